-- Derived from schemas/, vocab/ and validator/ by `opentt build`; do not edit.
-- OpenTT 0.1.0: five entities, their parts in tables of their own.
--
-- What the schemas say and these tables cannot:
--   checksum: 校验位由检查程序计算
--     check characters are computed by the validator alone
--   null: 没有值与 null 是一回事
--     an absent member and null are the same
--   extension: 扩展成员没有列可放，须另存
--     extension members have no column and must be kept elsewhere
--   numeral-text: 文本写的数在写入时变成数
--     a text that spells a number becomes that number when it is written
--   text: 写进文本列的数变成文本
--     a number that is written to a column of text becomes text
--   boolean: 真假就是整数 1 和 0
--     true and false are the numbers 1 and 0
-- Errors among the rule cards that are no CHECK here:
--   achievement/both-incentive-paths: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   achievement/empowerment-use-period-too-short: SQLite 没有日期间隔运算
--     SQLite has no interval arithmetic
--   contract/cooperation-with-one-contributor: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   contract/ip-right-expired-at-signing: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   contract/licence-outlives-patent: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   contract/licence-without-ip-right: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   contract/party-without-legal-personality: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   contract/subtype-outside-type: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   contract/transfer-without-ip-right: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
--   grant/over-ceiling-platform-year: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold

-- 机构
CREATE TABLE institutions (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128) CHECK ("id" GLOB '[0-9A-Za-z]*') CHECK (substr("id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 记录标识
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 机构名称
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 英文名称
  "short_name" TEXT CHECK (length("short_name") >= 1) CHECK (length("short_name") <= 500), -- 简称
  "nature" TEXT CHECK (length("nature") >= 1) CHECK (length("nature") <= 200), -- 机构性质
  "legal_form" TEXT CHECK (length("legal_form") >= 1) CHECK (length("legal_form") <= 200), -- 法人类型
  "economic_nature" TEXT CHECK (length("economic_nature") >= 1) CHECK (length("economic_nature") <= 200), -- 经济性质
  "affiliation_level" TEXT CHECK (length("affiliation_level") >= 1) CHECK (length("affiliation_level") <= 200), -- 隶属层级
  "uscc" TEXT CHECK ("uscc" GLOB '[0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]'), -- 统一社会信用代码
  "parent_id" TEXT CHECK (length("parent_id") >= 1) CHECK (length("parent_id") <= 128) CHECK ("parent_id" GLOB '[0-9A-Za-z]*') CHECK (substr("parent_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 依托单位标识
  "parent_name" TEXT CHECK (length("parent_name") >= 1) CHECK (length("parent_name") <= 500), -- 依托单位
  "parent_region" TEXT CHECK (length("parent_region") >= 1) CHECK (length("parent_region") <= 200), -- 依托单位行政区划
  "competent_authority" TEXT CHECK (length("competent_authority") >= 1) CHECK (length("competent_authority") <= 500), -- 主管部门
  "founded_date" TEXT CHECK ("founded_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("founded_date", '+0 days') = "founded_date"), -- 成立日期
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 所在行政区划
  "is_in_zgc_core" INTEGER CHECK ("is_in_zgc_core" IN (0, 1)), -- 是否在中关村核心区
  "address" TEXT CHECK (length("address") >= 1) CHECK (length("address") <= 500), -- 办公地址
  "website" TEXT CHECK (length("website") <= 2000) CHECK ("website" GLOB '[A-Za-z]*:?*') CHECK (substr("website", 1, instr("website", ':') - 1) NOT GLOB '*[^A-Za-z0-9+.-]*') CHECK (substr("website", instr("website", ':')) NOT GLOB '*[' || char(9, 10, 11, 12, 13, 32) || '<>"{}|\^`]*'), -- 网站
  "summary" TEXT CHECK (length("summary") >= 1) CHECK (length("summary") <= 20000), -- 机构简介
  "legal_representative" TEXT CHECK (length("legal_representative") >= 1) CHECK (length("legal_representative") <= 500), -- 法定代表人
  "head_name" TEXT CHECK (length("head_name") >= 1) CHECK (length("head_name") <= 500), -- 负责人
  "head_position" TEXT CHECK (length("head_position") >= 1) CHECK (length("head_position") <= 500), -- 负责人职务
  "head_phone" TEXT CHECK (length("head_phone") >= 1) CHECK (length("head_phone") <= 500), -- 负责人电话
  "enterprise_size" TEXT CHECK ("enterprise_size" IN ('large', 'medium', 'small', 'micro')), -- 企业规模
  "is_high_tech_enterprise" INTEGER CHECK ("is_high_tech_enterprise" IN (0, 1)), -- 是否高新技术企业
  "is_in_statistics" INTEGER CHECK ("is_in_statistics" IN (0, 1)), -- 是否科技服务业纳统单位
  "is_national_demonstration" INTEGER CHECK ("is_national_demonstration" IN (0, 1)), -- 是否国家技术转移示范机构
  "is_demonstration_applicant" INTEGER CHECK ("is_demonstration_applicant" IN (0, 1)), -- 是否申报示范机构
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 登记编号
  "registration_applied_date" TEXT CHECK ("registration_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_applied_date", '+0 days') = "registration_applied_date"), -- 登记申请日期
  "registration_is_declared_true" INTEGER CHECK ("registration_is_declared_true" IN (0, 1)), -- 是否承诺诚信填报
  "registration_status" TEXT CHECK (length("registration_status") >= 1) CHECK (length("registration_status") <= 200), -- 登记状态
  "registration_listed_date" TEXT CHECK ("registration_listed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_listed_date", '+0 days') = "registration_listed_date"), -- 入库日期
  "staff_total_count" INTEGER CHECK ("staff_total_count" >= 0) CHECK ("staff_total_count" <= 999999999999), -- 人员总数
  "staff_full_time_count" INTEGER CHECK ("staff_full_time_count" >= 0) CHECK ("staff_full_time_count" <= 999999999999), -- 专职人员数
  "staff_part_time_count" INTEGER CHECK ("staff_part_time_count" >= 0) CHECK ("staff_part_time_count" <= 999999999999), -- 兼职人员数
  "staff_market_hired_count" INTEGER CHECK ("staff_market_hired_count" >= 0) CHECK ("staff_market_hired_count" <= 999999999999), -- 市场化聘用人数
  "staff_postgraduate_count" INTEGER CHECK ("staff_postgraduate_count" >= 0) CHECK ("staff_postgraduate_count" <= 999999999999), -- 硕士及以上人数
  "staff_bachelor_count" INTEGER CHECK ("staff_bachelor_count" >= 0) CHECK ("staff_bachelor_count" <= 999999999999), -- 本科人数
  "staff_college_count" INTEGER CHECK ("staff_college_count" >= 0) CHECK ("staff_college_count" <= 999999999999), -- 专科人数
  "staff_senior_title_count" INTEGER CHECK ("staff_senior_title_count" >= 0) CHECK ("staff_senior_title_count" <= 999999999999), -- 高级职称人数
  "staff_middle_title_count" INTEGER CHECK ("staff_middle_title_count" >= 0) CHECK ("staff_middle_title_count" <= 999999999999), -- 中级职称人数
  "staff_manager_count" INTEGER CHECK ("staff_manager_count" >= 0) CHECK ("staff_manager_count" <= 999999999999), -- 技术经理人数
  "staff_full_time_manager_count" INTEGER CHECK ("staff_full_time_manager_count" >= 0) CHECK ("staff_full_time_manager_count" <= 999999999999), -- 专职技术经理人数
  "staff_part_time_manager_count" INTEGER CHECK ("staff_part_time_manager_count" >= 0) CHECK ("staff_part_time_manager_count" <= 999999999999), -- 兼职技术经理人数
  "staff_technical_team_count" INTEGER CHECK ("staff_technical_team_count" >= 0) CHECK ("staff_technical_team_count" <= 999999999999), -- 技术开发团队人数
  "facilities_area" REAL CHECK ("facilities_area" >= -999999999999) CHECK ("facilities_area" <= 999999999999), -- 办公面积
  "facilities_equipment_count" INTEGER CHECK ("facilities_equipment_count" >= 0) CHECK ("facilities_equipment_count" <= 999999999999), -- 设备数量
  "facilities_equipment_value" INTEGER CHECK ("facilities_equipment_value" >= -999999999999999) CHECK ("facilities_equipment_value" <= 999999999999999), -- 设备原值（分）
  "facilities_has_website" INTEGER CHECK ("facilities_has_website" IN (0, 1)), -- 是否有独立网站
  "facilities_has_database" INTEGER CHECK ("facilities_has_database" IN (0, 1)), -- 是否有数据库
  "platform_is_independent" INTEGER CHECK ("platform_is_independent" IN (0, 1)), -- 是否相对独立
  "platform_structure" TEXT CHECK (length("platform_structure") >= 1) CHECK (length("platform_structure") <= 20000), -- 组织架构
  "platform_opened_date" TEXT CHECK ("platform_opened_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("platform_opened_date", '+0 days') = "platform_opened_date"), -- 平台启用日期
  "platform_is_open" INTEGER CHECK ("platform_is_open" IN (0, 1)), -- 是否开放服务
  "platform_is_joint_lab" INTEGER CHECK ("platform_is_joint_lab" IN (0, 1)), -- 是否合作建设
  "platform_pool_count" INTEGER CHECK ("platform_pool_count" >= 0) CHECK ("platform_pool_count" <= 999999999999), -- 项目库项目数
  "platform_pool_outside_count" INTEGER CHECK ("platform_pool_outside_count" >= 0) CHECK ("platform_pool_outside_count" <= 999999999999), -- 外部来源项目数
  "platform_verified_count" INTEGER CHECK ("platform_verified_count" >= 0) CHECK ("platform_verified_count" <= 999999999999), -- 已验证项目数
  "platform_counted_date" TEXT CHECK ("platform_counted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("platform_counted_date", '+0 days') = "platform_counted_date"), -- 项目库统计日期
  "registry_point_code" TEXT CHECK (length("registry_point_code") >= 1) CHECK (length("registry_point_code") <= 500), -- 登记点编号
  "registry_authorised_date" TEXT CHECK ("registry_authorised_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registry_authorised_date", '+0 days') = "registry_authorised_date"), -- 登记机构设立日期
  "registry_registrar_count" INTEGER CHECK ("registry_registrar_count" >= 0) CHECK ("registry_registrar_count" <= 999999999999), -- 登记人员数
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人
  "contact_position" TEXT CHECK (length("contact_position") >= 1) CHECK (length("contact_position") <= 500), -- 职务
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系电话
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 电子邮箱
  "contact_address" TEXT CHECK (length("contact_address") >= 1) CHECK (length("contact_address") <= 500), -- 联系地址
  "contact_postcode" TEXT CHECK (length("contact_postcode") >= 1) CHECK (length("contact_postcode") <= 500), -- 邮政编码
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT CHECK ("updated_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*') CHECK ("updated_at" GLOB '*[Zz]' OR "updated_at" GLOB '*[-+][0-9][0-9]:[0-9][0-9]') CHECK (date(substr("updated_at", 1, 10), '+0 days') = substr("updated_at", 1, 10) AND substr("updated_at", 12, 2) < '24') CHECK ("updated_at" IS NULL OR datetime(upper("updated_at")) IS NOT NULL), -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128) CHECK ("replaced_by" GLOB '[0-9A-Za-z]*') CHECK (substr("replaced_by", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 替代记录
  PRIMARY KEY (id),
  CONSTRAINT "parent-outside-beijing" CHECK (coalesce(registration_listed_date < '2022-09-23', FALSE) OR (NOT ( registration_status = 'listed' AND legal_form = 'inner-unit' AND substr(parent_region, 1, 2) <> '11' ))), -- 在库内设机构的依托单位不在北京
  CONSTRAINT "transfer-institution-outside-beijing" CHECK (coalesce(registration_listed_date < '2022-09-23', FALSE) OR (NOT ( registration_status = 'listed' AND substr(region, 1, 2) <> '11' AND parent_id IS NULL AND parent_name IS NULL ))) -- 在库技术转移机构的注册地不在北京
) STRICT;

-- 各类编号
CREATE TABLE institution_identifiers (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "scheme" TEXT NOT NULL CHECK (length("scheme") >= 1) CHECK (length("scheme") <= 200), -- 编号体系
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 编号值
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 曾用名
CREATE TABLE institution_former_names (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 短文本
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 机构类型
CREATE TABLE institution_kinds (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 机构类别
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 主营业务
CREATE TABLE institution_main_business (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 主营业务
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 技术领域
CREATE TABLE institution_fields (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术领域
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 重点产业
CREATE TABLE institution_key_industries (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 重点产业领域
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 服务内容
CREATE TABLE institution_services (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 服务内容
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 合作机构
CREATE TABLE institution_partners (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 合作方类型
  "partner_id" TEXT CHECK (length("partner_id") >= 1) CHECK (length("partner_id") <= 128) CHECK ("partner_id" GLOB '[0-9A-Za-z]*') CHECK (substr("partner_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 合作方标识
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 合作方名称
  "since_date" TEXT CHECK ("since_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("since_date", '+0 days') = "since_date"), -- 合作起始日期
  "is_joint_platform" INTEGER CHECK ("is_joint_platform" IN (0, 1)), -- 是否共建平台
  "cooperation" TEXT CHECK (length("cooperation") >= 1) CHECK (length("cooperation") <= 500), -- 合作内容
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 登记条件核对
CREATE TABLE institution_registration_conditions (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "condition" TEXT NOT NULL CHECK (length("condition") >= 1) CHECK (length("condition") <= 200), -- 登记条件
  "is_met" INTEGER CHECK ("is_met" IN (0, 1)), -- 是否满足条件
  "evidence" TEXT CHECK (length("evidence") >= 1) CHECK (length("evidence") <= 500), -- 证明材料
  "checked_date" TEXT CHECK ("checked_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("checked_date", '+0 days') = "checked_date"), -- 条件核对日期
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 历次状态
CREATE TABLE institution_registration_status_history (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT NOT NULL CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "handler_level" TEXT CHECK (length("handler_level") >= 1) CHECK (length("handler_level") <= 200), -- 办理层级
  "ground" TEXT CHECK (length("ground") >= 1) CHECK (length("ground") <= 200), -- 处理理由
  "due_date" TEXT CHECK ("due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("due_date", '+0 days') = "due_date"), -- 办理期限
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 年度报告
CREATE TABLE institution_annual_reports (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 报告年度
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 报告种类
  "submitted_date" TEXT CHECK ("submitted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("submitted_date", '+0 days') = "submitted_date"), -- 报送日期
  "submitted_to" TEXT CHECK (length("submitted_to") >= 1) CHECK (length("submitted_to") <= 500), -- 报送部门
  "copied_to" TEXT CHECK (length("copied_to") >= 1) CHECK (length("copied_to") <= 500), -- 抄送部门
  "technology_transfer_revenue" INTEGER CHECK ("technology_transfer_revenue" >= -999999999999999) CHECK ("technology_transfer_revenue" <= 999999999999999), -- 技术转移收入（分）
  "total_revenue" INTEGER CHECK ("total_revenue" >= -999999999999999) CHECK ("total_revenue" <= 999999999999999), -- 营业收入（分）
  "working_funds" INTEGER CHECK ("working_funds" >= -999999999999999) CHECK ("working_funds" <= 999999999999999), -- 工作经费（分）
  "fiscal_national" INTEGER CHECK ("fiscal_national" >= -999999999999999) CHECK ("fiscal_national" <= 999999999999999), -- 国家财政经费（分）
  "fiscal_local" INTEGER CHECK ("fiscal_local" >= -999999999999999) CHECK ("fiscal_local" <= 999999999999999), -- 地方财政经费（分）
  "self_funded" INTEGER CHECK ("self_funded" >= -999999999999999) CHECK ("self_funded" <= 999999999999999), -- 单位自筹经费（分）
  "other_income" INTEGER CHECK ("other_income" >= -999999999999999) CHECK ("other_income" <= 999999999999999), -- 其他收入（分）
  "promoted_contract_count" INTEGER CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999), -- 促成技术合同数
  "promoted_contract_amount" INTEGER CHECK ("promoted_contract_amount" >= -999999999999999) CHECK ("promoted_contract_amount" <= 999999999999999), -- 促成技术合同成交额（分）
  "promoted_technical_amount" INTEGER CHECK ("promoted_technical_amount" >= -999999999999999) CHECK ("promoted_technical_amount" <= 999999999999999), -- 促成技术交易额（分）
  "economic_benefit" INTEGER CHECK ("economic_benefit" >= -999999999999999) CHECK ("economic_benefit" <= 999999999999999), -- 经济效益（分）
  "promoted_achievement_count" INTEGER CHECK ("promoted_achievement_count" >= 0) CHECK ("promoted_achievement_count" <= 999999999999), -- 促成成果交易数
  "promoted_achievement_amount" INTEGER CHECK ("promoted_achievement_amount" >= -999999999999999) CHECK ("promoted_achievement_amount" <= 999999999999999), -- 促成成果交易额（分）
  "demand_count" INTEGER CHECK ("demand_count" >= 0) CHECK ("demand_count" <= 999999999999), -- 征集需求数
  "event_count" INTEGER CHECK ("event_count" >= 0) CHECK ("event_count" <= 999999999999), -- 组织活动数
  "achievement_count" INTEGER CHECK ("achievement_count" >= 0) CHECK ("achievement_count" <= 999999999999), -- 年度新增成果数
  "conversions_transfer_count" INTEGER CHECK ("conversions_transfer_count" >= 0) CHECK ("conversions_transfer_count" <= 999999999999), -- 转让合同项数
  "conversions_transfer_amount" INTEGER CHECK ("conversions_transfer_amount" >= -999999999999999) CHECK ("conversions_transfer_amount" <= 999999999999999), -- 转让合同金额（分）
  "conversions_licence_count" INTEGER CHECK ("conversions_licence_count" >= 0) CHECK ("conversions_licence_count" <= 999999999999), -- 许可合同项数
  "conversions_licence_amount" INTEGER CHECK ("conversions_licence_amount" >= -999999999999999) CHECK ("conversions_licence_amount" <= 999999999999999), -- 许可合同金额（分）
  "conversions_equity_count" INTEGER CHECK ("conversions_equity_count" >= 0) CHECK ("conversions_equity_count" <= 999999999999), -- 作价投资项数
  "conversions_equity_amount" INTEGER CHECK ("conversions_equity_amount" >= -999999999999999) CHECK ("conversions_equity_amount" <= 999999999999999), -- 作价投资金额（分）
  "conversions_received_amount" INTEGER CHECK ("conversions_received_amount" >= -999999999999999) CHECK ("conversions_received_amount" <= 999999999999999), -- 转化到账金额（分）
  "conversions_beijing_count" INTEGER CHECK ("conversions_beijing_count" >= 0) CHECK ("conversions_beijing_count" <= 999999999999), -- 在京转化项数
  "conversions_beijing_amount" INTEGER CHECK ("conversions_beijing_amount" >= -999999999999999) CHECK ("conversions_beijing_amount" <= 999999999999999), -- 在京转化金额（分）
  "research_contracts_development_count" INTEGER CHECK ("research_contracts_development_count" >= 0) CHECK ("research_contracts_development_count" <= 999999999999), -- 技术开发合同项数
  "research_contracts_development_amount" INTEGER CHECK ("research_contracts_development_amount" >= -999999999999999) CHECK ("research_contracts_development_amount" <= 999999999999999), -- 技术开发合同金额（分）
  "research_contracts_consulting_count" INTEGER CHECK ("research_contracts_consulting_count" >= 0) CHECK ("research_contracts_consulting_count" <= 999999999999), -- 技术咨询合同项数
  "research_contracts_consulting_amount" INTEGER CHECK ("research_contracts_consulting_amount" >= -999999999999999) CHECK ("research_contracts_consulting_amount" <= 999999999999999), -- 技术咨询合同金额（分）
  "research_contracts_service_count" INTEGER CHECK ("research_contracts_service_count" >= 0) CHECK ("research_contracts_service_count" <= 999999999999), -- 技术服务合同项数
  "research_contracts_service_amount" INTEGER CHECK ("research_contracts_service_amount" >= -999999999999999) CHECK ("research_contracts_service_amount" <= 999999999999999), -- 技术服务合同金额（分）
  "research_contracts_beijing_development_count" INTEGER CHECK ("research_contracts_beijing_development_count" >= 0) CHECK ("research_contracts_beijing_development_count" <= 999999999999), -- 在京产学研合作项数
  "research_contracts_beijing_development_amount" INTEGER CHECK ("research_contracts_beijing_development_amount" >= -999999999999999) CHECK ("research_contracts_beijing_development_amount" <= 999999999999999), -- 在京产学研合作金额（分）
  "rewards_cash_amount" INTEGER CHECK ("rewards_cash_amount" >= -999999999999999) CHECK ("rewards_cash_amount" <= 999999999999999), -- 现金奖励金额（分）
  "rewards_equity_amount" INTEGER CHECK ("rewards_equity_amount" >= -999999999999999) CHECK ("rewards_equity_amount" <= 999999999999999), -- 股份奖励金额（分）
  "rewards_person_count" INTEGER CHECK ("rewards_person_count" >= 0) CHECK ("rewards_person_count" <= 999999999999), -- 奖励人次
  "rewards_main_contributor_amount" INTEGER CHECK ("rewards_main_contributor_amount" >= -999999999999999) CHECK ("rewards_main_contributor_amount" <= 999999999999999), -- 主要贡献人员奖励金额（分）
  "rewards_unit_retained_amount" INTEGER CHECK ("rewards_unit_retained_amount" >= -999999999999999) CHECK ("rewards_unit_retained_amount" <= 999999999999999), -- 留归单位金额（分）
  "mobility_part_time_count" INTEGER CHECK ("mobility_part_time_count" >= 0) CHECK ("mobility_part_time_count" <= 999999999999), -- 兼职转化人数
  "mobility_leave_count" INTEGER CHECK ("mobility_leave_count" >= 0) CHECK ("mobility_leave_count" <= 999999999999), -- 离岗创业人数
  "mobility_founded_count" INTEGER CHECK ("mobility_founded_count" >= 0) CHECK ("mobility_founded_count" <= 999999999999), -- 创办公司数
  "mobility_beijing_founded_count" INTEGER CHECK ("mobility_beijing_founded_count" >= 0) CHECK ("mobility_beijing_founded_count" <= 999999999999), -- 在京创办公司数
  "mobility_invested_count" INTEGER CHECK ("mobility_invested_count" >= 0) CHECK ("mobility_invested_count" <= 999999999999), -- 参股公司数
  "funded_items_achievement_count" INTEGER CHECK ("funded_items_achievement_count" >= 0) CHECK ("funded_items_achievement_count" <= 999999999999), -- 财政资助成果数
  "funded_items_contract_count" INTEGER CHECK ("funded_items_contract_count" >= 0) CHECK ("funded_items_contract_count" <= 999999999999), -- 财政资助成果转化项数
  "funded_items_amount" INTEGER CHECK ("funded_items_amount" >= -999999999999999) CHECK ("funded_items_amount" <= 999999999999999), -- 财政资助成果转化金额（分）
  "transfer_bodies_own_count" INTEGER CHECK ("transfer_bodies_own_count" >= 0) CHECK ("transfer_bodies_own_count" <= 999999999999), -- 自建技术转移机构数
  "transfer_bodies_staff_count" INTEGER CHECK ("transfer_bodies_staff_count" >= 0) CHECK ("transfer_bodies_staff_count" <= 999999999999), -- 自建机构从业人数
  "transfer_bodies_partner_count" INTEGER CHECK ("transfer_bodies_partner_count" >= 0) CHECK ("transfer_bodies_partner_count" <= 999999999999), -- 合作技术转移机构数
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 促成的技术合同
CREATE TABLE institution_annual_reports_promoted_contracts (
  institution_id TEXT NOT NULL,
  annual_reports_ordinal INTEGER NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "contract_id" TEXT CHECK (length("contract_id") >= 1) CHECK (length("contract_id") <= 128) CHECK ("contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 促成合同标识
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 促成合同名称
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 促成合同登记编号
  "total_amount" INTEGER CHECK ("total_amount" >= -999999999999999) CHECK ("total_amount" <= 999999999999999), -- 促成合同总额（分）
  "technical_amount" INTEGER CHECK ("technical_amount" >= -999999999999999) CHECK ("technical_amount" <= 999999999999999), -- 促成合同技术额（分）
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 促成的成果交易
CREATE TABLE institution_annual_reports_promoted_achievements (
  institution_id TEXT NOT NULL,
  annual_reports_ordinal INTEGER NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "achievement_id" TEXT CHECK (length("achievement_id") >= 1) CHECK (length("achievement_id") <= 128) CHECK ("achievement_id" GLOB '[0-9A-Za-z]*') CHECK (substr("achievement_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 交易成果标识
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 交易成果名称
  "supplier_name" TEXT CHECK (length("supplier_name") >= 1) CHECK (length("supplier_name") <= 500), -- 成果供方
  "demand_name" TEXT CHECK (length("demand_name") >= 1) CHECK (length("demand_name") <= 500), -- 成果需方
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 成果交易金额明细（分）
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 指标完成情况
CREATE TABLE institution_annual_reports_indicators (
  institution_id TEXT NOT NULL,
  annual_reports_ordinal INTEGER NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "indicator" TEXT NOT NULL CHECK (length("indicator") >= 1) CHECK (length("indicator") <= 200), -- 指标名称
  "baseline" REAL CHECK ("baseline" >= -999999999999) CHECK ("baseline" <= 999999999999), -- 基准值
  "target" REAL CHECK ("target" >= -999999999999) CHECK ("target" <= 999999999999), -- 目标值
  "actual" REAL CHECK ("actual" >= -999999999999) CHECK ("actual" <= 999999999999), -- 实际值
  "unit" TEXT CHECK (length("unit") >= 1) CHECK (length("unit") <= 500), -- 指标计量单位
  "evidence" TEXT CHECK (length("evidence") >= 1) CHECK (length("evidence") <= 20000), -- 指标佐证
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 考核评价
CREATE TABLE institution_assessments (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 考核种类
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 考核年度
  "result" TEXT CHECK (length("result") >= 1) CHECK (length("result") <= 200), -- 考核结果
  "assessor_name" TEXT CHECK (length("assessor_name") >= 1) CHECK (length("assessor_name") <= 500), -- 考核单位
  "notice_start_date" TEXT CHECK ("notice_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("notice_start_date", '+0 days') = "notice_start_date"), -- 考核公示开始日期
  "notice_end_date" TEXT CHECK ("notice_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("notice_end_date", '+0 days') = "notice_end_date"), -- 考核公示结束日期
  "announced_date" TEXT CHECK ("announced_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("announced_date", '+0 days') = "announced_date"), -- 考核结果公布日期
  "rectify_until" TEXT CHECK ("rectify_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("rectify_until", '+0 days') = "rectify_until"), -- 考核整改期限
  "rectified_date" TEXT CHECK ("rectified_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("rectified_date", '+0 days') = "rectified_date"), -- 整改完成日期
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 考核说明
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 团队构成
CREATE TABLE institution_staff_teams (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 团队类型
  "count" INTEGER CHECK ("count" >= 0) CHECK ("count" <= 999999999999), -- 团队人数
  "full_time_count" INTEGER CHECK ("full_time_count" >= 0) CHECK ("full_time_count" <= 999999999999), -- 团队专职人数
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 专家顾问
CREATE TABLE institution_staff_experts (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 专家类型
  "count" INTEGER CHECK ("count" >= 0) CHECK ("count" <= 999999999999), -- 专家人数
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 分用途面积
CREATE TABLE institution_facilities_areas (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "use" TEXT CHECK (length("use") >= 1) CHECK (length("use") <= 200), -- 场地用途
  "area" REAL CHECK ("area" >= -999999999999) CHECK ("area" <= 999999999999), -- 用途面积
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 主要设备
CREATE TABLE institution_facilities_equipment (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 设备名称
  "model" TEXT CHECK (length("model") >= 1) CHECK (length("model") <= 500), -- 设备型号
  "count" INTEGER CHECK ("count" >= 0) CHECK ("count" <= 999999999999), -- 同型设备台数
  "value" INTEGER CHECK ("value" >= -999999999999999) CHECK ("value" <= 999999999999999), -- 单项设备原值（分）
  "is_shared" INTEGER CHECK ("is_shared" IN (0, 1)), -- 是否对外开放设备
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 受理区域
CREATE TABLE institution_registry_served_regions (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 行政区划
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 承担试点
CREATE TABLE institution_pilots (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "pilot" TEXT NOT NULL CHECK (length("pilot") >= 1) CHECK (length("pilot") <= 200), -- 试点名称
  "document_number" TEXT CHECK (length("document_number") >= 1) CHECK (length("document_number") <= 500), -- 试点文号
  "unit_level" TEXT CHECK (length("unit_level") >= 1) CHECK (length("unit_level") <= 200), -- 试点单位层级
  "batch" TEXT CHECK (length("batch") >= 1) CHECK (length("batch") <= 500), -- 试点批次
  "is_extension" INTEGER CHECK ("is_extension" IN (0, 1)), -- 是否拓展试点单位
  "is_by_reference" INTEGER CHECK ("is_by_reference" IN (0, 1)), -- 是否参照执行
  "since_date" TEXT CHECK ("since_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("since_date", '+0 days') = "since_date"), -- 纳入试点日期
  "ended_date" TEXT CHECK ("ended_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("ended_date", '+0 days') = "ended_date"), -- 退出试点日期
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 转化制度
CREATE TABLE institution_adopted_rules (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 制度类型
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 制度名称
  "number" TEXT CHECK (length("number") >= 1) CHECK (length("number") <= 500), -- 制度文号
  "adopted_date" TEXT CHECK ("adopted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("adopted_date", '+0 days') = "adopted_date"), -- 制度印发日期
  "revised_date" TEXT CHECK ("revised_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("revised_date", '+0 days') = "revised_date"), -- 制度修订日期
  "has_negative_list" INTEGER CHECK ("has_negative_list" IN (0, 1)), -- 是否有负面清单
  "negative_list_scope" TEXT CHECK (length("negative_list_scope") >= 1) CHECK (length("negative_list_scope") <= 500), -- 负面清单环节
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 未公开字段说明
CREATE TABLE institution_withheld (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from", '+0 days') = "public_from"), -- 拟公开日期
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 技术经理人
CREATE TABLE managers (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128) CHECK ("id" GLOB '[0-9A-Za-z]*') CHECK (substr("id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 记录标识
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 姓名
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 姓名拼音
  "registration_mode" TEXT CHECK (length("registration_mode") >= 1) CHECK (length("registration_mode") <= 200), -- 登记方式
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128) CHECK ("institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 所属机构标识
  "institution_name" TEXT CHECK (length("institution_name") >= 1) CHECK (length("institution_name") <= 500), -- 所属机构
  "employment" TEXT CHECK (length("employment") >= 1) CHECK (length("employment") <= 200), -- 任职方式
  "position" TEXT CHECK (length("position") >= 1) CHECK (length("position") <= 500), -- 任职岗位
  "other_employer_name" TEXT CHECK (length("other_employer_name") >= 1) CHECK (length("other_employer_name") <= 500), -- 其他工作单位
  "is_with_beijing_institution" INTEGER CHECK ("is_with_beijing_institution" IN (0, 1)), -- 是否在本市机构从业
  "is_mainly_in_beijing" INTEGER CHECK ("is_mainly_in_beijing" IN (0, 1)), -- 是否主要在京工作
  "level" TEXT CHECK (length("level") >= 1) CHECK (length("level") <= 200), -- 能力等级
  "occupation" TEXT CHECK (length("occupation") >= 1) CHECK (length("occupation") <= 200), -- 职业
  "title_level" TEXT CHECK (length("title_level") >= 1) CHECK (length("title_level") <= 200), -- 职称级别
  "title_series" TEXT CHECK (length("title_series") >= 1) CHECK (length("title_series") <= 500), -- 职称系列
  "education" TEXT CHECK (length("education") >= 1) CHECK (length("education") <= 200), -- 学历
  "certificate_kind" TEXT CHECK (length("certificate_kind") >= 1) CHECK (length("certificate_kind") <= 200), -- 证书种类
  "certificate_number" TEXT CHECK (length("certificate_number") >= 1) CHECK (length("certificate_number") <= 500), -- 证书编号
  "certificate_issuer" TEXT CHECK (length("certificate_issuer") >= 1) CHECK (length("certificate_issuer") <= 500), -- 发证机构
  "certificate_date" TEXT CHECK ("certificate_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("certificate_date", '+0 days') = "certificate_date"), -- 发证日期
  "certificate_valid_until" TEXT CHECK ("certificate_valid_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("certificate_valid_until", '+0 days') = "certificate_valid_until"), -- 证书有效期至
  "started_date" TEXT CHECK ("started_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("started_date", '+0 days') = "started_date"), -- 从业起始日期
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 所在行政区划
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 登记编号
  "registration_applied_date" TEXT CHECK ("registration_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_applied_date", '+0 days') = "registration_applied_date"), -- 登记申请日期
  "registration_is_declared_true" INTEGER CHECK ("registration_is_declared_true" IN (0, 1)), -- 是否承诺诚信填报
  "registration_status" TEXT CHECK (length("registration_status") >= 1) CHECK (length("registration_status") <= 200), -- 登记状态
  "registration_listed_date" TEXT CHECK ("registration_listed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_listed_date", '+0 days') = "registration_listed_date"), -- 入库日期
  "consent_is_given" INTEGER CHECK ("consent_is_given" IN (0, 1)), -- 是否同意公开
  "consent_date" TEXT CHECK ("consent_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("consent_date", '+0 days') = "consent_date"), -- 同意公开日期
  "consent_objected_date" TEXT CHECK ("consent_objected_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("consent_objected_date", '+0 days') = "consent_objected_date"), -- 提出异议日期
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人
  "contact_position" TEXT CHECK (length("contact_position") >= 1) CHECK (length("contact_position") <= 500), -- 职务
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系电话
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 电子邮箱
  "contact_address" TEXT CHECK (length("contact_address") >= 1) CHECK (length("contact_address") <= 500), -- 联系地址
  "contact_postcode" TEXT CHECK (length("contact_postcode") >= 1) CHECK (length("contact_postcode") <= 500), -- 邮政编码
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT CHECK ("updated_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*') CHECK ("updated_at" GLOB '*[Zz]' OR "updated_at" GLOB '*[-+][0-9][0-9]:[0-9][0-9]') CHECK (date(substr("updated_at", 1, 10), '+0 days') = substr("updated_at", 1, 10) AND substr("updated_at", 12, 2) < '24') CHECK ("updated_at" IS NULL OR datetime(upper("updated_at")) IS NOT NULL), -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128) CHECK ("replaced_by" GLOB '[0-9A-Za-z]*') CHECK (substr("replaced_by", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 替代记录
  PRIMARY KEY (id)
) STRICT;

-- 各类编号
CREATE TABLE manager_identifiers (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "scheme" TEXT NOT NULL CHECK (length("scheme") >= 1) CHECK (length("scheme") <= 200), -- 编号体系
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 编号值
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 专业能力
CREATE TABLE manager_abilities (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 专业能力
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
) STRICT;

-- 其他证书
CREATE TABLE manager_certificates (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 其他证书种类
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 其他证书名称
  "level" TEXT CHECK (length("level") >= 1) CHECK (length("level") <= 200), -- 其他证书等级
  "number" TEXT CHECK (length("number") >= 1) CHECK (length("number") <= 500), -- 其他证书编号
  "issuer_name" TEXT CHECK (length("issuer_name") >= 1) CHECK (length("issuer_name") <= 500), -- 其他证书发证机构
  "issued_date" TEXT CHECK ("issued_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("issued_date", '+0 days') = "issued_date"), -- 其他证书发证日期
  "valid_until" TEXT CHECK ("valid_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("valid_until", '+0 days') = "valid_until"), -- 其他证书有效期至
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 培训经历
CREATE TABLE manager_trainings (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 培训名称
  "organiser_name" TEXT CHECK (length("organiser_name") >= 1) CHECK (length("organiser_name") <= 500), -- 培训机构
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date", '+0 days') = "start_date"), -- 培训开始日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date", '+0 days') = "end_date"), -- 培训结束日期
  "hours" REAL CHECK ("hours" >= -999999999999) CHECK ("hours" <= 999999999999), -- 培训学时
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 技术领域
CREATE TABLE manager_fields (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术领域
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
) STRICT;

-- 产业方向
CREATE TABLE manager_key_industries (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 重点产业领域
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
) STRICT;

-- 服务标签
CREATE TABLE manager_service_tags (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 短文本
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
) STRICT;

-- 登记条件核对
CREATE TABLE manager_registration_conditions (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "condition" TEXT NOT NULL CHECK (length("condition") >= 1) CHECK (length("condition") <= 200), -- 登记条件
  "is_met" INTEGER CHECK ("is_met" IN (0, 1)), -- 是否满足条件
  "evidence" TEXT CHECK (length("evidence") >= 1) CHECK (length("evidence") <= 500), -- 证明材料
  "checked_date" TEXT CHECK ("checked_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("checked_date", '+0 days') = "checked_date"), -- 条件核对日期
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 历次状态
CREATE TABLE manager_registration_status_history (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT NOT NULL CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "handler_level" TEXT CHECK (length("handler_level") >= 1) CHECK (length("handler_level") <= 200), -- 办理层级
  "ground" TEXT CHECK (length("ground") >= 1) CHECK (length("ground") <= 200), -- 处理理由
  "due_date" TEXT CHECK ("due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("due_date", '+0 days') = "due_date"), -- 办理期限
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 年度报告
CREATE TABLE manager_annual_reports (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 报告年度
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 报告种类
  "submitted_date" TEXT CHECK ("submitted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("submitted_date", '+0 days') = "submitted_date"), -- 报送日期
  "submitted_to" TEXT CHECK (length("submitted_to") >= 1) CHECK (length("submitted_to") <= 500), -- 报送部门
  "promoted_contract_count" INTEGER CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999), -- 促成技术合同数
  "promoted_contract_amount" INTEGER CHECK ("promoted_contract_amount" >= -999999999999999) CHECK ("promoted_contract_amount" <= 999999999999999), -- 促成技术合同成交额（分）
  "promoted_technical_amount" INTEGER CHECK ("promoted_technical_amount" >= -999999999999999) CHECK ("promoted_technical_amount" <= 999999999999999), -- 促成技术交易额（分）
  "promoted_achievement_count" INTEGER CHECK ("promoted_achievement_count" >= 0) CHECK ("promoted_achievement_count" <= 999999999999), -- 促成成果交易数
  "promoted_achievement_amount" INTEGER CHECK ("promoted_achievement_amount" >= -999999999999999) CHECK ("promoted_achievement_amount" <= 999999999999999), -- 促成成果交易额（分）
  "served_enterprise_count" INTEGER CHECK ("served_enterprise_count" >= 0) CHECK ("served_enterprise_count" <= 999999999999), -- 服务企业数
  "training_hours" REAL CHECK ("training_hours" >= -999999999999) CHECK ("training_hours" <= 999999999999), -- 年度培训学时
  "work_summary" TEXT CHECK (length("work_summary") >= 1) CHECK (length("work_summary") <= 20000), -- 业务开展情况
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 年度促成合同
CREATE TABLE manager_annual_reports_contract_ids (
  manager_id TEXT NOT NULL,
  annual_reports_ordinal INTEGER NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128) CHECK ("value" GLOB '[0-9A-Za-z]*') CHECK (substr("value", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 标识
  PRIMARY KEY (manager_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (manager_id, annual_reports_ordinal) REFERENCES manager_annual_reports (manager_id, ordinal) ON DELETE CASCADE,
  UNIQUE (manager_id, annual_reports_ordinal, value)
) STRICT;

-- 未公开字段说明
CREATE TABLE manager_withheld (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from", '+0 days') = "public_from"), -- 拟公开日期
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 技术合同
CREATE TABLE contracts (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128) CHECK ("id" GLOB '[0-9A-Za-z]*') CHECK (substr("id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 记录标识
  "title" TEXT NOT NULL CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 合同名称
  "own_number" TEXT CHECK (length("own_number") >= 1) CHECK (length("own_number") <= 500), -- 自编合同号
  "contract_text_is_electronic" INTEGER CHECK ("contract_text_is_electronic" IN (0, 1)), -- 是否电子合同
  "contract_text_is_paper_print_provided" INTEGER CHECK ("contract_text_is_paper_print_provided" IN (0, 1)), -- 是否提交纸质文本
  "contract_text_language" TEXT CHECK (length("contract_text_language") >= 1) CHECK (length("contract_text_language") <= 500), -- 合同文字
  "contract_text_is_chinese_provided" INTEGER CHECK ("contract_text_is_chinese_provided" IN (0, 1)), -- 是否有中文文本
  "contract_text_template" TEXT CHECK (length("contract_text_template") >= 1) CHECK (length("contract_text_template") <= 500), -- 示范文本
  "contract_text_confidential_parts" TEXT CHECK (length("contract_text_confidential_parts") >= 1) CHECK (length("contract_text_confidential_parts") <= 20000), -- 文本保密约定
  "contract_type" TEXT NOT NULL CHECK ("contract_type" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')), -- 合同类型
  "contract_subtype" TEXT CHECK (length("contract_subtype") >= 1) CHECK (length("contract_subtype") <= 200), -- 合同子类型
  "signed_date" TEXT CHECK ("signed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("signed_date", '+0 days') = "signed_date"), -- 签订日期
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date", '+0 days') = "start_date"), -- 生效日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date", '+0 days') = "end_date"), -- 截止日期
  "total_amount" INTEGER NOT NULL CHECK ("total_amount" >= -999999999999999) CHECK ("total_amount" <= 999999999999999), -- 合同成交总额（分）
  "technical_amount" INTEGER CHECK ("technical_amount" >= -999999999999999) CHECK ("technical_amount" <= 999999999999999), -- 技术交易额（分）
  "non_technical_amount" INTEGER CHECK ("non_technical_amount" >= -999999999999999) CHECK ("non_technical_amount" <= 999999999999999), -- 非技术性费用（分）
  "foreign_price_currency" TEXT CHECK (length("foreign_price_currency") >= 1) CHECK (length("foreign_price_currency") <= 200), -- 币种
  "foreign_price_amount" REAL CHECK ("foreign_price_amount" >= -999999999999) CHECK ("foreign_price_amount" <= 999999999999), -- 外币金额
  "foreign_price_exchange_rate" REAL CHECK ("foreign_price_exchange_rate" >= -999999999999) CHECK ("foreign_price_exchange_rate" <= 999999999999), -- 折算汇率
  "foreign_price_rate_date" TEXT CHECK ("foreign_price_rate_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("foreign_price_rate_date", '+0 days') = "foreign_price_rate_date"), -- 汇率日期
  "expected_effect_new_investment_amount" INTEGER CHECK ("expected_effect_new_investment_amount" >= -999999999999999) CHECK ("expected_effect_new_investment_amount" <= 999999999999999), -- 预计新增投入（分）
  "expected_effect_new_output_amount" INTEGER CHECK ("expected_effect_new_output_amount" >= -999999999999999) CHECK ("expected_effect_new_output_amount" <= 999999999999999), -- 预计新增产值（分）
  "expected_effect_actual_output_amount" INTEGER CHECK ("expected_effect_actual_output_amount" >= -999999999999999) CHECK ("expected_effect_actual_output_amount" <= 999999999999999), -- 实际新增产值（分）
  "payment_mode" TEXT CHECK (length("payment_mode") >= 1) CHECK (length("payment_mode") <= 200), -- 支付方式
  "payment_entry_fee" INTEGER CHECK ("payment_entry_fee" >= -999999999999999) CHECK ("payment_entry_fee" <= 999999999999999), -- 入门费（分）
  "payment_royalty_base" TEXT CHECK (length("payment_royalty_base") >= 1) CHECK (length("payment_royalty_base") <= 200), -- 提成基数
  "payment_royalty_rate" REAL CHECK ("payment_royalty_rate" >= 0) CHECK ("payment_royalty_rate" <= 100), -- 提成比例
  "payment_royalty_shape" TEXT CHECK ("payment_royalty_shape" IN ('fixed', 'rising', 'falling')), -- 提成比例变化
  "payment_royalty_start_date" TEXT CHECK ("payment_royalty_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("payment_royalty_start_date", '+0 days') = "payment_royalty_start_date"), -- 提成起算日期
  "payment_royalty_end_date" TEXT CHECK ("payment_royalty_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("payment_royalty_end_date", '+0 days') = "payment_royalty_end_date"), -- 提成截止日期
  "payment_terms" TEXT CHECK (length("payment_terms") >= 1) CHECK (length("payment_terms") <= 20000), -- 付款约定
  "licence_kind" TEXT CHECK ("licence_kind" IN ('exclusive', 'sole', 'non-exclusive', 'open')), -- 许可方式
  "licence_territory" TEXT CHECK (length("licence_territory") >= 1) CHECK (length("licence_territory") <= 500), -- 许可地域
  "licence_start_date" TEXT CHECK ("licence_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("licence_start_date", '+0 days') = "licence_start_date"), -- 许可开始日期
  "licence_end_date" TEXT CHECK ("licence_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("licence_end_date", '+0 days') = "licence_end_date"), -- 许可截止日期
  "licence_field_of_use" TEXT CHECK (length("licence_field_of_use") >= 1) CHECK (length("licence_field_of_use") <= 500), -- 许可使用领域
  "licence_is_sublicensable" INTEGER CHECK ("licence_is_sublicensable" IN (0, 1)), -- 是否可再许可
  "licence_is_in_writing" INTEGER CHECK ("licence_is_in_writing" IN (0, 1)), -- 是否书面许可
  "licence_filed_date" TEXT CHECK ("licence_filed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("licence_filed_date", '+0 days') = "licence_filed_date"), -- 许可备案日期
  "licence_filing_number" TEXT CHECK (length("licence_filing_number") >= 1) CHECK (length("licence_filing_number") <= 500), -- 许可备案号
  "licence_open_licence_date" TEXT CHECK ("licence_open_licence_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("licence_open_licence_date", '+0 days') = "licence_open_licence_date"), -- 开放许可公告日期
  "licence_has_evaluation_report" INTEGER CHECK ("licence_has_evaluation_report" IN (0, 1)), -- 是否有专利权评价报告
  "technology_field" TEXT CHECK (length("technology_field") >= 1) CHECK (length("technology_field") <= 200), -- 技术领域
  "plan_source" TEXT CHECK (length("plan_source") >= 1) CHECK (length("plan_source") <= 200), -- 计划来源
  "socio_economic_objective" TEXT CHECK (length("socio_economic_objective") >= 1) CHECK (length("socio_economic_objective") <= 200), -- 社会经济目标
  "industry_served" TEXT CHECK (length("industry_served") >= 1) CHECK (length("industry_served") <= 200), -- 服务的国民经济行业
  "trade_direction" TEXT CHECK ("trade_direction" IN ('domestic', 'import', 'export')), -- 贸易方向
  "import_export_control_class" TEXT CHECK (length("import_export_control_class") >= 1) CHECK (length("import_export_control_class") <= 200), -- 技术管制类别
  "import_export_is_effective_on_licence" INTEGER CHECK ("import_export_is_effective_on_licence" IN (0, 1)), -- 是否自许可证颁发生效
  "import_export_registration_number" TEXT CHECK (length("import_export_registration_number") >= 1) CHECK (length("import_export_registration_number") <= 500), -- 技术进出口登记号
  "import_export_registered_date" TEXT CHECK ("import_export_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("import_export_registered_date", '+0 days') = "import_export_registered_date"), -- 技术进出口登记日期
  "import_export_licence_number" TEXT CHECK (length("import_export_licence_number") >= 1) CHECK (length("import_export_licence_number") <= 500), -- 进出口许可证号
  "import_export_licensed_date" TEXT CHECK ("import_export_licensed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("import_export_licensed_date", '+0 days') = "import_export_licensed_date"), -- 进出口许可证日期
  "import_export_authority" TEXT CHECK (length("import_export_authority") >= 1) CHECK (length("import_export_authority") <= 500), -- 进出口管理机关
  "foreign_party_approval_is_publicly_funded" INTEGER CHECK ("foreign_party_approval_is_publicly_funded" IN (0, 1)), -- 是否财政资金形成
  "foreign_party_approval_authority" TEXT CHECK (length("foreign_party_approval_authority") >= 1) CHECK (length("foreign_party_approval_authority") <= 500), -- 批准机关
  "foreign_party_approval_approval_number" TEXT CHECK (length("foreign_party_approval_approval_number") >= 1) CHECK (length("foreign_party_approval_approval_number") <= 500), -- 批准文号
  "foreign_party_approval_approved_date" TEXT CHECK ("foreign_party_approval_approved_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("foreign_party_approval_approved_date", '+0 days') = "foreign_party_approval_approved_date"), -- 批准日期
  "is_classified" INTEGER CHECK ("is_classified" IN (0, 1)), -- 是否涉密
  "is_desensitised" INTEGER CHECK ("is_desensitised" IN (0, 1)), -- 是否已脱密处理
  "desensitisation_reviewed_date" TEXT CHECK ("desensitisation_reviewed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("desensitisation_reviewed_date", '+0 days') = "desensitisation_reviewed_date"), -- 脱密审查日期
  "desensitisation_reviewed_by" TEXT CHECK (length("desensitisation_reviewed_by") >= 1) CHECK (length("desensitisation_reviewed_by") <= 500), -- 脱密审查单位
  "desensitisation_method" TEXT CHECK (length("desensitisation_method") >= 1) CHECK (length("desensitisation_method") <= 20000), -- 脱密方式
  "is_related_party" INTEGER CHECK ("is_related_party" IN (0, 1)), -- 是否关联交易
  "is_government_project" INTEGER CHECK ("is_government_project" IN (0, 1)), -- 是否政府项目
  "government_basis_document_kind" TEXT CHECK (length("government_basis_document_kind") >= 1) CHECK (length("government_basis_document_kind") <= 200), -- 依据文件种类
  "government_basis_document_number" TEXT CHECK (length("government_basis_document_number") >= 1) CHECK (length("government_basis_document_number") <= 500), -- 依据文件编号
  "government_basis_issued_by" TEXT CHECK (length("government_basis_issued_by") >= 1) CHECK (length("government_basis_issued_by") <= 500), -- 下达单位
  "government_basis_project_name" TEXT CHECK (length("government_basis_project_name") >= 1) CHECK (length("government_basis_project_name") <= 500), -- 计划项目名称
  "government_basis_project_number" TEXT CHECK (length("government_basis_project_number") >= 1) CHECK (length("government_basis_project_number") <= 500), -- 计划项目编号
  "project_category" TEXT CHECK (length("project_category") >= 1) CHECK (length("project_category") <= 500), -- 项目分类
  "project_department" TEXT CHECK (length("project_department") >= 1) CHECK (length("project_department") <= 500), -- 项目归属部门
  "project_leader_name" TEXT CHECK (length("project_leader_name") >= 1) CHECK (length("project_leader_name") <= 500), -- 项目主持人
  "project_is_lead_unit" INTEGER CHECK ("project_is_lead_unit" IN (0, 1)), -- 是否为第一承建单位
  "project_cooperation_mode" TEXT CHECK (length("project_cooperation_mode") >= 1) CHECK (length("project_cooperation_mode") <= 500), -- 合作方式
  "project_research_kind" TEXT CHECK (length("project_research_kind") >= 1) CHECK (length("project_research_kind") <= 200), -- 研究类型
  "project_is_ethics_review_required" INTEGER CHECK ("project_is_ethics_review_required" IN (0, 1)), -- 是否需要伦理评审
  "project_is_recognition_requested" INTEGER CHECK ("project_is_recognition_requested" IN (0, 1)), -- 是否申请技术合同认定
  "project_archive_number" TEXT CHECK (length("project_archive_number") >= 1) CHECK (length("project_archive_number") <= 500), -- 档案编号
  "year" INTEGER CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 登记年度
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 所属行政区
  "recognition_goal" TEXT CHECK (length("recognition_goal") >= 1) CHECK (length("recognition_goal") <= 20000), -- 技术目标
  "recognition_is_mastered_at_signing" INTEGER CHECK ("recognition_is_mastered_at_signing" IN (0, 1)), -- 签订时是否已掌握
  "recognition_innovation" TEXT CHECK (length("recognition_innovation") >= 1) CHECK (length("recognition_innovation") <= 20000), -- 创新内容
  "recognition_is_exclusion_checked" INTEGER CHECK ("recognition_is_exclusion_checked" IN (0, 1)), -- 是否已排除不予认定情形
  "recognition_acceptance_indicators" TEXT CHECK (length("recognition_acceptance_indicators") >= 1) CHECK (length("recognition_acceptance_indicators") <= 20000), -- 验收指标
  "recognition_conclusion" TEXT CHECK ("recognition_conclusion" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')), -- 认定结论
  "recognition_is_technology_contract" INTEGER CHECK ("recognition_is_technology_contract" IN (0, 1)), -- 是否属于技术合同
  "recognition_is_mixed" INTEGER CHECK ("recognition_is_mixed" IN (0, 1)), -- 是否混合合同
  "recognition_registered_part" TEXT CHECK (length("recognition_registered_part") >= 1) CHECK (length("recognition_registered_part") <= 20000), -- 认定登记部分
  "recognition_is_report_delivered" INTEGER CHECK ("recognition_is_report_delivered" IN (0, 1)), -- 是否以报告交付
  "recognition_development_is_goal_concrete" INTEGER CHECK ("recognition_development_is_goal_concrete" IN (0, 1)), -- 目标是否明确具体
  "recognition_development_is_innovative" INTEGER CHECK ("recognition_development_is_innovative" IN (0, 1)), -- 是否有创新内容
  "recognition_development_expected_result" TEXT CHECK (length("recognition_development_expected_result") >= 1) CHECK (length("recognition_development_expected_result") <= 20000), -- 预期成果
  "recognition_subject_matter_is_complete" INTEGER CHECK ("recognition_subject_matter_is_complete" IN (0, 1)), -- 是否完整
  "recognition_subject_matter_is_practical" INTEGER CHECK ("recognition_subject_matter_is_practical" IN (0, 1)), -- 是否实用
  "recognition_subject_matter_is_reliable" INTEGER CHECK ("recognition_subject_matter_is_reliable" IN (0, 1)), -- 是否可靠
  "recognition_subject_matter_is_existing_and_specific" INTEGER CHECK ("recognition_subject_matter_is_existing_and_specific" IN (0, 1)), -- 是否现有且特定
  "recognition_subject_matter_is_in_public_domain" INTEGER CHECK ("recognition_subject_matter_is_in_public_domain" IN (0, 1)), -- 是否已进入公有领域
  "recognition_subject_matter_is_ownership_clear" INTEGER CHECK ("recognition_subject_matter_is_ownership_clear" IN (0, 1)), -- 权属是否明确
  "recognition_subject_matter_ownership_clause" TEXT CHECK (length("recognition_subject_matter_ownership_clause") >= 1) CHECK (length("recognition_subject_matter_ownership_clause") <= 20000), -- 权属约定
  "recognition_know_how_is_not_public" INTEGER CHECK ("recognition_know_how_is_not_public" IN (0, 1)), -- 是否不为公众所知悉
  "recognition_know_how_is_of_value" INTEGER CHECK ("recognition_know_how_is_of_value" IN (0, 1)), -- 是否具有经济价值
  "recognition_know_how_is_applicable" INTEGER CHECK ("recognition_know_how_is_applicable" IN (0, 1)), -- 秘密是否实用
  "recognition_know_how_is_protected" INTEGER CHECK ("recognition_know_how_is_protected" IN (0, 1)), -- 是否采取保密措施
  "recognition_know_how_measures" TEXT CHECK (length("recognition_know_how_measures") >= 1) CHECK (length("recognition_know_how_measures") <= 20000), -- 保密措施
  "recognition_consulting_question" TEXT CHECK (length("recognition_consulting_question") >= 1) CHECK (length("recognition_consulting_question") <= 20000), -- 咨询课题
  "recognition_consulting_report_title" TEXT CHECK (length("recognition_consulting_report_title") >= 1) CHECK (length("recognition_consulting_report_title") <= 500), -- 咨询报告名称
  "recognition_service_problem" TEXT CHECK (length("recognition_service_problem") >= 1) CHECK (length("recognition_service_problem") <= 20000), -- 特定技术问题
  "recognition_service_quality_indicators" TEXT CHECK (length("recognition_service_quality_indicators") >= 1) CHECK (length("recognition_service_quality_indicators") <= 20000), -- 质量指标
  "recognition_service_quantity_indicators" TEXT CHECK (length("recognition_service_quantity_indicators") >= 1) CHECK (length("recognition_service_quantity_indicators") <= 20000), -- 数量指标
  "recognition_service_is_ip_untouched" INTEGER CHECK ("recognition_service_is_ip_untouched" IN (0, 1)), -- 是否不涉及知识产权权属
  "recognition_training_technology" TEXT CHECK (length("recognition_training_technology") >= 1) CHECK (length("recognition_training_technology") <= 20000), -- 培训技术
  "recognition_training_trainees" TEXT CHECK (length("recognition_training_trainees") >= 1) CHECK (length("recognition_training_trainees") <= 500), -- 培训对象
  "recognition_training_trainee_count" INTEGER CHECK ("recognition_training_trainee_count" >= 0) CHECK ("recognition_training_trainee_count" <= 999999999999), -- 培训人数
  "recognition_training_course" TEXT CHECK (length("recognition_training_course") >= 1) CHECK (length("recognition_training_course") <= 20000), -- 培训课程
  "recognition_intermediation_promoted_contract_id" TEXT CHECK (length("recognition_intermediation_promoted_contract_id") >= 1) CHECK (length("recognition_intermediation_promoted_contract_id") <= 128) CHECK ("recognition_intermediation_promoted_contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("recognition_intermediation_promoted_contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 促成的合同
  "recognition_intermediation_promoted_contract_number" TEXT CHECK (length("recognition_intermediation_promoted_contract_number") >= 1) CHECK (length("recognition_intermediation_promoted_contract_number") <= 500), -- 促成合同登记编号
  "recognition_intermediation_is_registered_apart" INTEGER CHECK ("recognition_intermediation_is_registered_apart" IN (0, 1)), -- 是否单独登记
  "recognition_intermediation_fee_amount" INTEGER CHECK ("recognition_intermediation_fee_amount" >= -999999999999999) CHECK ("recognition_intermediation_fee_amount" <= 999999999999999), -- 中介报酬（分）
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 合同登记编号
  "registration_registrant_role" TEXT CHECK ("registration_registrant_role" IN ('seller', 'buyer', 'intermediary')), -- 登记申请方
  "registration_registrant_name" TEXT CHECK (length("registration_registrant_name") >= 1) CHECK (length("registration_registrant_name") <= 500), -- 登记申请人
  "registration_account_name" TEXT CHECK (length("registration_account_name") >= 1) CHECK (length("registration_account_name") <= 500), -- 登记账户
  "registration_registry_id" TEXT CHECK (length("registration_registry_id") >= 1) CHECK (length("registration_registry_id") <= 128) CHECK ("registration_registry_id" GLOB '[0-9A-Za-z]*') CHECK (substr("registration_registry_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 登记机构标识
  "registration_registry_name" TEXT CHECK (length("registration_registry_name") >= 1) CHECK (length("registration_registry_name") <= 500), -- 登记机构
  "registration_point_code" TEXT CHECK (length("registration_point_code") >= 1) CHECK (length("registration_point_code") <= 500), -- 登记点代码
  "registration_registrar_name" TEXT CHECK (length("registration_registrar_name") >= 1) CHECK (length("registration_registrar_name") <= 500), -- 登记员
  "registration_applied_date" TEXT CHECK ("registration_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_applied_date", '+0 days') = "registration_applied_date"), -- 登记申请日期
  "registration_registered_date" TEXT CHECK ("registration_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_registered_date", '+0 days') = "registration_registered_date"), -- 登记日期
  "registration_status" TEXT CHECK (length("registration_status") >= 1) CHECK (length("registration_status") <= 200), -- 登记状态
  "registration_certificate_date" TEXT CHECK ("registration_certificate_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_certificate_date", '+0 days') = "registration_certificate_date"), -- 登记证明日期
  "registration_certificate_number" TEXT CHECK (length("registration_certificate_number") >= 1) CHECK (length("registration_certificate_number") <= 500), -- 登记证明编号
  "registration_certificate_total_amount" INTEGER CHECK ("registration_certificate_total_amount" >= -999999999999999) CHECK ("registration_certificate_total_amount" <= 999999999999999), -- 证明载明成交额（分）
  "registration_certificate_technical_amount" INTEGER CHECK ("registration_certificate_technical_amount" >= -999999999999999) CHECK ("registration_certificate_technical_amount" <= 999999999999999), -- 证明载明技术交易额（分）
  "registration_is_self_printed" INTEGER CHECK ("registration_is_self_printed" IN (0, 1)), -- 是否自行打印证明
  "registration_penalty_decided_date" TEXT CHECK ("registration_penalty_decided_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_penalty_decided_date", '+0 days') = "registration_penalty_decided_date"), -- 处罚决定日期
  "registration_penalty_authority" TEXT CHECK (length("registration_penalty_authority") >= 1) CHECK (length("registration_penalty_authority") <= 500), -- 处罚机关
  "registration_penalty_fine_amount" INTEGER CHECK ("registration_penalty_fine_amount" >= -999999999999999) CHECK ("registration_penalty_fine_amount" <= 999999999999999), -- 罚款金额（分）
  "registration_penalty_ground" TEXT CHECK (length("registration_penalty_ground") >= 1) CHECK (length("registration_penalty_ground") <= 20000), -- 处罚事由
  "review_accepted_date" TEXT CHECK ("review_accepted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_accepted_date", '+0 days') = "review_accepted_date"), -- 受理日期
  "review_supplement_requested_date" TEXT CHECK ("review_supplement_requested_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_supplement_requested_date", '+0 days') = "review_supplement_requested_date"), -- 补正通知日期
  "review_supplemented_date" TEXT CHECK ("review_supplemented_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_supplemented_date", '+0 days') = "review_supplemented_date"), -- 补正完成日期
  "review_is_large_contract" INTEGER CHECK ("review_is_large_contract" IN (0, 1)), -- 是否大额合同
  "review_decided_date" TEXT CHECK ("review_decided_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_decided_date", '+0 days') = "review_decided_date"), -- 审核决定日期
  "review_is_expert_review" INTEGER CHECK ("review_is_expert_review" IN (0, 1)), -- 是否专家评审
  "review_expert_review_reviewed_date" TEXT CHECK ("review_expert_review_reviewed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_expert_review_reviewed_date", '+0 days') = "review_expert_review_reviewed_date"), -- 专家评审日期
  "review_expert_review_organised_by" TEXT CHECK (length("review_expert_review_organised_by") >= 1) CHECK (length("review_expert_review_organised_by") <= 500), -- 评审组织单位
  "review_expert_review_expert_count" INTEGER CHECK ("review_expert_review_expert_count" >= 0) CHECK ("review_expert_review_expert_count" <= 999999999999), -- 评审专家人数
  "review_expert_review_outcome" TEXT CHECK (length("review_expert_review_outcome") >= 1) CHECK (length("review_expert_review_outcome") <= 200), -- 专家评审结论
  "review_expert_review_opinion" TEXT CHECK (length("review_expert_review_opinion") >= 1) CHECK (length("review_expert_review_opinion") <= 20000), -- 专家意见
  "review_outcome" TEXT CHECK (length("review_outcome") >= 1) CHECK (length("review_outcome") <= 200), -- 审核结果类别
  "review_decision" TEXT CHECK (length("review_decision") >= 1) CHECK (length("review_decision") <= 20000), -- 审核意见
  "review_refusal_notice_date" TEXT CHECK ("review_refusal_notice_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_refusal_notice_date", '+0 days') = "review_refusal_notice_date"), -- 不予登记通知日期
  "review_re_examination_applied_date" TEXT CHECK ("review_re_examination_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_re_examination_applied_date", '+0 days') = "review_re_examination_applied_date"), -- 复核申请日期
  "review_re_examination_body_name" TEXT CHECK (length("review_re_examination_body_name") >= 1) CHECK (length("review_re_examination_body_name") <= 500), -- 复核机构
  "review_re_examination_reason" TEXT CHECK (length("review_re_examination_reason") >= 1) CHECK (length("review_re_examination_reason") <= 20000), -- 复核理由
  "review_re_examination_decided_date" TEXT CHECK ("review_re_examination_decided_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_re_examination_decided_date", '+0 days') = "review_re_examination_decided_date"), -- 复核决定日期
  "review_re_examination_outcome" TEXT CHECK (length("review_re_examination_outcome") >= 1) CHECK (length("review_re_examination_outcome") <= 200), -- 复核结论
  "review_re_examination_opinion" TEXT CHECK (length("review_re_examination_opinion") >= 1) CHECK (length("review_re_examination_opinion") <= 20000), -- 复核意见
  "use_first_is_use_first" INTEGER CHECK ("use_first_is_use_first" IN (0, 1)), -- 是否先使用后付费
  "use_first_licensee_size" TEXT CHECK ("use_first_licensee_size" IN ('large', 'medium', 'small', 'micro')), -- 被许可企业规模
  "use_first_use_start_date" TEXT CHECK ("use_first_use_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_use_start_date", '+0 days') = "use_first_use_start_date"), -- 开始使用日期
  "use_first_first_payment_date" TEXT CHECK ("use_first_first_payment_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_first_payment_date", '+0 days') = "use_first_first_payment_date"), -- 首次付款日期
  "use_first_agreed_fee_amount" INTEGER CHECK ("use_first_agreed_fee_amount" >= -999999999999999) CHECK ("use_first_agreed_fee_amount" <= 999999999999999), -- 约定后付费用（分）
  "use_first_fee_terms" TEXT CHECK (length("use_first_fee_terms") >= 1) CHECK (length("use_first_fee_terms") <= 20000), -- 后付条件
  "use_first_is_fee_waived" INTEGER CHECK ("use_first_is_fee_waived" IN (0, 1)), -- 是否免费许可
  "use_first_licensed_patent_count" INTEGER CHECK ("use_first_licensed_patent_count" >= 0) CHECK ("use_first_licensed_patent_count" <= 999999999999), -- 许可专利数
  "use_first_offer_number" TEXT CHECK (length("use_first_offer_number") >= 1) CHECK (length("use_first_offer_number") <= 500), -- 公开征集编号
  "use_first_offer_date" TEXT CHECK ("use_first_offer_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_offer_date", '+0 days') = "use_first_offer_date"), -- 公开征集日期
  "use_first_effect" TEXT CHECK (length("use_first_effect") >= 1) CHECK (length("use_first_effect") <= 20000), -- 许可实施成效
  "use_first_effect_sales_amount" INTEGER CHECK ("use_first_effect_sales_amount" >= -999999999999999) CHECK ("use_first_effect_sales_amount" <= 999999999999999), -- 实施新增销售收入（分）
  "use_first_evaluated_date" TEXT CHECK ("use_first_evaluated_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_evaluated_date", '+0 days') = "use_first_evaluated_date"), -- 成效评价日期
  "use_first_guarantor_id" TEXT CHECK (length("use_first_guarantor_id") >= 1) CHECK (length("use_first_guarantor_id") <= 128) CHECK ("use_first_guarantor_id" GLOB '[0-9A-Za-z]*') CHECK (substr("use_first_guarantor_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 担保机构标识
  "use_first_guarantor_name" TEXT CHECK (length("use_first_guarantor_name") >= 1) CHECK (length("use_first_guarantor_name") <= 500), -- 担保机构
  "use_first_guarantee_amount" INTEGER CHECK ("use_first_guarantee_amount" >= -999999999999999) CHECK ("use_first_guarantee_amount" <= 999999999999999), -- 担保金额（分）
  "use_first_guarantee_kind" TEXT CHECK (length("use_first_guarantee_kind") >= 1) CHECK (length("use_first_guarantee_kind") <= 200), -- 担保方式
  "use_first_guarantee_start_date" TEXT CHECK ("use_first_guarantee_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_guarantee_start_date", '+0 days') = "use_first_guarantee_start_date"), -- 担保开始日期
  "use_first_guarantee_end_date" TEXT CHECK ("use_first_guarantee_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_guarantee_end_date", '+0 days') = "use_first_guarantee_end_date"), -- 担保截止日期
  "use_first_guarantor_risk_share" REAL CHECK ("use_first_guarantor_risk_share" >= 0) CHECK ("use_first_guarantor_risk_share" <= 100), -- 担保机构风险比例
  "use_first_claims_paid_amount" INTEGER CHECK ("use_first_claims_paid_amount" >= -999999999999999) CHECK ("use_first_claims_paid_amount" <= 999999999999999), -- 代偿金额（分）
  "terms_content_scope" TEXT CHECK (length("terms_content_scope") >= 1) CHECK (length("terms_content_scope") <= 20000), -- 标的内容和范围
  "terms_plan" TEXT CHECK (length("terms_plan") >= 1) CHECK (length("terms_plan") <= 20000), -- 履行计划
  "terms_place" TEXT CHECK (length("terms_place") >= 1) CHECK (length("terms_place") <= 500), -- 履行地点
  "terms_manner" TEXT CHECK (length("terms_manner") >= 1) CHECK (length("terms_manner") <= 500), -- 履行方式
  "terms_confidentiality" TEXT CHECK (length("terms_confidentiality") >= 1) CHECK (length("terms_confidentiality") <= 20000), -- 保密约定
  "terms_risk_bearing" TEXT CHECK (length("terms_risk_bearing") >= 1) CHECK (length("terms_risk_bearing") <= 20000), -- 风险责任
  "terms_result_ownership" TEXT CHECK (length("terms_result_ownership") >= 1) CHECK (length("terms_result_ownership") <= 20000), -- 成果归属
  "terms_income_sharing" TEXT CHECK (length("terms_income_sharing") >= 1) CHECK (length("terms_income_sharing") <= 20000), -- 收益分成
  "terms_acceptance_method" TEXT CHECK (length("terms_acceptance_method") >= 1) CHECK (length("terms_acceptance_method") <= 20000), -- 验收方式
  "terms_accepted_date" TEXT CHECK ("terms_accepted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("terms_accepted_date", '+0 days') = "terms_accepted_date"), -- 验收日期
  "terms_dispute_settlement" TEXT CHECK (length("terms_dispute_settlement") >= 1) CHECK (length("terms_dispute_settlement") <= 500), -- 争议解决
  "main_contract_id" TEXT CHECK (length("main_contract_id") >= 1) CHECK (length("main_contract_id") <= 128) CHECK ("main_contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("main_contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 主合同
  "tax_relief_is_vat_exempt" INTEGER CHECK ("tax_relief_is_vat_exempt" IN (0, 1)), -- 是否免征增值税
  "tax_relief_vat_exempt_amount" INTEGER CHECK ("tax_relief_vat_exempt_amount" >= -999999999999999) CHECK ("tax_relief_vat_exempt_amount" <= 999999999999999), -- 免税收入额（分）
  "tax_relief_is_income_tax_reduced" INTEGER CHECK ("tax_relief_is_income_tax_reduced" IN (0, 1)), -- 是否减免所得税
  "tax_relief_income_tax_gain_amount" INTEGER CHECK ("tax_relief_income_tax_gain_amount" >= -999999999999999) CHECK ("tax_relief_income_tax_gain_amount" <= 999999999999999), -- 技术转让所得（分）
  "remarks" TEXT CHECK (length("remarks") >= 1) CHECK (length("remarks") <= 20000), -- 合同备注
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT CHECK ("updated_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*') CHECK ("updated_at" GLOB '*[Zz]' OR "updated_at" GLOB '*[-+][0-9][0-9]:[0-9][0-9]') CHECK (date(substr("updated_at", 1, 10), '+0 days') = substr("updated_at", 1, 10) AND substr("updated_at", 12, 2) < '24') CHECK ("updated_at" IS NULL OR datetime(upper("updated_at")) IS NOT NULL), -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128) CHECK ("replaced_by" GLOB '[0-9A-Za-z]*') CHECK (substr("replaced_by", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 替代记录
  PRIMARY KEY (id),
  CONSTRAINT "development-already-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT (contract_type = 'technology-development' AND recognition_is_mastered_at_signing))), -- 技术开发合同的标的在签订时已经掌握
  CONSTRAINT "registered-by-wrong-party" CHECK (coalesce(signed_date < '2016-11-25', FALSE) OR (NOT ( substr(region, 1, 2) = '11' AND ( (registration_registrant_role = 'buyer' AND trade_direction <> 'import') OR (registration_registrant_role = 'seller' AND trade_direction = 'import') ) ))), -- 登记申请人不是应当登记的一方
  CONSTRAINT "subject-in-public-domain" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT ( contract_type IN ('technology-transfer', 'technology-licence') AND recognition_subject_matter_is_in_public_domain AND coalesce(registration_status, '') <> 'refused' ))), -- 转让或许可的技术已进入公有领域
  CONSTRAINT "technical-amount-exceeds-total" CHECK (coalesce(signed_date < '2001-07-18', FALSE) OR coalesce(signed_date > '2026-02-28', FALSE) OR (technical_amount <= total_amount)), -- 技术交易额大于合同成交总额
  CONSTRAINT "transfer-not-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT ( contract_type IN ('technology-transfer', 'technology-licence') AND NOT recognition_is_mastered_at_signing ))) -- 转让或许可的技术在签订时尚未掌握
) STRICT;

-- 各类编号
CREATE TABLE contract_identifiers (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "scheme" TEXT NOT NULL CHECK (length("scheme") >= 1) CHECK (length("scheme") <= 200), -- 编号体系
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 编号值
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 非技术性费用明细
CREATE TABLE contract_non_technical_items (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 非技术性费用类别
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 非技术性费用名称
  "quantity" REAL CHECK ("quantity" >= -999999999999) CHECK ("quantity" <= 999999999999), -- 购置数量
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 非技术性费用金额（分）
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 约定付款
CREATE TABLE contract_payment_instalments (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "due_date" TEXT CHECK ("due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("due_date", '+0 days') = "due_date"), -- 约定付款日期
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 约定付款金额（分）
  "payment_condition" TEXT CHECK (length("payment_condition") >= 1) CHECK (length("payment_condition") <= 20000), -- 约定付款条件
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 知识产权类别
CREATE TABLE contract_ip_kinds (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 知识产权类别
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 合同当事人
CREATE TABLE contract_parties (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "role" TEXT NOT NULL CHECK ("role" IN ('seller', 'buyer', 'intermediary')), -- 当事人角色
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 名称
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 外文名称
  "seal_name" TEXT CHECK (length("seal_name") >= 1) CHECK (length("seal_name") <= 500), -- 印章名称
  "department" TEXT CHECK (length("department") >= 1) CHECK (length("department") <= 500), -- 当事人内部单位
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128) CHECK ("institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 机构标识
  "uscc" TEXT CHECK ("uscc" GLOB '[0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]'), -- 统一社会信用代码
  "legal_status" TEXT CHECK (length("legal_status") >= 1) CHECK (length("legal_status") <= 200), -- 主体资格
  "is_authorised" INTEGER CHECK ("is_authorised" IN (0, 1)), -- 是否经法人授权
  "legal_entity_name" TEXT CHECK (length("legal_entity_name") >= 1) CHECK (length("legal_entity_name") <= 500), -- 所属法人
  "nature" TEXT CHECK (length("nature") >= 1) CHECK (length("nature") <= 200), -- 性质
  "country" TEXT CHECK (length("country") >= 1) CHECK (length("country") <= 200), -- 国家或地区
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 行政区划
  "industry" TEXT CHECK (length("industry") >= 1) CHECK (length("industry") <= 200), -- 所属国民经济行业
  "enterprise_size" TEXT CHECK ("enterprise_size" IN ('large', 'medium', 'small', 'micro')), -- 企业规模划型
  "is_transfer_institution" INTEGER CHECK ("is_transfer_institution" IN (0, 1)), -- 是否为技术转移机构
  "is_research_institution" INTEGER CHECK ("is_research_institution" IN (0, 1)), -- 是否为研发机构
  "is_converted_institute" INTEGER CHECK ("is_converted_institute" IN (0, 1)), -- 是否为转制科研院所
  "is_in_high_tech_zone" INTEGER CHECK ("is_in_high_tech_zone" IN (0, 1)), -- 是否为国家高新区内企业
  "is_listed_company" INTEGER CHECK ("is_listed_company" IN (0, 1)), -- 是否为上市公司
  "is_high_tech_enterprise" INTEGER CHECK ("is_high_tech_enterprise" IN (0, 1)), -- 是否为高新技术企业
  "is_contributing_research" INTEGER CHECK ("is_contributing_research" IN (0, 1)), -- 是否参与研究开发
  "work_share" TEXT CHECK (length("work_share") >= 1) CHECK (length("work_share") <= 20000), -- 研究开发分工
  "contribution" TEXT CHECK (length("contribution") >= 1) CHECK (length("contribution") <= 20000), -- 投入
  "address" TEXT CHECK (length("address") >= 1) CHECK (length("address") <= 500), -- 地址
  "representative" TEXT CHECK (length("representative") >= 1) CHECK (length("representative") <= 500), -- 代表人
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人姓名
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系人电话号码
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 联系人邮箱
  "postcode" TEXT CHECK (length("postcode") >= 1) CHECK (length("postcode") <= 500), -- 邮编
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 知识产权明细
CREATE TABLE contract_ip_rights (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 权利类别
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 权利名称
  "number" TEXT CHECK (length("number") >= 1) CHECK (length("number") <= 60), -- 授权号或登记号
  "application_number" TEXT CHECK (length("application_number") >= 1) CHECK (length("application_number") <= 60), -- 申请号
  "publication_number" TEXT CHECK (length("publication_number") >= 1) CHECK (length("publication_number") <= 500), -- 公布号
  "applicant_name" TEXT CHECK (length("applicant_name") >= 1) CHECK (length("applicant_name") <= 500), -- 权利申请人
  "holder_name" TEXT CHECK (length("holder_name") >= 1) CHECK (length("holder_name") <= 500), -- 知识产权人
  "filing_date" TEXT CHECK ("filing_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("filing_date", '+0 days') = "filing_date"), -- 申请日
  "grant_date" TEXT CHECK ("grant_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("grant_date", '+0 days') = "grant_date"), -- 授权日
  "expiry_date" TEXT CHECK ("expiry_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("expiry_date", '+0 days') = "expiry_date"), -- 权利届满日
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 权利状态
  "fees_paid_until" TEXT CHECK ("fees_paid_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("fees_paid_until", '+0 days') = "fees_paid_until"), -- 年费缴至日期
  "transfer_registered_date" TEXT CHECK ("transfer_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("transfer_registered_date", '+0 days') = "transfer_registered_date"), -- 权利变更登记日
  "country" TEXT CHECK (length("country") >= 1) CHECK (length("country") <= 200), -- 权利授予国
  "is_publicly_funded_result" INTEGER CHECK ("is_publicly_funded_result" IN (0, 1)), -- 是否财政项目成果
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 关联成果
CREATE TABLE contract_achievement_ids (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128) CHECK ("value" GLOB '[0-9A-Za-z]*') CHECK (substr("value", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 标识
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 不予认定情形
CREATE TABLE contract_recognition_exclusions (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 不属于该类技术合同的情形
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 非法垄断技术条款
CREATE TABLE contract_recognition_monopoly_clauses (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 非法垄断技术的约定
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 咨询用途
CREATE TABLE contract_recognition_consulting_purposes (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术咨询用途
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 咨询方式
CREATE TABLE contract_recognition_consulting_methods (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术咨询方式
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 服务目的
CREATE TABLE contract_recognition_service_aims (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术服务目的
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 登记变更和注销
CREATE TABLE contract_registration_changes (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 变更种类
  "applied_date" TEXT CHECK ("applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("applied_date", '+0 days') = "applied_date"), -- 变更申请日期
  "changed_date" TEXT CHECK ("changed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("changed_date", '+0 days') = "changed_date"), -- 变更日期
  "reason" TEXT CHECK (length("reason") >= 1) CHECK (length("reason") <= 20000), -- 变更原因
  "value_before" TEXT CHECK (length("value_before") >= 1) CHECK (length("value_before") <= 20000), -- 变更前内容
  "value_after" TEXT CHECK (length("value_after") >= 1) CHECK (length("value_after") <= 20000), -- 变更后内容
  "agreement_name" TEXT CHECK (length("agreement_name") >= 1) CHECK (length("agreement_name") <= 500), -- 变更协议
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 历次状态
CREATE TABLE contract_registration_status_history (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT NOT NULL CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 不予登记理由
CREATE TABLE contract_review_refusal_grounds (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 不予登记理由
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 技术性收入核定
CREATE TABLE contract_income_verifications (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "payment_number" INTEGER CHECK ("payment_number" >= 0) CHECK ("payment_number" <= 999999999999), -- 核定次序
  "applicant_name" TEXT CHECK (length("applicant_name") >= 1) CHECK (length("applicant_name") <= 500), -- 核定申报方
  "applied_date" TEXT CHECK ("applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("applied_date", '+0 days') = "applied_date"), -- 核定申报日期
  "verified_date" TEXT CHECK ("verified_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("verified_date", '+0 days') = "verified_date"), -- 核定日期
  "payment_date" TEXT CHECK ("payment_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("payment_date", '+0 days') = "payment_date"), -- 到账日期
  "payer_name" TEXT CHECK (length("payer_name") >= 1) CHECK (length("payer_name") <= 500), -- 付款单位
  "payee_name" TEXT CHECK (length("payee_name") >= 1) CHECK (length("payee_name") <= 500), -- 收款单位
  "total_amount" INTEGER CHECK ("total_amount" >= -999999999999999) CHECK ("total_amount" <= 999999999999999), -- 本次实现合同交易额（分）
  "technical_amount" INTEGER CHECK ("technical_amount" >= -999999999999999) CHECK ("technical_amount" <= 999999999999999), -- 本次实现技术交易额（分）
  "deducted_cost" INTEGER CHECK ("deducted_cost" >= -999999999999999) CHECK ("deducted_cost" <= 999999999999999), -- 本次扣除成本（分）
  "technical_income" INTEGER CHECK ("technical_income" >= -999999999999999) CHECK ("technical_income" <= 999999999999999), -- 本次实现技术性收入（分）
  "value_added_tax_amount" INTEGER CHECK ("value_added_tax_amount" >= -999999999999999) CHECK ("value_added_tax_amount" <= 999999999999999), -- 本次增值税（分）
  "management_fee_amount" INTEGER CHECK ("management_fee_amount" >= -999999999999999) CHECK ("management_fee_amount" <= 999999999999999), -- 本次管理费用（分）
  "recognition_fee_amount" INTEGER CHECK ("recognition_fee_amount" >= -999999999999999) CHECK ("recognition_fee_amount" <= 999999999999999), -- 认定服务费（分）
  "verified_by" TEXT CHECK (length("verified_by") >= 1) CHECK (length("verified_by") <= 500), -- 核定机构
  "registrar_name" TEXT CHECK (length("registrar_name") >= 1) CHECK (length("registrar_name") <= 500), -- 核定人
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 扣除成本明细
CREATE TABLE contract_income_verifications_cost_items (
  contract_id TEXT NOT NULL,
  income_verifications_ordinal INTEGER NOT NULL CHECK (income_verifications_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 成本类别
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 成本金额（分）
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 500), -- 成本说明
  PRIMARY KEY (contract_id, income_verifications_ordinal, ordinal),
  FOREIGN KEY (contract_id, income_verifications_ordinal) REFERENCES contract_income_verifications (contract_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 奖补记录
CREATE TABLE contract_use_first_reward_grant_ids (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128) CHECK ("value" GLOB '[0-9A-Za-z]*') CHECK (substr("value", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 标识
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 合同交付物
CREATE TABLE contract_deliverables (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 交付物名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 交付物类别
  "quantity" REAL CHECK ("quantity" >= -999999999999) CHECK ("quantity" <= 999999999999), -- 交付数量
  "is_technical_carrier" INTEGER CHECK ("is_technical_carrier" IN (0, 1)), -- 是否技术载体
  "description" TEXT CHECK (length("description") >= 1) CHECK (length("description") <= 20000), -- 交付物说明
  "due_date" TEXT CHECK ("due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("due_date", '+0 days') = "due_date"), -- 交付期限
  "delivered_date" TEXT CHECK ("delivered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("delivered_date", '+0 days') = "delivered_date"), -- 实际交付日期
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 证明材料
CREATE TABLE contract_evidence (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 材料种类
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 材料名称
  "document_number" TEXT CHECK (length("document_number") >= 1) CHECK (length("document_number") <= 500), -- 材料编号
  "issued_by" TEXT CHECK (length("issued_by") >= 1) CHECK (length("issued_by") <= 500), -- 材料出具单位
  "issued_date" TEXT CHECK ("issued_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("issued_date", '+0 days') = "issued_date"), -- 材料出具日期
  "language" TEXT CHECK (length("language") >= 1) CHECK (length("language") <= 500), -- 材料文字
  "copy_form" TEXT CHECK (length("copy_form") >= 1) CHECK (length("copy_form") <= 200), -- 材料形式
  "copies_count" INTEGER CHECK ("copies_count" >= 0) CHECK ("copies_count" <= 999999999999), -- 材料份数
  "location" TEXT CHECK (length("location") >= 1) CHECK (length("location") <= 500), -- 材料存放位置
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 关联财政支持
CREATE TABLE contract_grant_ids (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128) CHECK ("value" GLOB '[0-9A-Za-z]*') CHECK (substr("value", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 标识
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 未公开字段说明
CREATE TABLE contract_withheld (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from", '+0 days') = "public_from"), -- 拟公开日期
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 科技成果
CREATE TABLE achievements (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128) CHECK ("id" GLOB '[0-9A-Za-z]*') CHECK (substr("id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 记录标识
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 成果名称
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 成果英文名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 成果类别
  "is_service" INTEGER CHECK ("is_service" IN (0, 1)), -- 是否职务科技成果
  "stage" TEXT CHECK (length("stage") >= 1) CHECK (length("stage") <= 200), -- 所处阶段
  "level" TEXT CHECK (length("level") >= 1) CHECK (length("level") <= 200), -- 成果水平
  "origin" TEXT CHECK (length("origin") >= 1) CHECK (length("origin") <= 200), -- 成果属性
  "acquisition" TEXT CHECK (length("acquisition") >= 1) CHECK (length("acquisition") <= 200), -- 取得方式
  "secrecy_level" TEXT CHECK (length("secrecy_level") >= 1) CHECK (length("secrecy_level") <= 200), -- 密级
  "secrecy_until_date" TEXT CHECK ("secrecy_until_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("secrecy_until_date", '+0 days') = "secrecy_until_date"), -- 保密期限至
  "evaluation_mode" TEXT CHECK (length("evaluation_mode") >= 1) CHECK (length("evaluation_mode") <= 200), -- 评价方式
  "evaluation_date" TEXT CHECK ("evaluation_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("evaluation_date", '+0 days') = "evaluation_date"), -- 评价日期
  "evaluation_evaluator_name" TEXT CHECK (length("evaluation_evaluator_name") >= 1) CHECK (length("evaluation_evaluator_name") <= 500), -- 评价机构
  "evaluation_evaluator_id" TEXT CHECK (length("evaluation_evaluator_id") >= 1) CHECK (length("evaluation_evaluator_id") <= 128) CHECK ("evaluation_evaluator_id" GLOB '[0-9A-Za-z]*') CHECK (substr("evaluation_evaluator_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 评价机构标识
  "evaluation_report_number" TEXT CHECK (length("evaluation_report_number") >= 1) CHECK (length("evaluation_report_number") <= 500), -- 评价报告编号
  "evaluation_basis" TEXT CHECK (length("evaluation_basis") >= 1) CHECK (length("evaluation_basis") <= 500), -- 评价依据
  "evaluation_conclusion" TEXT CHECK (length("evaluation_conclusion") >= 1) CHECK (length("evaluation_conclusion") <= 20000), -- 评价结论
  "maturity_scheme" TEXT CHECK (length("maturity_scheme") >= 1) CHECK (length("maturity_scheme") <= 200), -- 成熟度标准
  "maturity_level" INTEGER CHECK ("maturity_level" >= 0) CHECK ("maturity_level" <= 99), -- 成熟度等级
  "maturity_assessed_date" TEXT CHECK ("maturity_assessed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("maturity_assessed_date", '+0 days') = "maturity_assessed_date"), -- 成熟度评定日期
  "maturity_assessor_name" TEXT CHECK (length("maturity_assessor_name") >= 1) CHECK (length("maturity_assessor_name") <= 500), -- 成熟度评定单位
  "socio_economic_objective" TEXT CHECK (length("socio_economic_objective") >= 1) CHECK (length("socio_economic_objective") <= 200), -- 社会经济目标
  "application" TEXT CHECK (length("application") >= 1) CHECK (length("application") <= 20000), -- 应用范围
  "summary" TEXT CHECK (length("summary") >= 1) CHECK (length("summary") <= 20000), -- 成果简介
  "started_date" TEXT CHECK ("started_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("started_date", '+0 days') = "started_date"), -- 研究起始日期
  "completed_date" TEXT CHECK ("completed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("completed_date", '+0 days') = "completed_date"), -- 完成日期
  "internal_registration_number" TEXT CHECK (length("internal_registration_number") >= 1) CHECK (length("internal_registration_number") <= 500), -- 单位内登记编号
  "internal_registration_registered_date" TEXT CHECK ("internal_registration_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("internal_registration_registered_date", '+0 days') = "internal_registration_registered_date"), -- 单位内登记日期
  "internal_registration_unconverted_reason" TEXT CHECK (length("internal_registration_unconverted_reason") >= 1) CHECK (length("internal_registration_unconverted_reason") <= 20000), -- 未转化理由
  "internal_registration_is_completer_implementing" INTEGER CHECK ("internal_registration_is_completer_implementing" IN (0, 1)), -- 是否由完成人实施
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 成果登记号
  "registration_registered_date" TEXT CHECK ("registration_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_registered_date", '+0 days') = "registration_registered_date"), -- 成果登记日期
  "registration_registry_name" TEXT CHECK (length("registration_registry_name") >= 1) CHECK (length("registration_registry_name") <= 500), -- 成果登记机构
  "registration_recommender_name" TEXT CHECK (length("registration_recommender_name") >= 1) CHECK (length("registration_recommender_name") <= 500), -- 推荐单位
  "submission_system_name" TEXT CHECK (length("submission_system_name") >= 1) CHECK (length("submission_system_name") <= 500), -- 汇交系统
  "submission_submitted_date" TEXT CHECK ("submission_submitted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("submission_submitted_date", '+0 days') = "submission_submitted_date"), -- 汇交日期
  "library_name" TEXT CHECK (length("library_name") >= 1) CHECK (length("library_name") <= 500), -- 成果库名称
  "library_entry_number" TEXT CHECK (length("library_entry_number") >= 1) CHECK (length("library_entry_number") <= 500), -- 入库编号
  "library_entered_date" TEXT CHECK ("library_entered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("library_entered_date", '+0 days') = "library_entered_date"), -- 入库日期
  "library_is_high_value" INTEGER CHECK ("library_is_high_value" IN (0, 1)), -- 是否高价值成果
  "library_recommended_by" TEXT CHECK (length("library_recommended_by") >= 1) CHECK (length("library_recommended_by") <= 500), -- 入库推荐机构
  "library_recommended_by_id" TEXT CHECK (length("library_recommended_by_id") >= 1) CHECK (length("library_recommended_by_id") <= 128) CHECK ("library_recommended_by_id" GLOB '[0-9A-Za-z]*') CHECK (substr("library_recommended_by_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 入库推荐机构标识
  "library_recommended_date" TEXT CHECK ("library_recommended_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("library_recommended_date", '+0 days') = "library_recommended_date"), -- 入库推荐日期
  "offer_status" TEXT CHECK (length("offer_status") >= 1) CHECK (length("offer_status") <= 200), -- 供给状态
  "offer_explanation" TEXT CHECK (length("offer_explanation") >= 1) CHECK (length("offer_explanation") <= 20000), -- 转化说明
  "offer_price" INTEGER CHECK ("offer_price" >= -999999999999999) CHECK ("offer_price" <= 999999999999999), -- 意向价格（分）
  "offer_is_price_negotiable" INTEGER CHECK ("offer_is_price_negotiable" IN (0, 1)), -- 是否价格面议
  "offer_is_use_first" INTEGER CHECK ("offer_is_use_first" IN (0, 1)), -- 是否接受先使用后付费
  "offer_is_free" INTEGER CHECK ("offer_is_free" IN (0, 1)), -- 是否免费许可
  "offer_offered_date" TEXT CHECK ("offer_offered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("offer_offered_date", '+0 days') = "offer_offered_date"), -- 供给发布日期
  "offer_expires_date" TEXT CHECK ("offer_expires_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("offer_expires_date", '+0 days') = "offer_expires_date"), -- 供给有效期至
  "is_converted" INTEGER CHECK ("is_converted" IN (0, 1)), -- 是否已转化
  "funding_source" TEXT CHECK (length("funding_source") >= 1) CHECK (length("funding_source") <= 200), -- 经费来源
  "plan_source" TEXT CHECK (length("plan_source") >= 1) CHECK (length("plan_source") <= 200), -- 计划来源
  "project_number" TEXT CHECK (length("project_number") >= 1) CHECK (length("project_number") <= 500), -- 项目编号
  "project_title" TEXT CHECK (length("project_title") >= 1) CHECK (length("project_title") <= 500), -- 立项项目名称
  "owner_name" TEXT CHECK (length("owner_name") >= 1) CHECK (length("owner_name") <= 500), -- 权利单位
  "owner_id" TEXT CHECK (length("owner_id") >= 1) CHECK (length("owner_id") <= 128) CHECK ("owner_id" GLOB '[0-9A-Za-z]*') CHECK (substr("owner_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 权利单位标识
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人
  "contact_position" TEXT CHECK (length("contact_position") >= 1) CHECK (length("contact_position") <= 500), -- 职务
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系电话
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 电子邮箱
  "contact_address" TEXT CHECK (length("contact_address") >= 1) CHECK (length("contact_address") <= 500), -- 联系地址
  "contact_postcode" TEXT CHECK (length("contact_postcode") >= 1) CHECK (length("contact_postcode") <= 500), -- 邮政编码
  "empowerment_kind" TEXT CHECK ("empowerment_kind" IN ('ownership', 'long-term-use')), -- 赋权类型
  "empowerment_status" TEXT CHECK (length("empowerment_status") >= 1) CHECK (length("empowerment_status") <= 200), -- 赋权进展
  "empowerment_is_partial" INTEGER CHECK ("empowerment_is_partial" IN (0, 1)), -- 是否部分赋权
  "empowerment_applied_date" TEXT CHECK ("empowerment_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_applied_date", '+0 days') = "empowerment_applied_date"), -- 赋权申请日期
  "empowerment_conversion_plan" TEXT CHECK (length("empowerment_conversion_plan") >= 1) CHECK (length("empowerment_conversion_plan") <= 20000), -- 转化计划
  "empowerment_reviewed_date" TEXT CHECK ("empowerment_reviewed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_reviewed_date", '+0 days') = "empowerment_reviewed_date"), -- 赋权审核日期
  "empowerment_decision_body_name" TEXT CHECK (length("empowerment_decision_body_name") >= 1) CHECK (length("empowerment_decision_body_name") <= 500), -- 赋权决策机构
  "empowerment_decided_date" TEXT CHECK ("empowerment_decided_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_decided_date", '+0 days') = "empowerment_decided_date"), -- 赋权决定日期
  "empowerment_decision_number" TEXT CHECK (length("empowerment_decision_number") >= 1) CHECK (length("empowerment_decision_number") <= 500), -- 赋权决定文号
  "empowerment_notice_start_date" TEXT CHECK ("empowerment_notice_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_notice_start_date", '+0 days') = "empowerment_notice_start_date"), -- 赋权公示开始日期
  "empowerment_notice_end_date" TEXT CHECK ("empowerment_notice_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_notice_end_date", '+0 days') = "empowerment_notice_end_date"), -- 赋权公示结束日期
  "empowerment_has_objection" INTEGER CHECK ("empowerment_has_objection" IN (0, 1)), -- 赋权公示有无异议
  "empowerment_objection_handling" TEXT CHECK (length("empowerment_objection_handling") >= 1) CHECK (length("empowerment_objection_handling") <= 20000), -- 赋权异议处理
  "empowerment_agreement_date" TEXT CHECK ("empowerment_agreement_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_agreement_date", '+0 days') = "empowerment_agreement_date"), -- 赋权协议日期
  "empowerment_agreement_number" TEXT CHECK (length("empowerment_agreement_number") >= 1) CHECK (length("empowerment_agreement_number") <= 500), -- 赋权协议编号
  "empowerment_income_agreement" TEXT CHECK (length("empowerment_income_agreement") >= 1) CHECK (length("empowerment_income_agreement") <= 20000), -- 收益分配约定
  "empowerment_is_title_clear" INTEGER CHECK ("empowerment_is_title_clear" IN (0, 1)), -- 权属是否清晰
  "empowerment_is_prospect_bright" INTEGER CHECK ("empowerment_is_prospect_bright" IN (0, 1)), -- 应用前景是否明朗
  "empowerment_is_taker_definite" INTEGER CHECK ("empowerment_is_taker_definite" IN (0, 1)), -- 承接对象是否明确
  "empowerment_is_team_willing" INTEGER CHECK ("empowerment_is_team_willing" IN (0, 1)), -- 转化意愿是否强烈
  "empowerment_term_years" INTEGER CHECK ("empowerment_term_years" >= 0) CHECK ("empowerment_term_years" <= 100), -- 使用权年限
  "empowerment_use_start_date" TEXT CHECK ("empowerment_use_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_use_start_date", '+0 days') = "empowerment_use_start_date"), -- 使用权起始日期
  "empowerment_use_end_date" TEXT CHECK ("empowerment_use_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_use_end_date", '+0 days') = "empowerment_use_end_date"), -- 使用权届满日期
  "empowerment_extension_condition" TEXT CHECK (length("empowerment_extension_condition") >= 1) CHECK (length("empowerment_extension_condition") <= 20000), -- 使用权延长条件
  "empowerment_is_agreement_kept" INTEGER CHECK ("empowerment_is_agreement_kept" IN (0, 1)), -- 是否履行协议
  "empowerment_is_progress_good" INTEGER CHECK ("empowerment_is_progress_good" IN (0, 1)), -- 转化进展是否积极
  "empowerment_is_income_good" INTEGER CHECK ("empowerment_is_income_good" IN (0, 1)), -- 收益情况是否良好
  "empowerment_extended_date" TEXT CHECK ("empowerment_extended_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_extended_date", '+0 days') = "empowerment_extended_date"), -- 使用权延长决定日期
  "empowerment_extended_until" TEXT CHECK ("empowerment_extended_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_extended_until", '+0 days') = "empowerment_extended_until"), -- 使用权延长至
  "empowerment_is_exercised_later" INTEGER CHECK ("empowerment_is_exercised_later" IN (0, 1)), -- 是否先赋权后行权
  "empowerment_exercise_kind" TEXT CHECK (length("empowerment_exercise_kind") >= 1) CHECK (length("empowerment_exercise_kind") <= 200), -- 行权方式
  "empowerment_exercise_condition" TEXT CHECK (length("empowerment_exercise_condition") >= 1) CHECK (length("empowerment_exercise_condition") <= 20000), -- 行权条件
  "empowerment_exercise_due_date" TEXT CHECK ("empowerment_exercise_due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_exercise_due_date", '+0 days') = "empowerment_exercise_due_date"), -- 行权期限
  "empowerment_exercised_date" TEXT CHECK ("empowerment_exercised_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_exercised_date", '+0 days') = "empowerment_exercised_date"), -- 行权日期
  "empowerment_ip_change_date" TEXT CHECK ("empowerment_ip_change_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_ip_change_date", '+0 days') = "empowerment_ip_change_date"), -- 权属变更登记日期
  "empowerment_ip_change_number" TEXT CHECK (length("empowerment_ip_change_number") >= 1) CHECK (length("empowerment_ip_change_number") <= 500), -- 权属变更登记编号
  "empowerment_unit_share" REAL CHECK ("empowerment_unit_share" >= 0) CHECK ("empowerment_unit_share" <= 100), -- 单位收益比例
  "empowerment_team_share" REAL CHECK ("empowerment_team_share" >= 0) CHECK ("empowerment_team_share" <= 100), -- 团队收益比例
  "empowerment_incentive_path" TEXT CHECK ("empowerment_incentive_path" IN ('empower-then-convert', 'convert-then-reward')), -- 激励路径
  "empowerment_is_due_diligence_exempt" INTEGER CHECK ("empowerment_is_due_diligence_exempt" IN (0, 1)), -- 是否尽职免责
  "empowerment_is_illegal_gain_free" INTEGER CHECK ("empowerment_is_illegal_gain_free" IN (0, 1)), -- 是否未牟取非法利益
  "empowerment_is_negative_list_clear" INTEGER CHECK ("empowerment_is_negative_list_clear" IN (0, 1)), -- 是否未触及负面清单
  "empowerment_due_diligence_findings" TEXT CHECK (length("empowerment_due_diligence_findings") >= 1) CHECK (length("empowerment_due_diligence_findings") <= 20000), -- 勤勉尽责核查情况
  "empowerment_ethics_review_date" TEXT CHECK ("empowerment_ethics_review_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_ethics_review_date", '+0 days') = "empowerment_ethics_review_date"), -- 伦理审查日期
  "empowerment_security_review_date" TEXT CHECK ("empowerment_security_review_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_security_review_date", '+0 days') = "empowerment_security_review_date"), -- 安全审查日期
  "empowerment_confidentiality_review_date" TEXT CHECK ("empowerment_confidentiality_review_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_confidentiality_review_date", '+0 days') = "empowerment_confidentiality_review_date"), -- 保密审查日期
  "empowerment_is_public_interest_safe" INTEGER CHECK ("empowerment_is_public_interest_safe" IN (0, 1)), -- 是否不损害公共利益
  "valuation_method" TEXT CHECK (length("valuation_method") >= 1) CHECK (length("valuation_method") <= 200), -- 评估方式
  "valuation_amount" INTEGER CHECK ("valuation_amount" >= -999999999999999) CHECK ("valuation_amount" <= 999999999999999), -- 评估价值（分）
  "valuation_valued_date" TEXT CHECK ("valuation_valued_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("valuation_valued_date", '+0 days') = "valuation_valued_date"), -- 评估日期
  "valuation_appraiser_name" TEXT CHECK (length("valuation_appraiser_name") >= 1) CHECK (length("valuation_appraiser_name") <= 500), -- 评估机构
  "valuation_report_number" TEXT CHECK (length("valuation_report_number") >= 1) CHECK (length("valuation_report_number") <= 500), -- 评估报告编号
  "valuation_is_appraisal_waived" INTEGER CHECK ("valuation_is_appraisal_waived" IN (0, 1)), -- 是否不进行评估
  "valuation_waiver_reason" TEXT CHECK (length("valuation_waiver_reason") >= 1) CHECK (length("valuation_waiver_reason") <= 20000), -- 不评估理由
  "asset_ledger_is_separate_account" INTEGER CHECK ("asset_ledger_is_separate_account" IN (0, 1)), -- 是否单独设账
  "asset_ledger_opened_date" TEXT CHECK ("asset_ledger_opened_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("asset_ledger_opened_date", '+0 days') = "asset_ledger_opened_date"), -- 单列起始日期
  "asset_ledger_account_number" TEXT CHECK (length("asset_ledger_account_number") >= 1) CHECK (length("asset_ledger_account_number") <= 500), -- 资产台账编号
  "asset_ledger_has_own_bank_account" INTEGER CHECK ("asset_ledger_has_own_bank_account" IN (0, 1)), -- 是否开立专门账户
  "asset_ledger_status" TEXT CHECK (length("asset_ledger_status") >= 1) CHECK (length("asset_ledger_status") <= 200), -- 资产状态
  "asset_ledger_asset_class" TEXT CHECK (length("asset_ledger_asset_class") >= 1) CHECK (length("asset_ledger_asset_class") <= 500), -- 资产分类
  "asset_ledger_is_reviewed_separately" INTEGER CHECK ("asset_ledger_is_reviewed_separately" IN (0, 1)), -- 是否单独审批
  "asset_ledger_managing_department_name" TEXT CHECK (length("asset_ledger_managing_department_name") >= 1) CHECK (length("asset_ledger_managing_department_name") <= 500), -- 归口管理部门
  "asset_ledger_book_value" INTEGER CHECK ("asset_ledger_book_value" >= -999999999999999) CHECK ("asset_ledger_book_value" <= 999999999999999), -- 入账价值（分）
  "asset_ledger_is_patent_fee_as_cost" INTEGER CHECK ("asset_ledger_is_patent_fee_as_cost" IN (0, 1)), -- 专利费用是否计入成本
  "asset_ledger_filing_fee" INTEGER CHECK ("asset_ledger_filing_fee" >= -999999999999999) CHECK ("asset_ledger_filing_fee" <= 999999999999999), -- 申请费（分）
  "asset_ledger_agency_fee" INTEGER CHECK ("asset_ledger_agency_fee" >= -999999999999999) CHECK ("asset_ledger_agency_fee" <= 999999999999999), -- 代理费（分）
  "asset_ledger_holding_company_id" TEXT CHECK (length("asset_ledger_holding_company_id") >= 1) CHECK (length("asset_ledger_holding_company_id") <= 128) CHECK ("asset_ledger_holding_company_id" GLOB '[0-9A-Za-z]*') CHECK (substr("asset_ledger_holding_company_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 持股公司标识
  "asset_ledger_holding_company_name" TEXT CHECK (length("asset_ledger_holding_company_name") >= 1) CHECK (length("asset_ledger_holding_company_name") <= 500), -- 持股公司名称
  "asset_ledger_holding_company_level" INTEGER CHECK ("asset_ledger_holding_company_level" >= 0) CHECK ("asset_ledger_holding_company_level" <= 9), -- 持股公司层级
  "asset_ledger_investee_name" TEXT CHECK (length("asset_ledger_investee_name") >= 1) CHECK (length("asset_ledger_investee_name") <= 500), -- 被投资企业
  "asset_ledger_investee_id" TEXT CHECK (length("asset_ledger_investee_id") >= 1) CHECK (length("asset_ledger_investee_id") <= 128) CHECK ("asset_ledger_investee_id" GLOB '[0-9A-Za-z]*') CHECK (substr("asset_ledger_investee_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 被投资企业标识
  "asset_ledger_equity_date" TEXT CHECK ("asset_ledger_equity_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("asset_ledger_equity_date", '+0 days') = "asset_ledger_equity_date"), -- 取得股权日期
  "asset_ledger_equity_amount" INTEGER CHECK ("asset_ledger_equity_amount" >= -999999999999999) CHECK ("asset_ledger_equity_amount" <= 999999999999999), -- 作价金额（分）
  "asset_ledger_equity_held" REAL CHECK ("asset_ledger_equity_held" >= 0) CHECK ("asset_ledger_equity_held" <= 100), -- 持股比例
  "asset_ledger_disposal_mode" TEXT CHECK (length("asset_ledger_disposal_mode") >= 1) CHECK (length("asset_ledger_disposal_mode") <= 200), -- 处置方式
  "asset_ledger_disposal_decided_by" TEXT CHECK (length("asset_ledger_disposal_decided_by") >= 1) CHECK (length("asset_ledger_disposal_decided_by") <= 500), -- 处置决定机构
  "asset_ledger_disposal_taker_name" TEXT CHECK (length("asset_ledger_disposal_taker_name") >= 1) CHECK (length("asset_ledger_disposal_taker_name") <= 500), -- 处置受让方
  "asset_ledger_disposed_date" TEXT CHECK ("asset_ledger_disposed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("asset_ledger_disposed_date", '+0 days') = "asset_ledger_disposed_date"), -- 处置日期
  "asset_ledger_disposal_amount" INTEGER CHECK ("asset_ledger_disposal_amount" >= -999999999999999) CHECK ("asset_ledger_disposal_amount" <= 999999999999999), -- 处置收入（分）
  "asset_ledger_is_income_retained" INTEGER CHECK ("asset_ledger_is_income_retained" IN (0, 1)), -- 处置收入是否留归单位
  "asset_ledger_is_income_budgeted_apart" INTEGER CHECK ("asset_ledger_is_income_budgeted_apart" IN (0, 1)), -- 处置收入是否单列管理
  "asset_ledger_assessment_mode" TEXT CHECK (length("asset_ledger_assessment_mode") >= 1) CHECK (length("asset_ledger_assessment_mode") <= 200), -- 考核方式
  "asset_ledger_assessment_class" TEXT CHECK (length("asset_ledger_assessment_class") >= 1) CHECK (length("asset_ledger_assessment_class") <= 500), -- 考核类型
  "asset_ledger_assessment_stage" TEXT CHECK (length("asset_ledger_assessment_stage") >= 1) CHECK (length("asset_ledger_assessment_stage") <= 200), -- 考核阶段
  "asset_ledger_assessment_start_date" TEXT CHECK ("asset_ledger_assessment_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("asset_ledger_assessment_start_date", '+0 days') = "asset_ledger_assessment_start_date"), -- 考核期开始
  "asset_ledger_assessment_end_date" TEXT CHECK ("asset_ledger_assessment_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("asset_ledger_assessment_end_date", '+0 days') = "asset_ledger_assessment_end_date"), -- 考核期结束
  "asset_ledger_assessment_result" TEXT CHECK (length("asset_ledger_assessment_result") >= 1) CHECK (length("asset_ledger_assessment_result") <= 20000), -- 考核结果
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT CHECK ("updated_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*') CHECK ("updated_at" GLOB '*[Zz]' OR "updated_at" GLOB '*[-+][0-9][0-9]:[0-9][0-9]') CHECK (date(substr("updated_at", 1, 10), '+0 days') = substr("updated_at", 1, 10) AND substr("updated_at", 12, 2) < '24') CHECK ("updated_at" IS NULL OR datetime(upper("updated_at")) IS NOT NULL), -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128) CHECK ("replaced_by" GLOB '[0-9A-Za-z]*') CHECK (substr("replaced_by", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 替代记录
  PRIMARY KEY (id),
  CONSTRAINT "empowerment-conditions-not-met" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT ( empowerment_kind = 'ownership' AND empowerment_agreement_date IS NOT NULL AND NOT ( empowerment_is_title_clear AND empowerment_is_prospect_bright AND empowerment_is_taker_definite AND empowerment_is_team_willing ) ))), -- 赋予所有权的成果不具备规定条件
  CONSTRAINT "empowerment-harms-public-interest" CHECK (coalesce(empowerment_agreement_date < '2020-01-01', FALSE) OR (NOT (empowerment_agreement_date IS NOT NULL AND NOT empowerment_is_public_interest_safe))), -- 赋权损害国家安全或者公共利益
  CONSTRAINT "empowerment-use-term-too-short" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT (empowerment_kind = 'long-term-use' AND empowerment_term_years < 10))) -- 长期使用权的期限不足十年
) STRICT;

-- 各类编号
CREATE TABLE achievement_identifiers (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "scheme" TEXT NOT NULL CHECK (length("scheme") >= 1) CHECK (length("scheme") <= 200), -- 编号体系
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 编号值
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 成果体现形式
CREATE TABLE achievement_forms (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 成果体现形式
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 分项价值
CREATE TABLE achievement_evaluation_findings (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "dimension" TEXT NOT NULL CHECK (length("dimension") >= 1) CHECK (length("dimension") <= 200), -- 价值维度
  "score" REAL CHECK ("score" >= -999999999999) CHECK ("score" <= 999999999999), -- 价值得分
  "finding" TEXT CHECK (length("finding") >= 1) CHECK (length("finding") <= 20000), -- 价值说明
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 历次成熟度评定
CREATE TABLE achievement_maturity_history (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "occasion" TEXT CHECK (length("occasion") >= 1) CHECK (length("occasion") <= 200), -- 评定时点
  "scheme" TEXT CHECK (length("scheme") >= 1) CHECK (length("scheme") <= 200), -- 历次成熟度标准
  "level" INTEGER CHECK ("level" >= 0) CHECK ("level" <= 99), -- 历次成熟度等级
  "assessed_date" TEXT CHECK ("assessed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("assessed_date", '+0 days') = "assessed_date"), -- 历次成熟度评定日期
  "assessor_name" TEXT CHECK (length("assessor_name") >= 1) CHECK (length("assessor_name") <= 500), -- 历次成熟度评定单位
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 成熟度评定说明
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 技术领域
CREATE TABLE achievement_fields (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术领域
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 重点产业
CREATE TABLE achievement_key_industries (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 重点产业领域
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 学科分类
CREATE TABLE achievement_disciplines (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 学科
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 应用行业
CREATE TABLE achievement_application_industries (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 国民经济行业
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 关键词
CREATE TABLE achievement_keywords (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 短文本
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 拟采取的转化方式
CREATE TABLE achievement_offer_modes (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK ("value" IN ('own-implementation', 'transfer', 'licence', 'joint-implementation', 'equity', 'other')), -- 转化方式
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 交易意向
CREATE TABLE achievement_offer_intentions (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 交易意向
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 完成单位名单
CREATE TABLE achievement_completing_institutions (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 完成单位名称
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128) CHECK ("institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 完成单位标识
  "contribution" TEXT CHECK (length("contribution") >= 1) CHECK (length("contribution") <= 20000), -- 完成单位贡献
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 知识产权明细
CREATE TABLE achievement_ip_rights (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 权利类别
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 权利名称
  "number" TEXT CHECK (length("number") >= 1) CHECK (length("number") <= 60), -- 授权号或登记号
  "application_number" TEXT CHECK (length("application_number") >= 1) CHECK (length("application_number") <= 60), -- 申请号
  "publication_number" TEXT CHECK (length("publication_number") >= 1) CHECK (length("publication_number") <= 500), -- 公布号
  "applicant_name" TEXT CHECK (length("applicant_name") >= 1) CHECK (length("applicant_name") <= 500), -- 权利申请人
  "holder_name" TEXT CHECK (length("holder_name") >= 1) CHECK (length("holder_name") <= 500), -- 知识产权人
  "filing_date" TEXT CHECK ("filing_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("filing_date", '+0 days') = "filing_date"), -- 申请日
  "grant_date" TEXT CHECK ("grant_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("grant_date", '+0 days') = "grant_date"), -- 授权日
  "expiry_date" TEXT CHECK ("expiry_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("expiry_date", '+0 days') = "expiry_date"), -- 权利届满日
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 权利状态
  "fees_paid_until" TEXT CHECK ("fees_paid_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("fees_paid_until", '+0 days') = "fees_paid_until"), -- 年费缴至日期
  "transfer_registered_date" TEXT CHECK ("transfer_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("transfer_registered_date", '+0 days') = "transfer_registered_date"), -- 权利变更登记日
  "country" TEXT CHECK (length("country") >= 1) CHECK (length("country") <= 200), -- 权利授予国
  "is_publicly_funded_result" INTEGER CHECK ("is_publicly_funded_result" IN (0, 1)), -- 是否财政项目成果
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 权利人及份额
CREATE TABLE achievement_holders (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 权利人名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 权利人类型
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128) CHECK ("institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 权利人机构标识
  "share" REAL CHECK ("share" >= 0) CHECK ("share" <= 100), -- 权利份额
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 成果完成人
CREATE TABLE achievement_completers (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 完成人姓名
  "institution_name" TEXT CHECK (length("institution_name") >= 1) CHECK (length("institution_name") <= 500), -- 完成人单位
  "position" TEXT CHECK (length("position") >= 1) CHECK (length("position") <= 500), -- 完成人职务职称
  "is_leader" INTEGER CHECK ("is_leader" IN (0, 1)), -- 完成人是否担任领导职务
  "contribution" TEXT CHECK (length("contribution") >= 1) CHECK (length("contribution") <= 20000), -- 完成人贡献
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 赋予的权利
CREATE TABLE achievement_empowerment_rights (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 赋予的权利
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 赋权标的
CREATE TABLE achievement_empowerment_subject_kinds (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 知识产权类别
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 赋权申请人
CREATE TABLE achievement_empowerment_applicants (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 申请人姓名
  "is_representative" INTEGER CHECK ("is_representative" IN (0, 1)), -- 是否申请代表
  "share" REAL CHECK ("share" >= 0) CHECK ("share" <= 100), -- 团队内份额
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 赋权步骤记录
CREATE TABLE achievement_empowerment_step_history (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "step" TEXT NOT NULL CHECK (length("step") >= 1) CHECK (length("step") <= 200), -- 赋权步骤
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 步骤日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 步骤经办
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 步骤说明
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 处置收入用途
CREATE TABLE achievement_asset_ledger_income_uses (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "use" TEXT NOT NULL CHECK (length("use") >= 1) CHECK (length("use") <= 200), -- 收入用途
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 用途金额（分）
  "year" INTEGER CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 使用年度
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 成果转化
CREATE TABLE achievement_conversions (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "mode" TEXT CHECK ("mode" IN ('own-implementation', 'transfer', 'licence', 'joint-implementation', 'equity', 'other')), -- 转化方式
  "own_number" TEXT CHECK (length("own_number") >= 1) CHECK (length("own_number") <= 500), -- 转化项目编号
  "is_use_first" INTEGER CHECK ("is_use_first" IN (0, 1)), -- 是否先使用后付费转化
  "pricing" TEXT CHECK (length("pricing") >= 1) CHECK (length("pricing") <= 200), -- 定价方式
  "venue_name" TEXT CHECK (length("venue_name") >= 1) CHECK (length("venue_name") <= 500), -- 交易场所
  "price" INTEGER CHECK ("price" >= -999999999999999) CHECK ("price" <= 999999999999999), -- 成交价格（分）
  "noticed_name" TEXT CHECK (length("noticed_name") >= 1) CHECK (length("noticed_name") <= 500), -- 公示成果名称
  "noticed_price" INTEGER CHECK ("noticed_price" >= -999999999999999) CHECK ("noticed_price" <= 999999999999999), -- 公示拟交易价格（分）
  "notice_start_date" TEXT CHECK ("notice_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("notice_start_date", '+0 days') = "notice_start_date"), -- 定价公示开始日期
  "notice_end_date" TEXT CHECK ("notice_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("notice_end_date", '+0 days') = "notice_end_date"), -- 定价公示结束日期
  "has_objection" INTEGER CHECK ("has_objection" IN (0, 1)), -- 定价公示有无异议
  "objection_handling" TEXT CHECK (length("objection_handling") >= 1) CHECK (length("objection_handling") <= 20000), -- 定价异议处理
  "decision_body_name" TEXT CHECK (length("decision_body_name") >= 1) CHECK (length("decision_body_name") <= 500), -- 转化决策机构
  "decision_date" TEXT CHECK ("decision_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("decision_date", '+0 days') = "decision_date"), -- 转化决策日期
  "decision_number" TEXT CHECK (length("decision_number") >= 1) CHECK (length("decision_number") <= 500), -- 转化决策文号
  "decision_tier" TEXT CHECK (length("decision_tier") >= 1) CHECK (length("decision_tier") <= 500), -- 审批层级
  "contract_id" TEXT CHECK (length("contract_id") >= 1) CHECK (length("contract_id") <= 128) CHECK ("contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 转化合同标识
  "taker_name" TEXT CHECK (length("taker_name") >= 1) CHECK (length("taker_name") <= 500), -- 承接单位
  "taker_id" TEXT CHECK (length("taker_id") >= 1) CHECK (length("taker_id") <= 128) CHECK ("taker_id" GLOB '[0-9A-Za-z]*') CHECK (substr("taker_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 承接单位标识
  "taker_region" TEXT CHECK (length("taker_region") >= 1) CHECK (length("taker_region") <= 200), -- 承接单位地区
  "taker_size" TEXT CHECK ("taker_size" IN ('large', 'medium', 'small', 'micro')), -- 承接企业规模
  "is_taker_wholly_state_owned" INTEGER CHECK ("is_taker_wholly_state_owned" IN (0, 1)), -- 承接单位是否国有全资
  "is_related_party" INTEGER CHECK ("is_related_party" IN (0, 1)), -- 是否关联交易
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 转化落地地区
  "intermediary_name" TEXT CHECK (length("intermediary_name") >= 1) CHECK (length("intermediary_name") <= 500), -- 第三方机构
  "intermediary_id" TEXT CHECK (length("intermediary_id") >= 1) CHECK (length("intermediary_id") <= 128) CHECK ("intermediary_id" GLOB '[0-9A-Za-z]*') CHECK (substr("intermediary_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 第三方机构标识
  "manager_id" TEXT CHECK (length("manager_id") >= 1) CHECK (length("manager_id") <= 128) CHECK ("manager_id" GLOB '[0-9A-Za-z]*') CHECK (substr("manager_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 技术经理人标识
  "converted_date" TEXT CHECK ("converted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("converted_date", '+0 days') = "converted_date"), -- 转化日期
  "income" INTEGER CHECK ("income" >= -999999999999999) CHECK ("income" <= 999999999999999), -- 转化收入（分）
  "taxes" INTEGER CHECK ("taxes" >= -999999999999999) CHECK ("taxes" <= 999999999999999), -- 转化税费（分）
  "maintenance_cost" INTEGER CHECK ("maintenance_cost" >= -999999999999999) CHECK ("maintenance_cost" <= 999999999999999), -- 成果维护费用（分）
  "direct_cost" INTEGER CHECK ("direct_cost" >= -999999999999999) CHECK ("direct_cost" <= 999999999999999), -- 交易直接费用（分）
  "net_income" INTEGER CHECK ("net_income" >= -999999999999999) CHECK ("net_income" <= 999999999999999), -- 转化净收入（分）
  "incentive_path" TEXT CHECK ("incentive_path" IN ('empower-then-convert', 'convert-then-reward')), -- 转化激励路径
  "team_reward" INTEGER CHECK ("team_reward" >= -999999999999999) CHECK ("team_reward" <= 999999999999999), -- 团队奖励金额（分）
  "team_reward_share" REAL CHECK ("team_reward_share" >= 0) CHECK ("team_reward_share" <= 100), -- 团队奖励比例
  "main_contributor_share" REAL CHECK ("main_contributor_share" >= 0) CHECK ("main_contributor_share" <= 100), -- 主要贡献人员奖励比例
  "reward_paid_date" TEXT CHECK ("reward_paid_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("reward_paid_date", '+0 days') = "reward_paid_date"), -- 奖励发放日期
  "is_in_wage_total" INTEGER CHECK ("is_in_wage_total" IN (0, 1)), -- 是否计入当年工资总额
  "equity_share" REAL CHECK ("equity_share" >= 0) CHECK ("equity_share" <= 100), -- 作价入股占比
  "equity_reward_share" REAL CHECK ("equity_reward_share" >= 0) CHECK ("equity_reward_share" <= 100), -- 股权奖励比例
  "tax_filed_date" TEXT CHECK ("tax_filed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("tax_filed_date", '+0 days') = "tax_filed_date"), -- 税务备案日期
  "tax_filing_number" TEXT CHECK (length("tax_filing_number") >= 1) CHECK (length("tax_filing_number") <= 500), -- 税务备案编号
  "company_name" TEXT CHECK (length("company_name") >= 1) CHECK (length("company_name") <= 500), -- 创办企业名称
  "company_uscc" TEXT CHECK ("company_uscc" GLOB '[0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]'), -- 创办企业信用代码
  "company_institution_id" TEXT CHECK (length("company_institution_id") >= 1) CHECK (length("company_institution_id") <= 128) CHECK ("company_institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("company_institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 创办企业标识
  "company_founded_date" TEXT CHECK ("company_founded_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("company_founded_date", '+0 days') = "company_founded_date"), -- 企业设立日期
  "company_registered_address" TEXT CHECK (length("company_registered_address") >= 1) CHECK (length("company_registered_address") <= 500), -- 企业注册地址
  "company_region" TEXT CHECK (length("company_region") >= 1) CHECK (length("company_region") <= 200), -- 企业注册地区
  "company_introduction" TEXT CHECK (length("company_introduction") >= 1) CHECK (length("company_introduction") <= 20000), -- 企业简介
  "company_registered_capital" INTEGER CHECK ("company_registered_capital" >= -999999999999999) CHECK ("company_registered_capital" <= 999999999999999), -- 企业注册资本（分）
  "company_paid_in_amount" INTEGER CHECK ("company_paid_in_amount" >= -999999999999999) CHECK ("company_paid_in_amount" <= 999999999999999), -- 企业实缴资本（分）
  "company_invested_amount" INTEGER CHECK ("company_invested_amount" >= -999999999999999) CHECK ("company_invested_amount" <= 999999999999999), -- 企业获投资金额（分）
  "platform_id" TEXT CHECK (length("platform_id") >= 1) CHECK (length("platform_id") <= 128) CHECK ("platform_id" GLOB '[0-9A-Za-z]*') CHECK (substr("platform_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 概念验证平台标识
  "platform_project_number" TEXT CHECK (length("platform_project_number") >= 1) CHECK (length("platform_project_number") <= 500), -- 验证项目编号
  "platform_project_leader" TEXT CHECK (length("platform_project_leader") >= 1) CHECK (length("platform_project_leader") <= 500), -- 验证项目负责人
  "platform_service_content" TEXT CHECK (length("platform_service_content") >= 1) CHECK (length("platform_service_content") <= 20000), -- 平台服务内容
  "verification_status" TEXT CHECK (length("verification_status") >= 1) CHECK (length("verification_status") <= 200), -- 核实状态
  "verification_verified_by" TEXT CHECK (length("verification_verified_by") >= 1) CHECK (length("verification_verified_by") <= 500), -- 核实单位
  "verification_verified_date" TEXT CHECK ("verification_verified_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("verification_verified_date", '+0 days') = "verification_verified_date"), -- 核实日期
  "verification_comment" TEXT CHECK (length("verification_comment") >= 1) CHECK (length("verification_comment") <= 20000), -- 核实意见
  "case_study_research_months" INTEGER CHECK ("case_study_research_months" >= 0) CHECK ("case_study_research_months" <= 1200), -- 研发周期
  "case_study_process" TEXT CHECK (length("case_study_process") >= 1) CHECK (length("case_study_process") <= 20000), -- 转化方式及过程
  "case_study_income" TEXT CHECK (length("case_study_income") >= 1) CHECK (length("case_study_income") <= 20000), -- 转化收益情况
  "case_study_intermediary_role" TEXT CHECK (length("case_study_intermediary_role") >= 1) CHECK (length("case_study_intermediary_role") <= 20000), -- 第三方机构作用
  "case_study_distribution" TEXT CHECK (length("case_study_distribution") >= 1) CHECK (length("case_study_distribution") <= 20000), -- 收益分配说明
  "case_study_application" TEXT CHECK (length("case_study_application") >= 1) CHECK (length("case_study_application") <= 20000), -- 案例应用领域
  "case_study_benefit" TEXT CHECK (length("case_study_benefit") >= 1) CHECK (length("case_study_benefit") <= 20000), -- 转化效益
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 到账记录
CREATE TABLE achievement_conversions_receipts (
  achievement_id TEXT NOT NULL,
  conversions_ordinal INTEGER NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "received_date" TEXT CHECK ("received_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("received_date", '+0 days') = "received_date"), -- 到账日期
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 到账金额（分）
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 到账性质
  "is_cost_deducted" INTEGER CHECK ("is_cost_deducted" IN (0, 1)), -- 是否扣除成本
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 费用明细
CREATE TABLE achievement_conversions_costs (
  achievement_id TEXT NOT NULL,
  conversions_ordinal INTEGER NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 费用种类
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 费用金额（分）
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 营业利润提成
CREATE TABLE achievement_conversions_profit_shares (
  achievement_id TEXT NOT NULL,
  conversions_ordinal INTEGER NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 提成年度
  "operating_profit" INTEGER CHECK ("operating_profit" >= -999999999999999) CHECK ("operating_profit" <= 999999999999999), -- 营业利润（分）
  "share" REAL CHECK ("share" >= 0) CHECK ("share" <= 100), -- 提成比例
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 提成金额（分）
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 收益分配
CREATE TABLE achievement_conversions_distribution (
  achievement_id TEXT NOT NULL,
  conversions_ordinal INTEGER NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "payee_kind" TEXT NOT NULL CHECK (length("payee_kind") >= 1) CHECK (length("payee_kind") <= 200), -- 受益方类型
  "payee_name" TEXT CHECK (length("payee_name") >= 1) CHECK (length("payee_name") <= 500), -- 受益方名称
  "form" TEXT CHECK (length("form") >= 1) CHECK (length("form") <= 200), -- 取得形式
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 取得金额（分）
  "share" REAL CHECK ("share" >= 0) CHECK ("share" <= 100), -- 取得比例
  "is_main_contributor" INTEGER CHECK ("is_main_contributor" IN (0, 1)), -- 是否主要贡献人员
  "is_leader" INTEGER CHECK ("is_leader" IN (0, 1)), -- 受益方是否担任领导职务
  "disclosed_date" TEXT CHECK ("disclosed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("disclosed_date", '+0 days') = "disclosed_date"), -- 领导人员公示日期
  "paid_date" TEXT CHECK ("paid_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("paid_date", '+0 days') = "paid_date"), -- 分配兑现日期
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 平台服务
CREATE TABLE achievement_conversions_platform_services (
  achievement_id TEXT NOT NULL,
  conversions_ordinal INTEGER NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 服务内容
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE,
  UNIQUE (achievement_id, conversions_ordinal, value)
) STRICT;

-- 未公开字段说明
CREATE TABLE achievement_withheld (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from", '+0 days') = "public_from"), -- 拟公开日期
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 财政支持项目
CREATE TABLE grants (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128) CHECK ("id" GLOB '[0-9A-Za-z]*') CHECK (substr("id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 记录标识
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 项目名称
  "programme" TEXT NOT NULL CHECK (length("programme") >= 1) CHECK (length("programme") <= 200), -- 支持方向
  "basis_title" TEXT CHECK (length("basis_title") >= 1) CHECK (length("basis_title") <= 500), -- 依据文件
  "basis_document_number" TEXT CHECK (length("basis_document_number") >= 1) CHECK (length("basis_document_number") <= 500), -- 依据文号
  "basis_article" TEXT CHECK (length("basis_article") >= 1) CHECK (length("basis_article") <= 500), -- 依据条款
  "call_title" TEXT CHECK (length("call_title") >= 1) CHECK (length("call_title") <= 500), -- 通知名称
  "call_number" TEXT CHECK (length("call_number") >= 1) CHECK (length("call_number") <= 500), -- 通知文号
  "call_published_date" TEXT CHECK ("call_published_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("call_published_date", '+0 days') = "call_published_date"), -- 通知发布日期
  "call_deadline_date" TEXT CHECK ("call_deadline_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("call_deadline_date", '+0 days') = "call_deadline_date"), -- 申报截止日期
  "application_number" TEXT CHECK (length("application_number") >= 1) CHECK (length("application_number") <= 500), -- 申报编号
  "application_submitted_date" TEXT CHECK ("application_submitted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("application_submitted_date", '+0 days') = "application_submitted_date"), -- 申报日期
  "application_fiscal_amount" INTEGER CHECK ("application_fiscal_amount" >= -999999999999999) CHECK ("application_fiscal_amount" <= 999999999999999), -- 申请财政资金（分）
  "approval_notice_start_date" TEXT CHECK ("approval_notice_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("approval_notice_start_date", '+0 days') = "approval_notice_start_date"), -- 拟支持公示开始日期
  "approval_notice_end_date" TEXT CHECK ("approval_notice_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("approval_notice_end_date", '+0 days') = "approval_notice_end_date"), -- 拟支持公示结束日期
  "approval_approved_date" TEXT CHECK ("approval_approved_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("approval_approved_date", '+0 days') = "approval_approved_date"), -- 立项日期
  "approval_number" TEXT CHECK (length("approval_number") >= 1) CHECK (length("approval_number") <= 500), -- 立项编号
  "approval_task_book_number" TEXT CHECK (length("approval_task_book_number") >= 1) CHECK (length("approval_task_book_number") <= 500), -- 任务书编号
  "approval_task_book_date" TEXT CHECK ("approval_task_book_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("approval_task_book_date", '+0 days') = "approval_task_book_date"), -- 任务书签订日期
  "recipient_id" TEXT CHECK (length("recipient_id") >= 1) CHECK (length("recipient_id") <= 128) CHECK ("recipient_id" GLOB '[0-9A-Za-z]*') CHECK (substr("recipient_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 承担单位标识
  "recipient_name" TEXT CHECK (length("recipient_name") >= 1) CHECK (length("recipient_name") <= 500), -- 承担单位
  "unit_id" TEXT CHECK (length("unit_id") >= 1) CHECK (length("unit_id") <= 128) CHECK ("unit_id" GLOB '[0-9A-Za-z]*') CHECK (substr("unit_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 受支持机构标识
  "unit_name" TEXT CHECK (length("unit_name") >= 1) CHECK (length("unit_name") <= 500), -- 受支持机构
  "leader_name" TEXT CHECK (length("leader_name") >= 1) CHECK (length("leader_name") <= 500), -- 项目负责人
  "funder_name" TEXT CHECK (length("funder_name") >= 1) CHECK (length("funder_name") <= 500), -- 支持部门
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 支持年度
  "fiscal_amount" INTEGER CHECK ("fiscal_amount" >= -999999999999999) CHECK ("fiscal_amount" <= 999999999999999), -- 财政资金（分）
  "self_raised_amount" INTEGER CHECK ("self_raised_amount" >= -999999999999999) CHECK ("self_raised_amount" <= 999999999999999), -- 自筹资金（分）
  "amount_basis" TEXT CHECK (length("amount_basis") >= 1) CHECK (length("amount_basis") <= 20000), -- 金额核定依据
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date", '+0 days') = "start_date"), -- 项目开始日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date", '+0 days') = "end_date"), -- 项目结束日期
  "method" TEXT CHECK (length("method") >= 1) CHECK (length("method") <= 200), -- 支持方式
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 项目状态
  "goal" TEXT CHECK (length("goal") >= 1) CHECK (length("goal") <= 20000), -- 年度目标
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人
  "contact_position" TEXT CHECK (length("contact_position") >= 1) CHECK (length("contact_position") <= 500), -- 职务
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系电话
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 电子邮箱
  "contact_address" TEXT CHECK (length("contact_address") >= 1) CHECK (length("contact_address") <= 500), -- 联系地址
  "contact_postcode" TEXT CHECK (length("contact_postcode") >= 1) CHECK (length("contact_postcode") <= 500), -- 邮政编码
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT CHECK ("updated_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][Tt][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*') CHECK ("updated_at" GLOB '*[Zz]' OR "updated_at" GLOB '*[-+][0-9][0-9]:[0-9][0-9]') CHECK (date(substr("updated_at", 1, 10), '+0 days') = substr("updated_at", 1, 10) AND substr("updated_at", 12, 2) < '24') CHECK ("updated_at" IS NULL OR datetime(upper("updated_at")) IS NOT NULL), -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128) CHECK ("replaced_by" GLOB '[0-9A-Za-z]*') CHECK (substr("replaced_by", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 替代记录
  PRIMARY KEY (id),
  CONSTRAINT "over-ceiling-transfer-institution" CHECK (coalesce(start_date < '2024-10-30', FALSE) OR (NOT (programme = 'transfer-institution' AND (fiscal_amount / 100.0) > 3000000))), -- 技术转移机构资助超过 300 万元
  CONSTRAINT "self-raised-below-fiscal" CHECK (coalesce(start_date < '2024-10-30', FALSE) OR (NOT ( programme IN ('transfer-institution', 'proof-of-concept-platform') AND self_raised_amount < fiscal_amount ))) -- 自筹资金低于财政资金
) STRICT;

-- 各类编号
CREATE TABLE grant_identifiers (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "scheme" TEXT NOT NULL CHECK (length("scheme") >= 1) CHECK (length("scheme") <= 200), -- 编号体系
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 编号值
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 资金来源构成
CREATE TABLE grant_funds (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 200), -- 出资来源
  "payer_name" TEXT CHECK (length("payer_name") >= 1) CHECK (length("payer_name") <= 500), -- 出资单位
  "planned_amount" INTEGER CHECK ("planned_amount" >= -999999999999999) CHECK ("planned_amount" <= 999999999999999), -- 计划投入金额（分）
  "received_amount" INTEGER CHECK ("received_amount" >= -999999999999999) CHECK ("received_amount" <= 999999999999999), -- 实际到位金额（分）
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 资金拨付
CREATE TABLE grant_payments (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "paid_date" TEXT CHECK ("paid_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("paid_date", '+0 days') = "paid_date"), -- 拨付日期
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 本次拨付金额（分）
  "document_number" TEXT CHECK (length("document_number") >= 1) CHECK (length("document_number") <= 500), -- 拨付文号
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 500), -- 拨付说明
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 历次状态
CREATE TABLE grant_status_history (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 工作计划
CREATE TABLE grant_plan (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 任务类别
  "description" TEXT CHECK (length("description") >= 1) CHECK (length("description") <= 20000), -- 任务内容
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date", '+0 days') = "start_date"), -- 任务开始日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date", '+0 days') = "end_date"), -- 任务完成期限
  "deliverable" TEXT CHECK (length("deliverable") >= 1) CHECK (length("deliverable") <= 500), -- 任务成果
  "completed_date" TEXT CHECK ("completed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("completed_date", '+0 days') = "completed_date"), -- 任务实际完成日期
  "progress" TEXT CHECK (length("progress") >= 1) CHECK (length("progress") <= 20000), -- 任务进展
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 支持条件核对
CREATE TABLE grant_conditions (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "condition" TEXT CHECK (length("condition") >= 1) CHECK (length("condition") <= 200), -- 支持条件名称
  "is_met" INTEGER CHECK ("is_met" IN (0, 1)), -- 是否满足条件
  "evidence" TEXT CHECK (length("evidence") >= 1) CHECK (length("evidence") <= 20000), -- 条件佐证
  "checked_date" TEXT CHECK ("checked_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("checked_date", '+0 days') = "checked_date"), -- 条件核对日期
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 经费预算
CREATE TABLE grant_budget (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "use" TEXT NOT NULL CHECK (length("use") >= 1) CHECK (length("use") <= 200), -- 资金用途
  "fiscal_amount" INTEGER CHECK ("fiscal_amount" >= -999999999999999) CHECK ("fiscal_amount" <= 999999999999999), -- 财政资金预算（分）
  "self_raised_amount" INTEGER CHECK ("self_raised_amount" >= -999999999999999) CHECK ("self_raised_amount" <= 999999999999999), -- 自筹资金预算（分）
  "fiscal_spent" INTEGER CHECK ("fiscal_spent" >= -999999999999999) CHECK ("fiscal_spent" <= 999999999999999), -- 财政资金支出（分）
  "self_raised_spent" INTEGER CHECK ("self_raised_spent" >= -999999999999999) CHECK ("self_raised_spent" <= 999999999999999), -- 自筹资金支出（分）
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 预算说明
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 指标完成情况
CREATE TABLE grant_indicators (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "indicator" TEXT NOT NULL CHECK (length("indicator") >= 1) CHECK (length("indicator") <= 200), -- 指标名称
  "baseline" REAL CHECK ("baseline" >= -999999999999) CHECK ("baseline" <= 999999999999), -- 基准值
  "target" REAL CHECK ("target" >= -999999999999) CHECK ("target" <= 999999999999), -- 目标值
  "actual" REAL CHECK ("actual" >= -999999999999) CHECK ("actual" <= 999999999999), -- 实际值
  "unit" TEXT CHECK (length("unit") >= 1) CHECK (length("unit") <= 500), -- 指标计量单位
  "evidence" TEXT CHECK (length("evidence") >= 1) CHECK (length("evidence") <= 20000), -- 指标佐证
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 审查记录
CREATE TABLE grant_reviews (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 审查环节
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 审查日期
  "reviewer_name" TEXT CHECK (length("reviewer_name") >= 1) CHECK (length("reviewer_name") <= 500), -- 审查单位
  "expert_count" INTEGER CHECK ("expert_count" >= 0) CHECK ("expert_count" <= 999999999999), -- 审查专家人数
  "score" REAL CHECK ("score" >= -999999999999) CHECK ("score" <= 999999999999), -- 审查得分
  "outcome" TEXT CHECK (length("outcome") >= 1) CHECK (length("outcome") <= 200), -- 审查结论
  "opinion" TEXT CHECK (length("opinion") >= 1) CHECK (length("opinion") <= 20000), -- 审查意见
  "correction_due_date" TEXT CHECK ("correction_due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("correction_due_date", '+0 days') = "correction_due_date"), -- 整改期限
  "report_number" TEXT CHECK (length("report_number") >= 1) CHECK (length("report_number") <= 500), -- 审查报告编号
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 项目明细
CREATE TABLE grant_projects (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "number" TEXT CHECK (length("number") >= 1) CHECK (length("number") <= 500), -- 明细项目编号
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 明细项目名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 项目归类
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 项目库状态
  "pooled_date" TEXT CHECK ("pooled_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("pooled_date", '+0 days') = "pooled_date"), -- 项目入库日期
  "source_id" TEXT CHECK (length("source_id") >= 1) CHECK (length("source_id") <= 128) CHECK ("source_id" GLOB '[0-9A-Za-z]*') CHECK (substr("source_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 成果来源单位标识
  "source_name" TEXT CHECK (length("source_name") >= 1) CHECK (length("source_name") <= 500), -- 成果来源单位
  "source_nature" TEXT CHECK (length("source_nature") >= 1) CHECK (length("source_nature") <= 200), -- 成果来源单位性质
  "achievement_id" TEXT CHECK (length("achievement_id") >= 1) CHECK (length("achievement_id") <= 128) CHECK ("achievement_id" GLOB '[0-9A-Za-z]*') CHECK (substr("achievement_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 验证成果标识
  "leader_name" TEXT CHECK (length("leader_name") >= 1) CHECK (length("leader_name") <= 500), -- 明细项目负责人
  "manager_id" TEXT CHECK (length("manager_id") >= 1) CHECK (length("manager_id") <= 128) CHECK ("manager_id" GLOB '[0-9A-Za-z]*') CHECK (substr("manager_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 跟踪技术经理人标识
  "developer_count" INTEGER CHECK ("developer_count" >= 0) CHECK ("developer_count" <= 999999999999), -- 投入技术开发人数
  "key_industry" TEXT CHECK (length("key_industry") >= 1) CHECK (length("key_industry") <= 200), -- 项目所属产业
  "service_note" TEXT CHECK (length("service_note") >= 1) CHECK (length("service_note") <= 20000), -- 服务内容说明
  "provider_name" TEXT CHECK (length("provider_name") >= 1) CHECK (length("provider_name") <= 500), -- 项目服务提供方
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date", '+0 days') = "start_date"), -- 项目验证开始日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date", '+0 days') = "end_date"), -- 项目验证结束日期
  "maturity_scheme" TEXT CHECK (length("maturity_scheme") >= 1) CHECK (length("maturity_scheme") <= 200), -- 项目成熟度量表
  "maturity_before" INTEGER CHECK ("maturity_before" >= 0) CHECK ("maturity_before" <= 999999999999), -- 验证前等级
  "maturity_after" INTEGER CHECK ("maturity_after" >= 0) CHECK ("maturity_after" <= 999999999999), -- 验证后等级
  "cost_amount" INTEGER CHECK ("cost_amount" >= -999999999999999) CHECK ("cost_amount" <= 999999999999999), -- 项目验证投入（分）
  "service_contract_client_id" TEXT CHECK (length("service_contract_client_id") >= 1) CHECK (length("service_contract_client_id") <= 128) CHECK ("service_contract_client_id" GLOB '[0-9A-Za-z]*') CHECK (substr("service_contract_client_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 委托企业标识
  "service_contract_client_name" TEXT CHECK (length("service_contract_client_name") >= 1) CHECK (length("service_contract_client_name") <= 500), -- 委托企业
  "service_contract_client_size" TEXT CHECK ("service_contract_client_size" IN ('large', 'medium', 'small', 'micro')), -- 委托企业规模
  "service_contract_client_region" TEXT CHECK (length("service_contract_client_region") >= 1) CHECK (length("service_contract_client_region") <= 200), -- 委托企业所在区划
  "service_contract_contract_id" TEXT CHECK (length("service_contract_contract_id") >= 1) CHECK (length("service_contract_contract_id") <= 128) CHECK ("service_contract_contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("service_contract_contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 服务合同标识
  "service_contract_contract_type" TEXT CHECK ("service_contract_contract_type" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')), -- 服务合同类型
  "service_contract_title" TEXT CHECK (length("service_contract_title") >= 1) CHECK (length("service_contract_title") <= 500), -- 服务合同名称
  "service_contract_signed_date" TEXT CHECK ("service_contract_signed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("service_contract_signed_date", '+0 days') = "service_contract_signed_date"), -- 服务合同签订日期
  "service_contract_amount" INTEGER CHECK ("service_contract_amount" >= -999999999999999) CHECK ("service_contract_amount" <= 999999999999999), -- 服务合同金额（分）
  "service_contract_content" TEXT CHECK (length("service_contract_content") >= 1) CHECK (length("service_contract_content") <= 20000), -- 服务合同内容
  "service_contract_confirmation_status" TEXT CHECK (length("service_contract_confirmation_status") >= 1) CHECK (length("service_contract_confirmation_status") <= 200), -- 服务核实状态
  "service_contract_confirmation_by" TEXT CHECK (length("service_contract_confirmation_by") >= 1) CHECK (length("service_contract_confirmation_by") <= 500), -- 服务核实人
  "service_contract_confirmation_date" TEXT CHECK ("service_contract_confirmation_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("service_contract_confirmation_date", '+0 days') = "service_contract_confirmation_date"), -- 服务核实日期
  "service_contract_confirmation_comment" TEXT CHECK (length("service_contract_confirmation_comment") >= 1) CHECK (length("service_contract_confirmation_comment") <= 20000), -- 服务核实说明
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 验证阶段
CREATE TABLE grant_projects_stages (
  grant_id TEXT NOT NULL,
  projects_ordinal INTEGER NOT NULL CHECK (projects_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 验证阶段
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE,
  UNIQUE (grant_id, projects_ordinal, value)
) STRICT;

-- 所提供的服务
CREATE TABLE grant_projects_services (
  grant_id TEXT NOT NULL,
  projects_ordinal INTEGER NOT NULL CHECK (projects_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 服务内容
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE,
  UNIQUE (grant_id, projects_ordinal, value)
) STRICT;

-- 验证产出
CREATE TABLE grant_projects_outputs (
  grant_id TEXT NOT NULL,
  projects_ordinal INTEGER NOT NULL CHECK (projects_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 产出种类
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 产出名称
  "completed_date" TEXT CHECK ("completed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("completed_date", '+0 days') = "completed_date"), -- 产出完成日期
  "quantity" INTEGER CHECK ("quantity" >= 0) CHECK ("quantity" <= 999999999999), -- 产出数量
  "output_value_amount" INTEGER CHECK ("output_value_amount" >= -999999999999999) CHECK ("output_value_amount" <= 999999999999999), -- 产值金额（分）
  "sales_amount" INTEGER CHECK ("sales_amount" >= -999999999999999) CHECK ("sales_amount" <= 999999999999999), -- 产品销售金额（分）
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 产出说明
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 项目转化
CREATE TABLE grant_projects_conversions (
  grant_id TEXT NOT NULL,
  projects_ordinal INTEGER NOT NULL CHECK (projects_ordinal >= 1),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "mode" TEXT CHECK (length("mode") >= 1) CHECK (length("mode") <= 200), -- 项目转化方式
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 项目转化日期
  "firm_name" TEXT CHECK (length("firm_name") >= 1) CHECK (length("firm_name") <= 500), -- 转入企业名称
  "firm_institution_id" TEXT CHECK (length("firm_institution_id") >= 1) CHECK (length("firm_institution_id") <= 128) CHECK ("firm_institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("firm_institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 转入企业标识
  "firm_uscc" TEXT CHECK ("firm_uscc" GLOB '[0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]'), -- 转入企业信用代码
  "firm_region" TEXT CHECK (length("firm_region") >= 1) CHECK (length("firm_region") <= 200), -- 转入企业所在区划
  "firm_address" TEXT CHECK (length("firm_address") >= 1) CHECK (length("firm_address") <= 500), -- 转入企业注册地址
  "firm_founded_date" TEXT CHECK ("firm_founded_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("firm_founded_date", '+0 days') = "firm_founded_date"), -- 转入企业成立日期
  "firm_introduction" TEXT CHECK (length("firm_introduction") >= 1) CHECK (length("firm_introduction") <= 20000), -- 转入企业简介
  "contract_id" TEXT CHECK (length("contract_id") >= 1) CHECK (length("contract_id") <= 128) CHECK ("contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 落地合同标识
  "contract_amount" INTEGER CHECK ("contract_amount" >= -999999999999999) CHECK ("contract_amount" <= 999999999999999), -- 落地合同总额（分）
  "invested_amount" INTEGER CHECK ("invested_amount" >= -999999999999999) CHECK ("invested_amount" <= 999999999999999), -- 企业获投资金额（分）
  "paid_in_amount" INTEGER CHECK ("paid_in_amount" >= -999999999999999) CHECK ("paid_in_amount" <= 999999999999999), -- 企业实缴到位金额（分）
  "confirmation_status" TEXT CHECK (length("confirmation_status") >= 1) CHECK (length("confirmation_status") <= 200), -- 转化核实状态
  "confirmation_by" TEXT CHECK (length("confirmation_by") >= 1) CHECK (length("confirmation_by") <= 500), -- 转化核实人
  "confirmation_date" TEXT CHECK ("confirmation_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("confirmation_date", '+0 days') = "confirmation_date"), -- 转化核实日期
  "confirmation_comment" TEXT CHECK (length("confirmation_comment") >= 1) CHECK (length("confirmation_comment") <= 20000), -- 转化核实说明
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 企业成长
CREATE TABLE grant_firms (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 成长企业名称
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128) CHECK ("institution_id" GLOB '[0-9A-Za-z]*') CHECK (substr("institution_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 成长企业标识
  "uscc" TEXT CHECK ("uscc" GLOB '[0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]'), -- 成长企业信用代码
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 成长企业所在区划
  "result" TEXT CHECK (length("result") >= 1) CHECK (length("result") <= 200), -- 企业成长类别
  "qualification" TEXT CHECK (length("qualification") >= 1) CHECK (length("qualification") <= 200), -- 认定资质
  "result_date" TEXT CHECK ("result_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("result_date", '+0 days') = "result_date"), -- 成长结果日期
  "certificate_number" TEXT CHECK (length("certificate_number") >= 1) CHECK (length("certificate_number") <= 500), -- 资质证书编号
  "revenue_year" INTEGER CHECK ("revenue_year" >= 1949) CHECK ("revenue_year" <= 2100), -- 营收所属年度
  "service_revenue_amount" INTEGER CHECK ("service_revenue_amount" >= -999999999999999) CHECK ("service_revenue_amount" <= 999999999999999), -- 科技服务业营收（分）
  "revenue_growth" REAL CHECK ("revenue_growth" >= -999999999999) CHECK ("revenue_growth" <= 999999999999), -- 企业营收增速
  "is_growth_expected" INTEGER CHECK ("is_growth_expected" IN (0, 1)), -- 是否预计增速
  "research_expense_amount" INTEGER CHECK ("research_expense_amount" >= -999999999999999) CHECK ("research_expense_amount" <= 999999999999999), -- 企业研发费用（分）
  "research_growth" REAL CHECK ("research_growth" >= -999999999999) CHECK ("research_growth" <= 999999999999), -- 企业研发费用增速
  "support_note" TEXT CHECK (length("support_note") >= 1) CHECK (length("support_note") <= 20000), -- 引导服务内容
  "confirmation_status" TEXT CHECK (length("confirmation_status") >= 1) CHECK (length("confirmation_status") <= 200), -- 企业结果核实状态
  "confirmation_by" TEXT CHECK (length("confirmation_by") >= 1) CHECK (length("confirmation_by") <= 500), -- 企业结果核实人
  "confirmation_date" TEXT CHECK ("confirmation_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("confirmation_date", '+0 days') = "confirmation_date"), -- 企业结果核实日期
  "confirmation_comment" TEXT CHECK (length("confirmation_comment") >= 1) CHECK (length("confirmation_comment") <= 20000), -- 企业结果核实说明
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 固定资产投资
CREATE TABLE grant_fixed_investments (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "unit_name" TEXT CHECK (length("unit_name") >= 1) CHECK (length("unit_name") <= 500), -- 投资单位
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 投资项目名称
  "planned_amount" INTEGER CHECK ("planned_amount" >= -999999999999999) CHECK ("planned_amount" <= 999999999999999), -- 计划总投资（分）
  "amount" INTEGER CHECK ("amount" >= -999999999999999) CHECK ("amount" <= 999999999999999), -- 本期完成投资（分）
  "statistics_date" TEXT CHECK ("statistics_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("statistics_date", '+0 days') = "statistics_date"), -- 投资纳统日期
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 高价值成果
CREATE TABLE grant_recommended_achievements (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "achievement_id" TEXT CHECK (length("achievement_id") >= 1) CHECK (length("achievement_id") <= 128) CHECK ("achievement_id" GLOB '[0-9A-Za-z]*') CHECK (substr("achievement_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 高价值成果标识
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 高价值成果名称
  "key_industry" TEXT CHECK (length("key_industry") >= 1) CHECK (length("key_industry") <= 200), -- 高价值成果产业
  "recommended_date" TEXT CHECK ("recommended_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("recommended_date", '+0 days') = "recommended_date"), -- 成果推荐日期
  "library_entered_date" TEXT CHECK ("library_entered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("library_entered_date", '+0 days') = "library_entered_date"), -- 成果库入库日期
  "library_number" TEXT CHECK (length("library_number") >= 1) CHECK (length("library_number") <= 500), -- 成果库编号
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 新聘技术经理人
CREATE TABLE grant_hired_managers (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "manager_id" TEXT CHECK (length("manager_id") >= 1) CHECK (length("manager_id") <= 128) CHECK ("manager_id" GLOB '[0-9A-Za-z]*') CHECK (substr("manager_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 新聘经理人标识
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 新聘经理人姓名
  "employment" TEXT CHECK (length("employment") >= 1) CHECK (length("employment") <= 200), -- 新聘经理人从业方式
  "hired_date" TEXT CHECK ("hired_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("hired_date", '+0 days') = "hired_date"), -- 聘用日期
  "left_date" TEXT CHECK ("left_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("left_date", '+0 days') = "left_date"), -- 离职日期
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 转化活动
CREATE TABLE grant_events (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 活动种类
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 活动名称
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 活动日期
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 活动所在区划
  "is_online" INTEGER CHECK ("is_online" IN (0, 1)), -- 是否线上活动
  "participant_count" INTEGER CHECK ("participant_count" >= 0) CHECK ("participant_count" <= 999999999999), -- 活动参加人数
  "firm_count" INTEGER CHECK ("firm_count" >= 0) CHECK ("firm_count" <= 999999999999), -- 参加企业数
  "achievement_count" INTEGER CHECK ("achievement_count" >= 0) CHECK ("achievement_count" <= 999999999999), -- 展示成果数
  "intent_count" INTEGER CHECK ("intent_count" >= 0) CHECK ("intent_count" <= 999999999999), -- 达成意向数
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 转化培训
CREATE TABLE grant_trainings (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "audience" TEXT CHECK (length("audience") >= 1) CHECK (length("audience") <= 200), -- 培训对象
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 培训名称
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date", '+0 days') = "date"), -- 培训日期
  "hours" REAL CHECK ("hours" >= -999999999999) CHECK ("hours" <= 999999999999), -- 培训学时
  "participant_count" INTEGER CHECK ("participant_count" >= 0) CHECK ("participant_count" <= 999999999999), -- 培训人数
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 共建合作平台
CREATE TABLE grant_joint_platforms (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 共建平台名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 共建平台种类
  "partner_id" TEXT CHECK (length("partner_id") >= 1) CHECK (length("partner_id") <= 128) CHECK ("partner_id" GLOB '[0-9A-Za-z]*') CHECK (substr("partner_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 共建企业标识
  "partner_name" TEXT CHECK (length("partner_name") >= 1) CHECK (length("partner_name") <= 500), -- 共建企业
  "signed_date" TEXT CHECK ("signed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("signed_date", '+0 days') = "signed_date"), -- 共建协议日期
  "contract_id" TEXT CHECK (length("contract_id") >= 1) CHECK (length("contract_id") <= 128) CHECK ("contract_id" GLOB '[0-9A-Za-z]*') CHECK (substr("contract_id", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 共建合同标识
  "partner_amount" INTEGER CHECK ("partner_amount" >= -999999999999999) CHECK ("partner_amount" <= 999999999999999), -- 共建企业投入（分）
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 关联成果
CREATE TABLE grant_achievement_ids (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128) CHECK ("value" GLOB '[0-9A-Za-z]*') CHECK (substr("value", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 标识
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE,
  UNIQUE (grant_id, value)
) STRICT;

-- 关联合同
CREATE TABLE grant_contract_ids (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128) CHECK ("value" GLOB '[0-9A-Za-z]*') CHECK (substr("value", 2) NOT GLOB '*[^0-9A-Za-z._-]*'), -- 标识
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE,
  UNIQUE (grant_id, value)
) STRICT;

-- 未公开字段说明
CREATE TABLE grant_withheld (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from", '+0 days') = "public_from"), -- 拟公开日期
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;
