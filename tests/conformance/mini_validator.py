"""A validator of its own, as someone else would write it from the kit's README: plain jsonschema, nothing of ours.

Run from the root of a checkout, it prints how much of the kit it gets right.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import referencing

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = {
    "additionalProperties": "structure/unknown-field",
    "enum": "structure/unknown-code",
    "format": "structure/bad-format",
    "maximum": "structure/out-of-range",
    "maxLength": "structure/out-of-range",
    "minimum": "structure/out-of-range",
    "minLength": "structure/out-of-range",
    "pattern": "structure/bad-format",
    "required": "structure/missing-field",
    "type": "structure/wrong-type",
    "uniqueItems": "structure/repeated-item",
}
"""The rule that a keyword of JSON Schema stands for, as the README says."""

Finding = tuple[str, str]


def registry(bundle: Path) -> referencing.Registry[Any]:
    document = json.loads(bundle.read_text(encoding="utf-8"))
    resource: referencing.Resource[Any] = referencing.Resource.from_contents(document)
    found: referencing.Registry[Any] = referencing.Registry().with_resource(document["$id"], resource)
    return found.crawl()


def validator(schema: dict[str, Any], known: referencing.Registry[Any]) -> jsonschema.Draft202012Validator:
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date")(_is_day)
    checker.checks("date-time")(_is_instant)
    return jsonschema.Draft202012Validator(schema, registry=known, format_checker=checker)


def findings(judge: jsonschema.Draft202012Validator, record: object) -> set[Finding]:
    found = {finding for error in judge.iter_errors(record) for finding in _found(error)}
    wrong = {pointer for rule, pointer in found if rule == RULES["type"]}
    return {
        (rule, pointer)
        for rule, pointer in found
        if rule == RULES["type"] or not any(f"{pointer}/".startswith(f"{root}/") for root in wrong)
    }


def score(kit: Path, bundle: Path) -> tuple[int, int]:
    """How many tests of a file of the kit it gets right, and how many there are."""
    (group,) = json.loads(kit.read_text(encoding="utf-8"))
    judge = validator(group["schema"], registry(bundle))
    right = [
        findings(judge, test["data"]) == {(one["rule"], one["pointer"]) for one in test.get("findings", ())}
        for test in group["tests"]
    ]
    return sum(right), len(right)


def _found(error: jsonschema.ValidationError) -> Iterator[Finding]:
    here = "".join(f"/{step}" for step in error.absolute_path)
    rule = RULES[str(error.validator)]
    if error.validator == "required":
        missing = error.message.split("'")[1]
        yield rule, f"{here}/{missing}"
    elif error.validator == "additionalProperties":
        known: Any = error.schema
        members: Any = error.instance
        unknown = [name for name in members if name not in known["properties"] and name[:2] != "x_"]
        yield from ((rule, f"{here}/{name}") for name in unknown)
    else:
        yield rule, here


def _is_day(value: object) -> bool:
    try:
        return not isinstance(value, str) or bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


def _is_instant(value: object) -> bool:
    try:
        return not isinstance(value, str) or (
            dt.datetime.fromisoformat(value).tzinfo is not None and re.match(r".{10}[Tt]", value) is not None
        )
    except ValueError:
        return False


if __name__ == "__main__":
    for path in sorted(Path("validator/conformance/derived/structure").glob("*.json")):
        right, count = score(path, Path("schemas/derived/opentt.schema.json"))
        print(f"{path.stem}: {100 * right // count} %")  # noqa: T201 - what it is run for
