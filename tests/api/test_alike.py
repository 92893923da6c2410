"""A batch leaves what its records would have left one by one, in every table."""

from __future__ import annotations

import json
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from opentt.api import lines
from opentt.api.bodies import exact_object
from opentt.api.lines import Asked, changes_of, made_ready
from opentt.api.problems import ProblemError
from opentt.store import open_database, shapes, statements
from opentt.store.block import records_of
from opentt.store.bulk import in_bulk
from opentt.store.prepared import prepare
from opentt.store.scopes import Access
from opentt.store.scopes import scopes as scopes_of
from opentt.store.writing import Author, Deletion, apply, lock, tallied
from tests.api.conftest import EXAMPLES, STANDARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.store import Database
    from opentt.store.writing import Change

DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)
"""A failing batch is shown as it was drawn: to make it smaller would take minutes."""

ALL = Access("writer", scopes_of(["write"]))

TEXTS = st.one_of(
    st.sampled_from([
        "", "甲", "100%s 的 %", "natural-person", "person", "secret", "merged", "withdrawn", "\ue0001\ue001",
        "110105194912310021", "11010519491231002X", "联系 138 0013 8000 或 13800138000", "a.b@example.com",
        "第2024号（试行）", "91110108421316572K", "7317000000000001", '带"引号\\', "多\n行\t字", "2024-02-30",
        "total_amount", "parties[].name", "technology-licence", "tru\u2028e",
    ]),
    st.text(max_size=30),
)  # fmt: skip
NUMBERS = st.one_of(
    st.sampled_from(["0", "-0", "0.00", "20.0", "100.50", "1e3", "7317000000000003", "1.23456", "99999999999.99"]),
    st.integers(-(10**6), 10**17).map(str),
    st.decimals(0, 10**10, places=2).map(str),
)
"""Numbers as they are spelt."""


@st.composite
def changed(draw: st.DrawFn, entity: str) -> str:
    """A line with a record like the example's, with some of its values others."""
    record = json.loads(json.dumps(EXAMPLES[entity]))
    record["id"] = f"demo-{draw(st.integers(0, 12))}"
    spelt: list[str] = []
    for owner, name in draw(st.lists(st.sampled_from(list(_places(record))), max_size=4)):
        if name == "id" and owner is record:
            continue
        value = owner.get(name)
        if isinstance(value, bool):
            owner[name] = draw(st.booleans())
        elif isinstance(value, int | float):
            spelt.append(draw(NUMBERS))
            owner[name] = f"<{len(spelt) - 1}>"
        elif isinstance(value, str):
            owner[name] = draw(TEXTS)
    for name in draw(st.lists(st.sampled_from(["name", "record_status", "withheld", "x_note"]), max_size=2)):
        told = [{"field": draw(st.sampled_from(["title", "parties[].name", "id"])), "reason": draw(TEXTS)}]
        record[name] = told if name == "withheld" else draw(TEXTS)
    text = json.dumps(record, ensure_ascii=draw(st.integers(0, 9)) == 0)
    for n, number in enumerate(spelt):
        text = text.replace(f'"<{n}>"', number)
    return text


def _places(value: object) -> Iterator[tuple[dict[str, Any], str]]:
    """Every scalar member of an object at any depth."""
    for inner in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from _places(inner)
    if isinstance(value, dict):
        yield from ((value, name) for name, inner in value.items() if not isinstance(inner, dict | list))


@st.composite
def batches(draw: st.DrawFn) -> str:
    """The lines of a batch: records of some entities, alike and not, and deletions."""
    entities = draw(st.lists(st.sampled_from(sorted(EXAMPLES)), min_size=1, max_size=2))
    lines_ = []
    for entity in entities:
        for text in draw(st.lists(changed(entity), min_size=1, max_size=12)):
            if draw(st.integers(0, 5)) == 0:
                gone = {"entity": entity, "id": f"demo-{draw(st.integers(0, 12))}", "delete": True}
                lines_.append(json.dumps(gone))
            lines_.append(f'{{"entity": "{entity}", "record": {text}}}')
    return "\n".join(draw(st.permutations(lines_)))


def one_by_one(database: Database, content: str) -> None:
    """Nothing: every line was written in a transaction of its own, read value by value."""
    for line in content.split("\n"):
        told = exact_object(line.encode(), 100)
        change: Change = Deletion(told["entity"], told.get("id", ""))
        if "record" in told:
            try:
                change = prepare(STANDARD.entities[told["entity"]], told["record"])
            except ValueError:
                continue
        with database.writing() as connection:
            apply(connection, [change], Author("test", "request"))


def together(database: Database, content: str, folder: Path) -> None:
    """Nothing: the lines were written as a batch."""
    file = folder / "batch"
    file.write_bytes(content.encode())
    asked = Asked(ALL, None, 100)
    with database.writing() as connection:
        lock(connection)
        with in_bulk(connection):
            ready = (
                change for some in made_ready(STANDARD, file, asked) for change in changes_of(some.changes.content())
            )
            assert list(tallied(connection, ready, Author("test", "request")))


TABLES = {
    "log": "sequence, entity, id, who, request, action, public_action, previous, etag, public_etag, body, public_body",
    "records": "*",
    "codes": "*",
    "clock": "id, sequence",
    "settings": "name",
    "replies": "*",
    "quarantine": "*",
    "given": "*",
}


def dump(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but for times, and which records each code and each word leads to."""
    held = {table: database.rows(f"SELECT {columns} FROM {table} ORDER BY 1", {}) for table, columns in TABLES.items()}
    if database.is_sqlite:
        held["search"] = database.rows("SELECT rowid, tokens FROM search ORDER BY 1", {})
        words = {word for _, tokens in held["search"] for word in tokens.split(" ")}
        held["words"] = [(word, *_led(database, "search", f'"{word}"')) for word in sorted(words)]
        held["coded"] = [(number, *_led(database, "coded", str(number))) for number, *_ in held["codes"]]
    return {table: [tuple(map(_plain, row)) for row in rows] for table, rows in held.items()}


def _led(database: Database, index: str, word: str) -> list[int]:
    found = database.rows(f"SELECT rowid FROM {index} WHERE {index} MATCH :word ORDER BY rowid", {"word": word})
    return [number for (number,) in found]


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else int(value) if isinstance(value, bool) else value


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shapes are learnt from the first line on, lines come a few at a time, and statements put two rows."""
    monkeypatch.setattr(shapes, "_FIRST", 0)
    monkeypatch.setattr(lines, "AT_ONCE", 3_000)
    monkeypatch.setattr(statements, "TOGETHER", 2)


@settings(max_examples=30, deadline=None, phases=DRAWN, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches())
def test_a_batch_leaves_what_its_records_leave_one_by_one(content: str) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        with (
            closing(open_database(folder / "a.sqlite")) as single,
            closing(open_database(folder / "b.sqlite")) as batch,
        ):
            one_by_one(single, content)
            together(batch, content, folder)
            assert dump(batch) == dump(single)


def test_a_batch_leaves_the_same_in_either_database(database_url: str, tmp_path: Path) -> None:
    content = "\n".join(
        json.dumps({"entity": entity, "record": {**example, "id": f"demo-{n}", "name": f"甲{n}", "title": f"乙{n}"}})
        for n in range(4)
        for entity, example in EXAMPLES.items()
    )
    content += '\n{"entity": "contract", "id": "demo-1", "delete": true}'
    with closing(open_database(tmp_path / "single.sqlite")) as single, closing(open_database(database_url)) as batch:
        one_by_one(single, content)
        together(batch, content, tmp_path)
        found, expected = dump(batch), dump(single)
        assert found == {table: expected[table] for table in found}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(EXAMPLES)).flatmap(lambda name: st.tuples(st.just(name), changed(name), changed(name))))
def test_a_line_of_a_known_shape_is_made_ready_as_if_it_were_read(drawn: tuple[str, str, str]) -> None:
    name, first, second = drawn
    entity, known = STANDARD.entities[name], shapes.Shapes()
    for line in (first, second, first):
        found = shapes.alike(known, line.encode(), ALL.writes)
        value = exact_object(line.encode(), 100)
        try:
            expected = prepare(entity, value)
        except ValueError:
            assert found is None
            continue
        if found is None:
            shapes.learn(known, entity, line.encode(), value, wrapped=False)
        else:
            assert shapes.together([found]) == [expected]


@st.composite
def registers(draw: st.DrawFn) -> tuple[str, list[str]]:
    """An entity, and lines with records of it that are all alike, or with others among them."""
    name = draw(st.sampled_from(sorted(EXAMPLES)))
    open_to_some = {**EXAMPLES[name], "secrecy_level": "internal"}
    plain = [json.dumps({**open_to_some, "id": f"demo-{n}"}, ensure_ascii=False) for n in range(3)]
    texts = st.sampled_from(
        ["甲", "merged", "a.b@example.com", "联系 138 0013 8000", "\n", "\r", "\\", '"', "\u2028", ""]
    )
    titled = texts.map(lambda text: plain[0].replace('"id": "demo-0"', f'"id": "demo-{text}"'))
    secret = plain[0].replace('"internal"', '"secret"')
    others = st.one_of(st.sampled_from([*plain, "", plain[0][:-1], secret]), titled, changed(name))
    return name, [plain[0], *draw(st.lists(others, max_size=5))]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registers(), st.sampled_from(["", "\n"]))
def test_lines_that_are_all_alike_are_made_ready_as_if_each_were_known_by_itself(
    drawn: tuple[str, list[str]], end: str
) -> None:
    name, some = drawn
    known = shapes.Shapes()
    shapes.learn(known, STANDARD.entities[name], some[0].encode(), exact_object(some[0].encode(), 100), wrapped=False)
    first = shapes.alike(known, some[0].encode(), ALL.writes)
    assert first is not None
    assert shapes.as_block(known, [first]) is not None
    content = "\n".join(some) + end
    found = [shapes.alike(known, line.encode(), ALL.writes) for line in content.removesuffix("\n").split("\n")]
    block = shapes.all_alike(known, content.encode(), ALL.writes_all)
    assert (block is None) == (None in found)
    if block is not None:
        assert list(records_of(block)) == shapes.together([one for one in found if one is not None])
    assert shapes.all_alike(known, content.encode(), Access().writes_all) is None


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registers())
def test_lines_of_several_shapes_are_one_block_in_their_order(drawn: tuple[str, list[str]]) -> None:
    name, some = drawn
    known = shapes.Shapes()
    for line in some:
        with suppress(ValueError, ProblemError):
            value = exact_object(line.encode(), 100)
            shapes.learn(known, STANDARD.entities[name], line.encode(), value, wrapped=False)
    found = [shapes.alike(known, line.encode(), ALL.writes) for line in some]
    alike = [one for one in found if one is not None]
    block = shapes.as_block(known, alike)
    assert block is not None
    assert list(records_of(block)) == shapes.together(alike)


def test_most_lines_of_a_register_are_known_by_their_shape() -> None:
    known = shapes.Shapes()
    entity = STANDARD.entities["contract"]
    written = [json.dumps({**EXAMPLES["contract"], "id": f"demo-{n}", "title": f"第{n}号"}).encode() for n in range(9)]
    plain = [line.decode("unicode_escape").encode() for line in written]
    value = exact_object(plain[0], 100)
    shapes.learn(known, entity, plain[0], value, wrapped=False)
    assert all(shapes.alike(known, line, ALL.writes) for line in plain)
    assert not any(shapes.alike(known, line, Access().writes) for line in plain)
