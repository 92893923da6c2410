"""A package checked: the descriptor, the files, then every record in them, in one report."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from opentt.finding import NOT_EVALUATED, Location, Note
from opentt.package.contents import file_faults
from opentt.package.described import descriptor_faults
from opentt.package.fault import Fault
from opentt.package.placing import DESCRIPTOR
from opentt.progress import silent
from opentt.standard import load
from opentt.tables.package import descriptor_of
from opentt.tables.positions import positions, repeated_members
from opentt.text import Text
from opentt.validation import validate
from opentt.validation.run import PROFILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from opentt.finding import Fitness, Report
    from opentt.package.held import Held
    from opentt.progress import Progress
    from opentt.standard import Standard
    from opentt.validation.collect import Collector
    from opentt.validation.run import Engine
    from opentt.validation.store import Store

FIRST = -1
"""The order of what is said of the package, before that of its tables."""

MOST_FAULTS = 10_000
"""How many faults of a package are looked for: a descriptor with more is none."""

_HOPELESS = Text(
    f"数据包的毛病超过 {MOST_FAULTS} 处，其余没有查，记录也没有检查",
    f"the package has more than {MOST_FAULTS} faults; the others were not looked for, and no record was checked",
)
_BLIND = Text(
    "记录没有检查：描述文件列出的表找不全；改正后再检查一次",
    "the records were not checked, since the tables are not where the descriptor has them; mend it and check again",
)


def check(
    package: Held,
    *,
    standard: Standard | None = None,
    profile: str | None = None,
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    max_findings: int = 100,
    engine: Engine = "screen",
    jobs: int | None = None,
    measure: Callable[[Store], tuple[Fitness, ...]] | None = None,
    frictionless: bool = False,
    progress: Progress = silent,
) -> Report:
    """The report on a package, as `validate` gives it on files, with what is wrong with the package before the rest.

    The profile is by default the one that the descriptor says the package is of. Where the descriptor does not lead to
    the tables, no record is checked, which a note says. `frictionless` asks that program too, unless a path is unsafe.
    Raises InputError where the descriptor cannot be read, UsageError where frictionless is not installed.
    """
    standard = standard or load()
    source = package.open(DESCRIPTOR)
    descriptor, text = descriptor_of(source), source.path.read_text(encoding="utf-8-sig")
    found = chain(_repeated(text), descriptor_faults(standard, descriptor), file_faults(package, descriptor))
    faults = [*islice(found, MOST_FAULTS)]
    hopeless = len(faults) == MOST_FAULTS
    if frictionless and not hopeless:
        faults += _asked(package, descriptor, faults)
    blind = hopeless or any(fault.blind for fault in faults)
    report = validate(
        [] if blind else [package.group()],
        standard=standard,
        profile=profile or declared(package) or PROFILES[0],
        as_of=as_of,
        select=select,
        ignore=ignore,
        max_findings=max_findings,
        engine=engine,
        jobs=jobs,
        measure=measure,
        progress=progress,
        first=lambda collector: _tell(collector, package, text, faults),
    )
    note = Note(NOT_EVALUATED, package.label(DESCRIPTOR), _HOPELESS if hopeless else _BLIND)
    return replace(report, notes=(note, *report.notes)) if blind else report


def declared(package: Held) -> str | None:
    """The profile that a package says it is of, where it is one of ours. Raises InputError as `check` does."""
    told = descriptor_of(package.open(DESCRIPTOR)).get("opentt:profile")
    return told if isinstance(told, str) and told in PROFILES else None


def _asked(package: Held, descriptor: Mapping[str, Any], faults: Sequence[Fault]) -> Iterator[Fault]:
    """What frictionless says, where it can be let loose: on resources with safe paths."""
    from opentt.package.second import can_judge, second_faults

    if can_judge(descriptor) and all(fault.rule != "package/unsafe-path" for fault in faults):
        yield from second_faults(package, descriptor)


def _repeated(text: str) -> Iterator[Fault]:
    for pointer in repeated_members(text):
        yield Fault("structure/duplicate-member", pointer, {"name": pointer.rpartition("/")[2]})


def _tell(collector: Collector, package: Held, text: str, faults: Sequence[Fault]) -> None:
    """Nothing: each fault is a finding, with its line in the descriptor, by which they stand."""
    places = positions(text, {fault.pointer for fault in faults if fault.file is None})
    for fault in sorted(faults, key=lambda fault: places.get(fault.pointer, (0, 0))):
        place = Location(package.label(fault.file or DESCRIPTOR))
        if fault.file is None:
            line, column = places[fault.pointer]
            place = replace(place, line=line, column=column, pointer=fault.pointer)
        collector.tell(fault.rule, place, fault.params, order=FIRST, severity=fault.severity)
