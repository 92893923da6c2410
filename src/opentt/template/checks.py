"""What a spreadsheet program itself says of a cell: the list it offers, the help it shows, what it warns of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from opentt.template import words
from opentt.text import Text
from opentt.workbook.cells import TRUTH
from opentt.workbook.writing import FIRST_DAY, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.workbook.plan import Sheet, SheetColumn

_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255
_LAST_DAY = date(9999, 12, 31)


def hint(standard: Standard, sheet: Sheet, column: SheetColumn) -> Text:
    """What goes into a column, in a few words."""
    if column.field is None:
        if column.name == sheet.table.keys[0]:
            return words.OWNER
        return words.ORDINAL if column.name == "ordinal" else words.OUTER
    leaf = column.leaf or column.field
    unit = words.UNITS.get(leaf.unit or "", "")
    told = words.KINDS[leaf.kind].fill({"unit": ""})
    if unit and leaf.kind in {"number", "integer"}:
        zh, en = (unit.zh, unit.en) if isinstance(unit, Text) else (unit, unit)
        told = Text(f"{told.zh}，{zh}", f"{told.en}, {en}")
    parts = [told]
    if leaf.kind == "code" and leaf.scheme and not standard.schemes[leaf.scheme].closed:
        parts.append(words.OPEN)
    if column.field.item is not None:
        parts.append(words.SEVERAL)
    return Text("，".join(part.zh for part in parts), ", ".join(part.en for part in parts))


def check(
    standard: Standard, sheet: Sheet, column: SheetColumn, lang: Lang, ranges: Mapping[str, str], owners: str
) -> dict[str, Any]:
    """The data validation of a column, as the library takes it: it helps, and refuses only what no record may hold."""
    told = _told(standard, sheet, column, lang)
    leaf, kind = column.leaf, kind_of(column)
    several = column.field is not None and column.field.item is not None
    if leaf is None:
        listed = column.name == sheet.table.keys[0]
        return {**told, **({"validate": "list", "source": owners, **_warning(words.OWNER, lang)} if listed else {})}
    if leaf.kind == "code" and leaf.scheme:
        closed = standard.schemes[leaf.scheme].closed and not several
        offered = {"validate": "list", "source": ranges[leaf.scheme]}
        return {**told, **offered, **(_refusal(words.ONLY_LIST, lang) if closed else {"show_error": False})}
    if kind == "boolean":
        return {**told, "validate": "list", "source": list(TRUTH[lang]), **_refusal(words.ONLY_LIST, lang)}
    if kind == "date":
        between = {"criteria": "between", "minimum": FIRST_DAY, "maximum": _LAST_DAY}
        return {**told, "validate": "date", **between, **_warning(words.NO_DAY, lang)}
    if kind in {"money", "number", "integer"}:
        limits = {
            "criteria": "between",
            "minimum": leaf.schema.get("minimum", -9_999_999_999_999),
            "maximum": leaf.schema.get("maximum", 9_999_999_999_999),
        }
        validate = "integer" if kind == "integer" else "decimal"
        return {**told, "validate": validate, **limits, **_warning(words.NO_NUMBER, lang)}
    return told


def _told(standard: Standard, sheet: Sheet, column: SheetColumn, lang: Lang) -> dict[str, Any]:
    """The help that appears beside a chosen cell."""
    heading = column.heading.pick(lang)
    leaf = column.field
    said = [hint(standard, sheet, column).pick(lang)]
    if leaf is not None and leaf.description.pick(lang):
        said.insert(0, leaf.description.pick(lang))
    return {
        "validate": "any",
        "input_title": _cut(heading, _LONGEST_TITLE),
        "input_message": _cut("\n".join(said), _LONGEST_MESSAGE),
        "ignore_blank": True,
    }


def _warning(what: Text, lang: Lang) -> dict[str, str]:
    return {"error_type": "warning", "error_message": what.pick(lang)}


def _refusal(what: Text, lang: Lang) -> dict[str, str]:
    return {"error_type": "stop", "error_message": what.pick(lang)}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
