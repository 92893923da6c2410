"""What every server does: says what it is, is well, refuses as it should, and tells caches and browsers enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.conformance import expecting
from opentt.conformance.check import Check, Group, expect
from opentt.conformance.expecting import header, json_of, problem, status
from opentt.home import CONFORMANCE
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.conformance.server import Server

_MEMBERS = Text(
    "/ 有 title（中英文）、standard、conformsTo、links", "/ has title in both languages, standard, conformsTo and links"
)
_CLASSES = Text("conformsTo 含 core 和 records", "conformsTo has core and records")
_OPENAPI = Text("openapi 为 3.1", "openapi is 3.1")
_OK = Text("status 为 ok", "status is ok")


def _landing(server: Server) -> None:
    told = json_of(server.get("/"))
    title, links = told.get("title"), told.get("links")
    is_titled = isinstance(title, dict) and title.get("zh") and title.get("en")
    is_linked = isinstance(links, list) and all(link.get("href") and link.get("rel") for link in links)
    expect(is_titled and is_linked and told.get("standard") and links, _MEMBERS, sorted(told))
    names = told["conformsTo"]
    expect({f"{CONFORMANCE}core", f"{CONFORMANCE}records"} <= {*names}, _CLASSES, ", ".join(names))


def _described(server: Server) -> None:
    where = server.link(server.get("/"), "service-desc")
    expect(where, Text("/ 有 service-desc 链接", "/ links to service-desc"), "∅")
    answer = server.get(str(where), Accept="*/*")
    status(answer, 200)
    version = str(answer.json().get("openapi"))
    expect(version.startswith("3.1."), _OPENAPI, version)


def _health(server: Server) -> None:
    told = json_of(server.get("/health"))
    expect(told.get("status") == "ok", _OK, told)


def _nothing(server: Server) -> None:
    problem(server.get("/v1/no-such-list"), 404, "not-found")


def _problem_language(server: Server) -> None:
    for asked, wanted in (("zh", "zh"), ("en", "en")):
        answer = server.get("/v1/no-such-list", Accept_Language=asked)
        told = problem(answer, 404, "not-found")
        expect(
            header(answer, "Content-Language").startswith(wanted),
            Text(f"Content-Language 为 {wanted}", f"Content-Language is {wanted}"),
            answer.headers["Content-Language"],
        )
        expected = Text(f"detail 用 {wanted}", f"`detail` is in {wanted}")
        expect(told["detail"] == told["message"][wanted], expected, told["detail"])


def _options(server: Server) -> None:
    answer = server.ask("OPTIONS", "/")
    status(answer, 200, 204)
    header(answer, "Allow", "GET")


def _browsers(server: Server) -> None:
    answer = server.get("/", Origin="https://example.org")
    header(answer, "Access-Control-Allow-Origin")
    for name in ("ETag", "Link"):
        header(answer, "Access-Control-Expose-Headers", name)


def _preflight(server: Server) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    answer = server.ask("OPTIONS", "/", asked)
    status(answer, 200, 204)
    header(answer, "Access-Control-Allow-Methods", "GET")


def _sniffing(server: Server) -> None:
    header(server.get("/"), "X-Content-Type-Options", "nosniff")


def _request_id(server: Server) -> None:
    given = header(server.get("/", X_Request_Id="opentt-conformance-1"), "X-Request-Id")
    expected = Text("X-Request-Id 原样返回", "X-Request-Id comes back")
    expect(given == "opentt-conformance-1", expected, given)


def _vary(server: Server) -> None:
    answer = server.get("/")
    header(answer, "Vary", "Accept")


GROUP = Group(
    "core",
    (
        Check(
            "core/landing",
            Text("首页说明标准版本、符合的要求和接口", "The landing page says what there is"),
            "core",
            _landing,
        ),
        Check(
            "core/openapi",
            Text("有 OpenAPI 3.1 文档", "There is an OpenAPI 3.1 document"),
            "OpenAPI 3.1.0, 4.8.1",
            _described,
        ),
        Check("core/health", Text("/health 可用", "/health answers"), "core", _health),
        Check(
            "core/unknown-parameter",
            Text("未知参数是 400", "An unknown parameter is a 400"),
            "core",
            lambda server: expecting.unknown_parameter(server, "/"),
        ),
        Check(
            "core/not-found",
            Text("没有的地址是 404 问题", "What is not there is a 404 problem"),
            "RFC 9457, 3",
            _nothing,
        ),
        Check(
            "core/problem-language",
            Text("问题用所要的语言", "Problems speak the language asked for"),
            "RFC 9110, 12.5.4",
            _problem_language,
        ),
        Check(
            "core/not-acceptable",
            Text("没有的格式是 406，并列出可用的", "A form that nobody has is a 406 with those there are"),
            "RFC 9110, 15.5.7",
            lambda server: expecting.not_acceptable(server, "/"),
        ),
        Check(
            "core/vary", Text("按 Accept 变化的应答有 Vary", "What varies by Accept says so"), "RFC 9110, 12.5.5", _vary
        ),
        Check(
            "core/etag",
            Text("ETag 相同时是 304", "A known ETag is a 304"),
            "RFC 9110, 13.1.2",
            lambda server: expecting.revalidates(server, "/"),
        ),
        Check(
            "core/head",
            Text("HEAD 与 GET 一致，没有内容", "HEAD is GET without content"),
            "RFC 9110, 9.3.2",
            lambda server: expecting.head_is_like_get(server, "/"),
        ),
        Check("core/options", Text("OPTIONS 列出可用的方法", "OPTIONS lists the methods"), "RFC 9110, 9.3.7", _options),
        Check(
            "core/cors",
            Text("网页可以跨域读取", "Pages of other sites may read"),
            "Fetch, #http-cors-protocol",
            _browsers,
        ),
        Check(
            "core/preflight",
            Text("跨域预检得到应答", "A preflight is answered"),
            "Fetch, #http-cors-protocol",
            _preflight,
        ),
        Check(
            "core/nosniff",
            Text("浏览器不猜测媒体类型", "Browsers do not guess media types"),
            "Fetch, #x-content-type-options-header",
            _sniffing,
        ),
        Check("core/request-id", Text("请求编号原样返回", "The id of a request comes back"), "core", _request_id),
    ),
)
