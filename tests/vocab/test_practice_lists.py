"""Every value of the lists that public systems and documents use for achievements is read as one code."""

from __future__ import annotations

import pytest

from opentt.standard import load

LISTS: dict[str, tuple[str, dict[str, str]]] = {
    "成果类别": (
        "achievement-kind",
        {"基础理论": "basic-theory", "应用技术": "applied-technology", "软科学": "soft-science", "其他": "other"},
    ),
    "高校成果登记表：成果类型": (
        "achievement-kind",
        {
            "技术开发类应用技术": "applied-technology",
            "社会公益类应用技术": "applied-technology",
            "软科学": "soft-science",
        },
    ),
    "任务来源": (
        "funding-source",
        {
            "国家财政": "national-fiscal",
            "省": "provincial",
            "市": "municipal",
            "自主": "self-funded",
            "企事业委托": "commissioned",
            "合资合作": "joint-venture",
        },
    ),
    "评价方式": (
        "evaluation-mode",
        {
            "鉴定": "appraisal",
            "验收": "acceptance",
            "结题": "completion",
            "评审": "review",
            "评估": "assessment",
            "行业准入": "industry-access",
            "权威部门检测": "authority-testing",
            "其他": "other",
        },
    ),
    "体现形式": (
        "achievement-form",
        {
            "新技术": "new-technology",
            "新工艺": "new-process",
            "新产品": "new-product",
            "新材料": "new-material",
            "新装备": "new-equipment",
            "生物医药品种": "biomedical-variety",
            "动植物新品种": "plant-animal-variety",
            "矿产新品种": "mineral-variety",
            "其他应用技术": "other",
            "标准": "standard",
        },
    ),
    "知识产权": (
        "ip-kind",
        {
            "发明专利": "invention-patent",
            "实用新型": "utility-model",
            "集成电路": "layout-design",
            "软著": "software-copyright",
            "其他": "other",
        },
    ),
    "阶段": (
        "achievement-stage",
        {
            "小试": "lab-trial",
            "完成中试": "pilot-trial",
            "小规模生产": "small-scale-production",
            "小范围转化": "small-range-application",
            "大规模应用": "large-scale-application",
        },
    ),
    "登记表：阶段": (
        "achievement-stage",
        {"初期阶段": "early", "中期阶段": "middle", "成熟应用阶段": "mature"},
    ),
    "水平": ("achievement-level", {"领先": "leading", "先进": "advanced", "接近": "approaching"}),
    "成果属性": (
        "achievement-origin",
        {
            "原始性创新": "original-innovation",
            "国外引进消化吸收创新": "imported-reinnovation",
            "国内技术二次开发": "domestic-redevelopment",
        },
    ),
    "平台：成熟度": (
        "achievement-stage",
        {
            "正在研发": "early",
            "已有样品": "sample-made",
            "通过小试": "lab-trial",
            "通过中试": "pilot-trial",
            "可以量产": "mature",
            "其他": "other",
        },
    ),
    "概念验证平台：成熟度": (
        "achievement-stage",
        {
            "rd": "early",
            "pilot": "lab-trial",
            "intermediate_trial": "pilot-trial",
            "small_batch_prod": "small-scale-production",
        },
    ),
    "评价机制文件：成果分类": (
        "achievement-kind",
        {"基础研究": "basic-theory", "应用研究": "applied-technology", "技术开发和产业化": "applied-technology"},
    ),
    "评价机制文件：成果形式": (
        "achievement-form",
        {
            "论文": "paper",
            "专著": "monograph",
            "原理性模型": "principle-model",
            "专利": "patent",
            "专有技术": "know-how",
            "软件": "software",
            "集成电路": "layout-design",
        },
    ),
    "北京市条例：成果种类": (
        "achievement-form",
        {
            "专利技术": "patent",
            "计算机软件": "software",
            "技术秘密": "know-how",
            "集成电路布图设计": "layout-design",
            "植物新品种": "plant-animal-variety",
            "新药": "biomedical-variety",
            "设计图": "design-drawing",
            "配方": "formula",
        },
    ),
    "赋权的成果类型": (
        "ip-kind",
        {
            "专利权": "patent",
            "计算机软件著作权": "software-copyright",
            "集成电路布图设计专有权": "layout-design",
            "植物新品种权": "plant-variety",
            "生物医药新品种": "biomedical-variety",
            "技术秘密": "know-how",
        },
    ),
    "高新技术企业申报：转化形式": (
        "conversion-mode",
        {
            "自行投资": "own-implementation",
            "转让": "transfer",
            "许可": "licence",
            "合作实施": "joint-implementation",
            "作价投资": "equity",
        },
    ),
    "转化法第十六条": (
        "conversion-mode",
        {
            "自行投资实施": "own-implementation",
            "转让": "transfer",
            "许可": "licence",
            "作为合作条件共同实施": "joint-implementation",
            "作价投资": "equity",
            "其他协商确定的方式": "other",
        },
    ),
    "高新技术企业申报：转化结果": (
        "achievement-form",
        {
            "新产品": "new-product",
            "新设备": "new-equipment",
            "新技术服务": "new-service",
            "样品样机": "prototype",
            "新服务": "new-service",
        },
    ),
    "高新技术企业申报：知识产权": (
        "ip-kind",
        {"专利": "patent", "版权": "software-copyright", "集成电路": "layout-design", "其他": "other"},
    ),
    "高新技术企业申报：知识产权来源": (
        "achievement-acquisition",
        {"自主": "self-developed", "受让受赠并购": "acquired", "其他": "other"},
    ),
    "意向交易方式": (
        "trade-intention",
        {
            "专利权转让": "patent-assignment",
            "专利实施许可": "patent-licence",
            "独家许可": "exclusive-licence",
            "专利申请权": "patent-application-assignment",
            "技术秘密转让": "know-how-assignment",
            "股权转让": "equity-transfer",
            "投资": "investment",
            "其他": "other",
        },
    ),
    "定价方式": (
        "pricing-mode",
        {"协议定价": "agreed-price", "技术交易市场挂牌": "market-listing", "拍卖": "auction"},
    ),
    "概念验证平台：转化核实": (
        "verification-status",
        {"submitted": "submitted", "verified": "verified", "rejected": "rejected"},
    ),
}
VALUES = [
    pytest.param(scheme, value, code, id=f"{name}: {value}")
    for name, (scheme, values) in LISTS.items()
    for value, code in values.items()
]


@pytest.mark.parametrize(("scheme", "value", "code"), VALUES)
def test_a_value_of_practice_is_read_as_its_code(scheme: str, value: str, code: str) -> None:
    assert load().schemes[scheme].code_of(value) == code


@pytest.mark.parametrize("scheme", sorted({scheme for scheme, _ in LISTS.values()}))
def test_no_spelling_stands_for_two_codes(scheme: str) -> None:
    listed = load().schemes[scheme]
    for concept in listed.concepts.values():
        for spelling in concept.spellings:
            assert listed.code_of(spelling) == concept.code, f"{spelling} means {listed.code_of(spelling)} too"
