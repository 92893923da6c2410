"""The pages of a cited document, of a rule, and of a class or property."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.documents.codes import MATCHES
from opentt.documents.graph import graph
from opentt.documents.labels import linked, pointing, said, texts
from opentt.documents.parts import Link, View, both, other, rows, to
from opentt.documents.things import cards, find
from opentt.documents.uses import fields, iris, of_terms, rules_of_places
from opentt.home import BASE
from opentt.namespaces import DCT, RDF, RDFS, SCHEMA, SKOS
from opentt.report.words import SEVERITY
from opentt.terms import TERM
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opentt.documents.things import Thing
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang


_POLICY = Text("可引用的文件", "Document")
_RULE = Text("规则", "Rule")
_CLASS = Text("类", "Class")
_PROPERTY = Text("性质", "Property")
_NUMBER = Text("文号", "Number")
_ISSUER = Text("发布机关", "Issued by")
_ISSUED = Text("发布日期", "Issued")
_IN_FORCE = Text("施行日期", "In force from")
_REPEALED = Text("废止日期", "No longer in force from")
_SUCCESSOR = Text("由此取代", "Replaced by")
_NO_LONGER = Text("已废止。", "No longer in force.")
_NO_LONGER_BUT = Text("已废止，现行：", "No longer in force. Now: ")
_SEE = Text("另见", "See also")
_NOTE = Text("说明", "Note")
_CITED = Text("引用它的规则", "Rules that cite it")
_CODES = Text("以它为据的代码和代码表", "Codes and lists based on it")
_NAME = Text("编号", "Identifier")
_GRADE = Text("级别", "Severity")
_SAYS = Text("提示", "Message")
_CITES = Text("依据", "Cites")
_ARTICLE = Text("{title}第 {article} 条", "{title}, article {article}")
_LAW = Text("适用", "Applies")
_SINCE = Text("自 {day} 起的记录", "to records from {day}")
_UNTIL = Text("至 {day} 止为此级别，其后为警告", "until {day} with this severity, as a warning afterwards")
_ADDED = Text("始见于标准版本", "Since version")
_TEST = Text("条件（SQL）", "Condition (SQL)")
_PROFILE = Text("只用于", "Only for profile")
_TERM = Text("术语", "Term")
_DOMAIN = Text("用于", "Domain")
_RANGE = Text("取值", "Range")
_SUB_CLASS = Text("属于", "Subclass of")
_SUB_PROPERTY = Text("从属于", "Subproperty of")
_MEMBERS = Text("性质", "Properties")
_FIELD = Text("字段", "Field")
_USED = Text("对应的字段", "Fields of records")
_RULES = Text("检查它的规则", "Rules that check it")
_SCOPE = Text("使用说明", "Scope note")


def policy(standard: Standard, thing: Thing, lang: Lang) -> View:
    """A document that rules and codes may cite."""
    code = thing.keys[0]
    known, about = standard.policies[code], graph(standard)
    successors = [Link(standard.policies[one].title.pick(lang), f"policy/{one}") for one in known.replaced_by]
    notice: tuple[Link, ...] = ()
    if known.repealed:
        notice = (Link((_NO_LONGER_BUT if successors else _NO_LONGER).pick(lang)), *successors)
    based = [_based(standard, iri, lang) for iri in pointing(about, thing.iri, f"{DCT}source")]
    facts = rows(
        (_NUMBER.pick(lang), [known.number or ""]),
        (_ISSUER.pick(lang), known.issuers.get(lang, ())),
        (_ISSUED.pick(lang), [known.issued.isoformat() if known.issued else ""]),
        (_IN_FORCE.pick(lang), [known.effective.isoformat() if known.effective else ""]),
        (_REPEALED.pick(lang), [known.repealed.isoformat() if known.repealed else ""]),
        (_SUCCESSOR.pick(lang), successors),
        (_NOTE.pick(lang), [texts(about, thing.iri, f"{SKOS}note").pick(lang)]),
        (_SEE.pick(lang), [to(one) for one in known.see_also]),
        (_CITED.pick(lang), _citing(standard, code, lang)),
        (_CODES.pick(lang), based),
    )
    return View(known.title.pick(lang), other(known.title, lang), _POLICY.pick(lang), notice, (), facts)


def rule(standard: Standard, thing: Thing, lang: Lang) -> View:
    """A rule with its reason, its authority and its condition."""
    card = cards(standard)["/".join(thing.keys)]
    facts = rows(
        (_NAME.pick(lang), [card.rule]),
        (_FIELD.pick(lang), _pointed(standard, card, lang)),
        (_GRADE.pick(lang), [SEVERITY[card.severity].pick(lang)]),
        (_SAYS.pick(lang), [card.message.pick(lang)]),
        (_CITES.pick(lang), _cited(standard, card, lang)),
        (_LAW.pick(lang), _days(card, lang)),
        (_PROFILE.pick(lang), [card.profile or ""]),
        (_ADDED.pick(lang), [card.since]),
        (_TEST.pick(lang), [(card.check or card.query or "").strip()]),
    )
    return View(card.title.pick(lang), other(card.title, lang), _RULE.pick(lang), (), both(card.why, lang), facts)


def term(standard: Standard, thing: Thing, lang: Lang) -> View:
    """A class or property with where it stands and what it comes near to."""
    about = graph(standard)
    label = texts(about, thing.iri, f"{RDFS}label")
    kinds = linked(about, thing.iri, f"{RDF}type")
    places = of_terms(standard).get(thing.iri, ())
    is_class = any(kind.endswith("Class") for kind in kinds)

    def named(iri: str) -> Link:
        return to(iri, said(about, iri, lang) or iri.removeprefix(TERM) if iri.startswith(BASE) else iri)

    facts = rows(
        (_TERM.pick(lang), [thing.keys[0]]),
        (_DOMAIN.pick(lang), map(named, linked(about, thing.iri, f"{SCHEMA}domainIncludes"))),
        (_RANGE.pick(lang), map(named, linked(about, thing.iri, f"{SCHEMA}rangeIncludes"))),
        (_SUB_CLASS.pick(lang), map(named, linked(about, thing.iri, f"{RDFS}subClassOf"))),
        (_SUB_PROPERTY.pick(lang), map(named, linked(about, thing.iri, f"{RDFS}subPropertyOf"))),
        *(
            (title.pick(lang), map(named, linked(about, thing.iri, f"{SKOS}{relation}")))
            for relation, title in MATCHES.items()
        ),
        (_SCOPE.pick(lang), [texts(about, thing.iri, f"{SKOS}scopeNote").pick(lang)]),
        (_MEMBERS.pick(lang), map(named, pointing(about, thing.iri, f"{SCHEMA}domainIncludes")) if is_class else ()),
        (_USED.pick(lang), fields(standard, places, lang)),
        (_RULES.pick(lang), rules_of_places(standard, places, lang)),
    )
    return View(
        label.pick(lang) or thing.keys[0],
        other(label, lang),
        (_CLASS if is_class else _PROPERTY).pick(lang),
        paragraphs=both(texts(about, thing.iri, f"{RDFS}comment"), lang),
        facts=facts,
    )


def _based(standard: Standard, iri: str, lang: Lang) -> Link:
    """A code or list by its name, with a link where it has a page."""
    name = said(graph(standard), iri, lang, f"{SKOS}prefLabel")
    link = to(iri, name or None)
    return link if find(standard, link.path) else Link(link.text)


def _citing(standard: Standard, code: str, lang: Lang) -> Iterator[Link]:
    for card in cards(standard).values():
        if any(cite.policy == code for cite in card.cites):
            yield Link(card.title.pick(lang), f"rules/{card.rule}")


def _cited(standard: Standard, card: Card, lang: Lang) -> Iterator[Link]:
    for cite in card.cites:
        title = standard.policies[cite.policy].title
        shown = _ARTICLE.fill({"title": title.pick(lang), "article": cite.article}) if cite.article else title
        yield Link(shown.pick(lang), f"policy/{cite.policy}")


def _pointed(standard: Standard, card: Card, lang: Lang) -> Iterable[Link]:
    """The field that the rule points at, with a link to its term."""
    entity = standard.entities.get(card.family)
    path = tuple(card.at.replace("[]", ".[]").split(".")) if card.at else ()
    iri = iris(standard).get((card.family, *path)) if path else None
    if entity is None or iri is None:
        return ()
    (named,) = fields(standard, [(entity.name, path)], lang)
    return (to(iri, named.text),)


def _days(card: Card, lang: Lang) -> Iterator[str]:
    if card.valid_from:
        yield _SINCE.fill({"day": card.valid_from}).pick(lang)
    if card.valid_until:
        yield _UNTIL.fill({"day": card.valid_until}).pick(lang)
