"""No index of the log by time: its lines are in the order of time, so that halving it finds a moment."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Nothing: the index is gone."""
    op.drop_index("log_by_time", table_name="log")
