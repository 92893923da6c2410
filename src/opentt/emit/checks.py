"""Rule cards as CHECKs: which of them a table can hold in a dialect of SQL, how, and why not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.finding import Severity
from opentt.rule import VALID_ON
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.rule import Card
    from opentt.schema import Entity

DIALECTS = ("postgresql", "sqlite")

UNSAYABLE = {
    "not-an-error": Text("是警告或建议，不拒收数据", "a warning or an advice, which rejects no data"),
    "over-several-rows": Text("查询涉及多行，CHECK 里不能写查询", "a query over several rows, which no CHECK may hold"),
    "as-of": Text("取决于检查当天的日期或宏", "depends on the day of the run or on a macro"),
    "interval": Text("SQLite 没有日期间隔运算", "SQLite has no interval arithmetic"),
    "function": Text(
        "SQLite 没有所用的函数，或者不能精确计算", "SQLite lacks the function, or does not compute exactly with it"
    ),
}
"""Why a rule card is not among the CHECKs, by reason."""

_LITERAL = re.compile(r"(?<![\w.'-])-?[0-9]+(?:\.[0-9]+)?(?![\w.'-])")
_QUOTED = re.compile(r"'[^']*'")
_MACRO = re.compile(r"\b(?:as_of|years_between|working_days)\s*\(")
_NOT_IN_SQLITE = re.compile(r"\b(?:translate|regexp_matches|regexp_like|year|month|age|date_part|extract)\s*\(")


def reasons(card: Card, entity: Entity, dialect: str) -> Iterator[str]:
    """Every reason why the card is no CHECK in a dialect, as keys of `UNSAYABLE`."""
    sql = card.check or ""
    sqlite = dialect == "sqlite"
    if card.severity is not Severity.ERROR:
        yield "not-an-error"
    if card.check is None:
        yield "over-several-rows"
    if _MACRO.search(sql):
        yield "as-of"
    if sqlite and re.search(r"\bINTERVAL\b", sql):
        yield "interval"
    if sqlite and (_NOT_IN_SQLITE.search(sql) or (_weighs(entity, sql) and re.search("[-+*/]", _QUOTED.sub("", sql)))):
        yield "function"


def unsayable(card: Card, entity: Entity, dialect: str) -> str | None:
    """The first reason why the card is no CHECK in a dialect; None where it is one."""
    return next(reasons(card, entity, dialect), None)


def check_of(card: Card, entity: Entity, dialect: str) -> str:
    """The condition of a card's CHECK: its own, while the text that it cites is in force on the record's date."""
    valid_on = card.valid_on or VALID_ON.get(card.family)
    bounds = {"<": card.valid_from, ">": card.valid_until}
    outside = [
        f"coalesce({valid_on} {sign} '{day.isoformat()}', FALSE)" for sign, day in bounds.items() if valid_on and day
    ]
    sql = " ".join((card.check or "").split())
    return " OR ".join([*outside, f"({_in_sqlite(entity, sql) if dialect == 'sqlite' else sql})"])


def _in_sqlite(entity: Entity, sql: str) -> str:
    """The condition where dates are texts and amounts are fen; amounts that are compared with a number are in yuan."""
    sql = re.sub(r"\bDATE\s+'", "'", sql)
    if not _weighs(entity, sql):
        return sql
    return re.sub(rf"\b(?:{'|'.join(sorted(_amounts(entity)))})\b", lambda name: f"({name[0]} / 100.0)", sql)


def _weighs(entity: Entity, sql: str) -> bool:
    """Whether a condition names an amount and a number other than nought."""
    bare = _QUOTED.sub("''", sql)
    names = set(re.findall(r"\b[a-z_]+\b", bare))
    return bool(_amounts(entity) & names) and any(literal != "0" for literal in _LITERAL.findall(bare))


def _amounts(entity: Entity) -> set[str]:
    """The columns of the entity's own table that hold an amount."""
    return {"_".join(path) for path, field in entity.walk() if field.kind == "money" and "[]" not in path}
