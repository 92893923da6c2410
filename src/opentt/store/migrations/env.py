"""Alembic's environment: the steps run on the connection that `open_database` hands over."""

from __future__ import annotations

from alembic import context

from opentt.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
