"""JSON and NDJSON documents."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError
from opentt.tables import Document, RawRecord, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def document(path: Path) -> Document:
    """The one document of a file."""
    (found,) = read(path)
    assert isinstance(found, Document)
    return found


def records(path: Path) -> list[RawRecord]:
    """Its records."""
    return list(document(path).records())


def test_an_array_gives_each_record_its_place_and_text(write: Callable[..., Path]) -> None:
    path = write("a.json", '[\r\n  {"id": "甲"}, {"id": "乙",\n   "x": 1.50},\n  7, "s"\n]\n')
    found = records(path)
    assert document(path).format == "json"
    assert [(one.value, one.line, one.column, one.pointer) for one in found[:2]] == [
        ({"id": "甲"}, 2, 3, "/0"),
        ({"id": "乙", "x": found[1].value["x"]}, 2, 16, "/1"),  # type: ignore[index]
    ]
    assert found[1].text == '{"id": "乙",\n   "x": 1.50}'
    assert [(one.value, one.line, one.column) for one in found[2:]] == [(7, 4, 3), ("s", 4, 6)]
    assert [one.entity for one in found] == [None] * 4


def test_an_object_is_one_record(write: Callable[..., Path]) -> None:
    (one,) = records(write("a.json", '\n {"id": "a", "contracts": [1]}'))
    assert (one.value, one.line, one.column, one.pointer) == ({"id": "a", "contracts": [1]}, 2, 2, "")
    assert [one.value for one in records(write("b.json", "{}"))] == [{}]
    assert records(write("c.json", "[]")) == []


def test_an_object_of_plural_names_says_the_entity(write: Callable[..., Path]) -> None:
    text = '{"$schema": "x", "contracts": [{"id": 1},\n {"id": 2}], "x_note": {"a": []}, "grants": [], "managers": [3]}'
    found = records(write("a.json", text))
    assert [(one.entity, one.pointer, one.value, one.line) for one in found] == [
        ("contract", "/contracts/0", {"id": 1}, 1),
        ("contract", "/contracts/1", {"id": 2}, 2),
        ("manager", "/managers/0", 3, 2),
    ]


@pytest.mark.parametrize(
    ("text", "en"),
    [
        ('{"contracts": [],\n "contract": []}', "line 2: unknown member contract; you may have intended contracts"),
        ('{"contracts": {}}', "line 1: the value of contracts is not an array"),
        ('{"contracts": [], "contracts": [1]}', "line 1: the member contracts is repeated"),
        ('[{"id": 1},\n {"id": 2', "not JSON at line 2 column 10: a comma or closing bracket is missing"),
        ('[{"id": 1}\n {"id": 2}]', "not JSON at line 2 column 2: a comma or closing bracket is missing"),
        ('{"contracts": [{"id": 1},]}', "not JSON at line 1 column 26"),
        ('{"id": 1}\n{"id": 2}\n{"id": ', "not JSON at line 2 column 1: something follows a complete value"),
        ("[]]", "not JSON at line 1 column 3: something follows a complete value"),
        ("3", "neither an object nor an array"),
        ('"text"', "neither an object nor an array"),
        ("id,name\n1,2\n", "not JSON at line 1 column 1: a value is missing"),
        ("[" * 100_000, "nests too deep"),
        ('{"a":' * 100_000, "nests too deep"),
    ],
)
def test_a_document_that_is_broken_is_an_error_with_its_place(write: Callable[..., Path], text: str, en: str) -> None:
    with pytest.raises(InputError) as caught:
        read(write("a.json", text))
    assert en in caught.value.render("en")
    assert caught.value.render("zh") != caught.value.render("en")


def test_a_record_that_cannot_be_kept_is_broken_alone(write: Callable[..., Path]) -> None:
    deep = "[" * 300 + "]" * 300
    found = records(write("a.json", f'[{{"a": 1}},\n {deep},\n {{"b": "\\ud800"}}, {{"c": {"1" * 5000}}}, 2]'))
    assert [one.broken is None for one in found] == [True, False, False, False, True]
    assert [one.line for one in found] == [1, 2, 3, 3, 3]


def test_ndjson_keeps_good_lines_and_explains_broken_ones(write: Callable[..., Path]) -> None:
    path = write("a.ndjson", codecs.BOM_UTF8 + '{"id": 1}\r\n\n  {"id": \n\ufeff{"id": 3}\n[1]'.encode())
    found = records(path)
    assert document(path).format == "ndjson"
    assert document(path).encoding == "utf-8-sig"
    assert [(one.value, one.line, one.column) for one in found] == [
        ({"id": 1}, 1, 1),
        (None, 3, 3),
        ({"id": 3}, 4, 2),
        ([1], 5, 1),
    ]
    assert found[1].text == '{"id":'
    assert found[1].broken
    assert found[1].broken.en == "not JSON at line 3 column 9: a value is missing"
    assert found[1].broken.zh == "第 3 行第 9 列不是合法的 JSON：此处应有一个值"


@pytest.mark.parametrize(
    ("name", "text", "form", "count"),
    [
        ("a.json", '{"id": 1}\n\n{"id": 2}\n', "ndjson", 2),
        ("a.jsonl", '[\n{"id": 1},\n{"id": 2}]', "json", 2),
        ("a.jsonl", '[{"id": 1}, {"id": 2}]', "json", 2),
        ("a.jsonl", '{\n"id": 1\n}', "json", 1),
        ("a.jsonl", '{"id": 1}', "ndjson", 1),
        ("a.jsonl", "id\n1", "ndjson", 2),
        ("a", '{"id": 1}\n{"id": 2}', "ndjson", 2),
        ("a.csv", '[{"id": 1}]', "json", 1),
        ("a.txt", '{"id": 1}', "json", 1),
    ],
)
def test_content_decides_between_json_and_ndjson(
    write: Callable[..., Path], name: str, text: str, form: str, count: int
) -> None:
    path = write(name, text)
    assert document(path).format == form
    assert len(records(path)) == count


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-be", "utf-8-sig"])
def test_json_comes_in_every_encoding(write: Callable[..., Path], encoding: str) -> None:
    text = json.dumps([{"id": "一", "name": "丂镕𠮷中文"}], ensure_ascii=False)
    assert records(write("a.json", text.encode(encoding)))[0].text == text[1:-1]
    assert records(write("a.ndjson", (text[1:-1] + "\n").encode(encoding)))[0].text == text[1:-1]


def test_many_records_on_one_line_take_linear_time(write: Callable[..., Path]) -> None:
    found = records(write("a.json", "[" + ",".join('{"id":"某某"}' for _ in range(50_000)) + "]"))
    assert (found[-1].line, found[-1].column) == (1, 2 + 49_999 * 12)
