"""Data packages: a register as a release that can be checked, cited and harvested."""

from __future__ import annotations

from opentt.package.about import About
from opentt.package.answers import read_about
from opentt.package.build import Built, build
from opentt.package.converting import pack

__all__ = ["About", "Built", "build", "pack", "read_about"]
