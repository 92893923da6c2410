"""The same contracts as Parquet, as a graph, in an archive and on standard input."""

from __future__ import annotations

import io
import sys
import zipfile
from types import SimpleNamespace
from typing import TYPE_CHECKING

import duckdb
import pytest

from opentt.convert import convert
from opentt.validation import validate
from tests.validation.test_formats import TODAY, told, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["parquet", "nested", "zip"])
def test_other_containers_give_the_same_findings(kind: str, tmp_path: Path) -> None:
    reference = validate([write(tmp_path, "ndjson")], as_of=TODAY, max_findings=0)
    path = tmp_path / "contracts.parquet"
    if kind == "zip":
        path = tmp_path / "release.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(write(tmp_path, "csv-gb18030"), "导出/合同导出.csv")
    elif kind == "nested":
        duckdb.execute(
            f"COPY (FROM read_json('{write(tmp_path, 'ndjson')}', convert_strings_to_integers=false)) TO '{path}'"
        )
    else:
        source = write(tmp_path, "csv-utf-8")
        duckdb.execute(f"COPY (FROM read_csv('{source}', all_varchar=true)) TO '{path}'")
    report = validate([path], as_of=TODAY, max_findings=0)
    assert report.by_rule == reference.by_rule
    assert told(report) == told(reference)


def test_a_graph_is_read_as_records(tmp_path: Path) -> None:
    source = tmp_path / "contracts.json"
    source.write_text(
        '[{"id": "c-1", "title": "甲", "contract_type": "technology-development", "total_amount": 1.5, '
        '"technical_amount": 2.5, "signed_date": "2024-01-01"}]',
        encoding="utf-8",
    )
    reference = validate([source], as_of=TODAY, max_findings=0)
    for suffix in ("ttl", "nt", "jsonld"):
        target = tmp_path / f"out.{suffix}"
        convert(source, target)
        report = validate([target], as_of=TODAY, max_findings=0)
        assert report.by_rule == reference.by_rule
        assert {found.fingerprint for found in report.findings} == {found.fingerprint for found in reference.findings}
        assert {found.record for found in report.findings} == {"c-1"}
        assert None not in {found.location.line for found in report.findings}


@pytest.mark.parametrize("kind", ["xlsx", "zip"])
def test_binary_formats_come_by_standard_input_too(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "xlsx")
    if kind == "zip":
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.write(path, "contracts.xlsx")
        path = tmp_path / "a.zip"
    reference = validate([path], as_of=TODAY, max_findings=0, entity="contract")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(path.read_bytes())))
    report = validate(["-"], as_of=TODAY, max_findings=0, entity="contract")
    assert told(report) == told(reference)
