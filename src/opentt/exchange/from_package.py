"""A data package taken over: a snapshot, in which absence means nothing unless the package says that it is whole."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.exchange.fetching import digest_of
from opentt.exchange.intake import ELSEWHERE, Item, slices, take
from opentt.exchange.progress import PACKAGE, Progress
from opentt.finding import Severity
from opentt.package.descriptor import WHOLE
from opentt.report.as_json import to_dict
from opentt.tables.members import groups
from opentt.tables.package import DESCRIPTOR, descriptor_of
from opentt.tables.source import open_source
from opentt.tables.zipped import read_archive
from opentt.text import Text
from opentt.validation import validate
from opentt.validation.opening import open_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from opentt.exchange.intake import Intake
    from opentt.tables.source import Source

_NONE = Text("里没有 datapackage.json", "holds no datapackage.json")
_OTHER = Text("与描述文件所说的不符（{what}）", "is not what the descriptor says ({what})")
_REFUSED = Text("有不属于任何一条记录的错误：{why}", "there is an error that is of no single record: {why}")
_NO_ID = Text("{title}第 {n} 条没有 id", "{title} number {n} has no id")


def pull_package(intake: Intake, path: Path) -> bool:
    """Whether the package, in an archive or behind a descriptor, says that it is whole; its records are taken over.

    A package that was taken before is not read again. Raises InputError where it is none, where a file is not what
    its descriptor says, or has an error that is of no single record.
    """
    descriptor, files = _parts(path)
    told = descriptor_of(descriptor)
    identity = _identity(descriptor, told, files)
    whole = told.get(WHOLE) is True
    here = intake.here
    if here.kind == PACKAGE and here.at == identity:
        return whole
    reading = Progress(PACKAGE, round=here.round + 1, whole=True)
    take(intake, (), reading)
    version = f"{told.get('name', '')} {told.get('version', '')}".strip()
    for few in slices(intake, _items(intake, path)):
        take(intake, few, reading, version)
    take(intake, (), Progress(PACKAGE, identity, round=reading.round))
    return whole


def _parts(path: Path) -> tuple[Source, dict[str, Source]]:
    """The descriptor of a package and its other files by the name that it gives them."""
    source = open_source(path)
    if path.name == DESCRIPTOR:
        descriptor, prefix = source, f"{path.parent}/"
    else:
        archive = read_archive(source)
        names = sorted((n for n in archive.files if n.rpartition("/")[2] == DESCRIPTOR), key=lambda n: n.count("/"))
        if not names:
            raise InputError(_NONE, str(path))
        descriptor, prefix = archive.open(names[0]), f"{source.label}!{names[0].removesuffix(DESCRIPTOR)}"
    files: dict[str, Source] = {}
    for group in groups([path]):
        if isinstance(group, InputError):
            raise group
        files |= {member.label.removeprefix(prefix): member.open() for member in group.members}
    return descriptor, files


def _identity(descriptor: Source, told: Mapping[str, Any], files: Mapping[str, Source]) -> str:
    """A digest of all that is in a package. Raises InputError where a file is not what the descriptor says."""
    hashes = {str(one.get("path")): one for one in told["resources"] if isinstance(one, dict)}
    parts = [digest_of(descriptor.path)]
    for name, source in files.items():
        parts.append(source.sha256())
        one = hashes.get(name, {})
        size, (algorithm, _, digits) = one.get("bytes"), str(one.get("hash", "")).rpartition(":")
        if isinstance(size, int) and source.path.stat().st_size != size:
            raise InputError(_OTHER.fill({"what": f"bytes {size}"}), source.label)
        if digits and digits.lower() != _measured(source, algorithm or "md5"):
            raise InputError(_OTHER.fill({"what": f"hash {one['hash']}"}), source.label)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _measured(source: Source, algorithm: str) -> str:
    """The digest of a file; that of no algorithm that is known is "" and so never fits."""
    if algorithm == "sha256":
        return source.sha256()
    if algorithm not in hashlib.algorithms_guaranteed or algorithm.startswith("shake"):
        return ""
    with source.path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.new(algorithm, usedforsecurity=False)).hexdigest()


def _items(intake: Intake, path: Path) -> Iterator[Item]:
    """Every record with its errors. Raises InputError for an error that is of no single record."""
    standard = intake.standard
    report = validate([path], standard=standard, max_findings=0, ignore=ELSEWHERE)
    errors: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for finding in to_dict(report)["findings"]:
        if finding["severity"] != Severity.ERROR.value:
            continue
        if not finding["record"] or not finding["entity"]:
            why = Text(finding["message"]["zh"], finding["message"]["en"])
            raise InputError(Text(_REFUSED.fill({"why": why.zh}).zh, _REFUSED.fill({"why": why.en}).en), str(path))
        errors.setdefault((finding["entity"], finding["record"]), []).append(finding)
    for source in open_sources(standard, path)[0]:
        for item in source.items():
            record = item.value
            if not isinstance(record, dict) or not isinstance(record.get("id"), str):
                title = standard.entities[source.entity].title
                raise InputError(_NO_ID.fill({"title": title.zh, "n": item.n}), str(path))
            yield Item(source.entity, record["id"], record, findings=errors.get((source.entity, record["id"]), ()))
