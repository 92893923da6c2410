"""The packages of the portable kit, sound ones and ones with one fault each, by their place among the examples."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opentt.emit.spelling import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.emit.sources import Sources

PATH = "validator/conformance/derived/packages.json"
EXAMPLES = "examples/packages"


def files(sources: Sources) -> dict[str, str]:
    """`packages.json`, one test for each example package; nothing where there are no examples."""
    tests = list(_tests(sources))
    return {PATH: as_json([{"description": "Data packages", "tests": tests}])} if tests else {}


def _tests(sources: Sources) -> Iterator[dict[str, Any]]:
    folder = sources.home / EXAMPLES
    for path in sorted((folder / "good").glob("*.zip")):
        yield {"description": path.stem, "package": f"{EXAMPLES}/good/{path.name}", "valid": True}
    told = folder / "bad/expected.json"
    expected: dict[str, Any] = json.loads(told.read_text(encoding="utf-8")) if told.is_file() else {}
    for name, fault in expected.items():
        yield {
            "description": fault["what"]["en"],
            "package": f"{EXAMPLES}/bad/{name}",
            "valid": False,
            "findings": [{"rule": fault["rule"]}],
        }
