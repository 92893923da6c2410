"""The pages in a real browser: nothing that axe-core calls a barrier, and nothing fetched from elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opentt.report import render
from opentt.rule import load_cards
from opentt.standard import load
from opentt.validation import validate
from tests.api.conftest import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Report
    from opentt.text import Lang

STANDARD = load()
HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PATHS = (
    *("/", "/v1/contracts", "/v1/contracts/demo-contract-001", "/v1/codes?q=技术", "/vocab", "/vocab/contract-type"),
    *("/vocab/contract-type/technology-licence", "/term", "/term/totalAmount", "/policy/civil-code-2020", "/rules"),
    *("/rules/contract/technical-amount-exceeds-total", "/sparql", "/catalog", "/problems"),
    *("/rel", "/rel/changes", "/conformance/v1", "/conformance/v1/lists"),
    *("/problems/not-found", "/policy", "/validate", "/term/Contract", "/vocab/region", "/v1/institutions"),
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(CHROMIUM is None, reason="a real browser opens the pages: install Debian's chromium"),
    pytest.mark.skipif(
        shutil.which("node") is None or not (HERE / "node_modules").is_dir(),
        reason="axe-core judges the pages: npm install --prefix tests/browser",
    ),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server with the examples answers, on a loopback port."""
    with running(tmp_path_factory.mktemp("browser")) as found:
        yield found.address


def told_by(script: str, *asked: str) -> dict[str, Any]:
    """What one of our scripts prints of some pages."""
    ran = subprocess.run(  # noqa: S603 - our own script in the machine's own Node.js
        [shutil.which("node") or "node", str(HERE / script), *asked],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        env={**os.environ, "OPENTT_CHROMIUM": CHROMIUM or ""},
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def judged(asked: list[str]) -> dict[str, Any]:
    """What axe-core calls a barrier on each page, and what the page fetches."""
    found = told_by("axe.cjs", *asked)
    assert len(found) == len(asked)
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_page_has_a_barrier_or_fetches_from_elsewhere(address: str, lang: str) -> None:
    for page, told in judged([f"{address}{path}{'&' if '?' in path else '?'}lang={lang}" for path in PATHS]).items():
        assert told["violations"] == [], (page, told["violations"])
        assert all(request.startswith(address) for request in told["requests"]), page


def test_a_report_has_no_barrier_and_fetches_nothing(tmp_path: Path) -> None:
    exports = STANDARD.home / "examples/exports"
    report = validate(sorted(exports.glob("*.*")), as_of=date(2026, 3, 2))
    clean = replace(report, findings=(), by_rule={}, by_severity={})
    shown: list[tuple[str, Lang, Report]] = [("a", "zh", report), ("b", "en", report), ("c", "en", clean)]
    for name, lang, one in shown:
        page = render(one, "html", lang, cards=load_cards(STANDARD.rules), standard=STANDARD, show_mapping=True)
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    pages = [path.as_uri() for path in sorted(tmp_path.iterdir())]
    for page, told in judged(pages).items():
        assert told["violations"] == [], (page, told["violations"])
        assert told["requests"] == [page]


def test_a_report_filters_by_a_click_on_a_rule_and_prints_its_headings(tmp_path: Path) -> None:
    report = validate([STANDARD.home / "examples/exports/contracts.xlsx"], as_of=date(2026, 3, 2))
    page = tmp_path / "report.html"
    page.write_text(render(report, "html", "zh", cards=load_cards(STANDARD.rules), standard=STANDARD), encoding="utf-8")
    told = told_by("report.cjs", page.as_uri())
    assert told["errors"] == []
    assert len(told["all"]) == len(report.findings)
    assert told["cleared"] == told["all"]
    assert told["clicked"] == [rule for rule in told["all"] if rule == told["rule"]] != []
    assert told["searched"] == []
    assert told["headings"] == [f'"{word}"' for word in ("序号", "严重程度", "位置", "记录", "问题")]
