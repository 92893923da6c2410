"""What the shell offers for a word that is half written: files, and the names that only we know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import click

_FILES = re.compile("FILE|PATH|IN|OUT|DIR|OLD|NEW|PACKAGE|MAP")
"""Words in a placeholder that stand for a file or folder."""


def complete(params: Iterable[click.Parameter]) -> None:
    """Nothing: each parameter whose placeholder says what is meant now offers that to the shell."""
    for param in params:
        meant = re.sub(r"\W.*", "", (param.metavar or "").lstrip("["))
        if meant in _NAMES or _FILES.search(meant):
            param.shell_complete = _offer(meant)  # type: ignore[assignment,method-assign]


def in_one_language(items: list[CompletionItem]) -> list[CompletionItem]:
    """The same offers; of a help in Chinese and English only the line in the language of the environment is left."""
    from opentt.cli.options import LANGUAGES, spoken

    for item in items:
        marked, *lines = (item.help or "").split("\n")
        if marked == "\b" and len(lines) >= len(LANGUAGES):
            item.help = lines[LANGUAGES.index(spoken())]
    return items


def _offer(meant: str) -> Callable[[click.Context, str], list[CompletionItem]]:
    """What offers the names that a placeholder stands for, else leaves it to the shell to offer files."""

    def offer(_: click.Context, begun: str) -> list[CompletionItem]:
        named = _NAMES[meant]() if meant in _NAMES else ()
        found = [CompletionItem(name, help=title) for name, title in named if name.startswith(begun)]
        return found if found or not _FILES.search(meant) else [CompletionItem(begun, type="file")]

    return offer


def _rules() -> Iterator[tuple[str, str]]:
    """Every rule with its title."""
    from opentt import home
    from opentt.cli.options import spoken
    from opentt.rule import load_cards

    for card in load_cards(home.find() / "validator/rules").values():
        yield card.rule, card.title.pick(spoken())


def _entities() -> Iterator[tuple[str, str]]:
    """Every entity with its title."""
    from opentt.cli.options import spoken
    from opentt.standard import load

    for name, entity in load().entities.items():
        yield name, entity.title.pick(spoken())


def _schemes() -> Iterator[tuple[str, str]]:
    """Every code list with its title."""
    from opentt.cli.options import spoken
    from opentt.standard import load

    for name, scheme in load().schemes.items():
        yield name, scheme.title.pick(spoken())


def _maps() -> Iterator[tuple[str, str]]:
    """Every map of ours."""
    from opentt.mapping.maps.reading import names
    from opentt.standard import load

    yield from ((name, "") for name in names(load()))


_NAMES: dict[str, Callable[[], Iterable[tuple[str, str]]]] = {
    "RULE": _rules,
    "ENTITY": _entities,
    "SCHEME": _schemes,
    "MAP": _maps,
}
"""What each placeholder stands for."""
