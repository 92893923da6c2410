"""Every vocabulary file keeps the integrity conditions of the SKOS Reference, and the checks can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import Graph

from tests.vocab.integrity import (
    CHECKS,
    s9_a_scheme_is_no_concept,
    s13_the_kinds_of_label_are_disjoint,
    s14_one_preferred_label_a_language,
    s27_what_is_related_is_not_broader,
    s37_a_collection_is_neither_concept_nor_scheme,
    s46_an_exact_match_is_no_other_match,
)
from tests.vocab.turtles import FILES, graphs, standard, whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PREFIXES = "@prefix : <https://example.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
SOUND = """
:pigments a skos:ConceptScheme ; skos:hasTopConcept :blue , :green .
:blue a skos:Concept ; skos:topConceptOf :pigments ; skos:prefLabel "Blue"@en ; skos:altLabel "Azure"@en .
:green a skos:Concept ; skos:topConceptOf :pigments ; skos:prefLabel "Green"@en ; skos:related :blue .
:navy a skos:Concept ; skos:inScheme :pigments ; skos:broader :blue ; skos:hiddenLabel "navvy"@en .
:cold a skos:Collection ; skos:member :blue , :navy .
"""
BREACHES: list[tuple[Callable[[Graph], list[str]], str]] = [
    (s9_a_scheme_is_no_concept, ":pigments a skos:Concept ."),
    (s9_a_scheme_is_no_concept, ":navy skos:inScheme :blue ."),
    (s9_a_scheme_is_no_concept, ":blue skos:broader :pigments ."),
    (s13_the_kinds_of_label_are_disjoint, ':blue skos:altLabel "Blue"@en .'),
    (s13_the_kinds_of_label_are_disjoint, ':blue skos:hiddenLabel "Azure"@en .'),
    (s13_the_kinds_of_label_are_disjoint, ':blue skos:hiddenLabel "Blue"@en .'),
    (s14_one_preferred_label_a_language, ':blue skos:prefLabel "Cyan"@en .'),
    (s27_what_is_related_is_not_broader, ":navy skos:related :blue ."),
    (s27_what_is_related_is_not_broader, ":blue skos:broader :colour . :colour skos:related :navy ."),
    (
        s27_what_is_related_is_not_broader,
        ":blue skos:narrower :sky . :sky skos:narrowMatch :noon . :noon skos:relatedMatch :blue .",
    ),
    (s37_a_collection_is_neither_concept_nor_scheme, ":cold a skos:Concept ."),
    (s37_a_collection_is_neither_concept_nor_scheme, ":cold skos:narrower :navy ."),
    (s37_a_collection_is_neither_concept_nor_scheme, ":pigments skos:member :navy ."),
    (s46_an_exact_match_is_no_other_match, ":navy skos:exactMatch :marine ; skos:broadMatch :marine ."),
    (s46_an_exact_match_is_no_other_match, ":navy skos:exactMatch :marine . :marine skos:narrowMatch :navy ."),
    (s46_an_exact_match_is_no_other_match, ":a skos:exactMatch :b . :b skos:exactMatch :c . :c skos:relatedMatch :a ."),
]


def parsed(text: str) -> Graph:
    return Graph().parse(data=PREFIXES + text, format="turtle")


def broken_by(graph: Graph) -> set[str]:
    """The names of the conditions that a graph breaks."""
    return {check.__name__ for check in CHECKS if check(graph)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_keeps_every_condition(path: Path) -> None:
    assert broken_by(graphs()[path.stem]) == set()


def test_the_whole_vocabulary_keeps_every_condition() -> None:
    assert broken_by(whole()) == set()


def test_a_sound_graph_breaks_nothing() -> None:
    assert broken_by(parsed(SOUND)) == set()


@pytest.mark.parametrize(("check", "breach"), BREACHES)
def test_a_breach_is_found_by_its_own_condition(check: Callable[[Graph], list[str]], breach: str) -> None:
    assert check.__name__ in broken_by(parsed(SOUND + breach))


def test_every_condition_is_seen_broken() -> None:
    assert {check for check, _ in BREACHES} == set(CHECKS)


@pytest.mark.parametrize(("folder", "count", "verdict"), [("valid", 35, False), ("invalid", 16, True)])
def test_the_examples_of_the_reference_are_judged_right(folder: str, count: int, verdict: bool) -> None:  # noqa: FBT001
    found = sorted(standard(f"skos/skos-reference/{folder}").glob("*.ttl"))
    judged = {path.stem: bool(broken_by(Graph().parse(path))) for path in found}
    assert judged == dict.fromkeys(judged, verdict)
    assert len(judged) >= count
