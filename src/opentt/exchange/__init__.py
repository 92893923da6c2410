"""Records between offices: pulled from another's feed of changes, pushed to another's batch."""

from __future__ import annotations

from opentt.exchange.pulling import Pulled, pull
from opentt.exchange.pushing import Pushed, push

__all__ = ["Pulled", "Pushed", "pull", "push"]
