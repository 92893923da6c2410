"""From the words and numbers that people write to the fields and values of the standard, each change noted."""

from __future__ import annotations

from opentt.mapping.headings import Target
from opentt.mapping.plan import Column, Plan, plan_grid

__all__ = ["Column", "Plan", "Target", "plan_grid"]
