"""The tables of a database of records; what `migrations/` brings about, step by step."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

METADATA = MetaData()

NO_YEAR = 0
NO_AMOUNT = -1
"""What stands for a year or an amount that a record does not have, so that no sort meets a NULL."""

TEXT = String().with_variant(String(collation="C"), "postgresql")
"""A text that both databases order by code point, so that cursors mean the same on both."""

COUNT = BigInteger().with_variant(Integer, "sqlite")
"""A number that SQLite can give out by itself."""

LOG = Table(
    "log",
    METADATA,
    Column("sequence", COUNT, primary_key=True, autoincrement=False),
    Column("entity", TEXT, nullable=False),
    Column("id", TEXT, nullable=False),
    Column("at", TEXT, nullable=False),
    Column("who", TEXT, nullable=False),
    Column("request", TEXT, nullable=False),
    Column("action", TEXT, nullable=False),
    Column("public_action", TEXT, nullable=True),
    Column("previous", BigInteger, nullable=False),
    Column("etag", TEXT, nullable=False),
    Column("public_etag", TEXT, nullable=True),
    Column("body", LargeBinary, nullable=True),
    Column("public_body", LargeBinary, nullable=True),
    Index("log_of_record", "entity", "id", "sequence"),
)
"""Every change there ever was: its texts as served, for those who may read all and for the public.

`previous` is the change before it of the same record (0: none), whose texts are what it was before; a record
that was deleted has no `body`, one that is not for the public no `public_body`. `public_action` is what the
change is to the public: NULL where it never knew of the record.
"""

RECORDS = Table(
    "records",
    METADATA,
    Column("number", COUNT, primary_key=True, autoincrement=True),
    Column("entity", TEXT, nullable=False),
    Column("id", TEXT, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("is_deleted", Boolean, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("status", TEXT, nullable=False),
    Column("source", TEXT, nullable=False),
    Column("district", TEXT, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("updated_at", TEXT, nullable=False),
    Column("year", SmallInteger, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("codes", TEXT, nullable=False, server_default=""),
    UniqueConstraint("entity", "id", name="records_by_id"),
    Index("records_by_district", "entity", "district", "id"),
    Index("records_by_source", "entity", "source", "id"),
    Index("records_by_year", "entity", "year", "id"),
    Index("records_by_amount", "entity", "amount", "id"),
    Index("records_by_sequence", "entity", "sequence"),
)
"""The state of each record: the change that made it, and what lists are filtered and sorted by.

All of it is public but for `codes`: the numbers of its coded values, with blanks. Amounts are whole 分.
"""

CODES = Table(
    "codes",
    METADATA,
    Column("number", COUNT, primary_key=True, autoincrement=False),
    Column("entity", TEXT, nullable=False),
    Column("field", TEXT, nullable=False),
    Column("code", TEXT, nullable=False),
    UniqueConstraint("entity", "field", "code", name="codes_key"),
)
"""Every coded value that any record ever had, at any depth, by a number: `parties.role` = `seller`."""

CLOCK = Table(
    "clock",
    METADATA,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("sequence", BigInteger, nullable=False),
    Column("at", TEXT, nullable=False),
)
"""One row, locked by whoever writes: sequences are given in the order in which writers commit, without gaps."""

SETTINGS = Table(
    "settings",
    METADATA,
    Column("name", TEXT, primary_key=True),
    Column("value", TEXT, nullable=False),
)
"""What a database keeps about itself, such as the key that signs its cursors."""

TOKENS = Table(
    "tokens",
    METADATA,
    Column("name", TEXT, primary_key=True),
    Column("hash", TEXT, nullable=False, unique=True),
    Column("scopes", TEXT, nullable=False),
    Column("created_at", TEXT, nullable=False),
    Column("expires_at", TEXT, nullable=False),
    Column("revoked_at", TEXT, nullable=False),
)
"""Who may do what: the SHA-256 of each bearer token, never the token; dates are "" where there is none."""

REPLIES = Table(
    "replies",
    METADATA,
    Column("who", TEXT, nullable=False),
    Column("key", TEXT, nullable=False),
    Column("request", TEXT, nullable=False),
    Column("at", TEXT, nullable=False),
    Column("status", SmallInteger, nullable=False),
    Column("headers", TEXT, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("who", "key", name="replies_key"),
)
"""What was answered under each idempotency key, and the hash of the request it answered."""

JOBS = Table(
    "jobs",
    METADATA,
    Column("id", TEXT, primary_key=True),
    Column("at", TEXT, nullable=False),
    Column("state", TEXT, nullable=False),
    Column("options", TEXT, nullable=False),
    Column("result", LargeBinary, nullable=True),
    Column("ended_at", TEXT, nullable=False, server_default=""),
)
"""Validations that outlast their request; `options` is the last sign of life of one under way, and why one failed.

`ended_at` is "" while a job is under way.
"""

QUARANTINE = Table(
    "quarantine",
    METADATA,
    Column("origin", TEXT, nullable=False),
    Column("entity", TEXT, nullable=False),
    Column("id", TEXT, nullable=False),
    Column("at", TEXT, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("findings", LargeBinary, nullable=False),
    PrimaryKeyConstraint("origin", "entity", "id", name="quarantine_key"),
)
"""Records that another office sent and that have errors, with their findings; they are served to nobody."""

GIVEN = Table(
    "given",
    METADATA,
    Column("origin", TEXT, nullable=False),
    Column("entity", TEXT, nullable=False),
    Column("id", TEXT, nullable=False),
    Column("etag", TEXT, nullable=False),
    Column("round", Integer, nullable=False),
    PrimaryKeyConstraint("origin", "entity", "id", name="given_key"),
    sqlite_with_rowid=False,
)
"""The records that another office gives: each as it last gave it, and the last time it was read whole with it there.

Where `round` is older than that of the whole reading that was ended last, the office gives the record no longer.
"""
