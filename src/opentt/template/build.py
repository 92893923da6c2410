"""The template of an entity, empty or filled with records."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.convert.book import check_size, keep
from opentt.convert.flat import UncarriedError
from opentt.convert.placing import whole_file
from opentt.errors import InputError, UsageError
from opentt.standard import load
from opentt.template.dressing import ABOVE, write_dressed
from opentt.template.guide import write_guide
from opentt.template.lists import lists_of, write_lists
from opentt.text import Text
from opentt.workbook.plan import sheets_of
from opentt.workbook.writing import Page, extension, new_book

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.convert.book import Kept
    from opentt.standard import Standard
    from opentt.text import Lang

_THERE = Text(
    "{path} 已经存在，里面可能有填好的内容；请换一个名字",
    "{path} is there already and may be filled in; name another file",
)
_NO_ENTITY = Text("没有实体 {name}；可用：{known}", "no entity {name}; known: {known}")
_UNFIT = Text("{record}：{reason}", "{record}: {reason}")


def template(
    entity: str,
    path: Path | str,
    *,
    records: Iterable[Mapping[str, Any]] = (),
    lang: Lang = "zh",
    standard: Standard | None = None,
) -> int:
    """How many records the template was filled with; it appears whole under its name, or not at all.

    Raises UsageError where there is no such entity, the file is there already or cannot be written, InputError
    for a record that no workbook can hold exactly.
    """
    standard = standard or load()
    if entity not in standard.entities:
        raise UsageError(_NO_ENTITY.fill({"name": entity, "known": ", ".join(standard.entities)}))
    target = Path(path)
    if target.exists():
        raise UsageError(_THERE.fill({"path": target}))
    with whole_file(target) as fresh, tempfile.TemporaryDirectory(prefix="opentt-") as scratch:
        try:
            kept = keep(standard, ((entity, dict(record)) for record in records), Path(scratch), lang)
            _write(standard, entity, fresh, lang, kept, Path(scratch))
        except UncarriedError as error:
            raise InputError(_said(error), str(target)) from error
    return kept[standard.entities[entity].plural].count if kept else 0


def _write(standard: Standard, entity: str, path: Path, lang: Lang, kept: Mapping[str, Kept], scratch: Path) -> None:
    sheets = sheets_of(standard, entity)
    pages = []
    for sheet in sheets:
        own = kept.get(sheet.table.name)
        known = {column.name for column in sheet.columns}
        more = sorted(own.filled - known) if own else []
        columns = (*sheet.columns, *(extension(name) for name in more))
        if own:
            check_size(own, len(columns) + 1, lang, ABOVE)
        pages.append(Page(sheet, columns, own.rows() if own else ()))
    lists = lists_of(standard, sheets, lang)
    with new_book(path, lang, standard.version, scratch) as book:
        write_guide(book, standard, sheets)
        for page in pages:
            write_dressed(book, standard, page, lists, sheets[0])
        write_lists(book, lists)


def _said(error: UncarriedError) -> Text:
    if error.record is None:
        return error.reason
    zh = _UNFIT.fill({"record": error.record.zh, "reason": error.reason.zh}).zh
    return Text(zh, _UNFIT.fill({"record": error.record.en, "reason": error.reason.en}).en)
