"""Any server held against the specification, over HTTP."""

from opentt.conformance.checking import Outcome, examine
from opentt.conformance.groups import GROUPS
from opentt.conformance.server import Server

__all__ = ["GROUPS", "Outcome", "Server", "examine"]
