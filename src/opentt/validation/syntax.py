"""The SQL of a rule card as a small tree, of which it can be told what the card needs in order to find something.

Expressions and queries are lists that begin with their kind, so that they can be kept as JSON. What is not known
to `firing` becomes `["?", …]`, of which nothing is assumed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from opentt.schema import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    import duckdb

    from opentt.rule import Card

Tree = Sequence[Any]

_ARITHMETIC = {"+", "-", "*", "abs", "date_part", "working_days", "years_between"}
_TEXTUAL = {"||", "length", "lower", "position", "replace", "substr", "translate", "upper"}

STRICT = frozenset(_ARITHMETIC | _TEXTUAL)
"""The functions that give NULL where any argument is NULL."""

FOLDS = frozenset({"max", "min", "sum"})
"""The aggregates that give NULL where every value is NULL."""


def tree_of(card: Card) -> Tree:
    """The tree of a card's condition or query; kept beside the card where `opentt build` has written it."""
    if card.tree is not None:
        return card.tree
    return parsed(card.check, card.query)


def is_numbered(card: Card) -> bool:
    """Whether the card's query may be asked with the records' numbers in place of their ids: see `keeps_keys`."""
    if card.numbered is not None:
        return card.numbered
    return card.query is not None and keeps_keys(card.query, card.family)


@cache
def parsed(check: str | None, query: str | None) -> Tree:
    """The tree of a condition, or of a query. What DuckDB cannot parse has no tree to speak of."""
    node = _node(f"SELECT 1 WHERE ({check})" if check is not None else query or "")
    if node is None:
        return ["?"]
    return _expression(node["where_clause"]) if check is not None else _query(node)


@cache
def keeps_keys(query: str, entity: str) -> bool:
    """Whether a query on one entity only passes ids on, groups by them, and compares them for equality.

    Then it finds the same records whatever the ids are, as long as each record has its own.
    """
    node = _node(query)
    if node is None or node.get("cte_map", {}).get("map"):
        return False
    keys = {"id", f"{entity}_id"}
    own = all(
        name == ENTITIES.get(entity) or name.startswith(f"{entity}_") or name == "codes"
        for name in _found(node, "table_name")
    )
    return own and _keeps(node, keys, passed=True)


@lru_cache(maxsize=1)
def _node(sql: str) -> dict[str, Any] | None:
    """The one statement of a text as DuckDB parses it; a card's is asked for twice in a row."""
    text = sql.strip().rstrip(";")
    found = _parser().execute("SELECT json_serialize_sql(?::VARCHAR, skip_null := true)", [text]).fetchone()
    told: dict[str, Any] = json.loads(found[0]) if found else {"error": True}
    if told["error"] or len(told["statements"]) != 1:
        return None
    node: dict[str, Any] = told["statements"][0]["node"]
    return node


def _found(node: object, name: str) -> Iterator[str]:
    """Every value of a member of that name, at any depth."""
    if isinstance(node, dict):
        if name in node:
            yield node[name]
        for inner in node.values():
            yield from _found(inner, name)
    elif isinstance(node, list):
        for inner in node:
            yield from _found(inner, name)


def _is_key(node: object, keys: AbstractSet[str]) -> bool:
    return isinstance(node, dict) and node.get("class") == "COLUMN_REF" and node["column_names"][-1] in keys


def _keeps(node: object, keys: AbstractSet[str], *, passed: bool = False) -> bool:
    """Whether keys stand only where equality alone matters; `passed` allows the node itself to be one."""
    if isinstance(node, list):
        return all(_keeps(inner, keys, passed=passed) for inner in node)
    if not isinstance(node, dict):
        return True
    if _is_key(node, keys):
        return passed and node.get("alias", "") in {"", *keys}
    if node.get("class") == "STAR":
        return False
    if node.get("type") in {"COMPARE_EQUAL", "COMPARE_NOTEQUAL"} and "left" in node:
        sides = node["left"], node["right"]
        if all(_is_key(side, keys) for side in sides):
            return True
    alone = node.get("type") in {"OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL"}
    listed = {"select_list", "group_expressions", "partitions"} | ({"children"} if alone else set())
    return all(_keeps(inner, keys, passed=name in listed) for name, inner in node.items())


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    """A database for parsing alone."""
    import duckdb

    return duckdb.connect(config={"autoload_known_extensions": "false", "autoinstall_known_extensions": "false"})


def _query(node: dict[str, Any]) -> Tree:
    if node.get("cte_map", {}).get("map"):
        return ["?"]
    if node["type"] == "SET_OPERATION_NODE":
        sides = node.get("children") or [node["left"], node["right"]]
        return [node["setop_type"].lower(), *map(_query, sides)]
    if node["type"] != "SELECT_NODE":
        return ["?"]
    items = [[_name(item), _expression(item)] for item in node["select_list"]]
    conditions = [_expression(node[clause]) if clause in node else None for clause in ("where_clause", "having")]
    qualified = _expression(node["qualify"]) if "qualify" in node else None
    return ["select", items, _from(node["from_table"]), *conditions, bool(node["group_expressions"]), qualified]


def _name(item: dict[str, Any]) -> str | None:
    if item.get("alias"):
        return str(item["alias"])
    return str(item["column_names"][-1]) if item["class"] == "COLUMN_REF" else None


def _from(node: dict[str, Any]) -> Tree:
    match node["type"]:
        case "EMPTY":
            return ["none"]
        case "BASE_TABLE":
            return ["table", node["table_name"], node.get("alias") or node["table_name"]]
        case "SUBQUERY":
            return ["sub", _query(node["subquery"]["node"]), node.get("alias") or ""]
        case "JOIN" if node.get("ref_type") in {"REGULAR", "CROSS"} and not node.get("using_columns"):
            condition = _expression(node["condition"]) if "condition" in node else None
            kind = str(node.get("join_type", "INNER")).lower()
            return ["join", kind, _from(node["left"]), _from(node["right"]), condition]
    return ["?"]


def _expression(node: dict[str, Any]) -> Tree:
    read = _CLASSES.get(node["class"])
    return read(node) if read else ["?"]


def _column(node: dict[str, Any]) -> Tree:
    names = node["column_names"]
    return ["column", names[-2] if len(names) > 1 else None, names[-1]]


def _constant(node: dict[str, Any]) -> Tree:
    if "literal" in node:
        return ["constant", node["literal"]["kind"] == "NULL"]
    return ["constant", bool(node["value"]["is_null"])] if "value" in node else ["?"]


def _cast(node: dict[str, Any]) -> Tree:
    return ["cast", _expression(node["child"])]


def _comparison(node: dict[str, Any]) -> Tree:
    sign = _COMPARISONS.get(node["type"].removeprefix("COMPARE_"))
    return [sign, _expression(node["left"]), _expression(node["right"])] if sign else ["?"]


def _conjunction(node: dict[str, Any]) -> Tree:
    return [node["type"].removeprefix("CONJUNCTION_").lower(), *map(_expression, node["children"])]


def _between(node: dict[str, Any]) -> Tree:
    return ["between", *(_expression(node[part]) for part in ("input", "lower", "upper"))]


def _case(node: dict[str, Any]) -> Tree:
    checks = [[_expression(check["when_expr"]), _expression(check["then_expr"])] for check in node["case_checks"]]
    return ["case", checks, _expression(node["else_expr"])]


def _operator(node: dict[str, Any]) -> Tree:
    name = _OPERATORS.get(node["type"])
    return [name, *map(_expression, node["children"])] if name else ["?"]


def _window(node: dict[str, Any]) -> Tree:
    if node["type"] == "WINDOW_ROW_NUMBER":
        return ["constant", False]
    plain = "default_expr" not in node and "filter_expr" not in node
    if plain and node.get("function_name") in {*FOLDS, "lag"}:
        return ["over", *map(_expression, _arguments(node)[:1])]
    return ["?"]


_COMPARISONS = {
    "EQUAL": "=",
    "NOTEQUAL": "<>",
    "LESSTHAN": "<",
    "GREATERTHAN": ">",
    "LESSTHANOREQUALTO": "<=",
    "GREATERTHANOREQUALTO": ">=",
}
_OPERATORS = {
    "OPERATOR_NOT": "not",
    "OPERATOR_IS_NULL": "is-null",
    "OPERATOR_IS_NOT_NULL": "is-given",
    "OPERATOR_COALESCE": "coalesce",
    "COMPARE_IN": "in",
}


def _arguments(node: dict[str, Any]) -> list[dict[str, Any]]:
    """The arguments of a function, which newer versions of DuckDB wrap."""
    listed = node.get("arguments") or node.get("children") or []
    return [one.get("expression", one) for one in listed]


def _function(node: dict[str, Any]) -> Tree:
    name = str(node["function_name"]).lower()
    arguments = [_expression(one) for one in _arguments(node)]
    if name == "as_of":
        return ["constant", False]
    if name == "count_star" or (name == "count" and not arguments):
        return ["count"]
    if name == "count" and not node.get("distinct") and "filter" not in node:
        return ["count", *arguments]
    if name in FOLDS and "filter" not in node:
        return ["fold", *arguments]
    return ["strict" if name in STRICT else "?", *arguments]


def _subquery(node: dict[str, Any]) -> Tree:
    query = _query(node["subquery"]["node"])
    match node.get("subquery_type"):
        case "EXISTS":
            return ["exists", query]
        case "NOT_EXISTS":
            return ["not", ["exists", query]]
        case "SCALAR":
            return ["scalar", query]
        case "ANY":
            return ["any", query, _expression(node["child"])] if "child" in node else ["?"]
    return ["?"]


_CLASSES: dict[str, Callable[[dict[str, Any]], Tree]] = {
    "BETWEEN": _between,
    "CASE": _case,
    "CAST": _cast,
    "COLUMN_REF": _column,
    "COMPARISON": _comparison,
    "CONJUNCTION": _conjunction,
    "CONSTANT": _constant,
    "FUNCTION": _function,
    "OPERATOR": _operator,
    "SUBQUERY": _subquery,
    "WINDOW": _window,
}
