"""Why a query is not answered."""

from __future__ import annotations

from opentt.errors import OpenttError
from opentt.text import Text

_STATUS = {
    "query-missing": 400,
    "query-repeated": 400,
    "query-malformed": 400,
    "query-encoding": 400,
    "update-refused": 400,
    "service-refused": 400,
    "graph-unknown": 400,
    "query-too-long": 413,
    "query-media-type": 415,
    "not-acceptable": 406,
    "result-too-large": 400,
    "query-memory": 503,
    "query-timeout": 503,
    "query-busy": 503,
}

_TITLES = {
    "query-missing": Text("没有给出查询", "no query was given"),
    "query-repeated": Text("query 参数只能有一个", "there may be only one query parameter"),
    "query-malformed": Text("查询语句有语法错误：{reason}", "the query has a syntax error: {reason}"),
    "query-encoding": Text("查询须为 UTF-8", "the query must be UTF-8"),
    "update-refused": Text("本端点只读，不接受更新", "this endpoint is read-only and takes no update"),
    "service-refused": Text(
        "本端点不代查其他端点（SERVICE）；请分别查询", "this endpoint asks no other one (SERVICE); query each by itself"
    ),
    "graph-unknown": Text("没有图 {graph}；有：{known}", "no graph {graph}; known: {known}"),
    "query-too-long": Text("查询超过 {limit} 个字节", "the query is longer than {limit} bytes"),
    "query-media-type": Text(
        "请用 application/sparql-query 或 application/x-www-form-urlencoded",
        "send application/sparql-query or application/x-www-form-urlencoded",
    ),
    "not-acceptable": Text("没有所要的格式；有：{known}", "none of the accepted formats; there are: {known}"),
    "result-too-large": Text(
        "结果超过 {limit} 行；请用 LIMIT 分批，或下载全部数据",
        "more than {limit} rows; ask in parts with LIMIT, or download the whole data",
    ),
    "query-memory": Text("查询用的内存超过上限，请缩小范围", "the query needs more memory than allowed; narrow it"),
    "query-timeout": Text(
        "查询超过 {seconds} 秒，已停止；请缩小范围", "the query took over {seconds} s and was ended; narrow it"
    ),
    "query-busy": Text("同时进行的查询太多，请稍后再试", "too many queries at once; try again shortly"),
}

REFUSALS = tuple(_STATUS)
"""The name of every refusal."""


class RefusedError(OpenttError):
    """A query that is not answered; `name` is that of the problem, `status` the HTTP status that says it."""

    def __init__(self, name: str, **params: object) -> None:
        super().__init__(_TITLES[name].fill(params))
        self.name = name
        self.params = params
        self.status = _STATUS[name]
