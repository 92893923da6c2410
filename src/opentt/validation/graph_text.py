"""Where in the text of a graph its statements stand, which no parser of RDF tells."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.parsers.expat import ParserCreate

from opentt.namespaces import RDF
from opentt.rdf.nodes import part_iri
from opentt.tables.positions import values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Places = dict[str, dict[str, tuple[int, int]]]
"""Line and column, from 1, by subject and then by property, both IRIs; the subject itself is under ""."""

_Way = tuple[str, ...]

MOST = 32 << 20
"""Bytes of a graph whose text is looked through; in a larger one findings have no line."""

_TOKEN = re.compile(
    r"""\#[^\n]*+ | <[^<>\s]*+> | \"{3}(?:[^"\\]|\\.|"(?!""))*+\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*+'{3}
    | "(?:[^"\\\n]|\\.)*+" | '(?:[^'\\\n]|\\.)*+' | [;,.\[\](){}]
    | [^\s<>"'\#;,.\[\](){}](?:[^\s<>"'\#;,.\[\](){}]|\.(?=[^\s<>"'\#;,\[\](){}]))*+""",
    re.VERBOSE | re.DOTALL,
)
"""What Turtle is made of, comments included; a point inside a name or a number belongs to it."""

_LINE_END = re.compile(r"\r\n?|\n")
_OPENING, _CLOSING = frozenset("[({"), frozenset("])}")
_DIRECTIVES = {"@prefix": 2, "prefix": 2, "@base": 1, "base": 1}
_STRING = json.JSONDecoder(strict=False)
_NAMES = frozenset({"id", "@id"})


def places(path: Path, form: str) -> Places:
    """Where each subject of a graph that has an IRI stands, and each of its properties; empty for a large file.

    In JSON-LD a property goes by the name of its member.
    """
    if path.stat().st_size > MOST:
        return {}
    if form == "rdf":
        return _in_xml(path)
    text = path.read_text(encoding="utf-8-sig")
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    found: Places = defaultdict(dict)
    for subject, name, offset in _in_json(text) if form == "jsonld" else _in_turtle(text):
        line = bisect_left(starts, offset + 1)
        found[subject].setdefault(name, (line, offset - starts[line - 1] + 1))
    return found


def _in_turtle(text: str) -> Iterator[tuple[str, str, int]]:
    """Each subject, and each of its properties with the offset of the first value; N-Triples are Turtle too."""
    prefixes: dict[str, str] = {}
    base, subject, name, turn = "", "", "", "subject"
    words = _outside(text)
    for word, at in words:
        if word in {".", ";"}:
            turn = "subject" if word == "." else "property"
        elif turn == "value":
            yield subject, name, at
        elif turn == "property":
            name, turn = _iri(word, base, prefixes), "value"
        elif word.casefold() in _DIRECTIVES:
            *prefix, iri = (next(words, ("", 0))[0] for _ in range(_DIRECTIVES[word.casefold()]))
            full = urljoin(base, iri[1:-1])
            base = base if prefix else full
            prefixes |= {each.removesuffix(":"): full for each in prefix}
        else:
            subject, turn = _iri(word, base, prefixes), "property"
            yield subject, "", at


def _outside(text: str) -> Iterator[tuple[str, int]]:
    """Each word of Turtle with its offset, a blank node or list in brackets as one word, "["."""
    depth = 0
    for found in _TOKEN.finditer(text):
        word = found.group()
        closes = word in _CLOSING
        if not (depth or closes or word[0] == "#"):
            yield "[" if word in _OPENING else word, found.start()
        depth += (word in _OPENING) - closes


def _iri(word: str, base: str, prefixes: Mapping[str, str]) -> str:
    """The IRI that a word of Turtle names; "" for a blank node or an unknown prefix."""
    if word[0] == "<":
        return urljoin(base, word[1:-1]) if base else word[1:-1]
    prefix, _, local = word.partition(":")
    return prefixes[prefix] + local.replace("\\", "") if prefix in prefixes else ""


def _in_json(text: str) -> Iterator[tuple[str, str, int]]:
    """Each object, and each of its members with the offset of its value; one without an IRI goes by its place."""
    members: dict[_Way, dict[str, int]] = defaultdict(dict)
    starts: dict[_Way, int] = {}
    for way, start, _ in values(text):
        if text[start] == "{":
            starts[way] = start
        if way:
            members[way[:-1]][way[-1]] = start
    called: dict[_Way, str] = {}
    for way, start in starts.items():
        name = next(iter(_NAMES & members[way].keys()), None)
        iri = str(_STRING.raw_decode(text, members[way][name])[0]) if name else _as_part(way, called)
        if iri:
            called[way] = iri
            yield iri, "", start
            yield from ((iri, member, at) for member, at in members[way].items())


def _as_part(way: _Way, called: Mapping[_Way, str]) -> str:
    """The IRI that an object would have as a part of the one around it; "" where that has none."""
    if way[:-1] in called:
        return part_iri(called[way[:-1]], way[-1])
    if way[:-2] in called and way[-1].isdecimal():
        return part_iri(called[way[:-2]], way[-2], int(way[-1]))
    return ""


def _in_xml(path: Path) -> Places:
    """Each described node and each of its property elements."""
    found: Places = defaultdict(dict)
    open_ones: list[str | None] = []
    parser = ParserCreate(namespace_separator="")

    def start(name: str, attributes: dict[str, str]) -> None:
        place = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        above = open_ones[-1] if open_ones else None
        if len(open_ones) % 2:  # inside rdf:RDF or a property: a node
            subject = attributes.get(f"{RDF}about", "")
            found[subject].setdefault("", place)
            open_ones.append(subject)
        else:
            if above:
                found[above].setdefault(name, place)
            open_ones.append(None)

    def end(_: str) -> None:
        open_ones.pop()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    with suppress(Exception), path.open("rb") as file:
        parser.ParseFile(file)
    return found
