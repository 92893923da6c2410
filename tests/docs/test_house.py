"""The house keeps its own rules: what its pages promise is there, and what must never appear does not."""

from __future__ import annotations

import ast
import re
import tomllib
from fnmatch import fnmatchcase
from functools import cache
from itertools import chain, combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from _pytest.mark.expression import Expression

import opentt

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

ROOT = Path(__file__).resolve().parents[2]
FIRST = "pip install uv && uv run --no-dev opentt validate examples/exports/contracts.xlsx"
SECOND = "pip install uv && uv run pytest"
MOST_LINES = 500
VAGUE = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
FORBIDDEN = {
    r"\.\./+shared": "a folder outside the project",
    r"(?<![\w.~-])/(?:home|root|work)/[a-z]": "a path of one machine",
    r"(?:index-url|find-links|registry)\s*[=:]\s*['\"]?https?://": "the host of a registry",
}
CJK = re.compile(r"[\u4e00-\u9fff]")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


@cache
def files() -> tuple[Path, ...]:
    """Every file that belongs to the project, as paths below its root."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    ignored = tuple(line.strip("/") for line in lines if not line.startswith("#"))
    return tuple(path.relative_to(ROOT) for path in below(ROOT, (".git", *ignored)))


def below(folder: Path, ignored: tuple[str, ...]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(fnmatchcase(path.name, pattern) for pattern in ignored) or (path / "pyvenv.cfg").exists():
            continue
        if path.is_dir():
            yield from below(path, ignored)
        else:
            yield path


@cache
def text_of(path: Path) -> str:
    """The text of a file, "" where it is none."""
    try:
        return (ROOT / path).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""


def files_named(pattern: str) -> list[Path]:
    return [path for path in files() if fnmatchcase(path.name, pattern)]


def is_derived(path: Path) -> bool:
    return "derived" in (*path.parts[:-1], path.stem)


def commands(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("pip install uv && ")]


def test_the_walk_finds_the_house() -> None:
    assert {Path("README.md"), Path("pyproject.toml"), Path("src/opentt/__init__.py"), Path(".ci/run")} <= set(files())


def test_the_readme_speaks_both_languages_and_gives_the_same_two_commands_in_each() -> None:
    chinese, _, english = text_of(Path("README.md")).partition("\n## English\n")
    for part in (chinese, english):
        assert commands(part) == [FIRST, SECOND]
        assert len(part.splitlines()) <= 60, "one screen for each language"
    assert len(CJK.findall(chinese)) > 300
    assert len(CJK.findall(english)) < 30


def test_the_readme_names_a_file_that_is_there() -> None:
    assert (ROOT / FIRST.rpartition(" ")[2]).is_file()


def test_continuous_integration_calls_the_second_command() -> None:
    script = text_of(Path(".ci/run"))
    assert f"run '{SECOND}'" in script.splitlines()
    assert (ROOT / ".ci/run").stat().st_mode & 0o111, "chmod +x .ci/run"


def test_every_test_is_run_by_some_line_of_continuous_integration() -> None:
    options = tomllib.loads(text_of(Path("pyproject.toml")))["tool"]["pytest"]["ini_options"]
    names = [marker.partition(":")[0] for marker in options["markers"]]
    default = options["addopts"][options["addopts"].index("-m") + 1]
    lines = re.findall(r"uv run pytest(?: -m (?:\"(.+?)\"|(\w+)))?", text_of(Path(".ci/run")))
    chosen = [quoted or word or default for quoted, word in lines]
    assert len(chosen) > 1
    for marks in chain.from_iterable(combinations(names, n) for n in range(3)):
        assert any(selects(one, marks) for one in chosen), marks


def selects(expression: str, marks: Container[str]) -> bool:
    """Whether `pytest -m` with an expression runs a test with these marks."""
    return Expression.compile(expression).evaluate(lambda name, /, **_: name in marks)


def test_one_version_everywhere() -> None:
    project = tomllib.loads(text_of(Path("pyproject.toml")))["project"]["version"]
    citation = yaml.safe_load(text_of(Path("CITATION.cff")))
    assert project == opentt.__version__ == citation["version"]
    assert f"\n## [{project}]" in text_of(Path("CHANGELOG.md"))


def test_the_citation_has_what_the_format_requires() -> None:
    citation = yaml.safe_load(text_of(Path("CITATION.cff")))
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(citation)
    assert "doi" not in citation


@pytest.mark.parametrize("page", files_named("*.md"), ids=str)
def test_relative_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(CODE.sub("", text_of(page))):
        if not re.match(r"[a-z]+:|#", link):
            assert (ROOT / page.parent / link.partition("#")[0]).exists(), f"{page}: nothing at {link}"


def test_every_page_below_docs_can_be_reached_from_the_index() -> None:
    index = text_of(Path("docs/index.md"))
    pages = {path.relative_to("docs").as_posix() for path in files_named("*.md") if path.parts[0] == "docs"}
    assert pages - {"index.md"} - set(LINK.findall(index)) == set(), "name the page in docs/index.md"


def test_decisions_are_numbered_one_by_one_and_listed_in_that_order() -> None:
    numbered = [link for link in LINK.findall(text_of(Path("docs/index.md"))) if re.match("decisions/[0-9]", link)]
    assert [link.removeprefix("decisions/")[:4] for link in numbered] == [f"{n + 1:04}" for n in range(len(numbered))]


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_nothing_names_what_is_outside_the_project(pattern: str) -> None:
    found = [str(path) for path in files() if re.search(pattern, text_of(path))]
    assert found == [], FORBIDDEN[pattern]


@pytest.mark.parametrize("path", files_named("*.py"), ids=str)
def test_a_module_has_a_telling_name_and_a_readable_size(path: Path) -> None:
    assert not {path.stem, *path.parts[:-1]} & VAGUE
    if not is_derived(path):
        assert len(text_of(path).splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", [path for path in files_named("*.py") if path.parts[0] == "src"], ids=str)
def test_a_module_begins_with_one_line_that_says_what_it_is(path: Path) -> None:
    text = text_of(path)
    if path.name == "__init__.py" and not text.strip():
        return
    first, *rest = (ast.get_docstring(ast.parse(text)) or "").splitlines() or [""]
    assert first.strip()
    assert not first.startswith("This module")
    assert not rest or not rest[0].strip(), "one line, then a blank one"


def test_every_licence_that_is_named_is_there_with_its_text() -> None:
    reuse = tomllib.loads(text_of(Path("REUSE.toml")))
    named = {table["SPDX-License-Identifier"] for table in reuse["annotations"]}
    assert named == {path.stem for path in files() if path.parts[0] == "LICENSES"}
    declared = tomllib.loads(text_of(Path("pyproject.toml")))["project"]["license"]
    assert named == set(declared.split(" AND "))
    assert all(name in text_of(Path("LICENSE")) for name in named)
