"""One file from what it holds to what it should hold, checked before anybody sees it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.fix.documents import document_work
from opentt.fix.edits import Splice, Work, spliced
from opentt.fix.tables import delimited_work
from opentt.fix.workbooks import workbook_work
from opentt.standard import load
from opentt.text import Text
from opentt.validation import validate
from opentt.validation.joined import JoinedSource
from opentt.validation.opening import open_sources
from opentt.validation.sources import DocumentSource, GridSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.fix.edits import Edit
    from opentt.standard import Standard

Key = tuple[str, str | None, str | None, int | None, str]

_FORM = Text(
    "{form} 文件不能改正；请另存为 .xlsx 或 CSV", "{form} files cannot be corrected; save it as .xlsx or CSV instead"
)
_ARCHIVE = Text(
    "压缩包和数据包不能改正；请先解压，再逐个改正其中的文件",
    "archives and packages cannot be corrected; unpack it and correct the files in it one by one",
)
_CHANGED = Text(
    "改正后的文件读出来与预期不符，没有写出；请另存为 CSV 再试",
    "the corrected file does not read as intended and was not written; save it as CSV and try again",
)


@dataclass(frozen=True, slots=True)
class Fixed:
    """The bytes before and after, the corrections made, and those held back since they would lead to a new finding."""

    before: bytes
    after: bytes
    edits: tuple[Edit, ...]
    held: tuple[Edit, ...]
    splices: tuple[Splice, ...]


def fix(
    path: Path,
    *,
    standard: Standard | None = None,
    entity: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
) -> Fixed:
    """The corrected file; validating it finds nothing that validating the original does not.

    Raises InputError where the file cannot be read, or cannot be corrected in its format.
    """
    standard = standard or load()
    run = _Run(standard, path, entity, sheet, header_row)
    before = path.read_bytes() if path.is_file() else b""
    work = run.work(before)
    chosen = _harmless(run, before, work)
    splices = work.splices(chosen)
    after = spliced(before, splices)
    if chosen and run.cells(after) != _expected(run.cells(before), chosen):
        raise InputError(_CHANGED, str(path))
    kept = set(map(id, chosen))
    held = tuple(edit for edit in work.edits if id(edit) not in kept)
    return Fixed(before, after, tuple(chosen), held, tuple(splices))


@dataclass(frozen=True, slots=True)
class _Run:
    """How the file is read, each time the same way."""

    standard: Standard
    path: Path
    entity: str | None
    sheet: str | None
    header_row: int | None

    def work(self, content: bytes) -> Work:
        """The corrections there are."""
        sources, _ = open_sources(self.standard, self.path, self.entity, self.sheet, self.header_row)
        apart = [source for source in sources if source.described(0).path != str(self.path)]
        if apart or any(isinstance(source, JoinedSource) for source in sources):
            raise InputError(_ARCHIVE, str(self.path))
        documents = [source for source in sources if isinstance(source, DocumentSource)]
        if documents and not documents[0].document.has_lines:
            raise InputError(_FORM.fill({"form": documents[0].document.format.upper()}), str(self.path))
        if documents:
            return document_work(self.standard, documents, content)
        grids = [source for source in sources if isinstance(source, GridSource)]
        form = grids[0].grid.format
        if form == "xlsx":
            return workbook_work(grids, self.path, content)
        if form not in {"csv", "tsv"}:
            raise InputError(_FORM.fill({"form": form.upper()}), str(self.path))
        return delimited_work(grids[0], content)

    def cells(self, content: bytes) -> dict[tuple[str | None, int], list[str]]:
        """Every row of the tables by sheet and line; nothing of documents."""
        with TemporaryDirectory(prefix="opentt-") as folder:
            sources, _ = open_sources(
                self.standard, self._copy(folder, content), self.entity, self.sheet, self.header_row
            )
            grids = [source.grid for source in sources if isinstance(source, GridSource)]
            return {(grid.sheet, row.line): list(row.cells) for grid in grids for row in grid.rows()}

    def findings(self, content: bytes) -> Counter[Key]:
        """How many findings there are of each rule at each place."""
        with TemporaryDirectory(prefix="opentt-") as folder:
            report = validate(
                [self._copy(folder, content)],
                standard=self.standard,
                entity=self.entity,
                sheet=self.sheet,
                header_row=self.header_row,
                max_findings=0,
            )
        return Counter(
            (found.rule, found.entity, found.location.sheet, found.location.row, found.location.pointer)
            for found in report.findings
        )

    def _copy(self, folder: str, content: bytes) -> Path:
        path = Path(folder, self.path.name)
        path.write_bytes(content)
        return path


def _harmless(run: _Run, content: bytes, work: Work) -> list[Edit]:
    """The corrections that bring no new finding. Those left are tried again, so that a second run finds nothing."""
    chosen = [edit for edit in work.edits if edit.keeps]
    rest = [edit for edit in work.edits if not edit.keeps]
    while rest:
        good = _accepted(run, content, work, chosen, rest)
        if not good:
            break
        chosen += good
        done = set(map(id, good))
        rest = [edit for edit in rest if id(edit) not in done]
    return sorted(chosen, key=lambda edit: edit.span)


def _accepted(run: _Run, content: bytes, work: Work, chosen: list[Edit], rest: list[Edit]) -> list[Edit]:
    """Those of the rest that bring no new finding on top of the chosen; records with one are held back whole."""
    before = run.findings(spliced(content, work.splices(chosen)))
    while rest:
        fresh = run.findings(spliced(content, work.splices([*chosen, *rest]))) - before
        if not fresh:
            break
        records = {(entity, sheet, row) for _, entity, sheet, row, _ in fresh}
        left = [edit for edit in rest if (edit.entity, edit.location.sheet, edit.location.row) not in records]
        rest = left if len(left) < len(rest) else []
    return rest


def _expected(
    rows: dict[tuple[str | None, int], list[str]], edits: Sequence[Edit]
) -> dict[tuple[str | None, int], list[str]]:
    """The rows with the corrections made, cell by cell."""
    for edit in edits:
        place = edit.location
        if place.cell is not None and place.line is not None and place.column is not None:
            rows[place.sheet, place.line][place.column - 1] = edit.after
    return rows
