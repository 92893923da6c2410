"""Records and lists as readers get them, the same over SQLite and PostgreSQL."""

from __future__ import annotations

import csv
import gzip
import io
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from pyoxigraph import RdfFormat, Store, parse

from opentt.api.forms import FORMS
from opentt.rdf import records
from opentt.standard import load
from opentt.store.writing import Author, Deletion, apply
from tests.api.conftest import EXAMPLES, Server, contract, problem, serve

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

STANDARD = load()


def links(answer: httpx.Response) -> dict[str, str]:
    """The links of a list's body by what they are; those of the header must be the same."""
    found = {link["rel"]: link["href"] for link in answer.json()["links"]}
    header = {link["rel"]: link["url"] for link in answer.links.values() if "rel" in link}
    assert header == found
    return found


@pytest.mark.parametrize("entity", sorted(EXAMPLES))
def test_a_record_comes_in_every_form_by_suffix_and_by_accept(local: Server, entity: str) -> None:
    local.put(entity, EXAMPLES[entity])
    path = f"/v1/{STANDARD.entities[entity].plural}/{EXAMPLES[entity]['id']}"
    for form in FORMS:
        by_suffix, by_accept = local.get(f"{path}.{form.name}"), local.get(path, headers={"Accept": form.media})
        by_query = local.get(path, params={"_mediatype": form.media})
        for answer in (by_suffix, by_accept, by_query):
            assert answer.status_code == 200, answer.text
            assert answer.headers["content-type"] == form.content_type
            assert answer.content == by_suffix.content
            assert answer.headers["etag"] == by_suffix.headers["etag"]
    tags = {local.get(f"{path}.{form.name}").headers["etag"] for form in FORMS}
    assert len(tags) == len(FORMS)


def test_the_forms_say_the_same(local: Server) -> None:
    local.put("contract", contract("a-1"))
    record = local.get("/v1/contracts/a-1").json()
    assert local.get("/v1/contracts/a-1.ndjson").json() == record
    for suffix, form in ((".ttl", RdfFormat.TURTLE), (".nt", RdfFormat.N_TRIPLES)):
        store = Store()
        store.extend(parse(local.get(f"/v1/contracts/a-1{suffix}").content, form))
        ((entity, back),) = records(store, STANDARD.entities, suffix)
        assert (entity, back) == ("contract", record)
    node = local.get("/v1/contracts/a-1.jsonld").json()
    assert node["id"] == "https://w3id.org/opentt/id/contract/a-1"
    assert node["total_amount"] == "1200000"
    (row,) = csv.DictReader(io.StringIO(local.get("/v1/contracts/a-1.csv").text))
    assert (row["id"], row["title"], row["total_amount"]) == ("a-1", record["title"], "1200000.00")


@pytest.mark.parametrize(("lang", "word"), [("zh", "技术开发合同"), ("en", "Technology development contract")])
def test_a_page_speaks_the_language_that_is_asked_for(local: Server, lang: str, word: str) -> None:
    local.put("contract", contract("a-1", title="<script>甲</script>"))
    for page in (
        local.get("/v1/contracts/a-1.html", headers={"Accept-Language": f"fr, {lang};q=0.5"}),
        local.get(f"/v1/contracts/a-1.html?lang={lang}"),
    ):
        assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in page.text
        assert page.headers["content-language"].startswith(lang)
        assert "<script>" not in page.text
        assert "&lt;script&gt;甲" in page.text
    assert word.casefold() in local.get(f"/v1/contracts/a-1.html?lang={lang}").text.casefold()
    assert local.get(f"/v1/contracts.html?lang={lang}&q=甲").status_code == 200


def test_what_is_not_there_in_the_form_wanted_is_told_with_what_is(local: Server) -> None:
    local.put("contract", contract("a-1"))
    told = problem(local.get("/v1/contracts/a-1", headers={"Accept": "image/png, text/*;q=0"}), "not-acceptable", 406)
    assert {entry["type"] for entry in told["available"]} == {form.media for form in FORMS}


def test_a_cache_asks_whether_its_copy_is_still_good(server: Server) -> None:
    server.put("contract", contract("a-1"))
    for path in ("/v1/contracts/a-1", "/v1/contracts/a-1.ttl", "/v1/contracts", "/"):
        first = server.get(path)
        tag = first.headers["etag"]
        assert tag.startswith('"')
        for known in (tag, f'"other", W/{tag}', "*"):
            again = server.get(path, headers={"If-None-Match": known})
            assert (again.status_code, again.content) == (304, b"")
            assert again.headers["etag"] == tag
            assert "Accept-Language" in again.headers["vary"]
        assert server.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
    date = server.get("/v1/contracts/a-1").headers["last-modified"]
    assert server.get("/v1/contracts/a-1", headers={"If-Modified-Since": date}).status_code == 304
    assert server.get("/v1/contracts/a-1", headers={"If-Modified-Since": "yesterday"}).status_code == 200
    later = {"If-Modified-Since": date, "If-None-Match": '"other"'}
    assert server.get("/v1/contracts/a-1", headers=later).status_code == 200


def test_head_is_get_without_a_body(local: Server) -> None:
    local.put("contract", contract("a-1"))
    for path in ("/v1/contracts/a-1", "/v1/contracts", "/", "/v1/contracts/none", "/v1/contracts?x=1"):
        whole, head = local.get(path), local.ask("HEAD", path)
        assert head.content == b""
        assert head.status_code == whole.status_code
        assert head.headers["content-type"] == whole.headers["content-type"]
        assert head.headers.get("etag") == whole.headers.get("etag")


def test_an_answer_is_packed_for_those_who_take_it_under_a_tag_of_its_own(local: Server) -> None:
    local.put("contract", *(contract(f"a-{n}") for n in range(20)))
    plain, packed = local.get("/v1/contracts"), local.get("/v1/contracts", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content
    assert packed.headers["etag"] == plain.headers["etag"][:-1] + '-gzip"'
    assert int(packed.headers["content-length"]) == len(gzip.compress(plain.content, 5, mtime=0))
    assert "content-encoding" not in local.get("/v1/contracts", headers={"Accept-Encoding": "gzip;q=0"}).headers


def test_a_browser_of_another_site_may_read(local: Server) -> None:
    local.put("contract", contract("a-1"))
    for answer in (local.get("/v1/contracts/a-1"), local.get("/v1/contracts/none"), local.get("/none")):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert {"ETag", "Link"} <= set(answer.headers["access-control-expose-headers"].split(", "))
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    preflight = local.ask("OPTIONS", "/v1/contracts/a-1", headers=asked)
    assert preflight.status_code == 204
    assert "GET" in preflight.headers["allow"]
    assert "GET" in preflight.headers["access-control-allow-methods"]
    problem(local.ask("OPTIONS", "/none"), "not-found", 404)


def test_what_a_record_was_and_has_been(server: Server) -> None:
    server.put("contract", contract("a-1", title="旧"))
    server.put("contract", contract("a-1", title="新"))
    history = server.get("/v1/contracts/a-1/history").json()
    assert [item["change"] for item in history["items"]] == ["put", "put"]
    assert [server.get(item["href"]).json()["title"] for item in history["items"]] == ["新", "旧"]
    assert server.get("/v1/contracts/a-1?as_of=9999-12-30").json()["title"] == "新"
    early = problem(server.get("/v1/contracts/a-1?as_of=2001-01-01"), "not-found", 404)
    assert "2001-01-0" in early["message"]["zh"]
    assert "在" not in problem(server.get("/v1/contracts/a-2?as_of=2001-01-01"), "not-found", 404)["message"]["zh"]
    page = server.get("/v1/contracts/a-1.html?lang=zh").text
    assert 'href="/v1/contracts/a-1/history"' in page
    problem(server.get("/v1/contracts/a-1?as_of=2001-02-30"), "bad-parameter", 400)
    problem(server.get("/v1/contracts/a-1?as_of=2001-01-01T00:00:00"), "bad-parameter", 400)
    assert "who" not in history["items"][0]
    own = server.get("/v1/contracts/a-1/history", who=server.allow("read:a")).json()
    assert own["items"][0]["who"] == "test"


def test_a_deleted_record_is_gone_and_one_that_never_was_is_not_found(server: Server) -> None:
    server.put("contract", contract("a-1"))
    with server.database.writing() as connection:
        apply(connection, [Deletion("contract", "a-1")], Author("test"))
    told = problem(server.get("/v1/contracts/a-1"), "gone", 410)
    assert "a-1" in told["message"]["en"]
    problem(server.get("/v1/contracts/a-2"), "not-found", 404)
    assert server.get("/v1/contracts/a-1/history").json()["items"][0]["change"] == "delete"


def test_parts(server: Server) -> None:
    server.put("contract", contract("a-1", own_number="HT-1"))
    parties = server.get("/v1/contracts/a-1/parties")
    assert [party["role"] for party in parties.json()] == ["seller", "buyer"]
    rows = list(csv.DictReader(io.StringIO(server.get("/v1/contracts/a-1/parties.csv").text)))
    assert [row["role"] for row in rows] == ["seller", "buyer"]
    assert server.get("/v1/contracts/a-1/withheld").json() == []
    problem(server.get("/v1/contracts/a-1/title"), "not-found", 404)
    problem(server.get("/v1/contracts/a-2/parties"), "not-found", 404)


def test_a_list_is_walked_by_its_links_and_says_how_long_it_is(server: Server) -> None:
    server.put("contract", *(contract(f"a-{n:02}") for n in range(7)))
    page = server.get("/v1/contracts?limit=3")
    found, seen = [], []
    while True:
        body = page.json()
        assert body["numberMatched"] == 7
        assert body["numberReturned"] == len(body["items"]) == int(page.headers["opentt-number-returned"])
        found += [item["id"] for item in body["items"]]
        seen.append(links(page))
        if "next" not in seen[-1]:
            break
        page = server.get(seen[-1]["next"])
    assert found == [f"a-{n:02}" for n in range(7)]
    assert ["prev" in each for each in seen] == [False, True, True]
    back = server.get(seen[-1]["prev"]).json()
    assert [item["id"] for item in back["items"]] == ["a-03", "a-04", "a-05"]


def test_a_list_is_filtered_searched_sorted_and_cut_to_some_members(server: Server) -> None:
    server.put(
        "contract",
        contract("a-1", region="110108", year=2023, total_amount=100.5, title="清华大学甲项目"),
        contract("a-2", region="110000", year=2024, total_amount=200, contract_type="technology-licence"),
    )

    def ids(query: str) -> list[str]:
        answer = server.get(f"/v1/contracts?{query}")
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["items"]]

    assert ids(f"q={quote('清华')}") == ["a-1"]
    assert ids("district=110000&sort=-year") == ["a-2", "a-1"]
    assert ids("year=2023,2022") == ["a-1"]
    assert ids("amount_min=100.51") == ["a-2"]
    assert ids("amount_max=100.5") == ["a-1"]
    assert ids("contract_type=technology-licence,technology-service") == ["a-2"]
    assert ids("parties.role=buyer") == ["a-1", "a-2"]
    assert ids("changed_since=2001-01-01") == ["a-1", "a-2"]
    assert ids("changed_since=9990-01-01") == []
    only = server.get("/v1/contracts?fields=title,year&limit=1").json()["items"]
    assert only == [{"id": "a-1", "title": "清华大学甲项目", "year": 2023}]
    assert server.get("/v1/contracts/a-1?fields=year").json() == {"id": "a-1", "year": 2023}
    rows = list(csv.DictReader(io.StringIO(server.get("/v1/contracts.csv?sort=year").text)))
    assert [row["id"] for row in rows] == ["a-1", "a-2"]
    lines = server.get("/v1/contracts", headers={"Accept": "application/x-ndjson"}).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a-1", "a-2"]


def test_technology_fields_are_a_filter_and_members_a_choice(local: Server) -> None:
    local.put("institution", EXAMPLES["institution"] | {"fields": ["electronic-information"]})
    found = local.get("/v1/institutions?fields.code=electronic-information&fields=fields").json()["items"]
    assert found == [{"id": EXAMPLES["institution"]["id"], "fields": ["electronic-information"]}]
    assert local.get("/v1/institutions?fields.code=advanced-manufacturing").json()["items"] == []


@pytest.mark.parametrize(
    ("query", "name", "word"),
    [
        ("limt=3", "unknown-parameter", "limit"),
        ("limit=0", "bad-parameter", "limit"),
        ("limit=1001", "bad-parameter", "limit"),
        ("limit=1&limit=2", "bad-parameter", "twice"),
        ("sort=colour", "bad-parameter", "colour"),
        ("fields=colour", "bad-parameter", "colour"),
        ("cursor=abc", "bad-cursor", "cursor"),
        ("cursor=%C3%A9", "bad-cursor", "cursor"),
        ("contract_type=technology-license", "bad-parameter", "technology-licence"),
        ("district=11", "bad-parameter", "district"),
        ("year=20x4", "bad-parameter", "year"),
        ("amount_min=1e14", "bad-parameter", "amount_min"),
        ("amount_min=many", "bad-parameter", "amount_min"),
        ("lang=fr", "bad-parameter", "lang"),
        ("changed_since=", "bad-parameter", "changed_since"),
        ("amount_min=-1", "bad-parameter", "amount_min"),
        ("contract_type=", "bad-parameter", "no value"),
        ("limit=", "bad-parameter", "limit"),
        ("sort=", "bad-parameter", "sorted"),
        ("amount_max=", "bad-parameter", "amount_max"),
        ("contract_type=,,", "bad-parameter", "comma"),
        ("ip_kinds=patent,", "bad-parameter", "comma"),
        ("changed_since=soon", "bad-parameter", "changed_since"),
        ("q=%FF", "bad-request", "UTF-8"),
        ("q=%00", "bad-request", "UTF-8"),
        ("q=" + "a" * 3000, "bad-request", "long"),
        ("&".join(f"a{n}=1" for n in range(201)), "bad-request", "many"),
    ],
)
def test_a_query_is_read_strictly(local: Server, query: str, name: str, word: str) -> None:
    told = problem(local.get(f"/v1/contracts?{query}"), name, 400)
    assert word in told["message"]["en"]


def test_what_is_empty_or_very_small_is_read_as_written(local: Server) -> None:
    local.put("contract", contract("a-1"))
    for query in ("q=&source=", "amount_min=2.1e-149", "amount_max=9e12&amount_min=0E-300"):
        answer = local.get(f"/v1/contracts?{query}")
        assert [item["id"] for item in answer.json()["items"]] == ["a-1"], query
    problem(local.get("/v1/contracts?_mediatype="), "not-acceptable", 406)


def test_a_cursor_is_good_for_its_own_list_only(local: Server) -> None:
    local.put("contract", *(contract(f"a-{n}") for n in range(3)))
    following = links(local.get("/v1/contracts?limit=1"))["next"]
    assert local.get(following).status_code == 200
    problem(local.get(following + "&q=a"), "bad-cursor", 400)
    problem(local.get(following.replace("/contracts", "/grants")), "bad-cursor", 400)
    problem(local.get(following[:-2]), "bad-cursor", 400)


def test_what_is_not_taken_is_told_with_what_is(local: Server) -> None:
    problem(local.get("/v2"), "not-found", 404)
    refused = local.ask("POST", "/v1/contracts")
    problem(refused, "method-not-allowed", 405)
    assert refused.headers["allow"] == "GET, HEAD, OPTIONS"
    told = problem(local.get("/v2", headers={"Accept-Language": "en"}), "not-found", 404)
    assert told["title"] == "There is nothing here"
    assert problem(local.get("/v2"), "not-found", 404)["title"] == "没有找到"


def test_links_are_absolute_where_the_server_knows_its_address(tmp_path: Path) -> None:
    for server in serve(f"sqlite:///{tmp_path}/r.sqlite", url="https://data.example.org"):
        server.put("contract", contract("a-1"), contract("a-2"))
        assert links(server.get("/v1/contracts?limit=1"))["next"].startswith("https://data.example.org/v1/contracts?")


def test_every_filter_at_once_is_answered(server: Server) -> None:
    """More filters than a database joins tables."""
    server.put("contract", contract("a-1"))
    known = server.get("/openapi.json").json()["paths"]["/v1/contracts"]["get"]["parameters"]
    coded = {p["name"]: p["schema"] for p in known if p["schema"].get("type") in {"array", "boolean"}}
    values = {name: (schema.get("items", {}).get("enum") or ["1"])[0] for name, schema in coded.items()}
    values |= {name: "true" for name, schema in coded.items() if schema["type"] == "boolean"}
    query = "&".join(f"{name}={value}" for name, value in values.items())
    answer = server.get(f"/v1/contracts?{query}", who=server.allow("read"))
    assert len(values) > 100
    assert (answer.status_code, answer.json()["items"]) == (200, [])


def test_each_filter_counts_however_many_there_are(server: Server) -> None:
    """The first are joined, the others looked up: with each that does not fit, nothing is left."""
    server.put("contract", contract("a-1", is_related_party=False, is_government_project=True), contract("a-2"))
    wanted = {
        "contract_type": ("technology-development,technology-transfer", "technology-transfer"),
        "contract_subtype": ("commissioned-development", "cooperative-development"),
        "technology_field": ("advanced-manufacturing", "nuclear"),
        "parties.role": ("buyer", "intermediary"),
        "is_related_party": ("false", "true"),
        "is_government_project": ("true", "false"),
    }
    who = server.allow("read")

    def found(**other: str) -> list[str]:
        query = "&".join(f"{name}={other.get(name, fits)}" for name, (fits, _) in wanted.items())
        answer = server.get(f"/v1/contracts?{query}", who=who)
        assert answer.status_code == 200, answer.text
        assert answer.json()["numberMatched"] == len(answer.json()["items"])
        return [item["id"] for item in answer.json()["items"]]

    assert found() == ["a-1"]
    assert [found(**{name: wrong}) for name, (_, wrong) in wanted.items()] == [[]] * len(wanted)


def test_a_moment_is_read_as_rfc_3339_writes_it(local: Server) -> None:
    local.put("contract", contract("a-1"))
    for at in ("9999-12-31", "9999-12-31T23:59:59-05:00", "2099-12-31T23:59:60Z", "2099-01-01t00:00:00.1234567z"):
        assert local.get(f"/v1/contracts/a-1?as_of={at}").status_code == 200, at
    assert local.get("/v1/contracts/a-1?as_of=0001-01-01T00:00:00%2B05:00").status_code == 404
