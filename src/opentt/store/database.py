"""A database of records opened, brought up to date, and read or written in one transaction."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from opentt.errors import InputError, UsageError
from opentt.reason import reason_of
from opentt.store.file import reserve
from opentt.store.tables import CLOCK, SETTINGS
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection, Engine

BUSY_SECONDS = 30
"""How long a writer waits for the one before it."""

_PAGE = 16384
"""Bytes of a page of a new SQLite file: the line of the log for one record, which holds its texts, takes some 2,000."""

_AWAY = ("SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_LOCKED")
"""What SQLite calls the errors that pass."""

_NO_DRIVER = Text(
    "没有安装 PostgreSQL 驱动；请安装 opentt[postgresql]",
    "the PostgreSQL driver is not installed; install opentt[postgresql]",
)
_NO_DATABASE = Text("打不开数据库 {url}：{reason}", "the database {url} cannot be opened: {reason}")
_NO_URL = Text(
    "“{url}”不是数据库地址；可用：sqlite:///文件、postgresql+psycopg://…",
    "“{url}” is no database; known: sqlite:///FILE, postgresql+psycopg://…",
)


@dataclass(frozen=True, eq=False)
class Database:
    """An open database; close it after use. `secret` signs what it hands out.

    `quick` is a connection of its own for the few look-ups of microseconds that a server makes on its event loop;
    there is none where every question goes over a network. `folder` is for files that need not outlast it.
    """

    engine: Engine
    secret: bytes
    folder: TemporaryDirectory[str]
    quick: sqlite3.Connection | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of our own."""
        return self.engine.dialect.name == "sqlite"

    def rows(self, sql: str, params: Mapping[str, Any]) -> list[Any]:
        """The rows of a SELECT with `:name` parameters, as tuples."""
        with self.reading() as connection:
            return [tuple(row) for row in connection.execute(text(sql), params)]

    def quick_rows(self, sql: str, params: Mapping[str, Any]) -> list[Any]:
        """The same where it takes microseconds: on the event loop's own connection, where there is one."""
        return self.quick.execute(sql, params).fetchall() if self.quick else self.rows(sql, params)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the database as it is at one moment."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept together when the block ends, or not at all."""
        with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Nothing: the connections are gone."""
        if self.quick:
            self.quick.close()
        self.engine.dispose()
        self.folder.cleanup()


def is_away(error: BaseException) -> bool:
    """Whether a failure says that the database cannot be had just now, and not that it was asked for nonsense.

    It is stopped or starting, takes no more connections, has no room, or another writes into it for too long.
    """
    told = getattr(error, "orig", None) or error
    name = getattr(told, "sqlite_errorname", None)
    if name:
        return str(name).startswith(_AWAY)
    if isinstance(error, PoolTimeoutError):
        return True
    is_of_postgresql = type(told).__module__.startswith("psycopg")
    is_of_its_line = any(kind.__name__ in {"OperationalError", "InterfaceError"} for kind in type(told).__mro__)
    return is_of_postgresql and is_of_its_line


def open_database(url: str | Path) -> Database:
    """The database at a URL or in a file, made where there is none, with its tables up to date.

    A new file is for its owner alone, whatever the umask; one that is there keeps its permissions.
    Raises UsageError for what is no such URL, InputError where the database cannot be opened.
    """
    address = str(url) if "://" in str(url) else f"sqlite:///{url}"
    try:
        made = make_url(address)
    except ArgumentError as error:
        raise UsageError(_NO_URL.fill({"url": address})) from error
    if made.drivername == "postgresql":
        made = made.set(drivername="postgresql+psycopg")
    if made.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise UsageError(_NO_URL.fill({"url": made.render_as_string()}))
    if made.drivername == "sqlite":
        reserve(made.database)
    try:
        engine = _engine(made.render_as_string(hide_password=False), is_sqlite=made.drivername == "sqlite")
        _migrate(engine)
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            secret = _secret(connection)
    except ModuleNotFoundError as error:
        raise UsageError(_NO_DRIVER) from error
    except SQLAlchemyError as error:
        shown = made.render_as_string()
        raise InputError(_NO_DATABASE.fill({"url": shown, "reason": reason_of(error)}), shown) from error
    folder = TemporaryDirectory(prefix="opentt-")
    return Database(engine, secret, folder, _quick(engine) if made.drivername == "sqlite" else None)


def _engine(url: str, *, is_sqlite: bool) -> Engine:
    if not is_sqlite:
        return create_engine(url, pool_size=10, max_overflow=20, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(
        url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, hide_parameters=True
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(raw: Any, _: object) -> None:  # noqa: ANN401 - a connection of the driver
    """Nothing: the driver starts no transaction of its own, and the file is in WAL mode."""
    raw.isolation_level = None
    cursor = raw.cursor()
    cursor.execute(f"PRAGMA page_size={_PAGE}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA cache_size=-32000")
    cursor.execute("PRAGMA mmap_size=268435456")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _quick(engine: Engine) -> sqlite3.Connection:
    file = engine.url.database or ""
    quick = sqlite3.connect(file, timeout=BUSY_SECONDS, check_same_thread=False, isolation_level=None)
    quick.execute("PRAGMA query_only=ON")
    quick.execute("PRAGMA mmap_size=268435456")
    return quick


def _migrate(engine: Engine) -> None:
    """Nothing: the tables are those of this version. Two servers that start at once do it one after the other."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7211845)")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _secret(connection: Connection) -> bytes:
    """The key of this database, made on its first start."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(CLOCK.c.sequence).with_for_update())
    known = connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == "secret"))
    if known is None:
        known = secrets.token_hex(32)
        connection.execute(SETTINGS.insert().values(name="secret", value=known))
    return bytes.fromhex(str(known))
