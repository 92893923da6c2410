"""Every word of a report comes from a pair of languages or from the data: a pseudo-locale finds the others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opentt.text import Text
from tests.report.test_formats import in_memory
from tests.report.told import Page, commands, csv_rows, workbook, written, xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

FROM_A_PAIR = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{2,}")
DATA = re.compile(
    r"HT-\d+|/[a-z_]+(?:/[0-9a-z_]+)*|[a-z]+/[a-z-]+|unlisted-policy|附件|baseline|ZZ|"
    r"[\w<> .]*\.(?:xlsx|csv|json)|合同|技术交易额|智能温室控制系统|登记|records|gb18030|utf-8|备注|x1b|"
    r"金额（万元）|买方名称|total_amount|parties\\?\[role=buyer\\?\]\.name|name|[0-9a-f]{12}|"
    r"\b[A-Z]{1,2}[0-9]+\b|python|achievement_ids|contract_type|start_date|end_date|contract-to-achievement|"
    r"active-contracts|all(?=:)"
)
BY_ITS_NAME = {"OpenTT", "opentt", "xlsx", "csv", "json", "contract"}


@pytest.fixture(autouse=True)
def pseudo_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing: whatever is picked from a pair stands in ⟦⟧."""
    plain = Text.pick
    monkeypatch.setattr(Text, "pick", lambda self, lang: f"⟦{plain(self, lang)}⟧")


def strangers(visible: str) -> set[str]:
    """The words that come neither from a pair nor from the data."""
    rest = visible
    while FROM_A_PAIR.search(rest):
        rest = FROM_A_PAIR.sub(" ", rest)
    return {*WORD.findall(DATA.sub(" ", rest))} - BY_ITS_NAME


def visible(form: str, content: bytes) -> str:
    """What a person sees of a report."""
    match form:
        case "html":
            return "\n".join(Page(content).words)
        case "csv":
            return "\n".join(cell for row in csv_rows(content) for cell in row)
        case "xlsx":
            book = workbook(content)
            return "\n".join(str(cell) for row in book.worksheets[0].values for cell in row if cell is not None)
        case "junit":
            parts = [one for one in xml(content).iter() if one.tag in {"failure", "error", "system-out"}]
            return "\n".join(f"{one.get('message', '')}\n{one.text or ''}" for one in parts)
        case "github":
            plain = [line for line in content.decode().splitlines() if not line.startswith("::")]
            told = [f"{properties['title']}\n{message}" for _, properties, message in commands(content)]
            return "\n".join([*plain, *told])
        case _:
            return content.decode().replace("\\", "")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["full", "concise", "html", "csv", "xlsx", "junit", "github", "markdown"])
def test_no_word_is_untranslated(
    form: str, lang: Lang, report: Report, clean: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    for one in (report, clean, replace(clean, unreadable=("d.xlsx",))):
        content = written(in_memory(one) if form == "xlsx" else one, form, lang, cards, standard, mapping=True)
        assert strangers(visible(form, content)) == set()


def test_a_word_that_is_not_translated_would_be_found() -> None:
    assert strangers("⟦合计 ⟦错误⟧ 3⟧ and more") == {"and", "more"}
