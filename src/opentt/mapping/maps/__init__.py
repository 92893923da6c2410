"""Maps: what a YAML file says about the columns of a foreign table, applied to its rows."""

from __future__ import annotations

from opentt.mapping.maps.reading import find_map, read_map
from opentt.mapping.maps.shape import Map

__all__ = ["Map", "find_map", "read_map"]
