"""The SHACL shapes judge graphs as the standard judges records but for the limits that are listed."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pyshacl
import pytest
import rdflib
from rdflib import RDF, SH, XSD, BNode, Literal, URIRef

from opentt.emit.violations import good
from opentt.rdf import statements, unsaid
from opentt.rdf.nodes import part_iri, record_iri
from opentt.schema import ENTITIES
from opentt.terms import TERM, class_of, properties
from tests.agreement.fixtures import STANDARD, Fixture, fixtures, needless, systems, unexplained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opentt.schema import Field, Step

pytestmark = pytest.mark.whole

TEXT = (STANDARD.home / "schemas/derived/shapes.ttl").read_text(encoding="utf-8")
Node = URIRef | BNode | Literal


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=TEXT, format="turtle")


def named(fixture: Fixture, number: int) -> dict[str, Any]:
    """The record under an id that leads back to the fixture, unless its id is what it is about."""
    return (
        fixture.record
        if fixture.path == ("id",) and fixture.kind != "good"
        else {**fixture.record, "id": f"f-{number}"}
    )


def graph_of(found: Iterable[tuple[int, Fixture]]) -> tuple[rdflib.Graph, dict[str, int]]:
    """The statements of the fixtures, what JSON says wrongly by hand, and the fixture of each record's address."""
    graph = rdflib.Graph()
    whose: dict[str, int] = {}
    lines: list[str] = []
    nameless: list[BNode] = []
    for number, fixture in found:
        entity, record = STANDARD.entities[fixture.entity], named(fixture, number)
        identity = record.get("id")
        told = str(identity) if identity is not None else f"none-{number}"
        address = record_iri(entity.name, told)
        here: Node = URIRef(address) if identity is not None else BNode(f"none{number}")
        whose[str(here)] = number
        if isinstance(here, BNode):
            nameless.append(here)
        lines += [f"{triple} ." for triple in statements(entity, {**record, "id": told})]
        for path, reason in unsaid(entity, record):
            if reason in {"unknown", "wrong-type"} and path != ("id",):
                graph.add(_by_hand(entity.root, address, path, record))
    graph.parse(data="\n".join(lines), format="nt")
    for here in nameless:
        _rename(graph, here)
    return graph, whose


def _rename(graph: rdflib.Graph, nameless: BNode) -> None:
    """Nothing: a record that has no id loses its address."""
    ending = f"/{nameless.replace('none', 'none-')}"
    for triple in list(graph):
        changed = tuple(nameless if str(node).endswith(ending) else node for node in triple)
        if changed != triple:
            graph.remove(triple)
            graph.add(changed)  # type: ignore[arg-type]


def _by_hand(root: Field, address: str, path: tuple[Step, ...], value: Any) -> Any:  # noqa: ANN401
    """The statement that a writer of RDF would make of a value of the wrong type or of an unknown member."""
    owner, iri = root, address
    steps = list(path)
    while len(steps) > 1 and not (len(steps) == 2 and isinstance(steps[1], int)):
        child = owner.child[str(steps.pop(0))]
        value = value[child.name]
        place = int(steps.pop(0)) if child.item is not None else None
        iri = part_iri(iri, child.name, place)
        value, owner = (value if place is None else value[place]), child.item or child
    name = str(steps[0])
    value = value[name] if len(steps) == 1 else value[name][int(steps[1])]
    predicate = next((known.iri for known in properties(owner) if known.field.name == name), f"{TERM}{name}")
    return URIRef(iri), URIRef(predicate), _literal(value)


def _literal(value: Any) -> Literal:  # noqa: ANN401 - any JSON value
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=XSD.boolean)
    if isinstance(value, str):
        return Literal(value, datatype=XSD.string)
    return Literal(str(value), datatype=XSD.integer if isinstance(value, int) else XSD.decimal)


def refused(graph: rdflib.Graph, whose: dict[str, int], judge: rdflib.Graph) -> set[int]:
    """The fixtures in whose record or parts a shape is broken."""
    logging.getLogger("rdflib.term").disabled = True  # it tells of each date that is none, which is what we ask about
    _, report, _ = pyshacl.validate(graph, shacl_graph=judge, inference="none")
    nodes = {str(node).partition("#")[0] for node in report.objects(None, SH.focusNode)}
    return {whose[node] for node in nodes}


@cache
def verdicts(entity: str) -> frozenset[int]:
    """The fixtures of an entity that the shapes refuse; those of the record's id are judged one by one."""
    found = list(enumerate(fixtures(entity)))
    together = [(number, one) for number, one in found if one.path != ("id",)]
    alone = [[(number, one)] for number, one in found if one.path == ("id",)]
    return frozenset().union(*(refused(*graph_of(group), shapes()) for group in [together, *alone]))


def by_shapes(entity: str) -> Callable[[Fixture], bool]:
    places = {id(fixture): number for number, fixture in enumerate(fixtures(entity))}
    return lambda fixture: places[id(fixture)] not in verdicts(entity)


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_shapes_judge_as_the_standard_but_for_the_limits(entity: str) -> None:
    assert unexplained("shacl", by_shapes(entity), entity) == []


def test_each_limit_of_the_shapes_explains_something() -> None:
    assert needless("shacl", {entity: by_shapes(entity) for entity in ENTITIES}) == set()


def test_the_sample_systems_conform() -> None:
    records = [Fixture(entity, "", "good", record, ("id",)) for entity in ENTITIES for record in systems()[entity]]
    graph, whose = graph_of(enumerate(records))
    assert len(whose) > 50
    assert refused(graph, whose, shapes()) == set()


SMALL = "manager"
"""The entity whose constraints are taken away one by one."""


def complete(field: Field) -> Any:  # noqa: ANN401 - any JSON value
    """A record or part that has every field."""
    if field.kind == "object":
        return {child.name: complete(child) for child in field.children}
    return [complete(field.item)] if field.item is not None else good(field)


def owners(field: Field) -> Iterable[Field]:
    """An object and all parts below it."""
    yield field
    for child in field.children:
        inner = child.item or child
        if inner.kind == "object":
            yield from owners(inner)


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_loss_of_any_property_shape_is_noticed(entity: str) -> None:
    """Closed shapes tell of each member that they do not know, so that all are taken away and told of at once."""
    root = STANDARD.entities[entity].root
    graph, whose = graph_of([(0, Fixture(entity, "whole", "good", complete(root)))])
    assert refused(graph, whose, shapes()) == set()
    judge = rdflib.Graph() + shapes()
    known: set[tuple[str, Any]] = set()
    for owner in owners(root):
        of_class = URIRef(class_of(owner))
        [start] = judge.subjects(SH.targetClass, of_class)
        for shape in list(judge.objects(start, SH.property)):
            judge.remove((start, SH.property, shape))
            path = judge.value(shape, SH.path)
            known |= {(str(of_class), path)} if isinstance(path, URIRef) else set()
    _, report, _ = pyshacl.validate(graph, shacl_graph=judge, inference="none")
    told = {
        (str(graph.value(report.value(result, SH.focusNode), RDF.type)), report.value(result, SH.resultPath))
        for result in report.subjects(SH.sourceConstraintComponent, SH.ClosedConstraintComponent)
    }
    assert told == known
    assert len(known) > 60


def test_the_loss_of_the_shape_of_an_ordered_list_is_noticed() -> None:
    long = [shape for shape, path in shapes().subject_objects(SH.path) if isinstance(path, BNode)]
    assert long
    record = systems()["achievement"][0] | {"completers": [{"name": "示例甲"}]}
    graph, whose = graph_of([(0, Fixture("achievement", "", "good", record))])
    [item] = graph.subjects(RDF.type, URIRef(f"{TERM}AchievementCompleter"))
    graph.remove((item, RDF.type, None))
    graph.add((item, RDF.type, URIRef(f"{TERM}AchievementHolder")))
    assert refused(graph, whose, shapes()) == {0}
    judge = rdflib.Graph() + shapes()
    for shape in long:
        judge.remove((None, SH.property, shape))
    assert refused(graph, whose, judge) == set()


MUTATIONS = {
    "a closed shape": ("shape:Manager a", r"sh:closed true", "sh:closed false", "unknown-member"),
    "a count that must be": ("shape:Identifier-value a", r"sh:minCount 1 ;", "", "missing"),
    "a count that may be": ("shape:Manager-level a", r"sh:maxCount 1 ;", "", ""),
    "a datatype": ("shape:Manager-certificateDate a", r"sh:datatype xsd:date ;", "", "no-such-day"),
    "a class": ("shape:Manager-training a", r"sh:class <[^>]*> ;", "", "wrong-type-array"),
    "a kind of node": ("shape:Manager-level a", r"sh:nodeKind sh:IRI ;", "", ""),
    "a closed list": ("shape:Manager-recordStatus a", r"sh:in \([^)]*\) ;", "", "unknown-code"),
    "a length": ("shape:Manager-name a", r"sh:maxLength \d+ ;", "", "too-long"),
    "a text that is not empty": ("shape:Manager-name a", r"sh:minLength 1 ;", "", "empty-text"),
    "a language": ("shape:Manager-name a", r"sh:qualifiedValueShape [^\n]*\n *sh:qualifiedMinCount 1 ;", "", "missing"),
    "an offset": ("shape:Manager-updatedAt a", r"sh:pattern [^\n]*;", "", "no-offset"),
    "the pattern of an id": ("shape:Manager a", r"sh:pattern [^\n]*;", "", "pattern"),
}  # fmt: skip


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_loss_of_a_constraint_is_noticed(what: str) -> None:
    start, old, new, kind = MUTATIONS[what]
    place = TEXT.index(f"\n{start} ") + 1
    end = TEXT.index(" .\n", place)
    body, count = re.subn(old, new, TEXT[place:end], count=1)
    assert count == 1, TEXT[place:end]
    judge = rdflib.Graph().parse(data=TEXT[:place] + body + TEXT[end:], format="turtle")
    if kind:
        found = [(n, one) for n, one in enumerate(fixtures(SMALL)) if one.kind == kind]
        now = set().union(*(refused(*graph_of([one]), judge) for one in found))
        assert now < {n for n, _ in found}
        assert now < verdicts(SMALL)
    else:
        twice = graph_of([(0, Fixture(SMALL, "", "good", {**systems()[SMALL][0]}))])
        path = next(rdflib.Graph().parse(data=TEXT, format="turtle").objects(_named(start), SH.path))
        subject = next(iter(twice[1]))
        for value in (URIRef(f"{TERM[:-5]}vocab/manager-level/junior"), Literal("x")):
            twice[0].add((URIRef(subject), URIRef(str(path)), value))
        before, after = (len(_results(twice[0], one)) for one in (shapes(), judge))
        assert after < before


def _named(start: str) -> URIRef:
    name = start.removeprefix("shape:").removesuffix(" a")
    return next(shape for shape in shapes().subjects(RDF.type, SH.PropertyShape) if str(shape).endswith(f"/{name}"))  # type: ignore[return-value]


def _results(graph: rdflib.Graph, judge: rdflib.Graph) -> list[Any]:
    _, report, _ = pyshacl.validate(graph, shacl_graph=judge, inference="none")
    return list(report.objects(None, SH.result))
