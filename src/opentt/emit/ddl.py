"""SQL tables for PostgreSQL and SQLite: keys, CHECKs from schemas and rule cards, comments in Chinese."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.emit.bundle import compose
from opentt.emit.checks import DIALECTS, UNSAYABLE, check_of, unsayable
from opentt.emit.limits import comments
from opentt.emit.patterns import URI, calendar_day, globs, instant_globs, uri_globs
from opentt.emit.spelling import header
from opentt.layout import layout
from opentt.schema import entities

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.emit.sources import Sources
    from opentt.layout import Column, Table
    from opentt.schema import Entity, Field

TYPES = {
    "postgresql": {
        "boolean": "boolean",
        "code": "text",
        "date": "date",
        "instant": "timestamptz",
        "integer": "bigint",
        "money": "numeric",
        "number": "numeric",
        "string": "text",
    },
    "sqlite": {
        "boolean": "INTEGER",
        "code": "TEXT",
        "date": "TEXT",
        "instant": "TEXT",
        "integer": "INTEGER",
        "money": "INTEGER",
        "number": "REAL",
        "string": "TEXT",
    },
}
"""The column type of each kind of leaf. SQLite has no exact decimal: its amounts are whole fen (0.01 yuan)."""

_FEN = 100


def files(sources: Sources) -> dict[str, str]:
    """`postgresql.sql` and `sqlite.sql`."""
    kinds = entities(compose(sources))
    return {f"schemas/derived/sql/{dialect}.sql": _script(sources, kinds, dialect) for dialect in DIALECTS}


def _script(sources: Sources, kinds: Mapping[str, Entity], dialect: str) -> str:
    lines = [
        f"-- {header('schemas/, vocab/ and validator/')}",
        f"-- OpenTT {sources.version}: five entities, their parts in tables of their own.",
        "--",
        "-- What the schemas say and these tables cannot:",
        *(f"-- {line}" for line in comments(dialect)),
        "-- Errors among the rule cards that are no CHECK here:",
        *_left_out(sources, kinds, dialect),
        "",
    ]
    tables = layout(kinds)
    for table in tables.values():
        lines += [*_table(sources, kinds[table.entity], table, dialect), ""]
    return "\n".join(lines)


def _left_out(sources: Sources, kinds: Mapping[str, Entity], dialect: str) -> Iterator[str]:
    """A line for each error that the tables let pass, and why; warnings and advice are left out everywhere."""
    for card in sources.cards.values():
        reason = unsayable(card, kinds[card.family], dialect) if card.family in kinds else None
        if reason and reason != "not-an-error":
            yield f"--   {card.rule}: {UNSAYABLE[reason].zh}"
            yield f"--     {UNSAYABLE[reason].en}"


def _table(sources: Sources, entity: Entity, table: Table, dialect: str) -> Iterator[str]:
    title = _held(entity, table).title
    rows = [*_keys(table, dialect), *_columns(table, dialect), *_constraints(table)]
    if not table.path:
        rows += [
            (f'CONSTRAINT "{card.rule.partition("/")[2]}" CHECK ({check_of(card, entity, dialect)})', card.title.zh)
            for card in sources.cards.values()
            if card.family == entity.name and unsayable(card, entity, dialect) is None
        ]
    if dialect == "sqlite":
        yield f"-- {title.zh}"
    yield f"CREATE TABLE {table.name} ("
    for position, (text, comment) in enumerate(rows, start=1):
        comma = "," if position < len(rows) else ""
        yield f"  {text}{comma}" + (f" -- {comment}" if comment and dialect == "sqlite" else "")
    yield ") STRICT;" if dialect == "sqlite" else ");"
    if dialect == "postgresql":
        yield f"COMMENT ON TABLE {table.name} IS {_text(title.zh)};"
        for column in table.columns:
            yield f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_text(_told(column.field))};'


def _held(entity: Entity, table: Table) -> Field:
    """What a table holds: the entity itself, or one array of it."""
    return entity.at(tuple(0 if step == "[]" else step for step in table.path[:-1])) or entity.root


def _keys(table: Table, dialect: str) -> Iterator[tuple[str, str]]:
    types = TYPES[dialect]
    for key in table.keys:
        kind = types["string"] if key.endswith("_id") else types["integer"]
        yield f"{key} {kind} NOT NULL" + ("" if key.endswith("_id") else f" CHECK ({key} >= 1)"), ""


def _columns(table: Table, dialect: str) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        needed = " NOT NULL" if column.required else ""
        checks = "".join(f" CHECK ({check})" for check in _checks(column, dialect))
        unit = "（分）" if dialect == "sqlite" and column.field.kind == "money" else ""
        yield f'"{column.name}" {TYPES[dialect][column.field.kind]}{needed}{checks}', f"{column.field.title.zh}{unit}"


def _constraints(table: Table) -> Iterator[tuple[str, str]]:
    if not table.path:
        yield "PRIMARY KEY (id)", ""
        return
    yield f"PRIMARY KEY ({', '.join(table.keys)})", ""
    outer = ", ".join(table.keys[:-1])
    yield f"FOREIGN KEY ({outer}) REFERENCES {table.parent} ({', '.join(table.parent_keys)}) ON DELETE CASCADE", ""
    if table.is_set:
        yield f"UNIQUE ({outer}, value)", ""


def _checks(column: Column, dialect: str) -> Iterator[str]:
    field, name = column.field, f'"{column.name}"'
    sqlite = dialect == "sqlite"
    if field.kind == "boolean" and sqlite:
        yield f"{name} IN (0, 1)"
    elif field.kind == "date" and sqlite:
        yield f"{name} GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND {calendar_day(name)}"
    elif field.kind == "date":
        yield f"{name} BETWEEN '1000-01-01' AND '9999-12-31'"
    elif "enum" in field.schema:
        yield f"{name} IN ({', '.join(map(_text, field.schema['enum']))})"
    elif field.kind == "instant":
        yield from instant_globs(name) if sqlite else ()
    else:
        yield from _bounds(name, field, _FEN if sqlite and field.kind == "money" else 1)
        yield from _texts(name, field, "length" if sqlite else "char_length")
    if field.kind == "money" and not sqlite:
        yield f"{name} = round({name}, 2)"
    if field.format == "uri":
        yield from uri_globs(name) if sqlite else [f"{name} ~ {_text(URI)}"]
    elif "pattern" in field.schema and field.kind != "date":
        pattern = field.schema["pattern"]
        yield from globs(name, pattern) if sqlite else [f"{name} ~ {_text(pattern)}"]


def _bounds(name: str, field: Field, scale: int) -> Iterator[str]:
    for bound, sign in (("minimum", ">="), ("maximum", "<=")):
        if bound in field.schema:
            yield f"{name} {sign} {_number(field.schema[bound], scale)}"


def _texts(name: str, field: Field, length: str) -> Iterator[str]:
    for bound, sign in (("minLength", ">="), ("maxLength", "<=")):
        if bound in field.schema:
            yield f"{length}({name}) {sign} {field.schema[bound]}"


def _number(bound: float, scale: int) -> str:
    """The bound as SQL writes it, exactly."""
    exact = Decimal(repr(bound)) * scale
    return format(exact.to_integral_value() if exact == exact.to_integral_value() else exact, "f")


def _told(field: Field) -> str:
    return f"{field.title.zh}：{field.description.zh}" if field.description.zh else field.title.zh


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
