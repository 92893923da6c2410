"""What a page says can be run does run, and prints what the page shows.

A fenced block right below `<!-- run -->` is run; a block right below `<!-- output -->` after it is its output.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from opentt.home import find

ROOT = find()
NODE_MODULES = ROOT / "tests/derived/linters/node_modules"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs/guide").glob("*.md"))]
FEWEST = 9
"""Blocks that run; fewer would mean that the marks are not found."""

SECONDS = 30
"""A block takes less than five on an idle machine."""

MARK = "<!-- run -->"
BLOCK = re.compile(
    r"^<!-- run -->\n```(?P<form>\w+)\n(?P<code>.*?)^```$(?:\n+<!-- output -->\n```\w*\n(?P<output>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
ARTEFACT = re.compile(r"`(?:schemas|vocab|validator/conformance)/derived/|`opentt\.model`|`opentt convert")
OFFLINE = """
import socket

def refused(*_: object, **__: object) -> None:
    raise OSError("a snippet needs no network")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused
"""


@dataclass(frozen=True)
class Snippet:
    """A block that runs: where it stands, its language, its text, and the output shown below it, if any."""

    place: str
    form: str
    code: str
    output: str | None


def snippets(page: Path) -> list[Snippet]:
    text = page.read_text(encoding="utf-8")
    return [
        Snippet(f"{page.name}:{line_of(text, found.start())}", found["form"], found["code"], found["output"])
        for found in BLOCK.finditer(text)
    ]


def line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


SNIPPETS = [snippet for page in PAGES for snippet in snippets(page)]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder in which paths mean what they mean in the checkout, and into which snippets may write."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for part in ("schemas", "vocab", "validator", "examples", "tests"):
        (folder / part).symlink_to(ROOT / part)
    (tmp_path / "sitecustomize.py").write_text(OFFLINE, encoding="utf-8")
    return folder


def run(snippet: Snippet, checkout: Path) -> subprocess.CompletedProcess[str]:
    """The block run in a process of its own; what `uv run` would bring about is already there."""
    match snippet.form:
        case "python":
            command = [sys.executable, "-c", snippet.code]
        case "sh":
            command = ["sh", "-euc", re.sub(r"^uv run (?:--no-dev )?", "", snippet.code, flags=re.MULTILINE)]
        case "js":
            command = ["node", "-e", snippet.code]
        case _:
            pytest.fail(f"{snippet.place}: no way to run {snippet.form}")
    surroundings = {
        **os.environ,
        "NODE_PATH": str(NODE_MODULES),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(checkout.parent),
        "PYTHONUTF8": "1",
    }
    return subprocess.run(  # noqa: S603 - what our own pages say
        command, capture_output=True, encoding="utf-8", cwd=checkout, env=surroundings, timeout=SECONDS, check=False
    )


def marked(snippet: Snippet) -> object:
    """The block as a test; JavaScript needs the packages that `.ci/run` installs."""
    absent = snippet.form == "js" and (shutil.which("node") is None or not NODE_MODULES.is_dir())
    why = "the snippet is JavaScript; .ci/run installs its packages: npm install --prefix tests/derived/linters"
    skipped = pytest.mark.skipif(absent, reason=why)
    return pytest.param(snippet, id=snippet.place, marks=[skipped])


@pytest.mark.parametrize("snippet", [marked(snippet) for snippet in SNIPPETS])
def test_a_snippet_runs_and_prints_what_the_page_shows(snippet: Snippet, checkout: Path) -> None:
    done = run(snippet, checkout)
    assert done.returncode == 0, done.stderr
    assert snippet.output is None or done.stdout == snippet.output


def test_every_mark_is_read() -> None:
    marks = sum(page.read_text(encoding="utf-8").count(MARK) for page in PAGES)
    assert len(SNIPPETS) == marks >= FEWEST, "a fenced block stands on the line below the mark"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_about_an_artefact_has_a_snippet(page: Path) -> None:
    if ARTEFACT.search(page.read_text(encoding="utf-8")):
        assert snippets(page), f"{page.name} speaks of something derived and shows no use of it below {MARK}"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("python", "raise SystemExit(3)"),
        ("python", "import urllib.request\nurllib.request.urlopen('http://localhost:9')"),
        ("sh", "opentt no-such-command\nexit 0"),
    ],
)
def test_a_snippet_that_fails_would_be_noticed(form: str, code: str, checkout: Path) -> None:
    assert run(Snippet("here", form, code, None), checkout).returncode != 0
