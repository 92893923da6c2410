"""The static site: whole, linked through, and served by real web servers."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from opentt.catalogue import Place, as_rdf, dcat, void
from opentt.cli import main
from opentt.documents import every, find, graph
from opentt.negotiation import NTRIPLES, TURTLE
from opentt.site import build
from opentt.site.pages import TITLE
from opentt.standard import load
from tests.ports import free_port, wait_for_pid

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD = load()
APACHE = shutil.which("apache2", path="/usr/sbin:/usr/local/sbin:/usr/bin")
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
PLACE = f"127.0.0.1:{free_port()}"
MODULES = ("mpm_event", "authz_core", "rewrite", "mime", "dir", "headers")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site, written once."""
    out = tmp_path_factory.mktemp("site") / "site"
    build(STANDARD, out, "https://data.example.org/")
    return out


def test_every_thing_has_its_pages_and_its_statements(site: Path) -> None:
    for thing in every(STANDARD):
        for ending in (".html", ".en.html", ".ttl", ".jsonld", ".nt", ".rdf"):
            assert (site / f"{unquote(thing.path)}{ending}").is_file(), thing


NAMED = ("problems", "problems/not-found", "rel", "rel/list", "rel/changes", "conformance/v1", "conformance/v1/core")


def test_problems_relations_and_conformance_classes_have_theirs_too(site: Path) -> None:
    for path in NAMED:
        for ending in (".html", ".en.html", ".ttl", ".jsonld", ".nt", ".rdf"):
            assert (site / f"{path}{ending}").is_file(), path
        assert f"<https://w3id.org/opentt/{path}>" in (site / f"{path}.nt").read_text("utf-8")
    assert "Feed of changes" in (site / "rel/changes.en.html").read_text("utf-8")
    assert "变更序列" in (site / "rel/changes.html").read_text("utf-8")


def test_links_between_pages_lead_to_files(site: Path) -> None:
    pages = [*site.rglob("*.html")]
    named = [site / f"{path}{ending}" for path in NAMED for ending in (".html", ".en.html")]
    for page in [*pages[:: max(1, len(pages) // 300)], *named]:
        for target in re.findall(r'href="([^"#]+)"', page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:"):
                assert (page.parent / unquote(target)).resolve().is_file(), (page, target)


def test_pages_of_one_language_lead_to_that_language(site: Path) -> None:
    page = (site / "vocab/contract-type.en.html").read_text(encoding="utf-8")
    assert 'href="../vocab/contract-type/technology-licence.en.html"' in page
    assert 'href="../vocab/contract-type.html" lang="zh-CN"' in page


def test_statements_can_be_read(site: Path) -> None:
    for name, form in (("ttl", RdfFormat.TURTLE), ("rdf", RdfFormat.RDF_XML), ("jsonld", RdfFormat.JSON_LD)):
        for part in ("vocab/contract-type", "term/totalAmount", "policy/civil-code-2020", "catalog", "rules"):
            assert any(parse((site / f"{part}.{name}").read_bytes(), form)), (part, name)


def test_the_same_standard_gives_the_same_files(site: Path) -> None:
    place = Place("https://data.example.org", TITLE, is_live=False)
    again = {
        "vocab/contract-type.nt": graph(STANDARD).written(find(STANDARD, "vocab/contract-type"), NTRIPLES),  # type: ignore[arg-type]
        ".well-known/void.ttl": as_rdf(void(STANDARD, place), TURTLE),
        "catalog.ttl": as_rdf(dcat(STANDARD, place), TURTLE),
    }
    for name, content in again.items():
        assert sorted(content.splitlines()) == sorted((site / name).read_bytes().splitlines()), name


def test_a_site_replaces_a_site_and_nothing_else(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine", encoding="utf-8")
    refused = CliRunner().invoke(main, ["site", str(other), "--lang", "en"], standalone_mode=False)
    assert refused.exception is not None
    assert "is no site" in str(refused.exception)
    assert [path.name for path in other.iterdir()] == ["letter.txt"]
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".partial")]
    assert (site / ".opentt-site").is_file()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    refused = CliRunner().invoke(main, ["site", str(blocked / "site"), "--lang", "zh"], standalone_mode=False)
    assert "写不了" in str(getattr(refused.exception, "message", ""))


def apache(site: Path, folder: Path) -> list[str]:
    """The command that serves a site by Apache, with the rules that the site brings."""
    if APACHE is None:
        pytest.skip("a real Apache serves it: install Debian's apache2-bin")
    modules = Path(APACHE).resolve().parents[1] / "lib/apache2/modules"
    lines = [f"LoadModule {name}_module {modules}/mod_{name}.so" for name in MODULES]
    lines += ["ServerName site", f"Listen {PLACE}", f"PidFile {folder}/pid", f"ErrorLog {folder}/log"]
    lines += ["TypesConfig /dev/null", "AddType text/html .html", f"DocumentRoot {site}", f"<Directory {site}>"]
    lines += ["AllowOverride All", "Require all granted", "</Directory>", ""]
    (folder / "conf").write_text("\n".join(lines), encoding="utf-8")
    return [APACHE, "-DFOREGROUND", "-f", str(folder / "conf")]


def nginx(site: Path, folder: Path) -> list[str]:
    """The command that serves a site by nginx, with the rules that the site brings."""
    if NGINX is None:
        pytest.skip("a real nginx serves it: install Debian's nginx-light")
    rules = (site / "nginx.conf").read_text(encoding="utf-8")
    rules = rules.replace("listen 8080", f"listen {PLACE}").replace("root /srv/opentt-site", f"root {site}")
    paths = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    head = f"daemon off; user root; pid {folder}/pid; error_log {folder}/log; events {{}}"
    (folder / "conf").write_text(f"{head} http {{ access_log off; {paths} {rules} }}", encoding="utf-8")
    return [NGINX, "-p", str(folder), "-c", str(folder / "conf")]


@pytest.fixture(scope="module", params=[apache, nginx], ids=["apache", "nginx"])
def address(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a web server of our own serves the site, on a loopback port."""
    if shutil.which("curl") is None:
        pytest.skip("curl asks the server: install it")
    folder = tmp_path_factory.mktemp("server")
    process = subprocess.Popen(request.param(site, folder))  # noqa: S603 - a real server
    try:
        wait_for_pid(process, folder / "pid")
        yield f"http://{PLACE}"
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.parametrize(
    ("path", "accept", "language", "media", "inside"),
    [
        ("vocab/contract-type", BROWSER, "zh-CN", "text/html", "技术合同类型 · OpenTT"),
        ("vocab/contract-type", BROWSER, "en-GB,en", "text/html", "Technology contract type · OpenTT"),
        ("vocab/contract-type/technology-licence", "text/turtle", "", "text/turtle", "skos:notation"),
        ("vocab/contract-type/technology-licence.html", "text/turtle", "", "text/html", "<h1>"),
        ("term/totalAmount", "application/ld+json", "", "application/ld+json", "totalAmount"),
        ("policy/civil-code-2020", "application/n-triples", "", "application/n-triples", "civil-code-2020"),
        ("rules", "application/rdf+xml", "", "application/rdf+xml", "rdf:RDF"),
        ("", BROWSER, "", "text/html", "OpenTT"),
    ],
)
def test_a_real_web_server_negotiates(
    address: str, path: str, accept: str, language: str, media: str, inside: str
) -> None:
    command = ["curl", "-s", "-i", "-H", f"Accept: {accept}", "-H", f"Accept-Language: {language}", f"{address}/{path}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20).stdout  # noqa: S603 - curl asks
    head, _, body = told.partition("\n\n")
    assert head.startswith("HTTP/1.1 200"), head
    assert f"content-type: {media}" in head.casefold(), head
    assert inside in body
