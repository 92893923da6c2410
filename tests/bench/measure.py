"""One command measured: seconds, processor seconds, and peak memory of all its processes together."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE = os.sysconf("SC_PAGE_SIZE")

COMPILED = tempfile.TemporaryDirectory()
"""Where Python keeps its compiled modules meanwhile, as an installation has them."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians of the seconds and the processor seconds, the highest memory in MB, and the last output."""

    seconds: float
    cpu: float
    megabytes: float
    output: str

    def scaled(self, factor: float, start: Measured) -> Measured:
        """The same for so many times as much data, but for what the start takes; memory stays."""
        return Measured(
            start.seconds + (self.seconds - start.seconds) * factor,
            start.cpu + (self.cpu - start.cpu) * factor,
            self.megabytes,
            self.output,
        )


def measure(command: Sequence[str], repeat: int) -> Measured:
    """The command run so many times. Raises CalledProcessError where it fails."""
    runs = [_once(command) for _ in range(repeat)]
    return Measured(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.cpu for run in runs),
        max(run.megabytes for run in runs),
        runs[-1].output,
    )


def _once(command: Sequence[str]) -> Measured:
    with tempfile.TemporaryFile() as output:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": COMPILED.name}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        process = subprocess.Popen(command, stdout=output, env=environment)  # noqa: S603 - our own commands
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, _memory(process.pid))
            time.sleep(0.01)
        seconds = time.perf_counter() - begun
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        output.seek(0)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Measured(seconds, cpu, peak, output.read().decode())


def _memory(pid: int) -> float:
    """The resident memory of a process and its descendants, in MB."""
    return _pages(pid, 1)


def own(pid: int) -> float:
    """The same without what is files that the system has mapped, and may take back."""
    return _pages(pid, 1) - _pages(pid, 2)


def _pages(pid: int, column: int) -> float:
    """A column of the memory of a process and its descendants, as proc(5) has them: 1 resident, 2 of files; in MB."""
    total = 0.0
    pending = [pid]
    while pending:
        here = pending.pop()
        try:
            total += int(Path(f"/proc/{here}/statm").read_text(encoding="ascii").split()[column]) * PAGE / 1e6
            for task in Path(f"/proc/{here}/task").iterdir():
                pending += map(int, (task / "children").read_text(encoding="ascii").split())
        except (OSError, IndexError):  # it has ended meanwhile
            continue
    return total
