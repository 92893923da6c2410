"""`opentt rules`, `vocab` and `schema`: the standard looked up from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opentt.rule import load_cards
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

STANDARD = load()
CARDS = load_cards(STANDARD.rules)


def test_rules_are_listed_and_filtered(opentt: Run) -> None:
    every = json.loads(opentt("rules", "list", "--format", "json").stdout)
    assert [entry["rule"] for entry in every] == list(CARDS)
    text = opentt("rules", "list", "--severity", "advice", "--entity", "structure", "--lang", "en").stdout
    assert "structure/unlisted-code" in text
    assert all(line.startswith("advice  structure/") for line in text.splitlines())


@pytest.mark.parametrize("rule", CARDS)
def test_every_rule_explains_itself(rule: str, opentt: Run) -> None:
    card = CARDS[rule]
    zh = opentt("rules", "explain", rule, "--lang", "zh")
    en = opentt("rules", "explain", rule, "--lang", "en")
    assert (zh.exit_code, en.exit_code) == (0, 0)
    assert card.title.zh in zh.stdout
    assert card.title.en in en.stdout
    for cite in card.cites:
        title = STANDARD.policies[cite.policy].title
        assert f"《{title.zh.replace('《', '〈').replace('》', '〉')}》" in zh.stdout
        assert title.en in en.stdout
    for sql in (card.check, card.query):
        assert all(line in en.stdout for line in (sql or "").strip().splitlines())
    json.loads(opentt("rules", "explain", rule, "--format", "json").stdout)


def test_a_rule_is_explained_in_full(opentt: Run) -> None:
    text = opentt("rules", "explain", "structure/ragged-row", "--lang", "zh").stdout
    for label in ("错误  行的列数与表头不一致", "原因  ", "提示  ", "检查  由引擎检查", "正例  id,项目名称", "反例  "):
        assert label in text


def test_code_lists_are_listed(opentt: Run) -> None:
    every = json.loads(opentt("vocab", "list", "--format", "json").stdout)
    assert {entry["scheme"] for entry in every} == set(STANDARD.schemes)
    assert "contract-type" in opentt("vocab", "list").stdout


def test_a_code_list_and_a_code_are_shown(opentt: Run) -> None:
    text = opentt("vocab", "show", "contract-type", "--lang", "zh").stdout
    for concept in STANDARD.schemes["contract-type"].concepts.values():
        assert concept.code in text
        assert concept.label.zh in text
        assert concept.label.en in text
    one = opentt("vocab", "show", "contract-type/technology-development", "--lang", "zh").stdout
    concept = STANDARD.schemes["contract-type"].concepts["technology-development"]
    assert concept.definition.zh in one
    assert all(other in one for other in concept.alt)
    found = json.loads(opentt("vocab", "show", "contract-type/technology-development", "--format", "json").stdout)
    assert found["label"] == concept.label.as_dict()


@pytest.mark.parametrize(
    "words", ["技术开发", "technology development", "Technology-Development", "ＴＥＣＨＮＯＬＯＧＹ development"]
)
def test_search_finds_a_code_by_any_of_its_names(words: str, opentt: Run) -> None:
    assert "contract-type/technology-development" in opentt("vocab", "search", *words.split()).stdout.splitlines()[0]


def test_a_search_without_result_says_so(opentt: Run) -> None:
    result = opentt("vocab", "search", "绝无此词", "--lang", "zh")
    assert result.exit_code == 0
    assert (result.stdout, result.stderr) == ("", "没有找到与“绝无此词”相符的代码\n")
    assert json.loads(opentt("vocab", "search", "绝无此词", "--format", "json").stdout) == []


@pytest.mark.parametrize("entity", STANDARD.entities)
def test_every_field_of_an_entity_is_shown(entity: str, opentt: Run) -> None:
    text = opentt("schema", "show", entity, "--lang", "zh").stdout
    for path, field in STANDARD.entities[entity].walk():
        if path[-1] != "[]":
            assert f"{'.'.join(path).replace('.[]', '[]')}" in text
            assert field.title.zh in text
    assert json.loads(opentt("schema", "show", entity, "--format", "json").stdout) == STANDARD.bundle["$defs"][entity]


@pytest.mark.parametrize("name", ["contract.parties", "contract.parties[]"])
def test_a_part_is_shown_alone(name: str, opentt: Run) -> None:
    text = opentt("schema", "show", name, "--lang", "en").stdout
    assert text.startswith("contract.parties  ")
    assert "parties[].role*" in text
    assert "total_amount" not in text
    assert json.loads(opentt("schema", "show", name, "--format", "json").stdout)["type"] == "array"


def test_an_unknown_field_names_the_nearest(opentt: Run) -> None:
    told = opentt("schema", "show", "contract.totl_amount", "--lang", "en").stderr
    assert told == "error: no field contract.totl_amount; did you mean contract.total_amount?\n"


def test_the_bundle_is_the_published_one(opentt: Run) -> None:
    path = STANDARD.home / "schemas/derived/opentt.schema.json"
    assert json.loads(opentt("schema", "bundle").stdout) == json.loads(path.read_text(encoding="utf-8"))
