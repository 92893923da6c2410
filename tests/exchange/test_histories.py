"""Whatever happens on the way and in whatever order, universities, district and city come to hold the same records."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from opentt.errors import InputError
from opentt.exchange import asking, from_api, intake, pull, push
from opentt.standard import load
from opentt.store import changes, open_database, selection, states, writing
from opentt.store.scopes import Access, scopes
from opentt.store.selection import Wanted
from opentt.store.writing import Author, Deletion, apply
from tests.api.conftest import Server, contract, serve
from tests.soak import many

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.exchange import Pulled

STANDARD = load()
ALL = Access("all", scopes(["read"]))
MOMENT = datetime(2026, 5, 1, tzinfo=UTC)
"""When all happens; clocks stand still, and are wrong."""

LOST, UNHEARD, STALE, KILLED, KILLED_LATER = "lost", "unheard", "stale", "killed", "killed later"
FAULTS = st.lists(st.sampled_from([LOST, UNHEARD, STALE, KILLED, KILLED_LATER, "none"]), max_size=5)
UNIVERSITY, NUMBER = st.sampled_from(["u0", "u1"]), st.integers(0, 4)
STEP = st.one_of(
    st.tuples(st.just("put"), UNIVERSITY, NUMBER, st.sampled_from(["甲", "乙", "bad"])),
    st.tuples(st.just("delete"), UNIVERSITY, NUMBER),
    st.tuples(st.just("merge"), UNIVERSITY, NUMBER, NUMBER),
    st.tuples(st.just("backup"), UNIVERSITY),
    st.tuples(st.just("restore"), UNIVERSITY),
    st.tuples(st.just("skew"), UNIVERSITY, st.integers(-30, 30)),
    st.tuples(st.just("pull"), st.sampled_from(["u0", "u1", "district"]), FAULTS),
)


class Office:
    """An office in this process, whose database may be replaced by a copy; `hours` is how wrong its clock is."""

    def __init__(self, path: Path, template: Path) -> None:
        self.path, self.saved, self.hours = path, template, 0
        shutil.copy(template, path)
        self.stack = ExitStack()
        self.server = self._opened()
        self.token = self.server.allow("write")

    def _opened(self) -> Server:
        running = serve(str(self.path))
        server = next(running)
        self.stack.callback(lambda: next(running, None))
        return server

    def backup(self) -> None:
        """Nothing: there is a copy of the database."""
        self.saved = self.path.with_suffix(".saved")
        self.saved.unlink(missing_ok=True)
        with self.server.database.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("VACUUM INTO ?", (str(self.saved),))

    def restore(self) -> None:
        """Nothing: the database is the last copy again, the empty one where there is none."""
        self.stack.close()
        for left in self.path.parent.glob(f"{self.path.name}*"):
            left.unlink()
        shutil.copy(self.saved, self.path)
        self.server = self._opened()
        if not any(token.name == "tester" for token in writing_tokens(self.server)):
            self.token = self.server.allow("write")

    def held(self) -> dict[str, bytes]:
        """Every contract that is there, by id."""
        return {row.id: row.body for row in selection.every(self.server.database, ALL, Wanted("contract"))}


def writing_tokens(server: Server) -> list[Any]:
    from opentt.store import tokens

    return tokens.listed(server.database)


class World(httpx.BaseTransport):
    """The offices and the line between them, with the faults that are to come."""

    def __init__(self, folder: Path, template: Path) -> None:
        self.offices = {name: Office(folder / f"{name}.sqlite", template) for name in ("u0", "u1", "district", "city")}
        self.faults: list[str] = []
        self.asked = ""
        self.last: httpx.Response | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """An office's answer, or what the next fault makes of it."""
        fault = self.faults.pop() if self.faults else "none"
        if fault == LOST:
            raise httpx.ConnectError("lost")
        if fault == STALE and self.last is not None and request.method == "GET":
            return self.last
        given_ = {name: value for name, value in request.headers.items() if name != "authorization"}
        office = self.offices[request.url.host]
        who = request.headers.get("authorization", "").removeprefix("Bearer ")
        answer = office.server.ask(
            request.method, request.url.raw_path.decode(), content=request.read(), headers=given_, who=who
        )
        self.last = httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
        if fault == UNHEARD:
            raise httpx.ReadError("unheard")
        if fault in {KILLED, KILLED_LATER}:
            self.asked = fault
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def pull(self, origin: str, faults: list[str], *, delete_missing: bool = False) -> Pulled | None:
        """What came of a pull by whoever is above; None where it was killed or gave up."""
        into = self.offices["city" if origin == "district" else "district"]
        token, self.faults, self.asked, self.last = self.offices[origin].token, list(faults), "", None
        CLOCK["hours"] = into.hours
        try:
            return pull(
                into.server.database,
                STANDARD,
                f"http://{origin}",
                token=token,
                delete_missing=delete_missing,
                transport=self,
            )
        except (InputError, KeyboardInterrupt):
            return None
        finally:
            self.faults = []

    def step(self, what: str, name: str, *more: Any) -> None:  # noqa: ANN401 - what a step is made of
        """Nothing: the step was taken."""
        office = self.offices[name]
        CLOCK["hours"] = office.hours
        match what:
            case "put":
                number, title = more
                wrong = {"technical_amount": 9_999_999} if title == "bad" else {}
                office.server.put("contract", contract(f"{name}-{number}", title=title, **wrong))
            case "delete":
                with office.server.database.writing() as connection:
                    apply(connection, [Deletion("contract", f"{name}-{more[0]}")], Author("test"))
            case "merge" if more[0] != more[1]:
                merged = {"record_status": "merged", "replaced_by": f"{name}-{more[1]}"}
                office.server.put("contract", contract(f"{name}-{more[0]}", **merged))
            case "backup":
                office.backup()
            case "restore":
                office.restore()
            case "skew":
                office.hours += more[0]
            case "pull":
                self.pull(name, more[0])

    def settle(self) -> None:
        """Nothing: the line holds, what was wrong is mended, and what was lost is given back."""
        for name in ("u0", "u1"):
            office = self.offices[name]
            mended = [
                contract(identifier, title="改正") for identifier, body in office.held().items() if b"9999999" in body
            ]
            office.server.put("contract", *mended)
            done = self.pull(name, [])
            assert done is not None
            if done.missing:
                district = self.offices["district"].server.database
                lost = {identifier for _, identifier in done.missing} & set(self.offices["district"].held())
                push(district, STANDARD, f"http://{name}", token=office.token, source=name, again=True, transport=self)
                again = self.pull(name, [], delete_missing=True)
                assert again is not None
                assert again.missing == []
                assert lost <= set(office.held()), "what was lost was given back"
        done = self.pull("district", [])
        assert done is not None
        assert done.missing == []

    def end(self) -> None:
        """Nothing: all databases are closed."""
        for office in self.offices.values():
            office.stack.close()


CLOCK = {"hours": 0}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    with closing(open_database(path)) as database, database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Small pages, no pauses, clocks that stand and are wrong, and a process that may be killed as it commits."""
    monkeypatch.setattr(asking, "PAUSE", 0.0)
    monkeypatch.setattr(from_api, "SLICE", 2)
    moment = lambda: (MOMENT + timedelta(hours=CLOCK["hours"])).strftime("%Y-%m-%dT%H:%M:%S.000000Z")  # noqa: E731
    monkeypatch.setattr(writing, "now", moment)
    yield
    CLOCK["hours"] = 0


def came_to_the_same(folder: Path, template: Path, steps: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    world = World(folder, template)
    whole, taken = intake.apply, intake.take  # type: ignore[attr-defined]

    def applied(*args: Any) -> Any:  # noqa: ANN401 - what `apply` takes and gives
        done = whole(*args)
        if world.asked == KILLED:
            raise KeyboardInterrupt
        return done

    def took(*args: Any, **options: Any) -> None:  # noqa: ANN401 - what `take` takes
        taken(*args, **options)
        if world.asked == KILLED_LATER:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(intake, "apply", applied)
        patched.setattr(from_api, "take", took)
        try:
            for step in steps:
                world.step(*step)
            world.settle()
            universities = world.offices["u0"].held() | world.offices["u1"].held()
            for name in ("district", "city"):
                office = world.offices[name]
                assert office.held() == universities, name
                assert states.quarantined(office.server.database) == []
                before = changes.last(office.server.database)
                for origin in ("district",) if name == "city" else ("u0", "u1"):
                    done = world.pull(origin, [])
                    assert done is not None
                    assert (done.put, done.deleted) == (0, 0)
                assert changes.last(office.server.database) == before, "nothing comes twice"
        finally:
            world.end()
    shutil.rmtree(folder)


OPTIONS: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    "database": None,
}
REWRITTEN: list[Any] = [
    ("put", "u0", 0, "甲"),
    ("backup", "u0"),
    ("put", "u0", 1, "甲"),
    ("put", "u0", 2, "甲"),
    ("pull", "u0", []),
    ("restore", "u0"),
    ("put", "u0", 3, "乙"),
    ("put", "u0", 2, "甲"),
]
"""A source went back, and its new history has, at the very place of the cursor, the same change at the same time."""


@example(steps=REWRITTEN)
@example(steps=[("put", "u0", n, "甲") for n in range(5)] + [("pull", "u0", [STALE, "none", KILLED_LATER, "none"])])
@example(steps=[("put", "u1", 4, "bad"), ("pull", "u1", []), ("restore", "u1")])
@given(steps=st.lists(STEP, min_size=4, max_size=14))
@settings(max_examples=4, **OPTIONS)
def test_all_come_to_hold_the_same(
    tmp_path: Path, template: Path, steps: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    came_to_the_same(tmp_path / "world", template, steps, monkeypatch)


@pytest.mark.soak
@given(steps=st.lists(STEP, min_size=10, max_size=40))
@settings(max_examples=many(40), **OPTIONS)
def test_all_come_to_hold_the_same_after_long_histories(
    tmp_path: Path, template: Path, steps: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    came_to_the_same(tmp_path / "world", template, steps, monkeypatch)
