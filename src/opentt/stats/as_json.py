"""Tables for programs, as `schemas/stats.schema.json` describes them: every number exact, both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.canonical import json_text
from opentt.home import BASE
from opentt.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.standard import Standard
    from opentt.stats.table import Table


def document(tables: Sequence[Table], standard: Standard) -> str:
    """One JSON document with every table; ends with a line feed."""
    return (
        json_text(
            {
                "$schema": f"{BASE}schema/{standard.version}/stats.schema.json",
                "tool": {"name": "opentt", "version": VERSION},
                "standard": {"version": standard.version},
                "tables": [_table(table) for table in tables],
            },
            indent=2,
        )
        + "\n"
    )


def _table(table: Table) -> dict[str, Any]:
    question = table.question
    return {
        "name": table.name or None,
        "title": table.title.as_dict(),
        "entity": question.entity,
        "counted": question.each.name if question.each else "records",
        "where": {one.place.name: list(one.values) for one in question.where},
        "as_of": table.as_of.isoformat(),
        "axes": [
            {
                "field": axis.place.name,
                "title": axis.place.title.as_dict(),
                "rows": [
                    {"code": row.code, "label": row.label.as_dict(), "kind": row.kind, "depth": row.depth}
                    for row in rows
                ],
            }
            for axis, rows in zip(question.axes, table.axes, strict=True)
        ],
        "measures": [
            {"name": measure.name, "title": measure.title.as_dict(), "unit": measure.unit} for measure in table.measures
        ],
        "cells": [_cell(table, key) for key in table.places()],
        "cites": [{"policy": cite.policy, "article": cite.article} for cite in table.cites],
        "not_counted": dict(table.left_out),
        "notes": [note.as_dict() for note in table.notes],
    }


def _cell(table: Table, key: tuple[int, ...]) -> dict[str, Any]:
    """The places of a cell on the axes, from 0, with its numbers."""
    cell: dict[str, Any] = {"at": list(key), "numbers": list(table.numbers(key))}
    if table.question.share:
        cell["shares"] = [table.share(key, number) for number in range(len(table.measures))]
    return cell
