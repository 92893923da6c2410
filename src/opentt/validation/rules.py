"""The rule cards, each asked of the canonical tables as one SQL statement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING

from opentt.errors import StandardError
from opentt.finding import Severity
from opentt.rule import BUILT_IN, VALID_ON
from opentt.text import Text
from opentt.validation.collect import Fact, Hit
from opentt.validation.firing import Holdings, can_find
from opentt.validation.personal import COVER
from opentt.validation.store import NUMBERED, columns_of, quoted
from opentt.validation.syntax import is_numbered, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from opentt.rule import Card
    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.validation.collect import Collector
    from opentt.validation.store import Store
    from opentt.vocab import Concept, Scheme

_CODES = re.compile(r"(?<![\w.])codes(?![\w.])")
_LIST = re.compile(r"\bscheme = '([a-z0-9-]+)'")
_DIGITS = re.compile(r"translate\(([a-z_.]+), '0123456789', ''\) = ''")

FEW = 20_000
"""Records below which all queries are first asked together; with more, a query that fires would cost twice."""


@dataclass(frozen=True, slots=True)
class _Columns(Mapping[str, Sequence[str]]):
    """The columns of each table of records, told where they are asked for."""

    standard: Standard

    def __getitem__(self, table: str) -> Sequence[str]:
        return _names(self.standard, table)

    def __contains__(self, table: object) -> bool:
        return table in self.standard.tables

    def __iter__(self) -> Iterator[str]:
        return iter(self.standard.tables)

    def __len__(self) -> int:
        return len(self.standard.tables)


@cache
def _names(standard: Standard, table: str) -> tuple[str, ...]:
    return tuple(name for name, _ in columns_of(standard.tables[table]))


def rule_cards(store: Store, collector: Collector) -> None:
    """Nothing: whatever the cards find is told. Raises StandardError where a card's SQL does not run."""
    cards = [card for card in collector.cards.values() if card.family not in BUILT_IN and card.family in store.filled]
    able = _able(store, cards)
    for family in dict.fromkeys(card.family for card in able):
        checks = [card for card in able if card.family == family and card.check is not None]
        failing = _failing(store, family, checks) if checks else None
        for card in checks if failing is None or failing[1] else ():
            _run(card, partial(_check, store, collector, card, failing and failing[0]))
    for card in _suspected(store, [card for card in able if card.check is None]):
        _run(card, partial(_ask, store, collector, card))


def _run(card: Card, asked: Callable[[], None]) -> None:
    """Nothing: the card is asked. Raises StandardError where its SQL does not run."""
    import duckdb

    try:
        asked()
    except duckdb.Error as error:
        raise StandardError(
            Text(
                f"规则 {card.rule} 的 SQL 无法执行：{error}",
                f"the SQL of rule {card.rule} does not run: {error}",
            )
        ) from error


def _able(store: Store, cards: list[Card]) -> list[Card]:
    """The cards that can find something in what is filled; the tables that they name are there."""
    holdings = Holdings(_Columns(store.standard), store.held)
    able = []
    needed: set[str] = set()
    for card in cards:
        tree, plural = tree_of(card), store.standard.entities[card.family].plural
        if can_find(tree, plural, holdings, is_check=card.check is not None):
            able.append(card)
            needed |= {plural, *needs(card)}
            store.need_codes(lists_of(card, store.standard))
    store.need(needed - {"codes"})
    return able


def _failing(store: Store, family: str, checks: list[Card]) -> tuple[str, int] | None:
    """A table with the records that fail some check, and their number; None where the checks do not all run.

    All checks are asked in one pass, which takes little longer than one of them. The table has the columns that they,
    their parameters and their days may name.
    """
    import duckdb

    plural = store.standard.entities[family].plural
    failed = " OR ".join(f"NOT ({_quick(card.check or '')})" for card in checks)
    named = {name for card in checks for name in (*card.placeholders, *re.findall(r"\w+", _record_day(card)))}
    named |= {"_n", *re.findall(r"\w+", failed)}
    columns = ", ".join(quoted(name) for name, _ in columns_of(store.standard.tables[plural]) if name in named)
    try:
        row = store.db.execute(
            f"CREATE OR REPLACE TEMP TABLE failing_{plural} AS SELECT {columns} FROM {plural} t WHERE {failed}"
        ).fetchone()
    except duckdb.Error:
        return None
    return f"failing_{plural}", row[0] if row else 0


def _suspected(store: Store, queries: list[Card]) -> list[Card]:
    """The queries that may find something, asked together since planning one takes longer than a few records.

    Where the statement does not run, every card is suspected: asked alone, the broken one is named.
    """
    import duckdb

    if not queries or store.records() >= FEW:
        return queries
    asked = " UNION ALL ".join(f"(SELECT '{card.rule}' FROM ({_query(card)}) LIMIT 1)" for card in queries)
    try:
        found = {rule for (rule,) in store.db.execute(asked).fetchall()}
    except duckdb.Error:
        return queries
    return [card for card in queries if card.rule in found]


def _quick(sql: str) -> str:
    """The same SQL in words that DuckDB is quicker with: a text that is digits alone."""
    return _DIGITS.sub(r"regexp_full_match(\1, '[0-9]*')", sql)


def _query(card: Card) -> str:
    return (card.query or "").strip().rstrip(";")


def lists_of(card: Card, standard: Standard) -> Collection[str]:
    """The code lists that a card's SQL reads from table `codes`: all where it does not always name the one it means."""
    sql = card.check or card.query or ""
    named, read = _LIST.findall(sql), _CODES.findall(sql)
    if not read:
        return ()
    return named if len(named) == len(read) and standard.schemes.keys() >= set(named) else standard.schemes


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


def _check(store: Store, collector: Collector, card: Card, failing: str | None) -> None:
    """Nothing: the records that fail a card's check are told; `failing` has all that fail some check."""
    plural = store.standard.entities[card.family].plural
    params = "".join(f', t."{name}"' for name in card.placeholders)
    _tell(
        store,
        collector,
        card,
        f"SELECT t._n, CAST(NULL AS BIGINT) AS ordinal, {_record_day(card)} AS record_day{params} "
        f"FROM {failing or plural} t WHERE NOT ({_quick(card.check or '')})",
    )


def _ask(store: Store, collector: Collector, card: Card) -> None:
    """Nothing: what a card's query finds is told.

    In a large table ids are long texts; wherever that changes nothing, the records' numbers stand for them.
    """
    plural = store.standard.entities[card.family].plural
    params = "".join(f', q."{name}"' for name in card.placeholders)
    ordinal = "q.ordinal" if "[]" in card.at else "CAST(NULL AS BIGINT)"
    numbered = bool(store.lent) and is_numbered(card)
    key = "_n" if numbered else "id"
    if numbered:
        store.number({plural, *needs(card)})
        store.db.execute(f"SET search_path = '{NUMBERED},main'")
    try:
        row = store.db.execute(f"CREATE OR REPLACE TEMP TABLE found AS {_quick(_query(card))}").fetchone()
    finally:
        if numbered:
            store.db.execute("SET search_path = 'main'")
    if row and row[0]:
        _tell(
            store,
            collector,
            card,
            f"SELECT t._n, {ordinal} AS ordinal, {_record_day(card)} AS record_day{params} "
            f"FROM found q JOIN {plural} t ON t.{key} = q.id",
        )


def _record_day(card: Card) -> str:
    valid_on = card.valid_on or VALID_ON.get(card.family)
    return f"t.{valid_on}" if valid_on else "as_of()"


def _tell(store: Store, collector: Collector, card: Card, asked: str) -> None:
    """Nothing: what a SELECT of number, ordinal, day and parameters gives is told, all counted and the first kept."""
    plural = store.standard.entities[card.family].plural
    later = f"coalesce(record_day > DATE '{card.valid_until.isoformat()}', FALSE)" if card.valid_until else "FALSE"
    since = f"record_day IS NULL OR record_day >= DATE '{card.valid_from.isoformat()}'" if card.valid_from else "TRUE"
    found = store.db.execute(
        f"SELECT *, {later} AS later, count(*) OVER (PARTITION BY {later}) FROM ({asked}) o "
        f"WHERE ({since}) AND {collector.broken.sound(store, card)} "
        f"QUALIFY row_number() OVER (PARTITION BY {later} ORDER BY _n, ordinal) <= {collector.cap or 2**62} "
        "ORDER BY _n, ordinal"
    ).fetchall()
    closed = collector.veil is not None and collector.veil.covers_card(card.check or card.query or "", plural)
    shown = {flag: sum(1 for row in found if row[-2] is flag) for flag in (False, True)}
    for n, ordinal, _, *values, after, total in found:
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
    return next(
        (scheme.concepts[code] for scheme in _schemes(standard, card.family, name) if code in scheme.concepts), None
    )


@cache
def _schemes(standard: Standard, entity: str, name: str) -> tuple[Scheme, ...]:
    """The schemes of the coded fields that a parameter of that name may speak of."""
    found = []
    for path, field in standard.entities[entity].walk():
        scheme = standard.schemes.get(field.scheme or "")
        names = (path[-1], "_".join(step for step in path if step != "[]"))
        if scheme and (name in names or name.startswith(f"{path[-1]}_")):
            found.append(scheme)
    return tuple(found)
