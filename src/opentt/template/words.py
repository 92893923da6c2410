"""What a template says besides the standard's own titles and descriptions."""

from __future__ import annotations

from opentt.text import Text

GUIDE = Text("填写说明", "How to fill in")
EXAMPLE = Text("# 示例", "# Example")
REQUIRED = Text("必填", "required")
RESTRICTED = Text("不公开", "restricted")
INTERNAL = Text("内部", "internal")
RED = Text("红字：必填", "red: required")
GREY = Text("灰底：不公开", "grey: restricted")

KINDS = {
    "boolean": Text("是 / 否", "yes / no"),
    "code": Text("从列表选", "from the list"),
    "date": Text("日期 2024-03-15", "date 2024-03-15"),
    "instant": Text("时刻 2024-03-15T08:00:00+08:00", "moment 2024-03-15T08:00:00+08:00"),
    "integer": Text("整数", "whole number"),
    "money": Text("金额，元", "amount in yuan"),
    "number": Text("数值{unit}", "number{unit}"),
    "string": Text("文本", "text"),
}
"""What goes into a cell of each kind."""

UNITS = {"%": "%", "m2": "m²", "a": Text("年", "years")}
"""Units that a heading's help names."""

OPEN = Text("可填列表以外的代码", "codes outside the list are allowed")
SEVERAL = Text("多个值用；隔开", "several values, ; between them")
OWNER = Text("从主表选一条记录的编号", "the id of a record on the main sheet")
ORDINAL = Text("可不填，按行的先后", "may stay empty: the order of the rows counts")
OUTER = Text("所属那一行的序号", "the number of the row that this belongs to")

ONLY_LIST = Text("这一列只能填列表里的值", "Only values from the list go here")
NO_DAY = Text("不像日期，应如 2024-03-15", "This looks like no day; write 2024-03-15")
NO_NUMBER = Text("不像数，只填数字", "This looks like no number; write digits only")

STEPS = (
    Text(
        "一个工作表放一类内容：“{main}”每行一条记录；其余工作表放它的明细，每行一项，用编号与主表相连。",
        "Each sheet holds one thing: “{main}” has a record in each row, the others its parts, "
        "tied to the main sheet by the id.",
    ),
    Text(
        "从表头下面的空行起填写。红字表头必填，其余有什么填什么；没有的留空，不要写“无”或“/”。",
        "Start in the empty row below the headings. Red headings must be filled; of the others fill what you have, and "
        "leave the rest empty rather than writing a dash.",
    ),
    Text(
        "编号由本单位自定，不重复、不更改，如“单位简称-2024-001”；只用英文字母、数字和 . _ -。",
        "The id is your own: never twice, never changed, such as “short-name-2024-001”, of letters, digits, . _ -.",
    ),
    Text(
        "点一个单元格会显示该栏的说明。有下拉列表的从列表选；金额一律以元为单位，填数字。",
        "Click a cell to see what the column means. Choose from lists where there are some; amounts are in yuan.",
    ),
    Text(
        "灰底表头是不公开的栏，只在机关间交换，公开发布时不带出。",
        "Grey headings are restricted: exchanged between authorities, left out of what is published.",
    ),
    Text(
        "第一格以 # 开头的行不读入：表头、说明和示例都是。可以自己加这样的行写备注。",
        "Rows whose first cell begins with # are not read: headings, help, example. You may add such rows as remarks.",
    ),
    Text(
        "列的次序可以变，用不到的列和工作表可以删；表头文字和隐藏的工作表不要改。",
        "Columns may be moved, and columns and sheets that you do not need deleted; leave headings and hidden sheets.",
    ),
    Text(
        "填好后检查：opentt validate 文件名.xlsx，结果会指出哪个工作表的哪一格有问题。",
        "When done, run: opentt validate FILE.xlsx. It names the sheet and the cell of whatever is wrong.",
    ),
)

SHEETS = Text("工作表", "Sheet")
HOLDS = Text("内容", "What it holds")
VERSION = Text("标准版本 {version}", "Version {version} of the standard")
EACH_ROW = Text("每行一条{entity}", "one {entity} in each row")
EACH_PART = Text("{entity}的{part}，每行一项", "{part} of one {entity}, each in a row of its own")
EACH_INNER = Text("{outer}的{part}，每行一项", "{part} of one of the {outer}, one in each row")
