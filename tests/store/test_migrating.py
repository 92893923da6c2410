"""A database that an older version made, opened by this one."""

from __future__ import annotations

import json
import pickle
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

import opentt.store
from opentt.finding import Options, Report
from opentt.standard import load
from opentt.store import jobs, open_database, selection
from opentt.store.bigrams import as_tsvector
from opentt.store.prepared import prepare
from opentt.store.scopes import PUBLIC
from opentt.store.selection import Wanted
from opentt.store.writing import Author, Deletion, apply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.store import Database

STANDARD = load()
CONTRACT = STANDARD.entities["contract"]
_LOG = (
    "INSERT INTO log VALUES (:n, 'contract', :id, '2026-01-01T00:00:00.000000Z', 'test', 'r', 'put', 'put', 0, "
    ":etag, :public_etag, :body, :public_body)"
)
_JOB = (
    "INSERT INTO jobs (id, at, state, options, result) VALUES (:id, '2026-01-01T00:00:00.000000Z', :state, '', :result)"
)
REPORT = Report("0.1.0", "0.1.0", Options("exchange", date(2026, 1, 1)), (), ())
_RECORD = (
    "INSERT INTO records (number, entity, id, sequence, is_deleted, is_open, status, source, district, name, "
    "updated_at, year, amount) VALUES (:n, 'contract', :id, :n, false, true, 'active', '', '', :name, '', 0, -1)"
)


@pytest.fixture
def older_url(request: pytest.FixtureRequest, database_url: str) -> Iterator[str]:
    """The URL of a database with no tables yet, of either kind."""
    if database_url.startswith("sqlite"):
        yield database_url.replace("records.sqlite", "older.sqlite")
        return
    server = create_engine(database_url, isolation_level="AUTOCOMMIT")
    name = f"older_{abs(hash(request.node.name))}"
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(database_url).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


def test_records_of_an_older_database_are_found_by_their_codes_and_words(older_url: str) -> None:
    records = [
        {"id": "a-1", "title": "风电叶片", "contract_type": "technology-service", "parties": [{"role": "seller"}]},
        {"id": "a-2", "title": "光伏组件", "contract_type": "technology-licence", "parties": [{"role": "seller"}]},
    ]
    _older(older_url, records)
    with closing(open_database(older_url)) as database:
        assert _ids(database, codes=(("parties.role", ("seller",)),)) == ["a-1", "a-2"]
        assert _ids(database, codes=(("contract_type", ("technology-licence",)),)) == ["a-2"]
        assert _ids(database, words="叶片") == ["a-1"]
        assert _ids(database, changed_since="2026-01-01T00:00:00.000000Z") == ["a-1", "a-2"]
        assert _ids(database, changed_since="2026-01-02") == []
        changed = {**records[1], "contract_type": "technology-service"}
        with database.writing() as connection:
            apply(connection, [prepare(CONTRACT, changed), Deletion("contract", "a-1")], Author("test"))
        assert _ids(database, codes=(("contract_type", ("technology-licence",)),)) == []
        assert _ids(database, codes=(("contract_type", ("technology-service",)),)) == ["a-2"]
        assert _ids(database, words="叶片") == []


def test_the_jobs_of_an_older_database_are_kept_from_now_on(older_url: str) -> None:
    _older(older_url, [])
    engine = create_engine(older_url)
    with engine.connect() as connection, connection.begin():
        for state in ("done", "running"):
            asked = {"id": state, "state": state, "result": pickle.dumps((REPORT, b""))}
            connection.execute(text(_JOB), asked)
    engine.dispose()
    with closing(open_database(older_url)) as database:
        found = [jobs.find(database, state, 1) for state in ("done", "running")]
        assert [job and job.state for job in found] == ["done", "failed"]


def _ids(database: Database, **wanted: Any) -> list[str]:  # noqa: ANN401 - the members of Wanted
    found = selection.page(database, PUBLIC, Wanted("contract", **wanted), None, 10)
    assert selection.count(database, PUBLIC, Wanted("contract", **wanted)) == len(found.rows)
    return [json.loads(row.body)["id"] for row in found.rows]


def _older(url: str, records: list[dict[str, Any]]) -> None:
    """Nothing: the database has the tables of the third step, and these records in them."""
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(Path(opentt.store.__file__).parent / "migrations"))
    with engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        for n, record in enumerate(records, start=1):
            made = prepare(CONTRACT, record)
            known = {"n": n, "id": made.id, "name": made.found.name}
            texts = {"body": made.body, "public_body": made.public_body}
            tags = {"etag": made.etag, "public_etag": made.public_etag}
            connection.execute(text(_LOG), known | texts | tags)
            connection.execute(text(_RECORD), known)
            for field, code in made.found.codes:
                asked = {"field": field, "code": code, "id": made.id}
                connection.execute(text("INSERT INTO facets VALUES ('contract', :field, :code, :id)"), asked)
            words = made.found.words
            sql = "INSERT INTO search (rowid, tokens) VALUES (:n, :words)"
            if engine.dialect.name == "postgresql":
                words = as_tsvector(words.split(" "))
                sql = "INSERT INTO search (number, tokens) VALUES (:n, CAST(:words AS tsvector))"
            connection.execute(text(sql), {"n": n, "words": words})
        connection.execute(text("UPDATE clock SET sequence = :n"), {"n": len(records)})
    engine.dispose()
