"""The fixtures that every language judges: one violation each with valid twins, what cards say, whole systems."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.cases import cases_of, load_examples
from opentt.emit.case_findings import TODAY
from opentt.emit.limits import LIMITS
from opentt.emit.violations import good, variations
from opentt.finding import Severity
from opentt.rule import BUILT_IN, load_cards
from opentt.standard import load
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opentt.emit.violations import Variation
    from opentt.finding import Report
    from opentt.schema import Field, Step

Path = tuple["Step", ...]

STANDARD = load()
EXAMPLES = load_examples(STANDARD.home)
CARDS = {rule: card for rule, card in load_cards(STANDARD.rules).items() if card.family not in BUILT_IN}
LINKS = ("structure/dangling-link", "structure/duplicate-id")
"""What is said of a set of records and not of one."""

TAILS = {
    "a member that nobody knows": "unknown-member",
    "an extension member": "extension",
    "a good value": "good",
    "the smallest record": "good",
    "the same item twice": "repeated-item",
    "a code that the closed list does not have": "unknown-code",
    "beyond the minimum": "out-of-range",
    "beyond the maximum": "out-of-range",
    "three decimals": "third-decimal",
    "a day that the calendar does not have": "no-such-day",
    "no day at all": "date-spelling",
    "without an offset": "no-offset",
    "against the pattern": "pattern",
    "empty": "empty-text",
    "too long": "too-long",
}
"""The kind of a variation by the end of what it is called."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """A record to judge; `kind` is the kind of its violation, `good` where it has none."""

    entity: str
    what: str
    kind: str
    record: dict[str, Any]
    path: Path = ()
    rules: frozenset[str] = frozenset()
    """The errors that it is found to have by the reference engine."""

    @property
    def is_valid(self) -> bool:
        """Whether no error is found."""
        return not self.rules


@cache
def fixtures(entity: str) -> tuple[Fixture, ...]:
    """The fixtures of an entity, judged by the reference engine, each with an id of its own where it may have one."""
    found = [*_varied(entity), *_more(entity), *_cards(entity)]
    own = [_numbered(fixture, number) for number, fixture in enumerate(found)]
    errors = judged([fixture.record for fixture in own], entity, engine="reference")
    return tuple(_settled(fixture, rules) for fixture, rules in zip(own, errors, strict=True))


@cache
def systems() -> dict[str, tuple[dict[str, Any], ...]]:
    """Every record of the sample systems by entity, each id once."""
    found: dict[str, dict[str, dict[str, Any]]] = {entity: {} for entity in STANDARD.entities}
    for path in sorted((STANDARD.home / "examples/systems").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        for entity in STANDARD.entities.values():
            found[entity.name] |= {record["id"]: record for record in data.get(entity.plural, ())}
    return {entity: (EXAMPLES[entity], *records.values()) for entity, records in found.items()}


def judged(records: list[dict[str, Any]], entity: str, **options: Any) -> list[frozenset[str]]:  # noqa: ANN401
    """The rules that each record breaks, errors only."""
    report: Report = validate(records=records, entity=entity, as_of=TODAY, max_findings=0, ignore=LINKS, **options)
    return by_row(report, len(records))


def by_row(report: Report, count: int) -> list[frozenset[str]]:
    """The rules of a report's errors for each of so many records."""
    found: list[set[str]] = [set() for _ in range(count)]
    for finding in report.findings:
        if finding.severity is Severity.ERROR:
            assert finding.location.row is not None
            found[finding.location.row - 1].add(finding.rule)
    return [frozenset(rules) for rules in found]


def unexplained(language: str, accepts: Callable[[Fixture], bool], entity: str) -> list[str]:
    """Where a language and the standard disagree on a fixture and not exactly one limit of the language says why."""
    return [
        f"{fixture.entity}: {fixture.what} [{fixture.kind}] is {'refused' if fixture.is_valid else 'accepted'}"
        for fixture in fixtures(entity)
        if accepts(fixture) is not fixture.is_valid and len(limits_of(language, fixture.kind)) != 1
    ]


def limits_of(language: str, kind: str) -> list[str]:
    """The limits of a language that speak of a kind of violation."""
    return [name for name, limit in LIMITS[language].items() if kind in limit.kinds]


def needless(language: str, accepts: Mapping[str, Callable[[Fixture], bool]]) -> set[tuple[str, str]]:
    """The limits of a language, with the kind of violation, that explain no disagreement any more."""
    needed = {
        (name, fixture.kind)
        for entity, judge in accepts.items()
        for fixture in fixtures(entity)
        if judge(fixture) is not fixture.is_valid
        for name in limits_of(language, fixture.kind)
    }
    return {(name, kind) for name, limit in LIMITS[language].items() for kind in limit.kinds} - needed


def _varied(entity: str) -> Iterator[Fixture]:
    for varied in variations(STANDARD.entities[entity], EXAMPLES[entity]):
        yield Fixture(entity, varied.what, _kind(entity, varied), deepcopy(varied.record), varied.path)


def _kind(entity: str, varied: Variation) -> str:
    tail = varied.what.rpartition(": ")[2]
    if tail == "missing":
        return "missing-id" if varied.path == ("id",) else "missing"
    if tail != "a value of another type":
        return TAILS[tail]
    field = STANDARD.entities[entity].at(varied.path)
    assert field is not None
    special = "id" if varied.path == ("id",) else "reference" if field.refers_to else None
    return f"wrong-type-{special or field.kind}"


ODD: dict[str, list[tuple[str, Any]]] = {
    "boolean": [("number-for-boolean", 1)],
    "date": [],
    "instant": [("no-such-moment", "2024-02-30T08:00:00+08:00")],
    "integer": [("numeral-text", "2024"), ("fraction", Decimal("2024.5")), ("boolean-for-number", True)],
    "money": [("numeral-text", "1000"), ("boolean-for-number", True)],
    "number": [("numeral-text", "7"), ("boolean-for-number", True)],
    "uscc": [("checksum", "12100000400000624A"), ("newline", "12100000400000624D\n")],
    "ip-number": [("checksum", "201710601862.4")],
    "uri": [("uri", "www.example.org"), ("uri", "https://www.example.org/a b"), ("uri", "演示:x"), ("uri", "a_b:c")],
}
"""Violations beyond those of one keyword, by the format or the kind of a field."""


def _more(entity: str) -> Iterator[Fixture]:
    """Violations that are broken in the first field of their kind, and null in each optional top-level member."""
    seen: set[str] = set()
    for path, field in _leaves(STANDARD.entities[entity].root, ()):
        name = field.format if field.format in ODD else field.kind
        odd = () if name in seen else ODD.get(str(name), ())
        seen.add(str(name))
        for kind, value in odd:
            record = _put(STANDARD.entities[entity].root, EXAMPLES[entity], path, value)
            yield Fixture(entity, f"{'.'.join(map(str, path))}: {kind} {value!r}", kind, record, path)
    for child in STANDARD.entities[entity].root.children:
        record = {**EXAMPLES[entity], child.name: None}
        if not child.required:
            yield Fixture(entity, f"{child.name}: null", "null", record, (child.name,))
        if child.item is not None:
            yield Fixture(entity, f"{child.name}: empty", "good", {**record, child.name: []}, (child.name,))
        for kind, value in _limits(child):
            told = f"{child.name}: {kind} {str(value)[:40]}"
            yield Fixture(entity, told, kind, {**record, child.name: value}, (child.name,))


def _limits(field: Field) -> Iterator[tuple[str, Any]]:
    """Every limit of a field broken, and each code of a closed list."""
    schema = field.schema
    for code in schema.get("enum", ()):
        yield "case", code
    if field.kind in {"integer", "money", "number"}:
        yield from (("out-of-range", schema[bound] + by) for bound, by in BEYOND.items() if bound in schema)
    elif field.name != "id" and "minLength" in schema and "enum" not in schema:
        yield "empty-text", ""
        yield "too-long", "x" * (schema["maxLength"] + 1)


BEYOND = {"minimum": -1, "maximum": 1}


def _leaves(field: Field, path: Path) -> Iterator[tuple[Path, Field]]:
    for child in field.children:
        here: Path = (*path, child.name)
        inner = child.item or child
        if inner.kind == "object":
            yield from _leaves(inner, (*here, 0) if child.item else here)
        elif child.item is None and here != ("id",):
            yield here, child


def _put(field: Field, here: Any, path: Path, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        assert field.item is not None
        return [_put(field.item, good(field.item), tuple(rest), value)]
    members = dict(here) if isinstance(here, dict) else good(field)
    child = field.child[step]
    members[step] = _put(child, good(child) if rest else None, tuple(rest), value)
    return members


def _cards(entity: str) -> Iterator[Fixture]:
    """The cases of the entity's cards that need no other record."""
    for card in CARDS.values():
        for case in cases_of(card, EXAMPLES):
            alone = case.as_of in (None, TODAY) and [len(records) for records in case.records.values()] == [1]
            if card.family == entity and card.severity is Severity.ERROR and alone:
                record = next(iter(case.records.values()))[0]
                yield Fixture(entity, case.name, "case", record)


def _numbered(fixture: Fixture, number: int) -> Fixture:
    if fixture.path == ("id",) and fixture.kind != "good":
        return fixture
    return replace(fixture, record={**fixture.record, "id": f"f-{number}"})


def _settled(fixture: Fixture, rules: frozenset[str]) -> Fixture:
    """The fixture with its errors; what is of the right shape is good or breaks a rule card."""
    kind = ("rule" if rules else "good") if fixture.kind == "case" else fixture.kind
    return replace(fixture, kind=kind, rules=rules)
