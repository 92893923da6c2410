"""Codes found by what people type, as trees, by mapping and by change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opentt.home import BASE
from tests.api.conftest import STANDARD, problem

if TYPE_CHECKING:
    from tests.api.conftest import Server


@pytest.mark.parametrize("typed", ["技术许可", "jsxk", "jishuxuke", "technology lic", "许可合同"])
def test_a_code_is_found_by_chinese_pinyin_and_english(local: Server, typed: str) -> None:
    found = local.get("/v1/codes", params={"q": typed, "scheme": "contract-type"}).json()["codes"]
    assert found[0]["id"] == f"{BASE}vocab/contract-type/technology-licence"


def test_nothing_typed_finds_nothing_and_limits_hold(local: Server) -> None:
    assert local.get("/v1/codes").json() == {"codes": [], "numberReturned": 0}
    assert len(local.get("/v1/codes", params={"q": "技术", "limit": "3"}).json()["codes"]) == 3
    problem(local.get("/v1/codes", params={"q": "技术", "limit": "0"}), "bad-parameter", 400)
    problem(local.get("/v1/codes", params={"q": "技术", "scheme": "none"}), "not-found", 404)


def test_the_page_shows_what_was_found_without_reading_it_as_markup(local: Server) -> None:
    page = local.get("/v1/codes", params={"q": "海淀"}, headers={"Accept": "text/html"}).text
    assert 'href="/vocab/region/110108?lang=zh"' in page
    assert "<b>x" not in local.get("/v1/codes", params={"q": "<b>x"}, headers={"Accept": "text/html"}).text


def test_a_tree_has_each_code_below_its_broader_one(local: Server) -> None:
    tree = local.get("/v1/codes/tree/region").json()["codes"]
    beijing = next(one for one in tree if one["code"] == "110000")
    assert "110108" in {one["code"] for one in beijing["narrower"]}
    problem(local.get("/v1/codes/tree/none"), "not-found", 404)


def test_changes_since_a_day_are_those_on_or_after_it(local: Server) -> None:
    def since(day: str) -> set[str]:
        return {one["id"] for one in local.get("/v1/codes/changes", params={"since": day}).json()["codes"]}

    licence = f"{BASE}vocab/contract-type/technology-licence"
    assert licence in since("2021-01-01")
    assert licence not in since("2021-01-02")
    problem(local.get("/v1/codes/changes", params={"since": "yesterday"}), "bad-parameter", 400)


def test_lists_that_were_changed_since_a_day_are_told_with_their_versions(local: Server) -> None:
    def since(day: str) -> list[dict[str, str]]:
        lists: list[dict[str, str]] = local.get("/v1/codes/changes", params={"since": day}).json()["lists"]
        return lists

    every = since("2000-01-01")
    assert {one["scheme"] for one in every} == set(STANDARD.schemes)
    last = every[0]["modified"]
    assert {one["scheme"] for one in since(last)} == {one["scheme"] for one in every if one["modified"] == last}
    assert since("2999-01-01") == []
    assert all(one["id"].startswith(BASE) and one["version"] for one in every)


def test_mappings_are_told_both_ways(local: Server) -> None:
    there, outside = f"{BASE}vocab/contract-type/technology-licence", "http://www.w3.org/ns/odrl/2/grantUse"
    forth = local.get("/v1/codes/mappings", params={"iri": there}).json()["mappings"]
    back = local.get("/v1/codes/mappings", params={"iri": outside}).json()["mappings"]
    assert {"subject": there, "predicate": "skos:relatedMatch", "object": outside} in forth
    assert {"subject": outside, "predicate": "skos:relatedMatch", "object": there} in back
    narrower = f"{BASE}vocab/contract-subtype/patent-licence"
    assert {"subject": there, "predicate": "skos:narrowMatch", "object": narrower} in forth
    problem(local.get("/v1/codes/mappings"), "bad-parameter", 400)


def test_mappings_of_terms_are_told_too(local: Server) -> None:
    ours, outside = f"{BASE}term/Institution", "http://www.w3.org/ns/org#Organization"
    forth = local.get("/v1/codes/mappings", params={"iri": ours}).json()["mappings"]
    back = local.get("/v1/codes/mappings", params={"iri": outside}).json()["mappings"]
    assert {"subject": ours, "predicate": "rdfs:subClassOf", "object": outside} in forth
    assert {"subject": outside, "predicate": "skos:narrowMatch", "object": ours} in back
