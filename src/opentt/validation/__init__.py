"""Read → map → structure → codes → links → rules → report: the stages of a validation, in that order."""

from __future__ import annotations

from opentt.validation.run import validate

__all__ = ["validate"]
