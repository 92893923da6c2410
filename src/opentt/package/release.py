"""All that is known of a release once its tables are written: what every description of it is made from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from opentt.finding import Report
    from opentt.package.about import About
    from opentt.package.hidden import Hidden
    from opentt.package.tables import Written
    from opentt.standard import Standard

_TITLE = Text("{entities}数据", "Data on {entities}")
_DESCRIPTION = Text(
    "{publisher}按 OpenTT 科技成果转化开放数据标准 {version} 版发布的{entities}数据，共 {records} 条记录。",
    "Data of {publisher} on {entities}, in the form of the OpenTT open technology transfer data standard, "
    "version {version}: {records} records.",
)
_SOMEBODY = Text("某单位", "a body that is not named")


@dataclass(frozen=True, slots=True)
class Release:
    """A release: what its publisher says of it, its tables, the report on its data, and what was left out.

    `untyped` counts by entity and field the values that stand in CSV as text and are empty in Parquet,
    `unplaced` those that stand nowhere; both are empty where the data have no errors. `hidden` is what a public
    release keeps back.
    """

    standard: Standard
    about: About
    name: str
    profile: str
    created: datetime
    report: Report
    tables: tuple[Written, ...]
    untyped: Mapping[tuple[str, str], int] = field(default_factory=dict)
    unplaced: Mapping[tuple[str, str], int] = field(default_factory=dict)
    hidden: tuple[Hidden, ...] = ()

    @property
    def records(self) -> dict[str, int]:
        """How many records of each entity there are."""
        return {written.table.entity: written.rows for written in self.tables if not written.table.path}

    @property
    def errors(self) -> int:
        """How many errors the report counts."""
        from opentt.finding import Severity

        return self.report.at_least(Severity.ERROR)

    @property
    def title(self) -> Text:
        """The title in both languages: the publisher's, else one made from what is in it."""
        made = _TITLE.fill({})
        named = self._entities
        zh = self.about.title or made.fill({"entities": named.zh}).zh
        return Text(zh, self.about.title_en or (zh if self.about.title else made.fill({"entities": named.en}).en))

    @property
    def description(self) -> Text:
        """The description in both languages: the publisher's, else one made from what is in it."""
        publisher = self.about.publisher
        held = {"version": self.standard.version, "records": sum(self.records.values())}
        zh = {"publisher": publisher.name if publisher else _SOMEBODY.zh, "entities": self._entities.zh}
        en = {
            "publisher": (publisher.name_en or publisher.name) if publisher else _SOMEBODY.en,
            "entities": self._entities.en,
        }
        made = Text(_DESCRIPTION.fill(held | zh).zh, _DESCRIPTION.fill(held | en).en)
        return Text(self.about.description or made.zh, self.about.description_en or made.en)

    @property
    def _entities(self) -> Text:
        titles = [self.standard.entities[name].title for name in self.records]
        return Text("、".join(title.zh for title in titles), ", ".join(f"{title.en.casefold()}s" for title in titles))


def table_title(standard: Standard, written: Written) -> Text:
    """The title of a table: its entity's, and for a child table that of the part it holds."""
    table = written.table
    entity = standard.entities[table.entity]
    here = entity.at(tuple(0 if step == "[]" else step for step in table.path[:-1])) if table.path else None
    if here is None:
        return entity.title
    return Text(f"{entity.title.zh} · {here.title.zh}", f"{entity.title.en} · {here.title.en}")


def package_name(text: str) -> str:
    """A text as a package's name.

    >>> package_name("Contracts 2025.zip"), package_name("合同")
    ('contracts-2025.zip', 'opentt-data')
    """
    return re.sub(r"[^a-z0-9._]+", "-", text.casefold()).strip("-._") or "opentt-data"
