"""The resources that a data package's descriptor names, each a file below the package's folder."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.tables.parsing import parse
from opentt.tables.paths import OUTSIDE, leads_out, unsafe
from opentt.tables.raw import Scratch
from opentt.tables.source import HEAD, Source
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DESCRIPTOR = "datapackage.json"

LARGEST = 32 << 20
"""Bytes of a descriptor beyond which it is not read."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One file that a descriptor names. `label` is there for what has no file of its own."""

    name: str
    path: str
    refused: InputError | None = None
    label: str | None = None
    data: Any = field(default=None, repr=False)

    def open(self, opener: Callable[[str], Source]) -> Source:
        """The file, as `opener` finds it. Raises InputError where it must not be followed or is not there."""
        if self.refused is not None:
            raise self.refused
        return opener(self.path) if self.label is None else _written(self)


def descriptor_of(source: Source) -> dict[str, Any]:
    """The descriptor. Raises InputError for what is no JSON object, or names no resource."""
    if source.path.stat().st_size > LARGEST:
        raise source.error("描述文件超过 32 MiB，未读取", "the descriptor exceeds 32 MiB and was not read")
    try:
        text = source.path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise source.error("描述文件不是 UTF-8 编码", "the descriptor is not UTF-8") from problem
    parsed = parse(text)
    if parsed.broken is not None:
        raise InputError(parsed.broken, source.label)
    if not isinstance(parsed.value, dict):
        raise source.error("描述文件不是 JSON 对象", "the descriptor is no JSON object")
    return parsed.value


def resources_of(source: Source, folder: Path | None = None) -> Iterator[Resource]:
    """The resources, in the descriptor's order; one that must not be followed raises when it is opened.

    With `folder`, links that lead out of it are refused too. Raises InputError for a broken descriptor.
    """
    listed = descriptor_of(source).get("resources")
    if not isinstance(listed, list) or not listed:
        raise source.error("描述文件没有列出资源（resources）", "the descriptor lists no resources")
    for number, raw in enumerate(listed):
        resource: dict[str, Any] = raw if isinstance(raw, dict) else {}
        name = str(resource.get("name") or number)
        label = f"{source.label}#/resources/{number}"
        paths = resource.get("path")
        if paths is None and "data" in resource:
            yield Resource(name, "", label=f"{label}/data", data=resource["data"])
            continue
        for path in paths if isinstance(paths, list) and paths else [paths]:
            yield _resource(name, path, label, folder)


def _resource(name: str, path: object, label: str, folder: Path | None) -> Resource:
    if not isinstance(path, str) or not path:
        why = Text("资源没有 path", "the resource has no path")
        return Resource(name, "", InputError(why, label), label)
    reason = unsafe(path) or (OUTSIDE if folder is not None and leads_out(folder, path) else None)
    if reason is None:
        return Resource(_table_name(name, path), path)
    refused = Text(f"路径“{path[:80]}”不予读取：{reason.zh}", f"the path “{path[:80]}” is not followed: {reason.en}")
    return Resource(name, path, InputError(refused, label), label)


def _table_name(name: str, path: str) -> str:
    """The name that the rows go by: the resource's, but the file's where the resource is another form of it."""
    stem = PurePosixPath(path).stem
    return stem if name.replace("-", "_").startswith(stem) else name


def _written(resource: Resource) -> Source:
    """Data that stands in the descriptor itself, as a file."""
    scratch = Scratch()
    path = scratch.path / f"{len(resource.name)}.json"
    path.write_text(json.dumps(resource.data, ensure_ascii=False, default=str), encoding="utf-8")
    with path.open("rb") as file:
        return Source(path, str(resource.label), file.read(HEAD), scratch)
