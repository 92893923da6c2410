"""What changed in the JSON-LD context: it may gain terms, and never changes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.versions.change import Change, differing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.versions.edition import Edition

SCOPED = "@context"


def changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Every change of the context; a term that is new or gone is told once, not with the terms inside it."""
    yield from _context("@context", old.context, new.context)


def _context(path: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        here = f"{path}/{name}"
        if name.startswith("@"):
            yield from differing("term-changed", here, old.get(name), new.get(name))
        elif name not in new:
            yield Change("term-removed", here)
        elif name not in old:
            yield Change("term-added", here)
        else:
            yield from _term(here, _expanded(old[name]), _expanded(new[name]))


def _term(path: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    yield from differing("term-changed", path, _own(old), _own(new))
    yield from _context(path, old.get(SCOPED, {}), new.get(SCOPED, {}))


def _expanded(definition: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a string or an object
    return definition if isinstance(definition, dict) else {"@id": definition}


def _own(definition: Mapping[str, Any]) -> dict[str, Any]:
    """What a definition says of the term itself."""
    return {key: value for key, value in sorted(definition.items()) if key != SCOPED}
