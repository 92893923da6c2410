"""The conformance classes that `conformsTo` declares, each at its address with the operations that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.api.named import Named, Names
from opentt.home import BASE, CONFORMANCE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opentt.api.operations import Operation, Section

PATH = CONFORMANCE.removeprefix(BASE).rstrip("/")

_LINE = Text("{method} {path} · {title}", "{method} {path} · {title}")
_TITLES = {
    "core": Text("首页、接口文档与服务状态", "Landing page, description of the interface, state of the server"),
    "records": Text("一条记录及其历史", "One record, and its history"),
    "lists": Text("列表、筛选与翻页", "Lists, filters and pages"),
    "writing": Text("写入记录", "Writing records"),
    "batch": Text("成批写入", "Batches of records"),
    "changes": Text("变更序列", "Feed of changes"),
    "export": Text("整体导出", "Whole exports"),
    "validation": Text("检查文件", "Validation of files"),
    "documents": Text("术语、代码、文件与规则的文档", "Documents of terms, codes, policies and rules"),
    "codes": Text("代码查询", "Looking up codes"),
    "files": Text("模式、上下文与形状", "Schemas, context and shapes"),
    "sparql": Text("SPARQL 查询", "SPARQL queries"),
    "reconciliation": Text("名称匹配", "Reconciliation of names"),
    "catalogue": Text("数据目录", "Catalogue of the data"),
}


def classes(sections: Iterable[Section]) -> Names:
    """The classes that a server with these sections declares. Raises KeyError for one that has no title above."""
    known = {
        iri.removeprefix(CONFORMANCE): section.operations
        for section in sections
        for iri in section.conforms_to
        if iri.startswith(CONFORMANCE)
    }
    return Names(
        PATH,
        "classes",
        "class",
        Text("一致性类", "Conformance classes"),
        Text("一个一致性类", "One conformance class"),
        {name: _named(name, operations) for name, operations in known.items()},
    )


def _named(name: str, operations: Iterable[Operation]) -> Named:
    """A class by what it lets one ask."""
    listed = list(operations)
    lines = [_LINE.fill({"method": one.method, "path": one.path, "title": one.summary}) for one in listed]
    told = [{"method": one.method, "path": one.path, "title": one.summary.as_dict()} for one in listed]
    return Named(_TITLES[name], lines, {"class": f"{BASE}{PATH}/{name}", "operations": told})
