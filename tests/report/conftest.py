"""A report with one finding of each sort, and the little standard that it is read against."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from opentt.finding import (
    Citation,
    Finding,
    Fitness,
    Input,
    Lack,
    Location,
    Note,
    Options,
    Report,
    Severity,
    Suppressed,
)
from opentt.report.words import Reader
from opentt.rule import Card
from opentt.schema import Entity, Field
from opentt.standard import Standard
from opentt.text import Text
from opentt.vocab import Policy

AMOUNT = "contract/technical-amount-exceeds-total"
BOOK = "合同 2024.xlsx"


UNIT = Text("技术合同", "Technology contract")
FITNESS = (
    Fitness(
        "contract-to-achievement",
        "contract",
        Text("找到合同对应的科技成果", "Find the achievement behind a contract"),
        UNIT,
        1205,
        803,
        (
            Lack("achievement_ids", Text("关联成果", "Achievements"), 402, 390),
            Lack("contract_type", Text("合同类别", "Contract type"), 12, 0),
        ),
    ),
    Fitness("all", "contract", Text("汇总合同金额", "Sum contract value"), UNIT, 1205, 1205),
    Fitness(
        "active-contracts",
        "contract",
        Text("查出仍在履行的合同", "Find the contracts in force"),
        UNIT,
        0,
        0,
        closed=("start_date", "end_date"),
    ),
)


def field(name: str, zh: str, en: str, kind: str = "string", *children: Field, item: Field | None = None) -> Field:
    """A field of the little standard."""
    return Field(name, kind, Text(zh, en), Text(zh, en), {}, children=children, item=item)  # type: ignore[arg-type]


@pytest.fixture
def standard() -> Standard:
    """A standard of one entity and one policy."""
    party = field("[]", "当事人", "Party", "object", field("name", "名称", "Name"))
    root = field(
        "contract",
        "技术合同",
        "Technology contract",
        "object",
        field("total_amount", "合同成交总额", "Contract total", "money"),
        field("parties", "当事人", "Parties", "array", item=party),
    )
    title = Text("技术合同认定规则", "Rules for Recognising Technology Contracts")
    policy = Policy("rules-2001", title, None, {}, None, None, None, (), ())
    entities = {"contract": Entity("contract", "contracts", root)}
    return Standard(Path("nowhere"), "0.1.0", {}, entities, {}, {}, {"rules-2001": policy})


@pytest.fixture
def cards() -> dict[str, Card]:
    """Cards for two of the rules in the report."""
    titles = {
        AMOUNT: Text("技术交易额大于合同成交总额", "Technical amount exceeds the contract total"),
        "structure/unknown-heading": Text("不认识的表头", "Heading is unknown"),
    }
    return {rule: Card(rule, Severity.ERROR, title, title, title, (), "0.1") for rule, title in titles.items()}


@pytest.fixture
def reader(standard: Standard, cards: dict[str, Card]) -> Reader:
    """Someone who reads English without colour."""
    return Reader("en", standard, cards)


@pytest.fixture
def clean() -> Report:
    """A report without findings."""
    options = Options("exchange", date(2026, 11, 24))
    return Report("0.1.0", "0.1.0", options, (Input("a.csv", None, "csv", "utf-8", None, "contract", 1),), ())


@pytest.fixture
def report() -> Report:
    """Findings in a workbook, a CSV file, a JSON document and plain records; one rule is sampled."""
    amount = Finding(
        rule=AMOUNT,
        severity=Severity.ERROR,
        entity="contract",
        record="HT-17",
        location=Location(BOOK, "登记", 17, 18, 8, "技术交易额", "H18", "/technical_amount", "智能温室控制系统"),
        value="300.00",
        params={"technical_amount": "300.00", "total_amount": "200.00"},
        message=Text("技术交易额 300.00 大于成交总额 200.00", "technical amount 300.00 exceeds the total 200.00"),
        cites=(Citation("rules-2001", "50"), Citation("unlisted-policy", "附件 2")),
        fingerprint="2c26b46b68ffc68f",
    )
    heading = Finding(
        rule="structure/unknown-heading",
        severity=Severity.WARNING,
        entity="contract",
        record=None,
        location=Location(BOOK, "登记", None, 1, 3, "备注\x1b[31m", "C1"),
        value=None,
        params={},
        message=Text("不认识表头“备注”", "heading “备注” is unknown"),
    )
    ragged = Finding(
        rule="structure/ragged-row",
        severity=Severity.ERROR,
        entity="contract",
        record=None,
        location=Location("b.csv", None, 2, 3),
        value=None,
        params={"cells": "5", "headings": "4"},
        message=Text("该行 5 列，表头 4 列", "the row has 5 cells, the heading 4"),
        count=3,
    )
    code = Finding(
        rule="structure/unlisted-code",
        severity=Severity.ADVICE,
        entity="contract",
        record="HT-2",
        location=Location("c.json", None, 2, 41, 15, pointer="/parties/0/country"),
        value="ZZ",
        params={"scheme": "country"},
        message=Text("该值不在“国家和地区”代码表内", "the value is not in the list Country"),
        suppressed=Suppressed("baseline"),
    )
    memory = Finding(
        rule="structure/missing-field",
        severity=Severity.ERROR,
        entity="contract",
        record=None,
        location=Location("<records>", None, 1, pointer="/title"),
        value=None,
        params={"field": "title"},
        message=Text("缺少“项目名称”", "Project title is missing"),
    )
    digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    return Report(
        version="0.1.0",
        standard="0.1.0",
        options=Options("exchange", date(2026, 11, 24)),
        inputs=(
            Input(BOOK, digest, "xlsx", None, "登记", "contract", 1200),
            Input("b.csv", digest, "csv", "gb18030", None, "contract", 2),
            Input("c.json", digest, "json", "utf-8", None, "contract", 2),
            Input("<records>", None, "python", None, None, "contract", 1),
        ),
        findings=(heading, amount, ragged, code, memory),
        notes=(
            Note("mapping", BOOK, Text("……", "…"), "登记", "金额（万元）", "total_amount"),
            Note("mapping", BOOK, Text("……", "…"), "登记", "买方名称", "parties[role=buyer].name"),
            Note("change", BOOK, Text("换算为元", "converted to yuan"), "登记", "金额（万元）", "total_amount", 1200),
            Note(
                "change", BOOK, Text("数字写法 → 普通数字", "plain number"), "登记", "金额（万元）", "total_amount", 1
            ),
        ),
        by_rule={
            AMOUNT: 40,
            "structure/missing-field": 1,
            "structure/ragged-row": 3,
            "structure/unknown-heading": 1,
        },
        by_severity={Severity.ERROR: 44, Severity.WARNING: 1},
        suppressed_by_rule={"structure/unlisted-code": 1},
        unreadable=("d.xlsx",),
        fitness=FITNESS,
    )
