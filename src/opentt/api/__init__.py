"""The reference API: records found, written, checked and exchanged over HTTP."""

from __future__ import annotations

from opentt.api.app import create_app
from opentt.api.settings import Settings, from_environment

__all__ = ["Settings", "create_app", "from_environment"]
