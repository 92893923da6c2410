"""A checker of packages of its own, as someone else would write it from the kit's README: nothing of ours."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = {"package/unsafe-path", "package/missing-file", "package/wrong-bytes", "package/wrong-hash"}
"""The rules that it knows of."""


def findings(package: Path) -> set[str]:
    """The rules that a package, a folder or a ZIP, breaks."""
    held = _files(package)
    descriptor: dict[str, Any] = json.loads(held["datapackage.json"])
    found = set()
    for resource in descriptor.get("resources", ()):
        path = resource.get("path", "")
        if re.match(r"[a-z]+:|/|\\", path) or ".." in path.split("/"):
            found.add("package/unsafe-path")
        elif path not in held:
            found.add("package/missing-file")
        elif "bytes" in resource and resource["bytes"] != len(held[path]):
            found.add("package/wrong-bytes")
        elif resource.get("hash", "").removeprefix("sha256:") not in {"", hashlib.sha256(held[path]).hexdigest()}:
            found.add("package/wrong-hash")
    return found


def _files(package: Path) -> dict[str, bytes]:
    if package.is_dir():
        return {str(path.relative_to(package)): path.read_bytes() for path in package.rglob("*") if path.is_file()}
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
