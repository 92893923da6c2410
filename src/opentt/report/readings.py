"""How my headings were read: one table for each sheet or file."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from opentt.report.columns import clean, table
from opentt.report.words import CELLS, counted
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.finding import Note, Report
    from opentt.report.words import Reader
    from opentt.schema import Entity, Step

_CAPTION = Text("表头的读法 · {file}", "How my headings were read · {file}")
_HEADINGS = (Text("表头", "heading"), Text("字段", "field"), Text("名称", "title"), Text("转换", "conversions"))
_DONE = Text("{what}（{cells}）", "{what} ({cells})")
_JOIN = Text("；", "; ")
_UNREAD = Text("（未读入）", "(not read)")


def readings(report: Report, reader: Reader) -> Iterator[str]:
    """The lines of the tables; none where no table was read."""
    for caption, rows in tables(report, reader):
        yield reader.paint(caption, bold=True)
        yield from table([[clean(cell) for cell in row] for row in rows], indent="  ")
        yield ""


def tables(report: Report, reader: Reader) -> Iterator[tuple[str, list[Sequence[str]]]]:
    """The caption and the rows, the headings first, of each sheet or file that was read as a table."""
    for (file, sheet), notes in groupby(report.notes, key=lambda note: (note.file, note.sheet)):
        listed = list(notes)
        read = [note for note in listed if note.kind == "mapping"]
        if not read:
            continue
        done = [note for note in listed if note.kind == "change"]
        kinds = {(one.path, one.sheet): one.entity for one in report.inputs}
        entity = reader.standard.entities.get(kinds.get((file, sheet)) or "")
        caption = reader.say(_CAPTION, file=f"{file} › {sheet}" if sheet else file)
        rows = [_row(note, entity, done, reader) for note in read]
        yield caption, [[reader.say(text) for text in _HEADINGS], *rows]


def _row(note: Note, entity: Entity | None, done: Sequence[Note], reader: Reader) -> tuple[str, ...]:
    name = note.field or ""
    field = entity.at(_steps(name)) if entity else None
    changes = [
        reader.say(_DONE, what=change.message.pick(reader.lang), cells=counted(change.count, CELLS, reader.lang))
        for change in done
        if change.heading == note.heading
    ]
    title = field.title.pick(reader.lang) if field else ""
    return note.heading or "", name or _UNREAD.pick(reader.lang), title, _JOIN.pick(reader.lang).join(changes)


def _steps(name: str) -> tuple[Step, ...]:
    """The path that a field's readable name stands for: `parties[role=buyer].name`."""
    steps: list[Step] = []
    for part in name.split("."):
        member, bracket, _ = part.partition("[")
        steps.append(member)
        if bracket:
            steps.extend([0] * len(re.findall(r"\[", part)))
    return tuple(steps)
