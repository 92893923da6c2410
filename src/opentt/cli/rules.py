"""`opentt rules`: the rule cards, listed or explained one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from opentt.cli.failure import unknown
from opentt.cli.group import Group, both
from opentt.cli.options import format_option, lang_option
from opentt.cli.output import as_json, in_color, put
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.rule import Card
    from opentt.text import Lang

NO_RULE = Text("没有规则 {name}", "no rule {name}")
NO_FAMILY = Text("没有以 {name} 为对象的规则", "no rules about {name}")


@click.group(
    cls=Group,
    short_help="查看规则 / look up rules",
    help=both("规则：列出，或逐条说明。", "The rules, listed or explained."),
)
def rules() -> None:
    """Nothing: the work is in the commands."""


@rules.command("list", short_help="列出规则 / list the rules", help=both("列出规则。", "List the rules."))
@click.option(
    "--severity",
    type=click.Choice(["error", "warning", "advice"]),
    help=both("只列这一级", "Only this severity."),
)
@click.option("--entity", metavar="ENTITY", help=both("只列这一类，如 contract", "Only this family, e.g. contract."))
@format_option
@lang_option
def list_rules(*, severity: str | None, entity: str | None, form: str, lang: Lang) -> None:
    """Every rule on a line: severity, title, id."""
    from opentt.report.columns import table
    from opentt.report.words import SEVERITY

    cards = _cards()
    families = {card.family for card in cards.values()}
    if entity is not None and entity not in families:
        raise unknown(NO_FAMILY, entity, families)
    chosen = [
        card for card in cards.values() if severity in {None, card.severity.value} and entity in {None, card.family}
    ]
    if form == "json":
        put(as_json([record(card) for card in chosen]))
        return
    rows = [[SEVERITY[card.severity].pick(lang), card.rule, card.title.pick(lang)] for card in chosen]
    put("".join(f"{line}\n" for line in table(rows)))


@rules.command("explain", short_help="说明一条规则 / explain a rule", help=both("说明一条规则。", "Explain one rule."))
@click.argument("rule", metavar="RULE")
@format_option
@lang_option
def explain(*, rule: str, form: str, lang: Lang) -> None:
    """The whole card of one rule."""
    from opentt.report.words import Reader
    from opentt.standard import load

    cards = _cards()
    if rule not in cards:
        raise unknown(NO_RULE, rule, cards)
    card = cards[rule]
    if form == "json":
        put(as_json({**record(card), "cases": card.cases}))
        return
    from opentt.cli.card import lines

    color = in_color()
    put("".join(f"{line}\n" for line in lines(card, Reader(lang, load(), cards, color))), color=color)


def record(card: Card) -> dict[str, Any]:
    """The card for programs, without its cases."""
    return {
        "rule": card.rule,
        "severity": card.severity.value,
        "title": card.title.as_dict(),
        "message": card.message.as_dict(),
        "why": card.why.as_dict(),
        "cites": [{"policy": cite.policy, "article": cite.article} for cite in card.cites],
        "since": card.since,
        "valid_on": card.valid_on,
        "valid_from": card.valid_from,
        "valid_until": card.valid_until,
        "at": card.at,
        "check": card.check,
        "query": card.query,
    }


def _cards() -> Mapping[str, Card]:
    from opentt import home
    from opentt.rule import load_cards

    return load_cards(home.find() / "validator/rules")
