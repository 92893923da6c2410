"""Records as linked data and back: statements, JSON-LD, and the records that a graph holds."""

from __future__ import annotations

from opentt.rdf.also import Crosswalk, read_crosswalk, with_others
from opentt.rdf.jsonld import as_jsonld
from opentt.rdf.records import records
from opentt.rdf.statements import statements
from opentt.rdf.unsaid import unsaid

__all__ = ["Crosswalk", "as_jsonld", "read_crosswalk", "records", "statements", "unsaid", "with_others"]
