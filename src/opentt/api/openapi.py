"""The OpenAPI 3.1 document of a server, made from the operations that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.api.operations import both
from opentt.api.problems import MEDIA, PROBLEMS
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.api.operations import Answer, Operation, Section
    from opentt.schema import Entity, Field

_TITLE = Text("OpenTT 科技成果转化开放数据接口", "OpenTT technology transfer open data API")
_ABOUT = Text(
    "记录的查询、写入、校验和交换；公开读者只见公开字段。错误一律为 application/problem+json。",
    "Records found, written, checked and exchanged; the public sees public fields. Every error is "
    "application/problem+json.",
)
_TOKEN = Text("opentt token create 给出的令牌", "a token that `opentt token create` gave")
EVERYWHERE = ("bad-request", "bad-token", "too-many-requests", "our-failure", "overloaded")
"""The problems that any request can meet."""

_KINDS: Mapping[str, Mapping[str, Any]] = {
    "array": {"type": "array", "items": {}},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer"},
    "money": {"type": "number"},
    "number": {"type": "number"},
    "object": {"type": "object", "additionalProperties": True},
    "date": {"type": "string", "format": "date"},
    "instant": {"type": "string", "format": "date-time"},
}


def document(entities: Mapping[str, Entity], version: str, sections: Iterable[Section]) -> dict[str, Any]:
    """The document; `version` is that of the standard."""
    paths: dict[str, dict[str, Any]] = {}
    tags: dict[str, None] = {}
    for section in sections:
        for operation in section.operations:
            paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
            tags[operation.tag] = None
    titles = {entity.plural: entity.title for entity in entities.values()}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": both(_TITLE),
            "version": version,
            "description": both(_ABOUT),
            "license": {"name": "MIT", "identifier": "MIT"},
            "contact": {"name": "OpenTT", "url": "https://w3id.org/opentt/"},
        },
        "servers": [{"url": "/", "description": both(Text("本服务器", "this server"))}],
        "tags": [{"name": tag, "description": both(titles.get(tag, Text("服务", "the service")))} for tag in tags],
        "security": [],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": both(_TOKEN)}},
            "schemas": _schemas(entities, version),
            "responses": {_pascal(name): _problem(name) for name in PROBLEMS},
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    problems = sorted({*EVERYWHERE, *operation.problems}, key=lambda name: (PROBLEMS[name].status, name))
    answers = {str(answer.status): _answer(answer) for answer in operation.answers}
    for name in problems:
        status = str(PROBLEMS[name].status)
        answers.setdefault(status, {"$ref": f"#/components/responses/{_pascal(name)}"})
    found: dict[str, Any] = {
        "operationId": operation.name,
        "summary": both(operation.summary),
        "description": both(operation.about),
        "tags": [operation.tag],
        "security": [{"token": []}] if operation.needs_token else [{}, {"token": []}],
        "parameters": [parameter.as_openapi() for parameter in operation.parameters],
        "responses": answers,
    }
    if operation.body is not None:
        content = {media: {"schema": dict(schema)} for media, schema in operation.body.items()}
        found["requestBody"] = {"required": True, "content": content}
    return found


def _answer(answer: Answer) -> dict[str, Any]:
    content = {media: {"schema": dict(schema)} for media, schema in answer.content.items()}
    return {"description": both(answer.about), **({"content": content} if content else {})}


def _problem(name: str) -> dict[str, Any]:
    return {
        "description": f"{both(PROBLEMS[name].title)} (/problems/{name})",
        "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))


def _schemas(entities: Mapping[str, Entity], version: str) -> dict[str, Any]:
    text = {"type": "string"}
    words = {"type": "object", "properties": {"zh": text, "en": text}, "required": ["zh", "en"]}
    link = {"type": "object", "properties": {"href": text, "rel": text, "type": text}, "required": ["href", "rel"]}
    found: dict[str, Any] = {
        "Text": words,
        "Link": link,
        "Problem": {
            "type": "object",
            "required": ["type", "title", "status"],
            "properties": {
                "type": {"type": "string", "format": "uri-reference"},
                "title": text,
                "status": {"type": "integer"},
                "detail": text,
                "instance": {"type": "string", "format": "uri-reference"},
                "message": {"$ref": "#/components/schemas/Text"},
                "errors": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
            },
        },
        "History": {
            "type": "object",
            "required": ["entity", "id", "numberReturned", "items"],
            "properties": {
                "entity": text,
                "id": text,
                "numberReturned": {"type": "integer"},
                "items": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
            },
        },
    }
    for name, entity in entities.items():
        part = entity.root.part
        found[part] = {
            "type": "object",
            "description": both(entity.root.description),
            "externalDocs": {"url": f"https://w3id.org/opentt/schema/{version}/{name}.schema.json"},
            "required": ["id"],
            "properties": {child.name: _member(child) for child in entity.root.children},
        }
        found[f"{part}Page"] = {
            "type": "object",
            "required": ["numberReturned", "links", "items"],
            "properties": {
                "numberReturned": {"type": "integer"},
                "numberMatched": {"type": "integer"},
                "links": {"type": "array", "items": {"$ref": "#/components/schemas/Link"}},
                "items": {"type": "array", "items": {"$ref": f"#/components/schemas/{part}"}},
            },
        }
    return found


def _member(child: Field) -> dict[str, Any]:
    return {**_KINDS.get(child.kind, {"type": "string"}), "title": both(child.title)}
