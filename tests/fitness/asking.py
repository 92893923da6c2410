"""How the tests ask questions of records: a store of their own, without a whole validation."""

from __future__ import annotations

import atexit
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.cases import load_examples, records_of
from opentt.fitness import load_questions, measure
from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation.store import open_store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentt.finding import Fitness
    from opentt.validation.store import Store

STANDARD = load()
QUESTIONS = load_questions(STANDARD.home)
EXAMPLES = load_examples(STANDARD.home)
ENTITY = {plural: entity for entity, plural in ENTITIES.items()}

Records = dict[str, list[dict[str, Any]]]


def cases(kind: str) -> list[tuple[str, Records]]:
    """The questions' good or bad cases as whole records, each with the name of its question."""
    return [
        (name, records_of(raw, STANDARD.tables[question.of].entity, EXAMPLES))
        for name, question in QUESTIONS.items()
        for raw in question.cases[kind]
    ]


@cache
def _store() -> Store:
    """An empty store, opened once: opening takes longer than asking."""
    store = open_store(STANDARD, date(2026, 3, 2))
    atexit.register(store.close)
    return store


def asked(records: Mapping[str, Sequence[object]], profile: str = "exchange") -> dict[str, Fitness]:
    """The fitness of records by question."""
    store = _store()
    store.clear()
    store.filled |= {ENTITY[plural] for plural in records}
    for plural, listed in records.items():
        store.insert(ENTITY[plural], enumerate(listed, start=1))
    store.settle()
    return {one.question: one for one in measure(profile)(store)}
