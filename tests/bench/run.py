"""Measures the validator side by side with what else one would use, part by part, and writes docs/performance.md.

    uv run python tests/bench/run.py [csv slow ndjson tables faulty xlsx small growth stages] [--rows 1000000]
        [--repeat 3] [--data FOLDER] [--write]

Each part measures its own floor and writes its own section of the page; without names all are run. Every way runs in
a process of its own, start-up included. Read the ratios, not the seconds.
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

import page
from generate import EVERY, HEADINGS, write
from measure import Measured, measure
from ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SLOW_ROWS = 20_000
"""How many rows the slow ways get; their time is scaled up, and the table says so."""

INSTITUTIONS = 5_000
XLSX_ROWS = 100_000


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
        return self.validated([*self.files(form, rows, every).values()], *options)

    def tables(self, rows: int) -> Path:
        """A folder with the canonical tables of contracts none of which is faulty."""
        folder = self.folder / f"{rows}-tables"
        if not folder.exists():
            contracts = self.files("csv", rows, 0)["contracts"]
            measure([sys.executable, "-m", "opentt", "convert", str(contracts), f"{folder}/"], 1)
        return folder

    def validated(self, paths: Sequence[Path], *options: str) -> Measured:
        """The command on some paths."""
        report = self.folder / "report.json"
        command = [sys.executable, "-m", "opentt", "validate", *map(str, paths)]
        command += ["-f", "json", "-o", str(report), "--no-config"]
        found = measure([*command, "--fail-on", "never", *options], self.repeat)
        summary = json.loads(report.read_text(encoding="utf-8"))["summary"]
        return Measured(found.seconds, found.cpu, found.megabytes, str(sum(summary["by_rule"].values())))

    def other(self, way: str, form: str, rows: int, every: int = EVERY, *, slow: bool = False) -> Measured:
        """Another way, on fewer rows where it is slow."""
        if not slow or rows <= SLOW_ROWS:
            return measure(self._command(way, form, rows, every), self.repeat)
        measure(self._command(way, form, 10, every), 1)  # compiles what is imported
        start = measure(self._command(way, form, 10, every), 3)
        return measure(self._command(way, form, SLOW_ROWS, every), 1).scaled(rows / SLOW_ROWS, start)

    def _command(self, way: str, form: str, rows: int, every: int) -> list[str]:
        return [sys.executable, __file__, "--one", way, *map(str, self.files(form, rows, every).values())]


def csv_part(bench: Bench, rows: int) -> Iterator[str]:
    """CSV: the floor, ours, structure alone, and the loop that checks nothing else."""
    floor = bench.other("scan-csv", "csv", rows)
    ours, clean = bench.ours("csv", rows), bench.ours("csv", rows, 0)
    loop = bench.other("jsonschema-rs", "ndjson", rows)
    yield from HEAD
    yield _row("bare DuckDB scan of the CSV (the floor)", floor, floor, found=False)
    yield _row("**opentt validate, CSV**", ours, floor)
    yield _row("opentt validate, CSV, none faulty", clean, floor)
    yield _row("jsonschema-rs loop over NDJSON, structure alone", loop, floor)
    yield from TARGETS
    yield f"| CSV: at most 4 × the bare scan | {ours.seconds / floor.seconds:.1f} × |"
    yield f"| CSV: at least 2 × as fast as the jsonschema-rs loop | {loop.seconds / ours.seconds:.1f} × |"
    yield f"| peak memory under 1 GB | {ours.megabytes:.0f} MB |"


def slow_part(bench: Bench, rows: int) -> Iterator[str]:
    """The slow ways, on fewer rows; frictionless beside what of ours looks for the same faults."""
    floor = bench.other("scan-csv", "csv", rows)
    whole, same = bench.ours("csv", rows), bench.ours("csv", rows, EVERY, "--select", "structure")
    plain = bench.other("frictionless-plain", "csv", rows, slow=True)
    keys = bench.other("frictionless-keys", "csv", rows, slow=True)
    yield from HEAD
    yield _row("**opentt validate, CSV, structure, ids and links alone**", same, floor)
    yield _row("**opentt validate, CSV, all rules**", whole, floor)
    for way, name in (("pydantic", "pydantic"), ("jsonschema", "jsonschema")):
        told = f"{name} loop over NDJSON, structure alone"
        yield _row(told, bench.other(way, "ndjson", rows, slow=True), floor, slow=True)
    yield _row("frictionless, Table Schema", plain, floor, slow=True)
    yield _row("frictionless, with keys and foreign keys", keys, floor, slow=True)
    yield from TARGETS
    told = f"{keys.seconds / same.seconds:.0f} ×, with all our rules {keys.seconds / whole.seconds:.0f} ×"
    yield f"| CSV: at least 25 × as fast as frictionless with keys, on what it knows | {told} |"
    told = f"{plain.seconds / same.seconds:.0f} ×, with all our rules {plain.seconds / whole.seconds:.0f} ×"
    yield f"| the same against frictionless without keys, which then checks no ids and no links | {told} |"


def ndjson_part(bench: Bench, rows: int) -> Iterator[str]:
    """NDJSON, and a JSON array of a tenth of the rows."""
    floor = bench.other("scan-ndjson", "ndjson", rows)
    ours = bench.ours("ndjson", rows)
    yield from HEAD
    yield _row("bare DuckDB scan of the NDJSON (its floor)", floor, floor, found=False)
    yield _row("**opentt validate, NDJSON**", ours, floor)
    yield from TARGETS
    yield f"| NDJSON: at most 5 × its bare scan | {ours.seconds / floor.seconds:.1f} × |"


def faulty_part(bench: Bench, rows: int) -> Iterator[str]:
    """Every row faulty."""
    floor = bench.other("scan-csv", "csv", rows, 1)
    ours, loop = bench.ours("csv", rows, 1), bench.other("jsonschema-rs", "ndjson", rows, 1)
    yield from HEAD
    yield _row("**opentt validate, CSV, every row faulty**", ours, floor)
    yield _row("jsonschema-rs loop, every row faulty", loop, floor)
    yield from TARGETS
    yield f"| every row faulty: as fast as the jsonschema-rs loop | {loop.seconds / ours.seconds:.1f} × |"
    yield f"| peak memory under 1 GB | {ours.megabytes:.0f} MB |"


def tables_part(bench: Bench, rows: int) -> Iterator[str]:
    """A folder of canonical tables: contracts, with their parties in a table of their own."""
    folder = bench.tables(rows)
    floor = measure([sys.executable, __file__, "--one", "scan-csv", *map(str, folder.glob("*.csv"))], bench.repeat)
    ours = bench.validated([folder])
    yield from HEAD
    yield _row("bare DuckDB scan of both tables (the floor)", floor, floor, found=False)
    yield _row("**opentt validate, folder of joined tables**", ours, floor)


def xlsx_part(bench: Bench, rows: int) -> Iterator[str]:
    """XLSX, of at most as many rows as are usual."""
    count = min(rows, XLSX_ROWS)
    sheet = bench.ours("xlsx", count)
    yield from TARGETS
    yield f"| XLSX of {count:,} rows under 8 s | {sheet.seconds:.1f} s ({sheet.cpu:.1f} s of processor) |"


def small_part(bench: Bench, _: int) -> Iterator[str]:
    """What is small: the help, ten rows."""
    path = bench.files("csv", 10)["contracts"]
    bench.validated([path])  # compiles what is imported
    helped = measure([sys.executable, "-m", "opentt", "--help"], 5)
    ten = bench.validated([path])
    yield from TARGETS
    yield f"| `--help` under 0.2 s | {helped.seconds:.2f} s |"
    yield f"| a file of 10 rows under 0.6 s | {ten.seconds:.2f} s ({ten.cpu:.2f} s of processor) |"


def growth_part(bench: Bench, rows: int) -> Iterator[str]:
    """How time and memory grow with the file."""
    yield "| rows | file, MB | opentt, seconds | seconds per million | peak MB |"
    yield "|---:|---:|---:|---:|---:|"
    for size in (rows // 4, rows, rows * 3):
        path = bench.files("csv", size)["contracts"]
        measured = bench.ours("csv", size)
        megabytes = path.stat().st_size / 1e6
        pace = measured.seconds / size * 1e6
        yield f"| {size:,} | {megabytes:.0f} | {measured.seconds:.1f} | {pace:.1f} | {measured.megabytes:.0f} |"


def stages_part(bench: Bench, rows: int) -> Iterator[str]:
    """Where the processor time goes, in percent, beside the floor's."""
    floor = bench.other("scan-csv", "csv", rows)
    told = measure([sys.executable, __file__, "--one", "stages", *map(str, bench.files("csv", rows).values())], 1)
    spent = json.loads(told.output)
    whole = sum(spent.values())
    yield f"| 步骤 Step ({rows:,}) | % | × floor |"
    yield "|---|---:|---:|"
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        yield f"| {name} | {seconds / whole:.0%} | {seconds / floor.cpu:.1f} |"


PARTS: dict[str, Callable[[Bench, int], Iterator[str]]] = {
    "csv": csv_part,
    "slow": slow_part,
    "ndjson": ndjson_part,
    "tables": tables_part,
    "faulty": faulty_part,
    "xlsx": xlsx_part,
    "small": small_part,
    "growth": growth_part,
    "stages": stages_part,
}
"""The parts by name; each gives the lines of its section."""

HEAD = (
    "| way | seconds | × floor | processor s | × floor | peak MB | found |",
    "|---|---:|---:|---:|---:|---:|---:|",
)
TARGETS = ("", "| target | reached |", "|---|---|")


def about(bench: Bench, rows: int) -> Iterator[str]:
    """What was measured, with what."""
    tools = ", ".join(
        f"{name} {version(name)}" for name in ("duckdb", "jsonschema-rs", "jsonschema", "pydantic", "frictionless")
    )
    yield (
        f"{rows:,} contracts of {len(HEADINGS['contract'])} columns and {INSTITUTIONS:,} institutions, 1 % faulty, "
        f"all rules, ids and links; medians of {bench.repeat}; {platform.python_implementation()} "
        f"{platform.python_version()}, {tools}."
    )
    yield ""


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
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {' '.join(PARTS)}; all by default")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--data", type=Path, help="where the generated files are kept; else they are made anew")
    parser.add_argument("--write", action="store_true", help="write the sections into the page")
    parser.add_argument("--one", nargs="+", metavar="WAY FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        way, *paths = options.one
        print(WAYS[way]({Path(path).stem: Path(path) for path in paths}))  # noqa: T201 - read by the parent
        return
    unknown = set(options.parts) - PARTS.keys()
    if unknown:
        parser.error(f"no part {' '.join(sorted(unknown))}; there are {' '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.data or Path(folder), options.repeat)
        for name in options.parts or PARTS:
            lines = [*about(bench, options.rows)] if name == "csv" else []
            for line in PARTS[name](bench, options.rows):
                print(line, flush=True)  # noqa: T201 - this is what the command is for
                lines.append(line)
            if options.write:
                page.put(name, "\n".join(lines))


if __name__ == "__main__":
    main()
