"""The rule cards as they are read at run time: their YAML as JSON, and their SQL as a tree."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.emit.spelling import header
from opentt.rule import PREPARED, digest, raw_card
from opentt.validation.syntax import keeps_keys, parsed

if TYPE_CHECKING:
    from opentt.emit.sources import Sources

_EXACT = re.compile(r'"\\u0001([^"]*)"')


def files(sources: Sources) -> dict[str, str]:
    """`cards.json`: every card with its tree, by the digest of its file, so that an edited card is read anew."""
    folder = sources.home / "validator/rules"
    lines = []
    for rule, card in sources.cards.items():
        text = (folder / f"{rule}.yaml").read_bytes()
        raw = raw_card(folder, folder / f"{rule}.yaml", text)
        tree = parsed(card.check, card.query) if card.check or card.query else None
        numbered = card.query is not None and keeps_keys(card.query, card.family)
        kept = {"card": raw, "tree": tree, "numbered": numbered}
        lines.append(f"    {json.dumps(digest(text))}: {_spelled(kept)}")
    listed = ",\n".join(sorted(lines))
    said = json.dumps(header("validator/rules/"))
    return {f"validator/{PREPARED}": f'{{\n  "$comment": {said},\n  "cards": {{\n{listed}\n  }}\n}}\n'}


def _spelled(value: object) -> str:
    """JSON in which a decimal keeps all its digits, `200.00` too."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_marked)
    return _EXACT.sub(r"\1", text)


def _marked(value: object) -> str:
    if not isinstance(value, Decimal):
        raise TypeError(value)
    return f"\x01{value}"
