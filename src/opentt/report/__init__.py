"""One report in the forms that people and programs read."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

_WRITERS = {
    "full": ("as_text", "full"),
    "concise": ("as_text", "concise"),
    "json": ("as_json", "whole"),
    "ndjson": ("as_json", "lines"),
    "sarif": ("as_sarif", "log"),
    "junit": ("as_junit", "suites"),
    "github": ("as_github", "commands"),
    "html": ("as_html", "page"),
    "csv": ("as_csv", "rows"),
    "xlsx": ("as_xlsx", "workbook"),
    "markdown": ("as_markdown", "summary"),
}
"""The module and the function that write each format, loaded when it is asked for; the default first."""

FORMATS = tuple(_WRITERS)
"""The names of the formats, the default first."""

BINARY = ("xlsx",)
"""The formats that are no text."""

WITH_FITNESS = ("full", "concise", "json", "ndjson", "html", "markdown")
"""The formats that have room for fitness for use."""

_NO_FORMAT = Text("没有格式 {name}；可用：{known}", "no format {name}; known: {known}")
_NO_TEXT = Text("格式 {name} 不是文本", "format {name} is no text")


def render(
    report: Report,
    format: str,  # noqa: A002 - the name of the option that users know
    lang: Lang,
    *,
    cards: Mapping[str, Card],
    standard: Standard,
    color: bool = False,
    show_mapping: bool = False,
) -> str:
    """The report as text that ends with a line feed.

    `show_mapping` puts "how my headings were read" before the findings, where the format is one for people;
    JSON carries it always. Raises UsageError for a format that is not in `FORMATS`, or is no text.
    """
    if format in BINARY:
        raise UsageError(_NO_TEXT.fill({"name": format}))
    text = _written(report, format, lang, cards, standard, color=color, show_mapping=show_mapping)
    return str(text)


def render_bytes(
    report: Report,
    format: str,  # noqa: A002 - the name of the option that users know
    lang: Lang,
    *,
    cards: Mapping[str, Card],
    standard: Standard,
    show_mapping: bool = False,
) -> bytes:
    """The report as the bytes of a file, in any format; text is UTF-8. Raises UsageError as `render` does."""
    content = _written(report, format, lang, cards, standard, color=False, show_mapping=show_mapping)
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")


def _written(
    report: Report,
    form: str,
    lang: Lang,
    cards: Mapping[str, Card],
    standard: Standard,
    *,
    color: bool,
    show_mapping: bool,
) -> str | bytes:
    from opentt.report.words import Reader

    if form not in _WRITERS:
        raise UsageError(_NO_FORMAT.fill({"name": form, "known": ", ".join(FORMATS)}))
    module, function = _WRITERS[form]
    write: Any = getattr(import_module(f"opentt.report.{module}"), function)
    content: str | bytes = write(report, Reader(lang, standard, cards, color), show_mapping=show_mapping)
    return content
