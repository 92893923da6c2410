"""Which files there are among the inputs: loose ones, folders, archives, packages."""

from __future__ import annotations

import io
import json
import os
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError
from opentt.tables.members import Group, groups
from opentt.tables.source import open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

ROWS = "id,title\na-1,甲\n"


def labels(paths: Iterable[Path | str]) -> list[str]:
    """What is found: the label of each file, or the reason why there is none."""
    found: list[str] = []
    for group in groups(paths):
        found += [group.message.en] if isinstance(group, InputError) else [member.label for member in group.members]
    return found


def packed(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def descriptor(*paths: object) -> str:
    return json.dumps({"resources": [{"name": f"r{n}", "path": path} for n, path in enumerate(paths)]})


def test_a_folder_becomes_its_data_files_in_order(tmp_path: Path) -> None:
    names = (
        "b.csv a.xlsx sub/c.ndjson sub/.hidden.csv .git/x.csv expected.json x.schema.json "
        "derived/y.csv derived.csv ~$a.xlsx readme.md notes.txt z.JSON p.parquet g.ttl"
    )
    for name in names.split():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [str(tmp_path / name) for name in ("a.xlsx", "b.csv", "g.ttl", "p.parquet", "z.JSON", "sub/c.ndjson")]
    assert labels([tmp_path]) == found
    given: list[Path | str] = [tmp_path / "b.csv", tmp_path, str(tmp_path / "b.csv"), tmp_path / "missing.csv"]
    assert labels(given) == [found[1], found[0], *found[2:], "no such file; check the path and the name"]


def test_a_folder_without_data_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("x")
    (error,) = groups([tmp_path])
    assert isinstance(error, InputError)
    assert "holds no data file" in error.render("en")
    assert "文件夹里没有" in error.render("zh")
    assert error.path == str(tmp_path)


def test_an_archive_becomes_its_data_files_folder_by_folder(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"x/b.csv": ROWS, "a.csv": ROWS, "readme.md": "x", "__MACOSX/x/._b.csv": "x"})
    found = list(groups([path]))
    assert [group.together for group in found if isinstance(group, Group)] == [True, True]
    assert labels([path]) == [f"{path}!a.csv", f"{path}!x/b.csv"]
    assert open_source(f"{path}!x/b.csv").head == ROWS.encode()
    with pytest.raises(InputError, match="no such file"):
        open_source(f"{path}!nothing.csv")


def test_a_package_becomes_what_its_descriptor_lists(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/datapackage.json").write_text(descriptor("data/a.csv", ["data/b.csv", "data/c.csv"]))
    (tmp_path / "in/unlisted.csv").write_text(ROWS)
    found = [str(tmp_path / "in/data" / name) for name in ("a.csv", "b.csv", "c.csv")]
    for given in (tmp_path, tmp_path / "in", tmp_path / "in/datapackage.json"):
        assert labels([given]) == found
    inside = packed(tmp_path / "p.zip", {"v1/datapackage.json": descriptor("data/a.csv"), "v1/data/a.csv": ROWS})
    assert labels([inside]) == [f"{inside}!v1/data/a.csv"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../a.csv", "leads out of the folder"), ("/etc/passwd", "absolute path"), ("C:\\a.csv", "absolute path"),
        ("~/a.csv", "absolute path"), ("https://example.org/a.csv", "web address"), ("data/.a.csv", "hidden name"),
        ("data/../../a.csv", "leads out"), ("..\\a.csv", "leads out"), ("a\u0000.csv", "control characters"),
        (None, "has no path"), ("", "has no path"), (3, "has no path"), ("link/a.csv", "by a link"),
    ],
)  # fmt: skip
def test_a_path_that_leads_out_of_a_package_is_not_followed(path: object, why: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "a.csv").write_text(ROWS)
    (folder / "link").symlink_to(tmp_path)
    (folder / "datapackage.json").write_text(descriptor(path))
    (group,) = groups([folder])
    assert isinstance(group, Group)
    with pytest.raises(InputError, match=why) as caught:
        group.members[0].open()
    assert caught.value.path == f"{folder / 'datapackage.json'}#/resources/0"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "not JSON"), ("[]", "no JSON object"), ("{}", "lists no resources"), ('{"resources": []}', "lists no"),
        ('{"resources": {"a": 1}}', "lists no"), ("\xff", "not UTF-8"), ("[" * 9999, "nests deeper"),
    ],
)  # fmt: skip
def test_a_broken_descriptor_is_one_clear_error(text: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_bytes(text.encode("latin-1"))
    (error,) = groups([tmp_path])
    assert isinstance(error, InputError)
    assert why in error.render("en")


def link(archive: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("a.csv")
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    archive.writestr(info, "/etc/passwd")


def twice(archive: zipfile.ZipFile) -> None:
    archive.writestr("a.csv", ROWS)
    with pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("a.csv", ROWS)


def many(archive: zipfile.ZipFile) -> None:
    for n in range(10_001):
        archive.writestr(f"{n}.csv", b"")


HOSTILE: dict[str, tuple[Callable[[zipfile.ZipFile], object], str]] = {
    "parent": (lambda z: z.writestr("../a.csv", ROWS), "leads out of the folder"),
    "absolute": (lambda z: z.writestr("/a.csv", ROWS), "absolute path"),
    "drive": (lambda z: z.writestr("C:/a.csv", ROWS), "absolute path"),
    "backslash": (lambda z: z.writestr("..\\a.csv", ROWS), "leads out of the folder"),
    "hidden parent": (lambda z: z.writestr(".x/../../a.csv", ROWS), "leads out of the folder"),
    "link": (link, "is a link"),
    "twice": (twice, "which is meant"),
    "many": (many, "more than 10000"),
    "no data": (lambda z: z.writestr("readme.md", "x"), "holds no data file"),
    "bomb": (lambda z: z.writestr("a.csv", bytes(101_000_000)), "absurd size"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_archive_is_one_clear_error(kind: str, tmp_path: Path) -> None:
    make, why = HOSTILE[kind]
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        make(archive)
    (error,) = groups([path])
    assert isinstance(error, InputError)
    assert why in error.render("en")
    assert error.path == str(path)


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.csv", ROWS)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())
        archive.writestr("b.csv", ROWS)
    assert labels([path]) == [f"{path}!b.csv"]


def test_names_of_chinese_systems_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("XXXX.csv", ROWS)
    path.write_bytes(path.read_bytes().replace(b"XXXX", "合同".encode("gb18030")))
    assert labels([path]) == [f"{path}!合同.csv"]
    assert open_source(f"{path}!合同.csv").head == ROWS.encode()


def test_a_folder_that_may_not_be_listed_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    (error,) = groups([tmp_path])
    assert isinstance(error, InputError)
    assert "cannot be listed" in error.render("en")
