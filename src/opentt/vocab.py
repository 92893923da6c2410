"""The code lists as frozen values, read from the derived `codes.json` so that no RDF is needed at run time."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from opentt.errors import StandardError
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


_UNREAD = Text("读不了 {path}：{reason}；请运行 opentt build", "cannot read {path}: {reason}; run opentt build")

UNSPOKEN = {"CountryNumericCode", "CurrencyNumericCode", "FlowOrder", "IndustryCode2011"}
"""Official notations that are not read as a code: customs and older editions use the same digits for other things."""

_HEAD, _FIRST, _LAST = b'{\n  "schemes": {', b'\n    "', b"\n  }\n}\n"
"""How `codes.json` begins and ends as `opentt build` writes it, and what begins a scheme there and stands nowhere else.

A line feed within a text is written as `\\n`, and what is within a scheme is indented further."""


def label_key(label: str) -> str:
    """A label as it is compared: NFKC, case folded, without any space.

    >>> label_key("技术 开发（委托）") == label_key("技术开发(委托)")
    True
    """
    return "".join(unicodedata.normalize("NFKC", label).casefold().split())


@dataclass(frozen=True, slots=True)
class Concept:
    """One code with its labels, its validity and its successors (SKOS Reference, section 3)."""

    scheme: str
    code: str
    label: Text
    definition: Text
    alt: tuple[str, ...]
    hidden: tuple[str, ...]
    notations: Mapping[str, str]
    broader: tuple[str, ...]
    valid_from: date | None
    valid_until: date | None
    deprecated: bool
    replaced_by: tuple[str, ...]
    replaces: tuple[str, ...]
    matches: Mapping[str, tuple[str, ...]]
    sources: tuple[str, ...]
    change_note: Text | None

    def is_in_force(self, day: date) -> bool:
        """Whether the code may be used for a record of that day; one deprecated without a last day never may."""
        if self.deprecated and self.valid_until is None:
            return False
        return (self.valid_from or day) <= day <= (self.valid_until or day)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything a person may have typed for this code, best first; an `UNSPOKEN` notation is none."""
        official = (value for kind, value in self.notations.items() if kind not in UNSPOKEN)
        return (self.code, self.label.zh, self.label.en, *self.alt, *self.hidden, *official)


@dataclass(frozen=True, slots=True)
class Collection:
    """Codes that are summed up together though none of them is broader than the others (SKOS Reference, section 9)."""

    name: str
    label: Text
    definition: Text
    members: tuple[str, ...]


@dataclass(frozen=True)
class Scheme:
    """A code list. Closed lists refuse other values; open ones advise against them."""

    name: str
    title: Text
    definition: Text
    closed: bool
    pattern: str | None
    concepts: Mapping[str, Concept]
    collections: Mapping[str, Collection] = field(default_factory=dict)

    @cached_property
    def by_spelling(self) -> Mapping[str, str]:
        """Every spelling, as `label_key` gives it, with its code; a code's own label beats another's altLabel."""
        found: dict[str, str] = {}
        for concept in self.concepts.values():
            for spelling in concept.spellings[:3]:
                found.setdefault(label_key(spelling), concept.code)
        for concept in self.concepts.values():
            for spelling in concept.spellings[3:]:
                found.setdefault(label_key(spelling), concept.code)
        return found

    def code_of(self, text: str) -> str | None:
        """The code that a typed value stands for, or None."""
        return self.by_spelling.get(label_key(text))

    def in_force(self, codes: Iterable[str], day: date) -> tuple[Concept, ...]:
        """The codes among some that are in force on a day; for one that is not, those that replaced it since."""
        found: dict[str, Concept] = {}
        seen: set[str] = set()
        waiting = [code for code in codes if code in self.concepts]
        while waiting:
            concept = self.concepts[waiting.pop(0)]
            if concept.code in seen:
                continue
            seen.add(concept.code)
            if concept.is_in_force(day):
                found[concept.code] = concept
            else:
                waiting.extend(code for code in concept.replaced_by if code in self.concepts)
        return tuple(found.values())

    def lists(self, code: str) -> bool:
        """Whether the code is one of ours, or of the outside list that `pattern` describes."""
        return code in self.concepts or (
            self.pattern is not None and re.fullmatch(self.pattern, code, re.ASCII) is not None
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """A document that a rule or a code may cite, with the dates between which it is in force."""

    code: str
    title: Text
    number: str | None
    issuers: Mapping[str, tuple[str, ...]]
    issued: date | None
    effective: date | None
    repealed: date | None
    replaced_by: tuple[str, ...]
    see_also: tuple[str, ...]


def load_schemes(home: Path) -> Mapping[str, Scheme]:
    """Every scheme by name. Raises StandardError where `codes.json` is missing or broken."""
    return schemes_of(_Entries(home / "vocab/derived/codes.json"))


def schemes_of(entries: Mapping[str, Any]) -> Mapping[str, Scheme]:
    """The schemes that the entries of `codes.json` describe."""
    return _Schemes(entries)


def load_policies(home: Path) -> dict[str, Policy]:
    """Every policy by code. Raises StandardError where `policies.json` is missing or broken."""
    return {
        code: Policy(
            code=code,
            title=Text(**entry["title"]),
            number=entry["number"],
            issuers={lang: tuple(names) for lang, names in entry["issuers"].items()},
            issued=_day(entry["issued"]),
            effective=_day(entry["effective"]),
            repealed=_day(entry["repealed"]),
            replaced_by=tuple(entry["replaced_by"]),
            see_also=tuple(entry["see_also"]),
        )
        for code, entry in _read(home / "vocab/derived/policies.json").items()
    }


class _Entries(Mapping[str, Any]):
    """The entries of `codes.json` by scheme, each parsed when it is first asked for: it takes long to parse all.

    Raises StandardError where the file is missing or broken.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parsed: dict[str, Any] = {}
        content = _content(path)
        head, *pieces = content.removesuffix(_LAST).split(_FIRST)
        if head == _HEAD:
            self._texts = {name.decode(): text for name, _, text in (piece.partition(b'": ') for piece in pieces)}
        else:
            self._parsed = _parsed(path, content)["schemes"]
            self._texts = dict.fromkeys(self._parsed, b"")

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
        if name not in self._parsed:
            self._parsed[name] = _parsed(self._path, self._texts[name].removesuffix(b","))
        return self._parsed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __contains__(self, name: object) -> bool:
        return name in self._texts


class _Schemes(Mapping[str, Scheme]):
    """Schemes that are made of their entries when they are first asked for: a file uses few of them."""

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self.entries = entries
        self._made: dict[str, Scheme] = {}

    def __getitem__(self, name: str) -> Scheme:
        if name not in self._made:
            self._made[name] = _scheme(name, self.entries[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, name: object) -> bool:
        return name in self.entries


def code_rows(schemes: Mapping[str, Scheme], name: str) -> Iterator[tuple[str | None, ...]]:
    """Every code of a scheme: scheme, code, the first broader code, first and last day, the first successor."""
    if isinstance(schemes, _Schemes):
        for code, entry in schemes.entries[name]["concepts"].items():
            days = entry["valid_from"], entry["valid_until"]
            yield name, code, _first(entry["broader"]), *days, _first(entry["replaced_by"])
        return
    for concept in schemes[name].concepts.values():
        days = _iso(concept.valid_from), _iso(concept.valid_until)
        yield name, concept.code, _first(concept.broader), *days, _first(concept.replaced_by)


def load_readings(home: Path) -> dict[str, str]:
    """How each Chinese label is read, syllable by syllable. Raises StandardError where `pinyin.json` is missing."""
    readings: dict[str, str] = _read(home / "vocab/derived/pinyin.json")
    return readings


def _scheme(name: str, entry: dict[str, Any]) -> Scheme:
    return Scheme(
        name=name,
        title=Text(**entry["title"]),
        definition=Text(**entry["definition"]),
        closed=entry["status"] == "closed",
        pattern=entry["pattern"],
        concepts={code: _concept(name, code, concept) for code, concept in entry["concepts"].items()},
        collections={key: _collection(key, group) for key, group in entry.get("collections", {}).items()},
    )


def _collection(name: str, entry: dict[str, Any]) -> Collection:
    return Collection(name, Text(**entry["label"]), Text(**entry["definition"]), tuple(entry["members"]))


def _concept(scheme: str, code: str, entry: dict[str, Any]) -> Concept:
    return Concept(
        scheme=scheme,
        code=code,
        label=Text(**entry["label"]),
        definition=Text(**entry["definition"]),
        alt=(*entry["alt"]["zh"], *entry["alt"]["en"]),
        hidden=(*entry["hidden"]["zh"], *entry["hidden"]["en"]),
        notations=entry["notations"],
        broader=tuple(entry["broader"]),
        valid_from=_day(entry["valid_from"]),
        valid_until=_day(entry["valid_until"]),
        deprecated=entry["deprecated"],
        replaced_by=tuple(entry["replaced_by"]),
        replaces=tuple(entry["replaces"]),
        matches={kind: tuple(targets) for kind, targets in entry["matches"].items()},
        sources=tuple(entry["sources"]),
        change_note=Text(**entry["change_note"]) if entry["change_note"] else None,
    )


def _first(codes: Iterable[str]) -> str | None:
    return next(iter(codes), None)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _read(path: Path) -> Any:  # noqa: ANN401 - JSON has no narrower type
    return _parsed(path, _content(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unread(path, error) from error


def _parsed(path: Path, text: bytes) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """What a file's text, or a part of it, says as JSON."""
    try:
        return json.loads(text.decode())
    except ValueError as error:
        raise _unread(path, error) from error


def _unread(path: Path, error: Exception) -> StandardError:
    reason = reason_of(error) if isinstance(error, OSError) else error
    return StandardError(_UNREAD.fill({"path": path, "reason": reason}))
