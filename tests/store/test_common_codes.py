"""A list by a code is the same whichever way its records are found: next in order, far into it, or by the code."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from opentt.standard import load
from opentt.store import by_code, open_database, selection
from opentt.store.prepared import prepare
from opentt.store.scopes import PUBLIC, Access, scopes
from opentt.store.selection import Place, Wanted
from opentt.store.writing import Author, Deletion, apply
from tests.api.conftest import contract

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.store import Database

ALL = Access("all", scopes(["read"]))
TYPES = ("technology-development", "technology-service", "technology-consulting")
"""Of a hundred contracts, ninety, nine and one are of these types."""


def _type(n: int) -> str:
    return TYPES[2] if n == 57 else TYPES[1] if n % 11 == 3 else TYPES[0]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder: Path = tmp_path_factory.mktemp("codes")
    with closing(open_database(folder / "a.sqlite")) as database:
        records = [
            contract(
                f"a-{n:02}", contract_type=_type(n), year=2000 + n % 7, **({} if n % 5 else {"is_classified": True})
            )
            for n in range(100)
        ]
        with database.writing() as connection:
            apply(connection, [prepare(load().entities["contract"], one) for one in records], Author("test"))
            apply(connection, [Deletion("contract", "a-10"), Deletion("contract", "a-14")], Author("test"))
        yield database


def listed(database: Database, access: Access, wanted: Wanted, limit: int) -> list[str]:
    """The ids of a list, page by page to its end."""
    found: list[str] = []
    place = None
    while True:
        page = selection.page(database, access, wanted, place, limit)
        found += [row.id for row in page.rows]
        if not page.has_next:
            return found
        place = Place(page.rows[-1].value, page.rows[-1].id)


@pytest.mark.parametrize("ways", [(0, 0, 1, 2), (10, 1, 2, 30), (1000, 1000, 10, 5000), (3, 50, 1, 40), (5, 5, 20, 20)])
@pytest.mark.parametrize("access", [PUBLIC, ALL], ids=["public", "all"])
def test_every_way_to_a_code_gives_the_same_list(
    held: Database, access: Access, ways: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for owner, name, value in zip(
        (by_code, by_code, selection, selection), ("SOME", "COMMON", "NEXT", "NEAR"), ways, strict=True
    ):
        monkeypatch.setattr(owner, name, value)
    everything = listed(held, access, Wanted("contract"), 100)
    by_year = listed(held, access, Wanted("contract", sort="year", descending=True), 100)
    for wanted in (TYPES[:1], TYPES[1:2], TYPES[2:], TYPES[:2], ("no-such",)):
        asked: dict[str, Any] = {"codes": (("contract_type", wanted),)}
        expected = [one for one in everything if _type(int(one[2:])) in wanted]
        for limit in (1, 4, 30):
            assert listed(held, access, Wanted("contract", **asked), limit) == expected
        turned = [one for one in by_year if one in set(expected)]
        assert listed(held, access, Wanted("contract", **asked, sort="year", descending=True), 7) == turned
        assert selection.count(held, access, Wanted("contract", **asked)) == len(expected)
        recent = Wanted("contract", **asked, years=(2003,))
        open_ones = [one for one in expected if int(one[2:]) % 5]
        assert listed(held, access, recent, 3) == [one for one in open_ones if int(one[2:]) % 7 == 3]
