"""What things are called: the IRIs of records, of their parts and of codes, and the way back."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote, unquote

from opentt.home import BASE
from opentt.namespaces import XSD

DATATYPES = {
    "boolean": f"{XSD}boolean",
    "date": f"{XSD}date",
    "instant": f"{XSD}dateTime",
    "integer": f"{XSD}integer",
    "money": f"{XSD}decimal",
    "number": f"{XSD}decimal",
    "string": f"{XSD}string",
}
"""The datatype of each kind of leaf that is neither a code nor a reference."""


def record_iri(entity: str, identifier: str) -> str:
    """The IRI of a record.

    >>> record_iri("contract", "demo-contract-001")
    'https://w3id.org/opentt/id/contract/demo-contract-001'
    """
    return f"{BASE}id/{entity}/{quote(identifier, safe='')}"


def identifier_of(entity: str, iri: str) -> str | None:
    """The id that a record's IRI ends in; None for an IRI that is not one of ours.

    >>> identifier_of("contract", record_iri("contract", "a.b-1"))
    'a.b-1'
    """
    return _local(f"{BASE}id/{entity}/", iri)


def code_iri(scheme: str, code: str) -> str:
    """The IRI of a code, also of one that an open list does not have.

    >>> code_iri("region", "110108")
    'https://w3id.org/opentt/vocab/region/110108'
    """
    return f"{BASE}vocab/{scheme}/{quote(code, safe='')}"


def code_of(scheme: str, iri: str) -> str | None:
    """The code that a concept's IRI ends in; None for an IRI outside the scheme."""
    return _local(f"{BASE}vocab/{scheme}/", iri)


def part_iri(owner: str, name: str, place: int | None = None) -> str:
    """The IRI of a part: a fragment of the record that tells the way to it, positions from 1.

    >>> part_iri("https://example.org/c", "parties", 0)
    'https://example.org/c#parties-1'
    >>> part_iri("https://example.org/c#registration", "status_history", 1)
    'https://example.org/c#registration-status_history-2'
    """
    step = name if place is None else f"{name}-{place + 1}"
    return f"{owner}-{step}" if "#" in owner else f"{owner}#{step}"


def lexical(value: bool | int | Decimal | str) -> str:  # noqa: FBT001 - a value of JSON
    """A leaf as a literal spells it: decimals exact and without exponent.

    >>> lexical(Decimal("1200.50")), lexical(True), lexical(Decimal("1E+3"))
    ('1200.5', 'true', '1000')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def _local(namespace: str, iri: str) -> str | None:
    return unquote(iri.removeprefix(namespace)) if iri.startswith(namespace) else None
