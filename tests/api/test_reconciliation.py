"""The reconciliation service: answers that the specification's own schemas accept, in step with the records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from referencing import Registry
from referencing.jsonschema import DRAFT7

from opentt.reconcile.service import MOST_QUERIES
from opentt.standard import load
from tests.api.conftest import EXAMPLES, problem
from tests.vocab.turtles import standard

if TYPE_CHECKING:
    from tests.api.conftest import Server

STANDARD = load()
SPECIFICATION = "https://reconciliation-api.github.io/specs/0.2/schemas/"
DIALECT = "http://json-schema.org/draft-07/schema#"


def institution(identifier: str, name: str, **members: object) -> dict[str, Any]:
    return {**EXAMPLES["institution"], "id": identifier, "name": name, **members}


def held(server: Server, queries: object, **params: str) -> Any:  # noqa: ANN401 - any JSON value
    answer = server.ask("POST", "/reconcile", data={"queries": json.dumps(queries)}, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def accepted(name: str, value: object) -> None:
    """Nothing: the specification's own schema of that name accepts the value."""
    schemas = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in standard("recon/0.2").glob("*.json")}
    schemas["manifest"]["properties"]["authentication"] = {}  # it points to a schema of other makers
    resources = [DRAFT7.create_resource({**schema, "$schema": DIALECT}) for schema in schemas.values()]
    registry = Registry[Any]().with_resources(
        (f"{SPECIFICATION}{stem}.json", one) for stem, one in zip(schemas, resources, strict=True)
    )
    schema = {**schemas[name], "$schema": DIALECT, "$id": f"{SPECIFICATION}{name}.json"}
    jsonschema.Draft7Validator(schema, registry=registry).validate(value)


def test_a_record_that_was_merged_leads_to_the_one_it_went_into(local: Server) -> None:
    def best(typed: str) -> tuple[str, bool] | None:
        result = held(local, {"q": {"query": typed, "type": "institution"}})["q"]["result"]
        return (result[0]["id"], result[0]["match"]) if result else None

    local.put("institution", institution("b-1", "启衡示例研究院"), institution("b-2", "东岭示例技术中心"))
    assert best("东岭示例技术中心") == ("id/institution/b-2", True)
    merged = {"record_status": "merged", "replaced_by": "b-1"}
    local.put("institution", institution("b-2", "东岭示例技术中心", **merged))
    assert best("东岭示例技术中心") == ("id/institution/b-1", True)
    begun = local.get("/reconcile/suggest/entity", params={"prefix": "东岭"}).json()["result"]
    assert [one["id"] for one in begun] == ["id/institution/b-1"]
    local.put("institution", institution("b-1", "启衡示例研究院", record_status="withdrawn"))
    assert best("东岭示例技术中心") is None


@pytest.fixture
def filled(local: Server) -> Server:
    local.put(
        "institution",
        institution("a-1", "北京启衡示例大学", short_name="启衡大学", former_names=["北京启衡示例学院"]),
        institution("a-2", "北京启衡示例大学第一附属医院"),
        institution("a-3", "华岭示例科技（集团）股份有限公司", region="110105"),
    )
    return local


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("北京启衡示例大学", "a-1"),
        ("北京启衡示例 大学", "a-1"),
        ("启衡大学", "a-1"),
        ("北京启衡示例学院", "a-1"),
        ("华岭示例科技集团股份有限公司", "a-3"),
        ("华岭示例科技(集团)有限公司", "a-3"),
    ],
)
def test_a_name_as_people_write_it_is_matched(filled: Server, typed: str, expected: str) -> None:
    best = held(filled, {"q0": {"query": typed, "type": "institution"}})["q0"]["result"][0]
    assert (best["id"], best["match"]) == (f"id/institution/{expected}", True)


def test_candidates_come_by_falling_score_and_one_is_certain_at_most(filled: Server) -> None:
    result = held(filled, {"q0": {"query": "北京启衡示例大学", "limit": 5}})["q0"]["result"]
    scores = [one["score"] for one in result]
    assert scores == sorted(scores, reverse=True)
    assert [one["match"] for one in result].count(True) <= 1


def test_a_record_that_went_is_found_no_more_and_a_new_one_is(filled: Server) -> None:
    query = {"q0": {"query": "新设示例研究院", "type": "institution"}}
    assert not any(one["match"] for one in held(filled, query)["q0"]["result"])
    filled.put("institution", institution("a-9", "新设示例研究院"))
    assert held(filled, query)["q0"]["result"][0]["match"]
    filled.put("institution", institution("a-9", "新设示例研究院", record_status="withdrawn"))
    assert not any(one["id"].endswith("a-9") for one in held(filled, query)["q0"]["result"])


def test_properties_tell_alike_names_apart(filled: Server) -> None:
    filled.put(
        "institution",
        institution("b-1", "同名示例中心", region="110108"),
        institution("b-2", "同名示例中心", region="110105"),
    )
    plain = held(filled, {"q0": {"query": "同名示例中心", "type": "institution"}})["q0"]["result"]
    assert not any(one["match"] for one in plain)
    query = {"query": "同名示例中心", "type": "institution", "properties": [{"pid": "region", "v": "朝阳区"}]}
    told = held(filled, {"q0": query})["q0"]["result"]
    assert told[0]["id"] == "id/institution/b-2"
    assert told[0]["match"]


def test_a_number_is_certain(filled: Server) -> None:
    number = "12100000400000624D"
    filled.put("institution", institution("c-1", "另一示例大学", uscc=number))
    for query in ({"query": number}, {"query": "写错的名字", "properties": [{"pid": "uscc", "v": number.lower()}]}):
        best = held(filled, {"q0": query})["q0"]["result"][0]
        assert (best["id"], best["match"]) == ("id/institution/c-1", True)


def test_codes_are_matched_in_all_lists_or_in_one(filled: Server) -> None:
    best = held(filled, {"q0": {"query": "技术许可", "type": "contract-type"}})["q0"]["result"][0]
    assert (best["id"], best["match"]) == ("vocab/contract-type/technology-licence", True)
    anywhere = held(filled, {"q0": {"query": "海淀", "type": "concept"}})["q0"]["result"]
    assert anywhere[0]["id"] == "vocab/region/110108"


def test_answers_are_what_the_specification_says(filled: Server) -> None:
    accepted("manifest", filled.get("/reconcile").json())
    queries = {
        "q0": {"query": "启衡", "type": ["institution"], "limit": 3, "type_strict": "should"},
        "q1": {"query": "许可"},
    }
    accepted("reconciliation-query-batch", queries)
    accepted("reconciliation-result-batch", held(filled, queries))
    extend = {
        "ids": ["id/institution/a-1", "id/institution/none"],
        "properties": [{"id": "nature"}, {"id": "region"}, {"id": "former_names"}],
    }
    accepted("data-extension-query", extend)
    answer = filled.ask("POST", "/reconcile", data={"extend": json.dumps(extend)}).json()
    accepted("data-extension-response", answer)
    assert answer["rows"]["id/institution/a-1"]["region"] == [{"id": "vocab/region/110108", "name": "海淀区"}]
    assert answer["rows"]["id/institution/none"] == {"nature": [], "region": [], "former_names": []}
    accepted(
        "data-extension-property-proposal", filled.get("/reconcile/properties", params={"type": "institution"}).json()
    )
    accepted("suggest-entities-response", filled.get("/reconcile/suggest/entity", params={"prefix": "北京启衡"}).json())
    accepted("suggest-properties-response", filled.get("/reconcile/suggest/property", params={"prefix": "名"}).json())
    accepted("suggest-types-response", filled.get("/reconcile/suggest/type", params={"prefix": "合同"}).json())


def test_suggestions_begin_with_what_was_typed(filled: Server) -> None:
    found = filled.get("/reconcile/suggest/entity", params={"prefix": "北京启衡", "type": "institution"}).json()[
        "result"
    ]
    assert [one["id"] for one in found] == ["id/institution/a-1", "id/institution/a-2"]
    rest = filled.get(
        "/reconcile/suggest/entity", params={"prefix": "北京启衡", "type": "institution", "cursor": "1"}
    ).json()
    assert [one["id"] for one in rest["result"]] == ["id/institution/a-2"]


def test_a_preview_may_stand_in_a_frame_and_escapes_what_it_shows(filled: Server) -> None:
    filled.put("institution", institution("d-1", "<b>示例</b>研究所"))
    page = filled.get("/reconcile/preview", params={"id": "id/institution/d-1"})
    assert "<b>示例" not in page.text
    assert "frame-ancestors *" in page.headers["content-security-policy"]
    html = filled.get("/reconcile/flyout/entity", params={"id": "id/institution/d-1"}).json()["html"]
    assert "<b>示例" not in html
    for kind, key in (("property", "region"), ("type", "institution")):
        assert filled.get(f"/reconcile/flyout/{kind}", params={"id": key}).json()["id"] == key


def test_what_the_public_may_not_see_is_in_no_answer(filled: Server) -> None:
    canary = "金丝雀示例"
    filled.put("institution", institution("e-1", "保密示例单位", contact={"name": canary}, x_note=canary))
    answers = [
        filled.ask(
            "POST", "/reconcile", data={"queries": json.dumps({"q": {"query": canary}, "r": {"query": "保密示例单位"}})}
        ).text,
        filled.get("/reconcile/suggest/entity", params={"prefix": canary}).text,
        filled.get("/reconcile/preview", params={"id": "id/institution/e-1"}).text,
    ]
    assert "保密示例单位" in answers[0]
    assert all(canary not in answer.replace(f'"{canary}"', "") for answer in answers)


def test_a_batch_that_makes_no_sense_is_told(filled: Server) -> None:
    for given in (
        "x",
        "[]",
        '{"q": 1}',
        '{"q": {}}',
        json.dumps({f"q{n}": {"query": "x"} for n in range(MOST_QUERIES + 1)}),
    ):
        problem(filled.ask("POST", "/reconcile", data={"queries": given}), "bad-parameter", 400)
    for given in ("x", "[]", '{"ids": []}', '{"ids": [], "properties": [1]}'):
        problem(filled.ask("POST", "/reconcile", data={"extend": given}), "bad-parameter", 400)
    problem(filled.ask("POST", "/reconcile", data={"extend": "{}", "queries": "{}"}), "bad-parameter", 400)
    problem(
        filled.ask("POST", "/reconcile", content=b"{}", headers={"Content-Type": "application/json"}),
        "unsupported-media-type",
        415,
    )
    for path in ("suggest/entity", "preview", "flyout/type"):
        problem(filled.get(f"/reconcile/{path}"), "bad-parameter", 400)
    for path in ("preview", "flyout/entity", "flyout/property", "flyout/type"):
        problem(filled.get(f"/reconcile/{path}", params={"id": "none"}), "not-found", 404)


def test_answers_speak_both_languages(filled: Server) -> None:
    query = {"q0": {"query": "技术许可", "type": "contract-type"}}
    assert held(filled, query)["q0"]["result"][0]["name"] == "技术许可合同"
    assert held(filled, query, lang="en")["q0"]["result"][0]["name"] == "Technology licence contract"
