"""What a request asks, as the SPARQL 1.1 Protocol puts it (section 2.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from opentt.sparql.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_UNSPOKEN = re.compile(
    r"'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|<[^<>\"{}|^`\\\x00-\x20]*>"
    r"|\#[^\n\r]*",
    re.DOTALL,
)
"""What holds no keyword: strings, addresses, comments (SPARQL 1.1 Query, section 19.8)."""

_SERVICE = re.compile(r"(?<![\w?$:@.\-])SERVICE(?![\w:.\-])", re.IGNORECASE)
_UPDATE_VERB = re.compile(
    r"(?:\s|PREFIX\s+[^\s:]*:\s*<>|BASE\s+<>)*(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the graphs that it is asked of; none named: all of them."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def asked(method: str, query_string: str, content_type: str, body: bytes, *, longest: int = 64 << 10) -> Asked | None:
    """What is asked; None for a GET without any query, which asks what the endpoint is.

    Raises RefusedError for a request that the protocol does not know or that is no query.
    """
    if max(len(query_string), len(body)) > 3 * longest:
        raise RefusedError("query-too-long", limit=longest)
    in_address = _pairs(query_string)
    if method != "POST":
        if not in_address:
            return None
        return _checked(in_address, longest)
    kind, _, rest = content_type.partition(";")
    charset = re.search(r"charset\s*=\s*\"?([\w-]+)", rest, re.IGNORECASE)
    if charset and charset[1].casefold() not in {"utf-8", "utf8", "us-ascii"}:
        raise RefusedError("query-encoding")
    match kind.strip().casefold():
        case "application/x-www-form-urlencoded":
            return _checked(_pairs(_decoded(body)), longest)
        case "application/sparql-query":
            graphs = [pair for pair in in_address if pair[0] != "query"]
            return _checked([*graphs, ("query", _decoded(body))], longest)
        case "application/sparql-update":
            raise RefusedError("update-refused")
        case _:
            raise RefusedError("query-media-type")


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise RefusedError("query-encoding") from error


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except UnicodeDecodeError as error:
        raise RefusedError("query-encoding") from error
    except ValueError as error:
        raise RefusedError("query-malformed", reason=str(error)) from error


def _checked(pairs: Sequence[tuple[str, str]], longest: int) -> Asked:
    names = [name for name, _ in pairs]
    if "update" in names or "using-graph-uri" in names or "using-named-graph-uri" in names:
        raise RefusedError("update-refused")
    queries = [value for name, value in pairs if name == "query"]
    if not queries or not queries[0].strip():
        raise RefusedError("query-missing")
    if len(queries) > 1:
        raise RefusedError("query-repeated")
    query = queries[0]
    if len(query.encode()) > longest:
        raise RefusedError("query-too-long", limit=longest)
    spoken = _UNSPOKEN.sub(lambda found: "<>" if found[0].startswith("<") else " ", query)
    if _UPDATE_VERB.match(spoken):
        raise RefusedError("update-refused")
    if _SERVICE.search(spoken):
        raise RefusedError("service-refused")
    return Asked(
        query,
        tuple(value for name, value in pairs if name == "default-graph-uri"),
        tuple(value for name, value in pairs if name == "named-graph-uri"),
    )
