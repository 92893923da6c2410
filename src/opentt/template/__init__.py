"""Workbooks to fill in: one for each kind of record, with help, lists to choose from and an example."""

from __future__ import annotations

from opentt.template.build import template

__all__ = ["template"]
