"""Which paths a package or an archive may name: relative ones that stay below its own folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from pathlib import Path

_DRIVE = re.compile(r"[A-Za-z]:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

REMOTE = Text("是网址，不下载", "it is a web address, and nothing is downloaded")
ABSOLUTE = Text("是绝对路径", "it is an absolute path")
PARENT = Text("含有“..”，会指到文件夹之外", "it holds “..”, which leads out of the folder")
HIDDEN = Text("含有以点开头的隐藏名", "it holds a hidden name, one that begins with a dot")
ODD = Text("含有控制字符", "it holds control characters")
OUTSIDE = Text("经由链接指到文件夹之外", "it leads out of the folder by a link")


def unsafe(path: str) -> Text | None:
    """Why a path must not be followed, or None where it stays below the folder that it counts from.

    After the Data Package standard 2.0, which allows relative POSIX paths only.

    >>> unsafe("data/contracts.csv") is None, unsafe("../contracts.csv").en
    (True, 'it holds “..”, which leads out of the folder')
    """
    plain = path.replace("\\", "/")
    if _SCHEME.match(path):
        return REMOTE
    if _CONTROL.search(path):
        return ODD
    if plain.startswith(("/", "~")) or _DRIVE.match(path):
        return ABSOLUTE
    steps = plain.split("/")
    if ".." in steps:
        return PARENT
    if any(step.startswith(".") and step != "." for step in steps):
        return HIDDEN
    return None


def leads_out(folder: Path, path: str) -> bool:
    """Whether a path below a folder is, links followed, somewhere else."""
    return not (folder / path).resolve().is_relative_to(folder.resolve())
