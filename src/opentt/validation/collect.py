"""Where findings gather: exact totals of all, a sample of each rule, located and worded at the end."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from opentt.finding import Finding, Location, Severity, fingerprint
from opentt.text import Text
from opentt.validation.broken import Broken
from opentt.validation.personal import COVER, hide, hide_all
from opentt.validation.structure import value_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from opentt.rule import Card
    from opentt.schema import Step
    from opentt.validation.public import Veil
    from opentt.validation.sources import Item, Source

_TIGHT = re.compile(r"(?<=[一-鿿])(?: \x00|\x00 )(?=[一-鿿])|\x00")
"""The marks around filled-in values, with the blank beside them where Chinese meets Chinese."""


LONGEST = 300
"""How many characters a message has at most, in either language."""

_CUTS = (80, 40, 20, 10)
"""How many characters of a value a message shows at most: the first that makes the message short enough."""

_HARMLESS = {"cells", "count", "field", "headings", "list", "name", "place"}
"""The parameters of built-in rules that name fields and numbers, and never repeat a value."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A parameter that programs read as `raw` and people as `words`: an amount, a code."""

    raw: str
    words: Text


Params = Mapping[str, Text | Fact | str]
"""What a message needs: words in both languages, facts, or plain texts."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding that still waits for its place and its words. `n` counts the entity's records from 1."""

    rule: str
    entity: str
    n: int
    path: tuple[Step, ...] = ()
    params: Params = field(default_factory=dict)
    severity: Severity | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Shelf:
    """An entity's sources in order, each with the number of records before it."""

    sources: Sequence[tuple[int, Source]]

    def place(self, n: int) -> Text:
        """Where a record stands, in words: its number, and its file and sheet where there are several."""
        offset, source = next((o, s) for o, s in reversed(self.sources) if n > o)
        row = n - offset
        if len(self.sources) == 1:
            return Text(f"第 {row} 条", f"record {row}")
        described = source.described(0)
        name = f"{described.path}[{described.sheet}]" if described.sheet else described.path
        return Text(f"{name} 第 {row} 条", f"record {row} of {name}")

    def find(self, numbers: Iterable[int]) -> Iterator[tuple[int, Source, Item]]:
        """The numbered records with their sources, each source read once."""
        wanted = sorted(set(numbers))
        for place, (offset, source) in enumerate(self.sources):
            end = self.sources[place + 1][0] if place + 1 < len(self.sources) else None
            here = {n - offset for n in wanted if n > offset and (end is None or n <= end)}
            for item in source.pick(here) if here else ():
                yield item.n + offset, source, item


@dataclass
class Collector:
    """Counts every finding; keeps the first `cap` of each rule (0: all). With a veil, values are not repeated."""

    cards: Mapping[str, Card]
    cap: int
    veil: Veil | None = None
    by_rule: Counter[str] = field(default_factory=Counter)
    by_severity: Counter[Severity] = field(default_factory=Counter)
    hits: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    direct: list[tuple[int, Finding]] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    broken: Broken = field(default_factory=Broken)

    def wants(self, rule: str) -> bool:
        """Whether the rule was asked for."""
        return rule in self.cards

    def add(self, hit: Hit, unlisted: int = 0) -> None:
        """Nothing: the hit is counted, with `unlisted` more that were not fetched, and kept if there is room."""
        if not self.wants(hit.rule):
            return
        total = hit.count + unlisted
        self.by_rule[hit.rule] += total
        self.by_severity[hit.severity or self.cards[hit.rule].severity] += total
        if self._has_room(hit.rule):
            self.hits[hit.rule].append(hit)

    def count(self, hit: Hit, times: int) -> None:
        """Nothing: as many more hits like this one are counted, none of them kept."""
        if self.wants(hit.rule):
            self.by_rule[hit.rule] += times
            self.by_severity[hit.severity or self.cards[hit.rule].severity] += times

    def tell(
        self,
        rule: str,
        location: Location,
        params: Params,
        *,
        order: int = 0,
        entity: str | None = None,
        value: str | None = None,
        count: int = 1,
        severity: Severity | None = None,
    ) -> None:
        """Nothing: a finding about a file, sheet, column or row as such is counted and kept."""
        if not self.wants(rule):
            return
        card = self.cards[rule]
        self.by_rule[rule] += count
        self.by_severity[severity or card.severity] += count
        if not self._has_room(rule):
            return
        self.told[rule] += 1
        finding = Finding(
            rule=rule,
            severity=severity or card.severity,
            entity=entity,
            record=None,
            location=self._hidden(replace(location, label=None) if self.veil else location),
            value=self.hide(value),
            params=facts(params, self.hide),
            message=worded(card.message, params, self.hide),
            cites=card.cites,
            count=count,
            fingerprint=fingerprint(
                map(hide, [rule, location.file, location.sheet, location.heading, location.pointer, value])
            ),
        )
        self.direct.append((order, finding))

    def _hidden(self, location: Location) -> Location:
        """The location without personal identifiers, wherever one may have got in."""
        return replace(
            location,
            file=self.hide(location.file) or "",
            sheet=self.hide(location.sheet),
            heading=self.hide(location.heading),
            pointer=self.hide(location.pointer) or "",
            label=self.hide(location.label),
        )

    def _has_room(self, rule: str) -> bool:
        """Whether one more finding of the rule is kept, however many places it stands for."""
        return not self.cap or len(self.hits[rule]) + self.told[rule] < self.cap

    def findings(self, shelves: Mapping[str, Shelf], order: Mapping[int, int]) -> tuple[Finding, ...]:
        """Every kept finding, file by file, row by row; `order` numbers the sources by identity."""
        found = [(_key(place, finding, ""), finding) for place, finding in self.direct]
        for entity, shelf in shelves.items():
            hits: dict[int, list[Hit]] = defaultdict(list)
            for kept in self.hits.values():
                for hit in kept:
                    if hit.entity == entity:
                        hits[hit.n].append(hit)
            for n, source, item in shelf.find(hits):
                for hit in hits[n]:
                    finding = self._finding(hit, source, item)
                    found.append((_key(order[id(source)], finding, finding.location.pointer), finding))
        return tuple(finding for _, finding in sorted(found, key=lambda pair: pair[0]))

    @property
    def hide(self) -> Callable[[str | None], str | None]:
        """What makes personal identifiers in a text unreadable."""
        return hide_all if self.veil else hide

    def _finding(self, hit: Hit, source: Source, item: Item) -> Finding:
        card = self.cards[hit.rule]
        record = item.value.get("id") if isinstance(item.value, dict) else None
        location, value, params = source.locate(item, hit.path), source.shown(item, hit.path), hit.params
        if self.veil:
            location = replace(location, label=self.veil.label(hit.entity, item.value))
            if self.veil.covers(hit.entity, hit.path, item.value):
                value, params = value and COVER, covered(params)
        return Finding(
            rule=hit.rule,
            severity=hit.severity or card.severity,
            entity=hit.entity,
            record=self.hide(record) if isinstance(record, str) else None,
            location=self._hidden(location),
            value=self.hide(value),
            params=facts(params, self.hide),
            message=worded(card.message, params, self.hide),
            cites=card.cites,
            count=hit.count,
            fingerprint=fingerprint(map(hide, [hit.rule, hit.entity, str(record), *content(item.value, hit.path)])),
        )


def _key(place: int, finding: Finding, pointer: str) -> tuple[int, str, int, str, str]:
    """By what findings are sorted: source, file (several where tables are joined), row, rule, place in the record."""
    return place, finding.location.file, finding.location.row or 0, finding.rule, pointer


def worded(message: Text, params: Params, hide: Callable[[str | None], str | None] = hide) -> Text:
    """The message with its placeholders filled, each language with its own words, and never longer than `LONGEST`.

    Where long values would make it longer, they are cut shorter.
    """
    for most in _CUTS:
        text = _filled(message, params, hide, most)
        if max(len(text.zh), len(text.en)) <= LONGEST:
            return text
    return Text(cut(text.zh, LONGEST), cut(text.en, LONGEST))


def _filled(message: Text, params: Params, hide: Callable[[str | None], str | None], most: int) -> Text:
    words = {name: _words(value, most) for name, value in params.items()}
    zh = {name: f"\0{hide(value.zh)}\0" for name, value in words.items()}
    en = {name: hide(value.en) for name, value in words.items()}
    return Text(_TIGHT.sub("", message.fill(zh).zh), message.fill(en).en)


def facts(params: Params, hide: Callable[[str | None], str | None] = hide) -> dict[str, str]:
    """The parameters that are facts, without those that are only words."""
    raw = {name: value.raw if isinstance(value, Fact) else value for name, value in params.items()}
    return {name: hide(value) or "" for name, value in raw.items() if isinstance(value, str)}


def covered(params: Params) -> Params:
    """The parameters without what the data has put there; words of ours and names of fields stay."""
    return {name: value if isinstance(value, Text) or name in _HARMLESS else COVER for name, value in params.items()}


def _words(value: Text | Fact | str, most: int) -> Text:
    """A parameter as people read it, cut where it is long."""
    if isinstance(value, Fact):
        return Text(cut(value.words.zh, most), cut(value.words.en, most))
    return Text(cut(value, most), cut(value, most)) if isinstance(value, str) else value


def cut(text: str, most: int = 80) -> str:
    """A text that fits into a message; what is personal is hidden first, so that no half of it is left."""
    text = hide(text) or ""
    return text if len(text) <= most else text[: most - 1] + "…"


def content(record: object, path: Sequence[Step]) -> Iterator[str]:
    """A path whose positions are replaced by what stands there, so that re-ordering parts changes nothing."""
    for end, step in enumerate(path, start=1):
        if isinstance(step, int):
            yield json.dumps(value_at(record, tuple(path[:end])), ensure_ascii=False, sort_keys=True, default=str)
        else:
            yield step
