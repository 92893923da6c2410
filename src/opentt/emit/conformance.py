"""The portable conformance kit: records and sets of records with one violation each, for validators in any language."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

from opentt.cases import cases_of
from opentt.emit.bundle import address, compose
from opentt.emit.codes import schemes
from opentt.emit.spelling import header
from opentt.emit.violations import variations
from opentt.layout import layout
from opentt.numbers import json_number
from opentt.rule import BUILT_IN
from opentt.schema import entities
from opentt.standard import Standard
from opentt.validation.rules import needs, path_of, statement
from opentt.validation.store import SEPARATOR, Store, open_store
from opentt.vocab import schemes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.cases import Case
    from opentt.emit.sources import Sources
    from opentt.rule import Card
    from opentt.schema import Step

FOLDER = "validator/conformance/derived"

TODAY = date(2026, 3, 2)
"""The day as of which a case without a day of its own is judged."""


def files(sources: Sources) -> dict[str, str]:
    """`structure/<entity>.json`, one test for each field and limit; `rules/<rule>.json`, the cases of each card."""
    standard = _standard(sources)
    kit = {
        f"{FOLDER}/structure/{name}.json": _lines([_structure(sources, standard, name)]) for name in standard.entities
    }
    with closing(open_store(standard, TODAY)) as store:
        for card in sources.cards.values():
            kit[f"{FOLDER}/rules/{card.rule}.json"] = _lines([_rule(sources, store, card)])
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
            test["findings"] = [{"rule": varied.rule, "pointer": _pointer(varied.path)}]
        tests.append(test)
    return {
        "$comment": header("schemas/ and examples/"),
        "description": standard.entities[name].title.en,
        "schema": {"$ref": address(sources, name)},
        "tests": tests,
    }


def _rule(sources: Sources, store: Store, card: Card) -> dict[str, Any]:
    cites = [{"policy": cite.policy, "article": cite.article} for cite in card.cites]
    return {
        "$comment": header(f"validator/rules/{card.rule}.yaml"),
        "description": card.title.en,
        "rule": card.rule,
        "severity": card.severity.value,
        "cites": cites,
        **({"profile": card.profile} if card.profile else {}),
        "tests": [_case(store, card, case) for case in cases_of(card, sources.examples)],
    }


def _case(store: Store, card: Card, case: Case) -> dict[str, Any]:
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
    found = [{"rule": card.rule}] if card.family in BUILT_IN else _findings(store, card, case)
    return test | {"findings": found}


def _findings(store: Store, card: Card, case: Case) -> list[dict[str, Any]]:
    """What the card's own SQL finds in the case: whose record, where in it, how severe on the record's date."""
    _fill(store, case)
    store.need({store.standard.entities[card.family].plural, *needs(card)})
    later = f"coalesce(record_day > DATE '{card.valid_until.isoformat()}', FALSE)" if card.valid_until else "FALSE"
    sql = f"SELECT id, ordinal, {later} FROM ({statement(store.standard, card)}) f ORDER BY id, ordinal"
    return [
        {
            "rule": card.rule,
            "severity": "warning" if after and card.severity.value == "error" else card.severity.value,
            "entity": card.family,
            "record": identifier.partition(SEPARATOR)[0],
            "pointer": _pointer(path_of(card, ordinal)),
        }
        for identifier, ordinal, after in store.db.execute(sql).fetchall()
    ]


def _fill(store: Store, case: Case) -> None:
    """Nothing: the tables hold the case's records and no others, and the macros its day."""
    macros = (store.standard.home / "validator/macros.duckdb.sql").read_text(encoding="utf-8")
    store.db.execute(macros.replace(":as_of", f"DATE '{(case.as_of or TODAY).isoformat()}'"))
    store.clear()
    for entity in store.standard.entities.values():
        if entity.plural in case.records:
            store.insert(entity.name, enumerate(case.records[entity.plural], start=1))
    store.settle()


def _pointer(path: Sequence[Step]) -> str:
    """The path as a JSON Pointer (RFC 6901); no step of ours holds `~` or `/`."""
    return "".join(f"/{step}" for step in path)


def _lines(groups: list[dict[str, Any]]) -> str:
    """The groups as JSON in the form of the JSON Schema test suite, one test a line."""
    return "[\n" + ",\n".join(_group(group) for group in groups) + "\n]\n"


def _group(group: dict[str, Any]) -> str:
    told = [f"    {json.dumps(name)}: {_spelled(value)}" for name, value in group.items() if name != "tests"]
    tests = ",\n".join(f"      {_spelled(test)}" for test in group["tests"])
    return "  {\n" + ",\n".join([*told, f'    "tests": [\n{tests}\n    ]']) + "\n  }"


def _spelled(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=json_number)
