"""Measures conversions of a large table side by side with DuckDB writing the same tables, for docs/performance.md.

    uv run python tests/bench/convert.py [--rows 1000000] [--repeat 3] [--write]

Every way runs in a process of its own; read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
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

sys.path.insert(0, str(Path(__file__).parent))

import page
from generate import HEADINGS, write

FORMS = ("parquet", "csv")
COLUMNS = HEADINGS["contract"]


def opentt(source: Path, folder: Path, form: str) -> None:
    from opentt.convert import convert

    convert(source, folder / "tables", to=form)


def duckdb(source: Path, folder: Path, form: str) -> None:
    """The same two tables as a person who knows the columns writes them by hand, types included, nothing checked."""
    import duckdb

    from opentt.standard import load

    tables = load().tables
    options = "FORMAT parquet, COMPRESSION zstd" if form == "parquet" else "FORMAT csv, HEADER true"
    kinds = {column.name: column.sql_type for column in tables["contracts"].columns}
    own = ", ".join(f"CAST({name} AS {kinds[name]}) AS {name}" for name in COLUMNS if name in kinds)
    part = {column.name: column.sql_type for column in tables["contract_parties"].columns}
    names = [column for column in part if f"seller_{column}" in COLUMNS or f"buyer_{column}" in COLUMNS]
    selects = []
    for ordinal, role in enumerate(("seller", "buyer"), start=1):
        cells = ", ".join(
            f"CAST({f'{role}_{name}' if f'{role}_{name}' in COLUMNS else 'NULL'} AS {part[name]}) AS {name}"
            for name in names
        )
        selects.append(f"SELECT id AS contract_id, {ordinal} AS ordinal, '{role}' AS role, {cells} FROM raw")
    db = duckdb.connect()
    db.execute(f"CREATE TABLE raw AS SELECT * FROM read_csv('{source}', all_varchar=true, header=true)")
    db.execute(f"COPY (SELECT {own} FROM raw) TO '{folder}/contracts.{form}' ({options})")
    both = " UNION ALL ".join(selects)
    db.execute(
        f"COPY (SELECT * FROM ({both}) ORDER BY contract_id, ordinal) TO '{folder}/contract_parties.{form}' ({options})"
    )


WAYS = {"DuckDB COPY by hand (the floor)": duckdb, "opentt convert": opentt}


def measure(name: str, source: Path, form: str, repeat: int) -> tuple[float, float]:
    """Median seconds and peak MB of a way, each run a process of its own."""
    found = []
    for _ in range(repeat):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, __file__, "--one", name, str(source), folder, form]
            done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own script
            found.append(json.loads(done.stdout))
    return statistics.median(one["seconds"] for one in found), max(one["megabytes"] for one in found)


def one(name: str, source: Path, folder: Path, form: str) -> None:
    """Nothing: one way runs once and prints its figures."""
    begun = time.perf_counter()
    WAYS[name](source, folder, form)
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": peak}))  # noqa: T201 - the parent process reads it


def table(rows: int, repeat: int) -> str:
    """The measured table as Markdown."""
    lines = [
        f"{rows:,} contracts, {len(COLUMNS)} columns, CSV to the tables contracts and contract_parties; "  # noqa: ISC004 - one line
        f"median of {repeat}; CPython {platform.python_version()}, duckdb {version('duckdb')}.",
        "",
        "| to | way | seconds | × floor | peak MB |",
        "|---|---|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = write(Path(folder), "contract", rows)
        for form in FORMS:
            floor = 0.0
            for name in WAYS:
                seconds, peak = measure(name, source, form, repeat)
                floor = floor or seconds
                lines.append(f"| {form} | {name} | {seconds:.2f} | {seconds / floor:.1f} | {peak:.0f} |")
    return "\n".join(lines)


def main() -> None:
    """Nothing: the table is printed, and written into the page where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    parser.add_argument("--one", nargs=4, metavar=("WAY", "FILE", "FOLDER", "FORM"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        name, source, folder, form = options.one
        one(name, Path(source), Path(folder), form)
        return
    text = table(options.rows, options.repeat)
    print(text)  # noqa: T201 - this is what the command is for
    if options.write:
        page.put("convert", text)


if __name__ == "__main__":
    main()
