"""The standard as plain files that any web server can publish."""

from __future__ import annotations

from opentt.site.building import Built, build

__all__ = ["Built", "build"]
