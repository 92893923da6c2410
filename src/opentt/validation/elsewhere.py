"""Records that are not among the inputs, and that a link may lead to all the same: those of a database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The entities of which some record stands elsewhere, and a function that tells which of some ids do."""

    entities: AbstractSet[str]
    known: Callable[[str, Sequence[str]], AbstractSet[str]]
