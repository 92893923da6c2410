"""A large table judged as a whole in DuckDB: its canonical rows are made by SQL, and only suspicious rows come back.

The screen may send too many rows on, never too few. A cell that already stands in canonical form stays as it
is; every other distinct text goes once through the same reading as in a small table, so that both agree.
"""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.mapping.identity import NUMBER_PATTERN, NUMBERS, SOURCE
from opentt.mapping.plan import TOTALS
from opentt.mapping.values import read_cell
from opentt.validation.flatten import canonical_text
from opentt.validation.store import quoted
from opentt.validation.structure import is_instant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.layout import Table
    from opentt.mapping import Column
    from opentt.schema import Field
    from opentt.validation.sources import GridSource
    from opentt.validation.store import Store

SCREEN_FROM = 20_000
"""From how many rows on a table is screened; smaller ones are judged row by row sooner than DuckDB starts."""

_SEPARATOR = "\x1f"
_EDGE = r"[^\s\p{Z}\p{Cc}]"
_TOTAL = "(?i)" + "|".join(
    r"[\s\p{Z}]*".join(f"[{char}{chr(ord(char) + 0xFEE0)}]" if char.isascii() else char for char in word)
    for word in sorted(TOTALS)
)
"""Every word of `TOTALS`, also with blanks between its letters and in full width."""


@dataclass(frozen=True, slots=True)
class Screened:
    """What came of it: how many records, which are suspicious (numbers from 1), which rows are ragged.

    `beyond` are column, row number and text of the cells that stand right of the last heading.
    """

    count: int
    suspects: tuple[int, ...]
    ragged: tuple[int, ...]
    beyond: tuple[tuple[int, int, str], ...]


def screen(store: Store, source: GridSource, offset: int) -> Screened:
    """The verdict on a whole table, whose records now stand in the canonical tables numbered from offset + 1."""
    ragged, beyond = _raw(store, source)
    total = store.db.execute("SELECT count(*) FROM raw").fetchone()
    _mapped(store, source)
    _insert(store, source, offset)
    conditions = [*_leaf_conditions(source), *_required_conditions(store, source)]
    found = store.db.execute(
        f"SELECT n FROM mapped WHERE NOT coalesce({' AND '.join(conditions) or 'TRUE'}, FALSE) ORDER BY n"
    ).fetchall()
    suspects = sorted({n for (n,) in found} | set(ragged))
    store.db.execute("DROP TABLE mapped")
    return Screened(total[0] if total else 0, tuple(suspects), tuple(ragged), tuple(beyond))


def candidates(store: Store, width: int, pattern: str) -> Iterator[tuple[int, int, str, int]]:
    """Column, first row number, text and number of every distinct raw text in which a pattern is found."""
    for index in range(width):
        found = store.db.execute(
            f"SELECT min(rowid) + 1 AS n, c{index}, count(*) FROM raw WHERE regexp_matches(c{index}, ?) "
            "GROUP BY 2 ORDER BY n",
            [pattern],
        ).fetchall()
        yield from ((index, n, text, count) for n, text, count in found)


def rows_of(store: Store, numbers: Sequence[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Number and cells of the raw rows of those numbers, in order."""
    found = store.db.execute(
        "SELECT rowid + 1 AS n, raw.* FROM raw WHERE rowid IN (SELECT unnest(?::BIGINT[]) - 1) ORDER BY n",
        [list(numbers)],
    )
    while batch := found.fetchmany(1000):
        for n, *cells in batch:
            yield n, tuple(cell or "" for cell in cells)


def width(source: GridSource) -> int:
    """How many columns the raw table has."""
    return len(source.plan.headings)


def _raw(store: Store, source: GridSource) -> tuple[list[int], list[tuple[int, int, str]]]:
    """Ragged rows, and what stands beyond the headings; every record row now stands in `raw` as text, in order."""
    store.db.execute("DROP TABLE IF EXISTS raw")
    if _direct(store, source):
        return [], []
    ragged: list[int] = []
    beyond: list[tuple[int, int, str]] = []
    path = store.path("rows.csv")
    columns = width(source)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        for n, row in enumerate(source.rows(), start=1):
            if is_ragged(source, row.cells):
                ragged.append(n)
            surplus = enumerate(row.cells[columns:], start=columns)
            beyond.extend((index, n, cell) for index, cell in surplus if cell.strip())
            cells = (*row.cells[:columns], *[""] * (columns - len(row.cells)))
            writer.writerow([cell.replace("\x00", "") for cell in cells])
    store.db.execute(_read_csv(columns, ",", 0), [str(path)])
    return ragged, beyond


def is_ragged(source: GridSource, cells: Sequence[str]) -> bool:
    """Whether a row of a delimited text has fewer cells than headings, or something beyond them."""
    if source.grid.text is None:
        return False
    columns = width(source)
    return len(cells) < columns or any(cell.strip() for cell in cells[columns:])


def _direct(store: Store, source: GridSource) -> bool:
    """Whether DuckDB could read the file itself, strictly, with the first row where it should be."""
    import duckdb

    text = source.grid.text
    first = next(source.plan.rows(source.grid), None)
    if text is None or first is None or any("\n" in heading for heading in source.plan.headings):
        return False
    if set(str(text.path)) & set("*?["):  # DuckDB would take the path for a pattern and read other files too
        return False
    columns = width(source)
    try:
        store.db.execute(_read_csv(columns, text.delimiter, source.plan.line), [str(text.path)])
    except duckdb.Error:
        return False
    blank = " AND ".join(map(_empty, range(columns)))
    odd = store.db.execute(f"SELECT count(*) FILTER ({blank}), count(*) FILTER ({_total(columns)}) FROM raw").fetchone()
    head = store.db.execute("SELECT * FROM raw LIMIT 1").fetchone()
    same = head is not None and [cell or "" for cell in head] == list(first.cells[:columns])
    if odd == (0, 0) and same:
        return True
    store.db.execute("DROP TABLE raw")
    return False


def _read_csv(columns: int, delimiter: str, skip: int) -> str:
    shape = ", ".join(f"'c{index}': 'VARCHAR'" for index in range(columns))
    return (
        f"CREATE TABLE raw AS SELECT * FROM read_csv(?, header=false, skip={skip}, auto_detect=false, "
        f"delim='{delimiter}', quote='\"', escape='\"', strict_mode=true, null_padding=false, nullstr='', "
        f"max_line_size=16777216, columns={{{shape}}})"
    )


def _total(columns: int) -> str:
    """A first look for rows that sum up others: any of their first words in the first three cells."""
    looks = " OR ".join(f"regexp_matches(coalesce(c{index}, ''), '{_TOTAL}')" for index in range(min(3, columns)))
    empty = " + ".join(f"CAST({_empty(index)} AS INTEGER)" for index in range(columns))
    return f"({looks}) AND ({empty}) * 2 >= {columns} - 4"


def _empty(index: int) -> str:
    """SQL that says whether a raw cell holds nothing but blanks, of whatever kind."""
    return f"NOT regexp_matches(coalesce(c{index}, ''), '{_EDGE}')"


def _mapped(store: Store, source: GridSource) -> None:
    """Nothing: table `mapped` holds for each column its text t, its canonical text k and whether it is bad b."""
    items: list[str] = []
    joins: list[str] = []
    for column in source.plan.columns:
        i = column.index
        plain, canonical = plain_form(column)
        store.db.execute(f"CREATE OR REPLACE TABLE m{i} (raw VARCHAR, t VARCHAR, k VARCHAR, b BOOLEAN)")
        rest = store.db.execute(
            f"SELECT c{i}, count(*) FROM raw WHERE c{i} IS NOT NULL AND c{i} <> '' AND NOT {plain} GROUP BY 1"
        ).fetchall()
        _look_up(store, source, column, rest)
        if rest:
            joins.append(f"LEFT JOIN m{i} ON m{i}.raw = c{i}")
            items.append(f"CASE WHEN {plain} THEN {canonical} ELSE m{i}.t END AS t{i}")
            items.append(f"CASE WHEN {plain} THEN {canonical} ELSE m{i}.k END AS k{i}")
            items.append(f"CASE WHEN {plain} THEN FALSE ELSE coalesce(m{i}.b, FALSE) END AS b{i}")
        else:
            value = f"CASE WHEN {plain} THEN {canonical} END"
            items.extend([f"{value} AS t{i}", f"{value} AS k{i}", f"FALSE AS b{i}"])
        if column.factor != 1 and column.target.field.kind == "money":
            counted = store.db.execute(f"SELECT count(*) FROM raw WHERE {plain}").fetchone()
            if counted and counted[0]:
                source.changes[column.heading, "unit"] += counted[0]
    store.db.execute(
        f"CREATE OR REPLACE TABLE mapped AS SELECT raw.rowid + 1 AS n, {', '.join(items)} FROM raw {' '.join(joins)}"
    )


def _look_up(store: Store, source: GridSource, column: Column, counted: Sequence[tuple[str, int]]) -> None:
    """Nothing: every distinct text that is not plain is read as a small table's cell is, and noted."""
    entries = []
    for text, count in counted:
        reading = read_cell(column.target.field, column.scheme, text, column.factor)
        if reading.change:
            source.changes[column.heading, reading.change] += count
        if reading.value is not None:
            entries.append((text, *_texts(column, reading.value)))
    if entries:
        rows = [(text, shown, canonical, str(bad).lower()) for text, shown, canonical, bad in entries]
        listed = store.texts(["raw", "t", "k", "b"], rows)
        store.db.execute(f"INSERT INTO m{column.index} SELECT raw, t, k, CAST(b AS BOOLEAN) FROM {listed}")


def _texts(column: Column, value: object) -> tuple[str, str | None, bool]:
    """A value's text, its canonical text, and whether the schema must look at it."""
    field = column.target.field
    if isinstance(value, tuple):
        texts = [str(item) for item in value]
        return (
            _SEPARATOR.join(texts),
            _SEPARATOR.join(texts),
            not all(_fits(field.item, text) for text in texts),
        )
    canonical = canonical_text(field, value)
    exact = field.kind not in {"money", "number"} or (canonical is not None and value == Decimal(canonical))
    return canonical or str(value), canonical, canonical is None or not exact or not _fits(field, value)


def _fits(field: Field | None, value: object) -> bool:
    """Whether a text is one that a closed list has, of its pattern and time, and not long; other limits are SQL."""
    if field is None:
        return True
    listed = field.schema.get("enum")
    if listed is not None and value not in listed:
        return False
    if not isinstance(value, str):
        return True
    formed = re.search(field.schema.get("pattern", ""), value, re.ASCII) is not None
    timed = field.kind != "instant" or is_instant(value)
    return formed and timed and len(value) <= field.schema.get("maxLength", math.inf)


def plain_form(column: Column) -> tuple[str, str]:
    """SQL that says whether a cell is canonical as it stands, and SQL for its canonical text."""
    x = f"c{column.index}"
    field = column.target.field
    if field.kind == "money":
        power = len(str(int(column.factor))) - 1
        decimals, whole = min(2 + power, 6), 12 - power
        form = rf"(-?[1-9][0-9]{{0,{whole}}}|0)(\.[0-9]{{1,{decimals}}})?"
        worth = f"CAST({x} AS DECIMAL(20,6)) * {int(column.factor)}" if power else x
        return _full(x, form), f"CAST(CAST({worth} AS DECIMAL(15,2)) AS VARCHAR)"
    if field.kind == "number":
        form = r"(-?[1-9][0-9]{0,11}|0)(\.[0-9]{1,6})?"
        return _full(x, form), f"CAST(CAST({x} AS DECIMAL(18,6)) AS VARCHAR)"
    if field.kind == "date":
        form = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        return f"({_full(x, form)} AND TRY_CAST({x} AS DATE) IS NOT NULL)", x
    return _plain_text(x, field), x


def _plain_text(x: str, field: Field) -> str:
    """SQL that says whether a cell of the kinds that need no conversion is canonical as it stands."""
    telling = f"coalesce(regexp_matches({x}, '[1-9A-Za-z\\x{{4e00}}-\\x{{9fff}}]'), FALSE)"
    if field.kind == "integer":
        return _full(x, "-?[1-9][0-9]{0,17}|0")
    if field.kind == "boolean":
        return f"coalesce({x} = 'true' OR {x} = 'false', FALSE)"
    if field.kind != "string":
        return "FALSE"
    if field.format in {"uscc", "ip-number"}:
        form = "[0-9A-Z]{18}" if field.format == "uscc" else "[0-9A-Z.]{7,60}"
        return f"({_full(x, form)} AND {telling})"
    return f"({_full(x, f'(?s){_EDGE}.*{_EDGE}')} AND length({x}) > 7 AND {telling})"


def _full(x: str, form: str) -> str:
    return f"coalesce(regexp_full_match({x}, '{form}'), FALSE)"


def _insert(store: Store, source: GridSource, offset: int) -> None:
    """Nothing: the canonical tables hold the records."""
    identity = _identity(source)
    for table in store.standard.tables.values():
        for items, rest in _selects(source, table, identity) if table.entity == source.entity else ():
            names = ", ".join(map(quoted, items))
            store.need([table.name])
            store.db.execute(
                f"INSERT INTO {table.name} (_n, {names}) SELECT n + {offset}, {', '.join(items.values())} {rest}"
            )
            store.held.setdefault(table.name, {"_n"}).update(items)
    store.filled.add(source.entity)


def _identity(source: GridSource) -> str:
    """SQL for the id of a record, made as `mapping.identity` makes it where there is no id column."""
    given = next((c for c in source.plan.columns if c.target.path == ("id",)), None)
    if given is not None:
        return f"k{given.index}"
    ordered = sorted(source.plan.columns, key=lambda column: column.target.name)
    pairs = ", ".join(f"'{column.target.name}=' || t{column.index}" for column in ordered)
    content = f"'{SOURCE}-' || left(sha256(concat_ws(chr(31), {pairs})), 12)"
    number = next((c for c in source.plan.columns if c.target.name == NUMBERS.get(source.entity)), None)
    if number is None:
        return content
    known = _full(f"t{number.index}", NUMBER_PATTERN)
    return f"CASE WHEN {known} THEN '{SOURCE}-' || t{number.index} ELSE {content} END"


def _selects(source: GridSource, table: Table, identity: str) -> Iterator[tuple[dict[str, str], str]]:
    """The SELECTs that fill one table from `mapped`: SQL by column, beside the record's number, and the FROM."""
    columns = source.plan.columns
    if not table.path:
        filled = {c.target.path: c for c in columns}
        yield _leaves(table, filled) | {"id": identity}, "FROM mapped"
    elif table.columns[0].path == ():
        for c in columns:
            if c.target.path == table.path:
                listed = f"string_split(k{c.index}, chr(31))"
                ordinal = f"unnest(range(1, len({listed}) + 1))"
                yield {table.keys[0]: identity, "ordinal": ordinal, "value": f"unnest({listed})"}, "FROM mapped"
    else:
        earlier: list[str] = []
        for (array, key), members in source.plan.parts.items():
            if (*array, "[]") != table.path:
                continue
            present = "(" + " OR ".join(f"t{c.index} IS NOT NULL" for c in members) + ")"
            ordinal = " + ".join(["1", *(f"CAST({other} AS INTEGER)" for other in earlier)])
            filled = {c.target.path[len(array) + 1 :]: c for c in members}
            name, _, code = (key or "").partition("=")
            given = {leaf.name: f"'{code}'" for leaf in table.columns if leaf.path == (name,)}
            keys = {table.keys[0]: identity, "ordinal": ordinal}
            yield keys | _leaves(table, filled) | given, f"FROM mapped WHERE {present}"
            earlier.append(present)


def _leaves(table: Table, filled: Mapping[tuple[str, ...], Column]) -> dict[str, str]:
    """SQL for the columns of a table that a column of the file fills."""
    return {
        leaf.name: f"CAST(k{filled[leaf.path].index} AS {leaf.sql_type})"
        for leaf in table.columns
        if leaf.path in filled
    }


def _leaf_conditions(source: GridSource) -> Iterator[str]:
    """SQL that holds for every row whose leaves keep the schema's limits."""
    for column in source.plan.columns:
        k, schema = f"k{column.index}", column.target.field.schema
        yield f"NOT b{column.index}"
        if column.target.field.kind in {"array", "code", "date"}:
            continue
        tests = []
        if "pattern" in schema:
            form = schema["pattern"].removeprefix("^").removesuffix("$")
            anchored = schema["pattern"].startswith("^") and schema["pattern"].endswith("$")
            tests.append(f"regexp_full_match({k}, '{form}')" if anchored else "FALSE")
        if "minLength" in schema:
            tests.append(f"length({k}) >= {schema['minLength']}")
        if "maxLength" in schema:
            tests.append(f"length({k}) <= {schema['maxLength']}")
        kind = {"money": "DECIMAL(15,2)", "number": "DECIMAL(18,6)", "integer": "BIGINT"}.get(column.target.field.kind)
        if kind and "minimum" in schema:
            tests.append(f"CAST({k} AS {kind}) >= {schema['minimum']}")
        if kind and "maximum" in schema:
            tests.append(f"CAST({k} AS {kind}) <= {schema['maximum']}")
        if schema.get("format") in {"uri", "email"}:
            tests.append(rf"regexp_full_match({k}, 'https?://[0-9A-Za-z.-]+(/[0-9A-Za-z._/-]*)?')")
        if tests:
            yield f"({k} IS NULL OR ({' AND '.join(tests)}))"


def _required_conditions(store: Store, source: GridSource) -> Iterator[str]:
    """SQL that holds for every row in which what is required stands where something around it stands."""
    entity = store.standard.entities[source.entity]
    columns = {(c.target.path, c.target.part): c for c in source.plan.columns}
    for child in entity.root.children:
        column = columns.get(((child.name,), None))
        if child.required and column:
            yield f"t{column.index} IS NOT NULL"
    parts = {c.target.path[:-1]: None for c in source.plan.columns if len(c.target.path) > 1}
    for prefix in parts:
        for part in {c.target.part for c in source.plan.columns if c.target.path[:-1] == prefix}:
            here = entity.at(tuple(0 if step == "[]" else step for step in prefix))
            given = (part or "").partition("=")[0]
            around = [
                c for c in source.plan.columns if c.target.path[: len(prefix)] == prefix and c.target.part == part
            ]
            something = " OR ".join(f"t{c.index} IS NOT NULL" for c in around)
            for child in here.children if here else ():
                if child.required and child.name != given:
                    column = columns.get(((*prefix, child.name), part))
                    yield f"(NOT ({something}) OR {f't{column.index} IS NOT NULL' if column else 'FALSE'})"
