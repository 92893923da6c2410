"""All records of an entity as one file, and all records as a data package."""

from __future__ import annotations

import csv
import hashlib
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from opentt.api import forms
from opentt.api.downloads import Download, give, ready
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.service import access_of, service_of
from opentt.convert.nested import write_nested
from opentt.home import CONFORMANCE
from opentt.negotiation import CSV, NDJSON, NTRIPLES, Form
from opentt.package import About, build
from opentt.rdf import statements
from opentt.schema import ENTITIES
from opentt.store import selection
from opentt.store.scopes import PUBLIC, Access
from opentt.store.selection import Wanted
from opentt.store.writing import now
from opentt.text import Text
from opentt.validation.flatten import rows

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.service import Service
    from opentt.schema import Entity

PARQUET = Form("parquet", "application/vnd.apache.parquet", charset=False)
ZIP = Form("zip", "application/zip", charset=False)
FILES = (NDJSON, CSV, PARQUET, NTRIPLES)
"""What an entity's records can be had in as one file."""

MOST_FILES = 24
"""Files that are kept for those who come back for the rest."""

_NO_FILE = Text("没有这个文件；可用：{known}", "there is no such file; there are {known}")
_NO_RECORDS = Text("没有可导出的记录", "there are no records to export")


def section() -> Section:
    """The files."""
    names = [f"{plural}.{form.name}" for plural in ENTITIES.values() for form in FILES]
    file = Parameter(
        "file", "path", Text("文件名", "name of the file"), {"type": "string", "enum": [*names, "package.zip"]}
    )
    binary = {"type": "string", "format": "binary"}
    content = {form.media: binary for form in (*FILES, ZIP)}
    whole = (*TAGGED, "Last-Modified", "Accept-Ranges", "Repr-Digest", "Content-Digest")
    wanted = Parameter("Range", "header", Text("只取一段", "only a range of it"), {"type": "string"})
    return Section(
        (f"{CONFORMANCE}export",),
        [
            Operation(
                "GET",
                "/v1/export/{file}",
                "export",
                _export,
                Text("整体导出", "Everything as a file"),
                Text(
                    "一类记录的全部内容，或含全部记录的数据包；可分段取，带校验值",
                    "all records of an entity, or of all as a data package; in ranges, with its digest",
                ),
                [
                    Answer(200, Text("文件", "the file"), content, whole),
                    Answer(206, Text("文件的一段", "a range of the file"), content, (*whole, "Content-Range")),
                ],
                (file, wanted),
                ("not-found", "range-not-satisfiable", "unknown-parameter"),
                tag="export",
            )
        ],
    )


async def _export(request: Request) -> Response:
    read_query(request, ())
    service, access, name = service_of(request), access_of(request), request.path_params["file"]
    plural, _, suffix = name.partition(".")
    form = next((form for form in (*FILES, ZIP) if form.name == suffix), None)
    known = {entity.plural: entity for entity in service.standard.entities.values()}
    if form is None or (plural not in known if form != ZIP else plural != "package"):
        listed = ", ".join([*(f"{plural}.{form.name}" for plural in known for form in FILES), "package.zip"])
        raise ProblemError("not-found", _NO_FILE.fill({"known": listed}))
    download = await run_in_threadpool(_made, service, access, known.get(plural), form)
    return give(request, download, form, f"opentt-{name}")


def _made(service: Service, access: Access, entity: Entity | None, form: Form) -> Download:
    """The file, made anew where anything has changed since it was; made by one request, the others wait."""
    with service.making:
        ((sequence, at),) = service.database.rows("SELECT sequence, at FROM clock WHERE id = 1", {})
        readers = " ".join(map(str, access.scopes)) if form != ZIP else ""
        key = (entity.name if entity else "", form.name, readers)
        path = Path(service.database.folder.name) / hashlib.sha256(repr((key, sequence)).encode()).hexdigest()[:24]
        path = path.with_suffix(f".{form.name}")
        if path not in service.files:
            if len(service.files) >= MOST_FILES:
                old = next(iter(service.files))
                old.unlink(missing_ok=True)
                del service.files[old]
            if entity is None:
                _package(service, path)
            else:
                _write(service, access, entity, form, path)
            service.files[path] = ready(path, at or now())
        return service.files[path]


def _write(service: Service, access: Access, entity: Entity, form: Form, path: Path) -> None:
    """Nothing: the records stand in the file, a few in memory at a time."""
    bodies = (row.body for row in selection.every(service.database, access, Wanted(entity.name)))
    if form == NDJSON:
        with path.open("wb") as file:
            file.writelines(body + b"\n" for body in bodies)
    elif form == CSV:
        table = service.standard.tables[entity.plural]
        with path.open("w", encoding="utf-8", newline="") as text:
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerow([column.name for column in table.columns])
            for body in bodies:
                for row in rows(table, forms.parsed(body), 0):
                    writer.writerow(forms.plain_row(row[1:]))
    elif form == NTRIPLES:
        from pyoxigraph import RdfFormat, serialize

        with path.open("wb") as file:
            serialize(
                (one for body in bodies for one in statements(entity, forms.parsed(body))), file, RdfFormat.N_TRIPLES
            )
    else:
        held = ((entity.name, forms.parsed(body)) for body in bodies)
        first = list(islice(held, 1))
        if not first:
            raise ProblemError("not-found", _NO_RECORDS)
        write_nested(service.standard, chain(first, held), path)


def _package(service: Service, path: Path) -> None:
    """Nothing: what the public may see of all records stands in the file as a data package."""
    with TemporaryDirectory(prefix="opentt-") as folder:
        files = []
        for entity in service.standard.entities.values():
            file = Path(folder) / f"{entity.plural}.ndjson"
            _write(service, PUBLIC, entity, NDJSON, file)
            if file.stat().st_size:
                files.append(file)
        if not files:
            raise ProblemError("not-found", _NO_RECORDS)
        settings = service.settings
        about = About(title=settings.title_zh, title_en=settings.title_en, whole=True)
        build(files, path, about=about, standard=service.standard, allow_errors=True, force=True)
