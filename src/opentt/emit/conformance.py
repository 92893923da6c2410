"""The portable conformance kit: records and sets of records with one violation each, for validators in any language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opentt.cases import cases_of
from opentt.emit.bundle import address, compose
from opentt.emit.case_findings import TODAY, found_in, pointer
from opentt.emit.codes import schemes
from opentt.emit.spelling import header
from opentt.emit.violations import variations
from opentt.layout import layout
from opentt.numbers import json_number
from opentt.schema import entities
from opentt.standard import Standard
from opentt.vocab import schemes_of

if TYPE_CHECKING:
    from opentt.cases import Case
    from opentt.emit.case_findings import Found
    from opentt.emit.sources import Sources
    from opentt.rule import Card

FOLDER = "validator/conformance/derived"


def files(sources: Sources) -> dict[str, str]:
    """`structure/<entity>.json`, one test for each field and limit; `rules/<rule>.json`, the cases of each card."""
    standard = _standard(sources)
    kit = {
        f"{FOLDER}/structure/{name}.json": _lines([_structure(sources, standard, name)]) for name in standard.entities
    }
    found = found_in(standard, sources.cards, sources.examples)
    for card in sources.cards.values():
        kit[f"{FOLDER}/rules/{card.rule}.json"] = _lines([_rule(sources, card, found)])
    return kit


def _standard(sources: Sources) -> Standard:
    """The standard as the sources have it, whatever the derived files say."""
    bundle = compose(sources)
    kinds = entities(bundle)
    return Standard(sources.home, sources.version, bundle, kinds, layout(kinds), schemes_of(schemes(sources)), {})


def _structure(sources: Sources, standard: Standard, name: str) -> dict[str, Any]:
    tests = []
    for varied in variations(standard.entities[name], sources.examples[name]):
        test = {"description": varied.what, "data": varied.record, "valid": varied.rule is None}
        if varied.rule:
            test["findings"] = [{"rule": varied.rule, "pointer": pointer(varied.path)}]
        tests.append(test)
    return {
        "$comment": header("schemas/ and examples/"),
        "description": standard.entities[name].title.en,
        "schema": {"$ref": address(sources, name)},
        "tests": tests,
    }


def _rule(sources: Sources, card: Card, found: Found) -> dict[str, Any]:
    cites = [{"policy": cite.policy, "article": cite.article} for cite in card.cites]
    return {
        "$comment": header(f"validator/rules/{card.rule}.yaml"),
        "description": card.title.en,
        "rule": card.rule,
        "severity": card.severity.value,
        "cites": cites,
        **({"profile": card.profile} if card.profile else {}),
        "tests": [_case(card, case, found) for case in cases_of(card, sources.examples)],
    }


def _case(card: Card, case: Case, found: Found) -> dict[str, Any]:
    test: dict[str, Any] = {"description": case.name}
    if case.files:
        return (
            test
            | {"file" if len(case.files) == 1 else "files": dict(case.files), "valid": case.good}
            | ({} if case.good else {"findings": [{"rule": card.rule}]})
        )
    test |= {"as_of": (case.as_of or TODAY).isoformat(), "data": case.records, "valid": case.good}
    if case.good:
        return test
    return test | {"findings": found.get(case.name, [{"rule": card.rule}])}


def _lines(groups: list[dict[str, Any]]) -> str:
    """The groups as JSON in the form of the JSON Schema test suite, one test a line."""
    return "[\n" + ",\n".join(_group(group) for group in groups) + "\n]\n"


def _group(group: dict[str, Any]) -> str:
    told = [f"    {json.dumps(name)}: {_spelled(value)}" for name, value in group.items() if name != "tests"]
    tests = ",\n".join(f"      {_spelled(test)}" for test in group["tests"])
    return "  {\n" + ",\n".join([*told, f'    "tests": [\n{tests}\n    ]']) + "\n  }"


def _spelled(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=json_number)
