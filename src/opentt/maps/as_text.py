"""The coverage of a map as people read it, and as programs do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.report.columns import clean, table
from opentt.text import Text
from opentt.validation.personal import hide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.maps.coverage import Column, Coverage
    from opentt.standard import Standard
    from opentt.text import Lang

_HEAD = Text("映射 {path}：{title}", "map {path}: {title}")
_COLUMNS = Text(
    "源表的列：读入 {read}，略去 {ignored}，没有提到 {unmentioned}",
    "columns of the source: {read} read, {ignored} left out, {unmentioned} not spoken of",
)
_RECORDS = Text(
    "{entity}：{count} 条；必填字段填了 {required}，其余字段填了 {others}",
    "{entity}: {count} records; required fields filled {required}, other fields {others}",
)
_LEFT_OUT = Text("按 where 略去 {count} 行", "{count} rows left out by “where”")
_UNJOINED = Text(
    "{count} 行在所连的表里找不到对应", "{count} rows have no match in the table that they are joined with"
)
_ABSENT = Text(
    "源表没有列“{column}”（映射第 {line} 行）", "the source has no column “{column}” (line {line} of the map)"
)
_WHY = Text("略去", "left out")
_BECAUSE = Text("略去：{why}", "left out: {why}")
_UNSPOKEN = Text("没有提到", "not spoken of")
_DECIDES = Text("用于连接或条件", "joins or decides")
_REQUIRED = Text("必填", "required")
_MADE = Text("由程序生成", "made by the program")
_NOTHING = Text("映射没有写", "nothing in the map")


def as_text(standard: Standard, found: Coverage, lang: Lang) -> str:
    """The coverage, in lines: first the counts, then each column, then each field that is required or filled."""
    return "".join(f"{line}\n" for line in _lines(standard, found, lang))


def as_record(found: Coverage) -> dict[str, Any]:
    """The coverage for programs."""
    return {
        "map": found.path,
        "title": found.title.as_dict(),
        "records": dict(found.records),
        "left_out": found.left_out,
        "unjoined": found.unjoined,
        "columns": [
            {
                "file": one.file,
                "sheet": one.sheet,
                "heading": one.heading,
                "state": one.state,
                "fields": list(one.fields),
                "why": one.why.as_dict() if one.why else None,
                "filled": one.filled,
            }
            for one in found.columns
        ],
        "fields": [
            {
                "entity": one.entity,
                "field": one.name,
                "title": one.title.as_dict(),
                "required": one.required,
                "sources": list(one.sources),
                "filled": one.filled,
            }
            for one in found.targets
        ],
        "absent": [{"column": one.column, "line": one.line} for one in found.absent],
    }


def _lines(standard: Standard, found: Coverage, lang: Lang) -> Iterator[str]:
    yield _HEAD.fill({"path": found.path, "title": found.title.pick(lang)}).pick(lang)
    yield ""
    counts = {state: found.count(state) for state in ("read", "ignored", "unmentioned")}
    yield _COLUMNS.fill(counts).pick(lang)
    yield from _columns(found, lang)
    for absent in found.absent:
        yield "  " + _ABSENT.fill({"column": absent.column, "line": absent.line}).pick(lang)
    for entity in dict.fromkeys(one.entity for one in found.targets):
        yield ""
        yield from _targets(standard, found, entity, lang)
    if found.left_out or found.unjoined:
        yield ""
    if found.left_out:
        yield _LEFT_OUT.fill({"count": found.left_out}).pick(lang)
    if found.unjoined:
        yield _UNJOINED.fill({"count": found.unjoined}).pick(lang)


def _columns(found: Coverage, lang: Lang) -> Iterator[str]:
    """The columns, those of each file or sheet below its name where there are several."""
    places = list(dict.fromkeys((one.file, one.sheet) for one in found.columns))
    for place in places:
        if len(places) > 1:
            yield "  " + clean(hide(" › ".join(part for part in place if part)) or "")
        rows = [
            [clean(hide(one.heading) or ""), str(one.filled), _became(one, lang)]
            for one in found.columns
            if (one.file, one.sheet) == place
        ]
        yield from table(rows, indent="    " if len(places) > 1 else "  ", right=[1])


def _became(column: Column, lang: Lang) -> str:
    """What became of a column."""
    if column.state == "read":
        return ", ".join(column.fields) or _DECIDES.pick(lang)
    if column.state == "unmentioned":
        return _UNSPOKEN.pick(lang)
    return (_BECAUSE.fill({"why": column.why.pick(lang)}) if column.why else _WHY).pick(lang)


def _targets(standard: Standard, found: Coverage, entity: str, lang: Lang) -> Iterator[str]:
    """An entity's counts, and its fields that are required, filled or spoken of."""
    required, others = ("/".join(map(str, found.filled(entity, required=flag))) for flag in (True, False))
    title = standard.entities[entity].title.pick(lang)
    params = {"count": found.records.get(entity, 0), "entity": title, "required": required, "others": others}
    yield _RECORDS.fill(params).pick(lang)
    shown = [
        [
            _REQUIRED.pick(lang) if one.required else "",
            one.name,
            one.title.pick(lang),
            str(one.filled),
            ", ".join(dict.fromkeys(one.sources)) or (_MADE if one.name == "id" else _NOTHING).pick(lang),
        ]
        for one in found.targets
        if one.entity == entity and (one.required or one.filled or one.sources)
    ]
    yield from table(shown, indent="  ", right=[3])
