"""Lines of NDJSON judged as a whole: whatever one line becomes, it is judged as it is alone."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.tables import Document, read
from opentt.tables.documents import EACH
from opentt.validation import spelt, validate
from opentt.validation.lines import put_lines_aside
from opentt.validation.structure import defects

if TYPE_CHECKING:
    from opentt.finding import Finding
    from opentt.validation.lines import Learnt

TODAY = date(2026, 3, 2)
RECORD = {
    "title": "稀土永磁电机设计软件",
    "contract_type": "technology-development",
    "signed_date": "2024-05-06",
    "total_amount": 1200000.5,
    "technical_amount": 1000000,
    "is_related_party": False,
    "grant_ids": ["demo-grant-1", "demo-grant-2"],
    "payment": {"mode": "lump-sum-once"},
    "parties": [
        {"role": "seller", "name": "示例研究所", "uscc": "12100000400000624D", "region": "110108"},
        {"role": "buyer", "name": "示例电机有限公司", "region": "110105"},
    ],
}
LINES = [json.dumps({"id": f"demo-{n}", **RECORD}, ensure_ascii=False) for n in range(8)]
ODD = 5

CHANGES = {
    "a comma after the last member": ("}]}", "}],}"),
    "a comma after the last item": ("}]}", "},]}"),
    "a comma after the last item of a list": ('-2"]', '-2",]'),
    "a number with too many digits": ("1200000.5", "1200000.500000000000001"),
    "a number in another notation": ("1200000.5", "1.2000005e6"),
    "no number at all": ("1200000.5", "NaN"),
    "a number that is a text": ("1200000.5", '"1200000.5"'),
    "an unknown member": ('"title"', '"colour": 1, "title"'),
    "an unknown member in place of another": ('"signed_date"', '"colour"'),
    "a member twice": ('"title"', '"title": "测试", "title"'),
    "a member twice and another missing": ('"signed_date": "2024-05-06"', '"title": "稀土永磁电机设计软件"'),
    "a member written with an escape": ('"title"', '"t\\u0069tle"'),
    "half of a surrogate pair": ("永磁电机设计", "\\ud800电机设计"),
    "an item that is null": ('"parties": [', '"parties": [null, '),
    "a null behind the items": ("}]}", "}, null]}"),
    "an empty object behind the items": ("}]}", "}, {}]}"),
    "an item less": (', "demo-grant-2"]', "]"),
    "an item twice": ('-2"]', '-1"]'),
    "an array for an object": ('{"mode": "lump-sum-once"}', '["lump-sum-once"]'),
    "null for an object": ('{"mode": "lump-sum-once"}', "null"),
    "nothing in an object": ('{"mode": "lump-sum-once"}', "{}"),
    "members in another order": (
        '"contract_type": "technology-development", "signed_date": "2024-05-06"',
        '"signed_date": "2024-05-06", "contract_type": "technology-development"',
    ),
    "a telephone number": ("示例研究所", "示例研究所 13800138000"),
    "a code that no list has": ("technology-development", "13800138000"),
    "a code that an open list does not have": ("lump-sum-once", "lump-sum-twice"),
    "a telephone number for a code of an open list": ("lump-sum-once", "13800138000"),
    "no code of an open list": ("lump-sum-once", ""),
    "a very long code of an open list": ("lump-sum-once", "a" * 201),
    "a code of an open list that is written with an escape": ("lump-sum-once", "lump-sum-onc\\u0065"),
    "a code as people write it": ("lump-sum-once", "一次总付"),
    "a tab in a text": ("示例研究所", "示例\t研究所"),
    "a number that begins with 0": ("1200000.5", "01200000.5"),
    "a negative number": ("1200000.5", "-1200000.5"),
    "no value": ("1200000.5", ""),
    "a truth value as Python writes it": ("false", "False"),
    "null for a truth value": ("false", "null"),
    "another truth value": ("false", "true"),
    "blanks around a value": ('"title": ', '"title"  :\t'),
    "a quote in a text": ("示例研究所", '示例\\"研究所'),
    "a number for a truth value": ("false", "0"),
    "a text for a truth value": ("false", '"false"'),
    "an object for a truth value": ("false", '{"a":"false"}'),
    "nothing for a truth value": ("false", ""),
    "a truth value for a number": ("1200000.5", "true"),
    "an array for a number": ("1200000.5", "[1200000.5]"),
    "noughts behind a number": ("1200000.5", "1200000.500"),
    "minus nought": ("1200000.5", "-0"),
    "a blank behind the line": ('"110105"}]}', '"110105"}]} '),
    "what looks like the end of a list in a text": ("稀土永磁", "稀土,]永磁,}"),
    "what looks like a long number in a text": ("稀土永磁", "稀土:1234567890123456"),
    "an empty text": ("稀土永磁电机设计软件", ""),
    "half a line": ('"region": "110105"}]}', '"reg'),
}


ODDITIES = {
    "an early control character": "\x02",
    "a tab": "\t",
    "the last control character": "\x1f",
    "a backslash": "\\",
    "an escaped letter": "\\u0061",
    "an escaped quote": '\\"',
    "what looks like the next member": '\\", \\"region\\": \\"110108',
}
PLACES = {
    "a member's name": "contract_type",
    "an id": "demo-5",
    "a text": "稀土永磁",
    "a listed code": "technology-development",
    "a code of an open list": "lump-sum-once",
    "a code of digits": "110105",
    "a date": "2024-05-06",
    "a number": "1200000.5",
    "a truth value": "false",
    "a credit code": "12100000400000624D",
    "an item of a list": "demo-grant-2",
    "what stands between": ", ",
}


def told(lines: list[str], limit: int) -> list[tuple[object, ...]]:
    """What is found in the lines, screened from so many on."""
    return judged("".join(f"{line}\n" for line in lines), ".ndjson", limit)


def judged(text: str, suffix: str, limit: int) -> list[tuple[object, ...]]:
    """What is found in a document, screened from so many records on."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"contracts{suffix}"
        path.write_bytes(text.encode())
        report = validate([path], as_of=TODAY, screen_from=limit, max_findings=0)
    return sorted(map(_facts, report.findings), key=repr)


def _facts(finding: Finding) -> tuple[object, ...]:
    place = finding.location
    return finding.rule, finding.record, place.line, place.column, place.pointer, finding.value, finding.fingerprint


def as_a_whole(lines: list[str], *, is_spelt: bool) -> tuple[list[tuple[object, ...]], list[Learnt | None]]:
    """What is found in lines that are known by how they are spelt, or as JSON alone; and what was learnt of them."""
    learnt: list[Learnt | None] = []

    def noted(*given: Any) -> Learnt | None:  # noqa: ANN401 - passed on as they are
        learnt.append(put_lines_aside(*given))
        return learnt[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spelt, "FEWEST", 1 if is_spelt else spelt.LOOKED_AT + 1)
        patch.setattr("opentt.validation.lines.put_lines_aside", noted)
        return told(lines, 1), learnt


@pytest.mark.parametrize("change", CHANGES)
def test_a_line_that_is_changed_is_judged_as_it_is_alone(change: str) -> None:
    """The whole finds what its lines give one by one, also where DuckDB reads more leniently than JSON allows."""
    old, new = CHANGES[change]
    assert old in LINES[ODD]
    lines = [*LINES[:ODD], LINES[ODD].replace(old, new, 1), *LINES[ODD + 1 :]]
    alone = told(lines, 10**9)
    for is_spelt in (True, False):
        found, (learnt,) = as_a_whole(lines, is_spelt=is_spelt)
        assert found == alone
        assert learnt is not None
        assert bool(learnt.spellings) == is_spelt


@pytest.mark.parametrize("place", PLACES)
def test_what_no_text_may_hold_as_it_is_is_found_wherever_it_stands(place: str) -> None:
    """Control characters and backslashes, of which only the latter have a meaning: at the ends, and within."""
    value = PLACES[place]
    assert value in LINES[0].replace("demo-0", "demo-5")
    changed = [put for odd in ODDITIES.values() for put in (odd + value, value[:2] + odd + value[2:], value + odd)]
    lines = [
        line.replace(value, changed[n], 1)
        for n, line in enumerate(json.dumps({"id": "demo-5", **RECORD}, ensure_ascii=False) for _ in changed)
    ]
    lines = [*LINES, *(line.replace("demo-5", f"demo-5-{n}") for n, line in enumerate(lines)), LINES[0]]
    alone = told(lines, 10**9)
    assert len(alone) > len(ODDITIES)
    for is_spelt in (True, False):
        found, (learnt,) = as_a_whole(lines, is_spelt=is_spelt)
        assert learnt is not None
        assert found == alone


@settings(max_examples=15, deadline=None)
@given(
    st.integers(0, len(LINES[ODD])),
    st.integers(0, 12),
    st.sampled_from([*',:[]{}"\\0-e. 示@\t\x01tf', *ODDITIES.values(), "\x7f", "\\n", "\r"]),
)
def test_a_line_with_any_damage_is_judged_as_it_is_alone(start: int, cut: int, put: str) -> None:
    """The same where a part of the line is cut out and a character put there."""
    damaged = LINES[ODD][:start] + put + LINES[ODD][start + cut :]
    lines = [*LINES[:ODD], damaged, *LINES[ODD + 1 :]]
    alone = told(lines, 10**9)
    assert all(as_a_whole(lines, is_spelt=is_spelt)[0] == alone for is_spelt in (True, False))


def test_codes_that_an_open_list_does_not_have_are_no_reason_to_look_at_lines_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They are told once each, with their number, and found where they stand."""
    own = ["lump-sum-once", "lump-sum-twice", "按年支付", "lump-sum-once", "royalty"]
    lines = [line.replace("lump-sum-once", own[n % len(own)]) for n, line in enumerate(LINES)]
    alone = told(lines, 10**9)
    assert {fact[5] for fact in alone if fact[0] == "structure/unlisted-code"} >= {"lump-sum-twice", "按年支付"}
    explained: list[int] = []

    def noted(*given: Any) -> Any:  # noqa: ANN401 - passed on as they are
        explained.append(1)
        return defects(*given)

    monkeypatch.setattr("opentt.validation.judge.defects", noted)
    for is_spelt in (True, False):
        assert as_a_whole(lines, is_spelt=is_spelt)[0] == alone
    assert not explained


@pytest.mark.parametrize("blank", ["", " ", "\t ", "\ufeff", "\u3000"])
@pytest.mark.parametrize("at", [0, 3, len(LINES)])
def test_blank_lines_are_no_records(blank: str, at: int) -> None:
    lines = [*LINES[:ODD], LINES[ODD].replace("2024-05-06", "2024-13-06"), *LINES[ODD + 1 :]]
    lines.insert(at, blank)
    alone = told(lines, 10**9)
    assert all(as_a_whole(lines, is_spelt=is_spelt)[0] == alone for is_spelt in (True, False))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("closed", [True, False])
def test_lines_are_found_again_by_their_numbers(end: str, *, closed: bool) -> None:
    """Also the first and last of those that are passed over together."""
    lines = [json.dumps({"id": f"demo-{n}", **RECORD}, ensure_ascii=False) for n in range(1, 3 * EACH)]
    faulty = [1, 2, EACH - 1, EACH, EACH + 1, 2 * EACH, 2 * EACH + 1, 3 * EACH - 1]
    for n in faulty:
        lines[n - 1] = lines[n - 1].replace("technology-development", "technology-developed")
    text = end.join(lines) + (end if closed else "")
    found = judged(text, ".ndjson", 1)
    assert found == judged(text, ".ndjson", 10**9)
    assert sorted({int(str(fact[2])) for fact in found if fact[0] == "structure/unknown-code"}) == faulty


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def spread(line: str) -> str:
    return line.replace(', "', ',\n "')


@pytest.mark.parametrize(
    "change", [name for name, (old, new) in CHANGES.items() if is_json(LINES[ODD].replace(old, new))]
)
def test_an_array_is_judged_as_its_records_are_alone(change: str) -> None:
    """Records that stand over several lines are found where they stand, whatever one becomes."""
    records = [spread(line) for line in (*LINES[:ODD], LINES[ODD].replace(*CHANGES[change], 1), *LINES[ODD + 1 :])]
    listed = ",\n".join(records)
    text = f'{{"institutions": [{{"id": "i-1"}}],\n\n "contracts": [\n{listed} ]}}'
    assert judged(text, ".json", 1) == judged(text, ".json", 10**9)


def test_lines_that_are_spelt_alike_are_known_by_it() -> None:
    other = LINES[0].replace('"title"', '"source": "demo", "title"')
    known = spelt.spellings([*LINES * 20, other, "", "[]", "{", '{"a": [1]}', "7", *[other] * 40], lambda _: True)
    assert [spelling.count for spelling in known] == [LINES[0].count('"') + 1, other.count('"') + 1]
    assert spelt.spellings(LINES * 20, lambda _: False) == ()
    assert spelt.spellings([json.dumps({"id": "a\\b"})] * 20, lambda _: True) == ()


def test_an_array_is_written_line_by_line_for_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    records = ",\r\n".join(map(spread, LINES))
    path.write_bytes(f'{{"institutions": [{{}}], "contracts": [{records}]}}'.encode())
    (document,) = read(path)
    assert isinstance(document, Document)
    assert document.lines is not None
    assert document.entities == ("institution", "contract")
    assert document.lines("contract", len(LINES) + 1) is None
    lines = document.lines("contract", len(LINES))
    assert lines is not None
    assert [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()] == list(map(json.loads, LINES))
