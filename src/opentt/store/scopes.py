"""What a token allows: reading or writing, of one source or all, of one entity or all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.schema import ENTITIES
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

ALL = "*"
ACTIONS = ("read", "write")
_SOURCE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*")
_NO_SCOPE = Text(
    "“{scope}”不是权限；写作 read 或 write、来源代号、实体，例如 write:haidian:contract、read:*:*",
    "“{scope}” is no scope; write read or write, the code of a source, an entity: write:haidian:contract, read:*:*",
)


@dataclass(frozen=True, slots=True)
class Scope:
    """One permission; a source is the code that its records' ids begin with, before the hyphen."""

    action: str
    source: str
    entity: str

    def __str__(self) -> str:
        return f"{self.action}:{self.source}:{self.entity}"

    def covers(self, entity: str, identifier: str) -> bool:
        """Whether the permission is about a record."""
        about = self.entity in {ALL, entity}
        return about and (self.source == ALL or identifier.startswith(f"{self.source}-"))


@dataclass(frozen=True, slots=True)
class Access:
    """Who asks, and what they may; `who` is "" for the public. Whoever may write a record may read all of it."""

    who: str = ""
    scopes: tuple[Scope, ...] = ()

    def reads(self, entity: str, identifier: str) -> bool:
        """Whether they see all of a record."""
        return any(scope.covers(entity, identifier) for scope in self.scopes)

    def writes(self, entity: str, identifier: str) -> bool:
        """Whether they may change a record."""
        return self.writes_all(entity, (identifier,))

    def writes_all(self, entity: str, identifiers: Iterable[str]) -> bool:
        """Whether they may change every one of some records of an entity."""
        given = [scope.source for scope in self.scopes if scope.action == "write" and scope.entity in {ALL, entity}]
        if ALL in given:
            return True
        beginnings = tuple(f"{source}-" for source in given)
        return all(identifier.startswith(beginnings) for identifier in identifiers)

    def reads_all(self, entity: str) -> bool:
        """Whether they see all of every record of an entity."""
        return any(scope.source == ALL and scope.entity in {ALL, entity} for scope in self.scopes)

    def sources(self, entity: str) -> tuple[str, ...]:
        """The sources whose records of an entity they see whole."""
        return tuple(sorted({scope.source for scope in self.scopes if scope.entity in {ALL, entity}} - {ALL}))


PUBLIC = Access()


def scopes(texts: Iterable[str]) -> tuple[Scope, ...]:
    """The permissions that texts spell; what is left out at the end is `*`. Raises UsageError for what is none.

    >>> [str(scope) for scope in scopes(["write:haidian", "read"])]
    ['write:haidian:*', 'read:*:*']
    """
    found = []
    for text in texts:
        action, source, entity, *rest = [*text.split(":"), ALL, ALL][: max(3, text.count(":") + 1)]
        known = action in ACTIONS and entity in {ALL, *ENTITIES} and not rest
        if not known or (source != ALL and _SOURCE.fullmatch(source) is None):
            raise UsageError(_NO_SCOPE.fill({"scope": text}))
        found.append(Scope(action, source, entity))
    return tuple(found)
