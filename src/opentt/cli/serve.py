"""`opentt serve`: records over HTTP."""

from __future__ import annotations

import logging
import sys
from contextlib import ExitStack, suppress
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.opened import opened
from opentt.cli.options import lang_option
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.text import Lang

DEFAULT = "opentt.sqlite"
"""The database where none is named."""

DB = "OPENTT_DB"
"""The environment variable that names the database, so that a password in it stands in no list of processes."""

_LOADED = Text(
    "已载入 {put} 条，原已相同 {unchanged} 条，因有错误未载入 {refused} 条",
    "loaded {put}, already there {unchanged}, left out for their errors {refused}",
)
_SEE = Text("查看错误：opentt validate {paths}", "to see the errors: opentt validate {paths}")
_SERVING = Text("服务地址 http://{host}:{port}/（Ctrl+C 停止）", "serving http://{host}:{port}/ (Ctrl+C to stop)")


@click.command(
    "serve",
    cls=Command,
    short_help="提供接口 / serve records over HTTP",
    help=both(
        f"提供数据接口和网页。PATH 是数据文件或文件夹，载入后提供；不写 PATH 则用数据库 {DEFAULT}。",
        f"Serve records over HTTP. PATH is a file or folder to load first; without it, the database {DEFAULT}.",
    )
    + "\n\n"
    + both(
        "例：opentt serve contracts.xlsx；opentt serve --db postgresql+psycopg://用户@主机/库",
        "e.g. opentt serve contracts.xlsx; opentt serve --db postgresql+psycopg://user@host/db",
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--db", metavar="URL", envvar=DB, help=both("数据库地址或 SQLite 文件", "Database URL or SQLite file."))
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    envvar="OPENTT_HOST",
    help=both("监听地址", "Address to listen on."),
)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    envvar="OPENTT_PORT",
    help=both("监听端口", "Port to listen on."),
)
@lang_option
def serve(*, paths: tuple[str, ...], db: str | None, host: str, port: int, lang: Lang) -> int:
    """The exit code, once the server was told to stop."""
    from uvicorn import Server

    from opentt.api import create_app, from_environment
    from opentt.api.listening import listening
    from opentt.api.protocol import configured
    from opentt.api.watch import Lines
    from opentt.standard import load
    from opentt.store.loading import load_files
    from opentt.store.writing import Author

    settings = from_environment()
    standard = load()
    sockets = listening(host, port)
    with ExitStack() as stack:
        for one in sockets:
            stack.callback(one.close)
        folder = stack.enter_context(TemporaryDirectory(prefix="opentt-")) if paths and db is None else None
        database = stack.enter_context(opened(db or (f"{folder}/{DEFAULT}" if folder else DEFAULT), lang))
        if paths:
            loaded = load_files(database, standard, paths, Author("opentt serve"))
            counts = {"put": loaded.put, "unchanged": loaded.unchanged, "refused": loaded.refused}
            click.echo(_LOADED.fill(counts).pick(lang), err=True)
            if loaded.refused:
                click.echo(_SEE.fill({"paths": " ".join(paths)}).pick(lang), err=True)
        logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(Lines())
        logging.basicConfig(handlers=[handler], level=logging.INFO)
        click.echo(_SERVING.fill({"host": host, "port": port}).pick(lang), err=True)
        app = create_app(database, standard, settings)
        with suppress(KeyboardInterrupt):
            Server(configured(app, settings, host, port)).run(sockets)
    return CLEAN
