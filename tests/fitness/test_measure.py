"""Shares are functions of the data alone: exact, explained, never worse for an improvement, silent about values."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.finding import Fitness
from opentt.fitness import measure
from opentt.text import Text
from opentt.validation import validate
from tests.fitness.asking import EXAMPLES, QUESTIONS, STANDARD, Records, asked, cases

if TYPE_CHECKING:
    from pathlib import Path

FULL = dict(reversed(cases("good")))
"""Records that can answer each question."""

Place = tuple[str, int, tuple[Any, ...]]
"""The plural entity, the record's number, and a member of it, or the number and a member of one of its parts."""


def needed(question: str, records: Records) -> list[Place]:
    """The places in the records that hold a field which the question needs."""
    table = STANDARD.tables[QUESTIONS[question].of]
    plural = STANDARD.entities[table.entity].plural
    names = {need.field.split(".")[0].removesuffix("[]") for need in QUESTIONS[question].needs}
    found: list[Place] = []
    for n, record in enumerate(records[plural]):
        for name in sorted(names & set(record)):
            found.append((plural, n, (name,)))
            parts = record[name] if isinstance(record[name], list) else []
            found += [
                (plural, n, (name, at, member))
                for at, part in enumerate(parts)
                if isinstance(part, dict)
                for member in sorted(part)
            ]
    return found


def without(records: Records, places: list[Place]) -> Records:
    """The records without what stands at some places."""
    left = copy.deepcopy(records)
    for plural, n, (name, *inner) in places:
        record = left[plural][n]
        if not inner:
            record.pop(name, None)
        elif name in record:
            record[name][inner[0]].pop(inner[1], None)
    return left


def several(records: Records, plural: str) -> Records:
    """The records, those of the question's entity three times under ids of their own."""
    return records | {
        plural: [record | {"id": f"{record['id']}-{n}"} for n in range(3) for record in records[plural]],
    }


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_filling_in_a_needed_field_never_lowers_a_share(data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(sorted(FULL)))
    plural = STANDARD.entities[STANDARD.tables[QUESTIONS[question].of].entity].plural
    records = several(FULL[question], plural)
    places = data.draw(st.lists(st.sampled_from(needed(question, records)), unique=True, min_size=1, max_size=4))
    kept = data.draw(st.integers(0, len(places) - 1))
    worse, better = (asked(without(records, some)).get(question) for some in (places, places[:kept]))
    assert better is not None
    if worse is None:  # the part that the question counts was not there at all
        return
    assert (worse.share or 0) <= (better.share or 0)


def test_what_lacks_one_field_alone_qualifies_with_it() -> None:
    sound = EXAMPLES["contract"] | {"region": "110108"}
    bare = {name: value for name, value in sound.items() if name != "region"}
    poor = {name: value for name, value in bare.items() if name != "technology_field"}
    records = [sound | {"id": "a"}, bare | {"id": "b"}, bare | {"id": "c"}, poor | {"id": "d"}]
    name = "contract-value-by-field-and-district"
    before = asked({"contracts": records})[name]
    assert (before.asked, before.qualified, before.share) == (4, 1, 0.25)
    assert [(lack.field, lack.lacking, lack.alone) for lack in before.lacks] == [
        ("region", 3, 2),
        ("technology_field", 1, 0),
    ]
    after = asked({"contracts": [record | {"region": "110108"} for record in records]})[name]
    assert after.qualified == before.qualified + before.lacks[0].alone


def test_a_missing_criterion_leaves_nobody_out() -> None:
    unknown = {name: value for name, value in EXAMPLES["contract"].items() if not name.startswith("contract_")}
    found = asked({"contracts": [unknown]})["contract-to-achievement"]
    assert (found.asked, found.qualified) == (1, 0)


def test_a_withdrawn_record_is_not_asked() -> None:
    gone = EXAMPLES["contract"] | {"record_status": "withdrawn"}
    assert asked({"contracts": [gone]}) == {}


def test_the_order_of_records_changes_nothing() -> None:
    records = [EXAMPLES["contract"] | {"id": f"c-{n}", "region": "110108" if n % 3 else None} for n in range(7)]
    assert asked({"contracts": records}) == asked({"contracts": records[::-1]})


def test_only_all_of_many_are_a_hundred_per_cent() -> None:
    nearly = Fitness("q", "contract", Text("问", "q"), Text("合同", "contract"), 100_000, 99_999)
    assert nearly.share == 0.9999


def test_a_table_is_measured_like_the_records_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "合同.csv"
    path.write_text(
        "合同登记编号,项目名称,合同类别,成交额,技术领域,所属区县\n"
        "2024110108000101,甲,技术开发,100,先进制造,海淀区\n"
        "2024110108000102,乙,技术开发,100,,海淀区\n",
        encoding="utf-8",
    )
    for screen_from in (None, 1):
        report = validate([path], measure=measure(), screen_from=screen_from)
        found = {one.question: one for one in report.fitness or ()}["contract-value-by-field-and-district"]
        assert (found.qualified, found.asked, [lack.field for lack in found.lacks]) == (1, 2, ["technology_field"])


def test_public_data_are_not_asked_for_what_they_must_not_have() -> None:
    found = asked({"contracts": [EXAMPLES["contract"]]}, "public")
    closed = found["active-contracts"]
    assert (closed.asked, closed.share, closed.lacks) == (0, None, ())
    assert closed.closed == ("start_date", "end_date", "registration.status")
    assert found["contract-value-by-field-and-district"].asked == 1


def test_nothing_is_measured_that_was_not_asked_for() -> None:
    assert validate(records=[EXAMPLES["contract"]], entity="contract").fitness is None
