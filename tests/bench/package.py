"""Measures `opentt package build` beside DuckDB writing the same files from the same input, in one run.

    uv run python tests/bench/package.py [--rows 1000000] [--repeat 3] [--write]

Every way runs in a process of its own, so that memory is its own; read the ratios, not the seconds.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import page
from generate import write


def duckdb_alone(source: Path, target: Path) -> None:
    """Nothing: DuckDB has written what it read as CSV and as Parquet; it checks nothing and sorts nothing."""
    import duckdb

    target.mkdir()
    db = duckdb.connect(config={"memory_limit": "700MB", "temp_directory": str(target)})
    db.execute("CREATE TABLE contracts AS SELECT * FROM read_csv(?, header=true)", [str(source)])
    db.execute(f"COPY contracts TO '{target}/contracts.csv' (FORMAT csv, HEADER true)")
    db.execute(f"COPY contracts TO '{target}/contracts.parquet' (FORMAT parquet, COMPRESSION zstd)")


def validate_alone(source: Path, target: Path) -> None:
    """Nothing: the same input is checked, and nothing written."""
    from opentt.validation import validate

    target.mkdir()
    validate([source])


def package(source: Path, target: Path) -> None:
    """Nothing: the package is built: checked, written as two tables in two forms, described, hashed."""
    from opentt.package import build

    build([source], target, allow_errors=True)


FLOOR, CHECK, BUILD = "DuckDB writes CSV and Parquet", "opentt validate", "opentt package build"
WAYS = {FLOOR: duckdb_alone, CHECK: validate_alone, BUILD: package}


def measure(name: str, source: Path, repeat: int) -> tuple[float, float]:
    """Median seconds and peak MB of a way, each run a process of its own."""
    seconds, peaks = [], []
    for _ in range(repeat):
        target = source.with_name("target")
        done = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, __file__, "--one", name, str(source), str(target)],
            check=True,
            capture_output=True,
            text=True,
        )
        result = json.loads(done.stdout)
        seconds.append(result["seconds"])
        peaks.append(result["megabytes"])
        shutil.rmtree(target)
    return statistics.median(seconds), max(peaks)


def one(name: str, source: Path, target: Path) -> None:
    """Nothing: one way runs once and prints its figures."""
    begun = time.perf_counter()
    WAYS[name](source, target)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": time.perf_counter() - begun, "megabytes": peak}))  # noqa: T201


def table(rows: int, repeat: int) -> str:
    """The measured table as Markdown."""
    lines = [
        f"{rows:,} contracts, none faulty; median of {repeat}; {platform.python_implementation()} "  # noqa: ISC004 - one line
        f"{platform.python_version()}, duckdb {version('duckdb')}.",
        "",
        "| way | seconds | × floor | peak MB |",
        "|---|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "contracts.csv")
        write(Path(folder), "contract", rows)
        floor = 0.0
        for name in WAYS:
            seconds, peak = measure(name, source, repeat)
            floor = floor or seconds
            lines.append(f"| {name} | {seconds:.1f} | {seconds / floor:.1f} | {peak:.0f} |")
    return "\n".join(lines)


def main() -> None:
    """Nothing: the table is printed, and written into the page where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    parser.add_argument("--one", nargs=3, metavar=("WAY", "FILE", "TARGET"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(options.one[0], Path(options.one[1]), Path(options.one[2]))
        return
    text = table(options.rows, options.repeat)
    print(text)  # noqa: T201 - this is what the command is for
    if options.write:
        page.put("package", text)


if __name__ == "__main__":
    main()
