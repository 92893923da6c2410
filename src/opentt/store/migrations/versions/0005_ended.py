"""When each job ended, from which on its result is kept."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TEXT = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Nothing: the column is there; a job that had ended counts as ended just now."""
    op.add_column("jobs", sa.Column("ended_at", _TEXT, nullable=False, server_default=""))
    now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    op.execute(sa.text("UPDATE jobs SET ended_at = :now WHERE state <> 'running'").bindparams(now=now))
