"""Whether a rule card can find anything in tables of which some, or some columns, hold nothing.

Every expression is given the outcomes that are possible: NULL, true, false, another value. A card whose finding
needs an outcome that is not possible is not asked. Where nothing is known, everything is possible.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from opentt.validation.syntax import Tree

NULL, TRUE, FALSE, OTHER = 1, 2, 4, 8
GIVEN = TRUE | FALSE | OTHER
ANYTHING = NULL | GIVEN
_TRUTHS = (NULL, TRUE, FALSE)

Columns = dict[str, int]


@dataclass(frozen=True, slots=True)
class Holdings:
    """The columns of each table of records, and of those with rows the columns in which something may stand."""

    known: Mapping[str, Sequence[str]]
    filled: Mapping[str, AbstractSet[str]]

    def columns(self, table: str) -> Columns | None:
        """The columns of a table, None where it has no row; of tables that are not records nothing is known."""
        if table not in self.known:
            return {"*": ANYTHING}
        if table not in self.filled:
            return None
        given = dict.fromkeys(self.filled[table], ANYTHING)
        return dict.fromkeys(self.known[table], NULL) | given | {"*": ANYTHING}


def can_find(tree: Tree, table: str, holdings: Holdings, *, is_check: bool) -> bool:
    """Whether a card's check may be FALSE for a row of its table, or its query may give a row."""
    if not is_check:
        return _query(tree, _Scope(holdings)) is not None
    columns = holdings.columns(table)
    return columns is not None and bool(_truth(tree, _Scope(holdings, {table: columns})) & FALSE)


@dataclass(frozen=True)
class _Scope:
    """The tables, the relations in sight by alias, and what is in sight around a subquery."""

    holdings: Holdings
    relations: Mapping[str, Columns] = field(default_factory=dict)
    outer: _Scope | None = None
    grouped: bool = False

    def column(self, alias: str | None, name: str) -> int:
        """The outcomes of a column."""
        if alias is not None:
            if alias in self.relations:
                return _at(self.relations[alias], name)
        else:
            found = [columns for columns in self.relations.values() if name in columns]
            return found[0][name] if len(found) == 1 else ANYTHING
        return self.outer.column(alias, name) if self.outer else ANYTHING


def _at(columns: Columns, name: str) -> int:
    return columns.get(name, columns.get("*", ANYTHING))


def _query(tree: Tree, scope: _Scope) -> Columns | None:
    """The columns that a query gives, None where it gives no row."""
    kind = tree[0]
    if kind == "union":
        sides = [columns for columns in (_query(side, scope) for side in tree[1:]) if columns is not None]
        return {"*": ANYTHING} if sides else None
    if kind != "select":
        return {"*": ANYTHING}
    _, items, source, where, having, grouped, qualified = tree
    relations = _relations(source, scope)
    if relations is None or not _may_hold(where, _Scope(scope.holdings, relations, scope)):
        return None if grouped or not any(_aggregates(item) for _, item in items) else {"*": ANYTHING}
    inner = _Scope(scope.holdings, relations, scope, grouped)
    if not _may_hold(having, inner) or not _may_hold(qualified, inner):
        return None
    if any(name is None for name, _ in items):
        return {"*": ANYTHING}
    return {name: _outcomes(item, inner) for name, item in items}


def _may_hold(condition: Tree | None, scope: _Scope) -> bool:
    """Whether a condition may be true; one that is not there is."""
    return condition is None or bool(_truth(condition, scope) & TRUE)


def _aggregates(tree: object) -> bool:
    """Whether an expression may give a row where there is none: an aggregate, or something unknown."""
    return isinstance(tree, list) and bool(tree) and (tree[0] in ("count", "fold", "?") or any(map(_aggregates, tree)))


def _relations(source: Tree, scope: _Scope) -> dict[str, Columns] | None:
    """The relations of a FROM by alias, None where it has no row."""
    match source:
        case ["none"]:
            return {}
        case ["table", name, alias]:
            columns = scope.holdings.columns(name)
            return None if columns is None else {alias: columns}
        case ["sub", query, alias]:
            columns = _query(query, scope)
            return None if columns is None else {alias: columns}
        case ["join", "inner" | "left" as kind, left, right, condition]:
            return _joined(kind, (left, right), condition, scope)
    return {"": {"*": ANYTHING}}


def _joined(kind: str, sides: tuple[Tree, Tree], condition: Tree | None, scope: _Scope) -> dict[str, Columns] | None:
    left, right = (_relations(side, scope) for side in sides)
    if left is None:
        return None
    both = None if right is None else left | right
    holds = both is not None and _may_hold(condition, _Scope(scope.holdings, both, scope))
    if kind == "inner":
        return both if holds else None
    return left | {alias: _missing(both[alias] if both and holds else {}) for alias in _aliases(sides[1])}


def _missing(columns: Columns) -> Columns:
    """The columns of the right side of a LEFT JOIN, where a row may be lacking, or, without columns, is."""
    return {name: outcomes | NULL for name, outcomes in columns.items()} or {"*": NULL}


def _aliases(source: Tree) -> list[str]:
    if source[0] == "join":
        return [*_aliases(source[2]), *_aliases(source[3])]
    return [source[2]] if len(source) > 2 else [""]  # noqa: PLR2004 - kind, what, alias


def _truth(tree: Tree, scope: _Scope) -> int:
    """The outcomes of a condition: of another value nothing is known."""
    outcomes = _outcomes(tree, scope)
    return (outcomes | TRUE | FALSE) & ~OTHER if outcomes & OTHER else outcomes


def _outcomes(tree: Tree, scope: _Scope) -> int:
    """The outcomes of an expression."""
    judge = _KINDS.get(tree[0])
    return judge(tree[1:], scope) if judge else ANYTHING


def _column(tree: Tree, scope: _Scope) -> int:
    return scope.column(tree[0], tree[1])


def _constant(tree: Tree, _: _Scope) -> int:
    return NULL if tree[0] else GIVEN


def _cast(tree: Tree, scope: _Scope) -> int:
    inner = _outcomes(tree[0], scope)
    return inner if inner == NULL else ANYTHING


def _compare(tree: Tree, scope: _Scope) -> int:
    sides = [_outcomes(side, scope) for side in tree]
    if NULL in sides:
        return NULL
    return TRUE | FALSE | (NULL & (sides[0] | sides[1]))


def _equal(tree: Tree, scope: _Scope) -> int:
    for one, other in (tree, tree[::-1]):
        counted = scope.grouped and one == ["count"] and other[0] == "count" and len(other) > 1
        if counted and _outcomes(other[1], scope) == NULL:  # nothing is counted, but a group has a row
            return FALSE
    return _compare(tree, scope)


def _and(tree: Tree, scope: _Scope) -> int:
    return _connected(tree, scope, FALSE, TRUE)


def _or(tree: Tree, scope: _Scope) -> int:
    return _connected(tree, scope, TRUE, FALSE)


def _connected(tree: Tree, scope: _Scope, strong: int, weak: int) -> int:
    """The outcomes of AND (FALSE is strong) or OR (TRUE is)."""
    found = weak
    for side in tree:
        here = _truth(side, scope)
        pairs = product((truth for truth in _TRUTHS if found & truth), (truth for truth in _TRUTHS if here & truth))
        found = 0
        for pair in pairs:
            found |= strong if strong in pair else NULL if NULL in pair else weak
    return found


def _not(tree: Tree, scope: _Scope) -> int:
    inner = _truth(tree[0], scope)
    return (inner & NULL) | (TRUE if inner & FALSE else 0) | (FALSE if inner & TRUE else 0)


def _is_null(tree: Tree, scope: _Scope) -> int:
    inner = _outcomes(tree[0], scope)
    return (TRUE if inner & NULL else 0) | (FALSE if inner & GIVEN else 0)


def _is_given(tree: Tree, scope: _Scope) -> int:
    inner = _outcomes(tree[0], scope)
    return (FALSE if inner & NULL else 0) | (TRUE if inner & GIVEN else 0)


def _in(tree: Tree, scope: _Scope) -> int:
    found = [_outcomes(item, scope) for item in tree]
    if found[0] == NULL or all(outcomes == NULL for outcomes in found[1:]):
        return NULL
    return ANYTHING & ~OTHER


def _coalesce(tree: Tree, scope: _Scope) -> int:
    found = 0
    for item in tree:
        here = _outcomes(item, scope)
        found |= here & GIVEN
        if not here & NULL:
            return found
    return found | NULL


def _case(tree: Tree, scope: _Scope) -> int:
    found = 0
    for when, then in tree[0]:
        here = _truth(when, scope)
        if here & TRUE:
            found |= _outcomes(then, scope)
        if here == TRUE:
            return found
    return found | _outcomes(tree[1], scope)


def _between(tree: Tree, scope: _Scope) -> int:
    value, low, high = (_outcomes(part, scope) for part in tree)
    if value == NULL or (low == NULL and high == NULL):
        return NULL
    return (FALSE | NULL) if NULL in {low, high} else ANYTHING & ~OTHER


def _strict(tree: Tree, scope: _Scope) -> int:
    return NULL if any(_outcomes(part, scope) == NULL for part in tree) else ANYTHING


def _fold(tree: Tree, scope: _Scope) -> int:
    return NULL if tree and _outcomes(tree[0], scope) == NULL and len(tree) == 1 else ANYTHING


def _count(_: Tree, __: _Scope) -> int:
    return OTHER


def _exists(tree: Tree, scope: _Scope) -> int:
    return FALSE if _query(tree[0], scope) is None else TRUE | FALSE


def _scalar(tree: Tree, scope: _Scope) -> int:
    return NULL if _query(tree[0], scope) is None else ANYTHING


def _any(tree: Tree, scope: _Scope) -> int:
    return FALSE if _query(tree[0], scope) is None else ANYTHING & ~OTHER


_KINDS: dict[str, Callable[[Tree, _Scope], int]] = {
    "<": _compare,
    "<=": _compare,
    "<>": _compare,
    "=": _equal,
    ">": _compare,
    ">=": _compare,
    "and": _and,
    "any": _any,
    "between": _between,
    "case": _case,
    "cast": _cast,
    "coalesce": _coalesce,
    "column": _column,
    "constant": _constant,
    "count": _count,
    "exists": _exists,
    "fold": _fold,
    "in": _in,
    "is-given": _is_given,
    "is-null": _is_null,
    "not": _not,
    "or": _or,
    "over": _fold,
    "scalar": _scalar,
    "strict": _strict,
}
