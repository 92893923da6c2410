"""The settings file: read strictly, every mistake told with its line."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from opentt.errors import UsageError
from opentt.finding import Severity
from opentt.policy.lines import line_of
from opentt.policy.nearest import SHARED, TABLE
from opentt.policy.settings import Grade, Settings, Suppression
from opentt.rule import named
from opentt.text import Lang, Text
from opentt.written import UnreadError, parsed, text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from opentt.schema import Step

OFF = "off"
LANGS: tuple[Lang, ...] = get_args(Lang)
PROFILES = ("exchange", "public")
FAIL_ON = (*(severity.value for severity in Severity), "never")

_TOP = ("profile", "lang", "as_of", "fail_on", "entities", "rules", "suppressions")
_GRADE = ("rule", "severity", "path", "profile")
_SUPPRESSION = ("rule", "path", "record", "fingerprint", "reason", "owner", "expires")

_AT = Text("{file} 第 {line} 行：{what}", "{file}, line {line}: {what}")
_UNKNOWN = Text("没有设置项 {name}{hint}", "no setting {name}{hint}")
_MEANT = Text("；是否指 {close}？", "; did you mean {close}?")
_KNOWN = Text("；可用：{known}", "; known: {known}")
_MISSING = Text("缺少 {name}", "{name} is missing")
_TEXT = Text("{name} 应为不空的文本", "{name} must be a text that is not empty")
_DAY = Text("{name} 应为 YYYY-MM-DD 形式的日期", "{name} must be a date as YYYY-MM-DD")
_TABLE = Text("{name} 应为表，写作 [{name}]", "{name} must be a table, written [{name}]")
_TABLES = Text("{name} 应为若干表，每个写作 [[{name}]]", "{name} must be tables, each written [[{name}]]")
_CHOICE = Text("{name} 的值 {value} 不可用{hint}", "{name} cannot be {value}{hint}")
_RULE = Text("没有规则 {value}{hint}", "no rule {value}{hint}")
_NARROW = Text(
    "抑制须写明 path、record 或 fingerprint，以免放过整条规则；停用规则用 [[rules]]",
    "a suppression needs a path, record or fingerprint; [[rules]] switches a whole rule off",
)
_BROKEN = Text("{file} 不是合法的 TOML：{reason}", "{file} is no valid TOML: {reason}")
_UNREAD = Text("读不了设置文件 {file}：{reason}", "the settings file {file} cannot be read: {reason}")
_NO_TABLE = Text("{file} 里没有 [tool.opentt]", "{file} has no table [tool.opentt]")


def read_settings(path: Path, rules: Collection[str], entities: Collection[str]) -> Settings:
    """The settings in a file. Raises UsageError, with the line, for whatever is wrong with it."""
    text, values = _read(path)
    prefix: tuple[Step, ...] = ()
    if path.name == SHARED:
        prefix = TABLE
        for name in TABLE:
            values = values.get(name) if isinstance(values, dict) else None
        if not isinstance(values, dict):
            raise UsageError(_NO_TABLE.fill({"file": path}))
    top = _Table(path, text, prefix, values)
    top.only(_TOP)
    return Settings(
        file=path.absolute(),
        label=str(path),
        profile=top.choice("profile", PROFILES),
        lang=next((lang for lang in LANGS if lang == top.choice("lang", LANGS)), None),
        as_of=top.day("as_of"),
        fail_on=top.choice("fail_on", FAIL_ON),
        entities=tuple(_entities(top, entities)),
        grades=tuple(_grade(table, rules) for table in top.tables("rules")),
        suppressions=tuple(_suppression(table, rules) for table in top.tables("suppressions")),
    )


def _entities(top: _Table, entities: Collection[str]) -> Iterator[tuple[str, str]]:
    table = top.table("entities")
    for path in table.values if table else ():
        if table and (entity := table.choice(path, entities)):
            yield path, entity


def _grade(table: _Table, rules: Collection[str]) -> Grade:
    table.only(_GRADE)
    severity = table.needed("severity")
    table.choice("severity", (*Severity, OFF))
    return Grade(
        rule=table.rule(rules),
        severity=None if severity == OFF else Severity(severity),
        path=table.text("path"),
        profile=table.choice("profile", PROFILES),
    )


def _suppression(table: _Table, rules: Collection[str]) -> Suppression:
    table.only(_SUPPRESSION)
    expires = table.day("expires")
    if expires is None:
        raise table.wrong((), _MISSING, name="expires")
    entry = Suppression(
        rule=table.rule(rules),
        reason=table.needed("reason"),
        owner=table.needed("owner"),
        expires=expires,
        path=table.text("path"),
        record=table.text("record"),
        fingerprint=table.text("fingerprint"),
        line=line_of(table.source, table.place),
    )
    if entry.path is None and entry.record is None and entry.fingerprint is None:
        raise table.wrong((), _NARROW)
    return entry


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file: its values, and where they stand. Every method raises UsageError for a wrong value."""

    path: Path
    source: str
    place: tuple[Step, ...]
    values: Mapping[str, Any]

    def wrong(self, inner: tuple[Step, ...], what: Text, **params: object) -> UsageError:
        """The error about a value, with file and line."""
        hints = {name: value for name, value in params.items() if isinstance(value, Text)}
        zh = what.fill(params | {name: hint.zh for name, hint in hints.items()}).zh
        en = what.fill(params | {name: hint.en for name, hint in hints.items()}).en
        at = {"file": self.path, "line": line_of(self.source, (*self.place, *inner))}
        return UsageError(Text(_AT.fill({**at, "what": zh}).zh, _AT.fill({**at, "what": en}).en))

    def only(self, known: Collection[str]) -> None:
        """Nothing where every key is known."""
        for name in self.values:
            if name not in known:
                raise self.wrong((name,), _UNKNOWN, name=name, hint=_hint(name, known))

    def text(self, name: str) -> str | None:
        """A text that is not empty, or None where the key is not there."""
        value = self.values.get(name)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self.wrong((name,), _TEXT, name=name)
        return value

    def needed(self, name: str) -> str:
        """A text that has to be there."""
        value = self.text(name)
        if value is None:
            raise self.wrong((), _MISSING, name=name)
        return value

    def choice(self, name: str, known: Collection[str]) -> str | None:
        """One of the known words, or None."""
        value = self.text(name)
        if value is not None and value not in known:
            raise self.wrong((name,), _CHOICE, name=name, value=value, hint=_hint(value, known))
        return value

    def day(self, name: str) -> date | None:
        """A date, as TOML has it or as text, or None."""
        value = self.values.get(name)
        try:
            day = date.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            raise self.wrong((name,), _DAY, name=name) from None
        if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
            raise self.wrong((name,), _DAY, name=name)
        return day

    def rule(self, rules: Collection[str]) -> str:
        """The id, family or glob of rules that there are."""
        pattern = self.needed("rule")
        if not any(named(rule, pattern) for rule in rules):
            raise self.wrong(("rule",), _RULE, value=pattern, hint=_hint(pattern, rules))
        return pattern

    def table(self, name: str) -> _Table | None:
        """A table inside this one, or None."""
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.wrong((name,), _TABLE, name=name)
        return _Table(self.path, self.source, (*self.place, name), value)

    def tables(self, name: str) -> Iterator[_Table]:
        """The tables of an array of tables."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.wrong((name,), _TABLES, name=name)
        for number, one in enumerate(value):
            yield _Table(self.path, self.source, (*self.place, name, number), one)


def _hint(name: str, known: Collection[str]) -> Text:
    """The nearest word that is known, else all where they are few."""
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    if close:
        return _MEANT.fill({"close": close[0]})
    few = 8
    return _KNOWN.fill({"known": ", ".join(known)}) if len(known) <= few else Text("", "")


def _read(path: Path) -> tuple[str, Any]:
    """The text of a file, and what it says as TOML."""
    try:
        text = text_of(path)
        return text, parsed(tomllib.loads, text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(_BROKEN.fill({"file": path, "reason": error})) from error
    except UnreadError as error:
        raise UsageError(error.told(_UNREAD, file=path)) from error
