"""The entity schemas as frozen values: every field, at every depth, with its titles, aliases and constraints."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, overload

from opentt.errors import StandardError
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

Kind = Literal["array", "boolean", "code", "date", "instant", "integer", "money", "number", "object", "string"]

_UNREAD = Text("读不了 {path}：{reason}；请运行 opentt build", "cannot read {path}: {reason}; run opentt build")

ENTITIES = {
    "institution": "institutions",
    "manager": "managers",
    "contract": "contracts",
    "achievement": "achievements",
    "grant": "grants",
}
"""The five entities with their plural, as tables and routes name them."""

Step = str | int
"""One step of a path into a record: a member's name, or a position in an array."""


@dataclass(frozen=True, eq=False)
class Field:
    """One property of a schema with its `$ref` resolved; compared by identity.

    `children` are the properties of an object; `item` is what an array holds. `part` is the name of an
    object's class: of the shared definition, else of what it is part of and its own name.
    """

    name: str
    kind: Kind
    title: Text
    description: Text
    schema: Mapping[str, Any]
    required: bool = False
    scheme: str | None = None
    children: Sequence[Field] = ()
    item: Field | None = None
    aliases: tuple[str, ...] = ()
    keyed_aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    part: str = ""

    @property
    def ordered(self) -> bool:
        """Whether the order of an array's items says something; it is a set otherwise."""
        return bool(self.schema.get("x-ordered"))

    @property
    def access(self) -> str:
        """`public`, `restricted` or `internal`."""
        return str(self.schema.get("x-access", "public"))

    @property
    def unit(self) -> str | None:
        """The unit that numbers are in: `CNY`, `%`, `m2`, `a`, `1`."""
        return self.schema.get("x-unit")

    @property
    def refers_to(self) -> str | None:
        """The entity that an id here points to."""
        return self.schema.get("x-refers-to")

    @property
    def format(self) -> str | None:
        """The JSON Schema `format`, our identifier formats included."""
        return self.schema.get("format")

    @cached_property
    def child(self) -> Mapping[str, Field]:
        """The properties of an object by name."""
        return {child.name: child for child in self.children}


class Children(Sequence[Field]):
    """Properties that are made when they are first asked for: a file has records of one entity, or a few."""

    def __init__(self, make: Callable[[], tuple[Field, ...]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[Field, ...]:
        return self._make()

    def __iter__(self) -> Iterator[Field]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> Field: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Field, ...]: ...

    def __getitem__(self, place: int | slice) -> Field | tuple[Field, ...]:
        return self._made[place]


@dataclass(frozen=True)
class Entity:
    """One of the five kinds of record."""

    name: str
    plural: str
    root: Field

    @property
    def title(self) -> Text:
        """The name of the entity in both languages."""
        return self.root.title

    def at(self, path: tuple[Step, ...]) -> Field | None:
        """The field that a path into a record reaches, or None where the schema knows none.

        >>> from opentt.standard import load
        >>> load().entities["contract"].at(("parties", 0, "name")).kind
        'string'
        """
        here: Field | None = self.root
        for step in path:
            if here is None:
                return None
            here = here.item if isinstance(step, int) else here.child.get(step)
        return here

    def walk(self) -> Iterator[tuple[tuple[str, ...], Field]]:
        """Every field with its path; `[]` stands for any position of an array."""
        yield from _walk((), self.root)


def pascal(name: str) -> str:
    """The name as a class has it.

    >>> pascal("ip_right")
    'IpRight'
    """
    return "".join(word.capitalize() for word in name.replace("-", "_").split("_"))


def singular(name: str) -> str:
    """The English name of one item of a list.

    >>> [singular(name) for name in ("parties", "experts", "distribution", "status_history", "address")]
    ['party', 'expert', 'distribution', 'status_history', 'address']
    """
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us")) else name


def load_bundle(home: Path) -> dict[str, Any]:
    """The derived compound schema. Raises StandardError where it is missing or broken."""
    path = home / "schemas/derived/opentt.schema.json"
    try:
        bundle: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StandardError(
            _UNREAD.fill({"path": path, "reason": reason_of(error) if isinstance(error, OSError) else error})
        ) from error
    return bundle


def entities(bundle: Mapping[str, Any]) -> dict[str, Entity]:
    """The entities as the bundle describes them; one of another version may lack some."""
    return {
        name: Entity(name, plural, _field(bundle, name, f"{name}.schema.json", bundle["$defs"][name], False, ""))
        for name, plural in ENTITIES.items()
        if name in bundle["$defs"]
    }


def _walk(path: tuple[str, ...], here: Field) -> Iterator[tuple[tuple[str, ...], Field]]:
    for child in here.children:
        yield (*path, child.name), child
        yield from _walk((*path, child.name), child)
    if here.item is not None:
        yield (*path, "[]"), here.item
        yield from _walk((*path, "[]"), here.item)


def _field(
    bundle: Mapping[str, Any],
    name: str,
    document: str,
    schema: Mapping[str, Any],
    required: bool,  # noqa: FBT001 - one of the facts about a field
    owner: str,
) -> Field:
    """The field that a subschema of a document describes."""
    scheme = scheme_of(bundle, document, schema)
    shared = _definition(schema)
    document, schema = _resolve(bundle, document, schema)
    kind = "code" if scheme else _kind(schema)
    part = pascal(shared) if shared and kind == "object" else f"{owner}{pascal(name)}"
    aliases = schema.get("x-aliases", [])
    keyed = aliases if isinstance(aliases, dict) else {}
    names = set(schema.get("required", ()))
    properties = schema.get("properties", {})

    def child_of(child: str) -> Field:
        return _field(bundle, child, document, properties[child], child in names, part)

    return Field(
        name=name,
        kind=kind,
        title=Text(schema.get("title", name), schema.get("x-en", {}).get("title", name)),
        description=Text(schema.get("description", ""), schema.get("x-en", {}).get("description", "")),
        schema=schema,
        required=required,
        scheme=scheme,
        children=Children(lambda: tuple(map(child_of, properties))) if properties else (),
        item=_item(bundle, name, document, schema, owner) if "items" in schema else None,
        aliases=() if keyed else tuple(aliases),
        keyed_aliases={key: tuple(values) for key, values in keyed.items()},
        part=part if kind == "object" else "",
    )


def _item(bundle: Mapping[str, Any], name: str, document: str, schema: Mapping[str, Any], owner: str) -> Field:
    """What an array holds; an object in it is named after one item."""
    return replace(_field(bundle, singular(name), document, schema["items"], False, owner), name="[]")


def _definition(schema: Mapping[str, Any]) -> str:
    """The name of the shared definition that a subschema refers to, or ""."""
    return str(schema.get("$ref", "")).rpartition("/$defs/")[2] if "/$defs/" in str(schema.get("$ref")) else ""


def scheme_of(bundle: Mapping[str, Any], document: str, schema: Mapping[str, Any]) -> str | None:
    """The code list that a subschema refers to, by way of a shared definition too."""
    while "$ref" in schema:
        _, found, name = schema["$ref"].partition("codes/")
        if found:
            return str(name.removesuffix(".schema.json"))
        document, schema = _followed(bundle, document, schema["$ref"])
    return None


def _resolve(bundle: Mapping[str, Any], document: str, schema: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The schema with its references followed, what stands beside a `$ref` winning, and its document."""
    while "$ref" in schema:
        document, target = _followed(bundle, document, schema["$ref"])
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        schema = {**target, **beside}
    return document, schema


def _followed(bundle: Mapping[str, Any], document: str, ref: str) -> tuple[str, Mapping[str, Any]]:
    """What a reference leads to, and the document it stands in."""
    file, _, pointer = ref.partition("#")
    document = file or document
    target: Mapping[str, Any] = bundle["$defs"][document.removesuffix(".schema.json")]
    for step in pointer.split("/")[1:]:
        target = target[step]
    return document, target


def _kind(schema: Mapping[str, Any]) -> Kind:
    kind: Kind = schema["type"]
    if kind == "string":
        return {"date": "date", "date-time": "instant"}.get(str(schema.get("format")), "string")  # type: ignore[return-value]
    return "money" if kind == "number" and schema.get("x-unit") == "CNY" else kind
