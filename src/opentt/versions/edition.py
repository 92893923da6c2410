"""One version of the standard as a folder holds it: a checkout, or the copy inside an installation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError, StandardError
from opentt.reason import reason_of
from opentt.rule import load_cards
from opentt.standard import load
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.rule import Card
    from opentt.standard import Standard

BUNDLE = "schemas/derived/opentt.schema.json"
CONTEXT = "schemas/derived/context.jsonld"
REPORT = "schemas/report.schema.json"
TABLES = "schemas/derived/tables.json"

SUFFIX = ".schema.json"

_NEEDED = (
    "schemas/VERSION",
    BUNDLE,
    CONTEXT,
    REPORT,
    "vocab/derived/codes.json",
    "vocab/derived/policies.json",
    "validator/card.schema.json",
    "validator/rules",
)

_NO_FOLDER = Text("{path} 不是目录", "{path} is no folder")
_INCOMPLETE = Text(
    "{path} 不是标准所在的目录：没有 {missing}；应有 schemas/、vocab/、validator/ 及其中的派生文件",
    "{path} does not hold the standard: there is no {missing}; "
    "schemas/, vocab/ and validator/ with what is derived in them are needed",
)
_MALFORMED = Text("{path} 里的标准文件不完整：{reason}", "the standard in {path} is malformed: {reason}")


@dataclass(frozen=True, eq=False)
class Edition:
    """What is compared. `named` is the folder as the user wrote it.

    `documents` are the schemas of what is no record, such as reports, by name; `collections` the names that the
    records of each entity go by together.
    """

    named: str
    standard: Standard
    cards: Mapping[str, Card]
    context: Mapping[str, Any]
    documents: Mapping[str, Mapping[str, Any]]
    collections: Mapping[str, str]
    macros: Mapping[str, str]

    @property
    def version(self) -> str:
        """The version as `schemas/VERSION` says it."""
        return self.standard.version


def read(named: str) -> Edition:
    """The edition in a folder.

    Raises InputError where the folder does not hold the standard, StandardError where a file in it is broken.
    """
    home = Path(named).resolve()
    if not home.is_dir():
        raise InputError(_NO_FOLDER.fill({"path": named}), named)
    for part in _NEEDED:
        if not (home / part).exists():
            raise InputError(_INCOMPLETE.fill({"path": named, "missing": part}), named)
    try:
        return Edition(
            named=named,
            standard=load(home),
            cards=load_cards(home / "validator/rules"),
            context=_json(home / CONTEXT)["@context"],
            documents=_documents(home),
            collections=_collections(home),
            macros={path.name: path.read_text(encoding="utf-8") for path in (home / "validator").glob("macros.*.sql")},
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else f"{type(error).__name__}: {error}"
        raise StandardError(_MALFORMED.fill({"path": named, "reason": reason})) from error


def _documents(home: Path) -> dict[str, dict[str, Any]]:
    """The schemas by hand that are neither an entity's nor what these are made of."""
    bundled = {*_json(home / BUNDLE)["$defs"], "meta"}
    paths = sorted((home / "schemas").glob(f"*{SUFFIX}"))
    found = {path.name.removesuffix(SUFFIX): path for path in paths}
    return {name: _json(path) for name, path in found.items() if name not in bundled}


def _collections(home: Path) -> dict[str, str]:
    """The name of each entity's own table; none of an edition before there was a list of tables."""
    if not (home / TABLES).exists():
        return {}
    tables = _json(home / TABLES)["tables"]
    return {table["entity"]: name for name, table in tables.items() if not table["path"]}


def _json(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value
