"""Derived from schemas/ and vocab/ by `opentt build`; do not edit."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from opentt.model.base import Day, Instant, Integer, Model, Number, Unique


AccessLevelCode = Literal[
    "public",
    "restricted",
    "internal",
]
"""公开范围 / Access level"""


AchievementAcquisitionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成果取得方式 / Achievement acquisition"""


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


AreaUseCode = Annotated[str, Field(min_length=1, max_length=200)]
"""场地用途 / Area use"""


AssessmentKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""考核种类 / Assessment kind"""


AssessmentModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""保值增值考核方式 / Assessment mode"""


AssessmentResultCode = Annotated[str, Field(min_length=1, max_length=200)]
"""考核结果 / Assessment result"""


AssetStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""资产状态 / Asset status"""


CertificateKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""证书种类 / Certificate kind"""


ConfirmationStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""核实状态 / Confirmation status"""


ConsiderationFormCode = Annotated[str, Field(min_length=1, max_length=200)]
"""对价形式 / Consideration form"""


ConsultingMethodCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术咨询方式 / Method of consulting"""


ConsultingPurposeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术咨询用途 / Purpose of consulting"""


ContractEvidenceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记证明材料种类 / Kind of evidence"""


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


ConversionCostCode = Annotated[str, Field(min_length=1, max_length=200)]
"""转化费用种类 / Conversion cost"""


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


CurrencyCode = Annotated[str, Field(min_length=1, max_length=200)]
"""币种 / Currency"""


DeductedCostCode = Annotated[str, Field(min_length=1, max_length=200)]
"""扣除成本类别 / Kind of deducted cost"""


DeliverableKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""合同交付物类别 / Kind of deliverable"""


DisciplineCode = Annotated[str, Field(min_length=1, max_length=200)]
"""学科 / Discipline"""


DisposalModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""处置方式 / Disposal mode"""


DocumentCopyCode = Annotated[str, Field(min_length=1, max_length=200)]
"""材料形式 / Form of a copy"""


EducationLevelCode = Annotated[str, Field(min_length=1, max_length=200)]
"""学历层次 / Education level"""


EmploymentCode = Annotated[str, Field(min_length=1, max_length=200)]
"""从业方式 / Employment"""


EmpoweredRightCode = Annotated[str, Field(min_length=1, max_length=200)]
"""赋予的权利 / Empowered right"""


EmpowermentKindCode = Literal[
    "ownership",
    "long-term-use",
]
"""赋权类型 / Empowerment kind"""


EmpowermentStepCode = Annotated[str, Field(min_length=1, max_length=200)]
"""赋权步骤 / Empowerment step"""


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


ExerciseKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""行权方式 / Way of exercise"""


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


GovernmentLevelCode = Annotated[str, Field(min_length=1, max_length=200)]
"""层级 / Government level"""


GrantProgrammeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""支持项目 / Grant programme"""


GrantReviewKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""审查环节 / Review kind"""


GrantReviewOutcomeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""项目审查结论 / Outcome of a grant review"""


GrantStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""资助状态 / Grant status"""


GuaranteeKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""担保方式 / Kind of guarantee"""


HolderKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""权利人类型 / Holder kind"""


IdentifierSchemeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""标识符体系 / Identifier scheme"""


IncentivePathCode = Literal[
    "empower-then-convert",
    "convert-then-reward",
]
"""激励方式 / Incentive path"""


IncomeUseCode = Annotated[str, Field(min_length=1, max_length=200)]
"""处置收入用途 / Use of proceeds"""


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


MaturityOccasionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成熟度评定时点 / Maturity occasion"""


MaturitySchemeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""成熟度量表 / Maturity scheme"""


MoneySourceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""资金来源 / Source of money"""


MonopolyClauseCode = Annotated[str, Field(min_length=1, max_length=200)]
"""非法垄断技术的约定 / Clause of unlawful monopoly"""


Nabs2007Code = Literal[
    "NABS01",
    "NABS02",
    "NABS03",
    "NABS04",
    "NABS05",
    "NABS06",
    "NABS07",
    "NABS08",
    "NABS09",
    "NABS10",
    "NABS11",
    "NABS12",
    "NABS13",
    "NABS14",
]
"""NABS 2007 各章 / Chapters of NABS 2007"""


NonTechnicalCostCode = Annotated[str, Field(min_length=1, max_length=200)]
"""非技术性费用类别 / Kind of non-technical cost"""


OccupationCode = Annotated[str, Field(min_length=1, max_length=200)]
"""职业 / Occupation"""


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


ProfessionalAbilityCode = Annotated[str, Field(min_length=1, max_length=200)]
"""专业能力 / Professional ability"""


ProfessionalTitleLevelCode = Annotated[str, Field(min_length=1, max_length=200)]
"""职称级别 / Professional title level"""


ReceiptKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""到账性质 / Receipt kind"""


RecognitionExclusionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""不属于该类技术合同的情形 / Case outside a contract type"""


RecordStatusCode = Literal[
    "active",
    "withdrawn",
    "merged",
]
"""数据记录状态 / Record status"""


RefusalGroundCode = Annotated[str, Field(min_length=1, max_length=200)]
"""不予登记理由 / Ground of refusal"""


RegionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""行政区划 / Region"""


RegistrationChangeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记变更种类 / Kind of registration change"""


RegistrationConditionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记条件 / Registration condition"""


RegistrationGroundCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记处理理由 / Registration ground"""


RegistrationModeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记方式 / Registration mode"""


RegistrationStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""登记状态 / Registration status"""


ReportKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""报告种类 / Report kind"""


ResearchKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""研发活动类型 / Kind of research"""


ReviewOutcomeCode = Annotated[str, Field(min_length=1, max_length=200)]
"""审核结果 / Review outcome"""


RoyaltyBaseCode = Annotated[str, Field(min_length=1, max_length=200)]
"""提成基数 / Royalty base"""


RoyaltyShapeCode = Literal[
    "fixed",
    "rising",
    "falling",
]
"""提成比例形式 / Course of a royalty"""


SecrecyLevelCode = Annotated[str, Field(min_length=1, max_length=200)]
"""密级 / Secrecy level"""


ServiceAimCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术服务目的 / Aim of technical service"""


ServiceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""服务内容 / Service"""


SocioEconomicObjectiveCode = Annotated[str, Field(min_length=1, max_length=200)]
"""社会经济目标 / Socio-economic objective"""


SupplyStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""供给状态 / Supply status"""


SupportConditionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""支持条件 / Condition of support"""


SupportMethodCode = Annotated[str, Field(min_length=1, max_length=200)]
"""支持方式 / Support method"""


SupportedProjectKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""项目归类 / Supported project kind"""


TeamKindCode = Annotated[str, Field(min_length=1, max_length=200)]
"""团队类型 / Team kind"""


TechnologyFieldCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术领域 / Technology field"""


TradeControlClassCode = Annotated[str, Field(min_length=1, max_length=200)]
"""技术进出口管制类别 / Trade control class"""


TradeDirectionCode = Literal[
    "domestic",
    "import",
    "export",
]
"""技术贸易方向 / Trade direction"""


TradeIntentionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""交易意向 / Deal wanted"""


TrainingAudienceCode = Annotated[str, Field(min_length=1, max_length=200)]
"""培训对象 / Training audience"""


ValuationMethodCode = Annotated[str, Field(min_length=1, max_length=200)]
"""价值评估方法 / Valuation method"""


ValueDimensionCode = Annotated[str, Field(min_length=1, max_length=200)]
"""价值维度 / Value dimension"""


VerificationOutputCode = Annotated[str, Field(min_length=1, max_length=200)]
"""验证产出 / Verification output"""


VerificationStageCode = Annotated[str, Field(min_length=1, max_length=200)]
"""验证阶段 / Verification stage"""


VerificationStatusCode = Annotated[str, Field(min_length=1, max_length=200)]
"""核实状态 / Verification status"""


WithheldReasonCode = Annotated[str, Field(min_length=1, max_length=200)]
"""不公开理由 / Reason for withholding"""


class Identifier(Model):
    """其他编号 / Identifier.

    本记录所指对象在另一套编号规则中的编号。
    A number that the same thing has in another numbering system.
    """

    scheme: Annotated[IdentifierSchemeCode, Field(title="编号体系 / Scheme", description="这个编号属于哪一套编号规则。 / The numbering system that the value belongs to.")]
    value: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="编号值 / Value", description="按该编号规则书写的编号本身。 / The number itself, written as its system prescribes.")]


class InstitutionHead(Model):
    """机构负责人 / Head.

    主持机构日常工作的人，内设机构和平台尤应填写。
    The person who runs the institution from day to day; wanted above all for inner units and platforms.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="负责人 / Name of the head", description="主持机构日常工作的人的姓名。 / The name of the person who runs the institution.")] = None
    position: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="负责人职务 / Position of the head", description="负责人在机构或所属单位的职务。 / The head's position in the institution or its parent.")] = None
    phone: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="负责人电话 / Telephone of the head", description="负责人的办公电话或手机。 / The head's office or mobile number.")] = None


class InstitutionPartner(Model):
    """一个合作机构 / Partner.

    一个合作单位及合作方式。
    One partner and the way of working together.
    """

    kind: Annotated[InstitutionKindCode | None, Field(title="合作方类型 / Kind of partner", description="合作方是技术转移机构、企业、孵化器、园区还是服务机构等。 / Whether the partner is a transfer institution, a firm, an incubator, a park, a service body or another.")] = None
    partner_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="合作方标识 / Record of the partner", description="合作方的机构记录标识。 / The partner's record.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="合作方名称 / Name of the partner", description="合作方的单位全称。 / The partner's full name.")] = None
    since_date: Annotated[Day | None, Field(title="合作起始日期 / Partners since", description="合作协议签订或生效的日期。 / The day on which the agreement was signed or took effect.")] = None
    is_joint_platform: Annotated[bool | None, Field(title="是否共建平台 / Joint platform", description="双方是否共建合作平台或联合实验室。 / Whether the two run a platform or laboratory together.")] = None
    cooperation: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="合作内容 / Subject of cooperation", description="双方在哪些事项上合作。 / What the two work together on.")] = None


class RegistrationCondition(Model):
    """一项登记条件 / Condition.

    一项登记条件的核对结论和证明材料。
    The finding on one condition of registration, and its evidence.
    """

    condition: Annotated[RegistrationConditionCode, Field(title="登记条件 / Condition", description="核对的是哪一项登记条件。 / Which condition of registration was looked at.")]
    is_met: Annotated[bool | None, Field(title="是否满足条件 / Condition met", description="经核对，该项条件是否满足。 / Whether the condition was found to be met.")] = None
    evidence: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="证明材料 / Evidence of the condition", description="证明该项条件的材料名称。 / The title of the paper that proves the condition.")] = None
    checked_date: Annotated[Day | None, Field(title="条件核对日期 / Date checked", description="对该项条件作出结论的日期。 / The day on which the condition was decided upon.")] = None


class RegistrationStatusHistory(Model):
    """一次状态变化 / Status event.

    登记办理中的一个步骤及其结果。
    One step in the handling of the registration, and its outcome.
    """

    status: Annotated[RegistrationStatusCode, Field(title="变更后状态 / Status reached", description="这一步之后登记所处的状态。 / Where the registration stood after this step.")]
    date: Annotated[Day | None, Field(title="状态日期 / Date of the step", description="这一步完成的日期。 / The day on which the step was completed.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="办理单位 / Handled by", description="完成这一步的机关或机构。 / The authority or body that took the step.")] = None
    handler_level: Annotated[GovernmentLevelCode | None, Field(title="办理层级 / Level of the reviewer", description="完成这一步的是区级部门、市级主管部门还是其他单位；终审在市级。 / Whether a district, the city or another body took the step; the final review is the city's.")] = None
    ground: Annotated[RegistrationGroundCode | None, Field(title="处理理由 / Ground", description="退回、不予登记、整改、除名或退出的理由类别，细节写在办理说明里。 / The class of ground for a return, refusal, rectification, removal or withdrawal; details go into the note.")] = None
    due_date: Annotated[Day | None, Field(title="办理期限 / To be done by", description="要求申请人补正或整改完毕的最后日期。 / The last day on which the applicant may have corrected or rectified the matter.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="办理说明 / Note", description="退回、不予登记等的理由或补充说明。 / The ground for a return or refusal, or another remark.")] = None


class Registration(Model):
    """登记信息 / Registration.

    在技术转移机构库或技术经理人库中的登记情况。
    Entry in the register of technology transfer institutions or technology managers.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记编号 / Registration number", description="入库后由管理部门给出的编号。 / The number that the authority gave on entry in the register.")] = None
    applied_date: Annotated[Day | None, Field(title="登记申请日期 / Date of application", description="在线提交登记申请的日期。 / The day on which the application was submitted online.")] = None
    is_declared_true: Annotated[bool | None, Field(title="是否承诺诚信填报 / Truth declared", description="申请人是否承诺所填信息真实、材料有效。 / Whether the applicant declared that the data are true and the papers valid.")] = None
    status: Annotated[RegistrationStatusCode | None, Field(title="登记状态 / Registration status", description="登记目前办到哪一步、结果如何。 / How far the registration has got, and with what outcome.")] = None
    listed_date: Annotated[Day | None, Field(title="入库日期 / Date listed", description="终审通过并列入名册的日期。 / The day of entry in the register after the final review.")] = None
    conditions: Annotated[list[RegistrationCondition] | None, Field(title="登记条件核对 / Conditions checked", description="逐项写明登记条件是否满足、凭什么材料认定。 / Which conditions of registration are met, one by one, and on what evidence.")] = None
    status_history: Annotated[list[RegistrationStatusHistory] | None, Field(title="历次状态 / Status history", description="从提交申请起，每一步的状态、日期和办理单位。 / Every step from the application on, with its date and the body that took it.")] = None


class InstitutionAnnualReportConversions(Model):
    """转让许可作价投资 / Transfers, licences and equity.

    以转让、许可、作价投资三种方式转化成果的合同。
    The contracts by which achievements were transferred, licensed or put in as equity.
    """

    transfer_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="转让合同项数 / Transfer contracts", description="当年签订的成果转让合同项数。 / How many transfer contracts were signed in the year.")] = None
    transfer_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转让合同金额 / Value of transfers", description="当年签订的成果转让合同金额合计。 / The total of the transfer contracts signed in the year.")] = None
    licence_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="许可合同项数 / Licence contracts", description="当年签订的成果许可合同项数。 / How many licence contracts were signed in the year.")] = None
    licence_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="许可合同金额 / Value of licences", description="当年签订的成果许可合同金额合计。 / The total of the licence contracts signed in the year.")] = None
    equity_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="作价投资项数 / Equity contracts", description="当年以成果作价投资的合同项数。 / How many contracts put achievements in as equity in the year.")] = None
    equity_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="作价投资金额 / Value of equity", description="当年以成果作价投资的金额合计。 / The total value put in as equity in the year.")] = None
    received_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化到账金额 / Received in the year", description="以上三种方式当年实际到账的金额，含往年合同。 / What these three ways brought in during the year, contracts of earlier years included.")] = None
    beijing_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="在京转化项数 / Of them in Beijing", description="以上合同中承接方在北京的项数。 / How many of these contracts have a taker in Beijing.")] = None
    beijing_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="在京转化金额 / Of them in Beijing, value", description="以上合同中承接方在北京的金额合计。 / The total of these contracts whose taker is in Beijing.")] = None


class InstitutionAnnualReportResearchContracts(Model):
    """开发咨询服务合同 / Development, consulting and service.

    当年签订的技术开发、咨询、服务合同。
    The development, consulting and service contracts signed in the year.
    """

    development_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术开发合同项数 / Development contracts", description="当年签订的技术开发合同项数。 / How many development contracts were signed in the year.")] = None
    development_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术开发合同金额 / Value of development", description="当年签订的技术开发合同金额合计。 / The total of the development contracts signed in the year.")] = None
    consulting_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术咨询合同项数 / Consulting contracts", description="当年签订的技术咨询合同项数。 / How many consulting contracts were signed in the year.")] = None
    consulting_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术咨询合同金额 / Value of consulting", description="当年签订的技术咨询合同金额合计。 / The total of the consulting contracts signed in the year.")] = None
    service_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术服务合同项数 / Service contracts", description="当年签订的技术服务合同项数。 / How many service contracts were signed in the year.")] = None
    service_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术服务合同金额 / Value of services", description="当年签订的技术服务合同金额合计。 / The total of the service contracts signed in the year.")] = None
    beijing_development_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="在京产学研合作项数 / Development in Beijing", description="技术开发合同中委托方在北京的项数。 / How many development contracts have a client in Beijing.")] = None
    beijing_development_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="在京产学研合作金额 / Development in Beijing, value", description="技术开发合同中委托方在北京的金额合计。 / The total of the development contracts whose client is in Beijing.")] = None


class InstitutionAnnualReportRewards(Model):
    """转化奖励 / Rewards.

    当年从转化收入中给予个人的现金和股份奖励。
    What was given to persons out of transformation income in the year, in cash and in shares.
    """

    cash_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="现金奖励金额 / Cash rewards", description="当年发放给个人的现金奖励合计。 / The cash given to persons in the year.")] = None
    equity_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="股份奖励金额 / Share rewards", description="当年给予个人的股份、出资比例折合金额。 / The worth of the shares given to persons in the year.")] = None
    person_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="奖励人次 / Rewards, heads", description="当年得到现金或股份奖励的人次。 / How many times persons were rewarded in the year.")] = None
    main_contributor_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="主要贡献人员奖励金额 / To main contributors", description="奖励中给予研发和转化主要贡献人员的金额。 / How much of it went to those who contributed most to research and transfer.")] = None
    unit_retained_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="留归单位金额 / Kept by the body", description="转化收入扣除对个人奖励后留给单位的金额。 / What the body kept of the income after rewarding persons.")] = None


class InstitutionAnnualReportMobility(Model):
    """兼职离岗与创办企业 / Leave, part-time work and firms.

    科技人员兼职、离岗创业和单位参股、创办企业的情况。
    Staff who worked for firms or left to found one, and firms that the body founded or holds shares in.
    """

    part_time_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="兼职转化人数 / Part-time outside", description="当年在外兼职从事成果转化的人数。 / How many worked part-time for others on transformation in the year.")] = None
    leave_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="离岗创业人数 / On leave to found a firm", description="当年离岗创业的人数。 / How many were on leave to found a firm in the year.")] = None
    founded_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="创办公司数 / Firms founded", description="当年以成果新创办的公司数。 / How many firms were founded on achievements in the year.")] = None
    beijing_founded_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="在京创办公司数 / Firms founded in Beijing", description="其中注册在北京的公司数。 / How many of them are registered in Beijing.")] = None
    invested_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="参股公司数 / Firms held", description="年末单位持有股份的转化公司数。 / In how many such firms the body held shares at the end of the year.")] = None


class InstitutionAnnualReportFundedItems(Model):
    """财政资助项目成果 / Government-funded items.

    由财政资金资助的科技项目产生的成果及其转化。
    Achievements of projects paid from public funds, and their transformation.
    """

    achievement_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="财政资助成果数 / Funded achievements", description="财政资助项目当年产生的成果项数。 / How many achievements came from funded projects in the year.")] = None
    contract_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="财政资助成果转化项数 / Funded achievements transferred", description="上述成果转让、许可、作价投资的合同项数。 / How many contracts transferred, licensed or put in such achievements as equity.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="财政资助成果转化金额 / Funded achievements, value", description="上述合同的金额合计。 / The total of these contracts.")] = None


class InstitutionAnnualReportTransferBodies(Model):
    """技术转移机构建设 / Transfer bodies.

    单位自建或合作的技术转移机构及其人员。
    The transfer bodies that the institution runs or works with, and their staff.
    """

    own_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="自建技术转移机构数 / Own transfer bodies", description="单位自己设立的技术转移机构数。 / How many transfer bodies the institution has set up itself.")] = None
    staff_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="自建机构从业人数 / Staff of own bodies", description="自建技术转移机构的专职和兼职人员数。 / How many work there, full-time and part-time.")] = None
    partner_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="合作技术转移机构数 / Outside transfer bodies", description="与单位合作转化的市场化技术转移机构数。 / How many transfer bodies on the market the institution works with.")] = None


class InstitutionAnnualReportPromotedContract(Model):
    """一份促成的合同 / Contract promoted.

    年度促成并登记的一份技术合同。
    One technology contract brought about and registered in the year.
    """

    contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="促成合同标识 / Record of the contract", description="该合同的记录标识。 / The record of that contract.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="促成合同名称 / Title of the contract", description="技术合同登记的项目名称。 / The title under which the contract is registered.")] = None
    registration_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="促成合同登记编号 / Registration number of the contract", description="技术合同登记证明上的编号。 / The number on its certificate of registration.")] = None
    total_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成合同总额 / Total of the contract", description="该合同的成交总额。 / The total of that contract.")] = None
    technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成合同技术额 / Technical amount of the contract", description="该合同的技术交易额。 / The technical amount of that contract.")] = None


class InstitutionAnnualReportPromotedAchievement(Model):
    """一笔成果交易 / Achievement deal.

    年度促成的一笔科技成果交易。
    One deal in an achievement brought about in the year.
    """

    achievement_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="交易成果标识 / Record of the achievement", description="交易所涉成果的记录标识。 / The record of the achievement dealt in.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="交易成果名称 / Name of the achievement", description="交易所涉成果的名称。 / The name of the achievement dealt in.")] = None
    supplier_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果供方 / Supplier", description="提供成果的单位。 / The body that offered the achievement.")] = None
    demand_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果需方 / Taker", description="提出需求、承接成果的单位。 / The body that wanted the achievement and took it up.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="成果交易金额明细 / Amount of the deal", description="这笔交易的金额。 / What was paid in this deal.")] = None


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
    evidence: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="指标佐证 / Evidence of the indicator", description="数值依据的材料和计数口径。 / What the values rest on, and how they were counted.")] = None


class InstitutionAnnualReport(Model):
    """一个年度的报告 / Annual report.

    机构一个自然年度的工作数据。
    The institution's data on one calendar year.
    """

    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="报告年度 / Year reported on", description="报告所反映的自然年度，不是报送的年份。 / The calendar year that the figures are about, not the year of submission.")]
    kind: Annotated[ReportKindCode | None, Field(title="报告种类 / Kind of report", description="是登记后的年度信息填报，还是高校院所的科技成果转化年度报告等。 / Whether it is the yearly information of a registered body, the annual transformation report of a university or institute, or another.")] = None
    submitted_date: Annotated[Day | None, Field(title="报送日期 / Date submitted", description="向管理部门报送年度数据的日期。 / The day on which the yearly data were sent to the authority.")] = None
    submitted_to: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="报送部门 / Submitted to", description="年度数据报送给哪个部门。 / The authority to which the yearly data were sent.")] = None
    copied_to: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="抄送部门 / Copied to", description="中央在京单位等把报告同时抄送给哪个部门。 / The authority that also received a copy, as where a body of the central level reports to the city.")] = None
    technology_transfer_revenue: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术转移收入 / Technology transfer revenue", description="当年从事技术转移及相关服务取得的收入。 / What technology transfer and the services around it brought in.")] = None
    total_revenue: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="营业收入 / Total revenue", description="当年全部营业收入。 / All operating revenue of the year.")] = None
    working_funds: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="工作经费 / Working funds", description="当年用于技术转移工作的经费合计。 / All that was spent on technology transfer work in the year.")] = None
    fiscal_national: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="国家财政经费 / National fiscal funds", description="当年得到的中央财政经费。 / What the central budget gave in the year.")] = None
    fiscal_local: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="地方财政经费 / Local fiscal funds", description="当年得到的市、区财政经费。 / What city and district budgets gave in the year.")] = None
    self_funded: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="单位自筹经费 / Own funds", description="当年由单位自行投入的经费。 / What the institution or its parent itself put in during the year.")] = None
    other_income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="其他收入 / Other income", description="不属于财政经费、自筹经费和服务收入的收入。 / Income that is neither fiscal, own funds nor earned by services.")] = None
    promoted_contract_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="促成技术合同数 / Number of contracts promoted", description="当年促成并办理登记的技术合同项数。 / How many technology contracts were brought about in the year and registered.")] = None
    promoted_contract_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术合同成交额 / Value of contracts promoted", description="当年促成并办理登记的技术合同成交总额。 / The total of the technology contracts that were brought about in the year and registered.")] = None
    promoted_technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术交易额 / Technical amount promoted", description="当年促成合同中的技术交易额合计。 / The sum of the technical amounts in the contracts promoted.")] = None
    economic_benefit: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="经济效益 / Economic benefit", description="当年促成的转化项目给承接方带来的新增产值或利润等，按填报口径。 / What the transfers promoted brought the takers in new output or profit, as the form counts it.")] = None
    promoted_achievement_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="促成成果交易数 / Achievement deals promoted", description="当年促成交易的科技成果项数。 / How many achievements changed hands through its work in the year.")] = None
    promoted_achievement_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成成果交易额 / Value of achievement deals promoted", description="当年促成的科技成果交易金额合计。 / The total price of the achievements that changed hands through its work in the year.")] = None
    demand_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="征集需求数 / Demands collected", description="当年征集到的企业技术需求项数。 / How many technology demands of firms were collected in the year.")] = None
    event_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="组织活动数 / Events held", description="当年组织的对接、展示、路演等活动场次。 / How many matchmaking events, exhibitions and presentations were held in the year.")] = None
    achievement_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="年度新增成果数 / New achievements", description="当年取得的科技成果项数。 / How many achievements the body gained in the year.")] = None
    conversions: Annotated[InstitutionAnnualReportConversions | None, Field(title="转让许可作价投资 / Transfers, licences and equity", description="以转让、许可、作价投资三种方式转化成果的合同。 / The contracts by which achievements were transferred, licensed or put in as equity.")] = None
    research_contracts: Annotated[InstitutionAnnualReportResearchContracts | None, Field(title="开发咨询服务合同 / Development, consulting and service", description="当年签订的技术开发、咨询、服务合同。 / The development, consulting and service contracts signed in the year.")] = None
    rewards: Annotated[InstitutionAnnualReportRewards | None, Field(title="转化奖励 / Rewards", description="当年从转化收入中给予个人的现金和股份奖励。 / What was given to persons out of transformation income in the year, in cash and in shares.")] = None
    mobility: Annotated[InstitutionAnnualReportMobility | None, Field(title="兼职离岗与创办企业 / Leave, part-time work and firms", description="科技人员兼职、离岗创业和单位参股、创办企业的情况。 / Staff who worked for firms or left to found one, and firms that the body founded or holds shares in.")] = None
    funded_items: Annotated[InstitutionAnnualReportFundedItems | None, Field(title="财政资助项目成果 / Government-funded items", description="由财政资金资助的科技项目产生的成果及其转化。 / Achievements of projects paid from public funds, and their transformation.")] = None
    transfer_bodies: Annotated[InstitutionAnnualReportTransferBodies | None, Field(title="技术转移机构建设 / Transfer bodies", description="单位自建或合作的技术转移机构及其人员。 / The transfer bodies that the institution runs or works with, and their staff.")] = None
    promoted_contracts: Annotated[list[InstitutionAnnualReportPromotedContract] | None, Field(title="促成的技术合同 / Contracts promoted", description="年度促成并登记的技术合同明细。 / The technology contracts brought about and registered in the year, one by one.")] = None
    promoted_achievements: Annotated[list[InstitutionAnnualReportPromotedAchievement] | None, Field(title="促成的成果交易 / Achievement deals", description="年度促成交易的科技成果明细。 / The deals in achievements brought about in the year, one by one.")] = None
    indicators: Annotated[list[IndicatorValue] | None, Field(title="指标完成情况 / Indicators", description="本报告没有专门字段的其他指标，逐项填报。 / Indicators for which the report has no field of its own, one by one.")] = None


class InstitutionAssessment(Model):
    """一次考核评价 / Assessment.

    一个年度的考核或评价及其后续处理。
    The review of one year and what followed.
    """

    kind: Annotated[AssessmentKindCode | None, Field(title="考核种类 / Kind of assessment", description="是在库机构年度考核、成果转化工作评价还是其他考核。 / Whether it is the yearly review of the register, the evaluation of transformation work or another.")] = None
    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="考核年度 / Year assessed", description="考核所针对的自然年度。 / The calendar year under review.")]
    result: Annotated[AssessmentResultCode | None, Field(title="考核结果 / Result", description="考核或评价的结论等次。 / The grade or outcome of the review.")] = None
    assessor_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="考核单位 / Assessed by", description="组织考核或评价的部门。 / The authority that held the review.")] = None
    notice_start_date: Annotated[Day | None, Field(title="考核公示开始日期 / Public notice from", description="考核结果公示的第一天。 / The first day on which the result stood on public notice.")] = None
    notice_end_date: Annotated[Day | None, Field(title="考核公示结束日期 / Public notice until", description="考核结果公示的最后一天。 / The last day on which the result stood on public notice.")] = None
    announced_date: Annotated[Day | None, Field(title="考核结果公布日期 / Date announced", description="公示期满后正式公布结果的日期。 / The day on which the result was made final after the notice.")] = None
    rectify_until: Annotated[Day | None, Field(title="考核整改期限 / Rectify until", description="不合格的机构应完成整改的最后日期。 / The last day for an unqualified institution to put things right.")] = None
    rectified_date: Annotated[Day | None, Field(title="整改完成日期 / Date rectified", description="整改经管理部门确认完成的日期。 / The day on which the authority found the matter put right.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="考核说明 / Note on the assessment", description="不合格的原因、整改要求等。 / Why it failed, what is to be put right, and the like.")] = None


class InstitutionStaffTeam(Model):
    """一个团队 / Team.

    一个职能方向的团队。
    The team for one function.
    """

    kind: Annotated[TeamKindCode | None, Field(title="团队类型 / Function", description="团队承担的职能。 / What the team does.")] = None
    count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="团队人数 / Team members", description="该团队现有的人，专职和兼职都算，一人只计入一个团队。 / How many people are in the team.")] = None
    full_time_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="团队专职人数 / Full-time team members", description="该团队中的专职人数。 / How many of them are full-time.")] = None


class InstitutionStaffExpert(Model):
    """一类专家 / Experts of one kind.

    某一类专家及其人数。
    One kind of expert and how many there are.
    """

    kind: Annotated[ExpertKindCode, Field(title="专家类型 / Kind of expert", description="专家来自学术、技术、产业还是投资方面。 / Whether academic, technical, industrial or from investment.")]
    count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专家人数 / Number of experts", description="受聘担任该方向顾问的人，不含平台自己的团队成员。 / How many experts there are of this kind.")] = None


class InstitutionStaff(Model):
    """人员构成 / Staff.

    机构在编和聘用人员的数量与结构。
    How many people the institution employs, and of what sort.
    """

    total_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="人员总数 / Staff in total", description="在编和聘用人员合计。 / All people employed, established and hired.")] = None
    full_time_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专职人员数 / Full-time staff", description="专门从事技术转移工作的人数。 / How many work on technology transfer only.")] = None
    part_time_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="兼职人员数 / Part-time staff", description="兼做技术转移工作的人数。 / How many work on technology transfer beside other duties.")] = None
    market_hired_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="市场化聘用人数 / Hired on the market", description="通过市场化方式聘用的人数。 / How many were hired on the market.")] = None
    postgraduate_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="硕士及以上人数 / With a postgraduate degree", description="具有硕士或博士学位的人数。 / How many hold a master's or doctor's degree.")] = None
    bachelor_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="本科人数 / With a bachelor's degree", description="最高学历为本科的人数。 / How many have a bachelor's degree as their highest.")] = None
    college_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专科人数 / With a college diploma", description="最高学历为大专的人数。 / How many have a college diploma as their highest.")] = None
    senior_title_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="高级职称人数 / With a senior title", description="具有正高或副高级职称的人数。 / How many have a full or associate senior professional title.")] = None
    middle_title_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="中级职称人数 / With an intermediate title", description="具有中级职称的人数。 / How many have an intermediate professional title.")] = None
    manager_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术经理人数 / Technology managers", description="专职和兼职技术经理人的人数。 / How many technology managers there are, full-time and part-time.")] = None
    full_time_manager_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="专职技术经理人数 / Full-time managers", description="其中以技术转移为本职的技术经理人数。 / How many of the managers have transfer as their job.")] = None
    part_time_manager_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="兼职技术经理人数 / Part-time managers", description="其中另有本职的技术经理人数。 / How many of the managers have another job besides.")] = None
    technical_team_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="技术开发团队人数 / Technical team", description="从事验证、开发等技术工作的人数。 / How many do technical work such as verification and development.")] = None
    teams: Annotated[list[InstitutionStaffTeam] | None, Field(title="团队构成 / Teams", description="按职能列出的运营和技术团队人数。 / The operating and technical teams by function, with their heads.")] = None
    experts: Annotated[list[InstitutionStaffExpert] | None, Field(title="专家顾问 / Experts", description="机构聘请的各类专家的人数。 / How many experts of each kind the institution calls on.")] = None


class InstitutionFacilitiesArea(Model):
    """一种用途的面积 / Area for one use.

    场地中用于一种用途的部分。
    The part of the premises that serves one use.
    """

    use: Annotated[AreaUseCode | None, Field(title="场地用途 / Use", description="这部分场地的用途。 / What this part serves.")] = None
    area: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="用途面积 / Area of this part", description="这部分场地的平方米数。 / The square metres of this part.")] = None


class InstitutionFacilitiesEquipment(Model):
    """一种设备 / Item of equipment.

    一种型号的设备。
    Equipment of one model.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="设备名称 / Name of the equipment", description="设备的通用名称。 / The usual name of the equipment.")] = None
    model: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="设备型号 / Model", description="设备的规格型号。 / The model of the equipment.")] = None
    count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="同型设备台数 / Number of this model", description="该型号设备的台（套）数。 / How many there are of this model.")] = None
    value: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="单项设备原值 / Value of this model", description="该型号设备的原值合计。 / The original value of all of this model.")] = None
    is_shared: Annotated[bool | None, Field(title="是否对外开放设备 / Open to others", description="设备是否向外单位提供服务。 / Whether the equipment serves other bodies too.")] = None


class InstitutionFacilities(Model):
    """场地设备 / Facilities.

    机构用于技术转移的场地、设备和信息条件。
    Premises, equipment and information systems used for technology transfer.
    """

    area: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="办公面积 / Floor area", description="办公和验证场地的建筑面积。 / The floor area of offices and test premises.")] = None
    areas: Annotated[list[InstitutionFacilitiesArea] | None, Field(title="分用途面积 / Area by use", description="场地按用途分开的面积。 / The premises divided by use.")] = None
    equipment_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="设备数量 / Pieces of equipment", description="可用于技术转移的仪器设备台套数。 / How many instruments and devices serve technology transfer.")] = None
    equipment_value: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="设备原值 / Value of equipment", description="上述仪器设备的账面原值。 / The original book value of that equipment.")] = None
    equipment: Annotated[list[InstitutionFacilitiesEquipment] | None, Field(title="主要设备 / Main equipment", description="用于技术转移或概念验证服务的主要设备。 / The main equipment used for transfer or proof-of-concept services.")] = None
    has_website: Annotated[bool | None, Field(title="是否有独立网站 / Has a website", description="机构是否有自己运行的网站。 / Whether the institution runs a website of its own.")] = None
    has_database: Annotated[bool | None, Field(title="是否有数据库 / Has a database", description="机构是否建有成果、需求等数据库。 / Whether the institution keeps a database of achievements or demands.")] = None


class InstitutionPlatform(Model):
    """平台运营 / Platform.

    概念验证等平台的组织架构、开放程度和项目库。
    The structure, openness and project pool of a proof-of-concept or like platform.
    """

    is_independent: Annotated[bool | None, Field(title="是否相对独立 / Independent structure", description="平台是否是相对独立、职能清晰的机构或部门。 / Whether the platform is a body or department with some independence and clear functions.")] = None
    structure: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="组织架构 / Structure", description="平台的机构设置、职责分工和决策方式。 / How the platform is organised, who does what and who decides.")] = None
    opened_date: Annotated[Day | None, Field(title="平台启用日期 / Opened", description="平台开始对外提供服务的日期。 / The day on which the platform began to serve others.")] = None
    is_open: Annotated[bool | None, Field(title="是否开放服务 / Open service", description="平台的技术、人才、设备是否向外单位开放。 / Whether the platform opens its technology, people and equipment to others.")] = None
    is_joint_lab: Annotated[bool | None, Field(title="是否合作建设 / Built with others", description="研发和实验平台是否与其他单位合作建设，自建的填否。 / Whether the research and test platform was built together with another body; false where it was built alone.")] = None
    pool_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="项目库项目数 / Projects in the pool", description="项目库中现有的概念验证项目数。 / How many projects the pool holds.")] = None
    pool_outside_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="外部来源项目数 / Projects from outside", description="项目库中来自建设单位以外的项目数。 / How many of them come from other bodies than the one that runs the platform.")] = None
    verified_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="已验证项目数 / Projects verified", description="从项目库选出并已开展验证的项目累计数。 / How many projects of the pool have been verified so far.")] = None
    counted_date: Annotated[Day | None, Field(title="项目库统计日期 / Counted on", description="以上项目数截至的日期。 / The day as of which the projects were counted.")] = None


class InstitutionRegistry(Model):
    """登记机构职能 / Function as registry.

    技术合同登记机构的登记点、受理范围和登记人员。
    The registration point, remit and registrars of a contract registry.
    """

    point_code: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记点编号 / Point code", description="合同登记编号中代表该登记机构的两位数。 / The two digits that stand for the registry in a registration number.")] = None
    authorised_date: Annotated[Day | None, Field(title="登记机构设立日期 / Authorised", description="被批准从事技术合同认定登记的日期。 / The day on which it was empowered to register technology contracts.")] = None
    served_regions: Annotated[Annotated[list[RegionCode], Unique] | None, Field(title="受理区域 / Remit", description="受理卖方所在地在哪些行政区划的合同。 / The divisions whose sellers the registry serves.")] = None
    registrar_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="登记人员数 / Registrars", description="专门从事合同认定登记的人数。 / How many people recognise and register contracts.")] = None


class InstitutionPilot(Model):
    """一项试点 / Pilot.

    机构参加的一项改革试点。
    One reform pilot that the institution takes part in.
    """

    pilot: Annotated[PilotCode, Field(title="试点名称 / Pilot", description="机构参加的是哪一项试点。 / Which pilot the institution takes part in.")]
    document_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="试点文号 / Document number", description="试点方案或批复文件的文号。 / The number of the plan or approval.")] = None
    unit_level: Annotated[GovernmentLevelCode | None, Field(title="试点单位层级 / Level of the unit", description="以中央在京单位还是市属单位的身份纳入。 / Whether it takes part as a unit of the central level in Beijing or of the city.")] = None
    batch: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="试点批次 / Batch", description="第几批纳入，如首批、第二批。 / With which batch it was admitted.")] = None
    is_extension: Annotated[bool | None, Field(title="是否拓展试点单位 / Added later", description="是否在首批之后拓展进来的单位。 / Whether it was added after the first units.")] = None
    is_by_reference: Annotated[bool | None, Field(title="是否参照执行 / By reference", description="是否不在名单内、参照试点方案执行，如中央在京单位。 / Whether it is not on the list and follows the plan by reference, as units of the central level may.")] = None
    since_date: Annotated[Day | None, Field(title="纳入试点日期 / In the pilot since", description="机构被批准参加该试点的日期。 / The day on which the institution was admitted to the pilot.")] = None
    ended_date: Annotated[Day | None, Field(title="退出试点日期 / In the pilot until", description="试点结束或退出的日期。 / The day on which the pilot ended for the institution.")] = None


class InstitutionAdoptedRule(Model):
    """一项制度 / Adopted rule.

    机构制定的一项内部制度。
    One internal rule of the institution.
    """

    kind: Annotated[AdoptedRuleCode, Field(title="制度类型 / Kind of rule", description="该制度规定的是哪方面的事。 / What matter the rule settles.")]
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="制度名称 / Title of the rule", description="制度文件的标题。 / The title of the document.")] = None
    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="制度文号 / Number of the rule", description="单位印发制度的文号。 / The number under which the institution issued the rule.")] = None
    adopted_date: Annotated[Day | None, Field(title="制度印发日期 / Date adopted", description="该制度印发施行的日期。 / The day on which the rule was issued.")] = None
    revised_date: Annotated[Day | None, Field(title="制度修订日期 / Revised", description="最近一次修订的日期；新制定的不填。 / The day of the latest revision; left out for a new rule.")] = None
    has_negative_list: Annotated[bool | None, Field(title="是否有负面清单 / Has a negative list", description="制度是否列出不得为的情形。 / Whether the rule lists what must not be done.")] = None
    negative_list_scope: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="负面清单环节 / Scope of the negative list", description="负面清单覆盖哪些环节。 / Which steps the negative list covers.")] = None


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
    economic_nature: Annotated[PartyNatureCode | None, Field(title="经济性质 / Economic nature", description="按技术合同登记表的性质代码填写，企业即登记注册类型。 / By the nature codes of the registration form; for a firm, its type of ownership.")] = None
    affiliation_level: Annotated[GovernmentLevelCode | None, Field(title="隶属层级 / Level of affiliation", description="单位隶属中央部门、市还是区；不隶属政府的填其他。 / Whether the body belongs to a central department, the city or a district; “other” where it belongs to no government.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="统一社会信用代码 / Unified social credit code", description="机构自己的信用代码；内设机构没有时不填。 / The institution's own code; left out for an inner unit that has none.")] = None
    parent_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="依托单位标识 / Parent institution", description="内设机构所属法人单位的记录标识。 / The record of the legal person that an inner unit belongs to.")] = None
    parent_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="依托单位 / Name of the parent", description="内设机构所属法人单位的名称。 / The name of the legal person that an inner unit belongs to.")] = None
    parent_region: Annotated[RegionCode | None, Field(title="依托单位行政区划 / Region of the parent", description="内设机构所属法人单位注册地的行政区划代码，据以判断是否属在京单位的内设机构。 / The code of the division where the parent is registered; it shows whether an inner unit belongs to a body of Beijing.")] = None
    competent_authority: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="主管部门 / Competent authority", description="对单位负有主管职责、接收其年度报告的部门。 / The department in charge of the body, which receives its annual report.")] = None
    founded_date: Annotated[Day | None, Field(title="成立日期 / Date founded", description="机构登记成立或批准设立的日期。 / The day on which the institution was registered or its founding approved.")] = None
    region: Annotated[RegionCode | None, Field(title="所在行政区划 / Region", description="机构注册地的行政区划代码，北京经济技术开发区用扩展代码。 / The code of the administrative division where the institution is registered; Beijing's economic development area has a code of its own.")] = None
    is_in_zgc_core: Annotated[bool | None, Field(title="是否在中关村核心区 / In the Zhongguancun core area", description="注册地是否在中关村国家自主创新示范区核心区（海淀园）。 / Whether it is registered in the core area (Haidian) of the Zhongguancun demonstration zone.")] = None
    address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="办公地址 / Address", description="机构固定办公场所的地址。 / The address of the fixed premises.")] = None
    website: Annotated[Annotated[str, Field(max_length=2000)] | None, Field(title="网站 / Website", description="机构自己的网站首页地址。 / The address of the institution's own home page.")] = None
    summary: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="机构简介 / Summary", description="机构的来历、职能和特色，供目录展示。 / Where the institution comes from, what it does and what is special about it, for directories.")] = None
    legal_representative: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="法定代表人 / Legal representative", description="登记证书上的法定代表人姓名；内设机构不填，另填负责人。 / The legal representative on the certificate; left out for an inner unit, which names its head instead.")] = None
    head: Annotated[InstitutionHead | None, Field(title="机构负责人 / Head", description="主持机构日常工作的人，内设机构和平台尤应填写。 / The person who runs the institution from day to day; wanted above all for inner units and platforms.")] = None
    main_business: Annotated[Annotated[list[MainBusinessCode], Unique] | None, Field(title="主营业务 / Main business", description="机构从事的技术转移业务种类。 / The classes of technology transfer business that the institution carries on.")] = None
    fields: Annotated[Annotated[list[TechnologyFieldCode], Unique] | None, Field(title="技术领域 / Technology fields", description="机构主要服务的技术领域。 / The fields of technology that the institution mainly serves.")] = None
    key_industries: Annotated[Annotated[list[KeyIndustryCode], Unique] | None, Field(title="重点产业 / Key industries", description="机构主要面向的重点产业。 / The key industries that the institution mainly works for.")] = None
    services: Annotated[Annotated[list[ServiceCode], Unique] | None, Field(title="服务内容 / Services", description="机构能够提供的具体服务。 / The particular services that the institution can give.")] = None
    partners: Annotated[list[InstitutionPartner] | None, Field(title="合作机构 / Partners", description="与机构有合作协议或共建关系的单位，概念验证平台逐类填写。 / Bodies with which there is an agreement or a joint venture; a platform gives them by kind.")] = None
    enterprise_size: Annotated[EnterpriseSizeCode | None, Field(title="企业规模 / Enterprise size", description="机构为企业时，按国家统计划型标准确定的规模。 / For an enterprise, its size by the national statistical classes.")] = None
    is_high_tech_enterprise: Annotated[bool | None, Field(title="是否高新技术企业 / High-tech enterprise", description="机构是否持有有效的国家高新技术企业证书。 / Whether the institution holds a valid certificate as a national high-tech enterprise.")] = None
    is_in_statistics: Annotated[bool | None, Field(title="是否科技服务业纳统单位 / In the service statistics", description="是否已作为科技服务业单位纳入统计。 / Whether the statistics count it among science and technology service units.")] = None
    is_national_demonstration: Annotated[bool | None, Field(title="是否国家技术转移示范机构 / National demonstration institution", description="机构是否列入国家技术转移示范机构名单。 / Whether it is on the list of national demonstration institutions for technology transfer.")] = None
    is_demonstration_applicant: Annotated[bool | None, Field(title="是否申报示范机构 / Applied as demonstration institution", description="是否申报过国家技术转移示范机构，不论结果。 / Whether it has applied to become a national demonstration institution, with whatever outcome.")] = None
    registration: Annotated[Registration | None, Field(title="机构登记 / Registration of the institution", description="机构在技术转移机构库中的登记情况。 / The institution's entry in the register of technology transfer institutions.")] = None
    annual_reports: Annotated[list[InstitutionAnnualReport] | None, Field(title="年度报告 / Annual reports", description="机构每年报送的上一年度工作数据。 / The data on the year before that the institution submits every year.")] = None
    assessments: Annotated[list[InstitutionAssessment] | None, Field(title="考核评价 / Assessments", description="管理部门对机构逐年考核或评价的结果。 / The outcomes of the yearly reviews by the authority.")] = None
    staff: Annotated[InstitutionStaff | None, Field(title="人员构成 / Staff", description="机构在编和聘用人员的数量与结构。 / How many people the institution employs, and of what sort.")] = None
    facilities: Annotated[InstitutionFacilities | None, Field(title="场地设备 / Facilities", description="机构用于技术转移的场地、设备和信息条件。 / Premises, equipment and information systems used for technology transfer.")] = None
    platform: Annotated[InstitutionPlatform | None, Field(title="平台运营 / Platform", description="概念验证等平台的组织架构、开放程度和项目库。 / The structure, openness and project pool of a proof-of-concept or like platform.")] = None
    registry: Annotated[InstitutionRegistry | None, Field(title="登记机构职能 / Function as registry", description="技术合同登记机构的登记点、受理范围和登记人员。 / The registration point, remit and registrars of a contract registry.")] = None
    pilots: Annotated[list[InstitutionPilot] | None, Field(title="承担试点 / Pilots", description="机构参加的成果转化改革试点。 / The reform pilots in technology transfer that the institution takes part in.")] = None
    adopted_rules: Annotated[list[InstitutionAdoptedRule] | None, Field(title="转化制度 / Adopted rules", description="机构为成果转化制定的内部制度。 / Internal rules on technology transfer that the institution has adopted.")] = None
    contact: Annotated[Contact | None, Field(title="联系信息 / Contact", description="用于业务联系的人员和方式，不对外公开。 / Whom to turn to and how; not for publication.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class ManagerCertificate(Model):
    """一份证书 / Certificate.

    一份资格、培训或职称证书。
    One certificate of qualification, training or title.
    """

    kind: Annotated[CertificateKindCode | None, Field(title="其他证书种类 / Kind", description="该证书属于哪一类。 / What sort of certificate it is.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="其他证书名称 / Name of the certificate", description="证书上印的名称。 / The name printed on it.")] = None
    level: Annotated[ManagerLevelCode | None, Field(title="其他证书等级 / Grade", description="证书载明的等级。 / The grade that it states.")] = None
    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="其他证书编号 / Number", description="证书上的编号。 / The number on it.")] = None
    issuer_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="其他证书发证机构 / Issuer", description="颁发该证书的单位。 / The body that issued it.")] = None
    issued_date: Annotated[Day | None, Field(title="其他证书发证日期 / Issued", description="颁发该证书的日期。 / The day on which it was issued.")] = None
    valid_until: Annotated[Day | None, Field(title="其他证书有效期至 / Valid until", description="该证书有效的最后日期。 / The last day on which it holds.")] = None


class ManagerTraining(Model):
    """一次培训 / Course.

    参加的一次培训。
    One course attended.
    """

    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="培训名称 / Title of the course", description="培训班或课程的名称。 / The name of the course.")] = None
    organiser_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="培训机构 / Organiser", description="举办培训的单位。 / The body that gave the course.")] = None
    start_date: Annotated[Day | None, Field(title="培训开始日期 / From", description="培训的第一天。 / The first day of the course.")] = None
    end_date: Annotated[Day | None, Field(title="培训结束日期 / Until", description="培训的最后一天。 / The last day of the course.")] = None
    hours: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="培训学时 / Hours", description="完成的学时数。 / The hours completed.")] = None


class ManagerConsent(Model):
    """公开意愿 / Consent to publication.

    本人对公开登记信息的同意和异议。
    What the person has said on the publication of the entry.
    """

    is_given: Annotated[bool | None, Field(title="是否同意公开 / Consent given", description="本人是否同意公开姓名、机构、等级和领域。 / Whether the person agrees to publication of name, institution, grade and fields.")] = None
    date: Annotated[Day | None, Field(title="同意公开日期 / Date of consent", description="本人作出同意的日期。 / The day on which consent was given.")] = None
    objected_date: Annotated[Day | None, Field(title="提出异议日期 / Objected", description="本人要求停止公开的日期；此后记录只保留标识。 / The day on which the person asked for publication to stop; afterwards the record keeps its identifier only.")] = None


class ManagerAnnualReport(Model):
    """一个年度的报告 / Annual report.

    技术经理人一个自然年度的业绩。
    The manager's results in one calendar year.
    """

    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="报告年度 / Year reported on", description="报告所反映的自然年度，不是报送的年份。 / The calendar year that the figures are about, not the year of submission.")]
    kind: Annotated[ReportKindCode | None, Field(title="报告种类 / Kind of report", description="是登记后的年度信息填报，还是高校院所的科技成果转化年度报告等。 / Whether it is the yearly information of a registered body, the annual transformation report of a university or institute, or another.")] = None
    submitted_date: Annotated[Day | None, Field(title="报送日期 / Date submitted", description="向管理部门报送年度数据的日期。 / The day on which the yearly data were sent to the authority.")] = None
    submitted_to: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="报送部门 / Submitted to", description="年度数据报送给哪个部门。 / The authority to which the yearly data were sent.")] = None
    promoted_contract_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="促成技术合同数 / Number of contracts promoted", description="当年促成并办理登记的技术合同项数。 / How many technology contracts were brought about in the year and registered.")] = None
    promoted_contract_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术合同成交额 / Value of contracts promoted", description="当年促成并办理登记的技术合同成交总额。 / The total of the technology contracts that were brought about in the year and registered.")] = None
    promoted_technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成技术交易额 / Technical amount promoted", description="当年促成合同中的技术交易额合计。 / The sum of the technical amounts in the contracts promoted.")] = None
    promoted_achievement_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="促成成果交易数 / Achievement deals promoted", description="当年促成交易的科技成果项数。 / How many achievements changed hands through its work in the year.")] = None
    promoted_achievement_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="促成成果交易额 / Value of achievement deals promoted", description="当年促成的科技成果交易金额合计。 / The total price of the achievements that changed hands through its work in the year.")] = None
    served_enterprise_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="服务企业数 / Firms served", description="当年服务的企业家数。 / How many firms the person served in the year.")] = None
    training_hours: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="年度培训学时 / Hours of training", description="当年参加培训的学时。 / The hours of training taken in the year.")] = None
    contract_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="年度促成合同 / Contracts of the year", description="当年促成的技术合同的记录标识。 / The records of the contracts promoted in the year.")] = None
    work_summary: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="业务开展情况 / Account of the work", description="本人当年业务的文字说明。 / An account of the person's work in the year.")] = None


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
    position: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="任职岗位 / Post", description="在所属机构担任的岗位或职务。 / The post held in the institution.")] = None
    other_employer_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="其他工作单位 / Other employer", description="以个人身份登记的人、兼职的人在技术转移机构以外的工作单位。 / Where someone who registered alone, or works part-time, is employed outside transfer institutions.")] = None
    is_with_beijing_institution: Annotated[bool | None, Field(title="是否在本市机构从业 / With a Beijing institution", description="是否在北京的技术转移机构从业；是的由该机构统一登记。 / Whether the person works for a transfer institution of Beijing, which then does the registration.")] = None
    is_mainly_in_beijing: Annotated[bool | None, Field(title="是否主要在京工作 / Mainly in Beijing", description="是否主要在北京从事技术转移和成果转化工作。 / Whether the person works on technology transfer mainly in Beijing.")] = None
    level: Annotated[ManagerLevelCode | None, Field(title="能力等级 / Level", description="证书或评定所载的技术经理人能力等级；职称另填。 / The grade of competence by certificate or rating; a professional title goes elsewhere.")] = None
    occupation: Annotated[OccupationCode | None, Field(title="职业 / Occupation", description="本人的主要职业；兼职的填本职。 / The person's main occupation; for part-time managers, the other job.")] = None
    title_level: Annotated[ProfessionalTitleLevelCode | None, Field(title="职称级别 / Level of professional title", description="已取得的专业技术职称的级别。 / The level of the professional title held.")] = None
    title_series: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="职称系列 / Series of the title", description="职称所属的系列和专业。 / The series and speciality of the title.")] = None
    education: Annotated[EducationLevelCode | None, Field(title="学历 / Education", description="已毕业的最高学历层次。 / The highest level of education completed.")] = None
    abilities: Annotated[Annotated[list[ProfessionalAbilityCode], Unique] | None, Field(title="专业能力 / Abilities", description="在成果转化中能够承担的专业方面。 / The professional sides of a transfer that the person can take on.")] = None
    certificate_kind: Annotated[CertificateKindCode | None, Field(title="证书种类 / Kind of certificate", description="主要证书属于哪一类。 / What sort of certificate the main one is.")] = None
    certificate_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="证书编号 / Certificate number", description="能力或资格证书上的编号。 / The number on the certificate of competence.")] = None
    certificate_issuer: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="发证机构 / Certificate issuer", description="颁发该证书的单位。 / The body that issued the certificate.")] = None
    certificate_date: Annotated[Day | None, Field(title="发证日期 / Date of the certificate", description="证书上的签发日期。 / The date of issue on the certificate.")] = None
    certificate_valid_until: Annotated[Day | None, Field(title="证书有效期至 / Certificate valid until", description="主要证书有效的最后日期，长期有效的不填。 / The last day on which the main certificate holds; left out where it does not lapse.")] = None
    certificates: Annotated[list[ManagerCertificate] | None, Field(title="其他证书 / Other certificates", description="主要证书以外的资格、培训、职称证书。 / Certificates of qualification, training or title besides the main one.")] = None
    trainings: Annotated[list[ManagerTraining] | None, Field(title="培训经历 / Training", description="参加过的技术转移培训。 / The training in technology transfer that the person went through.")] = None
    started_date: Annotated[Day | None, Field(title="从业起始日期 / In the profession since", description="开始从事技术转移工作的日期。 / The day on which the person began to work in technology transfer.")] = None
    fields: Annotated[Annotated[list[TechnologyFieldCode], Unique] | None, Field(title="技术领域 / Technology fields", description="技术经理人熟悉和服务的技术领域。 / The fields of technology that the manager knows and serves.")] = None
    key_industries: Annotated[Annotated[list[KeyIndustryCode], Unique] | None, Field(title="产业方向 / Key industries", description="主要服务的重点产业。 / The key industries that the person mainly serves.")] = None
    region: Annotated[RegionCode | None, Field(title="所在行政区划 / Region", description="主要工作地的行政区划代码。 / The code of the administrative division where the manager mainly works.")] = None
    service_tags: Annotated[Annotated[list[Annotated[str, Field(min_length=1, max_length=500)]], Unique] | None, Field(title="服务标签 / Service tags", description="概括所长和服务方式的短语。 / Short phrases that sum up strengths and manner of service.")] = None
    registration: Annotated[Registration | None, Field(title="经理人登记 / Registration of the manager", description="技术经理人在技术经理人库中的登记情况。 / The manager's entry in the register of technology managers.")] = None
    consent: Annotated[ManagerConsent | None, Field(title="公开意愿 / Consent to publication", description="本人对公开登记信息的同意和异议。 / What the person has said on the publication of the entry.")] = None
    annual_reports: Annotated[list[ManagerAnnualReport] | None, Field(title="年度报告 / Annual reports", description="技术经理人每年报送的上一年度业绩。 / What the manager achieved in the year before, as reported every year.")] = None
    contact: Annotated[Contact | None, Field(title="联系信息 / Contact", description="用于业务联系的人员和方式，不对外公开。 / Whom to turn to and how; not for publication.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class ContractContractText(Model):
    """合同文本 / Contract text.

    提交登记的合同文本是什么形式、什么文字。
    The form and language of the text that was handed in.
    """

    is_electronic: Annotated[bool | None, Field(title="是否电子合同 / Electronic contract", description="合同是否以可靠的电子签名订立。 / Whether the contract was made by reliable electronic signature.")] = None
    is_paper_print_provided: Annotated[bool | None, Field(title="是否提交纸质文本 / Paper print supplied", description="电子合同是否已打印成纸质文本提交。 / Whether a paper print of an electronic contract was handed in.")] = None
    language: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="合同文字 / Language of the contract", description="合同原文使用的语言。 / The language in which the contract was written.")] = None
    is_chinese_provided: Annotated[bool | None, Field(title="是否有中文文本 / Chinese text supplied", description="是否提交了完整、真实的中文文本。 / Whether a complete and true Chinese text was handed in.")] = None
    template: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="示范文本 / Model text", description="采用的合同示范文本或参考文本的名称。 / The name of the model text that was used.")] = None
    confidential_parts: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="文本保密约定 / Parts to be kept secret", description="登记机构应当保密的部分。 / The parts that the registry is to keep secret.")] = None


class ContractNonTechnicalItem(Model):
    """一项非技术性费用 / Non-technical item.

    设备、仪器、零部件、原材料等一项费用。
    One cost of equipment, instruments, parts, materials or the like.
    """

    kind: Annotated[NonTechnicalCostCode | None, Field(title="非技术性费用类别 / Kind of non-technical cost", description="这项费用花在哪一类物品或工作上。 / The class of goods or work that the sum pays for.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="非技术性费用名称 / Name of the non-technical item", description="购置物品或工作的名称。 / What is bought or done for the sum.")] = None
    quantity: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="购置数量 / Quantity bought", description="购置物品的件数或套数。 / How many pieces or sets are bought.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="非技术性费用金额 / Non-technical sum", description="这一项从成交总额中减去的数额。 / What is taken off the total for this item.")] = None


class ContractForeignPrice(Model):
    """外币价款 / Price in foreign currency.

    以外币订价的合同，原币金额和折算办法；成交总额仍按人民币填写。
    For a contract priced in foreign money, the original sum and how it was converted; the total is still given in yuan.
    """

    currency: Annotated[CurrencyCode | None, Field(title="币种 / Currency", description="合同订价所用货币的三位字母代码。 / The code of three letters for the money that the contract is priced in.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="外币金额 / Foreign amount", description="以合同货币计的总价。 / The whole price in the money of the contract.")] = None
    exchange_rate: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="折算汇率 / Exchange rate", description="一单位外币折合的人民币元数。 / How many yuan one unit of the foreign money was taken for.")] = None
    rate_date: Annotated[Day | None, Field(title="汇率日期 / Date of the rate", description="所用汇率是哪一天的。 / The day whose rate was used.")] = None


class ContractExpectedEffect(Model):
    """预期经济效益 / Expected effect.

    旧式登记表要求转让合同填写的两项预计数，以及实际效果。
    The two forecasts that the older form asks of a transfer, and what came of them.
    """

    new_investment_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="预计新增投入 / Expected new investment", description="受让方为实施技术预计新增的投入。 / What the buyer expects to invest in order to use the technology.")] = None
    new_output_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="预计新增产值 / Expected new output", description="技术实施后预计每年新增的产值。 / The yearly output that use of the technology is expected to add.")] = None
    actual_output_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="实际新增产值 / Output added", description="技术实施后实际新增的产值。 / The output that use of the technology did add.")] = None


class ContractPaymentInstalment(Model):
    """一次约定付款 / Instalment.

    合同约定的一次付款。
    One payment that the contract provides for.
    """

    due_date: Annotated[Day | None, Field(title="约定付款日期 / Instalment due", description="这一期最迟付款的日期。 / The day by which this part is to be paid.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="约定付款金额 / Instalment", description="这一期应付的数额。 / The sum of this part.")] = None
    payment_condition: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="约定付款条件 / Condition of the instalment", description="这一期在什么条件下支付。 / What has to happen before this part is paid.")] = None


class ContractPayment(Model):
    """价款支付 / Payment.

    合同约定的付款办法。
    How the contract says the price is to be paid.
    """

    mode: Annotated[PaymentModeCode | None, Field(title="支付方式 / Payment mode", description="一次付清、分期、提成还是入门费加提成。 / Whether once, in instalments, by royalty or by entry fee and royalty.")] = None
    entry_fee: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="入门费 / Entry fee", description="提成支付之前预先支付的固定费用。 / The fixed sum paid before royalties begin.")] = None
    royalty_base: Annotated[RoyaltyBaseCode | None, Field(title="提成基数 / Royalty base", description="提成按什么计算，如销售额、利润。 / What the royalty is reckoned on, such as sales or profit.")] = None
    royalty_rate: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="提成比例 / Royalty rate", description="提成占基数的百分比；逐年变化的写第一年的比例。 / The royalty as a share of its base; where it changes by year, that of the first.")] = None
    royalty_shape: Annotated[RoyaltyShapeCode | None, Field(title="提成比例变化 / Course of the royalty rate", description="提成比例各年固定、递增还是递减。 / Whether the rate stays the same, rises or falls over the years.")] = None
    royalty_start_date: Annotated[Day | None, Field(title="提成起算日期 / Royalty from", description="从哪一天起按基数计算提成。 / The day from which the royalty is reckoned.")] = None
    royalty_end_date: Annotated[Day | None, Field(title="提成截止日期 / Royalty until", description="计算提成的最后一天。 / The last day for which the royalty is reckoned.")] = None
    terms: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="付款约定 / Payment terms", description="合同写明的付款条件、时间和账户以外的其他约定。 / What the contract says on conditions and times of payment, accounts left out.")] = None
    instalments: Annotated[list[ContractPaymentInstalment] | None, Field(title="约定付款 / Instalments agreed", description="分期支付时，合同约定的各次付款。 / The payments that the contract provides for where the price is paid in parts.")] = None


class ContractLicence(Model):
    """许可条款 / Licence terms.

    许可合同约定的使用范围。
    The scope of use that a licence contract grants.
    """

    kind: Annotated[LicenceKindCode | None, Field(title="许可方式 / Licence kind", description="独占、排他、普通还是开放许可。 / Whether exclusive, sole, non-exclusive or open.")] = None
    territory: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="许可地域 / Territory", description="被许可人可以使用技术的地域。 / Where the licensee may use the technology.")] = None
    start_date: Annotated[Day | None, Field(title="许可开始日期 / Licence start", description="可以使用技术的第一天。 / The first day on which the technology may be used.")] = None
    end_date: Annotated[Day | None, Field(title="许可截止日期 / Licence end", description="可以使用技术的最后一天。 / The last day on which the technology may be used.")] = None
    field_of_use: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="许可使用领域 / Field of use", description="被许可人可以把技术用于哪些产品或工艺。 / The products or processes for which the licensee may use the technology.")] = None
    is_sublicensable: Annotated[bool | None, Field(title="是否可再许可 / Sublicensing allowed", description="被许可人能否再许可他人使用。 / Whether the licensee may license others.")] = None
    is_in_writing: Annotated[bool | None, Field(title="是否书面许可 / In writing", description="许可是否以书面形式订立。 / Whether the licence was made in writing.")] = None
    filed_date: Annotated[Day | None, Field(title="许可备案日期 / Licence filed", description="向国家知识产权局办理实施许可合同备案的日期。 / The day on which the licence was filed with the patent office.")] = None
    filing_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="许可备案号 / Licence filing number", description="实施许可合同备案证明上的编号。 / The number on the certificate of filing of the licence.")] = None
    open_licence_date: Annotated[Day | None, Field(title="开放许可公告日期 / Open licence announced", description="专利开放许可声明公告的日期。 / The day on which the declaration of open licence was announced.")] = None
    has_evaluation_report: Annotated[bool | None, Field(title="是否有专利权评价报告 / Evaluation report", description="实用新型、外观设计开放许可所需的评价报告是否已提供。 / Whether the evaluation report was supplied that an open licence of a utility model or design needs.")] = None


class ContractImportExport(Model):
    """技术进出口手续 / Import and export formalities.

    技术进口或出口合同在商务主管部门办理的登记或许可。
    The registration or licence that an import or export of technology has with the commerce authority.
    """

    control_class: Annotated[TradeControlClassCode | None, Field(title="技术管制类别 / Control class", description="该技术属禁止、限制还是自由进出口。 / Whether trade in the technology is prohibited, restricted or free.")] = None
    is_effective_on_licence: Annotated[bool | None, Field(title="是否自许可证颁发生效 / Effective on licence", description="限制类合同是否自许可证颁发之日起生效。 / Whether a contract on restricted technology takes effect on the day of the licence.")] = None
    registration_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="技术进出口登记号 / Import or export registration number", description="商务主管部门登记证书上的合同号。 / The number on the registration certificate of the commerce authority.")] = None
    registered_date: Annotated[Day | None, Field(title="技术进出口登记日期 / Import or export registered", description="登记证书颁发的日期。 / The day on which the registration certificate was issued.")] = None
    licence_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="进出口许可证号 / Import or export licence number", description="限制类技术进口或出口许可证的编号。 / The number of the licence for restricted technology.")] = None
    licensed_date: Annotated[Day | None, Field(title="进出口许可证日期 / Import or export licensed", description="许可证颁发的日期。 / The day on which the licence was issued.")] = None
    authority: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="进出口管理机关 / Commerce authority", description="颁发登记证书或许可证的机关。 / The authority that issued the certificate or the licence.")] = None


class ContractForeignPartyApproval(Model):
    """向境外转让许可的批准 / Approval of rights given abroad.

    财政资金项目的知识产权转让给境外组织或个人，或许可其独占实施，须经批准。
    Publicly funded rights may be assigned or exclusively licensed to foreign bodies or persons only with approval.
    """

    is_publicly_funded: Annotated[bool | None, Field(title="是否财政资金形成 / Publicly funded", description="合同标的是否由财政资金设立的科技计划项目形成。 / Whether the subject came from a publicly funded science project.")] = None
    authority: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="批准机关 / Approving authority", description="作出批准的项目管理机构。 / The project authority that gave the approval.")] = None
    approval_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="批准文号 / Number of the approval", description="批准文件的编号。 / The number of the document of approval.")] = None
    approved_date: Annotated[Day | None, Field(title="批准日期 / Date of the approval", description="批准文件的日期。 / The date of the document of approval.")] = None


class ContractDesensitisation(Model):
    """脱密处理情况 / Declassification.

    涉密合同在登记前怎样脱密；不记密级和秘密内容。
    How a classified contract was declassified before registration; neither its grade nor its secret is recorded.
    """

    reviewed_date: Annotated[Day | None, Field(title="脱密审查日期 / Declassified on", description="完成脱密审查的日期。 / The day on which the review for secrecy was finished.")] = None
    reviewed_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="脱密审查单位 / Declassified by", description="作出脱密审查的单位。 / The body that reviewed the contract for secrecy.")] = None
    method: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="脱密方式 / How declassified", description="删去、概括或替换了哪类内容。 / What sort of content was left out, put in general terms or replaced.")] = None


class ContractGovernmentBasis(Model):
    """政府项目依据 / Government basis.

    代替合同文本的任务书或中标通知书。
    The task statement or notice of award that stands for the contract.
    """

    document_kind: Annotated[ContractEvidenceCode | None, Field(title="依据文件种类 / Kind of basis", description="所依据的是任务书还是中标通知书。 / Whether it is a task statement or a notice of award.")] = None
    document_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="依据文件编号 / Number of the basis", description="任务书或中标通知书的编号。 / The number of the task statement or notice of award.")] = None
    issued_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="下达单位 / Issued by", description="下达任务或确定中标的机关。 / The authority that set the task or made the award.")] = None
    project_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="计划项目名称 / Programme project", description="科技计划中该项目的名称。 / The name of the project in the science programme.")] = None
    project_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="计划项目编号 / Programme project number", description="科技计划中该项目的编号。 / The number of the project in the science programme.")] = None


class ContractProject(Model):
    """校内项目 / Internal project.

    高等院校、科研机构在申请认定前的校内登记。
    The record that a university or institute keeps before it applies for recognition.
    """

    category: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目分类 / Project category", description="单位自己的项目分类。 / The class in which the body itself puts the project.")] = None
    department: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目归属部门 / Department", description="承担项目的内部单位。 / The inner unit that carries the project.")] = None
    leader_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目主持人 / Project leader", description="主持项目的人的姓名，不对外公开。 / The name of the person who leads the project; not for publication.")] = None
    is_lead_unit: Annotated[bool | None, Field(title="是否为第一承建单位 / First of the carriers", description="本单位在多家承担的项目中是否排第一。 / Whether this body comes first among several that carry the project.")] = None
    cooperation_mode: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="合作方式 / Mode of cooperation", description="单位记录的合作形式，如委托、联合。 / The form of cooperation that the body records, such as commission or joint work.")] = None
    research_kind: Annotated[ResearchKindCode | None, Field(title="研究类型 / Kind of research", description="项目属基础研究、应用研究还是试验发展。 / Whether basic research, applied research or experimental development.")] = None
    is_ethics_review_required: Annotated[bool | None, Field(title="是否需要伦理评审 / Ethics review needed", description="项目是否须经伦理委员会审查。 / Whether an ethics committee has to review the project.")] = None
    is_recognition_requested: Annotated[bool | None, Field(title="是否申请技术合同认定 / Recognition requested", description="单位是否拟为该合同申请认定登记。 / Whether the body means to apply for recognition of the contract.")] = None
    archive_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="档案编号 / Archive number", description="合同归档后的编号。 / The number under which the contract is filed.")] = None


class ContractParty(Model):
    """当事人 / Party.

    合同的一方。
    One side of the contract.
    """

    role: Annotated[PartyRoleCode, Field(title="当事人角色 / Role", description="该方在合同中是卖方、买方还是中介方。 / Whether the party is seller, buyer or intermediary.")]
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="名称 / Name", description="该方的全称；自然人写姓名，对外公开时只列卖方单位。 / The full name of the party, a person's name for a natural person; in public data only a seller that is an organisation is named.")] = None
    name_en: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="外文名称 / Foreign name", description="境外当事人的原文名称。 / The name of a foreign party in its own language.")] = None
    seal_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="印章名称 / Name on the seal", description="合同上该方印章的名称，应与当事人名称一致。 / The name on the party's seal, which should be the name of the party.")] = None
    department: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="当事人内部单位 / Inner unit", description="签约或履行的课题组、院系等内部单位。 / The project group, school or other inner unit that signs or performs.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="机构标识 / Institution", description="该方在机构数据中的记录标识。 / The record of the party among the institutions.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="统一社会信用代码 / Unified social credit code", description="该方的 18 位信用代码。 / The party's code of 18 characters.")] = None
    legal_status: Annotated[PartyLegalStatusCode | None, Field(title="主体资格 / Legal status", description="该方是法人、自然人、非法人组织还是不具有主体资格的内部单位。 / Whether the party is a legal person, a natural person, an unincorporated organisation or a unit without legal personality.")] = None
    is_authorised: Annotated[bool | None, Field(title="是否经法人授权 / Authorised by its legal person", description="不具有主体资格的单位签约时，是否取得所属法人的授权。 / Whether a unit without legal personality was authorised to sign by the legal person it belongs to.")] = None
    legal_entity_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="所属法人 / Its legal person", description="分支机构或内部单位所属、以其为合同当事人的法人。 / The legal person that a branch or inner unit belongs to, and which is the party in law.")] = None
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
    is_high_tech_enterprise: Annotated[bool | None, Field(title="是否为高新技术企业 / High-tech enterprise", description="该方在签约时是否在高新技术企业认定有效期内。 / Whether the party was a recognised high-tech enterprise at signing.")] = None
    is_contributing_research: Annotated[bool | None, Field(title="是否参与研究开发 / Contributes research", description="合作开发中该方是否分担研究开发工作，只出资金、设备、材料的为否。 / Whether the party does part of the research in a cooperation; no where it gives only money, equipment or materials.")] = None
    work_share: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="研究开发分工 / Share of the work", description="合作开发中该方承担的研究开发工作。 / The part of the research that the party does in a cooperation.")] = None
    contribution: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="投入 / Contribution", description="该方投入的资金、设备、材料、场地或技术。 / The money, equipment, materials, premises or technology that the party brings in.")] = None
    address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="地址 / Address", description="该方的通讯地址。 / The postal address of the party.")] = None
    representative: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="代表人 / Representative", description="该方的法定代表人或签约代表。 / The legal representative of the party, or who signed for it.")] = None
    contact_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系人姓名 / Contact person", description="该方办理合同事务的人。 / Who deals with the contract on this side.")] = None
    contact_phone: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系人电话号码 / Contact telephone", description="该方联系人的电话。 / The telephone number of the contact person.")] = None
    contact_email: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="联系人邮箱 / Contact e-mail", description="该方联系人的电子邮箱。 / The e-mail address of the contact person.")] = None
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
    publication_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="公布号 / Publication number", description="申请公布或授权公告文献的编号。 / The number of the published application or grant.")] = None
    applicant_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="权利申请人 / Applicant for the right", description="申请文件上的申请人，多人用分号隔开；自然人不对外公开。 / The applicant in the application; several are parted by semicolons, and natural persons are not published.")] = None
    holder_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="知识产权人 / Holder of the right", description="登记簿上记载的权利人，多人用分号隔开。 / The holder as the register names it; several are parted by semicolons.")] = None
    filing_date: Annotated[Day | None, Field(title="申请日 / Filing date", description="受理机关确定的申请日。 / The filing date that the receiving office set.")] = None
    grant_date: Annotated[Day | None, Field(title="授权日 / Grant date", description="授权公告或登记的日期。 / The day on which the grant was announced or the right registered.")] = None
    expiry_date: Annotated[Day | None, Field(title="权利届满日 / Expiry date", description="法定保护期的最后一天。 / The last day of the statutory term of protection.")] = None
    status: Annotated[IpStatusCode | None, Field(title="权利状态 / Legal status of the right", description="这项权利当前的法律状态。 / Where the right now stands in law.")] = None
    fees_paid_until: Annotated[Day | None, Field(title="年费缴至日期 / Fees paid until", description="年费已缴到哪一天，表明权利持续有效。 / The day up to which annual fees are paid, which keeps the right alive.")] = None
    transfer_registered_date: Annotated[Day | None, Field(title="权利变更登记日 / Change of holder registered", description="权利人变更在主管部门登记的日期，转让自此生效。 / The day on which the office registered the new holder; the transfer takes effect then.")] = None
    country: Annotated[CountryCode | None, Field(title="权利授予国 / Country of the right", description="权利由哪个国家或地区授予。 / The country or region that grants the right.")] = None
    is_publicly_funded_result: Annotated[bool | None, Field(title="是否财政项目成果 / Result of public funding", description="这项权利是否产生于财政资金设立的科技计划项目。 / Whether the right came from a publicly funded science project.")] = None


class ContractRecognitionDevelopment(Model):
    """技术开发认定 / Recognition of development.

    认定技术开发合同时所看的内容。
    What is looked at for a development contract.
    """

    is_goal_concrete: Annotated[bool | None, Field(title="目标是否明确具体 / Goal concrete", description="科学研究和技术开发目标是否明确、具体。 / Whether the goal of the research is clear and concrete.")] = None
    is_innovative: Annotated[bool | None, Field(title="是否有创新内容 / Innovative", description="研究开发工作和预期成果是否有相应的技术创新内容。 / Whether the work and its expected result have something technically new.")] = None
    expected_result: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="预期成果 / Expected result", description="研究开发预期取得的成果。 / The result that the research is expected to bring.")] = None


class ContractRecognitionSubjectMatter(Model):
    """转让许可标的认定 / Recognition of transfer or licence.

    认定技术转让、许可合同时所看的内容。
    What is looked at for a transfer or a licence.
    """

    is_complete: Annotated[bool | None, Field(title="是否完整 / Complete", description="标的是否构成完整的技术方案。 / Whether the subject is a whole technical solution.")] = None
    is_practical: Annotated[bool | None, Field(title="是否实用 / Practical", description="标的能否在生产或服务中应用。 / Whether the subject can be used in production or service.")] = None
    is_reliable: Annotated[bool | None, Field(title="是否可靠 / Reliable", description="按标的实施能否稳定达到约定效果。 / Whether use of the subject gives the promised effect steadily.")] = None
    is_existing_and_specific: Annotated[bool | None, Field(title="是否现有且特定 / Existing and specific", description="标的在签订时是否已经存在并能特定。 / Whether the subject exists and can be pinned down at signing.")] = None
    is_in_public_domain: Annotated[bool | None, Field(title="是否已进入公有领域 / In the public domain", description="标的是否已为公众自由使用，如专利已过期。 / Whether anyone may use the subject already, as where the patent ran out.")] = None
    is_ownership_clear: Annotated[bool | None, Field(title="权属是否明确 / Ownership clear", description="当事人对标的的知识产权权属约定是否明确。 / Whether the parties are clear on who owns the rights in the subject.")] = None
    ownership_clause: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="权属约定 / Ownership clause", description="合同对标的权属及后续改进归属的约定。 / What the contract says on who owns the subject and later improvements.")] = None


class ContractRecognitionKnowHow(Model):
    """技术秘密认定 / Recognition of know-how.

    以技术秘密为标的时的四项判断。
    The four tests where know-how is the subject.
    """

    is_not_public: Annotated[bool | None, Field(title="是否不为公众所知悉 / Not publicly known", description="该信息是否不为所属领域的人普遍知悉。 / Whether those in the trade do not generally know the information.")] = None
    is_of_value: Annotated[bool | None, Field(title="是否具有经济价值 / Of value", description="该信息能否为权利人带来经济利益。 / Whether the information brings its holder an economic gain.")] = None
    is_applicable: Annotated[bool | None, Field(title="秘密是否实用 / Applicable", description="该信息能否直接用于解决生产中的技术问题。 / Whether the information can be put to use on technical problems of production.")] = None
    is_protected: Annotated[bool | None, Field(title="是否采取保密措施 / Protected", description="权利人是否采取了相应的保密措施。 / Whether the holder takes measures to keep it secret.")] = None
    measures: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="保密措施 / Measures of secrecy", description="权利人采取了哪些保密措施。 / What the holder does to keep it secret.")] = None


class ContractRecognitionConsulting(Model):
    """技术咨询认定 / Recognition of consulting.

    认定技术咨询合同时所看的内容。
    What is looked at for a consulting contract.
    """

    question: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="咨询课题 / Question", description="请对方论证、预测、调查或评价的特定技术项目。 / The specific technical project to be examined, forecast, surveyed or rated.")] = None
    purposes: Annotated[Annotated[list[ConsultingPurposeCode], Unique] | None, Field(title="咨询用途 / Purpose of the advice", description="咨询意见供哪类决策使用。 / The sort of decision that the advice is for.")] = None
    methods: Annotated[Annotated[list[ConsultingMethodCode], Unique] | None, Field(title="咨询方式 / Method of the advice", description="运用的分析、论证、评价或预测方法。 / Whether by analysis, argument, evaluation or forecast.")] = None
    report_title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="咨询报告名称 / Title of the report", description="提交的报告或意见的名称。 / The title of the report or opinion.")] = None


class ContractRecognitionService(Model):
    """技术服务认定 / Recognition of service.

    认定技术服务合同时所看的内容。
    What is looked at for a service contract.
    """

    problem: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="特定技术问题 / Technical problem", description="要用专业技术知识解决的问题。 / The problem to be solved with expertise.")] = None
    aims: Annotated[Annotated[list[ServiceAimCode], Unique] | None, Field(title="服务目的 / Aims of the service", description="服务要改进产品结构、工艺、质量、成本还是其他方面。 / Whether it is to better product structure, process, quality, cost or something else.")] = None
    quality_indicators: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="质量指标 / Quality indicators", description="工作成果应达到的质量指标。 / The quality that the result must reach.")] = None
    quantity_indicators: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="数量指标 / Quantity indicators", description="工作成果应达到的数量指标。 / The quantity that the result must reach.")] = None
    is_ip_untouched: Annotated[bool | None, Field(title="是否不涉及知识产权权属 / Ownership of rights untouched", description="传递技术知识是否不涉及专利、技术秘密等知识产权的权属。 / Whether the knowledge passed on leaves the ownership of patents, know-how and other rights untouched.")] = None


class ContractRecognitionTraining(Model):
    """技术培训认定 / Recognition of training.

    认定技术培训合同时所看的内容。
    What is looked at for a training contract.
    """

    technology: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="培训技术 / Technology taught", description="培训针对的特定技术项目。 / The specific technology that is taught.")] = None
    trainees: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="培训对象 / Trainees", description="委托方指定的受训人员范围。 / The persons whom the client named to be trained.")] = None
    trainee_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="培训人数 / Number of trainees", description="受训的人数。 / How many are trained.")] = None
    course: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="培训课程 / Course", description="课程、学时和考核办法。 / The lessons, their hours and the test at the end.")] = None


class ContractRecognitionIntermediation(Model):
    """技术中介认定 / Recognition of intermediation.

    认定技术中介合同时所看的内容。
    What is looked at for an intermediation contract.
    """

    promoted_contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="促成的合同 / Contract promoted", description="中介所促成的技术合同的记录标识。 / The record of the technology contract that was helped to come about.")] = None
    promoted_contract_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="促成合同登记编号 / Number of the contract promoted", description="所促成技术合同的登记编号。 / The registration number of the technology contract that was helped to come about.")] = None
    is_registered_apart: Annotated[bool | None, Field(title="是否单独登记 / Registered apart", description="中介合同是单独登记，还是随所促成的合同一并登记。 / Whether the intermediation is registered on its own or together with the deal.")] = None
    fee_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="中介报酬 / Intermediary's fee", description="支付给中介方的报酬。 / What the intermediary is paid.")] = None


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
    is_technology_contract: Annotated[bool | None, Field(title="是否属于技术合同 / Technology contract", description="登记机构认为合同是否属于技术合同。 / Whether the registry takes it for a technology contract.")] = None
    is_mixed: Annotated[bool | None, Field(title="是否混合合同 / Mixed contract", description="合同是否同时含有技术和非技术内容。 / Whether the contract has both technical and other content.")] = None
    registered_part: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="认定登记部分 / Part registered", description="混合合同中予以认定登记的技术部分。 / The technical part of a mixed contract that is registered.")] = None
    exclusions: Annotated[Annotated[list[RecognitionExclusionCode], Unique] | None, Field(title="不予认定情形 / Exclusions found", description="合同存在的不属于该类技术合同的情形；没有的不写。 / The cases, found in the contract, in which it is not of its type; left out where there are none.")] = None
    monopoly_clauses: Annotated[Annotated[list[MonopolyClauseCode], Unique] | None, Field(title="非法垄断技术条款 / Monopoly clauses found", description="合同中存在的非法垄断技术的约定；没有的不写。 / The clauses of unlawful monopoly found in the contract; left out where there are none.")] = None
    is_report_delivered: Annotated[bool | None, Field(title="是否以报告交付 / Delivered as a report", description="咨询成果是否为供决策用的报告或意见。 / Whether the result of consulting is a report or an opinion for a decision.")] = None
    development: Annotated[ContractRecognitionDevelopment | None, Field(title="技术开发认定 / Recognition of development", description="认定技术开发合同时所看的内容。 / What is looked at for a development contract.")] = None
    subject_matter: Annotated[ContractRecognitionSubjectMatter | None, Field(title="转让许可标的认定 / Recognition of transfer or licence", description="认定技术转让、许可合同时所看的内容。 / What is looked at for a transfer or a licence.")] = None
    know_how: Annotated[ContractRecognitionKnowHow | None, Field(title="技术秘密认定 / Recognition of know-how", description="以技术秘密为标的时的四项判断。 / The four tests where know-how is the subject.")] = None
    consulting: Annotated[ContractRecognitionConsulting | None, Field(title="技术咨询认定 / Recognition of consulting", description="认定技术咨询合同时所看的内容。 / What is looked at for a consulting contract.")] = None
    service: Annotated[ContractRecognitionService | None, Field(title="技术服务认定 / Recognition of service", description="认定技术服务合同时所看的内容。 / What is looked at for a service contract.")] = None
    training: Annotated[ContractRecognitionTraining | None, Field(title="技术培训认定 / Recognition of training", description="认定技术培训合同时所看的内容。 / What is looked at for a training contract.")] = None
    intermediation: Annotated[ContractRecognitionIntermediation | None, Field(title="技术中介认定 / Recognition of intermediation", description="认定技术中介合同时所看的内容。 / What is looked at for an intermediation contract.")] = None


class ContractRegistrationChange(Model):
    """一次登记变更 / Change of the registration.

    登记后的一次变更、注销或撤销。
    One change, cancellation or revocation after registration.
    """

    kind: Annotated[RegistrationChangeCode | None, Field(title="变更种类 / Kind of change", description="变更了金额、期限、当事人，还是注销、撤销。 / Whether amount, term or parties changed, or the entry was cancelled or revoked.")] = None
    applied_date: Annotated[Day | None, Field(title="变更申请日期 / Change applied for", description="申请变更或注销的日期。 / The day on which the change or cancellation was applied for.")] = None
    changed_date: Annotated[Day | None, Field(title="变更日期 / Change made", description="登记机构办结变更、注销或撤销的日期。 / The day on which the change, cancellation or revocation was made.")] = None
    reason: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="变更原因 / Reason for the change", description="当事人申请变更、注销的理由或撤销的依据。 / Why the parties asked for the change or cancellation, or the ground for revocation.")] = None
    value_before: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="变更前内容 / Before the change", description="变更以前的内容。 / What the entry said before.")] = None
    value_after: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="变更后内容 / After the change", description="变更以后的内容。 / What the entry says now.")] = None
    agreement_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="变更协议 / Agreement on the change", description="补充协议或解除协议的名称。 / The title of the supplementary or terminating agreement.")] = None


class ContractRegistrationPenalty(Model):
    """违规处理 / Penalty.

    以欺骗手段取得登记等行为受到的处理。
    What followed where registration was got by fraud or the like.
    """

    decided_date: Annotated[Day | None, Field(title="处罚决定日期 / Penalty decided", description="作出处理决定的日期。 / The day of the decision.")] = None
    authority: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="处罚机关 / Penalty decided by", description="作出处理决定的机关。 / The authority that decided.")] = None
    fine_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="罚款金额 / Fine", description="处以罚款的数额。 / The sum of the fine.")] = None
    ground: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="处罚事由 / Ground of the penalty", description="违反规定的事实。 / The facts of the breach.")] = None


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
    account_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记账户 / Account", description="申请方在登记系统注册的用户名称。 / The name under which the applicant is registered in the system.")] = None
    registry_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="登记机构标识 / Registry", description="办理登记的机构的记录标识。 / The record of the institution that handled the registration.")] = None
    registry_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记机构 / Name of the registry", description="办理登记的机构的名称。 / The name of the institution that handled the registration.")] = None
    point_code: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记点代码 / Code of the registration point", description="登记编号中表示登记点的两位数字。 / The two digits of the registration number that stand for the point.")] = None
    registrar_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记员 / Registrar", description="负责审核的登记人员姓名，不对外公开。 / The name of the person in charge at the registry; not for publication.")] = None
    applied_date: Annotated[Day | None, Field(title="登记申请日期 / Date of application", description="提交登记申请的日期。 / The day on which registration was applied for.")] = None
    registered_date: Annotated[Day | None, Field(title="登记日期 / Date registered", description="登记机构准予登记的日期。 / The day on which the registry granted registration.")] = None
    status: Annotated[ContractRegistrationStatusCode | None, Field(title="登记状态 / Registration status", description="登记目前办到哪一步、结果如何。 / How far the registration has got, and with what outcome.")] = None
    certificate_date: Annotated[Day | None, Field(title="登记证明日期 / Date of the certificate", description="登记证明上的出具日期。 / The date of issue on the certificate of registration.")] = None
    certificate_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="登记证明编号 / Number of the certificate", description="登记证明自身的编号。 / The number that the certificate itself bears.")] = None
    certificate_total_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="证明载明成交额 / Total on the certificate", description="登记证明上写明的合同成交总额。 / The contract total that the certificate states.")] = None
    certificate_technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="证明载明技术交易额 / Technical amount on the certificate", description="登记证明上写明的技术交易额。 / The technical amount that the certificate states.")] = None
    is_self_printed: Annotated[bool | None, Field(title="是否自行打印证明 / Printed by the applicant", description="登记证明是否由申请人在系统中自行打印。 / Whether the applicant printed the certificate from the system.")] = None
    changes: Annotated[list[ContractRegistrationChange] | None, Field(title="登记变更和注销 / Changes and cancellation", description="登记后在原登记机构办理的变更、注销或主管部门的撤销。 / Changes and cancellation at the original registry after registration, or revocation by the authority.")] = None
    penalty: Annotated[ContractRegistrationPenalty | None, Field(title="违规处理 / Penalty", description="以欺骗手段取得登记等行为受到的处理。 / What followed where registration was got by fraud or the like.")] = None
    status_history: Annotated[list[ContractRegistrationStatusHistory] | None, Field(title="历次状态 / Status history", description="从申请起，每一步的状态、日期和办理机构，包括变更、注销和撤销。 / Every step from the application on, with its date and the body that took it, changes and cancellation included.")] = None


class ContractReviewExpertReview(Model):
    """专家评审情况 / Expert review of the contract.

    大额合同专家评审的过程和结论。
    How experts reviewed a large contract, and what they found.
    """

    reviewed_date: Annotated[Day | None, Field(title="专家评审日期 / Date of the expert review", description="专家评审会或函审完成的日期。 / The day on which the experts finished.")] = None
    organised_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评审组织单位 / Expert review organised by", description="组织专家评审的单位。 / The body that called the experts.")] = None
    expert_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="评审专家人数 / Number of experts", description="参加评审的专家人数。 / How many experts took part.")] = None
    outcome: Annotated[ReviewOutcomeCode | None, Field(title="专家评审结论 / Outcome of the expert review", description="专家认为应否认定、归入哪一类。 / Whether the experts would recognise the contract, and as what.")] = None
    opinion: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="专家意见 / Opinion of the experts", description="专家组的意见和理由。 / What the experts held, and why.")] = None


class ContractReviewReExamination(Model):
    """复核情况 / Re-examination.

    申请人对认定结论有异议时的复核。
    What followed where the applicant disputed the decision.
    """

    applied_date: Annotated[Day | None, Field(title="复核申请日期 / Re-examination applied for", description="申请复核的日期。 / The day on which it was applied for.")] = None
    body_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="复核机构 / Re-examined by", description="作出复核决定的管理机构。 / The office that decides on it.")] = None
    reason: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="复核理由 / Reason for re-examination", description="申请人提出的理由和补充材料。 / What the applicant argues and adds.")] = None
    decided_date: Annotated[Day | None, Field(title="复核决定日期 / Re-examination decided", description="作出复核决定的日期。 / The day of the decision on it.")] = None
    outcome: Annotated[ReviewOutcomeCode | None, Field(title="复核结论 / Outcome of the re-examination", description="维持原决定还是改为准予登记。 / Whether the decision was upheld or reversed.")] = None
    opinion: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="复核意见 / Opinion on re-examination", description="复核机构的意见。 / What the office held.")] = None


class ContractReview(Model):
    """合同审核 / Review.

    登记机构受理后的审核过程。
    What the registry did between acceptance and decision.
    """

    accepted_date: Annotated[Day | None, Field(title="受理日期 / Date accepted", description="登记机构收齐材料并受理的日期。 / The day on which the registry had all papers and took up the application.")] = None
    supplement_requested_date: Annotated[Day | None, Field(title="补正通知日期 / Correction requested", description="登记机构要求补正材料的日期。 / The day on which the registry asked for missing papers.")] = None
    supplemented_date: Annotated[Day | None, Field(title="补正完成日期 / Correction made", description="申请人交齐补正材料的日期。 / The day on which the applicant handed in what was missing.")] = None
    is_large_contract: Annotated[bool | None, Field(title="是否大额合同 / Large contract", description="成交额是否高于须专家评审的界限。 / Whether the total is above the line from which experts review it.")] = None
    decided_date: Annotated[Day | None, Field(title="审核决定日期 / Date decided", description="登记机构作出决定的日期。 / The day on which the registry decided.")] = None
    is_expert_review: Annotated[bool | None, Field(title="是否专家评审 / Expert review", description="登记机构是否组织了专家评审。 / Whether the registry had experts review the contract.")] = None
    expert_review: Annotated[ContractReviewExpertReview | None, Field(title="专家评审情况 / Expert review of the contract", description="大额合同专家评审的过程和结论。 / How experts reviewed a large contract, and what they found.")] = None
    outcome: Annotated[ReviewOutcomeCode | None, Field(title="审核结果类别 / Outcome", description="准予登记、退回补正还是不予登记。 / Whether registered, sent back or refused.")] = None
    decision: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="审核意见 / Decision", description="登记机构的结论和理由。 / What the registry concluded, and why.")] = None
    refusal_grounds: Annotated[Annotated[list[RefusalGroundCode], Unique] | None, Field(title="不予登记理由 / Grounds of refusal", description="登记机构不予登记的一项或几项理由。 / One or more grounds on which the registry refused.")] = None
    refusal_notice_date: Annotated[Day | None, Field(title="不予登记通知日期 / Refusal notified", description="书面通知申请人不予登记的日期。 / The day of the written notice of refusal.")] = None
    re_examination: Annotated[ContractReviewReExamination | None, Field(title="复核情况 / Re-examination", description="申请人对认定结论有异议时的复核。 / What followed where the applicant disputed the decision.")] = None


class ContractIncomeVerificationCostItem(Model):
    """一项扣除成本 / Cost item.

    核定表中的一行成本。
    One cost line of the verification form.
    """

    kind: Annotated[DeductedCostCode | None, Field(title="成本类别 / Kind of cost", description="劳务费、原材料费、管理费等核定表所列类别。 / The line of the form, such as labour, materials or management fee.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="成本金额 / Cost", description="这一项扣除的数额。 / The sum deducted on this line.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成本说明 / Note on the cost", description="这项成本的构成或计算办法。 / How the cost is made up or reckoned.")] = None


class ContractIncomeVerification(Model):
    """一次核定 / Income verification.

    对一次付款所作的技术性收入核定。
    The verification of technical income for one payment.
    """

    payment_number: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="核定次序 / Sequence", description="第几次付款的核定，从 1 数起。 / Which payment is verified, from 1.")] = None
    applicant_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="核定申报方 / Applicant for verification", description="申报核定的单位。 / The body that applied for the verification.")] = None
    applied_date: Annotated[Day | None, Field(title="核定申报日期 / Verification applied for", description="向登记机构申报这次收入的日期。 / The day on which the income was declared to the registry.")] = None
    verified_date: Annotated[Day | None, Field(title="核定日期 / Date verified", description="登记机构完成核定的日期。 / The day on which the registry completed the verification.")] = None
    payment_date: Annotated[Day | None, Field(title="到账日期 / Date of payment", description="这次款项到账的日期。 / The day on which this payment arrived.")] = None
    payer_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="付款单位 / Payer", description="这次款项由谁支付。 / Who made this payment.")] = None
    payee_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="收款单位 / Payee", description="这次款项进入哪个单位的账户。 / Whose account the payment went to.")] = None
    total_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次实现合同交易额 / Amount received", description="这次到账的合同价款。 / What of the contract price arrived with this payment.")] = None
    technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次实现技术交易额 / Technical amount received", description="这次到账款中属于技术交易额的部分。 / The part of this payment that belongs to the technical amount.")] = None
    deducted_cost: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次扣除成本 / Cost deducted", description="核定时从技术交易额中扣除的成本。 / The cost taken off the technical amount in this verification.")] = None
    cost_items: Annotated[list[ContractIncomeVerificationCostItem] | None, Field(title="扣除成本明细 / Cost items", description="核定表所列各项成本。 / The cost lines of the verification form.")] = None
    technical_income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次实现技术性收入 / Technical income", description="这次核定的技术性收入。 / The technical income verified this time.")] = None
    value_added_tax_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次增值税 / Value added tax", description="这次收款缴纳的增值税。 / The value added tax paid on this payment.")] = None
    management_fee_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="本次管理费用 / Management fee", description="单位从这次收款中提取的管理费用，不论核定时是否扣除。 / The fee that the body takes from this payment for itself, deducted in the verification or not.")] = None
    recognition_fee_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="认定服务费 / Fee for recognition", description="为这次认定支付的服务费用。 / What was paid for service in getting the recognition.")] = None
    verified_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="核定机构 / Verified by", description="完成核定的登记机构。 / The registry that verified the income.")] = None
    registrar_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="核定人 / Verified by person", description="完成核定的登记员姓名，不对外公开。 / The name of the registrar who verified the income; not for publication.")] = None


class ContractUseFirst(Model):
    """先使用后付费 / Use first, pay later.

    被许可企业先使用技术、后支付费用的安排。
    The arrangement by which the licensee uses the technology first and pays afterwards.
    """

    is_use_first: Annotated[bool | None, Field(title="是否先使用后付费 / Use first", description="合同是否约定先使用后付费。 / Whether the contract provides for use before payment.")] = None
    licensee_size: Annotated[EnterpriseSizeCode | None, Field(title="被许可企业规模 / Licensee size", description="使用技术的企业按国家划型标准的规模。 / The size of the firm that uses the technology, by the national classes.")] = None
    use_start_date: Annotated[Day | None, Field(title="开始使用日期 / Use begins", description="被许可企业开始使用技术的日期。 / The day on which the licensee began to use the technology.")] = None
    first_payment_date: Annotated[Day | None, Field(title="首次付款日期 / First payment", description="约定或实际第一次支付费用的日期。 / The day on which the first fee is due or was paid.")] = None
    agreed_fee_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="约定后付费用 / Fee agreed for later", description="使用之后应支付的许可费。 / The licence fee that is to be paid after use.")] = None
    fee_terms: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="后付条件 / Terms of later payment", description="什么情况下、按什么标准支付。 / When and by what measure it is to be paid.")] = None
    is_fee_waived: Annotated[bool | None, Field(title="是否免费许可 / Free of charge", description="使用后是否不再收取费用。 / Whether nothing is to be paid after use.")] = None
    licensed_patent_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="许可专利数 / Patents licensed", description="合同许可使用的专利件数，奖励按此计算。 / How many patents the contract licenses; rewards go by it.")] = None
    offer_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="公开征集编号 / Number of the public offer", description="成果以先使用后付费方式对外发布时的公告编号。 / The number of the notice that offered the achievement for use first.")] = None
    offer_date: Annotated[Day | None, Field(title="公开征集日期 / Date of the public offer", description="成果以先使用后付费方式对外发布的日期。 / The day on which the achievement was offered for use first.")] = None
    effect: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="许可实施成效 / Effect of exploitation", description="企业使用技术后的效果，奖励时参考。 / What use of the technology brought the licensee; looked at when rewards are given.")] = None
    effect_sales_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="实施新增销售收入 / Sales gained", description="使用该技术的产品带来的新增销售收入。 / The sales that products made with the technology added.")] = None
    evaluated_date: Annotated[Day | None, Field(title="成效评价日期 / Effect evaluated", description="评价实施成效的日期。 / The day on which the effect was evaluated.")] = None
    guarantor_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="担保机构标识 / Guarantor", description="为付费提供担保的机构的记录标识。 / The record of the institution that guarantees payment.")] = None
    guarantor_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="担保机构 / Name of the guarantor", description="为付费提供担保的机构的名称。 / The name of the institution that guarantees payment.")] = None
    guarantee_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="担保金额 / Guaranteed amount", description="担保机构承担责任的最高数额。 / The most that the guarantor answers for.")] = None
    guarantee_kind: Annotated[GuaranteeKindCode | None, Field(title="担保方式 / Kind of guarantee", description="保证、抵押、质押还是保险。 / Whether a surety, a mortgage, a pledge or insurance.")] = None
    guarantee_start_date: Annotated[Day | None, Field(title="担保开始日期 / Guarantee begins", description="担保责任开始的日期。 / The first day of the guarantee.")] = None
    guarantee_end_date: Annotated[Day | None, Field(title="担保截止日期 / Guarantee ends", description="担保责任的最后一天。 / The last day of the guarantee.")] = None
    guarantor_risk_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="担保机构风险比例 / Guarantor's share of the risk", description="欠付费用中由担保机构承担的百分比。 / The share of an unpaid fee that the guarantor bears.")] = None
    claims_paid_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="代偿金额 / Claims paid", description="担保机构实际代为支付的数额。 / What the guarantor did pay in the licensee's place.")] = None
    reward_grant_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="奖补记录 / Rewards and subsidies", description="因这次许可给予单位的奖励、担保机构的补贴、企业的支持。 / The reward to the unit, the subsidy to the guarantor and the support to the firm that followed from the licence.")] = None


class ContractDeliverable(Model):
    """交付物 / Deliverable.

    一项应交付的成果。
    One thing to be delivered.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="交付物名称 / Name of the deliverable", description="应交付的样机、软件、报告等的名称。 / The name of the prototype, software, report or other thing to be delivered.")] = None
    kind: Annotated[DeliverableKindCode | None, Field(title="交付物类别 / Kind of deliverable", description="样机、软件、报告、图纸等。 / Whether a prototype, software, a report, drawings or other.")] = None
    quantity: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="交付数量 / Quantity to deliver", description="应交付的件数、套数或份数。 / How many pieces, sets or copies are to be delivered.")] = None
    is_technical_carrier: Annotated[bool | None, Field(title="是否技术载体 / Carrier of the technology", description="是否作为技术载体交付的少量样机、设备，其直接成本可以不从技术交易额中扣除。 / Whether it is one of the few prototypes or machines that carry the technology, whose direct cost need not be deducted.")] = None
    description: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="交付物说明 / Description of the deliverable", description="交付物的数量、形式和要求。 / Its number, form and requirements.")] = None
    due_date: Annotated[Day | None, Field(title="交付期限 / Due date", description="应当交付的日期。 / The day by which it is to be delivered.")] = None
    delivered_date: Annotated[Day | None, Field(title="实际交付日期 / Delivered on", description="委托方收到该项交付物的那一天。 / The day on which it was delivered.")] = None


class ContractTerms(Model):
    """合同主要条款 / Main terms.

    登记时应当写明、对外不公开的主要约定。
    The main clauses that registration asks for; not for publication.
    """

    content_scope: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="标的内容和范围 / Content and scope", description="合同标的的技术内容、范围和要求。 / The technical content, bounds and requirements of the subject.")] = None
    plan: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="履行计划 / Plan", description="各阶段的工作和进度。 / The work and progress of each stage.")] = None
    place: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="履行地点 / Place of performance", description="合同义务在哪里履行。 / Where the duties are performed.")] = None
    manner: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="履行方式 / Manner of performance", description="以交付、驻场、远程等何种方式履行。 / How the duties are performed, such as delivery, on site or at a distance.")] = None
    confidentiality: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="保密约定 / Confidentiality", description="技术情报和资料的保密范围、期限。 / Which information is kept secret, and for how long.")] = None
    risk_bearing: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="风险责任 / Risk", description="研究开发失败的风险由谁承担。 / Who bears the risk that the research fails.")] = None
    result_ownership: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="成果归属 / Ownership of results", description="履行合同产生的成果归谁、怎样使用。 / Whose the results are, and how they may be used.")] = None
    income_sharing: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="收益分成 / Sharing of income", description="使用、转让成果的收益怎样分配。 / How the income from using or assigning the results is shared.")] = None
    acceptance_method: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="验收方式 / Manner of acceptance", description="按什么程序、由谁验收。 / By what procedure and by whom the result is accepted.")] = None
    accepted_date: Annotated[Day | None, Field(title="验收日期 / Result accepted", description="成果通过验收的日期。 / The day on which the result was accepted.")] = None
    dispute_settlement: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="争议解决 / Settlement of disputes", description="争议由仲裁还是诉讼解决。 / Whether disputes go to arbitration or to court.")] = None


class ContractEvidence(Model):
    """一份证明材料 / Document.

    申请登记时提交的一份文件。
    One document handed in with the application.
    """

    kind: Annotated[ContractEvidenceCode | None, Field(title="材料种类 / Kind of document", description="这份文件证明什么。 / What the document is evidence of.")] = None
    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="材料名称 / Name of the document", description="文件的名称。 / The title of the document.")] = None
    document_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="材料编号 / Number of the document", description="文件自身的编号。 / The number that the document bears.")] = None
    issued_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="材料出具单位 / Document issued by", description="出具文件的单位。 / The body that issued the document.")] = None
    issued_date: Annotated[Day | None, Field(title="材料出具日期 / Date of the document", description="文件上的日期。 / The date that the document bears.")] = None
    language: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="材料文字 / Language of the document", description="文件使用的语言。 / Chinese, or the foreign language that the document is written in.")] = None
    copy_form: Annotated[DocumentCopyCode | None, Field(title="材料形式 / Form of the copy", description="提交的是原件、复印件还是电子件。 / Whether the original, a copy or an electronic file was handed in.")] = None
    copies_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="材料份数 / Copies", description="提交的份数。 / How many were handed in.")] = None
    location: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="材料存放位置 / Where it is kept", description="单位内部保存该文件的路径或网址。 / The path or address at which the body keeps the document.")] = None


class ContractTaxRelief(Model):
    """税收优惠 / Tax relief.

    凭登记证明申请的税收优惠。
    The relief that is claimed on the certificate of registration.
    """

    is_vat_exempt: Annotated[bool | None, Field(title="是否免征增值税 / Exempt from value added tax", description="技术转让、开发及相关咨询服务收入是否申请免征增值税。 / Whether exemption from value added tax is claimed for the transfer, the development or linked advice and service.")] = None
    vat_exempt_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="免税收入额 / Income exempt", description="申请免征增值税的收入。 / The income for which exemption is claimed.")] = None
    is_income_tax_reduced: Annotated[bool | None, Field(title="是否减免所得税 / Income tax reduced", description="技术转让所得是否申请减征或免征企业所得税。 / Whether reduction of or exemption from income tax is claimed on the gain from the transfer.")] = None
    income_tax_gain_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术转让所得 / Gain from transfer", description="申请减免企业所得税的技术转让所得。 / The gain from technology transfer for which relief from income tax is claimed.")] = None


class Contract(Model):
    """技术合同 / Technology contract.

    当事人就技术开发、转让、许可、咨询或者服务订立的一份合同及其认定登记情况。
    One contract on technology development, transfer, licence, consulting or service, with its recognition and registration.
    """

    id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)], Field(title="记录标识 / Record identifier", description="本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。 / Identifier of the record, unique among all publishers: the code of the source, a hyphen and the number used there; safe in a web address.")]
    identifiers: Annotated[list[Identifier] | None, Field(title="各类编号 / Identifiers", description="本记录所指对象在国家、行业或国际编号规则中的全部编号。 / Every number that the thing described has in national, professional or international numbering systems.")] = None
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="合同名称 / Title", description="合同文本上的名称，应反映技术内容和合同类型。 / The title on the contract, which should tell the technical content and the type.")]
    own_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="自编合同号 / Parties' own number", description="当事人自己给合同的编号，不是登记编号。 / The number that the parties themselves gave the contract; not the registration number.")] = None
    contract_text: Annotated[ContractContractText | None, Field(title="合同文本 / Contract text", description="提交登记的合同文本是什么形式、什么文字。 / The form and language of the text that was handed in.")] = None
    contract_type: Annotated[ContractTypeCode, Field(title="合同类型 / Contract type", description="法律规定的技术合同类型：开发、转让、许可、咨询、服务。 / The type of technology contract in law: development, transfer, licence, consulting or service.")]
    contract_subtype: Annotated[ContractSubtypeCode | None, Field(title="合同子类型 / Contract subtype", description="合同类型之下的细分，如委托开发、专利实施许可。 / The division below the type, such as commissioned development or patent licence.")] = None
    signed_date: Annotated[Day | None, Field(title="签订日期 / Date signed", description="最后一方签字盖章的日期。 / The day on which the last party signed and sealed.")] = None
    start_date: Annotated[Day | None, Field(title="生效日期 / Start date", description="合同开始履行的日期。 / The day from which the contract is performed.")] = None
    end_date: Annotated[Day | None, Field(title="截止日期 / End date", description="合同约定履行完毕的日期。 / The day by which the contract is to be fully performed.")] = None
    total_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))], Field(title="合同成交总额 / Contract total", description="合同约定的全部价款、报酬和使用费。 / The whole price, remuneration and fee that the contract provides for.")]
    technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="技术交易额 / Technical amount", description="成交总额减去购置设备、仪器、零部件、原材料等非技术性费用后的数额。 / The total less the cost of equipment, instruments, parts, materials and other things not technical.")] = None
    non_technical_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="非技术性费用 / Non-technical amount", description="成交总额中属于设备、仪器、零部件、原材料等的部分。 / The part of the total that pays for equipment, instruments, parts, materials and the like.")] = None
    non_technical_items: Annotated[list[ContractNonTechnicalItem] | None, Field(title="非技术性费用明细 / Non-technical items", description="从成交总额中减去的各项非技术性费用。 / The items taken off the total to find the technical amount.")] = None
    foreign_price: Annotated[ContractForeignPrice | None, Field(title="外币价款 / Price in foreign currency", description="以外币订价的合同，原币金额和折算办法；成交总额仍按人民币填写。 / For a contract priced in foreign money, the original sum and how it was converted; the total is still given in yuan.")] = None
    expected_effect: Annotated[ContractExpectedEffect | None, Field(title="预期经济效益 / Expected effect", description="旧式登记表要求转让合同填写的两项预计数，以及实际效果。 / The two forecasts that the older form asks of a transfer, and what came of them.")] = None
    payment: Annotated[ContractPayment | None, Field(title="价款支付 / Payment", description="合同约定的付款办法。 / How the contract says the price is to be paid.")] = None
    licence: Annotated[ContractLicence | None, Field(title="许可条款 / Licence terms", description="许可合同约定的使用范围。 / The scope of use that a licence contract grants.")] = None
    technology_field: Annotated[TechnologyFieldCode | None, Field(title="技术领域 / Technology field", description="合同标的所属的技术领域。 / The field of technology that the subject of the contract belongs to.")] = None
    ip_kinds: Annotated[Annotated[list[IpKindCode], Unique] | None, Field(title="知识产权类别 / Kinds of intellectual property", description="合同标的涉及的知识产权种类，不涉及的也要写明。 / The kinds of intellectual property that the contract involves; to be stated also where there is none.")] = None
    plan_source: Annotated[PlanSourceCode | None, Field(title="计划来源 / Plan source", description="合同项目所出自的科技计划，没有的为计划外。 / The science programme that the project comes from, or that it comes from none.")] = None
    socio_economic_objective: Annotated[SocioEconomicObjectiveCode | None, Field(title="社会经济目标 / Socio-economic objective", description="合同项目所要达到的社会经济目标。 / The social or economic aim that the project serves.")] = None
    industry_served: Annotated[IndustryCode | None, Field(title="服务的国民经济行业 / Industry served", description="合同成果所服务的行业，不是买方自身的行业。 / The industry that the result serves, which need not be the buyer's own.")] = None
    trade_direction: Annotated[TradeDirectionCode | None, Field(title="贸易方向 / Trade direction", description="技术是在国内交易、进口还是出口。 / Whether the technology is traded at home, imported or exported.")] = None
    import_export: Annotated[ContractImportExport | None, Field(title="技术进出口手续 / Import and export formalities", description="技术进口或出口合同在商务主管部门办理的登记或许可。 / The registration or licence that an import or export of technology has with the commerce authority.")] = None
    foreign_party_approval: Annotated[ContractForeignPartyApproval | None, Field(title="向境外转让许可的批准 / Approval of rights given abroad", description="财政资金项目的知识产权转让给境外组织或个人，或许可其独占实施，须经批准。 / Publicly funded rights may be assigned or exclusively licensed to foreign bodies or persons only with approval.")] = None
    is_classified: Annotated[bool | None, Field(title="是否涉密 / Classified", description="合同内容是否涉及国家秘密。 / Whether the contract contains state secrets.")] = None
    is_desensitised: Annotated[bool | None, Field(title="是否已脱密处理 / Declassified", description="涉密合同在申请登记前是否已作脱密处理。 / Whether a classified contract was declassified before registration was applied for.")] = None
    desensitisation: Annotated[ContractDesensitisation | None, Field(title="脱密处理情况 / Declassification", description="涉密合同在登记前怎样脱密；不记密级和秘密内容。 / How a classified contract was declassified before registration; neither its grade nor its secret is recorded.")] = None
    is_related_party: Annotated[bool | None, Field(title="是否关联交易 / Related-party deal", description="买卖双方之间是否存在关联关系。 / Whether seller and buyer are related to each other.")] = None
    is_government_project: Annotated[bool | None, Field(title="是否政府项目 / Government project", description="合同是否以政府项目任务书或中标通知书为依据。 / Whether the contract rests on a government task statement or notice of award.")] = None
    government_basis: Annotated[ContractGovernmentBasis | None, Field(title="政府项目依据 / Government basis", description="代替合同文本的任务书或中标通知书。 / The task statement or notice of award that stands for the contract.")] = None
    project: Annotated[ContractProject | None, Field(title="校内项目 / Internal project", description="高等院校、科研机构在申请认定前的校内登记。 / The record that a university or institute keeps before it applies for recognition.")] = None
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
    terms: Annotated[ContractTerms | None, Field(title="合同主要条款 / Main terms", description="登记时应当写明、对外不公开的主要约定。 / The main clauses that registration asks for; not for publication.")] = None
    evidence: Annotated[list[ContractEvidence] | None, Field(title="证明材料 / Evidence", description="申请登记时提交的文件。 / The documents handed in with the application.")] = None
    main_contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="主合同 / Main contract", description="本合同所附属的转让、许可或开发合同的记录标识，如同一技术的后续服务。 / The record of the transfer, licence or development that this contract follows, such as service on the same technology.")] = None
    grant_ids: Annotated[Annotated[list[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)]], Unique] | None, Field(title="关联财政支持 / Grants", description="因本合同发放或支付本合同价款的财政支持的记录标识。 / The records of public support paid because of the contract or for its price.")] = None
    tax_relief: Annotated[ContractTaxRelief | None, Field(title="税收优惠 / Tax relief", description="凭登记证明申请的税收优惠。 / The relief that is claimed on the certificate of registration.")] = None
    remarks: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="合同备注 / Remarks", description="其他栏目放不下的说明。 / What no other field holds.")] = None
    source: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="数据来源 / Source", description="发布这条记录并对其内容负责的单位。 / The body that publishes the record and answers for its content.")] = None
    updated_at: Annotated[Instant | None, Field(title="更新时间 / Updated at", description="发布单位最后一次改动这条记录的时刻。 / The instant at which the publisher last changed the record.")] = None
    record_status: Annotated[RecordStatusCode | None, Field(title="记录状态 / Record status", description="这条记录是有效、已撤回还是已并入另一条；不写即有效。 / Whether the record is active, withdrawn or merged into another; active where nothing is said.")] = None
    replaced_by: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="替代记录 / Replaced by", description="本记录被合并后，取代它的那条记录的标识。 / The identifier of the record that took the place of this one when the two were merged.")] = None
    withheld: Annotated[list[WithheldField] | None, Field(title="未公开字段说明 / Withheld fields", description="发布单位没有公开哪些字段，各出于什么理由。 / Which fields the publisher left out, and on what ground each.")] = None


class AchievementEvaluationFinding(Model):
    """一项价值 / Value.

    在一个方面的价值判断。
    The finding in one respect.
    """

    dimension: Annotated[ValueDimensionCode, Field(title="价值维度 / Dimension", description="评价的是哪一方面的价值。 / In which respect it was valued.")]
    score: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="价值得分 / Score", description="该方面的得分。 / The score in this respect.")] = None
    finding: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="价值说明 / Finding", description="该方面的文字判断。 / The finding in this respect, in words.")] = None


class AchievementEvaluation(Model):
    """成果评价 / Evaluation.

    对成果所作的评价或鉴定。
    The evaluation or appraisal of the achievement.
    """

    mode: Annotated[EvaluationModeCode | None, Field(title="评价方式 / Mode of evaluation", description="以鉴定、验收、评审还是其他方式评价。 / Whether by appraisal, acceptance, review or another way.")] = None
    date: Annotated[Day | None, Field(title="评价日期 / Date of evaluation", description="作出评价结论的日期。 / The day on which the evaluation was concluded.")] = None
    evaluator_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评价机构 / Evaluator", description="组织并作出评价的单位。 / The body that held the evaluation.")] = None
    evaluator_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="评价机构标识 / Evaluator institution", description="评价机构的记录标识。 / The record of the body that held the evaluation.")] = None
    report_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评价报告编号 / Number of the report", description="评价报告或鉴定证书上的编号。 / The number on the report or certificate of evaluation.")] = None
    basis: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评价依据 / Basis of evaluation", description="评价所依据的标准或者规范。 / The standard or code by which it was evaluated.")] = None
    conclusion: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="评价结论 / Conclusion", description="评价机构对成果的文字结论。 / What the evaluator concluded, in words.")] = None
    findings: Annotated[list[AchievementEvaluationFinding] | None, Field(title="分项价值 / Values", description="从科学、技术、经济等方面分别给出的价值判断。 / What the evaluation found in each respect, such as scientific or economic value.")] = None


class AchievementMaturity(Model):
    """成熟度评定 / Maturity.

    按某一标准评定的技术成熟程度。
    How mature the technology was found to be on a stated scale.
    """

    scheme: Annotated[MaturitySchemeCode | None, Field(title="成熟度标准 / Maturity scale", description="等级所依据的标准。 / The scale that the level is on.")] = None
    level: Annotated[Annotated[Integer, Field(ge=0, le=99)] | None, Field(title="成熟度等级 / Maturity level", description="在该标准下的等级数字。 / The number of the level on that scale.")] = None
    assessed_date: Annotated[Day | None, Field(title="成熟度评定日期 / Date assessed", description="作出评定的日期。 / The day of the assessment.")] = None
    assessor_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成熟度评定单位 / Assessor", description="作出评定的单位。 / The body that made the assessment.")] = None


class AchievementMaturityHistory(Model):
    """一次评定 / Assessment.

    在一个时点所作的成熟度评定。
    One assessment at one time.
    """

    occasion: Annotated[MaturityOccasionCode | None, Field(title="评定时点 / Occasion", description="在什么情况下作的评定。 / On what occasion it was assessed.")] = None
    scheme: Annotated[MaturitySchemeCode | None, Field(title="历次成熟度标准 / Scale then used", description="该次等级所依据的量表。 / The scale that this level is on.")] = None
    level: Annotated[Annotated[Integer, Field(ge=0, le=99)] | None, Field(title="历次成熟度等级 / Level then found", description="该次评定的等级数字。 / The number of the level then found.")] = None
    assessed_date: Annotated[Day | None, Field(title="历次成熟度评定日期 / Date of that assessment", description="作出该次评定的日期。 / The day of that assessment.")] = None
    assessor_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="历次成熟度评定单位 / Assessor then", description="作出该次评定的单位。 / The body that made that assessment.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="成熟度评定说明 / Remark on the assessment", description="该次评定的依据或者样机、试验情况。 / What that assessment rests on, such as a prototype or a test.")] = None


class AchievementInternalRegistration(Model):
    """单位内登记 / In-house registration.

    成果完成后在本单位的登记，以及一年内是否转化。
    Registration with the institution itself, and whether the achievement was put to use within a year.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="单位内登记编号 / In-house number", description="本单位给成果的编号。 / The number that the institution gave.")] = None
    registered_date: Annotated[Day | None, Field(title="单位内登记日期 / Registered in house", description="在本单位登记的日期。 / The day of registration with the institution.")] = None
    unconverted_reason: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="未转化理由 / Reason for not converting", description="登记满一年仍未转化的正当理由。 / The good reason why it is unused a year after registration.")] = None
    is_completer_implementing: Annotated[bool | None, Field(title="是否由完成人实施 / Implemented by completers", description="单位无正当理由未转化，由完成人自行实施转化的，填是。 / Whether the completers put it to use because the institution, without good reason, did not.")] = None


class AchievementRegistration(Model):
    """成果登记 / Registration of the achievement.

    在科技成果登记机构办理的登记。
    Entry in the register of scientific achievements.
    """

    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果登记号 / Registration number", description="登记机构给出的编号。 / The number that the register gave.")] = None
    registered_date: Annotated[Day | None, Field(title="成果登记日期 / Date registered", description="准予登记的日期。 / The day on which the achievement was registered.")] = None
    registry_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果登记机构 / Registry", description="办理登记的机构。 / The body that registered the achievement.")] = None
    recommender_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="推荐单位 / Recommender", description="把成果推荐到登记机构的单位或部门。 / The body or department that put the achievement forward for registration.")] = None


class AchievementSubmission(Model):
    """信息汇交 / Delivery of information.

    财政资金项目承担者把成果和知识产权信息交到科技成果信息系统的情况。
    How the holder of a publicly funded project gave the achievement and its rights to the public information system.
    """

    system_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="汇交系统 / System", description="接收信息的科技成果信息系统。 / The information system that received it.")] = None
    submitted_date: Annotated[Day | None, Field(title="汇交日期 / Date delivered", description="提交信息的日期。 / The day on which the information was given.")] = None


class AchievementLibrary(Model):
    """成果库入库 / Entry in a library.

    纳入市级等科技成果库的情况。
    Entry in a library of achievements, such as that of the city.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果库名称 / Library", description="纳入的是哪个成果库。 / Which library it was entered in.")] = None
    entry_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="入库编号 / Number of the entry", description="成果库给出的编号。 / The number that the library gave.")] = None
    entered_date: Annotated[Day | None, Field(title="入库日期 / Date entered", description="纳入成果库的日期。 / The day of entry in the library.")] = None
    is_high_value: Annotated[bool | None, Field(title="是否高价值成果 / High value", description="推荐时认定为高价值科技成果的，填是。 / Whether it was put forward as an achievement of high value.")] = None
    recommended_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="入库推荐机构 / Recommended by", description="向市里推荐这项成果的技术转移机构。 / The technology transfer institution that put it forward to the city.")] = None
    recommended_by_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="入库推荐机构标识 / Recommending institution", description="推荐机构的记录标识。 / The record of the body that put it forward.")] = None
    recommended_date: Annotated[Day | None, Field(title="入库推荐日期 / Date put forward", description="向市里推荐的日期。 / The day on which it was put forward.")] = None


class AchievementOffer(Model):
    """供给发布 / Offer.

    持有单位向市场提供成果的意向和条件。
    What the holder offers on the market and on what terms.
    """

    status: Annotated[SupplyStatusCode | None, Field(title="供给状态 / Status of the offer", description="供给信息目前的状态。 / What has become of the offer.")] = None
    modes: Annotated[Annotated[list[ConversionModeCode], Unique] | None, Field(title="拟采取的转化方式 / Intended modes", description="持有单位打算用哪些方式转化。 / In which ways the holder means to convert it.")] = None
    intentions: Annotated[Annotated[list[TradeIntentionCode], Unique] | None, Field(title="交易意向 / Deal wanted", description="希望达成的交易种类。 / The kinds of deal that are sought.")] = None
    explanation: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转化说明 / Explanation of the offer", description="对转化条件、所需资源和合作要求的说明。 / The terms, the resources needed and what is asked of a partner.")] = None
    price: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="意向价格 / Asking price", description="希望取得的价款；面议的不填。 / The price asked; left out where it is to be negotiated.")] = None
    is_price_negotiable: Annotated[bool | None, Field(title="是否价格面议 / Price negotiable", description="价格当面商定的，填是。 / Whether the price is to be negotiated.")] = None
    is_use_first: Annotated[bool | None, Field(title="是否接受先使用后付费 / Use first, pay later accepted", description="愿意先许可中小微企业使用、以后再收费的，填是。 / Whether small and medium firms may use it first and pay later.")] = None
    is_free: Annotated[bool | None, Field(title="是否免费许可 / Free licence", description="愿意不收许可费的，填是。 / Whether it is offered without a fee.")] = None
    offered_date: Annotated[Day | None, Field(title="供给发布日期 / Date offered", description="供给信息发布的日期。 / The day on which the offer was published.")] = None
    expires_date: Annotated[Day | None, Field(title="供给有效期至 / Offer ends", description="供给信息到哪一天为止有效。 / The day until which the offer stands.")] = None


class AchievementCompletingInstitution(Model):
    """一个完成单位 / Completing institution.

    共同完成成果的一个单位。
    One of the bodies that completed it.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="完成单位名称 / Name of the institution", description="完成单位的全称。 / The full name of the body.")]
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="完成单位标识 / Institution", description="完成单位的记录标识。 / The record of the body.")] = None
    contribution: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="完成单位贡献 / Contribution of the institution", description="该单位承担的工作。 / What this body did.")] = None


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
    position: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="完成人职务职称 / Position of the completer", description="完成人在单位的职务或职称。 / The post or professional title of the person.")] = None
    is_leader: Annotated[bool | None, Field(title="完成人是否担任领导职务 / Completer holds a leading post", description="担任单位领导职务的，填是，其奖励须公开公示。 / Whether the person leads the institution; a reward has then to be disclosed.")] = None
    contribution: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="完成人贡献 / Contribution of the completer", description="完成人承担的工作。 / What the person did.")] = None


class AchievementEmpowermentApplicant(Model):
    """一名申请人 / Applicant.

    提出赋权申请的一个人。
    One person who applied.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)], Field(title="申请人姓名 / Name of the applicant", description="在赋权申请上署名的成果完成人。 / The completer who signed the application for empowerment.")]
    is_representative: Annotated[bool | None, Field(title="是否申请代表 / Representative", description="代表团队办理赋权的，填是。 / Whether the person acts for the team.")] = None
    share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="团队内份额 / Share within the team", description="申请人在团队所得中的比例。 / The part of the team's share that this person has.")] = None


class AchievementEmpowermentStepHistory(Model):
    """一个步骤 / Step.

    赋权中办完的一步。
    One step that was taken.
    """

    step: Annotated[EmpowermentStepCode, Field(title="赋权步骤 / Step taken", description="办完的是哪一步。 / Which step was taken.")]
    date: Annotated[Day | None, Field(title="步骤日期 / Date of the step", description="办完这一步的日期。 / The day of the step.")] = None
    by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="步骤经办 / Done by", description="办理这一步的部门或机构。 / The department or body that did it.")] = None
    note: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="步骤说明 / Note on the step", description="这一步的结果或文件。 / The outcome or the paper of the step.")] = None


class AchievementEmpowerment(Model):
    """赋权 / Empowerment.

    把成果的所有权或者长期使用权给予完成人的过程和约定。
    The steps and terms by which ownership or a long right of use is given to those who completed the achievement.
    """

    kind: Annotated[EmpowermentKindCode | None, Field(title="赋权类型 / Kind of empowerment", description="赋予的是所有权还是长期使用权。 / Whether ownership or a long right of use is given.")] = None
    status: Annotated[EmpowermentStepCode | None, Field(title="赋权进展 / Progress of empowerment", description="赋权办到了哪一步。 / How far the empowerment has come.")] = None
    rights: Annotated[Annotated[list[EmpoweredRightCode], Unique] | None, Field(title="赋予的权利 / Rights given", description="给予完成人的是哪些权利。 / Which rights the completers are given.")] = None
    is_partial: Annotated[bool | None, Field(title="是否部分赋权 / Partial", description="只给予部分权利或部分份额的，填是。 / Whether only some of the rights, or a part of them, are given.")] = None
    subject_kinds: Annotated[Annotated[list[IpKindCode], Unique] | None, Field(title="赋权标的 / Subject", description="赋权涉及的知识产权种类。 / The kinds of intellectual property concerned.")] = None
    applicants: Annotated[list[AchievementEmpowermentApplicant] | None, Field(title="赋权申请人 / Applicants", description="提出赋权申请的完成人。 / The completers who applied.")] = None
    applied_date: Annotated[Day | None, Field(title="赋权申请日期 / Date applied for", description="完成人提出申请的日期。 / The day on which those who completed it applied.")] = None
    conversion_plan: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转化计划 / Plan for conversion", description="申请时提出的转化方式、承接对象和进度安排。 / How, by whom and when it is to be converted, as stated in the application.")] = None
    reviewed_date: Annotated[Day | None, Field(title="赋权审核日期 / Date reviewed", description="单位审核通过的日期。 / The day on which the institution approved.")] = None
    decision_body_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="赋权决策机构 / Deciding body", description="作出赋权决定的会议或者机构。 / The meeting or body that decided on the empowerment.")] = None
    decided_date: Annotated[Day | None, Field(title="赋权决定日期 / Date decided", description="作出赋权决定的日期。 / The day on which the empowerment was decided.")] = None
    decision_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="赋权决定文号 / Number of the decision", description="决定或会议纪要的编号。 / The number of the decision or of the minutes.")] = None
    notice_start_date: Annotated[Day | None, Field(title="赋权公示开始日期 / Notice begins", description="单位内公示的第一天。 / The first day of the notice inside the institution.")] = None
    notice_end_date: Annotated[Day | None, Field(title="赋权公示结束日期 / Notice ends", description="单位内公示的最后一天。 / The last day of the notice inside the institution.")] = None
    has_objection: Annotated[bool | None, Field(title="赋权公示有无异议 / Objection raised", description="公示期间收到异议的，填是。 / Whether anyone objected during the notice.")] = None
    objection_handling: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="赋权异议处理 / Handling of objections", description="对异议的调查和处理结果。 / What was found and done about the objection.")] = None
    agreement_date: Annotated[Day | None, Field(title="赋权协议日期 / Date of the agreement", description="单位与完成人签订书面协议的日期。 / The day on which institution and completers signed the written agreement.")] = None
    agreement_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="赋权协议编号 / Number of the agreement", description="书面协议的编号。 / The number of the written agreement.")] = None
    income_agreement: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="收益分配约定 / Agreement on income", description="协议对收益分配和费用承担的约定。 / What the agreement says about income and costs.")] = None
    is_title_clear: Annotated[bool | None, Field(title="权属是否清晰 / Title is clear", description="成果的权利归属是否清楚、没有争议。 / Whether it is plain and undisputed to whom the achievement belongs.")] = None
    is_prospect_bright: Annotated[bool | None, Field(title="应用前景是否明朗 / Prospects are good", description="成果的应用前景是否明朗。 / Whether there are good prospects of use.")] = None
    is_taker_definite: Annotated[bool | None, Field(title="承接对象是否明确 / Taker is definite", description="是否已有明确的承接转化的对象。 / Whether it is settled who will take the achievement up.")] = None
    is_team_willing: Annotated[bool | None, Field(title="转化意愿是否强烈 / Team is willing", description="完成人是否有强烈的转化意愿。 / Whether those who completed it strongly wish to transfer it.")] = None
    term_years: Annotated[Annotated[Integer, Field(ge=0, le=100)] | None, Field(title="使用权年限 / Term of use", description="赋予长期使用权的年数。 / For how many years the right of use is given.")] = None
    use_start_date: Annotated[Day | None, Field(title="使用权起始日期 / Use begins", description="长期使用权开始的日期。 / The day on which the right of use begins.")] = None
    use_end_date: Annotated[Day | None, Field(title="使用权届满日期 / Use ends", description="长期使用权按协议到期的日期，不含延长。 / The day on which the right of use ends by the agreement, without any extension.")] = None
    extension_condition: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="使用权延长条件 / Condition of extension", description="协议对延长使用权约定的条件。 / On what condition the right of use may be extended.")] = None
    is_agreement_kept: Annotated[bool | None, Field(title="是否履行协议 / Agreement kept", description="科研人员履行了赋权协议的，填是。 / Whether the researchers kept to the agreement.")] = None
    is_progress_good: Annotated[bool | None, Field(title="转化进展是否积极 / Progress is good", description="成果转化取得积极进展的，填是。 / Whether the conversion has come on well.")] = None
    is_income_good: Annotated[bool | None, Field(title="收益情况是否良好 / Income is good", description="转化收益情况良好的，填是。 / Whether the conversion has brought in good income.")] = None
    extended_date: Annotated[Day | None, Field(title="使用权延长决定日期 / Extension decided", description="单位同意延长使用权的日期。 / The day on which the institution agreed to extend the right of use.")] = None
    extended_until: Annotated[Day | None, Field(title="使用权延长至 / Extended until", description="使用权续期后到期的日期。 / The day on which an extended right of use ends.")] = None
    is_exercised_later: Annotated[bool | None, Field(title="是否先赋权后行权 / Given first, exercised later", description="先给予权利、条件满足后再行使的，填是。 / Whether the right is given first and exercised once a condition is met.")] = None
    exercise_kind: Annotated[ExerciseKindCode | None, Field(title="行权方式 / Way of exercise", description="以什么行为行使被赋予的权利。 / By what act the right that was given is exercised.")] = None
    exercise_condition: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="行权条件 / Condition of exercise", description="先赋权后行权时，行使权利须满足的条件。 / Where the right is given first and exercised later, what must come first.")] = None
    exercise_due_date: Annotated[Day | None, Field(title="行权期限 / Exercise by", description="最迟应在哪一天行使权利。 / The day by which the right has to be exercised.")] = None
    exercised_date: Annotated[Day | None, Field(title="行权日期 / Date exercised", description="条件满足后实际行使权利的日期。 / The day on which the right was exercised once the condition was met.")] = None
    ip_change_date: Annotated[Day | None, Field(title="权属变更登记日期 / Change of title registered", description="知识产权变更为共有的登记日期。 / The day on which co-ownership of the rights was registered.")] = None
    ip_change_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="权属变更登记编号 / Number of the change", description="主管部门变更登记或者合格通知的编号。 / The number of the office's entry or notice of the change.")] = None
    unit_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="单位收益比例 / Institution's share", description="约定由单位取得的收益比例。 / The share of income that the institution is to have.")] = None
    team_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="团队收益比例 / Team's share", description="约定由完成人团队取得的收益比例。 / The share of income that those who completed it are to have.")] = None
    incentive_path: Annotated[IncentivePathCode | None, Field(title="激励路径 / Incentive path", description="先赋权后转化，还是先转化后奖励。 / Whether rights come before transfer, or reward after it.")] = None
    is_due_diligence_exempt: Annotated[bool | None, Field(title="是否尽职免责 / Exempt for due diligence", description="决策人是否依勤勉尽责规定免除责任。 / Whether those who decided are free of liability because they acted with due diligence.")] = None
    is_illegal_gain_free: Annotated[bool | None, Field(title="是否未牟取非法利益 / No illegal gain", description="决策和经办人员没有牟取非法利益的，填是；这是免责的前提。 / Whether nobody who decided or handled it sought illegal gain, without which there is no exemption.")] = None
    is_negative_list_clear: Annotated[bool | None, Field(title="是否未触及负面清单 / Clear of the negative list", description="评估、公示、审批等环节没有触及勤勉尽责负面清单的，填是。 / Whether nothing on the negative list (appraisal, notice, approval) was touched.")] = None
    due_diligence_findings: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="勤勉尽责核查情况 / Findings on due diligence", description="逐环节核查的记录。 / What was found at each step.")] = None
    ethics_review_date: Annotated[Day | None, Field(title="伦理审查日期 / Ethics review", description="通过科技伦理审查的日期。 / The day on which the ethics review was passed.")] = None
    security_review_date: Annotated[Day | None, Field(title="安全审查日期 / Security review", description="通过科技安全审查的日期。 / The day on which the security review was passed.")] = None
    confidentiality_review_date: Annotated[Day | None, Field(title="保密审查日期 / Confidentiality review", description="通过保密审查的日期。 / The day on which the review for secrets was passed.")] = None
    is_public_interest_safe: Annotated[bool | None, Field(title="是否不损害公共利益 / Public interest is safe", description="不损害国家安全和社会公共利益的，填是。 / Whether national security and the public interest come to no harm.")] = None
    step_history: Annotated[list[AchievementEmpowermentStepHistory] | None, Field(title="赋权步骤记录 / Steps taken", description="赋权每一步的办理留痕，按日期排列。 / The trace of each step, by date.")] = None


class AchievementValuation(Model):
    """成果评估 / Valuation.

    对成果价值的估计。
    What the achievement was found to be worth.
    """

    method: Annotated[ValuationMethodCode | None, Field(title="评估方式 / Method of valuation", description="价值以评估、协议、市场价还是其他方式确定。 / Whether by appraisal, agreement, market price or otherwise.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="评估价值 / Appraised value", description="确定的成果价值。 / The value arrived at.")] = None
    valued_date: Annotated[Day | None, Field(title="评估日期 / Date of valuation", description="价值所对应的基准日。 / The day to which the value refers.")] = None
    appraiser_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评估机构 / Appraiser", description="出具评估意见的机构。 / The body that gave the valuation.")] = None
    report_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="评估报告编号 / Number of the valuation", description="资产评估报告的编号。 / The number of the valuation report.")] = None
    is_appraisal_waived: Annotated[bool | None, Field(title="是否不进行评估 / Appraisal waived", description="依规定决定不进行资产评估的，填是。 / Whether it was decided, as the rules allow, to do without an appraisal.")] = None
    waiver_reason: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="不评估理由 / Reason for no appraisal", description="不进行评估所依据的规定或者情形。 / The rule or the case that allowed it.")] = None


class AchievementAssetLedgerIncomeUse(Model):
    """一项用途 / Use.

    处置收入的一项支出。
    One use of the proceeds.
    """

    use: Annotated[IncomeUseCode, Field(title="收入用途 / Purpose", description="支出用于什么。 / What it is spent on.")]
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="用途金额 / Amount used", description="用于该项的数额。 / How much is spent on it.")] = None
    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)] | None, Field(title="使用年度 / Year of use", description="支出的年度。 / The year of the spending.")] = None


class AchievementAssetLedger(Model):
    """资产单列管理 / Separate asset ledger.

    职务科技成果作为资产单独管理的情况。
    How the achievement is managed as an asset apart from other state assets.
    """

    is_separate_account: Annotated[bool | None, Field(title="是否单独设账 / Separate account", description="成果是否登入单独的资产台账。 / Whether the achievement is entered in an account of its own.")] = None
    opened_date: Annotated[Day | None, Field(title="单列起始日期 / Entered in the ledger", description="成果登入单独台账的日期。 / The day on which it was entered in the separate ledger.")] = None
    account_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="资产台账编号 / Number in the ledger", description="在单独台账中的编号。 / The number in the separate ledger.")] = None
    has_own_bank_account: Annotated[bool | None, Field(title="是否开立专门账户 / Own bank account", description="为成果转化资金开立了单独账户的，填是。 / Whether a bank account of its own was opened for money from conversions.")] = None
    status: Annotated[AssetStatusCode | None, Field(title="资产状态 / State of the asset", description="这项成果资产目前的状态。 / What has become of the asset.")] = None
    asset_class: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="资产分类 / Class of asset", description="单位在单列台账中所用的类别。 / The class that the institution uses in its ledger.")] = None
    is_reviewed_separately: Annotated[bool | None, Field(title="是否单独审批 / Reviewed apart", description="审批不走其他国有资产的程序的，填是。 / Whether it is approved by a procedure apart from that of other state assets.")] = None
    managing_department_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="归口管理部门 / Department in charge", description="负责这项成果资产的部门。 / The department that answers for the asset.")] = None
    book_value: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="入账价值 / Book value", description="登入台账的金额。 / The amount at which it stands in the ledger.")] = None
    is_patent_fee_as_cost: Annotated[bool | None, Field(title="专利费用是否计入成本 / Patent fees booked as cost", description="专利申请费、代理费是否计作成果资产的成本。 / Whether filing and agency fees are booked as the cost of the asset.")] = None
    filing_fee: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="申请费 / Filing fees", description="计入成本的专利申请费等官费。 / Official fees of filing that were booked as cost.")] = None
    agency_fee: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="代理费 / Agency fees", description="计入成本的专利代理费。 / Fees of patent agents that were booked as cost.")] = None
    holding_company_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="持股公司标识 / Holding company", description="代单位持有股权的资产管理公司的记录标识。 / The record of the asset company that holds the equity for the institution.")] = None
    holding_company_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="持股公司名称 / Name of the holding company", description="代单位持有和管理成果、股权的公司的名称。 / The name of the company that holds and runs achievements and equity for the institution.")] = None
    holding_company_level: Annotated[Annotated[Integer, Field(ge=0, le=9)] | None, Field(title="持股公司层级 / Level of the holding company", description="持股公司是单位的第几级公司。 / How many steps below the institution the holding company stands.")] = None
    investee_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="被投资企业 / Firm invested in", description="成果作价投入的企业。 / The firm that the achievement was put into.")] = None
    investee_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="被投资企业标识 / Record of the firm invested in", description="该企业的记录标识。 / The record of that firm.")] = None
    equity_date: Annotated[Day | None, Field(title="取得股权日期 / Equity acquired", description="作价投资取得股权的日期。 / The day on which the equity was acquired.")] = None
    equity_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="作价金额 / Value contributed", description="成果作价入股的金额。 / The amount at which the achievement went into the capital.")] = None
    equity_held: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="持股比例 / Equity held", description="作价投资后持有的股权比例。 / The share of equity held after investment in kind.")] = None
    disposal_mode: Annotated[DisposalModeCode | None, Field(title="处置方式 / Mode of disposal", description="股权或成果以什么方式处置。 / How the equity or the achievement was disposed of.")] = None
    disposal_decided_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="处置决定机构 / Disposal decided by", description="自主决定处置的会议或者机构。 / The meeting or body that decided on the disposal.")] = None
    disposal_taker_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="处置受让方 / Taker of the disposal", description="取得所处置股权或成果的一方。 / Who took the equity or achievement.")] = None
    disposed_date: Annotated[Day | None, Field(title="处置日期 / Date of disposal", description="转让、退出股权等处置的日期。 / The day on which the equity was sold or given up.")] = None
    disposal_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="处置收入 / Proceeds of disposal", description="处置所得的收入。 / What the disposal brought in.")] = None
    is_income_retained: Annotated[bool | None, Field(title="处置收入是否留归单位 / Income retained", description="处置收入是否全部留归单位使用。 / Whether the proceeds all stay with the institution.")] = None
    is_income_budgeted_apart: Annotated[bool | None, Field(title="处置收入是否单列管理 / Income budgeted apart", description="处置收入纳入单位预算并单列管理的，填是。 / Whether the proceeds are in the institution's budget, under a heading of their own.")] = None
    income_uses: Annotated[list[AchievementAssetLedgerIncomeUse] | None, Field(title="处置收入用途 / Uses of the proceeds", description="处置收入用在哪里，各用多少。 / What the proceeds are spent on, and how much on each.")] = None
    assessment_mode: Annotated[AssessmentModeCode | None, Field(title="考核方式 / Assessment mode", description="对成果资产按类型和阶段整体考核，还是逐项考核。 / Whether the assets are judged by kind and stage as a whole, or one by one.")] = None
    assessment_class: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="考核类型 / Class assessed", description="分类考核时所归的类型。 / The class in which it is assessed.")] = None
    assessment_stage: Annotated[AchievementStageCode | None, Field(title="考核阶段 / Stage assessed", description="分阶段考核时所处的阶段。 / The stage at which it is assessed.")] = None
    assessment_start_date: Annotated[Day | None, Field(title="考核期开始 / Assessment from", description="考核期的第一天。 / The first day of the period assessed.")] = None
    assessment_end_date: Annotated[Day | None, Field(title="考核期结束 / Assessment to", description="考核期的最后一天。 / The last day of the period assessed.")] = None
    assessment_result: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="考核结果 / Result of the assessment", description="整体考核的结论。 / What the assessment as a whole concluded.")] = None


class AchievementConversionDecision(Model):
    """转化决策 / Decision.

    单位按金额分级审批这次转化的决定。
    The institution's decision on this conversion, at the level that its amount calls for.
    """

    body_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="转化决策机构 / Body that decided", description="作出决定的会议、部门或者负责人。 / The meeting, department or person in charge that decided.")] = None
    date: Annotated[Day | None, Field(title="转化决策日期 / Date of the decision", description="作出决定的日期。 / The day of the decision.")] = None
    number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="转化决策文号 / Number of the minutes", description="决定或者会议纪要的编号。 / The number of the decision or of the minutes.")] = None
    tier: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="审批层级 / Tier of approval", description="按转化金额适用的审批级别。 / The level of approval that the amount calls for.")] = None


class AchievementConversionReceipt(Model):
    """一笔到账 / Receipt.

    收到的一笔款。
    One payment received.
    """

    received_date: Annotated[Day | None, Field(title="到账日期 / Date received", description="款项到账的日期。 / The day on which the money came in.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="到账金额 / Amount of the receipt", description="该笔到账的数额。 / How much came in.")] = None
    kind: Annotated[ReceiptKindCode | None, Field(title="到账性质 / Kind of receipt", description="该笔是入门费、提成、转让款还是其他。 / Whether an entry fee, a royalty, the price or another payment.")] = None
    is_cost_deducted: Annotated[bool | None, Field(title="是否扣除成本 / Costs deducted", description="费用在该笔到账时扣除的，填是；一般只在首笔扣除。 / Whether costs are taken off this payment; as a rule only the first.")] = None


class AchievementConversionCost(Model):
    """一项费用 / Cost.

    这次转化的一项费用。
    One cost of this conversion.
    """

    kind: Annotated[ConversionCostCode, Field(title="费用种类 / Kind of cost", description="这是哪一种费用。 / What the cost was for.")]
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="费用金额 / Amount of the cost", description="该项费用的数额。 / How much it was.")] = None


class AchievementConversionProfitShare(Model):
    """一年提成 / Share of a year's profit.

    一个年度的提成。
    What was taken for one year.
    """

    year: Annotated[Annotated[Integer, Field(ge=1949, le=2100)], Field(title="提成年度 / Year of the share", description="提取所属的年度。 / The year that it is for.")]
    operating_profit: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="营业利润 / Operating profit", description="该成果当年产生的营业利润。 / The operating profit that the achievement brought that year.")] = None
    share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="提成比例 / Share taken", description="提取占营业利润的比例。 / The part of the profit that was taken.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="提成金额 / Amount taken", description="提取的数额。 / How much was taken.")] = None


class AchievementConversionDistribution(Model):
    """一笔分配 / Share of income.

    给予一个受益方的收益。
    What one payee received.
    """

    payee_kind: Annotated[HolderKindCode, Field(title="受益方类型 / Kind of payee", description="受益的是单位、个人还是团队。 / Whether an institution, a person or a team is paid.")]
    payee_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="受益方名称 / Name of the payee", description="取得收益的单位或人的名称。 / The name of the institution or person paid.")] = None
    form: Annotated[ConsiderationFormCode | None, Field(title="取得形式 / Form", description="以现金、股权还是其他形式取得。 / Whether paid in cash, equity or otherwise.")] = None
    amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="取得金额 / Amount received", description="取得的数额，股权按作价计。 / What was received; equity at the value it was entered at.")] = None
    share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="取得比例 / Share received", description="占净收入或股权的比例。 / The part of net income or of the equity.")] = None
    is_main_contributor: Annotated[bool | None, Field(title="是否主要贡献人员 / Main contributor", description="在研究开发和转化中作出主要贡献的，填是。 / Whether the person contributed most to the research or the conversion.")] = None
    is_leader: Annotated[bool | None, Field(title="受益方是否担任领导职务 / Payee holds a leading post", description="受益人担任单位领导职务的，填是。 / Whether the person paid leads the institution.")] = None
    disclosed_date: Annotated[Day | None, Field(title="领导人员公示日期 / Disclosure for leaders", description="担任领导职务的人所得奖励公开公示的日期。 / The day on which the reward of a person in a leading post was disclosed.")] = None
    paid_date: Annotated[Day | None, Field(title="分配兑现日期 / Date handed over", description="现金支付或股权登记的日期。 / The day of payment, or on which the equity was registered.")] = None


class AchievementConversionCompany(Model):
    """创办企业 / Firm founded.

    通过这次转化创办的企业。
    The firm that was founded by this conversion.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="创办企业名称 / Name of the firm", description="新设企业的名称。 / The name of the new firm.")] = None
    uscc: Annotated[Annotated[str, Field(pattern="^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$")] | None, Field(title="创办企业信用代码 / Credit code of the firm", description="新设企业的统一社会信用代码。 / The unified social credit code of the new firm.")] = None
    institution_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="创办企业标识 / Record of the firm", description="新设企业的记录标识。 / The record of the new firm.")] = None
    founded_date: Annotated[Day | None, Field(title="企业设立日期 / Founded", description="企业登记成立的日期。 / The day on which the firm was registered.")] = None
    registered_address: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="企业注册地址 / Registered address", description="企业登记的住所。 / The registered seat of the firm.")] = None
    region: Annotated[RegionCode | None, Field(title="企业注册地区 / Region of the firm", description="企业登记所在的地区。 / Where the firm is registered.")] = None
    introduction: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="企业简介 / About the firm", description="企业的业务和产品。 / What the firm does and makes.")] = None
    registered_capital: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="企业注册资本 / Registered capital", description="企业登记的注册资本。 / The registered capital of the firm.")] = None
    paid_in_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="企业实缴资本 / Paid-in capital", description="股东已经缴付的资本。 / What the shareholders have paid in.")] = None
    invested_amount: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="企业获投资金额 / Investment raised", description="企业从投资方获得的投资。 / What investors put into the firm.")] = None


class AchievementConversionVerification(Model):
    """转化核实 / Verification.

    主管部门对所报转化情况的核实。
    The check by the authority of what was reported.
    """

    status: Annotated[VerificationStatusCode | None, Field(title="核实状态 / State of the check", description="核实办到哪一步、结论如何。 / How far the check has come and what it found.")] = None
    verified_by: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="核实单位 / Checked by", description="作出核实结论的部门。 / The office that concluded the check.")] = None
    verified_date: Annotated[Day | None, Field(title="核实日期 / Date of the check", description="作出核实结论的日期。 / The day on which the check was concluded.")] = None
    comment: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="核实意见 / Comment on the check", description="核实的意见，不予通过的写明理由。 / What the office remarked; where rejected, why.")] = None


class AchievementConversionCaseStudy(Model):
    """转化案例 / Case.

    编写转化案例时的各项说明。
    What a write-up of the conversion tells.
    """

    research_months: Annotated[Annotated[Integer, Field(ge=0, le=1200)] | None, Field(title="研发周期 / Months of research", description="从立项到完成研发的月数。 / How many months the research took.")] = None
    process: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转化方式及过程 / How it went", description="转化是怎样一步步完成的。 / How the conversion came about, step by step.")] = None
    income: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转化收益情况 / Income in words", description="对收益的文字说明。 / What it brought in, in words.")] = None
    intermediary_role: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="第三方机构作用 / Role of the intermediary", description="服务机构在转化中做了什么。 / What the service body did.")] = None
    distribution: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="收益分配说明 / Distribution in words", description="收益怎样分配的文字说明。 / How the income was divided, in words.")] = None
    application: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="案例应用领域 / Use in the case", description="成果转化后用在哪里。 / Where it is used now.")] = None
    benefit: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="转化效益 / Benefit", description="产生的经济效益和社会效益。 / What it has brought to economy and society.")] = None


class AchievementConversion(Model):
    """一次转化 / Conversion.

    以一种方式把成果投入应用的一次行为。
    One act of putting the achievement to use in one way.
    """

    mode: Annotated[ConversionModeCode | None, Field(title="转化方式 / Mode of conversion", description="自行实施、转让、许可、合作实施还是作价投资。 / Whether by own use, transfer, licence, joint use or equity.")] = None
    own_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="转化项目编号 / Number of the conversion", description="单位给这次转化的编号。 / The number that the institution gave to this conversion.")] = None
    is_use_first: Annotated[bool | None, Field(title="是否先使用后付费转化 / Use first, pay later", description="以先使用后付费方式许可的，填是。 / Whether licensed on the terms of use first, pay later.")] = None
    pricing: Annotated[PricingModeCode | None, Field(title="定价方式 / Pricing", description="以协议、挂牌还是拍卖确定价格。 / Whether the price was agreed, listed or set by auction.")] = None
    venue_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="交易场所 / Venue", description="挂牌或拍卖所在的技术交易市场。 / The technology market where it was listed or auctioned.")] = None
    price: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="成交价格 / Price", description="这次转化约定的价款或作价金额。 / The price, or the value put on it, agreed for this conversion.")] = None
    noticed_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="公示成果名称 / Name in the notice", description="公示中写明的成果名称。 / The name of the achievement as given in the notice.")] = None
    noticed_price: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="公示拟交易价格 / Price in the notice", description="公示中写明的拟交易价格。 / The intended price as given in the notice.")] = None
    notice_start_date: Annotated[Day | None, Field(title="定价公示开始日期 / Price notice begins", description="协议定价在单位内公示的第一天。 / The first day of the notice of an agreed price inside the institution.")] = None
    notice_end_date: Annotated[Day | None, Field(title="定价公示结束日期 / Price notice ends", description="协议定价在单位内公示的最后一天。 / The last day of the notice of an agreed price inside the institution.")] = None
    has_objection: Annotated[bool | None, Field(title="定价公示有无异议 / Objection to the price", description="公示期间收到异议的，填是。 / Whether anyone objected to the price during the notice.")] = None
    objection_handling: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="定价异议处理 / Handling of the objection", description="对异议的处理结果。 / What was done about the objection.")] = None
    decision: Annotated[AchievementConversionDecision | None, Field(title="转化决策 / Decision", description="单位按金额分级审批这次转化的决定。 / The institution's decision on this conversion, at the level that its amount calls for.")] = None
    contract_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="转化合同标识 / Contract", description="这次转化所签合同的记录标识。 / The record of the contract that was signed.")] = None
    taker_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="承接单位 / Taker", description="受让、受许可或者接受投资的单位。 / The body that took the transfer, licence or investment.")] = None
    taker_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="承接单位标识 / Taker institution", description="承接单位的记录标识。 / The record of the taker.")] = None
    taker_region: Annotated[RegionCode | None, Field(title="承接单位地区 / Region of the taker", description="承接单位所在的地区。 / Where the taker is.")] = None
    taker_size: Annotated[EnterpriseSizeCode | None, Field(title="承接企业规模 / Size of the taker", description="承接的企业是大型、中型、小型还是微型。 / Whether the taker is a large, medium, small or micro firm.")] = None
    is_taker_wholly_state_owned: Annotated[bool | None, Field(title="承接单位是否国有全资 / Taker is wholly state-owned", description="承接单位为国有全资企业的，填是。 / Whether the taker is a firm wholly owned by the state.")] = None
    is_related_party: Annotated[bool | None, Field(title="是否关联交易 / Related party", description="承接单位与完成人或者单位有利害关系的，填是。 / Whether the taker is tied to the completers or the institution by interest.")] = None
    region: Annotated[RegionCode | None, Field(title="转化落地地区 / Region of use", description="成果转化后实施所在的地区。 / Where the achievement is put to use.")] = None
    intermediary_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="第三方机构 / Intermediary", description="促成这次转化的服务机构。 / The service body that helped to bring it about.")] = None
    intermediary_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="第三方机构标识 / Record of the intermediary", description="该服务机构的记录标识。 / The record of that body.")] = None
    manager_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="技术经理人标识 / Technology manager", description="负责这次转化的技术经理人的记录标识。 / The record of the technology manager who looked after it.")] = None
    converted_date: Annotated[Day | None, Field(title="转化日期 / Date of conversion", description="转化合同签订或者开始实施的日期。 / The day on which the contract was signed or use began.")] = None
    income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化收入 / Income", description="单位因这次转化取得的全部收入。 / All that the institution received for this conversion.")] = None
    receipts: Annotated[list[AchievementConversionReceipt] | None, Field(title="到账记录 / Receipts", description="收入分期到账的情况，按日期排列。 / The payments received, by date.")] = None
    taxes: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化税费 / Taxes", description="这次交易缴纳的税费。 / Taxes and fees paid on this deal.")] = None
    maintenance_cost: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="成果维护费用 / Upkeep cost", description="为维护成果权利支出的费用。 / What keeping up the rights in the achievement cost.")] = None
    direct_cost: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="交易直接费用 / Direct cost", description="评估、鉴定、谈判等直接费用。 / Direct cost of the deal, such as valuation, appraisal and negotiation.")] = None
    costs: Annotated[list[AchievementConversionCost] | None, Field(title="费用明细 / Costs in detail", description="维护费用和直接费用按种类的明细。 / Upkeep and direct costs by kind.")] = None
    net_income: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="转化净收入 / Net income", description="收入减去税费、维护费用和直接费用后的数额。 / Income less taxes, upkeep and direct cost.")] = None
    incentive_path: Annotated[IncentivePathCode | None, Field(title="转化激励路径 / Incentive path of the conversion", description="这次转化采用的激励路径。 / Which way of reward was used for this conversion.")] = None
    team_reward: Annotated[Annotated[Number, Field(ge=Decimal("-9999999999999.99"), le=Decimal("9999999999999.99"))] | None, Field(title="团队奖励金额 / Reward to the team", description="奖励给完成人和转化人员的数额。 / What was given as reward to those who completed and transferred it.")] = None
    team_reward_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="团队奖励比例 / Share rewarded", description="奖励占净收入的比例。 / The reward as a share of net income.")] = None
    main_contributor_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="主要贡献人员奖励比例 / Share of main contributors", description="主要贡献人员所得占奖励总额的比例。 / The part of the whole reward that goes to the main contributors.")] = None
    reward_paid_date: Annotated[Day | None, Field(title="奖励发放日期 / Reward paid", description="奖励发给个人的日期；分次的填首次。 / The day on which the reward was paid; the first where there were several.")] = None
    is_in_wage_total: Annotated[bool | None, Field(title="是否计入当年工资总额 / Counted in the wage total", description="奖励支出计入当年工资总额但不受总额限制的，填是。 / Whether the reward was counted in that year's wage total, which does not cap it.")] = None
    equity_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="作价入股占比 / Equity for the achievement", description="成果作价取得的股权占企业股本的比例。 / The part of the firm's capital given for the achievement.")] = None
    equity_reward_share: Annotated[Annotated[Number, Field(ge=Decimal("0"), le=Decimal("100"))] | None, Field(title="股权奖励比例 / Equity rewarded", description="奖励给完成人的股权占作价所得股权的比例。 / The part of the equity received that is given to the completers as reward.")] = None
    profit_shares: Annotated[list[AchievementConversionProfitShare] | None, Field(title="营业利润提成 / Shares of profit", description="自行或合作实施后逐年从营业利润中提取的奖励。 / Rewards taken each year from operating profit after own or joint use.")] = None
    tax_filed_date: Annotated[Day | None, Field(title="税务备案日期 / Filed with the tax office", description="就转化收入或奖励办理税务备案的日期。 / The day on which income or reward was filed with the tax office.")] = None
    tax_filing_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="税务备案编号 / Number of the tax filing", description="办理税收优惠时税务机关给的受理号。 / The number of the filing with the tax office.")] = None
    distribution: Annotated[list[AchievementConversionDistribution] | None, Field(title="收益分配 / Distribution", description="收入在单位、个人和团队之间的分配。 / How income was divided among institution, persons and team.")] = None
    company: Annotated[AchievementConversionCompany | None, Field(title="创办企业 / Firm founded", description="通过这次转化创办的企业。 / The firm that was founded by this conversion.")] = None
    platform_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="概念验证平台标识 / Proof-of-concept platform", description="为这次转化提供服务的概念验证平台的记录标识。 / The record of the proof-of-concept platform that served this conversion.")] = None
    platform_project_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="验证项目编号 / Number of the verification project", description="平台项目库中的编号。 / The number in the platform's pool of projects.")] = None
    platform_project_leader: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="验证项目负责人 / Leader of the verification project", description="概念验证项目负责人的姓名。 / The name of the person who led the verification.")] = None
    platform_services: Annotated[Annotated[list[ServiceCode], Unique] | None, Field(title="平台服务 / Platform services", description="平台为这次转化提供的服务。 / The services that the platform gave.")] = None
    platform_service_content: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="平台服务内容 / What the platform did", description="对平台所做工作的说明。 / What the platform did, in words.")] = None
    verification: Annotated[AchievementConversionVerification | None, Field(title="转化核实 / Verification", description="主管部门对所报转化情况的核实。 / The check by the authority of what was reported.")] = None
    case_study: Annotated[AchievementConversionCaseStudy | None, Field(title="转化案例 / Case", description="编写转化案例时的各项说明。 / What a write-up of the conversion tells.")] = None


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
    is_service: Annotated[bool | None, Field(title="是否职务科技成果 / Service achievement", description="执行单位任务或者主要利用单位物质技术条件完成的，填是。 / Whether it came of the work of the institution or mainly with its means, and so belongs to it.")] = None
    forms: Annotated[Annotated[list[AchievementFormCode], Unique] | None, Field(title="成果体现形式 / Forms", description="成果以什么样的东西呈现，如新产品、软件、标准。 / In what the achievement takes shape, such as a product, software or a standard.")] = None
    stage: Annotated[AchievementStageCode | None, Field(title="所处阶段 / Stage", description="成果目前发展到哪一步。 / How far the achievement has been developed.")] = None
    level: Annotated[AchievementLevelCode | None, Field(title="成果水平 / Level", description="评价结论给出的技术水平。 / The technical level that the evaluation concluded.")] = None
    origin: Annotated[AchievementOriginCode | None, Field(title="成果属性 / Origin", description="原始创新、引进消化吸收再创新还是国内二次开发。 / Whether original, built on imported technology or developed further from domestic technology.")] = None
    acquisition: Annotated[AchievementAcquisitionCode | None, Field(title="取得方式 / Acquisition", description="成果由单位自己研究取得，还是受让、受赠或并购取得。 / Whether the holder made the achievement or took it over by purchase, gift or merger.")] = None
    secrecy_level: Annotated[SecrecyLevelCode | None, Field(title="密级 / Secrecy level", description="成果的保密级别；可以公开的填公开。 / How secret the achievement is; open where it may be published.")] = None
    secrecy_until_date: Annotated[Day | None, Field(title="保密期限至 / Secret until", description="定密的成果保密到哪一天。 / The day on which the secrecy of a classified achievement ends.")] = None
    evaluation: Annotated[AchievementEvaluation | None, Field(title="成果评价 / Evaluation", description="对成果所作的评价或鉴定。 / The evaluation or appraisal of the achievement.")] = None
    maturity: Annotated[AchievementMaturity | None, Field(title="成熟度评定 / Maturity", description="按某一标准评定的技术成熟程度。 / How mature the technology was found to be on a stated scale.")] = None
    maturity_history: Annotated[list[AchievementMaturityHistory] | None, Field(title="历次成熟度评定 / Maturity over time", description="概念验证前后等各个时点的评定，按日期排列。 / Assessments at several times, such as before and after verification, by date.")] = None
    fields: Annotated[Annotated[list[TechnologyFieldCode], Unique] | None, Field(title="技术领域 / Technology fields", description="成果所属的技术领域。 / The fields of technology that the achievement belongs to.")] = None
    key_industries: Annotated[Annotated[list[KeyIndustryCode], Unique] | None, Field(title="重点产业 / Key industries", description="成果可以应用的重点产业。 / The key industries in which the achievement can be used.")] = None
    disciplines: Annotated[Annotated[list[DisciplineCode], Unique] | None, Field(title="学科分类 / Disciplines", description="成果所属的学科，按 GB/T 13745 的一级学科，也可写五位、七位的下级学科。 / The disciplines of the achievement, at the first level of GB/T 13745 or below.")] = None
    application_industries: Annotated[Annotated[list[IndustryCode], Unique] | None, Field(title="应用行业 / Industries of application", description="成果可以应用的国民经济行业。 / The branches of the economy in which the achievement can be used.")] = None
    socio_economic_objective: Annotated[SocioEconomicObjectiveCode | None, Field(title="社会经济目标 / Socio-economic objective", description="研究开发所服务的社会经济目标。 / The aim of society and economy that the research serves.")] = None
    application: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="应用范围 / Range of use", description="成果用在哪里、给谁用，用文字说明。 / Where and by whom the achievement can be used, in words.")] = None
    keywords: Annotated[Annotated[list[Annotated[str, Field(min_length=1, max_length=500)]], Unique] | None, Field(title="关键词 / Keywords", description="概括成果内容的词语。 / Words that sum up what the achievement is about.")] = None
    summary: Annotated[Annotated[str, Field(min_length=1, max_length=20000)] | None, Field(title="成果简介 / Summary", description="成果解决的问题、技术要点和用途。 / The problem solved, the main technical points and the use.")] = None
    started_date: Annotated[Day | None, Field(title="研究起始日期 / Research started", description="研究开发开始的日期。 / The day on which the research began.")] = None
    completed_date: Annotated[Day | None, Field(title="完成日期 / Date completed", description="研究开发完成的日期。 / The day on which the research was completed.")] = None
    internal_registration: Annotated[AchievementInternalRegistration | None, Field(title="单位内登记 / In-house registration", description="成果完成后在本单位的登记，以及一年内是否转化。 / Registration with the institution itself, and whether the achievement was put to use within a year.")] = None
    registration: Annotated[AchievementRegistration | None, Field(title="成果登记 / Registration of the achievement", description="在科技成果登记机构办理的登记。 / Entry in the register of scientific achievements.")] = None
    submission: Annotated[AchievementSubmission | None, Field(title="信息汇交 / Delivery of information", description="财政资金项目承担者把成果和知识产权信息交到科技成果信息系统的情况。 / How the holder of a publicly funded project gave the achievement and its rights to the public information system.")] = None
    library: Annotated[AchievementLibrary | None, Field(title="成果库入库 / Entry in a library", description="纳入市级等科技成果库的情况。 / Entry in a library of achievements, such as that of the city.")] = None
    offer: Annotated[AchievementOffer | None, Field(title="供给发布 / Offer", description="持有单位向市场提供成果的意向和条件。 / What the holder offers on the market and on what terms.")] = None
    is_converted: Annotated[bool | None, Field(title="是否已转化 / Converted", description="成果至今有没有转化过。 / Whether the achievement has been put to use so far.")] = None
    funding_source: Annotated[FundingSourceCode | None, Field(title="经费来源 / Funding source", description="研究开发经费主要由谁提供。 / Who mainly paid for the research.")] = None
    plan_source: Annotated[PlanSourceCode | None, Field(title="计划来源 / Plan source", description="成果所出自的科技计划。 / The science programme that the achievement comes from.")] = None
    project_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="项目编号 / Project number", description="产生成果的科技项目的编号。 / The number of the project that the achievement comes from.")] = None
    project_title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="立项项目名称 / Title of the project", description="产生成果的科技项目的名称。 / The title of the project that the achievement comes from.")] = None
    owner_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="权利单位 / Owner", description="成果所属的单位，即职务科技成果的单位。 / The body that the achievement belongs to, as the employer of those who completed it.")] = None
    owner_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="权利单位标识 / Owner institution", description="成果所属单位的记录标识。 / The record of the body that the achievement belongs to.")] = None
    completing_institutions: Annotated[list[AchievementCompletingInstitution] | None, Field(title="完成单位名单 / Completing institutions", description="共同完成成果的全部单位，按贡献大小排列。 / All bodies that completed the achievement together, in the order of their contribution.")] = None
    ip_rights: Annotated[list[IpRight] | None, Field(title="知识产权明细 / Intellectual property rights", description="成果所含的各项知识产权。 / The rights that the achievement contains.")] = None
    holders: Annotated[list[AchievementHolder] | None, Field(title="权利人及份额 / Holders and shares", description="对成果共有权利的各方及其份额。 / Those who own the achievement together, with the share of each.")] = None
    completers: Annotated[list[AchievementCompleter] | None, Field(title="成果完成人 / Completers", description="对成果作出创造性贡献的人。 / Those who made a creative contribution to the achievement.")] = None
    contact: Annotated[Contact | None, Field(title="联系信息 / Contact", description="用于业务联系的人员和方式，不对外公开。 / Whom to turn to and how; not for publication.")] = None
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

    source: Annotated[MoneySourceCode | None, Field(title="出资来源 / Payer of the funds", description="这部分资金由谁出。 / Who gives this money.")] = None
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
    outcome: Annotated[GrantReviewOutcomeCode | None, Field(title="审查结论 / Outcome", description="审查得出的结论。 / What the review came to.")] = None
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
    source_name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="成果来源单位 / Body of origin", description="产出成果的单位名称。 / The name of the body where the achievement arose.")] = None
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
    certificate_number: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="资质证书编号 / Certificate number", description="高新技术企业等证书上印的编号。 / The number of the certificate.")] = None
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
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="投资项目名称 / Title of the investment", description="纳入固定资产投资统计时填报的项目名称。 / The name of the investment.")] = None
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

    manager_id: Annotated[Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]*$", min_length=1, max_length=128)] | None, Field(title="新聘经理人标识 / Record of the manager", description="该技术经理人的记录。 / The manager in the register of technology managers.")] = None
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
    title: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="活动名称 / Title of the event", description="通知或会标上写的名称。 / The name of the event.")] = None
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
    hours: Annotated[Annotated[Number, Field(ge=Decimal("-999999999999"), le=Decimal("999999999999"))] | None, Field(title="培训学时 / Hours", description="课程安排的总学时，同一课程重复开班的另计。 / How many hours it took.")] = None
    participant_count: Annotated[Annotated[Integer, Field(ge=0, le=999999999999)] | None, Field(title="培训人数 / Trained", description="参加培训的人数。 / How many were trained.")] = None


class GrantJointPlatform(Model):
    """一个共建平台 / Common platform.

    一个与企业共建的平台。
    One platform built with a firm.
    """

    name: Annotated[Annotated[str, Field(min_length=1, max_length=500)] | None, Field(title="共建平台名称 / Name of the platform", description="平台的名称。 / What the partners call the platform in their agreement.")] = None
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
