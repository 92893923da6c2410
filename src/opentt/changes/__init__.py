"""What changed between two sets of records: new, changed field by field, withdrawn, merged, gone."""

from __future__ import annotations

from opentt.changes.comparison import Change, Comparison, Kind, compared
from opentt.changes.edits import Edit, edits

__all__ = ["Change", "Comparison", "Edit", "Kind", "compared", "edits"]
