"""A code list, or one code, as `opentt vocab show` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.home import BASE
from opentt.report.columns import pad, table, width
from opentt.report.words import counted
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.vocab import Concept, Scheme

_HEADINGS = (Text("代码", "code"), Text("中文", "Chinese"), Text("英文", "English"), Text("", ""))
_CLOSED = Text("封闭：不接受其他值", "closed: no other value is accepted")
_OPEN = Text("开放：其他值只作提示", "open: other values are only advised against")
_PATTERN = Text("开放：也接受形如 {pattern} 的代码", "open: codes like {pattern} are accepted too")
_SIZE = (Text("{n} 个代码", "{n} code"), Text("{n} 个代码", "{n} codes"))

_DEFINITION = Text("定义", "definition")
_ALSO = Text("又名", "also")
_OFFICIAL = Text("官方代码", "official code")
_BROADER = Text("上位", "broader")
_NARROWER = Text("下位", "narrower")
_MATCHES = Text("对应", "matches")
_STATE = Text("状态", "status")
_VALID = Text("有效期", "valid")
_REPLACED = Text("改用", "use instead")
_REPLACES = Text("取代", "replaces")
_CHANGE = Text("变更", "change")
_SOURCES = Text("依据", "sources")
_LABELS = (
    *(_DEFINITION, _ALSO, _OFFICIAL, _BROADER, _NARROWER, _MATCHES),
    *(_STATE, _VALID, _REPLACED, _REPLACES, _CHANGE, _SOURCES),
)
_DEPRECATED = Text("已停用", "deprecated")
_LABELLED = Text("{code}（{label}）", "{code} ({label})")
_PERIOD = Text("{start} 至 {end}", "{start} to {end}")
_FROM = Text("自 {start} 起", "from {start}")
_UNTIL = Text("至 {end} 止", "until {end}")
_JOIN = Text("、", ", ")

_LISTS = f"{BASE}vocab/"


def scheme_lines(scheme: Scheme, lang: Lang) -> Iterator[str]:
    """The list with every code and its two labels."""
    yield f"{scheme.name}  {scheme.title.pick(lang)}"
    yield scheme.definition.pick(lang)
    status = _CLOSED if scheme.closed else _PATTERN if scheme.pattern else _OPEN
    size = counted(len(scheme.concepts), _SIZE, lang)
    yield f"{size} · {status.fill({'pattern': scheme.pattern}).pick(lang)}"
    yield ""
    rows = [
        [concept.code, concept.label.zh, concept.label.en, standing(concept, lang)]
        for concept in scheme.concepts.values()
    ]
    yield from table([[text.pick(lang) for text in _HEADINGS], *rows])


def standing(concept: Concept, lang: Lang) -> str:
    """Since or until when the code holds and what replaced it, "" where there is nothing to say."""
    join = _JOIN.pick(lang).join
    instead = f"{_REPLACED.pick(lang)} {join(concept.replaced_by)}" if concept.replaced_by else ""
    state = _DEPRECATED.pick(lang) if concept.deprecated else ""
    return join(filter(None, (_period(concept, lang), state, instead)))


def concept_lines(concept: Concept, standard: Standard, lang: Lang) -> Iterator[str]:
    """Everything that is known of one code."""
    yield f"{concept.scheme}/{concept.code}  {concept.label.zh} / {concept.label.en}"
    parts = [(label, text) for label, text in _parts(concept, standard, lang) if text]
    margin = max(width(label.pick(lang)) for label in _LABELS)
    for label, text in parts:
        yield f"{pad(label.pick(lang), margin)}  {text}"


def concept_record(concept: Concept) -> dict[str, Any]:
    """The code for programs."""
    return {
        "scheme": concept.scheme,
        "code": concept.code,
        "label": concept.label.as_dict(),
        "definition": concept.definition.as_dict(),
        "alt": list(concept.alt),
        "notations": dict(concept.notations),
        "broader": list(concept.broader),
        "matches": {kind: list(targets) for kind, targets in concept.matches.items()},
        "valid_from": concept.valid_from,
        "valid_until": concept.valid_until,
        "deprecated": concept.deprecated,
        "replaced_by": list(concept.replaced_by),
        "replaces": list(concept.replaces),
        "change_note": concept.change_note.as_dict() if concept.change_note else None,
        "sources": list(concept.sources),
    }


def _parts(concept: Concept, standard: Standard, lang: Lang) -> Iterator[tuple[Text, str]]:
    join = _JOIN.pick(lang).join
    own = standard.schemes[concept.scheme].concepts
    yield _DEFINITION, concept.definition.pick(lang)
    yield _ALSO, join(concept.alt)
    yield _OFFICIAL, join(f"{code} ({kind})" for kind, code in concept.notations.items())
    yield _BROADER, join(_labelled(other, concept, lang) for other in _above(concept, standard))
    yield _NARROWER, join(_labelled(other, concept, lang) for other in _below(concept, standard))
    yield (
        _MATCHES,
        join(
            f"{kind} {iri.removeprefix(_LISTS)}"
            for kind, iris in concept.matches.items()
            for iri in iris
            if kind != "broadMatch" or _outside(iri)
        ),
    )
    yield _STATE, _DEPRECATED.pick(lang) if concept.deprecated else ""
    yield _VALID, _period(concept, lang)
    for label, codes in ((_REPLACED, concept.replaced_by), (_REPLACES, concept.replaces)):
        yield label, join(_labelled(own[code], concept, lang) for code in codes if code in own)
    yield _CHANGE, concept.change_note.pick(lang) if concept.change_note else ""
    yield _SOURCES, join(_cited(code, standard, lang) for code in concept.sources)


def _period(concept: Concept, lang: Lang) -> str:
    """Between which days the code holds, "" where it always does."""
    if not concept.valid_from and not concept.valid_until:
        return ""
    period = _FROM if not concept.valid_until else _PERIOD if concept.valid_from else _UNTIL
    return period.fill({"start": concept.valid_from, "end": concept.valid_until}).pick(lang)


def _cited(code: str, standard: Standard, lang: Lang) -> str:
    """A document's title with its number; the bare code where we do not list it."""
    policy = standard.policies.get(code)
    if policy is None:
        return code
    title = policy.title.pick(lang)
    return _LABELLED.fill({"code": title, "label": policy.number}).pick(lang) if policy.number else title


def _labelled(other: Concept, concept: Concept, lang: Lang) -> str:
    """Another code with its label, and with its list where that is another one."""
    code = other.code if other.scheme == concept.scheme else f"{other.scheme}/{other.code}"
    return _LABELLED.fill({"code": code, "label": other.label.pick(lang)}).pick(lang)


def _above(concept: Concept, standard: Standard) -> list[Concept]:
    """The broader codes of the same list, then those of other lists."""
    matched = [iri.removeprefix(_LISTS) for iri in concept.matches.get("broadMatch", ()) if not _outside(iri)]
    elsewhere = {code.rpartition("/")[2] for code in matched}
    own = standard.schemes[concept.scheme].concepts
    return [
        *(own[code] for code in concept.broader if code in own and code not in elsewhere),
        *(standard.schemes[name.partition("/")[0]].concepts[name.partition("/")[2]] for name in matched),
    ]


def _below(concept: Concept, standard: Standard) -> list[Concept]:
    """The narrower codes: those that have this one above them."""
    return [
        other
        for scheme in standard.schemes.values()
        for other in scheme.concepts.values()
        if concept.code in other.broader and concept in _above(other, standard)
    ]


def _outside(iri: str) -> bool:
    """Whether an address is not one of our codes."""
    return not iri.startswith(_LISTS)
