"""Which form and which language a reader wants: a suffix, a query parameter, else Accept with its weights.

Plain functions over header texts, free of any web framework, for whatever answers in several forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.text import Lang


@dataclass(frozen=True, slots=True)
class Form:
    """A form that something can be had in: its name, which is also its suffix, and its media type.

    `also` are further media types that mean it, which old clients send.
    """

    name: str
    media: str
    also: tuple[str, ...] = ()
    charset: bool = True

    @property
    def content_type(self) -> str:
        """The header's value."""
        return f"{self.media}; charset=utf-8" if self.charset else self.media


JSON = Form("json", "application/json", charset=False)
JSONLD = Form("jsonld", "application/ld+json", charset=False)
TURTLE = Form("ttl", "text/turtle", ("application/x-turtle",))
NTRIPLES = Form("nt", "application/n-triples", charset=False)
RDFXML = Form("rdf", "application/rdf+xml", charset=False)
NDJSON = Form("ndjson", "application/x-ndjson", ("application/ndjson", "application/jsonl"), charset=False)
CSV = Form("csv", "text/csv")
HTML = Form("html", "text/html", ("application/xhtml+xml",))
"""The forms of this project; each place that answers has its own selection of them, its default first."""

_WEIGHT = re.compile(r"(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)")


def by_suffix(path: str, forms: Sequence[Form]) -> tuple[str, Form | None]:
    """The path without the suffix that names one of the forms, and that form; the path as it is where there is none.

    >>> by_suffix("c-1.ttl", (JSON, TURTLE))[0], by_suffix("c.1", (JSON, TURTLE))[1]
    ('c-1', None)
    """
    stem, dot, suffix = path.rpartition(".")
    form = next((form for form in forms if form.name == suffix), None) if dot and stem else None
    return (stem, form) if form else (path, None)


def choose(accept: str | None, forms: Sequence[Form]) -> Form | None:
    """The form that an Accept header likes best, the first among equals; None where it likes none.

    A range that names the media type exactly decides over `text/*`, and that over `*/*`. Types compare without
    case, parameters but `q` are not looked at, `q=0` forbids, and what is garbled counts for nothing.
    A browser names `text/html` and takes the rest by `*/*` with less weight, so that it gets a page.

    >>> choose("text/turtle;q=0.5, application/json;q=0.2", (JSON, TURTLE)).name
    'ttl'
    """
    ranges = _ranges(accept)
    if not ranges:
        return forms[0]
    best: tuple[float, Form] | None = None
    for form in forms:
        weight = max(_weight(ranges, media) for media in (form.media, *form.also))
        if weight > 0 and (best is None or weight > best[0]):
            best = weight, form
    return best[1] if best else None


def language(accept: str | None, default: Lang = "zh") -> Lang:
    """The language that an Accept-Language header likes best of Chinese and English.

    >>> language("en-GB,en;q=0.8,zh;q=0.5"), language("fr"), language(None)
    ('en', 'zh', 'zh')
    """
    weights: dict[Lang, float] = {"zh": 0.0, "en": 0.0}
    for tag, weight in _ranges(accept):
        primary = tag.split("-")[0]
        if primary == "zh":
            weights["zh"] = max(weights["zh"], weight)
        elif primary == "en":
            weights["en"] = max(weights["en"], weight)
    if weights["zh"] == weights["en"]:
        return default
    return "zh" if weights["zh"] > weights["en"] else "en"


def takes(accept: str | None, coding: str) -> bool:
    """Whether an Accept-Encoding header takes a coding.

    >>> takes("gzip, br", "gzip"), takes("gzip;q=0", "gzip"), takes(None, "gzip")
    (True, False, False)
    """
    ranges = dict(_ranges(accept))
    return ranges.get(coding, ranges.get("*", 0.0)) > 0


def _ranges(header: str | None) -> list[tuple[str, float]]:
    """Each range with its weight; a weight that is none is 1, as if it had not been said."""
    found = []
    for part in (header or "").split(","):
        name, *params = (piece.strip() for piece in part.split(";"))
        if not name:
            continue
        said = [value.strip() for key, _, value in (p.partition("=") for p in params) if key.strip().lower() == "q"]
        weight = float(said[0]) if said and _WEIGHT.fullmatch(said[0]) else 1.0
        found.append((name.lower(), weight))
    return found


def _weight(ranges: Sequence[tuple[str, float]], media: str) -> float:
    """The weight of a media type: of the most exact range that means it, else 0."""
    kind = media.partition("/")[0]
    for wanted in (media, f"{kind}/*", "*/*"):
        said = [weight for name, weight in ranges if name == wanted]
        if said:
            return max(said)
    return 0.0
