"""Each code list as N-Triples: one sorted line for each statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.emit.spelling import header

if TYPE_CHECKING:
    from opentt.emit.sources import Sources, Turtle


def files(sources: Sources) -> dict[str, str]:
    """The `.nt` file of each scheme."""
    return {f"vocab/derived/{name}.nt": as_ntriples(turtle) for name, turtle in sources.schemes.items()}


def as_ntriples(turtle: Turtle) -> str:
    """The statements of a file, sorted."""
    lines = sorted(line for line in turtle.graph.serialize(format="nt").splitlines() if line)
    return "\n".join([f"# {header(turtle.path)}", *lines, ""])
