"""An empty database of either kind, and small records."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from opentt.standard import load
from opentt.store import open_database
from opentt.store.prepared import prepare
from opentt.store.writing import Author, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opentt.store import Database
    from opentt.store.writing import Applied

STANDARD = load()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with closing(open_database(database_url)) as opened:
        yield opened


@pytest.fixture
def put(database: Database) -> Callable[..., list[Applied]]:
    """A function that puts records of an entity and returns what became of them."""

    def write(entity: str, *records: dict[str, Any], who: str = "test") -> list[Applied]:
        with database.writing() as connection:
            return apply(connection, [prepare(STANDARD.entities[entity], one) for one in records], Author(who))

    return write
