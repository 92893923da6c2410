"""Every relation that a link has is in IANA's registry, or a URI that says where it is defined (RFC 8288, 2.1)."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from opentt.api.app import sections
from opentt.standard import load
from tests.api.conftest import EXAMPLES, Server, serve
from tests.api.test_validating import ask_twice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REGISTERED = {
    "alternate": "HTML",
    "api-catalog": "RFC 9727",
    "canonical": "RFC 6596",
    "collection": "RFC 6573",
    "describedby": "POWDER",
    "enclosure": "RFC 4287",
    "first": "RFC 8288",
    "item": "RFC 6573",
    "license": "RFC 4946",
    "next": "HTML",
    "prev": "HTML",
    "related": "RFC 4287",
    "self": "RFC 4287",
    "service": "RFC 5023",
    "service-desc": "RFC 8631",
    "service-doc": "RFC 8631",
    "status": "RFC 8631",
    "version-history": "RFC 5829",
}
"""The names in IANA's registry of link relations that our answers use, with what defines each."""

DEFINED = {
    "https://w3id.org/opentt/rel/list",
    "https://w3id.org/opentt/rel/changes",
    "http://www.w3.org/ns/sparql-service-description#endpoint",
}
"""The relations that are URIs: two of our own, which the guide explains, and one of the W3C."""

OF_PAGES = {"stylesheet", "noopener", "external", "icon"}
"""What HTML itself adds for pages."""

PATHS = {
    "entity": "contract", "plural": "contracts", "id": EXAMPLES["contract"]["id"], "scheme": "contract-type",
    "code": "technology-licence", "name": "contract-type", "part": "parties", "file": "contracts.ndjson",
}  # fmt: skip
FORMS = ("application/json", "text/html", "text/turtle", "*/*")


class _Links(HTMLParser):
    """The relations of the links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, _: str, attributes: list[tuple[str, str | None]]) -> None:
        """Nothing: the relations of the element are noted."""
        self.found.update((dict(attributes).get("rel") or "").split())


def told(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """The relations of all links in a body: members of `links`, and the names in a linkset (RFC 9264, 4.2)."""
    if isinstance(value, list):
        for one in value:
            yield from told(one)
    elif isinstance(value, dict):
        if isinstance(value.get("href"), str) and isinstance(value.get("rel"), str):
            yield value["rel"]
        for name, inner in value.items():
            if "anchor" in value and name != "anchor":
                yield name
            yield from told(inner)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("relations")
    for server in serve(f"sqlite:///{folder}/records.sqlite"):
        for entity, example in EXAMPLES.items():
            server.put(entity, example, {**example, "id": f"{example['id']}-2"})
        yield server


def paths() -> list[str]:
    """An address of every operation that only reads."""
    more = ["/v1/contracts?limit=1", "/policy", "/rules", "/term/Contract.html", "/v1/contracts.html?limit=1"]
    return more + [
        re.sub(r"\{(\w+)(:path)?\}", lambda at: str(PATHS.get(at[1], at[1])), operation.path)
        for section in sections(load().entities.values(), load().version)
        for operation in section.operations
        if operation.method == "GET"
    ]


def test_every_link_has_a_relation_that_is_registered_or_defined(filled: Server) -> None:
    seen: set[str] = set()
    for path in paths():
        for form in FORMS:
            answer = filled.get(path, headers={"Accept": form})
            seen.update(re.findall(r'rel="([^"]*)"', answer.headers.get("link", "")))
            media = answer.headers.get("content-type", "").partition(";")[0]
            if media.endswith(("/json", "+json")) and answer.content:
                seen.update(told(answer.json()))
            elif media == "text/html":
                seen |= _Links(answer.text).found - OF_PAGES
    following = filled.get("/v1/contracts?limit=1").json()["links"][-1]["href"]
    seen.update(told(filled.get(following).json()))
    _, state = ask_twice(filled, b"id\na-1\n", "text/csv")
    seen.update(re.findall(r'rel="([^"]*)"', state.headers["link"]))
    assert seen == {*REGISTERED, *DEFINED}
