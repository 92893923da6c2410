"""A comparison for programs, as `schemas/changes.schema.json` describes it, written piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.canonical import json_text
from opentt.changes.comparison import KINDS
from opentt.changes.edits import edits
from opentt.home import BASE
from opentt.validation.public import dotted
from opentt.validation.sources import pointer
from opentt.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.changes.comparison import Change, Comparison
    from opentt.changes.edits import Edit
    from opentt.changes.words import Teller
    from opentt.schema import Step
    from opentt.snapshot import Loaded


def pieces(comparison: Comparison, teller: Teller) -> Iterator[str]:
    """The document, every change in it."""
    standard = comparison.standard
    head = {
        "$schema": f"{BASE}schema/{standard.version}/changes.schema.json",
        "tool": {"name": "opentt", "version": VERSION},
        "standard": {"version": standard.version},
        "options": {"profile": "public" if teller.public else "exchange"},
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "summary": {
            name: {
                **{kind: comparison.counts[name].get(kind, 0) for kind in KINDS},
                "unchanged": comparison.unchanged.get(name, 0),
            }
            for name in standard.entities
        },
    }
    yield json_text(head, indent=2).removesuffix("\n}") + ',\n  "changes": ['
    first = True
    for name in standard.entities:
        for kind in KINDS:
            if kind not in comparison.counts[name]:
                continue
            for change in comparison.changes(name, kind):
                yield f"{'' if first else ','}\n    {json_text(_change(change, comparison, teller))}"
                first = False
    yield "]\n}\n" if first else "\n  ]\n}\n"


def _side(loaded: Loaded) -> dict[str, Any]:
    return {
        "records": loaded.records.total(),
        "repeated_ids": loaded.repeated.total(),
        "without_id": loaded.unnamed.total(),
    }


def _change(change: Change, comparison: Comparison, teller: Teller) -> dict[str, Any]:
    told: dict[str, Any] = {"entity": change.entity, "id": teller.safe(change.id), "kind": change.kind}
    if change.successor is not None:
        told["replaced_by"] = teller.safe(change.successor)
    if change.before is not None and change.after is not None:
        root = comparison.standard.entities[change.entity].root
        told["edits"] = [_edit(change, edit, teller) for edit in edits(root, change.before, change.after)]
    return told


def _edit(change: Change, edit: Edit, teller: Teller) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": edit.kind, "field": dotted(edit.path), "pointer": pointer(edit.path)}
    hidden = False
    for side, value, record in (("before", edit.before, change.before), ("after", edit.after, change.after)):
        if value is None:
            continue
        shown, cut = _shown(change, edit.path, value, record, teller)
        hidden = hidden or cut
        if shown is not None:
            told[side] = shown
    return {**told, "hidden": True} if hidden else told


def _shown(
    change: Change,
    path: tuple[Step, ...],
    value: Any,  # noqa: ANN401 - any JSON value
    record: Mapping[str, Any] | None,
    teller: Teller,
) -> tuple[Any, bool]:
    """The value without what must not be shown, None where nothing is left; whether anything was left out."""
    if isinstance(value, dict):
        inner = {name: _shown(change, (*path, name), held, record, teller) for name, held in value.items()}
        left = {name: shown for name, (shown, _) in inner.items() if shown is not None}
        return left or None, any(cut for _, cut in inner.values())
    if isinstance(value, list):
        items = [_shown(change, (*path, at), held, record, teller) for at, held in enumerate(value)]
        return [shown for shown, _ in items if shown is not None] or None, any(cut for _, cut in items)
    if teller.covers(change, path, record):
        return None, True
    return (teller.safe(value) if isinstance(value, str) else value), False
