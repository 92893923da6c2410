"""Fields as people name them in a question: by path, by column, by title, also those of a record that is linked to."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.layout import Column, Table
    from opentt.standard import Standard

SYNONYMS = {"district": "region", "区": "region", "区域": "region", "区县": "region"}
"""What people call a field, where no heading of an export says so."""

_NO_FIELD = Text("{entity}没有字段 {name}{hint}", "{entity} has no field {name}{hint}")
_HINT = Text("；是否指 {close}？", "; did you mean {close}?")
_SEVERAL = Text(
    "{entity}有几个字段叫 {name}，应写全：{names}", "{entity} has several fields called {name}; write one of {names}"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A column of the canonical tables. `via` is the place of the id of the record that has it, where it is linked."""

    name: str
    table: Table
    column: Column
    via: Place | None = None

    @property
    def title(self) -> Text:
        """What people call the field; a linked one after the field with the link."""
        own = self.column.field.title
        if self.via is None:
            return own
        link = self.via.title
        return Text(f"{link.zh.removesuffix('标识')}的{own.zh}", f"{own.en} of the {link.en.casefold()}")


def find(standard: Standard, entity: str, name: str) -> Place:
    """The place that a name means in an entity's records.

    A name is a path (`registration.status`, `parties.nature`), a column (`registration_status`), the end of one
    path alone (`technology_field`), a title in either language, or a path that goes on in the record that a field
    refers to (`recipient_id.nature`). Raises UsageError, with the nearest names, for what means nothing or too much.

    >>> from opentt.standard import load
    >>> find(load(), "grant", "recipient_id.nature").title.zh
    '承担单位的机构性质'
    """
    known = places(standard, entity)
    asked = SYNONYMS.get(name, name).replace("[]", "")
    if asked in known:
        return known[asked]
    for head, place in known.items():
        target = place.column.field.refers_to
        if target and asked.startswith(f"{head}."):
            inner = find(standard, target, asked.removeprefix(f"{head}."))
            return Place(f"{head}.{inner.name}", inner.table, inner.column, place)
    for means in (_column, _end, _title):
        found = [place for place in known.values() if means(place, asked)]
        own = [place for place in found if not place.table.path]
        if len(found) == 1 or len(own) == 1:
            return (own or found)[0]
        if found:
            raise _several(standard, entity, name, [place.name for place in found])
    raise _none(standard, entity, name, known)


def places(standard: Standard, entity: str) -> Mapping[str, Place]:
    """Every place of an entity's records by its path, arrays without their brackets."""
    found = {}
    for table in standard.tables.values():
        if table.entity == entity:
            for column in table.columns:
                path = ".".join(step for step in (*table.path, *column.path) if step != "[]")
                found[path] = Place(path, table, column)
    return found


def _column(place: Place, name: str) -> bool:
    return not place.table.path and place.column.name == name


def _end(place: Place, name: str) -> bool:
    return place.name.endswith(f".{name}")


def _title(place: Place, name: str) -> bool:
    field = place.column.field
    return label_key(name) in {label_key(word) for word in (field.title.zh, field.title.en, *field.aliases)}


def _several(standard: Standard, entity: str, name: str, names: Iterable[str]) -> UsageError:
    title = standard.entities[entity].title
    listed = ", ".join(names)
    return UsageError(
        Text(
            _SEVERAL.fill({"entity": title.zh, "name": name, "names": listed}).zh,
            _SEVERAL.fill({"entity": title.en, "name": name, "names": listed}).en,
        )
    )


def _none(standard: Standard, entity: str, name: str, known: Iterable[str]) -> UsageError:
    title = standard.entities[entity].title
    close = ", ".join(get_close_matches(name, list(known), n=3, cutoff=0.5))
    hint = _HINT.fill({"close": close}) if close else Text("", "")
    return UsageError(
        Text(
            _NO_FIELD.fill({"entity": title.zh, "name": name, "hint": hint.zh}).zh,
            _NO_FIELD.fill({"entity": title.en, "name": name, "hint": hint.en}).en,
        )
    )
