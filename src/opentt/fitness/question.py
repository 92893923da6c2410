"""A question that data may answer: one YAML file that says of which rows it is asked, and what each row needs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from opentt.errors import StandardError
from opentt.reason import reason_of
from opentt.rule import read_yaml
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_BROKEN = Text("用途问题 {path} 有误：{reason}", "question {path} is broken: {reason}")


@dataclass(frozen=True, slots=True)
class Need:
    """A field that a row must have to answer, and the SQL condition that says that it has it; only TRUE is enough.

    `title` says what is needed where the field's own title does not.
    """

    field: str
    check: str
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `of` is a canonical table, `among` the SQL condition on its rows that the question is about.

    In SQL `t` is the row, `o` the record it belongs to. Only a FALSE `among` leaves a row out, so that a field that
    is missing there never makes the data look better.
    """

    name: str
    title: Text
    why: Text
    since: str
    of: str
    needs: tuple[Need, ...]
    among: str | None = None
    cases: Mapping[str, Any] = field(default_factory=dict)


def load_questions(home: Path) -> dict[str, Question]:
    """Every question of the standard in a folder by name; the file's name is the question's.

    Raises StandardError where a file is broken.

    >>> from opentt.home import find
    >>> load_questions(find())["active-contracts"].of
    'contracts'
    """
    folder = home / "validator/fitness"
    return {path.stem: _question(path, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.yaml"))}


@cache
def _question(path: Path, _changed: int) -> Question:
    """The question in a file, read again only when the file has changed."""
    try:
        raw = read_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise _broken(path, reason_of(error) if isinstance(error, OSError) else error) from error
    for fault in _validator(path.parent.parent / "question.schema.json").iter_errors(raw):
        raise _broken(path, f"/{'/'.join(map(str, fault.instance_path))}: {fault.message}")
    return Question(
        name=path.stem,
        title=Text(**raw["title"]),
        why=Text(**raw["why"]),
        since=raw["since"],
        of=raw["of"],
        needs=tuple(_need(need) for need in raw["needs"]),
        among=raw.get("among"),
        cases=raw["cases"],
    )


def _need(raw: Mapping[str, Any]) -> Need:
    return Need(raw["field"], raw["check"], Text(**raw["title"]) if "title" in raw else None)


@cache
def _validator(path: Path) -> Any:  # noqa: ANN401 - the validator class is built at run time
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _broken(path: Path, reason: object) -> StandardError:
    return StandardError(_BROKEN.fill({"path": path, "reason": reason}))
