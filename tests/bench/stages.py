"""What a validation spends its processor time on, stage by stage, as measured inside one process."""

from __future__ import annotations

import itertools
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opentt.text import Text
    from opentt.validation.store import Store

PROVING = "读入、逐格证明、存为类型 Reading, proving each cell, keeping it typed"
EXPLAINING = "可疑行的解释 Explaining suspicious rows"
NAMES = {
    "reading": "打开文件：摘要、编码、分隔符 Opening: digest, encoding, delimiter",
    "checking": EXPLAINING,
    "comparing": "编号唯一、引用、代码、校验码 Ids, links, codes, check characters",
    "applying": "业务规则 Rules",
    "locating": "定位和措辞 Locating and wording the findings",
}
"""The stages by the first word of what progress says of them."""


@dataclass
class _Timed:
    """A database whose statements are timed: those that prove rows are a stage of their own."""

    inner: Any
    proving: list[float] = field(default_factory=list)

    def execute(self, sql: str, *values: object) -> Any:  # noqa: ANN401 - whatever DuckDB answers
        """What the statement gives."""
        begun = time.process_time()
        try:
            return self.inner.execute(sql, *values)
        finally:
            if sys._getframe(1).f_code.co_name == "keep_aside":  # noqa: SLF001 - who asks is what is measured
                self.proving.append(time.process_time() - begun)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is the database's own
        return getattr(self.inner, name)


def stages(paths: Sequence[Path]) -> Counter[str]:
    """Processor seconds by stage, the start of the program included."""
    from opentt.report.as_json import to_json
    from opentt.validation import run, validate

    begun = [("start", 0.0)]
    timed: list[_Timed] = []
    plain = vars(run)["open_store"]

    def opened(*given: Any) -> Store:  # noqa: ANN401 - as the original takes them
        store: Store = plain(*given)
        timed.append(_Timed(store.db))
        store.db = timed[0]  # type: ignore[assignment]
        return store

    def reached(step: Text, *_: int) -> None:
        begun.append((step.en.split()[0], time.process_time()))

    vars(run)["open_store"] = opened
    report = validate(paths, progress=reached)
    begun.append(("writing", time.process_time()))
    to_json(report)
    begun.append(("end", time.process_time()))
    spent: Counter[str] = Counter()
    for (name, start), (_, end) in itertools.pairwise(begun):
        spent[NAMES.get(name, "启动和报告 Start-up and report")] += end - start  # type: ignore[assignment]
    proving = sum(timed[0].proving)
    spent[PROVING] += proving  # type: ignore[assignment]
    spent[EXPLAINING] -= proving  # type: ignore[assignment]
    return spent
