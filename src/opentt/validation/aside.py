"""The rows of a large table whose every cell is canonical as it stands: put aside in one pass over the file.

Which spellings of codes, and which names that recur, are canonical is learnt from the first rows. A row is passed
only if each of its cells is proven; any other goes the way of `screen`. So too few rows may pass, never too many.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opentt.mapping.identity import NUMBER_PATTERN, NUMBERS, SOURCE
from opentt.mapping.plan import TOTALS
from opentt.mapping.values import read_cell
from opentt.validation.limits import required_conditions
from opentt.validation.personal import SHORTEST, first_look, marks
from opentt.validation.reading import TOTAL, plain_form, texts_of
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from opentt.mapping import Column
    from opentt.validation.sources import GridSource
    from opentt.validation.store import Store

LEARN_FROM = 10_000
"""From how many rows is learnt which texts recur."""

MOST_TEXTS = 2_000
"""How many texts a column may have to be learnt."""

TOGETHER = 20
"""How many columns are counted in one statement: each takes memory of its own."""

MOST_SINGLE = 0.002
"""What share of the first rows may hold a text that no other does, so that few rows will hold one not yet seen."""

_FIRST = (
    r"1-9A-MO-Za-mo-z\x{4e01}-\x{65df}\x{65e1}-\x{6681}\x{6683}-\x{6729}\x{672b}-\x{6ca0}"
    r"\x{6ca2}-\x{7a79}\x{7a7b}-\x{9fff}"
)
"""What a text may begin with that is no filler: any digit but 0, and what no filler begins with."""

_UNFIT = rf"\x01[^{_FIRST}\x01]|[\p{{Z}}\x02-\x20\x7f-\x{{9f}}]\x01"
"""A cell, between separators, that begins as no such text does, or ends with a blank."""

_SUMS = rf"\x01(?:{TOTAL})"
"""A cell that begins as one does that says that its row sums up others."""

_SPACE = r"[ \t\x{a0}\x{2000}-\x{200a}\x{3000}\x{2010}-\x{2015}－-]"
_NUMBERS = r"(?:^|[^0-9A-Za-z])(?:[0-9]{15}|[0-9]{17}[0-9Xx]|1[3-9][0-9]{9}|(?:00)?861[3-9][0-9]{9})(?:[^0-9A-Za-z]|$)"
_PERSONAL = rf"[@＠０-９]|[0-9]{_SPACE}[0-9]|{_NUMBERS}"
"""What every text has that holds an address or a number of a person, and few others."""

_CONTROL = r"[\x00-\x1f]"
"""A character that JSON does not allow to stand in a text as it is."""

_SPREAD = rf"[@＠]|{_NUMBERS}|(?:[0-9０-９]{_SPACE}?){{11}}"
"""The same of digits that blanks may part, for the few texts that have any."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One column as SQL: what is kept of it, whether that says all, its canonical text from what is kept.

    `raw` is its text as it stands in the file, `beside` what is kept for that alone.
    `told` lists the changes that reading the kept texts makes, `codes` all the canonical texts where they are few and
    known, `text` says that the cell is yet to be looked at
    together with the other texts of its row, `private` that a person's number may stand there.
    """

    column: Column | None
    kept: str
    good: str
    canonical: str
    raw: str = "''"
    beside: str | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    codes: frozenset[str] | None = None
    text: bool = False
    private: bool = False


def look_at_first(store: Store, reader: str) -> tuple[str | None, ...] | None:
    """The first row of a file, None where there is none; table `first_rows` now has the first ones."""
    store.db.execute(f"CREATE OR REPLACE TEMP TABLE first_rows AS SELECT * FROM {reader} LIMIT {LEARN_FROM}")
    return store.db.execute("SELECT * FROM first_rows LIMIT 1").fetchone()


def put_aside(
    store: Store, source: GridSource, reader: str, name: str, readers: Iterator[str] | None = None
) -> list[Cell]:
    """What is kept of each column in table `name`, which now has a row for each row of the file.

    Column `good` says whether the row is canonical, `size` how long its texts are; `cells` has those of the others.
    The first rows have been looked at, see `look_at_first`. `readers` read the rest of a file that is still being
    written: each is proven while the next is made. Raises duckdb.Error where a file cannot be read as its reader says.
    """
    columns = {column.index: column for column in source.plan.columns}
    cells = learn(store, columns, len(source.plan.headings))
    kept = ", ".join(f"{cell.kept} AS v{cell.column.index}" for cell in cells if cell.column)
    raw = [f"c{index}" for index in range(len(source.plan.headings))]
    size = " + ".join(f"coalesce(strlen({text}), 0)" for text in raw)
    names = [f"CAST({size} AS UINTEGER) AS size", f"CASE WHEN NOT good THEN [{', '.join(raw)}] END AS cells"]
    names += [f"v{cell.column.index}" for cell in cells if cell.column]
    names += [f"{cell.beside} AS w{cell.column.index}" for cell in cells if cell.column and cell.beside]
    given = _identity(source, cells)
    names += [f"{given} AS identity"] if given else []
    relation = f"(SELECT {', '.join([*raw, kept])} FROM "
    conditions = [*_conditions(store, source, cells)]
    keep_aside(store, name, f"{relation}{reader})", conditions, names)
    if readers:
        _keep_rest(store, name, (_kept(f"{relation}{rest})", conditions, names) for rest in readers))
    _view(store, cells, name, identity=bool(given))
    _note_changes(store, source, cells, name)
    return cells


def keep_aside(store: Store, name: str, relation: str, conditions: Sequence[str], items: Sequence[str]) -> None:
    """Nothing: table `name` has the items of each row of a relation, and `good`: whether all conditions hold."""
    store.db.execute(f"CREATE TABLE {name} AS {_kept(relation, conditions, items)}")


def _kept(relation: str, conditions: Sequence[str], items: Sequence[str]) -> str:
    return (
        f"SELECT good, {', '.join(items)} "
        f"FROM (SELECT *, coalesce({' AND '.join(conditions)}, FALSE) AS good FROM {relation})"
    )


def _keep_rest(store: Store, name: str, rest: Iterator[str]) -> None:
    """Nothing: table `name` also has the rows that SELECTs give, each of which runs while the next is made.

    Where one thread is to do all the work, they take turns.
    """
    if store.jobs == 1:
        for select in rest:
            store.db.execute(f"INSERT INTO {name} {select}")
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        waiting = [thread.submit(store.db.execute, f"INSERT INTO {name} {select}") for select in rest]
    for done in waiting:
        done.result()


def impersonal(columns: Sequence[str], verbatim: str) -> str:
    """SQL that says whether texts hold nothing of a person and, where they are `verbatim`, no control character.

    That is asked together, since it takes no longer than one question alone.
    """
    quote = "'\"'"
    joined = f"concat({quote}, {f', {quote}, '.join(columns)}, {quote})"
    return (
        f"CASE WHEN NOT regexp_matches({joined}, '{_CONTROL}|{_PERSONAL}') THEN TRUE "
        f"WHEN {verbatim} AND regexp_matches({joined}, '{_CONTROL}') THEN FALSE ELSE {_impersonal(joined)} END"
    )


def _view(store: Store, cells: Sequence[Cell], name: str, *, identity: bool) -> None:
    """Nothing: view `<name>_mapped` shows the rows, of which the good are meant, as `screen` has the others."""
    items = [
        f"{cell.canonical} AS k{cell.column.index}, {cell.canonical} AS t{cell.column.index}"
        for cell in cells
        if cell.column
    ]
    own = ["identity"] if identity else []
    store.db.execute(
        f"CREATE VIEW {name}_mapped AS SELECT good, rowid + 1 AS n, {', '.join([*own, *items])} FROM {name}"
    )


def _note_changes(store: Store, source: GridSource, cells: Sequence[Cell], name: str) -> None:
    """Nothing: what reading the cells of the good rows changes is counted."""
    for cell in cells:
        if cell.column is None:
            continue
        heading, v = cell.column.heading, f"v{cell.column.index}"
        if cell.told:
            counted = store.db.execute(
                f"SELECT {v}::VARCHAR, count(*) FROM {name} WHERE good AND {v} IS NOT NULL GROUP BY 1"
            ).fetchall()
            for text, count in counted:
                if text in cell.told:
                    source.changes[heading, cell.told[text]] += count
        elif cell.column.factor != 1 and cell.column.target.field.kind == "money":
            row = store.db.execute(f"SELECT count({v}) FROM {name} WHERE good").fetchone()
            if row and row[0]:
                source.changes[heading, "unit"] += row[0]


def _conditions(store: Store, source: GridSource, cells: Sequence[Cell]) -> Iterator[str]:
    """SQL that together says that a row is canonical, keeps the schema, and holds nothing of a person."""
    yield "(" + " OR ".join(f"v{cell.column.index} IS NOT NULL" for cell in cells if cell.column) + ")"
    yield from proofs(cells)
    yield from required_conditions(store, source, "v")


def proofs(cells: Sequence[Cell]) -> Iterator[str]:
    """SQL that together says that each cell of a row is canonical, and that none holds anything of a person."""
    yield from (cell.good for cell in cells)
    texts = [index for index, cell in enumerate(cells) if cell.text]
    if texts:
        joined = f"concat({', '.join(f'chr(1), c{index}' for index in texts)}, chr(1))"
        yield (
            f"CASE WHEN NOT regexp_matches({joined}, '{_UNFIT}|{_SUMS}|{_PERSONAL}') THEN TRUE "
            f"WHEN regexp_matches({joined}, '{_UNFIT}|{_SUMS}') THEN FALSE ELSE {_impersonal(joined)} END"
        )
    others = [index for index, cell in enumerate(cells) if cell.private and not cell.text]
    if others:
        joined = f"concat({', '.join(f'chr(1), c{index}' for index in others)}, chr(1))"
        yield _impersonal(joined)
        yield f"NOT regexp_matches({joined}, '{_SUMS}')"


def _impersonal(joined: str) -> str:
    """SQL that says whether texts hold nothing of a person, the cheaper looks first."""
    return (
        f"CASE WHEN NOT regexp_matches({joined}, '{_PERSONAL}') THEN TRUE "
        f"WHEN NOT regexp_matches({joined}, '{_SPREAD}') THEN TRUE "
        f"ELSE NOT regexp_matches({joined}, '{first_look(SHORTEST)}') END"
    )


def learn(store: Store, columns: Mapping[int, Column], width: int, exact: AbstractSet[int] = frozenset()) -> list[Cell]:
    """Every column of a file so wide, in order, as it is to be read; table `first_rows` has the first of its rows.

    Those that are `exact` are canonical only where nothing need be changed.
    """
    asked = [index for index, column in columns.items() if column.target.field.kind in _LEARNABLE]
    counts = _counts(store, asked) if asked else {}
    cells = []
    for index in range(width):
        column = columns.get(index)
        if column is None:
            cells.append(Cell(None, "", "TRUE", "", private=True))
        else:
            cells.append(_cell(column, counts.get(index, {}), exact=index in exact))
    return cells


def _counts(store: Store, asked: Sequence[int]) -> dict[int, dict[str, int]]:
    """How often each text stands in the first rows of the columns asked for, unless it has many."""
    counted = ", ".join(f"approx_count_distinct(c{index})" for index in asked)
    numbers = store.db.execute(f"SELECT {counted} FROM first_rows").fetchone() or ()
    few = [index for index, number in zip(asked, numbers, strict=True) if number <= MOST_TEXTS]
    found: dict[int, dict[str, int]] = {}
    for listed in (few[start : start + TOGETHER] for start in range(0, len(few), TOGETHER)):
        histograms = ", ".join(f"histogram(c{index})" for index in listed)
        texts = store.db.execute(f"SELECT {histograms} FROM first_rows").fetchone() or ()
        found |= {index: counts or {} for index, counts in zip(listed, texts, strict=True)}
    return found


_LEARNABLE = {"array", "boolean", "code", "string"}


def _cell(column: Column, counts: Mapping[str, int], *, exact: bool) -> Cell:
    field, x = column.target.field, f"c{column.index}"
    if field.kind in {"array", "boolean", "code"}:
        return _among(column, counts, exact=exact)
    if field.kind == "string" and field.format != "uscc" and _recurs(counts):
        return _among(column, counts, exact=exact)
    if field.kind == "string":
        return _text(column)
    value, good = _TYPED.get(field.kind, _formed)(column, x)
    v = f"v{column.index}"
    canonical = v
    if field.kind == "number" or (field.kind == "money" and column.factor != 1):
        kind = "DECIMAL(18,6)" if field.kind == "number" else "DECIMAL(15,2)"
        canonical = f"CAST({plain_form(column)[1].replace(x, v)} AS {kind})"
    bounds = [f"{canonical} >= {field.schema['minimum']}"] if "minimum" in field.schema else []
    bounds += [f"{canonical} <= {field.schema['maximum']}"] if "maximum" in field.schema else []
    proven = " AND ".join([good, *bounds])
    raw, beside = f"CAST({v} AS VARCHAR)", None
    if canonical == v and field.kind == "money":
        beside = f"CAST(strlen({raw}) - strlen({x}) AS UTINYINT)"
        raw = f"left({raw}, length({raw}) - w{column.index})"
        beside = f"CASE WHEN good THEN {beside} END"
    return Cell(column, value, f"({x} IS NULL OR coalesce({proven}, FALSE))", canonical, raw, beside)


def _recurs(counts: Mapping[str, int]) -> bool:
    """Whether the texts of a column are few, and so many times the same that new ones are rare."""
    single = sum(1 for count in counts.values() if count == 1)
    return 0 < len(counts) <= MOST_TEXTS and single <= MOST_SINGLE * sum(counts.values())


def _among(column: Column, counts: Mapping[str, int], *, exact: bool) -> Cell:
    """A column that is canonical where its text is one of those that were learnt."""
    x, v = f"c{column.index}", f"v{column.index}"
    known: dict[str, str] = {}
    told: dict[str, str] = {}
    for text in counts if len(counts) <= MOST_TEXTS else ():
        reading = read_cell(column.target.field, column.scheme, text, column.factor)
        if marks(text, SHORTEST) or "\x00" in text or label_key(text) in TOTALS:
            continue
        canonical, fits = _canonical(column, reading.value)
        if fits and canonical is not None and (canonical == text or not exact):
            known[text] = canonical
            if reading.change:
                told[text] = reading.change
    if not known:
        return Cell(column, "NULL::VARCHAR", f"{x} IS NULL", "NULL::VARCHAR", codes=frozenset())
    texts = ", ".join(map(literal, known))
    kept = f"TRY_CAST({x} AS ENUM({texts}))"
    good = f"({x} IS NULL OR {v} IS NOT NULL)"
    if all(text == canonical for text, canonical in known.items()):
        raw = f"CAST({v} AS VARCHAR)"
        return Cell(column, kept, good, raw, raw, told=told, codes=frozenset(known))
    listed = ", ".join(map(literal, known.values()))
    canonical = f"([{listed}]::VARCHAR[])[enum_code({v}) + 1]"
    codes = frozenset(known.values())
    return Cell(column, kept, good, canonical, f"CAST({v} AS VARCHAR)", told=told, codes=codes)


def _canonical(column: Column, value: object) -> tuple[str | None, bool]:
    """The canonical text of a value, and whether it keeps all that the schema asks of it."""
    if value is None:
        return None, False
    shown, canonical, bad = texts_of(column, value)
    leaf = column.target.field.item if column.target.field.kind == "array" else column.target.field
    schema = leaf.schema if leaf else {}
    long_enough = len(shown) >= schema.get("minLength", 0)
    return canonical, not bad and long_enough and schema.get("format") not in {"uri", "email"} and shown == canonical


def _text(column: Column) -> Cell:
    """A column of texts of any kind: whether they are fillers or blank at an end is seen for all of a row at once."""
    field, x = column.target.field, f"c{column.index}"
    schema, tests = field.schema, []
    if "pattern" in schema:
        form = schema["pattern"].removeprefix("^").removesuffix("$")
        anchored = schema["pattern"].startswith("^") and schema["pattern"].endswith("$")
        tests.append(f"regexp_full_match({x}, '{form}')" if anchored else "FALSE")
    if field.format == "ip-number":
        tests.append(f"regexp_full_match({x}, '[0-9A-Z.]{{7,60}}')")
    if field.format == "uscc":
        tests += [f"regexp_full_match({x}, '[0-9A-Z]{{18}}')", f"{x} <> '{'0' * 18}'"] if not tests else []
        tests.append(f"{x} <> '{'0' * 18}'")
    if field.format in {"uri", "email"}:
        tests.append(rf"regexp_full_match({x}, 'https?://[0-9A-Za-z.-]+(/[0-9A-Za-z._/-]*)?')")
    if "minLength" in schema and schema["minLength"] > 1:
        tests.append(f"length({x}) >= {schema['minLength']}")
    if "maxLength" in schema:
        tests.append(f"strlen({x}) <= {schema['maxLength']}")
    good = f"({x} IS NULL OR ({' AND '.join(tests)}))" if tests else "TRUE"
    alone = field.format == "uscc"
    v = f"v{column.index}"
    return Cell(column, x, good, v, v, text=not alone, private=not alone)


def _money(column: Column, x: str) -> tuple[str, str]:
    """An amount and SQL that says that it was written plainly; other units by their form."""
    if column.factor != 1:
        plain, _ = plain_form(column)
        return f"CASE WHEN {plain} THEN {x} END", f"v{column.index} IS NOT NULL"
    text = f"CAST(v{column.index} AS VARCHAR)"
    return f"TRY_CAST({x} AS DECIMAL(15,2))", f"({text} = {x} OR {text} = {x} || '.00' OR {text} = {x} || '0')"


def _integer(column: Column, x: str) -> tuple[str, str]:
    v = f"v{column.index}"
    return f"TRY_CAST({x} AS BIGINT)", f"CAST({v} AS VARCHAR) = {x} AND {v} BETWEEN -99999999999999 AND 99999999999999"


def _date(column: Column, x: str) -> tuple[str, str]:
    v = f"v{column.index}"
    return (
        f"TRY_CAST({x} AS DATE)",
        f"CAST({v} AS VARCHAR) = {x} AND {v} BETWEEN DATE '1000-01-01' AND DATE '9999-12-31'",
    )


def _number(column: Column, x: str) -> tuple[str, str]:
    plain, _ = plain_form(column)
    return f"CASE WHEN {plain} THEN {x} END", f"v{column.index} IS NOT NULL"


def _instant(_: Column, x: str) -> tuple[str, str]:
    form = (
        r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?"
        r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
    )
    return x, f"regexp_full_match({x}, '{form}') AND TRY_CAST(left({x}, 10) AS DATE) IS NOT NULL"


def _formed(_: Column, __: str) -> tuple[str, str]:
    return "NULL::VARCHAR", "FALSE"


_TYPED = {"date": _date, "instant": _instant, "integer": _integer, "money": _money, "number": _number}


def _identity(source: GridSource, cells: Sequence[Cell]) -> str | None:
    """SQL for the ids of records that have none, as `mapping.identity` makes them; None where there is a column."""
    if not source.makes_ids:
        return None
    known = {cell.column.index: cell for cell in cells if cell.column}
    ordered = sorted(source.plan.columns, key=lambda column: column.target.name)
    pairs = ", ".join(
        f"'{column.target.name}=' || CAST({known[column.index].canonical} AS VARCHAR)" for column in ordered
    )
    content = f"'{SOURCE}-' || left(sha256(concat_ws(chr(31), {pairs})), 12)"
    number = next((c for c in source.plan.columns if c.target.name == NUMBERS.get(source.entity)), None)
    if number is None:
        return content
    text = known[number.index].canonical
    fits = f"coalesce(regexp_full_match({text}, '{NUMBER_PATTERN}'), FALSE)"
    return f"CASE WHEN {fits} THEN '{SOURCE}-' || {text} ELSE {content} END"


def literal(text: str) -> str:
    """The text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"
