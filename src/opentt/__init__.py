"""Open Technology Transfer data standard: read, check and explain technology transfer records."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from opentt.version import VERSION

if TYPE_CHECKING:
    from opentt.errors import InputError, OpenttError, StandardError, UsageError
    from opentt.finding import Report
    from opentt.library import validate
    from opentt.standard import load

__version__ = VERSION

__all__ = [
    "InputError",
    "OpenttError",
    "Report",
    "StandardError",
    "UsageError",
    "__version__",
    "load",
    "validate",
]

_HOMES = {
    "InputError": "opentt.errors",
    "OpenttError": "opentt.errors",
    "StandardError": "opentt.errors",
    "UsageError": "opentt.errors",
    "Report": "opentt.finding",
    "load": "opentt.standard",
    "validate": "opentt.library",
}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first asked for, so that `opentt --help` loads nothing heavy."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted({*globals(), *__all__})
