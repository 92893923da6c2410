"""Derived from schemas/ and vocab/ by `opentt build`; do not edit."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from opentt.model.base import Day, Instant, Integer, Model, Number, Unique


AchievementFormCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成果体现形式 / Achievement form"""


AchievementKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成果类别 / Achievement kind"""


AchievementLevelCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成果水平 / Achievement level"""


AchievementOriginCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成果属性 / Achievement origin"""


AchievementStageCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成果阶段 / Achievement stage"""


AdoptedRuleCode = Annotated[str, Field(min_length=1, max_length=200)]
"""单位制度 / Adopted rule"""


AssessmentModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""保值增值考核方式 / Assessment mode"""


ConfirmationStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""核实状态 / Confirmation status"""


ConsiderationFormCode = Annotated[str, Field(min_length=1, max_length=200)]
"""对价形式 / Consideration form"""


ContractRegistrationStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术合同认定登记状态 / Contract registration status"""


ContractSubtypeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术合同子类型 / Technology contract subtype"""


ContractTypeCode = Literal[
    "technology-development",
    "technology-transfer",
    "technology-licence",
    "technology-consulting",
    "technology-service",
]
"""技术合同类型 / Technology contract type"""


ConversionModeCode = Literal[
    "own-implementation",
    "transfer",
    "licence",
    "joint-implementation",
    "equity",
    "other",
]
"""转化方式 / Conversion mode"""


CountryCode = Annotated[str, Field(min_length=1, max_length=200)]
"""国家和地区 / Country or region"""


EmploymentCode = Annotated[str, Field(min_length=1, max_length=200)]
"""从业方式 / Employment"""


EmpowermentKindCode = Literal[
    "ownership",
    "long-term-use",
]
"""赋权类型 / Empowerment kind"""


EnterpriseSizeCode = Literal[
    "large",
    "medium",
    "small",
    "micro",
]
"""企业规模 / Enterprise size"""


EvaluationModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""评价方式 / Evaluation mode"""


EventKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""活动种类 / Event kind"""


ExpertKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""专家方向 / Expert kind"""


FirmQualificationCode = Annotated[str, Field(min_length=1, max_length=200)]
"""企业资质 / Firm qualification"""


FirmResultCode = Annotated[str, Field(min_length=1, max_length=200)]
"""企业成长类别 / Firm result"""


FundUseCode = Annotated[str, Field(min_length=1, max_length=200)]
"""资金用途 / Use of funds"""


FundingSourceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""任务来源 / Funding source"""


GrantProgrammeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""支持项目 / Grant programme"""


GrantReviewKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""审查环节 / Review kind"""


GrantStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""资助状态 / Grant status"""


HolderKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""权利人类型 / Holder kind"""


IdentifierSchemeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""标识符体系 / Identifier scheme"""


IncentivePathCode = Literal[
    "empower-then-convert",
    "convert-then-reward",
]
"""激励方式 / Incentive path"""


IndicatorCode = Annotated[str, Field(min_length=1, max_length=200)]
"""绩效指标 / Indicator"""


IndustryCode = Annotated[str, Field(min_length=1, max_length=200)]
"""国民经济行业 / Industry of the national economy"""


InstitutionKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""机构类别 / Institution kind"""


InstitutionNatureCode = Annotated[str, Field(min_length=1, max_length=200)]
"""机构性质 / Institution nature"""


IpKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""知识产权类别 / Kind of intellectual property"""


IpStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""知识产权状态 / Status of an intellectual property right"""


JointPlatformKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""共建平台种类 / Joint platform kind"""


KeyIndustryCode = Annotated[str, Field(min_length=1, max_length=200)]
"""重点产业领域 / Key industry"""


LandingModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""项目转化方式 / Landing mode"""


LegalFormCode = Annotated[str, Field(min_length=1, max_length=200)]
"""法人类型 / Legal form"""


LicenceKindCode = Literal[
    "exclusive",
    "sole",
    "non-exclusive",
    "open",
]
"""实施许可方式 / Licence kind"""


MainBusinessCode = Annotated[str, Field(min_length=1, max_length=200)]
"""主营业务 / Main business"""


ManagerLevelCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术经理人级别 / Manager level"""


MaturitySchemeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成熟度量表 / Maturity scheme"""


MoneySourceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""资金来源 / Source of money"""


PartyLegalStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""当事人法律地位 / Legal status of a party"""


PartyNatureCode = Annotated[str, Field(min_length=1, max_length=200)]
"""买卖方性质 / Nature of a party"""


PartyRoleCode = Literal[
    "seller",
    "buyer",
    "intermediary",
]
"""合同当事人角色 / Party role"""


PaymentModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术合同支付方式 / Payment mode"""


PilotCode = Annotated[str, Field(min_length=1, max_length=200)]
"""改革试点 / Reform pilot"""


PlanSourceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""计划来源 / Plan source"""


PlanTaskCode = Annotated[str, Field(min_length=1, max_length=200)]
"""工作任务类别 / Plan task"""


PoolProjectStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""项目库状态 / Pool project status"""


PricingModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""定价方式 / Pricing mode"""


RecordStatusCode = Literal[
    "active",
    "withdrawn",
    "merged",
]
"""数据记录状态 / Record status"""


RegionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""行政区划 / Region"""


RegistrationModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记方式 / Registration mode"""


RegistrationStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记状态 / Registration status"""


ReviewOutcomeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""审查结论 / Review outcome"""


RoyaltyBaseCode = Annotated[str, Field(min_length=1, max_length=200)]
"""提成基数 / Royalty base"""


ServiceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""服务内容 / Service"""


SocioEconomicObjectiveCode = Annotated[str, Field(min_length=1, max_length=200)]
"""社会经济目标 / Socio-economic objective"""


SupportConditionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""支持条件 / Condition of support"""


SupportMethodCode = Annotated[str, Field(min_length=1, max_length=200)]
"""支持方式 / Support method"""


SupportedProjectKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""项目归类 / Supported project kind"""


TechnologyFieldCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术领域 / Technology field"""


TradeDirectionCode = Literal[
    "domestic",
    "import",
    "export",
]
"""技术贸易方向 / Trade direction"""


TrainingAudienceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""培训对象 / Training audience"""


ValuationMethodCode = Annotated[str, Field(min_length=1, max_length=200)]
"""价值评估方法 / Valuation method"""


VerificationOutputCode = Annotated[str, Field(min_length=1, max_length=200)]
"""验证产出 / Verification output"""


VerificationStageCode = Annotated[str, Field(min_length=1, max_length=200)]
"""验证阶段 / Verification stage"""


WithheldReasonCode = Annotated[str, Field(min_length=1, max_length=200)]
"""不公开理由 / Reason for withholding"""


class Identifier(Model):
    """其他编号 / Identifier.

    本记录所指对象在另一套编号规则中的编号。
    A number that the same thing has in another numbering system.
    """

    scheme: Annotated[IdentifierSchemeCode, Field(title="编号体系 / Scheme", description="这个编号属于哪一套编号规则。 / The numbering system that the value belongs to.")]
    value: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="编号值 / Value", description="按该编号规则书写的编号本身。 / The number itself, written as its system prescribes.")]


class RegistrationStatusHistory(Model):
    """一次状态变化 / Status event.

    登记办理中的一个步骤及其结果。
    One step in the handling of the registration, and its outcome.
    """

    status: Annotated[RegistrationStatusCode, Field(title="变更后状态 / Status reached", description="这一步之后登记所处的状态。 / Where the registration stood after this step.")]
    date: Annotated[Day | None, Field(title="状态日期 / Date of the step", description="这一步完成的日期。 / The day on which the step was completed.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="办理单位 / Handled by", description="完成这一步的机关或机构。 / The authority or body that took the step.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="办理说明 / Note", description="退回、不予登记等的理由或补充说明。 / The ground for a return or refusal, or another remark.")] = None


class Registration(Model):
    """登记信息 / Registration.

    在技术转移机构库或技术经理人库中的登记情况。
    Entry in the register of technology transfer institutions or technology managers.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记编号 / Registration number", description="入库后由管理部门给出的编号。 / The number that the authority gave on entry in the register.")] = None
    applied_date: Annotated[Day | None, Field(title="登记申请日期 / Date of application", description="在线提交登记申请的日期。 / The day on which the application was submitted online.")] = None
    status: Annotated[RegistrationStatusCode | None, Field(title="登记状态 / Registration status", description="登记目前办到哪一步、结果如何。 / How far the registration has got, and with what outcome.")] = None
    listed_date: Annotated[Day | None, Field(title="入库日期 / Date listed", description="终审通过并列入名册的日期。 / The day of entry in the register after the final review.")] = None
    status_history: Annotated[list[RegistrationStatusHistory] | None, Field(title="历次状态 / Status history", description="从提交申请起，每一步的状态、日期和办理单位。 / Every step from the application on, with its date and the body that took it.")] = None


class IndicatorValue(Model):
    """一项指标 / Indicator value.

    一项指标的基准、目标和实际数值。
    The baseline, target and actual value of one indicator.
    """

    indicator: Annotated[IndicatorCode, Field(title="指标名称 / Indicator", description="考核或统计的是哪一项。 / What is measured.")]
    baseline: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="基准值 / Baseline", description="作为比较起点的数值，一般是上一年的实际数。 / The value to compare with, as a rule the figure of the year before.")] = None
    target: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="目标值 / Target", description="承诺在期末达到的数值。 / The value promised for the end of the period.")] = None
    actual: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="实际值 / Actual value", description="期末实际达到的数值。 / The value reached at the end of the period.")] = None
    unit: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="指标计量单位 / Unit of measure", description="三个数值所用的单位。 / The unit in which the three values are given.")] = None
    evidence: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="指标佐证 / Evidence", description="数值依据的材料和计数口径。 / What the values rest on, and how they were counted.")] = None


class InstitutionAnnualReport(Model):
    """一个年度的报告 / Annual report.

    机构一个自然年度的工作数据。
    The institution's data on one calendar year.
    """

    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="报告年度 / Year reported on", description="报告所反映的自然年度，不是报送的年份。 / The calendar year that the figures are about, not the year of submission.")]
    submitted_date: Annotated[Day | None, Field(title="报送日期 / Date submitted", description="向管理部门报送年度数据的日期。 / The day on which the yearly data were sent to the authority.")] = None
    technology_transfer_revenue: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术转移收入 / Technology transfer revenue", description="当年从事技术转移及相关服务取得的收入。 / What technology transfer and the services around it brought in.")] = None
    total_revenue: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="营业收入 / Total revenue", description="当年全部营业收入。 / All operating revenue of the year.")] = None
    fiscal_national: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="国家财政经费 / National fiscal funds", description="当年得到的中央财政经费。 / What the central budget gave in the year.")] = None
    fiscal_local: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="地方财政经费 / Local fiscal funds", description="当年得到的市、区财政经费。 / What city and district budgets gave in the year.")] = None
    self_funded: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="单位自筹经费 / Own funds", description="当年由单位自行投入的经费。 / What the institution or its parent itself put in during the year.")] = None
    promoted_contract_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="促成技术合同数 / Contracts promoted", description="当年促成并办理登记的技术合同项数。 / How many technology contracts were brought about in the year and registered.")] = None
    promoted_contract_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术合同成交额 / Value of contracts promoted", description="当年促成并办理登记的技术合同成交总额。 / The total of the technology contracts that were brought about in the year and registered.")] = None
    promoted_technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术交易额 / Technical value promoted", description="当年促成的技术合同中认定的技术交易额。 / The technical amount recognised in the contracts brought about in the year.")] = None
    demand_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="征集需求数 / Demands collected", description="当年征集到的企业技术需求项数。 / How many technology demands of firms were collected in the year.")] = None
    event_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="组织活动数 / Events held", description="当年组织的对接、展示、路演等活动场次。 / How many matchmaking events, exhibitions and presentations were held in the year.")] = None
    indicators: Annotated[list[IndicatorValue] | None, Field(title="指标完成情况 / Indicators", description="年度报告中逐项填报的其他指标。 / The further indicators reported one by one for the year.")] = None


class InstitutionStaffExpert(Model):
    """一类专家 / Experts of one kind.

    某一类专家及其人数。
    One kind of expert and how many there are.
    """

    kind: Annotated[ExpertKindCode, Field(title="专家类型 / Kind of expert", description="专家来自学术、技术、产业还是投资方面。 / Whether academic, technical, industrial or from investment.")]
    count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专家人数 / Number of experts", description="该类专家的人数。 / How many experts there are of this kind.")] = None


class InstitutionStaff(Model):
    """人员构成 / Staff.

    机构在编和聘用人员的数量与结构。
    How many people the institution employs, and of what sort.
    """

    total_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="人员总数 / Staff in total", description="在编和聘用人员合计。 / All people employed, established and hired.")] = None
    full_time_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专职人员数 / Full-time staff", description="专门从事技术转移工作的人数。 / How many work on technology transfer only.")] = None
    part_time_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="兼职人员数 / Part-time staff", description="兼做技术转移工作的人数。 / How many work on technology transfer beside other duties.")] = None
    postgraduate_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="硕士及以上人数 / With a postgraduate degree", description="具有硕士或博士学位的人数。 / How many hold a master's or doctor's degree.")] = None
    bachelor_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="本科人数 / With a bachelor's degree", description="最高学历为本科的人数。 / How many have a bachelor's degree as their highest.")] = None
    college_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专科人数 / With a college diploma", description="最高学历为大专的人数。 / How many have a college diploma as their highest.")] = None
    senior_title_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="高级职称人数 / With a senior title", description="具有正高或副高级职称的人数。 / How many have a full or associate senior professional title.")] = None
    middle_title_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="中级职称人数 / With an intermediate title", description="具有中级职称的人数。 / How many have an intermediate professional title.")] = None
    manager_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术经理人数 / Technology managers", description="专职和兼职技术经理人的人数。 / How many technology managers there are, full-time and part-time.")] = None
    technical_team_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术开发团队人数 / Technical team", description="从事验证、开发等技术工作的人数。 / How many do technical work such as verification and development.")] = None
    experts: Annotated[list[InstitutionStaffExpert] | None, Field(title="专家顾问 / Experts", description="机构聘请的各类专家的人数。 / How many experts of each kind the institution calls on.")] = None


class InstitutionFacilities(Model):
    """场地设备 / Facilities.

    机构用于技术转移的场地、设备和信息条件。
    Premises, equipment and information systems used for technology transfer.
    """

    area: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="办公面积 / Floor area", description="办公和验证场地的建筑面积。 / The floor area of offices and test premises.")] = None
    equipment_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="设备数量 / Pieces of equipment", description="可用于技术转移的仪器设备台套数。 / How many instruments and devices serve technology transfer.")] = None
    equipment_value: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="设备原值 / Value of equipment", description="上述仪器设备的账面原值。 / The original book value of that equipment.")] = None
    has_website: Annotated[bool | None, Field(title="是否有独立网站 / Has a website", description="机构是否有自己运行的网站。 / Whether the institution runs a website of its own.")] = None
    has_database: Annotated[bool | None, Field(title="是否有数据库 / Has a database", description="机构是否建有成果、需求等数据库。 / Whether the institution keeps a database of achievements or demands.")] = None


class InstitutionPilot(Model):
    """一项试点 / Pilot.

    机构参加的一项改革试点。
    One reform pilot that the institution takes part in.
    """

    pilot: Annotated[PilotCode, Field(title="试点名称 / Pilot", description="机构参加的是哪一项试点。 / Which pilot the institution takes part in.")]
    since_date: Annotated[Day | None, Field(title="纳入试点日期 / In the pilot since", description="机构被批准参加该试点的日期。 / The day on which the institution was admitted to the pilot.")] = None


class InstitutionAdoptedRule(Model):
    """一项制度 / Adopted rule.

    机构制定的一项内部制度。
    One internal rule of the institution.
    """

    kind: Annotated[AdoptedRuleCode, Field(title="制度类型 / Kind of rule", description="该制度规定的是哪方面的事。 / What matter the rule settles.")]
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="制度名称 / Title of the rule", description="制度文件的标题。 / The title of the document.")] = None
    adopted_date: Annotated[Day | None, Field(title="制度印发日期 / Date adopted", description="该制度印发施行的日期。 / The day on which the rule was issued.")] = None


class Contact(Model):
    """联系信息 / Contact.

    用于业务联系的人员和方式，不对外公开。
    Whom to turn to and how; not for publication.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系人 / Contact person", description="负责答复本记录事宜的人的姓名。 / The name of the person who answers questions about the record.")] = None
    position: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="职务 / Position", description="联系人在单位担任的职务。 / The post that the contact person holds.")] = None
    phone: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系电话 / Telephone", description="可以找到联系人的电话号码，固定电话带区号。 / The telephone number of the contact person, with the area code for a land line.")] = None
    email: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="电子邮箱 / E-mail", description="联系人接收邮件的地址。 / The address at which the contact person receives mail.")] = None
    address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系地址 / Contact address", description="寄送材料的地址。 / The postal address for papers.")] = None
    postcode: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="邮政编码 / Postcode", description="联系地址的邮政编码。 / The postcode of the contact address.")] = None


class WithheldField(Model):
    """未公开字段 / Withheld field.

    发布时没有公开的一个字段及其理由。
    One field that was left out on publication, with the ground.
    """

    field: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="未公开字段 / Withheld field", description="没有公开的字段，写它在记录中的路径。 / The field that was not made public, as its path in the record.")]
    reason: Annotated[WithheldReasonCode, Field(title="未公开原因 / Reason withheld", description="不公开该字段的理由类别。 / The class of ground on which the field is kept back.")]
    explanation: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="未公开说明 / Explanation", description="对不公开理由的具体解释。 / What the ground is in this case, in words.")] = None
    public_from: Annotated[Day | None, Field(title="拟公开日期 / Public from", description="该字段自哪一天起可以公开。 / The day from which the field may be made public.")] = None


class Institution(Model):
    """机构 / Institution.

    参与科技成果转化的单位，不论担任什么角色：技术转移机构、概念验证平台、登记机构、高校院所、医院、企业、担保机构等。
    A body that takes part in technology transfer in any role: transfer institution, proof-of-concept platform, contract registry, university, institute, hospital, firm, guarantor and others.
    """

    id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)], Field(title="记录标识 / Record identifier", description="本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。 / Identifier of the record, unique among all publishers: the code of the source, a hyphen and the number used there; safe in a web address.")]
    identifiers: Annotated[list[Identifier] | None, Field(title="各类编号 / Identifiers", description="本记录所指对象在国家、行业或国际编号规则中的全部编号。 / Every number that the thing described has in national, professional or international numbering systems.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="机构名称 / Name", description="登记证书上的全称；内设机构写所属单位名称加机构名。 / The full name on the certificate of registration; for an inner unit, the parent's name and its own.")]
    name_en: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="英文名称 / English name", description="机构对外使用的英文名称。 / The English name that the institution uses.")] = None
    short_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="简称 / Short name", description="机构通行的中文简称。 / The usual short form of the Chinese name.")] = None
    former_names: Annotated[Annotated[list[Annotated[str, Field(min_length=1, max_length=500)]], Unique] | None, Field(title="曾用名 / Former names", description="机构以前登记使用过的名称。 / Names that the institution was registered under before.")] = None
    kinds: Annotated[Annotated[list[InstitutionKindCode], Unique] | None, Field(title="机构类型 / Kinds", description="机构在成果转化中担任的角色，可有多种。 / The roles that the institution has in technology transfer; there may be several.")] = None
    nature: Annotated[InstitutionNatureCode | None, Field(title="机构性质 / Nature", description="机构属于高校、院所、医疗卫生机构还是市场化机构等。 / Whether it is a university, an institute, a medical body, a market-run one or another.")] = None
    legal_form: Annotated[LegalFormCode | None, Field(title="法人类型 / Legal form", description="机构以何种法人资格存在，或是法人的内设机构。 / As what sort of legal person the institution exists, or that it is a unit inside one.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="统一社会信用代码 / Unified social credit code", description="机构自己的信用代码；内设机构没有时不填。 / The institution's own code; left out for an inner unit that has none.")] = None
    parent_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="依托单位标识 / Parent institution", description="内设机构所属法人单位的记录标识。 / The record of the legal person that an inner unit belongs to.")] = None
    parent_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="依托单位 / Name of the parent", description="内设机构所属法人单位的名称。 / The name of the legal person that an inner unit belongs to.")] = None
    founded_date: Annotated[Day | None, Field(title="成立日期 / Date founded", description="机构登记成立或批准设立的日期。 / The day on which the institution was registered or its founding approved.")] = None
    region: Annotated[RegionCode | None, Field(title="所在行政区划 / Region", description="机构注册地的行政区划代码，北京经济技术开发区用扩展代码。 / The code of the administrative division where the institution is registered; Beijing's economic development area has a code of its own.")] = None
    address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="办公地址 / Address", description="机构固定办公场所的地址。 / The address of the fixed premises.")] = None
    website: Annotated[Annotated[str, Field(max_length=2000)] | None, Field(title="网站 / Website", description="机构自己的网站首页地址。 / The address of the institution's own home page.")] = None
    legal_representative: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="法定代表人 / Legal representative", description="登记证书上的法定代表人；内设机构写负责人。 / The legal representative on the certificate; for an inner unit, its head.")] = None
    main_business: Annotated[Annotated[list[MainBusinessCode], Unique] | None, Field(title="主营业务 / Main business", description="机构从事的技术转移业务种类。 / The classes of technology transfer business that the institution carries on.")] = None
    fields: Annotated[Annotated[list[TechnologyFieldCode], Unique] | None, Field(title="技术领域 / Technology fields", description="机构主要服务的技术领域。 / The fields of technology that the institution mainly serves.")] = None
    key_industries: Annotated[Annotated[list[KeyIndustryCode], Unique] | None, Field(title="重点产业 / Key industries", description="机构主要面向的重点产业。 / The key industries that the institution mainly works for.")] = None
    services: Annotated[Annotated[list[ServiceCode], Unique] | None, Field(title="服务内容 / Services", description="机构能够提供的具体服务。 / The particular services that the institution can give.")] = None
    partner_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="合作机构 / Partners", description="与机构签有合作协议的其他机构的记录标识。 / The records of other institutions with which there is an agreement to cooperate.")] = None
    enterprise_size: Annotated[EnterpriseSizeCode | None, Field(title="企业规模 / Enterprise size", description="机构为企业时，按国家统计划型标准确定的规模。 / For an enterprise, its size by the national statistical classes.")] = None
    is_high_tech_enterprise: Annotated[bool | None, Field(title="是否高新技术企业 / High-tech enterprise", description="机构是否持有有效的国家高新技术企业证书。 / Whether the institution holds a valid certificate as a national high-tech enterprise.")] = None
    is_national_demonstration: Annotated[bool | None, Field(title="是否国家技术转移示范机构 / National demonstration institution", description="机构是否列入国家技术转移示范机构名单。 / Whether it is on the list of national demonstration institutions for technology transfer.")] = None
    registration: Annotated[Registration | None, Field(title="机构登记 / Registration of the institution", description="机构在技术转移机构库中的登记情况。 / The institution's entry in the register of technology transfer institutions.")] = None
    annual_reports: Annotated[list[InstitutionAnnualReport] | None, Field(title="年度报告 / Annual reports", description="机构每年报送的上一年度工作数据。 / The data on the year before that the institution submits every year.")] = None
    staff: Annotated[InstitutionStaff | None, Field(title="人员构成 / Staff", description="机构在编和聘用人员的数量与结构。 / How many people the institution employs, and of what sort.")] = None
    facilities: Annotated[InstitutionFacilities | None, Field(title="场地设备 / Facilities", description="机构用于技术转移的场地、设备和信息条件。 / Premises, equipment and information systems used for technology transfer.")] = None
    pilots: Annotated[list[InstitutionPilot] | None, Field(title="承担试点 / Pilots", description="机构参加的成果转化改革试点。 / The reform pilots in technology transfer that the institution takes part in.")] = None
    adopted_rules: Annotated[list[InstitutionAdoptedRule] | None, Field(title="转化制度 / Adopted rules", description="机构为成果转化制定的内部制度。 / Internal rules on technology transfer that the institution has adopted.")] = None
    contact: Annotated[Contact | None, Field(title="联系信息 / Contact", description="用于业务联系的人员和方式，不对外公开。 / Whom to turn to and how; not for publication.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class ManagerAnnualReport(Model):
    """一个年度的报告 / Annual report.

    技术经理人一个自然年度的业绩。
    The manager's results in one calendar year.
    """

    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="报告年度 / Year reported on", description="报告所反映的自然年度，不是报送的年份。 / The calendar year that the figures are about, not the year of submission.")]
    submitted_date: Annotated[Day | None, Field(title="报送日期 / Date submitted", description="向管理部门报送年度数据的日期。 / The day on which the yearly data were sent to the authority.")] = None
    promoted_contract_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="促成技术合同数 / Contracts promoted", description="当年促成并办理登记的技术合同项数。 / How many technology contracts were brought about in the year and registered.")] = None
    promoted_contract_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术合同成交额 / Value of contracts promoted", description="当年促成并办理登记的技术合同成交总额。 / The total of the technology contracts that were brought about in the year and registered.")] = None


class Manager(Model):
    """技术经理人 / Technology manager.

    由机构或以个人身份登记、专门从事科技成果转化服务的人员；不是技术经纪人。
    A person, registered by an institution or alone, whose profession is to serve technology transfer; not a technology broker.
    """

    id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)], Field(title="记录标识 / Record identifier", description="本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。 / Identifier of the record, unique among all publishers: the code of the source, a hyphen and the number used there; safe in a web address.")]
    identifiers: Annotated[list[Identifier] | None, Field(title="各类编号 / Identifiers", description="本记录所指对象在国家、行业或国际编号规则中的全部编号。 / Every number that the thing described has in national, professional or international numbering systems.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="姓名 / Name", description="技术经理人的姓名，与登记一致。 / The technology manager's name as registered.")]
    name_en: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="姓名拼音 / Name in Latin script", description="姓名的汉语拼音或外文写法。 / The name in pinyin or as written in another language.")] = None
    registration_mode: Annotated[RegistrationModeCode | None, Field(title="登记方式 / Mode of registration", description="由所在机构统一办理登记，还是以个人身份登记。 / Whether the institution registered the person or the person did so alone.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="所属机构标识 / Institution", description="技术经理人所在机构的记录标识。 / The record of the institution where the manager works.")] = None
    institution_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="所属机构 / Name of the institution", description="技术经理人所在机构的名称。 / The name of the institution where the manager works.")] = None
    employment: Annotated[EmploymentCode | None, Field(title="任职方式 / Employment", description="专职还是兼职从事技术转移工作。 / Whether the work in technology transfer is full-time or part-time.")] = None
    level: Annotated[ManagerLevelCode | None, Field(title="能力等级 / Level", description="经评定的技术经理人等级或相应职称级别。 / The assessed level of competence, or the rank of the professional title.")] = None
    certificate_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="证书编号 / Certificate number", description="能力或资格证书上的编号。 / The number on the certificate of competence.")] = None
    certificate_issuer: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="发证机构 / Certificate issuer", description="颁发该证书的单位。 / The body that issued the certificate.")] = None
    certificate_date: Annotated[Day | None, Field(title="发证日期 / Date of the certificate", description="证书上的签发日期。 / The date of issue on the certificate.")] = None
    started_date: Annotated[Day | None, Field(title="从业起始日期 / In the profession since", description="开始从事技术转移工作的日期。 / The day on which the person began to work in technology transfer.")] = None
    fields: Annotated[Annotated[list[TechnologyFieldCode], Unique] | None, Field(title="技术领域 / Technology fields", description="技术经理人熟悉和服务的技术领域。 / The fields of technology that the manager knows and serves.")] = None
    region: Annotated[RegionCode | None, Field(title="所在行政区划 / Region", description="主要工作地的行政区划代码。 / The code of the administrative division where the manager mainly works.")] = None
    service_tags: Annotated[Annotated[list[Annotated[str, Field(min_length=1, max_length=500)]], Unique] | None, Field(title="服务标签 / Service tags", description="概括所长和服务方式的短语。 / Short phrases that sum up strengths and manner of service.")] = None
    registration: Annotated[Registration | None, Field(title="经理人登记 / Registration of the manager", description="技术经理人在技术经理人库中的登记情况。 / The manager's entry in the register of technology managers.")] = None
    annual_reports: Annotated[list[ManagerAnnualReport] | None, Field(title="年度报告 / Annual reports", description="技术经理人每年报送的上一年度业绩。 / What the manager achieved in the year before, as reported every year.")] = None
    contact: Annotated[Contact | None, Field(title="联系信息 / Contact", description="用于业务联系的人员和方式，不对外公开。 / Whom to turn to and how; not for publication.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class ContractPayment(Model):
    """价款支付 / Payment.

    合同约定的付款办法。
    How the contract says the price is to be paid.
    """

    mode: Annotated[PaymentModeCode | None, Field(title="支付方式 / Payment mode", description="一次付清、分期、提成还是入门费加提成。 / Whether once, in instalments, by royalty or by entry fee and royalty.")] = None
    entry_fee: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="入门费 / Entry fee", description="提成支付之前预先支付的固定费用。 / The fixed sum paid before royalties begin.")] = None
    royalty_base: Annotated[RoyaltyBaseCode | None, Field(title="提成基数 / Royalty base", description="提成按什么计算，如销售额、利润。 / What the royalty is reckoned on, such as sales or profit.")] = None
    royalty_rate: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="提成比例 / Royalty rate", description="提成占基数的百分比。 / The royalty as a share of its base.")] = None


class ContractLicence(Model):
    """许可条款 / Licence terms.

    许可合同约定的使用范围。
    The scope of use that a licence contract grants.
    """

    kind: Annotated[LicenceKindCode | None, Field(title="许可方式 / Licence kind", description="独占、排他、普通还是开放许可。 / Whether exclusive, sole, non-exclusive or open.")] = None
    territory: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="许可地域 / Territory", description="被许可人可以使用技术的地域。 / Where the licensee may use the technology.")] = None
    start_date: Annotated[Day | None, Field(title="许可开始日期 / Licence start", description="可以使用技术的第一天。 / The first day on which the technology may be used.")] = None
    end_date: Annotated[Day | None, Field(title="许可截止日期 / Licence end", description="可以使用技术的最后一天。 / The last day on which the technology may be used.")] = None


class ContractParty(Model):
    """当事人 / Party.

    合同的一方。
    One side of the contract.
    """

    role: Annotated[PartyRoleCode, Field(title="当事人角色 / Role", description="该方在合同中是卖方、买方还是中介方。 / Whether the party is seller, buyer or intermediary.")]
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="名称 / Name", description="该方的全称；自然人写姓名，对外公开时只列卖方单位。 / The full name of the party, a person's name for a natural person; in public data only a seller that is an organisation is named.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="机构标识 / Institution", description="该方在机构数据中的记录标识。 / The record of the party among the institutions.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="统一社会信用代码 / Unified social credit code", description="该方的 18 位信用代码。 / The party's code of 18 characters.")] = None
    legal_status: Annotated[PartyLegalStatusCode | None, Field(title="主体资格 / Legal status", description="该方是法人、自然人、非法人组织还是不具有主体资格的内部单位。 / Whether the party is a legal person, a natural person, an unincorporated organisation or a unit without legal personality.")] = None
    is_authorised: Annotated[bool | None, Field(title="是否经法人授权 / Authorised by its legal person", description="不具有主体资格的单位签约时，是否取得所属法人的授权。 / Whether a unit without legal personality was authorised to sign by the legal person it belongs to.")] = None
    nature: Annotated[PartyNatureCode | None, Field(title="性质 / Nature", description="技术合同登记表所列的当事人性质。 / The nature of the party as listed in the registration form.")] = None
    country: Annotated[CountryCode | None, Field(title="国家或地区 / Country", description="该方所在国家或地区的两位字母代码。 / The code of two letters for the country or region of the party.")] = None
    region: Annotated[RegionCode | None, Field(title="行政区划 / Region", description="该方注册地的行政区划代码。 / The code of the administrative division where the party is registered.")] = None
    industry: Annotated[IndustryCode | None, Field(title="所属国民经济行业 / Industry", description="该方按国民经济行业分类所属的行业。 / The class of the national industry classification that the party belongs to.")] = None
    enterprise_size: Annotated[EnterpriseSizeCode | None, Field(title="企业规模划型 / Enterprise size", description="该方为企业时，按国家统计划型标准确定的规模。 / For an enterprise, its size by the national statistical classes.")] = None
    is_transfer_institution: Annotated[bool | None, Field(title="是否为技术转移机构 / Technology transfer institution", description="该方是否专门从事技术转移服务。 / Whether the party's business is technology transfer services.")] = None
    is_research_institution: Annotated[bool | None, Field(title="是否为研发机构 / Research institution", description="该方是否专门从事研究开发。 / Whether the party's business is research and development.")] = None
    is_converted_institute: Annotated[bool | None, Field(title="是否为转制科研院所 / Converted institute", description="该方是否由科研院所改制为企业。 / Whether the party is an enterprise that was a research institute before.")] = None
    is_in_high_tech_zone: Annotated[bool | None, Field(title="是否为国家高新区内企业 / In a national high-tech zone", description="该方是否注册在国家高新技术产业开发区内。 / Whether the party is registered inside a national high-tech development zone.")] = None
    is_listed_company: Annotated[bool | None, Field(title="是否为上市公司 / Listed company", description="该方的股票是否在证券交易所上市。 / Whether the party's shares are listed on a stock exchange.")] = None
    is_contributing_research: Annotated[bool | None, Field(title="是否参与研究开发 / Contributes research", description="合作开发中该方是否分担研究开发工作，只出资金、设备、材料的为否。 / Whether the party does part of the research in a cooperation; no where it gives only money, equipment or materials.")] = None
    address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="地址 / Address", description="该方的通讯地址。 / The postal address of the party.")] = None
    representative: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="代表人 / Representative", description="该方的法定代表人或签约代表。 / The legal representative of the party, or who signed for it.")] = None
    contact_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系人姓名 / Contact person", description="该方办理合同事务的人。 / Who deals with the contract on this side.")] = None
    contact_phone: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系人电话号码 / Contact telephone", description="该方联系人的电话。 / The telephone number of the contact person.")] = None
    postcode: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="邮编 / Postcode", description="该方通讯地址的邮政编码。 / The postcode of the party's address.")] = None


class IpRight(Model):
    """一项知识产权 / Intellectual property right.

    合同标的或成果所含的一项知识产权。
    One right that a contract is about or an achievement contains.
    """

    kind: Annotated[IpKindCode, Field(title="权利类别 / Kind of right", description="这项知识产权属于法律规定的哪一类。 / The legal class that the right belongs to.")]
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="权利名称 / Title of the right", description="申请文件、证书或登记簿上的名称。 / The title in the application, the certificate or the register.")] = None
    number: Annotated[Annotated[str, Field(min_length=1, max_length=60)] | None, Field(title="授权号或登记号 / Grant or registration number", description="授权或登记后取得的编号，如专利号、软件著作权登记号。 / The number obtained on grant or registration, such as a patent or software registration number.")] = None
    application_number: Annotated[Annotated[str, Field(min_length=1, max_length=60)] | None, Field(title="申请号 / Application number", description="受理机关给出的申请编号，不带字母前缀。 / The number that the receiving office gave the application, without letter prefix.")] = None
    holder_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="知识产权人 / Holder of the right", description="登记簿上记载的权利人，多人用分号隔开。 / The holder as the register names it; several are parted by semicolons.")] = None
    filing_date: Annotated[Day | None, Field(title="申请日 / Filing date", description="受理机关确定的申请日。 / The filing date that the receiving office set.")] = None
    grant_date: Annotated[Day | None, Field(title="授权日 / Grant date", description="授权公告或登记的日期。 / The day on which the grant was announced or the right registered.")] = None
    expiry_date: Annotated[Day | None, Field(title="权利届满日 / Expiry date", description="法定保护期的最后一天。 / The last day of the statutory term of protection.")] = None
    status: Annotated[IpStatusCode | None, Field(title="权利状态 / Legal status of the right", description="这项权利当前的法律状态。 / Where the right now stands in law.")] = None


class ContractRecognition(Model):
    """合同认定 / Recognition.

    登记机构判断是否属于技术合同、属于哪一类时所看的内容。
    What the registry looks at in deciding whether it is a technology contract, and of which type.
    """

    goal: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="技术目标 / Technical goal", description="合同要解决的技术问题和要达到的目标。 / The technical problem to be solved and the goal to be reached.")] = None
    is_mastered_at_signing: Annotated[bool | None, Field(title="签订时是否已掌握 / Mastered at signing", description="订立合同时，当事人是否已经掌握该技术方案。 / Whether the technical solution was already mastered when the contract was made.")] = None
    innovation: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="创新内容 / Innovation", description="技术方案与现有技术相比的新颖之处。 / What is new in the solution against the state of the art.")] = None
    is_exclusion_checked: Annotated[bool | None, Field(title="是否已排除不予认定情形 / Exclusions checked", description="是否已逐条核对不予认定登记的情形。 / Whether the cases in which recognition is refused were gone through one by one.")] = None
    acceptance_indicators: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="验收指标 / Acceptance indicators", description="交付成果应达到的质量和数量指标。 / The measures of quality and quantity that the result must meet.")] = None
    conclusion: Annotated[ContractTypeCode | None, Field(title="认定结论 / Conclusion", description="登记机构认定的合同类型。 / The type that the registry recognised the contract to be.")] = None
    is_report_delivered: Annotated[bool | None, Field(title="是否以报告交付 / Delivered as a report", description="咨询成果是否为供决策用的报告或意见。 / Whether the result of consulting is a report or an opinion for a decision.")] = None


class ContractRegistrationStatusHistory(Model):
    """一次状态变化 / Status event.

    登记办理中的一个步骤及其结果。
    One step in the handling of the registration, and its outcome.
    """

    status: Annotated[ContractRegistrationStatusCode, Field(title="变更后状态 / Status reached", description="这一步之后登记所处的状态。 / Where the registration stood after this step.")]
    date: Annotated[Day | None, Field(title="状态日期 / Date of the step", description="这一步完成的日期。 / The day on which the step was completed.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="办理单位 / Handled by", description="完成这一步的机关或机构。 / The authority or body that took the step.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="办理说明 / Note", description="退回、不予登记等的理由或补充说明。 / The ground for a return or refusal, or another remark.")] = None


class ContractRegistration(Model):
    """合同登记 / Registration.

    合同认定登记的申请、受理和结果。
    Application for registration of the contract, its handling and its outcome.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="合同登记编号 / Registration number", description="登记机构给出的编号，14 位或 16 位数字。 / The number that the registry gave, of 14 or 16 digits.")] = None
    registrant_role: Annotated[PartyRoleCode | None, Field(title="登记申请方 / Registrant", description="由合同哪一方申请登记。 / Which party applied for registration.")] = None
    registrant_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记申请人 / Name of the registrant", description="在登记系统中提交申请的单位或个人。 / The body or person that submitted the application in the system.")] = None
    registry_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="登记机构标识 / Registry", description="办理登记的机构的记录标识。 / The record of the institution that handled the registration.")] = None
    registry_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记机构 / Name of the registry", description="办理登记的机构的名称。 / The name of the institution that handled the registration.")] = None
    applied_date: Annotated[Day | None, Field(title="登记申请日期 / Date of application", description="提交登记申请的日期。 / The day on which registration was applied for.")] = None
    registered_date: Annotated[Day | None, Field(title="登记日期 / Date registered", description="登记机构准予登记的日期。 / The day on which the registry granted registration.")] = None
    status: Annotated[ContractRegistrationStatusCode | None, Field(title="登记状态 / Registration status", description="登记目前办到哪一步、结果如何。 / How far the registration has got, and with what outcome.")] = None
    certificate_date: Annotated[Day | None, Field(title="登记证明日期 / Date of the certificate", description="登记证明上的出具日期。 / The date of issue on the certificate of registration.")] = None
    status_history: Annotated[list[ContractRegistrationStatusHistory] | None, Field(title="历次状态 / Status history", description="从申请起，每一步的状态、日期和办理机构，包括变更、注销和撤销。 / Every step from the application on, with its date and the body that took it, changes and cancellation included.")] = None


class ContractReview(Model):
    """合同审核 / Review.

    登记机构受理后的审核过程。
    What the registry did between acceptance and decision.
    """

    accepted_date: Annotated[Day | None, Field(title="受理日期 / Date accepted", description="登记机构收齐材料并受理的日期。 / The day on which the registry had all papers and took up the application.")] = None
    decided_date: Annotated[Day | None, Field(title="审核决定日期 / Date decided", description="登记机构作出决定的日期。 / The day on which the registry decided.")] = None
    is_expert_review: Annotated[bool | None, Field(title="是否专家评审 / Expert review", description="登记机构是否组织了专家评审。 / Whether the registry had experts review the contract.")] = None
    decision: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="审核意见 / Decision", description="登记机构的结论和理由。 / What the registry concluded, and why.")] = None


class ContractIncomeVerification(Model):
    """一次核定 / Income verification.

    对一次付款所作的技术性收入核定。
    The verification of technical income for one payment.
    """

    verified_date: Annotated[Day | None, Field(title="核定日期 / Date verified", description="登记机构完成核定的日期。 / The day on which the registry completed the verification.")] = None
    payment_date: Annotated[Day | None, Field(title="到账日期 / Date of payment", description="这次款项到账的日期。 / The day on which this payment arrived.")] = None
    total_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次实现合同交易额 / Amount received", description="这次到账的合同价款。 / What of the contract price arrived with this payment.")] = None
    technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次实现技术交易额 / Technical amount received", description="这次到账款中属于技术交易额的部分。 / The part of this payment that belongs to the technical amount.")] = None
    deducted_cost: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次扣除成本 / Cost deducted", description="核定时从技术交易额中扣除的成本。 / The cost taken off the technical amount in this verification.")] = None
    technical_income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次实现技术性收入 / Technical income", description="这次核定的技术性收入。 / The technical income verified this time.")] = None


class ContractUseFirst(Model):
    """先使用后付费 / Use first, pay later.

    被许可企业先使用技术、后支付费用的安排。
    The arrangement by which the licensee uses the technology first and pays afterwards.
    """

    is_use_first: Annotated[bool | None, Field(title="是否先使用后付费 / Use first", description="合同是否约定先使用后付费。 / Whether the contract provides for use before payment.")] = None
    licensee_size: Annotated[EnterpriseSizeCode | None, Field(title="被许可企业规模 / Licensee size", description="使用技术的企业按国家划型标准的规模。 / The size of the firm that uses the technology, by the national classes.")] = None
    first_payment_date: Annotated[Day | None, Field(title="首次付款日期 / First payment", description="约定或实际第一次支付费用的日期。 / The day on which the first fee is due or was paid.")] = None
    guarantor_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="担保机构标识 / Guarantor", description="为付费提供担保的机构的记录标识。 / The record of the institution that guarantees payment.")] = None
    guarantor_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="担保机构 / Name of the guarantor", description="为付费提供担保的机构的名称。 / The name of the institution that guarantees payment.")] = None
    guarantee_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="担保金额 / Guaranteed amount", description="担保机构承担责任的最高数额。 / The most that the guarantor answers for.")] = None


class ContractDeliverable(Model):
    """交付物 / Deliverable.

    一项应交付的成果。
    One thing to be delivered.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="交付物名称 / Name of the deliverable", description="应交付的样机、软件、报告等的名称。 / The name of the prototype, software, report or other thing to be delivered.")] = None
    description: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="交付物说明 / Description of the deliverable", description="交付物的数量、形式和要求。 / Its number, form and requirements.")] = None
    due_date: Annotated[Day | None, Field(title="交付期限 / Due date", description="应当交付的日期。 / The day by which it is to be delivered.")] = None


class Contract(Model):
    """技术合同 / Technology contract.

    当事人就技术开发、转让、许可、咨询或者服务订立的一份合同及其认定登记情况。
    One contract on technology development, transfer, licence, consulting or service, with its recognition and registration.
    """

    id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)], Field(title="记录标识 / Record identifier", description="本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。 / Identifier of the record, unique among all publishers: the code of the source, a hyphen and the number used there; safe in a web address.")]
    identifiers: Annotated[list[Identifier] | None, Field(title="各类编号 / Identifiers", description="本记录所指对象在国家、行业或国际编号规则中的全部编号。 / Every number that the thing described has in national, professional or international numbering systems.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="合同名称 / Title", description="合同文本上的名称，应反映技术内容和合同类型。 / The title on the contract, which should tell the technical content and the type.")]
    own_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="自编合同号 / Parties' own number", description="当事人自己给合同的编号，不是登记编号。 / The number that the parties themselves gave the contract; not the registration number.")] = None
    contract_type: Annotated[ContractTypeCode, Field(title="合同类型 / Contract type", description="法律规定的技术合同类型：开发、转让、许可、咨询、服务。 / The type of technology contract in law: development, transfer, licence, consulting or service.")]
    contract_subtype: Annotated[ContractSubtypeCode | None, Field(title="合同子类型 / Contract subtype", description="合同类型之下的细分，如委托开发、专利实施许可。 / The division below the type, such as commissioned development or patent licence.")] = None
    signed_date: Annotated[Day | None, Field(title="签订日期 / Date signed", description="最后一方签字盖章的日期。 / The day on which the last party signed and sealed.")] = None
    start_date: Annotated[Day | None, Field(title="生效日期 / Start date", description="合同开始履行的日期。 / The day from which the contract is performed.")] = None
    end_date: Annotated[Day | None, Field(title="截止日期 / End date", description="合同约定履行完毕的日期。 / The day by which the contract is to be fully performed.")] = None
    total_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))], Field(title="合同成交总额 / Contract total", description="合同约定的全部价款、报酬和使用费。 / The whole price, remuneration and fee that the contract provides for.")]
    technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术交易额 / Technical amount", description="成交总额减去购置设备、仪器、零部件、原材料等非技术性费用后的数额。 / The total less the cost of equipment, instruments, parts, materials and other things not technical.")] = None
    non_technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="非技术性费用 / Non-technical amount", description="成交总额中属于设备、仪器、零部件、原材料等的部分。 / The part of the total that pays for equipment, instruments, parts, materials and the like.")] = None
    payment: Annotated[ContractPayment | None, Field(title="价款支付 / Payment", description="合同约定的付款办法。 / How the contract says the price is to be paid.")] = None
    licence: Annotated[ContractLicence | None, Field(title="许可条款 / Licence terms", description="许可合同约定的使用范围。 / The scope of use that a licence contract grants.")] = None
    technology_field: Annotated[TechnologyFieldCode | None, Field(title="技术领域 / Technology field", description="合同标的所属的技术领域。 / The field of technology that the subject of the contract belongs to.")] = None
    ip_kinds: Annotated[Annotated[list[IpKindCode], Unique] | None, Field(title="知识产权类别 / Kinds of intellectual property", description="合同标的涉及的知识产权种类，不涉及的也要写明。 / The kinds of intellectual property that the contract involves; to be stated also where there is none.")] = None
    plan_source: Annotated[PlanSourceCode | None, Field(title="计划来源 / Plan source", description="合同项目所出自的科技计划，没有的为计划外。 / The science programme that the project comes from, or that it comes from none.")] = None
    socio_economic_objective: Annotated[SocioEconomicObjectiveCode | None, Field(title="社会经济目标 / Socio-economic objective", description="合同项目所要达到的社会经济目标。 / The social or economic aim that the project serves.")] = None
    industry_served: Annotated[IndustryCode | None, Field(title="服务的国民经济行业 / Industry served", description="合同成果所服务的行业，不是买方自身的行业。 / The industry that the result serves, which need not be the buyer's own.")] = None
    trade_direction: Annotated[TradeDirectionCode | None, Field(title="贸易方向 / Trade direction", description="技术是在国内交易、进口还是出口。 / Whether the technology is traded at home, imported or exported.")] = None
    is_classified: Annotated[bool | None, Field(title="是否涉密 / Classified", description="合同内容是否涉及国家秘密。 / Whether the contract contains state secrets.")] = None
    is_desensitised: Annotated[bool | None, Field(title="是否已脱密处理 / Declassified", description="涉密合同在申请登记前是否已作脱密处理。 / Whether a classified contract was declassified before registration was applied for.")] = None
    is_related_party: Annotated[bool | None, Field(title="是否关联交易 / Related-party deal", description="买卖双方之间是否存在关联关系。 / Whether seller and buyer are related to each other.")] = None
    is_government_project: Annotated[bool | None, Field(title="是否政府项目 / Government project", description="合同是否以政府项目任务书或中标通知书为依据。 / Whether the contract rests on a government task statement or notice of award.")] = None
    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)] | None, Field(title="登记年度 / Year of registration", description="合同认定登记所在的自然年度。 / The calendar year in which the contract was registered.")] = None
    region: Annotated[RegionCode | None, Field(title="所属行政区 / District", description="卖方所在区的行政区划代码，统计按此归属。 / The code of the seller's district, to which statistics assign the contract.")] = None
    parties: Annotated[list[ContractParty] | None, Field(title="合同当事人 / Parties", description="合同的卖方、买方和中介方。 / The seller, the buyer and any intermediary of the contract.")] = None
    ip_rights: Annotated[list[IpRight] | None, Field(title="知识产权明细 / Intellectual property rights", description="合同标的所含的各项知识产权。 / The rights that the subject of the contract contains.")] = None
    achievement_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="关联成果 / Achievements", description="合同所转化的科技成果的记录标识。 / The records of the achievements that the contract transfers.")] = None
    recognition: Annotated[ContractRecognition | None, Field(title="合同认定 / Recognition", description="登记机构判断是否属于技术合同、属于哪一类时所看的内容。 / What the registry looks at in deciding whether it is a technology contract, and of which type.")] = None
    registration: Annotated[ContractRegistration | None, Field(title="合同登记 / Registration", description="合同认定登记的申请、受理和结果。 / Application for registration of the contract, its handling and its outcome.")] = None
    review: Annotated[ContractReview | None, Field(title="合同审核 / Review", description="登记机构受理后的审核过程。 / What the registry did between acceptance and decision.")] = None
    income_verifications: Annotated[list[ContractIncomeVerification] | None, Field(title="技术性收入核定 / Income verifications", description="按每次付款核定的技术性收入。 / Technical income as verified payment by payment.")] = None
    use_first: Annotated[ContractUseFirst | None, Field(title="先使用后付费 / Use first, pay later", description="被许可企业先使用技术、后支付费用的安排。 / The arrangement by which the licensee uses the technology first and pays afterwards.")] = None
    deliverables: Annotated[list[ContractDeliverable] | None, Field(title="合同交付物 / Deliverables", description="按合同应交付的成果。 / What is to be delivered under the contract.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class AchievementEvaluation(Model):
    """成果评价 / Evaluation.

    对成果所作的评价或鉴定。
    The evaluation or appraisal of the achievement.
    """

    mode: Annotated[EvaluationModeCode | None, Field(title="评价方式 / Mode of evaluation", description="以鉴定、验收、评审还是其他方式评价。 / Whether by appraisal, acceptance, review or another way.")] = None
    date: Annotated[Day | None, Field(title="评价日期 / Date of evaluation", description="作出评价结论的日期。 / The day on which the evaluation was concluded.")] = None
    evaluator_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评价机构 / Evaluator", description="组织并作出评价的单位。 / The body that held the evaluation.")] = None


class AchievementMaturity(Model):
    """成熟度评定 / Maturity.

    按某一标准评定的技术成熟程度。
    How mature the technology was found to be on a stated scale.
    """

    scheme: Annotated[MaturitySchemeCode | None, Field(title="成熟度标准 / Maturity scale", description="等级所依据的标准。 / The scale that the level is on.")] = None
    level: Annotated[Annotated[Integer, Field(ge=0, le=99)] | None, Field(title="成熟度等级 / Maturity level", description="在该标准下的等级数字。 / The number of the level on that scale.")] = None
    assessed_date: Annotated[Day | None, Field(title="成熟度评定日期 / Date assessed", description="作出评定的日期。 / The day of the assessment.")] = None


class AchievementRegistration(Model):
    """成果登记 / Registration of the achievement.

    在科技成果登记机构办理的登记。
    Entry in the register of scientific achievements.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果登记号 / Registration number", description="登记机构给出的编号。 / The number that the register gave.")] = None
    registered_date: Annotated[Day | None, Field(title="成果登记日期 / Date registered", description="准予登记的日期。 / The day on which the achievement was registered.")] = None
    registry_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果登记机构 / Registry", description="办理登记的机构。 / The body that registered the achievement.")] = None


class AchievementHolder(Model):
    """权利人 / Holder.

    共有成果的一方。
    One of those who own the achievement.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="权利人名称 / Name of the holder", description="共有人的名称；团队写团队名称。 / The name of the co-owner; for a team, that of the team.")]
    kind: Annotated[HolderKindCode | None, Field(title="权利人类型 / Kind of holder", description="共有人是单位、个人还是团队。 / Whether the co-owner is an institution, a person or a team.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="权利人机构标识 / Holder institution", description="共有人为机构时的记录标识。 / The record of the co-owner where it is an institution.")] = None
    share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="权利份额 / Share of the right", description="该方占有的权利比例。 / The share of the right that this holder has.")] = None


class AchievementCompleter(Model):
    """完成人 / Completer.

    对成果作出创造性贡献的一个人。
    One person who made a creative contribution.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="完成人姓名 / Name of the completer", description="完成人的姓名，按贡献大小排列。 / The person's name; persons stand in the order of their contribution.")]
    institution_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="完成人单位 / Completer's institution", description="完成人工作所在的单位。 / Where the person works.")] = None


class AchievementEmpowerment(Model):
    """赋权 / Empowerment.

    把成果的所有权或者长期使用权给予完成人的过程和约定。
    The steps and terms by which ownership or a long right of use is given to those who completed the achievement.
    """

    kind: Annotated[EmpowermentKindCode | None, Field(title="赋权类型 / Kind of empowerment", description="赋予的是所有权还是长期使用权。 / Whether ownership or a long right of use is given.")] = None
    applied_date: Annotated[Day | None, Field(title="赋权申请日期 / Date applied for", description="完成人提出申请的日期。 / The day on which those who completed it applied.")] = None
    reviewed_date: Annotated[Day | None, Field(title="赋权审核日期 / Date reviewed", description="单位审核通过的日期。 / The day on which the institution approved.")] = None
    notice_start_date: Annotated[Day | None, Field(title="赋权公示开始日期 / Notice begins", description="单位内公示的第一天。 / The first day of the notice inside the institution.")] = None
    notice_end_date: Annotated[Day | None, Field(title="赋权公示结束日期 / Notice ends", description="单位内公示的最后一天。 / The last day of the notice inside the institution.")] = None
    agreement_date: Annotated[Day | None, Field(title="赋权协议日期 / Date of the agreement", description="单位与完成人签订书面协议的日期。 / The day on which institution and completers signed the written agreement.")] = None
    is_title_clear: Annotated[bool | None, Field(title="权属是否清晰 / Title is clear", description="成果的权利归属是否清楚、没有争议。 / Whether it is plain and undisputed to whom the achievement belongs.")] = None
    is_prospect_bright: Annotated[bool | None, Field(title="应用前景是否明朗 / Prospects are good", description="成果的应用前景是否明朗。 / Whether there are good prospects of use.")] = None
    is_taker_definite: Annotated[bool | None, Field(title="承接对象是否明确 / Taker is definite", description="是否已有明确的承接转化的对象。 / Whether it is settled who will take the achievement up.")] = None
    is_team_willing: Annotated[bool | None, Field(title="转化意愿是否强烈 / Team is willing", description="完成人是否有强烈的转化意愿。 / Whether those who completed it strongly wish to transfer it.")] = None
    term_years: Annotated[Annotated[Integer, Field(ge=0, le=100)] | None, Field(title="使用权年限 / Term of use", description="赋予长期使用权的年数。 / For how many years the right of use is given.")] = None
    extended_until: Annotated[Day | None, Field(title="使用权延长至 / Extended until", description="使用权续期后到期的日期。 / The day on which an extended right of use ends.")] = None
    exercise_condition: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="行权条件 / Condition of exercise", description="先赋权后行权时，行使权利须满足的条件。 / Where the right is given first and exercised later, what must come first.")] = None
    exercised_date: Annotated[Day | None, Field(title="行权日期 / Date exercised", description="条件满足后实际行使权利的日期。 / The day on which the right was exercised once the condition was met.")] = None
    ip_change_date: Annotated[Day | None, Field(title="权属变更登记日期 / Change of title registered", description="知识产权变更为共有的登记日期。 / The day on which co-ownership of the rights was registered.")] = None
    unit_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="单位收益比例 / Institution's share", description="约定由单位取得的收益比例。 / The share of income that the institution is to have.")] = None
    team_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="团队收益比例 / Team's share", description="约定由完成人团队取得的收益比例。 / The share of income that those who completed it are to have.")] = None
    incentive_path: Annotated[IncentivePathCode | None, Field(title="激励路径 / Incentive path", description="先赋权后转化，还是先转化后奖励。 / Whether rights come before transfer, or reward after it.")] = None
    is_due_diligence_exempt: Annotated[bool | None, Field(title="是否尽职免责 / Exempt for due diligence", description="决策人是否依勤勉尽责规定免除责任。 / Whether those who decided are free of liability because they acted with due diligence.")] = None
    ethics_review_date: Annotated[Day | None, Field(title="伦理审查日期 / Ethics review", description="通过科技伦理审查的日期。 / The day on which the ethics review was passed.")] = None
    security_review_date: Annotated[Day | None, Field(title="安全审查日期 / Security review", description="通过科技安全审查的日期。 / The day on which the security review was passed.")] = None


class AchievementValuation(Model):
    """成果评估 / Valuation.

    对成果价值的估计。
    What the achievement was found to be worth.
    """

    method: Annotated[ValuationMethodCode | None, Field(title="评估方式 / Method of valuation", description="价值以评估、协议、市场价还是其他方式确定。 / Whether by appraisal, agreement, market price or otherwise.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="评估价值 / Value", description="确定的成果价值。 / The value arrived at.")] = None
    valued_date: Annotated[Day | None, Field(title="评估日期 / Date of valuation", description="价值所对应的基准日。 / The day to which the value refers.")] = None
    appraiser_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评估机构 / Appraiser", description="出具评估意见的机构。 / The body that gave the valuation.")] = None


class AchievementAssetLedger(Model):
    """资产单列管理 / Separate asset ledger.

    职务科技成果作为资产单独管理的情况。
    How the achievement is managed as an asset apart from other state assets.
    """

    is_separate_account: Annotated[bool | None, Field(title="是否单独设账 / Separate account", description="成果是否登入单独的资产台账。 / Whether the achievement is entered in an account of its own.")] = None
    is_patent_fee_as_cost: Annotated[bool | None, Field(title="专利费用是否计入成本 / Patent fees booked as cost", description="专利申请费、代理费是否计作成果资产的成本。 / Whether filing and agency fees are booked as the cost of the asset.")] = None
    holding_company_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="持股公司标识 / Holding company", description="代单位持有股权的资产管理公司的记录标识。 / The record of the asset company that holds the equity for the institution.")] = None
    holding_company_level: Annotated[Annotated[Integer, Field(ge=0, le=9)] | None, Field(title="持股公司层级 / Level of the holding company", description="持股公司是单位的第几级公司。 / How many steps below the institution the holding company stands.")] = None
    equity_held: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="持股比例 / Equity held", description="作价投资后持有的股权比例。 / The share of equity held after investment in kind.")] = None
    disposed_date: Annotated[Day | None, Field(title="处置日期 / Date of disposal", description="转让、退出股权等处置的日期。 / The day on which the equity was sold or given up.")] = None
    disposal_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="处置收入 / Proceeds of disposal", description="处置所得的收入。 / What the disposal brought in.")] = None
    is_income_retained: Annotated[bool | None, Field(title="处置收入是否留归单位 / Income retained", description="处置收入是否全部留归单位使用。 / Whether the proceeds all stay with the institution.")] = None
    assessment_mode: Annotated[AssessmentModeCode | None, Field(title="考核方式 / Assessment mode", description="对成果资产按类型和阶段整体考核，还是逐项考核。 / Whether the assets are judged by kind and stage as a whole, or one by one.")] = None


class AchievementConversionDistribution(Model):
    """一笔分配 / Share of income.

    给予一个受益方的收益。
    What one payee received.
    """

    payee_kind: Annotated[HolderKindCode, Field(title="受益方类型 / Kind of payee", description="受益的是单位、个人还是团队。 / Whether an institution, a person or a team is paid.")]
    payee_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="受益方名称 / Name of the payee", description="取得收益的单位或人的名称。 / The name of the institution or person paid.")] = None
    form: Annotated[ConsiderationFormCode | None, Field(title="取得形式 / Form", description="以现金、股权还是其他形式取得。 / Whether paid in cash, equity or otherwise.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="取得金额 / Amount received", description="取得的数额，股权按作价计。 / What was received; equity at the value it was entered at.")] = None


class AchievementConversion(Model):
    """一次转化 / Conversion.

    以一种方式把成果投入应用的一次行为。
    One act of putting the achievement to use in one way.
    """

    mode: Annotated[ConversionModeCode | None, Field(title="转化方式 / Mode of conversion", description="自行实施、转让、许可、合作实施还是作价投资。 / Whether by own use, transfer, licence, joint use or equity.")] = None
    pricing: Annotated[PricingModeCode | None, Field(title="定价方式 / Pricing", description="以协议、挂牌还是拍卖确定价格。 / Whether the price was agreed, listed or set by auction.")] = None
    notice_start_date: Annotated[Day | None, Field(title="定价公示开始日期 / Price notice begins", description="协议定价在单位内公示的第一天。 / The first day of the notice of an agreed price inside the institution.")] = None
    notice_end_date: Annotated[Day | None, Field(title="定价公示结束日期 / Price notice ends", description="协议定价在单位内公示的最后一天。 / The last day of the notice of an agreed price inside the institution.")] = None
    contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="转化合同标识 / Contract", description="这次转化所签合同的记录标识。 / The record of the contract that was signed.")] = None
    taker_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="承接单位 / Taker", description="受让、受许可或者接受投资的单位。 / The body that took the transfer, licence or investment.")] = None
    converted_date: Annotated[Day | None, Field(title="转化日期 / Date of conversion", description="转化合同签订或者开始实施的日期。 / The day on which the contract was signed or use began.")] = None
    income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化收入 / Income", description="单位因这次转化取得的全部收入。 / All that the institution received for this conversion.")] = None
    taxes: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化税费 / Taxes", description="这次交易缴纳的税费。 / Taxes and fees paid on this deal.")] = None
    maintenance_cost: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="成果维护费用 / Upkeep cost", description="为维护成果权利支出的费用。 / What keeping up the rights in the achievement cost.")] = None
    direct_cost: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="交易直接费用 / Direct cost", description="评估、鉴定、谈判等直接费用。 / Direct cost of the deal, such as valuation, appraisal and negotiation.")] = None
    net_income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化净收入 / Net income", description="收入减去税费、维护费用和直接费用后的数额。 / Income less taxes, upkeep and direct cost.")] = None
    incentive_path: Annotated[IncentivePathCode | None, Field(title="转化激励路径 / Incentive path of the conversion", description="这次转化采用的激励路径。 / Which way of reward was used for this conversion.")] = None
    team_reward: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="团队奖励金额 / Reward to the team", description="奖励给完成人和转化人员的数额。 / What was given as reward to those who completed and transferred it.")] = None
    team_reward_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="团队奖励比例 / Share rewarded", description="奖励占净收入的比例。 / The reward as a share of net income.")] = None
    distribution: Annotated[list[AchievementConversionDistribution] | None, Field(title="收益分配 / Distribution", description="收入在单位、个人和团队之间的分配。 / How income was divided among institution, persons and team.")] = None


class Achievement(Model):
    """科技成果 / Achievement.

    通过科学研究与技术开发产生的、具有实用价值或学术价值的成果，及其权属、赋权和转化情况。
    A result of research and development of practical or scholarly value, with its ownership, empowerment and conversion.
    """

    id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)], Field(title="记录标识 / Record identifier", description="本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。 / Identifier of the record, unique among all publishers: the code of the source, a hyphen and the number used there; safe in a web address.")]
    identifiers: Annotated[list[Identifier] | None, Field(title="各类编号 / Identifiers", description="本记录所指对象在国家、行业或国际编号规则中的全部编号。 / Every number that the thing described has in national, professional or international numbering systems.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="成果名称 / Name", description="成果登记或发布时使用的名称。 / The name under which the achievement is registered or offered.")]
    name_en: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果英文名称 / English name", description="成果名称的英文译名。 / The name of the achievement in English.")] = None
    kind: Annotated[AchievementKindCode | None, Field(title="成果类别 / Kind", description="基础理论、应用技术、软科学等。 / Whether basic theory, applied technology, soft science or another.")] = None
    forms: Annotated[Annotated[list[AchievementFormCode], Unique] | None, Field(title="成果体现形式 / Forms", description="成果以什么样的东西呈现，如新产品、软件、标准。 / In what the achievement takes shape, such as a product, software or a standard.")] = None
    stage: Annotated[AchievementStageCode | None, Field(title="所处阶段 / Stage", description="成果目前发展到哪一步。 / How far the achievement has been developed.")] = None
    level: Annotated[AchievementLevelCode | None, Field(title="成果水平 / Level", description="评价结论给出的技术水平。 / The technical level that the evaluation concluded.")] = None
    origin: Annotated[AchievementOriginCode | None, Field(title="成果属性 / Origin", description="原始创新、引进消化吸收再创新还是国内二次开发。 / Whether original, built on imported technology or developed further from domestic technology.")] = None
    evaluation: Annotated[AchievementEvaluation | None, Field(title="成果评价 / Evaluation", description="对成果所作的评价或鉴定。 / The evaluation or appraisal of the achievement.")] = None
    maturity: Annotated[AchievementMaturity | None, Field(title="成熟度评定 / Maturity", description="按某一标准评定的技术成熟程度。 / How mature the technology was found to be on a stated scale.")] = None
    fields: Annotated[Annotated[list[TechnologyFieldCode], Unique] | None, Field(title="技术领域 / Technology fields", description="成果所属的技术领域。 / The fields of technology that the achievement belongs to.")] = None
    key_industries: Annotated[Annotated[list[KeyIndustryCode], Unique] | None, Field(title="重点产业 / Key industries", description="成果可以应用的重点产业。 / The key industries in which the achievement can be used.")] = None
    keywords: Annotated[Annotated[list[Annotated[str, Field(min_length=1, max_length=500)]], Unique] | None, Field(title="关键词 / Keywords", description="概括成果内容的词语。 / Words that sum up what the achievement is about.")] = None
    summary: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="成果简介 / Summary", description="成果解决的问题、技术要点和用途。 / The problem solved, the main technical points and the use.")] = None
    started_date: Annotated[Day | None, Field(title="研究起始日期 / Research started", description="研究开发开始的日期。 / The day on which the research began.")] = None
    completed_date: Annotated[Day | None, Field(title="完成日期 / Date completed", description="研究开发完成的日期。 / The day on which the research was completed.")] = None
    registration: Annotated[AchievementRegistration | None, Field(title="成果登记 / Registration of the achievement", description="在科技成果登记机构办理的登记。 / Entry in the register of scientific achievements.")] = None
    funding_source: Annotated[FundingSourceCode | None, Field(title="经费来源 / Funding source", description="研究开发经费主要由谁提供。 / Who mainly paid for the research.")] = None
    plan_source: Annotated[PlanSourceCode | None, Field(title="计划来源 / Plan source", description="成果所出自的科技计划。 / The science programme that the achievement comes from.")] = None
    owner_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="权利单位 / Owner", description="成果所属的单位，即职务科技成果的单位。 / The body that the achievement belongs to, as the employer of those who completed it.")] = None
    owner_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="权利单位标识 / Owner institution", description="成果所属单位的记录标识。 / The record of the body that the achievement belongs to.")] = None
    ip_rights: Annotated[list[IpRight] | None, Field(title="知识产权明细 / Intellectual property rights", description="成果所含的各项知识产权。 / The rights that the achievement contains.")] = None
    holders: Annotated[list[AchievementHolder] | None, Field(title="权利人及份额 / Holders and shares", description="对成果共有权利的各方及其份额。 / Those who own the achievement together, with the share of each.")] = None
    completers: Annotated[list[AchievementCompleter] | None, Field(title="成果完成人 / Completers", description="对成果作出创造性贡献的人。 / Those who made a creative contribution to the achievement.")] = None
    empowerment: Annotated[AchievementEmpowerment | None, Field(title="赋权 / Empowerment", description="把成果的所有权或者长期使用权给予完成人的过程和约定。 / The steps and terms by which ownership or a long right of use is given to those who completed the achievement.")] = None
    valuation: Annotated[AchievementValuation | None, Field(title="成果评估 / Valuation", description="对成果价值的估计。 / What the achievement was found to be worth.")] = None
    asset_ledger: Annotated[AchievementAssetLedger | None, Field(title="资产单列管理 / Separate asset ledger", description="职务科技成果作为资产单独管理的情况。 / How the achievement is managed as an asset apart from other state assets.")] = None
    conversions: Annotated[list[AchievementConversion] | None, Field(title="成果转化 / Conversions", description="成果的历次转化。 / Each time the achievement was put to use.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class GrantBasis(Model):
    """支持依据 / Basis.

    规定这项支持的文件。
    The document that provides for the support.
    """

    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="依据文件 / Basis document", description="资金管理办法等依据文件的名称。 / The name of the fund measures or other document.")] = None
    document_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="依据文号 / Document number", description="依据文件的发文字号。 / The number under which that document was issued.")] = None
    article: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="依据条款 / Article", description="适用的条款，按原文写。 / The article that applies, as the text writes it.")] = None


class GrantCall(Model):
    """申报通知 / Call.

    公开征集申报的通知。
    The public notice that asked for applications.
    """

    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="通知名称 / Title of the call", description="申报通知或者申报指南的名称。 / The name of the notice or guide for applicants.")] = None
    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="通知文号 / Call number", description="申报通知的文号或者编号。 / The number of the notice.")] = None
    published_date: Annotated[Day | None, Field(title="通知发布日期 / Date of the call", description="申报通知公开发布的日期。 / The day on which the notice was published.")] = None
    deadline_date: Annotated[Day | None, Field(title="申报截止日期 / Deadline", description="受理申报的最后一天。 / The last day on which applications are taken.")] = None


class GrantApplication(Model):
    """申报 / Application.

    承担单位提交的申请。
    What the recipient asked for, and when.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="申报编号 / Application number", description="受理系统给出的编号。 / The number that the system of applications gave.")] = None
    submitted_date: Annotated[Day | None, Field(title="申报日期 / Date of application", description="申报材料提交的日期。 / The day on which the application was submitted.")] = None
    fiscal_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="申请财政资金 / Fiscal amount applied for", description="申请书中请求财政支持的金额。 / The public money asked for in the application.")] = None


class GrantApproval(Model):
    """立项 / Approval.

    批准支持的决定和任务书。
    The decision to support, and the task statement.
    """

    notice_start_date: Annotated[Day | None, Field(title="拟支持公示开始日期 / Public notice from", description="拟支持名单公示的第一天。 / The first day on which the list of those to be supported was public.")] = None
    notice_end_date: Annotated[Day | None, Field(title="拟支持公示结束日期 / Public notice until", description="拟支持名单公示的最后一天。 / The last day of that notice.")] = None
    approved_date: Annotated[Day | None, Field(title="立项日期 / Date of approval", description="主管部门决定支持的日期。 / The day on which the authority decided to support it.")] = None
    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="立项编号 / Project number", description="立项文件给出的项目编号。 / The number that the decision gave the project.")] = None
    task_book_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="任务书编号 / Task statement number", description="任务书或者合同书的编号。 / The number of the task statement or agreement.")] = None
    task_book_date: Annotated[Day | None, Field(title="任务书签订日期 / Date of the task statement", description="任务书签字盖章的日期。 / The day on which the task statement was signed.")] = None


class GrantFund(Model):
    """一项来源 / Source.

    一个来源的资金。
    The money from one source.
    """

    source: Annotated[MoneySourceCode | None, Field(title="出资来源 / Source", description="这部分资金由谁出。 / Who gives this money.")] = None
    payer_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="出资单位 / Payer", description="出资单位的名称。 / The name of the body that gives it.")] = None
    planned_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="计划投入金额 / Planned amount", description="任务书约定由该来源投入的金额。 / What this source was to give by the task statement.")] = None
    received_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="实际到位金额 / Received amount", description="截至目前由该来源到位的金额。 / What has arrived from this source so far.")] = None


class GrantPayment(Model):
    """一次拨付 / Payment.

    一笔到账的财政资金。
    One payment of public money.
    """

    paid_date: Annotated[Day | None, Field(title="拨付日期 / Date paid", description="资金拨出的日期。 / The day on which the money was paid.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次拨付金额 / Amount paid", description="这一次拨付的金额。 / The amount of this payment.")] = None
    document_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="拨付文号 / Payment notice", description="拨付通知的文号。 / The number of the notice of payment.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="拨付说明 / Payment note", description="首付、尾款、退回等说明；退回的金额写负数。 / First or last part, repayment and the like; a repayment is a negative amount.")] = None


class GrantStatusHistory(Model):
    """一次状态变化 / Status event.

    支持办理中的一个步骤及其结果。
    One step in the handling of the grant, and its outcome.
    """

    status: Annotated[GrantStatusCode | None, Field(title="变更后状态 / Status reached", description="这一步之后项目所处的状态。 / Where the project stood after this step.")] = None
    date: Annotated[Day | None, Field(title="状态日期 / Date of the step", description="这一步完成的日期。 / The day on which the step was completed.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="办理单位 / Handled by", description="完成这一步的机关或机构。 / The authority or body that took the step.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="办理说明 / Note", description="不予立项、终止等的理由或补充说明。 / The ground for refusal or termination, or another remark.")] = None


class GrantPlan(Model):
    """一项任务 / Task.

    计划中的一项任务。
    One task of the plan.
    """

    kind: Annotated[PlanTaskCode | None, Field(title="任务类别 / Kind of task", description="任务属于哪方面工作。 / The kind of work that the task belongs to.")] = None
    description: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="任务内容 / Task", description="要做什么，做到什么程度。 / What is to be done, and how far.")] = None
    start_date: Annotated[Day | None, Field(title="任务开始日期 / Task starts", description="任务计划开始的日期。 / The day on which the task is to begin.")] = None
    end_date: Annotated[Day | None, Field(title="任务完成期限 / Task due", description="任务计划完成的日期。 / The day by which the task is to be done.")] = None
    deliverable: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="任务成果 / Deliverable", description="完成任务的标志，例如印发的文件。 / What shows that it is done, such as a rule issued.")] = None
    completed_date: Annotated[Day | None, Field(title="任务实际完成日期 / Task completed", description="任务实际完成的日期；没有完成不填。 / The day on which it was done; left out where it is not.")] = None
    progress: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="任务进展 / Progress", description="完成情况或者没有完成的原因。 / How far it has come, or why it was not done.")] = None


class GrantCondition(Model):
    """一项条件 / Condition.

    一项支持条件的核对情况。
    How one condition was checked.
    """

    condition: Annotated[SupportConditionCode | None, Field(title="支持条件名称 / Condition", description="核对的是哪一项条件。 / Which condition was checked.")] = None
    is_met: Annotated[bool | None, Field(title="是否满足条件 / Is met", description="核对的结论，满足为真。 / What the check came to; true where it is met.")] = None
    evidence: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="条件佐证 / Proof", description="据以认定的材料、编号或数字。 / The papers, numbers or figures it is taken from.")] = None
    checked_date: Annotated[Day | None, Field(title="条件核对日期 / Date checked", description="核对该项条件的日期。 / The day on which the condition was checked.")] = None


class GrantBudget(Model):
    """一项预算 / Budget line.

    用于一个方面的资金。
    The money for one use.
    """

    use: Annotated[FundUseCode, Field(title="资金用途 / Use", description="这笔资金用在哪一方面。 / What this money is for.")]
    fiscal_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="财政资金预算 / Fiscal part", description="该用途中由财政资金承担的部分。 / The part of this use that the public budget pays.")] = None
    self_raised_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="自筹资金预算 / Self-raised part", description="该用途中由自筹资金承担的部分。 / The part of this use that the recipient pays.")] = None
    fiscal_spent: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="财政资金支出 / Fiscal money spent", description="该用途中财政资金的实际支出。 / What was really spent of the public money on this use.")] = None
    self_raised_spent: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="自筹资金支出 / Self-raised money spent", description="该用途中自筹资金的实际支出。 / What was really spent of the own money on this use.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="预算说明 / Budget note", description="该用途的开支内容和测算依据。 / What the money goes to and how it was reckoned.")] = None


class GrantReview(Model):
    """一次审查 / Review.

    一次审查的经过和结论。
    One review and what it came to.
    """

    kind: Annotated[GrantReviewKindCode | None, Field(title="审查环节 / Kind of review", description="属于哪一种审查。 / Which kind of review it was.")] = None
    date: Annotated[Day | None, Field(title="审查日期 / Date of review", description="形成结论的日期。 / The day on which the conclusion was reached.")] = None
    reviewer_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="审查单位 / Reviewer", description="组织审查的单位；专家个人姓名不写。 / The body that held the review; single experts are not named.")] = None
    expert_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="审查专家人数 / Experts", description="参加审查的专家人数。 / How many experts took part.")] = None
    score: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="审查得分 / Score", description="百分制或者其他分制的得分。 / The mark, out of a hundred or otherwise.")] = None
    outcome: Annotated[ReviewOutcomeCode | None, Field(title="审查结论 / Outcome", description="审查得出的结论。 / What the review came to.")] = None
    opinion: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="审查意见 / Opinion", description="专家组或部门的书面意见。 / What the panel or office wrote.")] = None
    correction_due_date: Annotated[Day | None, Field(title="整改期限 / Corrections due", description="要求完成整改的日期。 / The day by which corrections are to be made.")] = None
    report_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="审查报告编号 / Report number", description="验收证书、审计报告等的编号。 / The number of the certificate of acceptance or the audit report.")] = None


class GrantProjectMaturity(Model):
    """项目成熟度变化 / Maturity before and after.

    验证前后按同一量表评定的等级。
    The levels on one scale before and after verification.
    """

    scheme: Annotated[MaturitySchemeCode | None, Field(title="项目成熟度量表 / Scale", description="采用哪一种成熟度量表。 / The maturity scale used.")] = None
    before: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="验证前等级 / Level before", description="验证开始时的等级。 / The level when verification began.")] = None
    after: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="验证后等级 / Level after", description="验证结束时的等级。 / The level when it ended.")] = None


class GrantProjectOutput(Model):
    """一项产出 / Output.

    验证形成的一种实物或者产品。
    One thing that verification brought forth.
    """

    kind: Annotated[VerificationOutputCode | None, Field(title="产出种类 / Kind of output", description="样品、样机、小批量试制还是新产品。 / Whether a sample, a prototype, a small batch or a new product.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="产出名称 / Name of the output", description="样机或者产品的名称、型号。 / The name or model.")] = None
    completed_date: Annotated[Day | None, Field(title="产出完成日期 / Completed on", description="样机通过测试或者产品定型的日期。 / The day on which it passed its test or was fixed in design.")] = None
    quantity: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="产出数量 / Quantity", description="台、套、批中的件数。 / How many pieces.")] = None
    output_value_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="产值金额 / Output value", description="已形成的产值。 / The value produced.")] = None
    sales_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="产品销售金额 / Sales", description="执行期内实现的销售收入，不含税。 / What it sold for in the period, without tax.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="产出说明 / Note on the output", description="性能、测试结论等。 / Performance, test results and the like.")] = None


class GrantProjectConversionFirm(Model):
    """转入企业 / Firm.

    承接项目成果的企业或者新设的企业。
    The firm that takes the achievement, or the new one.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="转入企业名称 / Name of the firm", description="承接企业或者新设企业的名称。 / The name of the taker or the new firm.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="转入企业标识 / Record of the firm", description="该企业的机构记录。 / The institution record of that firm.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="转入企业信用代码 / Credit code of the firm", description="该企业的统一社会信用代码。 / The unified social credit code of that firm.")] = None
    region: Annotated[RegionCode | None, Field(title="转入企业所在区划 / Region of the firm", description="企业注册地的行政区划，据以判断是否在京。 / Where the firm is registered, which tells whether it is in Beijing.")] = None
    address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="转入企业注册地址 / Registered address of the firm", description="企业登记的住所。 / The seat in the business register.")] = None
    founded_date: Annotated[Day | None, Field(title="转入企业成立日期 / Firm founded on", description="企业设立登记的日期。 / The day on which the firm was registered.")] = None
    introduction: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转入企业简介 / About the firm", description="企业的主要业务。 / What the firm does.")] = None


class GrantProjectConversionConfirmation(Model):
    """转化核实 / Conversion confirmation.

    填报的转化情况由谁在何时核实。
    Who checked what was reported, and when.
    """

    status: Annotated[ConfirmationStatusCode | None, Field(title="转化核实状态 / Conversion confirmation status", description="填报的内容是已提交、已核实还是已退回。 / Whether it was submitted, verified or rejected.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="转化核实人 / Conversion checked by", description="核实的人或者单位。 / The person or body that checked it.")] = None
    date: Annotated[Day | None, Field(title="转化核实日期 / Conversion checked on", description="作出核实结论的日期。 / The day on which the check was concluded.")] = None
    comment: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转化核实说明 / Conversion check remark", description="退回的理由或者其他说明。 / Why it was rejected, or another remark.")] = None


class GrantProjectConversion(Model):
    """一次转化 / Conversion.

    项目成果的一次落地或者一家新设企业。
    One landing of the achievement, or one new firm.
    """

    mode: Annotated[LandingModeCode | None, Field(title="项目转化方式 / Mode", description="落地还是创办企业，以什么形式。 / Whether it landed or a firm was founded, and in which form.")] = None
    date: Annotated[Day | None, Field(title="项目转化日期 / Date of conversion", description="合同签订或者企业设立的日期。 / The day on which the contract was signed or the firm registered.")] = None
    firm: Annotated[GrantProjectConversionFirm | None, Field(title="转入企业 / Firm", description="承接项目成果的企业或者新设的企业。 / The firm that takes the achievement, or the new one.")] = None
    contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="落地合同标识 / Contract record", description="落地所依据的技术合同记录。 / The record of the technology contract behind the landing.")] = None
    contract_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="落地合同总额 / Contract amount", description="转化合同载明的总额；创办企业填作价金额。 / The total of the contract; for a new firm the value contributed.")] = None
    invested_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="企业获投资金额 / Investment agreed", description="新设企业签约获得的外部投资。 / Outside investment agreed for the new firm.")] = None
    paid_in_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="企业实缴到位金额 / Investment paid in", description="上述投资中已经实缴的部分。 / The part of that investment that has been paid in.")] = None
    confirmation: Annotated[GrantProjectConversionConfirmation | None, Field(title="转化核实 / Conversion confirmation", description="填报的转化情况由谁在何时核实。 / Who checked what was reported, and when.")] = None


class GrantProjectServiceContractConfirmation(Model):
    """服务核实 / Service confirmation.

    填报的服务情况由谁在何时核实。
    Who checked what was reported, and when.
    """

    status: Annotated[ConfirmationStatusCode | None, Field(title="服务核实状态 / Service confirmation status", description="填报的内容是已提交、已核实还是已退回。 / Whether it was submitted, verified or rejected.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="服务核实人 / Service checked by", description="核实的人或者单位。 / The person or body that checked it.")] = None
    date: Annotated[Day | None, Field(title="服务核实日期 / Service checked on", description="作出核实结论的日期。 / The day on which the check was concluded.")] = None
    comment: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="服务核实说明 / Service check remark", description="退回的理由或者其他说明。 / Why it was rejected, or another remark.")] = None


class GrantProjectServiceContract(Model):
    """企业服务合同 / Service contract.

    受企业委托的项目所依据的合同。
    The contract of a project that a firm ordered.
    """

    client_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="委托企业标识 / Record of the client", description="委托企业的机构记录。 / The institution record of the firm that ordered it.")] = None
    client_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="委托企业 / Client", description="委托开展验证或者开发的企业名称。 / The name of the firm that ordered it.")] = None
    client_size: Annotated[EnterpriseSizeCode | None, Field(title="委托企业规模 / Size of the client", description="委托企业是大型、中型、小型还是微型。 / Whether the client is large, medium, small or micro.")] = None
    client_region: Annotated[RegionCode | None, Field(title="委托企业所在区划 / Region of the client", description="委托企业注册地的行政区划。 / Where the client is registered.")] = None
    contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="服务合同标识 / Contract record of the service", description="该合同的技术合同记录。 / The record of that contract.")] = None
    contract_type: Annotated[ContractTypeCode | None, Field(title="服务合同类型 / Type of contract", description="技术开发合同还是技术服务合同。 / Whether it is for development or service.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="服务合同名称 / Title of the contract", description="合同的名称。 / The name of the contract.")] = None
    signed_date: Annotated[Day | None, Field(title="服务合同签订日期 / Date signed", description="合同签订的日期。 / The day on which the contract was signed.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="服务合同金额 / Amount of the contract", description="合同载明的总额。 / The total that the contract states.")] = None
    content: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="服务合同内容 / Content", description="合同约定的服务内容。 / What service the contract asks for.")] = None
    confirmation: Annotated[GrantProjectServiceContractConfirmation | None, Field(title="服务核实 / Service confirmation", description="填报的服务情况由谁在何时核实。 / Who checked what was reported, and when.")] = None


class GrantProject(Model):
    """一个项目 / Project.

    一个项目从入库到转化的情况。
    One project from the pool to conversion.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="明细项目编号 / Number within the grant", description="平台或机构给项目的编号。 / The number that the platform or institution gave it.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="明细项目名称 / Title of the project", description="项目的名称。 / The name of the project.")] = None
    kind: Annotated[SupportedProjectKindCode | None, Field(title="项目归类 / Class of project", description="成果源头验证、企业服务、转化还是产学研；一个项目只归一类。 / Whether it verifies for a source, serves a firm, is a conversion or joint development; one class only.")] = None
    status: Annotated[PoolProjectStatusCode | None, Field(title="项目库状态 / Pool status", description="项目在项目库和验证过程中的状态。 / Where the project stands in the pool and in verification.")] = None
    pooled_date: Annotated[Day | None, Field(title="项目入库日期 / Pooled on", description="通过评审纳入项目库的日期。 / The day on which it entered the pool.")] = None
    source_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="成果来源单位标识 / Record of the source", description="产出成果的单位的记录。 / The record of the body where the achievement arose.")] = None
    source_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果来源单位 / Source", description="产出成果的单位名称。 / The name of the body where the achievement arose.")] = None
    source_nature: Annotated[InstitutionNatureCode | None, Field(title="成果来源单位性质 / Nature of the source", description="来源单位是高校、院所、医疗卫生机构还是企业。 / Whether the source is a university, an institute, a hospital or a firm.")] = None
    achievement_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="验证成果标识 / Record of the achievement", description="项目所涉科技成果的记录。 / The record of the achievement that the project is about.")] = None
    leader_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="明细项目负责人 / Leader of the project", description="成果方负责该项目的人。 / The person who leads it on the side of the achievement.")] = None
    manager_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="跟踪技术经理人标识 / Manager in charge", description="跟踪该项目的技术经理人的记录。 / The record of the technology manager who follows it.")] = None
    developer_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="投入技术开发人数 / Developers assigned", description="为该项目配备的技术开发人员数。 / How many developers were assigned to it.")] = None
    key_industry: Annotated[KeyIndustryCode | None, Field(title="项目所属产业 / Industry of the project", description="项目属于哪个重点产业领域。 / The key industry it belongs to.")] = None
    stages: Annotated[Annotated[list[VerificationStageCode], Unique] | None, Field(title="验证阶段 / Verification stages", description="验证的是创意、可行性还是商业化，可多项。 / Whether idea, feasibility or business is verified; several may be.")] = None
    services: Annotated[Annotated[list[ServiceCode], Unique] | None, Field(title="所提供的服务 / Services given", description="平台为该项目提供的服务种类。 / The services given to the project.")] = None
    service_note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="服务内容说明 / Service in words", description="服务内容的文字说明。 / What was done for the project, in words.")] = None
    provider_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目服务提供方 / Service provider", description="具体提供服务的部门或合作方。 / The unit or partner that gave the service.")] = None
    start_date: Annotated[Day | None, Field(title="项目验证开始日期 / Verification begins", description="实际开始验证或服务的日期。 / The day on which verification or service began.")] = None
    end_date: Annotated[Day | None, Field(title="项目验证结束日期 / Verification ends", description="验证得出结论或服务完成的日期。 / The day on which it was concluded.")] = None
    maturity: Annotated[GrantProjectMaturity | None, Field(title="项目成熟度变化 / Maturity before and after", description="验证前后按同一量表评定的等级。 / The levels on one scale before and after verification.")] = None
    cost_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="项目验证投入 / Cost of verification", description="为该项目支出的验证费用，财政和自筹合计。 / What was spent on its verification, public and own money together.")] = None
    outputs: Annotated[list[GrantProjectOutput] | None, Field(title="验证产出 / Outputs", description="验证形成的样品、样机、小批量试制和新产品。 / Samples, prototypes, small batches and new products that came of it.")] = None
    conversions: Annotated[list[GrantProjectConversion] | None, Field(title="项目转化 / Conversions of the project", description="项目成果的落地和创办企业，逐次列出。 / Each landing of the achievement and each new firm.")] = None
    service_contract: Annotated[GrantProjectServiceContract | None, Field(title="企业服务合同 / Service contract", description="受企业委托的项目所依据的合同。 / The contract of a project that a firm ordered.")] = None


class GrantFirmConfirmation(Model):
    """企业结果核实 / Firm result confirmation.

    填报的企业结果情况由谁在何时核实。
    Who checked what was reported, and when.
    """

    status: Annotated[ConfirmationStatusCode | None, Field(title="企业结果核实状态 / Firm result confirmation status", description="填报的内容是已提交、已核实还是已退回。 / Whether it was submitted, verified or rejected.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="企业结果核实人 / Firm result checked by", description="核实的人或者单位。 / The person or body that checked it.")] = None
    date: Annotated[Day | None, Field(title="企业结果核实日期 / Firm result checked on", description="作出核实结论的日期。 / The day on which the check was concluded.")] = None
    comment: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="企业结果核实说明 / Firm result check remark", description="退回的理由或者其他说明。 / Why it was rejected, or another remark.")] = None


class GrantFirm(Model):
    """一家企业的一项结果 / Firm result.

    一家企业取得的一项结果。
    One result of one firm.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成长企业名称 / Name of the firm with a result", description="取得结果的企业名称。 / The name of the firm.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="成长企业标识 / Record of the firm with a result", description="该企业的机构记录。 / The institution record of that firm.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="成长企业信用代码 / Credit code of the firm with a result", description="该企业的统一社会信用代码。 / The unified social credit code of that firm.")] = None
    region: Annotated[RegionCode | None, Field(title="成长企业所在区划 / Region of the firm with a result", description="企业注册地的行政区划。 / Where the firm is registered.")] = None
    result: Annotated[FirmResultCode | None, Field(title="企业成长类别 / Result", description="取得的是哪一项结果。 / Which result it is.")] = None
    qualification: Annotated[FirmQualificationCode | None, Field(title="认定资质 / Qualification", description="取得资质的，是哪一种资质。 / The title, where the result is one.")] = None
    result_date: Annotated[Day | None, Field(title="成长结果日期 / Date of the result", description="入统或者认定的日期。 / The day of entry or recognition.")] = None
    certificate_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="资质证书编号 / Certificate number", description="资质证书的编号。 / The number of the certificate.")] = None
    revenue_year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)] | None, Field(title="营收所属年度 / Year of the figures", description="以下金额和增速属于哪一年。 / The year that the figures below belong to.")] = None
    service_revenue_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="科技服务业营收 / Revenue from science services", description="企业当年科技服务业的营业收入。 / The firm's revenue from science services in that year.")] = None
    revenue_growth: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="企业营收增速 / Revenue growth", description="营收比上年的增长率；年度未完的填预计数。 / Growth of revenue over the year before; the expected rate where the year is not over.")] = None
    is_growth_expected: Annotated[bool | None, Field(title="是否预计增速 / Growth is expected", description="增速是预计数而非实际数的为真。 / True where the rate is expected and not final.")] = None
    research_expense_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="企业研发费用 / Research spending", description="企业当年的研发费用。 / What the firm spent on research in that year.")] = None
    research_growth: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="企业研发费用增速 / Growth of research spending of the firm", description="研发费用比上年的增长率。 / Growth of research spending over the year before.")] = None
    support_note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="引导服务内容 / How it was helped", description="为该企业做了哪些引导和服务。 / What was done to guide and serve the firm.")] = None
    confirmation: Annotated[GrantFirmConfirmation | None, Field(title="企业结果核实 / Firm result confirmation", description="填报的企业结果情况由谁在何时核实。 / Who checked what was reported, and when.")] = None


class GrantFixedInvestment(Model):
    """一项投资 / Investment.

    一个固定资产投资项目。
    One investment.
    """

    unit_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="投资单位 / Investing body", description="完成投资的单位名称。 / The body that invested.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="投资项目名称 / Title of the investment", description="投资项目的名称。 / The name of the investment.")] = None
    planned_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="计划总投资 / Planned investment", description="项目的计划总投资额。 / The whole sum planned.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本期完成投资 / Investment made", description="执行期内完成的投资额。 / What was invested in the period.")] = None
    statistics_date: Annotated[Day | None, Field(title="投资纳统日期 / Entered in the statistics", description="该项目纳入统计的日期。 / The day on which it entered the statistics.")] = None


class GrantRecommendedAchievement(Model):
    """一项高价值成果 / High-value achievement.

    一项成果的推荐和入库情况。
    How one achievement was recommended and entered.
    """

    achievement_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="高价值成果标识 / Record of the high-value achievement", description="该成果的记录。 / The record of the achievement.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="高价值成果名称 / Title of the achievement", description="成果的名称。 / The name of the achievement.")] = None
    key_industry: Annotated[KeyIndustryCode | None, Field(title="高价值成果产业 / Industry of the achievement", description="成果属于哪个重点产业领域。 / The key industry it belongs to.")] = None
    recommended_date: Annotated[Day | None, Field(title="成果推荐日期 / Recommended on", description="推荐给本市主管部门的日期；没有推荐不填。 / The day on which it was put forward to the city's authority; left out where it was not.")] = None
    library_entered_date: Annotated[Day | None, Field(title="成果库入库日期 / Entered in the library", description="纳入北京市科技成果库的日期；没有入库不填。 / The day on which it entered the city's library; left out where it did not.")] = None
    library_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果库编号 / Library number", description="在北京市科技成果库中的编号。 / Its number in the city's library.")] = None


class GrantHiredManager(Model):
    """一名新聘人员 / Hired manager.

    一名新聘的技术经理人。
    One manager newly hired.
    """

    manager_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="新聘经理人标识 / Record of the manager", description="该技术经理人的记录。 / The record of the manager.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="新聘经理人姓名 / Name of the manager", description="没有记录标识时的姓名。 / The name, where there is no record.")] = None
    employment: Annotated[EmploymentCode | None, Field(title="新聘经理人从业方式 / Employment of the manager", description="专职还是兼职。 / Whether full-time or part-time.")] = None
    hired_date: Annotated[Day | None, Field(title="聘用日期 / Hired on", description="聘用合同开始的日期。 / The day on which the contract of employment began.")] = None
    left_date: Annotated[Day | None, Field(title="离职日期 / Left on", description="执行期内离职的日期；在岗不填。 / The day on which the manager left in the period; left out while in post.")] = None


class GrantEvent(Model):
    """一次活动 / Event.

    一次活动的情况。
    One event.
    """

    kind: Annotated[EventKindCode | None, Field(title="活动种类 / Kind of event", description="活动以什么为主。 / What the event mainly was.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="活动名称 / Title of the event", description="活动的名称。 / The name of the event.")] = None
    date: Annotated[Day | None, Field(title="活动日期 / Date of the event", description="活动的第一天。 / The first day of the event.")] = None
    region: Annotated[RegionCode | None, Field(title="活动所在区划 / Region of the event", description="举办地的行政区划。 / Where it was held.")] = None
    is_online: Annotated[bool | None, Field(title="是否线上活动 / Is online", description="只在线上举办的为真。 / True where it was held online only.")] = None
    participant_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="活动参加人数 / Participants", description="签到人数。 / How many signed in.")] = None
    firm_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="参加企业数 / Firms that took part", description="参加活动的企业家数。 / How many firms took part.")] = None
    achievement_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="展示成果数 / Achievements shown", description="对接或展示的成果项数。 / How many achievements were shown.")] = None
    intent_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="达成意向数 / Intents", description="活动上达成合作意向的项数。 / How many intents of co-operation came of it.")] = None


class GrantTraining(Model):
    """一次培训 / Training.

    一次培训的情况。
    One training.
    """

    audience: Annotated[TrainingAudienceCode | None, Field(title="培训对象 / Audience", description="主要面向外单位还是本单位。 / Whether mainly for others or for own staff.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="培训名称 / Title of the training", description="培训班或讲座的名称。 / The name of the course or lecture.")] = None
    date: Annotated[Day | None, Field(title="培训日期 / Date of the training", description="培训的第一天。 / The first day of the training.")] = None
    hours: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="培训学时 / Hours", description="培训的学时数。 / How many hours it took.")] = None
    participant_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="培训人数 / Trained", description="参加培训的人数。 / How many were trained.")] = None


class GrantJointPlatform(Model):
    """一个共建平台 / Common platform.

    一个与企业共建的平台。
    One platform built with a firm.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="共建平台名称 / Name of the platform", description="平台的名称。 / The name of the platform.")] = None
    kind: Annotated[JointPlatformKindCode | None, Field(title="共建平台种类 / Kind of platform", description="联合实验室、研发中心或者其他形式。 / Whether a laboratory, a development centre or another form.")] = None
    partner_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="共建企业标识 / Record of the partner", description="共建企业的机构记录。 / The institution record of the firm.")] = None
    partner_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="共建企业 / Partner", description="共建企业的名称。 / The name of the firm.")] = None
    signed_date: Annotated[Day | None, Field(title="共建协议日期 / Date agreed", description="共建协议签订的日期。 / The day on which the agreement was signed.")] = None
    contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="共建合同标识 / Contract record of the platform", description="共建协议的技术合同记录。 / The record of the agreement, where it is a technology contract.")] = None
    partner_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="共建企业投入 / Money of the partner", description="企业约定投入的金额。 / What the firm agreed to put in.")] = None


class Grant(Model):
    """财政支持项目 / Grant.

    公共资金对技术转移机构、概念验证平台、先使用后付费等的一项支持。
    One case of public support, for a transfer institution, a proof-of-concept platform, use-first licences or the like.
    """

    id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)], Field(title="记录标识 / Record identifier", description="本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。 / Identifier of the record, unique among all publishers: the code of the source, a hyphen and the number used there; safe in a web address.")]
    identifiers: Annotated[list[Identifier] | None, Field(title="各类编号 / Identifiers", description="本记录所指对象在国家、行业或国际编号规则中的全部编号。 / Every number that the thing described has in national, professional or international numbering systems.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目名称 / Title", description="立项文件或者公示名单上的项目名称。 / The name of the project in the decision or the published list.")] = None
    programme: Annotated[GrantProgrammeCode, Field(title="支持方向 / Programme", description="资金管理办法规定的支持事项。 / The line of support that the funding rules provide for.")]
    basis: Annotated[GrantBasis | None, Field(title="支持依据 / Basis", description="规定这项支持的文件。 / The document that provides for the support.")] = None
    call: Annotated[GrantCall | None, Field(title="申报通知 / Call", description="公开征集申报的通知。 / The public notice that asked for applications.")] = None
    application: Annotated[GrantApplication | None, Field(title="申报 / Application", description="承担单位提交的申请。 / What the recipient asked for, and when.")] = None
    approval: Annotated[GrantApproval | None, Field(title="立项 / Approval", description="批准支持的决定和任务书。 / The decision to support, and the task statement.")] = None
    recipient_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="承担单位标识 / Recipient", description="得到支持的单位的记录标识。 / The record of the body supported.")] = None
    recipient_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="承担单位 / Name of the recipient", description="得到支持的单位的名称。 / The name of the body supported.")] = None
    unit_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="受支持机构标识 / Supported unit", description="所支持的技术转移机构或者概念验证平台的记录标识；它是承担单位的内设机构时与承担单位不同。 / The record of the transfer institution or platform that the money is for, where it is a unit of the recipient.")] = None
    unit_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="受支持机构 / Name of the supported unit", description="所支持的技术转移机构或者概念验证平台的名称。 / The name of the transfer institution or platform that the money is for.")] = None
    leader_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目负责人 / Leader", description="对任务书负责的人的姓名。 / The name of the person who answers for the task statement.")] = None
    funder_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="支持部门 / Funder", description="批准并拨付资金的部门。 / The authority that approved and paid the money.")] = None
    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="支持年度 / Year", description="批准支持的年度。 / The year in which support was approved.")]
    fiscal_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="财政资金 / Fiscal amount", description="财政给予支持的总额。 / All that the public budget gives.")] = None
    self_raised_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="自筹资金 / Self-raised amount", description="承担单位自己投入的总额。 / All that the recipient itself puts in.")] = None
    amount_basis: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="金额核定依据 / How the amount was fixed", description="支持金额怎样算出，例如专利数量和实施成效、所担风险。 / What the amount follows from, such as the number of patents and how they did, or the risk borne.")] = None
    funds: Annotated[list[GrantFund] | None, Field(title="资金来源构成 / Money by source", description="按来源列出的计划资金和到位资金。 / Money planned and arrived, by source.")] = None
    payments: Annotated[list[GrantPayment] | None, Field(title="资金拨付 / Payments", description="财政资金每一次拨付的日期和金额。 / Each payment of public money, with its date.")] = None
    start_date: Annotated[Day | None, Field(title="项目开始日期 / Start date", description="支持期的第一天。 / The first day of the period of support.")] = None
    end_date: Annotated[Day | None, Field(title="项目结束日期 / End date", description="支持期的最后一天。 / The last day of the period of support.")] = None
    method: Annotated[SupportMethodCode | None, Field(title="支持方式 / Method of support", description="事前补助、事后补助、奖励还是其他方式。 / Whether paid beforehand, afterwards, as a reward or otherwise.")] = None
    status: Annotated[GrantStatusCode | None, Field(title="项目状态 / Status", description="项目目前处于申请、执行还是验收等阶段。 / Whether the project has been applied for, is running, was accepted or another.")] = None
    status_history: Annotated[list[GrantStatusHistory] | None, Field(title="历次状态 / Status history", description="申报以来每一步的状态、日期和办理单位。 / Every step since the application, with its date and the body that took it.")] = None
    goal: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="年度目标 / Goal", description="执行期要达到的目标，用文字概括；数值写在指标里。 / What is to be reached in the period, in words; figures stand with the indicators.")] = None
    plan: Annotated[list[GrantPlan] | None, Field(title="工作计划 / Work plan", description="执行期内的各项任务和时间安排。 / The tasks of the period and their time.")] = None
    conditions: Annotated[list[GrantCondition] | None, Field(title="支持条件核对 / Conditions", description="各项支持条件是否满足，凭什么材料认定。 / Whether each condition of support is met, and by what proof.")] = None
    budget: Annotated[list[GrantBudget] | None, Field(title="经费预算 / Budget", description="按用途列出的资金安排。 / How the money is planned, by use.")] = None
    indicators: Annotated[list[IndicatorValue] | None, Field(title="指标完成情况 / Indicators", description="任务书约定和验收核对的各项指标。 / The indicators agreed in the task statement and checked on acceptance.")] = None
    reviews: Annotated[list[GrantReview] | None, Field(title="审查记录 / Reviews", description="立项评审、中期检查、验收、审计等每次审查的时间、单位和结论。 / Each review, mid-term check, acceptance or audit, with its date, reviewer and outcome.")] = None
    projects: Annotated[list[GrantProject] | None, Field(title="项目明细 / Projects", description="项目库项目、验证项目、企业服务项目和转化项目，每个项目只列一次。 / Projects of the pool, of verification, for firms and of conversion; each stands once.")] = None
    firms: Annotated[list[GrantFirm] | None, Field(title="企业成长 / Firm results", description="纳入统计、新认定资质等企业结果，每项结果列一次。 / Firms that entered the statistics, were recognised and so on; each result stands once.")] = None
    fixed_investments: Annotated[list[GrantFixedInvestment] | None, Field(title="固定资产投资 / Fixed asset investments", description="纳入统计的科技服务业固定资产投资项目。 / Investment in science services that entered the statistics.")] = None
    recommended_achievements: Annotated[list[GrantRecommendedAchievement] | None, Field(title="高价值成果 / Achievements of high value", description="新增并入库、向本市推荐的高价值成果。 / Achievements that were added to the city's library or recommended to the city.")] = None
    hired_managers: Annotated[list[GrantHiredManager] | None, Field(title="新聘技术经理人 / Managers hired", description="执行期内市场化聘用的技术经理人。 / Technology managers hired on the market in the period.")] = None
    events: Annotated[list[GrantEvent] | None, Field(title="转化活动 / Events", description="执行期内主办或承办的对接、展示等活动。 / Matchmaking, shows and other events held in the period.")] = None
    trainings: Annotated[list[GrantTraining] | None, Field(title="转化培训 / Trainings", description="执行期内举办的转化业务培训。 / Trainings in transfer held in the period.")] = None
    joint_platforms: Annotated[list[GrantJointPlatform] | None, Field(title="共建合作平台 / Common platforms", description="与企业签约共建的平台。 / Platforms agreed with firms.")] = None
    achievement_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="关联成果 / Achievements", description="项目涉及的科技成果的记录标识。 / The records of the achievements that the project concerns.")] = None
    contract_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="关联合同 / Contracts", description="项目涉及的技术合同的记录标识。 / The records of the technology contracts that the project concerns.")] = None
    contact: Annotated[Contact | None, Field(title="联系信息 / Contact", description="用于业务联系的人员和方式，不对外公开。 / Whom to turn to and how; not for publication.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None
