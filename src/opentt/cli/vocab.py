"""`opentt vocab`: the code lists, their codes, and a search over both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from opentt.cli.failure import unknown
from opentt.cli.group import Group, both
from opentt.cli.options import format_option, lang_option
from opentt.cli.output import as_json, put
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.vocab import Concept, Scheme

NO_SCHEME = Text("没有代码表 {name}", "no code list {name}")
NO_CODE = Text("没有代码 {name}", "no code {name}")
NOTHING_FOUND = Text("没有找到与“{words}”相符的代码", "no code matches “{words}”")

_STATUS = {True: Text("封闭", "closed"), False: Text("开放", "open")}
_SIZE = (Text("{n} 个代码", "{n} code"), Text("{n} 个代码", "{n} codes"))


@click.group(
    cls=Group,
    short_help="查看代码表 / look up codes",
    help=both("代码表：列出、查看、检索。", "The code lists, shown and searched."),
)
def vocab() -> None:
    """Nothing: the work is in the commands."""


@vocab.command("list", short_help="列出代码表 / list the code lists", help=both("列出代码表。", "List the code lists."))
@format_option
@lang_option
def list_schemes(*, form: str, lang: Lang) -> None:
    """Every scheme on a line: name, title, status, size."""
    from opentt.report.words import counted

    schemes = _standard().schemes.values()
    if form == "json":
        put(as_json([_scheme_record(scheme) for scheme in schemes]))
        return
    put(
        _lines(
            [
                scheme.name,
                scheme.title.pick(lang),
                _STATUS[scheme.closed].pick(lang),
                counted(len(scheme.concepts), _SIZE, lang),
            ]
            for scheme in schemes
        )
    )


@vocab.command(
    "show",
    short_help="查看代码表或代码 / show a code list or a code",
    help=both("查看代码表，或其中一个代码。", "Show a code list, or one code in it."),
)
@click.argument("name", metavar="SCHEME[/CODE]")
@format_option
@lang_option
def show(*, name: str, form: str, lang: Lang) -> None:
    """One scheme with its codes, or everything about one code."""
    from opentt.cli.code import concept_lines, concept_record, scheme_lines

    standard = _standard()
    stem, slash, code = name.partition("/")
    if stem not in standard.schemes:
        raise unknown(NO_SCHEME, stem, standard.schemes)
    scheme = standard.schemes[stem]
    if slash and code not in scheme.concepts:
        raise unknown(NO_CODE, name, (f"{stem}/{known}" for known in scheme.concepts))
    concepts = [scheme.concepts[code]] if slash else list(scheme.concepts.values())
    if form == "json":
        codes = [concept_record(concept) for concept in concepts]
        put(as_json(codes[0] if slash else {**_scheme_record(scheme), "concepts": codes}))
        return
    lines = concept_lines(concepts[0], standard, lang) if slash else scheme_lines(scheme, lang)
    put("".join(f"{line}\n" for line in lines))


@vocab.command(
    "search",
    short_help="检索代码 / search the codes",
    help=both("按中英文名称、别名或代码检索。", "Search labels, other names and codes."),
)
@click.argument("words", metavar="WORDS", nargs=-1, required=True)
@format_option
@lang_option
def search(*, words: tuple[str, ...], form: str, lang: Lang) -> None:
    """Every code that has all the words, the closest first."""
    from opentt.cli.code import concept_record

    found = list(matches(_standard(), words))
    if form == "json":
        put(as_json([concept_record(concept) for concept in found]))
    elif found:
        put(
            _lines([f"{concept.scheme}/{concept.code}", concept.label.zh, concept.label.en] for concept in found),
        )
    else:
        click.echo(NOTHING_FOUND.fill({"words": " ".join(words)}).pick(lang), err=True)


def matches(standard: Standard, words: Sequence[str]) -> list[Concept]:
    """The codes whose names have all the words: those named so first, then those that begin so, then the rest."""
    from opentt.vocab import label_key

    keys = [label_key(word) for word in words]
    whole = "".join(keys)
    ranked = []
    for scheme in standard.schemes.values():
        for concept in scheme.concepts.values():
            names = [label_key(spelling) for spelling in concept.spellings]
            if all(any(key in name for name in names) for key in keys):
                rank = 0 if whole in names else 1 if any(name.startswith(whole) for name in names) else 2
                ranked.append((rank, concept.scheme, concept.code, concept))
    return [concept for *_, concept in sorted(ranked, key=lambda entry: entry[:3])]


def _scheme_record(scheme: Scheme) -> dict[str, Any]:
    return {
        "scheme": scheme.name,
        "title": scheme.title.as_dict(),
        "definition": scheme.definition.as_dict(),
        "status": "closed" if scheme.closed else "open",
        "pattern": scheme.pattern,
        "count": len(scheme.concepts),
    }


def _lines(rows: Iterator[list[str]]) -> str:
    from opentt.report.columns import table

    return "".join(f"{line}\n" for line in table(list(rows)))


def _standard() -> Standard:
    from opentt.standard import load

    return load()
