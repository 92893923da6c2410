"""One conversion: read, see that nothing is lost, write, put in place."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.convert.flat import UncarriedError
from opentt.convert.folder import EMPTY, write_folder
from opentt.convert.form import PACKAGE, STATEMENTS, form_of
from opentt.convert.placing import whole_file, whole_folder
from opentt.convert.reading import records_in, sources_of, unread
from opentt.convert.whole import grids_in, is_large, write_whole
from opentt.convert.writing import writer
from opentt.errors import InputError, UsageError
from opentt.progress import silent
from opentt.rdf import read_crosswalk, unsaid
from opentt.standard import Standard, load
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.convert.reading import Held
    from opentt.mapping.maps import Map
    from opentt.progress import Progress
    from opentt.text import Lang
    from opentt.validation.sources import Source

OFTEN = 100
"""After how many records it is told how far the work has come."""

_READING = Text("读取", "reading")
_WRITING = Text("写出", "writing")
_NO_PACKAGE = Text(
    "{path}：数据包由 opentt.package.pack 写（命令行 opentt convert 会代为调用）",
    "{path}: packages are written by opentt.package.pack, which the command opentt convert calls",
)

_NOT_ALSO = Text(
    "只有 ttl 和 nt 能另用别的词表（--also），{form} 不能",
    "only ttl and nt take the words of other vocabularies (--also), {form} does not",
)


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was written: records by entity; how many extension members (`x_…`) a graph could not carry.

    `unread` are the headings of columns that fill no field and so are not in what was written.
    """

    records: Mapping[str, int]
    extensions: int
    unread: tuple[str, ...] = ()


def convert(
    source: Path | str | Sequence[Path | str],
    target: Path | str,
    *,
    entity: str | None = None,
    to: str | None = None,
    lang: Lang = "zh",
    standard: Standard | None = None,
    by_map: Map | None = None,
    also: Sequence[str] = (),
    progress: Progress = silent,
) -> Conversion:
    """The records of files written to another, or to a folder of tables, in the form that its suffix or `to` names.

    `by_map` says what the columns of a foreign table are; the source may then be a folder of its tables.
    The headings of a workbook are in `lang`. `also` names vocabularies in whose words Turtle and N-Triples say
    everything too, as far as the crosswalks go. `progress` is told how far the work has come.
    The target appears whole or not at all. Raises InputError where a source cannot be read, holds something that the
    target would lose, or no record at all, UsageError where the target's form is unknown or it cannot be written;
    a data package is written by `opentt.package.pack`.
    """
    standard = standard or load()
    form = form_of(target, to)
    if also and form.name not in STATEMENTS:
        raise UsageError(_NOT_ALSO.fill({"form": form.name}))
    if form.is_package:
        raise UsageError(_NO_PACKAGE.fill({"path": target}))
    crosswalk = read_crosswalk(standard, also) if also else None
    given = [source] if isinstance(source, Path | str) else [*source]
    target = Path(target)
    counts: Counter[str] = Counter()
    extensions: Counter[str] = Counter()
    progress(_READING)
    sources = sources_of(standard, given, entity, by_map)
    place = whole_folder(target) if form.is_folder else whole_file(target)
    with refused(given, form.name), place as fresh:
        if form.is_folder:
            counts.update(write_tables(standard, sources, fresh, form.name, progress, mapped=by_map is not None))
        else:
            held = _counted(records_in(standard, sources), counts, progress)
            if form.is_graph:
                held = _sayable(standard, held, extensions)
            writer(form, lang, crosswalk)(standard, held, fresh)
        if not counts:
            raise UncarriedError(EMPTY)
    return Conversion(counts, extensions.total(), tuple(dict.fromkeys(unread(sources))))


def write_tables(
    standard: Standard,
    sources: Sequence[Source],
    folder: Path,
    form: str,
    progress: Progress = silent,
    *,
    mapped: bool = False,
) -> Mapping[str, int]:
    """The records of each entity; the folder holds their tables. `mapped` sources are read record by record.

    Raises UncarriedError where a table cannot hold a record exactly, InputError where one cannot be read.
    """
    if not mapped and is_large(sources):
        progress(_WRITING)
        return write_whole(standard, grids_in(sources), folder, form)
    counts: Counter[str] = Counter()
    write_folder(standard, _counted(records_in(standard, sources), counts, progress), folder, form)
    return counts


@contextmanager
def refused(given: Sequence[Path | str], form: str) -> Iterator[None]:
    """Nothing: what a form cannot hold becomes an InputError that names the files."""
    try:
        yield
    except UncarriedError as error:
        raise _lost(given, form, error) from error
    except ValueError as error:
        zh, _, en = str(error).partition(" / ")
        raise _about(given, Text(zh, en)) from error


def _counted(held: Iterator[Held], counts: Counter[str], progress: Progress) -> Iterator[Held]:
    """The same records, counted on their way; now and then it is told how many they are."""
    for n, (entity, record) in enumerate(held, start=1):
        counts[entity] += 1
        if n % OFTEN == 0:
            progress(_WRITING, n)
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

_LOST = Text(
    "{record} 无法转成 {form}：{reason}；请先运行 opentt validate",
    "{record} cannot become {form}: {reason}; run opentt validate first",
)
_LOST_PACKAGE = Text(
    "{record} 无法转成数据包：{reason}；请先运行 opentt validate",
    "{record} cannot become a data package: {reason}; run opentt validate first",
)


def _lost(given: Sequence[Path | str], form: str, error: UncarriedError) -> InputError:
    record, reason = error.record, error.reason
    if record is None:
        return _about(given, reason)
    said = _LOST_PACKAGE if form == PACKAGE else _LOST.fill({"form": _NAMES[form]})
    zh = said.fill({"record": record.zh, "reason": reason.zh}).zh
    return _about(given, Text(zh, said.fill({"record": record.en, "reason": reason.en}).en))


def _about(given: Sequence[Path | str], said: Text) -> InputError:
    names = [str(path) for path in given]
    return InputError(Text(f"{'、'.join(names)}：{said.zh}", f"{', '.join(names)}: {said.en}"), names[0])
