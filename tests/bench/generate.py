"""A seeded register of technology contracts as CSV: clean, or with faults in one row of a hundred."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = (
    "id", "title", "own_number", "registration_number", "contract_type", "contract_subtype", "signed_date",
    "start_date", "end_date", "total_amount", "technical_amount", "payment_mode", "technology_field",
    "trade_direction", "is_classified", "is_related_party", "is_government_project", "year", "region",
    "seller_name", "seller_uscc", "seller_nature", "seller_region", "buyer_name", "buyer_uscc", "buyer_nature",
    "buyer_region", "buyer_enterprise_size", "buyer_is_listed_company", "registration_status",
)  # fmt: skip

_TYPES = (
    ("technology-development", "commissioned-development"),
    ("technology-consulting", "feasibility-study"),
    ("technology-service", "general-service"),
)
_FIELDS = ("electronics-information", "biomedicine", "new-materials", "advanced-manufacturing", "transport")
_REGIONS = ("110105", "110106", "110108", "110114", "110116", "310000", "440000")
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_FAULTS = ("amounts", "uscc", "date", "type", "money", "title")


def write_contracts(path: Path, rows: int, *, faulty: bool, seed: int = 20260301) -> None:
    """Nothing: the file holds so many contracts, the same for the same seed."""
    source = random.Random(seed)  # noqa: S311 - a benchmark needs repeatable data, not secrets
    codes = [credit_code(source) for _ in range(max(100, rows // 50))]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADINGS)
        for n in range(rows):
            row = _contract(source, n, codes)
            if faulty and n % 100 == 50:
                _break(row, _FAULTS[n // 100 % len(_FAULTS)])
            writer.writerow(row.values())


def credit_code(source: random.Random) -> str:
    """A made-up unified social credit code with both check characters right (GB 32100-2015)."""
    organisation = "".join(source.choice("0123456789") for _ in range(8))
    total = sum(int(digit) * weight for digit, weight in zip(organisation, _ORGANISATION_WEIGHTS, strict=True))
    body = f"91110108{organisation}{'0123456789X0'[11 - total % 11]}"
    weighted = sum(_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + _ALPHABET[-weighted % 31]


def _contract(source: random.Random, n: int, codes: list[str]) -> dict[str, str]:
    kind, subtype = source.choice(_TYPES)
    signed = date(2021, 1, 1) + timedelta(days=source.randrange(1800))
    total = source.randrange(10_000, 900_000_000)
    seller, buyer = source.sample(codes, 2)
    number = f"{signed.year}110108{n % 1_000_000:06d}"
    values = (
        f"bench-{n:07d}", f"第{n}号技术合同项目", f"HT-{n:07d}", number, kind, subtype,
        signed.isoformat(), signed.isoformat(), (signed + timedelta(days=365)).isoformat(),
        f"{total // 100}.{total % 100:02d}", f"{total // 100 * 4 // 5}.00", "lump-sum-once", source.choice(_FIELDS),
        "domestic", "false", "false", "false", str(signed.year), "110108", f"北京第{n % 997}研究所", seller,
        "research-institute", "110108", f"华北第{n % 1009}科技有限公司", buyer, "limited-liability",
        source.choice(_REGIONS), source.choice(("medium", "small", "micro")), "false", "registered",
    )  # fmt: skip
    return dict(zip(HEADINGS, values, strict=True))


def _break(row: dict[str, str], fault: str) -> None:
    match fault:
        case "amounts":
            row["technical_amount"] = f"{float(row['total_amount']) + 1:.2f}"
        case "uscc":
            code = row["buyer_uscc"]
            row["buyer_uscc"] = code[:-1] + ("A" if code[-1] != "A" else "B")
        case "date":
            row["signed_date"] = "2024-02-30"
        case "type":
            row["contract_type"] = "technology-lending"
        case "money":
            row["total_amount"] = "壹佰万"
        case _:
            row["title"] = ""
