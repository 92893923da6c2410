"""How far the records in the canonical tables can answer each question: exact counts, one SQL statement each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.errors import StandardError
from opentt.finding import Fitness, Lack
from opentt.fitness.question import load_questions
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentt.fitness.question import Need, Question
    from opentt.layout import Table
    from opentt.schema import Field
    from opentt.standard import Standard
    from opentt.validation.store import Store

ACTIVE = "coalesce(o.record_status, 'active') = 'active'"
"""Records that were withdrawn or merged answer nothing and are not asked."""


def measure(profile: str = "exchange") -> Callable[[Store], tuple[Fitness, ...]]:
    """What tells, of a store, the fitness for every question about a kind of record that it holds.

    In the public profile nothing is counted for a question that needs a field which may not be published.
    """

    def measured(store: Store) -> tuple[Fitness, ...]:
        tables = store.standard.tables
        questions = load_questions(store.standard.home).values()
        asked = [question for question in questions if tables[question.of].entity in store.filled]
        order = list(store.standard.entities)
        asked.sort(key=lambda question: order.index(tables[question.of].entity))
        found = [_fitness(store, question, profile) for question in asked]
        return tuple(one for one in found if one.asked or one.closed)

    return measured


def statement(standard: Standard, question: Question) -> str:
    """The SQL of a question: how many rows are asked, how many qualify, and for each need lacking and alone.

    DuckDB and PostgreSQL both run it.
    """
    table = standard.tables[question.of]
    needs = [f"n{place}" for place in range(len(question.needs))]
    tested = ", ".join(f"(({need.check}) IS TRUE) AS {name}" for name, need in zip(needs, question.needs, strict=True))
    counts = ["count(*)", f"count(*) FILTER (WHERE {' AND '.join(needs)})"]
    for name in needs:
        others = "".join(f" AND {other}" for other in needs if other != name)
        counts += [f"count(*) FILTER (WHERE NOT {name})", f"count(*) FILTER (WHERE NOT {name}{others})"]
    return f"SELECT {', '.join(counts)} FROM (SELECT {tested} FROM {_rows(standard, table)} WHERE {_among(question)}) q"


def fields(standard: Standard, question: Question) -> list[tuple[str, Field]]:
    """The fields that a question needs, by the name that reports call them.

    Raises StandardError for one that the standard does not have.
    """
    entity = standard.entities[standard.tables[question.of].entity]
    found = []
    for need in question.needs:
        field = entity.at(_path(need))
        if field is None:
            raise StandardError(
                Text(
                    f"用途问题 {question.name} 的字段 {need.field} 不存在",
                    f"question {question.name} needs {need.field}, which is no field",
                )
            )
        found.append((need.field, field))
    return found


def _path(need: Need) -> tuple[str | int, ...]:
    path: list[str | int] = []
    for step in need.field.split("."):
        path += [step.removesuffix("[]"), 0] if step.endswith("[]") else [step]
    return tuple(path)


def _rows(standard: Standard, table: Table) -> str:
    """The FROM item: the row as `t`, its record as `o`."""
    plural = standard.entities[table.entity].plural
    key = table.keys[0] if table.path else "id"
    return f"{table.name} t JOIN {plural} o ON o.id = t.{key}"


def _among(question: Question) -> str:
    return f"{ACTIVE} AND coalesce(({question.among}), TRUE)" if question.among else ACTIVE


def _fitness(store: Store, question: Question, profile: str) -> Fitness:
    standard = store.standard
    table = standard.tables[question.of]
    needed = fields(standard, question)
    closed = _closed(standard, table.entity, question) if profile == "public" else ()
    counts: Sequence[int] = (0, 0) if closed else _counted(store, question)
    asked, qualified, *rest = counts
    lacks = [
        Lack(name, need.title or field.title, lacking, alone)
        for (name, field), need, lacking, alone in zip(needed, question.needs, rest[::2], rest[1::2], strict=False)
        if lacking
    ]
    lacks.sort(key=lambda lack: (-lack.alone, -lack.lacking))
    unit = _unit(standard, table)
    return Fitness(question.name, table.entity, question.title, unit, asked, qualified, tuple(lacks), closed)


def _counted(store: Store, question: Question) -> tuple[int, ...]:
    import duckdb

    asked = statement(store.standard, question)
    store.need(re.findall(r"\w+", asked))
    try:
        row = store.db.execute(asked).fetchone()
    except duckdb.Error as error:
        raise StandardError(
            Text(
                f"用途问题 {question.name} 的 SQL 无法执行：{error}",
                f"the SQL of question {question.name} does not run: {error}",
            )
        ) from error
    return tuple(map(int, row or ()))


def _closed(standard: Standard, entity: str, question: Question) -> tuple[str, ...]:
    """The needed fields that may not be published, each once."""
    from opentt.validation.public import is_closed

    kind = standard.entities[entity]
    needed = (need.field.removesuffix("[]") for need in question.needs if is_closed(kind, _path(need)))
    return tuple(dict.fromkeys(needed))


def _unit(standard: Standard, table: Table) -> Text:
    """What the rows are called: the records by their kind, parts by the field that holds them."""
    entity = standard.entities[table.entity]
    path = tuple(0 if step == "[]" else step for step in table.path[:-1])
    held = entity.at(path) if path else None
    return held.title if held else entity.title
