"""A command that a signal may end at any moment, and that then says so and leaves nothing behind."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opentt.cli.failure import is_interrupt
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_STOPPED = Text("已中断，没有留下任何文件", "stopped; nothing was left behind")


@contextmanager
def stoppable() -> Iterator[None]:
    """Nothing: SIGTERM ends the block as SIGINT does, in the order in which it was entered.

    Raises UsageError where either came.
    """
    here = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, _interrupt) if here else None
    try:
        yield
    except KeyboardInterrupt as error:
        raise UsageError(_STOPPED) from error
    except Exception as error:
        if is_interrupt(error):
            raise UsageError(_STOPPED) from error
        raise
    finally:
        if here:
            signal.signal(signal.SIGTERM, before)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
