"""Lines of NDJSON judged as a whole: whatever one line becomes, it is judged as it is alone."""

from __future__ import annotations

import json
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.standard import load
from opentt.tables import Document, read
from opentt.validation import validate
from opentt.validation.lines import put_lines_aside
from opentt.validation.screen import read_lines
from opentt.validation.store import open_store
from opentt.validation.structure import judge

if TYPE_CHECKING:
    from opentt.finding import Finding

STANDARD = load()
TODAY = date(2026, 3, 2)
RECORD = {
    "title": "稀土永磁电机设计软件",
    "contract_type": "technology-development",
    "signed_date": "2024-05-06",
    "total_amount": 1200000.5,
    "technical_amount": 1000000,
    "is_related_party": False,
    "achievement_ids": ["motor-1", "design-2"],
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
    "a comma after the last item of a list": ('design-2"]', 'design-2",]'),
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
    "an item less": (', "design-2"]', "]"),
    "an item twice": ('"design-2"]', '"motor-1"]'),
    "an array for an object": ('{"mode": "lump-sum-once"}', '["lump-sum-once"]'),
    "null for an object": ('{"mode": "lump-sum-once"}', "null"),
    "nothing in an object": ('{"mode": "lump-sum-once"}', "{}"),
    "members in another order": (
        '"contract_type": "technology-development", "signed_date": "2024-05-06"',
        '"signed_date": "2024-05-06", "contract_type": "technology-development"',
    ),
    "a telephone number": ("示例研究所", "示例研究所 13800138000"),
    "a code that no list has": ("technology-development", "13800138000"),
    "a number for a truth value": ("false", "0"),
    "a text for a truth value": ("false", '"false"'),
    "an object for a truth value": ("false", '{"a":"false"}'),
    "nothing for a truth value": ("false", ""),
    "nothing for a number": ("1200000.5", ""),
    "a truth value for a number": ("1200000.5", "true"),
    "an array for a number": ("1200000.5", "[1200000.5]"),
    "noughts before a number": ("1200000.5", "001200000.5"),
    "noughts behind a number": ("1200000.5", "1200000.500"),
    "minus nought": ("1200000.5", "-0"),
    "a blank less": ('"title": ', '"title":'),
    "a blank behind the line": ('"110105"}]}', '"110105"}]} '),
    "a tab in a text": ("永磁电机设计", "永磁\t电机设计"),
    "what looks like the end of a list in a text": ("稀土永磁", "稀土,]永磁,}"),
    "what looks like a long number in a text": ("稀土永磁", "稀土:1234567890123456"),
    "an empty text": ("稀土永磁电机设计软件", ""),
    "half a line": ('"region": "110105"}]}', '"reg'),
}


def test_the_lines_that_are_changed_are_passed_as_a_whole_before(tmp_path: Path) -> None:
    """Else nothing would be learnt from them, and every line judged alone."""
    path = tmp_path / "contracts.ndjson"
    path.write_text("".join(f"{line}\n" for line in LINES), encoding="utf-8")
    errors = judge(STANDARD, "contract", "screen")
    with closing(open_store(STANDARD, TODAY)) as store:
        learnt = put_lines_aside(store, STANDARD.entities["contract"], errors, read_lines(str(path)), "lines")
        assert learnt
        assert learnt.usual
        assert store.db.execute("SELECT count(*) FROM lines WHERE good").fetchall() == [(len(LINES),)]


def told(lines: list[str], limit: int) -> list[tuple[object, ...]]:
    """What is found in the lines, screened from so many on."""
    return judged("".join(f"{line}\n" for line in lines), ".ndjson", limit)


def judged(text: str, suffix: str, limit: int) -> list[tuple[object, ...]]:
    """What is found in a document, screened from so many records on."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"contracts{suffix}"
        path.write_text(text, encoding="utf-8")
        report = validate([path], as_of=TODAY, screen_from=limit, max_findings=0)
    return sorted(map(_facts, report.findings), key=repr)


def _facts(finding: Finding) -> tuple[object, ...]:
    place = finding.location
    return finding.rule, finding.record, place.line, place.column, place.pointer, finding.value, finding.fingerprint


@pytest.mark.parametrize("change", CHANGES)
def test_a_line_that_is_changed_is_judged_as_it_is_alone(change: str) -> None:
    """The whole finds what its lines give one by one, also where DuckDB reads more leniently than JSON allows."""
    old, new = CHANGES[change]
    assert old in LINES[ODD]
    lines = [*LINES[:ODD], LINES[ODD].replace(old, new, 1), *LINES[ODD + 1 :]]
    assert told(lines, 1) == told(lines, 10**9)


@pytest.mark.parametrize(
    "put", ["1200000.5", "1200000.05", "1200000.500", "1200000", "12e5", '"1200000.50"', "", "null", "-0.00"]
)
def test_an_amount_that_is_written_otherwise_is_judged_as_it_is_alone(put: str) -> None:
    """Where the usual amount has two decimals, of which DuckDB drops the noughts."""
    lines = [line.replace("1200000.5", "1200000.50") for line in LINES]
    lines[ODD] = lines[ODD].replace("1200000.50", put)
    assert told(lines, 1) == told(lines, 10**9)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, len(LINES[ODD])), st.integers(0, 12), st.sampled_from(list(',:[]{}"\\0-e. 示@')))
def test_a_line_with_any_damage_is_judged_as_it_is_alone(start: int, cut: int, put: str) -> None:
    """The same where a part of the line is cut out and a character put there."""
    damaged = LINES[ODD][:start] + put + LINES[ODD][start + cut :]
    lines = [*LINES[:ODD], damaged, *LINES[ODD + 1 :]]
    assert told(lines, 1) == told(lines, 10**9)


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
