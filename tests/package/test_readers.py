"""Readers that know nothing of this project open the example packages and find every row."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import zipfile
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

from tests.package.make_examples import PACKAGES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

GOOD = sorted((PACKAGES / "good").glob("*.zip"))
PYTHON = ROOT / ".venv-readers/bin/python"
"""The environment with the package `datapackage`, which `.ci/run` makes: its dependencies do not go with ours."""

COUNT = """
import json, sys, warnings
warnings.simplefilter("ignore")
from datapackage import Package
found = {}
for path in sys.argv[1:]:
    package = Package(path)
    assert package.valid, package.errors
    for one in package.resources:
        assert one.check_integrity() and one.check_relations()
        found[path + "#" + one.name] = len(one.read(keyed=True))
print(json.dumps(found))
"""


def told(archive: zipfile.ZipFile) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads(archive.read("datapackage.json"))
    return descriptor


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_csv_and_parquet_have_the_rows_and_columns_that_are_told(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for resource in told(archive)["resources"]:
            text = archive.read(resource["path"]).decode("utf-8")
            heading, *rows = csv.reader(io.StringIO(text, newline=""))
            assert len(rows) == resource["opentt:rows"] > 0
            assert heading == [field["name"] for field in resource["schema"]["fields"]]
            table = pl.read_parquet(archive.read(resource["path"].replace(".csv", ".parquet")))
            assert (table.height, table.columns) == (len(rows), heading)


@pytest.mark.skipif(
    not PYTHON.exists(),
    reason="datapackage clashes with packages of ours, so it lives in .venv-readers, which .ci/run makes",
)
def test_another_reader_of_packages_finds_every_row_and_every_link_whole(tmp_path: Path) -> None:
    expected: dict[str, int] = {}
    for path in GOOD:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / path.stem)
            where = str(tmp_path / path.stem / "datapackage.json")
            expected |= {f"{where}#{one['name']}": one["opentt:rows"] for one in told(archive)["resources"]}
    command = [str(PYTHON), "-c", COUNT, *sorted({key.partition("#")[0] for key in expected})]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"]})  # noqa: S603 - our own interpreter
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == expected
