"""XLSX, XLS and ODS workbooks: one grid for each sheet, cells as text."""

from __future__ import annotations

import datetime as dt
import difflib
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from opentt.errors import InputError
from opentt.tables import archive, biff, cells
from opentt.tables.raw import Grid, RawRow, is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from python_calamine import CalamineSheet, CalamineWorkbook

    from opentt.tables.cells import Sheet
    from opentt.tables.source import Source

T = TypeVar("T")

_EXACT = 1e15
"""Below it a whole number has no more digits than Excel keeps."""


def read_workbook(source: Source, kind: str, sheet: str | None) -> list[Grid]:
    """The sheet that is named, or every visible sheet with anything in it. Raises InputError."""
    form, inspected = _inspect(source, kind)
    workbook = _guarded(source, lambda: _load(source))
    names = _wanted(source, workbook, sheet)
    digest = source.sha256()
    facts = {
        name: inspected.get(name) or inspected.get(position) or cells.Sheet()
        for position, name in enumerate(workbook.sheet_names)
        if name in names
    }
    cells.check_total(source, facts.values())
    grids = []
    for name, known in facts.items():
        content = _guarded(source, partial(workbook.get_sheet_by_name, name))
        grids.append(_grid(source, content, known, form, digest))
    filled = [grid for grid in grids if next(grid.rows(), None)]
    if not filled:
        raise _nothing(source, workbook, sheet)
    return filled


def _inspect(source: Source, kind: str) -> tuple[str, dict[str | int, Sheet]]:
    """The format, and what is known of each sheet by its name (or position, in XLS) before it is read."""
    known: dict[str | int, Sheet] = {}
    if kind == "ole":
        known.update(enumerate(biff.inspect_xls(source)))
        return "xls", known
    form = archive.workbook_format(source)
    inspect = cells.inspect_xlsx if form == "xlsx" else cells.inspect_ods
    known.update(inspect(source).items())
    return form, known


def sheet_names(source: Source) -> list[str]:
    """The names of all sheets, the hidden ones too. Raises InputError."""
    workbook = _guarded(source, lambda: _load(source))
    return list(workbook.sheet_names)


def cell_text(value: object) -> str:
    """A cell's value as text: whole numbers without ".0", others to 15 digits, ISO dates, true/false.

    >>> cell_text(1.50), cell_text(221.0), cell_text(1e-7), cell_text(True)
    ('1.5', '221', '0.0000001', 'true')
    """
    match value:
        case str():
            text = value
        case bool():
            text = "true" if value else "false"
        case float():
            text = _number(value)
        case dt.datetime() if value.time() == dt.time():
            text = value.date().isoformat()
        case dt.date() | dt.time():
            text = value.isoformat()
        case dt.timedelta():
            minutes, seconds = divmod(value.days * 86_400 + value.seconds, 60)
            text = f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
        case _:
            text = str(value)
    return text


def _number(value: float) -> str:
    """The number as Excel keeps it, never in scientific notation."""
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return format(Decimal(format(value, ".15g")), "f")


def _load(source: Source) -> CalamineWorkbook:
    """The workbook."""
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_path(source.path)


def _guarded(source: Source, action: Callable[[], T]) -> T:
    """What the reader gives; its errors, and the panics of its Rust code, as InputError."""
    try:
        return action()
    except (KeyboardInterrupt, SystemExit, InputError):
        raise
    except BaseException as problem:
        said = str(problem).partition("\n")[0]
        raise source.error(
            f"工作簿无法读取（{said}）；请用电子表格软件打开并另存为 .xlsx",
            f"the workbook cannot be read ({said}); open it in a spreadsheet program and save it as .xlsx",
        ) from problem


def _wanted(source: Source, workbook: CalamineWorkbook, sheet: str | None) -> set[str]:
    """The names of the sheets to read: the one that was asked for, hidden or not, else the visible ones."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    if sheet is None:
        return {
            facts.name
            for facts in workbook.sheets_metadata
            if facts.visible == SheetVisibleEnum.Visible and facts.typ == SheetTypeEnum.WorkSheet
        }
    if sheet in workbook.sheet_names:
        return {sheet}
    listed = "、".join(workbook.sheet_names), ", ".join(workbook.sheet_names)
    near = difflib.get_close_matches(sheet, workbook.sheet_names, 1)
    raise source.error(
        f"没有名为“{sheet}”的工作表；" + (f"是否指“{near[0]}”？" if near else f"现有：{listed[0]}"),
        f'there is no sheet "{sheet}"; '
        + (f'you may have intended "{near[0]}"' if near else f"there are: {listed[1]}"),
    )


def _nothing(source: Source, workbook: CalamineWorkbook, sheet: str | None) -> InputError:
    """The InputError for a workbook in which there is nothing to read."""
    if sheet is not None:
        return source.error(f"工作表“{sheet}”是空的", f'sheet "{sheet}" is empty')
    if len(workbook.sheet_names) > 1:
        return source.error(
            "可见的工作表都是空的；若数据在隐藏的工作表中，请取消隐藏或用 --sheet 指定",
            "every visible sheet is empty; show the hidden sheet that holds the data or name it with --sheet",
        )
    return source.error("工作簿里没有数据；请重新导出", "the workbook holds no data; export it again")


def _grid(source: Source, sheet: CalamineSheet, facts: Sheet, form: str, digest: str) -> Grid:
    """One sheet."""
    last = sheet.end or (0, 0)
    merged = facts.merged or tuple(
        (top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    inside = tuple(
        (top, left, min(bottom, last[0] + 1), min(right, last[1] + 1))
        for top, left, bottom, right in merged
        if top <= last[0] + 1 and left <= last[1] + 1
    )
    return Grid(source.label, digest, form, None, sheet.name, lambda: _rows(sheet, facts.errors), inside)


def _rows(sheet: CalamineSheet, errors: Mapping[tuple[int, int], str]) -> Iterator[RawRow]:
    """The rows that are not blank; error values, which the reader leaves empty, put back."""
    lead = ("",) * (sheet.start or (0, 0))[1]
    by_line: dict[int, list[tuple[int, str]]] = {}
    for (line, column), text in sorted(errors.items()):
        by_line.setdefault(line, []).append((column, text))
    for line, values in enumerate(sheet.iter_rows(), start=1):
        row = (*lead, *[value if type(value) is str else cell_text(value) for value in values])
        if line in by_line:
            row = _with_errors(row, by_line.pop(line))
        if not is_blank(row):
            yield RawRow(line, row)
    for line, found in by_line.items():
        yield RawRow(line, _with_errors((), found))


def _with_errors(row: Sequence[str], found: list[tuple[int, str]]) -> tuple[str, ...]:
    """The row with its error values in their empty cells."""
    cells_ = list(row)
    for column, text in found:
        cells_ += [""] * (column - len(cells_))
        cells_[column - 1] = cells_[column - 1] or text
    return tuple(cells_)
