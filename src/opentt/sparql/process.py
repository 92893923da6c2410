"""The process that holds the graphs: it forks a child for each query, which dies of whatever the query does.

    python -m opentt.sparql.process SOCKET LIMITS

Graphs are loaded and changed in the process itself, one message after the other, so a query sees them whole.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from opentt.sparql.limits import Limits
from opentt.sparql.protocol import Asked
from opentt.sparql.refusal import RefusedError
from opentt.sparql.results import evaluate
from opentt.sparql.wire import receive, send

if TYPE_CHECKING:
    from pyoxigraph import Quad

_PAGE = resource.getpagesize()

_LOOKS = 20
"""How often, a hundredth of a second apart, room for one more query is looked for."""


def main(path: str, limits: Limits) -> None:
    """Nothing: messages are served until one of them ends it, or the process that started it is gone."""
    store = Store()
    children: set[int] = set()
    starter = os.getppid()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{path}.new")
        door.listen(64)
        Path(f"{path}.new").replace(path)
        door.settimeout(1)
        while os.getppid() == starter:
            try:
                line, _ = door.accept()
            except TimeoutError:
                continue
            with line:
                line.settimeout(30)
                if not _serve(store, line, children, limits):
                    return


def _serve(store: Store, line: socket.socket, children: set[int], limits: Limits) -> bool:
    """Whether to go on after one message."""
    try:
        message, content = receive(line)
    except (OSError, ValueError):
        return True
    if message["do"] == "end":
        return False
    if message["do"] != "query":
        send(line, _changed(store, message, content))
        return True
    if not _room(children, limits.at_once):
        send(line, _refusal(RefusedError("query-busy")))
        return True
    child = os.fork()
    if child == 0:
        _answer(store, line, message, limits)
    children.add(child)
    return True


def _room(children: set[int], at_once: int) -> bool:
    """Whether one more child may be started, those that are just ending being waited for."""
    for _ in range(_LOOKS):
        for child in [*children]:
            if os.waitpid(child, os.WNOHANG)[0]:
                children.discard(child)
        if len(children) < at_once:
            return True
        time.sleep(0.01)
    return False


def _changed(store: Store, message: dict[str, Any], content: bytes) -> dict[str, Any]:
    """What became of a change: whole graphs loaded, or the statements about some things replaced."""
    graph = NamedNode(message["graph"])
    try:
        if message["do"] == "load":
            store.remove_graph(graph)
            store.add_graph(graph)
            if message.get("path"):
                store.bulk_load(path=message["path"], format=RdfFormat.N_TRIPLES, to_graph=graph)
        for thing in message.get("things", ()):
            for quad in _about(store, NamedNode(thing), graph):
                store.remove(quad)
        store.load(content, RdfFormat.N_TRIPLES, to_graph=graph)
    except (OSError, SyntaxError, ValueError) as error:
        return {"error": str(error)}
    return {"statements": len(store)}


def _about(store: Store, thing: NamedNode, graph: NamedNode | DefaultGraph) -> list[Quad]:
    """The statements about a thing, its parts (`thing#…`) and the lists that hang on them."""
    found: list[Quad] = []
    waiting: list[Any] = [thing]
    seen = set()
    while waiting:
        subject = waiting.pop()
        if subject in seen:
            continue
        seen.add(subject)
        for quad in store.quads_for_pattern(subject, None, None, graph):
            found.append(quad)
            inner = quad.object
            if not isinstance(inner, NamedNode | DefaultGraph):
                if hasattr(inner, "language"):
                    continue
                waiting.append(inner)
            elif isinstance(inner, NamedNode) and inner.value.startswith(f"{thing.value}#"):
                waiting.append(inner)
    return found


def _answer(store: Store, line: socket.socket, message: dict[str, Any], limits: Limits) -> None:
    """Nothing: the query is answered and the child ends; out of time or memory it dies without an answer."""
    code = 1
    line.settimeout(None)
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * _PAGE
        resource.setrlimit(resource.RLIMIT_AS, (held + limits.memory,) * 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
        asked = Asked(message["query"], tuple(message["default_graphs"]), tuple(message["named_graphs"]))
        answer = evaluate(store, asked, message["accepted"], limits.rows)
        send(line, {"media_type": answer.media_type}, answer.content)
        code = 0
    except RefusedError as error:
        send(line, _refusal(error))
    except MemoryError:
        send(line, _refusal(RefusedError("query-memory")))
    finally:
        os._exit(code)


def _refusal(error: RefusedError) -> dict[str, Any]:
    return {"refused": error.name, "params": error.params}


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    main(sys.argv[1], Limits(**json.loads(sys.argv[2])))
