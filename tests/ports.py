"""Ports of the loopback for the servers that tests start, each its own, however many tests run at once."""

from __future__ import annotations

import errno
import random
import socket
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

SECONDS = 300
"""How long a process may take on a machine that does much else."""

OURS = range(20_000, 32_000)
"""Below the ports that systems give to connections, which come and go between a look at a port and its use."""


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    while True:
        with socket.socket() as probe:
            port = random.SystemRandom().choice(OURS)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
            else:
                return port


def wait_for_pid(process: subprocess.Popen[bytes], file: Path) -> None:
    """Nothing: a web server has written its number, which it does once it listens."""
    until = time.monotonic() + SECONDS
    while not file.exists():
        assert process.poll() is None, "the server has ended"
        assert time.monotonic() < until, "the server does not begin"
        time.sleep(0.05)
