"""The page of figures, `docs/performance.md`, whose sections the measurements write."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"


def put(name: str, text: str) -> None:
    """Nothing: the section of that name in the page has the text. Raises ValueError where there is no such section."""
    page = PAGE.read_text(encoding="utf-8")
    head, begin, rest = page.partition(f"<!-- bench-{name}:begin -->")
    _, end, tail = rest.partition(f"<!-- bench-{name}:end -->")
    if not end:
        message = f"{PAGE.name} has no section {name}"
        raise ValueError(message)
    PAGE.write_text(f"{head}{begin}\n{text}\n{end}{tail}", encoding="utf-8")
