"""Plain pages for people, in Chinese and English, that need no JavaScript and nothing from elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.api.forms import node
from opentt.negotiation import HTML
from opentt.rdf.nodes import record_iri
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jinja2 import Environment

    from opentt.api.respond import Link
    from opentt.negotiation import Form
    from opentt.schema import Entity, Field
    from opentt.standard import Standard
    from opentt.text import Lang

WORDS = {
    "home": Text("首页", "Home"),
    "validate": Text("检查数据", "Check data"),
    "search": Text("检索", "Search"),
    "words": Text("检索词", "Search words"),
    "matched": Text("共 {n} 条", "{n} records"),
    "returned": Text("本页 {n} 条", "{n} records on this page"),
    "none": Text("没有符合条件的记录", "No record fits"),
    "first": Text("第一页", "First page"),
    "next": Text("下一页", "Next page"),
    "prev": Text("上一页", "Previous page"),
    "other_forms": Text("其他格式", "Other forms"),
    "none_found": Text("没有找到代码", "No code was found"),
    "vocabulary": Text("代码表", "Code lists"),
    "terms": Text("术语", "Terms"),
    "rules": Text("规则", "Rules"),
    "policies": Text("文件", "Documents"),
    "catalogue": Text("数据目录", "Data catalogue"),
    "downloads": Text("下载", "Downloads"),
    "address": Text("持久地址", "Lasting address"),
    "query": Text("查询语句", "Query"),
    "result_form": Text("结果格式", "Form of the result"),
    "run": Text("查询", "Run"),
    "examples": Text("示例", "Examples"),
    "graphs": Text("命名图", "Named graphs"),
    "dumps_told": Text("各图的全部陈述可以整个下载（N-Triples）：", "Every graph can be had whole, as N-Triples:"),
    "sparql_told": Text(
        "对标准的词表、术语、文件、规则、数据目录和公开记录提出 SPARQL 1.1 查询；只读。",
        "Ask SPARQL 1.1 queries of the standard's vocabulary, terms, documents and rules, of the catalogue and of the "
        "public records; read-only.",
    ),
    "sparql_limits": Text(
        "每次查询最多 {seconds} 秒、{rows} 行。", "A query may take {seconds} seconds and give {rows} rows."
    ),
    "records": Text("记录", "Records"),
    "interfaces": Text("接口", "Interfaces"),
    "history": Text("变更历史（JSON）", "History (JSON)"),
    "back": Text("返回列表", "Back to the list"),
    "yes": Text("是", "yes"),
    "no": Text("否", "no"),
    "skip": Text("跳到正文", "Skip to the content"),
    "colon": Text("：", ": "),
}
"""What the pages say."""

LANGUAGES: Mapping[Lang, str] = {"zh": "中文", "en": "English"}
"""What each language calls itself."""

_TITLES = ("name", "title", "id")


@cache
def environment() -> Environment:
    """The templates of this folder; whatever is filled in is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style() -> bytes:
    """The style of all pages."""
    return (Path(__file__).parent / "style.css").read_bytes()


def many(entity: Entity, lang: Lang) -> str:
    """What several records of an entity are called."""
    return entity.title.zh if lang == "zh" else f"{entity.title.en}s"


def render(template: str, lang: Lang, standard: Standard, **values: Any) -> bytes:  # noqa: ANN401 - what a page shows
    """The page as UTF-8. Unless `values` say otherwise it stands on a server: links begin at its root.

    Links from page to page keep the language, which a reader may have chosen otherwise than the browser.
    """
    words = {name: text.pick(lang) for name, text in WORDS.items()}
    menu = [("/", words["home"])]
    menu += [(f"/v1/{entity.plural}", many(entity, lang)) for entity in standard.entities.values()]
    menu += [("/vocab", words["vocabulary"]), ("/rules", words["rules"]), ("/sparql", "SPARQL")]
    menu += [("/validate", words["validate"])]
    other: Lang = "en" if lang == "zh" else "zh"
    filled = {
        "lang": lang,
        "other": other,
        "w": words,
        "menu": [(f"{href}?lang={lang}", name) for href, name in menu],
        "elsewhere": f"?lang={other}",
        "other_language": LANGUAGES[other],
        "root": "/",
        "ending": f"?lang={lang}",
        **values,
    }
    return environment().get_template(template).render(filled).encode("utf-8", "replace")


def record_page(
    standard: Standard, entity: Entity, record: Mapping[str, Any], lang: Lang, forms: Iterable[Form]
) -> bytes:
    """The page of one record: every field by its title, codes by their labels."""
    path = f"/v1/{entity.plural}/{record['id']}"
    return render(
        "record.html",
        lang,
        standard,
        title=called(record),
        kind=entity.title.pick(lang),
        collection=f"/v1/{entity.plural}",
        history=f"{path}/history",
        fields=_fields(standard, entity.root, record, lang),
        forms=[(f"{path}.{form.name}", form.name) for form in forms if form != HTML],
        iri=record_iri(entity.name, record["id"]),
        statements=node(entity, record).decode().replace("<", "\\u003c"),
        path=path,
    )


def list_page(
    standard: Standard,
    entity: Entity,
    records: Sequence[Mapping[str, Any]],
    lang: Lang,
    asked: Mapping[str, str],
    links: Iterable[Link],
    matched: int | None,
) -> bytes:
    """The page of a list: a search box, the records, and where the list goes on."""
    path = f"/v1/{entity.plural}"
    columns = [child for child in entity.root.children if child.name in _COLUMNS.get(entity.name, ())]
    rows = [
        (
            f"{path}/{record['id']}",
            called(record),
            [_said(standard, child, record.get(child.name), lang) for child in columns],
        )
        for record in records
    ]
    return render(
        "list.html",
        lang,
        standard,
        title=entity.title.pick(lang),
        headings=[child.title.pick(lang) for child in columns],
        rows=rows,
        asked=asked.get("q", ""),
        path=path,
        links=[(link.href, link.rel) for link in links if link.rel in {"first", "prev", "next"}],
        matched=WORDS["matched"].fill({"n": matched}).pick(lang) if matched is not None else "",
        returned=WORDS["returned"].fill({"n": len(records)}).pick(lang),
    )


_COLUMNS = {
    "institution": ("nature", "region"),
    "manager": ("institution_name", "level"),
    "contract": ("contract_type", "total_amount", "year"),
    "achievement": ("kind", "stage"),
    "grant": ("programme", "recipient_name", "year"),
}
"""The members that lists show beside the name."""


def called(record: Mapping[str, Any]) -> str:
    """What people call a record."""
    return next(str(record[name]) for name in _TITLES if record.get(name))


def _fields(standard: Standard, owner: Field, value: Mapping[str, Any], lang: Lang) -> list[dict[str, Any]]:
    """The members of an object as a page shows them, in the order of the schema; extensions last, as they are."""
    found = []
    for child in owner.children:
        inner = value.get(child.name)
        if inner is None:
            continue
        of = child.item or child
        entry: dict[str, Any] = {"title": child.title.pick(lang), "about": child.description.pick(lang)}
        if of.kind == "object":
            many = inner if isinstance(inner, list) else [inner]
            entry["parts"] = [_fields(standard, of, one, lang) for one in many if isinstance(one, dict)]
        else:
            many = inner if isinstance(inner, list) else [inner]
            entry["values"] = [(_said(standard, of, one, lang), _target(of, one)) for one in many]
        found.append(entry)
    for name, inner in value.items():
        if name.startswith("x_"):
            found.append({"title": name, "about": "", "values": [(str(inner), "")]})
    return found


def _said(standard: Standard, field: Field, value: object, lang: Lang) -> str:
    """A value as people read it: a code by its label, money in yuan."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return WORDS["yes" if value else "no"].pick(lang)
    if isinstance(value, list):
        return "、".join(_said(standard, field.item or field, one, lang) for one in value)
    scheme = standard.schemes.get(field.scheme or "")
    if scheme and isinstance(value, str) and value in scheme.concepts:
        return scheme.concepts[value].label.pick(lang)
    if field.kind == "money":
        return f"{value:,} {'元' if lang == 'zh' else 'yuan'}"
    return str(value)


def _target(field: Field, value: object) -> str:
    """Where a link to another record leads, "" where a value is none."""
    from opentt.schema import ENTITIES

    return f"/v1/{ENTITIES[field.refers_to]}/{value}" if field.refers_to in ENTITIES else ""
