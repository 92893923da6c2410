"""The files of `examples/statistics`: invented bodies whose totals are figures that were published.

`python make_examples.py [DIR]`. Names and the split among bodies are invented; the totals are those of the policy
briefing of July 2025 (113 supported institutions) and of the national yearly report for 2023.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDER = Path(__file__).parents[2] / "examples/statistics"

NATURES = (
    ("高等院校", 24, "示例大学"),
    ("科研院所", 54, "示例研究所"),
    ("医疗卫生机构", 16, "示例医院"),
    ("市场化机构", 19, "示例技术转移有限公司"),
)
"""Nature, number of institutions and how their names end."""

BODIES = 4028
"""How many bodies reported for 2023."""

TOTALS = {
    "转让项数": 23_006,
    "转让金额（万元）": 1_061_000,
    "许可项数": 14_263,
    "许可金额（万元）": 906_000,
    "作价投资项数": 472,
    "作价投资金额（万元）": 446_000,
}
"""What all bodies together reported: 106.1, 90.6 and 44.6 hundred million yuan."""

_FIRST = "启衡云岭朗澄沐阳景和博远清岳泽安瑞川"
_SECOND = "明远航新科程达源宁海平原林峰宇正华诚"


def main(folder: Path = FOLDER) -> None:
    """Nothing: every file is written below the folder."""
    (folder / "supported-institutions").mkdir(parents=True, exist_ok=True)
    bodies = list(institutions())
    _write(
        folder / "supported-institutions/institutions.csv",
        ("记录编号", "机构名称", "机构种类", "机构性质", "所在区"),
        bodies,
    )
    _write(folder / "supported-institutions/grants.csv", GRANT_HEADINGS, grants(bodies))
    _write(folder / "annual-reports-2023.csv", ("记录编号", "机构名称", "统计年度", *TOTALS), reports())


def institutions() -> Iterable[tuple[str, ...]]:
    """113 transfer institutions."""
    districts = ("110108", "110105", "110102", "110106", "110114", "110302")
    number = 0
    for nature, count, ending in NATURES:
        for _ in range(count):
            name = f"北京{_FIRST[number % 18]}{_SECOND[number // 18 * 5 % 18]}{ending}"
            number += 1
            yield (f"demo-supported-{number:03}", name, "技术转移机构", nature, districts[number % 6])


GRANT_HEADINGS = ("记录编号", "项目名称", "支持方向", "承担单位标识", "年度", "项目状态")


def grants(bodies: Sequence[Sequence[str]]) -> Iterable[tuple[str, ...]]:
    """A grant for each institution, and a second one for every fifth: recipients count once."""
    rounds = [(body, 2018 + place % 8) for place, body in enumerate(bodies)]
    rounds += [(body, 2019 + place % 7) for place, body in enumerate(bodies) if place % 5 == 0]
    for number, (body, year) in enumerate(rounds, start=1):
        yield (
            f"demo-supported-grant-{number:03}",
            f"{body[1]}能力建设",
            "技术转移机构专项",
            body[0],
            str(year),
            "已立项",
        )


def reports() -> Iterable[tuple[str, ...]]:
    """The yearly report of each body; every column adds up to the published total exactly."""
    draw = random.Random("2023")  # noqa: S311 - the same examples every time
    columns = [split(total, BODIES, draw) for total in TOTALS.values()]
    for number in range(BODIES):
        yield (
            f"demo-report-{number + 1:04}",
            f"第{number + 1}号示例单位",
            "2023",
            *(str(col[number]) for col in columns),
        )


def split(total: int, parts: int, draw: random.Random) -> list[int]:
    """Whole numbers that add up to a total, few of them large, as such distributions are."""
    weights = [draw.paretovariate(1.1) for _ in range(parts)]
    whole = sum(weights)
    numbers = [int(total * weight / whole) for weight in weights]
    for place in range(total - sum(numbers)):
        numbers[place % parts] += 1
    return numbers


def _write(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
    path.write_text(buffer.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
