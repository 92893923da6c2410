"""Records in SQLite or PostgreSQL: their texts as served, what they are found by, and every change there ever was.

Layers inside, bottom to top: `tables`, `visible` and `facets` (what a record is stored as), `database` (opening and
migrating), `writing`, `reading`, `changes`; `tokens` beside them.
"""

from __future__ import annotations

from opentt.store.database import Database, open_database

__all__ = ["Database", "open_database"]
