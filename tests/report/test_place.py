"""Where a finding is, for people and for editors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opentt.finding import Citation, Location
from opentt.report.place import address, place

if TYPE_CHECKING:
    from opentt.report.words import Reader

CELL = Location("a.csv", None, 17, 18, 8, "金额", "H18", "/total_amount")
SHEET = Location("a.xlsx", "表", 17, 18, 8, "金额", "H18", "/total_amount")
ROW = Location("a.csv", None, 2, 3)
HEADINGS = Location("a.xlsx", "表", None, 1)
WHOLE_SHEET = Location("a.xlsx", "表")
JSON = Location("c.json", None, 2, 41, 15, pointer="/parties/0/uscc")
RECORD = Location("<records>", None, 1, pointer="/title")
FILE = Location("d.xlsx")


@pytest.mark.parametrize(
    ("location", "words", "short"),
    [
        (CELL, ["data row 17", "H18 “金额”"], "a.csv:18:8"),
        (SHEET, ["data row 17", "H18 “金额”"], "a.xlsx[表]!H18"),
        (ROW, ["data row 2 (line 3)"], "a.csv:3"),
        (HEADINGS, ["line 1"], "a.xlsx[表]!1"),
        (WHOLE_SHEET, [], "a.xlsx[表]"),
        (JSON, ["record 2", "41:15", "/parties/0/uscc"], "c.json:41:15"),
        (RECORD, ["record 1", "/title"], "<records>[1]/title"),
        (FILE, [], "d.xlsx"),
    ],
)
def test_every_kind_of_place_is_named(location: Location, words: list[str], short: str, reader: Reader) -> None:
    assert list(place(location, reader)) == words
    assert address(location) == short


def test_citations_name_the_document_and_the_article(reader: Reader) -> None:
    title = "Rules for Recognising Technology Contracts"
    assert reader.cite(Citation("rules-2001", "50")) == f"{title}, art. 50"
    assert reader.cite(Citation("rules-2001", "Annex 2")) == f"{title}, Annex 2"
    assert reader.cite(Citation("rules-2001")) == title


def test_a_title_inside_a_title_has_inner_marks(reader: Reader) -> None:
    chinese = replace(reader, lang="zh")
    assert chinese.cite(Citation("实施《某法》若干规定", "3")) == "《实施〈某法〉若干规定》第 3 条"
