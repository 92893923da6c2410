"""The sources of records among the inputs, whatever their format."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from opentt.errors import InputError, UsageError
from opentt.finding import Note
from opentt.mapping import plan_grid
from opentt.progress import silent
from opentt.tables import Document, read
from opentt.tables.detect import kind
from opentt.tables.members import Group, groups
from opentt.text import Text
from opentt.validation.canonical import CanonicalTable, canonical_table, table_named
from opentt.validation.documents import document_sources
from opentt.validation.graphs import GRAPHS, graph_document
from opentt.validation.joined import JoinedSource
from opentt.validation.joining import Join
from opentt.validation.personal import hide
from opentt.validation.sources import GridSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from opentt.progress import Progress
    from opentt.standard import Standard
    from opentt.tables import Grid
    from opentt.tables.members import Member
    from opentt.tables.source import Source as Raw
    from opentt.validation.sources import Source
    from opentt.validation.workbooks import BookSource

_READING = Text("读取 {file}", "reading {file}")
_KIN = Text("与 {file} 是同一张表，没有再读", "the same table as {file}, not read again")
_NO_TABLE = Text("不是标准的表，没有读入", "none of the standard's tables, not read")


@dataclass
class Opened:
    """The sources; the sheets without known headings where another sheet has some; why a file could not be read."""

    sources: list[Source] = field(default_factory=list)
    refused: list[Grid] = field(default_factory=list)
    unreadable: list[InputError] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    files: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """How files are to be read; `otherwise` names the entity where the first way leads nowhere."""

    standard: Standard
    entity_of: Callable[[str], str | None]
    sheet: str | None
    header_row: int | None
    otherwise: Callable[[str], str | None] | None = None
    progress: Progress = silent


def open_sources(
    standard: Standard,
    path: Path | str,
    entity: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
) -> tuple[list[Source], list[Grid]]:
    """The sources in one file, folder, archive or package, and its sheets without known headings.

    Raises InputError where any file cannot be read, or none of its sheets has headings that are known.
    """
    opened = open_inputs(standard, [path], lambda _: entity, sheet, header_row)
    if opened.unreadable:
        raise opened.unreadable[0]
    return opened.sources, opened.refused


def open_inputs(
    standard: Standard,
    paths: Iterable[Path | str | Group],
    entity_of: Callable[[str], str | None],
    sheet: str | None = None,
    header_row: int | None = None,
    progress: Progress = silent,
) -> Opened:
    """All that is found at the paths; `entity_of` names the entity of a file where the caller knows it."""
    asked = _Asked(standard, entity_of, sheet, header_row, progress=progress)
    opened = Opened()
    for group in groups(_announced(paths, progress)):
        if isinstance(group, InputError):
            opened.unreadable.append(group)
            opened.files += 1
        else:
            opened.files += len(group.members)
            _open_group(asked, group, opened)
    return opened


def _announced(paths: Iterable[Path | str | Group], progress: Progress) -> Iterator[Path | str | Group]:
    """The paths; each is told of before it is looked at, as a pipe may keep its reader waiting."""
    for path in paths:
        if not isinstance(path, Group):
            progress(_READING.fill({"file": hide(str(path))}))
        yield path


def _open_group(asked: _Asked, group: Group, opened: Opened) -> None:
    """Nothing: canonical tables are joined, every other file is read by itself."""
    chosen = _tables(asked, group)
    joined: dict[str, list[CanonicalTable]] = defaultdict(list)
    for canonical in chosen.values():
        joined[canonical.table.entity].append(canonical)
    begun: set[str] = set()
    for place, member in enumerate(group.members):
        if place in chosen:
            entity = chosen[place].table.entity
            if entity not in begun:
                begun.add(entity)
                _join(asked.standard, joined[entity], opened)
        elif not _passed_over(asked, group, member, chosen, opened):
            asked.progress(_READING.fill({"file": hide(member.label)}), place, len(group.members))
            _open_member(asked, member, opened)


def _tables(asked: _Asked, group: Group) -> dict[int, CanonicalTable]:
    """The members that are canonical tables, by their place in the group.

    An entity's own table is one where it came in a folder, archive or package with known columns only, or has
    child tables beside it. Alone it is read as any export is, since people write such tables too.
    """
    found: dict[int, CanonicalTable] = {}
    of: Counter[str] = Counter()
    named = [table_named(asked.standard, member.name) for member in group.members]
    parents = {table.entity for table in named if table is not None and table.path}
    for place, (member, table) in enumerate(zip(group.members, named, strict=True)):
        if table is None or any(known.table.name == table.name for known in found.values()):
            continue
        if not group.together and table.entity not in parents:  # so the file need not be read twice
            continue
        if asked.entity_of(member.label) not in {None, table.entity}:
            continue
        try:
            source = member.open()
            if kind(source) not in {"text", "parquet"}:
                continue  # a workbook takes long to read, and is no such table
            tables = read(source)
        except InputError:
            continue
        if len(tables) != 1 or isinstance(tables[0], Document) or tables[0].format not in {"csv", "tsv", "parquet"}:
            continue
        canonical = canonical_table(asked.standard, table, tables[0])
        if canonical is not None:
            found[place] = canonical
            of[table.entity] += bool(table.path)
    return {
        place: canonical
        for place, canonical in found.items()
        if canonical.table.path or of[canonical.table.entity] or (group.together and canonical.whole)
    }


def _passed_over(
    asked: _Asked, group: Group, member: Member, chosen: dict[int, CanonicalTable], opened: Opened
) -> bool:
    """Whether a file is another form of a table that was read, or in a package of tables no table at all."""
    if not chosen or not group.together:
        return False
    table = table_named(asked.standard, member.name)
    twin = next(
        (held.grid.file for held in chosen.values() if table is not None and held.table.name == table.name), None
    )
    if twin is not None:
        opened.notes.append(Note("not-read", member.label, _KIN.fill({"file": twin})))
    elif group.is_package and table is None:
        opened.notes.append(Note("not-read", member.label, _NO_TABLE))
    else:
        return False
    return True


def _join(standard: Standard, tables: list[CanonicalTable], opened: Opened) -> None:
    """Nothing: the records of one entity are among the sources; child tables alone cannot be read."""
    order = list(standard.tables)
    listed = sorted(tables, key=lambda held: order.index(held.table.name))
    if listed[0].table.path:
        own = standard.entities[listed[0].table.entity].plural
        for held in listed:
            reason = Text(
                f"没有主表 {own}，这些行无法归到记录", f"its own table {own} is missing: whose rows are these?"
            )
            opened.unreadable.append(InputError(reason, held.grid.file))
        return
    opened.sources.append(JoinedSource(listed[0].table.entity, tuple(listed), Join(tuple(listed))))


def _open_member(asked: _Asked, member: Member, opened: Opened) -> None:
    """Nothing: the file's sources, or why it cannot be read, are among what was opened."""
    try:
        opened.sources.extend(_sources(asked, member, opened.refused))
    except InputError as error:
        if asked.otherwise is None or asked.otherwise(member.label) == asked.entity_of(member.label):
            opened.unreadable.append(error)
            return
        again = Opened()
        _open_member(replace(asked, entity_of=asked.otherwise, otherwise=None), member, again)
        opened.sources.extend(again.sources)
        if not again.sources:
            opened.unreadable.append(error)


def _sources(asked: _Asked, member: Member, unknown: list[Grid]) -> list[Source]:
    """The sources in one file. Raises InputError where it cannot be read, or no sheet has headings that are known."""
    source = member.open()
    entity = asked.entity_of(member.label)
    if source.suffix in GRAPHS:
        return [*document_sources(asked.standard, graph_document(asked.standard, source), entity)]
    found: list[Source] = []
    refused: list[tuple[Grid, InputError]] = []
    tables = read(source, sheet=asked.sheet)
    own = None if asked.sheet else _own_book(asked.standard, source, tables)
    if own is not None:
        unknown.extend(own[1])
        return [*own[0]]
    for table in tables:
        if isinstance(table, Document):
            found.extend(document_sources(asked.standard, table, entity))
            continue
        try:
            found.append(GridSource(table, plan_grid(asked.standard, table, entity, asked.header_row)))
        except InputError as error:
            refused.append((table, error))
    if refused and not found:
        raise refused[0][1]
    unknown.extend(grid for grid, _ in refused)
    return found


def _own_book(
    standard: Standard, source: Raw, tables: Sequence[Grid | Document]
) -> tuple[list[BookSource], list[Grid]] | None:
    """The sources in a workbook of the standard's own form and its other sheets; None for any other file."""
    if all(table.sheet is None for table in tables if not isinstance(table, Document)):
        return None
    from opentt.validation.workbooks import book_sources

    return book_sources(standard, source.path, tables)


def each_source(
    standard: Standard, paths: Iterable[Path | str], entity: str | None = None, sheet: str | None = None
) -> Iterator[Source]:
    """Every source in the inputs, one after the other, where records of several kinds may stand together.

    `entity` is the kind of a single input; of several it is that of those which do not show their own.
    Raises UsageError for an entity that is none, InputError where an input cannot be read.
    """
    if entity is not None and entity not in standard.entities:
        known = ", ".join(standard.entities)
        raise UsageError(Text(f"没有实体 {entity}；可用：{known}", f"no entity {entity}; known: {known}"))
    found = list(groups(paths))
    alone = sum(1 if isinstance(group, InputError) else len(group.members) for group in found) == 1
    first, second = (entity, None) if alone else (None, entity)
    asked = _Asked(standard, lambda _: first, sheet, None, lambda _: second)
    for group in found:
        if isinstance(group, InputError):
            raise group
        opened = Opened()
        _open_group(asked, group, opened)
        if opened.unreadable:
            raise opened.unreadable[0]
        yield from opened.sources
