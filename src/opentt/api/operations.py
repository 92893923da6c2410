"""What can be asked of the server: each operation with its handler and what the OpenAPI document says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.negotiation import Form

    Handler = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a path, a query or a header; `schema` is JSON Schema, `example` a value that finds something."""

    name: str
    place: str
    about: Text
    schema: Mapping[str, Any]
    required: bool = False
    example: str | None = None

    def as_openapi(self) -> dict[str, Any]:
        """The parameter object; a list stands there with commas between its values, of which none is empty."""
        is_list = self.schema.get("type") == "array"
        return {
            "name": self.name,
            "in": self.place,
            "description": both(self.about),
            "required": self.required or self.place == "path",
            "schema": {**self.schema, **({"minItems": 1} if is_list else {})},
            **({"example": self.example} if self.example is not None else {}),
            **({"style": "form", "explode": False} if is_list else {}),
        }


WORDS: Mapping[str, Any] = {"type": "string", "maxLength": 2000, "pattern": "^[^\\x00]*$"}
"""What a parameter of free text may be: as long as `query.LONGEST`, and without NUL, which no database keeps.

An empty one says as little as one that is not there, as forms send it.
"""

SOME: Mapping[str, Any] = {"type": "string", "minLength": 1, "maxLength": 2000, "pattern": "^[^\\x00]+$"}
"""Free text that must not be empty."""

TAGGED = ("ETag", "Vary")
"""The header fields of an answer that can be asked for again only if it changed."""

_EITHER = Text("媒体类型或格式名称，优先于 Accept", "the media type or the name of the form, over Accept")


def mediatype(forms: Iterable[Form]) -> Parameter:
    """The parameter that chooses among forms."""
    known = [name for form in forms for name in (form.name, form.media, *form.also)]
    return Parameter("_mediatype", "query", _EITHER, {"type": "string", "enum": list(dict.fromkeys(known))})


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer: its status, what it is, the forms it comes in with the schema of each.

    `headers` are the fields that it carries besides those of every answer.
    """

    status: int
    about: Text
    content: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    headers: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One method on one path. `also` are further paths that mean it, such as those with a suffix.

    `problems` are the names of what can go wrong besides what can everywhere; `body` are the media types that it
    takes, with their schemas, and `example` the entity whose smallest record shows one. `problem_pages` are the media
    types in which it tells problems to people.
    """

    method: str
    path: str
    name: str
    handler: Handler
    summary: Text
    about: Text
    answers: Sequence[Answer]
    parameters: Sequence[Parameter] = ()
    problems: Sequence[str] = ()
    body: Mapping[str, Mapping[str, Any]] | None = None
    tag: str = "service"
    needs_token: bool = False
    also: Sequence[str] = ()
    example: str | None = None
    problem_pages: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Operations that belong together, and the conformance classes that a server with them declares."""

    conforms_to: Sequence[str]
    operations: Sequence[Operation]


def routes(sections: Iterable[Section]) -> list[Route]:
    """The routes, one for each path and method, in the order in which they are declared."""
    found: list[Route] = []
    for section in sections:
        for operation in section.operations:
            found.extend(
                Route(path, operation.handler, methods=[operation.method], name=operation.name)
                for path in (operation.path, *operation.also)
            )
    return found


def both(text: Text) -> str:
    """A text in both languages, as the document carries it."""
    return f"{text.zh} / {text.en}"


def in_forms(
    forms: Iterable[Form], schema: Mapping[str, Any], graph: Mapping[str, Any] | None = None
) -> dict[str, dict[str, Any]]:
    """The media types of forms, each with its schema: for JSON the one given, for JSON-LD `graph`, else a string."""
    return {form.media: dict(_schema(form, schema, graph or {"type": "object"})) for form in forms}


def _schema(form: Form, schema: Mapping[str, Any], graph: Mapping[str, Any]) -> Mapping[str, Any]:
    if form.media == "application/ld+json":
        return graph
    return schema if form.media.endswith(("/json", "+json")) else {"type": "string"}
