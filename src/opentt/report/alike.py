"""Findings that say the same of the same column or field of a file, gathered under the first of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.report.place import file_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opentt.finding import Finding
    from opentt.report.words import Reader

NAMED = 6
"""How many of the places are named."""

_MORE = Text("同样的问题还有 {n} 处：第 {rows} 条", "the same in {n} more places: records {rows}")
_AND_ON = Text("同样的问题还有 {n} 处：第 {rows} 等条", "the same in {n} more places: records {rows} and so on")
_COMMA = Text("、", ", ")


def together(findings: Iterable[Finding]) -> list[tuple[Finding, list[Finding]]]:
    """Each finding with the later ones that say the same, in the order of the first ones."""
    groups: dict[tuple[object, ...], tuple[Finding, list[Finding]]] = {}
    for finding in findings:
        where = finding.location
        field = re.sub(r"/[0-9]+", "/*", where.pointer)
        key = (
            file_of(where),
            finding.rule,
            finding.severity,
            finding.message,
            where.heading,
            field,
            finding.suppressed,
        )
        if key in groups and where.row is not None:
            groups[key][1].append(finding)
        else:
            groups[key] = finding, []
    return list(groups.values())


def more(alike: list[Finding], reader: Reader) -> str:
    """How often the same is found elsewhere, and in which records; empty where it is not."""
    if not alike:
        return ""
    rows = list(dict.fromkeys(str(one.location.row) for one in alike))
    told = _COMMA.pick(reader.lang).join(rows[:NAMED])
    return reader.say(_MORE if len(rows) <= NAMED else _AND_ON, n=f"{sum(one.count for one in alike):,}", rows=told)
