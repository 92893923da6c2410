"""What frictionless says of a package: a second judge, who sees nothing but the package."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Never

from opentt.errors import UsageError
from opentt.package.described import is_current
from opentt.package.fault import Fault
from opentt.package.held import unpacked
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.package.held import Held

PACKAGE = (
    "name", "id", "title", "description", "homepage", "version", "created", "licenses", "sources", "contributors",
    "keywords", "image",
)  # fmt: skip
RESOURCE = (
    "name", "type", "title", "description", "path", "data", "format", "mediatype", "encoding", "bytes", "hash",
    "sources", "licenses", "schema", "dialect",
)  # fmt: skip
"""The members that are handed on: the others may name addresses, which frictionless would follow."""

FORMATS = {"csv", "tsv", "json", "xlsx", "xls", "ods"}
"""The formats that are handed on, none of which is that of a service."""

_MISSING = Text(
    "没有安装 frictionless；运行 pip install 'opentt[frictionless]'，或去掉 --frictionless",
    "frictionless is not installed: pip install 'opentt[frictionless]', or leave out --frictionless",
)


def can_judge(descriptor: Mapping[str, Any]) -> bool:
    """Whether the descriptor has enough of its form for another program to begin with."""
    resources = descriptor.get("resources")
    return isinstance(resources, list) and bool(resources) and all(isinstance(one, dict) for one in resources)


def second_faults(package: Held, descriptor: Mapping[str, Any]) -> Iterator[Fault]:
    """What frictionless finds wrong, in its own words. Raises UsageError where it is not installed.

    Every path must have been found safe. Nothing is fetched, whatever addresses the descriptor holds.
    """
    try:
        from frictionless import system
    except ImportError as error:
        raise UsageError(_MISSING) from error
    with TemporaryDirectory(prefix="opentt-") as scratch:
        folder = unpacked(package, Path(scratch))
        with system.use_context(trusted=False, http_session=_Offline()):
            told = [*_told(folder, _local(descriptor))]
    for pointer, note in told:
        text = " ".join(note.replace(f"{folder}{os.sep}", "").split())
        yield Fault("package/frictionless", pointer, {"reason": Text(text, text)})


def _told(folder: Path, descriptor: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Where in the descriptor, and what is said."""
    from frictionless import FrictionlessException, Package

    try:
        report = Package.from_descriptor(descriptor, basepath=str(folder)).validate()
    except FrictionlessException as error:
        for reason in error.reasons or [error.error]:
            yield "", reason.note
        return
    except Exception as error:  # noqa: BLE001 - that another program fails is its verdict, not our failure
        yield "", f"{type(error).__name__}: {error}"
        return
    places = {str(one.get("name")): number for number, one in enumerate(descriptor["resources"])}
    for told in report.errors:
        yield "", told.note
    for task in report.tasks:
        at = f"/resources/{places[task.name]}" if task.name in places else "/resources"
        for told in task.errors:
            yield at, _where(told)


def _local(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """The descriptor without members by which frictionless would reach out of the package."""
    kept = {name: descriptor[name] for name in PACKAGE if name in descriptor}
    if is_current(descriptor):
        kept["$schema"] = descriptor["$schema"]
    resources = []
    for resource in descriptor["resources"]:
        held = {name: resource[name] for name in RESOURCE if name in resource}
        if held.get("format") not in FORMATS:
            held.pop("format", None)
        resources.append(held)
    return {**kept, "resources": resources}


class _Offline:
    """In place of a connection: whatever would be asked of it fails."""

    def __getattr__(self, name: str) -> Never:
        raise ConnectionError(name)


def _where(error: Any) -> str:  # noqa: ANN401 - frictionless has a class for each kind of error
    """What frictionless notes, with the row and the field where it names them."""
    places = {"row": "row_number", "field": "field_name", "column": "label"}
    steps = [f"{word} {value}" for word, name in places.items() if (value := getattr(error, name, None))]
    place = f" ({', '.join(steps)})" if steps else ""
    return f"{error.title}{place}: {error.note}" if error.note else f"{error.title}{place}"
