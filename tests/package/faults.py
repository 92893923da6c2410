"""The faults of `examples/packages/bad`: each breaks a sound package in one way."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Descriptor = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: the folder's name, the rule that must find it, what is wrong, and what brings it about."""

    name: str
    rule: str
    zh: str
    en: str
    make: Callable[[Path, Descriptor], None]


def resource(descriptor: Descriptor, name: str) -> dict[str, Any]:
    """The resource of that name."""
    return next(one for one in descriptor["resources"] if one["name"] == name)


def rewrite(folder: Path, descriptor: Descriptor, name: str, change: Callable[[str], str]) -> None:
    """Nothing: a table's text is changed, and the descriptor agrees with the new file."""
    held = resource(descriptor, name)
    path = folder / held["path"]
    content = change(path.read_text(encoding="utf-8")).encode()
    path.write_bytes(content)
    held["bytes"], held["hash"] = len(content), f"sha256:{hashlib.sha256(content).hexdigest()}"


def swap(name: str, old: str, new: str) -> Callable[[Path, Descriptor], None]:
    """A fault that replaces the first of some text in a table."""

    def make(folder: Path, descriptor: Descriptor) -> None:
        def change(text: str) -> str:
            assert old in text, f"{name} has no {old}"
            return text.replace(old, new, 1)

        rewrite(folder, descriptor, name, change)

    return make


def _bytes(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "contracts")["bytes"] += 1


def _hash(folder: Path, descriptor: Descriptor) -> None:
    path = folder / resource(descriptor, "contracts")["path"]
    path.write_text(path.read_text(encoding="utf-8").replace("技术", "科技", 1), encoding="utf-8")


def _escape(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "contracts")["path"] = "../contracts.csv"


def _absolute(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "contracts")["path"] = "/etc/hostname"


def _remote(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "contracts")["path"] = "https://data.example.org/contracts.csv"


def _missing(folder: Path, descriptor: Descriptor) -> None:
    (folder / resource(descriptor, "institutions")["path"]).unlink()


def _repeated_name(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "institutions")["name"] = "contracts"


def _key(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "contracts")["schema"]["primaryKey"] = ["no_such_column"]


def _foreign_key(_: Path, descriptor: Descriptor) -> None:
    [key] = resource(descriptor, "contract_parties")["schema"]["foreignKeys"]
    key["reference"]["resource"] = "no_such_table"


def _columns(_: Path, descriptor: Descriptor) -> None:
    resource(descriptor, "contracts")["schema"]["fields"].pop()


def _no_resources(_: Path, descriptor: Descriptor) -> None:
    descriptor["resources"] = []


def _licence(_: Path, descriptor: Descriptor) -> None:
    descriptor["licenses"] = [{"title": "无名许可"}]


def _twice(folder: Path, descriptor: Descriptor) -> None:
    def change(text: str) -> str:
        heading, first, *others = text.splitlines(keepends=True)
        return "".join([heading, first, first, *others])

    rewrite(folder, descriptor, "contracts", change)


def _personal(folder: Path, descriptor: Descriptor) -> None:
    swap("institutions", "西山光电技术研究所", "西山光电技术研究所 13800138000")(folder, descriptor)


FAULTS = (
    Fault("wrong-bytes", "package/wrong-bytes", "描述文件写的字节数不对", "bytes is not the file's size", _bytes),
    Fault(
        "wrong-hash", "package/wrong-hash", "文件改过，摘要对不上", "the file was changed after it was hashed", _hash
    ),
    Fault("path-escape", "package/unsafe-path", "路径指到包外", "a path leads out of the package", _escape),
    Fault("path-absolute", "package/unsafe-path", "绝对路径", "a path is absolute", _absolute),
    Fault("path-remote", "package/unsafe-path", "路径是网址", "a path is a web address", _remote),
    Fault("missing-file", "package/missing-file", "列出的文件不在", "a listed file is not there", _missing),
    Fault("repeated-name", "package/bad-descriptor", "两个资源同名", "two resources have one name", _repeated_name),
    Fault("bad-key", "package/bad-descriptor", "主键的列不存在", "the primary key has no such column", _key),
    Fault("bad-foreign-key", "package/bad-descriptor", "外键指向没有的表", "a foreign key to no table", _foreign_key),
    Fault("wrong-columns", "package/wrong-columns", "列与描述不符", "columns differ from their schema", _columns),
    Fault("no-resources", "package/bad-descriptor", "没有资源", "there are no resources", _no_resources),
    Fault("bad-licence", "package/bad-descriptor", "许可既无名称也无网址", "a licence without name or path", _licence),
    Fault(
        "dangling-part",
        "structure/orphan-row",
        "子表的行不属于任何记录",
        "a row of a child table belongs to no record",
        swap("contract_parties", "shixi-c-0002,2,", "shixi-c-9999,2,"),
    ),
    Fault(
        "dangling-link",
        "structure/dangling-link",
        "替代记录不存在",
        "an id leads to no record",
        swap("contracts", "merged,shixi-c-0007", "merged,shixi-c-7777"),
    ),
    Fault(
        "wrong-type",
        "structure/wrong-type",
        "金额不是数",
        "an amount is no number",
        swap("contracts", "400000.00,", "甲,"),
    ),
    Fault(
        "unknown-code",
        "structure/unknown-code",
        "代码表里没有的代码",
        "a code that a closed list does not have",
        swap("contracts", "technology-service", "technology-servic"),
    ),
    Fault(
        "duplicate-id",
        "structure/duplicate-id",
        "标识重复",
        "an id stands twice",
        _twice,
    ),
    Fault(
        "personal-data",
        "privacy/mobile-number",
        "公开的包里有手机号码",
        "a mobile number in a public package",
        _personal,
    ),
)
"""Every fault; the rules under `package/` are those of `opentt package check`."""
