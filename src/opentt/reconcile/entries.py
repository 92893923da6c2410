"""Records and codes as entries of the index: names, identifiers, and the properties that tell them apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from opentt.home import BASE
from opentt.rdf.nodes import code_iri, record_iri
from opentt.reconcile.names import key_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Entity, Field
    from opentt.standard import Standard
    from opentt.vocab import Concept

NO_TEXT = Text("", "")

CONCEPT = "concept"
"""The type of every code."""

ENTITIES = ("institution", "manager", "achievement")
"""The entities whose records have names that people type."""

_NAMES = {
    "institution": ("name", "name_en", "short_name", "former_names"),
    "manager": ("name", "name_en"),
    "achievement": ("name", "name_en"),
}
_NUMBERS = {"institution": ("uscc",), "manager": ("certificate_number",), "achievement": ()}
_ABOUT = {
    "institution": ("region", "nature"),
    "manager": ("institution_name", "level"),
    "achievement": ("owner_name", "kind"),
}
_SIMPLE = {"boolean", "code", "date", "integer", "money", "number", "string"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a property: a text, or a thing with an id of its own and the name that people read."""

    text: Text
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that may be meant: its type and id, its IRI, what it is called, its numbers, what is known of it.

    `instead` is the key of the entry that took its place, which is then what is meant.
    """

    type: str
    id: str
    iri: str
    label: Text
    names: tuple[str, ...]
    keys: frozenset[str]
    properties: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    about: Text = NO_TEXT
    instead: str | None = None

    @property
    def key(self) -> str:
        """What the entry is called in the service: its IRI without the base."""
        return key_below(self.iri)

    @property
    def group(self) -> str:
        """What it is found among: its type, of a code its list."""
        return self.id.partition("/")[0] if self.type == CONCEPT else self.type


def key_below(iri: str) -> str:
    """An IRI of ours without the base."""
    return iri.removeprefix(BASE)


def record_entry(standard: Standard, entity: Entity, record: Mapping[str, Any]) -> Entry | None:
    """The entry of a public record, or None for one that has no name, or that is withdrawn.

    One that was merged keeps its names, by which the record is found that it went into.
    """
    name, successor = record.get("name"), record.get("replaced_by")
    is_merged = record.get("record_status") == "merged" and isinstance(successor, str)
    if not isinstance(name, str) or (record.get("record_status", "active") != "active" and not is_merged):
        return None
    known = {field.name: tuple(_values(standard, field, record.get(field.name))) for field in shown_fields(entity)}
    numbers = [record["id"], *(record.get(number) or "" for number in _NUMBERS[entity.name])]
    numbers += [one.get("value", "") for one in record.get("identifiers") or ()]
    parts = [value.text for about in _ABOUT[entity.name] for value in known.get(about, ())]
    names = (typed for place in _NAMES[entity.name] for typed in _texts(record.get(place)))
    return Entry(
        type=entity.name,
        id=record["id"],
        iri=record_iri(entity.name, record["id"]),
        label=Text(name, record.get("name_en") or name),
        names=tuple(dict.fromkeys(names)),
        keys=frozenset(key for number in numbers if (key := key_of(number))),
        properties={place: values for place, values in known.items() if values},
        about=Text("，".join(part.zh for part in parts), ", ".join(part.en for part in parts)),
        instead=key_below(record_iri(entity.name, str(successor))) if is_merged else None,
    )


def concept_entry(standard: Standard, concept: Concept) -> Entry:
    """The entry of a code; its scheme and its broader code are properties."""
    scheme = standard.schemes[concept.scheme]
    broader = [scheme.concepts[code] for code in concept.broader if code in scheme.concepts]
    return Entry(
        type=CONCEPT,
        id=f"{concept.scheme}/{concept.code}",
        iri=code_iri(concept.scheme, concept.code),
        label=concept.label,
        names=tuple(dict.fromkeys((concept.label.zh, concept.label.en, *concept.alt, *concept.hidden))),
        keys=frozenset({key_of(concept.code), *map(key_of, concept.notations.values())}),
        properties={
            "scheme": (Value(scheme.title, concept.scheme),),
            "notation": (Value(Text(concept.code, concept.code)),),
            "broader": tuple(Value(one.label, code_iri(one.scheme, one.code)) for one in broader),
        },
        about=scheme.title,
    )


def shown_fields(entity: Entity) -> Iterator[Field]:
    """The public fields of an entity that are one plain value or several."""
    for known in entity.root.children:
        if known.access == "public" and (known.kind in _SIMPLE or (known.item and known.item.kind in _SIMPLE)):
            yield known


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    for one in value if isinstance(value, list) else (value,):
        if isinstance(one, str) and one:
            yield one


def _values(standard: Standard, known: Field, value: Any) -> Iterator[Value]:  # noqa: ANN401 - any JSON value
    leaf = known.item or known
    for one in value if isinstance(value, list) else () if value is None else (value,):
        scheme = standard.schemes.get(leaf.scheme or "")
        if scheme and one in scheme.concepts:
            yield Value(scheme.concepts[one].label, code_iri(scheme.name, one))
        elif leaf.refers_to:
            yield Value(Text(str(one), str(one)), record_iri(leaf.refers_to, str(one)))
        else:
            text = str(one).lower() if isinstance(one, bool) else str(one)
            yield Value(Text(text, text))
