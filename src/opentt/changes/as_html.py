"""A comparison as one page that needs nothing else, in the style of the validation report."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from opentt.changes.comparison import KINDS
from opentt.changes.edits import edits
from opentt.changes.words import KIND, MORE, SAME, TITLE, UNCHANGED, warnings
from opentt.report.markup import Markup, join, tag
from opentt.text import Text
from opentt.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.changes.comparison import Change, Comparison
    from opentt.changes.words import Teller

STYLE = """
details { border-bottom: 1px solid var(--line); padding: .4rem 0; }
summary { cursor: pointer; }
details table { margin: .4rem 0 .6rem; }
del { color: var(--error); text-decoration-thickness: 1px; }
ins { color: #116329; text-decoration: none; font-weight: 600; }
ul.records { list-style: none; padding: 0; }
ul.records li { padding: .2rem 0; border-bottom: 1px solid var(--line); }
td.value { overflow-wrap: anywhere; }
"""

_SKIP = Text("跳到逐条差异", "Skip to the differences")
_TOTALS = Text("合计", "Totals")
_ENTITY = Text("记录", "Records")
_HEADINGS = (Text("字段", "Field"), Text("原来", "Before"), Text("现在", "After"))
_CAPTION = Text(
    "各类记录有多少新增、修改、撤回等", "How many records of each kind are new, changed, withdrawn and so on"
)
_EDITS = Text("{n} 处", "{n} fields")
_MADE = Text("opentt {version} · 标准 {standard}", "opentt {version} · standard {standard}")
_COVERED = Text("公开用途：不公开的值写作 ***。", "Public profile: values that are not public are shown as ***.")
_NONE = "–"


def pieces(comparison: Comparison, teller: Teller, most: int) -> Iterator[str]:
    """The page piece by piece; `most` records of each entity and kind, all for 0."""
    style = files("opentt.report").joinpath("page.css").read_text("utf-8") + STYLE
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    lang = "zh-Hans" if teller.lang == "zh" else "en"
    yield f'<!doctype html>\n<html lang="{lang}">'
    yield tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", teller.say(TITLE)),
        tag("style", Markup(style)),
    )
    yield "\n<body>\n"
    yield tag("a", teller.say(_SKIP), class_="skip", href="#differences")
    made = teller.say(_MADE, version=VERSION, standard=comparison.standard.version)
    covered = tag("p", teller.say(_COVERED), class_="basis") if teller.public else None
    yield tag("header", tag("h1", teller.say(TITLE)), tag("p", made, class_="basis"), covered)
    yield "\n<main>\n"
    yield _totals(comparison, teller)
    told = [tag("p", warning) for warning in warnings(comparison, teller)]
    yield tag("div", *told, class_="unread", role="note") if told else ""
    yield '\n<div id="differences" tabindex="-1">\n'
    if comparison.same:
        yield tag("p", teller.say(SAME, n=f"{sum(comparison.unchanged.values()):,}"))
    yield from _sections(comparison, teller, most)
    yield "</div>\n</main>\n</body>\n</html>\n"


def _totals(comparison: Comparison, teller: Teller) -> Markup:
    heads = [teller.say(_ENTITY), *(KIND[kind].pick(teller.lang) for kind in KINDS), teller.say(UNCHANGED)]
    rows = []
    for name, entity in comparison.standard.entities.items():
        counts, unchanged = comparison.counts[name], comparison.unchanged.get(name, 0)
        if counts or unchanged:
            numbers = [counts.get(kind, 0) for kind in KINDS]
            rows.append(_row(entity.title.pick(teller.lang), [f"{n:,}" for n in (*numbers, unchanged)]))
    table = tag(
        "table",
        tag("caption", teller.say(_CAPTION)),
        tag(
            "thead",
            tag("tr", *(tag("th", head, scope="col", class_="n" if n else None) for n, head in enumerate(heads))),
        ),
        tag("tbody", *rows),
    )
    return tag("section", tag("h2", teller.say(_TOTALS)), tag("div", table, class_="scroll"))


def _row(title: str, numbers: Sequence[str]) -> Markup:
    return tag("tr", tag("th", title, scope="row"), *(tag("td", number, class_="n") for number in numbers))


def _sections(comparison: Comparison, teller: Teller, most: int) -> Iterator[str]:
    for name, entity in comparison.standard.entities.items():
        counts = comparison.counts[name]
        for kind in KINDS:
            if kind not in counts:
                continue
            head = f"{entity.title.pick(teller.lang)} · {KIND[kind].pick(teller.lang)} {counts[kind]:,}"
            yield f"<section>{tag('h2', head)}\n"
            plain = kind in {"added", "gone"}
            yield '<ul class="records">\n' if plain else ""
            for change in comparison.changes(name, kind, most):
                yield tag("li", teller.name(change)) if plain else _change(change, comparison, teller)
                yield "\n"
            yield "</ul>\n" if plain else ""
            if most and counts[kind] > most:
                yield tag("p", teller.say(MORE, n=f"{counts[kind] - most:,}"))
            yield "</section>\n"


def _change(change: Change, comparison: Comparison, teller: Teller) -> Markup:
    root = comparison.standard.entities[change.entity].root
    rows = []
    for edit in edits(root, change.before or {}, change.after or {}):
        said = teller.said(change, edit)
        rows.append(
            tag(
                "tr",
                tag("th", f"{said.place} ", tag("code", said.path), scope="row"),
                tag("td", _NONE if said.before is None else tag("del", said.before), class_="value"),
                tag("td", _NONE if said.after is None else tag("ins", said.after), class_="value"),
            )
        )
    heads = tag("thead", tag("tr", *(tag("th", text.pick(teller.lang), scope="col") for text in _HEADINGS)))
    name = teller.name(change)
    table = tag("table", heads, tag("tbody", *rows), aria_label=name)
    summary = tag("summary", join(name, " · ", teller.say(_EDITS, n=len(rows))))
    return tag("details", summary, tag("div", table, class_="scroll"), open=True)
