"""Every conformance class with its checks, in the order in which they are tried."""

from __future__ import annotations

from opentt.conformance import bulk, changes, core, linked, lists, records, standards, writing

GROUPS = (
    core.GROUP,
    lists.GROUP,
    records.GROUP,
    changes.GROUP,
    *bulk.GROUPS,
    *standards.GROUPS,
    *linked.GROUPS,
    *writing.GROUPS,
)
