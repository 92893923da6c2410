"""A record made ready to be stored: its texts as they will be served, their digests, and what it is found by."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from opentt.numbers import json_number
from opentt.store.facets import Found, found
from opentt.store.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.schema import Entity

DIGEST = 32
"""Hexadecimal digits of an entity tag: 128 bits of a SHA-256."""


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=json_number)


class Prepared(NamedTuple):
    """A record ready to be stored; no `public_body` where it is not for the public."""

    entity: str
    id: str
    body: bytes
    etag: str
    public_body: bytes | None
    public_etag: str | None
    found: Found


def prepare(entity: Entity, record: Mapping[str, Any]) -> Prepared:
    """The record made ready. Raises ValueError where JSON cannot carry one of its numbers."""
    public = visible(entity, record)
    body = encoded(record)
    public_body = None if public is None else body if public == record else encoded(public)
    return Prepared(
        entity=entity.name,
        id=record["id"],
        body=body,
        etag=digest(body),
        public_body=public_body,
        public_etag=None if public_body is None else digest(public_body),
        found=found(entity, record, public),
    )


def encoded(value: object) -> bytes:
    """JSON as it is served: no blanks, Chinese as it is, numbers exact, in UTF-8."""
    return _ENCODER.encode(value).encode()


def digest(content: bytes) -> str:
    """The entity tag of a content, without its quotes."""
    return hashlib.sha256(content).digest()[: DIGEST // 2].hex()
