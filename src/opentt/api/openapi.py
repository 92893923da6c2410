"""The OpenAPI 3.1 document of a server, made from the operations that it has."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from opentt.api.components import schemas
from opentt.api.operations import both
from opentt.api.problems import MEDIA, PROBLEMS
from opentt.home import BASE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opentt.api.operations import Answer, Operation, Section
    from opentt.schema import Entity

_TITLE = Text("OpenTT 科技成果转化开放数据接口", "OpenTT technology transfer open data API")
_ABOUT = Text(
    "记录的查询、写入、校验和交换；公开读者只见公开字段。错误一律为 application/problem+json。",
    "Records found, written, checked and exchanged; the public sees public fields. Every error is "
    "application/problem+json.",
)
_TOKEN = Text("opentt token create 给出的令牌", "a token that `opentt token create` gave")
EVERYWHERE = ("bad-request", "bad-token", "too-many-requests", "our-failure", "overloaded")
"""The problems that any request can meet."""

_TAGS = {
    "batch": Text("成批写入", "many records written at once"),
    "changes": Text("变更序列", "the feed of changes"),
    "export": Text("整体导出", "everything as files"),
    "validation": Text("检查文件", "files validated"),
    "documents": Text("代码表、术语、文件、规则、模式", "code lists, terms, documents, rules and schemas"),
    "linked-data": Text("SPARQL 和名称匹配", "SPARQL and reconciliation"),
    "catalogue": Text("数据目录", "the data catalogue"),
    "service": Text("服务自身", "the service itself"),
}

_NOT_MODIFIED = Text("与 If-None-Match 或 If-Modified-Since 相比没有变化", "the client has this answer already")

_HEADERS: Mapping[str, tuple[Text, Mapping[str, Any]]] = {
    "X-Request-Id": (Text("请求编号", "id of the request"), {"type": "string"}),
    "ETag": (Text("内容的强标记", "strong tag of the content"), {"type": "string", "pattern": '^"[^"]+"$'}),
    "Last-Modified": (Text("最近一次改动", "when it last changed"), {"type": "string"}),
    "Vary": (Text("应答随哪些请求头而变", "request fields that the answer varies by"), {"type": "string"}),
    "Link": (Text("相关地址（RFC 8288）", "related addresses (RFC 8288)"), {"type": "string"}),
    "Location": (Text("新的地址", "where it is"), {"type": "string"}),
    "Content-Range": (Text("第几字节到第几字节", "which bytes of how many"), {"type": "string"}),
    "Accept-Ranges": (Text("可以分段取", "ranges are given"), {"type": "string", "enum": ["bytes"]}),
    "Repr-Digest": (Text("整个文件的校验值（RFC 9530）", "digest of the whole file (RFC 9530)"), {"type": "string"}),
    "Content-Digest": (Text("所传内容的校验值（RFC 9530）", "digest of what is sent (RFC 9530)"), {"type": "string"}),
    "Retry-After": (Text("几秒后再试", "seconds until it is worth trying again"), {"type": "integer", "minimum": 0}),
    "WWW-Authenticate": (Text("需要怎样的令牌", "what token is needed"), {"type": "string"}),
    "OpenTT-Number-Returned": (Text("本页条数", "records on the page"), {"type": "integer"}),
    "OpenTT-Number-Matched": (Text("共有多少条", "records that match"), {"type": "integer"}),
    "OpenTT-Cursor": (Text("接着取的游标", "the cursor to go on with"), {"type": "string"}),
    "OpenTT-Has-More": (Text("现在还有没有", "whether there is more now"), {"type": "boolean"}),
    "OpenTT-Sequence": (Text("这次改动的序号", "sequence of the change"), {"type": "integer"}),
}
"""The header fields of answers, each with its schema."""

_OF_PROBLEMS = {401: ("WWW-Authenticate",), 416: ("Content-Range",), 429: ("Retry-After",)}
"""The header fields that problems of a status carry besides the id of the request."""


def document(
    entities: Mapping[str, Entity],
    version: str,
    sections: Iterable[Section],
    examples: Mapping[str, Mapping[str, Any]],
) -> dict[str, Any]:
    """The document; `version` is that of the standard, `examples` the smallest record of each entity."""
    paths: dict[str, dict[str, Any]] = {}
    tags: dict[str, None] = {}
    told: dict[str, dict[str, Any]] = {}
    for section in sections:
        for operation in section.operations:
            paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation, told)
            tags[operation.tag] = None
    titles = _TAGS | {entity.plural: entity.title for entity in entities.values()}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": both(_TITLE),
            "version": version,
            "description": both(_ABOUT),
            "license": {"name": "MIT", "identifier": "MIT"},
            "contact": {"name": "OpenTT", "url": BASE},
        },
        "servers": [{"url": "/", "description": both(Text("本服务器", "this server"))}],
        "tags": [{"name": tag, "description": both(titles[tag])} for tag in tags],
        "security": [],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": both(_TOKEN)}},
            "schemas": schemas(entities, version),
            "responses": dict(sorted(told.items())),
            "headers": {
                name: {"description": both(about), "schema": dict(schema)} for name, (about, schema) in _HEADERS.items()
            },
            "examples": {name: {"value": record} for name, record in examples.items()},
        },
    }


def _operation(operation: Operation, told: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The operation object; the answers that tell problems are put into `told` and referred to."""
    answers = {str(answer.status): _answer(answer) for answer in operation.answers}
    if any("ETag" in answer.headers for answer in operation.answers) and operation.method == "GET":
        answers["304"] = _said(_NOT_MODIFIED, ("ETag", "Vary"))
    problems = sorted({*EVERYWHERE, *operation.problems}, key=lambda name: (PROBLEMS[name].status, name))
    for status, grouped in groupby(problems, lambda name: PROBLEMS[name].status):
        names = [*grouped]
        key = "".join(map(_pascal, [*names, *(["page"] if operation.problem_pages else [])]))
        told[key] = _problems(status, names, also=operation.problem_pages)
        answers.setdefault(str(status), {"$ref": f"#/components/responses/{key}"})
    found: dict[str, Any] = {
        "operationId": operation.name,
        "summary": both(operation.summary),
        "description": both(operation.about),
        "tags": [operation.tag],
        "security": [{"token": []}] if operation.needs_token else [{}, {"token": []}],
        "parameters": [parameter.as_openapi() for parameter in operation.parameters],
        "responses": dict(sorted(answers.items())),
    }
    if operation.body is not None:
        shown = {"examples": {"smallest": {"$ref": f"#/components/examples/{operation.example}"}}}
        content = {
            media: {"schema": dict(schema), **(shown if operation.example else {})}
            for media, schema in operation.body.items()
        }
        found["requestBody"] = {"required": True, "content": content}
    return found


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))


def _answer(answer: Answer) -> dict[str, Any]:
    content = {media: {"schema": dict(schema)} for media, schema in answer.content.items()}
    return {**_said(answer.about, answer.headers), **({"content": content} if content else {})}


def _said(about: Text, headers: Sequence[str]) -> dict[str, Any]:
    names = ("X-Request-Id", *headers)
    return {
        "description": both(about),
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
    }


def _problems(status: int, names: Sequence[str], also: Sequence[str]) -> dict[str, Any]:
    """The answer with a status that all of these problems have; `also` are media types of pages that tell them."""
    about = [f"{both(PROBLEMS[name].title)} (/problems/{name})" for name in names]
    content = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    content |= {media: {"schema": {"type": "string"}} for media in also}
    headers = ("X-Request-Id", *_OF_PROBLEMS.get(status, ()))
    return {
        "description": "; ".join(about),
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in headers},
        "content": content,
    }
