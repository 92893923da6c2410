"""Large files of NDJSON: lines of a good shape are put aside in one pass; the others are read one by one.

A shape is how many members stand where, and the kind of each value. It is learnt from the first lines, and is good
where a line of that shape is without defects. A line is passed if its shape is good, each value keeps what the schema
asks, and it holds nothing of a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.layout import SQL_TYPES
from opentt.tables.parsing import parse
from opentt.validation.aside import impersonal, keep_aside, literal
from opentt.validation.personal import SHORTEST, marks
from opentt.validation.spelt import LOOKED_AT, parts, spellings, value
from opentt.validation.structure import defects, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.layout import Column, Table
    from opentt.schema import Entity, Field, Step
    from opentt.standard import Standard
    from opentt.validation.spelt import Spelling
    from opentt.validation.store import Store
    from opentt.validation.structure import Judge

LEARN_FROM = 2_000
"""From how many lines the shapes are learnt."""

MOST_SHAPES = 300
MOST_LEAVES = 200
"""Beyond so many shapes or values in a record, records are too varied to be learnt."""

_LONG_NUMBER = r"\s*-?[0-9][0-9.eE+-]{14}"
"""A number of so many digits that it may not be exact in DuckDB, or looks like one, after a colon or in an array."""

_NO_MORE = r",\s*[\]}]"
"""A comma after which nothing comes, which DuckDB takes for JSON."""

_ESCAPES = (r"\u0000", r"\ud", r"\uD")
"""What stands for NUL or for half of a surrogate pair: which is no text, or no text that DuckDB keeps."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that stands at one place of every line of some shape.

    `codes` are those that it is kept as; what else may stand there is kept as text, in lines of their own.
    """

    index: int
    path: tuple[Step, ...]
    field: Field
    codes: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether what is no code of a list may stand there, too."""
        return bool(self.codes) and "enum" not in self.field.schema


@dataclass(frozen=True, slots=True)
class Learnt:
    """The values there may be, the objects and arrays around them, and the shapes that are good."""

    leaves: tuple[Leaf, ...]
    around: tuple[tuple[Step, ...], ...]
    shapes: tuple[str, ...]
    spellings: tuple[Spelling, ...] = ()


def put_lines_aside(store: Store, entity: Entity, errors: Judge, reader: str, name: str) -> Learnt | None:
    """What was learnt, once table `name` has a row for each line; None where nothing could be.

    `reader` is a FROM item with the lines as texts `j`. Raises duckdb.Error where it cannot be read.
    """
    learnt = _learn(store, entity, errors, reader)
    if learnt is None:
        return None
    values = f"json_extract_string(j, {_paths([leaf.path for leaf in learnt.leaves])})"
    read = (
        f"CASE WHEN s IS NULL THEN TRY({_shape(learnt)}) END AS shape, CASE WHEN s IS NULL THEN TRY({values}) END AS x"
    )
    cells = ", ".join(
        f"{value(learnt.spellings, leaf.path, f'x[{leaf.index + 1}]')} AS c{leaf.index}" for leaf in learnt.leaves
    )
    conditions = [f"(s IS NOT NULL OR {_is_shaped(learnt)})"]
    conditions += _conditions([leaf for leaf in learnt.leaves if not leaf.is_open])
    conditions += _distinct(learnt)
    kept = ", ".join(f"{_kept(leaf)} AS v{leaf.index}" for leaf in learnt.leaves)
    lines = f"(SELECT j, s, shape, {cells} FROM (SELECT *, {read} FROM {parts(learnt.spellings, reader)}))"
    lines = f"(SELECT *, {kept} FROM {lines})"
    items = ["strlen(j)::UINTEGER AS size", *(f"v{leaf.index}" for leaf in learnt.leaves)]
    opened = [leaf for leaf in learnt.leaves if leaf.is_open]
    if opened:
        listed = " AND ".join(f"(c{leaf.index} IS NULL OR v{leaf.index} IS NOT NULL)" for leaf in opened)
        lines = f"(SELECT *, {listed} AS listed FROM {lines})"
        conditions.append(f"CASE WHEN listed THEN TRUE ELSE {' AND '.join(_conditions(opened))} END")
        items.append(f"CASE WHEN NOT listed THEN [{', '.join(f'c{leaf.index}' for leaf in opened)}] END AS others")
    keep_aside(store, name, lines, conditions, items)
    shown = {leaf: f"v{leaf.index}" for leaf in learnt.leaves}
    shown |= {
        leaf: f"coalesce(CAST(v{leaf.index} AS VARCHAR), others[{place}])" for place, leaf in enumerate(opened, start=1)
    }
    listed = ", ".join(f"{sql} AS k{leaf.index}" for leaf, sql in shown.items())
    store.db.execute(f"CREATE VIEW {name}_mapped AS SELECT good, rowid + 1 AS n, {listed} FROM {name}")
    return learnt


def _conditions(leaves: Sequence[Leaf]) -> list[str]:
    """SQL that together says that values keep what the schema asks, and hold nothing of a person."""
    conditions = [condition for leaf in leaves if (condition := _condition(leaf))]
    texts = [f"c{leaf.index}" for leaf in leaves if _is_free(leaf)]
    return [*conditions, impersonal(texts, "s IS NOT NULL")] if texts else conditions


def _is_shaped(learnt: Learnt) -> str:
    """SQL that says that a line of no known spelling has a good shape, as all see it."""
    listed = ", ".join(map(literal, learnt.shapes))
    tests = [f"TRY_CAST(shape AS ENUM({listed})) IS NOT NULL"]
    tests += [f"NOT regexp_matches(j, '{pattern}')" for pattern in _unfit(learnt)]  # quick by their first sign
    escaped = " OR ".join(f"contains(j, '{escape}')" for escape in _ESCAPES)
    tests.append(rf"(NOT contains(j, '\') OR NOT ({escaped}))")
    return f"CASE WHEN s IS NULL THEN {' AND '.join(tests)} END"


def _unfit(learnt: Learnt) -> Iterator[str]:
    """Patterns of what may stand in a line of good shape and make it another record than DuckDB sees."""
    yield _NO_MORE
    yield f":{_LONG_NUMBER}"
    if any(leaf.field.kind in _NUMBER and isinstance(leaf.path[-1], int) for leaf in learnt.leaves):
        yield rf"\[{_LONG_NUMBER}"
        yield f",{_LONG_NUMBER}"


def lend_lines(store: Store, entity: Entity, learnt: Learnt, name: str, offset: int) -> None:
    """Nothing: the canonical tables will show the records of the lines that were put aside."""
    given = next((f"k{leaf.index}" for leaf in learnt.leaves if leaf.path == ("id",)), "NULL")
    known = _codes_used(store, learnt, name)
    for table in store.standard.tables.values():
        if table.entity == entity.name:
            for items, rest in _selects(table, learnt, given, f"{name}_mapped"):
                codes = {column: known[sql] for column, sql in items.items() if sql in known}
                store.lend(table, {"_n": f"n + {offset}"} | items, rest, codes)
    store.asides.append((entity.name, name, f"rowid + {offset + 1}"))


def _codes_used(store: Store, learnt: Learnt, name: str) -> dict[str, list[str]]:
    """The codes that stand in a column by its SQL, where nothing else stands there."""
    opened = [leaf for leaf in learnt.leaves if leaf.is_open]
    counts = ", ".join(
        f"count(CASE WHEN v{leaf.index} IS NULL THEN others[{place}] END)" for place, leaf in enumerate(opened, start=1)
    )
    asked = f"SELECT {counts} FROM {name} WHERE others IS NOT NULL"
    others = dict(zip(opened, store.db.execute(asked).fetchone() or (), strict=True)) if opened else {}
    coded = [leaf for leaf in learnt.leaves if leaf.codes and not others.get(leaf)]
    columns = [f"v{leaf.index}" for leaf in coded]
    together = f"SELECT DISTINCT {', '.join(columns)} FROM {name}"  # far quicker than each by itself
    listed = ", ".join(f"list(DISTINCT {column})" for column in columns)
    found = (store.db.execute(f"SELECT {listed} FROM ({together})").fetchone() or ()) if coded else ()
    return {_cast(leaf): codes or [] for leaf, codes in zip(coded, found, strict=True)}


def _selects(table: Table, learnt: Learnt, identity: str, relation: str) -> Iterator[tuple[dict[str, str], str]]:
    """The SELECTs that fill a table, one for each place in an array: SQL by column, and the FROM."""
    columns: dict[tuple[Step, ...], Column] = {column.path: column for column in table.columns}
    groups: dict[tuple[Step, ...], list[Leaf]] = {}
    for leaf in learnt.leaves:
        prefix, rest = leaf.path[: len(table.path)], leaf.path[len(table.path) :]
        if tuple("[]" if isinstance(step, int) else step for step in prefix) == table.path and rest in columns:
            groups.setdefault(prefix, []).append(leaf)
    for prefix, leaves in groups.items():
        items = {columns[leaf.path[len(prefix) :]].name: _cast(leaf) for leaf in leaves}
        if not table.path:
            yield items | {"id": identity}, f"FROM {relation}"
            continue
        ordinals = [str(step + 1) for step in prefix if isinstance(step, int)]
        keys = dict(zip(table.keys, [identity, *ordinals], strict=True))
        present = " OR ".join(f"k{leaf.index} IS NOT NULL" for leaf in leaves)
        yield keys | items, f"FROM {relation} WHERE {present}"


def _cast(leaf: Leaf) -> str:
    return f"CAST(k{leaf.index} AS {SQL_TYPES[leaf.field.kind]})"


def _learn(store: Store, entity: Entity, errors: Judge, reader: str) -> Learnt | None:
    """What the first lines teach."""
    store.db.execute(f"CREATE OR REPLACE TEMP TABLE first_lines AS SELECT j FROM {reader} LIMIT {LEARN_FROM}")
    records: list[dict[str, object]] = []
    for (line,) in store.db.execute("SELECT j FROM first_lines WHERE json_valid(j)").fetchall():
        read = parse(line)
        if read.broken is None and not read.repeated and isinstance(read.value, dict):
            records.append(read.value)
    leaves: dict[tuple[Step, ...], Field] = {}
    around: dict[tuple[Step, ...], None] = {(): None}
    for record in records:
        _gather(entity, record, (), leaves, around)
    if not leaves or len(leaves) > MOST_LEAVES:
        return None
    ordered = sorted(leaves, key=lambda path: [str(step) for step in path])
    listed = tuple(
        Leaf(index, path, leaves[path], _codes(store.standard, leaves[path])) for index, path in enumerate(ordered)
    )
    learnt = Learnt(listed, tuple(around), ())
    counted = store.db.execute(
        f"SELECT {_shape(learnt)} AS shape, list(j)[:20] FROM first_lines WHERE json_valid(j) GROUP BY 1"
    ).fetchall()
    shapes = [shape for shape, lines in counted if any(_is_good(store, entity, errors, learnt, line) for line in lines)]
    if not 0 < len(shapes) <= MOST_SHAPES:
        return None
    texts = [line for (line,) in store.db.execute(f"SELECT j FROM first_lines LIMIT {LOOKED_AT}").fetchall()]
    spelt = spellings(texts, lambda line: _is_good(store, entity, errors, learnt, line))
    return Learnt(listed, tuple(around), tuple(shapes), spelt)


def _gather(
    entity: Entity,
    value: object,
    path: tuple[Step, ...],
    leaves: dict[tuple[Step, ...], Field],
    around: dict[tuple[Step, ...], None],
) -> None:
    """Nothing: the places of a value's leaves, and of what is around them, as far as the schema knows them."""
    here = entity.at(path) if path else None
    if isinstance(value, dict):
        around[path] = None
        for name, inner in value.items():
            _gather(entity, inner, (*path, name), leaves, around)
    elif isinstance(value, list):
        around[path] = None
        for place, inner in enumerate(value):
            _gather(entity, inner, (*path, place), leaves, around)
    elif here is not None and here.kind not in {"object", "array"}:
        leaves[path] = here


def _is_good(store: Store, entity: Entity, errors: Judge, learnt: Learnt, line: str) -> bool:
    """Whether a line is without defects and all of it is in leaves that were learnt."""
    record = parse(line)
    if record.broken is not None or record.repeated:
        return False
    if defects(store.standard, entity, record.value, errors(record.value)):
        return False
    leaves: dict[tuple[Step, ...], Field] = {}
    around: dict[tuple[Step, ...], None] = {}
    _gather(entity, record.value, (), leaves, around)
    known = {leaf.path for leaf in learnt.leaves}
    return (
        leaves.keys() <= known
        and all(value_at(record.value, path) for path in around if path)
        and _counted(record.value) == len(leaves)
    )


def _counted(value: object) -> int:
    """How many values a record holds that are neither objects nor arrays."""
    if isinstance(value, dict):
        return sum(map(_counted, value.values()))
    if isinstance(value, list):
        return sum(map(_counted, value))
    return 1


def _shape(learnt: Learnt) -> str:
    """SQL for the shape of a line: how many members each object has, and the kind of each value that was learnt.

    Of an array also what would stand behind the last item that it was seen to have: so its length is known. Where a
    line is good, a line of the same shape has no member that is unknown or repeated: there would be one too many.
    """
    leaves = [leaf.path for leaf in learnt.leaves]
    lengths = dict.fromkeys(learnt.around, 0)
    for path in (*learnt.around, *leaves):
        if path and isinstance(path[-1], int):
            lengths[path[:-1]] = max(lengths[path[:-1]], path[-1] + 1)
    kinds = [*learnt.around, *((*path, length) for path, length in lengths.items()), *leaves]
    members = f"list_transform(json_keys(j, {_paths(learnt.around)}), lambda names: len(names))"
    return f"concat(CAST({members} AS VARCHAR), CAST(json_type(j, {_paths(kinds)}) AS VARCHAR))"


def _paths(paths: Sequence[tuple[Step, ...]]) -> str:
    """A list of JSON paths as SQL."""
    listed = ("$" + "".join(f"[{step}]" if isinstance(step, int) else f'."{step}"' for step in path) for path in paths)
    return "[" + ", ".join(map(literal, listed)) + "]"


_NUMBER = {
    "integer": ("BIGINT", "-?(0|[1-9][0-9]{0,13})"),
    "money": ("DECIMAL(15,2)", r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?"),
    "number": ("DECIMAL(18,6)", r"-?(0|[1-9][0-9]{0,7})(\.[0-9]{1,6})?"),
}
"""What is kept of a number, and how it is spelt as JSON has it."""


def _kept(leaf: Leaf) -> str:
    """SQL for what is kept of a value."""
    x, field = f"c{leaf.index}", leaf.field
    if field.kind in _NUMBER:
        return f"TRY_CAST({x} AS {_NUMBER[field.kind][0]})"
    if field.kind == "date":
        return f"TRY_CAST({x} AS DATE)"
    return f"TRY_CAST({x} AS ENUM({', '.join(map(literal, leaf.codes))}))" if leaf.codes else x


def _codes(standard: Standard, field: Field) -> tuple[str, ...]:
    """The codes of a closed list, and of an open one that says itself which others it has: none."""
    if "enum" in field.schema:
        return tuple(map(str, field.schema["enum"]))
    scheme = standard.schemes.get(field.scheme or "")
    if field.kind != "code" or scheme is None or scheme.pattern is not None or "pattern" in field.schema:
        return ()
    longest = field.schema.get("maxLength", 0)
    return tuple(code for code in scheme.concepts if 0 < len(code.encode()) <= longest and not marks(code, SHORTEST))


def _condition(leaf: Leaf) -> str | None:
    """SQL that says that a value keeps what the schema asks, beyond the shape; None where it asks nothing."""
    x, v, field = f"c{leaf.index}", f"v{leaf.index}", leaf.field
    schema, tests = field.schema, []
    if field.kind in _NUMBER:
        tests.append(f"regexp_full_match({x}, '{_NUMBER[field.kind][1]}')")
        tests += [
            f"{v} {sign} {schema[limit]}" for limit, sign in (("minimum", ">="), ("maximum", "<=")) if limit in schema
        ]
    elif field.kind == "date":
        tests.append(f"CAST({v} AS VARCHAR) = {x} AND {v} BETWEEN DATE '1000-01-01' AND DATE '9999-12-31'")
    elif field.kind == "boolean":
        tests.append(f"{x} IN ('true', 'false')")
    else:
        tests += [f"{v} IS NOT NULL"] if "enum" in schema else []
        tests += _text_tests(x, schema, field)
    return f"({x} IS NULL OR coalesce({' AND '.join(tests)}, FALSE))" if tests else None


def _text_tests(x: str, schema: Mapping[str, object], field: Field) -> Iterator[str]:
    form = schema.get("pattern")
    if isinstance(form, str):
        anchored = form.startswith("^") and form.endswith("$")
        inner = form.removeprefix("^").removesuffix("$")
        yield f"regexp_full_match({x}, {literal(inner)})" if anchored else "FALSE"
    least = schema.get("minLength")
    if isinstance(least, int):  # who has a byte has a character
        yield f"{'length' if least > 1 else 'strlen'}({x}) >= {least}"
    if "maxLength" in schema:
        yield f"strlen({x}) <= {schema['maxLength']}"
    if field.kind == "instant" or schema.get("format") in {"date-time", "email"}:
        yield (
            rf"regexp_full_match({x}, '[1-9][0-9]{{3}}-[0-9]{{2}}-[0-9]{{2}}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
            rf"(\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])') AND TRY_CAST(left({x}, 10) AS DATE) IS NOT NULL"
        )
    if schema.get("format") == "uri":
        yield rf"regexp_full_match({x}, 'https?://[0-9A-Za-z.-]+(/[0-9A-Za-z._/-]*)?')"


def _distinct(learnt: Learnt) -> Iterator[str]:
    """SQL that says that no value of a list stands there twice."""
    lists: dict[tuple[Step, ...], list[str]] = {}
    for leaf in learnt.leaves:
        if isinstance(leaf.path[-1], int):
            lists.setdefault(leaf.path[:-1], []).append(f"c{leaf.index}")
    for columns in lists.values():
        if len(columns) > 1:
            listed = f"list_filter([{', '.join(columns)}], lambda one: one IS NOT NULL)"
            yield f"len({listed}) = len(list_distinct({listed}))"


def _is_free(leaf: Leaf) -> bool:
    """Whether any character may stand in a value, and so what is personal: not in what lists and patterns bound."""
    field = leaf.field
    bound = "enum" in field.schema or (field.format == "uscc" and "pattern" in field.schema)
    return field.kind in {"string", "code", "instant"} and not bound
