"""SHACL shapes of entities and parts: what the schemas say, for graphs, with messages in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.emit.bundle import compose
from opentt.emit.limits import comments
from opentt.emit.patterns import URI
from opentt.emit.spelling import header
from opentt.home import BASE
from opentt.namespaces import RDF, SH, XSD
from opentt.rdf.nodes import DATATYPES
from opentt.schema import entities
from opentt.terms import TERM, class_of, properties
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.emit.sources import Sources
    from opentt.schema import Entity, Field
    from opentt.terms import Property

SHAPES = f"{BASE}shapes/v1/"
"""The namespace of the shapes; like the context, it may gain shapes and never changes one."""

_PREFIXES = f"""\
@prefix ott: <{TERM}> .
@prefix rdf: <{RDF}> .
@prefix sh: <{SH}> .
@prefix shape: <{SHAPES}> .
@prefix xsd: <{XSD}> .
"""

_MONEY = "^-?[0-9]+([.][0-9]{1,2})?$"
_INSTANT = "([Zz]|[+-][0-9]{2}:[0-9]{2})$"
_CHARACTER = "([^%]|%[0-7][0-9A-F]|%[C-F][0-9A-F](%[89AB][0-9A-F])+)"
"""One character of a code as an address spells it (RFC 3986, section 2.1; RFC 3629, section 3)."""
_SLUG = re.compile(r"[^0-9A-Za-z_-]")

_EXPECTED = {
    "boolean": Text("应为真或假（xsd:boolean）", "a boolean is expected (xsd:boolean)"),
    "date": Text("应为日期（xsd:date）", "a date is expected (xsd:date)"),
    "instant": Text("应为带时区的时刻（xsd:dateTime）", "a moment with its offset is expected (xsd:dateTime)"),
    "integer": Text("应为整数（xsd:integer）", "a whole number is expected (xsd:integer)"),
    "money": Text(
        "应为以元计的金额，至多两位小数（xsd:decimal）", "yuan with at most two decimals are expected (xsd:decimal)"
    ),
    "number": Text("应为数（xsd:decimal）", "a number is expected (xsd:decimal)"),
    "object": Text("应为 {part} 类的节点", "a node of the class {part} is expected"),
    "string": Text("应为文本", "a text is expected"),
}
_CODE = Text("应为代码表 {scheme} 中的代码", "a code of the list {scheme} is expected")
_REFERENCE = Text("应为 {entity} 记录的地址", "the address of a record of {entity} is expected")
_ORDERED = Text("应为一个有序列表（rdf:List）", "one ordered list is expected (rdf:List)")
_REQUIRED = Text("，必填", ", and it is required")


def files(sources: Sources) -> dict[str, str]:
    """`shapes.ttl`."""
    kinds = entities(compose(sources))
    limits = "\n".join(f"# {line}" for line in comments("shacl"))
    head = f"# {header('schemas/ and vocab/')}\n#\n# What the schemas say and these shapes cannot:\n{limits}"
    blocks = [f"{head}\n\n{_PREFIXES}"]
    seen: set[str] = set()
    for entity in kinds.values():
        blocks += [_shape(owner, kinds) for owner in _owners(entity.root, seen)]
    return {"schemas/derived/shapes.ttl": "\n".join(blocks)}


def _owners(root: Field, seen: set[str]) -> Iterator[Field]:
    """An object and every part in it, each class once."""
    if root.part in seen:
        return
    seen.add(root.part)
    yield root
    for child in root.children:
        inner = child.item or child
        if inner.kind == "object":
            yield from _owners(inner, seen)


def _shape(owner: Field, kinds: Mapping[str, Entity]) -> str:
    grouped: dict[str, list[Property]] = {}
    for known in properties(owner):
        grouped.setdefault(known.iri, []).append(known)
    names = {iri: _name(owner, iri) for iri in grouped}
    lists = {iri: f"{names[iri]}-list" for iri, group in grouped.items() if group[0].field.ordered}
    lines = [
        f"shape:{owner.part} a sh:NodeShape ;",
        f"    sh:targetClass <{class_of(owner)}> ;",
        f"    sh:name {_both(owner.title)} ;",
        "    sh:closed true ;",
        "    sh:ignoredProperties ( rdf:type ) ;",
        "    sh:nodeKind sh:IRI ;",
    ]
    entity = next((name for name, kind in kinds.items() if kind.root is owner), None)
    if entity:
        lines.append(f"    sh:pattern {_quoted(_reference(owner.child['id'], entity))} ;")
        lines.append(f"    sh:maxLength {len(f'{BASE}id/{entity}/') + owner.child['id'].schema['maxLength']} ;")
    lines.append(f"    sh:property {' , '.join([*names.values(), *lists.values()])} .")
    parts = [_property(names[iri], iri, group) for iri, group in grouped.items()]
    parts += [_list(name, iri, grouped[iri][0].field) for iri, name in lists.items()]
    return "\n\n".join(["\n".join(lines), *parts]) + "\n"


def _name(owner: Field, iri: str) -> str:
    return f"shape:{owner.part}-{_SLUG.sub('-', iri.removeprefix(TERM))}"


def _property(name: str, iri: str, group: list[Property]) -> str:
    field = group[0].field
    leaf = field.item or field
    lines = [
        f"{name} a sh:PropertyShape ;",
        f"    sh:path {_path(iri, field)} ;",
        f"    sh:name {_both(field.title)} ;",
    ]
    lines += [f"    {said} ;" for said in (*_counts(group), *_values(group, leaf))]
    lines.append(f"    sh:message {_both(_message(field, leaf))} .")
    return "\n".join(lines)


def _list(name: str, iri: str, field: Field) -> str:
    """The shape of an ordered list itself, beside that of its items."""
    return "\n".join(
        [
            f"{name} a sh:PropertyShape ;",
            f"    sh:path <{iri}> ;",
            f"    sh:name {_both(field.title)} ;",
            "    sh:maxCount 1 ;",
            "    sh:nodeKind sh:BlankNodeOrIRI ;",
            f"    sh:message {_both(_ORDERED)} .",
        ]
    )


def _path(iri: str, field: Field) -> str:
    return f"( <{iri}> [ sh:zeroOrMorePath rdf:rest ] rdf:first )" if field.ordered else f"<{iri}>"


def _counts(group: list[Property]) -> Iterator[str]:
    field = group[0].field
    if group[0].lang:
        yield "sh:uniqueLang true"
        if field.required:
            yield f'sh:qualifiedValueShape [ sh:languageIn ( "{group[0].lang}" ) ]'
            yield "sh:qualifiedMinCount 1"
        return
    if field.required:
        yield "sh:minCount 1"
    if field.kind != "array":
        yield "sh:maxCount 1"


def _values(group: list[Property], leaf: Field) -> Iterator[str]:
    if leaf.kind == "object":
        yield f"sh:class <{TERM}{leaf.part}>"
    elif leaf.scheme:
        namespace = f"{BASE}vocab/{leaf.scheme}/"
        yield "sh:nodeKind sh:IRI"
        if "enum" in leaf.schema:
            yield f"sh:in ( {' '.join(f'<{namespace}{code}>' for code in leaf.schema['enum'])} )"
        else:
            shortest, longest = leaf.schema["minLength"], leaf.schema["maxLength"]
            pattern = f"^{re.escape(namespace)}{_CHARACTER}{{{shortest},{longest}}}$"
            yield f"sh:pattern {_quoted(pattern)}"
    elif leaf.refers_to:
        yield "sh:nodeKind sh:IRI"
        yield f"sh:pattern {_quoted(_reference(leaf, leaf.refers_to))}"
        yield f"sh:maxLength {len(f'{BASE}id/{leaf.refers_to}/') + leaf.schema['maxLength']}"
    else:
        yield from _literals(group, leaf)


def _literals(group: list[Property], leaf: Field) -> Iterator[str]:
    if group[0].lang:
        languages = " ".join(f'"{known.lang}"' for known in group)
        yield "sh:datatype rdf:langString"
        yield f"sh:languageIn ( {languages} )"
    else:
        yield f"sh:datatype xsd:{DATATYPES[leaf.kind].removeprefix(XSD)}"
    for keyword, component in (("minimum", "minInclusive"), ("maximum", "maxInclusive")):
        if keyword in leaf.schema:
            yield f"sh:{component} {leaf.schema[keyword]}"
    if leaf.kind == "string":
        for keyword in ("minLength", "maxLength"):
            if keyword in leaf.schema:
                yield f"sh:{keyword} {leaf.schema[keyword]}"
    pattern = {"money": _MONEY, "instant": _INSTANT}.get(leaf.kind) or leaf.schema.get("pattern")
    pattern = URI if leaf.format == "uri" else pattern
    if pattern:
        yield f"sh:pattern {_quoted(pattern)}"


def _reference(identifier: Field, entity: str) -> str:
    """The pattern of the addresses of an entity's records."""
    return f"^{re.escape(f'{BASE}id/{entity}/')}{identifier.schema['pattern'].removeprefix('^')}"


def _message(field: Field, leaf: Field) -> Text:
    if leaf.scheme:
        expected = _CODE.fill({"scheme": leaf.scheme})
    elif leaf.refers_to:
        expected = _REFERENCE.fill({"entity": leaf.refers_to})
    else:
        expected = _EXPECTED[leaf.kind].fill({"part": leaf.part})
    more = _REQUIRED if field.required else Text("", "")
    return Text(f"{field.title.zh}：{expected.zh}{more.zh}", f"{field.title.en}: {expected.en}{more.en}")


def _both(text: Text) -> str:
    return f"{_quoted(text.zh)}@zh , {_quoted(text.en)}@en"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
