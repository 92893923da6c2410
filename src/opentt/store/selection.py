"""Lists of records: which, in which order, from where on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from opentt.store import by_code
from opentt.store.bigrams import asked, for_postgresql, for_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.store.by_code import Coded
    from opentt.store.database import Database
    from opentt.store.scopes import Access

SORTS = {
    "id": "id",
    "name": "name",
    "year": "year",
    "amount": "amount",
    "updated_at": "updated_at",
    "changed": "sequence",
}
"""What lists can be sorted by, with the column; a hyphen before it turns it round."""

INDEXED = frozenset({"id", "year", "amount", "changed"})
"""The orders that an index has."""

NEXT = 10
"""Records next in order that are looked at first, for each that is wanted, where the codes are not rare."""

NEAR = 5000
"""Records next in order that are looked through, where a code is common, before the lists of its records are."""

_BEFORE = (
    "WITH RECURSIVE found (place, step) AS (SELECT CAST(0 AS bigint), CAST(1099511627776 AS bigint) UNION ALL "
    "SELECT CASE WHEN (SELECT l.at FROM log l WHERE l.sequence >= place + step ORDER BY l.sequence LIMIT 1) < :since "
    "THEN place + step ELSE place END, step / 2 FROM found WHERE step > 0) SELECT max(place) FROM found"
)
"""The last change before a moment: the log is in the order of time, so that steps, each half as long, lead there."""

COUNTED = 10_000
"""Records up to which a list is counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is asked for. `codes` has the values of each filtered field, one of which must be there.

    `amounts` are in 分, both ends included; `changed_since` is a moment.
    """

    entity: str
    codes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    status: tuple[str, ...] = ()
    source: str | None = None
    district: str | None = None
    years: tuple[int, ...] = ()
    amounts: tuple[int | None, int | None] = (None, None)
    changed_since: str | None = None
    words: str | None = None
    sort: str = "id"
    descending: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the order of ids alone finds the records, in microseconds."""
        return self == Wanted(self.entity)

    @property
    def is_coded_only(self) -> bool:
        """Whether codes alone say which records, in an order that an index has."""
        return self == Wanted(self.entity, self.codes, sort=self.sort, descending=self.descending) and (
            self.sort in INDEXED
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a list to go on: after (or, backward, before) the record with that value and id."""

    value: str | int
    id: str
    backward: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A record of a list: its text for the reader, and its place."""

    id: str
    value: str | int
    sequence: int
    at: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """Some records of a list in order, and whether there are more on either side."""

    rows: tuple[Row, ...]
    has_next: bool
    has_previous: bool


@dataclass
class _Query:
    tables: list[str]
    conditions: list[str]
    params: dict[str, Any] = field(default_factory=dict)
    nearest: int = 0

    def one_of(self, column: str, values: tuple[Any, ...]) -> str:
        """The condition that a column holds one of some values, which are bound."""
        names = []
        for value in values:
            name = f"p{len(self.params)}"
            self.params[name] = value
            names.append(f":{name}")
        return f"{column} = {names[0]}" if len(names) == 1 else f"{column} IN ({', '.join(names)})"


def page(database: Database, access: Access, wanted: Wanted, place: Place | None, limit: int) -> Page:
    """A page of at most `limit` records."""
    backward = place is not None and place.backward
    found = [Row(*row) for row in _rows(database, access, wanted, place, limit + 1)]
    more = len(found) > limit
    found = found[:limit]
    if backward:
        found.reverse()
    return Page(tuple(found), has_next=more or backward, has_previous=more if backward else place is not None)


def _rows(database: Database, access: Access, wanted: Wanted, place: Place | None, most: int) -> list[Any]:
    """The next records of a list with their texts, at most so many."""
    if not wanted.codes:
        return _asked(database, access, wanted, _query(database, access, wanted), place, most)
    coded = by_code.asked(database, wanted.entity, wanted.codes)
    if coded is None:
        return []
    is_listed = False
    if database.is_sqlite and wanted.is_coded_only:
        for near in _stretches(database, coded, most):
            found = _near(database, access, wanted, coded, place, most, near)
            if len(found) == most:
                return found
        is_listed = True
    elif database.is_sqlite:
        is_listed = not by_code.is_common(database, coded)
    return _asked(database, access, wanted, _query(database, access, wanted, coded, is_listed=is_listed), place, most)


def _stretches(database: Database, coded: Coded, most: int) -> Iterator[int]:
    """How many records next in order are worth looking through before the list of those with the codes is."""
    some = NEXT * most
    if coded.is_some and some < NEAR:
        yield some
    if by_code.is_common(database, coded):
        yield NEAR


def _near(
    database: Database, access: Access, wanted: Wanted, coded: Coded, place: Place | None, most: int, near: int
) -> list[Any]:
    """The records that have the codes among so many that are next in order."""
    query = _query(database, access, wanted, coded)
    query.nearest = near
    return _asked(database, access, wanted, query, place, most)


def _asked(
    database: Database, access: Access, wanted: Wanted, query: _Query, place: Place | None, most: int
) -> list[Any]:
    column = f"r.{SORTS[wanted.sort]}"
    backward = place is not None and place.backward
    down = wanted.descending != backward
    order = "DESC" if down else "ASC"
    if place is not None:
        sign = "<" if down else ">"
        query.params["after"] = place.id
        if column == "r.id":
            query.conditions.append(f"r.id {sign} :after")
        else:
            query.params["value"] = place.value
            query.conditions.append(f"({column}, r.id) {sign} (:value, :after)")
    by = f"r.id {order}" if column == "r.id" else f"{column} {order}, r.id {order}"
    query.params["most"] = most
    body = _body(access, wanted.entity, query)
    tables, where = " JOIN ".join(query.tables), " AND ".join(query.conditions)
    sorted_by = f"ORDER BY {by}"
    if query.nearest:
        near = " AND ".join(query.conditions[:2] + query.conditions[-1:] * (place is not None))
        # SQLite reads what is in order in that order, and stops as soon as it has enough
        tables, sorted_by = f"(SELECT * FROM records r WHERE {near} ORDER BY {by} LIMIT {query.nearest}) r", ""
    if wanted.is_plain:
        sql = (
            f"SELECT r.id, {column}, l.sequence, l.at, {body} FROM {tables} JOIN log l ON l.sequence = r.sequence "
            f"WHERE {where} ORDER BY {by} LIMIT :most"
        )
        return database.quick_rows(sql, query.params)
    # the texts are fetched for those that are listed alone, not for all that are put in order
    sql = (
        f"SELECT r.id, r.value, l.sequence, l.at, {body} FROM (SELECT r.id AS id, {column} AS value, "
        f"r.sequence AS sequence FROM {tables} WHERE {where} {sorted_by} LIMIT :most) r "
        f"JOIN log l ON l.sequence = r.sequence ORDER BY r.value {order}, r.id {order}"
    )
    return database.rows(sql, query.params)


def count(database: Database, access: Access, wanted: Wanted) -> int | None:
    """How many records a list has; None where counting them would take long."""
    coded = by_code.asked(database, wanted.entity, wanted.codes) if wanted.codes else None
    if wanted.codes and coded is None:
        return 0
    is_listed = (
        database.is_sqlite and coded is not None and (wanted.is_coded_only or not by_code.is_common(database, coded))
    )
    query = _query(database, access, wanted, coded, is_listed=is_listed)
    query.params["most"] = COUNTED + 1
    sql = (
        f"SELECT count(*) FROM (SELECT 1 FROM {' JOIN '.join(query.tables)} "
        f"WHERE {' AND '.join(query.conditions)} LIMIT :most) counted"
    )
    number = int(database.rows(sql, query.params)[0][0])
    return number if number <= COUNTED else None


def every(database: Database, access: Access, wanted: Wanted, few: int = 1000) -> Iterator[Row]:
    """Every record of a list, a few at a time, so that any number needs the memory of those."""
    place: Place | None = None
    while True:
        found = page(database, access, wanted, place, few)
        yield from found.rows
        if not found.has_next:
            return
        place = Place(found.rows[-1].value, found.rows[-1].id)


def _query(
    database: Database, access: Access, wanted: Wanted, coded: Coded | None = None, *, is_listed: bool = False
) -> _Query:
    """Which records are wanted; `is_listed` says that the lists of their codes lead to them."""
    query = _Query(["records r"], ["r.entity = :entity", "NOT r.is_deleted"], {"entity": wanted.entity})
    if not access.reads_all(wanted.entity):
        query.conditions.append(_may_see(access, wanted.entity, query))
    if coded is not None and is_listed:
        query.tables = ["coded CROSS JOIN records r ON r.number = coded.rowid"]
        query.conditions.append("coded MATCH :match")
        query.params["match"] = coded.match
    elif coded is not None:
        said, params = by_code.conditions(database, coded)
        query.conditions += said
        query.params |= params
    _by_columns(query, wanted)
    if wanted.words is not None:
        _said(database, query, wanted.words)
    return query


def _by_columns(query: _Query, wanted: Wanted) -> None:
    """Nothing: only records whose columns have what is wanted are left."""
    for column, values in (
        ("r.status", wanted.status),
        ("r.year", wanted.years),
        ("r.source", (wanted.source,) if wanted.source is not None else ()),
    ):
        if values:
            query.conditions.append(query.one_of(column, values))
    if wanted.district is not None:
        _within(query, wanted.district)
    for sign, amount in zip((">=", "<="), wanted.amounts, strict=True):
        if amount is not None:
            query.conditions.append(query.one_of("r.amount", (amount,)).replace("=", sign, 1) + " AND r.amount >= 0")
    if wanted.changed_since is not None:
        query.params["since"] = wanted.changed_since
        query.conditions.append(f"r.sequence > ({_BEFORE})")


def _within(query: _Query, district: str) -> None:
    """Nothing: only records of the district, or of those inside it, are left (GB/T 2260: pairs of digits)."""
    stem = district
    while stem.endswith("00") and len(stem) > 2:  # noqa: PLR2004 - a province has two digits
        stem = stem[:-2]
    query.params |= {"district": stem, "beyond": stem + "\uffff"}
    query.conditions.append("r.district >= :district AND r.district < :beyond")


def _said(database: Database, query: _Query, words: str) -> None:
    phrases = asked(words)
    if not phrases:
        query.conditions.append("1 = 0")
        return
    if database.is_sqlite:
        query.params["words"] = for_sqlite(phrases)
        query.conditions.append("r.number IN (SELECT rowid FROM search WHERE search MATCH :words)")
    else:
        query.params["words"] = for_postgresql(phrases)
        query.conditions.append("r.number IN (SELECT number FROM search WHERE tokens @@ CAST(:words AS tsquery))")


def _may_see(access: Access, entity: str, query: _Query) -> str:
    own = _own(access, entity, query)
    return f"(r.is_open OR {own})" if own else "r.is_open"


def _own(access: Access, entity: str, query: _Query) -> str:
    """The condition that a record is of one of the reader's sources, "" where there are none."""
    ranges = []
    for number, source in enumerate(access.sources(entity)):
        query.params |= {f"source{number}": f"{source}-", f"end{number}": f"{source}."}
        ranges.append(f"(r.id >= :source{number} AND r.id < :end{number})")
    return " OR ".join(ranges)


def _body(access: Access, entity: str, query: _Query) -> str:
    if access.reads_all(entity):
        return "l.body"
    own = _own(access, entity, query)
    return f"CASE WHEN {own} THEN l.body ELSE l.public_body END" if own else "l.public_body"
