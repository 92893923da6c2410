"""Measures what each stage of a batch load takes, in one process, as shares of the processor time of all.

    uv run python tests/bench/batch_stages.py [--records 200000] [--write]

The stages are those of `POST /v1/batch`, without the request itself and without what processes hand one another.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

import page
from generate import write

from opentt.api import lines
from opentt.api.lines import Asked, changes_of, made_ready
from opentt.standard import load
from opentt.store import adding, open_database, writing
from opentt.store.bulk import in_bulk
from opentt.store.scopes import Access, scopes
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAMES = {
    "ready": "各行准备成文本、代码、检索用词 Lines made ready: texts, codes, words",
    "handed": "交接准备好的记录 What was made ready handed over",
    "validate": "按全部规则校验 Validated by all rules",
    "log": "变更记录 The log",
    "records": "记录表 The table of records",
    "words": "全文检索 Full text",
    "coded": "代码索引 The index of codes",
    "indexes": "其余索引、提交 Other indexes, and the commit",
    "rest": "查原有状态、编号、组成各行 Looking up what was there, numbering, rows",
}
ASIDE = ("ready", "validate")
"""The stages that any number of cores share."""


def main() -> None:
    """Nothing: the table is printed, and written into the page where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=200_000)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        spent = _spent(Path(name), options.records)
    total = sum(spent.values())
    writing = sum(each for stage, each in spent.items() if stage not in ASIDE)
    told = [f"{options.records:,} contracts, one process: {options.records / total:,.0f} records a processor second;"]
    told += [f"what the one thread that writes has to do, alone: {options.records / writing:,.0f}."]
    told += ["", "| 步骤 Stage | 处理器时间 of the processor time | µs each |", "|---|---:|---:|"]
    told += [
        f"| {title} | {100 * spent[key] / total:.0f} % | {spent[key] / options.records * 1e6:.0f} |"
        for key, title in NAMES.items()
    ]
    text = "\n".join(told)
    sys.stdout.write(f"{text}\n")
    if options.write:
        page.put("batch-stages", text)


def _spent(folder: Path, count: int) -> dict[str, float]:
    """The processor seconds of each stage."""
    spent: dict[str, float] = defaultdict(float)
    standard = load()
    write(folder, "contract", count, 0, "ndjson")
    batch, canonical = folder / "contracts.ndjson", folder / "contract.ndjson"
    asked = Asked(Access("bench", scopes(["write"])), "contract", 100)
    lines.ALONE = 1 << 40
    with _timed(spent, "ready"):
        ready = list(made_ready(standard, batch, asked))
    canonical.write_bytes(b"".join(some.texts["contract"] for some in ready))
    with _timed(spent, "validate"):
        validate([canonical], standard=standard, entity="contract")
    with _timed(spent, "handed"):
        changes = [change for some in ready for change in changes_of(some.changes.content())]
    with closing(open_database(folder / "a.sqlite")) as database, _timed(spent, "rest"):
        _write(database, changes, spent)
    for key in ("log", "records", "words", "coded", "indexes"):
        spent["rest"] -= spent[key]
    return spent


def _write(database: Any, changes: list[Any], spent: dict[str, float]) -> None:  # noqa: ANN401 - plain values
    """Nothing: the records are written, and what the statements on each table took is noted."""
    index = adding.index_words

    def timed(put: Callable[..., None]) -> Any:  # noqa: ANN401 - what takes what `put` takes
        def timed_put(connection: Any, table: str, *rest: Any) -> None:  # noqa: ANN401 - what `put` takes
            with _timed(spent, table):
                put(connection, table, *rest)

        return timed_put

    def timed_index(*rest: Any) -> None:  # noqa: ANN401 - what `index_words` takes
        with _timed(spent, "words"):
            index(*rest)

    adding.put, adding.put_new = timed(adding.put), timed(adding.put_new)  # type: ignore[attr-defined]
    adding.index_words = timed_index  # type: ignore[assignment]
    began = 0.0
    with database.writing() as connection:
        writing.lock(connection)
        with in_bulk(connection):
            for _ in writing.tallied(connection, changes, writing.Author("bench")):
                pass
            began = time.process_time()
    spent["indexes"] += time.process_time() - began


@contextmanager
def _timed(spent: dict[str, float], stage: str) -> Iterator[None]:
    began = time.process_time()
    yield
    spent[stage] += time.process_time() - began


if __name__ == "__main__":
    main()
