"""Whole registers and whole files: exports with their digest and ranges, and the check of a file."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

from opentt.conformance.check import Check, FailedError, Group, SkippedError, expect
from opentt.conformance.expecting import header, in_media, json_of, status
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.conformance.server import Server

LARGEST = 16 << 20
"""Bytes of an export that are fetched at most."""

_LINES = Text("每行一条，共 numberMatched 条：{wanted}", "one record a line, numberMatched in all: {wanted}")
_DIGEST = Text("Repr-Digest 与内容相符", "Repr-Digest is that of the content")
_RANGE = Text("Range 只给前 10 个字节", "Range gives the first ten bytes")
_LARGE = Text("导出的内容太大，没有取", "the export is too large to fetch")
_FINDINGS = Text(
    "报告有 findings，指出 structure/missing-field", "the report has findings, structure/missing-field among them"
)


def _path(server: Server) -> str:
    path = f"/v1/export/{server.plural()}.ndjson"
    size = server.ask("HEAD", path, {"Accept": "*/*"}).headers.get("content-length", "")
    if size.isdigit() and int(size) > LARGEST:
        raise SkippedError(_LARGE)
    return path


def _whole(server: Server) -> None:
    answer = server.get(_path(server), Accept="*/*")
    in_media(answer, "application/x-ndjson")
    n = sum(1 for line in answer.text.split("\n") if line and json.loads(line))
    matched = json_of(server.get(f"/v1/{server.plural()}?limit=1")).get("numberMatched", n)
    expect(n == matched, _LINES.fill({"wanted": matched}), n)


def _digest(server: Server) -> None:
    answer = server.get(_path(server), Accept="*/*")
    told = header(answer, "Repr-Digest")
    wanted = base64.b64encode(hashlib.sha256(answer.content).digest()).decode()
    expect(f"sha-256=:{wanted}:" in told, _DIGEST, told)


def _range(server: Server) -> None:
    path = _path(server)
    whole = server.get(path, Accept="*/*")
    piece = server.get(path, Accept="*/*", Range="bytes=0-9")
    status(piece, 206)
    expect(piece.content == whole.content[:10], _RANGE, len(piece.content))
    header(piece, "Content-Range")


def _faulty(server: Server) -> None:
    answer = server.ask(
        "POST", "/v1/validate?entity=contract", {"Content-Type": "application/json"}, content=b'{"id":"x"}'
    )
    told = json_of(answer)
    rules = sorted({finding["rule"] for finding in told["findings"]})
    expect("structure/missing-field" in rules, _FINDINGS, rules)


def _garbage(server: Server) -> None:
    answer = server.ask("POST", "/v1/validate", {"Content-Type": "application/json"}, content=b"\xff\xfe\x00garbage")
    if not 400 <= answer.status_code < 500:  # noqa: PLR2004 - HTTP's own numbers
        raise FailedError(
            Text("读不了的文件是 4xx 问题", "a file that cannot be read is a 4xx problem"), answer.status_code
        )


GROUPS = (
    Group(
        "export",
        (
            Check("export/whole", Text("导出有全部记录", "An export has every record"), "export", _whole),
            Check(
                "export/digest", Text("校验值与内容相符", "The digest is that of the content"), "RFC 9530, 3", _digest
            ),
            Check("export/range", Text("可分段取", "It is had in ranges"), "RFC 9110, 14.2", _range),
        ),
    ),
    Group(
        "validation",
        (
            Check(
                "validation/faulty",
                Text("有错误的文件得到 200 和发现", "A faulty file gets a 200 with findings"),
                "validation",
                _faulty,
            ),
            Check(
                "validation/unreadable",
                Text("读不了的文件是 4xx", "A file that cannot be read is a 4xx"),
                "validation",
                _garbage,
            ),
        ),
    ),
)
