"""The licences that a publisher may choose, each explained in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from opentt.text import Text


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its SPDX id, its address, its name, and what it allows and asks."""

    name: str
    path: str
    title: Text
    meaning: Text


LICENCES = {
    licence.name: licence
    for licence in (
        Licence(
            "CC-BY-4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            Text("知识共享 署名 4.0", "Creative Commons Attribution 4.0"),
            Text(
                "任何人可以使用、改编、商用，只须注明出处。公共数据最常用",
                "anybody may use, adapt and sell it, and must name the source; the usual choice for public data",
            ),
        ),
        Licence(
            "CC0-1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            Text("知识共享 零 1.0（放弃权利）", "Creative Commons Zero 1.0 (no rights reserved)"),
            Text(
                "放弃一切权利，使用者连出处也可以不写。最方便再利用，放弃后不能收回",
                "all rights are given up, not even the source need be named; easiest to reuse, and for good",
            ),
        ),
        Licence(
            "ODC-By-1.0",
            "https://opendatacommons.org/licenses/by/1-0/",
            Text("开放数据共用 署名 1.0", "Open Data Commons Attribution 1.0"),
            Text(
                "要求与 CC-BY-4.0 相近，专为数据库而写，只管数据库，不管其中的内容",
                "asks what CC-BY-4.0 asks; written for databases, and covers the database, not what is in it",
            ),
        ),
    )
}
"""The licences by SPDX id, the usual one first."""

OWN = Text(
    "其他：本地公共数据开放平台的许可条款，或单位自己的条款。填条款的名称和网址；"
    "条款若限制用途或须申请（“有条件开放”），数据就不是开放数据，请在说明里写明",
    "another: the terms of your public data platform, or your own. Give their name and address; terms that limit "
    "the use or ask for an application make the data not open, which the description should say",
)
"""What to do where none of them fits."""
