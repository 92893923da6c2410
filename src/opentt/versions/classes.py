"""How large a step each kind of change takes: the one table that `opentt diff` and the release notes go by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


class Level(StrEnum):
    """A step of the version number, as it is meant for data."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"

    @property
    def rank(self) -> int:
        """0 for the largest step."""
        return list(Level).index(self)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The step that a kind of change takes, and why. `judge`: only a person can see whether the meaning changed."""

    level: Level
    title: Text
    reason: Text
    judge: bool = False


_BROKEN = Text("原来合格的记录会不合格。", "A record that was valid may no longer be.")
_WIDER = Text(
    "原来合格的记录照样合格；旧程序可能不认新数据。", "What was valid stays valid; an old program may refuse new data."
)
_OTHER_MEANING = Text("同样的值有了别的含义。", "The same value now says something else.")
_SAME_MEANING = Text("含义不变。", "The meaning stays the same.")
_MEANING = Text(
    "含义若有出入，按主版本级处理；只改措辞，按修订级。",
    "Major if the meaning differs, patch if only the wording does.",
)
_NEW_ADVICE = Text("记录照样合格，只多出或少了提示。", "Records stay valid; there are only other hints.")
_STRICTER = Text("报错的规则变严，原来没有错误的数据会有错误。", "Data that had no error may now have one.")
_ADDRESS = Text("地址一经发布，永远有效；应标为停用，不应删除。", "An address never dies: deprecate, do not remove.")
_KEPT = Text("旧写法应留作别名。", "Keep the old wording as an alias.")
_UNREAD = Text("有人的导出文件会认不出；记录本身不变。", "Somebody's export is no longer read; records stay valid.")
_NOTICE = Text("数据照样合格；提前告知停用，不算删除。", "Data stay valid: this gives notice and removes nothing.")

_SCHEMAS = {
    "entity-added": Verdict(Level.MINOR, Text("新增实体", "entity added"), _WIDER),
    "entity-removed": Verdict(Level.MAJOR, Text("删除实体", "entity removed"), _BROKEN),
    "field-added": Verdict(Level.MINOR, Text("新增可选字段", "optional field added"), _WIDER),
    "required-field-added": Verdict(Level.MAJOR, Text("新增必填字段", "required field added"), _BROKEN),
    "field-removed": Verdict(Level.MAJOR, Text("删除字段", "field removed"), _BROKEN),
    "required-added": Verdict(Level.MAJOR, Text("字段改为必填", "field made required"), _BROKEN),
    "required-removed": Verdict(
        Level.MINOR,
        Text("字段改为可选", "field made optional"),
        Text("原来合格的照样合格；读者不能再指望有值。", "What was valid stays valid; readers may miss a value."),
    ),
    "type-changed": Verdict(Level.MAJOR, Text("类型改变", "type changed"), _BROKEN),
    "limit-narrowed": Verdict(Level.MAJOR, Text("界限收窄", "limit narrowed"), _BROKEN),
    "limit-widened": Verdict(Level.MINOR, Text("界限放宽", "limit widened"), _WIDER),
    "pattern-added": Verdict(Level.MAJOR, Text("新增格式要求", "pattern added"), _BROKEN),
    "pattern-changed": Verdict(
        Level.MAJOR,
        Text("格式要求改变", "pattern changed"),
        Text("两个正则的宽窄无法算出，按收窄处理。", "Which one takes more cannot be computed; taken as narrower."),
        judge=True,
    ),
    "pattern-removed": Verdict(Level.MINOR, Text("取消格式要求", "pattern removed"), _WIDER),
    "format-changed": Verdict(Level.MAJOR, Text("编号或日期的格式改变", "format changed"), _BROKEN),
    "enum-narrowed": Verdict(Level.MAJOR, Text("可选值减少", "values taken from an enumeration"), _BROKEN),
    "enum-widened": Verdict(Level.MINOR, Text("可选值增加", "values added to an enumeration"), _WIDER),
    "code-list-changed": Verdict(Level.MAJOR, Text("改用别的代码表", "other code list"), _OTHER_MEANING),
    "unit-changed": Verdict(Level.MAJOR, Text("计量单位改变", "unit changed"), _OTHER_MEANING),
    "access-narrowed": Verdict(
        Level.MAJOR,
        Text("公开范围收窄", "access narrowed"),
        Text("可以公开的内容不再可以，读者失去它。", "What could be published no longer can; readers lose it."),
    ),
    "access-widened": Verdict(
        Level.MAJOR,
        Text("公开范围放宽", "access widened"),
        Text("以不公开为前提收集的内容会被公开，收不回来。", "What was given in confidence gets published for good."),
    ),
    "refers-to-changed": Verdict(Level.MAJOR, Text("所指实体改变", "refers to another entity"), _OTHER_MEANING),
    "field-iri-changed": Verdict(Level.MAJOR, Text("字段的术语地址改变", "term of a field changed"), _OTHER_MEANING),
    "order-changed": Verdict(
        Level.MAJOR, Text("数组是否讲究次序改变", "order of an array gained or lost its meaning"), _OTHER_MEANING
    ),
    "members-closed": Verdict(Level.MAJOR, Text("不再允许其他成员", "other members no longer allowed"), _BROKEN),
    "members-opened": Verdict(Level.MINOR, Text("允许其他成员", "other members allowed"), _WIDER),
    "field-deprecated": Verdict(Level.MINOR, Text("字段停用", "field deprecated"), _NOTICE),
    "field-undeprecated": Verdict(Level.MINOR, Text("字段恢复使用", "field no longer deprecated"), _NOTICE),
    "field-deprecation-changed": Verdict(Level.MINOR, Text("字段停用的安排改变", "notice on a field changed"), _NOTICE),
    "field-description-changed": Verdict(
        Level.MINOR, Text("字段说明改变", "description of a field changed"), _MEANING, judge=True
    ),
    "alias-removed": Verdict(Level.MINOR, Text("表头不再认得", "heading no longer read"), _UNREAD),
    "alias-added": Verdict(Level.PATCH, Text("新增认得的表头", "heading read as well"), _SAME_MEANING),
    "field-title-changed": Verdict(Level.PATCH, Text("字段名称改变", "title of a field changed"), _KEPT),
    "field-examples-changed": Verdict(Level.PATCH, Text("字段例子改变", "examples changed"), _SAME_MEANING),
    "field-since-changed": Verdict(Level.PATCH, Text("字段起始版本改变", "since of a field changed"), _SAME_MEANING),
    "collection-renamed": Verdict(
        Level.MAJOR,
        Text("记录集合改名", "collection of records renamed"),
        Text("JSON 的成员、表的文件名和接口的路径都跟着变。", "Members of JSON, files of tables and paths follow it."),
    ),
    "document-schema-added": Verdict(
        Level.MINOR, Text("新增其他文件的模式", "schema of another document added"), _WIDER
    ),
    "document-schema-removed": Verdict(
        Level.MAJOR, Text("删除其他文件的模式", "schema of another document removed"), _ADDRESS
    ),
    "document-schema-changed": Verdict(
        Level.MAJOR,
        Text("报告等其他文件的模式改变", "schema of a report or another document changed"),
        Text(
            "读这种文件的程序可能要改；只增加成员的，按次版本级。",
            "Programs may break; minor if it only gains members.",
        ),
        judge=True,
    ),
}

_VOCABULARY = {
    "scheme-added": Verdict(Level.MINOR, Text("新增代码表", "code list added"), _WIDER),
    "scheme-removed": Verdict(Level.MAJOR, Text("删除代码表", "code list removed"), _ADDRESS),
    "list-closed": Verdict(Level.MAJOR, Text("代码表改为封闭", "code list closed"), _BROKEN),
    "list-opened": Verdict(Level.MINOR, Text("代码表改为开放", "code list opened"), _WIDER),
    "list-pattern-changed": Verdict(
        Level.MINOR, Text("表外代码的写法改变", "form of codes from outside changed"), _NEW_ADVICE
    ),
    "scheme-definition-changed": Verdict(
        Level.MINOR, Text("代码表定义改变", "definition of a code list changed"), _MEANING, judge=True
    ),
    "scheme-title-changed": Verdict(Level.PATCH, Text("代码表名称改变", "title of a code list changed"), _SAME_MEANING),
    "closed-list-gained": Verdict(Level.MINOR, Text("封闭代码表新增代码", "code added to a closed list"), _WIDER),
    "closed-list-lost": Verdict(Level.MAJOR, Text("封闭代码表删除代码", "code removed from a closed list"), _BROKEN),
    "code-added": Verdict(Level.MINOR, Text("开放代码表新增代码", "code added to an open list"), _WIDER),
    "code-removed": Verdict(Level.MAJOR, Text("开放代码表删除代码", "code removed from an open list"), _ADDRESS),
    "notation-changed": Verdict(
        Level.MAJOR,
        Text("官方代码改变或取消", "official notation changed or removed"),
        Text("与官方系统的对照变了。", "It now stands for another official code."),
    ),
    "notation-added": Verdict(Level.MINOR, Text("新增官方代码", "official notation added"), _WIDER),
    "code-deprecated": Verdict(Level.MINOR, Text("代码停用", "code deprecated"), _NOTICE),
    "code-undeprecated": Verdict(Level.MINOR, Text("代码恢复使用", "code no longer deprecated"), _NOTICE),
    "code-replacement-changed": Verdict(Level.MINOR, Text("接替代码改变", "successor of a code changed"), _NOTICE),
    "code-validity-narrowed": Verdict(Level.MINOR, Text("代码有效期缩短", "validity of a code narrowed"), _NEW_ADVICE),
    "code-validity-widened": Verdict(Level.MINOR, Text("代码有效期延长", "validity of a code widened"), _NEW_ADVICE),
    "hierarchy-changed": Verdict(
        Level.MINOR,
        Text("上位代码改变", "broader code changed"),
        Text("代码本身不变；按上位代码汇总的数字会变。", "The code stays; sums by broader codes change."),
        judge=True,
    ),
    "code-definition-changed": Verdict(
        Level.MINOR, Text("代码定义改变", "definition of a code changed"), _MEANING, judge=True
    ),
    "spelling-removed": Verdict(Level.MINOR, Text("代码的写法不再认得", "spelling of a code no longer read"), _UNREAD),
    "spelling-added": Verdict(
        Level.PATCH, Text("新增认得的代码写法", "one more spelling of a code read"), _SAME_MEANING
    ),
    "code-label-changed": Verdict(Level.PATCH, Text("代码名称改变", "label of a code changed"), _KEPT),
    "flow-place-changed": Verdict(
        Level.PATCH, Text("代码在流程中的次序改变", "place of a code in a flow changed"), _SAME_MEANING
    ),
    "code-note-changed": Verdict(
        Level.PATCH, Text("代码的依据或备注改变", "sources or note of a code changed"), _SAME_MEANING
    ),
}

_POLICIES = {
    "policy-added": Verdict(
        Level.MINOR, Text("新增可引用的文件", "document added"), Text("多一个地址。", "One more address.")
    ),
    "policy-removed": Verdict(Level.MAJOR, Text("删除可引用的文件", "document removed"), _ADDRESS),
    "policy-dates-changed": Verdict(
        Level.MINOR,
        Text("文件的日期改变", "dates of a document changed"),
        Text("引用它的规则和代码的期限也应核对。", "Compare the dates of the rules and codes that cite it."),
        judge=True,
    ),
    "policy-replacement-changed": Verdict(
        Level.MINOR, Text("接替文件改变", "successor of a document changed"), _NOTICE
    ),
    "policy-words-changed": Verdict(
        Level.PATCH, Text("文件的题名、文号等改变", "title, number or the like of a document changed"), _SAME_MEANING
    ),
}

_RULES = {
    "error-added": Verdict(Level.MAJOR, Text("新增报错的规则", "rule added that gives errors"), _STRICTER),
    "warning-added": Verdict(Level.MINOR, Text("新增警告的规则", "rule added that gives warnings"), _NEW_ADVICE),
    "advice-added": Verdict(Level.MINOR, Text("新增建议的规则", "rule added that gives advice"), _NEW_ADVICE),
    "rule-removed": Verdict(
        Level.MAJOR,
        Text("删除规则", "rule removed"),
        Text("指望它的人不再得到检查，设置里的编号失效。", "Those who rely on it go unchecked; its id is in settings."),
    ),
    "raised-to-error": Verdict(Level.MAJOR, Text("规则升为报错", "rule raised to an error"), _STRICTER),
    "rule-raised": Verdict(Level.MINOR, Text("建议升为警告", "advice raised to a warning"), _NEW_ADVICE),
    "rule-lowered": Verdict(Level.MINOR, Text("规则降级", "rule lowered"), _NEW_ADVICE),
    "error-check-changed": Verdict(
        Level.MAJOR,
        Text("报错规则的检查改变", "check of an error changed"),
        Text("两个条件的宽严无法算出，按变严处理。", "Which one is stricter cannot be computed; taken as stricter."),
        judge=True,
    ),
    "check-changed": Verdict(
        Level.MINOR, Text("警告或建议的检查改变", "check of a warning or advice changed"), _NEW_ADVICE
    ),
    "error-validity-widened": Verdict(
        Level.MAJOR, Text("报错规则的期限放宽", "validity of an error widened"), _STRICTER
    ),
    "rule-validity-widened": Verdict(
        Level.MINOR, Text("警告或建议的期限放宽", "validity of a warning or advice widened"), _NEW_ADVICE
    ),
    "rule-validity-narrowed": Verdict(Level.MINOR, Text("规则的期限缩短", "validity of a rule narrowed"), _NEW_ADVICE),
    "rule-place-changed": Verdict(
        Level.MINOR,
        Text("规则所指的字段改变", "place of a finding changed"),
        Text("同样的缺陷指到别处。", "The same defect is shown elsewhere."),
    ),
    "rule-parameters-changed": Verdict(
        Level.MINOR,
        Text("规则消息的参数改变", "parameters of a message changed"),
        Text("读报告的程序会看到别的参数。", "Programs that read reports see other parameters."),
    ),
    "macros-changed": Verdict(
        Level.MAJOR,
        Text("规则共用的 SQL 宏改变", "SQL macros of the rules changed"),
        Text("凡用到它的检查都可能变严。", "Every check that uses them may be stricter."),
        judge=True,
    ),
    "rule-words-changed": Verdict(
        Level.PATCH, Text("规则的文字改变", "title, message or reason of a rule changed"), _SAME_MEANING
    ),
    "cites-changed": Verdict(Level.PATCH, Text("规则的依据改变", "citations of a rule changed"), _SAME_MEANING),
    "rule-since-changed": Verdict(Level.PATCH, Text("规则起始版本改变", "since of a rule changed"), _SAME_MEANING),
    "cases-changed": Verdict(Level.PATCH, Text("规则的正反例改变", "cases of a rule changed"), _SAME_MEANING),
}

_CONTEXT = {
    "term-added": Verdict(Level.MINOR, Text("上下文新增术语", "term added to the context"), _WIDER),
    "term-removed": Verdict(
        Level.MAJOR,
        Text("上下文删除术语", "term removed from the context"),
        Text("已发布的数据会丢失这一项。", "Published data lose this statement."),
    ),
    "term-changed": Verdict(Level.MAJOR, Text("上下文改变术语", "term of the context changed"), _OTHER_MEANING),
}

CLASSES: Mapping[str, Verdict] = MappingProxyType({**_SCHEMAS, **_VOCABULARY, **_POLICIES, **_RULES, **_CONTEXT})
"""Every kind of change with its verdict, in the order in which changes are told."""
