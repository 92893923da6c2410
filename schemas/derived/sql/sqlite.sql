-- Derived from schemas/, vocab/ and validator/ by `opentt build`; do not edit.
-- OpenTT 0.1.0: five entities, their parts in tables of their own.
--
-- What the schemas say and these tables cannot:
--   checksum: check digits (format uscc, ip-number) are computed by the validator alone
--   closed-object: an unknown member has no column to stand in
--   null: an absent member and NULL are the same
--   uri: format uri is not looked at
--   pattern: patterns but those of dates: SQLite has no regular expressions of its own
--   decimals: an amount with a third decimal cannot be written at all, since amounts are whole fen
--   instant: format date-time is not looked at
-- Errors among the rule cards that are no CHECK here:
--   achievement/both-incentive-paths: a query over several rows, which no CHECK may hold
--   contract/cooperation-with-one-contributor: a query over several rows, which no CHECK may hold
--   contract/ip-right-expired-at-signing: a query over several rows, which no CHECK may hold
--   contract/licence-outlives-patent: a query over several rows, which no CHECK may hold
--   contract/licence-without-ip-right: a query over several rows, which no CHECK may hold
--   contract/party-without-legal-personality: a query over several rows, which no CHECK may hold
--   contract/subtype-outside-type: a query over several rows, which no CHECK may hold
--   contract/transfer-without-ip-right: a query over several rows, which no CHECK may hold
--   grant/over-ceiling-platform-year: a query over several rows, which no CHECK may hold
--   grant/over-ceiling-transfer-institution: compares an amount with a number, and SQLite's amounts are in fen

-- 机构
CREATE TABLE institutions (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128), -- 记录标识
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 机构名称
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 英文名称
  "short_name" TEXT CHECK (length("short_name") >= 1) CHECK (length("short_name") <= 500), -- 简称
  "nature" TEXT CHECK (length("nature") >= 1) CHECK (length("nature") <= 200), -- 机构性质
  "legal_form" TEXT CHECK (length("legal_form") >= 1) CHECK (length("legal_form") <= 200), -- 法人类型
  "uscc" TEXT, -- 统一社会信用代码
  "parent_id" TEXT CHECK (length("parent_id") >= 1) CHECK (length("parent_id") <= 128), -- 依托单位标识
  "parent_name" TEXT CHECK (length("parent_name") >= 1) CHECK (length("parent_name") <= 500), -- 依托单位
  "founded_date" TEXT CHECK ("founded_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("founded_date") = "founded_date"), -- 成立日期
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 所在行政区划
  "address" TEXT CHECK (length("address") >= 1) CHECK (length("address") <= 500), -- 办公地址
  "website" TEXT CHECK (length("website") <= 2000), -- 网站
  "legal_representative" TEXT CHECK (length("legal_representative") >= 1) CHECK (length("legal_representative") <= 500), -- 法定代表人
  "enterprise_size" TEXT CHECK ("enterprise_size" IN ('large', 'medium', 'small', 'micro')), -- 企业规模
  "is_high_tech_enterprise" INTEGER CHECK ("is_high_tech_enterprise" IN (0, 1)), -- 是否高新技术企业
  "is_national_demonstration" INTEGER CHECK ("is_national_demonstration" IN (0, 1)), -- 是否国家技术转移示范机构
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 登记编号
  "registration_applied_date" TEXT CHECK ("registration_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_applied_date") = "registration_applied_date"), -- 登记申请日期
  "registration_status" TEXT CHECK (length("registration_status") >= 1) CHECK (length("registration_status") <= 200), -- 登记状态
  "registration_listed_date" TEXT CHECK ("registration_listed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_listed_date") = "registration_listed_date"), -- 入库日期
  "staff_total_count" INTEGER CHECK ("staff_total_count" >= 0) CHECK ("staff_total_count" <= 999999999999), -- 人员总数
  "staff_full_time_count" INTEGER CHECK ("staff_full_time_count" >= 0) CHECK ("staff_full_time_count" <= 999999999999), -- 专职人员数
  "staff_part_time_count" INTEGER CHECK ("staff_part_time_count" >= 0) CHECK ("staff_part_time_count" <= 999999999999), -- 兼职人员数
  "staff_postgraduate_count" INTEGER CHECK ("staff_postgraduate_count" >= 0) CHECK ("staff_postgraduate_count" <= 999999999999), -- 硕士及以上人数
  "staff_bachelor_count" INTEGER CHECK ("staff_bachelor_count" >= 0) CHECK ("staff_bachelor_count" <= 999999999999), -- 本科人数
  "staff_college_count" INTEGER CHECK ("staff_college_count" >= 0) CHECK ("staff_college_count" <= 999999999999), -- 专科人数
  "staff_senior_title_count" INTEGER CHECK ("staff_senior_title_count" >= 0) CHECK ("staff_senior_title_count" <= 999999999999), -- 高级职称人数
  "staff_middle_title_count" INTEGER CHECK ("staff_middle_title_count" >= 0) CHECK ("staff_middle_title_count" <= 999999999999), -- 中级职称人数
  "staff_manager_count" INTEGER CHECK ("staff_manager_count" >= 0) CHECK ("staff_manager_count" <= 999999999999), -- 技术经理人数
  "staff_technical_team_count" INTEGER CHECK ("staff_technical_team_count" >= 0) CHECK ("staff_technical_team_count" <= 999999999999), -- 技术开发团队人数
  "facilities_area" REAL CHECK ("facilities_area" >= -999999999999) CHECK ("facilities_area" <= 999999999999), -- 办公面积
  "facilities_equipment_count" INTEGER CHECK ("facilities_equipment_count" >= 0) CHECK ("facilities_equipment_count" <= 999999999999), -- 设备数量
  "facilities_equipment_value" INTEGER CHECK ("facilities_equipment_value" >= -999999999999999) CHECK ("facilities_equipment_value" <= 999999999999999), -- 设备原值（分）
  "facilities_has_website" INTEGER CHECK ("facilities_has_website" IN (0, 1)), -- 是否有独立网站
  "facilities_has_database" INTEGER CHECK ("facilities_has_database" IN (0, 1)), -- 是否有数据库
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人
  "contact_position" TEXT CHECK (length("contact_position") >= 1) CHECK (length("contact_position") <= 500), -- 职务
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系电话
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 电子邮箱
  "contact_address" TEXT CHECK (length("contact_address") >= 1) CHECK (length("contact_address") <= 500), -- 联系地址
  "contact_postcode" TEXT CHECK (length("contact_postcode") >= 1) CHECK (length("contact_postcode") <= 500), -- 邮政编码
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT, -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128), -- 替代记录
  PRIMARY KEY (id),
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
CREATE TABLE institution_partner_ids (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128), -- 标识
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
) STRICT;

-- 历次状态
CREATE TABLE institution_registration_status_history (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT NOT NULL CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date") = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 年度报告
CREATE TABLE institution_annual_reports (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 报告年度
  "submitted_date" TEXT CHECK ("submitted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("submitted_date") = "submitted_date"), -- 报送日期
  "technology_transfer_revenue" INTEGER CHECK ("technology_transfer_revenue" >= -999999999999999) CHECK ("technology_transfer_revenue" <= 999999999999999), -- 技术转移收入（分）
  "total_revenue" INTEGER CHECK ("total_revenue" >= -999999999999999) CHECK ("total_revenue" <= 999999999999999), -- 营业收入（分）
  "fiscal_national" INTEGER CHECK ("fiscal_national" >= -999999999999999) CHECK ("fiscal_national" <= 999999999999999), -- 国家财政经费（分）
  "fiscal_local" INTEGER CHECK ("fiscal_local" >= -999999999999999) CHECK ("fiscal_local" <= 999999999999999), -- 地方财政经费（分）
  "self_funded" INTEGER CHECK ("self_funded" >= -999999999999999) CHECK ("self_funded" <= 999999999999999), -- 单位自筹经费（分）
  "promoted_contract_count" INTEGER CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999), -- 促成技术合同数
  "promoted_contract_amount" INTEGER CHECK ("promoted_contract_amount" >= -999999999999999) CHECK ("promoted_contract_amount" <= 999999999999999), -- 促成技术合同成交额（分）
  "promoted_technical_amount" INTEGER CHECK ("promoted_technical_amount" >= -999999999999999) CHECK ("promoted_technical_amount" <= 999999999999999), -- 促成技术交易额（分）
  "demand_count" INTEGER CHECK ("demand_count" >= 0) CHECK ("demand_count" <= 999999999999), -- 征集需求数
  "event_count" INTEGER CHECK ("event_count" >= 0) CHECK ("event_count" <= 999999999999), -- 组织活动数
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
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
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
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

-- 承担试点
CREATE TABLE institution_pilots (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "pilot" TEXT NOT NULL CHECK (length("pilot") >= 1) CHECK (length("pilot") <= 200), -- 试点名称
  "since_date" TEXT CHECK ("since_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("since_date") = "since_date"), -- 纳入试点日期
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 转化制度
CREATE TABLE institution_adopted_rules (
  institution_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 制度类型
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 制度名称
  "adopted_date" TEXT CHECK ("adopted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("adopted_date") = "adopted_date"), -- 制度印发日期
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
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from") = "public_from"), -- 拟公开日期
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
) STRICT;

-- 技术经理人
CREATE TABLE managers (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128), -- 记录标识
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 姓名
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 姓名拼音
  "registration_mode" TEXT CHECK (length("registration_mode") >= 1) CHECK (length("registration_mode") <= 200), -- 登记方式
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128), -- 所属机构标识
  "institution_name" TEXT CHECK (length("institution_name") >= 1) CHECK (length("institution_name") <= 500), -- 所属机构
  "employment" TEXT CHECK (length("employment") >= 1) CHECK (length("employment") <= 200), -- 任职方式
  "level" TEXT CHECK (length("level") >= 1) CHECK (length("level") <= 200), -- 能力等级
  "certificate_number" TEXT CHECK (length("certificate_number") >= 1) CHECK (length("certificate_number") <= 500), -- 证书编号
  "certificate_issuer" TEXT CHECK (length("certificate_issuer") >= 1) CHECK (length("certificate_issuer") <= 500), -- 发证机构
  "certificate_date" TEXT CHECK ("certificate_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("certificate_date") = "certificate_date"), -- 发证日期
  "started_date" TEXT CHECK ("started_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("started_date") = "started_date"), -- 从业起始日期
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 所在行政区划
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 登记编号
  "registration_applied_date" TEXT CHECK ("registration_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_applied_date") = "registration_applied_date"), -- 登记申请日期
  "registration_status" TEXT CHECK (length("registration_status") >= 1) CHECK (length("registration_status") <= 200), -- 登记状态
  "registration_listed_date" TEXT CHECK ("registration_listed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_listed_date") = "registration_listed_date"), -- 入库日期
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人
  "contact_position" TEXT CHECK (length("contact_position") >= 1) CHECK (length("contact_position") <= 500), -- 职务
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系电话
  "contact_email" TEXT CHECK (length("contact_email") >= 1) CHECK (length("contact_email") <= 500), -- 电子邮箱
  "contact_address" TEXT CHECK (length("contact_address") >= 1) CHECK (length("contact_address") <= 500), -- 联系地址
  "contact_postcode" TEXT CHECK (length("contact_postcode") >= 1) CHECK (length("contact_postcode") <= 500), -- 邮政编码
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT, -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128), -- 替代记录
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

-- 技术领域
CREATE TABLE manager_fields (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 200), -- 技术领域
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

-- 历次状态
CREATE TABLE manager_registration_status_history (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT NOT NULL CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date") = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 年度报告
CREATE TABLE manager_annual_reports (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 报告年度
  "submitted_date" TEXT CHECK ("submitted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("submitted_date") = "submitted_date"), -- 报送日期
  "promoted_contract_count" INTEGER CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999), -- 促成技术合同数
  "promoted_contract_amount" INTEGER CHECK ("promoted_contract_amount" >= -999999999999999) CHECK ("promoted_contract_amount" <= 999999999999999), -- 促成技术合同成交额（分）
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 未公开字段说明
CREATE TABLE manager_withheld (
  manager_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from") = "public_from"), -- 拟公开日期
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
) STRICT;

-- 技术合同
CREATE TABLE contracts (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128), -- 记录标识
  "title" TEXT NOT NULL CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 合同名称
  "own_number" TEXT CHECK (length("own_number") >= 1) CHECK (length("own_number") <= 500), -- 自编合同号
  "contract_type" TEXT NOT NULL CHECK ("contract_type" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')), -- 合同类型
  "contract_subtype" TEXT CHECK (length("contract_subtype") >= 1) CHECK (length("contract_subtype") <= 200), -- 合同子类型
  "signed_date" TEXT CHECK ("signed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("signed_date") = "signed_date"), -- 签订日期
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date") = "start_date"), -- 生效日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date") = "end_date"), -- 截止日期
  "total_amount" INTEGER NOT NULL CHECK ("total_amount" >= -999999999999999) CHECK ("total_amount" <= 999999999999999), -- 合同成交总额（分）
  "technical_amount" INTEGER CHECK ("technical_amount" >= -999999999999999) CHECK ("technical_amount" <= 999999999999999), -- 技术交易额（分）
  "non_technical_amount" INTEGER CHECK ("non_technical_amount" >= -999999999999999) CHECK ("non_technical_amount" <= 999999999999999), -- 非技术性费用（分）
  "payment_mode" TEXT CHECK (length("payment_mode") >= 1) CHECK (length("payment_mode") <= 200), -- 支付方式
  "payment_entry_fee" INTEGER CHECK ("payment_entry_fee" >= -999999999999999) CHECK ("payment_entry_fee" <= 999999999999999), -- 入门费（分）
  "payment_royalty_base" TEXT CHECK (length("payment_royalty_base") >= 1) CHECK (length("payment_royalty_base") <= 200), -- 提成基数
  "payment_royalty_rate" REAL CHECK ("payment_royalty_rate" >= 0) CHECK ("payment_royalty_rate" <= 100), -- 提成比例
  "licence_kind" TEXT CHECK ("licence_kind" IN ('exclusive', 'sole', 'non-exclusive', 'open')), -- 许可方式
  "licence_territory" TEXT CHECK (length("licence_territory") >= 1) CHECK (length("licence_territory") <= 500), -- 许可地域
  "licence_start_date" TEXT CHECK ("licence_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("licence_start_date") = "licence_start_date"), -- 许可开始日期
  "licence_end_date" TEXT CHECK ("licence_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("licence_end_date") = "licence_end_date"), -- 许可截止日期
  "technology_field" TEXT CHECK (length("technology_field") >= 1) CHECK (length("technology_field") <= 200), -- 技术领域
  "plan_source" TEXT CHECK (length("plan_source") >= 1) CHECK (length("plan_source") <= 200), -- 计划来源
  "socio_economic_objective" TEXT CHECK (length("socio_economic_objective") >= 1) CHECK (length("socio_economic_objective") <= 200), -- 社会经济目标
  "industry_served" TEXT CHECK (length("industry_served") >= 1) CHECK (length("industry_served") <= 200), -- 服务的国民经济行业
  "trade_direction" TEXT CHECK ("trade_direction" IN ('domestic', 'import', 'export')), -- 贸易方向
  "is_classified" INTEGER CHECK ("is_classified" IN (0, 1)), -- 是否涉密
  "is_desensitised" INTEGER CHECK ("is_desensitised" IN (0, 1)), -- 是否已脱密处理
  "is_related_party" INTEGER CHECK ("is_related_party" IN (0, 1)), -- 是否关联交易
  "is_government_project" INTEGER CHECK ("is_government_project" IN (0, 1)), -- 是否政府项目
  "year" INTEGER CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 登记年度
  "region" TEXT CHECK (length("region") >= 1) CHECK (length("region") <= 200), -- 所属行政区
  "recognition_goal" TEXT CHECK (length("recognition_goal") >= 1) CHECK (length("recognition_goal") <= 20000), -- 技术目标
  "recognition_is_mastered_at_signing" INTEGER CHECK ("recognition_is_mastered_at_signing" IN (0, 1)), -- 签订时是否已掌握
  "recognition_innovation" TEXT CHECK (length("recognition_innovation") >= 1) CHECK (length("recognition_innovation") <= 20000), -- 创新内容
  "recognition_is_exclusion_checked" INTEGER CHECK ("recognition_is_exclusion_checked" IN (0, 1)), -- 是否已排除不予认定情形
  "recognition_acceptance_indicators" TEXT CHECK (length("recognition_acceptance_indicators") >= 1) CHECK (length("recognition_acceptance_indicators") <= 20000), -- 验收指标
  "recognition_conclusion" TEXT CHECK ("recognition_conclusion" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')), -- 认定结论
  "recognition_is_report_delivered" INTEGER CHECK ("recognition_is_report_delivered" IN (0, 1)), -- 是否以报告交付
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 合同登记编号
  "registration_registrant_role" TEXT CHECK ("registration_registrant_role" IN ('seller', 'buyer', 'intermediary')), -- 登记申请方
  "registration_registrant_name" TEXT CHECK (length("registration_registrant_name") >= 1) CHECK (length("registration_registrant_name") <= 500), -- 登记申请人
  "registration_registry_id" TEXT CHECK (length("registration_registry_id") >= 1) CHECK (length("registration_registry_id") <= 128), -- 登记机构标识
  "registration_registry_name" TEXT CHECK (length("registration_registry_name") >= 1) CHECK (length("registration_registry_name") <= 500), -- 登记机构
  "registration_applied_date" TEXT CHECK ("registration_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_applied_date") = "registration_applied_date"), -- 登记申请日期
  "registration_registered_date" TEXT CHECK ("registration_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_registered_date") = "registration_registered_date"), -- 登记日期
  "registration_status" TEXT CHECK (length("registration_status") >= 1) CHECK (length("registration_status") <= 200), -- 登记状态
  "registration_certificate_date" TEXT CHECK ("registration_certificate_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_certificate_date") = "registration_certificate_date"), -- 登记证明日期
  "review_accepted_date" TEXT CHECK ("review_accepted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_accepted_date") = "review_accepted_date"), -- 受理日期
  "review_decided_date" TEXT CHECK ("review_decided_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("review_decided_date") = "review_decided_date"), -- 审核决定日期
  "review_is_expert_review" INTEGER CHECK ("review_is_expert_review" IN (0, 1)), -- 是否专家评审
  "review_decision" TEXT CHECK (length("review_decision") >= 1) CHECK (length("review_decision") <= 20000), -- 审核意见
  "use_first_is_use_first" INTEGER CHECK ("use_first_is_use_first" IN (0, 1)), -- 是否先使用后付费
  "use_first_licensee_size" TEXT CHECK ("use_first_licensee_size" IN ('large', 'medium', 'small', 'micro')), -- 被许可企业规模
  "use_first_first_payment_date" TEXT CHECK ("use_first_first_payment_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("use_first_first_payment_date") = "use_first_first_payment_date"), -- 首次付款日期
  "use_first_guarantor_id" TEXT CHECK (length("use_first_guarantor_id") >= 1) CHECK (length("use_first_guarantor_id") <= 128), -- 担保机构标识
  "use_first_guarantor_name" TEXT CHECK (length("use_first_guarantor_name") >= 1) CHECK (length("use_first_guarantor_name") <= 500), -- 担保机构
  "use_first_guarantee_amount" INTEGER CHECK ("use_first_guarantee_amount" >= -999999999999999) CHECK ("use_first_guarantee_amount" <= 999999999999999), -- 担保金额（分）
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT, -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128), -- 替代记录
  PRIMARY KEY (id),
  CONSTRAINT "development-already-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT (contract_type = 'technology-development' AND recognition_is_mastered_at_signing))), -- 技术开发合同的标的在签订时已经掌握
  CONSTRAINT "registered-by-wrong-party" CHECK (coalesce(signed_date < '2016-11-25', FALSE) OR (NOT ( substr(region, 1, 2) = '11' AND ( (registration_registrant_role = 'buyer' AND trade_direction <> 'import') OR (registration_registrant_role = 'seller' AND trade_direction = 'import') ) ))), -- 登记申请人不是应当登记的一方
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
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128), -- 机构标识
  "uscc" TEXT, -- 统一社会信用代码
  "legal_status" TEXT CHECK (length("legal_status") >= 1) CHECK (length("legal_status") <= 200), -- 主体资格
  "is_authorised" INTEGER CHECK ("is_authorised" IN (0, 1)), -- 是否经法人授权
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
  "is_contributing_research" INTEGER CHECK ("is_contributing_research" IN (0, 1)), -- 是否参与研究开发
  "address" TEXT CHECK (length("address") >= 1) CHECK (length("address") <= 500), -- 地址
  "representative" TEXT CHECK (length("representative") >= 1) CHECK (length("representative") <= 500), -- 代表人
  "contact_name" TEXT CHECK (length("contact_name") >= 1) CHECK (length("contact_name") <= 500), -- 联系人姓名
  "contact_phone" TEXT CHECK (length("contact_phone") >= 1) CHECK (length("contact_phone") <= 500), -- 联系人电话号码
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
  "holder_name" TEXT CHECK (length("holder_name") >= 1) CHECK (length("holder_name") <= 500), -- 知识产权人
  "filing_date" TEXT CHECK ("filing_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("filing_date") = "filing_date"), -- 申请日
  "grant_date" TEXT CHECK ("grant_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("grant_date") = "grant_date"), -- 授权日
  "expiry_date" TEXT CHECK ("expiry_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("expiry_date") = "expiry_date"), -- 权利届满日
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 权利状态
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 关联成果
CREATE TABLE contract_achievement_ids (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128), -- 标识
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
) STRICT;

-- 历次状态
CREATE TABLE contract_registration_status_history (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "status" TEXT NOT NULL CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 变更后状态
  "date" TEXT CHECK ("date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("date") = "date"), -- 状态日期
  "by" TEXT CHECK (length("by") >= 1) CHECK (length("by") <= 500), -- 办理单位
  "note" TEXT CHECK (length("note") >= 1) CHECK (length("note") <= 20000), -- 办理说明
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 技术性收入核定
CREATE TABLE contract_income_verifications (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "verified_date" TEXT CHECK ("verified_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("verified_date") = "verified_date"), -- 核定日期
  "payment_date" TEXT CHECK ("payment_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("payment_date") = "payment_date"), -- 到账日期
  "total_amount" INTEGER CHECK ("total_amount" >= -999999999999999) CHECK ("total_amount" <= 999999999999999), -- 本次实现合同交易额（分）
  "technical_amount" INTEGER CHECK ("technical_amount" >= -999999999999999) CHECK ("technical_amount" <= 999999999999999), -- 本次实现技术交易额（分）
  "deducted_cost" INTEGER CHECK ("deducted_cost" >= -999999999999999) CHECK ("deducted_cost" <= 999999999999999), -- 本次扣除成本（分）
  "technical_income" INTEGER CHECK ("technical_income" >= -999999999999999) CHECK ("technical_income" <= 999999999999999), -- 本次实现技术性收入（分）
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 合同交付物
CREATE TABLE contract_deliverables (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 交付物名称
  "description" TEXT CHECK (length("description") >= 1) CHECK (length("description") <= 20000), -- 交付物说明
  "due_date" TEXT CHECK ("due_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("due_date") = "due_date"), -- 交付期限
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 未公开字段说明
CREATE TABLE contract_withheld (
  contract_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from") = "public_from"), -- 拟公开日期
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
) STRICT;

-- 科技成果
CREATE TABLE achievements (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128), -- 记录标识
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 成果名称
  "name_en" TEXT CHECK (length("name_en") >= 1) CHECK (length("name_en") <= 500), -- 成果英文名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 成果类别
  "stage" TEXT CHECK (length("stage") >= 1) CHECK (length("stage") <= 200), -- 所处阶段
  "level" TEXT CHECK (length("level") >= 1) CHECK (length("level") <= 200), -- 成果水平
  "origin" TEXT CHECK (length("origin") >= 1) CHECK (length("origin") <= 200), -- 成果属性
  "evaluation_mode" TEXT CHECK (length("evaluation_mode") >= 1) CHECK (length("evaluation_mode") <= 200), -- 评价方式
  "evaluation_date" TEXT CHECK ("evaluation_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("evaluation_date") = "evaluation_date"), -- 评价日期
  "evaluation_evaluator_name" TEXT CHECK (length("evaluation_evaluator_name") >= 1) CHECK (length("evaluation_evaluator_name") <= 500), -- 评价机构
  "maturity_scheme" TEXT CHECK (length("maturity_scheme") >= 1) CHECK (length("maturity_scheme") <= 200), -- 成熟度标准
  "maturity_level" INTEGER CHECK ("maturity_level" >= 0) CHECK ("maturity_level" <= 99), -- 成熟度等级
  "maturity_assessed_date" TEXT CHECK ("maturity_assessed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("maturity_assessed_date") = "maturity_assessed_date"), -- 成熟度评定日期
  "summary" TEXT CHECK (length("summary") >= 1) CHECK (length("summary") <= 20000), -- 成果简介
  "started_date" TEXT CHECK ("started_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("started_date") = "started_date"), -- 研究起始日期
  "completed_date" TEXT CHECK ("completed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("completed_date") = "completed_date"), -- 完成日期
  "registration_number" TEXT CHECK (length("registration_number") >= 1) CHECK (length("registration_number") <= 500), -- 成果登记号
  "registration_registered_date" TEXT CHECK ("registration_registered_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("registration_registered_date") = "registration_registered_date"), -- 成果登记日期
  "registration_registry_name" TEXT CHECK (length("registration_registry_name") >= 1) CHECK (length("registration_registry_name") <= 500), -- 成果登记机构
  "funding_source" TEXT CHECK (length("funding_source") >= 1) CHECK (length("funding_source") <= 200), -- 经费来源
  "plan_source" TEXT CHECK (length("plan_source") >= 1) CHECK (length("plan_source") <= 200), -- 计划来源
  "owner_name" TEXT CHECK (length("owner_name") >= 1) CHECK (length("owner_name") <= 500), -- 权利单位
  "owner_id" TEXT CHECK (length("owner_id") >= 1) CHECK (length("owner_id") <= 128), -- 权利单位标识
  "empowerment_kind" TEXT CHECK ("empowerment_kind" IN ('ownership', 'long-term-use')), -- 赋权类型
  "empowerment_applied_date" TEXT CHECK ("empowerment_applied_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_applied_date") = "empowerment_applied_date"), -- 赋权申请日期
  "empowerment_reviewed_date" TEXT CHECK ("empowerment_reviewed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_reviewed_date") = "empowerment_reviewed_date"), -- 赋权审核日期
  "empowerment_notice_start_date" TEXT CHECK ("empowerment_notice_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_notice_start_date") = "empowerment_notice_start_date"), -- 赋权公示开始日期
  "empowerment_notice_end_date" TEXT CHECK ("empowerment_notice_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_notice_end_date") = "empowerment_notice_end_date"), -- 赋权公示结束日期
  "empowerment_agreement_date" TEXT CHECK ("empowerment_agreement_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_agreement_date") = "empowerment_agreement_date"), -- 赋权协议日期
  "empowerment_is_title_clear" INTEGER CHECK ("empowerment_is_title_clear" IN (0, 1)), -- 权属是否清晰
  "empowerment_is_prospect_bright" INTEGER CHECK ("empowerment_is_prospect_bright" IN (0, 1)), -- 应用前景是否明朗
  "empowerment_is_taker_definite" INTEGER CHECK ("empowerment_is_taker_definite" IN (0, 1)), -- 承接对象是否明确
  "empowerment_is_team_willing" INTEGER CHECK ("empowerment_is_team_willing" IN (0, 1)), -- 转化意愿是否强烈
  "empowerment_term_years" INTEGER CHECK ("empowerment_term_years" >= 0) CHECK ("empowerment_term_years" <= 100), -- 使用权年限
  "empowerment_extended_until" TEXT CHECK ("empowerment_extended_until" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_extended_until") = "empowerment_extended_until"), -- 使用权延长至
  "empowerment_exercise_condition" TEXT CHECK (length("empowerment_exercise_condition") >= 1) CHECK (length("empowerment_exercise_condition") <= 20000), -- 行权条件
  "empowerment_exercised_date" TEXT CHECK ("empowerment_exercised_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_exercised_date") = "empowerment_exercised_date"), -- 行权日期
  "empowerment_ip_change_date" TEXT CHECK ("empowerment_ip_change_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_ip_change_date") = "empowerment_ip_change_date"), -- 权属变更登记日期
  "empowerment_unit_share" REAL CHECK ("empowerment_unit_share" >= 0) CHECK ("empowerment_unit_share" <= 100), -- 单位收益比例
  "empowerment_team_share" REAL CHECK ("empowerment_team_share" >= 0) CHECK ("empowerment_team_share" <= 100), -- 团队收益比例
  "empowerment_incentive_path" TEXT CHECK ("empowerment_incentive_path" IN ('empower-then-convert', 'convert-then-reward')), -- 激励路径
  "empowerment_is_due_diligence_exempt" INTEGER CHECK ("empowerment_is_due_diligence_exempt" IN (0, 1)), -- 是否尽职免责
  "empowerment_ethics_review_date" TEXT CHECK ("empowerment_ethics_review_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_ethics_review_date") = "empowerment_ethics_review_date"), -- 伦理审查日期
  "empowerment_security_review_date" TEXT CHECK ("empowerment_security_review_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("empowerment_security_review_date") = "empowerment_security_review_date"), -- 安全审查日期
  "valuation_method" TEXT CHECK (length("valuation_method") >= 1) CHECK (length("valuation_method") <= 200), -- 评估方式
  "valuation_amount" INTEGER CHECK ("valuation_amount" >= -999999999999999) CHECK ("valuation_amount" <= 999999999999999), -- 评估价值（分）
  "valuation_valued_date" TEXT CHECK ("valuation_valued_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("valuation_valued_date") = "valuation_valued_date"), -- 评估日期
  "valuation_appraiser_name" TEXT CHECK (length("valuation_appraiser_name") >= 1) CHECK (length("valuation_appraiser_name") <= 500), -- 评估机构
  "asset_ledger_is_separate_account" INTEGER CHECK ("asset_ledger_is_separate_account" IN (0, 1)), -- 是否单独设账
  "asset_ledger_is_patent_fee_as_cost" INTEGER CHECK ("asset_ledger_is_patent_fee_as_cost" IN (0, 1)), -- 专利费用是否计入成本
  "asset_ledger_holding_company_id" TEXT CHECK (length("asset_ledger_holding_company_id") >= 1) CHECK (length("asset_ledger_holding_company_id") <= 128), -- 持股公司标识
  "asset_ledger_holding_company_level" INTEGER CHECK ("asset_ledger_holding_company_level" >= 0) CHECK ("asset_ledger_holding_company_level" <= 9), -- 持股公司层级
  "asset_ledger_equity_held" REAL CHECK ("asset_ledger_equity_held" >= 0) CHECK ("asset_ledger_equity_held" <= 100), -- 持股比例
  "asset_ledger_disposed_date" TEXT CHECK ("asset_ledger_disposed_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("asset_ledger_disposed_date") = "asset_ledger_disposed_date"), -- 处置日期
  "asset_ledger_disposal_amount" INTEGER CHECK ("asset_ledger_disposal_amount" >= -999999999999999) CHECK ("asset_ledger_disposal_amount" <= 999999999999999), -- 处置收入（分）
  "asset_ledger_is_income_retained" INTEGER CHECK ("asset_ledger_is_income_retained" IN (0, 1)), -- 处置收入是否留归单位
  "asset_ledger_assessment_mode" TEXT CHECK (length("asset_ledger_assessment_mode") >= 1) CHECK (length("asset_ledger_assessment_mode") <= 200), -- 考核方式
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT, -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128), -- 替代记录
  PRIMARY KEY (id),
  CONSTRAINT "empowerment-conditions-not-met" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT ( empowerment_kind = 'ownership' AND empowerment_agreement_date IS NOT NULL AND NOT ( empowerment_is_title_clear AND empowerment_is_prospect_bright AND empowerment_is_taker_definite AND empowerment_is_team_willing ) ))), -- 赋予所有权的成果不具备规定条件
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

-- 关键词
CREATE TABLE achievement_keywords (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 500), -- 短文本
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
) STRICT;

-- 知识产权明细
CREATE TABLE achievement_ip_rights (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "kind" TEXT NOT NULL CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 权利类别
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 权利名称
  "number" TEXT CHECK (length("number") >= 1) CHECK (length("number") <= 60), -- 授权号或登记号
  "application_number" TEXT CHECK (length("application_number") >= 1) CHECK (length("application_number") <= 60), -- 申请号
  "holder_name" TEXT CHECK (length("holder_name") >= 1) CHECK (length("holder_name") <= 500), -- 知识产权人
  "filing_date" TEXT CHECK ("filing_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("filing_date") = "filing_date"), -- 申请日
  "grant_date" TEXT CHECK ("grant_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("grant_date") = "grant_date"), -- 授权日
  "expiry_date" TEXT CHECK ("expiry_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("expiry_date") = "expiry_date"), -- 权利届满日
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 权利状态
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 权利人及份额
CREATE TABLE achievement_holders (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "name" TEXT NOT NULL CHECK (length("name") >= 1) CHECK (length("name") <= 500), -- 权利人名称
  "kind" TEXT CHECK (length("kind") >= 1) CHECK (length("kind") <= 200), -- 权利人类型
  "institution_id" TEXT CHECK (length("institution_id") >= 1) CHECK (length("institution_id") <= 128), -- 权利人机构标识
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
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 成果转化
CREATE TABLE achievement_conversions (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "mode" TEXT CHECK ("mode" IN ('own-implementation', 'transfer', 'licence', 'joint-implementation', 'equity', 'other')), -- 转化方式
  "pricing" TEXT CHECK (length("pricing") >= 1) CHECK (length("pricing") <= 200), -- 定价方式
  "notice_start_date" TEXT CHECK ("notice_start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("notice_start_date") = "notice_start_date"), -- 定价公示开始日期
  "notice_end_date" TEXT CHECK ("notice_end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("notice_end_date") = "notice_end_date"), -- 定价公示结束日期
  "contract_id" TEXT CHECK (length("contract_id") >= 1) CHECK (length("contract_id") <= 128), -- 转化合同标识
  "taker_name" TEXT CHECK (length("taker_name") >= 1) CHECK (length("taker_name") <= 500), -- 承接单位
  "converted_date" TEXT CHECK ("converted_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("converted_date") = "converted_date"), -- 转化日期
  "income" INTEGER CHECK ("income" >= -999999999999999) CHECK ("income" <= 999999999999999), -- 转化收入（分）
  "taxes" INTEGER CHECK ("taxes" >= -999999999999999) CHECK ("taxes" <= 999999999999999), -- 转化税费（分）
  "maintenance_cost" INTEGER CHECK ("maintenance_cost" >= -999999999999999) CHECK ("maintenance_cost" <= 999999999999999), -- 成果维护费用（分）
  "direct_cost" INTEGER CHECK ("direct_cost" >= -999999999999999) CHECK ("direct_cost" <= 999999999999999), -- 交易直接费用（分）
  "net_income" INTEGER CHECK ("net_income" >= -999999999999999) CHECK ("net_income" <= 999999999999999), -- 转化净收入（分）
  "incentive_path" TEXT CHECK ("incentive_path" IN ('empower-then-convert', 'convert-then-reward')), -- 转化激励路径
  "team_reward" INTEGER CHECK ("team_reward" >= -999999999999999) CHECK ("team_reward" <= 999999999999999), -- 团队奖励金额（分）
  "team_reward_share" REAL CHECK ("team_reward_share" >= 0) CHECK ("team_reward_share" <= 100), -- 团队奖励比例
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
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
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
) STRICT;

-- 未公开字段说明
CREATE TABLE achievement_withheld (
  achievement_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "field" TEXT NOT NULL CHECK (length("field") >= 1) CHECK (length("field") <= 500), -- 未公开字段
  "reason" TEXT NOT NULL CHECK (length("reason") >= 1) CHECK (length("reason") <= 200), -- 未公开原因
  "explanation" TEXT CHECK (length("explanation") >= 1) CHECK (length("explanation") <= 20000), -- 未公开说明
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from") = "public_from"), -- 拟公开日期
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
) STRICT;

-- 财政支持项目
CREATE TABLE grants (
  "id" TEXT NOT NULL CHECK (length("id") >= 1) CHECK (length("id") <= 128), -- 记录标识
  "title" TEXT CHECK (length("title") >= 1) CHECK (length("title") <= 500), -- 项目名称
  "programme" TEXT NOT NULL CHECK (length("programme") >= 1) CHECK (length("programme") <= 200), -- 支持方向
  "recipient_id" TEXT CHECK (length("recipient_id") >= 1) CHECK (length("recipient_id") <= 128), -- 承担单位标识
  "recipient_name" TEXT CHECK (length("recipient_name") >= 1) CHECK (length("recipient_name") <= 500), -- 承担单位
  "funder_name" TEXT CHECK (length("funder_name") >= 1) CHECK (length("funder_name") <= 500), -- 支持部门
  "year" INTEGER NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100), -- 支持年度
  "fiscal_amount" INTEGER CHECK ("fiscal_amount" >= -999999999999999) CHECK ("fiscal_amount" <= 999999999999999), -- 财政资金（分）
  "self_raised_amount" INTEGER CHECK ("self_raised_amount" >= -999999999999999) CHECK ("self_raised_amount" <= 999999999999999), -- 自筹资金（分）
  "start_date" TEXT CHECK ("start_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("start_date") = "start_date"), -- 项目开始日期
  "end_date" TEXT CHECK ("end_date" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("end_date") = "end_date"), -- 项目结束日期
  "method" TEXT CHECK (length("method") >= 1) CHECK (length("method") <= 200), -- 支持方式
  "status" TEXT CHECK (length("status") >= 1) CHECK (length("status") <= 200), -- 项目状态
  "source" TEXT CHECK (length("source") >= 1) CHECK (length("source") <= 500), -- 数据来源
  "updated_at" TEXT, -- 更新时间
  "record_status" TEXT CHECK ("record_status" IN ('active', 'withdrawn', 'merged')), -- 记录状态
  "replaced_by" TEXT CHECK (length("replaced_by") >= 1) CHECK (length("replaced_by") <= 128), -- 替代记录
  PRIMARY KEY (id),
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

-- 经费预算
CREATE TABLE grant_budget (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "use" TEXT NOT NULL CHECK (length("use") >= 1) CHECK (length("use") <= 200), -- 资金用途
  "fiscal_amount" INTEGER CHECK ("fiscal_amount" >= -999999999999999) CHECK ("fiscal_amount" <= 999999999999999), -- 财政资金预算（分）
  "self_raised_amount" INTEGER CHECK ("self_raised_amount" >= -999999999999999) CHECK ("self_raised_amount" <= 999999999999999), -- 自筹资金预算（分）
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
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;

-- 关联成果
CREATE TABLE grant_achievement_ids (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128), -- 标识
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE,
  UNIQUE (grant_id, value)
) STRICT;

-- 关联合同
CREATE TABLE grant_contract_ids (
  grant_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  "value" TEXT NOT NULL CHECK (length("value") >= 1) CHECK (length("value") <= 128), -- 标识
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
  "public_from" TEXT CHECK ("public_from" GLOB '[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date("public_from") = "public_from"), -- 拟公开日期
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
) STRICT;
