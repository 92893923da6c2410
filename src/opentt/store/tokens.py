"""Bearer tokens: made, listed, revoked; only their hashes are kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from opentt.errors import UsageError
from opentt.store.scopes import PUBLIC, Access, scopes
from opentt.store.tables import TOKENS
from opentt.store.writing import now
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.store.database import Database
    from opentt.store.scopes import Scope

PREFIX = "ott_"
"""What a token begins with, so that one in the wrong place is recognised."""

_TAKEN = Text("已有名为 {name} 的令牌", "there is a token {name} already")
_NONE = Text("没有名为 {name} 的有效令牌", "there is no valid token {name}")


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is listed: everything but what it is."""

    name: str
    scopes: tuple[Scope, ...]
    created_at: str
    expires_at: str
    revoked_at: str


def create(database: Database, name: str, allowed: Sequence[Scope], expires_at: str = "") -> str:
    """A new token, which is never to be seen again. Raises UsageError where the name is taken."""
    token = PREFIX + secrets.token_urlsafe(32)
    with database.writing() as connection:
        if connection.scalar(select(TOKENS.c.name).where(TOKENS.c.name == name)) is not None:
            raise UsageError(_TAKEN.fill({"name": name}))
        connection.execute(
            insert(TOKENS).values(
                name=name,
                hash=_hash(token),
                scopes=" ".join(map(str, allowed)),
                created_at=now(),
                expires_at=expires_at,
                revoked_at="",
            )
        )
    return token


def listed(database: Database) -> list[Token]:
    """Every token there ever was, by name."""
    with database.reading() as connection:
        rows = connection.execute(select(TOKENS).order_by(TOKENS.c.name)).all()
    return [Token(row.name, scopes(row.scopes.split()), row.created_at, row.expires_at, row.revoked_at) for row in rows]


def revoke(database: Database, name: str) -> None:
    """Nothing: the token opens nothing any more. Raises UsageError where there is no valid one of that name."""
    with database.writing() as connection:
        done = connection.execute(
            update(TOKENS).where(TOKENS.c.name == name, TOKENS.c.revoked_at == "").values(revoked_at=now())
        )
    if done.rowcount != 1:
        raise UsageError(_NONE.fill({"name": name}))


_BY_HASH = "SELECT name, scopes, expires_at, revoked_at FROM tokens WHERE hash = :hash"


def access(database: Database, token: str | None) -> Access | None:
    """What a token allows, the public's access where there is none; None for one that opens nothing."""
    if token is None:
        return PUBLIC
    for name, allowed, expires_at, revoked_at in database.quick_rows(_BY_HASH, {"hash": _hash(token)}):
        if not revoked_at and (not expires_at or expires_at > now()):
            return Access(name, scopes(allowed.split()))
    return None


def _hash(token: str) -> str:
    """A token holds 256 random bits, so that no salt or slow hash is needed."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
