"""Whatever a person reads is there in Chinese and in English, with the same placeholders."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import opentt

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(opentt.__file__).parent
CHINESE = re.compile(r"[一-鿿]")
PLACEHOLDER = re.compile(r"\{([a-z_0-9]+)\}")
PAIRS = {"Text", "both"}


def written(node: ast.expr) -> str | None:
    """The words of a string or f-string, its values as `{}`; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def pairs(path: Path) -> Iterator[tuple[int, str, str]]:
    """Every pair of languages in a module, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PAIRS:
            words = [written(argument) for argument in node.args]
            if len(words) == 2 and words[0] is not None and words[1] is not None:
                yield node.lineno, words[0], words[1]


@pytest.mark.parametrize("module", sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py")))
def test_both_languages_are_there(module: str) -> None:
    for line, zh, en in pairs(SOURCE / module):
        place = f"{module}:{line}"
        assert bool(zh.strip()) == bool(en.strip()), place
        assert set(PLACEHOLDER.findall(zh)) == set(PLACEHOLDER.findall(en)), place
        assert not CHINESE.search(en), place
        assert "please" not in en.casefold(), place
        assert not re.search(r"[!！]", en + zh), place
        if re.search(r"[a-z]{4}", PLACEHOLDER.sub("", en)) and not en.startswith("opentt "):
            assert CHINESE.search(zh), place


def test_the_pairs_are_found() -> None:
    assert sum(len(list(pairs(path))) for path in SOURCE.rglob("*.py")) > 1_500
