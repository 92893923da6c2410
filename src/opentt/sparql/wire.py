"""Messages between the endpoint and its process: a line of JSON that says how many bytes follow it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket
    from asyncio import StreamReader
    from collections.abc import Mapping


def packed(message: Mapping[str, Any], content: bytes = b"") -> bytes:
    """A message as bytes."""
    return json.dumps({**message, "bytes": len(content)}).encode() + b"\n" + content


def send(line: socket.socket, message: Mapping[str, Any], content: bytes = b"") -> None:
    """Nothing: the message is on its way. Raises OSError where the other side is gone."""
    line.sendall(packed(message, content))


def receive(line: socket.socket) -> tuple[dict[str, Any], bytes]:
    """A message and its content. Raises OSError or ValueError where it does not come whole."""
    with line.makefile("rb") as file:
        message = json.loads(file.readline())
        content = file.read(message["bytes"])
    if len(content) != message["bytes"]:
        raise ValueError("the message was cut off")
    return message, content


async def read(reader: StreamReader) -> tuple[dict[str, Any], bytes]:
    """A message and its content. Raises ValueError or asyncio.IncompleteReadError where it does not come whole."""
    message = json.loads(await reader.readline())
    return message, await reader.readexactly(message["bytes"])
