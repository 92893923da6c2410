"""Code lists joined for `opentt vocab export`: the files as they are derived, no RDF library needed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.errors import StandardError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_CANNOT_READ = Text("读不了 {path}：{reason}；请运行 opentt build", "cannot read {path}: {reason}; run opentt build")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a code list: where its files are, how they end, and how several become one document."""

    folder: str
    suffix: str
    join: Callable[[Sequence[str]], str]

    def text(self, home: Path, scheme: str) -> str:
        """One code list in this form. Raises StandardError where the file is missing."""
        path = home / self.folder / f"{scheme}.{self.suffix}"
        try:
            return path.read_bytes().decode("utf-8")
        except (OSError, ValueError) as error:
            from opentt.reason import reason_of

            reason = reason_of(error) if isinstance(error, OSError) else error
            raise StandardError(_CANNOT_READ.fill({"path": path, "reason": reason})) from error


def one_after_another(texts: Iterable[str]) -> str:
    """Turtle after Turtle: prefixes may be declared again."""
    return "\n".join(texts)


def without_repeats(texts: Iterable[str]) -> str:
    """N-Triples with every line once, comments included."""
    lines = dict.fromkeys(line for text in texts for line in text.splitlines(keepends=True))
    return "".join(lines)


def under_one_context(texts: Iterable[str]) -> str:
    """One JSON-LD document with every node once; all files have the same context."""
    from opentt.cli.output import as_json

    documents = [json.loads(text) for text in texts]
    nodes = {json.dumps(node): node for document in documents for node in document["@graph"]}
    return as_json({"@context": documents[0]["@context"], "@graph": list(nodes.values())})


def inside_one_element(texts: Iterable[str]) -> str:
    """One RDF/XML document; all files declare the same prefixes, and their last `">` line ends the first tag."""
    parts = [text.partition('">\n') for text in texts]
    start, end = parts[0][0] + parts[0][1], "</rdf:RDF>\n"
    return start + "".join(body.removesuffix(end) for *_, body in parts) + end


def under_one_heading(texts: Iterable[str]) -> str:
    """One table: the heading of the first, the rows of all."""
    parts = [text.partition("\r\n") for text in texts]
    return "".join([parts[0][0], "\r\n", *(rows for *_, rows in parts)])


FORMS = {
    "turtle": Form("vocab", "ttl", one_after_another),
    "jsonld": Form("vocab/derived", "jsonld", under_one_context),
    "ntriples": Form("vocab/derived", "nt", without_repeats),
    "rdfxml": Form("vocab/derived", "rdf", inside_one_element),
    "csv": Form("vocab/derived", "csv", under_one_heading),
}
"""Every form by the name that `--format` takes."""


def joined(form: Form, texts: Sequence[str]) -> str:
    """The texts as one document; a single one is left as it is."""
    return texts[0] if len(texts) == 1 else form.join(texts)
