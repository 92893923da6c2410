"""A question put to the canonical tables in SQL: each record once in each cell, money exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.stats import axes as axis_rows
from opentt.stats.joins import joined, tables
from opentt.stats.notes import notes
from opentt.stats.table import Measure, Table
from opentt.stats.values import condition, value
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from opentt.stats.named import Card
    from opentt.stats.place import Place
    from opentt.stats.question import Question
    from opentt.stats.reading import Filled
    from opentt.stats.table import Number, Row

MOST_CELLS = 200_000
"""How many cells a table may have."""

_TOO_LARGE = Text(
    "这样分组有 {n} 格，太多了；请少用一个 --by，或用 字段/1 只看第一层",
    "these groupings give {n} cells, too many; leave one out, or write FIELD/1 for the first level only",
)

Cells = dict[tuple[int, ...], tuple["Number", ...]]


def tabulate(filled: Filled, question: Question, *, as_of: date, card: Card | None = None) -> Table:
    """The table that answers a question, under the name of its card where it has one.

    Raises UsageError where it would have too many cells.
    """
    db = filled.store.db
    standard = filled.store.standard
    _facts(filled, question, None)
    shown: list[tuple[Row, ...]] = []
    for number, axis in enumerate(question.axes):
        used = [found for (found,) in db.execute(f"SELECT DISTINCT v{number} FROM facts ORDER BY 1").fetchall()]
        rows, pairs = axis_rows.rows(standard, axis, used, as_of)
        shown.append(tuple(rows))
        _axis(filled, number, pairs)
    size = 1
    for rows_shown in shown:
        size *= len(rows_shown)
    if size > MOST_CELLS:
        raise UsageError(_TOO_LARGE.fill({"n": f"{size:,}"}))
    counts = _counted(filled, question, "count(DISTINCT unit)", ("unit",))
    columns = [counts]
    gaps: dict[str, int] = {}
    for place in question.sums:
        keys = _facts(filled, question, place)
        gaps[place.name] = _without(filled)
        columns.append(_counted(filled, question, "sum(x)", keys))
    cells = _side_by_side(columns)
    entity = standard.entities[question.entity]
    each = question.each
    target = standard.entities.get(each.column.field.refers_to or "") if each else None
    measures = (
        Measure("count", target.title if target else each.title if each else entity.title),
        *(Measure(place.name, place.title, place.column.field.unit) for place in question.sums),
    )
    made = Table(
        name=card.name if card else "",
        title=card.title if card else _title(entity.title, question),
        question=question,
        axes=tuple(shown),
        measures=measures,
        cells=cells,
        as_of=as_of,
        digits=card.digits if card else 1,
        left_out=dict(filled.left_out.get(question.entity, {})),
        cites=card.cites if card else (),
    )
    return notes(made, standard, gaps)


def _title(entity: Text, question: Question) -> Text:
    """What a table without a name is called."""
    titles = [axis.place.title for axis in question.axes]
    zh, en = "、".join(title.zh for title in titles), ", ".join(title.en.casefold() for title in titles)
    return Text(f"{entity.zh}按{zh}", f"{entity.en} by {en}") if titles else entity


def _facts(filled: Filled, question: Question, summed: Place | None) -> tuple[str, ...]:
    """The columns that tell the units of a table `facts` apart; it now holds each unit with its value on each axis.

    The unit is the record, or the value that is counted in its place; for a sum it is the part that has the number.
    """
    standard = filled.store.standard
    places = [axis.place for axis in question.axes] + [one.place for one in question.where]
    places += [place for place in (question.each, summed) if place]
    filled.store.need(tables(standard, question.entity, places))
    source, column_of = joined(standard, question.entity, places)
    unit = "r._n" if question.each is None or summed else column_of(question.each)
    columns = [f"{unit} AS unit"]
    keys: list[str] = ["unit"]
    conditions = ["r._n NOT IN (SELECT n FROM left_out WHERE entity = ?)"]
    if question.each is not None and summed is None:
        conditions.append(f"{unit} IS NOT NULL")
    if summed is not None:
        column = column_of(summed)
        alias = column.partition(".")[0]
        for number, key in enumerate(summed.table.keys[1:]):
            columns.append(f'{alias}."{key}" AS k{number}')
            keys.append(f"k{number}")
        columns.append(f"{column} AS x")
        keys.append("x")
    for number, axis in enumerate(question.axes):
        columns.append(f"{value(axis.place, axis.unit, column_of(axis.place))} AS v{number}")
        conditions += [f"{column_of(axis.place)} IS NOT NULL"] if question.given else []
    params: list[object] = [question.entity]
    for one in question.where:
        text, given = condition(standard, one, column_of(one.place))
        conditions.append(text)
        params.extend(given)
    filled.store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE facts AS SELECT DISTINCT {', '.join(columns)} FROM {source} "
        f"WHERE {' AND '.join(conditions)}",
        params,
    )
    return tuple(keys)


def _axis(filled: Filled, number: int, pairs: Sequence[tuple[str | None, int]]) -> None:
    """Nothing: the places that each value counts in now stand in the table of the axis."""
    db = filled.store.db
    db.execute(f"CREATE OR REPLACE TEMP TABLE axis{number} (value VARCHAR, place INTEGER)")
    if pairs:
        values, places = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        db.execute(f"INSERT INTO axis{number} SELECT unnest(?::VARCHAR[]), unnest(?::INTEGER[])", [values, places])


def _counted(filled: Filled, question: Question, what: str, keys: Sequence[str]) -> Mapping[tuple[int, ...], Number]:
    """A number for each combination of places, each unit once in each."""
    numbers = range(len(question.axes))
    places = [f"a{n}.place AS p{n}" for n in numbers]
    joins = [f"JOIN axis{n} a{n} ON a{n}.value IS NOT DISTINCT FROM f.v{n}" for n in numbers]
    listed = ", ".join([*(f"p{n}" for n in numbers), what])
    grouped = f" GROUP BY {', '.join(f'p{n}' for n in numbers)}" if question.axes else ""
    units = ", ".join([*(f"f.{key}" for key in keys), *places])
    found = filled.store.db.execute(
        f"SELECT {listed} FROM (SELECT DISTINCT {units} FROM facts f {' '.join(joins)}){grouped}"
    ).fetchall()
    return {tuple(key): number for *key, number in found if number is not None}


def _without(filled: Filled) -> int:
    """How many counted records have no number to sum up."""
    found = filled.store.db.execute(
        "SELECT count(*) FROM (SELECT unit FROM facts GROUP BY unit HAVING count(x) = 0)"
    ).fetchone()
    return int(found[0]) if found else 0


def _side_by_side(columns: Sequence[Mapping[tuple[int, ...], Number]]) -> Cells:
    """The numbers of every cell that has any."""
    keys = dict.fromkeys(key for column in columns for key in column)
    return {key: tuple(column.get(key, 0) for column in columns) for key in keys}
