"""Any file validated over HTTP: the report in every form, at once or as a job; 200 whether or not the data is valid."""

from __future__ import annotations

import asyncio
import re
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool

from opentt.api.forms import lang_of
from opentt.api.operations import WORDS, Answer, Operation, Parameter, Section, in_forms
from opentt.api.problems import FAILED, ProblemError, parameter_error
from opentt.api.problems import told as problem
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.api.uploads import MULTIPART, SUFFIXES, asked, checked, received
from opentt.api.watch import LOG
from opentt.home import CONFORMANCE
from opentt.negotiation import JSON, Form, choose, language
from opentt.report import FORMATS, render_bytes
from opentt.schema import ENTITIES
from opentt.store import jobs
from opentt.store.jobs import Why
from opentt.store.prepared import encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.child import Asked
    from opentt.api.service import Service
    from opentt.finding import Report
    from opentt.store.jobs import Job
    from opentt.text import Lang

REPORTS = (
    Form("json", "application/json", charset=False),
    Form("ndjson", "application/x-ndjson", ("application/ndjson",), charset=False),
    Form("sarif", "application/sarif+json", charset=False),
    Form("junit", "application/xml", ("text/xml",), charset=False),
    Form("html", "text/html"),
    Form("csv", "text/csv"),
    Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", charset=False),
    Form("markdown", "text/markdown"),
    Form("full", "text/plain"),
    Form("concise", "text/plain"),
    Form("github", "text/plain"),
)
"""The forms of a report; those that share a media type are told apart by `format`."""

XLSX = "xlsx"
"""The form that repeats the user's own tables, so that it is made while they are there."""

_OWN_STYLE = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
)
_KNOWN = ("entity", "profile", "as_of", "sheet", "header_row", "max_findings", "format", "lang")
_NO_FORMAT = Text("没有格式“{name}”；可用：{known}", "there is no format “{name}”; known: {known}")
_NO_JOB = Text("没有这个任务，或已过保存期", "there is no such job, or not any more")
_NO_BOOK = Text("不能制作标注的工作簿", "the workbook with marks could not be made")
_RUNNING = Text("任务还没有完成", "the job is not done yet")
_STOPPED = Text("服务器停止，没有检查完；请重新提交", "the server was stopped before it was checked; send it again")

_STRING: Mapping[str, Any] = {"type": "string"}
_WRONG = ("bad-parameter", "unknown-parameter", "not-acceptable")
OPTIONS = (
    Parameter("entity", "query", Text("记录的种类", "kind of the records"), {"type": "string", "enum": list(ENTITIES)}),
    Parameter("profile", "query", Text("用途", "profile"), {"type": "string", "enum": ["exchange", "public"]}),
    Parameter(
        "as_of", "query", Text("按哪一天的规定", "the day whose law applies"), {"type": "string", "format": "date"}
    ),
    Parameter("sheet", "query", Text("工作表", "sheet of a workbook"), WORDS),
    Parameter(
        "header_row",
        "query",
        Text("表头在第几行", "row of the headings"),
        {"type": "integer", "minimum": 1, "maximum": 1000},
    ),
    Parameter(
        "max_findings",
        "query",
        Text("每条规则列出多少处", "findings listed of each rule"),
        {"type": "integer", "minimum": 0, "maximum": 100_000},
    ),
)
_NAMES = [form.name for form in REPORTS]
FORMAT = Parameter("format", "query", Text("报告格式", "form of the report"), {"type": "string", "enum": _NAMES})
PREFER = Parameter("Prefer", "header", Text("respond-async：作为任务处理", "respond-async: as a job"), _STRING)
JOB = Parameter("id", "path", Text("任务标识", "id of the job"), {"type": "string", "pattern": "^[A-Za-z0-9_-]{24}$"})
_DOCUMENT = {"type": ["object", "array"], "items": {"$ref": "#/components/schemas/JsonValue"}}
"""What a JSON file to be checked is at least: a record, records, or records by entity."""

_OPTION = re.compile(r"--(entity|sheet|header-row)\b")
"""The options of `opentt validate` that are parameters here, with an underscore for the hyphen."""

_STATE = {
    "type": "object",
    "required": ["id", "state"],
    "properties": {
        **dict.fromkeys(("id", "at", "href", "report"), _STRING),
        "state": {"type": "string", "enum": [jobs.RUNNING, jobs.DONE, jobs.FAILED]},
        "message": {"$ref": "#/components/schemas/Text"},
        "problem": {"$ref": "#/components/schemas/Problem"},
    },
}

PAUSES = (0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60)
"""Seconds before each further attempt to keep what became of a job."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A job, the request that asked for it, and what it is run in, to be closed when it has ended."""

    id: str
    request: str
    run: ExitStack


def section() -> Section:
    """Validation, and the jobs that it may become."""
    report = in_forms(REPORTS, {"type": "object"})
    given = Answer(200, Text("报告", "the report"), report)
    return Section((f"{CONFORMANCE}validation",), [_validation(given), *_jobs(given)])


def _validation(given: Answer) -> Operation:
    binary = {"type": "string", "format": "binary"}
    files = {"type": "array", "items": binary, "minItems": 1}
    form = {"type": "object", "properties": {"file": files}, "required": ["file"]}
    return Operation(
        "POST",
        "/v1/validate",
        "validate",
        _validate,
        Text("检查文件", "Validate files"),
        Text(
            "检查任何支持的文件；无论数据是否有误都返回 200", "any supported file; 200 whether or not the data is valid"
        ),
        [given, Answer(202, Text("任务", "a job"), {JSON.media: _STATE}, ("Location", "Retry-After"))],
        (*OPTIONS, FORMAT, LANG, PREFER),
        (*_WRONG, "too-large", "too-slow", "unsupported-media-type", "unreadable-file", "overloaded"),
        {**dict.fromkeys(SUFFIXES, binary), JSON.media: _DOCUMENT, MULTIPART: form},
        "validation",
    )


def _jobs(given: Answer) -> list[Operation]:
    state = Operation(
        "GET",
        "/v1/jobs/{id}",
        "get_job",
        _job,
        Text("任务状态", "State of a job"),
        Text("完成后给出报告的链接", "with a link to the report once it is done"),
        [Answer(200, Text("状态", "the state"), {JSON.media: _STATE})],
        (JOB,),
        ("not-found", "unknown-parameter"),
        tag="validation",
    )
    report = Operation(
        "GET",
        "/v1/jobs/{id}/report",
        "get_job_report",
        _job_report,
        Text("任务的报告", "Report of a job"),
        Text("任何一种格式", "in any form"),
        [given],
        (JOB, FORMAT, LANG),
        (*_WRONG, "not-found", "conflict", "unreadable-file"),
        tag="validation",
    )
    return [state, report]


async def _validate(request: Request) -> Response:
    service, query = service_of(request), read_query(request, _KNOWN)
    options, form = asked(service.standard, query.values), report_form(request, query.values.get("format"))
    folder = TemporaryDirectory(prefix="opentt-")
    later = "respond-async" in request.headers.get("prefer", "").lower()
    try:
        files, _ = await received(request, Path(folder.name))
        if later:
            identifier = await run_in_threadpool(jobs.begin, service.database, service.settings.jobs_kept_hours)
            begun = _Begun(identifier, request.scope["request_id"], ExitStack())
            await run_in_threadpool(begun.run.enter_context, jobs.run(service.database, identifier))
            task = asyncio.create_task(_in_time(service, begun, files, options, folder, lang_of(request, query)))
            service.tasks.add(task)
            task.add_done_callback(service.tasks.discard)
            place = f"{service.settings.url}/v1/jobs/{identifier}"
            headers = {"Location": place, "Preference-Applied": "respond-async", "Retry-After": "1"}
            body = encoded({"id": identifier, "state": jobs.RUNNING, "href": place})
            return reply(request, body, JSON, headers={**headers, "Cache-Control": "no-store"}, status=202)
        lang = lang_of(request, query)
        in_book = lang if form.name == XLSX else None
        report, book = await _judged(service, files, options, in_book, service.settings.validation_seconds)
    finally:
        if not later:
            folder.cleanup()
    return await written(request, service, report, book, form, lang)


async def _in_time(
    service: Service, job: _Begun, files: list[Path], options: Asked, folder: TemporaryDirectory[str], lang: Lang
) -> None:
    """Nothing: the job is done, or has failed, by whosever fault."""
    try:
        report, book = await _judged(service, files, options, lang, service.settings.job_seconds)
        await _kept(job, partial(jobs.finish, service.database, job.id, report, book))
    except ProblemError as error:
        why = Why(error.name, job.request, error.detail)
        await _kept(job, partial(jobs.fail, service.database, job.id, why))
    except asyncio.CancelledError:
        jobs.fail(service.database, job.id, Why("our-failure", job.request, _STOPPED))
        raise
    except Exception:  # noqa: BLE001 - nobody waits for the job who could be told, but whoever asks what became of it
        LOG.exception("a job failed", extra={"request": job.request})
        await _kept(job, partial(jobs.fail, service.database, job.id, Why("our-failure", job.request, FAILED)))
    finally:
        job.run.close()
        folder.cleanup()


async def _kept(job: _Begun, write: Callable[[], None]) -> None:
    """Nothing: what became of a job stands in the database, where it is away for some time as soon as it is back."""
    for pause in PAUSES:
        try:
            return await run_in_threadpool(write)
        except DBAPIError:
            LOG.exception("the outcome of a job could not be kept, trying again", extra={"request": job.request})
            await asyncio.sleep(pause)
    return await run_in_threadpool(write)


async def _job(request: Request) -> Response:
    read_query(request, ())
    job = await _known(request)
    place = f"{service_of(request).settings.url}/v1/jobs/{job.id}"
    told: dict[str, object] = {"id": job.id, "state": job.state, "at": job.at}
    headers = {"Cache-Control": "no-store"}
    links = []
    if job.state == jobs.DONE:
        links = [Link(f"{place}/report", "related", JSON.media)]
        told["report"] = f"{place}/report"
    elif job.why is not None:
        lang = language(request.headers.get("accept-language"))
        told["message"] = job.why.detail.as_dict()
        told["problem"] = problem(job.why.problem, job.why.detail, job.why.request, lang)
    else:
        headers["Retry-After"] = "1"
    return reply(request, encoded(told), JSON, headers=headers, links=links)


async def _known(request: Request) -> Job:
    """The job that a request names."""
    service = service_of(request)
    identifier, hours = request.path_params["id"], service.settings.jobs_kept_hours
    job = await run_in_threadpool(jobs.find, service.database, identifier, hours)
    if job is None:
        raise ProblemError("not-found", _NO_JOB)
    return job


async def _judged(
    service: Service, files: list[Path], options: Asked, lang: Lang | None, seconds: float
) -> tuple[Report, bytes]:
    """The report, and the workbook that marks the files; a problem speaks of the parameters of a request."""
    try:
        return await checked(service, files, options, lang, seconds)
    except ProblemError as error:
        raise replace(error, detail=_asked_here(error.detail)) from error


def _asked_here(message: Text) -> Text:
    """The message with the parameters of a request in place of the options of the command.

    >>> _asked_here(Text("用 --header-row 指明", "name it with --header-row")).en
    'name it with header_row'
    """
    zh, en = (_OPTION.sub(lambda found: found[1].replace("-", "_"), spoken) for spoken in (message.zh, message.en))
    return Text(zh, en)


async def _job_report(request: Request) -> Response:
    service, query = service_of(request), read_query(request, ("format", "lang"))
    form = report_form(request, query.values.get("format"))
    job = await _known(request)
    if job.why is not None:
        raise ProblemError(job.why.problem, job.why.detail)
    if job.report is None:
        raise ProblemError("conflict", _RUNNING, headers={"Retry-After": "1"})
    return await written(request, service, job.report, job.book, form, lang_of(request, query))


def report_form(request: Request, named: str | None) -> Form:
    """The form of the report that a request wants. Raises ProblemError where there is no such form."""
    if named is not None:
        found = next((form for form in REPORTS if form.name == named), None)
        if found is None:
            detail = _NO_FORMAT.fill({"name": named[:40], "known": ", ".join(FORMATS)})
            raise parameter_error("bad-parameter", "format", detail)
        return found
    chosen = choose(request.headers.get("accept"), REPORTS)
    if chosen is None:
        known = ", ".join(dict.fromkeys(form.media for form in REPORTS))
        available = [{"type": form.media, "format": form.name} for form in REPORTS]
        detail = _NO_FORMAT.fill({"name": request.headers.get("accept", "")[:80], "known": known})
        raise ProblemError("not-acceptable", detail, members={"available": available})
    return chosen


async def written(request: Request, service: Service, report: Report, book: bytes, form: Form, lang: Lang) -> Response:
    """The report in a form; as a page with its own style, as a workbook with a name to save it under."""
    if form.name == XLSX and not book:
        raise ProblemError("unreadable-file", _NO_BOOK)
    body = (
        book
        if form.name == XLSX
        else await run_in_threadpool(
            render_bytes, report, form.name, lang, cards=service.cards, standard=service.standard, show_mapping=True
        )
    )
    headers = {"Cache-Control": "no-store"}
    if form.name == "html":
        headers["Content-Security-Policy"] = _OWN_STYLE
    if form.name in {"xlsx", "csv"}:
        headers["Content-Disposition"] = f'attachment; filename="report.{form.name}"'
    return reply(request, body, form, headers=headers, lang=lang)
