"""How derived files are spelled: JSON as people read it, and a header that says where it comes from."""

from __future__ import annotations

import json

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The official dialect that everything published names."""


def as_json(value: object) -> str:
    r"""The value as JSON with two spaces of indent, Chinese as it is, and a final newline.

    >>> as_json({"名": 1})
    '{\n  "名": 1\n}\n'
    """
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def header(sources: str) -> str:
    """The sentence that opens a derived file.

    >>> header("vocab/region.ttl")
    'Derived from vocab/region.ttl by `opentt build`; do not edit.'
    """
    return f"Derived from {sources} by `opentt build`; do not edit."
