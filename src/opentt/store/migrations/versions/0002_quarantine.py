"""Records that another office sent and that have errors, kept apart."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TEXT = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Nothing: the table is there."""
    op.create_table(
        "quarantine",
        *(sa.Column(name, _TEXT, nullable=False) for name in ("origin", "entity", "id", "at")),
        *(sa.Column(name, sa.LargeBinary, nullable=False) for name in ("body", "findings")),
        sa.PrimaryKeyConstraint("origin", "entity", "id", name="quarantine_key"),
    )
