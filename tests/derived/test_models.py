"""The models take what the schemas take and refuse what the schemas refuse."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema_rs
import pytest
from pydantic import ValidationError

from opentt import home as homes
from opentt import model
from opentt.model import Contract, Model
from opentt.schema import ENTITIES, load_bundle

HOME = homes.find()
BUNDLE = load_bundle(HOME)

ABSENT = object()
"""The mark of a member that is taken away."""

CHANGES: list[tuple[str, str, object, bool]] = [
    ("contract", "id", ABSENT, False),
    ("contract", "id", "", False),
    ("contract", "id", 7, False),
    ("contract", "id", "a b", False),
    ("contract", "contract_type", ABSENT, False),
    ("contract", "contract_type", "technology-gift", False),
    ("contract", "contract_type", "技术许可合同", False),
    ("contract", "total_amount", "100.00", False),
    ("contract", "total_amount", True, False),
    ("contract", "total_amount", None, False),
    ("contract", "total_amount", 10000000000000, False),
    ("contract", "total_amount", 9999999999999.99, True),
    ("contract", "total_amount", 0.1, True),
    ("contract", "signed_date", "2025-02-30", False),
    ("contract", "signed_date", "2025-2-3", False),
    ("contract", "signed_date", "20250203", False),
    ("contract", "signed_date", "2025-02-03T00:00:00", False),
    ("contract", "signed_date", "２０２５-02-03", False),
    ("contract", "signed_date", None, False),
    ("contract", "signed_date", 20250203, False),
    ("contract", "signed_date", "2025-02-03", True),
    ("contract", "updated_at", "2025-02-03T00:00:00Z", True),
    ("contract", "updated_at", "2025-02-03T08:00:00.5+08:00", True),
    ("contract", "updated_at", "2025-02-03T08:00:00", False),
    ("contract", "updated_at", "2025-02-03", False),
    ("contract", "year", 2025, True),
    ("contract", "year", 2025.0, True),
    ("contract", "year", 2025.5, False),
    ("contract", "year", "2025", False),
    ("contract", "year", 1948, False),
    ("contract", "year", 2101, False),
    ("contract", "is_classified", "false", False),
    ("contract", "is_classified", 0, False),
    ("contract", "is_classified", False, True),
    ("contract", "ip_kinds", ["invention", "invention"], False),
    ("contract", "ip_kinds", "invention", False),
    ("contract", "ip_kinds", [], True),
    ("contract", "parties", {}, False),
    ("contract", "parties", [{}], False),
    ("contract", "parties", [{"role": "buyer"}], True),
    ("contract", "parties", [{"role": "onlooker"}], False),
    ("contract", "parties", [{"role": "buyer", "nmae": "x"}], False),
    ("contract", "parties", [{"role": "buyer", "x_note": {"a": [None]}}], True),
    ("contract", "parties", [{"role": "buyer", "uscc": "0"}], False),
    ("contract", "review", [], False),
    ("contract", "review", {"decided_date": "soon"}, False),
    ("contract", "unknown", 1, False),
    ("contract", "x_unknown", None, True),
    ("contract", "X_unknown", 1, False),
    ("institution", "name", ABSENT, False),
    ("institution", "name", None, False),
    ("institution", "staff", {"total_count": -1}, False),
    ("institution", "staff", {"total_count": 1.0}, True),
    ("institution", "identifiers", [{"scheme": "uscc"}], False),
    ("institution", "record_status", "gone", False),
    ("manager", "annual_reports", [{"year": 2025, "promoted_contract_count": "3"}], False),
    ("manager", "service_tags", [1], False),
    ("achievement", "holders", [{"name": "x", "share": 100.5}], False),
    ("achievement", "holders", [{"name": "x", "share": 33.33}], True),
    ("achievement", "conversions", [{"distribution": [{"amount": "1"}]}], False),
    ("grant", "year", ABSENT, False),
    ("grant", "fiscal_amount", -1.5, True),
    ("grant", "achievement_ids", ["a", "a"], False),
]


def example(entity: str) -> str:
    """The text of the sample record of an entity."""
    return (HOME / f"examples/{entity}.json").read_text(encoding="utf-8")


def model_of(entity: str) -> type[Model]:
    """The model of an entity."""
    found: type[Model] = getattr(model, entity.capitalize())
    return found


def accepts(kind: type[Model], record: object) -> bool:
    """Whether the model takes the record, which it must say alike of its values and of its text."""
    verdicts = set()
    for taken in ("values", "text"):
        try:
            kind.model_validate(record) if taken == "values" else kind.from_json(json.dumps(record))
        except ValidationError:
            verdicts.add(False)
        else:
            verdicts.add(True)
    assert len(verdicts) == 1
    return verdicts.pop()


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_example_passes_through_unchanged(entity: str) -> None:
    text = example(entity)
    assert model_of(entity).from_json(text).record() == json.loads(text)
    assert model_of(entity).model_validate_json(text) == model_of(entity).from_json(text)


@pytest.mark.parametrize(("entity", "member", "value", "verdict"), CHANGES)
def test_the_model_and_the_schema_agree(entity: str, member: str, value: object, verdict: bool) -> None:  # noqa: FBT001
    record = json.loads(example(entity))
    record.pop(member, None)
    if value is not ABSENT:
        record[member] = value
    schema = {"$schema": BUNDLE["$schema"], "$defs": BUNDLE["$defs"], "$ref": f"#/$defs/{entity}"}
    engine = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert engine.is_valid(record) is verdict
    assert accepts(model_of(entity), record) is verdict


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_member_of_the_schema_is_a_member_of_the_model(entity: str) -> None:
    properties: dict[str, Any] = BUNDLE["$defs"][entity]["properties"]
    assert list(model_of(entity).model_fields) == list(properties)


def contract(**members: object) -> Contract:
    """The sample contract with other members."""
    return Contract.model_validate(json.loads(example("contract")) | members)


def test_money_is_exact_and_leaves_as_a_number() -> None:
    text = json.dumps(json.loads(example("contract")) | {"total_amount": 0}).replace(
        '"total_amount": 0', '"total_amount": 9999999999999.99'
    )
    found = Contract.from_json(text)
    assert found.total_amount == Decimal("9999999999999.99")
    assert '"total_amount":9999999999999.99' in found.model_dump_json()
    assert found.model_dump()["total_amount"] == Decimal("9999999999999.99")


def test_a_number_that_a_double_would_bend_is_not_dumped_as_another() -> None:
    found = contract(total_amount=Decimal("0.1000000000000000000001"))
    assert found.total_amount == Decimal("0.1000000000000000000001")
    with pytest.raises(ValueError, match="finer than a double"):
        found.record()


@pytest.mark.parametrize("text", ['{"id": NaN}', '{"id": Infinity}', "{"])
def test_what_is_not_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not JSON|Expecting"):
        Contract.from_json(text)


def test_a_fault_is_told_with_its_place() -> None:
    with pytest.raises(ValidationError) as refused:
        contract(parties=[{"role": "buyer", "nmae": "x"}])
    assert [fault["loc"] for fault in refused.value.errors()] == [("parties", 0, "nmae")]


def test_dates_are_dates_and_records_are_frozen() -> None:
    found = contract(signed_date="2025-02-03")
    assert found.signed_date == date(2025, 2, 3)
    with pytest.raises(ValidationError):
        found.signed_date = None
