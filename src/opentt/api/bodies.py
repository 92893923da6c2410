"""What is sent to us: its media type, its JSON, exact and bounded."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any

from opentt.api.problems import ProblemError
from opentt.tables.parsing import parse
from opentt.tables.positions import deeper_than
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.requests import Request

_WRONG_TYPE = Text("内容的媒体类型应为 {known}", "the media type of the content is none of {known}")
_PACKED = Text("不收压缩过的请求内容", "packed content is not taken")
_NO_OBJECT = Text("内容应为一个 JSON 对象", "the content is no JSON object")
_TOO_DEEP = Text("JSON 嵌套超过 {n} 层", "the JSON nests deeper than {n} levels")
_TWICE = Text("成员 {name} 重复", "the member {name} is repeated")
_NO_TEXT = Text("内容不是 UTF-8", "the content is not UTF-8")


def check_media(request: Request, known: Collection[str]) -> str:
    """The media type of what is sent. Raises ProblemError for one that is not taken, or for packed content."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    listed = ", ".join(known)
    if media not in known:
        raise ProblemError("unsupported-media-type", _WRONG_TYPE.fill({"known": listed}), headers={"Accept": listed})
    check_packing(request)
    return media


def check_packing(request: Request) -> None:
    """Nothing. Raises ProblemError for packed content: what it unpacks to would have no limit."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise ProblemError("unsupported-media-type", _PACKED, headers={"Accept-Encoding": "identity"})


def exact_object(content: bytes, deepest: int, line: int | None = None) -> dict[str, Any]:
    """The JSON object in a content, its numbers exact. Raises ProblemError for anything else.

    `line` is where it stands among others, for the problem to say. A byte order mark before it is passed over
    (RFC 8259, 8.1).
    """
    try:
        text = content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError:
        raise _bad(_NO_TEXT, line) from None
    if deepest and deeper_than(text, deepest):
        raise _bad(_TOO_DEEP.fill({"n": deepest}), line)
    found = parse(text)
    if found.broken is not None:
        raise _bad(found.broken, line)
    if not isinstance(found.value, dict):
        raise _bad(_NO_OBJECT, line)
    if found.repeated:
        raise _bad(_TWICE.fill({"name": found.repeated[0]}), line)
    return found.value


def _bad(detail: Text, line: int | None) -> ProblemError:
    if line is None:
        return ProblemError("bad-request", detail)
    placed = Text(f"第 {line} 行：{detail.zh}", f"line {line}: {detail.en}")
    return ProblemError("bad-request", placed, [{"line": line, "detail": detail.as_dict()}])
