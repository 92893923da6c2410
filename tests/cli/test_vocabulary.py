"""`opentt vocab show`, `search` and `export`: a code's life, a code by any of its names, the lists as files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opentt.cli.code import concept_lines
from opentt.cli.export import FORMS
from opentt.search import Closeness, Name, find
from opentt.standard import load
from opentt.vocab import load_readings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from opentt.text import Lang
    from opentt.vocab import Scheme

    Run = Callable[..., Result]

LANGUAGES: tuple[Lang, ...] = ("zh", "en")
STANDARD = load()
READINGS = load_readings(STANDARD.home)


def found(*words: str) -> list[str]:
    """The codes that are found, the closest first."""
    concepts = find(STANDARD.schemes.values(), READINGS, words)
    return [f"{concept.scheme}/{concept.code}" for concept in concepts]


def test_a_code_that_is_past_tells_its_life(opentt: Run) -> None:
    told = opentt("vocab", "show", "region/110103", "--lang", "en").stdout
    for line in (
        "broader        110000 (Beijing)",
        "status         deprecated",
        "valid          until 2010-12-31",
        "use instead    110101 (Dongcheng District)",
        "change         Abolished in 2010",
        f"sources        {STANDARD.policies['gb-2260'].title.en}",
    ):
        assert line in told
    told = opentt("vocab", "show", "region/110103", "--lang", "zh").stdout
    for line in ("状态      已停用", "有效期    至 2010-12-31 止", "改用      110101（东城区）"):
        assert line in told


def test_lists_and_finds_say_which_codes_are_past(opentt: Run) -> None:
    for command in (("show", "region"), ("search", "崇文区")):
        zh = next(line for line in opentt("vocab", *command, "--lang", "zh").stdout.splitlines() if "110103" in line)
        en = next(line for line in opentt("vocab", *command, "--lang", "en").stdout.splitlines() if "110103" in line)
        assert zh.endswith("  至 2010-12-31 止、已停用、改用 110101")
        assert en.endswith("  until 2010-12-31, deprecated, use instead 110101")


def test_a_code_tells_what_it_replaced_and_what_is_below_it(opentt: Run) -> None:
    told = opentt("vocab", "show", "region/110101", "--lang", "zh").stdout
    assert "取代      110103（崇文区）" in told
    told = opentt("vocab", "show", "contract-type/technology-licence", "--lang", "en").stdout
    assert "replaces       technology-transfer (Technology transfer contract)" in told
    assert "valid          from 2021-01-01" in told
    assert "narrower       contract-subtype/patent-licence (Patent licence contract)" in told
    told = opentt("vocab", "show", "contract-subtype/patent-licence", "--lang", "en").stdout
    assert "broader        contract-type/technology-licence (Technology licence contract)" in told


def test_programs_get_the_whole_life(opentt: Run) -> None:
    code = json.loads(opentt("vocab", "show", "region/110101", "--format", "json").stdout)
    assert code["replaces"] == ["110103"]
    code = json.loads(opentt("vocab", "show", "region/110103", "--format", "json").stdout)
    assert (code["deprecated"], code["replaced_by"], code["valid_until"]) == (True, ["110101"], "2010-12-31")
    assert set(code["change_note"]) == {"zh", "en"}


@pytest.mark.parametrize("scheme", STANDARD.schemes.values(), ids=lambda scheme: scheme.name)
def test_every_code_of_a_list_can_be_shown(scheme: Scheme) -> None:
    for concept in scheme.concepts.values():
        for lang in LANGUAGES:
            first, *_ = concept_lines(concept, STANDARD, lang)
            assert first == f"{scheme.name}/{concept.code}  {concept.label.zh} / {concept.label.en}"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("技术开发合同", "contract-type/technology-development"),
        ("技术开发", "contract-type/technology-development"),
        ("技术 开发", "contract-type/technology-development"),
        ("jskf", "contract-type/technology-development"),
        ("JSKF", "contract-type/technology-development"),
        ("jskfht", "contract-type/technology-development"),
        ("jishukaifa", "contract-type/technology-development"),
        ("ji shu kai fa", "contract-type/technology-development"),
        ("technology dev", "contract-type/technology-development"),
        ("TECHNOLOGY LICENCE", "contract-type/technology-licence"),
        ("cyq", "region/110105"),
        ("chaoyangqu", "region/110105"),
        ("110105", "region/110105"),
        ("chongqing", "region/500000"),
    ],
)
def test_the_closest_code_comes_first(words: str, code: str) -> None:
    assert found(*words.split())[0] == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("jsht", "contract-type/technology-development"),
        ("技术合同", "contract-type/technology-development"),
        ("jsht", "institution-kind/contract-registry"),
        ("cq", "region/500000"),
        ("contract licen", "contract-type/technology-licence"),
        ("合同 许可", "contract-type/technology-licence"),
    ],
)
def test_a_code_is_among_those_found(words: str, code: str) -> None:
    assert code in found(*words.split())


@pytest.mark.parametrize("words", ["engtong", "ishukaifa", "绝无此词", "jskfhtx", " ", "xyzxyz"])
def test_what_nobody_would_mean_finds_nothing(words: str) -> None:
    assert found(words) == []


def test_nearer_names_come_before_others() -> None:
    name = Name(key="技术开发合同", starts=(), syllables=("ji", "shu", "kai", "fa", "he", "tong"))
    typed = ["技术开发合同", "技术", "jskf", "开发", "kaifa", "技术合同", "jsht"]
    found = [name.closeness(text) for text in typed]
    assert found == [
        Closeness.SAME,
        Closeness.BEGINS,
        Closeness.BEGINS_SPOKEN,
        Closeness.HOLDS,
        Closeness.HOLDS_SPOKEN,
        Closeness.IN_ORDER,
        Closeness.IN_ORDER,
    ]
    assert [name.closeness(text) for text in ("合技", "jh", "hetongx", "licence")] == [None] * 4


@pytest.mark.parametrize("form", FORMS)
def test_a_list_is_exported_as_it_is_derived(form: str, opentt: Run, tmp_path: Path) -> None:
    expected = FORMS[form].text(STANDARD.home, "contract-type")
    told = opentt("vocab", "export", "contract-type", "--format", form)
    assert told.exit_code == 0
    assert told.stdout_bytes.decode() == expected
    opentt("vocab", "export", "contract-type", "-f", form, "-o", "out.txt")
    assert (tmp_path / "out.txt").read_bytes().decode() == expected


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_gets_a_file_for_each_list(form: str, opentt: Run, tmp_path: Path) -> None:
    assert opentt("vocab", "export", "-f", form, "-o", "lists/").exit_code == 0
    suffix = FORMS[form].suffix
    assert {path.name for path in (tmp_path / "lists").iterdir()} == {f"{name}.{suffix}" for name in STANDARD.schemes}
    assert opentt("vocab", "export", "region", "country", "-f", form, "-o", ".").exit_code == 0
    for name in ("region", "country"):
        assert (tmp_path / f"{name}.{suffix}").read_bytes().decode() == FORMS[form].text(STANDARD.home, name)


def test_a_list_that_is_named_twice_is_exported_once(opentt: Run) -> None:
    once = opentt("vocab", "export", "region", "-f", "csv").stdout_bytes
    assert opentt("vocab", "export", "region", "region", "-f", "csv").stdout_bytes == once


def test_an_unknown_list_writes_nothing(opentt: Run, tmp_path: Path) -> None:
    (tmp_path / "out.ttl").write_text("as it was", encoding="utf-8")
    told = opentt("vocab", "export", "region", "contract-typ", "-o", "out.ttl", "--lang", "en")
    assert told.exit_code == 2
    assert told.stderr == "error: no code list contract-typ; did you mean contract-type?\n"
    assert (tmp_path / "out.ttl").read_text(encoding="utf-8") == "as it was"


@pytest.mark.parametrize("output", ["no-such-folder/out.csv", "good.csv/", "good.csv/lists/"])
def test_what_cannot_be_written_is_told(output: str, opentt: Run, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    told = opentt("vocab", "export", "region", "-f", "csv", "-o", output, "--lang", "en")
    assert told.exit_code == 2
    assert "cannot be written" in told.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
