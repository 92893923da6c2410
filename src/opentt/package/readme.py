"""`README.md`: what is in a package, for a person who has just unpacked it, in Chinese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.package.descriptor import contributor
from opentt.package.hidden import SAID
from opentt.package.release import table_title
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.package.release import Release
    from opentt.package.tables import Written
    from opentt.text import Lang

_HEADINGS = {
    "tables": Text("内容", "Contents"),
    "read": Text("怎样读", "How to read it"),
    "cite": Text("怎样引用", "How to cite"),
    "licence": Text("许可", "Licence"),
    "check": Text("检查结果", "Validation"),
    "hidden": Text("没有公开的内容", "What is not public"),
    "lost": Text("没有写入的内容", "What was left out"),
    "fields": Text("字段", "Fields"),
    "ask": Text("联系", "Contact"),
}
_TABLE = Text("| 表 | 内容 | 行数 | 文件 |", "| table | content | rows | files |")
UNREAD = ("mapping", "not-read")
"""The kinds of notes that tell of a column or file that was not read, where they name no field."""

_FORMS = {"csv": "CSV", "parquet": "Parquet"}
_READ = Text(
    "CSV 是 UTF-8 编码，空单元格表示没有值，金额以元为单位，真假写 `true`、`false`。"
    "子表的第一列是所属记录的 `id`，`ordinal` 是在其中的顺序。Parquet 与 CSV 内容相同，列带类型。"
    "`datapackage.json` 是机器读的说明，`metadata/` 供数据目录收割，`report.html` 是检查报告。",
    "CSV is UTF-8; an empty cell is no value, amounts are yuan, booleans `true` and `false`. The first column of a "
    "child table is the `id` of the record it belongs to, `ordinal` its place there. Parquet holds the same with "
    "types. `datapackage.json` describes all of it for programs, `metadata/` is for catalogues, `report.html` is the "
    "validation report.",
)
_CITE: Mapping[Lang, str] = {
    "zh": "{publisher}. {title}[DS/OL]. {version} 版. ({day}). {id}",
    "en": "{publisher} ({year}). {title} (version {version}) [Data set]. {id}",
}
"""The form of a citation: in Chinese that of GB/T 7714, in English that of DataCite."""

_NO_LICENCE = Text(
    "发布者没有写明许可；使用前请向发布者询问。", "The publisher states no licence; ask before you use the data."
)
_CLEAN = Text(
    "按 OpenTT 标准 {version} 版、用途“{profile}”检查：{records} 条记录，没有错误，警告 {warnings}，建议 {advice}。",
    "Checked against the OpenTT standard, version {version}, profile {profile}: {records} records, no errors, "
    "{warnings} warnings, {advice} pieces of advice.",
)
_FAULTY = Text(
    "**注意：这些数据有 {errors} 个错误，发布者选择照样制作。** 按 OpenTT 标准 {version} 版、用途“{profile}”检查："
    "{records} 条记录，错误 {errors}，警告 {warnings}，建议 {advice}；详见 `report.html`。",
    "**Mind that these data have {errors} errors; the publisher chose to build all the same.** Checked against the "
    "OpenTT standard, version {version}, profile {profile}: {records} records, {errors} errors, {warnings} warnings, "
    "{advice} pieces of advice; see `report.html`.",
)
_PROFILES = {"exchange": Text("机关间交换", "exchange"), "public": Text("公开发布", "public")}
_SECRET = Text(
    "涉密的记录、标准规定不公开的字段和个人标识不在其中，即使原始数据里有。",
    "Records that are state secrets, fields that the standard keeps from the public and personal identifiers are not "
    "in it, even where the original data have them.",
)
_WAY = Text("{way}：{fields} 个字段", "{way}: {fields} fields")
_WHICH = Text(
    "\n是哪些字段，见 `datapackage.json` 的 `opentt:withheld`。",
    "\nWhich fields: `opentt:withheld` in `datapackage.json`.",
)
_UNTYPED = Text(
    "`{name}`：{count} 个值不合列的类型，CSV 里保留原文，Parquet 里为空",
    "`{name}`: {count} values do not fit their column; CSV keeps their text, Parquet has none",
)
_UNPLACED = Text(
    "`{name}`：{count} 个值没有列可放，没有写入", "`{name}`: {count} values have no column and are not in it"
)
_FIELDS = Text("| 列 | 名称 | 类型 | 代码表 |", "| column | title | type | code list |")
_CODES = Text("代码表各代码的含义见 {base}vocab/ 。", "What the codes of each list mean stands at {base}vocab/ .")
_PAIR = Text("{label}：{value}", "{label}: {value}")


def readme(release: Release, descriptor: Mapping[str, Any]) -> str:
    """The README as Markdown, Chinese first."""
    parts = ["[English](#english)", "", *_part(release, descriptor, "zh"), "", "---", "", '<a id="english"></a>', ""]
    return "\n".join([*parts, *_part(release, descriptor, "en")]) + "\n"


def citation(release: Release, descriptor: Mapping[str, Any], lang: Lang) -> str:
    """How the release is cited: in Chinese after GB/T 7714, in English after DataCite."""
    publisher = contributor(descriptor, "publisher") or {}
    zh = publisher.get("title", "发布单位不详")
    held = {
        "publisher": zh if lang == "zh" else publisher.get("opentt:title_en") or publisher.get("title", "Unnamed body"),
        "title": release.title.pick(lang),
        "version": descriptor["version"],
        "day": descriptor["created"][:10],
        "year": descriptor["created"][:4],
        "id": descriptor["id"],
    }
    return Text(_CITE[lang], _CITE[lang]).fill(held).zh


def _part(release: Release, descriptor: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    yield f"# {plain(release.title.pick(lang))}"
    yield from ("", plain(release.description.pick(lang)), "")
    yield from _section("tables", lang, _tables(release, lang))
    yield from _section("read", lang, [_READ.pick(lang)])
    yield from _section("cite", lang, [f"> {plain(citation(release, descriptor, lang))}"])
    yield from _section("licence", lang, [_licence(release, lang)])
    yield from _section("ask", lang, _contact(descriptor, lang))
    yield from _section("check", lang, [_checked(release, lang)])
    yield from _section("hidden", lang, _hidden(release, lang))
    yield from _section("lost", lang, _lost(release, lang))
    yield from _section("fields", lang, _fields(release, lang))


def plain(text: str) -> str:
    """A text on one line in which Markdown and HTML see nothing of their own."""
    shown = " ".join(text.split())
    return "".join(f"\\{char}" if char in "\\`*_[]|<>#" else char for char in shown)


def _section(name: str, lang: Lang, lines: Iterator[str] | list[str]) -> Iterator[str]:
    """A heading with its lines; nothing where there are none."""
    told = [*lines]
    if told:
        yield from (f"## {_HEADINGS[name].pick(lang)}", "", *told, "")


def _tables(release: Release, lang: Lang) -> Iterator[str]:
    yield _TABLE.pick(lang)
    yield "|---|---|---:|---|"
    for written in release.tables:
        title = table_title(release.standard, written).pick(lang)
        files = " · ".join(f"[{_FORMS[form]}]({file.path})" for form, file in written.files.items())
        yield f"| `{written.table.name}` | {title} | {written.rows:,} | {files} |"


def _licence(release: Release, lang: Lang) -> str:
    licence = release.about.licence
    if licence is None:
        return _NO_LICENCE.pick(lang)
    title = plain(licence.title.pick(lang))
    named = f"[{title}]({licence.path})" if licence.path else title
    meaning = licence.meaning.pick(lang)
    return _PAIR.fill({"label": named, "value": meaning}).pick(lang) if meaning else named


def _contact(descriptor: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    contact = contributor(descriptor, "contact")
    if contact:
        told = [contact.get("organization"), contact["title"], contact.get("email"), contact.get("opentt:phone")]
        yield ("，" if lang == "zh" else ", ").join(plain(one) for one in told if one)


def _checked(release: Release, lang: Lang) -> str:
    report = release.report
    counts = {severity.value: count for severity, count in report.by_severity.items()}
    held = {
        "version": release.standard.version,
        "profile": _PROFILES[release.profile].pick(lang),
        "records": f"{report.records:,}",
        "errors": f"{release.errors:,}",
        "warnings": f"{counts.get('warning', 0):,}",
        "advice": f"{counts.get('advice', 0):,}",
    }
    return (_FAULTY if release.errors else _CLEAN).fill(held).pick(lang)


def _hidden(release: Release, lang: Lang) -> Iterator[str]:
    """What a public release keeps back, in general words: numbers could tell of single records."""
    if release.profile != "public":
        return
    yield _SECRET.pick(lang)
    yield ""
    ways = {one.way for one in release.hidden}
    for way in SAID:
        fields = sum(one.way == way for one in release.hidden)
        if way in ways:
            yield "- " + _WAY.fill({"way": plain(way.value.pick(lang)), "fields": fields}).pick(lang)
    if ways & set(SAID):
        yield _WHICH.pick(lang)


def _lost(release: Release, lang: Lang) -> Iterator[str]:
    for words, counted in ((_UNTYPED, release.untyped), (_UNPLACED, release.unplaced)):
        for (entity, name), count in sorted(counted.items()):
            if count:
                yield "- " + words.fill({"name": f"{entity}.{name}".replace("`", "'"), "count": count}).pick(lang)
    for note in release.report.notes:
        if note.field is None and note.kind in UNREAD:
            yield f"- {plain(note.file)}{'：' if lang == 'zh' else ': '}{plain(note.message.pick(lang))}"


def _fields(release: Release, lang: Lang) -> Iterator[str]:
    from opentt.home import BASE

    yield _CODES.fill({"base": BASE}).pick(lang)
    for written in release.tables:
        yield ""
        yield f"### `{written.table.name}`"
        yield ""
        yield _FIELDS.pick(lang)
        yield "|---|---|---|---|"
        yield from _rows(written, lang)


def _rows(written: Written, lang: Lang) -> Iterator[str]:
    for column in written.table.columns:
        if column.name in written.columns:
            scheme = f"`{column.field.scheme}`" if column.field.scheme else ""
            yield f"| `{column.name}` | {plain(column.field.title.pick(lang))} | {column.field.kind} | {scheme} |"
    for name in written.extensions:
        yield f"| `{plain(name)}` | | JSON | |"
