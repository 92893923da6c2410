"""Measures the validator side by side with what else one would use, in one run, and writes docs/performance.md.

    uv run python tests/bench/run.py [--rows 100000] [--repeat 3] [--write]

Every way runs in a process of its own, so that memory is its own; read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import csv
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

from generate import HEADINGS, write_contracts

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOW_ROWS = 5_000
"""How many rows the slow ways get; their time is scaled up, and the table says so."""

PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def opentt(path: Path) -> int:
    from opentt.validation import validate

    report = validate([path])
    return sum(report.by_rule.values())


def reference(path: Path) -> int:
    from opentt.validation import validate

    return sum(validate([path], engine="reference").by_rule.values())


def duckdb_scan(path: Path) -> int:
    import duckdb

    row = duckdb.execute(
        "SELECT count(*), max(COLUMNS(*)) FROM read_csv(?, all_varchar=true, header=true)", [str(path)]
    ).fetchone()
    return int(row[0]) if row else 0


def jsonschema_rs_loop(path: Path) -> int:
    import jsonschema_rs

    validator = jsonschema_rs.Draft202012Validator(_schema())
    return sum(not validator.is_valid(record) for record in _records(path))


def jsonschema_loop(path: Path) -> int:
    import jsonschema
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    from opentt.standard import load

    documents = load().bundle["$defs"].values()
    resources = ((document["$id"], DRAFT202012.create_resource(document)) for document in documents)
    registry = Registry[Any]().with_resources(resources).crawl()
    validator = jsonschema.Draft202012Validator({"$ref": _schema_id()}, registry=registry)
    return sum(not validator.is_valid(record) for record in _records(path))


def _schema_id() -> str:
    from opentt.standard import load

    return str(load().bundle["$defs"]["contract"]["$id"])


FLOOR, OURS = "bare DuckDB scan (the floor)", "opentt validate, all rules"

WAYS = {
    FLOOR: (duckdb_scan, False),
    OURS: (opentt, False),
    "jsonschema-rs loop, structure only": (jsonschema_rs_loop, False),
    "opentt validate --engine reference": (reference, True),
    "jsonschema loop, structure only": (jsonschema_loop, True),
}


def _schema() -> dict[str, object]:
    from opentt.standard import load

    bundle = load().bundle
    return {"$schema": bundle["$schema"], "$defs": bundle["$defs"], "$ref": "#/$defs/contract"}


def _records(path: Path) -> Iterator[dict[str, object]]:
    """The records as a hand-written loop would build them from the same file."""
    numbers, flags = (
        ("total_amount", "technical_amount"),
        ("is_classified", "is_related_party", "is_government_project"),
    )
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            record: dict[str, object] = {
                key: value
                for key, value in row.items()
                if not key.startswith(("seller_", "buyer_", "payment_", "registration_"))
            }
            for name in numbers:
                record[name] = _number(row[name])
            for name in flags:
                record[name] = row[name] == "true"
            record["year"] = int(row["year"])
            record["parties"] = [
                {"role": role, "name": row[f"{role}_name"], "uscc": row[f"{role}_uscc"]} for role in ("seller", "buyer")
            ]
            record["payment"] = {"mode": row["payment_mode"]}
            record["registration"] = {"number": row["registration_number"], "status": row["registration_status"]}
            yield record


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


def measure(name: str, path: Path, repeat: int) -> tuple[float, float, int]:
    """Median seconds, peak MB and the count that a way reports, each run a process of its own."""
    seconds, peaks, count = [], [], 0
    for _ in range(repeat):
        done = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, __file__, "--one", name, str(path)], check=True, capture_output=True, text=True
        )
        result = json.loads(done.stdout)
        seconds.append(result["seconds"])
        peaks.append(result["megabytes"])
        count = result["count"]
    return statistics.median(seconds), max(peaks), count


def one(name: str, path: Path) -> None:
    """Nothing: one way runs once and prints its figures."""
    begun = time.perf_counter()
    count = WAYS[name][0](path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": time.perf_counter() - begun, "megabytes": peak, "count": count}))  # noqa: T201


def table(rows: int, repeat: int) -> str:
    """The measured table as Markdown."""
    tools = ", ".join(f"{name} {version(name)}" for name in ("duckdb", "jsonschema-rs", "jsonschema"))
    lines = [
        f"{rows:,} contracts, {len(HEADINGS)} columns, 1 % faulty; median of {repeat}; "  # noqa: ISC004 - one line
        f"{platform.python_implementation()} {platform.python_version()}, {tools}.",
        "",
        "| way | seconds | × floor | peak MB | findings |",
        "|---|---:|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder, "contracts.csv"), Path(folder, "contracts-small.csv")
        write_contracts(full, rows, faulty=True)
        write_contracts(small, SLOW_ROWS, faulty=True)
        floor = 0.0
        for name, (_, slow) in WAYS.items():
            seconds, peak, count = measure(name, small if slow else full, repeat)
            scaled = seconds * rows / SLOW_ROWS if slow else seconds
            floor = floor or scaled
            note = f" (from {SLOW_ROWS:,} rows)" if slow else ""
            told = f"{count:,}" if name != FLOOR else "—"
            lines.append(f"| {name}{note} | {scaled:.2f} | {scaled / floor:.1f} | {peak:.0f} | {told} |")
        lines += ["", "| rows | opentt, seconds | seconds per 100,000 rows | peak MB |", "|---:|---:|---:|---:|"]
        for size in (rows // 4, rows, rows * 3):
            grown = Path(folder, f"contracts-{size}.csv")
            write_contracts(grown, size, faulty=True)
            seconds, peak, _ = measure(OURS, grown, repeat)
            lines.append(f"| {size:,} | {seconds:.2f} | {seconds / size * 100_000:.2f} | {peak:.0f} |")
    return "\n".join(lines)


def main() -> None:
    """Nothing: the table is printed, and written into the page where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    parser.add_argument("--one", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(options.one[0], Path(options.one[1]))
        return
    text = table(options.rows, options.repeat)
    print(text)  # noqa: T201 - this is what the command is for
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        head, _, rest = page.partition(BEGIN)
        tail = rest.partition(END)[2]
        PAGE.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
