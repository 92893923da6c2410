"""Which files are the standard's own tables, and what each of their columns holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from opentt.mapping.values import read_cell
from opentt.tables.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.layout import Column, Table
    from opentt.schema import Field
    from opentt.standard import Standard
    from opentt.tables import Grid, RawRow
    from opentt.vocab import Scheme

EXACT = ("string", "instant", "array", "object")
"""The kinds whose text is the value, blanks and all."""


@dataclass(frozen=True, slots=True)
class Held:
    """A column of a canonical table: the leaf that it fills, or the extension whose JSON text stands in it."""

    index: int
    heading: str
    path: tuple[str, ...]
    field: Field | None
    scheme: Scheme | None = None

    @property
    def is_exact(self) -> bool:
        """Whether every text is the value, as it stands."""
        return self.field is None or self.field.kind in EXACT or (self.field.kind == "code" and self._listed is None)

    @property
    def _listed(self) -> Sequence[str] | None:
        """The codes of a closed list."""
        return self.field.schema.get("enum") if self.field else None

    def value(self, text: str) -> object:
        """What a cell that is not empty holds; a text where it is not of the column's kind.

        Raises ValueError for the text of an extension that is no JSON.
        """
        if self.field is None:
            parsed = parse(text)
            if parsed.broken is not None:
                raise ValueError(text)
            return parsed.value
        if self.is_exact or (self.field.kind == "code" and text in (self._listed or ())):
            return text
        return read_cell(self.field, self.scheme, text).value


@dataclass(frozen=True)
class CanonicalTable:
    """One file of a canonical table. `keys` are the indexes of its key columns, `unread` those that nobody knows."""

    table: Table
    grid: Grid
    headings: tuple[str, ...]
    keys: tuple[int, ...]
    columns: tuple[Held, ...]
    unread: tuple[tuple[int, str], ...] = ()
    repeated: tuple[tuple[int, str], ...] = ()

    @cached_property
    def by_path(self) -> Mapping[tuple[str, ...], Held]:
        """The columns by what they fill, counted from the table's own row."""
        return {column.path: column for column in self.columns}

    def rows(self) -> Iterator[RawRow]:
        """The rows below the headings."""
        return islice(self.grid.rows(), 1, None)

    @property
    def is_set(self) -> bool:
        """Whether each row is one value, not an object."""
        return len(self.table.columns) == 1 and self.table.columns[0].path == ()

    @property
    def whole(self) -> bool:
        """Whether every column is known."""
        return not self.unread and not self.repeated


def table_named(standard: Standard, name: str) -> Table | None:
    """The table that a file or resource of that name holds, if it is one of the standard's."""
    return standard.tables.get(name.replace("-", "_"))


def canonical_table(standard: Standard, table: Table, grid: Grid) -> CanonicalTable | None:
    """The file as the canonical table, or None where its headings lack a key column."""
    first = next(islice(grid.rows(), 1), None)
    headings = tuple(cell.strip() for cell in first.cells) if first else ()
    while headings and not headings[-1]:
        headings = headings[:-1]
    needed = table.keys or ("id",)
    if not set(needed) <= set(headings):
        return None
    leaves = {column.name: column for column in table.columns}
    seen: set[str] = set()
    columns: list[Held] = []
    unread: list[tuple[int, str]] = []
    repeated: list[tuple[int, str]] = []
    for index, heading in enumerate(headings):
        if heading in seen:
            repeated.append((index, heading))
            continue
        seen.add(heading)
        if heading in table.keys:
            continue
        held = _held(standard, table, leaves, index, heading)
        if held is None and heading:
            unread.append((index, heading))
        elif held is not None:
            columns.append(held)
    keys = tuple(headings.index(key) for key in needed)
    return CanonicalTable(table, grid, headings, keys, tuple(columns), tuple(unread), tuple(repeated))


def _held(standard: Standard, table: Table, leaves: Mapping[str, Column], index: int, heading: str) -> Held | None:
    leaf = leaves.get(heading)
    if leaf is not None:
        scheme = standard.schemes.get(leaf.field.scheme) if leaf.field.scheme else None
        return Held(index, heading, leaf.path, leaf.field, scheme)
    path = extension_path(standard, table, heading)
    return Held(index, heading, path, None) if path else None


def extension_path(standard: Standard, table: Table, heading: str) -> tuple[str, ...] | None:
    """Where a member that begins with `x_` stands below the table's row, or None where the heading names none.

    >>> from opentt.standard import load
    >>> extension_path(load(), load().tables["contracts"], "review_x_note")
    ('review', 'x_note')
    """
    entity = standard.entities[table.entity]
    here = entity.at(tuple(0 if step == "[]" else step for step in table.path))
    rest, path = heading, list[str]()
    while here is not None and here.kind == "object":
        if rest.startswith("x_") and len(rest) > len("x_"):
            return (*path, rest)
        inner = _longest(here.child, rest)
        if inner is None:
            return None
        path.append(inner)
        rest, here = rest[len(inner) + 1 :], here.child[inner]
    return None


def _longest(children: Mapping[str, Field], rest: str) -> str | None:
    """The longest name of an object that the rest of a heading begins with."""
    found: Sequence[str] = [n for n, child in children.items() if child.kind == "object" and rest.startswith(f"{n}_")]
    return max(found, key=len, default=None)
