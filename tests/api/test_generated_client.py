"""A client that `openapi-python-client` writes from our document works against a running server."""

from __future__ import annotations

import io
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from opentt.home import find
from tests.api.conftest import EXAMPLES, contract, running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.conftest import Running

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

NAME = "opentt_written_client"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("running")) as found:
        found.server.put("contract", *(contract(f"demo-contract-00{n}") for n in (2, 3, 4)))
        yield found


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of the package that was written; lines of JSON are bytes to it."""
    folder = tmp_path_factory.mktemp("client")
    settings = folder / "settings.yaml"
    overrides = {"application/x-ndjson": "application/octet-stream"}
    settings.write_text(yaml.safe_dump({"content_type_overrides": overrides, "post_hooks": []}), encoding="utf-8")
    document = find() / "schemas/derived/openapi.json"
    places = ["--path", str(document), "--output-path", str(folder / NAME), "--config", str(settings)]
    done = subprocess.run(  # noqa: S603 - a pinned package
        [
            sys.executable,
            "-m",
            "openapi_python_client",
            "generate",
            *places,
            "--meta",
            "none",
            "--config",
            str(settings),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Endpoint will not be generated" not in done.stdout
    sys.path.insert(0, str(folder))
    yield NAME
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == NAME]:
        del sys.modules[name]


@pytest.fixture
def anybody(written: str, server: Running) -> Iterator[Any]:
    """The client of somebody without a token."""
    with import_module(written).Client(server.address) as client:
        yield client


@pytest.fixture
def office(written: str, server: Running) -> Iterator[Any]:
    """The client of somebody who may read and write."""
    with import_module(written).AuthenticatedClient(server.address, token=server.token) as client:
        yield client


def operation(written: str, tag: str, name: str) -> Any:  # noqa: ANN401 - a module that was not there before
    return import_module(f"{written}.api.{tag}.{name}")


def model(written: str, name: str) -> Any:  # noqa: ANN401 - a class that was not there before
    return getattr(import_module(f"{written}.models"), name)


def test_it_lists_and_follows_pages(written: str, anybody: object) -> None:
    listing = operation(written, "contracts", "list_contracts")
    page = listing.sync(client=anybody, limit=2)
    seen = [record.id for record in page.items]
    while following := [link.href for link in page.links if link.rel == "next"]:
        cursor = following[0].partition("cursor=")[2].partition("&")[0]
        page = listing.sync(client=anybody, limit=2, cursor=cursor)
        seen += [record.id for record in page.items]
    assert seen == ["demo-contract-001", "demo-contract-002", "demo-contract-003", "demo-contract-004"]
    assert page.number_matched == 4


def test_it_reads_one_and_is_told_of_what_is_not_there(written: str, anybody: object) -> None:
    reading = operation(written, "contracts", "get_contract")
    record = reading.sync("demo-contract-001", client=anybody)
    assert (record.total_amount, record.parties[0].role) == (EXAMPLES["contract"]["total_amount"], "seller")
    told = reading.sync("demo-contract-999", client=anybody)
    assert (told.status, told.type_.value) == (404, "/problems/not-found")


def test_it_writes_with_a_token(written: str, office: object) -> None:
    record = model(written, "Grant").from_dict({**EXAMPLES["grant"], "id": "demo-grant-007"})
    writing = operation(written, "grants", "put_grant")
    made = writing.sync_detailed("demo-grant-007", client=office, body=record)
    assert made.status_code == 201
    record.title = "改过的名称"
    assert writing.sync("demo-grant-007", client=office, body=record).status == 428
    changed = writing.sync_detailed("demo-grant-007", client=office, body=record, if_match=made.headers["etag"])
    assert (changed.status_code, changed.parsed.title) == (200, "改过的名称")
    lines = b'{"entity": "grant", "id": "demo-grant-007", "delete": true}\n'
    batch = operation(written, "batch", "batch")
    assert batch.sync(client=office, body=import_module(f"{written}.types").File(io.BytesIO(lines))).deleted == 1
    removed = operation(written, "grants", "get_grant").sync("demo-grant-007", client=office)
    assert removed.status == 410


def test_it_validates_a_file(written: str, anybody: object) -> None:
    table = import_module(f"{written}.types").File(
        io.BytesIO("合同名称,合同成交总额,技术交易额\n示例,100,200\n".encode()), "contracts.csv", "text/csv"
    )
    body = model(written, "ValidateFilesBody")(file=[table])
    report = operation(written, "validation", "validate").sync(client=anybody, body=body)
    assert report["summary"]["errors"] > 0
    assert "contract/technical-amount-exceeds-total" in report["summary"]["by_rule"]
