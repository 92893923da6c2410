"""Labels and definitions: what each check finds at fault in one vocabulary file."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from rdflib import Literal
from rdflib.namespace import DCTERMS, SKOS

from opentt.vocab import label_key
from tests.vocab.turtles import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rdflib import URIRef
    from rdflib.term import Node

    from tests.vocab.turtles import Vocabulary

LANGS = ["en", "zh"]
LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
NOTES = (SKOS.scopeNote, SKOS.historyNote, SKOS.changeNote, SKOS.editorialNote, SKOS.note)
WORDS = (*LABELS, SKOS.definition, SKOS.example, *NOTES, DCTERMS.title, DCTERMS.description)
"""The properties whose values are for people and so bear a language."""

PROSE = (SKOS.prefLabel, SKOS.definition, DCTERMS.title, DCTERMS.description)
FILLERS = re.compile(
    r"的|是|指|为|等|类|种|及|和|或|与|其他|相关|有关|一|\b(?:an?|the|of|for|or|and|is|are|any|other|kind)\b"
)
MOST_FILLER = 1
"""How many letters a definition may consist of, label and fillers taken away, and still say nothing."""


def texts(vocabulary: Vocabulary, *predicates: URIRef) -> Iterator[tuple[Node, Literal]]:
    """Subject and text of every statement with one of the predicates."""
    for predicate in predicates:
        for subject, text in vocabulary.graph.subject_objects(predicate):
            if isinstance(text, Literal):
                yield subject, text


def spellings(vocabulary: Vocabulary, concept: URIRef) -> set[str]:
    """What a typed value is compared with to find the concept; official codes of several editions may coincide."""
    labels = {str(label) for kind in LABELS for label in vocabulary.graph.objects(concept, kind)}
    return {label_key(text) for text in {short(concept), *labels}}


def bare(text: str) -> str:
    """A text without punctuation and spaces, in one case."""
    return "".join(sign for sign in label_key(text) if unicodedata.category(sign)[0] in "LMN")


def empty_texts(vocabulary: Vocabulary) -> list[str]:
    return [short(subject) for subject, text in texts(vocabulary, *WORDS, SKOS.notation) if not text.strip()]


def missing_labels(vocabulary: Vocabulary) -> list[str]:
    return unpaired(vocabulary, SKOS.prefLabel)


def missing_definitions(vocabulary: Vocabulary) -> list[str]:
    return unpaired(vocabulary, SKOS.definition)


def unpaired(vocabulary: Vocabulary, predicate: URIRef) -> list[str]:
    """The entries that have not exactly one text in Chinese and one in English."""
    graph = vocabulary.graph
    said = {
        entry: sorted(getattr(text, "language", None) or "" for text in graph.objects(entry, predicate))
        for entry in vocabulary.entries
    }
    return [f"{short(entry)}: {languages}" for entry, languages in said.items() if languages != LANGS]


def notes_in_one_language(vocabulary: Vocabulary) -> list[str]:
    """Notes and examples of which there are not as many in Chinese as in English."""
    found = []
    for kind in (SKOS.example, *NOTES):
        count: dict[Node, dict[str, int]] = defaultdict(lambda: dict.fromkeys(LANGS, 0))
        for subject, text in texts(vocabulary, kind):
            count[subject][text.language or ""] = count[subject].get(text.language or "", 0) + 1
        found += [
            f"{short(kind)} of {short(subject)}" for subject, langs in count.items() if len({*langs.values()}) > 1
        ]
    return found


def words_without_a_language(vocabulary: Vocabulary) -> list[str]:
    return [f"{short(subject)}: {text}" for subject, text in texts(vocabulary, *WORDS) if text.language is None]


def other_languages(vocabulary: Vocabulary) -> list[str]:
    found = (text for text in vocabulary.graph.objects() if isinstance(text, Literal))
    return sorted({f"{text} @{text.language}" for text in found if text.language not in {None, *LANGS}})


def shared_preferred_labels(vocabulary: Vocabulary) -> list[str]:
    owners: dict[tuple[str, str | None], set[Node]] = defaultdict(set)
    for subject, text in texts(vocabulary, SKOS.prefLabel):
        if subject in set(vocabulary.concepts):
            owners[label_key(text), text.language].add(subject)
    return [f"{label}: {', '.join(sorted(map(short, who)))}" for (label, _), who in owners.items() if len(who) > 1]


def shared_spellings(vocabulary: Vocabulary) -> list[str]:
    owners: dict[str, set[URIRef]] = defaultdict(set)
    for concept in vocabulary.concepts:
        for spelling in spellings(vocabulary, concept):
            owners[spelling].add(concept)
    return [f"{label}: {', '.join(sorted(map(short, who)))}" for label, who in sorted(owners.items()) if len(who) > 1]


def shared_definitions(vocabulary: Vocabulary) -> list[str]:
    owners: dict[str, set[Node]] = defaultdict(set)
    for subject, text in texts(vocabulary, SKOS.definition):
        owners[bare(text)].add(subject)
    return [f"{text}: {', '.join(sorted(map(short, who)))}" for text, who in owners.items() if len(who) > 1]


def definitions_that_only_repeat_a_label(vocabulary: Vocabulary) -> list[str]:
    found = []
    for subject, text in texts(vocabulary, SKOS.definition):
        labels = {bare(str(label)) for kind in LABELS for label in vocabulary.graph.objects(subject, kind)} - {""}
        rest = bare(FILLERS.sub("", text.casefold()))
        said = bare(text)
        for label in sorted(labels, key=len, reverse=True):
            less = bare(FILLERS.sub("", said.replace(label, "")))
            if said == label or (label in said and len(less) <= MOST_FILLER) or rest == label:
                found.append(f"{short(subject)}: {text}")
                break
    return found


def untidy_texts(vocabulary: Vocabulary) -> list[str]:
    """Texts that are not NFC, or have a space at an end, two in a row, or a sign that nobody sees."""
    found = []
    for subject, text in {(subject, str(text)) for subject, _, text in vocabulary.graph if isinstance(text, Literal)}:
        unseen = any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn"} for sign in text)
        doubled = any(first.isspace() and second.isspace() for first, second in pairwise(text))
        if unseen or doubled or text != text.strip() or not unicodedata.is_normalized("NFC", text):
            found.append(f"{short(subject)}: {text!r}")
    return sorted(found)


def half_width_brackets(vocabulary: Vocabulary) -> list[str]:
    """Chinese titles and definitions with brackets that are not full-width."""
    found = texts(vocabulary, *PROSE)
    return [
        f"{short(subject)}: {text}" for subject, text in found if text.language == "zh" and re.search(r"[()\[\]]", text)
    ]


def full_width_signs_in_english(vocabulary: Vocabulary) -> list[str]:
    found = texts(vocabulary, *PROSE, *NOTES)
    return [
        f"{short(subject)}: {text}"
        for subject, text in found
        if text.language == "en" and re.search(r"[\u3000-\u303f\uff01-\uff5e]", text)
    ]


def definitions_without_a_full_stop(vocabulary: Vocabulary) -> list[str]:
    ends = {"zh": "。", "en": "."}
    found = texts(vocabulary, SKOS.definition, DCTERMS.description)
    return [
        f"{short(subject)}: {text}" for subject, text in found if not text.endswith(ends.get(text.language or "", ""))
    ]


CHECKS: tuple[Callable[[Vocabulary], list[str]], ...] = (
    empty_texts,
    missing_labels,
    missing_definitions,
    notes_in_one_language,
    words_without_a_language,
    other_languages,
    shared_preferred_labels,
    shared_spellings,
    shared_definitions,
    definitions_that_only_repeat_a_label,
    untidy_texts,
    half_width_brackets,
    full_width_signs_in_english,
    definitions_without_a_full_stop,
)
"""Every check: a vocabulary in, what is at fault out."""
