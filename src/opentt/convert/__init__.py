"""From one form of the same records to another: JSON, NDJSON, RDF, tables, workbooks."""

from __future__ import annotations

from opentt.convert.run import Conversion, convert

__all__ = ["Conversion", "convert"]
