"""Which form a target has: its suffix says it, or the one who calls."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from opentt.errors import UsageError
from opentt.text import Text

FILES = ("json", "ndjson", "parquet", "xlsx", "ttl", "nt", "jsonld")
"""The forms that are one file, by suffix."""

FOLDERS = ("csv", "parquet")
"""The forms that are a folder of tables."""

GRAPHS = frozenset({"ttl", "nt", "jsonld"})
"""The forms that are linked data."""

STATEMENTS = frozenset({"ttl", "nt"})
"""The forms that are statements one by one, to which others may be added."""

PACKAGE, ARCHIVE = "package", "zip"
"""A data package, and the suffix of one that is a file."""

FORMS = (*dict.fromkeys((*FILES, *FOLDERS)), PACKAGE)
"""Every form by the name that `--to` takes."""

_UNKNOWN = Text("不会写这种文件“{suffix}”；可用：{known}", "cannot write “{suffix}”; known: {known}")
_NO_SUCH = Text("没有格式“{form}”；可用：{known}", "there is no form “{form}”; known: {known}")
_NO_FORM = Text(
    "{path} 没有后缀，看不出格式；文件夹请以 / 结尾，或加 --to（{known}）",
    "{path} has no suffix that names a form; end a folder with /, or add --to ({known})",
)
_ONE_CSV = Text(
    "一个 CSV 装不下有子表的记录；请写到文件夹，如 {folder}/",
    "one CSV file cannot hold records with parts; write to a folder, such as {folder}/",
)
_NO_FOLDER = Text("{form} 是单个文件，不是文件夹：{path}", "{form} is a single file and no folder: {path}")


@dataclass(frozen=True, slots=True)
class Form:
    """What is written: the name of a form, and whether it is a folder."""

    name: str
    is_folder: bool

    @property
    def is_graph(self) -> bool:
        """Whether it is linked data, which can carry only what a term stands for."""
        return self.name in GRAPHS

    @property
    def is_package(self) -> bool:
        """Whether it is a data package, which has a description beside the records."""
        return self.name == PACKAGE


def form_of(target: Path | str, to: str | None = None) -> Form:
    """The form of a target. A folder is one that is there, or whose name ends as a folder's does or has no suffix.

    Raises UsageError where no form is named, or one that the target cannot have.

    >>> form_of("a.ttl"), form_of("a/", "parquet")
    (Form(name='ttl', is_folder=False), Form(name='parquet', is_folder=True))
    """
    text = str(target)
    suffix = Path(text).suffix.casefold()
    folder = text.endswith(("/", os.sep)) or Path(text).is_dir()
    if to is not None and to not in FORMS:
        raise UsageError(_NO_SUCH.fill({"form": to, "known": " ".join(FORMS)}))
    if to == PACKAGE or (to is None and suffix == f".{ARCHIVE}"):
        return Form(PACKAGE, is_folder=suffix != f".{ARCHIVE}")
    name = to or suffix.removeprefix(".")
    if folder or (not suffix and to in FOLDERS):
        name = to or "csv"
        if name not in FOLDERS:
            raise UsageError(_NO_FOLDER.fill({"form": name, "path": text}))
        return Form(name, is_folder=True)
    if not name:
        raise UsageError(_NO_FORM.fill({"path": text, "known": " ".join(FORMS)}))
    if name == "csv":
        if suffix == ".csv" or not to:
            raise UsageError(_ONE_CSV.fill({"folder": text.removesuffix(Path(text).suffix)}))
        return Form(name, is_folder=True)
    if name not in FILES:
        known = " ".join(f".{known}" for known in (*FILES, ARCHIVE))
        raise UsageError(_UNKNOWN.fill({"suffix": suffix, "known": known}))
    if name == "parquet" and suffix != ".parquet":
        return Form(name, is_folder=True)
    return Form(name, is_folder=False)
