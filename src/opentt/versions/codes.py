"""What changed in the vocabulary: code lists and their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.versions.change import Change, differing, from_to, of_period, respelt, reworded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.versions.edition import Edition
    from opentt.vocab import Concept, Scheme

FLOW = "FlowOrder"
"""The notation that is no official code but a place in a flow."""


def changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Every change of the vocabulary; a list that is new or gone is told once, not with its codes."""
    before, after = old.standard.schemes, new.standard.schemes
    yield from (Change("scheme-removed", name) for name in before if name not in after)
    yield from (Change("scheme-added", name) for name in after if name not in before)
    for name, scheme in before.items():
        if name in after:
            yield from _scheme(scheme, after[name])


def _scheme(old: Scheme, new: Scheme) -> Iterator[Change]:
    yield from reworded("scheme-title-changed", old.name, old.title, new.title)
    yield from reworded("scheme-definition-changed", old.name, old.definition, new.definition)
    if old.closed != new.closed:
        yield Change("list-closed" if new.closed else "list-opened", old.name)
    yield from differing("list-pattern-changed", old.name, old.pattern, new.pattern)
    lost = "closed-list-lost" if old.closed else "code-removed"
    gained = "closed-list-gained" if new.closed else "code-added"
    for code, concept in old.concepts.items():
        subject = f"{old.name}/{code}"
        if code in new.concepts:
            yield from _concept(subject, concept, new.concepts[code])
        else:
            yield Change(lost, subject, before=concept.label)
    for code, concept in new.concepts.items():
        if code not in old.concepts:
            yield Change(gained, f"{old.name}/{code}", after=concept.label)


def _concept(subject: str, old: Concept, new: Concept) -> Iterator[Change]:
    if old.deprecated != new.deprecated:
        yield Change("code-deprecated" if new.deprecated else "code-undeprecated", subject)
    yield from differing("code-replacement-changed", subject, sorted(old.replaced_by), sorted(new.replaced_by))
    yield from of_period(
        subject,
        (old.valid_from, old.valid_until),
        (new.valid_from, new.valid_until),
        narrowed="code-validity-narrowed",
        widened="code-validity-widened",
    )
    yield from _notations(subject, old, new)
    yield from differing("hierarchy-changed", subject, sorted(old.broader), sorted(new.broader))
    yield from reworded("code-label-changed", subject, old.label, new.label)
    yield from reworded("code-definition-changed", subject, old.definition, new.definition)
    yield from respelt("spelling-removed", "spelling-added", subject, _spellings(old), _spellings(new))
    if (sorted(old.sources), old.change_note) != (sorted(new.sources), new.change_note):
        yield Change("code-note-changed", subject)


def _notations(subject: str, old: Concept, new: Concept) -> Iterator[Change]:
    for kind in dict.fromkeys((*old.notations, *new.notations)):
        was, now = old.notations.get(kind), new.notations.get(kind)
        if was != now:
            row = "flow-place-changed" if kind == FLOW else "notation-added" if was is None else "notation-changed"
            yield from_to(row, subject, was, now, named=kind)


def _spellings(concept: Concept) -> tuple[set[str], set[str]]:
    return {concept.label.zh, concept.label.en}, {*concept.alt, *concept.hidden}
