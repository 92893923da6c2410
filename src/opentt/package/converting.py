"""Records of any form as a data package, exactly or not at all: what its tables would lose is refused before."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.convert import Conversion
from opentt.convert.form import PACKAGE
from opentt.convert.placing import check_free
from opentt.convert.reading import sources_of, unread
from opentt.convert.run import refused, write_tables
from opentt.finding import Severity
from opentt.package.build import build
from opentt.package.placing import check, is_archive, scratch_told
from opentt.progress import silent
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.mapping.maps import Map
    from opentt.progress import Progress
    from opentt.standard import Standard

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written, and how many errors the report in the package counts."""

    conversion: Conversion
    errors: int


def pack(
    inputs: Sequence[Path | str],
    target: Path | str,
    *,
    entity: str | None = None,
    standard: Standard | None = None,
    by_map: Map | None = None,
    progress: Progress = silent,
) -> Packed:
    """The records of files as a data package, which carries its report and says nothing of licence and publisher.

    Unlike `build` it asks for no record without errors, only that each comes back as it was. An archive that is
    there is replaced. Raises InputError where an input cannot be read or holds something that tables would lose,
    UsageError where the target cannot be written.
    """
    standard, target = standard or load(), Path(target)
    if is_archive(target):
        check(target, force=True)
    else:
        check_free(target)
    with _put_aside(inputs) as given:
        sources = sources_of(standard, given, entity, by_map)
        with refused(inputs, PACKAGE), scratch_told(), tempfile.TemporaryDirectory(prefix="opentt-") as scratch:
            counts = write_tables(standard, sources, Path(scratch), "csv", progress, mapped=by_map is not None)
        built = build(
            given,
            target,
            standard=standard,
            entity=entity,
            by_map=by_map,
            allow_errors=True,
            force=is_archive(target),
            progress=progress,
        )
    conversion = Conversion(counts, 0, tuple(dict.fromkeys(unread(sources))))
    return Packed(conversion, built.report.at_least(Severity.ERROR))


@contextmanager
def _put_aside(inputs: Sequence[Path | str]) -> Iterator[list[Path | str]]:
    """The inputs, with a file in the place of standard input, since they are read twice."""
    import shutil
    import sys

    with tempfile.TemporaryDirectory(prefix="opentt-") as folder:
        aside = Path(folder, "stdin")
        if STANDARD_INPUT in map(str, inputs):
            with aside.open("wb") as file:
                shutil.copyfileobj(sys.stdin.buffer, file)
        yield [aside if str(path) == STANDARD_INPUT else path for path in inputs]
