"""What was uploaded: files in a folder of their own, and how they are to be validated."""

from __future__ import annotations

import asyncio
import re
from datetime import date
from itertools import islice
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException

from opentt.api.bodies import check_packing
from opentt.api.child import Asked, Limits, validated
from opentt.api.problems import ProblemError, parameter_error
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from opentt.api.service import Service
    from opentt.finding import Report
    from opentt.standard import Standard
    from opentt.text import Lang

MULTIPART = "multipart/form-data"
SUFFIXES = {
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/x-ndjson": ".ndjson",
    "application/ndjson": ".ndjson",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/octet-stream": "",
}
"""The media types of files that can be validated, each with the suffix of a file that comes without a name."""

MOST_FILES = 20
WAITING = 20
"""Validations that may wait for others to end."""

_NAMED = re.compile(
    r"filename\*=UTF-8''(?P<coded>[^;]+)|filename=\"(?P<quoted>[^\"]*)\"|filename=(?P<bare>[^;]+)", re.IGNORECASE
)

_WRONG_TYPE = Text("不收 {media}；可用：{known}", "{media} is not taken; there are {known}")
_FULL = Text("正在检查的文件太多", "too many files are being checked")
_NO_FILE = Text("没有文件", "there is no file")
_BROKEN = Text("表单不完整或有误", "the form is malformed")
_NO_DAY = Text("as_of 应为日期（YYYY-MM-DD）", "as_of is no date (YYYY-MM-DD)")


def asked(standard: Standard, values: Mapping[str, str]) -> Asked:
    """The options among parameters or the fields of a form. Raises ProblemError for one that makes no sense."""
    entity, profile = values.get("entity") or None, values.get("profile") or "exchange"
    if entity is not None and entity not in standard.entities:
        known = ", ".join(standard.entities)
        raise parameter_error("bad-parameter", "entity", Text(f"entity 应为 {known}", f"entity is none of {known}"))
    if profile not in {"exchange", "public"}:
        detail = Text("profile 应为 exchange 或 public", "profile is neither exchange nor public")
        raise parameter_error("bad-parameter", "profile", detail)
    try:
        as_of = date.fromisoformat(values["as_of"]) if "as_of" in values else None
    except ValueError:
        raise parameter_error("bad-parameter", "as_of", _NO_DAY) from None
    return Asked(
        entity,
        profile,
        as_of,
        values.get("sheet") or None,
        _number(values, "header_row", 1, 1000),
        _number(values, "max_findings", 0, 100_000) or 100,
    )


def _number(values: Mapping[str, str], name: str, least: int, most: int) -> int | None:
    from opentt.api.query import whole

    return whole(name, values[name], least, most) if values.get(name) else None


async def received(request: Request, folder: Path) -> tuple[list[Path], dict[str, str]]:
    """The files that a request carries, put into a folder, and the other fields of its form.

    Raises ProblemError where there are none, or they are of a kind that is not taken.
    """
    check_packing(request)
    media = request.headers.get("content-type", "application/octet-stream").partition(";")[0].strip().lower()
    if media == MULTIPART:
        return await _from_form(request, folder)
    if media not in SUFFIXES:
        known = ", ".join((MULTIPART, *SUFFIXES))
        raise ProblemError("unsupported-media-type", _WRONG_TYPE.fill({"media": media[:80], "known": known}))
    name = _name(_given(request.headers.get("content-disposition", ""))) or f"upload{SUFFIXES[media]}"
    path = folder / name
    with path.open("wb") as file:
        async for block in request.stream():
            file.write(block)
    if not path.stat().st_size:
        raise ProblemError("bad-request", _NO_FILE)
    return [path], {}


async def checked(
    service: Service, files: list[Path], options: Asked, lang: Lang | None, seconds: float
) -> tuple[Report, bytes]:
    """The report on files, and in a language the workbook that marks them; so many at once, the others wait.

    Raises ProblemError where none can be read, where it takes too much, and where too many wait already.
    """
    most = int(service.settings.validations_at_once)
    if most and len(service.checks) >= most + WAITING:
        raise ProblemError("overloaded", _FULL, headers={"Retry-After": "30"})
    turn = object()
    service.checks[turn] = None
    given_up = Event()
    try:
        while most and turn not in islice(service.checks, most):  # noqa: ASYNC110 - an event for each turn says no more
            await asyncio.sleep(0.05)
        limits = Limits(seconds, service.settings.validation_memory)
        return await run_in_threadpool(validated, files, options, lang, limits, given_up.is_set)
    finally:
        given_up.set()
        del service.checks[turn]


async def _from_form(request: Request, folder: Path) -> tuple[list[Path], dict[str, str]]:
    from starlette.exceptions import HTTPException

    files: list[Path] = []
    fields: dict[str, str] = {}
    try:
        form = await request.form(max_files=MOST_FILES, max_fields=MOST_FILES)
    except (MultiPartException, HTTPException) as error:
        raise ProblemError("bad-request", _BROKEN) from error
    async with request.form() as form:
        for name, value in form.multi_items():
            if not isinstance(value, UploadFile):
                fields[name] = value
            elif value.filename or value.size:
                path = _free(folder, _name(value.filename or "") or "upload")
                with path.open("wb") as file:
                    while block := await value.read(1 << 20):
                        file.write(block)
                files.append(path)
    if not files:
        raise ProblemError("bad-request", _NO_FILE)
    return files, fields


def _given(disposition: str) -> str:
    """The file name in a Content-Disposition header (RFC 6266), "" where there is none."""
    found = _NAMED.search(disposition)
    if found is None:
        return ""
    return unquote(found["coded"]) if found["coded"] else (found["quoted"] or found["bare"] or "").strip()


def _name(given: str) -> str:
    """A name that stays in its folder: no path, nothing unseen, not hidden, not overlong; "" where nothing is left."""
    name = given.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = "".join(letter for letter in name if letter.isprintable()).strip(". ").rpartition(".")
    kept = f"{stem[:60]}{dot}{suffix[:10]}"
    return "" if kept in {"", ".", "..", "-"} else kept


def _free(folder: Path, name: str) -> Path:
    """A path for a name that no other file of the folder has."""
    path, n = folder / name, 2
    while path.exists():
        path, n = folder / f"{Path(name).stem}-{n}{Path(name).suffix}", n + 1
    return path
