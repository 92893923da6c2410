"""The files of a package against its descriptor: there, safe to follow, of that size and digest, with those columns."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.package.fault import Fault, bad
from opentt.package.placing import DESCRIPTOR
from opentt.package.schemas import field_names, match_of
from opentt.tables import Document, read
from opentt.tables.paths import OUTSIDE, leads_out, unsafe
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.package.held import Held

_DEFAULT = "md5"
"""The algorithm of a hash that names none."""

FEW = 3
"""How many columns a message names."""

_SYSTEM = {"Thumbs.db", "desktop.ini"}
"""Files that systems add on their own."""


def file_faults(package: Held, descriptor: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the files, or with what the descriptor says of them.

    Files that nobody lists are told only where every path leads to one: else they may be what a wrong path meant.
    """
    named, astray = [*listed(descriptor)], not descriptor.get("resources")
    for at, path, file, blind in named:
        reason = unsafe(path) or (OUTSIDE if package.folder and leads_out(package.folder, path) else None)
        name = plain(path)
        astray = astray or reason is not None or name not in package.names
        if reason is not None:
            yield Fault("package/unsafe-path", at, {"path": path[:200], "reason": reason}, blind=blind)
        elif name not in package.names:
            yield Fault("package/missing-file", at, {"path": path[:200]}, blind=blind)
        elif file is not None:
            yield from _same(package, at.rpartition("/")[0], name, file)
    known = {plain(path) for _, path, _, _ in named} | {DESCRIPTOR}
    for name in () if astray else sorted(package.names - known):
        if not _of_system(name):
            yield Fault("package/unlisted-file", "", {"path": name[:200]}, file=name)


def listed(descriptor: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any] | None, bool]]:
    """Each path that the descriptor names: where, the path, what is said of the file, whether records hang on it."""
    resources = descriptor.get("resources")
    for number, one in enumerate(resources if isinstance(resources, list) else ()):
        at = f"/resources/{number}"
        if not isinstance(one, dict):
            continue
        path = one.get("path")
        if isinstance(path, str) and path:
            yield f"{at}/path", path, one, True
        for place, part in enumerate(path if isinstance(path, list) else ()):
            if isinstance(part, str) and part:
                yield f"{at}/path/{place}", part, None, True
        for name in ("schema", "dialect"):
            if isinstance(one.get(name), str):
                yield f"{at}/{name}", one[name], None, False
    files = descriptor.get("opentt:files")
    for number, one in enumerate(files if isinstance(files, list) else ()):
        if isinstance(one, dict) and isinstance(one.get("path"), str):
            yield f"/opentt:files/{number}/path", one["path"], one, False


def _same(package: Held, at: str, name: str, file: Mapping[str, Any]) -> Iterator[Fault]:
    told = file.get("hash")
    algorithm, _, digits = str(told or "").rpartition(":")
    algorithm = (algorithm or _DEFAULT).casefold().replace("-", "")
    if (digits and algorithm not in hashlib.algorithms_guaranteed) or algorithm.startswith("shake"):
        yield bad(f"{at}/hash", f"不认识摘要算法“{algorithm}”", f"the digest “{algorithm}” is not known")
        algorithm, digits = _DEFAULT, ""
    try:
        size, digest = package.measured(name, algorithm)
    except InputError as error:
        yield Fault("structure/unreadable", "", {"reason": error.message}, file=name, blind=True)
        return
    expected = file.get("bytes")
    sized = isinstance(expected, int) and not isinstance(expected, bool)
    if sized and expected != size:
        params = {"path": name, "told": str(expected), "found": str(size)}
        yield Fault("package/wrong-bytes", f"{at}/bytes", params)
    elif digits and digest != digits.casefold():
        yield Fault("package/wrong-hash", f"{at}/hash", {"path": name, "algorithm": algorithm})
    if isinstance(file.get("schema"), dict):
        yield from _columns(package, at, name, file["schema"])


def _columns(package: Held, at: str, name: str, schema: Mapping[str, Any]) -> Iterator[Fault]:
    """Whether the file's columns are those of its schema, as `fieldsMatch` has it."""
    fields = field_names(schema)
    try:
        tables = read(package.open(name))
    except InputError:
        return  # the validator says why
    if not fields or len(tables) != 1 or isinstance(tables[0], Document):
        return
    first = next(iter(tables[0].rows()), None)
    columns = [*first.cells] if first else []
    own, there = set(fields), set(columns)
    fits = {
        "exact": columns == fields,
        "equal": own == there,
        "subset": own <= there,
        "superset": own >= there,
        "partial": bool(own & there),
    }.get(str(match_of(schema)), True)
    if not fits:
        params: dict[str, Text | str] = {"path": name, "difference": _difference(fields, columns)}
        yield Fault("package/wrong-columns", f"{at}/schema/fields", params)


def _difference(fields: Sequence[str], columns: Sequence[str]) -> Text:
    """How the columns of a file differ from the fields of its schema."""
    lacking = [name[:40] for name in fields if name not in columns][:FEW]
    more = [name[:40] for name in columns if name not in fields][:FEW]
    if not lacking and not more:
        return Text("顺序不同", "their order is another")
    zh = "，".join(f"{word}“{'”“'.join(names)}”" for word, names in (("缺", lacking), ("多", more)) if names)
    en = ", ".join(f"{word} {', '.join(names)}" for word, names in (("without", lacking), ("with", more)) if names)
    return Text(zh, en)


def plain(path: str) -> str:
    """The path without steps that lead nowhere.

    >>> plain("./data//a.csv")
    'data/a.csv'
    """
    return "/".join(step for step in path.split("/") if step not in {"", "."})


def _of_system(name: str) -> bool:
    steps = name.split("/")
    return any(step.startswith((".", "__MACOSX")) for step in steps) or steps[-1] in _SYSTEM
