"""The records of any file, folder, archive or package, as `validate` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.text import Text
from opentt.validation.by_map import open_mapped
from opentt.validation.opening import open_sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.mapping.maps import Map
    from opentt.standard import Standard

Held = tuple[str, dict[str, Any]]
"""A record with its entity's name."""


def read_records(
    standard: Standard, path: Path, entity: str | None = None, by_map: Map | None = None
) -> Iterator[Held]:
    """Every record of a file, or of a folder's tables by a map, with its entity's name, an entity's together.

    Raises InputError where the file cannot be read, or a record in it.
    """
    sources = open_mapped(standard, [path], by_map) if by_map else open_sources(standard, path, entity)[0]
    for name in standard.entities:
        for source in sources:
            if source.entity != name:
                continue
            for item in source.items():
                if item.broken is not None or not isinstance(item.value, dict):
                    reason = item.broken or Text("不是对象", "it is no object")
                    place = source.locate(item, ())
                    raise InputError(
                        Text(f"{path} 第 {place.line} 行：{reason.zh}", f"{path}, line {place.line}: {reason.en}"),
                        str(path),
                    )
                yield name, item.value
