"""An id for a record of an export that has none: from its official number, else from its content."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMBERS = {
    "institution": "uscc",
    "manager": "certificate_number",
    "contract": "registration.number",
    "achievement": "registration.number",
}
"""The official number of each entity that has one, as a column's target names it."""

SOURCE = "local"
"""The source part of an id made here: the export did not say who publishes it."""

NUMBER_PATTERN = r"[0-9A-Za-z][0-9A-Za-z._-]{3,63}"
"""An official number that can stand in an id as it is."""


def made_id(entity: str, texts: Iterable[tuple[str, str]]) -> str:
    """An id made from a row's canonical texts by target name; equal rows get equal ids.

    >>> made_id("institution", [("uscc", "12100000400000624D")])
    'local-12100000400000624D'
    """
    known = dict(texts)
    number = known.get(NUMBERS.get(entity, ""), "")
    if re.fullmatch(NUMBER_PATTERN, number, re.ASCII):
        return f"{SOURCE}-{number}"
    content = "\x1f".join(f"{name}={text}" for name, text in sorted(known.items()))
    return f"{SOURCE}-{hashlib.sha256(content.encode()).hexdigest()[:12]}"
