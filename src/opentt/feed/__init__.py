"""A change feed of static files: full sets, deltas and tombstones behind one manifest; written, and followed."""

from __future__ import annotations

from opentt.feed.following import Followed, follow, from_folder
from opentt.feed.manifest import Delta, File, Manifest
from opentt.feed.publishing import Published, publish

__all__ = ["Delta", "File", "Followed", "Manifest", "Published", "follow", "from_folder", "publish"]
