"""What every answer is made from: the standard, the database, the settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import Task
    from collections.abc import Mapping
    from pathlib import Path

    from starlette.requests import Request

    from opentt.api.downloads import Download
    from opentt.api.settings import Settings
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.store import Database
    from opentt.store.scopes import Access


@dataclass(frozen=True, eq=False)
class Service:
    """A running server; `counts` remembers how long lists are while nothing changes, `tasks` what is under way.

    `checks` are the validations under way and those that wait, in turn. `files` were made for downloads, one at a
    time (`making`).
    """

    standard: Standard
    database: Database
    settings: Settings
    cards: Mapping[str, Card]
    counts: dict[object, int | None] = field(default_factory=dict)
    tasks: set[Task[None]] = field(default_factory=set)
    checks: dict[object, None] = field(default_factory=dict)
    files: dict[Path, Download] = field(default_factory=dict)
    making: Lock = field(default_factory=Lock)


def service_of(request: Request) -> Service:
    """The server that answers a request."""
    service: Service = request.app.state.service
    return service


def access_of(request: Request) -> Access:
    """Who asks, as the gate has found."""
    access: Access = request.scope["access"]
    return access
