"""What version numbers say, and the least that says enough."""

from __future__ import annotations

import pytest

from opentt.errors import StandardError
from opentt.versions.classes import Level
from opentt.versions.numbers import goes_back, least, parse, step


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1.2.3", "1.2.3", None),
        ("1.2.3", "1.2.4", "patch"),
        ("1.2.3", "1.3.0", "minor"),
        ("1.2.3", "2.0.0", "major"),
        ("1.2.3", "3.1.4", "major"),
        ("0.1.0", "0.1.1", "patch"),
        ("0.1.0", "0.2.0", "major"),
        ("0.9.0", "1.0.0", "major"),
        ("1.9.0", "1.10.0", "minor"),
        ("1.0.0", "1.1.0-rc.1", "minor"),
        ("1.1.0-rc.1", "1.1.0-rc.2", "major"),
        ("1.1.0-rc.1", "1.1.0", "major"),
        ("1.1.0", "1.1.0-rc.1", None),
        ("1.2.3", "1.2.2", None),
        ("0.2.0", "0.1.9", None),
        ("1.2.3", "1.2.3+build.7", None),
    ],
)
def test_the_step_between_two_numbers(old: str, new: str, said: str | None) -> None:
    assert step(parse(old), parse(new)) == said


@pytest.mark.parametrize(
    ("old", "new", "back"),
    [("1.0.0", "0.9.0", True), ("1.0.0", "1.0.0-rc.1", True), ("1.0.0", "1.0.0", False), ("0.9.0", "0.10.0", False)],
)
def test_a_lower_number_goes_back(old: str, new: str, back: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert goes_back(parse(old), parse(new)) is back


@pytest.mark.parametrize("old", ["0.1.4", "1.0.0", "1.2.3", "2.0.0-rc.1"])
@pytest.mark.parametrize("level", Level)
def test_the_least_number_says_enough(old: str, level: Level) -> None:
    said = step(parse(old), least(parse(old), level))
    assert said is not None
    assert said.rank <= level.rank


@pytest.mark.parametrize(
    ("old", "level", "number"),
    [
        ("0.1.4", Level.MAJOR, "0.2.0"),
        ("0.1.4", Level.MINOR, "0.2.0"),
        ("0.1.4", Level.PATCH, "0.1.5"),
        ("1.2.3", Level.MAJOR, "2.0.0"),
        ("1.2.3", Level.MINOR, "1.3.0"),
        ("1.2.3", Level.PATCH, "1.2.4"),
        ("2.0.0-rc.1", Level.MAJOR, "2.0.0"),
    ],
)
def test_the_least_number_is_the_next_of_its_level(old: str, level: Level, number: str) -> None:
    assert str(least(parse(old), level)) == number


@pytest.mark.parametrize("version", ["", "1", "1.2", "01.2.3", "v1.2.3", "1.2.3 ", "１.2.3"])
def test_what_is_no_number_is_refused(version: str) -> None:
    with pytest.raises(StandardError):
        parse(version)
