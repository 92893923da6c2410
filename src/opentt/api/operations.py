"""What can be asked of the server: each operation with its handler and what the OpenAPI document says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.negotiation import Form
    from opentt.text import Text

    Handler = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a path, a query or a header; `schema` is JSON Schema."""

    name: str
    place: str
    about: Text
    schema: Mapping[str, Any]
    required: bool = False

    def as_openapi(self) -> dict[str, Any]:
        """The parameter object."""
        return {
            "name": self.name,
            "in": self.place,
            "description": both(self.about),
            "required": self.required or self.place == "path",
            "schema": dict(self.schema),
            **({"style": "form", "explode": False} if self.schema.get("type") == "array" else {}),
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer: its status, what it is, the forms it comes in with the schema of each."""

    status: int
    about: Text
    content: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Operation:
    """One method on one path. `also` are further paths that mean it, such as those with a suffix.

    `problems` are the names of what can go wrong besides what can everywhere; `body` are the media types that it
    takes, with their schemas.
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


def in_forms(forms: Iterable[Form], schema: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The media types of forms, each with its schema: that of JSON where it is JSON, else a string."""
    return {form.media: dict(schema) if form.media.endswith("json") else {"type": "string"} for form in forms}
