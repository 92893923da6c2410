"""What changed in the rules: cards, and the macros that their SQL uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.finding import Severity
from opentt.versions.change import Change, differing, from_to, of_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.rule import Card
    from opentt.versions.edition import Edition


def changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Every change of the rules; a rule that moves to another family has another id, so one goes and one comes."""
    for rule, card in old.cards.items():
        if rule in new.cards:
            yield from _card(card, new.cards[rule])
        else:
            yield Change("rule-removed", rule, before=card.title)
    for rule, card in new.cards.items():
        if rule not in old.cards:
            yield Change(f"{card.severity.value}-added", rule, after=card.title)
    for name in dict.fromkeys((*old.macros, *new.macros)):
        if _plain(old.macros.get(name)) != _plain(new.macros.get(name)):
            yield Change("macros-changed", name)


def _card(old: Card, new: Card) -> Iterator[Change]:
    is_error = new.severity is Severity.ERROR
    if old.severity is not new.severity:
        yield from_to(_step(old.severity, new.severity), new.rule, old.severity.value, new.severity.value)
    was, now = _condition(old), _condition(new)
    yield from differing("error-check-changed" if is_error else "check-changed", new.rule, was, now)
    yield from of_period(
        new.rule,
        (old.valid_from, old.valid_until),
        (new.valid_from, new.valid_until),
        narrowed="rule-validity-narrowed",
        widened="error-validity-widened" if is_error else "rule-validity-widened",
    )
    yield from differing("rule-place-changed", new.rule, old.at, new.at)
    yield from differing("rule-parameters-changed", new.rule, sorted(old.placeholders), sorted(new.placeholders))
    if (old.title, old.message, old.why) != (new.title, new.message, new.why):
        yield Change("rule-words-changed", new.rule)
    yield from differing("cites-changed", new.rule, _cites(old), _cites(new))
    yield from differing("rule-since-changed", new.rule, old.since, new.since)
    if old.cases != new.cases:
        yield Change("cases-changed", new.rule)


def _step(old: Severity, new: Severity) -> str:
    if new.rank > old.rank:
        return "rule-lowered"
    return "raised-to-error" if new is Severity.ERROR else "rule-raised"


def _condition(card: Card) -> str | None:
    """What the rule asks, and of which date; how the SQL is laid out says nothing."""
    statement = _plain(card.check or card.query)
    return f"{statement} [{card.valid_on}]" if card.valid_on else statement


def _plain(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _cites(card: Card) -> list[str]:
    return [f"{cite.policy} {cite.article or ''}".rstrip() for cite in card.cites]
