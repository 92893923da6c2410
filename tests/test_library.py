"""`opentt.validate` as a program calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import opentt
from opentt.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECORD: dict[str, object] = {
    "id": "a-1",
    "title": "甲项目技术开发",
    "contract_type": "technology-development",
    "total_amount": 100,
}
TABLE = "id,项目名称,合同类别,合同成交总额\na-1,甲项目技术开发,技术开发,100\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two files with a contract each."""
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for number, path in enumerate(paths):
        path.write_text(TABLE.replace("a-1", f"a-{number}"), encoding="utf-8")
    return paths


def test_paths_may_come_one_by_one_or_as_a_list(files: list[Path]) -> None:
    first, second = files
    assert opentt.validate(first).records == 1
    assert opentt.validate(str(first)).records == 1
    assert opentt.validate(first, second).records == 2
    assert opentt.validate(files) == opentt.validate(first, second)


def test_records_may_come_one_by_one_or_as_a_stream() -> None:
    def stream() -> Iterator[dict[str, object]]:
        yield RECORD
        yield {**RECORD, "id": "a-2"}

    assert opentt.validate(RECORD, entity="contract").records == 1
    assert opentt.validate(stream(), entity="contract").records == 2
    report = opentt.validate([RECORD, RECORD], entity="contract")
    assert dict(report.by_rule) == {"structure/duplicate-id": 1}
    assert opentt.validate([], entity="contract").records == 0


def test_options_reach_the_validation(files: list[Path]) -> None:
    report = opentt.validate(files[0], select=["structure"], profile="public")
    assert report.options.profile == "public"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([RECORD, "a.csv"], "paths and records cannot be mixed"),
        (3, "got int"),
        ([RECORD, None], "got NoneType"),
        (RECORD, "records need entity="),
    ],
)
def test_what_makes_no_sense_is_refused(data: object, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        opentt.validate(data)  # type: ignore[arg-type]


def test_a_missing_file_is_an_input_error() -> None:
    with pytest.raises(InputError):
        opentt.validate("nowhere.csv")


def test_the_public_names_are_these() -> None:
    errors = ["InputError", "OpenttError", "StandardError", "UsageError"]
    assert sorted(opentt.__all__) == sorted([*errors, "Report", "__version__", "load", "validate"])
    assert issubclass(opentt.InputError, opentt.OpenttError)
    assert set(opentt.__all__) <= set(dir(opentt))
    assert isinstance(opentt.validate(RECORD, entity="contract"), opentt.Report)
    assert opentt.load().version
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = opentt.nothing
