"""A report that can be handed on: files go by their name, and nobody learns the folders of the publisher's machine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Location, Report
    from opentt.package.release import Release


def without_paths(report: Report) -> Report:
    """The same report with the base name in place of each path, also within messages."""
    paths = {
        *(read.path for read in report.inputs),
        *(finding.location.file for finding in report.findings),
        *(note.file for note in report.notes),
        *report.unreadable,
        *([report.options.config] if report.options.config else []),
    }
    names = {path: PurePath(path).name or path for path in sorted(paths, key=len, reverse=True)}
    config = report.options.config
    return replace(
        report,
        options=replace(report.options, config=names[config] if config else None),
        inputs=tuple(replace(read, path=names[read.path]) for read in report.inputs),
        findings=tuple(
            replace(
                finding,
                location=replace(finding.location, file=names[finding.location.file]),
                params={name: _plain(value, names) for name, value in finding.params.items()},
                message=Text(_plain(finding.message.zh, names), _plain(finding.message.en, names)),
            )
            for finding in report.findings
        ),
        notes=tuple(
            replace(
                note,
                file=names[note.file],
                message=Text(_plain(note.message.zh, names), _plain(note.message.en, names)),
            )
            for note in report.notes
        ),
        unreadable=tuple(names[path] for path in report.unreadable),
    )


def of_package(report: Report, release: Release) -> Report:
    """A report on the records of a package, with the package's own files and rows in place of where they were read."""
    files = {written.table.entity: written.files["csv"] for written in release.tables if not written.table.path}
    return replace(
        report,
        inputs=tuple(
            replace(read, path=files[str(read.entity)].path, sha256=files[str(read.entity)].sha256, format="csv")
            for read in report.inputs
        ),
        findings=tuple(
            replace(finding, location=_row(finding.location, files[finding.entity].path if finding.entity else ""))
            for finding in report.findings
        ),
        notes=tuple(replace(note, file=PurePath(note.file).name) for note in report.notes),
    )


def _row(place: Location, file: str) -> Location:
    """The row of the entity's own table; the pointer says which part is meant."""
    line = place.row + 1 if place.row else None
    return replace(place, file=file, line=line, column=None)


def _plain(text: str, names: Mapping[str, str]) -> str:
    for path, name in names.items():
        if path != name:
            text = text.replace(path, name)
    return text
