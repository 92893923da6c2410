"""The cases of a rule card as whole records or files: the same data for tests, for people and for other validators."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.schema import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from opentt.rule import Card


@dataclass(frozen=True, slots=True)
class Case:
    """One good or bad case: records by plural entity name, or the text of each file by its name."""

    rule: str
    good: bool
    number: int
    records: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    as_of: date | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    profile: str = "exchange"

    @property
    def name(self) -> str:
        """How a test names the case."""
        return f"{self.rule}:{'good' if self.good else 'bad'}-{self.number}"


def load_examples(home: Path) -> dict[str, dict[str, Any]]:
    """The smallest valid record of each entity, which the patches of the cases apply to."""
    return {
        entity: json.loads((home / f"examples/{entity}.json").read_text(encoding="utf-8"), parse_float=Decimal)
        for entity in ENTITIES
    }


def cases_of(card: Card, examples: Mapping[str, dict[str, Any]]) -> Iterator[Case]:
    """Every case of a card, the good ones first."""
    for kind in ("good", "bad"):
        for number, raw in enumerate(card.cases.get(kind, ()), start=1):
            yield _case(card, raw, examples, kind == "good", number)


def records_of(
    raw: Mapping[str, Any], entity: str, examples: Mapping[str, dict[str, Any]]
) -> dict[str, list[dict[str, Any]]]:
    """The whole records of a case by plural entity name: patches of each, or one patch of the entity's example."""
    singular = {plural: name for name, plural in ENTITIES.items()}
    patches = raw["records"] if "records" in raw else {ENTITIES[entity]: [raw]}
    return {
        plural: [merge(examples[singular[plural]], patch) for patch in listed] for plural, listed in patches.items()
    }


def merge(target: object, patch: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """The target after an RFC 7396 merge patch; neither argument is changed.

    >>> merge({"a": 1, "b": {"c": 2}}, {"a": None, "b": {"d": 3}})
    {'b': {'c': 2, 'd': 3}}
    """
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge(merged.get(name), value)
    return merged


def _case(card: Card, raw: Mapping[str, Any], examples: Mapping[str, Any], good: bool, number: int) -> Case:  # noqa: FBT001
    if "file" in raw or "files" in raw:
        files = raw["files"] if "files" in raw else {raw["file"]: raw["text"]}
        return Case(card.rule, good, number, files=files, profile=card.profile or "exchange")
    records = records_of(raw, card.family, examples)
    as_of = date.fromisoformat(raw["as_of"]) if "as_of" in raw else None
    return Case(card.rule, good, number, records, as_of, profile=card.profile or "exchange")
