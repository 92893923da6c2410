"""The register of documents: each is named, its dates are in order, and whatever is cited is in it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, SKOS

from opentt.home import BASE
from opentt.rule import load_cards
from opentt.standard import load
from tests.vocab.turtles import graphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.vocab import Policy

STANDARD = load()
POLICIES = STANDARD.policies
POLICY = Namespace(f"{BASE}policy/")
CJK = re.compile(r"[\u4e00-\u9fff]")
NUMBERS = (
    re.compile(r"[\u4e00-\u9fff]{2,}〔[0-9]{4}〕[0-9]+号"),
    re.compile(r"[\u4e00-\u9fff]{2,}公告〔[\u4e00-\u9fff]{2,}届〕第[0-9]+号"),
    re.compile(r"(?:GB(?:/T)?|DB[0-9]{2}(?:[0-9]{2})?/T|ZC|ISO) [0-9]+(?:\.[0-9]+)?(?:-[0-9]{1,4})?"),
    re.compile(r"EUR [0-9]+"),
)
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff]\s*[(\[]|[)\]]\s*[\u4e00-\u9fff]")
ISSUER_UNKNOWN = {"zh": "发布单位", "en": "issuing bod"}
NO_SUCCESSOR = {"zh": "没有接替", "en": "no successor"}


def note(code: str, lang: str) -> str:
    """What the register notes about a document in a language, or an empty text."""
    notes = graphs()["policies"].objects(POLICY[code], SKOS.note)
    return "".join(str(text) for text in notes if isinstance(text, Literal) and text.language == lang)


def linked(code: str, predicate: URIRef) -> set[str]:
    """The documents that the register links one to."""
    return {str(target).removeprefix(POLICY) for target in graphs()["policies"].objects(POLICY[code], predicate)}


def citations() -> Iterator[tuple[str, str]]:
    """Every document that a rule card, a concept or a scheme cites, with the place that cites it."""
    for card in load_cards(STANDARD.rules).values():
        for cite in card.cites:
            yield cite.policy, card.rule
    for graph in graphs().values():
        for subject, source in graph.subject_objects(DCTERMS.source):
            if str(source).startswith(POLICY):
                yield str(source).removeprefix(POLICY), str(subject)


EACH = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES.keys())


@EACH
def test_it_is_named_in_both_languages(policy: Policy) -> None:
    assert CJK.search(policy.title.zh)
    assert policy.title.en
    assert not CJK.search(policy.title.en), policy.title.en
    for text in (policy.title.zh, policy.title.en):
        assert text == text.strip()
    assert not HALF_WIDTH.search(policy.title.zh), policy.title.zh


@EACH
def test_its_issuers_are_named_in_both_languages_or_the_note_says_that_they_are_unknown(policy: Policy) -> None:
    assert len(policy.issuers["zh"]) == len(policy.issuers["en"])
    if not policy.issuers["zh"]:
        for lang, words in ISSUER_UNKNOWN.items():
            assert words in note(policy.code, lang), f"no issuer, and the @{lang} note does not say why"


@EACH
def test_its_notes_come_in_pairs(policy: Policy) -> None:
    assert bool(note(policy.code, "zh")) == bool(note(policy.code, "en"))


@EACH
def test_its_dates_are_in_order(policy: Policy) -> None:
    days = [day for day in (policy.issued, policy.effective, policy.repealed) if day]
    assert days == sorted(days)


@EACH
def test_one_that_is_repealed_names_its_successor_or_says_that_there_is_none(policy: Policy) -> None:
    if policy.repealed and not policy.replaced_by:
        for lang, words in NO_SUCCESSOR.items():
            assert words in note(policy.code, lang)


@EACH
def test_its_successors_are_there_and_link_back(policy: Policy) -> None:
    assert set(policy.replaced_by) == linked(policy.code, DCTERMS.isReplacedBy)
    for code in policy.replaced_by:
        assert policy.code in linked(code, DCTERMS.replaces)
    for code in linked(policy.code, DCTERMS.replaces):
        assert policy.code in POLICIES[code].replaced_by


@EACH
def test_a_successor_is_not_older(policy: Policy) -> None:
    for code in policy.replaced_by:
        successor = POLICIES[code]
        if policy.issued and successor.issued:
            assert policy.issued <= successor.issued
        if policy.repealed and successor.effective:
            assert policy.repealed == successor.effective


@EACH
def test_its_number_is_well_formed(policy: Policy) -> None:
    if policy.number is not None:
        assert any(form.fullmatch(policy.number) for form in NUMBERS), policy.number


@EACH
def test_its_code_is_plain(policy: Policy) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", policy.code)


def test_no_two_have_the_same_number_and_title() -> None:
    counted = Counter((policy.number, policy.title.zh, policy.issued) for policy in POLICIES.values())
    assert [key for key, count in counted.items() if count > 1] == []
    numbers = Counter(policy.number for policy in POLICIES.values() if policy.number)
    assert [number for number, count in numbers.items() if count > 1] == []
    titles = Counter(policy.title.en for policy in POLICIES.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_whatever_is_cited_is_in_the_register() -> None:
    assert {(code, place) for code, place in citations() if code not in POLICIES} == set()


def test_what_nothing_cites_is_told() -> None:
    """Tells, for whoever reads the output; a document may well be listed before a rule needs it."""
    cited = {code for code, _ in citations()}
    cited |= {
        code for policy in POLICIES.values() for code in (*policy.replaced_by, *linked(policy.code, DCTERMS.replaces))
    }
    print("cited by nothing yet:", ", ".join(code for code in POLICIES if code not in cited))  # noqa: T201 - the point
