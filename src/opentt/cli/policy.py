"""What settings, baseline and command line say together: the command line first, then the settings."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from opentt.errors import UsageError
from opentt.policy.nearest import find_settings
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentt.finding import Report
    from opentt.policy.baseline import Baseline
    from opentt.policy.settings import Settings
    from opentt.standard import Standard
    from opentt.text import Lang

_CONFIG = Text("设置文件 {file}", "settings from {file}")
_NOTE = Text("提示：{what}", "note: {what}")
_GREW = Text(
    "基线 {file} 会增加 {n} 处，没有写入；先改正，或加 --grow-baseline",
    "the baseline {file} would grow by {n} and was not written; mend the data, or add --grow-baseline",
)
_PARTIAL = Text(
    "有输入未能读取（{path}），没有写基线", "an input could not be read ({path}), so that no baseline was written"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The options that settings may give a default for."""

    profile: str
    as_of: date | None
    lang: Lang
    fail_on: str


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings, the baseline to hold the findings against, and where to write a new one."""

    settings: Settings | None
    baseline: Baseline | None
    target: Path | None

    @property
    def judges(self) -> bool:
        """Whether every finding has to be looked at."""
        return bool((self.settings and self.settings.judges) or self.baseline or self.target)


def nearest(paths: Sequence[str]) -> str | None:
    """The settings file found from the first input upwards, as seen from here.

    For standard input and web addresses it is looked for from here.
    """
    first = Path() if paths[0] == "-" or "://" in paths[0] else Path(paths[0])
    start = first.absolute() if first.is_dir() else first.absolute().parent
    found = find_settings(start.resolve())
    if found is None:
        return None
    try:
        return os.path.relpath(found)
    except ValueError:  # another drive
        return str(found)


def read(config: str | None, baseline: str | None, target: str | None, standard: Standard) -> Policy:
    """The policy of a run. Raises UsageError for a file that is wrong or not there."""
    known = _known(baseline) if baseline else None
    return Policy(_settings(config, standard) if config else None, known, Path(target) if target else None)


def _settings(config: str, standard: Standard) -> Settings:
    """The settings in a file; what reads them is imported only where there are some."""
    from opentt.policy.reading import read_settings
    from opentt.rule import load_cards

    return read_settings(Path(config), load_cards(standard.rules), standard.entities)


def _known(baseline: str) -> Baseline:
    """The baseline in a file; what reads it is imported only where there is one."""
    from opentt.policy.baseline import read_baseline

    return read_baseline(Path(baseline))


def ask(policy: Policy, asked: Asked) -> Asked:
    """The options with the defaults of the settings where the command line says nothing."""
    settings = policy.settings
    if settings is None:
        return asked
    free = [name for name in ("profile", "as_of", "fail_on", "lang") if _unsaid(name)]
    return Asked(
        profile=(settings.profile if "profile" in free else None) or asked.profile,
        as_of=(settings.as_of if "as_of" in free else None) or asked.as_of,
        lang=(settings.lang if "lang" in free else None) or asked.lang,
        fail_on=(settings.fail_on if "fail_on" in free else None) or asked.fail_on,
    )


def _unsaid(option: str) -> bool:
    """Whether neither the command line nor the environment says anything about an option."""
    if option == "lang" and os.environ.get("OPENTT_LANG"):
        return False
    return click.get_current_context().get_parameter_source(option) is ParameterSource.DEFAULT


def judge(policy: Policy, report: Report, rules: Iterable[str], max_findings: int, *, grow: bool) -> Report:
    """The report as the policy leaves it, once a baseline that was asked for is written.

    Raises UsageError where the baseline that is there would grow and `grow` does not allow it.
    """
    config = policy.settings.label if policy.settings else None
    if not policy.judges:
        return replace(report, options=replace(report.options, config=config))
    from opentt.policy.baseline import baseline_of
    from opentt.policy.judging import apply

    today = date.today()  # noqa: DTZ011 - an agreement ends on the user's day
    known = list(rules)
    if policy.target is None:
        return apply(report, policy.settings, policy.baseline, today=today, max_findings=max_findings, rules=known)
    plain = apply(report, policy.settings, None, today=today, rules=known)
    fresh = baseline_of(finding for finding in plain.findings if finding.suppressed is None)
    _write(policy.target, plain, fresh, grow=grow)
    return apply(report, policy.settings, fresh, today=today, max_findings=max_findings, rules=known)


def tell(report: Report, lang: Lang) -> None:
    """Nothing: which settings had a say, and what became of suppressions and baseline, on standard error."""
    from opentt.policy.judging import NOTES

    lines = [_CONFIG.fill({"file": report.options.config})] if report.options.config else []
    said = [note.message for note in report.notes if note.kind in NOTES]
    lines += [Text(_NOTE.fill({"what": one.zh}).zh, _NOTE.fill({"what": one.en}).en) for one in said]
    for line in lines:
        click.echo(line.pick(lang), err=True)


def _write(path: Path, report: Report, fresh: Baseline, *, grow: bool) -> None:
    from opentt.cli.output import put
    from opentt.policy.baseline import baseline_json, grown, read_baseline

    if report.unreadable:
        raise UsageError(_PARTIAL.fill({"path": report.unreadable[0]}))
    if path.exists() and not grow and (more := grown(read_baseline(path), fresh)):
        raise UsageError(_GREW.fill({"file": path, "n": more}))
    put(baseline_json(report, fresh), str(path))
