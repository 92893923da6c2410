"""Every question holds what its cases promise, names fields of the standard, and is asked in both databases alike."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from opentt.errors import StandardError
from opentt.fitness import Need, Question, load_questions, measure
from opentt.fitness.measure import fields
from opentt.home import find
from opentt.standard import load
from opentt.text import Text
from opentt.validation import validate
from tests.fitness.asking import QUESTIONS, STANDARD, Records, asked, cases

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.schema import Entity


@pytest.mark.parametrize(("name", "records"), cases("good"), ids=[name for name, _ in cases("good")])
def test_a_good_case_can_answer(name: str, records: Records) -> None:
    found = asked(records)[name]
    assert found.asked > 0
    assert (found.qualified, found.lacks, found.share) == (found.asked, (), 1)


@pytest.mark.parametrize(("name", "records"), cases("bad"), ids=[name for name, _ in cases("bad")])
def test_a_bad_case_cannot_and_is_told_what_it_lacks(name: str, records: Records) -> None:
    found = asked(records)[name]
    assert (found.asked, found.qualified) == (1, 0)
    assert found.lacks


@pytest.mark.parametrize("entity", STANDARD.entities.values(), ids=lambda entity: entity.name)
def test_a_good_case_is_a_sound_record(entity: Entity) -> None:
    listed = [record for _, records in cases("good") for record in records.get(entity.plural, [])]
    own = [record | {"id": f"{record['id']}-{n}"} for n, record in enumerate(listed)]
    report = validate(records=own, entity=entity.name)
    assert [one.message.en for one in report.findings if one.severity == "error"] == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.name)
def test_a_question_needs_fields_that_there_are(question: Question) -> None:
    assert len(fields(STANDARD, question)) == len(question.needs)
    assert question.of in STANDARD.tables


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.name)
def test_words_are_in_the_house_style(question: Question) -> None:
    for text in (question.title, question.why, *(need.title for need in question.needs if need.title)):
        assert re.search(r"[一-鿿]", text.zh)
        assert not re.search(r"[一-鿿]", text.en)
    assert not question.title.en.endswith(".")
    assert not question.title.zh.endswith("。")
    assert question.why.en.endswith(".")
    assert question.why.zh.endswith("。")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for part in ("schemas", "vocab", "validator", "examples"):
        shutil.copytree(find() / part, tmp_path / part)
    return tmp_path


QUESTION = """\
title: {zh: 有名称的合同, en: Contracts with a title}
why: {zh: 仅为试验。, en: A trial only.}
since: "0.1"
of: contracts
needs:
  - {field: title, check: t.title IS NOT NULL}
cases: {good: [{}], bad: [{title: null}]}
"""


def test_a_question_dropped_into_the_tree_is_asked(tree: Path) -> None:
    (tree / "validator/fitness/titles.yaml").write_text(QUESTION, encoding="utf-8")
    report = validate(records=[{"id": "c-1"}], entity="contract", standard=load(tree), measure=measure())
    assert [(one.qualified, one.asked) for one in report.fitness or () if one.question == "titles"] == [(0, 1)]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (QUESTION + "surprise: 1\n", "surprise"),
        (QUESTION.replace("of: contracts\n", ""), "of"),
        (QUESTION.replace("needs:", "needs:\n\t- x"), "titles.yaml"),
    ],
)
def test_a_broken_question_is_named(wrong: str, said: str, tree: Path) -> None:
    (tree / "validator/fitness/titles.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(StandardError, match=said) as caught:
        load_questions(tree)
    assert "titles.yaml" in caught.value.render("zh")


def test_a_question_whose_sql_does_not_run_is_our_failure_and_named(tree: Path) -> None:
    (tree / "validator/fitness/titles.yaml").write_text(QUESTION.replace("t.title IS", "t.titel IS"), encoding="utf-8")
    with pytest.raises(StandardError, match="titles"):
        validate(records=[{"id": "c-1"}], entity="contract", standard=load(tree), measure=measure())


def test_a_field_that_there_is_not_is_our_failure_and_named() -> None:
    no_field = Question("q", Text("问", "q"), Text("因", "w"), "0.1", "contracts", (Need("titel", "TRUE"),))
    with pytest.raises(StandardError, match="titel"):
        fields(STANDARD, no_field)
