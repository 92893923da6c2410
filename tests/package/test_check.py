"""A package is checked as a whole: its descriptor, its files, then every record, in one report."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from opentt.errors import InputError
from opentt.package.checking import check
from opentt.package.contents import file_faults
from opentt.package.described import descriptor_faults
from opentt.package.held import held
from opentt.standard import load
from tests.package.make_examples import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from opentt.finding import Finding, Report

    Command = Callable[..., Result]

GOOD = sorted((PACKAGES / "good").glob("*.zip"))
EXPECTED: dict[str, Any] = json.loads((PACKAGES / "bad/expected.json").read_text(encoding="utf-8"))
CSV = "id,title,contract_type,total_amount\na-1,甲项目技术开发,technology-development,100\n"
FIELDS = [{"name": name} for name in ("id", "title", "contract_type", "total_amount")]


def package(folder: Path, resource: dict[str, Any] | None = None, **members: object) -> Path:
    """A small sound package in a folder, its one resource and its descriptor patched."""
    folder.mkdir(exist_ok=True)
    (folder / "contracts.csv").write_text(CSV, encoding="utf-8")
    told = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "register",
        "resources": [{"name": "contracts", "path": "contracts.csv", "schema": {"fields": FIELDS}} | (resource or {})],
    } | members
    (folder / "datapackage.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return folder


def archived(folder: Path, target: Path, below: str = "") -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, below + path.relative_to(folder).as_posix())
    return target


def findings(path: Path, **options: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - handed on
    return check(held(path), **options).findings


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_release_is_clean_and_is_checked_for_the_public(path: Path) -> None:
    report = check(held(path))
    assert report.findings == ()
    assert report.records > 0
    assert report.options.profile == "public"


@cache
def bad(name: str) -> Report:
    """The report on a package with a fault, a folder that nothing writes to."""
    return check(held(PACKAGES / "bad" / name))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_package_has_its_fault_and_no_other(name: str) -> None:
    report = bad(name)
    assert set(report.by_rule) == {EXPECTED[name]["rule"]}
    assert all(finding.location.line and finding.location.column for finding in report.findings)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_archive_is_checked_as_its_folder_is(name: str, tmp_path: Path) -> None:
    folder, below = PACKAGES / "bad" / name, "release/" if len(name) % 2 else ""
    path = archived(folder, tmp_path / "packed.zip", below)
    there = [
        (f.rule, f.location.file.removeprefix(f"{folder}{os.sep}"), f.location.pointer) for f in bad(name).findings
    ]
    here = [(f.rule, f.location.file.removeprefix(f"{path}!{below}"), f.location.pointer) for f in findings(path)]
    assert here == there


def test_a_package_is_known_by_its_descriptor_too(tmp_path: Path) -> None:
    assert findings(package(tmp_path / "a") / "datapackage.json") == ()


def test_a_fault_has_its_line_in_the_descriptor() -> None:
    (finding,) = findings(PACKAGES / "bad/bad-key")
    lines = (PACKAGES / "bad/bad-key/datapackage.json").read_text(encoding="utf-8").splitlines()
    assert finding.location.pointer.endswith("/schema/primaryKey")
    assert '"primaryKey"' in lines[(finding.location.line or 0) - 1]
    assert "没有字段“no_such_column”" in finding.message.zh


FAULTY: dict[str, tuple[dict[str, Any], str, str]] = {
    "old profile": ({"$schema": "https://specs.frictionlessdata.io/"}, "/$schema", "not the address"),
    "name is a number": ({"name": 7}, "/name", "no text"),
    "name in capitals": ({"name": "Register A"}, "/name", "lower-case"),
    "no licences": ({"licenses": []}, "/licenses", "not empty"),
    "other profile": ({"opentt:profile": "secret"}, "/opentt:profile", "no profile"),
    "files as text": ({"opentt:files": "a.csv"}, "/opentt:files", "no array"),
    "file without path": ({"opentt:files": [{"bytes": 1}]}, "/opentt:files/0", "no path"),
    "no resources": ({"resources": {}}, "/resources", "no resources"),
    "resource as text": ({"resources": ["contracts.csv"]}, "/resources/0", "no object"),
}
RESOURCE: dict[str, tuple[dict[str, Any], str, str]] = {
    "path and data": ({"data": []}, "", "not both"),
    "path as number": ({"path": 7}, "/path", "no path"),
    "negative bytes": ({"bytes": -1}, "/bytes", "no number of bytes"),
    "bytes as truth": ({"bytes": True}, "/bytes", "no number of bytes"),
    "hash without digits": ({"hash": "sha256:"}, "/hash", "hexadecimal"),
    "unknown digest": ({"hash": "crc32:00"}, "/hash", "not known"),
    "schema as list": ({"schema": []}, "/schema", "no object"),
}
SCHEMA: dict[str, tuple[dict[str, Any], str, str]] = {
    "no fields": ({"fields": []}, "/fields", "no fields"),
    "matches somehow": ({"fieldsMatch": ["somehow"]}, "/fieldsMatch", "one of"),
    "field without name": ({"fields": [*FIELDS, {"type": "string"}]}, "/fields/4", "no name"),
    "field twice": ({"fields": [*FIELDS[:3], FIELDS[0]]}, "/fields", "2 fields are named"),
    "unknown type": ({"fields": [*FIELDS[:3], {"name": "total_amount", "type": "money"}]}, "/fields/3/type", "no type"),
    "key of nothing": ({"primaryKey": []}, "/primaryKey", "a key should be"),
    "key of one field twice": ({"primaryKey": ["id", "id"]}, "/primaryKey", "twice"),
    "unique keys as text": ({"uniqueKeys": "id"}, "/uniqueKeys", "an array that is not empty"),
    "unique key of no field": ({"uniqueKeys": [["id", "year"]]}, "/uniqueKeys/0", "no field “year”"),
    "foreign key without reference": ({"foreignKeys": [{"fields": ["id"]}]}, "/foreignKeys/0", "no reference"),
    "foreign key to no field": (
        {"foreignKeys": [{"fields": ["id"], "reference": {"fields": ["number"]}}]},
        "/foreignKeys/0/reference/fields",
        "no field “number”",
    ),
    "foreign key of two to one": (
        {"foreignKeys": [{"fields": ["id", "title"], "reference": {"fields": ["id"]}}]},
        "/foreignKeys/0",
        "differ in length",
    ),
    "missing value twice": ({"missingValues": ["", "-", "-"]}, "/missingValues", "twice"),
    "missing values of two kinds": ({"missingValues": ["", {"value": "-"}]}, "/missingValues", "all be objects"),
}
FIELD: dict[str, tuple[dict[str, Any], str, str]] = {
    "no room": ({"constraints": {"minimum": 2, "maximum": 1}}, "/constraints", "no value between"),
    "no room above": ({"constraints": {"exclusiveMinimum": 1, "maximum": 1}}, "/constraints", "no value between"),
    "no length": ({"constraints": {"minLength": 2, "maxLength": 1}}, "/constraints", "no value between"),
    "bounds of two kinds": ({"constraints": {"minimum": "a", "maximum": 1}}, "/constraints", "cannot be compared"),
    "no categories": ({"categories": []}, "/categories", "not empty"),
    "category twice": ({"categories": ["a", "a"]}, "/categories", "twice"),
    "categories of two kinds": ({"categories": ["a", {"value": "b"}]}, "/categories", "all be objects"),
    "value outside the categories": (
        {"categories": ["a"], "constraints": {"enum": ["b"]}},
        "/categories",
        "categories does not have",
    ),
}


def _cases() -> dict[str, tuple[dict[str, Any], str, str]]:
    """Each fault as members of the descriptor, its place there, and what is said of it."""

    def resource(patch: dict[str, Any]) -> dict[str, Any]:
        sound = {"name": "contracts", "path": "contracts.csv", "schema": {"fields": FIELDS}}
        return {"resources": [sound | patch]}

    def schema(patch: dict[str, Any]) -> dict[str, Any]:
        return resource({"schema": {"fields": FIELDS} | patch})

    def field(patch: dict[str, Any]) -> dict[str, Any]:
        return schema({"fields": [*FIELDS[:3], {"name": "total_amount", "type": "any"} | patch]})

    at = "/resources/0"
    return {
        **FAULTY,
        **{name: (resource(p), at + place, said) for name, (p, place, said) in RESOURCE.items()},
        **{name: (schema(p), f"{at}/schema{place}", said) for name, (p, place, said) in SCHEMA.items()},
        **{name: (field(p), f"{at}/schema/fields/3{place}", said) for name, (p, place, said) in FIELD.items()},
    }


CASES = _cases()


@pytest.mark.parametrize("name", CASES)
def test_a_descriptor_that_breaks_the_standard_is_told_where(name: str, tmp_path: Path) -> None:
    members, pointer, said = CASES[name]
    folder = held(package(tmp_path / "a", **members))
    descriptor = json.loads((tmp_path / "a/datapackage.json").read_text(encoding="utf-8"))
    found = [*descriptor_faults(load(), descriptor), *file_faults(folder, descriptor)]
    told = [(fault.pointer, str(fault.params["reason"])) for fault in found if fault.rule == "package/bad-descriptor"]
    assert told
    assert told[0][0] == pointer
    assert said in told[0][1]


@pytest.mark.parametrize(
    ("match", "columns", "fits"),
    [
        ("exact", "abc", True),
        ("exact", "acb", False),
        ("equal", "acb", True),
        ("equal", "abcd", False),
        ("subset", "abcd", True),
        ("subset", "ab", False),
        ("superset", "ab", True),
        ("superset", "abd", False),
        ("partial", "axy", True),
        ("partial", "xyz", False),
    ],
)
def test_columns_match_fields_as_the_schema_says(match: str, columns: str, fits: bool, tmp_path: Path) -> None:  # noqa: FBT001
    schema = {"fields": [{"name": name} for name in "abc"], "fieldsMatch": [match]}
    folder = package(tmp_path / "a", {"schema": schema})
    (folder / "contracts.csv").write_text(f"{','.join(columns)}\n{','.join('1' * len(columns))}\n", encoding="utf-8")
    found = file_faults(held(folder), {"resources": [{"path": "contracts.csv", "schema": schema}]})
    assert [fault.rule for fault in found] == ([] if fits else ["package/wrong-columns"])


def test_a_package_that_is_not_ours_keeps_its_faults_beside_what_cannot_be_read(tmp_path: Path) -> None:
    folder = package(tmp_path / "a", {"schema": {"fields": [{"name": "colour"}]}, "bytes": 1})
    (folder / "contracts.csv").write_text("colour\nred\n", encoding="utf-8")
    report = check(held(folder))
    assert set(report.by_rule) == {"package/wrong-bytes", "structure/unreadable"}
    assert report.unreadable


def test_a_hash_without_an_algorithm_is_md5(tmp_path: Path) -> None:
    import hashlib

    digest = hashlib.md5(CSV.encode(), usedforsecurity=False).hexdigest()
    assert findings(package(tmp_path / "a", {"hash": digest})) == ()
    (finding,) = findings(package(tmp_path / "a", {"hash": "0" * 32}))
    assert finding.params["algorithm"] == "md5"


def test_a_member_given_twice_is_told(tmp_path: Path) -> None:
    folder = package(tmp_path / "a")
    text = (folder / "datapackage.json").read_text(encoding="utf-8")
    (folder / "datapackage.json").write_text(text.replace('"name":', '"name": "other", "name":', 1), encoding="utf-8")
    assert [f.rule for f in findings(folder)] == ["structure/duplicate-member"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = package(tmp_path / "a")
    (tmp_path / "outside.csv").write_text(CSV, encoding="utf-8")
    (folder / "contracts.csv").unlink()
    (folder / "contracts.csv").symlink_to(tmp_path / "outside.csv")
    (finding,) = findings(folder)
    assert finding.rule == "package/unsafe-path"
    assert "by a link" in finding.message.en


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_in_the_folder_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    folder = package(tmp_path / "a")
    (folder / "contracts.csv").unlink()
    os.mkfifo(folder / "contracts.csv")
    assert [f.rule for f in findings(folder)] == ["package/missing-file"]


def test_a_damaged_file_in_an_archive_is_told_and_no_record_is_judged(tmp_path: Path) -> None:
    path = archived(package(tmp_path / "a"), tmp_path / "a.zip")
    content = bytearray(path.read_bytes())
    at = content.index(CSV.encode())
    content[at] ^= 1
    path.write_bytes(bytes(content))
    report = check(held(path))
    assert [f.rule for f in report.findings] == ["structure/unreadable"]
    assert report.findings[0].location.file.endswith("a.zip!contracts.csv")
    assert [note.kind for note in report.notes] == ["not-evaluated"]


def test_rules_are_chosen_and_counted_as_everywhere(tmp_path: Path) -> None:
    folder = package(tmp_path / "a")
    for number in range(5):
        (folder / f"note-{number}.txt").write_text("x", encoding="utf-8")
    report = check(held(folder), max_findings=2)
    assert (len(report.findings), report.by_rule, report.truncated) == (2, {"package/unlisted-file": 5}, True)
    assert findings(folder, ignore=["package"]) == ()
    assert findings(folder, select=["structure"]) == ()


def test_the_report_of_a_public_package_repeats_no_personal_number(tmp_path: Path) -> None:
    folder = package(tmp_path / "a", {"path": "13800138000.csv"}, **{"opentt:profile": "public"})
    (finding,) = findings(folder, select=["package/missing-file"])
    assert "13800138000" not in finding.message.zh + finding.message.en


def test_the_command_says_what_it_found_and_ends_with_its_code(opentt: Command) -> None:
    result = opentt("package", "check", str(GOOD[0]), "--lang", "en")
    assert (result.exit_code, result.stdout.startswith("nothing found in 4 inputs")) == (0, True)
    result = opentt("package", "check", str(PACKAGES / "bad/missing-file"), "--lang", "zh")
    assert result.exit_code == 1
    assert "包里没有“data/institutions.csv”" in result.stdout
    assert "记录没有检查" in result.stdout
    quiet = opentt("package", "check", str(PACKAGES / "bad/missing-file"), "--fail-on", "never", "-f", "json")
    assert quiet.exit_code == 0
    assert json.loads(quiet.stdout)["summary"]["by_rule"] == {"package/missing-file": 1}


def test_the_profile_is_the_packages_own_unless_another_is_asked_for(opentt: Command, tmp_path: Path) -> None:
    where = str(PACKAGES / "bad/personal-data")
    public = json.loads(opentt("package", "check", where, "-f", "json").stdout)
    assert public["options"]["profile"] == "public"
    exchange = json.loads(opentt("package", "check", where, "-f", "json", "--profile", "exchange").stdout)
    assert exchange["options"]["profile"] == "exchange"
    assert exchange["findings"] == []
    plain = json.loads(opentt("package", "check", str(package(tmp_path / "a")), "-f", "json").stdout)
    assert plain["options"]["profile"] == "exchange"


@pytest.mark.parametrize("form", ["concise", "sarif"])
def test_every_form_of_report_names_the_rule(form: str, opentt: Command) -> None:
    result = opentt("package", "check", str(PACKAGES / "bad/wrong-bytes"), "-f", form, "--lang", "en")
    assert result.exit_code == 1
    assert "package/wrong-bytes" in result.stdout


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.mkdir(), "holds no datapackage.json"),
        (lambda path: path.write_text("id\n1\n", encoding="utf-8"), "is no data package"),
        (lambda path: archived(PACKAGES / "bad/wrong-bytes/data", path), "the archive holds no datapackage.json"),
        (lambda _: None, "no such file"),
    ],
)
def test_what_is_no_package_is_refused(
    make: Callable[[Path], object], said: str, opentt: Command, tmp_path: Path
) -> None:
    make(tmp_path / "given")
    result = opentt("package", "check", str(tmp_path / "given"), "--lang", "en")
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("text", ["", "[]", '{"resources": ', "\x00"])
def test_a_descriptor_that_is_no_object_is_refused(text: str, tmp_path: Path) -> None:
    folder = package(tmp_path / "a")
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        check(held(folder))


def test_an_archive_whose_files_would_fall_outside_is_refused(tmp_path: Path) -> None:
    path = archived(package(tmp_path / "a"), tmp_path / "a.zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../outside.csv", CSV)
    with pytest.raises(InputError) as caught:
        check(held(path))
    assert "../outside.csv" in caught.value.message.en


def test_a_descriptor_of_faults_only_is_given_up(tmp_path: Path) -> None:
    report = check(held(package(tmp_path / "a", keywords=[7] * 20_000)))
    assert report.by_rule == {"package/bad-descriptor": 10_000}
    assert "more than 10000 faults" in report.notes[0].message.en


def test_checking_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)
    folder = shutil.copytree(PACKAGES / "bad/wrong-hash", tmp_path / "a")
    before = sorted(folder.rglob("*"))
    check(held(folder))
    check(held(GOOD[0]))
    assert sorted(folder.rglob("*")) == before
    assert list(scratch.iterdir()) == []
