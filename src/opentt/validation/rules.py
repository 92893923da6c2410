"""The rule cards, each asked of the canonical tables as one SQL statement."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.errors import StandardError
from opentt.finding import Severity
from opentt.rule import BUILT_IN
from opentt.text import Text
from opentt.validation.collect import Fact, Hit
from opentt.validation.firing import Holdings, can_find
from opentt.validation.personal import COVER
from opentt.validation.sets import VALID_ON
from opentt.validation.store import columns_of
from opentt.validation.syntax import tree_of

if TYPE_CHECKING:
    from opentt.rule import Card
    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.validation.collect import Collector
    from opentt.validation.store import Store
    from opentt.vocab import Concept

FEW = 20_000
"""Records below which all queries are first asked together; with more, a query that fires would cost twice."""


def rule_cards(store: Store, collector: Collector) -> None:
    """Nothing: whatever the cards find is told. Raises StandardError where a card's SQL does not run."""
    import duckdb

    cards = [card for card in collector.cards.values() if card.family not in BUILT_IN and card.family in store.filled]
    for card in _suspected(store, _able(store, cards)):
        try:
            _ask(store, collector, card)
        except duckdb.Error as error:
            raise StandardError(
                Text(
                    f"规则 {card.rule} 的 SQL 无法执行：{error}",
                    f"the SQL of rule {card.rule} does not run: {error}",
                )
            ) from error


def _able(store: Store, cards: list[Card]) -> list[Card]:
    """The cards that can find something in what is filled; the tables that they name are there."""
    known = {name: [column for column, _ in columns_of(table)] for name, table in store.standard.tables.items()}
    holdings = Holdings(known, store.held)
    able = []
    for card in cards:
        tree, plural = tree_of(card), store.standard.entities[card.family].plural
        if can_find(tree, plural, holdings, is_check=card.check is not None):
            able.append(card)
            store.need({plural, *needs(card)})
    return able


def _suspected(store: Store, cards: list[Card]) -> list[Card]:
    """The cards that may find something, asked together since planning a statement takes longer than a few records.

    Where the statement does not run, every card is suspected: asked alone, the broken one is named.
    """
    import duckdb

    few = store.records() < FEW
    found: set[str] = set()
    try:
        for family in {card.family for card in cards}:
            checks = [card for card in cards if card.family == family and card.check is not None]
            if checks:
                asked = ", ".join(f"bool_or(NOT ({card.check}))" for card in checks)
                row = store.db.execute(f"SELECT {asked} FROM {store.standard.entities[family].plural} t").fetchone()
                found |= {card.rule for card, fired in zip(checks, row or (), strict=True) if fired}
        queries = [card for card in cards if card.check is None]
        if few and queries:
            asked = " UNION ALL ".join(f"(SELECT '{card.rule}' FROM ({_query(card)}) LIMIT 1)" for card in queries)
            found |= {rule for (rule,) in store.db.execute(asked).fetchall()}
        elif queries:
            found |= {card.rule for card in queries}
    except duckdb.Error:
        return cards
    return [card for card in cards if card.rule in found]


def _query(card: Card) -> str:
    return (card.query or "").strip().rstrip(";")


def needs(card: Card) -> set[str]:
    """The tables that a card's SQL reads, and all that it may read where that cannot be told."""
    sql = card.check or card.query or ""
    return set(re.findall(r"[a-z_0-9]+", sql)) | ({"working_calendar"} if "working_days" in sql else set())


def statement(standard: Standard, card: Card) -> str:
    """The SQL of a card over the canonical tables: record id, part ordinal, the record's date, parameters.

    It is what DuckDB and PostgreSQL both run; only rows that are findings come back.
    """
    plural = standard.entities[card.family].plural
    valid_on = card.valid_on or VALID_ON.get(card.family)
    day = f"t.{valid_on}" if valid_on else "as_of()"
    if card.check is not None:
        params = "".join(f', t."{name}"' for name in card.placeholders)
        body = f"SELECT t.id, NULL AS ordinal, {day} AS record_day{params} FROM {plural} t WHERE NOT ({card.check})"
    else:
        params = "".join(f', q."{name}"' for name in card.placeholders)
        ordinal = "q.ordinal" if "[]" in card.at else "NULL"
        body = (
            f"SELECT t.id, {ordinal} AS ordinal, {day} AS record_day{params} "
            f"FROM ({_query(card)}) q JOIN {plural} t ON t.id = q.id"
        )
    if card.valid_from is None:
        return body
    since = f"DATE '{card.valid_from.isoformat()}'"
    return f"SELECT * FROM ({body}) found WHERE record_day IS NULL OR record_day >= {since}"


def path_of(card: Card, ordinal: int | None) -> tuple[Step, ...]:
    """The path in the record that the card's `at` and a part's ordinal name."""
    path: list[Step] = []
    for step in card.at.split("."):
        path.append(step.removesuffix("[]"))
        if step.endswith("[]") and ordinal is not None:
            path.append(ordinal - 1)
    return tuple(path)


def _ask(store: Store, collector: Collector, card: Card) -> None:
    plural = store.standard.entities[card.family].plural
    later = f"record_day > DATE '{card.valid_until.isoformat()}'" if card.valid_until else "FALSE"
    found = store.db.execute(
        f"SELECT o._n, f.*, coalesce({later}, FALSE) AS later, count(*) OVER (PARTITION BY coalesce({later}, FALSE)) "
        f"FROM ({statement(store.standard, card)}) f JOIN {plural} o ON o.id = f.id "
        f"WHERE {collector.broken.sound(store, card)} "
        f"QUALIFY row_number() OVER (PARTITION BY coalesce({later}, FALSE) ORDER BY o._n, f.ordinal) "
        f"<= {collector.cap or 2**62} ORDER BY o._n, f.ordinal"
    ).fetchall()
    closed = collector.veil is not None and collector.veil.covers_card(card.check or card.query or "", plural)
    shown = {flag: sum(1 for row in found if row[-2] is flag) for flag in (False, True)}
    for n, _, ordinal, _, *values, after, total in found:
        params: dict[str, Text | Fact | str] = {
            name: COVER if closed else _told(store.standard, card, name, value)
            for name, value in zip(card.placeholders, values, strict=True)
        }
        severity = Severity.WARNING if after and card.severity is Severity.ERROR else None
        unlisted = total - shown[after]
        shown[after] = total
        collector.add(Hit(card.rule, card.family, n, path_of(card, ordinal), params, severity), unlisted)


def _told(standard: Standard, card: Card, name: str, value: object) -> Fact | str:
    """A parameter as people read it: an amount in yuan, a code by its label."""
    if value is None:
        return "—"
    if isinstance(value, Decimal):
        places = abs(int(value.as_tuple().exponent))
        raw = format(value, "f") if places <= 2 else format(value.normalize(), "f")  # noqa: PLR2004 - money
        return Fact(raw, Text(f"{raw} 元", f"{raw} yuan")) if places == 2 else raw  # noqa: PLR2004 - money
    concept = _concept(standard, card, name, str(value))
    return Fact(concept.code, concept.label) if concept else str(value)


def _concept(standard: Standard, card: Card, name: str, code: str) -> Concept | None:
    """The concept of a parameter's code, where the parameter's name is, or begins with, that of a coded field."""
    for path, field in standard.entities[card.family].walk():
        scheme = standard.schemes.get(field.scheme or "")
        names = (path[-1], "_".join(step for step in path if step != "[]"))
        if scheme and code in scheme.concepts and (name in names or name.startswith(f"{path[-1]}_")):
            return scheme.concepts[code]
    return None
