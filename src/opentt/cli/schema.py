"""`opentt schema`: the fields of an entity, and the schema as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import among, unknown
from opentt.cli.group import Group, both
from opentt.cli.options import format_option, lang_option
from opentt.cli.output import as_json, put
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Entity, Field
    from opentt.text import Lang

NO_NAME = Text("缺少 ENTITY[.FIELD]", "ENTITY[.FIELD] is missing")
NO_ENTITY = Text("没有实体 {name}", "no entity {name}")
NO_FIELD = Text("没有字段 {name}", "no field {name}")

_HEADINGS = (
    Text("字段", "field"),
    Text("名称", "title"),
    Text("类型", "type"),
    Text("单位", "unit"),
    Text("公开范围", "access"),
    Text("代码表", "code list"),
    Text("常见表头", "headings also read"),
)
_REQUIRED = Text("* 为必填", "* required")
_JOIN = Text("、", ", ")


@click.group(
    cls=Group,
    short_help="查看字段 / look up fields",
    help=both("字段与 JSON Schema。", "Fields and JSON Schema."),
)
def schema() -> None:
    """Nothing: the work is in the commands."""


@schema.command(
    "show",
    short_help="查看实体或字段 / show an entity or a field",
    help=both("查看一个实体的字段，或其中一个字段。", "Show the fields of an entity, or one of them.")
    + "\n\n"
    + both("例：opentt schema show contract", "e.g. opentt schema show contract.parties"),
)
@click.argument("name", metavar="ENTITY[.FIELD]", required=False)
@format_option
@lang_option
def show(*, name: str | None, form: str, lang: Lang) -> None:
    """A table of fields, or the JSON Schema. Raises UsageError, with the entities, where none is named."""
    from opentt.standard import load

    standard = load()
    if name is None:
        raise UsageError(among(NO_NAME, standard.entities))
    stem, _, path = name.partition(".")
    if stem not in standard.entities:
        raise unknown(NO_ENTITY, stem, standard.entities)
    entity = standard.entities[stem]
    fields = named(entity)
    if path and plain(path) not in fields:
        raise unknown(NO_FIELD, f"{stem}.{plain(path)}", (f"{stem}.{known}" for known in fields))
    if form == "json":
        put(as_json(fields[plain(path)][1].schema if path else standard.bundle["$defs"][stem]))
        return
    put("".join(f"{line}\n" for line in _lines(entity, plain(path), lang)))


@schema.command(
    "bundle",
    short_help="输出合并的模式 / print the compound schema",
    help=both("输出合并成一份的 JSON Schema。", "Print the compound JSON Schema."),
)
@lang_option
def bundle(*, lang: Lang) -> None:  # noqa: ARG001 - failures are told in it
    """The bundle as it is published."""
    from opentt.standard import load

    put(as_json(load().bundle))


def plain(path: str) -> str:
    """A field's path without the marks of arrays.

    >>> plain("parties[].name")
    'parties.name'
    """
    return path.replace("[]", "")


def named(entity: Entity) -> Mapping[str, tuple[str, Field]]:
    """Every field by its plain path, with the path as it is shown: `parties[].name`."""
    return {
        ".".join(step for step in path if step != "[]"): (".".join(path).replace(".[]", "[]"), field)
        for path, field in entity.walk()
        if path[-1] != "[]"
    }


def _lines(entity: Entity, path: str, lang: Lang) -> Iterator[str]:
    from opentt.report.columns import table

    fields = named(entity)
    shown, head = fields[path] if path else ("", entity.root)
    yield f"{entity.name}{'.' if path else ''}{shown}  {head.title.pick(lang)}"
    yield head.description.pick(lang)
    yield ""
    chosen = [pair for name, pair in fields.items() if not path or name == path or name.startswith(f"{path}.")]
    rows = [_row(name, field, lang) for name, field in chosen]
    yield from table([[text.pick(lang) for text in _HEADINGS], *rows])
    if any(field.required for _, field in chosen):
        yield ""
        yield _REQUIRED.pick(lang)


def _row(name: str, field: Field, lang: Lang) -> list[str]:
    leaf = field.item or field
    keyed = [alias for aliases in field.keyed_aliases.values() for alias in aliases]
    return [
        f"{name}*" if field.required else name,
        field.title.pick(lang),
        f"{leaf.kind}[]" if field.item else field.kind,
        field.unit or "",
        field.access,
        leaf.scheme or "",
        _JOIN.pick(lang).join([*field.aliases, *keyed]),
    ]
