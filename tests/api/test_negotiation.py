"""Accept headers as RFC 9110 reads them, garbled ones included."""

from __future__ import annotations

import pytest

from opentt.negotiation import CSV, HTML, JSON, NDJSON, TURTLE, choose, language

FORMS = (JSON, TURTLE, CSV, NDJSON, HTML)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        (BROWSER, HTML),
        ("TEXT/Turtle", TURTLE),
        ("text/turtle; charset=utf-8", TURTLE),
        ("text/turtle;q=0.1, application/json;q=0.01", TURTLE),
        ("text/*", TURTLE),
        ("text/turtle;q=0, text/*", CSV),
        ("application/json;q=0, */*;q=0.1", TURTLE),
        ("application/ndjson", NDJSON),
        ("image/png", None),
        ("*/*;q=0", None),
        ("text/csv;q=nonsense", CSV),
        (";;;,,,=", None),
        ("text/html;q=0.2, application/json;q=0.2", JSON),
    ],
)
def test_the_best_form_is_chosen(accept: str | None, form: object) -> None:
    assert choose(accept, FORMS) == form


@pytest.mark.parametrize(
    ("accept", "lang"),
    [("en", "en"), ("zh-Hant-TW", "zh"), ("fr", "zh"), ("en;q=0.3, zh;q=0.2", "en"), ("*", "zh"), ("q=;,", "zh")],
)
def test_the_language_is_chosen(accept: str, lang: str) -> None:
    assert language(accept) == lang
