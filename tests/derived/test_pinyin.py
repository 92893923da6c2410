"""How labels are read: by words, not by characters, and without a dictionary at run time."""

from __future__ import annotations

import sys

import pytest

from opentt import home as homes
from opentt.emit.pinyin import reader
from opentt.errors import StandardError
from opentt.vocab import load_readings

READINGS = load_readings(homes.find())


@pytest.mark.parametrize(
    ("label", "reading"),
    [
        ("技术开发合同", "ji shu kai fa he tong"),
        ("重庆市", "chong qing shi"),
        ("重大专项", "zhong da zhuan xiang"),
        ("银行", "yin hang"),
        ("行业", "hang ye"),
        ("行权", "xing quan"),
        ("长春市", "chang chun shi"),
        ("长三角", "chang san jiao"),
        ("成长", "cheng zhang"),
        ("北京市朝阳区", "bei jing shi chao yang qu"),
        ("SCI 论文（篇）", "s c i lun wen pian"),
        ("GB/T 2260", "g b t 2 2 6 0"),
        ("绿色", "lv se"),
    ],
)
def test_a_label_is_read_as_people_say_it(label: str, reading: str) -> None:
    assert reader()(label) == reading


def test_readings_are_plain_letters_and_digits() -> None:
    assert {char for reading in READINGS.values() for char in reading} <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")


def test_without_the_dictionary_the_build_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    with pytest.raises(StandardError) as refused:
        reader()
    assert "pip install pypinyin" in refused.value.render("zh")
    assert "pip install pypinyin" in refused.value.render("en")
