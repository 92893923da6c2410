"""`opentt vocab`: the code lists and their codes, shown, searched and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from opentt.cli.export import FORMS, joined
from opentt.cli.failure import unknown
from opentt.cli.group import Group, both
from opentt.cli.options import format_option, lang_option
from opentt.cli.output import as_json, is_folder, put, put_into
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.vocab import Scheme

NO_SCHEME = Text("没有代码表 {name}", "no code list {name}")
NO_CODE = Text("没有代码 {name}", "no code {name}")
NOTHING_FOUND = Text("没有找到与“{words}”相符的代码", "no code matches “{words}”")

_STATUS = {True: Text("封闭", "closed"), False: Text("开放", "open")}
_SIZE = (Text("{n} 个代码", "{n} code"), Text("{n} 个代码", "{n} codes"))


@click.group(
    cls=Group,
    short_help="查看代码表 / look up codes",
    help=both("代码表：列出、查看、检索、导出。", "The code lists: listed, shown, searched, exported."),
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
    help=both(
        "按中英文名称、别名、代码、拼音或拼音首字母检索。",
        "Search labels, other names, codes, pinyin and its initials.",
    )
    + "\n\n"
    + both("例：opentt vocab search jskf", "e.g. opentt vocab search technology development"),
)
@click.argument("words", metavar="WORDS", nargs=-1, required=True)
@format_option
@lang_option
def search(*, words: tuple[str, ...], form: str, lang: Lang) -> None:
    """Every code that the words mean, the closest first."""
    from opentt.cli.code import concept_record, standing
    from opentt.search import find
    from opentt.vocab import load_readings

    standard = _standard()
    found = find(standard.schemes.values(), load_readings(standard.home), words)
    if form == "json":
        put(as_json([concept_record(concept) for concept in found]))
    elif found:
        rows = (
            [f"{concept.scheme}/{concept.code}", concept.label.zh, concept.label.en, standing(concept, lang)]
            for concept in found
        )
        put(_lines(rows))
    else:
        click.echo(NOTHING_FOUND.fill({"words": " ".join(words)}).pick(lang), err=True)


@vocab.command(
    "export",
    short_help="导出代码表 / export code lists",
    help=both(
        "导出代码表，不指明则为全部；可选 Turtle、JSON-LD、N-Triples、RDF/XML、CSV。",
        "Export code lists, all of them by default, as Turtle, JSON-LD, N-Triples, RDF/XML or CSV.",
    )
    + "\n\n"
    + both("例：opentt vocab export region -f csv -o region.csv", "e.g. opentt vocab export -f jsonld -o folder/"),
)
@click.argument("schemes", metavar="[SCHEME…]", nargs=-1)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="turtle",
    show_default=True,
    help=both("导出的格式", "Format of the export."),
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    help=both("写入文件；给出文件夹时每表一个文件", "Write to a file, or one file a list into a folder."),
)
@lang_option
def export(*, schemes: tuple[str, ...], form: str, output: str | None, lang: Lang) -> None:  # noqa: ARG001 - failures are told in it
    """The lists as one document, or one file each in a folder."""
    standard = _standard()
    for name in schemes:
        if name not in standard.schemes:
            raise unknown(NO_SCHEME, name, standard.schemes)
    chosen = FORMS[form]
    texts = {name: chosen.text(standard.home, name) for name in dict.fromkeys(schemes or standard.schemes)}
    if is_folder(output):
        put_into(output, {f"{name}.{chosen.suffix}": text for name, text in texts.items()})
    else:
        put(joined(chosen, list(texts.values())), output)


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
