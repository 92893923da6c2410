"""Where the standard's files are: the checkout when there is one, else the copy inside the wheel."""

from __future__ import annotations

from pathlib import Path

from opentt.errors import StandardError
from opentt.text import Text

BASE = "https://w3id.org/opentt/"
"""The namespace of every term, code, schema and rule."""

CONFORMANCE = f"{BASE}conformance/v1/"
"""The namespace of the classes of requirements that a server may declare."""

_PARTS = ("schemas", "vocab", "validator")


def find() -> Path:
    """The folder that holds `schemas/`, `vocab/`, `validator/` and `examples/`.

    An installed editable checkout may keep a stale copy in site-packages, so a checkout around
    this file wins. Raises StandardError where neither is complete.
    """
    package = Path(__file__).resolve().parent
    for candidate in (package.parent.parent, package / "_standard"):
        if all((candidate / part).is_dir() for part in _PARTS):
            return candidate
    raise StandardError(
        Text(
            f"找不到标准文件（schemas、vocab、validator），查找起点：{package}",
            f"the standard's files (schemas, vocab, validator) are not found from {package}",
        )
    )
