"""What several checks expect of an answer: its status, its media type, a problem, a field of its header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.conformance.check import FailedError, expect
from opentt.text import Text

if TYPE_CHECKING:
    import httpx

    from opentt.conformance.server import Server

PROBLEM = "application/problem+json"

_STATUS = Text("{asked} 应答 {wanted}", "{asked} answers {wanted}")
_MEDIA = Text("{asked} 的媒体类型为 {wanted}", "{asked} has the media type {wanted}")
_JSON = Text("{asked} 是 JSON 对象", "{asked} is a JSON object")
_TYPE = Text("{asked} 的问题类型以 /{wanted} 结尾", "the type of the problem of {asked} ends in /{wanted}")
_MEMBER = Text(
    "{asked} 的问题有 title、detail，status 与状态码相同", "the problem of {asked} has title, detail and its status"
)
_LANGUAGES = Text("{asked} 的问题有中英文 message", "the problem of {asked} has a message in Chinese and English")
_FIELD = Text("{asked} 带 {name}", "{asked} carries {name}")
_FIELD_HAS = Text("{asked} 的 {name} 含 {wanted}", "{name} of {asked} has {wanted}")
_EMPTY = Text("{asked} 没有内容", "{asked} has no content")
_SAME = Text("HEAD 与 GET 的 {name} 相同：{wanted}", "HEAD has the {name} of GET: {wanted}")


def asked(answer: httpx.Response) -> str:
    """The request as people read it: method and address without the host."""
    return f"{answer.request.method} {answer.request.url.raw_path.decode('ascii')}"


def media(answer: httpx.Response) -> str:
    """The media type without its parameters."""
    return str(answer.headers.get("content-type", "")).partition(";")[0].strip().lower()


def status(answer: httpx.Response, *wanted: int) -> None:
    """Nothing. Raises FailedError for another status."""
    if answer.status_code not in wanted:
        listed = "/".join(map(str, wanted))
        raise FailedError(_STATUS.fill({"asked": asked(answer), "wanted": listed}), answer.status_code)


def in_media(answer: httpx.Response, wanted: str) -> None:
    """Nothing. Raises FailedError for another media type or a status other than 200."""
    status(answer, 200)
    expect(media(answer) == wanted, _MEDIA.fill({"asked": asked(answer), "wanted": wanted}), media(answer) or "∅")


def json_of(answer: httpx.Response, wanted: str = "application/json") -> dict[str, Any]:
    """The JSON object that an answer is. Raises FailedError for anything else."""
    in_media(answer, wanted)
    try:
        found = answer.json()
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise FailedError(_JSON.fill({"asked": asked(answer)}), answer.text[:60])
    return found


def problem(answer: httpx.Response, code: int, name: str) -> dict[str, Any]:
    """The problem that an answer is (RFC 9457, 3). Raises FailedError for another status, form or type."""
    status(answer, code)
    expect(media(answer) == PROBLEM, _MEDIA.fill({"asked": asked(answer), "wanted": PROBLEM}), media(answer) or "∅")
    told: dict[str, Any] = answer.json()
    kind = str(told.get("type"))
    expect(kind.rpartition("/")[2] == name, _TYPE.fill({"asked": asked(answer), "wanted": name}), kind)
    is_whole = told.get("title") and told.get("detail") and told.get("status") == code
    expect(is_whole, _MEMBER.fill({"asked": asked(answer)}), sorted(told))
    message = told.get("message")
    is_both = isinstance(message, dict) and message.get("zh") and message.get("en")
    expect(is_both, _LANGUAGES.fill({"asked": asked(answer)}), message)
    return told


def header(answer: httpx.Response, name: str, has: str | None = None) -> str:
    """The value of a field of the header. Raises FailedError where there is none, or where it lacks a word."""
    value = answer.headers.get(name)
    if value is None:
        raise FailedError(_FIELD.fill({"asked": asked(answer), "name": name}), "∅")
    if has is not None:
        listed = {part.strip().casefold() for part in value.split(",")}
        wanted = {"asked": asked(answer), "name": name, "wanted": has}
        expect(listed & {has.casefold(), "*"}, _FIELD_HAS.fill(wanted), value)
    return str(value)


def revalidates(server: Server, path: str) -> None:
    """Nothing. Raises FailedError where a GET with the tag that came last is not a 304 without content."""
    tag = header(server.get(path), "ETag")
    again = server.get(path, If_None_Match=tag)
    status(again, 304)
    expect(not again.content, _EMPTY.fill({"asked": asked(again)}), len(again.content))


def head_is_like_get(server: Server, path: str) -> None:
    """Nothing. Raises FailedError where HEAD says something else than GET, or has content."""
    got, head = server.get(path), server.ask("HEAD", path)
    status(head, got.status_code)
    expect(not head.content, _EMPTY.fill({"asked": asked(head)}), len(head.content))
    for name in ("Content-Type", "Content-Length", "ETag"):
        wanted = got.headers.get(name)
        seen = head.headers.get(name)
        expect(seen == wanted, _SAME.fill({"name": name, "wanted": wanted}), seen)


def not_acceptable(server: Server, path: str) -> None:
    """Nothing. Raises FailedError where a form that nobody has is not refused with those there are."""
    told = problem(server.get(path, Accept="application/x-no-such-form"), 406, "not-acceptable")
    forms = told.get("available")
    is_listed = isinstance(forms, list) and forms and all("type" in form for form in forms)
    expected = Text("406 的 available 列出可用的格式", "`available` of the 406 lists the forms there are")
    expect(is_listed, expected, forms)


def unknown_parameter(server: Server, path: str) -> None:
    """Nothing. Raises FailedError where a parameter that does not exist is not refused by its name."""
    joined = "&" if "?" in path else "?"
    told = problem(server.get(f"{path}{joined}no-such-parameter=1"), 400, "unknown-parameter")
    names = [error.get("parameter") for error in told.get("errors", [])]
    expected = Text("errors 指出参数 no-such-parameter", "`errors` names the parameter no-such-parameter")
    expect("no-such-parameter" in names, expected, names)


def in_forms(server: Server, path: str, forms: dict[str, str]) -> None:
    """Nothing. Raises FailedError where a form is not had by Accept, or another one comes by its suffix."""
    for suffix, wanted in forms.items():
        by_accept = server.get(path, Accept=wanted)
        in_media(by_accept, wanted)
        by_suffix = server.get(f"{path}.{suffix}", Accept="*/*")
        in_media(by_suffix, wanted)
