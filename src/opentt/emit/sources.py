"""The hand-written sources that everything derived comes from, as one frozen value."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.cases import load_examples
from opentt.errors import StandardError
from opentt.namespaces import XSD
from opentt.rule import load_cards
from opentt.schema import ENTITIES
from opentt.tables.positions import position, repeated_members
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rdflib import Graph, URIRef
    from rdflib.term import Node

    from opentt.rule import Card

OTHER_TURTLE = {"policies", "terms"}
"""The files of `vocab/` that hold no concept scheme."""

MAPPINGS = "vocab/mappings.tsv"
REVIEW_COLUMNS = ("subject_id", "object_id", "justification", "comment_zh", "comment_en")
"""The review of each mapping to another vocabulary, and its columns."""

MAPPED = "vocab/mapped-vocabularies.tsv"
MAPPED_COLUMNS = ("prefix", "namespace", "title_zh", "title_en", "version", "checked_zh", "checked_en")
"""The vocabularies that something is mapped to, and the columns of their list; only the version may be empty."""


@dataclass(frozen=True, eq=False)
class Document:
    """A schema file: its path below the home, its text and what the text says."""

    path: str
    text: str
    schema: Mapping[str, Any]

    def line(self, pointer: str) -> int:
        """The line, from 1, where the value at a JSON Pointer starts."""
        return position(self.text, pointer)[0]


@dataclass(frozen=True, eq=False)
class Turtle:
    """A vocabulary file: its path below the home, its text and its triples, in the order of the text."""

    path: str
    text: str
    graph: Graph

    def line(self, subject: Node) -> int:
        """The line, from 1, where the statements about a subject begin; 1 where that is not to be seen."""
        names = [f"<{subject}>"]
        for prefix, namespace in self.graph.namespaces():
            if str(subject).startswith(str(namespace)):
                names.append(f"{prefix}:{str(subject).removeprefix(str(namespace))}")
        found = re.search(rf"^(?:{'|'.join(map(re.escape, names))})\s", self.text, re.MULTILINE)
        return self.text.count("\n", 0, found.start()) + 1 if found else 1


@dataclass(frozen=True)
class Review:
    """A line of `vocab/mappings.tsv`: its number, from 1, how the mapping was found, and what is said of it.

    `justification` is a term of SEMAPV, the Semantic Mapping Vocabulary.
    """

    line: int
    justification: str
    comment: Text


@dataclass(frozen=True)
class Mapped:
    """A vocabulary that something is mapped to: its namespace, what it is called, and how its terms were confirmed.

    `versions` are the versions that were looked at, by what local names begin with; "" for all of them.
    """

    prefix: str
    namespace: str
    title: Text
    versions: Mapping[str, str]
    checked: Text

    def version_of(self, local: str) -> str:
        """The version in which a name was looked up, "" where it is not known."""
        return next((version for part, version in self.versions.items() if local.startswith(part)), "")


@dataclass(frozen=True, eq=False)
class Sources:
    """What people wrote, files by their stem, `meta` among the schemas; compared by identity."""

    home: Path
    version: str
    schemas: Mapping[str, Document]
    vocabulary: Mapping[str, Turtle]
    cards: Mapping[str, Card]
    examples: Mapping[str, dict[str, Any]]
    reviews: Mapping[tuple[str, str], Review]
    """What was found when a mapping was looked into, by its two ends as `vocab/mappings.tsv` writes them."""
    mapped: Mapping[str, Mapped]
    """The vocabularies that something is mapped to, by their prefixes."""

    @property
    def schemes(self) -> Mapping[str, Turtle]:
        """The vocabulary files that hold a concept scheme each."""
        return {stem: turtle for stem, turtle in self.vocabulary.items() if stem not in OTHER_TURTLE}


def read(home: Path) -> Sources:
    """The sources in a folder. Raises StandardError, with file and line, where one is missing or broken."""
    turtles = sorted((home / "vocab").glob("*.ttl"))
    return Sources(
        home=home,
        version=_text(home, "schemas/VERSION").strip(),
        schemas={stem: _document(home, f"schemas/{stem}.schema.json") for stem in (*ENTITIES, "common", "meta")},
        vocabulary={path.stem: _turtle(home, f"vocab/{path.name}") for path in turtles},
        cards=load_cards(home / "validator/rules"),
        examples=load_examples(home),
        reviews=_reviews(home),
        mapped=_mapped(home),
    )


def broken(path: str, line: int | None, reason: Text) -> StandardError:
    """The error that a source file is wrong, led by its place."""
    place = f"{path}:{line}" if line else path
    return StandardError(Text(f"{place}：{reason.zh}", f"{place}: {reason.en}"))


def _text(home: Path, path: str) -> str:
    try:
        return (home / path).read_text(encoding="utf-8")
    except OSError as error:
        raise broken(path, None, Text("缺少此文件或无法读取", "the file is missing or cannot be read")) from error
    except UnicodeDecodeError as error:
        raise broken(path, None, Text(f"不是 UTF-8：{error}", f"not UTF-8: {error}")) from error


def _document(home: Path, path: str) -> Document:
    text = _text(home, path)
    try:
        schema = json.loads(text)
    except json.JSONDecodeError as error:
        reason = Text(f"不是 JSON：{error.msg}", f"not JSON: {error.msg}")
        raise broken(path, error.lineno, reason) from error
    document = Document(path, text, schema)
    for pointer in repeated_members(text):
        reason = Text(f"成员 {pointer} 重复", f"the member {pointer} is repeated")
        raise broken(path, document.line(pointer), reason)
    name = path.rpartition("/")[2]
    if not isinstance(schema, dict) or schema.get("$id") != name:
        raise broken(path, document.line("/$id"), Text(f"$id 不是 {name}", f"$id is not {name}"))
    return document


def _reviews(home: Path) -> dict[tuple[str, str], Review]:
    found: dict[tuple[str, str], Review] = {}
    for number, line in enumerate(_text(home, MAPPINGS).splitlines()[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(REVIEW_COLUMNS) or not all(cells):
            reason = Text("每行应有五格，都不空", "a line has five cells, none of them empty")
            raise broken(MAPPINGS, number, reason)
        subject, other, justification, zh, en = cells
        if (subject, other) in found:
            raise broken(MAPPINGS, number, Text(f"{subject} 与 {other} 重复", f"{subject} and {other} are repeated"))
        found[subject, other] = Review(number, justification, Text(zh, en))
    return found


def _mapped(home: Path) -> dict[str, Mapped]:
    found: dict[str, Mapped] = {}
    for number, line in enumerate(_text(home, MAPPED).splitlines()[1:], start=2):
        written = line.split("\t")
        cells = dict(zip(MAPPED_COLUMNS, written, strict=False))
        if len(written) != len(MAPPED_COLUMNS) or not all({**cells, "version": "-"}.values()):
            raise broken(
                MAPPED, number, Text("每行七格，只有版本可空", "a line has seven cells, none but the version empty")
            )
        parts = (part.rpartition("=") for part in cells["version"].split())
        found[cells["prefix"]] = Mapped(
            cells["prefix"],
            cells["namespace"],
            Text(cells["title_zh"], cells["title_en"]),
            {part: version for part, _, version in parts},
            Text(cells["checked_zh"], cells["checked_en"]),
        )
    return found


def _turtle(home: Path, path: str) -> Turtle:
    import pyoxigraph
    import rdflib

    text = _text(home, path)
    graph = rdflib.Graph("SimpleMemory", bind_namespaces="none")  # the other store keeps contexts, which cost time
    grumbler = logging.getLogger("rdflib.term")
    was, grumbler.disabled = grumbler.disabled, True  # a date that is none is reported by us, with its line
    try:
        # three times as fast as rdflib's own parser, and the triples come in the same order
        parsed = pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE)
        for quad in parsed:
            graph.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
        for prefix, namespace in parsed.prefixes.items():
            graph.bind(prefix, namespace)
    except SyntaxError as error:
        raise broken(path, error.lineno, Text(f"不是 Turtle：{error.msg}", f"not Turtle: {error.msg}")) from error
    finally:
        grumbler.disabled = was
    return Turtle(path, text, graph)


def _node(term: object) -> Node:
    """A term of oxigraph as one of rdflib."""
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return _address(term.value)
    if not isinstance(term, pyoxigraph.Literal):
        return rdflib.BNode(getattr(term, "value", None))
    if term.language or term.datatype.value == f"{XSD}string":
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=_address(term.datatype.value))


@cache
def _address(text: str) -> URIRef:
    """An address as rdflib has it: most are said again and again."""
    import rdflib

    return rdflib.URIRef(text)
