"""Personal identifiers in the texts of a public release: covered where a text stays a text, else left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.package.hidden import Hidden, Way
from opentt.text import Text
from opentt.validation.personal import COVER, cover, first_look, marks
from opentt.validation.privacy import RULES, applies
from opentt.validation.public import dotted
from opentt.validation.store import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.layout import Column, Table
    from opentt.schema import Field
    from opentt.validation.store import Store

_IN_ID = Text(
    "{entity}有 {count} 个标识（{field}）含有身份证号、手机号码或邮箱，公开用途不能使用；请改用别的编号作标识",
    "{count} ids in {field} of {entity} hold a resident id, a mobile number or an e-mail address, which a public "
    "release must not show; use other numbers as ids",
)


def cover_identifiers(store: Store) -> Iterator[Hidden]:
    """What was covered or left out. Raises UsageError where an id, or what a record cannot be without, is one."""
    for table, column in [*_suspected(store)]:
        found = [*_found(store, table, column)]
        if not found:
            continue
        fresh = {text: _covered(column.field, text) for text in found}
        way = Way.MASKED if any(fresh.values()) else Way.DROPPED
        count = _replace(store, table, column, fresh)
        name = dotted(tuple(0 if step == "[]" else step for step in (*table.path, *column.path)))
        if _is_id(table, column) or (column.required and None in fresh.values()):
            raise _refused(store.standard.entities[table.entity].title, name, count)
        yield Hidden(table.entity, name, count, way)


def _suspected(store: Store) -> Iterator[tuple[Table, Column]]:
    """The columns in which something looks like an identifier: each table is asked once for all its columns."""
    for name in [*store.held]:
        table = store.standard.tables[name]
        texts = [c for c in table.columns if c.name in store.held[name] and c.sql_type in {"VARCHAR", "BIGINT"}]
        looks = ", ".join(f"coalesce(bool_or(regexp_matches({_text(column)}, $1)), FALSE)" for column in texts)
        if texts:
            told = store.db.execute(f"SELECT {looks} FROM {name}", [first_look(RULES)]).fetchone() or ()
            yield from ((table, column) for column, some in zip(texts, told, strict=True) if some)


def _refused(entity: Text, name: str, count: int) -> UsageError:
    held = {"count": count, "field": name}
    return UsageError(
        Text(
            _IN_ID.fill(held | {"entity": entity.zh}).zh,
            _IN_ID.fill(held | {"entity": entity.en.casefold()}).en,
        )
    )


def _text(column: Column) -> str:
    """SQL for the text of a column's value."""
    return f"CAST({quoted(column.name)} AS VARCHAR)"


def found_in(text: str, field: Field | None) -> bool:
    """Whether a text in a field holds what would identify a person."""
    return any(applies(mark, field, closed=False) for mark in marks(text, RULES))


def _found(store: Store, table: Table, column: Column) -> Iterator[str]:
    """The distinct texts of a column that hold a personal identifier."""
    text = _text(column)
    asked = store.db.execute(
        f"SELECT DISTINCT {text} FROM {table.name} WHERE regexp_matches({text}, ?)", [first_look(RULES)]
    )
    yield from (text for (text,) in asked.fetchall() if found_in(text, column.field))


def _covered(field: Field, text: str) -> str | None:
    """The text without its identifiers; None where such a text would be none of the field's."""
    free = field.kind == "string" and "pattern" not in field.schema and field.format is None
    shown = cover(text)
    return shown if free and shown.strip() != COVER and not found_in(shown, field) else None


def _replace(store: Store, table: Table, column: Column, fresh: dict[str, str | None]) -> int:
    """How many values were replaced."""
    name = quoted(column.name)
    pairs = store.texts(["old", "new"], [[old, new] for old, new in fresh.items()])
    store.db.execute(f"CREATE OR REPLACE TEMP TABLE covered AS SELECT old, new FROM {pairs}")
    row = store.db.execute(
        f"SELECT count(*) FROM {table.name} WHERE CAST({name} AS VARCHAR) IN (SELECT old FROM covered)"
    ).fetchone()
    store.db.execute(
        f"UPDATE {table.name} SET {name} = CAST(c.new AS {column.sql_type}) FROM covered c "
        f"WHERE CAST({table.name}.{name} AS VARCHAR) = c.old"
    )
    return int(row[0]) if row else 0


def _is_id(table: Table, column: Column) -> bool:
    return (column.name == "id" and not table.path) or column.field.refers_to is not None
