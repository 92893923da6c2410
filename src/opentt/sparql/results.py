"""The answer to a query, in the media type that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from opentt.home import BASE
from opentt.sparql.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import ReadableBuffer as Buffer
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

    from opentt.sparql.protocol import Asked

BINDINGS = {
    "application/sparql-results+json": "JSON",
    "application/sparql-results+xml": "XML",
    "text/csv": "CSV",
    "text/tab-separated-values": "TSV",
}
"""What a SELECT may be answered in, the first where anything will do."""

TRUTHS = {key: BINDINGS[key] for key in ("application/sparql-results+json", "application/sparql-results+xml")}
"""What an ASK may be answered in."""

GRAPHS = {
    "text/turtle": "TURTLE",
    "application/n-triples": "N_TRIPLES",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON_LD",
}
"""What a CONSTRUCT or DESCRIBE may be answered in."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a result, and what they are."""

    media_type: str
    content: bytes


def media_types() -> tuple[str, ...]:
    """Every media type that some query can be answered in."""
    return (*BINDINGS, *GRAPHS)


def evaluate(store: Store, asked: Asked, accepted: Sequence[str], rows: int) -> Answer:
    """The answer, in the first of the accepted media types that its kind of result has; none accepted: any will do.

    Raises RefusedError for a query that cannot be read, names an unknown graph, has no accepted form, or gives
    more rows than allowed.
    """
    from pyoxigraph import NamedNode, QueryBoolean, QueryTriples

    known = {graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)}
    for graph in (*asked.default_graphs, *asked.named_graphs):
        if graph not in known:
            raise RefusedError("graph-unknown", graph=graph[:200], known=" ".join(sorted(known)))
    try:
        found = store.query(
            asked.query,
            base_iri=BASE,
            use_default_graph_as_union=not asked.default_graphs and not asked.named_graphs,
            default_graph=[NamedNode(graph) for graph in asked.default_graphs] or None,
            named_graphs=[NamedNode(graph) for graph in asked.named_graphs] or None,
        )
    except (SyntaxError, ValueError) as error:
        raise RefusedError("query-malformed", reason=str(error)[:300]) from error
    if isinstance(found, QueryBoolean):
        return _truth(found, accepted)
    if isinstance(found, QueryTriples):
        return _graph(found, accepted, rows)
    return _bindings(found, accepted, rows)


def _chosen(accepted: Sequence[str], there: dict[str, str]) -> str:
    if not accepted:
        return next(iter(there))
    for media_type in accepted:
        if media_type in there:
            return media_type
    raise RefusedError("not-acceptable", known=" ".join(there))


def _truth(found: QueryBoolean, accepted: Sequence[str]) -> Answer:
    from pyoxigraph import QueryResultsFormat

    media_type = _chosen(accepted, TRUTHS)
    return Answer(media_type, found.serialize(format=getattr(QueryResultsFormat, TRUTHS[media_type])) or b"")


def _graph(found: QueryTriples, accepted: Sequence[str], rows: int) -> Answer:
    from pyoxigraph import RdfFormat, serialize

    media_type = _chosen(accepted, GRAPHS)
    triples = [*islice(found, rows + 1)]
    if len(triples) > rows:
        raise RefusedError("result-too-large", limit=rows)
    return Answer(media_type, serialize(triples, format=getattr(RdfFormat, GRAPHS[media_type])) or b"")


def _bindings(found: QuerySolutions, accepted: Sequence[str], rows: int) -> Answer:
    from pyoxigraph import QueryResultsFormat, parse_query_results

    media_type = _chosen(accepted, BINDINGS)
    form = getattr(QueryResultsFormat, BINDINGS[media_type])
    counted = _Rows(rows)
    found.serialize(counted, QueryResultsFormat.TSV)
    lines = counted.getvalue()
    if form == QueryResultsFormat.TSV:
        return Answer(media_type, lines)
    again = parse_query_results(lines, QueryResultsFormat.TSV)
    return Answer(media_type, again.serialize(format=form) or b"")


class _Rows(BytesIO):
    """Lines of tab-separated values, one for each row below the heading; too many of them are refused."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.lines = 0

    def write(self, content: Buffer, /) -> int:
        """How many bytes were taken. Raises RefusedError where the rows are too many."""
        self.lines += bytes(content).count(b"\n")
        if self.lines > self.most + 1:
            raise RefusedError("result-too-large", limit=self.most)
        return super().write(content)
