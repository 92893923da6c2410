"""The five kinds of record as pydantic models."""

from __future__ import annotations

from opentt.model.base import Model
from opentt.model.derived import Achievement, Contract, Grant, Institution, Manager

__all__ = ["Achievement", "Contract", "Grant", "Institution", "Manager", "Model"]
