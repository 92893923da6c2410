"""The canonical tables that a question needs, joined to an entity's own; a part's fields stay those of one part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentt.layout import Table
    from opentt.standard import Standard
    from opentt.stats.place import Place


def tables(standard: Standard, entity: str, places: Sequence[Place]) -> set[str]:
    """The names of the tables that a question reads."""
    read = {standard.entities[entity].plural}
    for place in places:
        read |= {place.table.name, standard.entities[place.table.entity].plural}
        read |= {place.via.table.name} if place.via else set()
    return read


def joined(standard: Standard, entity: str, places: Sequence[Place]) -> tuple[str, Callable[[Place], str]]:
    """A FROM clause with the entity's own table as `r`, and what gives the column of a place in it.

    Several places in the same part mean the same part: its role and its nature, say. A record without any part
    stays, with NULL in their columns.
    """
    parts: list[str] = [f"{standard.entities[entity].plural} r"]
    alias: dict[tuple[str, str], str] = {("", standard.entities[entity].plural): "r"}
    direct = [place if place.via is None else place.via for place in places]
    _children(parts, alias, "", "r", [place.table for place in direct])
    for place in places:
        if place.via is None:
            continue
        link = place.via.name
        own = standard.entities[place.table.entity].plural
        if (link, own) not in alias:
            name = f"t{len(alias)}"
            alias[link, own] = name
            parts.append(
                f"LEFT JOIN (SELECT * FROM {own} WHERE _n NOT IN (SELECT n FROM left_out WHERE entity = "
                f"'{place.table.entity}' AND reason = 'repeated')) {name} ON {name}.id = {_column(alias, place.via)}"
            )
        tables = [other.table for other in places if other.via and other.via.name == link]
        _children(parts, alias, link, alias[link, own], tables)
    return " ".join(parts), lambda place: _column(alias, place)


def _children(
    parts: list[str], alias: dict[tuple[str, str], str], link: str, root: str, tables: Sequence[Table]
) -> None:
    """Nothing: the child tables are joined to a record, those inside others to the part that they are in."""
    for table in sorted({table.name: table for table in tables if table.path}.values(), key=lambda one: len(one.path)):
        if (link, table.name) in alias:
            continue
        name = f"t{len(alias)}"
        on = [f"{name}._n = {root}._n"]
        inner = [other for other in tables if other.path and other.path == table.path[: len(other.path)]]
        outer = [other for other in inner if other.name != table.name and (link, other.name) in alias]
        for around in outer:
            for own, theirs in zip(table.keys[1:], around.keys[1:], strict=False):
                on.append(f'{name}."{own}" = {alias[link, around.name]}."{theirs}"')
        alias[link, table.name] = name
        parts.append(f"LEFT JOIN {table.name} {name} ON {' AND '.join(on)}")


def _column(alias: dict[tuple[str, str], str], place: Place) -> str:
    link = place.via.name if place.via else ""
    return f'{alias[link, place.table.name]}."{place.column.name}"'
