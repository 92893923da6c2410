"""What a server is at the address that its readers know, as its catalogue tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.catalogue import Place, Register
from opentt.store import reading
from opentt.text import Text

if TYPE_CHECKING:
    from starlette.requests import Request

    from opentt.api.service import Service


def address_of(request: Request, service: Service) -> str:
    """The address that is set for the server, else the one that it was asked at; no slash at the end."""
    return service.settings.url or str(request.base_url).rstrip("/")


def place_at(service: Service, url: str, statements: int = 0) -> Place:
    """The server with its public records as they are now; `statements` is how many its graphs have."""
    counted = reading.counted(service.database)
    registers = tuple(Register(name, *counted[name]) for name in service.standard.entities if name in counted)
    title = Text(service.settings.title_zh, service.settings.title_en)
    return Place(url, title, registers, service.settings.licence, statements)
