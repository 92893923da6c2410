"""Linters of other makers find nothing in the OpenAPI document: Redocly and Spectral by the rules that they recommend.

They are npm packages, which `.ci/run` installs beside this file; where they are not there, the tests are skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from opentt.home import find

FOLDER = Path(__file__).parent / "linters"
DOCUMENT = find() / "schemas/derived/openapi.json"

LEFT_OUT = [("operation-2xx-response", "#/paths/~1id~1{entity}~1{id}/get/responses")]
"""What Redocly may find: the address of a thing, which is no document, answers 303 and never 200."""

pytestmark = [
    pytest.mark.linters,
    pytest.mark.skipif(
        shutil.which("node") is None or not (FOLDER / "node_modules").is_dir(),
        reason="Redocly and Spectral run on node and come from npm; .ci/run installs them, as does: "
        "npm install --no-package-lock --prefix tests/api/linters",
    ),
]


def run(*command: str) -> str:
    """What a linter prints; it tells nobody that it ran."""
    environment = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    done = subprocess.run(  # noqa: S603 - pinned packages
        command, capture_output=True, encoding="utf-8", check=False, env=environment, cwd=FOLDER
    )
    assert done.stdout, done.stderr
    return done.stdout


def redocly(document: Path) -> list[tuple[str, str]]:
    """What Redocly complains of: rule and place."""
    told = run("node_modules/.bin/redocly", "lint", "--config", "redocly.yaml", "--format", "json", str(document))
    return [(one["ruleId"], one["location"][0]["pointer"]) for one in json.loads(told)["problems"]]


def spectral(document: Path) -> list[tuple[str, str]]:
    """What Spectral complains of: rule and place."""
    told = run("node_modules/.bin/spectral", "lint", "--ruleset", "spectral.yaml", "--format", "json", str(document))
    found, _ = json.JSONDecoder().raw_decode(told)
    return [(one["code"], "/".join(map(str, one["path"]))) for one in found]


def test_redocly_recommends_nothing_else() -> None:
    assert redocly(DOCUMENT) == LEFT_OUT


def test_spectral_recommends_nothing_else() -> None:
    assert spectral(DOCUMENT) == []


def test_both_would_complain(tmp_path: Path) -> None:
    document: dict[str, Any] = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    document["paths"] = {"/health": document["paths"]["/health"]}
    document["paths"]["/health"]["get"]["responses"]["200"]["content"] = {
        "application/json": {"schema": {"type": "array"}}
    }
    document["paths"]["/health"]["get"]["security"] = [{"no-such": []}]
    odd = tmp_path / "openapi.json"
    odd.write_text(json.dumps(document), encoding="utf-8")
    assert "security-defined" in {rule for rule, _ in redocly(odd)}
    assert "array-items" in {rule for rule, _ in spectral(odd)}
