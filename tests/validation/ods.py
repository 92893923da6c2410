"""A spreadsheet in the format of LibreOffice, as small as it can be."""

from __future__ import annotations

import zipfile
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def write_ods(path: Path, rows: Sequence[Sequence[str | float | bool | date]], sheet: str = "a") -> None:
    """Nothing: the file has one sheet with the rows, each cell of its own kind."""
    content = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
    spaces = " ".join(f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{OFFICE}:manifest:1.0"/>')
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="{sheet}">{content}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def _cell(value: str | float | bool | date) -> str:  # noqa: FBT001 - a cell may be a truth value
    match value:
        case bool():
            kind = f'"boolean" office:boolean-value="{str(value).lower()}"'
        case float():
            kind = f'"float" office:value="{value}"'
        case date():
            kind = f'"date" office:date-value="{value}"'
        case _:
            kind = '"string"'
    return f"<table:table-cell office:value-type={kind}><text:p>{value}</text:p></table:table-cell>"
