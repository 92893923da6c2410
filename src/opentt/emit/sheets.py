"""Each code list as CSV for spreadsheets: one row for each code, UTF-8 with a byte order mark, CRLF (RFC 4180)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from opentt.emit.codes import schemes
from opentt.emit.skos import SCHEME

if TYPE_CHECKING:
    from opentt.emit.sources import Sources

COLUMNS = (
    *("scheme", "code", "label_zh", "label_en", "definition_zh", "definition_en"),
    *("alt_zh", "alt_en", "hidden_zh", "hidden_en", "notations", "broader"),
    *("valid_from", "valid_until", "deprecated", "replaced_by", "replaces", "list_status", "sources", "iri"),
)
"""The headings; the names are those of `codes.json`."""

MARK = "\ufeff"
"""What tells spreadsheet programs that a CSV file is UTF-8."""

_JOIN = "|".join


def files(sources: Sources) -> dict[str, str]:
    """The `.csv` file of each scheme."""
    return {f"vocab/derived/{name}.csv": as_csv(name, scheme) for name, scheme in schemes(sources).items()}


def as_csv(name: str, scheme: dict[str, Any]) -> str:
    """The codes of a list; several values in a cell are parted by `|`."""
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_row(name, scheme["status"], code, concept) for code, concept in scheme["concepts"].items())
    return MARK + sheet.getvalue()


def _row(scheme: str, status: str, code: str, concept: dict[str, Any]) -> dict[str, str]:
    paired = {f"{name}_{lang}": concept[name][lang] for name in ("label", "definition") for lang in ("zh", "en")}
    listed = {f"{name}_{lang}": _JOIN(concept[name][lang]) for name in ("alt", "hidden") for lang in ("zh", "en")}
    return {
        "scheme": scheme,
        "code": code,
        **paired,
        **listed,
        "notations": _JOIN(f"{kind}={value}" for kind, value in concept["notations"].items()),
        "broader": _JOIN(concept["broader"]),
        "valid_from": concept["valid_from"] or "",
        "valid_until": concept["valid_until"] or "",
        "deprecated": "true" if concept["deprecated"] else "false",
        "replaced_by": _JOIN(concept["replaced_by"]),
        "replaces": _JOIN(concept["replaces"]),
        "list_status": status,
        "sources": _JOIN(concept["sources"]),
        "iri": f"{SCHEME}{scheme}/{code}",
    }
