"""The settings file that speaks of some data: looked for from the data upwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.written import UnreadError, parsed, text_of

if TYPE_CHECKING:
    from pathlib import Path

OWN, SHARED = "opentt.toml", "pyproject.toml"
"""The names that are looked for in each folder, in this order."""

TABLE = ("tool", "opentt")
"""The table of the shared file that is ours."""


def find_settings(start: Path) -> Path | None:
    """The nearest settings file in a folder or above it: `opentt.toml`, else a `pyproject.toml` that speaks of us."""
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        if (folder / SHARED).is_file() and _is_ours(folder / SHARED):
            return folder / SHARED
    return None


def _is_ours(path: Path) -> bool:
    """Whether a shared file has our table; one that is no TOML is somebody else's trouble."""
    import tomllib

    try:
        values = parsed(tomllib.loads, text_of(path))
    except (UnreadError, tomllib.TOMLDecodeError):
        return False
    return isinstance(values.get("tool"), dict) and "opentt" in values["tool"]
