"""What the schema says of one record: exact defects, root cause first, in our own words.

Two engines judge: jsonschema-rs, which is fast, and jsonschema, the independent reference. Only the
keyword and the place of an error are taken from them, so that both lead to the same findings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Protocol

from opentt.text import Text
from opentt.validation.flatten import is_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from opentt.schema import Entity, Field, Step
    from opentt.standard import Standard
    from opentt.vocab import Scheme

Engine = Literal["screen", "reference"]
Path = tuple["Step", ...]


class Judge(Protocol):
    """The errors of one record as keyword and place."""

    def __call__(self, record: object, /) -> Iterable[tuple[str, Path]]:
        """Every error of the record."""


@dataclass(frozen=True, slots=True)
class Defect:
    """One structural fault: the rule it falls under, where, and what its message needs."""

    rule: str
    path: Path
    params: Mapping[str, Text | str] = field(default_factory=dict)


KINDS = {
    "array": Text("数组", "an array"),
    "boolean": Text("“是”或“否”（JSON：true、false）", "true or false"),
    "code": Text("代码文本", "a code as text"),
    "date": Text("日历上有的日期（如 2024-03-12）", "a date of the calendar such as 2024-03-12"),
    "instant": Text("带时区的日期时间", "a date and time with an offset"),
    "integer": Text("整数", "a whole number"),
    "money": Text("以元为单位的数", "a number of yuan"),
    "number": Text("数", "a number"),
    "object": Text("对象", "an object"),
    "string": Text("文本", "text"),
}
"""What a value of each kind looks like, in words."""

FORMATS = {
    "uscc": Text("18 位统一社会信用代码", "an 18-character unified social credit code"),
    "ip-number": Text("知识产权号", "an IP right's number"),
    "uri": Text("网址", "a web address"),
    "email": Text("电子邮件地址", "an e-mail address"),
}

_HINTED = 50
"""For how many unknown members of one object a known one is looked for."""

_LIMITS = {"minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"}


@cache
def judge(standard: Standard, entity: str, engine: Engine) -> Judge:
    """The errors of a record of the entity, by the engine that is asked for."""
    if engine == "reference":
        return _reference(standard.bundle, entity)
    bundle = standard.bundle
    return _fast({"$schema": bundle["$schema"], "$defs": _reached(bundle, entity), "$ref": f"#/$defs/{entity}"})


def defects(standard: Standard, entity: Entity, record: object, errors: Iterable[tuple[str, Path]]) -> list[Defect]:
    """The defects that the errors amount to, sorted by their place.

    A value of the wrong type hides what else is said of it or of what is inside it.
    """
    found = sorted(set(errors), key=lambda error: tuple(map(str, error[1])))
    wrong = {path for keyword, path in found if keyword == "type"}
    told: dict[tuple[str, Path], Defect] = {}
    for keyword, path in found:
        if keyword != "type" and _is_within(path, wrong):
            continue
        for defect in _explain(standard, entity, record, keyword, path):
            told.setdefault((defect.rule, defect.path), defect)
    for path in _overlong_money(entity.root, record, ()):
        if not _is_within(path, wrong):
            told.setdefault(
                ("structure/bad-format", path),
                Defect(
                    "structure/bad-format",
                    path,
                    {"expected": Text("最多两位小数的金额", "an amount with at most two decimals")},
                ),
            )
    return list(told.values())


def _is_within(path: Path, places: AbstractSet[Path]) -> bool:
    """Whether the path is one of the places, or below one."""
    return bool(places) and any(path[:end] in places for end in range(len(path) + 1))


def value_at(record: object, path: Path) -> object:
    """The value a path reaches, or None where there is none."""
    here = record
    for step in path:
        if isinstance(here, dict) and isinstance(step, str):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return None
    return here


def _explain(standard: Standard, entity: Entity, record: object, keyword: str, path: Path) -> Iterator[Defect]:
    here = entity.at(path)
    value = value_at(record, path)
    if here is None:
        return
    if keyword == "required":
        yield from _missing(standard, here, value, path)
    elif keyword == "additionalProperties":
        yield from _unexpected(here, value, path)
    elif keyword == "type":
        yield Defect("structure/wrong-type", path, {"expected": _expected(here, value)})
    elif keyword == "enum":
        yield Defect("structure/unknown-code", path, _code(standard, here, value))
    elif keyword in _LIMITS:
        yield Defect("structure/out-of-range", path, {"limit": _limit(keyword, here.schema.get(keyword))})
    elif keyword == "uniqueItems":
        yield Defect("structure/repeated-item", path, {"field": here.title})
    else:
        expected = FORMATS.get(here.format or "", KINDS[here.kind])
        yield Defect("structure/bad-format", path, {"expected": expected})


def _expected(here: Field, value: object) -> Text:
    """What a value should look like; of a number or truth value that is written as text, that quotes make it text."""
    kind = KINDS[here.kind]
    plain = here.kind in {"money", "number", "integer", "boolean"} and isinstance(value, str)
    if plain and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?|true|false", str(value)):
        return Text(f"{kind.zh}（不加引号）", f"{kind.en} (without quotes)")
    return kind


def _missing(standard: Standard, here: Field, value: object, path: Path) -> Iterator[Defect]:
    part = _part(standard, here, value) if path and isinstance(path[-1], int) else None
    for child in here.children:
        if child.required and isinstance(value, dict) and child.name not in value:
            title = child.title
            field = Text(f"{title.zh}（{part.zh}）", f"{title.en} ({part.en})") if part else title
            yield Defect("structure/missing-field", (*path, child.name), {"field": field})


def _part(standard: Standard, here: Field, value: object) -> Text | None:
    """What a part of a list is, by its role or kind: the buyer among the parties."""
    for key in ("role", "kind"):
        scheme = standard.schemes.get(here.child[key].scheme or "") if key in here.child else None
        code = value.get(key) if isinstance(value, dict) else None
        if scheme and isinstance(code, str) and code in scheme.concepts:
            return scheme.concepts[code].label
    return None


def _unexpected(here: Field, value: object, path: Path) -> Iterator[Defect]:
    members = value if isinstance(value, dict) else ()
    unknown = (name for name in members if name not in here.child and not name.startswith("x_"))
    for place, name in enumerate(unknown):
        yield Defect("structure/unknown-field", (*path, name), _unknown(here, name, look=place < _HINTED))


def _unknown(here: Field, name: str, *, look: bool) -> dict[str, Text | str]:
    from difflib import get_close_matches

    close = get_close_matches(name[:80], here.child, n=1, cutoff=0.6) if look else []
    hint = Text(f"，是否指 {close[0]}？", f"; did you mean {close[0]}?") if close else Text("", "")
    return {"name": name[:80], "hint": hint}


def _code(standard: Standard, here: Field, value: object) -> dict[str, Text | str]:
    from difflib import get_close_matches

    scheme = standard.schemes[here.scheme or ""]
    close = get_close_matches(str(value)[:80], scheme.concepts, n=1, cutoff=0.6)
    meant = scheme.code_of(str(value))
    if meant:
        hint = Text(f"，代码是 {meant}", f"; the code is {meant}")
    elif close:
        hint = Text(f"，是否指 {close[0]}？", f"; did you mean {close[0]}?")
    else:
        hint = _narrower(standard, scheme, str(value)) or _known(scheme)
    return {"scheme": scheme.title, "hint": hint}


def _narrower(standard: Standard, scheme: Scheme, value: str) -> Text | None:
    """Which code is meant where the value is one of another list below this one: a subtype in place of its type."""
    for other in standard.schemes.values():
        concept = other.concepts.get(other.code_of(value) or "")
        above = [scheme.concepts[code] for code in concept.broader if code in scheme.concepts] if concept else []
        if other is not scheme and above:
            label = above[0].label
            return Text(
                f"；它是{other.title.zh}，属{label.zh}（{above[0].code}）",
                f"; it is of the list {other.title.en}, below {label.en} ({above[0].code})",
            )
    return None


def _known(scheme: Scheme) -> Text:
    """The codes there are, or where to find them."""
    if len(scheme.concepts) > 8:  # noqa: PLR2004 - what fits a line
        return Text(f"；见 opentt vocab show {scheme.name}", f"; see opentt vocab show {scheme.name}")
    return Text(f"；可用：{'、'.join(scheme.concepts)}", f"; known: {', '.join(scheme.concepts)}")


def _limit(keyword: str, limit: object) -> Text:
    words = {
        "minimum": Text(f"不得小于 {limit}", f"at least {limit}"),
        "maximum": Text(f"不得大于 {limit}", f"at most {limit}"),
        "minLength": Text(f"至少 {limit} 个字符", f"at least {limit} characters"),
        "maxLength": Text(f"至多 {limit} 个字符", f"at most {limit} characters"),
        "minItems": Text(f"至少 {limit} 项", f"at least {limit} items"),
        "maxItems": Text(f"至多 {limit} 项", f"at most {limit} items"),
    }
    return words[keyword]


def _overlong_money(here: Field, value: object, path: Path) -> Iterator[Path]:
    """Where an amount has more than two decimals: `multipleOf` is not exact in every engine, the text is."""
    if isinstance(value, dict):
        for name, inner in value.items():
            child = here.child.get(name)
            if child is not None:
                yield from _overlong_money(child, inner, (*path, name))
    elif isinstance(value, list) and here.item is not None:
        for place, inner in enumerate(value):
            yield from _overlong_money(here.item, inner, (*path, place))
    elif here.kind == "money" and isinstance(value, Decimal) and value.is_finite():
        decimals = format(value, "f").partition(".")[2].rstrip("0")
        if len(decimals) > 2:  # noqa: PLR2004 - 分 is the smallest amount
            yield path


def _fast(schema: dict[str, Any]) -> Judge:
    import jsonschema_rs

    validator = jsonschema_rs.Draft202012Validator(
        schema, validate_formats=True, formats={"uscc": _anything, "ip-number": _anything}
    )

    def errors(record: object, /) -> Iterable[tuple[str, Path]]:
        if validator.is_valid(record):
            return ()
        return [(_keyword(error), tuple(error.instance_path)) for error in validator.iter_errors(record)]

    return errors


def _keyword(error: Any) -> str:  # noqa: ANN401 - the class is made at run time
    """The keyword an error fell under: the last step of its place in the schema."""
    return str(error.schema_path[-1])


def _anything(_: str) -> bool:
    """True: checksums are looked at once for each distinct value, in a stage of their own."""
    return True


def _reached(bundle: Mapping[str, Any], entity: str) -> dict[str, Any]:
    """The documents of the bundle that say what a record of the entity is: its own, and what they refer to."""
    found: dict[str, Any] = {}
    waiting = [entity]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = bundle["$defs"][name]
            files = (reference.partition("#")[0] for reference in _references(found[name]))
            waiting += [file.removesuffix(".schema.json") for file in files if file]
    return found


def _references(schema: object) -> Iterator[str]:
    """Every `$ref` in a schema, at any depth."""
    waiting = [schema]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            waiting += here.values()
            if isinstance(here.get("$ref"), str):
                yield here["$ref"]
        elif isinstance(here, list):
            waiting += here


def _registry(bundle: Mapping[str, Any]) -> Any:  # noqa: ANN401 - referencing is imported where it is needed
    """The documents of the bundle by their `$id`, ready to be referred to: nothing is ever fetched."""
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    documents = ((document["$id"], DRAFT202012.create_resource(document)) for document in bundle["$defs"].values())
    return Registry[Any]().with_resources(documents).crawl()


def _reference(bundle: Mapping[str, Any], entity: str) -> Judge:
    import jsonschema

    checker = jsonschema.FormatChecker(formats=())
    checks: Mapping[str, Callable[[str], bool]] = {"date": is_day, "date-time": is_instant, "uri": _is_uri}
    for name, check in checks.items():
        checker.checks(name)(lambda value, check=check: not isinstance(value, str) or check(value))
    exact = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
        jsonschema.Draft202012Validator,
        {"pattern": _pattern},
        type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
    )
    validator = exact({"$ref": f"{bundle['$defs'][entity]['$id']}"}, format_checker=checker, registry=_registry(bundle))

    def errors(record: object, /) -> Iterable[tuple[str, Path]]:
        return [(str(error.validator), tuple(error.absolute_path)) for error in validator.iter_errors(record)]

    return errors


def _is_integer(_: object, value: object) -> bool:
    """Whether a value is a whole number as JSON Schema counts it: 3.0 is one, true is not."""
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (
        isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value()
    )


def _pattern(_: object, pattern: str, value: object, __: object) -> Iterator[Any]:
    """An error where the pattern does not hold; Python's `$` would let a last newline pass."""
    import jsonschema

    strict = pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(value, str) and re.search(strict, value, re.ASCII) is None:
        yield jsonschema.ValidationError("pattern")


def is_instant(text: str) -> bool:
    """Whether a text is an RFC 3339 date-time that exists."""
    found = re.fullmatch(
        r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?"
        r"([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])",
        text,
        re.ASCII,
    )
    return found is not None and is_day(found[1])


def _is_uri(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+", text) is not None
