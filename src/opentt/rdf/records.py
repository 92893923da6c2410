"""The records that a graph holds, in the shape of the schemas."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from opentt.errors import InputError
from opentt.rdf.nodes import code_of, identifier_of
from opentt.rdf.statements import FIRST, NIL, REST, TYPE
from opentt.terms import class_of, properties
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import Store

    from opentt.schema import Entity, Field
    from opentt.terms import Property

_Term = NamedNode | BlankNode | Literal
_PLACE = re.compile(r"-([0-9]+)$")


def records(store: Store, entities: Mapping[str, Entity], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every record with its entity's name, by entity and id; lists that are sets come sorted.

    `path` names the input in errors. Raises InputError for a statement that no record can hold.
    """
    for entity in entities.values():
        kind = NamedNode(class_of(entity.root))
        subjects = sorted(str(quad.subject) for quad in store.quads_for_pattern(None, TYPE, kind))
        for subject in subjects:
            iri = subject.removeprefix("<").removesuffix(">")
            identifier = identifier_of(entity.name, iri)
            if identifier is None:
                raise _refused(path, iri, Text("不是记录的地址", "not the address of a record"))
            yield entity.name, {"id": identifier, **_object(store, NamedNode(iri), entity.root, path)}


@cache
def _known(owner: Field) -> tuple[tuple[Property, str], ...]:
    return tuple((known, f"{known.iri} {known.lang or ''}") for known in properties(owner))


def _object(store: Store, subject: NamedNode | BlankNode, owner: Field, path: str) -> dict[str, Any]:
    """The members that the statements about a subject give, in the order of the schema."""
    said: dict[str, list[_Term]] = defaultdict(list)
    for quad in store.quads_for_pattern(subject, None, None):
        if isinstance(quad.object, Triple):
            raise _refused(path, str(subject), Text("有引用三元组", "it has a quoted triple"))
        lang = quad.object.language if isinstance(quad.object, Literal) else None
        said[f"{quad.predicate.value} {lang or ''}"].append(quad.object)
    found: dict[str, Any] = {}
    for known, key in _known(owner):
        values = said.pop(key, [])
        if values:
            found[known.field.name] = _member(store, known.field, values, subject, path)
    said.pop(f"{TYPE.value} ", None)
    for key in said:
        raise _refused(path, str(subject), Text(f"没有性质 {key.strip()}", f"no property {key.strip()} is known here"))
    return found


def _member(store: Store, field: Field, values: list[_Term], subject: NamedNode | BlankNode, path: str) -> Any:  # noqa: ANN401
    if field.item is None:
        if len(values) > 1:
            reason = Text(f"{field.title.zh}有 {len(values)} 个值", f"{field.title.en} has {len(values)} values")
            raise _refused(path, str(subject), reason)
        return _value(store, field, values[0], path)
    if field.ordered:
        values = _collection(store, values[0], path)
        return [_value(store, field.item, value, path) for value in values]
    if field.item.kind == "object":
        return [_value(store, field.item, value, path) for value in sorted(values, key=_place)]
    return sorted(_value(store, field.item, value, path) for value in values)


def _collection(store: Store, head: _Term, path: str) -> list[_Term]:
    """The items of an RDF collection (RDF Schema 1.1, section 5.2)."""
    found: list[_Term] = []
    cell, seen = head, set[str]()
    while cell != NIL:
        first, rest = _only(store, cell, FIRST), _only(store, cell, REST)
        if first is None or rest is None or str(cell) in seen:
            raise _refused(path, str(head), Text("不是完整的列表", "no complete list"))
        seen.add(str(cell))
        found.append(first)
        cell = rest
    return found


def _only(store: Store, subject: _Term, predicate: NamedNode) -> _Term | None:
    """The one object of a subject's property, or None."""
    if isinstance(subject, Literal):
        return None
    objects = [quad.object for quad in store.quads_for_pattern(subject, predicate, None)]
    only = objects[0] if len(objects) == 1 else None
    return None if isinstance(only, Triple) else only


def _place(node: _Term) -> tuple[int, str]:
    """Where a part stands among its like: the number that its IRI ends in."""
    found = _PLACE.search(str(node.value))
    return (int(found[1]) if found else 0, str(node.value))


def _value(store: Store, field: Field, value: _Term, path: str) -> Any:  # noqa: ANN401 - any JSON value
    if field.kind == "object":
        if isinstance(value, Literal):
            raise _refused(path, str(value), Text("应为节点", "not a node"))
        return _object(store, value, field, path)
    text = str(value.value)
    if field.scheme or field.refers_to:
        local = code_of(field.scheme, text) if field.scheme else identifier_of(field.refers_to or "", text)
        if not isinstance(value, NamedNode) or local is None:
            where = field.scheme or field.refers_to
            raise _refused(path, text, Text(f"不是 {where} 的地址", f"not an address of {where}"))
        return local
    try:
        return _leaf(field, text)
    except (InvalidOperation, KeyError, ValueError) as error:
        raise _refused(path, text, Text(f"不是{field.title.zh}", f"no {field.title.en}")) from error


def _leaf(field: Field, text: str) -> Any:  # noqa: ANN401 - a leaf of JSON
    match field.kind:
        case "boolean":
            return {"true": True, "1": True, "false": False, "0": False}[text]
        case "integer":
            return int(text)
        case "money" | "number":
            return Decimal(text)
        case _:
            return text


def _refused(path: str, subject: str, reason: Text) -> InputError:
    return InputError(Text(f"{path}：{subject} {reason.zh}", f"{path}: {subject}: {reason.en}"), path)
