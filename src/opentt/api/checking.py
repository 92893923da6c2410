"""The page on which people upload a file and read what is wrong with it, with no JavaScript."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from opentt.api.forms import lang_of
from opentt.api.operations import Answer, Operation, Section
from opentt.api.pages import render
from opentt.api.problems import PROBLEMS, ProblemError
from opentt.api.query import Query, read_query
from opentt.api.records import LANG
from opentt.api.respond import reply
from opentt.api.service import service_of
from opentt.api.uploads import MULTIPART, asked, checked, received
from opentt.negotiation import HTML
from opentt.report.place import place
from opentt.report.words import SEVERITY, Reader, by_severity, sizes
from opentt.schema import ENTITIES
from opentt.store import jobs
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.child import Asked
    from opentt.api.service import Service
    from opentt.finding import Report
    from opentt.text import Lang

SHOWN = 200
"""Findings that the page lists; the downloads have all that the report has."""

LONGEST_NAME = 100
"""Characters of the name of a sheet that can be asked for."""

_LONG = Text("工作表的名称最多 {n} 个字符", "the name of a sheet has at most {n} characters")

WORDS = {
    "title": Text("检查数据", "Check data"),
    "lead": Text(
        "选择从登记系统导出的 Excel、CSV、ODS、JSON 或 NDJSON 文件，检查结果显示在本页。",
        "Choose an Excel, CSV, ODS, JSON or NDJSON file as your register exports it; what is found is shown here.",
    ),
    "privacy": Text(
        "文件检查后即删除；结果保存 {n} 小时，只有知道其地址的人能打开。",
        "The file is deleted once it was checked; the result is kept for {n} h, for those who know its address.",
    ),
    "kept": Text(
        "文件检查后即删除；结果一直保存，只有知道其地址的人能打开。",
        "The file is deleted once it was checked; the result is kept, for those who know its address.",
    ),
    "file": Text("文件", "File"),
    "entity": Text("记录种类", "Kind of records"),
    "guess": Text("由程序判断", "to be found out"),
    "profile": Text("用途", "Purpose"),
    "exchange": Text("单位之间交换", "exchange between offices"),
    "public": Text("对外公开", "publication"),
    "check": Text("检查", "Check"),
    "most": Text("最大 {n} MB", "at most {n} MB"),
    "result": Text("检查结果", "What was found"),
    "fine": Text("没有发现问题", "Nothing is wrong"),
    "downloads": Text("下载报告", "Download the report"),
    "again": Text("再检查一个文件", "Check another file"),
    "severity": Text("程度", "Severity"),
    "place": Text("位置", "Place"),
    "problem": Text("问题", "Problem"),
    "basis": Text("依据", "Basis"),
    "rest": Text("另有 {n} 处见下载的报告", "{n} more are in the downloads"),
    "more": Text("更多选项", "More options"),
    "header_row": Text("表头在第几行", "Row of the headings"),
    "sheet": Text("工作表", "Sheet"),
    "as_of": Text("按哪一天的规定", "Day whose law applies"),
    "failed": Text("没有检查", "It was not checked"),
}
"""What the page says."""


DOWNLOADS = {
    "xlsx": Text("标注好的 Excel", "Excel with marks"),
    "html": Text("网页", "page"),
    "csv": Text("清单 CSV", "list as CSV"),
    "markdown": Text("摘要 Markdown", "summary in Markdown"),
    "full": Text("文本", "text"),
    "concise": Text("短文本", "short text"),
    "json": Text("JSON", "JSON"),
    "ndjson": Text("NDJSON", "NDJSON"),
    "sarif": Text("SARIF", "SARIF"),
    "junit": Text("JUnit", "JUnit"),
    "github": Text("GitHub", "GitHub"),
}
"""The forms of the report as the page offers them, those for people first."""

OPTIONS = {"--header-row": "header_row", "--entity": "entity", "--sheet": "sheet", "--as-of": "as_of"}
"""What a message calls an option of the command, and the word of the page for the same."""


def section() -> Section:
    """The page, empty and with an outcome."""
    page = {HTML.media: {"type": "string"}}
    form = {
        "type": "object",
        "required": ["file"],
        "properties": {
            "file": {"type": "array", "items": {"type": "string", "format": "binary"}, "minItems": 1},
            "entity": {"type": "string", "enum": ["", *ENTITIES]},
            "profile": {"type": "string", "enum": ["exchange", "public"]},
            "header_row": {"type": "string", "pattern": "^([1-9][0-9]{0,2}|1000)?$"},
            "sheet": {"type": "string", "maxLength": LONGEST_NAME},
            "as_of": {"type": "string"},
            "lang": {"type": "string", "enum": ["zh", "en"]},
        },
    }
    title, about = WORDS["title"], WORDS["lead"]
    return Section(
        (),
        [
            Operation(
                "GET", "/validate", "validate_page", _empty, title, about,
                [Answer(200, title, page)], (LANG,), ("unknown-parameter",), tag="validation",
            ),
            Operation(
                "POST", "/validate", "validate_upload", _checked, title, about, [Answer(200, WORDS["result"], page)],
                (LANG,), ("unknown-parameter", "too-large", "too-slow", "unsupported-media-type", "unreadable-file"),
                {MULTIPART: form}, "validation", problem_pages=(HTML.media,),
            ),
        ],
    )  # fmt: skip


async def _empty(request: Request) -> Response:
    query = read_query(request, ("lang",))
    return _page(request, lang_of(request, query))


async def _checked(request: Request) -> Response:
    service, query = service_of(request), read_query(request, ("lang",))
    lang = lang_of(request, query)
    try:
        with TemporaryDirectory(prefix="opentt-") as folder:
            files, fields = await received(request, Path(folder))
            lang = lang_of(request, Query(fields))
            options = _options(service, fields)
            report, book = await checked(service, files, options, lang, service.settings.validation_seconds)
        identifier = await run_in_threadpool(jobs.begin, service.database, service.settings.jobs_kept_hours)
        await run_in_threadpool(jobs.finish, service.database, identifier, report, book)
    except ProblemError as error:
        return _page(
            request, lang, problem=_in_words(error.detail.pick(lang), lang), status=PROBLEMS[error.name].status
        )
    return _page(request, lang, **_outcome(service, report, lang, identifier))


def _options(service: Service, fields: Mapping[str, str]) -> Asked:
    """What is asked for. Raises ProblemError for what the form does not send."""
    if len(fields.get("sheet", "")) > LONGEST_NAME:
        raise ProblemError("bad-parameter", _LONG.fill({"n": LONGEST_NAME}))
    return asked(service.standard, {name: value for name, value in fields.items() if value})


def _outcome(service: Service, report: Report, lang: Lang, identifier: str) -> dict[str, Any]:
    """What a page shows of a report."""
    reader = Reader(lang, service.standard, service.cards)
    findings = [
        {
            "severity": finding.severity.value,
            "said": SEVERITY[finding.severity].pick(lang),
            "place": " · ".join(place(finding.location, reader)),
            "file": finding.location.file,
            "message": finding.message.pick(lang),
            "basis": reader.cite_all(finding.cites),
            "rule": finding.rule,
        }
        for finding in report.findings[:SHOWN]
    ]
    total = sum(report.by_rule.values())
    read = sizes(report, lang)
    path = f"/v1/jobs/{identifier}/report?format="
    downloads = [(f"{path}{name}&lang={lang}", text.pick(lang)) for name, text in DOWNLOADS.items()]
    return {
        "findings": findings,
        "totals": by_severity(report, reader) if total else WORDS["fine"].pick(lang),
        "read": " · ".join(read.values()),
        "downloads": downloads,
        "several": len(report.inputs) > 1,
        "rest": WORDS["rest"].fill({"n": total - len(findings)}).pick(lang) if total > len(findings) else "",
    }


def _in_words(problem: str, lang: Lang) -> str:
    """A message with the names of the page's own fields in place of the command's options."""
    for option, name in OPTIONS.items():
        said = WORDS[name].pick(lang)
        problem = problem.replace(f" {option} " if lang == "zh" else option, f"“{said}”")
    return problem


def _page(request: Request, lang: Lang, status: int = 200, **shown: Any) -> Response:  # noqa: ANN401 - what the template needs
    service = service_of(request)
    settings = service.settings
    words = {name: text.pick(lang) for name, text in WORDS.items()}
    hours = settings.jobs_kept_hours
    words["privacy"] = WORDS["privacy" if hours else "kept"].fill({"n": f"{hours:g}"}).pick(lang)
    words["most"] = WORDS["most"].fill({"n": int(settings.upload_bytes) >> 20}).pick(lang)
    kinds = [(name, entity.title.pick(lang)) for name, entity in service.standard.entities.items()]
    empty: dict[str, Any] = {
        "findings": None,
        "problem": "",
        "totals": "",
        "read": "",
        "downloads": [],
        "rest": "",
        "several": False,
    }
    filled = {"title": words["title"], "v": words, "kinds": kinds, **empty, **shown}
    body = render("validate.html", lang, service.standard, **filled)
    return reply(request, body, HTML, lang=lang, headers={"Cache-Control": "no-store"}, status=status)
