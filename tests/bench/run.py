"""Measures the validator side by side with what else one would use, in one run, and writes docs/performance.md.

    uv run python tests/bench/run.py [--rows 1000000] [--repeat 3] [--data FOLDER] [--write]

Every way runs in a process of its own, start-up included. Read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from generate import EVERY, HEADINGS, write
from measure import Measured, measure
from ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLOW_ROWS = 10_000
"""How many rows the slow ways get; their time is scaled up, and the table says so."""

INSTITUTIONS = 5_000
XLSX_ROWS = 100_000
PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


@dataclass
class Bench:
    """The generated files, made when first asked for, and how often each way runs."""

    folder: Path
    repeat: int
    done: dict[str, Measured] = field(default_factory=dict)

    def files(self, form: str, rows: int, every: int = EVERY) -> dict[str, Path]:
        """Contracts and the institutions that they refer to."""
        folder = self.folder / f"{rows}-{every}"
        folder.mkdir(parents=True, exist_ok=True)
        for plural, count in (("contracts", rows), ("institutions", INSTITUTIONS)):
            if not (folder / f"{plural}.{form}").exists():
                write(folder, plural.removesuffix("s"), count, every if plural == "contracts" else 0, form)
        return {plural: folder / f"{plural}.{form}" for plural in ("contracts", "institutions")}

    def ours(self, form: str, rows: int, every: int = EVERY, *options: str) -> Measured:
        """The command as a user runs it, with a full JSON report."""
        report = self.folder / "report.json"
        paths = map(str, self.files(form, rows, every).values())
        command = [sys.executable, "-m", "opentt", "validate", *paths, "-f", "json", "-o", str(report), "--no-config"]
        found = measure([*command, "--fail-on", "never", *options], self.repeat)
        summary = json.loads(report.read_text(encoding="utf-8"))["summary"]
        return Measured(found.seconds, found.cpu, found.megabytes, str(sum(summary["by_rule"].values())))

    def other(self, way: str, form: str, rows: int, every: int = EVERY, *, slow: bool = False) -> Measured:
        """Another way, on fewer rows where it is slow."""
        if not slow or rows <= SLOW_ROWS:
            return measure(self._command(way, form, rows, every), self.repeat)
        start = measure(self._command(way, form, 10, every), 1)
        return measure(self._command(way, form, SLOW_ROWS, every), 1).scaled(rows / SLOW_ROWS, start)

    def _command(self, way: str, form: str, rows: int, every: int) -> list[str]:
        return [sys.executable, __file__, "--one", way, *map(str, self.files(form, rows, every).values())]


def report(bench: Bench, rows: int, grown: Sequence[int]) -> Iterator[str]:
    """The measured tables as lines of Markdown."""
    tools = ", ".join(
        f"{name} {version(name)}" for name in ("duckdb", "jsonschema-rs", "jsonschema", "pydantic", "frictionless")
    )
    yield (
        f"{rows:,} contracts of {len(HEADINGS['contract'])} columns and {INSTITUTIONS:,} institutions, 1 % faulty, "
        f"all rules, ids and links; medians of {bench.repeat}; {platform.python_implementation()} "
        f"{platform.python_version()}, {tools}."
    )
    yield from (
        "",
        "| way | seconds | × floor | processor s | × floor | peak MB | found |",
        "|---|---:|---:|---:|---:|---:|---:|",
    )
    bench.ours("csv", 10)  # compiles what is imported
    floor = bench.other("scan-csv", "csv", rows)
    csv = bench.ours("csv", rows)
    loop = bench.other("jsonschema-rs", "ndjson", rows)
    plain = bench.other("frictionless-plain", "csv", rows, slow=True)
    keys = bench.other("frictionless-keys", "csv", rows, slow=True)
    yield _row("bare DuckDB scan of the CSV (the floor)", floor, floor, found=False)
    yield _row("**opentt validate, CSV**", csv, floor)
    yield _row("jsonschema-rs loop over NDJSON, structure alone", loop, floor)
    yield _row(
        "pydantic loop over NDJSON, structure alone",
        bench.other("pydantic", "ndjson", rows, slow=True),
        floor,
        slow=True,
    )
    yield _row(
        "jsonschema loop over NDJSON, structure alone",
        bench.other("jsonschema", "ndjson", rows, slow=True),
        floor,
        slow=True,
    )
    yield _row("frictionless, Table Schema", plain, floor, slow=True)
    yield _row("frictionless, with keys and foreign keys", keys, floor, slow=True)
    lines = bench.other("scan-ndjson", "ndjson", rows)
    ndjson = bench.ours("ndjson", rows)
    yield _row("bare DuckDB scan of the NDJSON (its floor)", lines, lines, found=False)
    yield _row("**opentt validate, NDJSON** (× its floor)", ndjson, lines)
    faulty = bench.ours("csv", rows, 1)
    faulty_loop = bench.other("jsonschema-rs", "ndjson", rows, 1)
    yield _row("**opentt validate, CSV, every row faulty**", faulty, floor)
    yield _row("jsonschema-rs loop, every row faulty", faulty_loop, floor)
    sheet = bench.ours("xlsx", XLSX_ROWS)
    yield _row(f"**opentt validate, XLSX, {XLSX_ROWS:,} rows**", sheet, floor)
    helped = measure([sys.executable, "-m", "opentt", "--help"], 5)
    ten = bench.ours("csv", 10)
    yield from ("", "| target | reached |", "|---|---|")
    yield f"| CSV: at most 4 × the bare scan | {csv.seconds / floor.seconds:.1f} × |"
    yield f"| CSV: at least 2 × as fast as the jsonschema-rs loop | {loop.seconds / csv.seconds:.1f} × |"
    ratios = f"{plain.seconds / csv.seconds:.0f} ×, with keys {keys.seconds / csv.seconds:.0f} ×"
    yield f"| CSV: at least 25 × as fast as frictionless on what it knows | {ratios} |"
    yield f"| NDJSON: at most 5 × its bare scan | {ndjson.seconds / lines.seconds:.1f} × |"
    yield f"| every row faulty: as fast as the jsonschema-rs loop | {faulty_loop.seconds / faulty.seconds:.1f} × |"
    yield f"| peak memory under 1 GB | {csv.megabytes:.0f} MB |"
    yield f"| XLSX of {XLSX_ROWS:,} rows under 8 s | {sheet.seconds:.1f} s |"
    yield f"| `--help` under 0.2 s | {helped.seconds:.2f} s |"
    yield f"| a file of 10 rows under 0.6 s | {ten.seconds:.2f} s |"
    yield from (
        "",
        "| rows | file, MB | opentt, seconds | seconds per million | peak MB |",
        "|---:|---:|---:|---:|---:|",
    )
    for size in grown:
        path = bench.files("csv", size)["contracts"]
        measured = csv if size == rows else bench.ours("csv", size)
        megabytes = path.stat().st_size / 1e6
        pace = measured.seconds / size * 1e6
        yield f"| {size:,} | {megabytes:.0f} | {measured.seconds:.1f} | {pace:.1f} | {measured.megabytes:.0f} |"


def _row(name: str, measured: Measured, floor: Measured, *, slow: bool = False, found: bool = True) -> str:
    note = f" (from {SLOW_ROWS:,} rows)" if slow else ""
    told = f"{int(measured.output):,}" if found and not slow else "—"
    return (
        f"| {name}{note} | {measured.seconds:.2f} | {measured.seconds / floor.seconds:.1f} | {measured.cpu:.2f} "
        f"| {measured.cpu / floor.cpu:.1f} | {measured.megabytes:.0f} | {told} |"
    )


def main() -> None:
    """Nothing: the tables are printed, and written into the page where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--grown", type=int, nargs="*", metavar="ROWS", help="sizes of the last table")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--data", type=Path, help="where the generated files are kept; else they are made anew")
    parser.add_argument("--write", action="store_true", help="write the tables into the page")
    parser.add_argument("--one", nargs="+", metavar="WAY FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        way, *paths = options.one
        print(WAYS[way]({Path(path).stem: Path(path) for path in paths}))  # noqa: T201 - read by the parent
        return
    grown = options.grown if options.grown is not None else (options.rows // 4, options.rows, options.rows * 3)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.data or Path(folder), options.repeat)
        lines = []
        for line in report(bench, options.rows, grown):
            print(line, flush=True)  # noqa: T201 - this is what the command is for
            lines.append(line)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        head, _, rest = page.partition(BEGIN)
        tail = rest.partition(END)[2]
        PAGE.write_text(f"{head}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
