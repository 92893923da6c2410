"""A data package taken over: a snapshot, in which absence means nothing unless the package says that it is whole."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.exchange.intake import ELSEWHERE, Item, slices, take
from opentt.exchange.progress import PACKAGE, Progress
from opentt.finding import Severity
from opentt.package.contents import file_faults, listed, plain
from opentt.package.descriptor import WHOLE
from opentt.package.held import held
from opentt.report.as_json import to_dict
from opentt.rule import load_cards
from opentt.tables.package import DESCRIPTOR, descriptor_of
from opentt.text import Text
from opentt.validation import validate
from opentt.validation.opening import open_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from opentt.exchange.intake import Intake
    from opentt.package.held import Held
    from opentt.standard import Standard

_DENIED = {"package/bad-descriptor", "package/wrong-bytes", "package/wrong-hash"}
"""What makes a table another one than was published, besides that it is not there."""

_REFUSED = Text("有不属于任何一条记录的错误：{why}", "there is an error that is of no single record: {why}")
_NO_ID = Text("{title}第 {n} 条没有 id", "{title} number {n} has no id")


def pull_package(intake: Intake, path: Path) -> bool:
    """Whether the package, in an archive or behind a descriptor, says that it is whole; its records are taken over.

    A package that was taken before is not read again. Raises InputError where it is none, where a file is not what
    its descriptor says, or has an error that is of no single record.
    """
    package = held(path)
    told = descriptor_of(package.open(DESCRIPTOR))
    identity = _identity(package, told)
    whole = told.get(WHOLE) is True
    here = intake.here
    if here.kind == PACKAGE and here.at == identity:
        return whole
    _check(intake.standard, package, told)
    reading = Progress(PACKAGE, round=here.round + 1, whole=True)
    take(intake, (), reading)
    version = f"{told.get('name', '')} {told.get('version', '')}".strip()
    for few in slices(intake, _items(intake, path)):
        take(intake, few, reading, version)
    take(intake, (), Progress(PACKAGE, identity, round=reading.round))
    return whole


def _identity(package: Held, told: Mapping[str, Any]) -> str:
    """A digest of the descriptor and of all files that it names and that are there."""
    names = {plain(path) for _, path, _, _ in listed(told)} & package.names
    parts = [f"{name} {package.measured(name, 'sha256')[1]}" for name in (DESCRIPTOR, *sorted(names))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _check(standard: Standard, package: Held, told: Mapping[str, Any]) -> None:
    """Nothing. Raises InputError where `package check` would find that a table is not what the descriptor says.

    Other files need not have come along, and columns are read by their headings.
    """
    for fault in file_faults(package, told):
        if fault.blind or (fault.rule in _DENIED and fault.pointer.startswith("/resources/")):
            message, params = load_cards(standard.rules)[fault.rule].message, fault.params.items()
            zh = {name: value.zh if isinstance(value, Text) else value for name, value in params}
            en = {name: value.en if isinstance(value, Text) else value for name, value in params}
            raise InputError(Text(message.fill(zh).zh, message.fill(en).en), package.label(fault.file or DESCRIPTOR))


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
