"""Break one thing in a sound record: the finding names that thing, there, and nothing else is said anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt.schema import ENTITIES
from opentt.validation import validate
from tests.mutation.mutants import Mutant, compared, is_value, mutants, one_of_each, sound
from tests.rdf.drawn import record as drawn
from tests.soak import many

if TYPE_CHECKING:
    from collections.abc import Mapping

QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
LONG = settings(QUIET, max_examples=many(80))
SETS = ("structure/dangling-link", "structure/unlisted-code")
"""Advice that is told once for many places, so that it moves to the next of them."""


def found(
    record: Mapping[str, object], entity: str, engine: Literal["screen", "reference"] = "screen"
) -> Counter[tuple[str, str]]:
    """The rules and places of the findings on one record."""
    report = validate(records=[record], entity=entity, engine=engine, max_findings=0)
    return Counter((one.rule, one.location.pointer) for one in report.findings)


def anew(mutant: Mutant, before: Counter[tuple[str, str]], entity: str) -> set[tuple[str, str]]:
    """What is said of a mutant that was not said of its record; both engines say the same."""
    after = found(mutant.record, entity)
    assert after == found(mutant.record, entity, "reference")
    return {told for told in after - before if told[0] not in SETS or told[0] == mutant.rule}


def check_sound(data: st.DataObject) -> None:
    """Nothing: a sound record was broken in one place, and that alone was found."""
    entity = data.draw(st.sampled_from(sorted(ENTITIES)))
    record = data.draw(st.sampled_from(sound(entity)))
    mutant = data.draw(st.sampled_from(list(mutants(entity, record))))
    check_alone(mutant, anew(mutant, Counter(), entity))


def check_alone(mutant: Mutant, told: set[tuple[str, str]]) -> None:
    """Nothing: what is told is the break, and nothing else unless the value can be read all the same."""
    assert (mutant.rule, mutant.pointer) in told, mutant
    assert is_value(mutant) or len(told) == 1, (mutant, told)


def check_drawn(data: st.DataObject) -> None:
    """Nothing: a record that the model allows, whatever the rules say of it, was broken in one sound place."""
    entity = data.draw(st.sampled_from(sorted(ENTITIES)))
    record: dict[str, Any] = data.draw(drawn(entity))
    before = found(record, entity)
    whole = [one for one in mutants(entity, record) if not is_value(one) and (one.rule, one.pointer) not in before]
    mutant = data.draw(st.sampled_from(whole))
    assert anew(mutant, before, entity) == {(mutant.rule, mutant.pointer)}


def found_in_all(
    records: list[dict[str, Any]], entity: str, engine: Literal["screen", "reference"] = "screen"
) -> dict[str | None, set[tuple[str, str]]]:
    """The rules and places of the findings on each record, by id, but for rules that compare records."""
    report = validate(records=records, entity=entity, engine=engine, max_findings=0, ignore=(*SETS, *compared()))
    told: dict[str | None, set[tuple[str, str]]] = defaultdict(set)
    for one in report.findings:
        told[one.record].add((one.rule, one.location.pointer))
    return told


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_way_to_break_every_field_is_told_alone(entity: str) -> None:
    """Each field that any good case has, each way once, all in one validation: what is new in a record is its break."""
    every = [mutant for mutant in one_of_each(entity) if mutant.rule not in SETS]
    ids = [f"m-{n}" for n in range(len(every))]
    broken = [mutant.record | {"id": name} for mutant, name in zip(every, ids, strict=True)]
    before = found_in_all([mutant.sound | {"id": name} for mutant, name in zip(every, ids, strict=True)], entity)
    after = found_in_all(broken, entity)
    assert after == found_in_all(broken, entity, "reference")
    for mutant, name in zip(every, ids, strict=True):
        check_alone(mutant, after[name] - before[name])


@QUIET
@given(data=st.data())
def test_a_break_in_a_sound_record_is_the_only_finding(data: st.DataObject) -> None:
    check_sound(data)


@settings(QUIET, max_examples=10)
@given(data=st.data())
def test_a_break_in_any_record_is_the_only_new_finding(data: st.DataObject) -> None:
    check_drawn(data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_many_breaks_in_sound_records(data: st.DataObject) -> None:
    check_sound(data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_many_breaks_in_any_records(data: st.DataObject) -> None:
    check_drawn(data)


@pytest.mark.parametrize("entity", ENTITIES)
def test_there_is_something_to_break(entity: str) -> None:
    rules = {mutant.rule for record in sound(entity) for mutant in mutants(entity, record)}
    assert {
        *("structure/wrong-type", "structure/missing-field", "structure/unknown-field", "structure/out-of-range"),
        "structure/bad-format",
    } <= rules
    assert all(found(record, entity) == Counter() for record in sound(entity)[:3])


def test_a_check_character_is_among_the_things_broken() -> None:
    assert any(mutant.rule == "structure/bad-checksum" for entity in ENTITIES for mutant in one_of_each(entity))
