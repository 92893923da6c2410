"""SPARQL 1.1 queries over a set of graphs, in a process that can be ended without harm."""

from __future__ import annotations

from opentt.sparql.endpoint import Endpoint
from opentt.sparql.limits import Limits
from opentt.sparql.protocol import Asked, asked
from opentt.sparql.refusal import RefusedError
from opentt.sparql.results import Answer, media_types

__all__ = ["Answer", "Asked", "Endpoint", "Limits", "RefusedError", "asked", "media_types"]
