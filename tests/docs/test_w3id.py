"""The redirects of the lasting addresses, as a real Apache answers them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from opentt.home import find
from tests.ports import free_port, wait_for_pid

if TYPE_CHECKING:
    from collections.abc import Iterator

APACHE = shutil.which("apache2", path="/usr/sbin:/usr/local/sbin:/usr/bin")
SERVER = "https://opentt.example.org/"
PLACE = f"127.0.0.1:{free_port()}"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
MODULES = ("mpm_event", "authz_core", "rewrite")
ASKED = [
    ("term/technicalAmount", BROWSER, "term/technicalAmount.html"),
    ("term/technicalAmount", "*/*", "term/technicalAmount.html"),
    ("term/technicalAmount", "Text/Turtle", "term/technicalAmount.ttl"),
    ("term/", "text/turtle", "term.ttl"),
    ("vocab/contract-type", "application/ld+json", "vocab/contract-type.jsonld"),
    ("vocab/region/110108", "application/n-triples", "vocab/region/110108.nt"),
    ("vocab/region/110108", "application/rdf+xml", "vocab/region/110108.rdf"),
    ("vocab/region/110108.ttl", BROWSER, "vocab/region/110108.ttl"),
    ("vocab/region/110108", "text/turtle, text/html;q=0.5", "vocab/region/110108.html"),
    ("id/contract/demo-contract-001", "text/turtle", "id/contract/demo-contract-001.ttl"),
    ("policy/civil-code-2020", BROWSER, "policy/civil-code-2020.html"),
    ("rules/structure/unknown-code", BROWSER, "rules/structure/unknown-code.html"),
    ("schema/0.1.0/contract.schema.json", BROWSER, "schema/0.1.0/contract.schema.json"),
    ("schema/0.1.0/codes/region.schema.json", "*/*", "schema/0.1.0/codes/region.schema.json"),
    ("context/v1.jsonld", "application/ld+json", "context/v1.jsonld"),
    ("shapes/v1.ttl", "text/turtle", "shapes/v1.ttl"),
    ("problems", "text/turtle", "problems.ttl"),
    ("problems/not-found", BROWSER, "problems/not-found.html"),
    ("rel/changes", BROWSER, "rel/changes.html"),
    ("rel", "application/ld+json", "rel.jsonld"),
    ("conformance/v1", "*/*", "conformance/v1.html"),
    ("conformance/v1/lists", "text/turtle", "conformance/v1/lists.ttl"),
    ("", BROWSER, ""),
]

needs_apache = pytest.mark.skipif(
    APACHE is None or shutil.which("curl") is None,
    reason="a real Apache tries the rules: install Debian's apache2-bin and curl",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an Apache of our own serves the rules, on a loopback port."""
    folder = tmp_path_factory.mktemp("w3id")
    rules = find() / "docs/deploy/w3id/.htaccess"
    (folder / "opentt").mkdir()
    shutil.copy(rules, folder / "opentt")
    modules = Path(APACHE or "").resolve().parents[1] / "lib/apache2/modules"
    lines = [f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES]
    lines += ["ServerName w3id.org", f"Listen {PLACE}", f"PidFile {folder}/pid", f"ErrorLog {folder}/log"]
    lines += [f"DocumentRoot {folder}", f"<Directory {folder}>", "AllowOverride All", "Require all granted"]
    (folder / "conf").write_text("\n".join([*lines, "</Directory>", ""]), encoding="utf-8")
    folder.chmod(0o755)
    with subprocess.Popen([APACHE or "", "-f", str(folder / "conf"), "-DFOREGROUND"]) as server:  # noqa: S603
        try:
            wait_for_pid(server, folder / "pid")
            yield f"http://{PLACE}/opentt/"
        finally:
            server.terminate()


@needs_apache
@pytest.mark.parametrize(("path", "accept", "target"), ASKED)
def test_an_address_leads_to_one_document(path: str, accept: str, target: str, address: str) -> None:
    told = ["-s", "-o", "-", "-w", "\n%{http_code} %{redirect_url}", "-H", f"Accept: {accept}", f"{address}{path}"]
    done = subprocess.run(["curl", *told], capture_output=True, encoding="utf-8", check=True)  # noqa: S603, S607
    assert done.stdout.splitlines()[-1] == f"303 {SERVER}{target}"


@needs_apache
def test_an_address_of_no_kind_leads_nowhere(address: str) -> None:
    told = ["-s", "-o", "-", "-w", "\n%{http_code}", f"{address}no-such/thing"]
    done = subprocess.run(["curl", *told], capture_output=True, encoding="utf-8", check=True)  # noqa: S603, S607
    assert done.stdout.splitlines()[-1] == "404"
