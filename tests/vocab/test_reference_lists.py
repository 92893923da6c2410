"""The lists taken over from code standards are whole: every code is there, and every old one leads to a new one."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS

import opentt
from opentt.emit.skos import SCHEME
from opentt.home import find
from opentt.mapping.values import read_cell
from opentt.standard import load
from opentt.validation.identifiers import SCHEMES as CHECKS
from opentt.vocab import UNSPOKEN, label_key

if TYPE_CHECKING:
    from pathlib import Path

STANDARD = load()
OURS = ("industry", "discipline", "region", "country", "currency", "identifier-scheme")
INDUSTRY = STANDARD.schemes["industry"]
DISCIPLINE = STANDARD.schemes["discipline"]
REGION = STANDARD.schemes["region"]
COUNTRY = STANDARD.schemes["country"]

LAST_OF_SECTION = {
    2017: "A05 B12 C43 D46 E50 F52 G60 H62 I65 J69 K70 L72 M75 N79 O82 P83 Q85 R90 S96 T97",
    2011: "A05 B12 C43 D46 E50 F52 G60 H62 I65 J69 K70 L72 M75 N78 O81 P82 Q84 R89 S95 T96",
}
"""The last division of each section in the two editions of GB/T 4754; they are numbered on from 01."""

DISCIPLINES = {
    "A": "110 120 130 140 150 160 170 180 190",
    "B": "210 220 230 240",
    "C": "310 320 330 340 350 360",
    "D": "410 413 416 420 430 440 450 460 470 480 490 510 520 530 535 540 550 560 570 580 590 610 620 630",
    "E": "710 720 730 740 750 760 770 780 790 810 820 830 840 850 860 870 880 890 910",
}
DISTRICTS = (
    "110101 110102 110105 110106 110107 110108 110109 110111 110112 110113 110114 110115 110116 110117 110118 110119"
)
WITHDRAWN = {"110103": "110101", "110104": "110102", "110228": "110118", "110229": "110119"}
CITIES = "2101 2102 2201 2301 3201 3302 3702 4201 4401 4403 5101 6101"


def divisions(edition: int) -> list[str]:
    """Every division of an edition."""
    found: list[str] = []
    for last in LAST_OF_SECTION[edition].split():
        found += [f"{last[0]}{number:02}" for number in range(len(found) + 1, int(last[1:]) + 1)]
    return found


@pytest.mark.parametrize("name", OURS)
def test_no_spelling_leads_to_two_codes(name: str) -> None:
    claims: dict[str, set[str]] = {}
    for concept in STANDARD.schemes[name].concepts.values():
        for spelling in concept.spellings:
            claims.setdefault(label_key(spelling), set()).add(concept.code)
    assert {spelling: codes for spelling, codes in claims.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("name", OURS)
def test_a_definition_says_more_than_the_label_and_is_nobody_elses(name: str) -> None:
    concepts = STANDARD.schemes[name].concepts.values()
    for lang in ("zh", "en"):
        said = Counter(getattr(concept.definition, lang) for concept in concepts)
        assert [text for text, times in said.items() if times > 1] == []
        for concept in concepts:
            label, definition = getattr(concept.label, lang), getattr(concept.definition, lang)
            assert label_key(definition).strip("。.") != label_key(label), concept.code


@pytest.mark.parametrize("name", OURS)
def test_a_deprecated_code_ended_and_leads_to_one_in_force(name: str) -> None:
    concepts = STANDARD.schemes[name].concepts
    for concept in concepts.values():
        assert concept.deprecated == bool(concept.valid_until) == bool(concept.replaced_by), concept.code
        assert concept.change_note or not concept.deprecated, concept.code
        for code in concept.replaced_by:
            successor = concepts[code]
            assert not successor.deprecated
            assert (
                successor.valid_from is None
                or concept.valid_until is None
                or ((successor.valid_from - concept.valid_until).days <= 1)
            ), f"no code between {concept.code} and {code}"


@pytest.mark.parametrize("name", OURS)
def test_the_hierarchy_is_written_in_both_directions(name: str) -> None:
    graph = Graph().parse(find() / f"vocab/{name}.ttl")
    scheme = SCHEME[name]
    assert set(graph.subject_objects(SKOS.broader)) == {(o, s) for s, o in graph.subject_objects(SKOS.narrower)}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == set(graph.subjects(SKOS.topConceptOf, scheme))
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert ((concept, SKOS.topConceptOf, scheme) in graph) != bool(list(graph.objects(concept, SKOS.broader)))


def test_every_section_and_division_of_the_2017_industries() -> None:
    sections = [code for code, concept in INDUSTRY.concepts.items() if not concept.broader]
    assert "".join(sections) == "ABCDEFGHIJKLMNOPQRST"
    current = [code for code, c in INDUSTRY.concepts.items() if c.broader and not c.deprecated]
    assert current == divisions(2017)
    assert len(current) == 97
    for code in current:
        concept = INDUSTRY.concepts[code]
        assert concept.broader == (code[0],)
        assert concept.notations == {"IndustryCode": code}


def test_the_2011_divisions_that_differ_are_there_and_no_others() -> None:
    old = [code for code, concept in INDUSTRY.concepts.items() if concept.deprecated]
    bare = [code.removeprefix("2011-") for code in old]
    assert bare == [code for code in divisions(2011) if int(code[1:]) in {58, 59} or int(code[1:]) >= 79]
    assert [INDUSTRY.concepts[code].notations for code in old] == [{"IndustryCode2011": code} for code in bare]
    assert {str(INDUSTRY.concepts[code].valid_until) for code in old} == {"2017-09-30"}
    for code in old[2:]:
        (successor,) = INDUSTRY.concepts[code].replaced_by
        assert int(successor[1:]) == int(code[-2:]) + 1


@pytest.mark.parametrize("code", ["M731", "M7310", "A0111", "O7910", "T9700", "C13"])
def test_an_industry_code_of_any_depth_is_known(code: str) -> None:
    assert INDUSTRY.lists(code)


@pytest.mark.parametrize("code", ["A1", "A06", "C44", "M7", "M76", "M73100", "O79", "U01", "m7310", "B0100"])
def test_an_industry_code_outside_its_section_is_not_known(code: str) -> None:
    assert not INDUSTRY.lists(code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A1", "A01"),
        ("B6", "B06"),
        ("A1农业-A农、林、牧、渔业", "A01"),
        ("C27医药制造业", "C27"),
        ("软件和信息技术服务", "I65"),
        ("教育", "P"),
        ("O79", "2011-O79"),
        ("O80", "O80"),
        ("O79居民服务业", "2011-O79"),
        ("O80居民服务业", "O80"),
    ],
)
def test_industries_as_people_write_them(text: str, code: str) -> None:
    assert read_cell(STANDARD.entities["contract"].root.child["industry_served"], INDUSTRY, text).value == code


def test_an_old_industry_code_on_a_new_contract_names_its_successor(tmp_path: Path) -> None:
    contract = {"title": "甲", "contract_type": "technology-service", "total_amount": 1, "industry_served": "2011-O79"}
    contracts = [{**contract, "id": f"demo-{year}", "signed_date": f"{year}-05-06"} for year in (2016, 2020)]
    path = tmp_path / "contracts.json"
    path.write_text(json.dumps({"contracts": contracts}), encoding="utf-8")
    (finding,) = opentt.validate(path).findings
    assert finding.rule == "structure/outdated-code"
    assert "O80" in finding.message.en
    assert "2020-05-06" in finding.message.en


def test_every_discipline_of_the_first_level_under_its_class() -> None:
    found = {
        code: " ".join(inner for inner, concept in DISCIPLINE.concepts.items() if concept.broader == (code,))
        for code, concept in DISCIPLINE.concepts.items()
        if not concept.broader
    }
    assert found == DISCIPLINES
    assert [len(codes.split()) for codes in found.values()] == [9, 4, 6, 24, 19]
    assert len(DISCIPLINE.concepts) == 5 + 62
    assert all(concept.notations == {"DisciplineCode": code} for code, concept in DISCIPLINE.concepts.items())


@pytest.mark.parametrize("code", ["41075", "11011", "5201040"])
def test_lower_disciplines_are_known_by_their_form(code: str) -> None:
    assert DISCIPLINE.lists(code)


@pytest.mark.parametrize("code", ["0", "9", "61", "100", "110.11", "4107", "92010", "41275"])
def test_a_place_in_a_menu_is_no_discipline(code: str) -> None:
    assert not DISCIPLINE.lists(code)


def test_every_district_of_beijing() -> None:
    below = [code for code, concept in REGION.concepts.items() if concept.broader == ("110000",)]
    assert below == [*DISTRICTS.split(), "110302", *WITHDRAWN]
    assert len(DISTRICTS.split()) == 16
    assert {code: REGION.concepts[code].replaced_by for code in below if REGION.concepts[code].deprecated} == {
        code: (successor,) for code, successor in WITHDRAWN.items()
    }
    assert REGION.concepts["110302"].sources == ("opentt",)


def test_every_province_with_its_short_name() -> None:
    provinces = [concept for concept in REGION.concepts.values() if not concept.broader]
    assert len(provinces) == 34
    assert all(concept.code.endswith("0000") and concept.alt for concept in provinces)


def test_the_cities_of_the_older_form_are_read_from_its_four_digits() -> None:
    cities = {c.notations["RegionCode4"]: c for c in REGION.concepts.values() if "RegionCode4" in c.notations}
    assert " ".join(cities) == CITIES
    for four, concept in cities.items():
        assert concept.code == f"{four}00"
        assert concept.broader == (f"{four[:2]}0000",)
        assert REGION.code_of(four) == concept.code


def test_three_cities_and_one_zone() -> None:
    graph = Graph().parse(find() / "vocab/region.ttl")
    group = URIRef(f"{SCHEME['region']}/three-cities-one-zone")
    assert (group, RDF.type, SKOS.Collection) in graph
    assert {str(member).rpartition("/")[2] for member in graph.objects(group, SKOS.member)} == {
        "110108",
        "110114",
        "110116",
        "110302",
    }
    for predicate in (SKOS.prefLabel, SKOS.definition, SKOS.inScheme, DCTERMS.source):
        assert list(graph.objects(group, predicate)), predicate


def test_every_country_with_both_other_codes() -> None:
    assert len(COUNTRY.concepts) == 249
    for kind, length in (("CountryAlpha3Code", 3), ("CountryNumericCode", 3)):
        codes = {concept.notations[kind] for concept in COUNTRY.concepts.values()}
        assert len(codes) == 249
        assert {len(code) for code in codes} == {length}
    assert [COUNTRY.concepts[code].label.zh for code in ("HK", "MO", "TW")] == ["中国香港", "中国澳门", "中国台湾"]


@pytest.mark.parametrize(("text", "code"), [("UK", "GB"), ("USA", "US"), ("香港", "HK"), ("ZZ", "ZZ")])
def test_countries_as_people_write_them(text: str, code: str) -> None:
    country = STANDARD.entities["contract"].at(("parties", 0, "country"))
    assert country is not None
    assert read_cell(country, COUNTRY, text).value == code


def test_the_customs_number_of_japan_is_not_read_as_cambodia() -> None:
    assert COUNTRY.concepts["KH"].notations["CountryNumericCode"] == "116"
    assert "CountryNumericCode" in UNSPOKEN
    assert COUNTRY.code_of("116") is None


def test_every_identifier_scheme_says_its_form_with_an_example_that_passes() -> None:
    graph = Graph().parse(find() / "vocab/identifier-scheme.ttl")
    codes = STANDARD.schemes["identifier-scheme"].concepts
    assert set(CHECKS) <= set(codes)
    for code in codes:
        concept = URIRef(f"{SCHEME['identifier-scheme']}/{code}")
        (example,) = {str(said) for said in graph.objects(concept, SKOS.example)}
        notes = " ".join(map(str, graph.objects(concept, SKOS.scopeNote)))
        assert ("structure/bad-checksum" in notes) == (code in CHECKS), code
        if code in CHECKS:
            assert CHECKS[code][0](example), code
