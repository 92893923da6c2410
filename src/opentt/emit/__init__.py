"""Everything derived from the sources: each module with `files` is one artefact, found by walking this folder."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from opentt.emit.sources import read
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from pathlib import Path


def derive(home: Path) -> dict[str, str]:
    """The text of every derived file by its path below a checkout.

    Raises StandardError where a source is missing or broken, and UsageError where `home` is no checkout.
    """
    if not (home / "src/opentt").is_dir():
        raise UsageError(
            Text(
                f"opentt build 需要源码检出；{home} 是安装后的副本，只可读取",
                f"opentt build needs a checkout of the source; {home} is an installed copy and only to be read",
            )
        )
    sources = read(home)
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    derived: dict[str, str] = {}
    for module in modules:
        if hasattr(module, "files"):
            derived.update(module.files(sources))
    return dict(sorted(derived.items()))
