"""What the endpoint says of itself (SPARQL 1.1 Service Description), and queries to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.namespaces import FORMATS, RDF, SD
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple

    from opentt.negotiation import Form


_RESULTS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "RDF_XML", "JSON-LD"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A query to begin with, and what it finds."""

    title: Text
    query: str


@cache
def examples() -> tuple[Example, ...]:
    """The queries in `examples/`, in the order of their names; the first lines say what each finds."""
    return tuple(_example(path) for path in sorted((Path(__file__).parent / "examples").glob("*.rq")))


def described(where: str, form: Form, graphs: Iterable[str]) -> bytes:
    """The description of an endpoint at an address that clients see, in a form of RDF."""
    from pyoxigraph import RdfFormat, serialize

    kind = RdfFormat.from_extension(form.name)
    prefixes = None if kind == RdfFormat.N_TRIPLES else {"sd": SD}
    return serialize(_statements(where, graphs), format=kind, prefixes=prefixes) or b""


def _statements(where: str, graphs: Iterable[str]) -> Iterator[Triple]:
    from pyoxigraph import BlankNode, NamedNode, Triple

    service, dataset = NamedNode(where), BlankNode("dataset")

    def sd(name: str) -> NamedNode:
        return NamedNode(f"{SD}{name}")

    a = NamedNode(f"{RDF}type")
    yield Triple(service, a, sd("Service"))
    yield Triple(service, sd("endpoint"), service)
    yield Triple(service, sd("supportedLanguage"), sd("SPARQL11Query"))
    yield Triple(service, sd("feature"), sd("UnionDefaultGraph"))
    for name in _RESULTS:
        yield Triple(service, sd("resultFormat"), NamedNode(f"{FORMATS}{name}"))
    yield Triple(service, sd("defaultDataset"), dataset)
    yield Triple(dataset, a, sd("Dataset"))
    for name in graphs:
        graph = BlankNode()
        yield Triple(dataset, sd("namedGraph"), graph)
        yield Triple(graph, a, sd("NamedGraph"))
        yield Triple(graph, sd("name"), NamedNode(name))


def _example(path: Path) -> Example:
    lines = path.read_text(encoding="utf-8").splitlines()
    titles = {
        lang: line.partition(":")[2].strip() for line in lines[:2] for lang in ("zh", "en") if f"# {lang}:" in line
    }
    return Example(Text(titles["zh"], titles["en"]), "\n".join(lines[2:]).strip())
