"""One text for all that says the same: keys in order, exact decimals, nothing where there is nothing."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Field


def canonical(field: Field | None, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value in canonical form; None where it says nothing.

    A member that is null, an empty array or an empty object is absent. An array whose order says nothing is
    sorted by the texts of its items, so that a set is one text however it was written. What the schema does not
    know, such as members `x_…`, keeps its order. `field` is the field that the value stands in.
    """
    if isinstance(value, dict):
        children = field.child if field is not None and field.kind == "object" else {}
        members = {key: canonical(children.get(key), inner) for key, inner in value.items()}
        return {key: members[key] for key in sorted(members) if members[key] is not None} or None
    if isinstance(value, list):
        item = field.item if field is not None else None
        items = [inner for inner in (canonical(item, inner) for inner in value) if inner is not None]
        if len(items) > 1 and field is not None and not field.ordered:
            items.sort(key=json_text)
        return items or None
    return value


def record_text(root: Field, record: Mapping[str, Any]) -> str:
    """The canonical text of a record: JSON on one line; `root` is the field of its entity.

    >>> from opentt.standard import load
    >>> record_text(load().entities["contract"].root, {"total_amount": Decimal("1.50"), "id": "c", "region": None})
    '{"id":"c","total_amount":1.5}'
    """
    return json_text(canonical(root, record) or {})


def digest(text: str) -> str:
    """The SHA-256 of a text, as 64 hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def json_text(value: Any, *, indent: int | None = None) -> str:  # noqa: ANN401 - any JSON value
    """JSON with Chinese as it is and every decimal exact, however many digits it has.

    Members stay in their order. Without `indent` there is no blank and no line feed.

    >>> json_text({"b": Decimal("1E+3"), "a": [1.5, None]})
    '{"b":1000,"a":[1.5,null]}'
    """
    return _compact(value) if indent is None else "".join(_pieces(value, " " * indent, "\n"))


def number_text(number: Decimal | float) -> str:
    """The shortest exact text of a number, without exponent.

    >>> number_text(Decimal("100.50")), number_text(-0.0)
    ('100.5', '0')
    """
    if isinstance(number, int):
        return str(number)
    exact = Decimal(repr(number)) if isinstance(number, float) else number
    text = format(exact, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _compact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """The text on one line; a million records go through here, so that it makes whole texts and no pieces."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, dict):
        return f"{{{','.join([f'{_string(str(key))}:{_compact(held)}' for key, held in value.items()])}}}"
    if isinstance(value, list | tuple):
        return f"[{','.join([_compact(held) for held in value])}]"
    return _plain(value)


def _pieces(value: Any, indent: str, line: str) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    inner = line + indent
    if isinstance(value, dict) and value:
        for place, (key, held) in enumerate(value.items()):
            yield f"{',' if place else '{'}{inner}{_string(str(key))}: "
            yield from _pieces(held, indent, inner)
        yield f"{line}}}"
    elif isinstance(value, list | tuple) and value:
        for place, held in enumerate(value):
            yield f"{',' if place else '['}{inner}"
            yield from _pieces(held, indent, inner)
        yield f"{line}]"
    else:
        yield _compact(value)


def _plain(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """A value that is no text and holds no other."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return number_text(value) if isinstance(value, int | float | Decimal) else _string(str(value))


def _string(text: str) -> str:
    """A JSON string; half of a surrogate pair, which UTF-8 cannot carry, is escaped."""
    written = encode_basestring(text)
    if written.isprintable() or not any("\ud800" <= char <= "\udfff" for char in written):
        return written
    return encode_basestring_ascii(text)
