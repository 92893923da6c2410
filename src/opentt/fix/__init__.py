"""Lossless corrections: the same values, spelt as the standard spells them, in the user's own file."""

from __future__ import annotations

from opentt.fix.edits import Edit
from opentt.fix.patch import restore, undo_json
from opentt.fix.run import Fixed, fix

__all__ = ["Edit", "Fixed", "fix", "restore", "undo_json"]
