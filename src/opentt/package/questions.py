"""The few questions about a release, in the order in which they are asked, and the file that holds the answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.package.licences import LICENCES, OWN
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.text import Lang


@dataclass(frozen=True, slots=True)
class Question:
    """A question: the answer's name in the file, the words, the form that it must have (of `answers.FORMS`)."""

    name: str
    words: Text
    form: str | None = None
    is_needed: bool = False
    default: str = ""


LICENCE = "licence"

QUESTIONS = (
    Question(
        "title", Text("数据的标题，如“示例区技术合同 2023–2025”", "Title of the data, in Chinese"), is_needed=True
    ),
    Question("title_en", Text("英文标题（可不填）", "Title in English (may be empty)")),
    Question(
        "name",
        Text(
            "包名：小写字母、数字、连字符，发布后不再改",
            "Name: lower-case letters, digits, hyphens; never changed later",
        ),
        "name",
        is_needed=True,
        default="opentt-data",
    ),
    Question("version", Text("版本号", "Version"), is_needed=True, default="1.0.0"),
    Question("publisher.name", Text("发布单位全称", "Full name of the publisher"), is_needed=True),
    Question("publisher.name_en", Text("发布单位英文名（可不填）", "The publisher's name in English (may be empty)")),
    Question(
        "publisher.homepage", Text("发布单位网址（可不填）", "The publisher's web address (may be empty)"), "address"
    ),
    Question(LICENCE, Text("许可", "Licence"), is_needed=True, default="CC-BY-4.0"),
    Question(
        "coverage.regions",
        Text(
            "涉及的区县，六位代码，多个用逗号隔开（可不填）",
            "Districts, as codes of six digits with commas (may be empty)",
        ),
        "region",
    ),
    Question("coverage.first_year", Text("数据自哪一年（可不填）", "First year (may be empty)"), "year"),
    Question("coverage.last_year", Text("到哪一年（可不填）", "Last year (may be empty)"), "year"),
    Question(
        "contact.role",
        Text("联系科室或岗位，不写人名", "Office or role to ask, no person's name"),
        is_needed=True,
    ),
    Question("contact.email", Text("办公邮箱（可不填）", "The office's mailbox (may be empty)"), "email"),
    Question("language", Text("数据的语言：zh 或 en", "Language of the data: zh or en"), "language", default="zh"),
)
"""Every question, title first."""

_HEAD = Text("发布说明，供 opentt package build --about 使用", "About a release, for opentt package build --about")
_MORE = Text(
    "还可以写：description、description_en、id（DOI 或网址）、homepage、keywords、sources、publisher.uscc、"
    "publisher.ror、contact.phone",
    "There may also be: description, description_en, id (a DOI or address), homepage, keywords, sources, "
    "publisher.uscc, publisher.ror, contact.phone",
)
_CHOICE = Text("{n}. {name} {title}：{meaning}", "{n}. {name} {title}: {meaning}")


def choices(lang: Lang) -> Iterator[str]:
    """The licences with their meaning, numbered from 1; the last number is a licence of one's own."""
    for n, licence in enumerate(LICENCES.values(), start=1):
        held = {"title": licence.title.pick(lang), "meaning": licence.meaning.pick(lang)}
        yield _CHOICE.fill({"n": n, "name": licence.name, **held}).pick(lang)
    yield f"{len(LICENCES) + 1}. {OWN.pick(lang)}"


def as_yaml(answers: Mapping[str, str], lang: Lang) -> str:
    """The answers as YAML that a person can go on with: each under its question."""
    lines = [f"# {_HEAD.pick(lang)}"]
    group = ""
    asked = {question.name: question for question in QUESTIONS}
    order = [*asked, *(f"{LICENCE}.{part}" for part in ("name", "path", "title"))]
    for name in sorted(answers, key=lambda one: order.index(_place(one))):
        outer, _, inner = name.rpartition(".")
        if outer != group and outer:
            lines.append(f"{outer}:")
        group = outer
        indent = "  " if outer else ""
        if name in asked:
            lines.append(f"{indent}# {asked[name].words.pick(lang)}")
        lines.append(f"{indent}{inner}: {_value(name, answers[name])}")
    return "\n".join([*lines, f"# {_MORE.pick(lang)}"]) + "\n"


def _place(name: str) -> str:
    """The question under which an answer stands."""
    return LICENCE if name.startswith(f"{LICENCE}.") else name


def _value(name: str, answer: str) -> str:
    """The answer as YAML: a quoted text, or a list where it is one."""
    if name == "coverage.regions":
        return json.dumps([part.strip() for part in answer.replace("，", ",").split(",") if part.strip()])
    return json.dumps(answer, ensure_ascii=False)
