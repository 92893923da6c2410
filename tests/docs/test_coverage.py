"""Every box of a form and every fact of the policies has a home that is there, or a reason why not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from opentt.rule import load_cards
from opentt.standard import load

ROOT = Path(__file__).resolve().parents[2]
STANDARD = load()
RULES = load_cards(STANDARD.rules)
COVERAGE = ROOT / "docs/decisions/model-coverage.md"
NO_HOME = "—"
PAGES = [COVERAGE, *sorted((ROOT / "docs/guide").glob("*.md"))]
SHARED = {"id", "identifiers", "source", "updated_at", "record_status", "replaced_by", "withheld"}
"""What every record has, whatever form it came on."""

TOKEN = re.compile(r"`([^`]+)`")


@cache
def rows(page: Path) -> list[tuple[int, list[str]]]:
    """The cells of every row of a page's tables whose second heading speaks of a home, with the line."""
    found: list[tuple[int, list[str]]] = []
    inside = False
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("|"):
            inside = False
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        if not inside:
            inside = len(cells) == 3 and "Home" in cells[1]
            continue
        if not set(line) <= set("|-: "):
            found.append((number, cells))
    return found


@cache
def fields() -> set[str]:
    return {
        f"{name}.{'.'.join(path).replace('.[]', '[]')}"
        for name, entity in STANDARD.entities.items()
        for path, _ in entity.walk()
    }


def is_there(token: str) -> bool:
    """Whether a token names a field, a code, a scheme, a rule, a policy or an entity."""
    first, slash, rest = token.partition("/")
    if slash:
        listed = STANDARD.schemes[first].lists(rest) if first in STANDARD.schemes else False
        return listed or token in RULES or (first == "policy" and rest in STANDARD.policies)
    plain = {field.replace("[]", "") for field in fields()}
    return token in fields() or token in plain or token in STANDARD.schemes or token in STANDARD.entities


MAPPED = [page for page in PAGES if rows(page)]


def test_the_systems_have_pages_that_map_their_forms() -> None:
    names = {page.stem for page in MAPPED}
    assert names >= {
        "achievement-library",
        "asset-ledger",
        "contract-forms",
        "empowerment",
        "libraries",
        "model-coverage",
        "proof-of-concept-grant",
        "register-forms",
        "transfer-institution-grant",
        "use-first-pay-later",
    }


@pytest.mark.parametrize("page", MAPPED, ids=lambda page: page.stem)
def test_every_home_is_there(page: Path) -> None:
    missing = [
        f"{page.name}:{number}: {token}"
        for number, cells in rows(page)
        for token in TOKEN.findall(cells[1])
        if not is_there(token)
    ]
    assert missing == []


@pytest.mark.parametrize("page", MAPPED, ids=lambda page: page.stem)
def test_every_row_has_a_home_or_a_reason(page: Path) -> None:
    bare = [
        f"{page.name}:{number}"
        for number, cells in rows(page)
        if len(cells) != 3 or not (TOKEN.search(cells[1]) or (cells[1].startswith(NO_HOME) and len(cells[2]) > 8))
    ]
    assert bare == []


def test_a_home_that_is_not_there_would_be_noticed() -> None:
    assert is_there("contract.total_amount")
    assert is_there("contract-type/technology-licence")
    assert not is_there("contract.no_such_field")
    assert not is_there("contract-type/no-such-code")
    assert not is_there("no-such-scheme")


def test_every_field_or_the_part_around_it_is_named_by_some_page() -> None:
    """A field that no form and no policy speaks of would be one too many."""
    named = {token.replace("[]", "") for page in MAPPED for _, cells in rows(page) for token in TOKEN.findall(cells[1])}
    unnamed = {
        plain
        for plain in (field.replace("[]", "") for field in fields())
        if plain.split(".")[1] not in SHARED
        and not any(f"{plain}.".startswith(f"{token}.") or token.startswith(f"{plain}.") for token in named)
    }
    assert sorted(unnamed) == []
