"""What the official profile of Data Package 2 refuses, we refuse too, whatever is put anywhere in a descriptor."""

from __future__ import annotations

import copy
import json
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from opentt.package.contents import file_faults
from opentt.package.described import descriptor_faults
from opentt.package.held import held
from opentt.standard import load
from tests.package.make_examples import PACKAGES
from tests.vocab.turtles import standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.package.fault import Fault

    Place = tuple[str | int, ...]

ARCHIVE = PACKAGES / "good/shidong-2025.zip"
GONE = object()
ODD: tuple[object, ...] = (
    None, 0, -1, 1.5, True, "", "x y", "http://", "./a.csv", "~a", "file:a", "a\\b", "a://b", "a/../b", "2026-01-15",
    [], {}, [None], [""], [{}], ["a", "a"], {"a": 1}, GONE,
)  # fmt: skip
"""What takes the place of each value of a sound descriptor, once."""


@cache
def sound() -> dict[str, Any]:
    """A descriptor with every member that is looked at, a field of each kind in each table, and few of the rest."""
    with zipfile.ZipFile(ARCHIVE) as archive:
        told: dict[str, Any] = json.loads(archive.read("datapackage.json"))
    told["opentt:files"] = told["opentt:files"][:1]
    told["resources"] = [one for one in told["resources"] if one["name"] in {"contracts", "contract_parties"}]
    for resource in told["resources"]:
        resource["schema"]["fields"] = _few(resource["schema"]["fields"])
    schema = told["resources"][0]["schema"]
    schema |= {"missingValues": [""], "fieldsMatch": ["equal"], "uniqueKeys": [["id"]]}
    schema["fields"][0]["missingValues"] = [{"value": "-", "label": "none"}]
    told |= {"homepage": "https://data.example.org/", "image": "a.png"}
    told["resources"][0] |= {
        "dialect": {"delimiter": ",", "header": True, "commentRows": [1], "itemType": "array"},
        "sources": [{"title": "x", "path": "x.csv", "email": "a@data.example.org"}],
        "licenses": [{"name": "CC0-1.0"}],
        "homepage": "https://data.example.org/",
    }
    return told


def _few(fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The keys, and one field of each type, with two categories at most."""
    kept: dict[tuple[str, bool], dict[str, Any]] = {}
    for field in fields:
        if "categories" in field:
            field["categories"] = field["categories"][:2]
            field["constraints"]["enum"] = field["constraints"]["enum"][:2]
        key = (field["type"], "categories" in field)
        kept.setdefault(key if field["name"] not in {"id", "contract_id", "ordinal"} else (field["name"], False), field)
    return [*kept.values()]


def places(value: object, place: Place = ()) -> Iterator[Place]:
    """Where anything stands in a descriptor."""
    if place:
        yield place
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        yield from places(one, (*place, step))


def changed(place: Place, odd: object) -> dict[str, Any]:
    """The sound descriptor with something else in one place, or nothing there."""
    told = copy.deepcopy(sound())
    target: Any = told
    for step in place[:-1]:
        target = target[step]
    if odd is GONE:
        del target[place[-1]]
    else:
        target[place[-1]] = odd
    return told


def faults(descriptor: dict[str, Any]) -> Iterator[Fault]:
    yield from descriptor_faults(load(), descriptor)
    yield from file_faults(held(ARCHIVE), descriptor)


def test_we_refuse_what_the_official_profile_refuses() -> None:
    profile = json.loads(standard("datapackage/datapackage-2.0.json").read_text(encoding="utf-8"))
    official = jsonschema_rs.Draft7Validator(profile, validate_formats=True)
    assert official.is_valid(sound())
    assert [*descriptor_faults(load(), sound())] == []
    refused, accepted = 0, []
    for place in places(sound()):
        for odd in ODD:
            told = changed(place, odd)
            if official.is_valid(told):
                continue
            refused += 1
            if next(faults(told), None) is None:
                accepted.append((place, odd))
    assert accepted == []
    assert refused > 2000


@pytest.mark.parametrize("first", range(4))
def test_no_descriptor_ends_the_check(first: int) -> None:
    for place in [*places(sound())][first::4]:
        for odd in (None, 7, "x", [[]], {"a": []}, GONE):
            for fault in descriptor_faults(load(), changed(place, odd)):
                assert fault.rule.startswith("package/")
