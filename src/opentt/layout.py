"""How nested records lie in tables: the one map that tables, SQL and packages use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opentt.schema import Entity, Field

SQL_TYPES = {
    "boolean": "BOOLEAN",
    "code": "VARCHAR",
    "date": "DATE",
    "instant": "VARCHAR",
    "integer": "BIGINT",
    "money": "DECIMAL(15,2)",
    "number": "DECIMAL(18,6)",
    "string": "VARCHAR",
}
"""The column type of each kind of leaf, as DuckDB and PostgreSQL both know it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A leaf of the record as a column; `path` starts at the table's own row.

    `required` says that no row lacks it: it is required, and so is every object around it.
    """

    name: str
    path: tuple[str, ...]
    field: Field
    required: bool = False

    @property
    def sql_type(self) -> str:
        """The SQL type."""
        return SQL_TYPES[self.field.kind]


@dataclass(frozen=True, slots=True)
class Table:
    """An entity's own table, or the child table of one array in it.

    `path` leads from the record to the array, `[]` standing for each array on the way; `keys` are the
    columns that say whose row it is: the record's id, then one ordinal (from 1) for each array.
    `parent` is the table of the row that this one is part of, `is_set` whether no value stands in it twice.
    """

    name: str
    entity: str
    path: tuple[str, ...]
    keys: tuple[str, ...]
    columns: tuple[Column, ...]
    parent: str | None = None
    is_set: bool = False

    @property
    def parent_keys(self) -> tuple[str, ...]:
        """The columns of the parent that `keys`, but for the last, point at; none for an entity's own table."""
        ordinals = self.keys[1:-1]
        return ("id",) if not ordinals else (self.keys[0], *ordinals[:-1], "ordinal")


class Layout(Mapping[str, Table]):
    """Every table by name, each entity's own before its children; made when one of the entity's is asked for."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self._made: dict[str, dict[str, Table]] = {}

    def of(self, entity: str) -> Mapping[str, Table]:
        """The tables of one entity by name."""
        if entity not in self._made:
            self._made[entity] = {table.name: table for table in _tables(self.entities[entity])}
        return self._made[entity]

    def __getitem__(self, name: str) -> Table:
        for entity in self.entities.values():
            if name == entity.plural or name.startswith(f"{entity.name}_"):
                return self.of(entity.name)[name]
        raise KeyError(name)

    def __contains__(self, name: object) -> bool:
        return any(name == entity.plural for entity in self.entities.values()) or super().__contains__(name)

    def __iter__(self) -> Iterator[str]:
        for entity in self.entities:
            yield from self.of(entity)

    def __len__(self) -> int:
        return sum(len(self.of(entity)) for entity in self.entities)


def layout(entities: Mapping[str, Entity]) -> Layout:
    """Every table by name, each entity's own before its children."""
    return Layout(entities)


def tables_of(tables: Mapping[str, Table], entity: str) -> Iterable[Table]:
    """The tables of one entity, its own before its children."""
    if isinstance(tables, Layout):
        return tables.of(entity).values()
    return [table for table in tables.values() if table.entity == entity]


def _tables(entity: Entity) -> Iterator[Table]:
    yield Table(entity.plural, entity.name, (), (), tuple(_columns((), entity.root)))
    yield from _children(entity, (), (), entity.root, entity.plural)


def _columns(path: tuple[str, ...], here: Field, *, always: bool = True) -> Iterator[Column]:
    for child in here.children:
        required = always and child.required
        if child.kind == "object":
            yield from _columns((*path, child.name), child, always=required)
        elif child.kind != "array":
            yield Column("_".join((*path, child.name)), (*path, child.name), child, required)


def _children(
    entity: Entity, path: tuple[str, ...], ordinals: tuple[str, ...], here: Field, parent: str
) -> Iterator[Table]:
    for child in here.children:
        inner = (*path, child.name)
        if child.kind == "object":
            yield from _children(entity, inner, ordinals, child, parent)
        elif child.item is not None:
            names = [step for step in inner if step != "[]"]
            columns = (
                tuple(_columns((), child.item))
                if child.item.kind == "object"
                else (Column("value", (), child.item, required=True),)
            )
            keys = (f"{entity.name}_id", *ordinals, "ordinal")
            name = "_".join((entity.name, *names))
            is_set = child.item.kind != "object" and bool(child.schema.get("uniqueItems"))
            yield Table(name, entity.name, (*inner, "[]"), keys, columns, parent, is_set)
            if child.item.kind == "object":
                yield from _children(entity, (*inner, "[]"), (*ordinals, f"{child.name}_ordinal"), child.item, name)
