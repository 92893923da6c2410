"""One conversion: read, see that nothing is lost, write, put in place."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.convert.reading import read_records
from opentt.convert.writing import is_graph, writer
from opentt.errors import InputError, UsageError
from opentt.rdf import unsaid
from opentt.standard import Standard, load
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.convert.reading import Held


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was written: records by entity, and how many extension members (`x_…`) a graph could not carry."""

    records: Mapping[str, int]
    extensions: int


def convert(
    source: Path | str, target: Path | str, *, entity: str | None = None, standard: Standard | None = None
) -> Conversion:
    """The records of a file written to another, in the form that its suffix names.

    The target appears whole or not at all. Raises InputError where the source cannot be read or holds
    something that the target would lose, UsageError where the target's form is unknown or it cannot be written.
    """
    standard = standard or load()
    source, target = Path(source), Path(target)
    write = writer(target.suffix)
    counts: Counter[str] = Counter()
    extensions: Counter[str] = Counter()
    held = _counted(read_records(standard, source, entity), counts)
    if is_graph(target.suffix):
        held = _sayable(standard, held, source, extensions)
    fresh = target.with_name(f".{target.stem}.{os.getpid()}{target.suffix}")
    try:
        write(standard, held, fresh)
        fresh.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Text(f"写不了 {target}（{reason}）", f"{target} cannot be written ({reason})")) from error
    except ValueError as error:
        zh, _, en = str(error).partition(" / ")
        raise InputError(Text(f"{source}：{zh}", f"{source}: {en}"), str(source)) from error
    finally:
        fresh.unlink(missing_ok=True)
    return Conversion(counts, extensions.total())


def _counted(held: Iterator[Held], counts: Counter[str]) -> Iterator[Held]:
    for entity, record in held:
        counts[entity] += 1
        yield entity, record


def _sayable(standard: Standard, held: Iterator[Held], source: Path, extensions: Counter[str]) -> Iterator[Held]:
    """The same records. Raises InputError for one without id, with another's id, or with what has no term."""
    seen: set[tuple[str, str]] = set()
    for entity, record in held:
        identifier = record.get("id")
        if not isinstance(identifier, str):
            raise _lost(source, entity, Text("没有 id", "it has no id"))
        if (entity, identifier) in seen:
            reason = Text(f"id {identifier} 重复", f"the id {identifier} is repeated")
            raise _lost(source, entity, reason)
        seen.add((entity, identifier))
        for path, why in unsaid(standard.entities[entity], record):
            if why == "extension":
                extensions[entity] += 1
            elif why != "empty":
                where = "/" + "/".join(map(str, path))
                raise _lost(source, f"{entity} {identifier}", _REASONS[why].fill({"where": where}))
        yield entity, record


_REASONS = {
    "unknown": Text("标准没有成员 {where}", "the standard knows no member {where}"),
    "wrong-type": Text("{where} 的类型不对", "the value at {where} is of the wrong type"),
}


def _lost(source: Path, record: str, reason: Text) -> InputError:
    return InputError(
        Text(
            f"{source}：{record} 无法转成 RDF：{reason.zh}；请先运行 opentt validate",
            f"{source}: {record} cannot become RDF: {reason.en}; run opentt validate first",
        ),
        str(source),
    )
