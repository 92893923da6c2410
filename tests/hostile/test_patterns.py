"""No pattern looks at a long text again and again: each is tried on texts that are made of its own repeats."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import opentt
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

parser: Any = importlib.import_module("re._parser")  # how Python itself reads a pattern

LENGTH = 20_000
SECONDS = 0.1
"""What a text of that length may cost: many times what a sound pattern needs, less than one that starts anew does."""

GROWTH = 3
"""How many times as much a text of twice the length may cost; what starts anew at each character costs four times."""

_PLACES = {"digit": "1", "space": " ", "word": "a"}


def patterns() -> Iterator[tuple[str, re.Pattern[Any], bool]]:
    """Every pattern that a module keeps, and every pattern of the schemas; whether it is looked for anywhere."""
    source = "".join(path.read_text(encoding="utf-8") for path in Path(opentt.__path__[0]).rglob("*.py"))
    for found in pkgutil.walk_packages(opentt.__path__, "opentt."):
        if "migrations" in found.name or found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            is_late = type(value).__name__ == "_lru_cache_wrapper"
            pattern = value() if is_late and value.__annotations__ == {"return": "re.Pattern[str]"} else value
            if isinstance(pattern, re.Pattern):
                anywhere = re.search(rf"\b{name}(?:\(\))?\.(?:search|find|sub|split)", source) is not None
                yield f"{found.name}.{name}", pattern, anywhere
    yield from _inline()
    for text in sorted(set(re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(load().bundle)))):
        yield f"schemas {text}", re.compile(json.loads(text), re.ASCII), True


def _inline() -> Iterator[tuple[str, re.Pattern[Any], bool]]:
    """Every pattern that is written where it is used, `re.split("…", text)` and the like; others have names."""
    for path in sorted(Path(opentt.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=use), args=[ast.Constant(value=str(text)), *_]
                ) if use != "compile":
                    yield f"{path.name}:{node.lineno} {text}", re.compile(text), use not in {"fullmatch", "match"}


def slow(pattern: re.Pattern[Any], *, anywhere: bool) -> str | None:
    """The text, in short, on which a pattern needs too long; None where there is none."""
    in_bytes = isinstance(pattern.pattern, bytes)
    source = pattern.pattern.decode("latin-1") if in_bytes else pattern.pattern
    tried = set()
    for before, body in _pumps(parser.parse(source, pattern.flags & ~(re.UNICODE if in_bytes else 0))):
        for text in (before + body * (LENGTH // len(body)), (before + body) * (LENGTH // len(before + body))):
            for whole in (text, f"{text}\0"):
                if whole in tried:
                    continue
                tried.add(whole)
                given, longer = (text.encode() if in_bytes else text for text in (whole, text + whole))
                look = pattern.search if anywhere else pattern.fullmatch
                if _seconds(look, given) > SECONDS and _seconds(look, longer) > GROWTH * _seconds(look, given):
                    return f"{before[:20]!r} and {body[:20]!r} again and again"
    return None


def _seconds(look: Callable[[Any], object], text: str | bytes) -> float:
    """What looking for a pattern costs, of processor time."""
    started = time.process_time()
    look(text)
    return time.process_time() - started


def _pumps(tokens: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, str]]:
    """For each repeat without end: a text that leads to it, and one that it repeats."""
    before = ""
    for kind, value in tokens:
        match str(kind):
            case "MAX_REPEAT" | "MIN_REPEAT":
                _, most, inner = value
                if most == parser.MAXREPEAT:
                    yield from ((before, body) for body in dict.fromkeys(_bodies(inner)) if body)
                yield from ((before + lead, body) for lead, body in _pumps(inner))
            case "SUBPATTERN":
                yield from ((before + lead, body) for lead, body in _pumps(value[3]))
            case "BRANCH":
                for branch in value[1]:
                    yield from ((before + lead, body) for lead, body in _pumps(branch))
            case "ASSERT" | "ASSERT_NOT":
                yield from ((before + lead, body) for lead, body in _pumps(value[1]))
        before += _sample([(kind, value)])


def _bodies(inner: Any) -> Iterator[str]:  # noqa: ANN401 - parsed tokens have no public type
    """Texts that a repeat's inside matches: of a class, one for each of its members."""
    yield _sample(inner)
    if len(inner) == 1 and str(inner[0][0]) == "IN":
        for member in inner[0][1]:
            yield _member([member])
            if str(member[0]) == "RANGE":
                yield chr(member[1][1])


def _sample(tokens: Iterable[tuple[Any, Any]]) -> str:
    """A short text that tokens match."""
    out = ""
    for kind, value in tokens:
        match str(kind):
            case "LITERAL":
                out += chr(value)
            case "NOT_LITERAL":
                out += "y" if value == ord("x") else "x"
            case "ANY":
                out += "x"
            case "IN":
                out += _member(value)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                out += _sample(value[2]) * max(value[0], 1)
            case "SUBPATTERN":
                out += _sample(value[3])
            case "BRANCH":
                out += _sample(value[1][0])
    return out


def _member(members: Any) -> str:  # noqa: ANN401 - parsed tokens have no public type
    """A character of a class."""
    kind, value = members[0]
    match str(kind):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(value[0])
        case "CATEGORY":
            name = str(value).casefold()
            return next(("甲" if "_not_" in name else char) for place, char in _PLACES.items() if place in name)
        case _:
            held = re.compile("|".join(map(_as_pattern, members[1:])))
            return next((char for char in "x1-甲 .@\n" if held.match(char) is None), "")


def _as_pattern(member: tuple[Any, Any]) -> str:
    """A member of a class as a pattern of its own."""
    kind, value = member
    match str(kind):
        case "LITERAL":
            return re.escape(chr(value))
        case "RANGE":
            return f"[{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}]"
    name = str(value).casefold()
    letter = next(letter for place, letter in zip(_PLACES, "dsw", strict=True) if place in name)
    return "\\" + (letter.upper() if "_not_" in name else letter)


@pytest.mark.whole
@pytest.mark.parametrize("pattern", [r"[ -]*(?:元|万元)$", r"\s+$", "[a-z]+@"])
def test_a_pattern_that_starts_anew_at_each_character_is_noticed(pattern: str) -> None:
    assert slow(re.compile(pattern), anywhere=True) is not None


@pytest.mark.soak
def test_every_pattern_is_done_with_a_long_text_at_once() -> None:
    found = {name: slow(pattern, anywhere=anywhere) for name, pattern, anywhere in patterns()}
    assert len(found) > 60
    assert {name: text for name, text in found.items() if text} == {}
