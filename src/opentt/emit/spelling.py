"""How derived files are spelled: JSON as people read it, and a header that says where it comes from."""

from __future__ import annotations

import json
from json.encoder import encode_basestring

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The official dialect that everything published names."""


def as_json(value: object) -> str:
    r"""The value as JSON with two spaces of indent, Chinese as it is, and a final newline.

    >>> as_json({"名": 1})
    '{\n  "名": 1\n}\n'
    """
    return _spelled(value, "\n") + "\n"


def _spelled(value: object, margin: str) -> str:
    """The value as json.dumps spells it with an indent, in a third of the time: its own way there is Python's."""
    inner = margin + "  "
    if isinstance(value, dict) and value:
        members = [f"{encode_basestring(name)}: {_spelled(held, inner)}" for name, held in value.items()]
        return f"{{{inner}{f',{inner}'.join(members)}{margin}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{f',{inner}'.join([_spelled(held, inner) for held in value])}{margin}]"
    if isinstance(value, str):
        return encode_basestring(value)
    return json.dumps(value, allow_nan=False)


def header(sources: str) -> str:
    """The sentence that opens a derived file.

    >>> header("vocab/region.ttl")
    'Derived from vocab/region.ttl by `opentt build`; do not edit.'
    """
    return f"Derived from {sources} by `opentt build`; do not edit."
