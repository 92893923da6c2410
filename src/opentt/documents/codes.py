"""The pages of a code list and of a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.documents.graph import graph
from opentt.documents.labels import texts
from opentt.documents.parts import Link, Table, View, both, other, rows, to
from opentt.documents.uses import fields, of_schemes, rules_of_code
from opentt.namespaces import SKOS
from opentt.rdf.nodes import code_iri
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.documents.things import Thing
    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.vocab import Concept, Scheme


_SCHEME = Text("代码表", "Code list")
_CONCEPT = Text("代码", "Code")
_NOTATION = Text("代码", "Code")
_LABELS = Text("名称", "Name")
_ALSO = Text("又名", "Also called")
_OFFICIAL = Text("官方代码", "Official code")
_LIST = Text("所在代码表", "In the list")
_BROADER = Text("上位", "Broader")
_NARROWER = Text("下位", "Narrower")
_VALID = Text("有效期", "In force")
_FROM = Text("自 {day} 起", "from {day}")
_UNTIL = Text("至 {day}", "until {day}")
_REPLACES = Text("取代", "Replaces")
_SOURCES = Text("依据", "Sources")
_CHANGE = Text("变更说明", "Change")
_SCOPE = Text("使用说明", "Scope note")
_HISTORY = Text("来历", "History")
_STATUS = Text("状态", "Status")
_CLOSED = Text("封闭：不接受其他值", "closed: no other value is accepted")
_OPEN = Text("开放：其他值只作提示", "open: other values are only advised against")
_PATTERN = Text("其他可接受的形式", "Other accepted forms")
_FIELDS = Text("使用此表的字段", "Fields that use the list")
_RULES = Text("提到它的规则", "Rules that speak of it")
_DEPRECATED = Text("已停用。", "Deprecated.")
_INSTEAD = Text("已停用，改用：", "Deprecated. Use instead: ")
_DEFINITION = Text("定义", "Definition")
MATCHES = {
    "exactMatch": Text("完全对应", "Exact match"),
    "closeMatch": Text("近似对应", "Close match"),
    "broadMatch": Text("对应上位", "Broad match"),
    "narrowMatch": Text("对应下位", "Narrow match"),
    "relatedMatch": Text("相关", "Related match"),
}
"""How a thing of ours relates to one of another vocabulary, by the name that SKOS gives the relation."""


def scheme(standard: Standard, thing: Thing, lang: Lang) -> View:
    """A code list with its codes in their order, those below others set off."""
    known = standard.schemes[thing.keys[0]]
    listed = [
        (
            Link(f"{'　' * depth}{one.label.pick(lang)}", f"vocab/{known.name}/{one.code}"),
            Link(one.code),
            Link(one.definition.pick(lang)),
            Link(_standing(one, lang)),
        )
        for depth, one in _tree(known)
    ]
    headings = [text.pick(lang) for text in (_LABELS, _NOTATION, _DEFINITION, _VALID)]
    facts = rows(
        (_NOTATION.pick(lang), [known.name]),
        (_STATUS.pick(lang), [(_CLOSED if known.closed else _OPEN).pick(lang)]),
        (_PATTERN.pick(lang), [known.pattern or ""]),
        (_HISTORY.pick(lang), [texts(graph(standard), thing.iri, f"{SKOS}historyNote").pick(lang)]),
        (_FIELDS.pick(lang), fields(standard, of_schemes(standard).get(known.name, ()), lang)),
    )
    return View(
        known.title.pick(lang),
        other(known.title, lang),
        _SCHEME.pick(lang),
        paragraphs=both(known.definition, lang),
        facts=facts,
        tables=(Table("", headings, listed),),
    )


def concept(standard: Standard, thing: Thing, lang: Lang) -> View:
    """A code with everything that is known of it."""
    known = standard.schemes[thing.keys[0]]
    one = known.concepts[thing.keys[1]]
    about = graph(standard)
    narrower = [each for each in known.concepts.values() if one.code in each.broader]
    notice: tuple[Link, ...] = ()
    if one.deprecated:
        instead = [_code(known, code, lang) for code in one.replaced_by]
        notice = (Link((_INSTEAD if instead else _DEPRECATED).pick(lang)), *instead)
    facts = rows(
        (_NOTATION.pick(lang), [one.code]),
        (_LIST.pick(lang), [Link(known.title.pick(lang), f"vocab/{known.name}")]),
        (_ALSO.pick(lang), one.alt),
        (
            _OFFICIAL.pick(lang),
            [f"{value}（{kind}）" if lang == "zh" else f"{value} ({kind})" for kind, value in one.notations.items()],
        ),
        (_BROADER.pick(lang), [_code(known, code, lang) for code in one.broader if code in known.concepts]),
        (_NARROWER.pick(lang), [Link(each.label.pick(lang), f"vocab/{known.name}/{each.code}") for each in narrower]),
        (_VALID.pick(lang), [_standing(one, lang)]),
        (_REPLACES.pick(lang), [_code(known, code, lang) for code in one.replaces]),
        (_SCOPE.pick(lang), [texts(about, thing.iri, f"{SKOS}scopeNote").pick(lang)]),
        (_HISTORY.pick(lang), [texts(about, thing.iri, f"{SKOS}historyNote").pick(lang)]),
        (_CHANGE.pick(lang), [one.change_note.pick(lang) if one.change_note else ""]),
        (_SOURCES.pick(lang), _sources(standard, one, lang)),
        *(
            (MATCHES[kind].pick(lang), [_matched(standard, target, lang) for target in targets])
            for kind, targets in one.matches.items()
        ),
        (_FIELDS.pick(lang), fields(standard, of_schemes(standard).get(known.name, ()), lang)),
        (_RULES.pick(lang), rules_of_code(standard, known.name, one.code, lang)),
    )
    return View(
        one.label.pick(lang), other(one.label, lang), _CONCEPT.pick(lang), notice, both(one.definition, lang), facts
    )


def _tree(known: Scheme) -> Iterator[tuple[int, Concept]]:
    """Every code with how deep it lies, each below its first broader one."""
    below: dict[str, list[Concept]] = {}
    for one in known.concepts.values():
        above = next((code for code in one.broader if code in known.concepts), "")
        below.setdefault(above, []).append(one)
    waiting = [(0, one) for one in reversed(below.get("", []))]
    while waiting:
        depth, one = waiting.pop()
        yield depth, one
        waiting += [(depth + 1, inner) for inner in reversed(below.get(one.code, []))]


def _code(known: Scheme, code: str, lang: Lang) -> Link:
    return to(code_iri(known.name, code), known.concepts[code].label.pick(lang))


def _standing(one: Concept, lang: Lang) -> str:
    """Since and until when a code holds, "" where it always does."""
    parts = []
    if one.valid_from:
        parts.append(_FROM.fill({"day": one.valid_from}).pick(lang))
    if one.valid_until:
        parts.append(_UNTIL.fill({"day": one.valid_until}).pick(lang))
    if one.deprecated and not one.valid_until:
        parts.append(_DEPRECATED.pick(lang))
    return " ".join(parts)


def _sources(standard: Standard, one: Concept, lang: Lang) -> Iterator[Link]:
    for source in one.sources:
        code = source.rsplit("/", 1)[-1]
        policy = standard.policies.get(code)
        yield Link(policy.title.pick(lang), f"policy/{code}") if policy else to(source)


def _matched(standard: Standard, target: str, lang: Lang) -> Link:
    link = to(target)
    _, _, rest = link.path.partition("vocab/")
    name, _, code = rest.partition("/")
    known = standard.schemes.get(name)
    return (
        to(target, f"{known.title.pick(lang)} · {known.concepts[code].label.pick(lang)}")
        if known and code in known.concepts
        else link
    )
