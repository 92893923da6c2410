"""What another office gives now, so that what it no longer gives is noticed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_TEXT = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Nothing: the table is there."""
    op.create_table(
        "given",
        *(sa.Column(name, _TEXT, nullable=False) for name in ("origin", "entity", "id", "etag")),
        sa.Column("round", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("origin", "entity", "id", name="given_key"),
        sqlite_with_rowid=False,
    )
