"""Records that name others which are not here: taken all the same, and told until those come."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import InputError
from opentt.exchange import asking, pull
from opentt.standard import load
from opentt.store import dangling, open_database
from opentt.store.prepared import prepare
from opentt.store.writing import Author, Deletion, apply
from tests.api.conftest import EXAMPLES, contract, serve
from tests.exchange.test_exchange import Line
from tests.exchange.test_feeds_and_packages import packaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.store import Database
    from tests.api.conftest import Server

STANDARD = load()


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PAUSE", 0.0)


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Server]:
    yield from serve(f"sqlite:///{tmp_path}/there.sqlite")


@pytest.fixture
def here(database_url: str) -> Iterator[Database]:
    with closing(open_database(database_url)) as database:
        yield database


def institution(identifier: str) -> dict[str, Any]:
    return {**EXAMPLES["institution"], "id": identifier}


def told(here: Database, there: Server, token: str, **options: Any) -> list[tuple[str, ...]]:  # noqa: ANN401 - handed on
    """The links that a pull says lead nowhere."""
    done = pull(here, STANDARD, "http://there", token=token, transport=Line(there), **options)
    assert done.is_dangling_whole
    return [(link.entity, link.id, link.field, link.target, link.target_id) for link in done.dangling]


def test_a_link_that_leads_nowhere_is_told_until_a_pull_brings_what_it_leads_to(here: Database, there: Server) -> None:
    token = there.allow("read")
    there.put("contract", contract("a-1", registration={"registry_id": "a-99"}, grant_ids=["a-7"]), contract("a-2"))
    link = "contract", "a-1", "registration.registry_id", "institution", "a-99"
    other = "contract", "a-1", "grant_ids", "grant", "a-7"
    assert told(here, there, token) == [other, link]
    assert told(here, there, token) == [other, link], "it is told again though nothing new came"
    there.put("institution", institution("a-99"))
    assert told(here, there, token) == [other]
    there.put("contract", contract("a-1", registration={"registry_id": "a-99"}))
    assert told(here, there, token) == []


def test_what_a_later_page_of_the_same_pull_brings_was_on_its_way(
    here: Database, there: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opentt.exchange.from_api.SLICE", 1)
    there.put("contract", contract("a-1", registration={"registry_id": "a-99"}))
    there.put("institution", institution("a-99"))
    assert told(here, there, there.allow("read")) == []


def test_a_link_is_told_of_again_when_what_it_leads_to_is_deleted(here: Database, there: Server) -> None:
    token = there.allow("read")
    there.put("institution", institution("a-99"))
    there.put("contract", contract("a-1", registration={"registry_id": "a-99"}))
    assert told(here, there, token) == []
    with there.database.writing() as connection:
        apply(connection, [Deletion("institution", "a-99")], Author("test"))
    assert told(here, there, token) == [("contract", "a-1", "registration.registry_id", "institution", "a-99")]


def test_each_origin_is_told_of_its_own_records_alone(here: Database, there: Server, tmp_path: Path) -> None:
    with here.writing() as connection:
        own = contract("c-1", registration={"registry_id": "c-99"})
        apply(connection, [prepare(STANDARD.entities["contract"], own)], Author("test"))
    there.put("contract", contract("a-1", registration={"registry_id": "a-99"}))
    package = packaged(tmp_path, "p", contract("b-1", registration={"registry_id": "a-99"}))
    (ours,) = pull(here, STANDARD, str(package)).dangling
    assert (ours.id, ours.origin) == ("b-1", f"pull {package}")
    assert [link[1] for link in told(here, there, there.allow("read"))] == ["a-1"]
    assert [link.id for link in dangling.dangling(here, STANDARD)[0]] == ["b-1", "a-1"]
    found, is_whole = dangling.dangling(here, STANDARD, most=0)
    assert (found, is_whole) == ([], False), "a bounded look says that it is one"
    assert list(dangling.every(here, STANDARD)) == dangling.dangling(here, STANDARD)[0]


def test_as_many_links_as_are_listed_at_most_are_told_as_so_many_at_least(here: Database, tmp_path: Path) -> None:
    links = [contract(f"a-{n}", registration={"registry_id": "a-99"}, grant_ids=["a-7", "a-6"]) for n in range(4)]
    pull(here, STANDARD, str(packaged(tmp_path, "p", *links)))
    whole, is_whole = dangling.dangling(here, STANDARD)
    assert (len(whole), is_whole) == (12, True)
    assert list(dangling.every(here, STANDARD)) == whole
    few, is_whole = dangling.dangling(here, STANDARD, most=7)
    assert (len(few), is_whole) == (7, False)
    assert {*few} < {*whole}


def test_a_record_that_came_and_is_kept_apart_is_told_as_such(here: Database, there: Server) -> None:
    there.put("contract", contract("a-1", main_contract_id="a-2"), contract("a-2", technical_amount=9_999_999))
    done = pull(here, STANDARD, "http://there", token=there.allow("read"), transport=Line(there))
    assert [(link.id, link.target_id, link.is_apart) for link in done.dangling] == [("a-1", "a-2", True)]


def test_the_command_says_it_in_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*args: str, lang: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, ["pull", *args, "--into", str(tmp_path / "here.sqlite"), "--lang", lang])
        return done.exit_code, done.stdout

    links = [contract(f"a-{n}", registration={"registry_id": f"a-9{n}"}) for n in range(4)]
    package = packaged(tmp_path, "p", *links, contract("a-5", grant_ids=["a-7"]))
    code, out = run(str(package), lang="en")
    assert code == 0, "what is told is no error"
    assert out.splitlines()[1] == (
        "warning: records that were taken name others that are not here, 5 times (Institution: 4, Grant: 1): "
        "Technology contract a-0, registration.registry_id → Institution a-90, "
        "Technology contract a-1, registration.registry_id → Institution a-91, "
        "Technology contract a-2, registration.registry_id → Institution a-92, …; "
        "this is told until those come, and opentt pull --dangling lists all"
    )
    out = run(str(package), lang="zh")[1]
    assert "警告：记录已写入，其中引用的记录有 5 处不在库中（机构 4、财政支持项目 1）：" in out
    assert "：技术合同 a-0 的 registration.registry_id → 机构 a-90、" in out
    listed = json.loads(run("--dangling", lang="en")[1])
    assert len(listed) == 5
    assert listed[0] == {
        "origin": f"pull {package}",
        "entity": "contract",
        "id": "a-0",
        "field": "registration.registry_id",
        "target": {"entity": "institution", "id": "a-90", "kept_apart": False},
    }


def test_a_refusal_of_the_other_side_is_told_in_either_language(here: Database, there: Server) -> None:
    with pytest.raises(InputError) as caught:
        pull(here, STANDARD, "http://there", token="ott_none", transport=Line(there))  # noqa: S106 - a token of nobody
    assert caught.value.message.zh == "拒绝了请求：401 令牌不存在、已撤销或已过期"
    assert caught.value.message.en == "refused the request: 401 the token is unknown, revoked or expired"
