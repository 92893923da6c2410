"""`opentt token`: who may write, and who may read what is not public."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Group, both
from opentt.cli.opened import opened
from opentt.cli.options import format_option, lang_option
from opentt.cli.output import as_json, put
from opentt.cli.serve import DB, DEFAULT
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from opentt.store.tokens import Token
    from opentt.text import Lang

_ONCE = Text("令牌只显示这一次，请妥善保存", "the token is shown this once; keep it safe")
_REVOKED = Text("已撤销 {name}", "revoked {name}")
_NONE = Text("没有令牌", "there are no tokens")
_NO_DAY = Text("“{value}”不是日期（YYYY-MM-DD）", "“{value}” is no date (YYYY-MM-DD)")
_STATES = {"valid": Text("有效", "valid"), "revoked": Text("已撤销", "revoked"), "expired": Text("已过期", "expired")}


def _db_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--db",
        metavar="URL",
        default=DEFAULT,
        show_default=True,
        envvar=DB,
        help=both("数据库地址或 SQLite 文件", "Database URL or SQLite file."),
    )(command)


@click.group(
    "token",
    cls=Group,
    short_help="管理令牌 / manage tokens",
    help=both("创建、列出、撤销写入和读取非公开字段用的令牌。", "Tokens to write, and to read what is not public."),
)
def token() -> None:
    """Nothing: the work is in the commands below."""


@token.command(
    "create",
    short_help="创建令牌 / make a token",
    help=both(
        "创建令牌。权限写作 动作:来源代号:实体，如 write:haidian:contract；省略即全部。",
        "Make a token. A scope is ACTION:SOURCE:ENTITY, as in write:haidian:contract; what is left out means all.",
    ),
)
@click.argument("name", metavar="NAME")
@click.option(
    "--scope", "allowed", multiple=True, required=True, metavar="SCOPE", help=both("权限，可重复", "Scope, repeatable.")
)
@click.option("--expires", metavar="DATE", help=both("失效日期（当日结束，UTC）", "Last day, in UTC."))
@_db_option
@lang_option
def create(*, name: str, allowed: tuple[str, ...], expires: str | None, db: str, lang: Lang) -> int:
    """The exit code, once the token is on standard output."""
    from opentt.store.scopes import scopes
    from opentt.store.tokens import create as make

    permitted = scopes(allowed)
    until = _end_of(expires) if expires else ""
    with opened(db, lang) as database:
        put(make(database, name, permitted, until) + "\n")
    click.echo(_ONCE.pick(lang), err=True)
    return CLEAN


@token.command(
    "list",
    short_help="列出令牌 / list tokens",
    help=both("列出令牌，不含令牌本身。", "List tokens, not what they are."),
)
@_db_option
@format_option
@lang_option
def listing(*, db: str, form: str, lang: Lang) -> int:
    """The exit code, once the tokens are listed."""
    from opentt.store.tokens import listed

    with opened(db, lang) as database:
        found = listed(database)
    if form == "json":
        put(as_json([_as_dict(each) for each in found]))
        return CLEAN
    lines = [f"{each.name}  {_STATES[_state(each)].pick(lang)}  {' '.join(map(str, each.scopes))}" for each in found]
    put("\n".join(lines or [_NONE.pick(lang)]) + "\n")
    return CLEAN


@token.command(
    "revoke", short_help="撤销令牌 / revoke a token", help=both("撤销令牌，立即生效。", "Revoke a token at once.")
)
@click.argument("name", metavar="NAME")
@_db_option
@lang_option
def revoke(*, name: str, db: str, lang: Lang) -> int:
    """The exit code, once the token opens nothing any more."""
    from opentt.store.tokens import revoke as end

    with opened(db, lang) as database:
        end(database, name)
    put(_REVOKED.fill({"name": name}).pick(lang) + "\n")
    return CLEAN


def _end_of(day: str) -> str:
    """The last moment of a day. Raises UsageError for what is none."""
    from datetime import date

    try:
        return f"{date.fromisoformat(day).isoformat()}T23:59:59.999999Z"
    except ValueError as error:
        raise UsageError(_NO_DAY.fill({"value": day})) from error


def _state(each: Token) -> str:
    from opentt.store.writing import now

    if each.revoked_at:
        return "revoked"
    return "expired" if each.expires_at and each.expires_at <= now() else "valid"


def _as_dict(each: Token) -> dict[str, object]:
    return {
        "name": each.name,
        "state": _state(each),
        "scopes": [str(scope) for scope in each.scopes],
        "created_at": each.created_at,
        "expires_at": each.expires_at or None,
        "revoked_at": each.revoked_at or None,
    }
