"""Adding a rule is adding one file; editing a card is seen at once."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from opentt.cases import cases_of, load_examples
from opentt.errors import StandardError
from opentt.home import find
from opentt.rule import load_cards
from opentt.standard import load
from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

CARD = """\
severity: warning
title:
  zh: 合同名称没有“项目”二字
  en: Title does not say project
message:
  zh: 合同名称“{title}”没有“项目”二字
  en: the title “{title}” does not say project
why:
  zh: 仅为试验。
  en: A trial only.
since: "0.1"
at: title
check: title LIKE '%项目%'
cases:
  good:
    - {title: 甲项目}
  bad:
    - {title: 甲}
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for part in ("schemas", "vocab", "validator", "examples"):
        shutil.copytree(find() / part, tmp_path / part)
    return tmp_path


def test_a_card_dropped_into_the_tree_is_a_rule(tree: Path) -> None:
    (tree / "validator/rules/contract/title-without-project.yaml").write_text(CARD, encoding="utf-8")
    standard = load(tree)
    card = load_cards(standard.rules)["contract/title-without-project"]
    for case in cases_of(card, load_examples(tree)):
        (record,) = case.records["contracts"]
        report = validate(records=[record], entity="contract", standard=standard)
        assert (card.rule in report.by_rule) is not case.good


def test_an_edited_card_is_seen_at_once(tree: Path) -> None:
    path = tree / "validator/rules/contract/title-without-project.yaml"
    path.write_text(CARD, encoding="utf-8")
    assert load_cards(tree / "validator/rules")["contract/title-without-project"].title.en.startswith("Title")
    path.write_text(CARD.replace("Title does", "The title does"), encoding="utf-8")
    assert load_cards(tree / "validator/rules")["contract/title-without-project"].title.en.startswith("The title")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (CARD.replace("severity: warning", "severity: fatal"), "/severity"),
        (CARD + "surprise: 1\n", "surprise"),
        (CARD.replace("  en: Title does not say project\n", ""), "/title"),
        (CARD.replace("cases:\n", "cases:\n\t- x\n"), "title-without-project.yaml"),
        (CARD + "query: SELECT 1\n", "title-without-project.yaml"),
    ],
)
def test_a_broken_card_is_named(wrong: str, said: str, tree: Path) -> None:
    (tree / "validator/rules/contract/title-without-project.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(StandardError, match=said) as caught:
        load_cards(tree / "validator/rules")
    assert "title-without-project.yaml" in caught.value.render("zh")


def test_a_card_whose_sql_does_not_run_is_our_failure_and_named(tree: Path) -> None:
    (tree / "validator/rules/contract/title-without-project.yaml").write_text(
        CARD.replace("title LIKE '%项目%'", "no_such_column > 0"), encoding="utf-8"
    )
    example = json.loads((tree / "examples/contract.json").read_text(encoding="utf-8"))
    with pytest.raises(StandardError, match="contract/title-without-project"):
        validate(records=[example], entity="contract", standard=load(tree))
