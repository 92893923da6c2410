"""The records of the invented JSON exports."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

OWNER = "北京启衡示例大学"


def patent(digits: str, *, wrong: bool = False) -> str:
    """A patent number with its check character, or with the next one."""
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return f"ZL{digits}.{'0123456789X'[(total + wrong) % 11]}"


def _right(title: str, digits: str, *, wrong: bool = False) -> Record:
    return {
        "kind": "invention-patent",
        "title": title,
        "number": patent(digits, wrong=wrong),
        "filing_date": f"{digits[:4]}-05-20",
        "grant_date": f"{int(digits[:4]) + 2}-08-11",
        "expiry_date": f"{int(digits[:4]) + 20}-05-20",
        "status": "granted",
    }


def _achievement(n: int, name: str, **more: object) -> Record:
    return {
        "id": f"demo-achievement-{n:03d}",
        "name": name,
        "kind": "applied-technology",
        "stage": "pilot-trial",
        "owner_name": OWNER,
        **more,
    }


def _conversion(**more: object) -> Record:
    return {
        "mode": "transfer",
        "pricing": "market-listing",
        "converted_date": "2025-04-10",
        "income": 1000000,
        "taxes": 60000,
        "maintenance_cost": 20000,
        "direct_cost": 20000,
        "net_income": 900000,
        "incentive_path": "convert-then-reward",
        "team_reward": 630000,
        "team_reward_share": 70,
        **more,
    }


def _empowerment(**more: object) -> Record:
    return {
        "kind": "long-term-use",
        "applied_date": "2024-09-02",
        "reviewed_date": "2024-09-20",
        "notice_start_date": "2024-09-23",
        "notice_end_date": "2024-10-15",
        "agreement_date": "2024-10-28",
        "term_years": 12,
        **more,
    }


ACHIEVEMENTS: list[Record] = [
    _achievement(
        201,
        "移动式骨科康复动作监测技术",
        fields=["biomedicine"],
        maturity={"scheme": "trl", "level": 6, "assessed_date": "2024-11-08"},
        started_date="2021-03-01",
        completed_date="2024-05-31",
        ip_rights=[_right("一种康复动作监测方法", "202110456789")],
        holders=[
            {"name": OWNER, "kind": "institution", "share": 30},
            {"name": "康复监测课题组", "kind": "team", "share": 70},
        ],
        conversions=[_conversion(taker_name="北京愈安示例生物医药有限公司")],
    ),
    _achievement(202, "钛合金锻件超声检测方法", ip_rights=[_right("一种锻件超声检测方法", "202010334455", wrong=True)]),
    _achievement(
        203,
        "石墨烯改性润滑脂",
        holders=[
            {"name": OWNER, "kind": "institution", "share": 60},
            {"name": "润滑材料课题组", "kind": "team", "share": 30},
        ],
    ),
    _achievement(204, "膜污染在线诊断装置", empowerment=_empowerment(term_years=5)),
    _achievement(205, "储能电站热失控预警模型"),
    _achievement(206, "毫米波雷达测试平台", complted_date="2024-06-30"),
    _achievement(207, "氢燃料电池堆低温启动策略", maturity={"scheme": "trl", "level": 12}),
    _achievement(208, "车规级芯片可靠性仿真平台", conversions=[_conversion(taxes="六万元")]),
    _achievement(209, "隧道衬砌病害智能检测", conversions=[_conversion(team_reward=300000, team_reward_share=33.3)]),
    _achievement(210, "光固化胶黏剂配方", conversions=[_conversion(net_income=950000)]),
    _achievement(211, "", keywords=["噪声", "通航"]),
    _achievement(212, "糖尿病足创面敷料", conversions=[_conversion(mode="sale")]),
    _achievement(213, "京白梨保鲜贮运技术", started_date="2023-09-01", completed_date="2022-12-31"),
    _achievement(214, "可穿戴心电监测算法", stage="样机", completed_date="2024-02-30"),
]
del ACHIEVEMENTS[10]["name"]

_BEFORE = '"name": "储能电站热失控预警模型",\n    "kind": "applied-technology",\n'

DOUBLED = (f'{_BEFORE}    "stage":', f'{_BEFORE}    "stage": "lab-trial",\n    "stage":')
"""Where the member `stage` is made to stand twice."""

_PARTIES: list[Record] = [
    {"role": "seller", "name": OWNER, "institution_id": "demo-institution-101"},
    {"role": "buyer", "name": "北京朔方示例动力科技有限公司", "institution_id": "demo-institution-104"},
]

LINKED_CONTRACTS: list[Record] = [
    {
        "id": "demo-contract-101",
        "title": "高温合金叶片缺陷智能检测系统研制",
        "contract_type": "technology-development",
        "contract_subtype": "commissioned-development",
        "signed_date": "2024-03-15",
        "start_date": "2024-04-01",
        "end_date": "2025-09-30",
        "total_amount": 1200000,
        "technical_amount": 1000000,
        "technology_field": "advanced-manufacturing",
        "parties": _PARTIES,
    },
    {
        "id": "demo-contract-102",
        "title": "叶片缺陷识别方法专利实施许可",
        "contract_type": "technology-licence",
        "contract_subtype": "patent-licence",
        "signed_date": "2025-05-12",
        "start_date": "2025-05-12",
        "end_date": "2030-05-11",
        "total_amount": 800000,
        "technical_amount": 800000,
        "payment": {"mode": "royalty", "royalty_base": "product-sales", "royalty_rate": 3},
        "licence": {"kind": "non-exclusive", "start_date": "2025-05-12", "end_date": "2030-05-11"},
        "technology_field": "advanced-manufacturing",
        "parties": _PARTIES,
        "ip_rights": [_right("一种叶片缺陷识别方法", "202210123456")],
        "achievement_ids": ["demo-achievement-101"],
        "use_first": {
            "is_use_first": True,
            "licensee_size": "small",
            "first_payment_date": "2026-05-12",
            "guarantor_id": "demo-institution-105",
            "guarantee_amount": 300000,
        },
    },
]

LINKED_ACHIEVEMENTS: list[Record] = [
    _achievement(
        101,
        "高温合金叶片缺陷识别方法",
        owner_id="demo-institution-101",
        ip_rights=[_right("一种叶片缺陷识别方法", "202210123456")],
        conversions=[_conversion(mode="licence", contract_id="demo-contract-102", converted_date="2025-05-12")],
    ),
    _achievement(
        102,
        "六自由度并联机床标定方法",
        owner_id="demo-institution-101",
        conversions=[_conversion(contract_id="demo-contract-199")],
    ),
]
