"""A large table judged as a whole in DuckDB: its canonical rows are made by SQL, and only suspicious rows come back.

The screen may send too many rows on, never too few. A cell that already stands in canonical form stays as it
is; every other distinct text goes once through the same reading as in a small table, so that both agree.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import partial
from itertools import islice, starmap
from typing import TYPE_CHECKING

from opentt.mapping.identity import NUMBER_PATTERN, NUMBERS, SOURCE
from opentt.mapping.values import read_cell
from opentt.tables import RawRow
from opentt.validation.aside import look_at_first, put_aside
from opentt.validation.limits import leaf_conditions, required_conditions
from opentt.validation.reading import EDGE, READING, TOTAL, full, plain_form, texts_of
from opentt.validation.whole_lines import line_by_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    import duckdb

    from opentt.layout import Table
    from opentt.mapping import Column
    from opentt.validation.aside import Cell
    from opentt.validation.sources import GridSource
    from opentt.validation.store import Store

SCREEN_FROM = 3_000
"""From how many rows on a table is screened; smaller ones are judged row by row before the screen is planned."""

AT_ONCE = 20_000
"""How many rows are written before they are proven; no fewer than what is canonical is learnt from."""


@dataclass(frozen=True, slots=True)
class Screened:
    """What came of it: how many records, SQL for the rows of table `mapped` that are suspicious, which are ragged.

    `beyond` are column, row number and text of the cells that stand right of the last heading.
    """

    count: int
    suspects: str
    ragged: tuple[int, ...]
    beyond: tuple[tuple[int, int, str], ...]


def screen(store: Store, source: GridSource, offset: int) -> Screened:
    """The verdict on a whole table, whose records now stand in the canonical tables numbered from offset + 1.

    Rows that are canonical as they stand are put aside first; table `raw` holds the others as they stand in the file.
    """
    ragged, beyond, aside, cells = _raw(store, source)
    total = store.db.execute(f"SELECT count(*) FROM {aside}").fetchone()
    _lend(store, source, aside, cells, offset)
    _mapped(store, source)
    _insert(store, source, offset)
    leaves = [condition for _, condition in leaf_conditions(source)]
    conditions = [*leaves, *required_conditions(store, source, "t")]
    suspects = f"NOT coalesce({' AND '.join(conditions) or 'TRUE'}, FALSE)"
    return Screened(total[0] if total else 0, suspects, tuple(ragged), tuple(beyond))


def candidates(db: duckdb.DuckDBPyConnection, width: int, pattern: str) -> list[tuple[int, int, str, int]]:
    """Column, first row number, text and number of every distinct text in table `raw` in which a pattern is found."""
    found = []
    for index in range(width) if pattern else ():
        asked = (
            f"SELECT min(n) AS n, c{index}, count(*) FROM raw WHERE regexp_matches(c{index}, ?) GROUP BY 2 ORDER BY n"
        )
        found += [(index, n, text, count) for n, text, count in db.execute(asked, [pattern]).fetchall()]
    return found


def more_than(store: Store, suspects: str, most: int) -> bool:
    """Whether more rows than that are suspicious."""
    return len(store.db.execute(f"SELECT n FROM mapped WHERE {suspects} LIMIT {most + 1}").fetchall()) > most


def numbers_of(store: Store, suspects: str) -> list[int]:
    """The numbers of the suspicious rows, in order."""
    return [n for (n,) in store.db.execute(f"SELECT n FROM mapped WHERE {suspects} ORDER BY n").fetchall()]


def rows_of(store: Store, numbers: Sequence[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Number and cells of the raw rows of those numbers, in order."""
    found = store.db.execute(
        "SELECT * FROM raw WHERE n IN (SELECT unnest(?::BIGINT[])) ORDER BY n",
        [list(numbers)],
    )
    while batch := found.fetchmany(1000):
        for n, *cells in batch:
            yield n, tuple(cell or "" for cell in cells)


def width(source: GridSource) -> int:
    """How many columns the raw table has."""
    return len(source.plan.headings)


def _raw(store: Store, source: GridSource) -> tuple[list[int], list[tuple[int, int, str]], str, list[Cell]]:
    """Ragged rows, what stands beyond the headings, the table that the canonical rows are in, and its columns."""
    aside = store.fresh("aside")
    kept = _direct(store, source, aside)
    if kept is not None:
        return [], [], aside, kept
    ragged: list[int] = []
    beyond: list[tuple[int, int, str]] = []
    lines = array("L")
    columns = width(source)

    def line(n: int, row: RawRow) -> str:
        lines.append(row.line)
        if len(row.cells) == columns:
            return _line(row.cells)
        if is_ragged(source, row.cells):
            ragged.append(n)
        surplus = enumerate(row.cells[columns:], start=columns)
        beyond.extend((index, n, cell) for index, cell in surplus if cell.strip())
        return _line((*row.cells[:columns], *[""] * (columns - len(row.cells))))

    readers = _written(store, columns, starmap(line, enumerate(source.rows(), start=1)))
    first = next(readers)
    look_at_first(store, first)
    kept = put_aside(store, source, first, aside, readers)
    _others(store, columns, aside)
    if not ragged and not beyond:
        source.kept.append(partial(_kept, store, aside, kept, lines))
    return ragged, beyond, aside, kept


def _written(store: Store, columns: int, lines: Iterator[str]) -> Iterator[str]:
    """What reads some lines of CSV, so many at a time, once they are written; at least one, though nothing is there."""
    begun = False
    while True:
        path = store.path(f"{store.fresh('rows')}.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(islice(lines, AT_ONCE))
        if begun and not path.stat().st_size:
            return
        begun = True
        yield _read_csv(str(path), columns, ",", 0)


def _line(cells: Sequence[str]) -> str:
    """A row as a line of CSV, every cell in quotes; NUL, which no table of ours may hold, is left out."""
    text = '","'.join(cells)
    if text.count('"') > 2 * (len(cells) - 1) or "\x00" in text:
        text = '","'.join(cell.replace('"', '""').replace("\x00", "") for cell in cells)
    return f'"{text}"\n'


def _kept(
    store: Store, aside: str, cells: Sequence[Cell], lines: Sequence[int], numbers: AbstractSet[int]
) -> Iterator[tuple[int, RawRow]]:
    """Rows of a table that was put aside, by their numbers, with the lines they stand on."""
    found = store.db.execute(
        f"SELECT rowid + 1 AS n, coalesce(cells, [{', '.join(cell.raw for cell in cells)}]) FROM {aside} "
        "WHERE rowid IN (SELECT unnest(?::BIGINT[]) - 1) ORDER BY n",
        [sorted(numbers)],
    )
    for n, texts in found.fetchall():
        yield n, RawRow(lines[n - 1], tuple(text or "" for text in texts))


def _others(store: Store, columns: int, aside: str) -> None:
    """Nothing: table `raw` holds number and cells of the rows that were not put aside."""
    cells = ", ".join(f"cells[{index + 1}] AS c{index}" for index in range(columns))
    store.db.execute(f"CREATE OR REPLACE TABLE raw AS SELECT rowid + 1 AS n, {cells} FROM {aside} WHERE NOT good")


def is_ragged(source: GridSource, cells: Sequence[str]) -> bool:
    """Whether a row of a delimited text has fewer cells than headings, or something beyond them."""
    if source.grid.text is None:
        return False
    columns = width(source)
    return len(cells) < columns or any(cell.strip() for cell in cells[columns:])


def _direct(store: Store, source: GridSource, aside: str) -> list[Cell] | None:
    """What is kept of each column, where DuckDB could read the file itself, strictly, with its first row in place."""
    import duckdb

    text = source.grid.text
    first = next(source.plan.rows(source.grid), None)
    if text is None or first is None or any("\n" in heading for heading in source.plan.headings):
        return None
    if set(str(text.path)) & set("*?["):  # DuckDB would take the path for a pattern and read other files too
        return None
    columns = width(source)
    reader = _read_csv(str(text.path), columns, text.delimiter, source.plan.line)
    try:
        head = look_at_first(store, reader)
        if head is None or [cell or "" for cell in head] != list(first.cells[:columns]):
            return None
        kept = put_aside(store, source, reader, aside)
    except duckdb.Error:
        store.db.execute(f"DROP TABLE IF EXISTS {aside}")
        return None
    _others(store, columns, aside)
    blank = " AND ".join(map(_empty, range(columns)))
    odd = (f"SELECT count(*) FROM raw WHERE {condition}" for condition in (blank, total(columns)))
    if not any(store.db.execute(counted).fetchone() != (0,) for counted in odd):
        lines = line_by_line(store, text.path, aside, columns, source.plan.line)
        if lines:
            source.kept.append(partial(_kept, store, aside, kept, lines))
        return kept
    source.changes.clear()
    store.db.execute(f"DROP VIEW {aside}_mapped")
    store.db.execute(f"DROP TABLE {aside}")
    return None


def _read_csv(path: str, columns: int, delimiter: str, skip: int) -> str:
    """A FROM item with the rows of a file as texts, an empty cell as NULL."""
    shape = ", ".join(f"'c{index}': 'VARCHAR'" for index in range(columns))
    place = path.replace("'", "''")
    return (
        f"read_csv('{place}', header=false, skip={skip}, auto_detect=false, "
        f"delim='{delimiter}', quote='\"', escape='\"', strict_mode=true, null_padding=false, nullstr='', "
        f"{READING}, columns={{{shape}}})"
    )


def total(columns: int) -> str:
    """A first look for rows that sum up others: any of their first words in the first three cells."""
    looks = " OR ".join(f"regexp_matches(coalesce(c{index}, ''), '{TOTAL}')" for index in range(min(3, columns)))
    empty = " + ".join(f"CAST({_empty(index)} AS INTEGER)" for index in range(columns))
    return f"({looks}) AND ({empty}) * 2 >= {columns} - 4"


def _empty(index: int) -> str:
    """SQL that says whether a raw cell holds nothing but blanks, of whatever kind."""
    return f"NOT regexp_matches(coalesce(c{index}, ''), '{EDGE}')"


def _mapped(store: Store, source: GridSource) -> None:
    """Nothing: table `mapped` holds for each column its text t, its canonical text k and whether it is bad b."""
    items: list[str] = []
    joins: list[str] = []
    columns = source.plan.columns
    ahead = store.meanwhile(partial(_uncommon, column=columns[0]))
    for place, column in enumerate(columns, start=1):
        i = column.index
        plain, canonical = plain_form(column)
        rest = ahead()
        if place < len(columns):
            ahead = store.meanwhile(partial(_uncommon, column=columns[place]))
        store.db.execute(f"CREATE OR REPLACE TABLE m{i} (raw VARCHAR, t VARCHAR, k VARCHAR, b BOOLEAN)")
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
    store.db.execute(f"CREATE OR REPLACE TABLE mapped AS SELECT raw.n, {', '.join(items)} FROM raw {' '.join(joins)}")


def _uncommon(db: duckdb.DuckDBPyConnection, column: Column) -> list[tuple[str, int]]:
    """Every distinct text of a column of table `raw` that is not plain, with its number."""
    c, (plain, _) = f"c{column.index}", plain_form(column)
    asked = f"SELECT {c}, count(*) FROM raw WHERE {c} IS NOT NULL AND {c} <> '' AND NOT {plain} GROUP BY 1"
    return db.execute(asked).fetchall()


def _look_up(store: Store, source: GridSource, column: Column, counted: Sequence[tuple[str, int]]) -> None:
    """Nothing: every distinct text that is not plain is read as a small table's cell is, and noted."""
    entries = []
    for text, count in counted:
        reading = read_cell(column.target.field, column.scheme, text, column.factor)
        if reading.change:
            source.changes[column.heading, reading.change] += count
        if reading.value is not None:
            entries.append((text, *texts_of(column, reading.value)))
    if entries:
        rows = [(text, shown, canonical, str(bad).lower()) for text, shown, canonical, bad in entries]
        listed = store.texts(["raw", "t", "k", "b"], rows)
        store.db.execute(f"INSERT INTO m{column.index} SELECT raw, t, k, CAST(b AS BOOLEAN) FROM {listed}")


def _insert(store: Store, source: GridSource, offset: int) -> None:
    """Nothing: the canonical tables hold the records of table `mapped`."""
    identity = _identity(source)
    for table in store.standard.tables.values():
        for items, rest in selects(source, table, identity, "mapped") if table.entity == source.entity else ():
            store.fill(table, {"_n": f"n + {offset}"} | items, rest)
    store.filled.add(source.entity)


def _lend(store: Store, source: GridSource, aside: str, cells: Sequence[Cell], offset: int) -> None:
    """Nothing: the canonical tables will show the records that were put aside, too."""
    known = {f"CAST(k{cell.column.index} AS VARCHAR)": cell.codes for cell in cells if cell.column and cell.codes}
    given = next((c for c in source.plan.columns if c.target.path == ("id",)), None)
    identity = f"k{given.index}" if given else "identity"
    for table in store.standard.tables.values():
        for items, rest in selects(source, table, identity, f"{aside}_mapped") if table.entity == source.entity else ():
            codes = {name: known[sql] for name, sql in items.items() if sql in known}
            store.lend(table, {"_n": f"n + {offset}"} | items, rest, codes)
    store.asides.append((source.entity, aside, f"rowid + {offset + 1}"))


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
    known = full(f"t{number.index}", NUMBER_PATTERN)
    return f"CASE WHEN {known} THEN '{SOURCE}-' || t{number.index} ELSE {content} END"


def selects(source: GridSource, table: Table, identity: str, relation: str) -> Iterator[tuple[dict[str, str], str]]:
    """The SELECTs that fill one table from a relation: SQL by column, beside the record's number, and the FROM."""
    columns = source.plan.columns
    if not table.path:
        filled = {c.target.path: c for c in columns}
        yield _leaves(table, filled) | {"id": identity}, f"FROM {relation}"
    elif table.columns[0].path == ():
        for c in columns:
            if c.target.path == table.path:
                listed = f"string_split(k{c.index}, chr(31))"
                ordinal = f"unnest(range(1, len({listed}) + 1))"
                yield {table.keys[0]: identity, "ordinal": ordinal, "value": f"unnest({listed})"}, f"FROM {relation}"
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
            yield keys | _leaves(table, filled) | given, f"FROM {relation} WHERE {present}"
            earlier.append(present)


def _leaves(table: Table, filled: Mapping[tuple[str, ...], Column]) -> dict[str, str]:
    """SQL for the columns of a table that a column of the file fills."""
    return {
        leaf.name: f"CAST(k{filled[leaf.path].index} AS {leaf.sql_type})"
        for leaf in table.columns
        if leaf.path in filled
    }
