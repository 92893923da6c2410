"""What a server or site offers, as data catalogues and crawlers read it."""

from __future__ import annotations

from opentt.catalogue.dcat import dcat
from opentt.catalogue.linkset import linkset
from opentt.catalogue.place import DUMPS, Place, Register, as_rdf
from opentt.catalogue.schemaorg import schemaorg
from opentt.catalogue.void import void

__all__ = ["DUMPS", "Place", "Register", "as_rdf", "dcat", "linkset", "schemaorg", "void"]
