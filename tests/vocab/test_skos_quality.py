"""Every vocabulary file is without a finding of the quality checks, and each check is seen to find something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SKOS

from tests.vocab import labels, metadata, structure
from tests.vocab.turtles import OTT, SCHEMES, Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CHECKS = {check.__name__: check for check in (*labels.CHECKS, *structure.CHECKS, *metadata.CHECKS)}

SOUND = """
@prefix : <https://w3id.org/opentt/vocab/pigment/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ott: <https://w3id.org/opentt/term/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix policy: <https://w3id.org/opentt/policy/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix scheme: <https://w3id.org/opentt/vocab/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vann: <http://purl.org/vocab/vann/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

scheme:pigment a skos:ConceptScheme ;
    skos:prefLabel "颜料"@zh , "Pigment"@en ;
    dct:title "颜料"@zh , "Pigment"@en ;
    skos:definition "着色用的物质。"@zh , "A substance that gives colour."@en ;
    dct:description "只列两支。"@zh , "Two branches only."@en ;
    dct:creator <https://w3id.org/opentt/agent/opentt> ;
    dct:publisher <https://w3id.org/opentt/agent/opentt> ;
    schema:dateCreated "2026-11-24"^^xsd:date ;
    schema:dateModified "2026-11-25"^^xsd:date ;
    schema:version "0.1.0" ;
    owl:versionInfo "0.1.0" ;
    owl:versionIRI <https://w3id.org/opentt/vocab/pigment/0.1.0> ;
    dct:license <https://creativecommons.org/licenses/by/4.0/> ;
    schema:license <https://creativecommons.org/licenses/by/4.0/> ;
    schema:status <https://linked.data.gov.au/def/reg-statuses/experimental> ;
    dct:source policy:paint-2020 ;
    skos:historyNote "取自画家手册。"@zh , "From the painter's manual."@en ;
    ott:listStatus "closed" ;
    vann:preferredNamespacePrefix "ottpigment" ;
    vann:preferredNamespaceUri "https://w3id.org/opentt/vocab/pigment/" ;
    skos:hasTopConcept :blue , :green .

<https://w3id.org/opentt/agent/opentt> a schema:Organization ;
    schema:name "OpenTT" ;
    schema:url "https://w3id.org/opentt/"^^xsd:anyURI .

:blue a skos:Concept ;
    skos:inScheme scheme:pigment ;
    rdfs:isDefinedBy scheme:pigment ;
    skos:topConceptOf scheme:pigment ;
    skos:narrower :navy , :sky ;
    skos:prefLabel "蓝色"@zh , "Blue"@en ;
    skos:definition "晴天的颜色。"@zh , "The colour of a clear day."@en ;
    skos:altLabel "蓝"@zh ;
    skos:notation "blue" , "01"^^ott:PaintCode ;
    prov:wasDerivedFrom policy:paint-2020 ;
    dct:source policy:paint-2020 .

:green a skos:Concept ;
    skos:inScheme scheme:pigment ;
    rdfs:isDefinedBy scheme:pigment ;
    skos:topConceptOf scheme:pigment ;
    skos:prefLabel "绿色（草）"@zh , "Green"@en ;
    skos:definition "草的颜色。"@zh , "The colour of grass."@en ;
    skos:notation "green" ;
    schema:validFrom "2020-01-01"^^xsd:date ;
    skos:scopeNote "只指草。"@zh , "Grass only."@en ;
    prov:wasDerivedFrom policy:paint-2020 ;
    dct:source policy:paint-2020 .

:navy a skos:Concept ;
    skos:inScheme scheme:pigment ;
    rdfs:isDefinedBy scheme:pigment ;
    skos:broader :blue ;
    skos:prefLabel "藏青"@zh , "Navy"@en ;
    skos:definition "接近黑色的一种。"@zh , "Nearly black."@en ;
    skos:notation "navy" , "02"^^ott:PaintCode ;
    prov:wasDerivedFrom policy:paint-2020 ;
    dct:source policy:paint-2020 .

:sky a skos:Concept ;
    skos:inScheme scheme:pigment ;
    rdfs:isDefinedBy scheme:pigment ;
    skos:broader :blue ;
    skos:prefLabel "浅蓝"@zh , "Pale tone"@en ;
    skos:definition "掺了白色的一种。"@zh , "Mixed with white."@en ;
    skos:notation "sky" ;
    dct:isReplacedBy :navy ;
    owl:deprecated true ;
    prov:wasDerivedFrom policy:paint-2020 ;
    dct:source policy:paint-2020 .

policy:paint-2020 a ott:Policy .
"""

DAMAGE: list[tuple[str, str, str]] = [
    ("empty_texts", '"蓝"@zh', '" "@zh'),
    ("missing_labels", ' , "Navy"@en', ""),
    ("missing_labels", '"Navy"@en', '"Navy"@en , "Marine"@en'),
    ("missing_definitions", '    skos:definition "草的颜色。"@zh , "The colour of grass."@en ;\n', ""),
    ("notes_in_one_language", ' , "Grass only."@en', ""),
    ("words_without_a_language", '"蓝"@zh', '"蓝"'),
    ("other_languages", '"蓝"@zh', '"蓝"@zh-CN'),
    ("other_languages", '"蓝"@zh', '"01"@mul'),
    ("shared_preferred_labels", '"Navy"@en', '"BLUE"@en'),
    ("shared_spellings", '"蓝"@zh', '"藏 青"@zh'),
    ("shared_spellings", '"蓝"@zh', '"navy"@en'),
    ("shared_definitions", '"Nearly black."@en', '"The colour of grass"@en'),
    ("definitions_that_only_repeat_a_label", '"草的颜色。"@zh', '"绿色（草）。"@zh'),
    ("definitions_that_only_repeat_a_label", '"晴天的颜色。"@zh', '"指蓝色的。"@zh'),
    ("definitions_that_only_repeat_a_label", '"Nearly black."@en', '"Any kind of navy."@en'),
    ("untidy_texts", '"蓝"@zh', '"蓝 "@zh'),
    ("untidy_texts", '"Nearly black."@en', '"Nearly  black."@en'),
    ("untidy_texts", '"蓝"@zh', '"e\\u0301"@zh'),
    ("untidy_texts", '"蓝"@zh', '"蓝\\u200b"@zh'),
    ("half_width_brackets", "（草）", "(草)"),
    ("full_width_signs_in_english", '"Nearly black."@en', '"Nearly black（dark）."@en'),
    ("definitions_without_a_full_stop", "草的颜色。", "草的颜色"),
    ("undefined_subjects", ":sky a skos:Concept ;", ":sky"),
    ("undefined_subjects", ":sky a", ":sky skos:note [ skos:note 1 ] . :sky a"),
    ("undefined_subjects", ":sky a", "scheme:other skos:prefLabel 'Other'@en . :sky a"),
    ("unknown_terms", "skos:altLabel", "skos:altlabel"),
    ("entries_outside_the_scheme", "rdfs:isDefinedBy scheme:pigment", "rdfs:isDefinedBy scheme:other"),
    ("entries_outside_the_scheme", ":sky a", ":cold a skos:Collection ; skos:member :sky . :sky a"),
    ("orphan_concepts", ":sky a", ":stray a skos:Concept . :sky a"),
    ("omitted_top_concepts", ":blue , :green .", ":blue ."),
    ("omitted_top_concepts", " ;\n    skos:hasTopConcept :blue , :green .", "."),
    ("top_concepts_with_broader", ":green a", ":green skos:broader :blue . :green a"),
    ("cycles", ":blue a", ":blue skos:broader :navy . :blue a"),
    ("cycles", ":blue a", ":blue skos:related :blue . :blue a"),
    ("hierarchical_redundancy", ":sky a", ":sky skos:broader :navy . :sky a"),
    ("relations_between_siblings", ":sky a", ":sky skos:related :navy . :navy skos:related :sky . :sky a"),
    ("solely_transitive_relations", ":sky a", ":sky skos:broaderTransitive :green . :sky a"),
    ("one_way_relations", "skos:narrower :navy , :sky ;", "skos:narrower :navy ;"),
    ("one_way_relations", ":blue , :green .", ":blue ."),
    ("one_way_relations", ":sky a", ":sky skos:related :green . :sky a"),
    ("one_way_matches", ":sky a", ":sky skos:closeMatch :green . :sky a"),
    ("matches_inside_the_scheme", ":sky a", ":sky skos:closeMatch :green . :sky a"),
    ("lost_links", "dct:isReplacedBy :navy", "dct:isReplacedBy :marine"),
    ("lost_links", ":sky a", ":sky skos:broadMatch <https://w3id.org/opentt/vocab/other/blue> . :sky a"),
    ("file_name_and_scheme", ":sky a", "scheme:other a skos:ConceptScheme . :sky a"),
    ("file_name_and_scheme", "scheme:pigment a skos:ConceptScheme", "scheme:paint a skos:ConceptScheme"),
    ("scheme_without_titles", 'dct:title "颜料"@zh', 'dct:title "颜色"@zh'),
    ("scheme_without_titles", 'dct:description "只列两支。"@zh ,', "dct:description"),
    ("scheme_without_agents", "    dct:creator <https://w3id.org/opentt/agent/opentt> ;\n", ""),
    ("scheme_without_agents", "dct:publisher", "dct:publisher <https://example.org/> ,"),
    ("scheme_without_agents", '"OpenTT"', '"OpenTT"@en'),
    ("scheme_without_agents", "a schema:Organization", "a schema:Thing"),
    ("scheme_without_agents", '"https://w3id.org/opentt/"^^xsd:anyURI', '"https://w3id.org/opentt/"'),
    ("scheme_without_dates", '    schema:dateModified "2026-11-25"^^xsd:date ;\n', ""),
    ("scheme_without_dates", '"2026-11-25"', '"2026-11-23"'),
    ("scheme_without_version", 'owl:versionInfo "0.1.0"', 'owl:versionInfo "0.2.0"'),
    ("scheme_without_version", "pigment/0.1.0>", "pigment/0.2.0>"),
    (
        "scheme_without_licence",
        "schema:license <https://creativecommons.org/licenses/by/4.0/>",
        "schema:license 'CC BY'",
    ),
    ("scheme_without_origin", "    dct:source policy:paint-2020 ;\n", ""),
    ("scheme_without_origin", ' , "From the painter\'s manual."@en', ""),
    ("scheme_without_status", "<https://linked.data.gov.au/def/reg-statuses/experimental>", '"experimental"'),
    ("scheme_without_status", 'ott:listStatus "closed"', 'ott:listStatus "half"'),
    ("scheme_without_namespace", '"ottpigment"', '"pigment"'),
    ("scheme_without_namespace", ":sky a", 'scheme:other vann:preferredNamespacePrefix "ottpigment" . :sky a'),
    (
        "scheme_without_namespace",
        'vann:preferredNamespaceUri "https://w3id.org/opentt/vocab/pigment/"',
        "vann:preferredNamespaceUri scheme:",
    ),
    ("codes_that_are_not_the_name", '"navy" ,', '"marine" ,'),
    ("codes_that_are_not_the_name", 'skos:notation "green"', 'skos:notation "green" , "verdant"'),
    ("repeated_official_codes", '"02"^^ott:PaintCode', '"01"^^ott:PaintCode'),
    ("repeated_official_codes", '"02"^^ott:PaintCode', '"02"^^ott:PaintCode , "03"^^ott:PaintCode'),
    ("repeated_official_codes", '"02"^^ott:PaintCode', '"02"^^schema:Code'),
    ("dates_that_are_none", '"2020-01-01"^^xsd:date', '"2020-01-01"'),
    ("dates_that_are_none", '"2020-01-01"^^xsd:date', '"2020-01-01"^^xsd:date , "2021-01-01"^^xsd:date'),
    (
        "validity_that_ends_before_it_begins",
        "schema:validFrom",
        'schema:validThrough "2020-01-01"^^xsd:date ; schema:validFrom',
    ),
    ("unknown_sources", "policy:paint-2020 ;", "policy:paint-2019 ;"),
    ("concepts_without_origin", "    prov:wasDerivedFrom policy:paint-2020 ;\n", ""),
    ("concepts_without_origin", "prov:wasDerivedFrom policy:paint-2020", "prov:wasDerivedFrom policy:paint-2019"),
    ("silent_deprecations", "    dct:isReplacedBy :navy ;\n", ""),
    ("successors_of_what_is_in_use", "    owl:deprecated true ;\n", ""),
    ("doubt_without_its_mark", '"Grass only."@en', '"Not compared with the original text."@en'),
    ("doubt_without_its_mark", '"只指草。"@zh', '"未与原文核对。"@zh'),
    ("doubt_without_its_mark", ":sky a", ":sky ott:verified false . :sky a"),
    ("closed_lists_with_doubt", ":sky a", ":sky ott:verified false . :sky a"),
]


def sample(text: str) -> Vocabulary:
    """The vocabulary of pigments as a text states it, with a policy that it may cite."""
    graph = Graph().parse(data=text, format="turtle")
    nodes = [*graph.subjects(RDF.type, SKOS.Concept), *graph.subjects(RDF.type, OTT.Policy)]
    known = frozenset(node for node in nodes if isinstance(node, URIRef))
    own = Graph() + graph
    own.remove((None, RDF.type, OTT.Policy))
    return Vocabulary("pigment", own, graph, known)


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_a_file_is_without_a_finding(path: Path) -> None:
    judged = vocabulary(path)
    assert {name: told for name, check in CHECKS.items() if (told := check(judged))} == {}


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_sound_vocabulary_has_no_finding(check: Callable[[Vocabulary], list[str]]) -> None:
    assert check(sample(SOUND)) == []


@pytest.mark.parametrize(("name", "old", "new"), DAMAGE)
def test_damage_is_found_by_its_own_check(name: str, old: str, new: str) -> None:
    assert SOUND.count(old) >= 1
    assert CHECKS[name](sample(SOUND.replace(old, new, 1)))


def test_every_check_is_seen_to_find_something() -> None:
    assert {name for name, _, _ in DAMAGE} == set(CHECKS)
