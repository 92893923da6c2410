"""Where a server listens: every address that a host name stands for, or a plain word why it cannot."""

from __future__ import annotations

import errno
import os
import socket

from opentt.errors import UsageError
from opentt.reason import reason_of
from opentt.text import Text

_CANNOT = Text("不能在 {host}:{port} 提供服务（{reason}）", "cannot serve at {host}:{port} ({reason})")


def listening(host: str, port: int) -> list[socket.socket]:
    """Sockets bound to every address of a host. Raises UsageError where the port is taken, or the host is not here."""
    found: list[socket.socket] = []
    away: OSError | None = None
    try:
        for family, kind, protocol, _, address in socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        ):
            try:
                found.append(_bound(socket.socket(family, kind, protocol), address))
            except OSError as error:
                if error.errno not in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
                    raise
                away = error  # a host has an address of IPv6 also where the system has none
        if not found and away is not None:
            raise away
    except (OSError, OverflowError) as error:
        for one in found:
            one.close()
        raise UsageError(_CANNOT.fill({"host": host, "port": port, "reason": reason_of(error)})) from error
    return found


def _bound(made: socket.socket, address: tuple[object, ...]) -> socket.socket:
    try:
        if os.name == "posix":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if made.family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind(address)
    except BaseException:
        made.close()
        raise
    return made
