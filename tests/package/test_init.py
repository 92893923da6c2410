"""The answers about a release: asked for, or read from a file, and refused where they make no sense."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import InputError
from opentt.package import read_about
from opentt.package.licences import LICENCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Command = Callable[..., Result]

ANSWERS = {
    "title": "示例区技术合同",
    "title_en": "",
    "name": "shili-contracts",
    "version": "",
    "publisher": "示例区科委",
    "publisher_en": "",
    "homepage": "",
    "licence": "1",
    "regions": "110108，110105",
    "first": "2023",
    "last": "2025",
    "role": "技术市场科",
    "email": "jishu@example.org",
    "language": "",
}


def ask(lang: str = "zh", **changed: str) -> Result:
    lines = "\n".join((ANSWERS | changed).values()) + "\n"
    return CliRunner().invoke(main, ["package", "init", "-o", "new.yaml", "--lang", lang], input=lines)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_answers_become_the_file_that_build_reads(lang: str) -> None:
    done = ask(lang)
    assert done.exit_code == 0, done.output
    about = read_about("new.yaml")
    assert (about.title, about.name, about.version) == ("示例区技术合同", "shili-contracts", "1.0.0")
    assert about.publisher is not None
    assert about.publisher.name == "示例区科委"
    assert about.licence == LICENCES["CC-BY-4.0"]
    assert about.coverage.regions == ("110108", "110105")
    assert (about.coverage.first_year, about.coverage.last_year) == ("2023", "2025")
    assert about.contact is not None
    assert (about.contact.role, about.contact.email) == ("技术市场科", "jishu@example.org")
    assert all(licence.meaning.pick("zh" if lang == "zh" else "en") in done.output for licence in LICENCES.values())


@pytest.mark.parametrize(
    ("name", "lines", "told"),
    [
        ("title", "\n题目", "须填写"),
        ("name", "坏 名\ngood-name", "坏 名"),
        ("licence", "9\n2", "没有这个序号"),
        ("first", "23\n2023", "四位年份"),
        ("regions", "110108,海淀\n110108", "六位"),
        ("email", "张三\n\n", "电子邮件"),
    ],
)
def test_a_wrong_answer_is_told_and_asked_for_again(name: str, lines: str, told: str) -> None:
    done = ask(**{name: lines})
    assert done.exit_code == 0, done.output
    assert told in done.output
    read_about("new.yaml")


def test_a_licence_of_ones_own_needs_a_name_and_an_address() -> None:
    assert ask(licence="4\n示例区公共数据开放许可\nno-address\nhttps://data.example.org/terms").exit_code == 0
    licence = read_about("new.yaml").licence
    assert licence is not None
    assert (licence.title.zh, licence.path) == ("示例区公共数据开放许可", "https://data.example.org/terms")


def test_a_file_that_is_there_is_kept(opentt: Command) -> None:
    Path("new.yaml").write_text("title: 甲\n", encoding="utf-8")
    done = ask()
    assert done.exit_code == 2
    assert Path("new.yaml").read_text(encoding="utf-8") == "title: 甲\n"
    assert opentt("package", "init", "--answers", "new.yaml", "--lang", "en").stderr == "new.yaml is as it should be\n"


def test_toml_says_the_same_as_yaml() -> None:
    Path("a.toml").write_text(
        'title = "甲"\nversion = 1.0\nlicence = "cc0-1.0"\nkeywords = ["a", "b"]\n'
        '[publisher]\nname = "乙"\n[coverage]\nregions = ["110108"]\nfirst_year = 2023\n',
        encoding="utf-8",
    )
    Path("a.yaml").write_text(
        "title: 甲\nversion: 1.0\nlicence: cc0-1.0\nkeywords: a, b\npublisher: 乙\n"
        "coverage: {regions: '110108', first_year: 2023}\n",
        encoding="utf-8",
    )
    assert read_about("a.toml") == read_about("a.yaml")
    assert read_about("a.yaml").version == "1.0"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: 甲\n", "titel is not known"),
        ("- 甲\n", "“name: value”"),
        ("title: [甲]\n", "title"),
        ("licence: GPL\n", "CC-BY-4.0"),
        ("publisher: {nam: 甲}\n", "publisher.nam"),
        ("homepage: example.org\n", "http or https"),
        ("coverage: {regions: [海淀]}\n", "six digits"),
        ("keywords: {a: b}\n", "a list"),
        ("title: '甲\n", "no YAML"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused_by_name(text: str, told: str) -> None:
    Path("a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read_about("a.yaml")


def test_a_file_that_cannot_be_read_is_told() -> None:
    Path("a.yaml").write_bytes("标题".encode("gb18030"))
    Path("a.toml").write_text("title = ", encoding="utf-8")
    for name, told in (("a.yaml", "UTF-8"), ("a.toml", "TOML"), ("none.yaml", "no such file"), (".", "cannot be read")):
        with pytest.raises(InputError, match=told):
            read_about(name)
