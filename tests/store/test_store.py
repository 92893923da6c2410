"""A database of records behaves the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from opentt.errors import InputError, UsageError
from opentt.standard import load
from opentt.store import changes, open_database, reading, selection, tokens
from opentt.store.prepared import prepare
from opentt.store.scopes import PUBLIC, Access, scopes
from opentt.store.selection import Place, Wanted
from opentt.store.tables import METADATA
from opentt.store.writing import Author, Deletion, apply

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opentt.store import Database

    Put = Callable[..., Any]

STANDARD = load()
CONTRACT = json.loads((STANDARD.home / "examples/contract.json").read_text(encoding="utf-8"))
ALL = Access("all", scopes(["read"]))
HAIDIAN = Access("haidian", scopes(["read:haidian"]))


def contract(identifier: str, **members: object) -> dict[str, Any]:
    return {**CONTRACT, "id": identifier, **members}


def ids(database: Database, access: Access = PUBLIC, **wanted: Any) -> list[str]:  # noqa: ANN401 - the members of Wanted
    return [row.id for row in selection.page(database, access, Wanted("contract", **wanted), None, 100).rows]


def delete(database: Database, identifier: str) -> None:
    with database.writing() as connection:
        apply(connection, [Deletion("contract", identifier)], Author("test"))


def test_the_tables_are_those_that_the_migrations_make(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        own = kind == "table" and name is not None and name.startswith(("search", "coded"))
        return not own and name != "records_by_codes"

    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_record_is_served_as_it_was_put_and_the_public_sees_public_fields(database: Database, put: Put) -> None:
    put("contract", contract("haidian-1", own_number="HT-7"))
    whole = reading.current(database, ALL, "contract", "haidian-1")
    public = reading.current(database, PUBLIC, "contract", "haidian-1")
    assert whole is not None
    assert public is not None
    assert json.loads(whole.body or b"") == contract("haidian-1", own_number="HT-7")
    assert b"HT-7" not in (public.body or b"")
    assert whole.etag != public.etag
    assert (whole.who, public.who) == ("test", "")


def test_a_list_of_changes_since_a_moment_begins_there_also_where_the_log_was_cut(database: Database, put: Put) -> None:
    assert ids(database, changed_since="2001-01-01") == []
    for n in range(9):
        put("contract", contract(f"a-{n}"), contract(f"b-{n}"))
    delete(database, "a-3")
    with database.writing() as connection:
        on_postgresql = "SET LOCAL session_replication_role = replica"
        unheld = "DROP TRIGGER log_keeps_delete" if database.is_sqlite else on_postgresql
        connection.execute(text(unheld))
        connection.execute(text("DELETE FROM log WHERE sequence IN (3, 4, 10)"))
    moments = database.rows("SELECT sequence, at FROM log ORDER BY sequence", {})
    standing = database.rows("SELECT sequence, id FROM records WHERE NOT is_deleted", {})
    for _, at in moments:
        for moment in (at, f"{at}~"):
            since = {sequence for sequence, later in moments if later >= moment}
            expected = sorted(identifier for sequence, identifier in standing if sequence in since)
            assert ids(database, changed_since=moment) == expected


@pytest.mark.parametrize(
    ("entity", "members"),
    [
        ("contract", {"is_classified": True}),
        ("achievement", {"secrecy_level": "secret", "name": "甲"}),
    ],
)
def test_a_state_secret_is_nowhere_for_the_public(
    database: Database, put: Put, entity: str, members: dict[str, object]
) -> None:
    put(entity, {**CONTRACT, "id": "haidian-1", **members} if entity == "contract" else {"id": "haidian-1", **members})
    assert reading.current(database, PUBLIC, entity, "haidian-1") is None
    assert reading.history(database, PUBLIC, entity, "haidian-1") == []
    assert selection.page(database, PUBLIC, Wanted(entity), None, 10).rows == ()
    assert selection.count(database, PUBLIC, Wanted(entity)) == 0
    assert changes.feed(database, PUBLIC, 0, [entity], 10).lines == ()
    assert len(selection.page(database, HAIDIAN, Wanted(entity), None, 10).rows) == 1


def test_a_record_that_becomes_secret_is_gone_for_the_public(database: Database, put: Put) -> None:
    put("contract", contract("a-1"))
    put("contract", contract("a-1", is_classified=True))
    seen = reading.current(database, PUBLIC, "contract", "a-1")
    assert seen is not None
    assert seen.body is None
    assert [version.body for version in reading.history(database, PUBLIC, "contract", "a-1")] == [None]
    then = reading.as_of(database, PUBLIC, "contract", "a-1", "9999-01-01T00:00:00Z")
    assert then is not None
    assert then.body is None
    assert [line.action for line in changes.feed(database, PUBLIC, 0, ["contract"], 10).lines] == ["put", "delete"]


def test_the_names_of_natural_persons_and_what_is_withheld_stay_behind(database: Database, put: Put) -> None:
    parties = [
        {"role": "seller", "name": "孟示例", "legal_status": "natural-person"},
        {"role": "buyer", "name": "某公司"},
    ]
    withheld = [{"field": "technical_amount", "reason": "trade-secret"}]
    put("contract", contract("a-1", parties=parties, withheld=withheld, title="技术 13800138000", x_note="内部"))
    seen = reading.current(database, PUBLIC, "contract", "a-1")
    assert seen is not None
    text_of = (seen.body or b"").decode()
    for secret in ("孟示例", 'technical_amount":', "13800138000", "内部"):
        assert secret not in text_of
    assert "某公司" in text_of


def test_what_is_already_so_is_not_written_again(database: Database, put: Put) -> None:
    assert [one.outcome for one in put("contract", contract("a-1"), contract("a-2"))] == ["created", "created"]
    assert [one.outcome for one in put("contract", contract("a-1"), contract("a-2", title="新"))] == [
        "unchanged",
        "updated",
    ]
    assert changes.last(database) == 3


def test_one_record_twice_in_a_batch_ends_as_the_last_of_them(database: Database, put: Put) -> None:
    put("contract", contract("a-1", title="先"), contract("a-1", title="后"))
    seen = reading.current(database, PUBLIC, "contract", "a-1")
    assert seen is not None
    assert json.loads(seen.body or b"")["title"] == "后"
    assert len(reading.history(database, PUBLIC, "contract", "a-1")) == 2


def test_a_record_as_it_was(database: Database, put: Put) -> None:
    put("contract", contract("a-1", title="旧"))
    first = reading.current(database, PUBLIC, "contract", "a-1")
    assert first is not None
    put("contract", contract("a-1", title="新"))
    then = reading.as_of(database, PUBLIC, "contract", "a-1", first.at)
    assert then == first
    assert reading.as_of(database, PUBLIC, "contract", "a-1", "2000-01-01T00:00:00.000000Z") is None


def test_a_deleted_record_leaves_a_tombstone_and_can_come_back(database: Database, put: Put) -> None:
    put("contract", contract("a-1"))
    delete(database, "a-1")
    gone = reading.current(database, PUBLIC, "contract", "a-1")
    assert gone is not None
    assert gone.body is None
    assert ids(database) == []
    assert ids(database, words="叶片") == []
    assert ids(database, codes=(("parties.role", ("buyer",)),)) == []
    assert put("contract", contract("a-1"))[0].outcome == "created"
    assert ids(database, words="叶片", codes=(("parties.role", ("buyer",)),)) == ["a-1"]


def test_deleting_what_is_not_there_changes_nothing(database: Database) -> None:
    delete(database, "nobody-1")
    assert changes.last(database) == 0


def test_a_merge_is_told_as_one(database: Database, put: Put) -> None:
    put("contract", contract("a-1"), contract("a-2"))
    put("contract", contract("a-1", record_status="merged", replaced_by="a-2"))
    assert [line.action for line in changes.feed(database, PUBLIC, 0, ["contract"], 10).lines] == [
        "put",
        "put",
        "merge",
    ]


def test_lists_are_filtered(database: Database, put: Put) -> None:
    put(
        "contract",
        contract("a-1", region="110108", year=2023, total_amount=100.5, source="甲单位"),
        contract("a-2", region="110000", year=2024, total_amount=200),
        contract("a-3", region="310000", contract_type="technology-licence", record_status="withdrawn"),
    )
    assert ids(database, district="110000") == ["a-1", "a-2"]
    assert ids(database, district="110108") == ["a-1"]
    assert ids(database, years=(2023, 2024)) == ["a-1", "a-2"]
    assert ids(database, amounts=(10_050, 10_050)) == ["a-1"]
    assert ids(database, amounts=(10_051, None)) == ["a-2", "a-3"]
    assert ids(database, source="甲单位") == ["a-1"]
    assert ids(database, status=("withdrawn",)) == ["a-3"]
    assert ids(database, codes=(("contract_type", ("technology-licence", "technology-service")),)) == ["a-3"]
    assert ids(database, codes=(("contract_type", ("technology-licence",)), ("parties.role", ("buyer",)))) == ["a-3"]
    assert selection.count(database, PUBLIC, Wanted("contract", district="110000")) == 2


def test_words_are_found_in_chinese_and_english_and_never_in_closed_fields(database: Database, put: Put) -> None:
    put(
        "contract",
        contract("a-1", title="清华大学 TTO 示范项目", remarks="保密备注"),
        contract("a-2", title="大学清华"),
    )
    assert ids(database, words="清华") == ["a-1", "a-2"]
    assert ids(database, words="清华大学") == ["a-1"]
    assert ids(database, words="目") == ["a-1"]
    assert ids(database, words="tt") == ["a-1"]
    assert ids(database, words="ＴＴＯ 示范") == ["a-1"]
    assert ids(database, words="保密备注") == []
    assert ids(database, words="…'\"*") == []
    assert ids(database, ALL, words="保密备注") == []


def test_pages_lead_through_a_list_and_back(database: Database, put: Put) -> None:
    put("contract", *(contract(f"a-{n}", year=2000 + n % 3, title=f"甲{n % 2}", total_amount=n % 4) for n in range(11)))
    for sort in selection.SORTS:
        for descending in (False, True):
            _there_and_back(database, Wanted("contract", sort=sort, descending=descending))


def _there_and_back(database: Database, wanted: Wanted) -> None:
    whole = [row.id for row in selection.page(database, PUBLIC, wanted, None, 100).rows]
    assert len(whole) == 11
    there, place, page = [], None, None
    while True:
        page = selection.page(database, PUBLIC, wanted, place, 4)
        there += [row.id for row in page.rows]
        if not page.has_next:
            break
        place = Place(page.rows[-1].value, page.rows[-1].id)
    assert there == whole
    back = selection.page(database, PUBLIC, wanted, Place(page.rows[0].value, page.rows[0].id, backward=True), 4)
    assert [row.id for row in back.rows] == whole[4:8]
    assert (back.has_previous, back.has_next) == (True, True)
    start = selection.page(database, PUBLIC, wanted, Place(back.rows[0].value, back.rows[0].id, backward=True), 4)
    assert [row.id for row in start.rows] == whole[:4]
    assert not start.has_previous
    assert [row.id for row in selection.every(database, PUBLIC, wanted, 4)] == whole


def test_a_district_sees_all_of_its_own_and_the_public_part_of_others(database: Database, put: Put) -> None:
    put("contract", contract("haidian-1", own_number="甲"), contract("haidian2-1", own_number="乙"))
    bodies = [row.body for row in selection.page(database, HAIDIAN, Wanted("contract"), None, 10).rows]
    assert "own_number" in bodies[0].decode()
    assert "own_number" not in bodies[1].decode()


def test_concurrent_writers_leave_no_gap_and_no_reader_misses_a_change(database: Database, database_url: str) -> None:
    """A reader that saw a sequence has seen every one before it, whatever the order in which writers began."""
    seen: list[int] = []
    done = threading.Event()

    def write(writer: int) -> None:
        for n in range(15):
            record = prepare(STANDARD.entities["contract"], contract(f"w{writer}-{n}"))
            with database.writing() as connection:
                apply(connection, [record], Author(f"w{writer}"))

    def follow() -> None:
        with closing(open_database(database_url)) as other:
            after = 0
            while not (done.is_set() and after == changes.last(other)):
                feed = changes.feed(other, PUBLIC, after, ["contract"], 7)
                seen.extend(line.sequence for line in feed.lines)
                after = feed.sequence

    reader = threading.Thread(target=follow)
    writers = [threading.Thread(target=write, args=[n]) for n in range(4)]
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join(20)
    assert seen == list(range(1, 61))


def test_what_fails_leaves_nothing_behind_and_takes_no_sequence(database: Database, put: Put) -> None:
    def refuse(change: object, _: object) -> None:
        if getattr(change, "id", "") == "a-2":
            raise UsageError(STANDARD.entities["contract"].title)

    records = [prepare(STANDARD.entities["contract"], contract(f"a-{n}")) for n in (1, 2)]
    with pytest.raises(UsageError), database.writing() as connection:
        apply(connection, records, Author("test"), refuse)
    assert ids(database) == []
    assert put("contract", contract("a-3"))[0].sequence == 1


def test_the_log_only_grows(database: Database, put: Put) -> None:
    put("contract", contract("a-1"))
    for statement in ("UPDATE log SET who = 'x'", "DELETE FROM log"):
        with pytest.raises(DBAPIError), database.writing() as connection:
            connection.execute(text(statement))


def test_a_mark_tells_another_history(database: Database, put: Put) -> None:
    put("contract", contract("a-1"))
    mark = changes.feed(database, PUBLIC, 0, ["contract"], 10).mark
    assert mark == changes.mark(database, 1)
    assert changes.mark(database, 2) == ""


def test_tokens_open_what_they_say_until_they_are_revoked_or_expire(database: Database) -> None:
    token = tokens.create(database, "hd", scopes(["write:haidian:contract"]))
    old = tokens.create(database, "old", scopes(["read"]), "2020-01-01T00:00:00Z")
    access = tokens.access(database, token)
    assert access is not None
    assert access.writes("contract", "haidian-1")
    assert access.reads("contract", "haidian-1")
    assert not access.writes("grant", "haidian-1")
    assert not access.writes("contract", "haidian2-1")
    assert not access.reads_all("contract")
    assert tokens.access(database, old) is None
    assert tokens.access(database, token + "x") is None
    with database.reading() as connection:
        assert token not in str(connection.execute(text("SELECT * FROM tokens")).all())
    with pytest.raises(UsageError, match="already"):
        tokens.create(database, "hd", scopes(["read"]))
    tokens.revoke(database, "hd")
    assert tokens.access(database, token) is None
    with pytest.raises(UsageError, match="no valid token"):
        tokens.revoke(database, "hd")
    assert [each.name for each in tokens.listed(database)] == ["hd", "old"]


@pytest.mark.parametrize("wrong", ["", "look", "write:a b", "write:a:nothing", "write:a:contract:x"])
def test_a_scope_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(UsageError, match="scope"):
        scopes([wrong])


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no database"):
        open_database("mysql://x/y")
    with pytest.raises(UsageError, match="no database"):
        open_database("://")
    (tmp_path / "text.sqlite").write_text("not a database, but long enough to be looked at" * 10, encoding="utf-8")
    with pytest.raises(InputError, match="cannot be opened"):
        open_database(tmp_path / "text.sqlite")


def test_a_database_keeps_its_key(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "a.sqlite")) as one:
        secret = one.secret
    with closing(open_database(tmp_path / "a.sqlite")) as again:
        assert again.secret == secret
