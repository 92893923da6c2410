"""One site: every page and every form of every thing, written beside the target and put in its place whole."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from opentt.errors import UsageError
from opentt.reason import reason_of
from opentt.site.pages import everything
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.standard import Standard

MARK = ".opentt-site"
"""The file by which a folder is known as a site that may be replaced."""

_THERE = Text(
    "{path} 已经存在，而且不是先前生成的站点；请换一个文件夹",
    "{path} is there already and is no site that was written before; name another folder",
)
_CANNOT = Text(
    "写不了 {path}（{reason}）；没有留下任何文件", "{path} cannot be written ({reason}); nothing was left behind"
)


@dataclass(frozen=True, slots=True)
class Built:
    """What was written: where, and how many files."""

    path: Path
    files: int


def build(standard: Standard, out: Path | str, url: str) -> Built:
    """The site in a folder; `url` is where it will be found. A site that stands there already is replaced.

    The same standard gives the same files. Raises UsageError where the folder is something else, or cannot be
    written.
    """
    target = Path(out)
    if target.exists() and any(target.iterdir()) and not (target / MARK).is_file():
        raise UsageError(_THERE.fill({"path": target}))
    whole = target.resolve()
    fresh = whole.with_name(f".{whole.name}.{os.getpid()}.partial")
    old = whole.with_name(f".{whole.name}.{os.getpid()}.old")
    files = 0
    try:
        for path, content in everything(standard, url.rstrip("/")):
            place = fresh / unquote(path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            files += 1
        (fresh / MARK).write_bytes(b"")
        if whole.exists():
            whole.replace(old)
        fresh.replace(whole)
    except OSError as error:
        if old.exists() and not whole.exists():
            old.replace(whole)
        raise UsageError(_CANNOT.fill({"path": target, "reason": reason_of(error)})) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    return Built(target, files)
