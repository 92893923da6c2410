"""Coded values by number, in an index of lists in place of a row for each value of each record."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_TEXT = sa.String().with_variant(sa.String(collation="C"), "postgresql")
_COUNT = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_NUMBERED = (
    "INSERT INTO codes (number, entity, field, code) SELECT row_number() OVER (ORDER BY entity, field, code), "
    "entity, field, code FROM (SELECT DISTINCT entity, field, code FROM facets) known"
)
_OF_RECORDS = (
    "UPDATE records SET codes = coalesce((SELECT {joined} FROM facets f JOIN codes c ON c.entity = f.entity "
    "AND c.field = f.field AND c.code = f.code WHERE f.entity = records.entity AND f.id = records.id), '')"
)


def upgrade() -> None:
    """Nothing: the coded values of all records stand beside them, and the table that held them is gone."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "codes",
        sa.Column("number", _COUNT, primary_key=True, autoincrement=False),
        *(sa.Column(name, _TEXT, nullable=False) for name in ("entity", "field", "code")),
        sa.UniqueConstraint("entity", "field", "code", name="codes_key"),
    )
    op.add_column("records", sa.Column("codes", _TEXT, nullable=False, server_default=""))
    op.execute(_NUMBERED)
    joined = "group_concat(c.number, ' ')" if is_sqlite else "string_agg(CAST(c.number AS text), ' ')"
    op.execute(_OF_RECORDS.format(joined=joined))
    op.drop_table("facets")
    if is_sqlite:
        _in_sqlite()
    else:
        op.execute("CREATE INDEX records_by_codes ON records USING gin (string_to_array(codes, ' '))")


def _in_sqlite() -> None:
    """Nothing: lists of records by code, and words in a table that is cheaper to fill."""
    op.execute(
        "CREATE VIRTUAL TABLE coded USING fts5(codes, content='records', content_rowid='number', detail=none, "
        "columnsize=0, tokenize='ascii')"
    )
    op.execute("INSERT INTO coded (coded) VALUES ('rebuild')")
    op.execute("CREATE VIRTUAL TABLE words USING fts5(tokens, columnsize=0, tokenize='ascii')")
    op.execute("INSERT INTO words (rowid, tokens) SELECT rowid, tokens FROM search")
    op.execute("DROP TABLE search")
    op.execute("ALTER TABLE words RENAME TO search")
