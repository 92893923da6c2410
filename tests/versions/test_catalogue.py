"""Every kind of change, made on purpose in a copy of the standard, is told as what it is and as nothing else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from opentt.versions.classes import CLASSES
from opentt.versions.comparison import compare
from opentt.versions.edition import read
from tests.versions.code_cases import CODE_CASES, POLICY_CASES, VOCABULARY_CASES
from tests.versions.edits import CODES, LICENCE, REPORT, SCHEMAS, card, put
from tests.versions.rule_cases import RULE_CASES
from tests.versions.schema_cases import CONTEXT_CASES, SCHEMA_CASES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opentt.versions.edition import Edition
    from tests.versions.edits import Edit

    Copied = Callable[[str], Path]

CASES = {**SCHEMA_CASES, **VOCABULARY_CASES, **CODE_CASES, **POLICY_CASES, **RULE_CASES, **CONTEXT_CASES}


@cache
def unchanged(base: Path) -> Edition:
    """The edition that nothing was done to, read once."""
    return read(str(base))


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_as_what_it_is(name: str, base: Path, copied: Copied) -> None:
    case = CASES[name]
    after = copied("after")
    if case.setup is None:
        old = unchanged(base)
    else:
        before = copied("before")
        case.setup(before)
        case.setup(after)
        old = read(str(before))
    case.edit(after)
    new = read(str(after))
    for comparison, expected in ((compare(old, new), case.done), (compare(new, old), case.undone)):
        told = [(change.kind, change.verdict.level, change.subject) for change in comparison.changes]
        assert told == [(*expected, case.subject)]
        assert comparison.needed is expected[1]


def test_the_parameters_of_a_message_are_told_beside_its_words(base: Path, copied: Copied) -> None:
    after = copied("after")
    card("error", "/message/en", "the amount {amount} is zero")(after)
    kinds = [change.kind for change in compare(unchanged(base), read(str(after))).changes]
    assert kinds == ["rule-parameters-changed", "rule-words-changed"]


@pytest.mark.parametrize(
    ("edit", "kinds"),
    [
        (put(SCHEMAS, "/$defs/grant/properties/title/title", "题名"), ["alias-removed", "field-title-changed"]),
        (put(CODES, f"{LICENCE}/label/zh", "许可类"), ["spelling-removed", "code-label-changed"]),
    ],
    ids=["a title", "a label"],
)
def test_a_name_that_is_not_kept_as_a_spelling_is_lost(
    edit: Edit, kinds: list[str], base: Path, copied: Copied
) -> None:
    after = copied("after")
    edit(after)
    assert [change.kind for change in compare(unchanged(base), read(str(after))).changes] == kinds


def test_every_row_of_the_table_is_proven() -> None:
    proven = {kind for case in CASES.values() for kind, _ in (case.done, case.undone)}
    assert set(CLASSES) - proven == {"rule-parameters-changed"}, "add a case"
    assert proven <= set(CLASSES)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_row_speaks_both_languages(kind: str) -> None:
    verdict = CLASSES[kind]
    for text in (verdict.title, verdict.reason):
        assert any("一" <= char <= "鿿" for char in text.zh)
        assert text.en.isascii()
    assert verdict.reason.zh.endswith("。")
    assert verdict.reason.en.endswith(".")


@pytest.mark.parametrize(
    "edit",
    [
        card("error", "/check", "total_amount\n  <> 0"),
        put(REPORT, "/title", "别的题目"),
        put("schemas/grant.schema.json", "/title", "资助"),
        put(SCHEMAS, "/$id", "https://w3id.org/opentt/schema/9.9.9/opentt.schema.json"),
        put(SCHEMAS, "/$defs/grant/properties/budget/uniqueItems", False),
        put(CODES, f"{LICENCE}/alt", {"zh": ["技术许可类", "许可合同", "技术许可"], "en": []}),
        put(CODES, f"{LICENCE}/alt", {"zh": ["技术许可", "许可 合同", "技术许可类"], "en": []}),
    ],
    ids=[
        "the layout of SQL",
        "the title of the report",
        "the source of an entity, which the bundle tells",
        "an address with the version",
        "a limit that is none",
        "order",
        "blanks",
    ],
)
def test_what_says_the_same_is_no_change(edit: Edit, copied: Copied) -> None:
    before, after = copied("before"), copied("after")
    put(CODES, f"{LICENCE}/alt", {"zh": ["技术许可", "许可合同", "技术许可类"], "en": []})(before)
    put(CODES, f"{LICENCE}/alt", {"zh": ["技术许可", "许可合同", "技术许可类"], "en": []})(after)
    edit(after)
    assert compare(read(str(before)), read(str(after))).changes == ()
