"""Records between offices: pulled from another's API, static feed or package, pushed to another's batch."""

from __future__ import annotations

from opentt.exchange.intake import Pulled
from opentt.exchange.pulling import pull
from opentt.exchange.pushing import Pushed, push

__all__ = ["Pulled", "Pushed", "pull", "push"]
