"""Records with a canary in every place that is not for the public."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any

from opentt.standard import load
from opentt.validation.public import is_closed

if TYPE_CHECKING:
    from opentt.schema import Entity, Field

STANDARD = load()
CANARY = re.compile(rb"canary|(?<![0-9a-f]{12})77[0-9]{7}(?![0-9a-f]{12})|1977-07-[0-9]{2}")
"""What was planted; digits in the midst of a digest are none of it."""

PERSONAL = {
    "resident": "11010519491231002X",
    "mobile": "13800138000",
    "mailbox": "zhangsan@canary.example",
}


def planted(entity: Entity, *, odd: bool = False) -> dict[str, Any]:
    """A record with every field; closed ones hold canaries, or with `odd` canaries of a kind that is not theirs."""
    numbers = count(1)

    def value(field: Field, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any JSON value
        closed = is_closed(entity, path)
        if odd and closed and path[-1] != 0:
            return {"canary": "canary-odd"} if field.kind != "object" else "canary-odd"
        if field.kind == "array" and field.item:
            return [value(field.item, (*path, 0))]
        if field.kind == "object":
            inner = {child.name: value(child, (*path, child.name)) for child in field.children}
            return inner | {"x_inner": {"canary": "canary-x"}, "unknown_canary": "canary-u"}
        return leaf(field, next(numbers), closed=closed)

    record = value(entity.root, ())
    for secret in ("is_classified", "secrecy_level", "withheld", "record_status", "replaced_by"):
        record.pop(secret, None)
    return {**record, "id": f"{entity.name}-{'odd' if odd else 'full'}"}


def leaf(field: Field, n: int, *, closed: bool) -> Any:  # noqa: ANN401 - any JSON value
    """A value of the field's kind that no other leaf has; a canary where it is closed."""
    if field.kind in {"money", "number", "integer"}:
        return 770_000_000 + n if closed else n
    listed = field.schema.get("enum")
    bare = {
        "boolean": False,
        "date": f"1977-07-{n % 28 + 1:02}" if closed else "2024-03-15",
        "instant": "2024-03-15T08:00:00Z",
        "code": f"canary-{n}" if closed else listed[0] if listed else "code",
    }
    return bare.get(field.kind, f"canary-{n}" if closed else f"open-{n}")
