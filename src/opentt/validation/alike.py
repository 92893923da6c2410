"""Suspicious rows by what is wrong with them: rows that are alike have the same defects, so that few need explaining.

Two rows are alike where the same columns hold something, and each cell is good in both or has the same defects of
its own. What else is wrong, a value that is missing, follows from the columns that hold something.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opentt.validation.limits import leaf_conditions
from opentt.validation.structure import defects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.mapping import Column, Plan
    from opentt.validation.sources import GridSource
    from opentt.validation.store import Store
    from opentt.validation.structure import Judge


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are alike: how they are told, the numbers of the first in order, which are explained, how many more."""

    alike: str
    first: list[int]
    rest: int


def groups(store: Store, source: GridSource, errors: Judge, suspects: str, most: int) -> Iterator[Group]:
    """The suspicious rows in groups, of each the first `most`; `suspects` is SQL for the rows of `mapped` meant.

    Table `raw` has the cells as they stand, `mapped` their texts. Table `rows_alike` then has the number of each row
    and what tells its group.
    """
    columns = list(leaf_conditions(source))
    there = ", ".join(f"CASE WHEN t{column.index} IS NULL THEN '-' ELSE '+' END" for column, _ in columns)
    bad = ", ".join(
        f"CASE WHEN t{column.index} IS NOT NULL AND NOT coalesce({condition}, FALSE) THEN c{column.index} END "
        f"AS bad{column.index}"
        for column, condition in columns
    )
    store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE faulty AS SELECT n, concat({there}) AS there, {bad} "
        f"FROM mapped JOIN raw USING (n) WHERE {suspects}"
    )
    states, joins = ["there"], []
    for column, _ in columns:
        bad, table = f"bad{column.index}", f"kinds{column.index}"
        texts = store.db.execute(f"SELECT DISTINCT {bad} FROM faulty WHERE {bad} IS NOT NULL").fetchall()
        if not texts:
            continue
        alone = replace(source.plan, columns=(column,))
        kinds: dict[str, int] = {}
        listed = []
        for (text,) in texts:
            kind = kinds.setdefault(repr(_own_defects(store, alone, errors, column, text)), len(kinds))
            listed.append((text, str(kind)))
        store.db.execute(
            f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT text, kind FROM {store.texts(['text', 'kind'], listed)}"
        )
        joins.append(f"LEFT JOIN {table} ON {table}.text = {bad}")
        states.append(f"coalesce({table}.kind, '+')")
    store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE rows_alike AS SELECT n, concat_ws(',', {', '.join(states)}) AS alike "
        f"FROM faulty {' '.join(joins)}"
    )
    store.db.execute("DROP TABLE faulty")
    found = store.db.execute(f"SELECT alike, min(n, {most}), count(*) FROM rows_alike GROUP BY alike").fetchall()
    yield from (Group(alike, first, count - len(first)) for alike, first, count in found)


def _own_defects(
    store: Store, plan: Plan, errors: Judge, column: Column, text: str
) -> list[tuple[str, Sequence[object]]]:
    """What is wrong with a cell, whatever stands beside it: rule, and place below the value's own.

    The plan has that column only.
    """
    cells = [""] * (column.index + 1)
    cells[column.index] = text
    built = plan.build(cells)
    path = next((known for known, owner in built.columns.items() if owner is column), ())
    own = [error for error in errors(built.record) if error[1][: len(path)] == path]
    found = defects(store.standard, store.standard.entities[plan.entity], built.record, own)
    return [(defect.rule, defect.path[len(path) :]) for defect in found if defect.path[: len(path)] == path]
