"""The tables that officials publish: each a YAML file in `validator/statistics`, named after it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from opentt.errors import StandardError
from opentt.finding import Citation
from opentt.reason import reason_of
from opentt.rule import read_yaml
from opentt.stats.question import Question, ask, axis
from opentt.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.standard import Standard
    from opentt.stats.words import MoneyUnit

_BROKEN = Text("统计表 {path} 有误：{reason}", "the table {path} is broken: {reason}")


@dataclass(frozen=True, slots=True)
class Card:
    """A named table: its question in words, who publishes it, and how its numbers are written.

    `unit` is what money is counted in (`yuan`, `10k`, `100m`), `digits` the decimals of shares.
    """

    name: str
    title: Text
    entity: str
    by: tuple[tuple[str, tuple[str, ...]], ...]
    sums: tuple[str, ...]
    where: tuple[str, ...]
    each: str | None
    share: bool
    given: bool
    unit: MoneyUnit
    digits: int
    cites: tuple[Citation, ...]

    def question(self, standard: Standard) -> Question:
        """The question that the card asks. Raises UsageError where it names what the standard lacks."""
        asked = ask(standard, self.entity, sums=self.sums, where=self.where, each=self.each)
        axes = tuple(axis(standard, self.entity, text, groups) for text, groups in self.by)
        return replace(asked, axes=axes, share=self.share, given=self.given)


def load_tables(standard: Standard) -> dict[str, Card]:
    """Every named table. Raises StandardError where a file is broken."""
    folder = standard.home / "validator/statistics"
    return {path.stem: _card(path, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.yaml"))}


@cache
def _card(path: Path, _changed: int) -> Card:
    """The card in a file, read again only when the file has changed."""
    try:
        raw = read_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise _broken(path, reason_of(error) if isinstance(error, OSError) else error) from error
    for fault in _shape(path.parent / "table.schema.json").iter_errors(raw):
        raise _broken(path, f"/{'/'.join(map(str, fault.instance_path))}: {fault.message}")
    return Card(
        name=path.stem,
        title=Text(**raw["title"]),
        entity=raw["entity"],
        by=tuple((one["field"], tuple(one.get("groups", ()))) for one in raw["by"]),
        sums=tuple(raw.get("sum", ())),
        where=tuple(f"{name}={','.join(values)}" for name, values in raw.get("where", {}).items()),
        each=raw.get("each"),
        share=raw.get("share", False),
        given=raw.get("given", False),
        unit=raw.get("unit", "yuan"),
        digits=raw.get("digits", 1),
        cites=tuple(Citation(**cite) for cite in raw["cites"]),
    )


@cache
def _shape(path: Path) -> Any:  # noqa: ANN401 - the validator class is built at run time
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _broken(path: Path, reason: object) -> StandardError:
    return StandardError(_BROKEN.fill({"path": path, "reason": reason}))
