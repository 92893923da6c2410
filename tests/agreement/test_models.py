"""The models judge every fixture as the standard does but for the limits that are listed."""

from __future__ import annotations

import json
import re
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from opentt.model import Model, derived
from opentt.schema import ENTITIES
from tests.agreement.fixtures import STANDARD, Fixture, fixtures, needless, systems, unexplained

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

pytestmark = pytest.mark.whole

SOURCE = (STANDARD.home / "src/opentt/model/derived.py").read_text(encoding="utf-8")


def exact(value: Decimal) -> float:
    """The number that a JSON text of the decimal gives back, digit for digit."""
    carried = float(value)
    assert value == value.__class__(repr(carried))
    return carried


def by_model(entity: str, module: ModuleType = derived) -> Callable[[Fixture], bool]:
    kind: type[Model] = getattr(module, entity.capitalize())

    def accepts(fixture: Fixture) -> bool:
        try:
            kind.from_json(json.dumps(fixture.record, default=exact))
        except ValidationError:
            return False
        return True

    return accepts


def mutated(old: str, new: str) -> ModuleType:
    """The models with one place of their text changed."""
    text, count = re.subn(old, new, SOURCE, count=1)
    assert count == 1
    module = ModuleType("mutated_models")
    sys.modules[module.__name__] = module  # pydantic looks up annotations there
    exec(compile(text, "mutated_models.py", "exec"), module.__dict__)  # noqa: S102 - the text is our own
    return module


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_models_judge_as_the_standard_but_for_the_limits(entity: str) -> None:
    assert unexplained("models", by_model(entity), entity) == []


def test_each_limit_of_the_models_explains_something() -> None:
    assert needless("models", {entity: by_model(entity) for entity in ENTITIES}) == set()


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_sample_systems_are_models(entity: str) -> None:
    accepts = by_model(entity)
    assert [record["id"] for record in systems()[entity] if not accepts(Fixture(entity, "", "good", record))] == []


MUTATIONS = {
    "a required member": (
        r"(class Grant\(Model\):[\s\S]*?    year: Annotated\[)(.*?)(, Field\(title)(.*\))\]\n",
        r"\1\2 | None\3\4] = None\n",
    ),
    "a code": (r'(RecordStatusCode = Literal\[\n)    "active",\n', r"\1"),
    "a pattern": (r"(class Grant\(Model\):[\s\S]*?    id: Annotated\[)Annotated\[str, .*?\)\], ", r"\1str, "),
    "a set": (r"(class Grant\(Model\):[\s\S]*?), Unique\]", r"\1, Field()]"),
    "a member": (r"(class Grant\(Model\):[\s\S]*?)\n    fiscal_amount: .*\n", r"\1\n"),
    "the type of a date": (
        r"(class GrantCall\(Model\):[\s\S]*?    published_date: Annotated\[).*?( \| None, Field)",
        r"\1str\2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_loss_of_a_constraint_is_noticed(what: str) -> None:
    module = mutated(*MUTATIONS[what])
    assert unexplained("models", by_model("grant", module), "grant") != []
    assert len(fixtures("grant")) > 500
