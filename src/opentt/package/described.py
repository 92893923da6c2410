"""What Data Package v2 asks of a descriptor: `$schema`, names, paths, licences, and what our own members say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from opentt.finding import Severity
from opentt.package.fault import Fault, bad
from opentt.package.keyed import key_faults
from opentt.package.schemas import schema_faults
from opentt.package.shapes import DIALECT, PACKAGE, RESOURCE, is_count, leads_somewhere, misshapen
from opentt.tables.paths import unsafe
from opentt.validation.run import PROFILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.standard import Standard

_PROFILE = re.compile(r"https://datapackage\.org/profiles/2\.[0-9]+/datapackage\.json")
_NAME = re.compile(r"[a-z0-9._/-]+")
_HASH = re.compile(r"([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)")


def descriptor_faults(standard: Standard, descriptor: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the descriptor, whatever the files hold."""
    if not is_current(descriptor):
        yield bad("/$schema", "$schema 不是 Data Package 2 的地址", "$schema is not the address of Data Package 2")
    if "name" in descriptor:
        yield from _name("/name", descriptor["name"])
    yield from misshapen("", descriptor, PACKAGE)
    yield from _licences("/licenses", descriptor.get("licenses"))
    yield from _ours(standard, descriptor)
    listed = descriptor.get("resources")
    if not isinstance(listed, list) or not listed:
        yield bad("/resources", "没有资源（resources）", "there are no resources", blind=True)
        return
    for number, resource in enumerate(listed):
        yield from _resource(f"/resources/{number}", resource)
    yield from _named_twice(listed)
    yield from key_faults(listed)


def is_current(descriptor: Mapping[str, Any]) -> bool:
    """Whether a descriptor says that it follows version 2 of the standard."""
    profile = descriptor.get("$schema")
    return isinstance(profile, str) and _PROFILE.fullmatch(profile) is not None


def _named_twice(listed: list[Any]) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, one in enumerate(listed):
        name = one.get("name") if isinstance(one, dict) else None
        if not isinstance(name, str):
            continue
        if name in seen:
            at = f"/resources/{number}/name"
            yield bad(at, f"已有资源叫“{name}”", f"another resource is named “{name}”", blind=True)
        seen.add(name)


def _name(at: str, name: object) -> Iterator[Fault]:
    if not isinstance(name, str) or not name:
        yield bad(at, "name 不是文本", "name is no text")
    elif not _NAME.fullmatch(name):
        yield bad(
            at,
            f"名称“{name}”应只用小写字母、数字和 . _ - /",
            f"the name “{name}” should have lower-case letters, digits and . _ - / only",
            severity=Severity.WARNING,
        )


def _licences(at: str, listed: object) -> Iterator[Fault]:
    for number, licence in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(licence, dict) and licence and not ({"name", "path"} & set(licence)):
            yield bad(f"{at}/{number}", "许可既无名称也无网址", "the licence has neither a name nor a path")


def _ours(standard: Standard, descriptor: Mapping[str, Any]) -> Iterator[Fault]:
    profile, version = descriptor.get("opentt:profile"), descriptor.get("opentt:standard")
    if profile is not None and profile not in PROFILES:
        known = "、".join(PROFILES)
        yield bad("/opentt:profile", f"没有用途“{profile}”；可用：{known}", f"no profile “{profile}”")
    if version is not None and version != standard.version:
        params = {"version": str(version), "own": standard.version}
        yield Fault("package/other-standard", "/opentt:standard", params)
    files = descriptor.get("opentt:files", [])
    if not isinstance(files, list):
        yield bad("/opentt:files", "opentt:files 不是数组", "opentt:files is no array")
        return
    for number, file in enumerate(files):
        at = f"/opentt:files/{number}"
        if not isinstance(file, dict) or not isinstance(file.get("path"), str):
            yield bad(at, "没有 path", "there is no path")
        else:
            yield from _sizes(at, file)


def _resource(at: str, resource: object) -> Iterator[Fault]:
    if not isinstance(resource, dict):
        yield bad(at, "资源不是对象", "the resource is no object", blind=True)
        return
    if "name" not in resource:
        yield bad(at, "资源没有名称（name）", "the resource has no name")
    else:
        yield from _name(f"{at}/name", resource["name"])
    yield from _paths(at, resource)
    yield from misshapen(at, resource, RESOURCE)
    yield from _licences(f"{at}/licenses", resource.get("licenses"))
    yield from _sizes(at, resource)
    if "dialect" in resource and not isinstance(resource["dialect"], str):
        yield from misshapen(f"{at}/dialect", resource["dialect"], DIALECT, "dialect")
    if isinstance(resource.get("schema"), dict):
        yield from schema_faults(f"{at}/schema", resource["schema"])
    elif "schema" in resource and not isinstance(resource["schema"], str):
        yield bad(f"{at}/schema", "schema 不是对象", "schema is no object")


def _paths(at: str, resource: Mapping[str, Any]) -> Iterator[Fault]:
    if ("path" in resource) == ("data" in resource):
        yield bad(at, "path 和 data 应有而且只有一个", "there should be path or data, and not both", blind=True)
    elif "path" in resource:
        paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
        if not paths or not all(isinstance(path, str) and path for path in paths):
            yield bad(f"{at}/path", "path 不是路径", "path is no path", blind=True)
        for path in paths:
            if isinstance(path, str) and path and not leads_somewhere(path) and unsafe(path) is None:
                yield bad(f"{at}/path", f"路径“{path}”写法不合规范", f"the standard does not write a path as “{path}”")


def _sizes(at: str, file: Mapping[str, Any]) -> Iterator[Fault]:
    size, digest = file.get("bytes", 0), file.get("hash", "")
    if not is_count(size):
        yield bad(f"{at}/bytes", "bytes 不是字节数", "bytes is no number of bytes")
    if not isinstance(digest, str) or not _HASH.fullmatch(digest):
        yield bad(f"{at}/hash", "hash 应写作“算法:十六进制数字”", "hash should read algorithm:hexadecimal digits")
