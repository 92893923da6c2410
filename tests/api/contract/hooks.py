"""What Schemathesis cannot know of our media types: lines of JSON, queries and tables."""

from __future__ import annotations

import json
from typing import Any

import schemathesis
from hypothesis import strategies

NDJSON = ("application/x-ndjson", "application/ndjson", "application/jsonl")

QUERIES = (
    b"ASK { ?s ?p ?o }",
    b"SELECT ?c WHERE { ?c a <https://w3id.org/opentt/term/Contract> } LIMIT 3",
    b"CONSTRUCT WHERE { ?c a <https://w3id.org/opentt/term/Contract> }",
)
TABLES = (
    b"id,name,region\ndemo-1,\xe7\xa4\xba\xe4\xbe\x8b,110108\n",
    "合同名称,合同编号\n示例,1\n".encode("gb18030"),
)


@schemathesis.serializer(*NDJSON)
def lines(_: schemathesis.SerializationContext, value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """The lines of a list; a string is sent as it is."""
    if isinstance(value, list):
        return b"".join(json.dumps(item).encode() + b"\n" for item in value)
    return value if isinstance(value, bytes) else str(value).encode()


@schemathesis.deserializer(*NDJSON)
def text(_: schemathesis.DeserializationContext, response: schemathesis.Response) -> str:
    """The lines, each of which is JSON, as the string that the document calls them."""
    told = response.content.decode()
    for line in told.splitlines():
        json.loads(line)
    return told


schemathesis.openapi.media_type("application/sparql-query", strategies.sampled_from(QUERIES))
schemathesis.openapi.media_type("text/csv", strategies.sampled_from(TABLES))


@schemathesis.hook
def before_call(_: schemathesis.HookContext, case: schemathesis.Case[Any], __: dict[str, Any]) -> None:
    """Nothing: a request that should be accepted carries no made-up cursor, since a server takes only its own."""
    if case.meta is not None and case.meta.generation.mode.is_positive and case.query:
        case.query.pop("cursor", None)
