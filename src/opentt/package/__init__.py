"""Data packages: a register as a release that can be checked, cited and harvested."""

from __future__ import annotations

from opentt.package.about import About
from opentt.package.answers import read_about
from opentt.package.build import Built, build
from opentt.package.checking import check
from opentt.package.converting import pack
from opentt.package.fetching import fetched
from opentt.package.held import Held, held

__all__ = ["About", "Built", "Held", "build", "check", "fetched", "held", "pack", "read_about"]
