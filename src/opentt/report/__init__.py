"""One report in the forms that people and programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

FORMATS = ("full", "concise", "json")
"""The names of the formats, the default first."""


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

    `show_mapping` puts "how my headings were read" before the findings; JSON carries it always.
    Raises UsageError for a format that is not in `FORMATS`.
    """
    if format == "json":
        from opentt.report.as_json import to_json

        return to_json(report)
    from opentt.report.as_text import concise, full
    from opentt.report.words import Reader

    writers = {"full": full, "concise": concise}
    if format not in writers:
        known = ", ".join(FORMATS)
        raise UsageError(Text(f"没有格式 {format}；可用：{known}", f"no format {format}; known: {known}"))
    return writers[format](report, Reader(lang, standard, cards, color), show_mapping=show_mapping)
