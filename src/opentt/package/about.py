"""What a publisher says about a release: the answers, whoever asked for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentt.package.licences import Licence


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes. `uscc` is the unified social credit code, `ror` the full address at ror.org."""

    name: str
    name_en: str | None = None
    homepage: str | None = None
    uscc: str | None = None
    ror: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask: an office or a role, never a person."""

    role: str
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the data are about: region codes, first and last year."""

    regions: tuple[str, ...] = ()
    first_year: str | None = None
    last_year: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where the data come from."""

    title: str
    path: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The answers; whatever nobody said is None or empty.

    `whole` says that the release holds all records that its publisher has, so that what is not in it is no more.
    """

    name: str | None = None
    id: str | None = None
    title: str | None = None
    title_en: str | None = None
    description: str | None = None
    description_en: str | None = None
    version: str = "1.0.0"
    homepage: str | None = None
    licence: Licence | None = None
    publisher: Publisher | None = None
    contact: Contact | None = None
    coverage: Coverage = field(default_factory=Coverage)
    language: str = "zh"
    keywords: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    whole: bool = False
