"""A rule card as `opentt rules explain` prints it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opentt.report.columns import pad, width
from opentt.report.words import COLOUR, SEVERITY
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.finding import Citation
    from opentt.report.words import Reader
    from opentt.rule import Card

_WHY = Text("原因", "why")
_MESSAGE = Text("提示", "message")
_CITES = Text("依据", "cites")
_VALID = Text("效力", "valid")
_AT = Text("位置", "at")
_CHECK = Text("检查", "check")
_GOOD = Text("正例", "good")
_BAD = Text("反例", "bad")
_LABELS = (_WHY, _MESSAGE, _CITES, _VALID, _AT, _CHECK, _GOOD, _BAD)

_BUILT_IN = Text("由引擎检查", "checked by the engine itself")
_FROM = Text("自 {day} 起", "from {day}")
_UNTIL = Text("至 {day} 止，此后为警告", "until {day}, a warning afterwards")
_ON = Text("按 {field} 的日期", "on the day in {field}")
_SINCE = Text("标准 {version} 起", "since standard {version}")
_NUMBER = Text("{title}（{number}）", "{title} ({number})")
_ISSUED = Text("{day} 发布", "issued {day}")
_EFFECTIVE = Text("{day} 施行", "in force from {day}")
_REPEALED = Text("{day} 废止", "repealed {day}")
_EXAMPLE = Text("示例记录本身", "the example record as it is")


def lines(card: Card, reader: Reader) -> Iterator[str]:
    """The card, line by line."""
    severity = reader.paint(SEVERITY[card.severity].pick(reader.lang), fg=COLOUR[card.severity], bold=True)
    yield f"{severity}  {reader.paint(card.title.pick(reader.lang), bold=True)}"
    yield reader.paint(card.rule, dim=True)
    yield ""
    margin = max(width(label.pick(reader.lang)) for label in _LABELS)
    for label, text in _parts(card, reader):
        name = pad(label.pick(reader.lang), margin)
        for place, line in enumerate(text.strip().splitlines()):
            yield f"{name if place == 0 else ' ' * margin}  {reader.paint(line)}"


def _parts(card: Card, reader: Reader) -> Iterator[tuple[Text, str]]:
    yield _WHY, card.why.pick(reader.lang)
    yield _MESSAGE, card.message.pick(reader.lang)
    if card.cites:
        yield _CITES, "\n".join(_cited(cite, reader) for cite in card.cites)
    yield _VALID, " · ".join(_validity(card, reader))
    if card.at:
        yield _AT, card.at
    yield _CHECK, card.check or card.query or reader.say(_BUILT_IN)
    for label, kind in ((_GOOD, "good"), (_BAD, "bad")):
        if card.cases.get(kind):
            yield label, _case(card.cases[kind][0], reader)


def _cited(cite: Citation, reader: Reader) -> str:
    """The cited article with the document's number and dates."""
    policy = reader.standard.policies.get(cite.policy)
    title = reader.cite(cite)
    if policy is None:
        return title
    named = reader.say(_NUMBER, title=title, number=policy.number) if policy.number else title
    days = ((_ISSUED, policy.issued), (_EFFECTIVE, policy.effective), (_REPEALED, policy.repealed))
    return " · ".join([named, *(reader.say(text, day=day) for text, day in days if day)])


def _validity(card: Card, reader: Reader) -> Iterator[str]:
    yield reader.say(_SINCE, version=card.since)
    if card.valid_from:
        yield reader.say(_FROM, day=card.valid_from)
    if card.valid_until:
        yield reader.say(_UNTIL, day=card.valid_until)
    if card.valid_on:
        yield reader.say(_ON, field=card.valid_on)


def _case(case: Mapping[str, object], reader: Reader) -> str:
    if "text" in case:
        return str(case["text"])
    if not case:
        return reader.say(_EXAMPLE)
    return json.dumps(case, ensure_ascii=False, default=float)
