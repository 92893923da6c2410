"""`opentt package init`: a few questions about a release, and the file with the answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.cli.output import put
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.package.questions import Question
    from opentt.text import Lang

_THERE = Text("{path} 已经存在；请换一个名字，或加 --force", "{path} is there already; name another or add --force")
_NEEDED = Text("这一项须填写", "this one must be answered")
_WRITTEN = Text(
    "已写 {path}；下一步：opentt package build 数据文件 -o 数据包.zip --about {path}",
    "wrote {path}; next: opentt package build DATA -o package.zip --about {path}",
)
_FIT = Text("{path} 没有问题", "{path} is as it should be")
_NUMBER = Text("填序号", "Number")
_NO_NUMBER = Text("没有这个序号", "there is no such number")
_OWN_NAME = Text("许可或条款的名称", "Name of the licence or terms")
_OWN_PATH = Text("许可或条款的网址", "Web address of the licence or terms")


@click.command(
    "init",
    cls=Command,
    short_help="填写发布说明 / describe a release",
    help=both(
        "问几个问题（标题、发布单位、许可、范围、联系科室），写成 opentt package build --about 读的文件。",
        "Ask a few questions (title, publisher, licence, coverage, office) and write the file that --about reads.",
    )
    + "\n\n"
    + both("例：opentt package init -o about.yaml", "e.g. opentt package init --answers ours.toml"),
)
@click.option(
    "-o", "--output", metavar="FILE", default="about.yaml", show_default=True, help=both("写到哪里", "Where it goes.")
)
@click.option(
    "--answers",
    metavar="FILE",
    help=both("不提问，只检查这个 YAML 或 TOML 文件", "Ask nothing and check this YAML or TOML file."),
)
@click.option("--force", is_flag=True, help=both("替换已有的文件", "Replace a file that is there."))
@lang_option
def init(*, output: str, answers: str | None, force: bool, lang: Lang) -> int:
    """The exit code, once the file is written or the given one is found fit."""
    from opentt.package.answers import read_about
    from opentt.package.questions import LICENCE, QUESTIONS, as_yaml

    if answers is not None:
        read_about(answers)
        click.echo(_FIT.fill({"path": answers}).pick(lang), err=True)
        return CLEAN
    if Path(output).exists() and not force:
        raise UsageError(_THERE.fill({"path": output}))
    told: dict[str, str] = {}
    for question in QUESTIONS:
        told |= _licence(lang) if question.name == LICENCE else {question.name: _ask(question, lang)}
    put(as_yaml({name: answer for name, answer in told.items() if answer}, lang), output)
    click.echo(_WRITTEN.fill({"path": output}).pick(lang), err=True)
    return CLEAN


def _ask(question: Question, lang: Lang) -> str:
    """An answer that is of the right form; asked again until it is."""
    from opentt.package.answers import AnswerError, formed

    while True:
        answer: str = click.prompt(
            question.words.pick(lang), default=question.default, show_default=bool(question.default)
        ).strip()
        if not answer and question.is_needed:
            click.echo(_NEEDED.pick(lang), err=True)
            continue
        parts = answer.replace("，", ",").split(",") if question.form == "region" else [answer]
        try:
            for part in parts if question.form and answer else ():
                formed(question.name, part.strip(), question.form or "")
        except AnswerError as error:
            click.echo(error.problem.pick(lang), err=True)
            continue
        return answer


def _licence(lang: Lang) -> dict[str, str]:
    """The chosen licence, or name and address of another."""
    from opentt.package.licences import LICENCES
    from opentt.package.questions import LICENCE, Question, choices

    for line in choices(lang):
        click.echo(line)
    while True:
        number: str = click.prompt(_NUMBER.pick(lang), default="1").strip()
        if number in LICENCES:
            return {LICENCE: number}
        if number.isascii() and number.isdecimal() and 1 <= int(number) <= len(LICENCES):
            return {LICENCE: [*LICENCES][int(number) - 1]}
        if number == str(len(LICENCES) + 1):
            title = _ask(Question("title", _OWN_NAME, is_needed=True), lang)
            path = _ask(Question("path", _OWN_PATH, "address", is_needed=True), lang)
            return {f"{LICENCE}.title": title, f"{LICENCE}.path": path}
        click.echo(_NO_NUMBER.pick(lang), err=True)
