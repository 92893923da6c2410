"""The lines of a batch gathered by entity, and judged as the files that they then are."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.api.judging import LINKS, MOST_FINDINGS, has_errors, refusal
from opentt.api.lines import made_ready
from opentt.api.problems import ProblemError
from opentt.report.as_json import to_dict
from opentt.store.links import in_database
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentt.api.lines import Asked
    from opentt.api.service import Service
    from opentt.api.spool import Spool
    from opentt.standard import Standard
    from opentt.store.scopes import Access

_NOTHING = Text("没有任何一行", "there are no lines")


@dataclass(frozen=True, slots=True)
class Gathered:
    """A batch that can be judged: how many changes there are.

    By entity, `lines` has the number of each line with a record, `files` the file of those records, `gone` the ids of
    what is deleted. `odd` is what is wrong with a line whose numbers JSON cannot carry.
    """

    count: int
    files: Mapping[str, Path]
    lines: Mapping[str, array[int]]
    gone: Mapping[str, Sequence[str]]
    odd: ProblemError | None


def gather(standard: Standard, path: Path, asked: Asked, go_on: Callable[[], None], spool: Spool) -> Gathered:
    """The lines of a batch in files beside it, while their changes, made ready, go into the spool.

    `go_on` raises where nobody waits any more. Raises ProblemError where a line is no change, or is not its sender's
    to make.
    """
    lines: dict[str, array[int]] = {}
    gone: dict[str, list[str]] = {}
    odd, count = None, 0
    files = {name: path.with_name(f"{name}.ndjson").open("wb") for name in standard.entities}
    try:
        for ready in made_ready(standard, path, asked):
            go_on()
            if ready.failed:
                raise ready.failed
            spool.put(ready.changes)
            count, odd = count + ready.count, odd or ready.odd
            for name, texts in ready.texts.items():
                files[name].write(texts)
                lines.setdefault(name, array("Q")).extend(ready.lines[name])
            for name, ids in ready.gone.items():
                gone.setdefault(name, []).extend(ids)
    finally:
        for file in files.values():
            file.close()
    if not count:
        raise ProblemError("bad-request", _NOTHING)
    return Gathered(count, {name: Path(files[name].name) for name in lines}, lines, gone, odd)


def judge(service: Service, access: Access, gathered: Gathered, *, is_lenient: bool) -> None:
    """Nothing. Raises ProblemError, with the findings, where a record has an error."""
    if gathered.files:
        report = validate(
            list(gathered.files.values()),
            standard=service.standard,
            entity_of=lambda given: Path(given).stem,
            max_findings=MOST_FINDINGS,
            ignore=LINKS if is_lenient else (),
            elsewhere=in_database(service.database, access, service.standard.entities, gathered.gone),
        )
        if has_errors(report):
            raise refusal(_placed(to_dict(report), gathered.lines))
    if gathered.odd:
        raise gathered.odd


def _placed(report: dict[str, Any], lines: Mapping[str, array[int]]) -> dict[str, Any]:
    """The report with the lines of the batch in place of those of our own files."""
    for finding in report["findings"]:
        place, entity = finding["location"], finding["entity"]
        row = place["row"]
        if entity in lines and isinstance(row, int) and 0 < row <= len(lines[entity]):
            place.update(file="batch", line=lines[entity][row - 1], column=None, row=lines[entity][row - 1])
        else:
            place["file"] = "batch"
    for read in report["inputs"]:
        read.update(path="batch", sha256=None)
    for note in report["notes"]:
        note["file"] = "batch"
    return report
