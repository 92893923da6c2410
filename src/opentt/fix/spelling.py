"""The canonical spelling of one value, where the value is clear and stays the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.mapping.values import SEPARATORS, read_cell
from opentt.validation.identifiers import orcid, patent_number, ror, uscc

if TYPE_CHECKING:
    from collections.abc import Callable

    from opentt.mapping.values import Reading
    from opentt.schema import Field
    from opentt.vocab import Scheme

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_PATENT = re.compile(r"(?:CN|ZL)?(?:[0-9]{12}|[0-9]{8})\.?[0-9X]")
_ORCID_URL = re.compile(r"(?:https?://)?(?:www\.)?orcid\.org/", re.IGNORECASE)
_ROR_URL = re.compile(r"(?:https?://)?(?:www\.)?ror\.org/", re.IGNORECASE)
_BLANKS_AND_DASHES = re.compile(r"[\s‐-―−-]")
_NUMBERS = {"money", "number", "integer"}


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text to write and what it corrects; `keeps` as in Edit."""

    text: str
    kind: str
    keeps: bool = True


def respell(
    field: Field, scheme: Scheme | None, text: str, factor: Decimal = Decimal(1), part: str | None = None
) -> Spelling | None:
    """The canonical spelling of a cell, in the unit of its column; None where it stands well or is not clear.

    A filler (`/`, `无`) and what cannot be read stay. `part` names the numbering system: `scheme=orcid`.
    """
    known = identifier(part.removeprefix("scheme="), text) if part and field.name == "value" else None
    if known is not None:
        return known
    reading = read_cell(field, scheme, text, factor)
    if reading.value is None:
        return None
    written, kind = _written(field, scheme, text.strip(), reading, factor)
    if written == text or not _same(reading, read_cell(field, scheme, written, factor)):
        return None
    return Spelling(written, kind)


def identifier(scheme: str, text: str) -> Spelling | None:
    """The usual spelling of an ORCID, ROR id or social credit code whose check characters hold, if it is not that.

    An address before the number may stay, since the vocabulary allows it (identifier-scheme).
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    spell = _IDENTIFIERS.get(scheme)
    found = spell(plain) if spell else None
    return Spelling(found, "identifier", keeps=False) if found and found != text else None


def _orcid(text: str) -> str | None:
    if re.fullmatch(r"https://orcid\.org/(?:[0-9]{4}-){3}[0-9]{3}[0-9X]", text):
        return text
    compact = _BLANKS_AND_DASHES.sub("", _ORCID_URL.sub("", text)).upper()
    grouped = "-".join(compact[at : at + 4] for at in range(0, len(compact), 4))
    return grouped if re.fullmatch(r"[0-9]{15}[0-9X]", compact) and orcid(grouped) else None


def _ror(text: str) -> str | None:
    if re.fullmatch(r"https://ror\.org/0[0-9a-z]{8}", text):
        return text
    compact = _ROR_URL.sub("", text).rstrip("/").lower()
    return compact if ror(compact) else None


def _uscc(text: str) -> str | None:
    compact = _BLANKS_AND_DASHES.sub("", text).upper()
    return compact if uscc(compact) else None


_IDENTIFIERS: dict[str, Callable[[str], str | None]] = {"orcid": _orcid, "ror": _ror, "uscc": _uscc}


def _written(field: Field, scheme: Scheme | None, text: str, reading: Reading, factor: Decimal) -> tuple[str, str]:
    """The stripped text as it should be written, and what that corrects; the text itself where nothing is clear."""
    value = reading.value
    if field.kind == "array" and field.item is not None:
        return _list(field.item, scheme, text)
    if reading.change in {"date", "label"}:
        return str(value), reading.change
    if field.kind in _NUMBERS and isinstance(value, int | Decimal) and not _PLAIN.fullmatch(text):
        worth = factor if field.kind == "money" else Decimal(1)
        unit = field.kind == "money" and re.search(r"[元万亿]", text) is not None
        return plain_number(Decimal(value) / worth), "unit" if unit else "number"
    if reading.change == "identifier" and isinstance(value, str) and _holds(field, value):
        return value, "identifier"
    return text, "trim"


def plain_number(amount: Decimal) -> str:
    """The number in digits, without zeros after the point.

    >>> plain_number(Decimal("12.50")), plain_number(Decimal("1E+3"))
    ('12.5', '1000')
    """
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _list(item: Field, scheme: Scheme | None, text: str) -> tuple[str, str]:
    """Several values in one cell, each corrected where it stands, what separates them kept."""
    whole = read_cell(item, scheme, text).value
    if scheme is not None and isinstance(whole, str) and whole in scheme.concepts:
        found = respell(item, scheme, text)
        return (found.text, found.kind) if found else (text, "trim")
    kind = "trim"
    parts: list[str] = []
    done = 0
    for separator in [*SEPARATORS.finditer(text), None]:
        piece = text[done : separator.start() if separator else len(text)]
        found = respell(item, scheme, piece.strip())
        if found:
            kind = found.kind
            piece = piece.replace(piece.strip(), found.text)
        parts += [piece, separator.group() if separator else ""]
        done = separator.end() if separator else done
    return "".join(parts), kind


def _holds(field: Field, value: str) -> bool:
    """Whether the number's check character is there and holds."""
    if field.format == "uscc":
        return uscc(value)
    return _PATENT.fullmatch(value) is not None and patent_number(value)


def _same(one: Reading, other: Reading) -> bool:
    return one.value == other.value and type(one.value) is type(other.value)
