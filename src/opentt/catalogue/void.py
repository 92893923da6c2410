"""The linked data of a server as VoID tells it: its parts, vocabularies, and links to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from opentt.catalogue.dcat import dcat
from opentt.catalogue.place import CONTEXT, DUMPS, LICENCE, as_rdf, both, ref, typed
from opentt.documents.graph import CATALOGUE, GRAPHS, POLICIES, RECORDS, RULES, TERMS, VOCABULARY, graph
from opentt.documents.mappings import RELATIONS, mappings
from opentt.home import BASE
from opentt.namespaces import DCT, RDFS, SKOS
from opentt.negotiation import NTRIPLES
from opentt.schema import ENTITIES
from opentt.terms import TERM
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

    from opentt.catalogue.place import Place
    from opentt.standard import Standard

_RELATIONS = {short: iri for iri, short in RELATIONS.items()}
_USED = (SKOS, DCT, RDFS, TERM)
_TITLES = {
    VOCABULARY: Text("词表", "Vocabulary"),
    TERMS: Text("术语", "Terms"),
    POLICIES: Text("可引用的文件", "Documents that may be cited"),
    RULES: Text("规则", "Rules"),
    CATALOGUE: Text("数据目录", "Data catalogue"),
    RECORDS: Text("公开记录", "Public records"),
}


def void(standard: Standard, place: Place) -> dict[str, Any]:
    """The description as JSON-LD."""
    held: dict[str, Any] = {
        "@context": CONTEXT,
        "@id": f"{place.url}/.well-known/void",
        "@type": "void:DatasetDescription",
        "dct:title": both(place.title),
        "foaf:primaryTopic": {
            "@id": f"{place.url}/.well-known/void#all",
            "@type": "void:Dataset",
            "dct:title": both(place.title),
            "dct:license": ref(LICENCE),
            "void:uriSpace": BASE,
            "void:triples": typed(place.statements, "integer") if place.statements else None,
            "void:sparqlEndpoint": ref(f"{place.url}/sparql") if place.is_live else None,
            "void:exampleResource": [ref(f"{BASE}vocab/contract-type/technology-licence"), ref(f"{TERM}Contract")],
            "void:vocabulary": [ref(one) for one in _USED],
            "void:dataDump": [ref(f"{place.url}/{path}") for name in _graphs(place) for path in _dumps(place, name)],
            "void:subset": [*_parts(standard, place), *_links(standard, place)],
        },
    }
    held["foaf:primaryTopic"] = {name: value for name, value in held["foaf:primaryTopic"].items() if value}
    return held


def _graphs(place: Place) -> list[str]:
    """The graphs that there are: a site has no records."""
    return [name for name in GRAPHS if name != RECORDS or place.registers]


def _dumps(place: Place, name: str) -> list[str]:
    """The files that hold a graph, those of records where there are any."""
    held = {one.entity for one in place.registers}
    plurals = {f"v1/export/{plural}.nt": entity for entity, plural in ENTITIES.items()}
    return [path for path in DUMPS[name] if name != RECORDS or plurals[path] in held]


def _stated(standard: Standard, place: Place) -> Store:
    """The graphs of the standard, and that of the catalogue of this place."""
    from pyoxigraph import NamedNode, RdfFormat, Store

    store = Store()
    store.bulk_extend(graph(standard).store)
    text = as_rdf(dcat(standard, place), NTRIPLES)
    store.load(text, RdfFormat.N_TRIPLES, to_graph=NamedNode(CATALOGUE))
    return store


def _parts(standard: Standard, place: Place) -> Iterator[dict[str, Any]]:
    """Each graph of the standard with its size, its classes and its properties."""
    from pyoxigraph import NamedNode

    known = _stated(standard, place)
    for name in _graphs(place):
        counted = _rows(
            known, f"SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) {{ GRAPH <{name}> {{ ?s ?p ?o }} }}"
        )
        row = counted[0]
        classes = _rows(
            known, f"SELECT ?c (COUNT(?s) AS ?n) {{ GRAPH <{name}> {{ ?s a ?c }} }} GROUP BY ?c ORDER BY ?c"
        )
        uses = _rows(known, f"SELECT ?p (COUNT(*) AS ?n) {{ GRAPH <{name}> {{ ?s ?p ?o }} }} GROUP BY ?p ORDER BY ?p")
        here = f"{place.url}/.well-known/void#{name.rsplit('/', 1)[1]}"
        held = {
            "@id": here,
            "@type": "void:Dataset",
            "dct:title": both(_TITLES[name]),
            "dct:identifier": name,
            "void:triples": typed(row["n"].value, "integer"),
            "void:entities": typed(row["m"].value, "integer"),
            "void:classPartition": [
                {
                    "@id": f"{here}-class-{number}",
                    "void:class": ref(one["c"].value),
                    "void:entities": typed(one["n"].value, "integer"),
                }
                for number, one in enumerate(classes, start=1)
                if isinstance(one["c"], NamedNode)
            ],
            "void:propertyPartition": [
                {
                    "@id": f"{here}-property-{number}",
                    "void:property": ref(one["p"].value),
                    "void:triples": typed(one["n"].value, "integer"),
                }
                for number, one in enumerate(uses, start=1)
            ],
        }
        held["void:dataDump"] = [ref(f"{place.url}/{path}") for path in _dumps(place, name)]
        if name == RECORDS:
            held |= {"void:entities": typed(sum(one.records for one in place.registers), "integer")}
            del held["void:triples"]
        yield {key: value for key, value in held.items() if value}


def _links(standard: Standard, place: Place) -> Iterator[dict[str, Any]]:
    """A linkset for each other vocabulary that codes and terms are mapped to."""
    found: dict[tuple[str, str], int] = {}
    for _, relation, target in mappings(standard):
        if not target.startswith(BASE):
            key = (_space(target), _RELATIONS[relation])
            found[key] = found.get(key, 0) + 1
    for number, ((space, relation), count) in enumerate(sorted(found.items()), start=1):
        yield {
            "@id": f"{place.url}/.well-known/void#links-{number}",
            "@type": "void:Linkset",
            "void:subjectsTarget": ref(f"{place.url}/.well-known/void#all"),
            "void:objectsTarget": {"@id": space, "@type": "void:Dataset", "void:uriSpace": space},
            "void:linkPredicate": ref(relation),
            "void:triples": typed(count, "integer"),
        }


def _rows(store: Store, query: str) -> list[Any]:
    """The rows of a SELECT over all graphs; their values are terms."""
    from pyoxigraph import QuerySolutions

    found = store.query(query, use_default_graph_as_union=True)
    return [*found] if isinstance(found, QuerySolutions) else []


def _space(iri: str) -> str:
    """The namespace of an IRI."""
    if "#" in iri:
        return iri.rpartition("#")[0] + "#"
    parts = urlsplit(iri)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rpartition('/')[0]}/"
