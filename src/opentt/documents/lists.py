"""The pages that list things: code lists, terms, cited documents, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.documents.graph import graph
from opentt.documents.labels import said
from opentt.documents.parts import Link, Table, View
from opentt.documents.things import cards, term_iris
from opentt.report.words import SEVERITY
from opentt.terms import TERM
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.documents.things import Thing
    from opentt.standard import Standard
    from opentt.text import Lang

_SCHEMES = Text("代码表", "Code lists")
_TERMS = Text("术语：类和性质", "Terms: classes and properties")
_POLICIES = Text("可引用的文件", "Documents that may be cited")
_RULES = Text("规则", "Rules")
_KIND = Text("目录", "Index")
_NAME = Text("名称", "Name")
_CODE = Text("代码", "Code")
_SIZE = Text("代码数", "Codes")
_STATUS = Text("状态", "Status")
_CLOSED = Text("封闭", "closed")
_OPEN = Text("开放", "open")
_TERM = Text("术语", "Term")
_IN_FORCE = Text("施行", "In force from")
_NO_LONGER = Text("废止", "Until")
_GRADE = Text("级别", "Severity")
_TOLD = Text(
    "代码的含义。封闭的表不接受其他值，开放的表只作提示。",
    "What codes mean. A closed list takes no other value; an open one only advises against it.",
)


def schemes(standard: Standard, _: Thing, lang: Lang) -> View:
    """Every code list."""
    found = [
        (
            Link(scheme.title.pick(lang), f"vocab/{name}"),
            Link(name),
            Link(str(len(scheme.concepts))),
            Link((_CLOSED if scheme.closed else _OPEN).pick(lang)),
        )
        for name, scheme in sorted(standard.schemes.items())
    ]
    headings = [text.pick(lang) for text in (_NAME, _CODE, _SIZE, _STATUS)]
    return _index(_SCHEMES, lang, Table("", headings, found), _TOLD)


def terms(standard: Standard, _: Thing, lang: Lang) -> View:
    """Every class and property."""
    known = graph(standard)
    found = [
        (
            Link(said(known, iri, lang) or iri.removeprefix(TERM), iri.removeprefix(TERM).join(("term/", ""))),
            Link(iri.removeprefix(TERM)),
        )
        for iri in sorted(term_iris(standard), key=str.casefold)
    ]
    return _index(_TERMS, lang, Table("", [_NAME.pick(lang), _TERM.pick(lang)], found))


def policies(standard: Standard, _: Thing, lang: Lang) -> View:
    """Every document that may be cited."""
    found = [
        (
            Link(policy.title.pick(lang), f"policy/{code}"),
            Link(policy.effective.isoformat() if policy.effective else ""),
            Link(policy.repealed.isoformat() if policy.repealed else ""),
        )
        for code, policy in standard.policies.items()
    ]
    return _index(_POLICIES, lang, Table("", [text.pick(lang) for text in (_NAME, _IN_FORCE, _NO_LONGER)], found))


def rules(standard: Standard, _: Thing, lang: Lang) -> View:
    """Every rule, by what it is about."""
    families: dict[str, list[tuple[Link, ...]]] = {}
    for rule, card in cards(standard).items():
        entry = (Link(card.title.pick(lang), f"rules/{rule}"), Link(rule), Link(SEVERITY[card.severity].pick(lang)))
        families.setdefault(card.family, []).append(entry)
    headings = [text.pick(lang) for text in (_NAME, _CODE, _GRADE)]
    tables = tuple(Table(_family(standard, family, lang), headings, found) for family, found in families.items())
    return View(_RULES.pick(lang), "", _KIND.pick(lang), tables=tables)


def _family(standard: Standard, family: str, lang: Lang) -> str:
    entity = standard.entities.get(family)
    return entity.title.pick(lang) if entity else family


def _index(title: Text, lang: Lang, table: Table, told: Text | None = None) -> View:
    return View(title.pick(lang), "", _KIND.pick(lang), paragraphs=[told.pick(lang)] if told else (), tables=(table,))
