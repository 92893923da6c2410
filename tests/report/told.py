"""What each format says, read back from its output by a reader of that format."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from openpyxl import load_workbook

from opentt.report import render_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)")
UNESCAPED = (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%"))


def written(
    report: Report, form: str, lang: Lang, cards: Mapping[str, Card], standard: Standard, *, mapping: bool = False
) -> bytes:
    return render_bytes(report, form, lang, cards=cards, standard=standard, show_mapping=mapping)


def csv_rows(content: bytes) -> list[list[str]]:
    """The rows; the file begins with a byte order mark, and CRLF ends each."""
    text = content.decode("utf-8-sig")
    assert content.startswith(b"\xef\xbb\xbf")
    assert text.replace("\r\n", "").count("\n") == 0
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def workbook(content: bytes) -> Any:  # noqa: ANN401 - openpyxl's own type is not exported
    return load_workbook(io.BytesIO(content))


def xml(content: bytes) -> ET.Element:
    """The root of an XML report."""
    return ET.fromstring(content)  # noqa: S314 - it is our own


class Page(HTMLParser):
    """The elements of a page, its visible words and its table of findings."""

    VOID = frozenset({"meta", "input"})

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.declared: list[str] = []
        self.open: list[str] = []
        self.feed(content.decode("utf-8", "strict"))
        self.close()

    def handle_decl(self, decl: str) -> None:
        """Nothing: the declaration is kept."""
        self.declared.append(decl)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing: the element is kept, and the words in its attributes."""
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
        self.words += [value for name, value in attrs if name in {"aria-label", "title", "alt"} and value]

    def handle_endtag(self, tag: str) -> None:
        """Nothing: it closes the element that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Nothing: visible words are kept."""
        if not {"style", "script"} & {*self.open}:
            self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def findings(self) -> list[dict[str, str | None]]:
        """The attributes of each row of a finding."""
        return [row for row in self.all("tr") if "data-rule" in row]


def fingerprints(form: str, content: bytes) -> list[str]:  # noqa: PLR0911 - one way for each format
    """The fingerprints in the order in which the format gives them."""
    match form:
        case "json":
            return [one["fingerprint"] for one in json.loads(content)["findings"]]
        case "ndjson":
            lines = [json.loads(line) for line in content.split(b"\n")[:-1]]
            return [line["fingerprint"] for line in lines if "fingerprint" in line]
        case "sarif":
            results = json.loads(content)["runs"][0]["results"]
            return [one["partialFingerprints"]["opentt/v1"] for one in results]
        case "junit":
            texts = [one.text or "" for one in xml(content).iter() if one.tag in {"failure", "system-out"}]
            return [found for text in texts for found in re.findall(r"\[([0-9a-f]{16})\]$", text, re.MULTILINE)]
        case "html":
            return [row["data-fingerprint"] or "" for row in Page(content).findings]
        case "csv":
            return [row[-1] for row in csv_rows(content)[1:]]
        case _:
            rows = list(workbook(content).worksheets[0].values)
            return [str(row[11]) for row in rows if row[11] and re.fullmatch("[0-9a-f]{16}", str(row[11]))]


def commands(content: bytes) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands as GitHub's runner reads them: level, properties, message."""
    found = []
    for line in content.decode().split("\n"):
        if read := COMMAND.fullmatch(line):
            pairs = (pair.partition("=") for pair in read[2].split(","))
            found.append((read[1], {name: plain(value) for name, _, value in pairs}, plain(read[3])))
        else:
            assert not line.startswith("::")
    return found


def plain(text: str) -> str:
    for escape, char in UNESCAPED:
        text = text.replace(escape, char)
    return text
