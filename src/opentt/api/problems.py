"""What can go wrong, as problem details (RFC 9457): a lasting type, a title in both languages, never a traceback."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from opentt.negotiation import language
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request

    from opentt.text import Lang

MEDIA = "application/problem+json"


FAILED = Text(
    "服务器出错，已记录；请求编号见 instance", "the server failed, which is logged under the id in `instance`"
)
"""What is told of a failure of our own."""

_AWAY = Text("数据库没有回应", "the database does not answer")


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of failure: its status, and what it is called."""

    status: int
    title: Text


PROBLEMS = {
    "unknown-parameter": Problem(400, Text("没有这个参数", "There is no such parameter")),
    "bad-parameter": Problem(400, Text("参数的值不对", "The value of a parameter makes no sense")),
    "bad-cursor": Problem(400, Text("翻页标记无效", "The cursor is not one of this list")),
    "bad-request": Problem(400, Text("请求不完整或有误", "The request is malformed")),
    "bad-query": Problem(400, Text("查询不能回答", "The query cannot be answered")),
    "bad-token": Problem(401, Text("令牌无效", "The token opens nothing")),
    "no-token": Problem(401, Text("需要令牌", "A token is needed")),
    "not-allowed": Problem(403, Text("没有这项权限", "The token does not allow this")),
    "not-found": Problem(404, Text("没有找到", "There is nothing here")),
    "method-not-allowed": Problem(405, Text("此处不能这样做", "This cannot be done here")),
    "not-acceptable": Problem(406, Text("没有所要的格式", "There is no such form")),
    "too-slow": Problem(408, Text("请求内容传得太慢", "The request arrived too slowly")),
    "conflict": Problem(409, Text("与此处的内容冲突", "It conflicts with what is there")),
    "gone": Problem(410, Text("记录已删除", "The record was deleted")),
    "history-changed": Problem(410, Text("变更序列已经重来", "The feed has begun anew")),
    "changed-meanwhile": Problem(412, Text("记录已被改动", "The record was changed meanwhile")),
    "too-large": Problem(413, Text("请求内容太大", "The request is too large")),
    "unsupported-media-type": Problem(415, Text("不收这种格式", "This form is not taken")),
    "range-not-satisfiable": Problem(416, Text("没有这一段", "There is no such range")),
    "invalid-record": Problem(422, Text("记录不符合标准", "A record breaks the standard")),
    "key-used-otherwise": Problem(
        422, Text("幂等键已用于别的请求", "The idempotency key was used for another request")
    ),
    "unreadable-file": Problem(422, Text("文件读不了", "The file cannot be read")),
    "condition-required": Problem(428, Text("缺少 If-Match", "If-Match is required")),
    "too-many-requests": Problem(429, Text("请求太多", "Too many requests")),
    "header-too-large": Problem(431, Text("请求头太大", "The header fields are too large")),
    "our-failure": Problem(500, Text("服务器出错", "The server failed")),
    "overloaded": Problem(503, Text("暂时无法处理", "The server cannot answer now")),
}
"""Every kind by the name that its type ends in."""


@dataclass(eq=False)
class ProblemError(Exception):
    """A request that cannot be answered as asked; `errors` point at what is wrong in it."""

    name: str
    detail: Text
    errors: Sequence[Mapping[str, Any]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.name}: {self.detail.en}"


def database_away() -> ProblemError:
    """The problem that the database does not answer, which passes."""
    return ProblemError("overloaded", _AWAY, headers={"Retry-After": "5"})


def told(name: str, detail: Text, request_id: str, lang: Lang) -> dict[str, Any]:
    """A problem that a request met, in a language; its `message` has both."""
    kind = PROBLEMS[name]
    return {
        "type": f"/problems/{name}",
        "title": kind.title.pick(lang),
        "status": kind.status,
        "detail": detail.pick(lang),
        "instance": f"urn:opentt:request:{request_id}",
        "message": detail.as_dict(),
    }


def problem_response(request: Request, error: ProblemError) -> Response:
    """The answer that tells of a problem, in the language that is asked for."""
    status = PROBLEMS[error.name].status
    lang = language(request.headers.get("accept-language"))
    body = {**told(error.name, error.detail, request.scope.get("request_id", ""), lang), **error.members}
    if error.errors:
        body["errors"] = list(error.errors)
    content = json.dumps(body, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace")
    headers = {
        "Content-Language": "zh-CN" if lang == "zh" else "en",
        "Vary": "Accept, Accept-Language",
        "Cache-Control": "no-store",
        "Content-Length": str(len(content)),
        **error.headers,
    }
    return Response(b"" if request.method == "HEAD" else content, status, headers, MEDIA)


def parameter_error(name: str, parameter: str, detail: Text) -> ProblemError:
    """The problem that a query parameter is, or has, what it must not."""
    return ProblemError(name, detail, [{"parameter": parameter, "detail": detail.as_dict()}])
