"""From one form of the same records to another: JSON, NDJSON, Turtle, N-Triples, JSON-LD, and any table to those."""

from __future__ import annotations

from opentt.convert.run import Conversion, convert

__all__ = ["Conversion", "convert"]
