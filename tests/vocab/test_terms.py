"""Every term of ours is described in both languages, and every borrowed one exists where it is borrowed from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, ODRL2, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD

from opentt.home import BASE, find
from opentt.standard import load
from opentt.terms import TERM, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.namespace import DefinedNamespace

HOME = find()
CLOSED: tuple[type[DefinedNamespace], ...] = (DCAT, DCTERMS, FOAF, ODRL2, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD)
"""Vocabularies whose terms rdflib lists one by one."""

LOOKED_UP = {
    "http://data.europa.eu/a4g/ontology#": {
        *("Contract", "bindsBuyer", "bindsContractor", "hasContractConclusionDate", "hasContractValue"),
    },
    "http://data.europa.eu/eli/ontology#": {
        *("LegalResource", "date_no_longer_in_force", "first_date_entry_in_force", "passed_by"),
    },
    "http://data.epo.org/linked-data/def/patent/": {
        *("Application", "applicantVC", "applicationNumber", "filingDate", "grantDate", "publicationNumber"),
    },
    "http://data.tbfy.eu/ontology/ocds#": {
        *("Contract", "Transaction", "dateContractSigned", "hasContractValue"),
        *("hasTransactionValue", "isSupplierFor", "transactionDate"),
    },
    "http://purl.org/cerif/frapo/": {
        *("BudgetCategory", "BudgetedAmount", "ConsultancyAgreement", "Contract", "FundingProgramme", "Grant"),
        *("Output", "RegistrationAuthority", "ResearchInstitute", "ServiceContract", "SpinOffCompany", "University"),
        *("hasDecisionDate", "hasEndDate", "hasExpertise", "hasFundingAgency", "hasMonetaryValue", "hasOutput"),
        *("hasStartDate", "isFundedBy"),
    },
    "http://publications.europa.eu/resource/authority/access-right/": {"NON_PUBLIC", "PUBLIC", "RESTRICTED"},
    "http://purl.org/coar/resource_type/": {
        *("9DKX-KSAF", "BW7T-YM2G", "C53B-JCY5", "GPQ7-G5VE", "c_15cd", "c_2f33", "c_5ce6", "c_6501"),
    },
    "http://vivoweb.org/ontology/core#": {"Contract", "Grant", "NonAcademic", "totalAwardAmount"},
    "https://schema.org/": {"funding"},
    "https://standard.threesixtygiving.org/en/latest/_static/360-giving-schema.json#/": {
        *("definitions/Event/properties/endDate", "definitions/Event/properties/startDate"),
        *("definitions/Organization/properties/name", "properties/amountAwarded", "properties/awardDate"),
        *("properties/dateModified", "properties/description", "properties/disbursementTransaction"),
        *("properties/fundingOrganization", "properties/grantProgramme", "properties/recipientOrganization"),
        "properties/title",
    },
    "https://w3id.org/cerif/model#": {
        *("Funding", "OrganisationUnit", "OrganisationUnit.Acronym", "Person", "Project"),
        *("ResultPatent", "ResultPatent.PatentNumber", "ResultProduct"),
    },
    "https://linked.data.gov.au/def/reg-statuses/": {
        *("invalid", "notAccepted", "retired", "submitted", "superseded", "valid"),
    },
    "https://w3id.org/cerif/vocab/OrganisationOutputContributions#": {"PatentHolder"},
    "https://w3id.org/cerif/vocab/PatentStatuses#": {"Filed", "Granted", "Published"},
}
"""Terms that rdflib does not have, each looked up as `vocab/mapped-vocabularies.tsv` says."""

SAFE = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch)
"""Mappings that lead from class to class and from property to property."""

MAPPINGS = (*SAFE, SKOS.exactMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(HOME / "vocab/derived/terms.ttl", format="turtle")


def own(graph: Graph, *kinds: URIRef) -> set[URIRef]:
    return {one for kind in kinds for one in graph.subjects(RDF.type, kind) if isinstance(one, URIRef)}


def undescribed(graph: Graph) -> list[str]:
    """Each class and property with what it lacks."""
    properties = own(graph, OWL.ObjectProperty, OWL.DatatypeProperty)
    found = []
    for subject in sorted(own(graph, OWL.Class) | properties):
        for said in (RDFS.label, RDFS.comment):
            texts = [text for text in graph.objects(subject, said) if isinstance(text, Literal) and text.strip()]
            if sorted(str(text.language) for text in texts) != ["en", "zh"]:
                found.append(f"{subject} {said}")
        for said in (SDO.domainIncludes, SDO.rangeIncludes) if subject in properties else ():
            found += [] if (subject, said, None) in graph else [f"{subject} {said}"]
    return found


def is_borrowed_well(term: URIRef) -> bool:
    """Whether a term of another vocabulary is one that this vocabulary has."""
    if any(term in namespace for namespace in CLOSED):
        return True
    return any(str(term) == f"{base}{name}" for base, names in LOOKED_UP.items() for name in names)


def is_class(term: object) -> bool:
    """Whether a term is called as classes are; in CERIF, an attribute bears the name of its entity and its own."""
    name = str(term).replace("#", "/").rpartition("/")[2]
    return name[0].isupper() and "." not in name


def in_context(context: dict[str, Any]) -> Iterator[str]:
    """The full address of every term of ours that a context names, at any depth."""
    for term, definition in context.items():
        if term.startswith("@"):
            continue
        name = definition.get("@id", "") if isinstance(definition, dict) else str(definition)
        if name.startswith("ott:"):
            yield TERM + name.removeprefix("ott:")
        if isinstance(definition, dict):
            yield from in_context(definition.get("@context", {}))


def context_terms() -> set[str]:
    text = (HOME / "schemas/derived/context.jsonld").read_text(encoding="utf-8")
    return set(in_context(json.loads(text)["@context"]))


def described(graph: Graph) -> set[str]:
    return {str(subject) for subject in graph.subjects(RDFS.label, None)}


def test_every_term_has_its_words_and_every_property_its_ends(graph: Graph) -> None:
    assert len(own(graph, OWL.Class)) > 100
    assert undescribed(graph) == []


def test_the_ends_of_a_property_are_terms_that_exist(graph: Graph) -> None:
    ends = {end for said in (SDO.domainIncludes, SDO.rangeIncludes) for end in graph.objects(None, said)}
    classes = own(graph, OWL.Class)
    odd = [end for end in ends if end not in classes and not (isinstance(end, URIRef) and is_borrowed_well(end))]
    assert odd == []


def test_every_borrowed_term_exists_in_its_vocabulary(graph: Graph) -> None:
    borrowed = {other for said in MAPPINGS for other in graph.objects(None, said)}
    assert len(borrowed) > 30
    assert [one for one in borrowed if not (isinstance(one, URIRef) and is_borrowed_well(one))] == []
    assert {
        one
        for one in map(str, borrowed)
        if not one.startswith(
            ("http://", "https://schema.org/", "https://w3id.org/cerif/", "https://standard.threesixtygiving.org/")
        )
    } == set()


def test_every_concept_and_class_that_a_code_is_mapped_to_exists_there() -> None:
    told = {
        URIRef(target)
        for scheme in load().schemes.values()
        for concept in scheme.concepts.values()
        for targets in concept.matches.values()
        for target in targets
    }
    others = {
        one
        for one in told
        if not str(one).startswith(
            (BASE, "http://publications.europa.eu/resource/authority/c")
        )  # countries, currencies
    }
    assert len(others) > 30
    assert [one for one in others if not is_borrowed_well(one)] == []


def test_a_term_that_nobody_has_would_be_noticed() -> None:
    for name in ("https://schema.org/Contract", "http://www.w3.org/ns/org#Organisation", "https://example.org/x"):
        assert not is_borrowed_well(URIRef(name))
    assert is_borrowed_well(URIRef("https://schema.org/MonetaryGrant"))


def test_classes_are_mapped_to_classes_and_properties_to_properties(graph: Graph) -> None:
    assert set(graph.subjects(RDFS.subClassOf, None)) <= own(graph, OWL.Class)
    assert set(graph.subjects(RDFS.subPropertyOf, None)) <= own(graph, OWL.ObjectProperty, OWL.DatatypeProperty)
    for subject, said, other in graph.triples((None, None, None)):
        if said in SAFE:
            assert is_class(subject) == is_class(other), f"{subject} {other}"


def test_every_term_can_be_found_from_where_it_is_defined(graph: Graph) -> None:
    every = own(graph, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert set(graph.subjects(RDFS.isDefinedBy, URIRef(TERM))) == every


def test_context_and_descriptions_have_the_same_terms(graph: Graph) -> None:
    named = context_terms()
    assert len(named) > 500
    assert named - described(graph) == set()
    of_fields = {iri for path, iri in terms(load().entities).items() if path[-1] != "id" and iri.startswith(TERM)}
    assert of_fields - named == set()
    hand = {str(one) for one in Graph().parse(HOME / "vocab/terms.ttl").subjects(SDO.domainIncludes, None)}
    properties = {str(one) for one in own(graph, OWL.ObjectProperty, OWL.DatatypeProperty)}
    assert properties - hand - named == set(), "a described property that no field has"


def test_the_loss_of_one_description_is_noticed(graph: Graph) -> None:
    for name in ("technicalAmount", "Contract", "IpRight"):
        less = Graph()
        for triple in graph:
            if triple[0] != URIRef(f"{TERM}{name}"):
                less.add(triple)
        assert context_terms() - described(less) == {f"{TERM}{name}"}
        for said in (RDFS.label, RDFS.comment):
            kept = list(graph.triples((URIRef(f"{TERM}{name}"), said, None)))
            graph.remove(kept[0])
            assert undescribed(graph) == [f"{TERM}{name} {said}"]
            graph.add(kept[0])
