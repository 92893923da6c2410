"""Workflow commands, which GitHub shows as annotations beside the lines of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.finding import Severity
from opentt.report.columns import clean, short
from opentt.report.place import address, character, is_file, who
from opentt.report.totals import the_worst
from opentt.report.words import BASIS, CHECKED, NOTHING, SEVERITY, UNREAD, by_severity, sizes
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Finding, Report
    from opentt.report.words import Reader

MOST = 10
"""How many annotations of each level GitHub shows for one step."""

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_LONGEST = 2000
_SAID = Text("{message}（{address}）", "{message} ({address})")
_SAID_OF = Text("{message}（{address} · {who}）", "{message} ({address} · {who})")
_TITLED = Text("{title}（{rule}）", "{title} ({rule})")
_LEFT = Text(
    "{all} 处{severity}，标注了 {shown} 处：每级最多 {most} 条，已抑制的不标注",
    "{shown} of {all} findings of severity {severity} are annotated: at most {most} of each, none that are suppressed",
)


def commands(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:  # noqa: ARG001 - a log has no room
    """A command for the first findings of each severity, then the exact totals as plain lines."""
    lines: list[str] = []
    for severity in Severity:
        found = [one for one in report.findings if one.severity is severity and one.suppressed is None]
        lines += [_command(finding, reader) for finding in the_worst(found, MOST)]
    lines += [clean(line) for line in _totals(report, reader)]
    return "\n".join(lines) + "\n"


def _command(finding: Finding, reader: Reader) -> str:
    place, title = finding.location, reader.title(finding.rule)
    properties = {
        "file": place.file if is_file(place.file) else None,
        "line": place.line,
        "col": character(place),
        "title": reader.say(_TITLED, title=title, rule=finding.rule) if title else finding.rule,
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    record = who(finding, reader)
    said = reader.say(
        _SAID_OF if record else _SAID, message=finding.message.pick(reader.lang), address=address(place), who=record
    )
    return f"::{_COMMAND[finding.severity]} {listed}::{_data(short(said, _LONGEST))}"


def _totals(report: Report, reader: Reader) -> Iterator[str]:
    for path in report.unreadable:
        yield reader.say(UNREAD, path=path)
    for severity in Severity:
        every = report.by_severity.get(severity, 0)
        found = [one for one in report.findings if one.severity is severity and one.suppressed is None]
        shown = sum(one.count for one in the_worst(found, MOST))
        if shown < every:
            word = SEVERITY[severity].pick(reader.lang)
            yield reader.say(_LEFT, severity=word, all=f"{every:,}", shown=f"{shown:,}", most=MOST)
    if not (report.by_rule or report.unreadable):
        yield reader.say(NOTHING, **sizes(report, reader.lang))
        return
    basis = reader.say(BASIS, standard=report.standard, as_of=report.options.as_of)
    yield f"{reader.say(CHECKED, **sizes(report, reader.lang))} · {basis}"
    yield by_severity(report, reader)


def _data(text: str) -> str:
    """What stands behind the command: nothing in it ends the line or the escape."""
    return clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
