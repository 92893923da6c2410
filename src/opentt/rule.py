"""A rule card: one YAML file that says what is wrong, why, on whose authority, and how to find it."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.errors import StandardError
from opentt.finding import Citation, Severity
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_BROKEN = Text("规则卡 {path} 有误：{reason}", "rule card {path} is broken: {reason}")

PREPARED = "derived/cards.json"
"""Where, beside the folder of rules, the cards stand as `opentt build` has read them."""

VALID_ON = {"contract": "signed_date", "grant": "start_date"}
"""The date of a record at which law and code lists are asked, where the entity has one; else the day of the run."""

BUILT_IN = ("structure", "privacy", "package")
"""The families whose checks are part of the engine; their cards carry the words and the cases."""


@dataclass(frozen=True, slots=True)
class Card:
    """One rule. `check` is SQL over one row, `query` SQL over the tables; built-in rules have neither.

    The law is asked at the record's date in the column `valid_on`: before `valid_from` there is no
    finding, after `valid_until` the finding is a warning. A rule with a `profile` runs in that profile only.
    `tree` and `numbered` are what `validation.syntax` makes of the SQL, where it was written beforehand.
    """

    rule: str
    severity: Severity
    title: Text
    message: Text
    why: Text
    cites: tuple[Citation, ...]
    since: str
    valid_on: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    at: str = ""
    check: str | None = None
    query: str | None = None
    profile: str | None = None
    cases: Mapping[str, Any] = field(default_factory=dict)
    tree: Sequence[Any] | None = None
    numbered: bool | None = None

    @property
    def family(self) -> str:
        """The entity the rule is about, or one of `BUILT_IN`."""
        return self.rule.partition("/")[0]

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The parameters that the message names, in order of first use, each once."""
        found = re.findall(r"\{([a-z0-9_]+)\}", self.message.zh + self.message.en)
        return tuple(dict.fromkeys(found))


def named(rule: str, pattern: str) -> bool:
    """Whether a pattern means a rule: its id, its family, or a glob.

    >>> named("contract/no-seller", "contract"), named("contract/no-seller", "*/no-*")
    (True, True)
    """
    return fnmatchcase(rule, pattern) or rule.startswith(pattern.rstrip("/") + "/")


def wanted(rule: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule is asked for: by some pattern of `select`, by any where there is none, and by none of `ignore`."""
    chosen = not select or any(named(rule, pattern) for pattern in select)
    return chosen and not any(named(rule, pattern) for pattern in ignore)


def load_cards(folder: Path) -> dict[str, Card]:
    """Every card below a folder by rule id; the path is the id. Raises StandardError where one is broken.

    A card that has not changed since `opentt build` is read from `PREPARED`, which takes a tenth of the time.
    """
    found = sorted((os.path.join(root, name), name) for root, _, names in os.walk(folder) for name in names)  # noqa: PTH118 - hundreds of Paths take longer than the cards
    paths = [path for path, name in found if name.endswith(".yaml")]
    kept = folder.parent / PREPARED
    prepared = (kept, kept.stat().st_mtime_ns) if kept.exists() else None
    cards = (_card(folder, path, os.stat(path).st_mtime_ns, prepared) for path in paths)  # noqa: PTH116 - the same
    return {card.rule: card for card in cards}


def digest(text: bytes) -> str:
    """What a card's file is recognised by."""
    return hashlib.sha256(text).hexdigest()


@cache
def _prepared(path: Path, _changed: int) -> dict[str, Any]:
    """The cards as they were when `opentt build` ran, by the digest of their files."""
    prepared: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["cards"]
    return prepared


@cache
def _card(folder: Path, path: str, _changed: int, prepared: tuple[Path, int] | None) -> Card:
    """The card in a file, read again only when the file has changed."""
    rule = path[len(str(folder)) + 1 :].removesuffix(".yaml").replace(os.sep, "/")
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - the same
            text = file.read()
    except OSError as error:
        raise _broken(path, reason_of(error)) from error
    known = _prepared(*prepared).get(digest(text)) if prepared else None
    raw = known["card"] if known else raw_card(folder, path, text)
    return Card(
        rule=rule,
        severity=Severity(raw["severity"]),
        title=Text(**raw["title"]),
        message=Text(**raw["message"]),
        why=Text(**raw["why"]),
        cites=tuple(Citation(**cite) for cite in raw.get("cites", ())),
        since=raw["since"],
        valid_on=raw.get("valid_on"),
        valid_from=_day(raw.get("valid_from")),
        valid_until=_day(raw.get("valid_until")),
        at=raw.get("at", ""),
        check=raw.get("check"),
        query=raw.get("query"),
        profile=raw.get("profile"),
        cases=raw.get("cases", {}),
        tree=known.get("tree") if known else None,
        numbered=known.get("numbered") if known else None,
    )


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - any YAML value
    """What a YAML file of ours holds: numbers exact, everything else but null and booleans text.

    Raises OSError and yaml.YAMLError.
    """
    return _load(path.read_text(encoding="utf-8"))


def raw_card(folder: Path, path: Path | str, text: bytes) -> dict[str, Any]:
    """What stands in a card's file. Raises StandardError where it is no card."""
    import yaml

    try:
        raw: dict[str, Any] = _load(text)
    except yaml.YAMLError as error:
        raise _broken(path, str(error)) from error
    for fault in _card_validator(folder.parent / "card.schema.json").iter_errors(raw):
        raise _broken(path, f"/{'/'.join(map(str, fault.instance_path))}: {fault.message}")
    return raw


@cache
def _card_validator(path: Path) -> Any:  # noqa: ANN401 - the validator class is built at run time
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _broken(path: Path | str, reason: str | Text) -> StandardError:
    return StandardError(_BROKEN.fill({"path": path, "reason": reason}))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _load(text: str | bytes) -> Any:  # noqa: ANN401 - any YAML value
    """What a text in YAML holds. Raises yaml.YAMLError."""
    import yaml

    return yaml.load(text, _loader())  # noqa: S506 - a subclass of the safe loader


@cache
def _loader() -> Any:  # noqa: ANN401 - a class that is built at run time: an unchanged card needs no YAML
    """The reader of YAML whose plain scalars are text, but for null, booleans, integers and exact decimals.

    `0221` and dates stay text: PyYAML's own rules read them as an octal number and a date.
    """
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the base class declares it so

    Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|)$"), ["n", ""])
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
    Loader.add_implicit_resolver(
        "tag:opentt,number", re.compile(r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"), list("-0123456789")
    )
    Loader.add_constructor(
        "tag:opentt,number",
        lambda _, node: Decimal(node.value) if "." in node.value else int(node.value),
    )
    return Loader
