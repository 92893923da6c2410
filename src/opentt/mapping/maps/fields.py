"""The entries of a map held against the standard: fields, codes, units and patterns that are there and fit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.mapping.maps.document import Fault
from opentt.mapping.maps.shape import Condition, Entry, Join, Parts, Records, Way
from opentt.mapping.maps.target import Place, TargetError, joined, near, parts, place
from opentt.mapping.values import UNITS, read_cell
from opentt.text import Text
from opentt.vocab import label_key

if TYPE_CHECKING:
    from opentt.mapping.maps.document import Document, Path
    from opentt.mapping.values import Value
    from opentt.schema import Field
    from opentt.standard import Standard

_TWICE = Text("字段 {name} 已在第 {line} 行写过", "the field {name} stands on line {line} already")
_NO_TABLE = Text("没有表 {name}", "there is no table {name}")
_NO_JOIN = Text("表 {name} 没有用 joins 连上", "the table {name} is not joined")
_NO_CODES = Text("没有代码对照 {name}", "there is no list of codes {name}")
_NOT_CODED = Text("{name} 不是代码，不能用 codes", "{name} is no code and takes no codes")
_NO_TARGET = Text("{scheme} 没有代码 {code}", "{scheme} has no code {code}")
_NO_UNIT = Text("{name} 不是金额或数，不能用 unit", "{name} is no amount or number and takes no unit")
_WHICH_UNIT = Text("没有单位 {unit}；可用：{known}", "no unit {unit}; known: {known}")
_CONSTANT = Text("“{value}”不能作 {name} 的值", "“{value}” cannot be a value of {name}")
_PATTERN = Text("正则表达式不对：{said}", "the pattern is wrong: {said}")
_GROUP = Text("正则表达式里要有一对括号，圈出要取的部分", "the pattern needs one group, around what is to be taken")
_NO_EACH = Text("{name} 写了 [*]，须有 split", "{name} has [*] and needs split")
_NO_TAKE = Text(
    "{name} 只有一个值；split 之后须用 take 说明取第几段",
    "{name} has one value; with split, take says which piece it is",
)

NUMBERS = frozenset({"money", "number"})
"""The kinds of field that take a unit."""


@dataclass
class Fields:
    """The reading of one document; faults are gathered, so that all are told at once."""

    standard: Standard
    document: Document
    faults: list[Fault] = field(default_factory=list)

    def records(self, number: int) -> Records:
        """The records of an entity that a document describes under that number."""
        path: Path = ("records", number)
        raw = self.document.value["records"][number]
        table = raw.get("table", self._tables()[0])
        self._is_table(table, (*path, "table"))
        root = self.standard.entities[raw["entity"]].root
        joins = tuple(self._join(one, (*path, "joins", place_)) for place_, one in enumerate(raw.get("joins", ())))
        near_by = [table, *(join.table for join in joins)]
        below = tuple(
            self._parts(one, root, (*path, "parts", place_)) for place_, one in enumerate(raw.get("parts", ()))
        )
        return Records(
            line=self.document.line(path),
            entity=raw["entity"],
            table=table,
            where=self._conditions(raw.get("where", ()), near_by, (*path, "where")),
            joins=joins,
            entries=self._entries(raw["fields"], root, near_by, (*path, "fields")),
            parts=below,
        )

    def _parts(self, raw: dict[str, Any], root: Field, path: Path) -> Parts:
        try:
            at, item = parts(root, raw["at"], self.standard.schemes)
        except TargetError as error:
            self._fault((*path, "at"), error.reason)
            at, item = (), None
        join = self._join(raw, path)
        around = [join.table]
        where = self._conditions(raw.get("where", ()), around, (*path, "where"))
        entries = self._entries(raw["fields"], item, around, (*path, "fields")) if item else ()
        return Parts(at, join, where, entries)

    def _entries(self, raw: dict[str, Any], owner: Field, near_by: list[str], path: Path) -> tuple[Entry, ...]:
        found: dict[tuple[object, ...], Entry] = {}
        for name, told in raw.items():
            here = (*path, name)
            try:
                leaf = place(owner, name, self.standard.schemes)
            except TargetError as error:
                self._fault(here, error.reason)
                continue
            if leaf.steps in found:
                line = found[leaf.steps].line
                self._fault(here, _TWICE.fill({"name": found[leaf.steps].place.text, "line": line}))
                continue
            ways = told if isinstance(told, list) else [told]
            entry = Entry(leaf, tuple(way for one in ways for way in self._ways(one, leaf, near_by, here)))
            found[leaf.steps] = entry
        return tuple(found.values())

    def _ways(self, raw: str | dict[str, Any], leaf: Place, near_by: list[str], path: Path) -> list[Way]:
        line = self.document.line(path)
        if isinstance(raw, str):
            if leaf.is_each:
                self._fault(path, _NO_EACH.fill({"name": leaf.text}))
            return [Way(line, near_by[0], (raw,))]
        table = raw.get("table", near_by[0])
        if self._is_table(table, path) and table not in near_by:
            self._fault(path, _NO_JOIN.fill({"name": table}))
        columns = tuple(raw.get("columns", [raw["column"]] if "column" in raw else []))
        way = Way(
            line=line,
            table=table,
            columns=columns,
            joiner=raw.get("join", ""),
            constant=self._constant(raw["constant"], leaf, path) if "constant" in raw else None,
            factor=self._factor(raw["unit"], leaf, path) if "unit" in raw else None,
            codes=self._codes(raw["codes"], leaf, path) if "codes" in raw else {},
            split=self._pattern(raw.get("split"), path),
            take=raw.get("take"),
            match=self._pattern(raw.get("match"), path, group=True),
            prefix=raw.get("prefix", ""),
            when=self._conditions(raw.get("when", ()), near_by, path),
        )
        if way.split and way.take is None and not leaf.is_each and leaf.field.kind != "array":
            self._fault(path, _NO_TAKE.fill({"name": leaf.text}))
        if leaf.is_each and way.split is None and way.columns:
            self._fault(path, _NO_EACH.fill({"name": leaf.text}))
        if "default" not in raw:
            return [way]
        default = self._constant(raw["default"], leaf, path)
        return [way, replace(Way(line, table), constant=default, when=way.when)]

    def _constant(self, raw: str | int | Decimal | bool, leaf: Place, path: Path) -> Value | tuple[Value, ...]:  # noqa: FBT001 - a value is no switch
        text = str(raw).lower() if isinstance(raw, bool) else str(raw)
        target = leaf.field
        inner = target.item or target
        scheme = self.standard.schemes.get(inner.scheme or "")
        value = read_cell(target, scheme, text).value
        one = value[0] if isinstance(value, tuple) and value else value
        expected = {"money": Decimal, "number": Decimal, "integer": int, "boolean": bool}.get(inner.kind, str)
        wrong = type(one) is not expected or (scheme is not None and not scheme.lists(str(one)))
        if wrong or (inner.kind == "date" and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(one))):
            hint = near(text, scheme.concepts) if scheme else Text("", "")
            self._fault(path, joined(_CONSTANT.fill({"value": text, "name": leaf.text}), hint))
        return value

    def _factor(self, raw: str | int | Decimal, leaf: Place, path: Path) -> Decimal | None:
        inner = leaf.field.item or leaf.field
        if inner.kind not in NUMBERS:
            self._fault(path, _NO_UNIT.fill({"name": leaf.text}))
        if not isinstance(raw, str):
            return Decimal(raw)
        if raw not in UNITS:
            self._fault(path, _WHICH_UNIT.fill({"unit": raw, "known": ", ".join(UNITS)}))
        return UNITS.get(raw)

    def _codes(self, raw: str | dict[str, Any], leaf: Place, path: Path) -> dict[str, str]:
        listed = self.document.value.get("codes", {}).get(raw) if isinstance(raw, str) else raw
        if listed is None:
            self._fault(path, _NO_CODES.fill({"name": raw}))
            return {}
        inner = leaf.field.item or leaf.field
        scheme = self.standard.schemes.get(inner.scheme or "")
        if scheme is None and inner.kind != "boolean":
            self._fault(path, _NOT_CODED.fill({"name": leaf.text}))
            return {}
        found = {}
        for written, code in listed.items():
            text = str(code).lower() if isinstance(code, bool) else str(code)
            at: Path = ("codes", raw, written) if isinstance(raw, str) else (*path, "codes", written)
            if scheme is not None and not scheme.lists(text):
                reason = _NO_TARGET.fill({"scheme": scheme.name, "code": text})
                self._fault(at, joined(reason, near(text, scheme.concepts)))
            found[label_key(str(written))] = text
        return found

    def _conditions(self, raw: Any, near_by: list[str], path: Path) -> tuple[Condition, ...]:  # noqa: ANN401 - one or a list
        found = []
        for one in [raw] if isinstance(raw, dict) else raw:
            table = one.get("table", near_by[0])
            if self._is_table(table, path) and table not in near_by:
                self._fault(path, _NO_JOIN.fill({"name": table}))
            told = one.get("is", one.get("is_not"))
            words = None
            if told is not None:
                words = frozenset(label_key(_text(word)) for word in (told if isinstance(told, list) else [told]))
            like = self._pattern(one.get("like"), path)
            found.append(Condition(table, one["column"], words, "is_not" in one, one.get("filled"), like))
        return tuple(found)

    def _join(self, raw: dict[str, Any], path: Path) -> Join:
        self._is_table(raw["table"], (*path, "table"))
        return Join(self.document.line(path), raw["table"], raw["from"], raw["to"])

    def _pattern(self, raw: str | None, path: Path, *, group: bool = False) -> re.Pattern[str] | None:
        if raw is None:
            return None
        try:
            pattern = re.compile(raw)
        except re.error as error:
            self._fault(path, _PATTERN.fill({"said": str(error)}))
            return None
        if group and pattern.groups != 1:
            self._fault(path, _GROUP)
        return pattern

    def _tables(self) -> list[str]:
        return list(self.document.value.get("tables", {"rows": {}}))

    def _is_table(self, name: str, path: Path) -> bool:
        known = self._tables()
        if name not in known:
            self._fault(path, joined(_NO_TABLE.fill({"name": name}), near(name, dict.fromkeys(known))))
        return name in known

    def _fault(self, path: Path, reason: Text) -> None:
        fault = Fault(self.document.line(path), reason)
        if fault not in self.faults:
            self.faults.append(fault)


def _text(word: object) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)
