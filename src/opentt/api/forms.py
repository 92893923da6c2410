"""Records in every form that they can be had in; JSON is the text as it is stored."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.api.problems import ProblemError, parameter_error
from opentt.api.query import LANGUAGES, NO_LANGUAGE
from opentt.negotiation import CSV, HTML, JSON, JSONLD, NDJSON, NTRIPLES, RDFXML, TURTLE, by_suffix, choose, language
from opentt.rdf import as_jsonld, statements
from opentt.rdf.jsonld import CONTEXT, PREFIXES
from opentt.store.prepared import encoded
from opentt.text import Text
from opentt.validation.flatten import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from starlette.requests import Request

    from opentt.api.query import Query
    from opentt.layout import Table
    from opentt.negotiation import Form
    from opentt.schema import Entity
    from opentt.standard import Standard
    from opentt.text import Lang

FORMS = (JSON, JSONLD, TURTLE, NTRIPLES, RDFXML, NDJSON, CSV, HTML)
"""What records can be had in, the default first."""

CHOICE = ("_mediatype", "lang")
"""The parameters that choose form and language."""

_NONE = Text("没有这种格式；可用：{known}", "there is no such form; there are {known}")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def form_of(request: Request, query: Query, forms: Sequence[Form], suffix: Form | None = None) -> Form:
    """The form that a request wants: by `_mediatype`, else by suffix, else by Accept.

    Raises ProblemError, with the list of what there is, where it wants none of the forms.
    """
    wanted = query.values.get("_mediatype")
    if wanted is not None:
        named = next((form for form in forms if wanted in (form.name, form.media, *form.also)), None)
        chosen = named or (choose(wanted.replace(" ", "+"), forms) if wanted else None)
    elif suffix:
        chosen = suffix
    else:
        chosen = choose(request.headers.get("accept"), forms)
    if chosen is None:
        known = ", ".join(form.media for form in forms)
        available = [{"type": form.media, "suffix": f".{form.name}"} for form in forms]
        raise ProblemError("not-acceptable", _NONE.fill({"known": known}), members={"available": available})
    return chosen


def lang_of(request: Request, query: Query) -> Lang:
    """The language that a request wants: by `lang`, else by Accept-Language. Raises ProblemError for another."""
    wanted = query.get("lang")
    if wanted in LANGUAGES:
        return wanted  # type: ignore[return-value]
    if wanted is not None:
        raise parameter_error("bad-parameter", "lang", NO_LANGUAGE)
    return language(request.headers.get("accept-language"))


def with_lang(where: str, form: Form, query: Query) -> str:
    """An address that a request is led on to, with the language that it chose where a page is wanted."""
    chosen = query.get("lang")
    return f"{where}?lang={chosen}" if chosen and form == HTML else where


def parsed(body: bytes) -> dict[str, Any]:
    """The record in a stored text, its numbers exact."""
    record: dict[str, Any] = json.loads(body, parse_float=Decimal)
    return record


def written(standard: Standard, entity: Entity, bodies: Iterable[bytes], form: Form) -> bytes:
    """Records of one entity in a form that is neither JSON nor a page."""
    if form == NDJSON:
        return b"".join(body + b"\n" for body in bodies)
    records = [parsed(body) for body in bodies]
    if form == CSV:
        return as_csv(standard.tables[entity.plural], records)
    if form == JSONLD:
        return encoded({"@context": CONTEXT, "@graph": [as_jsonld(entity, record) for record in records]})
    from pyoxigraph import RdfFormat, serialize

    triples = [triple for record in records for triple in statements(entity, record)]
    prefixes = None if form == NTRIPLES else PREFIXES
    return serialize(triples, format=RdfFormat.from_extension(form.name), prefixes=prefixes) or b""


def as_csv(table: Table, records: Iterable[Mapping[str, Any]]) -> bytes:
    """The rows of a table, headings first; no cell is taken for a formula by a spreadsheet."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([*table.keys, *(column.name for column in table.columns)])
    for record in records:
        for row in rows(table, record, 0):
            writer.writerow(plain_row(row[1:]))
    return buffer.getvalue().encode()


def plain_row(row: Iterable[str | int | None]) -> list[str | int]:
    """The cells of a row, none of which a spreadsheet takes for a formula."""
    return ["" if cell is None else _plain(cell) for cell in row]


def node(entity: Entity, record: Mapping[str, Any]) -> bytes:
    """One record as a JSON-LD document."""
    return encoded({"@context": CONTEXT, **as_jsonld(entity, record)})


def chosen_members(body: bytes, names: Sequence[str]) -> bytes:
    """A record with its id and only the members that were chosen."""
    record = parsed(body)
    return encoded({name: value for name, value in record.items() if name == "id" or name in names})


def split(path: str) -> tuple[str, Form | None]:
    """The id in a path and the form that its suffix names."""
    return by_suffix(path, FORMS)


def _plain(cell: str | int) -> str | int:
    number = isinstance(cell, str) and cell[:1] == "-" and cell[1:].replace(".", "", 1).isdigit()
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) and not number else cell
