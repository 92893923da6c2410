"""Whatever a person reads is there in Chinese and in English, with the same placeholders."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import opentt

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


def pairs() -> list[tuple[str, str, str]]:
    """Every pair of languages in the source, with its place."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PAIRS:
                words = [written(argument) for argument in node.args]
                if len(words) == 2 and words[0] is not None and words[1] is not None:
                    found.append((f"{path.relative_to(SOURCE)}:{node.lineno}", words[0], words[1]))
    return found


@pytest.mark.parametrize(("place", "zh", "en"), pairs())
def test_both_languages_are_there(place: str, zh: str, en: str) -> None:
    assert bool(zh.strip()) == bool(en.strip()), place
    assert set(PLACEHOLDER.findall(zh)) == set(PLACEHOLDER.findall(en)), place
    assert not CHINESE.search(en), place
    assert "please" not in en.casefold(), place
    assert not re.search(r"[!！]", en + zh), place
    if re.search(r"[a-z]{4}", PLACEHOLDER.sub("", en)) and not en.startswith("opentt "):
        assert CHINESE.search(zh), place
