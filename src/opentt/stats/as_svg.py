"""A table as a chart: bars beside their labels, drawn as SVG that stands alone and speaks to screen readers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.namespaces import SVG
from opentt.report.columns import short, width
from opentt.report.markup import Markup, join, tag
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.stats.table import Number, Row, Table
    from opentt.stats.words import Style

MOST_ROWS = 80
"""How many rows a chart shows; more cannot be read."""

MOST_PANELS = 8
"""How many columns of bars stand side by side."""

FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif"

_SIZE = 14
_LINE = 24
_EM = 0.55 * _SIZE
_BAR = 190
_NOTE = 12
_INK, _SOFT, _VALUE, _GROUP, _TRACK = "#1b1f24", "#57606a", "#0b5a7a", "#7d4e00", "#eaeef2"
_LONGEST = 40
_CUT = Text("只画了前 {n} 行，共 {all} 行。", "Only the first {n} of {all} rows are drawn.")
_CUT_PANELS = Text("只画了前 {n} 列，共 {all} 列。", "Only the first {n} of {all} columns are drawn.")
_NOTHING = Text("这张表没有分组，画不成图；请用 --by", "the table has no grouping and so no chart; use --by")
_THREE = Text("图最多画两个分组，这里有 {n} 个", "a chart shows two groupings at most, and there are {n}")


@dataclass(frozen=True, slots=True)
class _Panel:
    """One column of bars: its heading, its numbers, and the number that its longest bar may stand for."""

    heading: str
    values: tuple[Number, ...]
    shown: tuple[str, ...]
    most: Decimal


def svg(table: Table, style: Style) -> str:
    """The drawing; ends with a line feed. Raises UsageError where there is nothing to draw along, or too much."""
    if not table.axes:
        raise UsageError(_NOTHING)
    if len(table.axes) > 2:  # noqa: PLR2004 - rows and panels
        raise UsageError(_THREE.fill({"n": len(table.axes)}))
    rows = [(place, row) for place, row in enumerate(table.axes[0]) if row.kind != "total"]
    drawn = rows[:MOST_ROWS]
    panels = _panels(table, style, [place for place, _ in drawn])
    notes = [note.pick(style.lang) for note in table.notes]
    if len(drawn) < len(rows):
        notes.append(_CUT.fill({"n": len(drawn), "all": len(rows)}).pick(style.lang))
    if len(panels) > MOST_PANELS:
        notes.append(_CUT_PANELS.fill({"n": MOST_PANELS, "all": len(panels)}).pick(style.lang))
        panels = panels[:MOST_PANELS]
    return f"{_drawing(table, style, [row for _, row in drawn], panels, notes)}\n"


def _panels(table: Table, style: Style, places: Sequence[int]) -> list[_Panel]:
    """A panel for each measure, or for each place on the second axis, these on one scale."""
    if len(table.axes) == 1:
        return [
            _panel(style.heading(table, measure), table, style, [(place,) for place in places], number, None)
            for number, measure in enumerate(table.measures)
        ]
    across = [(at, row) for at, row in enumerate(table.axes[1]) if row.kind != "total"]
    number = 1 if len(table.measures) > 1 else 0
    most = max((Decimal(table.numbers((p, at))[number]) for p in places for at, _ in across), default=Decimal(0))
    return [
        _panel(row.label.pick(style.lang), table, style, [(p, at) for p in places], number, most) for at, row in across
    ]


def _panel(
    heading: str, table: Table, style: Style, keys: Sequence[tuple[int, ...]], number: int, most: Decimal | None
) -> _Panel:
    values = tuple(table.numbers(key)[number] for key in keys)
    shown = []
    for key, value in zip(keys, values, strict=True):
        text = style.number(value, table.measures[number])
        share = f" · {style.share(table.share(key, number))}" if table.question.share else ""
        shown.append(f"{text}{share}")
    largest = most if most is not None else max(map(Decimal, values), default=Decimal(0))
    return _Panel(heading, values, tuple(shown), largest)


def _drawing(table: Table, style: Style, rows: Sequence[Row], panels: Sequence[_Panel], notes: Sequence[str]) -> Markup:
    labels = [short(style.label(row), _LONGEST) for row in rows]
    left = max((width(label) for label in labels), default=4) * _EM + 24
    wide = [max(_BAR + max(map(width, (*panel.shown, "0"))) * _EM, width(panel.heading) * _EM) + 28 for panel in panels]
    title = table.title.pick(style.lang)
    lines = [line for note in notes for line in _wrapped(note, int((left + sum(wide)) / (0.55 * _NOTE)))]
    across = max(left + sum(wide), width(title) * 0.55 * 18 + 32)
    top = 84
    down = top + _LINE * len(rows) + 16 + 18 * len(lines) + 12
    parts: list[Markup] = [
        tag("title", title, id="chart-title"),
        tag("desc", _told(table, style, rows, panels), id="chart-desc"),
        tag("rect", width="100%", height="100%", fill="#ffffff"),
        _text(16, 32, title, size=18, weight="600"),
    ]
    at = left
    for panel, room in zip(panels, wide, strict=True):
        parts.append(_text(at, 66, panel.heading, fill=_SOFT))
        parts += _bars(panel, rows, at, top)
        at += room
    for number, (row, label) in enumerate(zip(rows, labels, strict=True)):
        indent = (len(label) - len(label.lstrip())) * _EM
        weight = "600" if row.kind == "group" else "400"
        parts.append(_text(16 + indent, top + number * _LINE + 16, label.strip(), weight=weight))
    for number, line in enumerate(lines):
        parts.append(_text(16, top + _LINE * len(rows) + 28 + 18 * number, line, size=_NOTE, fill=_SOFT))
    return tag(
        "svg",
        join(*(join(part, Markup("\n")) for part in parts)),
        xmlns=SVG,
        width=round(across),
        height=round(down),
        viewBox=f"0 0 {round(across)} {round(down)}",
        role="img",
        aria_labelledby="chart-title chart-desc",
        lang="zh-Hans" if style.lang == "zh" else "en",
        font_family=FONTS,
    )


def _bars(panel: _Panel, rows: Sequence[Row], at: float, top: int) -> Iterator[Markup]:
    for number, (row, value, shown) in enumerate(zip(rows, panel.values, panel.shown, strict=True)):
        y = top + number * _LINE
        long = float(Decimal(value) / panel.most) * _BAR if panel.most > 0 and value > 0 else 0.0
        colour = _GROUP if row.kind == "group" else _VALUE
        yield tag("rect", x=_round(at), y=y + 4, width=_BAR, height=15, fill=_TRACK)
        if long:
            yield tag("rect", x=_round(at), y=y + 4, width=_round(max(long, 1.0)), height=15, fill=colour)
        yield _text(at + _BAR + 8, y + 16, shown)


def _text(x: float, y: float, content: str, *, size: int = _SIZE, fill: str = _INK, weight: str = "400") -> Markup:
    return tag("text", content, x=_round(x), y=_round(y), font_size=size, fill=fill, font_weight=weight)


def _round(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _told(table: Table, style: Style, rows: Sequence[Row], panels: Sequence[_Panel]) -> str:
    """The numbers as a text, for those who do not see the bars."""
    axis = table.question.axes[0].place.title.pick(style.lang)
    told = [
        f"{row.label.pick(style.lang)} " + ", ".join(f"{panel.heading} {panel.shown[number]}" for panel in panels)
        for number, row in enumerate(rows)
    ]
    return f"{axis}: " + "; ".join(told)


def _wrapped(text: str, most: int) -> Iterator[str]:
    """The text in lines of at most so many columns, English between words."""
    line = ""
    spaced = not any("\u4e00" <= char <= "\u9fff" for char in text)
    words = text.split(" ") if spaced else list(text)
    gap = " " if spaced else ""
    for word in words:
        if line and width(line) + width(gap + word) > most:
            yield line
            line = word
        else:
            line = f"{line}{gap if line else ''}{word}"
    if line:
        yield line
