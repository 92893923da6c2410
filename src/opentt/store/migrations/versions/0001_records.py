"""Records, their changes, tokens, replies and jobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TEXT = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_COUNT = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _TEXT, nullable=False) for name in names]


def upgrade() -> None:
    """Nothing: the tables are there."""
    _log()
    _records()
    op.create_table(
        "facets",
        *_texts("entity", "field", "code", "id"),
        sa.PrimaryKeyConstraint("entity", "field", "code", "id", name="facets_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("facets_of_record", "facets", ["entity", "id"])
    op.create_table(
        "clock",
        sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        *_texts("at"),
    )
    op.execute("INSERT INTO clock (id, sequence, at) VALUES (1, 0, '')")
    op.create_table("settings", sa.Column("name", _TEXT, primary_key=True), *_texts("value"))
    op.create_table(
        "tokens",
        sa.Column("name", _TEXT, primary_key=True),
        sa.Column("hash", _TEXT, nullable=False, unique=True),
        *_texts("scopes", "created_at", "expires_at", "revoked_at"),
    )
    op.create_table(
        "replies",
        *_texts("who", "key", "request", "at"),
        sa.Column("status", sa.SmallInteger, nullable=False),
        *_texts("headers"),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("who", "key", name="replies_key"),
    )
    op.create_table(
        "jobs",
        sa.Column("id", _TEXT, primary_key=True),
        *_texts("at", "state", "options"),
        sa.Column("result", sa.LargeBinary, nullable=True),
    )
    _search()


def _log() -> None:
    op.create_table(
        "log",
        sa.Column("sequence", _COUNT, primary_key=True, autoincrement=False),
        *_texts("entity", "id", "at", "who", "request", "action"),
        sa.Column("public_action", _TEXT, nullable=True),
        sa.Column("previous", sa.BigInteger, nullable=False),
        *_texts("etag"),
        sa.Column("public_etag", _TEXT, nullable=True),
        sa.Column("body", sa.LargeBinary, nullable=True),
        sa.Column("public_body", sa.LargeBinary, nullable=True),
    )
    op.create_index("log_of_record", "log", ["entity", "id", "sequence"])
    op.create_index("log_by_time", "log", ["at", "sequence"])


def _records() -> None:
    op.create_table(
        "records",
        sa.Column("number", _COUNT, primary_key=True, autoincrement=True),
        *_texts("entity", "id"),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("is_deleted", sa.Boolean, nullable=False),
        sa.Column("is_open", sa.Boolean, nullable=False),
        *_texts("status", "source", "district", "name", "updated_at"),
        sa.Column("year", sa.SmallInteger, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("entity", "id", name="records_by_id"),
    )
    for column in ("district", "source", "year", "amount"):
        op.create_index(f"records_by_{column}", "records", ["entity", column, "id"])
    op.create_index("records_by_sequence", "records", ["entity", "sequence"])


def _search() -> None:
    """Nothing: the words of each record stand in one indexed column, and the log only grows."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search USING fts5(tokens, tokenize='unicode61 remove_diacritics 0')")
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER log_keeps_{change.lower()} BEFORE {change} ON log "
                "BEGIN SELECT RAISE(ABORT, 'the log only grows'); END"
            )
        return
    op.execute("CREATE TABLE search (number bigint PRIMARY KEY, tokens tsvector NOT NULL)")
    op.execute("CREATE INDEX search_tokens ON search USING gin (tokens)")
    op.execute(
        "CREATE FUNCTION log_keeps() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$"
    )
    op.execute(
        "CREATE TRIGGER log_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON log "
        "FOR EACH STATEMENT EXECUTE FUNCTION log_keeps()"
    )
