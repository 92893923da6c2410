"""A value as the text of a cell that people like to read, and back: what comes back is what went in.

Codes stand as labels, truth as 是 and 否, several values with ； between them. Where that would be read
as something else, the exact form is written in its place: the code itself, or JSON.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.mapping.values import read_cell
from opentt.numbers import json_number
from opentt.tables.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.schema import Field
    from opentt.text import Lang
    from opentt.vocab import Scheme

Schemes = "Mapping[str, Scheme]"

SEPARATOR = "；"
"""What stands between the values of one cell."""

TRUTH: dict[Lang, tuple[str, str]] = {"zh": ("是", "否"), "en": ("yes", "no")}
"""How a truth is written."""

LONGEST = 32_767
"""Characters (UTF-16 code units) that a cell holds."""

_ESCAPED_TWICE = re.compile("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_")
_SPLIT = re.compile(r"[；;\n]")


def cell_of(schemes: Mapping[str, Scheme], field: Field | None, value: Any, lang: Lang = "zh") -> str:  # noqa: ANN401
    """The text of a cell for a value of JSON; `field` is a leaf, an array of leaves, or None for an extension.

    Raises ValueError where no text would be read as that value.

    >>> from opentt.standard import load
    >>> standard = load()
    >>> cell_of(standard.schemes, standard.entities["contract"].at(("contract_type",)), "technology-service")
    '技术服务合同'
    """
    value = Decimal(repr(value)) if isinstance(value, float) else value
    for text in _candidates(schemes, field, value, lang):
        if text and value_of(schemes, field, text) == value:
            return text
    raise ValueError(str(value))


def value_of(schemes: Mapping[str, Scheme], field: Field | None, text: str) -> Any:  # noqa: ANN401 - any JSON value
    """The value that the text of a cell stands for; a text that is of no such kind stays as it is.

    >>> from opentt.standard import load
    >>> standard = load()
    >>> value_of(standard.schemes, standard.entities["contract"].at(("signed_date",)), "2024年3月1日")
    '2024-03-01'
    """
    if field is None:
        read = parse(text)
        return text if read.broken is not None else read.value
    if field.item is not None:
        return _listed(schemes, field.item, text)
    scheme = schemes.get(field.scheme) if field.scheme else None
    match field.kind:
        case "string":
            return text
        case "code":
            return _code(scheme, text)
        case _:
            return read_cell(field, scheme, text).value


def fits(text: str) -> bool:
    """Whether a cell can hold a text exactly."""
    units = len(text) + sum(character > "\uffff" for character in text)
    return units <= LONGEST and not {"\0", "\ufffe", "\uffff"} & set(text) and not _ESCAPED_TWICE.search(text)


def label_of(scheme: Scheme, code: str, lang: Lang) -> str:
    """What a list shows for a code: its label, or the code where the label says something else."""
    label = scheme.concepts[code].label.pick(lang)
    return label if _code(scheme, label) == code else code


def _candidates(schemes: Mapping[str, Scheme], field: Field | None, value: Any, lang: Lang) -> list[str]:  # noqa: ANN401
    if field is None:
        text = json.dumps(value, ensure_ascii=False, default=json_number)
        return [value, text] if isinstance(value, str) else [text]
    if field.item is not None:
        cells = [_candidates(schemes, field.item, item, lang) for item in value]
        exact = json.dumps(value, ensure_ascii=False)
        return [SEPARATOR.join(texts[0] for texts in cells), SEPARATOR.join(texts[-1] for texts in cells), exact]
    match field.kind:
        case "boolean":
            return [TRUTH[lang][0 if value else 1]]
        case "code":
            scheme = schemes.get(field.scheme or "")
            known = scheme is not None and value in scheme.concepts
            return [label_of(scheme, value, lang), value] if scheme is not None and known else [value]
        case "money" | "number" | "integer":
            return [format(Decimal(value), "f")]
        case _:
            return [value]


def _listed(schemes: Mapping[str, Scheme], item: Field, text: str) -> list[Any]:
    """The values of a cell: JSON, one label that holds a separator itself, or several."""
    if text.startswith("["):
        read = parse(text)
        if read.broken is None and isinstance(read.value, list) and all(isinstance(one, str) for one in read.value):
            return read.value
    whole = value_of(schemes, item, text)
    if item.kind == "code" and whole in schemes[item.scheme or ""].concepts:
        return [whole]
    return [value_of(schemes, item, piece.strip()) for piece in _SPLIT.split(text) if piece.strip()]


def _code(scheme: Scheme | None, text: str) -> str:
    """A code that is listed, one whose label or other spelling it is, else the text."""
    if scheme is None or scheme.lists(text):
        return text
    return scheme.code_of(text) or text
