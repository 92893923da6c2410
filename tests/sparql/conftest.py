"""An endpoint over a small set of graphs, its process running."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from opentt.sparql import Endpoint, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NUMBERS = "https://example.org/graph/numbers"
NAMES = "https://example.org/graph/names"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    folder: Path = tmp_path_factory.mktemp("graphs")
    numbers = folder / "numbers.nt"
    numbers.write_text(
        "".join(
            f"<https://example.org/{n}> <https://example.org/next> <https://example.org/{n + 1}> .\n"
            for n in range(300)
        )
    )
    names = folder / "names.nt"
    names.write_text(
        '<https://example.org/1> <https://example.org/name> "一, \\"甲\\""@zh .\n'
        '<https://example.org/2> <https://example.org/name> "line\\none" .\n'
        '<https://example.org/3> <https://example.org/age> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .\n',
        encoding="utf-8",
    )
    opened = Endpoint(Limits(seconds=1.5, rows=50, memory=64 << 20, at_once=2))
    opened.start()
    asyncio.run(opened.load(NUMBERS, numbers))
    asyncio.run(opened.load(NAMES, names))
    yield opened
    opened.close()
