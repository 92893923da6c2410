"""One conversion: read, see that nothing is lost, write, put in place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.convert.flat import UncarriedError
from opentt.convert.form import form_of
from opentt.convert.placing import whole_file, whole_folder
from opentt.convert.reading import records_in, sources_of, unread
from opentt.convert.whole import grids_in, is_large, write_whole
from opentt.convert.writing import writer
from opentt.errors import InputError
from opentt.rdf import unsaid
from opentt.standard import Standard, load
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.convert.reading import Held
    from opentt.mapping.maps import Map
    from opentt.text import Lang


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was written: records by entity; how many extension members (`x_…`) a graph could not carry.

    `unread` are the headings of columns that fill no field and so are not in what was written.
    """

    records: Mapping[str, int]
    extensions: int
    unread: tuple[str, ...] = ()


def convert(
    source: Path | str,
    target: Path | str,
    *,
    entity: str | None = None,
    to: str | None = None,
    lang: Lang = "zh",
    standard: Standard | None = None,
    by_map: Map | None = None,
) -> Conversion:
    """The records of a file written to another, or to a folder of tables, in the form that its suffix or `to` names.

    `by_map` says what the columns of a foreign table are; the source may then be a folder of its tables.
    The headings of a workbook are in `lang`.
    The target appears whole or not at all. Raises InputError where the source cannot be read or holds
    something that the target would lose, UsageError where the target's form is unknown or it cannot be written.
    """
    standard = standard or load()
    form = form_of(target, to)
    source, target = Path(source), Path(target)
    counts: Counter[str] = Counter()
    extensions: Counter[str] = Counter()
    sources = sources_of(standard, source, entity, by_map)
    held = _counted(records_in(standard, sources), counts)
    if form.is_graph:
        held = _sayable(standard, held, extensions)
    place = whole_folder(target) if form.is_folder else whole_file(target)
    try:
        with place as fresh:
            if form.is_folder and by_map is None and is_large(sources):
                counts.update(write_whole(standard, grids_in(sources), fresh, form.name))
            else:
                writer(form, lang)(standard, held, fresh)
    except UncarriedError as error:
        raise _lost(source, form.name, error) from error
    except ValueError as error:
        zh, _, en = str(error).partition(" / ")
        raise InputError(Text(f"{source}：{zh}", f"{source}: {en}"), str(source)) from error
    return Conversion(counts, extensions.total(), tuple(dict.fromkeys(unread(sources))))


def _counted(held: Iterator[Held], counts: Counter[str]) -> Iterator[Held]:
    for entity, record in held:
        counts[entity] += 1
        yield entity, record


def _sayable(standard: Standard, held: Iterator[Held], extensions: Counter[str]) -> Iterator[Held]:
    """The same records. Raises UncarriedError for one without id, with another's id, or with what has no term."""
    seen: set[tuple[str, str]] = set()
    for entity, record in held:
        identifier = record.get("id")
        if not isinstance(identifier, str):
            raise UncarriedError(Text("没有 id", "it has no id"), Text(entity, entity))
        if (entity, identifier) in seen:
            reason = Text(f"id {identifier} 重复", f"the id {identifier} is repeated")
            raise UncarriedError(reason, Text(entity, entity))
        seen.add((entity, identifier))
        for path, why in unsaid(standard.entities[entity], record):
            if why == "extension":
                extensions[entity] += 1
            elif why != "empty":
                where = "/" + "/".join(map(str, path))
                name = f"{entity} {identifier}"
                raise UncarriedError(_REASONS[why].fill({"where": where}), Text(name, name))
        yield entity, record


_REASONS = {
    "unknown": Text("标准没有成员 {where}", "the standard knows no member {where}"),
    "wrong-type": Text("{where} 的类型不对", "the value at {where} is of the wrong type"),
}

_NAMES = {"ttl": "RDF", "nt": "RDF", "jsonld": "JSON-LD", "csv": "CSV", "parquet": "Parquet", "xlsx": "XLSX"}
"""What people call a form that cannot hold everything."""


def _lost(source: Path, form: str, error: UncarriedError) -> InputError:
    record, reason = error.record, error.reason
    if record is None:
        return InputError(Text(f"{source}：{reason.zh}", f"{source}: {reason.en}"), str(source))
    name = _NAMES[form]
    return InputError(
        Text(
            f"{source}：{record.zh} 无法转成 {name}：{reason.zh}；请先运行 opentt validate",
            f"{source}: {record.en} cannot become {name}: {reason.en}; run opentt validate first",
        ),
        str(source),
    )
