"""What attackers hand in, given to the command itself: a clear word and an exit code, in little time and memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.hostile import archives, books, texts
from tests.hostile.texts import deep, text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MEMORY = 2 << 30
"""Bytes of address space, libraries included; a good file of one row needs 0.8 GB of it."""

SECONDS = 60
"""Of processor time, so that a busy machine does not matter."""

SHEET, SHARED, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
CONTRACT = "https://w3id.org/opentt/id/contract/c-1"
ELSEWHERE = "http://127.0.0.1:9/context.jsonld"


@dataclass(frozen=True)
class Case:
    """A hostile input, how the run ends and what it says; the slow ones run with the soak tests."""

    make: Callable[[Path], Path]
    says: str
    code: int = 2
    slow: bool = False


CASES = {
    # archives
    "archives in archives": Case(archives.nested, "archives within archives are not read"),
    "zip bomb": Case(archives.bomb, "unpacks to an absurd size"),
    "zip that understates": Case(archives.understated, "the file is cut off or damaged", slow=True),
    "zip of 100,000 files": Case(archives.many, "holds 100000 files, more than 10000", slow=True),
    "zip that overlaps": Case(archives.overlapping, "the files in the archive overlap", slow=True),
    "zip that climbs": Case(archives.climbing, "it holds “..”, which leads out of the folder"),
    "zip with a root": Case(archives.rooted, "it is an absolute path", slow=True),
    "zip with a link": Case(archives.linking, "is a link and was not read"),
    "zip with a name twice": Case(archives.twice, "2 times: which is meant?"),
    "zip with a password": Case(archives.locked, "the file is encrypted", slow=True),
    "package that climbs": Case(archives.package_climbing, "it holds “..”, which leads out of the folder"),
    "package with a link": Case(archives.package_linking, "it leads out of the folder by a link"),
    "package that nests": Case(archives.package_deep, "nests deeper than 200 levels"),
    "folder that circles": Case(archives.package_circling, "symbolic links lead in a circle", slow=True),
    # workbooks
    "xlsx entities in a sheet": Case(books.entities(SHEET), "unrecognized entity", slow=True),
    "xlsx entities in the workbook": Case(books.entities(BOOK), "limit on input amplification"),
    "xlsx entities in the texts": Case(books.entities(SHARED), "unrecognized entity"),
    "xlsx entity of another file": Case(books.entities(SHARED, books.OUTSIDE), "unrecognized entity", slow=True),
    "ods entities": Case(books.entities_ods(books.LAUGHS), "limit on input amplification"),
    "ods entity of another file": Case(books.entities_ods(books.OUTSIDE), "cannot be read", slow=True),
    "xlsx of a billion cells": Case(books.billion, "claims 1048576 rows by 16384 columns"),
    "xlsx at the limit": Case(books.just_under, "structure/missing-field", 1, slow=True),
    "xlsx at the limit, often": Case(books.just_under_often, "the sheets together claim 400000000 cells", slow=True),
    "xlsx of 3,000 sheets": Case(books.many_sheets, "structure/no-records", 0, slow=True),
    "xlsx of 200,000 merges": Case(books.many_merges, "1 record", 0, slow=True),
    "xlsx that nests": Case(books.deep, "1 record", 0, slow=True),
    "xlsx bomb": Case(books.sheet_bomb, "unpacks to an absurd size", slow=True),
    "ods that repeats": Case(books.ods_repeats, "claims 999999 rows by 999999 columns"),
    "ods that repeats errors": Case(books.ods_errors, "claims 1000000 rows by 999999 columns"),
    "ods that spans": Case(books.ods_spans, "structure/unknown-code", 1),
    "parquet of 300 million rows": Case(books.parquet_rows, "the file claims 300000000 rows", slow=True),
    "parquet page of 2 GB": Case(books.parquet_promising, "the Parquet file is cut off or damaged", slow=True),
    "parquet bomb": Case(books.parquet_long, "unpacked it exceeds", slow=True),
    "parquet of 20,000 columns": Case(books.parquet_wide, "20000 columns, more than the 16384", slow=True),
    "parquet that nests": Case(books.parquet_deep, "structure/wrong-type", 1, slow=True),
    # JSON
    "json array that nests": Case(text("a.json", deep("[", "]", 1_000_000)), "nests too deep"),
    "json object that nests": Case(text("a.json", deep('{"a":', "}", 100_000, "[{}]")), "nests too deep", slow=True),
    "ndjson line that nests": Case(
        text("contracts.ndjson", deep("[", "]", 100_000, '{"id":"c-1","x_a":{}}\n')), "deeper than 200 levels", 1
    ),
    "json text of 100 MB": Case(
        text("contracts.json", lambda: f'[{{"id": "c-1", "title": "{"甲" * 33_000_000}"}}]'),
        "the record that starts on line 1 exceeds 8 MiB", 1, slow=True,
    ),
    "json number of 5 MB": Case(
        text("contracts.json", lambda: texts.RECORD.replace("100", "1" * 5_000_000) + "}"), "too large or too long", 1
    ),
    "json of 200,000 unknown members": Case(
        text("contracts.json", texts.many_members(200_000)), "structure/unknown-field", 1, slow=True
    ),
    "json of 50,000 members nearly known": Case(
        text("contracts.json", texts.many_members(50_000, "total_amounts")), "did you mean total_amount?", 1, slow=True
    ),
    "json of a member 200,000 times": Case(
        text("contracts.json", texts.many_twice(200_000)), "structure/duplicate-member", 1, slow=True
    ),
    "json of 200,000 parts": Case(text("contracts.json", texts.many_parts(200_000)), "missing-field", 1, slow=True),
    "json of 200,000 parts that are none": Case(
        text("contracts.json", texts.many_parts(200_000, "1,{}")), "structure/wrong-type", 1, slow=True
    ),
    "json of a long member": Case(text("contracts.json", texts.long_member(1_000_000)), "unknown-field", 1, slow=True),
    # tables
    "csv line of 50 MB": Case(
        text("contracts.csv", lambda: f"{texts.HEAD}c-1,{'甲' * 17_000_000},技术开发,100\n"), "longer than 8 MiB"
    ),
    "csv cell of 7 MB": Case(
        text("contracts.csv", lambda: f"{texts.HEAD}c-1,{'甲' * 2_300_000},技术开发,100\n"),
        "structure/out-of-range", 1, slow=True,
    ),
    "csv of a million columns": Case(
        text("contracts.csv", texts.wide(1_000_000)), "line 1 has 1000004 columns", slow=True
    ),
    "csv of 16,000 unknown columns": Case(
        text("contracts.csv", texts.wide(16_000)), "structure/unknown-heading", 0, slow=True
    ),
    "csv of a million cells in a row": Case(
        text("contracts.csv", lambda: texts.HEAD + ("c-1" + "," * 1_000_000 + "x\n") * 7), "line 2 has 1000001 columns"
    ),
    "csv heading of 6 MB": Case(
        text("contracts.csv", lambda: f"{texts.HEAD.strip()},{'合同' * 1_000_000}\nc-1,甲项目,技术开发,100,1\n"),
        "structure/unknown-heading", 0, slow=True,
    ),
    "csv of quotes": Case(
        text("contracts.csv", lambda: texts.HEAD + '"c-1,' * 1_000_000), "double the quotes", slow=True
    ),
    "csv cell of 20 million lines": Case(
        text("contracts.csv", lambda: texts.HEAD + 'c-1,"' + "\n" * 20_000_000 + '",技术开发,100\n'),
        "is never closed", slow=True,
    ),
    # graphs
    "ttl that imports": Case(
        text("contracts.ttl", lambda: f"<urn:a> <http://www.w3.org/2002/07/owl#imports> <{ELSEWHERE}> .\n"),
        "it holds no record of this standard", slow=True),
    "ttl that nests": Case(
        text("contracts.ttl", lambda: f"{texts.TTL}<urn:a> ott:a {'[ott:a ' * 100_000}1{']' * 100_000} .\n"),
        "it holds no record of this standard",
    ),
    "ttl of a text of 50 MB": Case(
        text("contracts.ttl", lambda: f'{texts.TTL}<{CONTRACT}> a ott:Contract; ott:title "{"a" * 50_000_000}" .\n'),
        "exceeds 16 MiB", slow=True,
    ),
    "json-ld of a remote context": Case(
        text("contracts.jsonld", lambda: f'{{"@context": "{ELSEWHERE}", "@id": "{CONTRACT}"}}'),
        "nothing is downloaded",
    ),
    "json-ld that imports": Case(
        text("contracts.jsonld", lambda: f'{{"@context": {{"@version": 1.1, "@import": "{ELSEWHERE}"}}, "@id": "a"}}'),
        "nothing is downloaded", slow=True),
    "json-ld that nests": Case(text("contracts.jsonld", deep('{"a":[', "]}", 100_000)), "the JSON nests too deep"),
    "rdf/xml entities": Case(
        text("contracts.rdf", lambda: texts.RDF.format(head=books.LAUGHS, value="&a11;")), "it is no RDF", slow=True
    ),
    "rdf/xml entity of another file": Case(
        text("contracts.rdf", lambda: texts.RDF.format(head=books.OUTSIDE, value="&a11;")), "it is no RDF", slow=True),
    # cells in which a careless pattern would look again and again
    "digits": Case(text("contracts.csv", texts.rows("1" * 20_000)), "structure/bad-format", 1, slow=True),
    "blanks": Case(text("contracts.csv", texts.rows(" " * 20_000 + "x")), "structure/bad-format", 1, slow=True),
    "dots": Case(text("contracts.csv", texts.rows("1." * 10_000)), "structure/bad-format", 1, slow=True),
    "addresses": Case(text("contracts.csv", texts.rows("a@b." * 5_000)), "structure/bad-format", 1, slow=True),
    "dashes": Case(text("contracts.csv", texts.rows("-" * 20_000 + "元")), "structure/bad-format", 1, slow=True),
    "brackets": Case(text("contracts.csv", texts.rows("(" * 20_000)), "structure/bad-format", 1, slow=True),
}  # fmt: skip


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command with bounded memory and processor time."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "opentt", *arguments],
        capture_output=True,
        text=True,
        timeout=SECONDS * 8,
        check=False,
        preexec_fn=bounded,
        env={**os.environ, "OPENTT_LANG": "en"},
    )


def check(name: str, folder: Path) -> None:
    """Nothing: the command ended as it should, and said so in a few short lines."""
    case = CASES[name]
    started = time.perf_counter()
    done = run("validate", "--format", "concise", str(case.make(folder)))
    told = (done.stdout + done.stderr).replace(str(folder), "")
    assert done.returncode == case.code, told[:2000]
    assert case.says in told
    for failure in ("Traceback", "panicked", "itself failed", "backtrace", "root:"):
        assert failure not in told
    assert max(map(len, told.splitlines())) < 400
    assert "不该读到的项目" not in told
    assert time.perf_counter() - started < SECONDS * 8


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.slow])
def test_a_hostile_input_ends_in_a_clear_word(name: str, tmp_path: Path) -> None:
    check(name, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.slow])
def test_a_large_hostile_input_ends_in_a_clear_word(name: str, tmp_path: Path) -> None:
    check(name, tmp_path)
