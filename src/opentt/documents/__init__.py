"""What every term, code, code list, cited document and rule says when its address is opened."""

from __future__ import annotations

from opentt.documents.graph import Graph, graph
from opentt.documents.parts import View
from opentt.documents.things import Thing, every, find
from opentt.documents.views import view

__all__ = ["Graph", "Thing", "View", "every", "find", "graph", "view"]
