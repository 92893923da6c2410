"""Every kind of thing answers at its address, in each form and language, and tells of what it is not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from opentt.api.problems import PROBLEMS
from opentt.documents import every, find, graph, view
from opentt.home import BASE
from opentt.rdf.nodes import code_iri
from opentt.standard import load
from tests.api.conftest import contract, problem, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.conftest import Server

STANDARD = load()
MISSING = f"{BASE}problems/not-found"
KINDS = {
    "schemes": "vocab",
    "scheme": "vocab/contract-type",
    "concept": "vocab/contract-type/technology-licence",
    "terms": "term",
    "term": "term/totalAmount",
    "policies": "policy",
    "policy": "policy/civil-code-2020",
    "rules": "rules",
    "rule": "rules/contract/technical-amount-exceeds-total",
}
FORMS = {
    "html": "text/html",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}
PARSED = {"ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML}


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all: nothing here depends on what it has but on what each test puts there."""
    yield from serve(f"sqlite:///{tmp_path_factory.mktemp('documents')}/records.sqlite")


def test_every_kind_of_thing_is_tried_here() -> None:
    assert {thing.kind for thing in every(STANDARD)} == set(KINDS)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_each_thing_answers_in_each_form_and_language(local: Server, path: str, form: str, lang: str) -> None:
    headers = {"Accept": FORMS[form], "Accept-Language": lang}
    answer = local.get(f"/{path}", headers=headers)
    if answer.status_code == 303:
        assert answer.headers["location"] == f"/{path}.{form}"
        answer = local.get(answer.headers["location"], headers={"Accept-Language": lang})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(FORMS[form])
    assert {"Accept", "Accept-Language"} <= {word.strip() for word in answer.headers["vary"].split(",")}
    assert answer.headers["etag"]
    thing = find(STANDARD, path)
    assert thing is not None
    assert f'<{thing.iri}>; rel="canonical"' in answer.headers["link"]
    for media in FORMS.values():
        assert f'rel="alternate"; type="{media}"' in answer.headers["link"]
    if form == "html":
        assert f'lang="{"zh-CN" if lang == "zh" else "en"}"' in answer.text[:60]
        assert view(STANDARD, thing, "zh" if lang == "zh" else "en").title in answer.text
    else:
        subjects = {quad.subject for quad in parse(answer.content, PARSED[form])}
        about = f"{BASE}vocab/contract-type" if path == "vocab" else thing.iri
        lists = path in {"policy", "rules"}
        assert lists or NamedNode(about) in subjects
    again = local.get(
        str(answer.url.path), headers={**headers, "Accept": FORMS[form], "If-None-Match": answer.headers["etag"]}
    )
    assert again.status_code == 304 if path != "term/totalAmount" else True


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_suffix_beats_accept_and_a_head_says_what_a_get_does(local: Server, path: str) -> None:
    answer = local.get(f"/{path}.nt", headers={"Accept": "text/html"})
    assert answer.headers["content-type"] == "application/n-triples"
    head = local.ask("HEAD", f"/{path}.nt")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(answer.content))


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_all_forms_of_rdf_say_the_same(local: Server, path: str) -> None:
    said = []
    forms = {form: kind for form, kind in PARSED.items() if path != "vocab" or form != "jsonld"}  # long to parse
    for form, kind in forms.items():
        quads = {
            (quad.subject, quad.predicate, quad.object) for quad in parse(local.get(f"/{path}.{form}").content, kind)
        }
        said.append({triple for triple in quads if "BlankNode" not in repr(triple)})
    assert said[0]
    assert all(one == said[0] for one in said)


def test_the_whole_vocabulary_stands_at_one_address(local: Server) -> None:
    told = {line.partition(" ")[0] for line in local.get("/vocab.nt").text.splitlines()}
    codes = {f"<{code_iri(scheme.name, code)}>" for scheme in STANDARD.schemes.values() for code in scheme.concepts}
    assert codes <= told


def test_weights_are_weighed(local: Server) -> None:
    answer = local.get(
        "/vocab/contract-type", headers={"Accept": "text/turtle;q=0.5, application/rdf+xml;q=0.9, text/html;q=0"}
    )
    assert answer.headers["content-type"].startswith("application/rdf+xml")


def test_what_is_not_there_is_told(local: Server) -> None:
    for path in (
        "/vocab/none",
        "/vocab/contract-type/none",
        "/term/none",
        "/policy/none",
        "/rules/contract/none",
        "/rules/none/x",
    ):
        problem(local.get(path), "not-found", 404)


def test_a_form_that_is_not_there_is_told_with_those_that_are(local: Server) -> None:
    told = problem(local.get("/vocab/contract-type", headers={"Accept": "image/png"}), "not-acceptable", 406)
    assert {one["suffix"] for one in told["available"]} == {".html", ".ttl", ".jsonld", ".nt", ".rdf", ".csv"}


def test_a_code_list_comes_as_csv_too(local: Server) -> None:
    answer = local.get("/vocab/contract-type.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content == (STANDARD.home / "vocab/derived/contract-type.csv").read_bytes()


def test_a_version_of_a_list_stays_for_ever(local: Server) -> None:
    version = graph(STANDARD).version_of(find(STANDARD, "vocab/contract-type"))  # type: ignore[arg-type]
    for path in (f"/vocab/contract-type/{version}", f"/vocab/contract-type/{version}.ttl"):
        answer = local.get(path, headers={"Accept": "text/turtle"})
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    problem(local.get("/vocab/contract-type/9.9.9"), "not-found", 404)


def test_a_deprecated_code_answers_and_names_its_successor(local: Server) -> None:
    old = next(
        (scheme.name, one)
        for scheme in STANDARD.schemes.values()
        for one in scheme.concepts.values()
        if one.deprecated and one.replaced_by
    )
    scheme, one = old
    page = local.get(f"/vocab/{scheme}/{one.code}", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert 'class="notice"' in page.text
    assert f'href="/vocab/{scheme}/{one.replaced_by[0]}?lang=zh"' in page.text


def test_a_page_carries_its_statements_and_needs_no_script(local: Server) -> None:
    page = local.get("/vocab/contract-type/technology-licence.html").text
    inside = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert any(node["@id"].endswith("technology-licence") for node in json.loads(inside))
    assert page.count("<script") == 1


def test_links_inside_pages_lead_somewhere(local: Server) -> None:
    for path in KINDS.values():
        page = local.get(f"/{path}.html").text
        targets = {part.partition('"')[0] for part in page.split('href="/')[1:]}
        for target in sorted(targets)[:60]:
            known = target.partition("?")[0]
            head = known.partition("/")[0]
            if head in {"vocab", "term", "policy", "rules"} and "." not in known:
                assert find(STANDARD, unquote(known)) is not None, (path, target)


def test_every_thing_has_a_page_in_both_languages_with_a_heading() -> None:
    for thing in every(STANDARD):
        for lang in ("zh", "en"):
            shown = view(STANDARD, thing, lang)
            assert shown.title.strip(), thing
            assert shown.facts or shown.tables, thing


def test_the_page_of_a_term_says_where_it_stands_and_what_it_comes_near_to(local: Server) -> None:
    page = local.get("/term/signedDate.html", headers={"Accept-Language": "en"}).text
    for href in ("/term/Contract?lang=en", "http://data.europa.eu/a4g/ontology#hasContractConclusionDate"):
        assert f'href="{href}"' in page
    assert 'href="/term/signedDate?lang=zh"' in local.get("/term/Contract.html").text


def test_the_page_of_a_term_says_which_fields_it_is_and_what_rules_check_them(local: Server) -> None:
    page = local.get("/term/totalAmount.html", headers={"Accept-Language": "en"}).text
    assert "(total_amount)" in page
    assert 'href="/rules/contract/technical-amount-exceeds-total?lang=en"' in page
    assert "(parties)" in local.get("/term/ContractParty.html").text
    assert (
        'href="/term/technicalAmount?lang=zh"' in local.get("/rules/contract/technical-amount-exceeds-total.html").text
    )


PROBLEM_FORMS = {**FORMS, "json": "application/json"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", PROBLEM_FORMS)
@pytest.mark.parametrize("path", ["problems", "problems/not-found"])
def test_each_kind_of_problem_answers_in_each_form(local: Server, path: str, form: str, lang: str) -> None:
    media = PROBLEM_FORMS[form]
    answer = local.get(f"/{path}", headers={"Accept": media, "Accept-Language": lang})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media)
    assert local.get(f"/{path}.{form}", headers={"Accept-Language": lang}).content == answer.content
    assert all(f'rel="alternate"; type="{one}"' in answer.headers["link"] for one in PROBLEM_FORMS.values())
    if form in PARSED:
        said = {str(quad.object.value) for quad in parse(answer.content, PARSED[form]) if quad.subject.value == MISSING}
        assert {"没有找到", "There is nothing here", "not-found"} <= said
    else:
        title = PROBLEMS["not-found"].title
        assert (title.zh in answer.text, title.en in answer.text) == (True, True)
    tag = answer.headers["etag"]
    assert local.get(f"/{path}.{form}", headers={"If-None-Match": tag, "Accept-Language": lang}).status_code == 304


@pytest.mark.parametrize("form", PROBLEM_FORMS)
@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("rel/changes", ("变更序列", "Feed of changes")),
        ("conformance/v1/batch", ("成批写入", "Batches of records")),
    ],
)
def test_a_relation_and_a_conformance_class_say_what_they_are(
    local: Server, path: str, titles: tuple[str, str], form: str
) -> None:
    above = path.rpartition("/")[0]
    for asked in (path, above):
        answer = local.get(f"/{asked}", headers={"Accept": PROBLEM_FORMS[form]})
        assert answer.status_code == 200
        assert local.get(f"/{asked}.{form}").content == answer.content
        if form in PARSED:
            found = [quad for quad in parse(answer.content, PARSED[form]) if quad.subject.value == f"{BASE}{path}"]
            assert {*titles, path.rpartition("/")[2]} <= {str(quad.object.value) for quad in found}
        else:
            assert all(title in answer.text for title in titles)
    assert (
        f'<http://server/{above}>; rel="collection"'.replace("http://server", "")
        in local.get(f"/{path}").headers["link"]
    )
    problem(local.get(f"/{above}/none.{form}"), "not-found", 404)


def test_every_name_of_ours_that_an_answer_carries_can_be_opened(local: Server) -> None:
    told = local.get("/", headers={"Accept": "application/json"}).json()
    named = {*told["conformsTo"], *(link["rel"] for link in told["links"])}
    ours = [iri.removeprefix(BASE) for iri in named if iri.startswith(BASE)]
    assert {"rel/list", "rel/changes", "conformance/v1/core"} <= {*ours}
    for path in ours:
        page = local.get(f"/{path}", headers={"Accept": "text/html", "Accept-Language": "en"})
        assert page.status_code == 200, path
        assert f"<code>{BASE}{path}</code>" in page.text


def test_the_page_of_a_conformance_class_lists_what_it_is_about(local: Server) -> None:
    told = local.get("/conformance/v1/batch").json()
    assert {"method": "POST", "path": "/v1/batch"}.items() <= told["operations"][-1].items()
    page = local.get("/conformance/v1/batch.html?lang=zh").text
    assert "POST /v1/batch · " in page
    assert 'href="/conformance/v1?lang=zh"' in page


@pytest.mark.parametrize("form", PARSED)
def test_the_shapes_come_in_each_form_of_rdf(local: Server, form: str) -> None:
    answer = local.get("/shapes/v1", headers={"Accept": FORMS[form]})
    assert answer.headers["content-type"].startswith(FORMS[form])
    assert local.get(f"/shapes/v1.{form}").content == answer.content
    known = len({quad.predicate for quad in parse(local.get("/shapes/v1.ttl").content, RdfFormat.TURTLE)})
    assert len({quad.predicate for quad in parse(answer.content, PARSED[form])}) == known
    problem(local.get("/shapes/v1", headers={"Accept": "text/csv"}), "not-acceptable", 406)
    problem(local.get("/shapes/v2.nt"), "not-found", 404)


@pytest.mark.parametrize("form", PARSED)
def test_a_record_comes_in_each_form_of_rdf(local: Server, form: str) -> None:
    local.put("contract", contract("a-1"))
    answer = local.get("/id/contract/a-1", headers={"Accept": FORMS[form]})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/v1/contracts/a-1.{form}")
    one, listed = local.get("/v1/contracts/a-1", headers={"Accept": FORMS[form]}), local.get(f"/v1/contracts.{form}")
    whole = {*parse(local.get("/v1/export/contracts.nt").content, RdfFormat.N_TRIPLES)}
    assert whole
    for found in (one, listed):
        assert found.headers["content-type"].startswith(FORMS[form])
        text = found.text
        if form == "jsonld":
            text = json.dumps(json.loads(text) | json.loads(local.get("/context/v1.jsonld").text))
        assert {*parse(text, PARSED[form])} == whole


def test_the_chosen_language_is_kept_from_page_to_page_and_when_led_on(local: Server) -> None:
    for path in ("/term/totalAmount", "/id/contract/a-1"):
        led = local.get(path, params={"lang": "en"}, headers={"Accept": "text/html"})
        assert led.headers["location"].endswith(".html?lang=en")
        assert "?" not in local.get(path, params={"lang": "en"}, headers={"Accept": "text/turtle"}).headers["location"]
    page = local.get("/vocab/contract-type/technology-licence", params={"lang": "en"}, headers={"Accept": "text/html"})
    assert 'href="/vocab/contract-type?lang=en"' in page.text


def test_the_page_of_a_record_carries_its_statements(local: Server) -> None:
    local.put("contract", contract("a-1", title="甲</script><b>"))
    page = local.get("/v1/contracts/a-1.html").text
    inside = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(inside) == local.get("/v1/contracts/a-1.jsonld").json()
    assert f'<link rel="canonical" href="{BASE}id/contract/a-1">' in page


def test_a_record_leads_to_its_document(local: Server) -> None:
    answer = local.get("/id/contract/a-1", headers={"Accept": "text/turtle"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/v1/contracts/a-1.ttl")
    assert local.get("/id/contract/a-1.jsonld").headers["location"] == "/v1/contracts/a-1.jsonld"
    problem(local.get("/id/none/a-1"), "not-found", 404)
    longest = "a" * 128
    assert local.get(f"/id/contract/{longest}.ttl").headers["location"] == f"/v1/contracts/{longest}.ttl"
    problem(local.get(f"/id/contract/{longest}a"), "not-found", 404)


@pytest.mark.parametrize(
    ("path", "media"),
    [
        (f"schema/{STANDARD.version}/contract.schema.json", "application/schema+json"),
        (f"schema/{STANDARD.version}/opentt.schema.json", "application/schema+json"),
        (f"schema/{STANDARD.version}/codes/region.schema.json", "application/schema+json"),
        *(
            (f"schema/{STANDARD.version}/{name}.schema.json", "application/schema+json")
            for name in ("changes", "feed", "map", "report", "stats")
        ),
        ("context/v1.jsonld", "application/ld+json"),
        ("shapes/v1.ttl", "text/turtle; charset=utf-8"),
        ("frame/contract.jsonld", "application/ld+json"),
    ],
)
def test_files_stand_at_the_addresses_that_they_name(local: Server, path: str, media: str) -> None:
    answer = local.get(f"/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)
    if media.endswith("schema+json"):
        assert answer.json()["$id"] == f"{BASE}{path}"
        assert "immutable" in answer.headers["cache-control"]


def test_every_schema_in_the_bundle_has_its_address(local: Server) -> None:
    for schema in STANDARD.bundle["$defs"].values():
        assert local.get(f"/{schema['$id'].removeprefix(BASE)}").status_code == 200
    problem(local.get("/schema/9.9.9/contract.schema.json"), "not-found", 404)


def test_the_metrics_tell_one_address_from_another(local: Server) -> None:
    for path in ("/vocab/contract-type.nt", "/policy/civil-code-2020.nt", "/shapes/v1.ttl"):
        assert local.get(path).status_code == 200
    told = local.get("/metrics").text
    for route in ("/vocab/{scheme}", "/policy/{code}", "/shapes/v1.ttl"):
        assert f'route="{route}"' in told
