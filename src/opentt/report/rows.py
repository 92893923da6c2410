"""A finding as one row of a table, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.report.columns import clean, short
from opentt.report.words import SEVERITY
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.finding import Finding
    from opentt.report.words import Reader

HEADINGS = {
    "severity": Text("严重程度", "Severity"),
    "message": Text("问题", "Problem"),
    "file": Text("文件", "File"),
    "sheet": Text("工作表", "Sheet"),
    "row": Text("数据行", "Data row"),
    "line": Text("文件行", "Line"),
    "column": Text("列", "Column"),
    "cell": Text("单元格", "Cell"),
    "heading": Text("表头", "Heading"),
    "pointer": Text("指针", "Pointer"),
    "entity": Text("实体", "Entity"),
    "record": Text("记录编号", "Record"),
    "label": Text("记录名称", "Record name"),
    "value": Text("值", "Value"),
    "rule": Text("规则", "Rule"),
    "title": Text("规则名称", "Rule title"),
    "why": Text("为何检查", "Why"),
    "cites": Text("依据", "Cites"),
    "count": Text("处数", "Places"),
    "suppressed": Text("已抑制", "Suppressed"),
    "fingerprint": Text("指纹", "Fingerprint"),
}
"""What the columns are called; the keys of `row`, in order."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a cell begins with that spreadsheet programs take for a formula."""

LONGEST = 32_000
"""Characters of a cell; spreadsheet programs hold 32,767."""


def row(finding: Finding, reader: Reader) -> dict[str, str | int]:
    """The cells of a finding, "" where there is nothing: on one line each, never too long for a spreadsheet."""
    place = finding.location
    entity = reader.standard.entities.get(finding.entity or "")
    found: dict[str, str | int | None] = {
        "severity": SEVERITY[finding.severity].pick(reader.lang),
        "message": finding.message.pick(reader.lang),
        "file": place.file,
        "sheet": place.sheet,
        "row": place.row,
        "line": place.line,
        "column": place.column,
        "cell": place.cell,
        "heading": place.heading,
        "pointer": place.pointer,
        "entity": entity.title.pick(reader.lang) if entity else finding.entity,
        "record": finding.record,
        "label": place.label,
        "value": finding.value,
        "rule": finding.rule,
        "title": reader.title(finding.rule),
        "why": reader.why(finding.rule),
        "cites": reader.cite_all(finding.cites),
        "count": finding.count,
        "suppressed": finding.suppressed.reason if finding.suppressed else None,
        "fingerprint": finding.fingerprint,
    }
    return {name: value if isinstance(value, int) else fitting(value or "") for name, value in found.items()}


def fitting(text: str) -> str:
    """The text as a cell of a spreadsheet holds it."""
    return short(clean(text), LONGEST)
