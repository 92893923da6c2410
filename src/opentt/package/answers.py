"""The answers about a release read from a YAML or TOML file, each one checked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.package.about import About, Contact, Coverage, Publisher, Source
from opentt.package.licences import LICENCES, Licence
from opentt.text import Text
from opentt.written import UnreadError, parsed, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMS = {
    "name": (
        "[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?",
        Text("小写字母、数字、连字符", "lower-case letters, digits and hyphens"),
    ),
    "year": ("[12][0-9]{3}", Text("四位年份", "a year of four digits")),
    "region": ("[0-9]{6}", Text("六位行政区划代码", "a region code of six digits")),
    "address": (r"https?://\S+", Text("http 或 https 网址", "an http or https address")),
    "language": ("zh|en", Text("zh 或 en", "zh or en")),
    "flag": ("[Tt]rue|[Ff]alse", Text("true 或 false", "true or false")),
    "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", Text("电子邮件地址", "an e-mail address")),
}
"""What a text must look like, as a pattern and in words."""

_UNSAID = About()
_BROKEN = Text("不是 {form}：{reason}", "it is no {form}: {reason}")
_UNKNOWN = Text("不认识 {name}；可用：{known}", "{name} is not known; known: {known}")
_WRONG = Text("{name} 的值“{value}”不对，应为{expected}", "{name} has the wrong value “{value}”; expected {expected}")
_LICENCE = Text(
    "不认识许可“{name}”；可用：{known}；其他许可请在 licence 下写 name、path、title",
    "the licence “{name}” is not known; known: {known}; give another as name, path and title below licence",
)
_UNREADABLE = Text("读不了（{reason}）", "cannot be read ({reason})")
_NOT_THERE = Text("文件不存在；请检查路径与文件名", "no such file; check the path and the name")
_MEMBERS = Text("“名称: 值”的列表", "a list of “name: value”")
_A_TEXT = Text("文本", "a text")
_A_LIST = Text("列表", "a list")


_SAID = 200
"""Characters of what a parser says."""


class AnswerError(Exception):
    """An answer that makes no sense; `problem` says which and why."""

    def __init__(self, problem: Text) -> None:
        super().__init__(problem)
        self.problem = problem


def read_about(path: Path | str) -> About:
    """The answers in a file, TOML where its suffix says so, else YAML; every scalar is taken as text.

    Raises InputError, which names the answer that is wrong, for a file that cannot be read or understood.
    """
    if not Path(path).exists():
        raise InputError(_NOT_THERE, str(path))
    try:
        read = _toml if Path(path).suffix.casefold() == ".toml" else _yaml
        return about_of(parsed(read, text_of(path)))
    except UnreadError as error:
        raise InputError(error.told(_UNREADABLE), str(path)) from error
    except AnswerError as error:
        raise InputError(error.problem, str(path)) from error


def about_of(told: object) -> About:
    """The answers in a mapping. Raises AnswerError for one that makes no sense."""
    held = _members(told, About, "")
    names = ("id", "title", "title_en", "description", "description_en")
    return About(
        **{name: text(name, held.get(name)) for name in names},
        name=formed("name", held.get("name"), "name"),
        version=text("version", held.get("version")) or _UNSAID.version,
        homepage=formed("homepage", held.get("homepage"), "address"),
        licence=_licence(held.get("licence")),
        publisher=_publisher(held.get("publisher")),
        contact=_contact(held.get("contact")),
        coverage=_coverage(held.get("coverage") or {}),
        language=formed("language", held.get("language"), "language") or _UNSAID.language,
        keywords=_texts("keywords", held.get("keywords")),
        sources=tuple(map(_source, _list("sources", held.get("sources")))),
        whole=(formed("whole", held.get("whole"), "flag") or "").casefold() == "true",
    )


def text(name: str, value: object) -> str | None:
    """A text, None where nothing is said. Raises AnswerError for a list or a mapping."""
    if isinstance(value, dict | list):
        raise _wrong(name, value, _A_TEXT)
    return str(value).strip() or None if value is not None else None


def formed(name: str, value: object, form: str) -> str | None:
    """A text of one of the `FORMS`, None where nothing is said. Raises AnswerError for any other."""
    told = text(name, value)
    pattern, expected = FORMS[form]
    if told is not None and re.fullmatch(pattern, told, re.ASCII) is None:
        raise _wrong(name, told, expected)
    return told


def _toml(content: str) -> object:
    try:
        return tomllib.loads(content, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise AnswerError(_BROKEN.fill({"form": "TOML", "reason": error})) from error


def _yaml(content: str) -> object:
    import yaml

    try:
        return yaml.load(content, yaml.BaseLoader)  # noqa: S506 - it makes texts, lists and mappings only
    except yaml.YAMLError as error:
        raise AnswerError(_BROKEN.fill({"form": "YAML", "reason": " ".join(str(error).split())[:_SAID]})) from error


def _members(told: object, kind: type, inside: str) -> Mapping[str, Any]:
    """The mapping. Raises AnswerError where it is none, or has a member that the kind lacks."""
    if not isinstance(told, dict):
        raise _wrong(inside.rstrip(".") or "—", told, _MEMBERS)
    names = [known.name for known in fields(kind)]
    for name in told:
        if name not in names:
            raise AnswerError(_UNKNOWN.fill({"name": f"{inside}{name}", "known": ", ".join(names)}))
    return told


def _wrong(name: str, value: object, expected: Text) -> AnswerError:
    told = str(value)
    shown = told if len(told) <= _SAID else f"{told[:_SAID]}…"
    return AnswerError(
        Text(
            _WRONG.fill({"name": name, "value": shown, "expected": expected.zh}).zh,
            _WRONG.fill({"name": name, "value": shown, "expected": expected.en}).en,
        )
    )


def _list(name: str, value: object) -> list[object]:
    """A list, also one that is written in one line with commas."""
    if isinstance(value, dict):
        raise _wrong(name, value, _A_LIST)
    if isinstance(value, list):
        return value
    return [part.strip() for part in re.split(r"[,，、;；\n]", str(value or "")) if part.strip()]


def _texts(name: str, value: object) -> tuple[str, ...]:
    return tuple(told for told in (text(name, one) for one in _list(name, value)) if told)


def _licence(told: object) -> Licence | None:
    if not told:
        return None
    if isinstance(told, dict):
        held = _members(told, Licence, "licence.")
        name = text("licence.name", held.get("name")) or ""
        title = text("licence.title", held.get("title")) or name
        path = formed("licence.path", held.get("path"), "address") or ""
        return Licence(name, path, Text(title, title), Text("", ""))
    asked = str(text("licence", told)).casefold()
    found = next((known for name, known in LICENCES.items() if name.casefold() == asked), None)
    if found is None:
        raise AnswerError(_LICENCE.fill({"name": told, "known": ", ".join(LICENCES)}))
    return found


def _publisher(told: object) -> Publisher | None:
    held = _named(told, Publisher, "publisher.", "name")
    name = text("publisher.name", held.get("name"))
    if name is None:
        return None
    return Publisher(
        name=name,
        name_en=text("publisher.name_en", held.get("name_en")),
        homepage=formed("publisher.homepage", held.get("homepage"), "address"),
        uscc=text("publisher.uscc", held.get("uscc")),
        ror=formed("publisher.ror", held.get("ror"), "address"),
    )


def _contact(told: object) -> Contact | None:
    held = _named(told, Contact, "contact.", "role")
    role = text("contact.role", held.get("role"))
    if role is None:
        return None
    return Contact(
        role=role,
        email=formed("contact.email", held.get("email"), "email"),
        phone=text("contact.phone", held.get("phone")),
    )


def _coverage(told: object) -> Coverage:
    held = _members(told, Coverage, "coverage.")
    return Coverage(
        tuple(
            code
            for code in (formed("coverage.regions", one, "region") for one in _list("regions", held.get("regions")))
            if code
        ),
        formed("coverage.first_year", held.get("first_year"), "year"),
        formed("coverage.last_year", held.get("last_year"), "year"),
    )


def _source(told: object) -> Source:
    held = _named(told, Source, "sources.", "title")
    return Source(
        text("sources.title", held.get("title")) or "",
        text("sources.path", held.get("path")),
        text("sources.version", held.get("version")),
    )


def _named(told: object, kind: type, inside: str, first: str) -> Mapping[str, Any]:
    """The mapping; a text alone stands for its first member."""
    return {first: told} if isinstance(told, str) else _members(told or {}, kind, inside)
