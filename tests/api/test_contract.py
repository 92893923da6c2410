"""Schemathesis finds no answer that breaks the OpenAPI document, on either database."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from opentt.api.app import sections
from opentt.standard import load
from tests.api.conftest import running
from tests.soak import many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.conftest import Running

HERE = Path(__file__).parent / "contract"
DOCUMENT = load().home / "schemas/derived/openapi.json"
OPERATIONS = sum(len(section.operations) for section in sections(load().entities.values(), load().version))
ALIKE = r"^/v1/(institutions|managers|contracts|achievements)"
"""The operations that one loop makes for each entity; those of grants stand for them where every case is tried."""

SEED = "1" if settings.get_current_profile_name() == "same" else str(secrets.randbelow(1 << 32))
"""What Schemathesis draws by; it tells the seed at the end of what it says."""

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path, database_url) as found:
        yield found


def held(server: Running, *options: str, document: Path = DOCUMENT) -> str:
    """What Schemathesis says of a server under a document, of which it must not complain."""
    command = [str(Path(sys.executable).with_name("schemathesis")), "--config-file", "schemathesis.toml", "run"]
    asked = [str(document), "--url", server.address, "--header", f"Authorization: Bearer {server.token}", *options]
    done = subprocess.run(  # noqa: S603 - a pinned package
        [*command, *asked, "--seed", SEED, "--no-color", "--continue-on-failure"],
        cwd=HERE,
        env={**os.environ, "HYPOTHESIS_STORAGE_DIRECTORY": os.devnull},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


FEW = ("--phases", "examples,fuzzing,stateful", "--max-examples", "2")


def test_some_requests_to_each_operation_are_answered_as_the_document_says(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        assert f"{OPERATIONS} selected" in held(server, *FEW)


@pytest.mark.postgresql
def test_some_requests_that_reach_the_other_database_are_so_too(postgresql: str, tmp_path: Path) -> None:
    with running(tmp_path, postgresql) as server:
        held(server, *FEW, "--include-path-regex", "^/v1/(grants|changes|batch|export|jobs)")


@pytest.mark.soak
def test_every_way_to_break_a_parameter_is_answered_as_the_document_says(server: Running) -> None:
    held(server, "--phases", "examples,coverage", "--exclude-path-regex", ALIKE)


@pytest.mark.soak
def test_many_requests_to_each_operation_are_answered_as_the_document_says(server: Running) -> None:
    assert f"{OPERATIONS} selected" in held(server, "--phases", "fuzzing,stateful", "--max-examples", str(many(10)))


def test_a_server_that_does_otherwise_is_found_out(tmp_path: Path) -> None:
    told = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    answers = told["paths"]["/v1/codes"]["get"]["responses"]
    answers["204"] = answers.pop("200")
    odd = tmp_path / "openapi.json"
    odd.write_text(json.dumps(told), encoding="utf-8")
    with running(tmp_path) as server, pytest.raises(AssertionError, match="Undocumented status code"):
        held(server, *FEW, "--include-path", "/v1/codes", document=odd)
