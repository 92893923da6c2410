"""What a page consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.home import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentt.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Link:
    """A text, and where it leads: a path below the base, an address elsewhere, or nowhere."""

    text: str
    path: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: what it is called, and its values."""

    name: str
    values: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption, headings and rows."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Link]]


@dataclass(frozen=True, slots=True)
class View:
    """A page: its heading in both languages, kind, notice, paragraphs, facts and tables."""

    title: str
    other_title: str
    kind: str
    notice: Sequence[Link] = ()
    paragraphs: Sequence[str] = ()
    facts: Sequence[Row] = ()
    tables: Sequence[Table] = ()


def to(iri: str, text: str | None = None) -> Link:
    """A link to an IRI: by its path where it is one of ours."""
    if iri.startswith(BASE):
        path = iri.removeprefix(BASE).rstrip("/")
        return Link(text or path, path)
    return Link(text or iri, "", iri if iri.startswith(("http://", "https://")) else "")


def both(text: Text, lang: Lang) -> tuple[str, ...]:
    """A text in the reader's language, then in the other where that differs."""
    first, second = (text.zh, text.en) if lang == "zh" else (text.en, text.zh)
    return (first,) if first == second else (first, second)


def other(text: Text, lang: Lang) -> str:
    """A text in the language that the reader did not ask for."""
    return text.en if lang == "zh" else text.zh


def rows(*facts: tuple[str, Iterable[Link | str]]) -> tuple[Row, ...]:
    """The facts that have values; plain texts become links that lead nowhere."""
    made = (Row(name, tuple(Link(one) if isinstance(one, str) else one for one in values)) for name, values in facts)
    return tuple(row for row in made if any(value.text for value in row.values))
