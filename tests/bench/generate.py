"""A seeded register of all five entities as CSV, NDJSON or XLSX, clean or with every kind of fault, and the truth.

uv run python tests/bench/generate.py FOLDER [--contracts 1000000 …] [--every 100] [--format csv ndjson xlsx]

Every institution, person, firm and record is invented. `truth.txt` lists entity, row and rule of each fault.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Row = dict[str, str]

SIZES = {"institution": 5_000, "manager": 20_000, "achievement": 200_000, "contract": 1_000_000, "grant": 50_000}
PLURALS = {entity: f"{entity}s" for entity in SIZES}
SEED = 20260301
EVERY = 100
"""Of so many rows one is faulty."""

_TYPES = (
    ("technology-development", "commissioned-development"),
    ("technology-consulting", "feasibility-study"),
    ("technology-service", "general-service"),
)
_FIELDS = ("electronics-information", "biomedicine", "new-materials", "advanced-manufacturing", "transport")
_REGIONS = ("110105", "110106", "110108", "110114", "110116", "310000", "440000")
_REGISTRIES = ("110108", "110105", "110106")
"""Where contracts are registered: a million numbers of a year each, so that none is given twice."""

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_PARTIES = ("name", "uscc", "nature", "region", "enterprise_size", "institution_id")


def credit_code(source: random.Random) -> str:
    """A made-up unified social credit code with both check characters right (GB 32100-2015)."""
    organisation = "".join(source.choice("0123456789") for _ in range(8))
    total = sum(int(digit) * weight for digit, weight in zip(organisation, _ORGANISATION_WEIGHTS, strict=True))
    body = f"91110108{organisation}{'0123456789X0'[11 - total % 11]}"
    weighted = sum(_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + _ALPHABET[-weighted % 31]


class Draw(random.Random):
    """A seeded source, with the credit codes that many contracts share."""

    def __init__(self, entity: str) -> None:
        super().__init__(f"{SEED} {entity}")
        self.codes = [credit_code(self) for _ in range(5_000)]


def _day(source: random.Random, year: int, span: int) -> str:
    return (date(year, 1, 1) + timedelta(days=source.randrange(span))).isoformat()


def institution(source: Draw, n: int) -> Row:
    """A transfer institution of a university in Beijing."""
    return {
        "id": f"bench-institution-{n:06d}",
        "name": f"北京第{n}示例大学技术转移中心",
        "nature": "higher-education",
        "parent_name": f"北京第{n}示例大学",
        "region": "110108",
        "founded_date": _day(source, 2001, 5000),
        "is_high_tech_enterprise": "false",
        "staff_total_count": str(20 + n % 30),
        "staff_full_time_count": str(5 + n % 10),
        "kinds": "technology-transfer-institution",
    }


def manager(source: Draw, n: int) -> Row:
    """A technology manager of one of the institutions."""
    return {
        "id": f"bench-manager-{n:06d}",
        "name": f"林知远{n}号经理人",
        "registration_mode": "through-institution",
        "institution_name": f"北京第{n % 5000}示例大学技术转移中心",
        "employment": "full-time",
        "started_date": _day(source, 2010, 3000),
        "is_with_beijing_institution": "true",
        "region": "110108",
    }


def achievement(source: Draw, n: int) -> Row:
    """An achievement at its pilot stage."""
    started = date(2015, 1, 1) + timedelta(days=source.randrange(2500))
    return {
        "id": f"bench-achievement-{n:07d}",
        "name": f"第{n}号康复动作监测技术",
        "kind": "applied-technology",
        "stage": "pilot-trial",
        "started_date": started.isoformat(),
        "completed_date": (started + timedelta(days=source.randrange(30, 900))).isoformat(),
        "summary": f"以可穿戴传感器采集动作数据并评估康复程度的方法之{n}",
        "owner_name": f"北京第{n % 997}示例医院",
    }


def contract(source: Draw, n: int) -> Row:
    """A registered contract between a research institute and a firm, in thirty columns."""
    kind, subtype = source.choice(_TYPES)
    signed = date(2021, 1, 1) + timedelta(days=source.randrange(1800))
    total = source.randrange(10_000, 900_000_000)
    seller, buyer = source.sample(source.codes, 2)
    return {
        "id": f"bench-{n:07d}",
        "title": f"第{n}号技术合同项目",
        "own_number": f"HT-{n:07d}",
        "registration_number": f"{signed.year}{_REGISTRIES[n // 1_000_000 % 3]}{n % 1_000_000:06d}",
        "contract_type": kind,
        "contract_subtype": subtype,
        "signed_date": signed.isoformat(),
        "start_date": signed.isoformat(),
        "end_date": (signed + timedelta(days=365)).isoformat(),
        "total_amount": f"{total // 100}.{total % 100:02d}",
        "technical_amount": f"{total // 100 * 4 // 5}.00",
        "payment_mode": "lump-sum-once",
        "technology_field": source.choice(_FIELDS),
        "trade_direction": "domestic",
        "is_classified": "false",
        "is_related_party": "false",
        "year": str(signed.year),
        "region": "110108",
        "seller_name": f"北京第{n % 997}示例研究所",
        "seller_uscc": seller,
        "seller_nature": "research-institute",
        "seller_region": "110108",
        "seller_institution_id": f"bench-institution-{n % 5000:06d}",
        "buyer_name": f"华北第{n % 1009}示例科技有限公司",
        "buyer_uscc": buyer,
        "buyer_nature": "limited-liability",
        "buyer_region": source.choice(_REGIONS),
        "buyer_enterprise_size": source.choice(("medium", "small", "micro")),
        "registration_status": "registered",
        "source": "bench",
    }


def grant(source: Draw, n: int) -> Row:
    """Support for one year."""
    year = source.randrange(2020, 2026)
    return {
        "id": f"bench-grant-{n:06d}",
        "title": f"第{n}示例大学概念验证平台建设",
        "programme": "proof-of-concept-platform",
        "recipient_name": f"北京第{n}示例大学概念验证平台",
        "year": str(year),
        "fiscal_amount": "1500000",
        "self_raised_amount": "2000000",
        "start_date": f"{year}-01-01",
        "end_date": f"{year}-12-31",
        "goal": f"为第{n}示例大学的早期成果提供验证服务",
    }


MAKERS: dict[str, Callable[[Draw, int], Row]] = {
    "institution": institution,
    "manager": manager,
    "achievement": achievement,
    "contract": contract,
    "grant": grant,
}
_ANY = Draw("any")
HEADINGS = {entity: tuple(make(_ANY, 0)) for entity, make in MAKERS.items()}


def rows(entity: str, count: int, every: int = 0) -> Iterator[tuple[Row, str | None]]:
    """So many rows of an entity, the same each time, with the rule that a fault put into the row falls under.

    Of each `every` rows one is faulty, every kind of fault in turn; with 0 none is.
    """
    source = Draw(entity)
    previous: Row = {}
    for n in range(count):
        row = MAKERS[entity](source, n)
        rule = None
        if every and n % every == every // 2 and previous:
            kinds = FAULTS[entity]
            fault = kinds[n // every % len(kinds)]
            fault.put(row, previous)
            rule = fault.rule
        yield row, rule
        if rule is None or every == 1:
            previous = row


def write(folder: Path, entity: str, count: int, every: int = 0, form: str = "csv") -> Path:
    """The file, which now holds so many records; the truth about them is appended to `truth.txt` beside it."""
    path = folder / f"{PLURALS[entity]}.{form}"
    made = rows(entity, count, every)
    with (folder / "truth.txt").open("a", encoding="utf-8", newline="") as truth:
        told = csv.writer(truth, lineterminator="\n")

        def noted() -> Iterator[Row]:
            for n, (row, rule) in enumerate(made, start=1):
                if rule:
                    told.writerow([entity, n, rule])
                yield row

        _WRITERS[form](path, entity, noted())
    return path


def _csv(path: Path, entity: str, made: Iterator[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADINGS[entity])
        writer.writerows(row.values() for row in made)


def _xlsx(path: Path, entity: str, made: Iterator[Row]) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(PLURALS[entity])
        sheet.write_row(0, 0, HEADINGS[entity])
        for place, row in enumerate(made, start=1):
            sheet.write_row(place, 0, row.values())


def _ndjson(path: Path, entity: str, made: Iterator[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in made:
            file.write(json_line(entity, row) + "\n")


_WRITERS: dict[str, Callable[[Path, str, Iterator[Row]], None]] = {"csv": _csv, "xlsx": _xlsx, "ndjson": _ndjson}
_NUMBERS = {"total_amount", "technical_amount", "fiscal_amount", "self_raised_amount", "year"}
_NUMBERS |= {"staff_total_count", "staff_full_time_count"}
_OBJECTS = {"payment_mode": "payment", "registration_status": "registration", "registration_number": "registration"}
_OBJECTS |= {"staff_total_count": "staff", "staff_full_time_count": "staff"}
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def json_line(entity: str, row: Row) -> str:
    """A row as one record of JSON; numbers keep their digits."""
    members: dict[str, str] = {}
    inner: dict[str, list[str]] = {}
    for name, text in row.items():
        if text == "":
            continue
        value = json.dumps(text, ensure_ascii=False)
        if text in {"true", "false"} or (name in _NUMBERS and _NUMBER.fullmatch(text)):
            value = text
        role, _, own = name.partition("_")
        if entity == "contract" and role in {"seller", "buyer"} and own in _PARTIES:
            inner.setdefault(f"parties {role}", [f'"role": "{role}"']).append(f'"{own}": {value}')
        elif name == "kinds":
            members[name] = f"[{value}]"
        elif name in _OBJECTS and entity in {"contract", "institution"}:
            own = name.removeprefix(f"{_OBJECTS[name]}_")
            inner.setdefault(_OBJECTS[name], []).append(f'"{own}": {value}')
        else:
            members[name] = value
    parties = [f"{{{', '.join(own)}}}" for name, own in inner.items() if name.startswith("parties")]
    parts = [f'"{name}": {value}' for name, value in members.items()]
    parts += [f'"{name}": {{{", ".join(own)}}}' for name, own in inner.items() if not name.startswith("parties")]
    parts += [f'"parties": [{", ".join(parties)}]'] if parties else []
    return f"{{{', '.join(parts)}}}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Nothing: the files stand in the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--every", type=int, default=EVERY, metavar="ROWS", help="one row of so many is faulty, 0: none"
    )
    parser.add_argument("--format", choices=sorted(_WRITERS), nargs="+", default=["csv"])
    for entity, size in SIZES.items():
        parser.add_argument(f"--{PLURALS[entity]}", type=int, default=size, metavar="ROWS")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "truth.txt").write_text("entity,row,rule\n", encoding="utf-8")
    for form in options.format:
        for entity, plural in PLURALS.items():
            count = getattr(options, plural)
            if count:
                write(options.folder, entity, count, options.every, form)


if __name__ == "__main__":
    main()
