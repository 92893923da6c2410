-- Derived from schemas/, vocab/ and validator/ by `opentt build`; do not edit.
-- OpenTT 0.1.0: five entities, their parts in tables of their own.
--
-- What the schemas say and these tables cannot:
--   checksum: check digits (format uscc, ip-number) are computed by the validator alone
--   closed-object: an unknown member has no column to stand in
--   null: an absent member and NULL are the same
--   uri: format uri is not looked at
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

CREATE TABLE institutions (
  "id" text NOT NULL CHECK (char_length("id") >= 1) CHECK (char_length("id") <= 128) CHECK ("id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "name_en" text CHECK (char_length("name_en") >= 1) CHECK (char_length("name_en") <= 500),
  "short_name" text CHECK (char_length("short_name") >= 1) CHECK (char_length("short_name") <= 500),
  "nature" text CHECK (char_length("nature") >= 1) CHECK (char_length("nature") <= 200),
  "legal_form" text CHECK (char_length("legal_form") >= 1) CHECK (char_length("legal_form") <= 200),
  "uscc" text CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "parent_id" text CHECK (char_length("parent_id") >= 1) CHECK (char_length("parent_id") <= 128) CHECK ("parent_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "parent_name" text CHECK (char_length("parent_name") >= 1) CHECK (char_length("parent_name") <= 500),
  "founded_date" date CHECK ("founded_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "address" text CHECK (char_length("address") >= 1) CHECK (char_length("address") <= 500),
  "website" text CHECK (char_length("website") <= 2000),
  "legal_representative" text CHECK (char_length("legal_representative") >= 1) CHECK (char_length("legal_representative") <= 500),
  "enterprise_size" text CHECK ("enterprise_size" IN ('large', 'medium', 'small', 'micro')),
  "is_high_tech_enterprise" boolean,
  "is_national_demonstration" boolean,
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_applied_date" date CHECK ("registration_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_status" text CHECK (char_length("registration_status") >= 1) CHECK (char_length("registration_status") <= 200),
  "registration_listed_date" date CHECK ("registration_listed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "staff_total_count" bigint CHECK ("staff_total_count" >= 0) CHECK ("staff_total_count" <= 999999999999),
  "staff_full_time_count" bigint CHECK ("staff_full_time_count" >= 0) CHECK ("staff_full_time_count" <= 999999999999),
  "staff_part_time_count" bigint CHECK ("staff_part_time_count" >= 0) CHECK ("staff_part_time_count" <= 999999999999),
  "staff_postgraduate_count" bigint CHECK ("staff_postgraduate_count" >= 0) CHECK ("staff_postgraduate_count" <= 999999999999),
  "staff_bachelor_count" bigint CHECK ("staff_bachelor_count" >= 0) CHECK ("staff_bachelor_count" <= 999999999999),
  "staff_college_count" bigint CHECK ("staff_college_count" >= 0) CHECK ("staff_college_count" <= 999999999999),
  "staff_senior_title_count" bigint CHECK ("staff_senior_title_count" >= 0) CHECK ("staff_senior_title_count" <= 999999999999),
  "staff_middle_title_count" bigint CHECK ("staff_middle_title_count" >= 0) CHECK ("staff_middle_title_count" <= 999999999999),
  "staff_manager_count" bigint CHECK ("staff_manager_count" >= 0) CHECK ("staff_manager_count" <= 999999999999),
  "staff_technical_team_count" bigint CHECK ("staff_technical_team_count" >= 0) CHECK ("staff_technical_team_count" <= 999999999999),
  "facilities_area" numeric CHECK ("facilities_area" >= -999999999999) CHECK ("facilities_area" <= 999999999999),
  "facilities_equipment_count" bigint CHECK ("facilities_equipment_count" >= 0) CHECK ("facilities_equipment_count" <= 999999999999),
  "facilities_equipment_value" numeric CHECK ("facilities_equipment_value" >= -9999999999999.99) CHECK ("facilities_equipment_value" <= 9999999999999.99) CHECK ("facilities_equipment_value" = round("facilities_equipment_value", 2)),
  "facilities_has_website" boolean,
  "facilities_has_database" boolean,
  "contact_name" text CHECK (char_length("contact_name") >= 1) CHECK (char_length("contact_name") <= 500),
  "contact_position" text CHECK (char_length("contact_position") >= 1) CHECK (char_length("contact_position") <= 500),
  "contact_phone" text CHECK (char_length("contact_phone") >= 1) CHECK (char_length("contact_phone") <= 500),
  "contact_email" text CHECK (char_length("contact_email") >= 1) CHECK (char_length("contact_email") <= 500),
  "contact_address" text CHECK (char_length("contact_address") >= 1) CHECK (char_length("contact_address") <= 500),
  "contact_postcode" text CHECK (char_length("contact_postcode") >= 1) CHECK (char_length("contact_postcode") <= 500),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id),
  CONSTRAINT "transfer-institution-outside-beijing" CHECK (coalesce(registration_listed_date < '2022-09-23', FALSE) OR (NOT ( registration_status = 'listed' AND substr(region, 1, 2) <> '11' AND parent_id IS NULL AND parent_name IS NULL )))
);
COMMENT ON TABLE institutions IS '机构';
COMMENT ON COLUMN institutions."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN institutions."name" IS '机构名称：登记证书上的全称；内设机构写所属单位名称加机构名。';
COMMENT ON COLUMN institutions."name_en" IS '英文名称：机构对外使用的英文名称。';
COMMENT ON COLUMN institutions."short_name" IS '简称：机构通行的中文简称。';
COMMENT ON COLUMN institutions."nature" IS '机构性质：机构属于高校、院所、医疗卫生机构还是市场化机构等。';
COMMENT ON COLUMN institutions."legal_form" IS '法人类型：机构以何种法人资格存在，或是法人的内设机构。';
COMMENT ON COLUMN institutions."uscc" IS '统一社会信用代码：机构自己的信用代码；内设机构没有时不填。';
COMMENT ON COLUMN institutions."parent_id" IS '依托单位标识：内设机构所属法人单位的记录标识。';
COMMENT ON COLUMN institutions."parent_name" IS '依托单位：内设机构所属法人单位的名称。';
COMMENT ON COLUMN institutions."founded_date" IS '成立日期：机构登记成立或批准设立的日期。';
COMMENT ON COLUMN institutions."region" IS '所在行政区划：机构注册地的行政区划代码，北京经济技术开发区用扩展代码。';
COMMENT ON COLUMN institutions."address" IS '办公地址：机构固定办公场所的地址。';
COMMENT ON COLUMN institutions."website" IS '网站：机构自己的网站首页地址。';
COMMENT ON COLUMN institutions."legal_representative" IS '法定代表人：登记证书上的法定代表人；内设机构写负责人。';
COMMENT ON COLUMN institutions."enterprise_size" IS '企业规模：机构为企业时，按国家统计划型标准确定的规模。';
COMMENT ON COLUMN institutions."is_high_tech_enterprise" IS '是否高新技术企业：机构是否持有有效的国家高新技术企业证书。';
COMMENT ON COLUMN institutions."is_national_demonstration" IS '是否国家技术转移示范机构：机构是否列入国家技术转移示范机构名单。';
COMMENT ON COLUMN institutions."registration_number" IS '登记编号：入库后由管理部门给出的编号。';
COMMENT ON COLUMN institutions."registration_applied_date" IS '登记申请日期：在线提交登记申请的日期。';
COMMENT ON COLUMN institutions."registration_status" IS '登记状态：登记目前办到哪一步、结果如何。';
COMMENT ON COLUMN institutions."registration_listed_date" IS '入库日期：终审通过并列入名册的日期。';
COMMENT ON COLUMN institutions."staff_total_count" IS '人员总数：在编和聘用人员合计。';
COMMENT ON COLUMN institutions."staff_full_time_count" IS '专职人员数：专门从事技术转移工作的人数。';
COMMENT ON COLUMN institutions."staff_part_time_count" IS '兼职人员数：兼做技术转移工作的人数。';
COMMENT ON COLUMN institutions."staff_postgraduate_count" IS '硕士及以上人数：具有硕士或博士学位的人数。';
COMMENT ON COLUMN institutions."staff_bachelor_count" IS '本科人数：最高学历为本科的人数。';
COMMENT ON COLUMN institutions."staff_college_count" IS '专科人数：最高学历为大专的人数。';
COMMENT ON COLUMN institutions."staff_senior_title_count" IS '高级职称人数：具有正高或副高级职称的人数。';
COMMENT ON COLUMN institutions."staff_middle_title_count" IS '中级职称人数：具有中级职称的人数。';
COMMENT ON COLUMN institutions."staff_manager_count" IS '技术经理人数：专职和兼职技术经理人的人数。';
COMMENT ON COLUMN institutions."staff_technical_team_count" IS '技术开发团队人数：从事验证、开发等技术工作的人数。';
COMMENT ON COLUMN institutions."facilities_area" IS '办公面积：办公和验证场地的建筑面积。';
COMMENT ON COLUMN institutions."facilities_equipment_count" IS '设备数量：可用于技术转移的仪器设备台套数。';
COMMENT ON COLUMN institutions."facilities_equipment_value" IS '设备原值：上述仪器设备的账面原值。';
COMMENT ON COLUMN institutions."facilities_has_website" IS '是否有独立网站：机构是否有自己运行的网站。';
COMMENT ON COLUMN institutions."facilities_has_database" IS '是否有数据库：机构是否建有成果、需求等数据库。';
COMMENT ON COLUMN institutions."contact_name" IS '联系人：负责答复本记录事宜的人的姓名。';
COMMENT ON COLUMN institutions."contact_position" IS '职务：联系人在单位担任的职务。';
COMMENT ON COLUMN institutions."contact_phone" IS '联系电话：可以找到联系人的电话号码，固定电话带区号。';
COMMENT ON COLUMN institutions."contact_email" IS '电子邮箱：联系人接收邮件的地址。';
COMMENT ON COLUMN institutions."contact_address" IS '联系地址：寄送材料的地址。';
COMMENT ON COLUMN institutions."contact_postcode" IS '邮政编码：联系地址的邮政编码。';
COMMENT ON COLUMN institutions."source" IS '数据来源：发布这条记录并对其内容负责的单位。';
COMMENT ON COLUMN institutions."updated_at" IS '更新时间：发布单位最后一次改动这条记录的时刻。';
COMMENT ON COLUMN institutions."record_status" IS '记录状态：这条记录是有效、已撤回还是已并入另一条；不写即有效。';
COMMENT ON COLUMN institutions."replaced_by" IS '替代记录：本记录被合并后，取代它的那条记录的标识。';

CREATE TABLE institution_identifiers (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "scheme" text NOT NULL CHECK (char_length("scheme") >= 1) CHECK (char_length("scheme") <= 200),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_identifiers IS '各类编号';
COMMENT ON COLUMN institution_identifiers."scheme" IS '编号体系：这个编号属于哪一套编号规则。';
COMMENT ON COLUMN institution_identifiers."value" IS '编号值：按该编号规则书写的编号本身。';

CREATE TABLE institution_former_names (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_former_names IS '曾用名';
COMMENT ON COLUMN institution_former_names."value" IS '短文本：名称、编号一类的短文字，首尾不留空白。';

CREATE TABLE institution_kinds (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_kinds IS '机构类型';
COMMENT ON COLUMN institution_kinds."value" IS '机构类别：一个机构在科技成果转化中担任的角色。';

CREATE TABLE institution_main_business (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_main_business IS '主营业务';
COMMENT ON COLUMN institution_main_business."value" IS '主营业务：技术转移机构登记时申报的主营业务方向。';

CREATE TABLE institution_fields (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_fields IS '技术领域';
COMMENT ON COLUMN institution_fields."value" IS '技术领域：技术合同登记和统计所用的十一个一级技术领域。';

CREATE TABLE institution_key_industries (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_key_industries IS '重点产业';
COMMENT ON COLUMN institution_key_industries."value" IS '重点产业领域：北京市支持科技成果转化的重点产业领域。';

CREATE TABLE institution_services (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_services IS '服务内容';
COMMENT ON COLUMN institution_services."value" IS '服务内容：概念验证平台和技术转移机构向成果方、企业提供的服务项目。';

CREATE TABLE institution_partner_ids (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_partner_ids IS '合作机构';
COMMENT ON COLUMN institution_partner_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

CREATE TABLE institution_registration_status_history (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "status" text NOT NULL CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_registration_status_history IS '历次状态';
COMMENT ON COLUMN institution_registration_status_history."status" IS '变更后状态：这一步之后登记所处的状态。';
COMMENT ON COLUMN institution_registration_status_history."date" IS '状态日期：这一步完成的日期。';
COMMENT ON COLUMN institution_registration_status_history."by" IS '办理单位：完成这一步的机关或机构。';
COMMENT ON COLUMN institution_registration_status_history."note" IS '办理说明：退回、不予登记等的理由或补充说明。';

CREATE TABLE institution_annual_reports (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "submitted_date" date CHECK ("submitted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "technology_transfer_revenue" numeric CHECK ("technology_transfer_revenue" >= -9999999999999.99) CHECK ("technology_transfer_revenue" <= 9999999999999.99) CHECK ("technology_transfer_revenue" = round("technology_transfer_revenue", 2)),
  "total_revenue" numeric CHECK ("total_revenue" >= -9999999999999.99) CHECK ("total_revenue" <= 9999999999999.99) CHECK ("total_revenue" = round("total_revenue", 2)),
  "fiscal_national" numeric CHECK ("fiscal_national" >= -9999999999999.99) CHECK ("fiscal_national" <= 9999999999999.99) CHECK ("fiscal_national" = round("fiscal_national", 2)),
  "fiscal_local" numeric CHECK ("fiscal_local" >= -9999999999999.99) CHECK ("fiscal_local" <= 9999999999999.99) CHECK ("fiscal_local" = round("fiscal_local", 2)),
  "self_funded" numeric CHECK ("self_funded" >= -9999999999999.99) CHECK ("self_funded" <= 9999999999999.99) CHECK ("self_funded" = round("self_funded", 2)),
  "promoted_contract_count" bigint CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999),
  "promoted_contract_amount" numeric CHECK ("promoted_contract_amount" >= -9999999999999.99) CHECK ("promoted_contract_amount" <= 9999999999999.99) CHECK ("promoted_contract_amount" = round("promoted_contract_amount", 2)),
  "promoted_technical_amount" numeric CHECK ("promoted_technical_amount" >= -9999999999999.99) CHECK ("promoted_technical_amount" <= 9999999999999.99) CHECK ("promoted_technical_amount" = round("promoted_technical_amount", 2)),
  "demand_count" bigint CHECK ("demand_count" >= 0) CHECK ("demand_count" <= 999999999999),
  "event_count" bigint CHECK ("event_count" >= 0) CHECK ("event_count" <= 999999999999),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_annual_reports IS '年度报告';
COMMENT ON COLUMN institution_annual_reports."year" IS '报告年度：报告所反映的自然年度，不是报送的年份。';
COMMENT ON COLUMN institution_annual_reports."submitted_date" IS '报送日期：向管理部门报送年度数据的日期。';
COMMENT ON COLUMN institution_annual_reports."technology_transfer_revenue" IS '技术转移收入：当年从事技术转移及相关服务取得的收入。';
COMMENT ON COLUMN institution_annual_reports."total_revenue" IS '营业收入：当年全部营业收入。';
COMMENT ON COLUMN institution_annual_reports."fiscal_national" IS '国家财政经费：当年得到的中央财政经费。';
COMMENT ON COLUMN institution_annual_reports."fiscal_local" IS '地方财政经费：当年得到的市、区财政经费。';
COMMENT ON COLUMN institution_annual_reports."self_funded" IS '单位自筹经费：当年由单位自行投入的经费。';
COMMENT ON COLUMN institution_annual_reports."promoted_contract_count" IS '促成技术合同数：当年促成并办理登记的技术合同项数。';
COMMENT ON COLUMN institution_annual_reports."promoted_contract_amount" IS '促成技术合同成交额：当年促成并办理登记的技术合同成交总额。';
COMMENT ON COLUMN institution_annual_reports."promoted_technical_amount" IS '促成技术交易额：当年促成的技术合同中认定的技术交易额。';
COMMENT ON COLUMN institution_annual_reports."demand_count" IS '征集需求数：当年征集到的企业技术需求项数。';
COMMENT ON COLUMN institution_annual_reports."event_count" IS '组织活动数：当年组织的对接、展示、路演等活动场次。';

CREATE TABLE institution_annual_reports_indicators (
  institution_id text NOT NULL,
  annual_reports_ordinal bigint NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "indicator" text NOT NULL CHECK (char_length("indicator") >= 1) CHECK (char_length("indicator") <= 200),
  "baseline" numeric CHECK ("baseline" >= -999999999999) CHECK ("baseline" <= 999999999999),
  "target" numeric CHECK ("target" >= -999999999999) CHECK ("target" <= 999999999999),
  "actual" numeric CHECK ("actual" >= -999999999999) CHECK ("actual" <= 999999999999),
  "unit" text CHECK (char_length("unit") >= 1) CHECK (char_length("unit") <= 500),
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE institution_annual_reports_indicators IS '指标完成情况';
COMMENT ON COLUMN institution_annual_reports_indicators."indicator" IS '指标名称：考核或统计的是哪一项。';
COMMENT ON COLUMN institution_annual_reports_indicators."baseline" IS '基准值：作为比较起点的数值，一般是上一年的实际数。';
COMMENT ON COLUMN institution_annual_reports_indicators."target" IS '目标值：承诺在期末达到的数值。';
COMMENT ON COLUMN institution_annual_reports_indicators."actual" IS '实际值：期末实际达到的数值。';
COMMENT ON COLUMN institution_annual_reports_indicators."unit" IS '指标计量单位：三个数值所用的单位。';

CREATE TABLE institution_staff_experts (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "count" bigint CHECK ("count" >= 0) CHECK ("count" <= 999999999999),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_staff_experts IS '专家顾问';
COMMENT ON COLUMN institution_staff_experts."kind" IS '专家类型：专家来自学术、技术、产业还是投资方面。';
COMMENT ON COLUMN institution_staff_experts."count" IS '专家人数：该类专家的人数。';

CREATE TABLE institution_pilots (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "pilot" text NOT NULL CHECK (char_length("pilot") >= 1) CHECK (char_length("pilot") <= 200),
  "since_date" date CHECK ("since_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_pilots IS '承担试点';
COMMENT ON COLUMN institution_pilots."pilot" IS '试点名称：机构参加的是哪一项试点。';
COMMENT ON COLUMN institution_pilots."since_date" IS '纳入试点日期：机构被批准参加该试点的日期。';

CREATE TABLE institution_adopted_rules (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "adopted_date" date CHECK ("adopted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_adopted_rules IS '转化制度';
COMMENT ON COLUMN institution_adopted_rules."kind" IS '制度类型：该制度规定的是哪方面的事。';
COMMENT ON COLUMN institution_adopted_rules."title" IS '制度名称：制度文件的标题。';
COMMENT ON COLUMN institution_adopted_rules."adopted_date" IS '制度印发日期：该制度印发施行的日期。';

CREATE TABLE institution_withheld (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "field" text NOT NULL CHECK (char_length("field") >= 1) CHECK (char_length("field") <= 500),
  "reason" text NOT NULL CHECK (char_length("reason") >= 1) CHECK (char_length("reason") <= 200),
  "explanation" text CHECK (char_length("explanation") >= 1) CHECK (char_length("explanation") <= 20000),
  "public_from" date CHECK ("public_from" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_withheld IS '未公开字段说明';
COMMENT ON COLUMN institution_withheld."field" IS '未公开字段：没有公开的字段，写它在记录中的路径。';
COMMENT ON COLUMN institution_withheld."reason" IS '未公开原因：不公开该字段的理由类别。';
COMMENT ON COLUMN institution_withheld."explanation" IS '未公开说明：对不公开理由的具体解释。';
COMMENT ON COLUMN institution_withheld."public_from" IS '拟公开日期：该字段自哪一天起可以公开。';

CREATE TABLE managers (
  "id" text NOT NULL CHECK (char_length("id") >= 1) CHECK (char_length("id") <= 128) CHECK ("id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "name_en" text CHECK (char_length("name_en") >= 1) CHECK (char_length("name_en") <= 500),
  "registration_mode" text CHECK (char_length("registration_mode") >= 1) CHECK (char_length("registration_mode") <= 200),
  "institution_id" text CHECK (char_length("institution_id") >= 1) CHECK (char_length("institution_id") <= 128) CHECK ("institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "institution_name" text CHECK (char_length("institution_name") >= 1) CHECK (char_length("institution_name") <= 500),
  "employment" text CHECK (char_length("employment") >= 1) CHECK (char_length("employment") <= 200),
  "level" text CHECK (char_length("level") >= 1) CHECK (char_length("level") <= 200),
  "certificate_number" text CHECK (char_length("certificate_number") >= 1) CHECK (char_length("certificate_number") <= 500),
  "certificate_issuer" text CHECK (char_length("certificate_issuer") >= 1) CHECK (char_length("certificate_issuer") <= 500),
  "certificate_date" date CHECK ("certificate_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "started_date" date CHECK ("started_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_applied_date" date CHECK ("registration_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_status" text CHECK (char_length("registration_status") >= 1) CHECK (char_length("registration_status") <= 200),
  "registration_listed_date" date CHECK ("registration_listed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "contact_name" text CHECK (char_length("contact_name") >= 1) CHECK (char_length("contact_name") <= 500),
  "contact_position" text CHECK (char_length("contact_position") >= 1) CHECK (char_length("contact_position") <= 500),
  "contact_phone" text CHECK (char_length("contact_phone") >= 1) CHECK (char_length("contact_phone") <= 500),
  "contact_email" text CHECK (char_length("contact_email") >= 1) CHECK (char_length("contact_email") <= 500),
  "contact_address" text CHECK (char_length("contact_address") >= 1) CHECK (char_length("contact_address") <= 500),
  "contact_postcode" text CHECK (char_length("contact_postcode") >= 1) CHECK (char_length("contact_postcode") <= 500),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id)
);
COMMENT ON TABLE managers IS '技术经理人';
COMMENT ON COLUMN managers."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN managers."name" IS '姓名：技术经理人的姓名，与登记一致。';
COMMENT ON COLUMN managers."name_en" IS '姓名拼音：姓名的汉语拼音或外文写法。';
COMMENT ON COLUMN managers."registration_mode" IS '登记方式：由所在机构统一办理登记，还是以个人身份登记。';
COMMENT ON COLUMN managers."institution_id" IS '所属机构标识：技术经理人所在机构的记录标识。';
COMMENT ON COLUMN managers."institution_name" IS '所属机构：技术经理人所在机构的名称。';
COMMENT ON COLUMN managers."employment" IS '任职方式：专职还是兼职从事技术转移工作。';
COMMENT ON COLUMN managers."level" IS '能力等级：经评定的技术经理人等级或相应职称级别。';
COMMENT ON COLUMN managers."certificate_number" IS '证书编号：能力或资格证书上的编号。';
COMMENT ON COLUMN managers."certificate_issuer" IS '发证机构：颁发该证书的单位。';
COMMENT ON COLUMN managers."certificate_date" IS '发证日期：证书上的签发日期。';
COMMENT ON COLUMN managers."started_date" IS '从业起始日期：开始从事技术转移工作的日期。';
COMMENT ON COLUMN managers."region" IS '所在行政区划：主要工作地的行政区划代码。';
COMMENT ON COLUMN managers."registration_number" IS '登记编号：入库后由管理部门给出的编号。';
COMMENT ON COLUMN managers."registration_applied_date" IS '登记申请日期：在线提交登记申请的日期。';
COMMENT ON COLUMN managers."registration_status" IS '登记状态：登记目前办到哪一步、结果如何。';
COMMENT ON COLUMN managers."registration_listed_date" IS '入库日期：终审通过并列入名册的日期。';
COMMENT ON COLUMN managers."contact_name" IS '联系人：负责答复本记录事宜的人的姓名。';
COMMENT ON COLUMN managers."contact_position" IS '职务：联系人在单位担任的职务。';
COMMENT ON COLUMN managers."contact_phone" IS '联系电话：可以找到联系人的电话号码，固定电话带区号。';
COMMENT ON COLUMN managers."contact_email" IS '电子邮箱：联系人接收邮件的地址。';
COMMENT ON COLUMN managers."contact_address" IS '联系地址：寄送材料的地址。';
COMMENT ON COLUMN managers."contact_postcode" IS '邮政编码：联系地址的邮政编码。';
COMMENT ON COLUMN managers."source" IS '数据来源：发布这条记录并对其内容负责的单位。';
COMMENT ON COLUMN managers."updated_at" IS '更新时间：发布单位最后一次改动这条记录的时刻。';
COMMENT ON COLUMN managers."record_status" IS '记录状态：这条记录是有效、已撤回还是已并入另一条；不写即有效。';
COMMENT ON COLUMN managers."replaced_by" IS '替代记录：本记录被合并后，取代它的那条记录的标识。';

CREATE TABLE manager_identifiers (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "scheme" text NOT NULL CHECK (char_length("scheme") >= 1) CHECK (char_length("scheme") <= 200),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_identifiers IS '各类编号';
COMMENT ON COLUMN manager_identifiers."scheme" IS '编号体系：这个编号属于哪一套编号规则。';
COMMENT ON COLUMN manager_identifiers."value" IS '编号值：按该编号规则书写的编号本身。';

CREATE TABLE manager_fields (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
);
COMMENT ON TABLE manager_fields IS '技术领域';
COMMENT ON COLUMN manager_fields."value" IS '技术领域：技术合同登记和统计所用的十一个一级技术领域。';

CREATE TABLE manager_service_tags (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
);
COMMENT ON TABLE manager_service_tags IS '服务标签';
COMMENT ON COLUMN manager_service_tags."value" IS '短文本：名称、编号一类的短文字，首尾不留空白。';

CREATE TABLE manager_registration_status_history (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "status" text NOT NULL CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_registration_status_history IS '历次状态';
COMMENT ON COLUMN manager_registration_status_history."status" IS '变更后状态：这一步之后登记所处的状态。';
COMMENT ON COLUMN manager_registration_status_history."date" IS '状态日期：这一步完成的日期。';
COMMENT ON COLUMN manager_registration_status_history."by" IS '办理单位：完成这一步的机关或机构。';
COMMENT ON COLUMN manager_registration_status_history."note" IS '办理说明：退回、不予登记等的理由或补充说明。';

CREATE TABLE manager_annual_reports (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "submitted_date" date CHECK ("submitted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "promoted_contract_count" bigint CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999),
  "promoted_contract_amount" numeric CHECK ("promoted_contract_amount" >= -9999999999999.99) CHECK ("promoted_contract_amount" <= 9999999999999.99) CHECK ("promoted_contract_amount" = round("promoted_contract_amount", 2)),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_annual_reports IS '年度报告';
COMMENT ON COLUMN manager_annual_reports."year" IS '报告年度：报告所反映的自然年度，不是报送的年份。';
COMMENT ON COLUMN manager_annual_reports."submitted_date" IS '报送日期：向管理部门报送年度数据的日期。';
COMMENT ON COLUMN manager_annual_reports."promoted_contract_count" IS '促成技术合同数：当年促成并办理登记的技术合同项数。';
COMMENT ON COLUMN manager_annual_reports."promoted_contract_amount" IS '促成技术合同成交额：当年促成并办理登记的技术合同成交总额。';

CREATE TABLE manager_withheld (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "field" text NOT NULL CHECK (char_length("field") >= 1) CHECK (char_length("field") <= 500),
  "reason" text NOT NULL CHECK (char_length("reason") >= 1) CHECK (char_length("reason") <= 200),
  "explanation" text CHECK (char_length("explanation") >= 1) CHECK (char_length("explanation") <= 20000),
  "public_from" date CHECK ("public_from" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_withheld IS '未公开字段说明';
COMMENT ON COLUMN manager_withheld."field" IS '未公开字段：没有公开的字段，写它在记录中的路径。';
COMMENT ON COLUMN manager_withheld."reason" IS '未公开原因：不公开该字段的理由类别。';
COMMENT ON COLUMN manager_withheld."explanation" IS '未公开说明：对不公开理由的具体解释。';
COMMENT ON COLUMN manager_withheld."public_from" IS '拟公开日期：该字段自哪一天起可以公开。';

CREATE TABLE contracts (
  "id" text NOT NULL CHECK (char_length("id") >= 1) CHECK (char_length("id") <= 128) CHECK ("id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "title" text NOT NULL CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "own_number" text CHECK (char_length("own_number") >= 1) CHECK (char_length("own_number") <= 500),
  "contract_type" text NOT NULL CHECK ("contract_type" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')),
  "contract_subtype" text CHECK (char_length("contract_subtype") >= 1) CHECK (char_length("contract_subtype") <= 200),
  "signed_date" date CHECK ("signed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "total_amount" numeric NOT NULL CHECK ("total_amount" >= -9999999999999.99) CHECK ("total_amount" <= 9999999999999.99) CHECK ("total_amount" = round("total_amount", 2)),
  "technical_amount" numeric CHECK ("technical_amount" >= -9999999999999.99) CHECK ("technical_amount" <= 9999999999999.99) CHECK ("technical_amount" = round("technical_amount", 2)),
  "non_technical_amount" numeric CHECK ("non_technical_amount" >= -9999999999999.99) CHECK ("non_technical_amount" <= 9999999999999.99) CHECK ("non_technical_amount" = round("non_technical_amount", 2)),
  "payment_mode" text CHECK (char_length("payment_mode") >= 1) CHECK (char_length("payment_mode") <= 200),
  "payment_entry_fee" numeric CHECK ("payment_entry_fee" >= -9999999999999.99) CHECK ("payment_entry_fee" <= 9999999999999.99) CHECK ("payment_entry_fee" = round("payment_entry_fee", 2)),
  "payment_royalty_base" text CHECK (char_length("payment_royalty_base") >= 1) CHECK (char_length("payment_royalty_base") <= 200),
  "payment_royalty_rate" numeric CHECK ("payment_royalty_rate" >= 0) CHECK ("payment_royalty_rate" <= 100),
  "licence_kind" text CHECK ("licence_kind" IN ('exclusive', 'sole', 'non-exclusive', 'open')),
  "licence_territory" text CHECK (char_length("licence_territory") >= 1) CHECK (char_length("licence_territory") <= 500),
  "licence_start_date" date CHECK ("licence_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "licence_end_date" date CHECK ("licence_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "technology_field" text CHECK (char_length("technology_field") >= 1) CHECK (char_length("technology_field") <= 200),
  "plan_source" text CHECK (char_length("plan_source") >= 1) CHECK (char_length("plan_source") <= 200),
  "socio_economic_objective" text CHECK (char_length("socio_economic_objective") >= 1) CHECK (char_length("socio_economic_objective") <= 200),
  "industry_served" text CHECK (char_length("industry_served") >= 1) CHECK (char_length("industry_served") <= 200),
  "trade_direction" text CHECK ("trade_direction" IN ('domestic', 'import', 'export')),
  "is_classified" boolean,
  "is_desensitised" boolean,
  "is_related_party" boolean,
  "is_government_project" boolean,
  "year" bigint CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "recognition_goal" text CHECK (char_length("recognition_goal") >= 1) CHECK (char_length("recognition_goal") <= 20000),
  "recognition_is_mastered_at_signing" boolean,
  "recognition_innovation" text CHECK (char_length("recognition_innovation") >= 1) CHECK (char_length("recognition_innovation") <= 20000),
  "recognition_is_exclusion_checked" boolean,
  "recognition_acceptance_indicators" text CHECK (char_length("recognition_acceptance_indicators") >= 1) CHECK (char_length("recognition_acceptance_indicators") <= 20000),
  "recognition_conclusion" text CHECK ("recognition_conclusion" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')),
  "recognition_is_report_delivered" boolean,
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_registrant_role" text CHECK ("registration_registrant_role" IN ('seller', 'buyer', 'intermediary')),
  "registration_registrant_name" text CHECK (char_length("registration_registrant_name") >= 1) CHECK (char_length("registration_registrant_name") <= 500),
  "registration_registry_id" text CHECK (char_length("registration_registry_id") >= 1) CHECK (char_length("registration_registry_id") <= 128) CHECK ("registration_registry_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "registration_registry_name" text CHECK (char_length("registration_registry_name") >= 1) CHECK (char_length("registration_registry_name") <= 500),
  "registration_applied_date" date CHECK ("registration_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_registered_date" date CHECK ("registration_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_status" text CHECK (char_length("registration_status") >= 1) CHECK (char_length("registration_status") <= 200),
  "registration_certificate_date" date CHECK ("registration_certificate_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_accepted_date" date CHECK ("review_accepted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_decided_date" date CHECK ("review_decided_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_is_expert_review" boolean,
  "review_decision" text CHECK (char_length("review_decision") >= 1) CHECK (char_length("review_decision") <= 20000),
  "use_first_is_use_first" boolean,
  "use_first_licensee_size" text CHECK ("use_first_licensee_size" IN ('large', 'medium', 'small', 'micro')),
  "use_first_first_payment_date" date CHECK ("use_first_first_payment_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_guarantor_id" text CHECK (char_length("use_first_guarantor_id") >= 1) CHECK (char_length("use_first_guarantor_id") <= 128) CHECK ("use_first_guarantor_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "use_first_guarantor_name" text CHECK (char_length("use_first_guarantor_name") >= 1) CHECK (char_length("use_first_guarantor_name") <= 500),
  "use_first_guarantee_amount" numeric CHECK ("use_first_guarantee_amount" >= -9999999999999.99) CHECK ("use_first_guarantee_amount" <= 9999999999999.99) CHECK ("use_first_guarantee_amount" = round("use_first_guarantee_amount", 2)),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id),
  CONSTRAINT "development-already-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT (contract_type = 'technology-development' AND recognition_is_mastered_at_signing))),
  CONSTRAINT "registered-by-wrong-party" CHECK (coalesce(signed_date < '2016-11-25', FALSE) OR (NOT ( substr(region, 1, 2) = '11' AND ( (registration_registrant_role = 'buyer' AND trade_direction <> 'import') OR (registration_registrant_role = 'seller' AND trade_direction = 'import') ) ))),
  CONSTRAINT "technical-amount-exceeds-total" CHECK (coalesce(signed_date < '2001-07-18', FALSE) OR coalesce(signed_date > '2026-02-28', FALSE) OR (technical_amount <= total_amount)),
  CONSTRAINT "transfer-not-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT ( contract_type IN ('technology-transfer', 'technology-licence') AND NOT recognition_is_mastered_at_signing )))
);
COMMENT ON TABLE contracts IS '技术合同';
COMMENT ON COLUMN contracts."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN contracts."title" IS '合同名称：合同文本上的名称，应反映技术内容和合同类型。';
COMMENT ON COLUMN contracts."own_number" IS '自编合同号：当事人自己给合同的编号，不是登记编号。';
COMMENT ON COLUMN contracts."contract_type" IS '合同类型：法律规定的技术合同类型：开发、转让、许可、咨询、服务。';
COMMENT ON COLUMN contracts."contract_subtype" IS '合同子类型：合同类型之下的细分，如委托开发、专利实施许可。';
COMMENT ON COLUMN contracts."signed_date" IS '签订日期：最后一方签字盖章的日期。';
COMMENT ON COLUMN contracts."start_date" IS '生效日期：合同开始履行的日期。';
COMMENT ON COLUMN contracts."end_date" IS '截止日期：合同约定履行完毕的日期。';
COMMENT ON COLUMN contracts."total_amount" IS '合同成交总额：合同约定的全部价款、报酬和使用费。';
COMMENT ON COLUMN contracts."technical_amount" IS '技术交易额：成交总额减去购置设备、仪器、零部件、原材料等非技术性费用后的数额。';
COMMENT ON COLUMN contracts."non_technical_amount" IS '非技术性费用：成交总额中属于设备、仪器、零部件、原材料等的部分。';
COMMENT ON COLUMN contracts."payment_mode" IS '支付方式：一次付清、分期、提成还是入门费加提成。';
COMMENT ON COLUMN contracts."payment_entry_fee" IS '入门费：提成支付之前预先支付的固定费用。';
COMMENT ON COLUMN contracts."payment_royalty_base" IS '提成基数：提成按什么计算，如销售额、利润。';
COMMENT ON COLUMN contracts."payment_royalty_rate" IS '提成比例：提成占基数的百分比。';
COMMENT ON COLUMN contracts."licence_kind" IS '许可方式：独占、排他、普通还是开放许可。';
COMMENT ON COLUMN contracts."licence_territory" IS '许可地域：被许可人可以使用技术的地域。';
COMMENT ON COLUMN contracts."licence_start_date" IS '许可开始日期：可以使用技术的第一天。';
COMMENT ON COLUMN contracts."licence_end_date" IS '许可截止日期：可以使用技术的最后一天。';
COMMENT ON COLUMN contracts."technology_field" IS '技术领域：合同标的所属的技术领域。';
COMMENT ON COLUMN contracts."plan_source" IS '计划来源：合同项目所出自的科技计划，没有的为计划外。';
COMMENT ON COLUMN contracts."socio_economic_objective" IS '社会经济目标：合同项目所要达到的社会经济目标。';
COMMENT ON COLUMN contracts."industry_served" IS '服务的国民经济行业：合同成果所服务的行业，不是买方自身的行业。';
COMMENT ON COLUMN contracts."trade_direction" IS '贸易方向：技术是在国内交易、进口还是出口。';
COMMENT ON COLUMN contracts."is_classified" IS '是否涉密：合同内容是否涉及国家秘密。';
COMMENT ON COLUMN contracts."is_desensitised" IS '是否已脱密处理：涉密合同在申请登记前是否已作脱密处理。';
COMMENT ON COLUMN contracts."is_related_party" IS '是否关联交易：买卖双方之间是否存在关联关系。';
COMMENT ON COLUMN contracts."is_government_project" IS '是否政府项目：合同是否以政府项目任务书或中标通知书为依据。';
COMMENT ON COLUMN contracts."year" IS '登记年度：合同认定登记所在的自然年度。';
COMMENT ON COLUMN contracts."region" IS '所属行政区：卖方所在区的行政区划代码，统计按此归属。';
COMMENT ON COLUMN contracts."recognition_goal" IS '技术目标：合同要解决的技术问题和要达到的目标。';
COMMENT ON COLUMN contracts."recognition_is_mastered_at_signing" IS '签订时是否已掌握：订立合同时，当事人是否已经掌握该技术方案。';
COMMENT ON COLUMN contracts."recognition_innovation" IS '创新内容：技术方案与现有技术相比的新颖之处。';
COMMENT ON COLUMN contracts."recognition_is_exclusion_checked" IS '是否已排除不予认定情形：是否已逐条核对不予认定登记的情形。';
COMMENT ON COLUMN contracts."recognition_acceptance_indicators" IS '验收指标：交付成果应达到的质量和数量指标。';
COMMENT ON COLUMN contracts."recognition_conclusion" IS '认定结论：登记机构认定的合同类型。';
COMMENT ON COLUMN contracts."recognition_is_report_delivered" IS '是否以报告交付：咨询成果是否为供决策用的报告或意见。';
COMMENT ON COLUMN contracts."registration_number" IS '合同登记编号：登记机构给出的编号，14 位或 16 位数字。';
COMMENT ON COLUMN contracts."registration_registrant_role" IS '登记申请方：由合同哪一方申请登记。';
COMMENT ON COLUMN contracts."registration_registrant_name" IS '登记申请人：在登记系统中提交申请的单位或个人。';
COMMENT ON COLUMN contracts."registration_registry_id" IS '登记机构标识：办理登记的机构的记录标识。';
COMMENT ON COLUMN contracts."registration_registry_name" IS '登记机构：办理登记的机构的名称。';
COMMENT ON COLUMN contracts."registration_applied_date" IS '登记申请日期：提交登记申请的日期。';
COMMENT ON COLUMN contracts."registration_registered_date" IS '登记日期：登记机构准予登记的日期。';
COMMENT ON COLUMN contracts."registration_status" IS '登记状态：登记目前办到哪一步、结果如何。';
COMMENT ON COLUMN contracts."registration_certificate_date" IS '登记证明日期：登记证明上的出具日期。';
COMMENT ON COLUMN contracts."review_accepted_date" IS '受理日期：登记机构收齐材料并受理的日期。';
COMMENT ON COLUMN contracts."review_decided_date" IS '审核决定日期：登记机构作出决定的日期。';
COMMENT ON COLUMN contracts."review_is_expert_review" IS '是否专家评审：登记机构是否组织了专家评审。';
COMMENT ON COLUMN contracts."review_decision" IS '审核意见：登记机构的结论和理由。';
COMMENT ON COLUMN contracts."use_first_is_use_first" IS '是否先使用后付费：合同是否约定先使用后付费。';
COMMENT ON COLUMN contracts."use_first_licensee_size" IS '被许可企业规模：使用技术的企业按国家划型标准的规模。';
COMMENT ON COLUMN contracts."use_first_first_payment_date" IS '首次付款日期：约定或实际第一次支付费用的日期。';
COMMENT ON COLUMN contracts."use_first_guarantor_id" IS '担保机构标识：为付费提供担保的机构的记录标识。';
COMMENT ON COLUMN contracts."use_first_guarantor_name" IS '担保机构：为付费提供担保的机构的名称。';
COMMENT ON COLUMN contracts."use_first_guarantee_amount" IS '担保金额：担保机构承担责任的最高数额。';
COMMENT ON COLUMN contracts."source" IS '数据来源：发布这条记录并对其内容负责的单位。';
COMMENT ON COLUMN contracts."updated_at" IS '更新时间：发布单位最后一次改动这条记录的时刻。';
COMMENT ON COLUMN contracts."record_status" IS '记录状态：这条记录是有效、已撤回还是已并入另一条；不写即有效。';
COMMENT ON COLUMN contracts."replaced_by" IS '替代记录：本记录被合并后，取代它的那条记录的标识。';

CREATE TABLE contract_identifiers (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "scheme" text NOT NULL CHECK (char_length("scheme") >= 1) CHECK (char_length("scheme") <= 200),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_identifiers IS '各类编号';
COMMENT ON COLUMN contract_identifiers."scheme" IS '编号体系：这个编号属于哪一套编号规则。';
COMMENT ON COLUMN contract_identifiers."value" IS '编号值：按该编号规则书写的编号本身。';

CREATE TABLE contract_ip_kinds (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_ip_kinds IS '知识产权类别';
COMMENT ON COLUMN contract_ip_kinds."value" IS '知识产权类别：技术合同和科技成果所涉及的知识产权或类似权益的种类。';

CREATE TABLE contract_parties (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "role" text NOT NULL CHECK ("role" IN ('seller', 'buyer', 'intermediary')),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "institution_id" text CHECK (char_length("institution_id") >= 1) CHECK (char_length("institution_id") <= 128) CHECK ("institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "uscc" text CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "legal_status" text CHECK (char_length("legal_status") >= 1) CHECK (char_length("legal_status") <= 200),
  "is_authorised" boolean,
  "nature" text CHECK (char_length("nature") >= 1) CHECK (char_length("nature") <= 200),
  "country" text CHECK (char_length("country") >= 1) CHECK (char_length("country") <= 200),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "industry" text CHECK (char_length("industry") >= 1) CHECK (char_length("industry") <= 200),
  "enterprise_size" text CHECK ("enterprise_size" IN ('large', 'medium', 'small', 'micro')),
  "is_transfer_institution" boolean,
  "is_research_institution" boolean,
  "is_converted_institute" boolean,
  "is_in_high_tech_zone" boolean,
  "is_listed_company" boolean,
  "is_contributing_research" boolean,
  "address" text CHECK (char_length("address") >= 1) CHECK (char_length("address") <= 500),
  "representative" text CHECK (char_length("representative") >= 1) CHECK (char_length("representative") <= 500),
  "contact_name" text CHECK (char_length("contact_name") >= 1) CHECK (char_length("contact_name") <= 500),
  "contact_phone" text CHECK (char_length("contact_phone") >= 1) CHECK (char_length("contact_phone") <= 500),
  "postcode" text CHECK (char_length("postcode") >= 1) CHECK (char_length("postcode") <= 500),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_parties IS '合同当事人';
COMMENT ON COLUMN contract_parties."role" IS '当事人角色：该方在合同中是卖方、买方还是中介方。';
COMMENT ON COLUMN contract_parties."name" IS '名称：该方的全称；自然人写姓名，对外公开时只列卖方单位。';
COMMENT ON COLUMN contract_parties."institution_id" IS '机构标识：该方在机构数据中的记录标识。';
COMMENT ON COLUMN contract_parties."uscc" IS '统一社会信用代码：该方的 18 位信用代码。';
COMMENT ON COLUMN contract_parties."legal_status" IS '主体资格：该方是法人、自然人、非法人组织还是不具有主体资格的内部单位。';
COMMENT ON COLUMN contract_parties."is_authorised" IS '是否经法人授权：不具有主体资格的单位签约时，是否取得所属法人的授权。';
COMMENT ON COLUMN contract_parties."nature" IS '性质：技术合同登记表所列的当事人性质。';
COMMENT ON COLUMN contract_parties."country" IS '国家或地区：该方所在国家或地区的两位字母代码。';
COMMENT ON COLUMN contract_parties."region" IS '行政区划：该方注册地的行政区划代码。';
COMMENT ON COLUMN contract_parties."industry" IS '所属国民经济行业：该方按国民经济行业分类所属的行业。';
COMMENT ON COLUMN contract_parties."enterprise_size" IS '企业规模划型：该方为企业时，按国家统计划型标准确定的规模。';
COMMENT ON COLUMN contract_parties."is_transfer_institution" IS '是否为技术转移机构：该方是否专门从事技术转移服务。';
COMMENT ON COLUMN contract_parties."is_research_institution" IS '是否为研发机构：该方是否专门从事研究开发。';
COMMENT ON COLUMN contract_parties."is_converted_institute" IS '是否为转制科研院所：该方是否由科研院所改制为企业。';
COMMENT ON COLUMN contract_parties."is_in_high_tech_zone" IS '是否为国家高新区内企业：该方是否注册在国家高新技术产业开发区内。';
COMMENT ON COLUMN contract_parties."is_listed_company" IS '是否为上市公司：该方的股票是否在证券交易所上市。';
COMMENT ON COLUMN contract_parties."is_contributing_research" IS '是否参与研究开发：合作开发中该方是否分担研究开发工作，只出资金、设备、材料的为否。';
COMMENT ON COLUMN contract_parties."address" IS '地址：该方的通讯地址。';
COMMENT ON COLUMN contract_parties."representative" IS '代表人：该方的法定代表人或签约代表。';
COMMENT ON COLUMN contract_parties."contact_name" IS '联系人姓名：该方办理合同事务的人。';
COMMENT ON COLUMN contract_parties."contact_phone" IS '联系人电话号码：该方联系人的电话。';
COMMENT ON COLUMN contract_parties."postcode" IS '邮编：该方通讯地址的邮政编码。';

CREATE TABLE contract_ip_rights (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 60),
  "application_number" text CHECK (char_length("application_number") >= 1) CHECK (char_length("application_number") <= 60),
  "holder_name" text CHECK (char_length("holder_name") >= 1) CHECK (char_length("holder_name") <= 500),
  "filing_date" date CHECK ("filing_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "grant_date" date CHECK ("grant_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "expiry_date" date CHECK ("expiry_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_ip_rights IS '知识产权明细';
COMMENT ON COLUMN contract_ip_rights."kind" IS '权利类别：这项知识产权属于法律规定的哪一类。';
COMMENT ON COLUMN contract_ip_rights."title" IS '权利名称：申请文件、证书或登记簿上的名称。';
COMMENT ON COLUMN contract_ip_rights."number" IS '授权号或登记号：授权或登记后取得的编号，如专利号、软件著作权登记号。';
COMMENT ON COLUMN contract_ip_rights."application_number" IS '申请号：受理机关给出的申请编号，不带字母前缀。';
COMMENT ON COLUMN contract_ip_rights."holder_name" IS '知识产权人：登记簿上记载的权利人，多人用分号隔开。';
COMMENT ON COLUMN contract_ip_rights."filing_date" IS '申请日：受理机关确定的申请日。';
COMMENT ON COLUMN contract_ip_rights."grant_date" IS '授权日：授权公告或登记的日期。';
COMMENT ON COLUMN contract_ip_rights."expiry_date" IS '权利届满日：法定保护期的最后一天。';
COMMENT ON COLUMN contract_ip_rights."status" IS '权利状态：这项权利当前的法律状态。';

CREATE TABLE contract_achievement_ids (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_achievement_ids IS '关联成果';
COMMENT ON COLUMN contract_achievement_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

CREATE TABLE contract_registration_status_history (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "status" text NOT NULL CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_registration_status_history IS '历次状态';
COMMENT ON COLUMN contract_registration_status_history."status" IS '变更后状态：这一步之后登记所处的状态。';
COMMENT ON COLUMN contract_registration_status_history."date" IS '状态日期：这一步完成的日期。';
COMMENT ON COLUMN contract_registration_status_history."by" IS '办理单位：完成这一步的机关或机构。';
COMMENT ON COLUMN contract_registration_status_history."note" IS '办理说明：退回、不予登记等的理由或补充说明。';

CREATE TABLE contract_income_verifications (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "verified_date" date CHECK ("verified_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "payment_date" date CHECK ("payment_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "total_amount" numeric CHECK ("total_amount" >= -9999999999999.99) CHECK ("total_amount" <= 9999999999999.99) CHECK ("total_amount" = round("total_amount", 2)),
  "technical_amount" numeric CHECK ("technical_amount" >= -9999999999999.99) CHECK ("technical_amount" <= 9999999999999.99) CHECK ("technical_amount" = round("technical_amount", 2)),
  "deducted_cost" numeric CHECK ("deducted_cost" >= -9999999999999.99) CHECK ("deducted_cost" <= 9999999999999.99) CHECK ("deducted_cost" = round("deducted_cost", 2)),
  "technical_income" numeric CHECK ("technical_income" >= -9999999999999.99) CHECK ("technical_income" <= 9999999999999.99) CHECK ("technical_income" = round("technical_income", 2)),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_income_verifications IS '技术性收入核定';
COMMENT ON COLUMN contract_income_verifications."verified_date" IS '核定日期：登记机构完成核定的日期。';
COMMENT ON COLUMN contract_income_verifications."payment_date" IS '到账日期：这次款项到账的日期。';
COMMENT ON COLUMN contract_income_verifications."total_amount" IS '本次实现合同交易额：这次到账的合同价款。';
COMMENT ON COLUMN contract_income_verifications."technical_amount" IS '本次实现技术交易额：这次到账款中属于技术交易额的部分。';
COMMENT ON COLUMN contract_income_verifications."deducted_cost" IS '本次扣除成本：核定时从技术交易额中扣除的成本。';
COMMENT ON COLUMN contract_income_verifications."technical_income" IS '本次实现技术性收入：这次核定的技术性收入。';

CREATE TABLE contract_deliverables (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "description" text CHECK (char_length("description") >= 1) CHECK (char_length("description") <= 20000),
  "due_date" date CHECK ("due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_deliverables IS '合同交付物';
COMMENT ON COLUMN contract_deliverables."name" IS '交付物名称：应交付的样机、软件、报告等的名称。';
COMMENT ON COLUMN contract_deliverables."description" IS '交付物说明：交付物的数量、形式和要求。';
COMMENT ON COLUMN contract_deliverables."due_date" IS '交付期限：应当交付的日期。';

CREATE TABLE contract_withheld (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "field" text NOT NULL CHECK (char_length("field") >= 1) CHECK (char_length("field") <= 500),
  "reason" text NOT NULL CHECK (char_length("reason") >= 1) CHECK (char_length("reason") <= 200),
  "explanation" text CHECK (char_length("explanation") >= 1) CHECK (char_length("explanation") <= 20000),
  "public_from" date CHECK ("public_from" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_withheld IS '未公开字段说明';
COMMENT ON COLUMN contract_withheld."field" IS '未公开字段：没有公开的字段，写它在记录中的路径。';
COMMENT ON COLUMN contract_withheld."reason" IS '未公开原因：不公开该字段的理由类别。';
COMMENT ON COLUMN contract_withheld."explanation" IS '未公开说明：对不公开理由的具体解释。';
COMMENT ON COLUMN contract_withheld."public_from" IS '拟公开日期：该字段自哪一天起可以公开。';

CREATE TABLE achievements (
  "id" text NOT NULL CHECK (char_length("id") >= 1) CHECK (char_length("id") <= 128) CHECK ("id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "name_en" text CHECK (char_length("name_en") >= 1) CHECK (char_length("name_en") <= 500),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "stage" text CHECK (char_length("stage") >= 1) CHECK (char_length("stage") <= 200),
  "level" text CHECK (char_length("level") >= 1) CHECK (char_length("level") <= 200),
  "origin" text CHECK (char_length("origin") >= 1) CHECK (char_length("origin") <= 200),
  "evaluation_mode" text CHECK (char_length("evaluation_mode") >= 1) CHECK (char_length("evaluation_mode") <= 200),
  "evaluation_date" date CHECK ("evaluation_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "evaluation_evaluator_name" text CHECK (char_length("evaluation_evaluator_name") >= 1) CHECK (char_length("evaluation_evaluator_name") <= 500),
  "maturity_scheme" text CHECK (char_length("maturity_scheme") >= 1) CHECK (char_length("maturity_scheme") <= 200),
  "maturity_level" bigint CHECK ("maturity_level" >= 0) CHECK ("maturity_level" <= 99),
  "maturity_assessed_date" date CHECK ("maturity_assessed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "summary" text CHECK (char_length("summary") >= 1) CHECK (char_length("summary") <= 20000),
  "started_date" date CHECK ("started_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "completed_date" date CHECK ("completed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_registered_date" date CHECK ("registration_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_registry_name" text CHECK (char_length("registration_registry_name") >= 1) CHECK (char_length("registration_registry_name") <= 500),
  "funding_source" text CHECK (char_length("funding_source") >= 1) CHECK (char_length("funding_source") <= 200),
  "plan_source" text CHECK (char_length("plan_source") >= 1) CHECK (char_length("plan_source") <= 200),
  "owner_name" text CHECK (char_length("owner_name") >= 1) CHECK (char_length("owner_name") <= 500),
  "owner_id" text CHECK (char_length("owner_id") >= 1) CHECK (char_length("owner_id") <= 128) CHECK ("owner_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "empowerment_kind" text CHECK ("empowerment_kind" IN ('ownership', 'long-term-use')),
  "empowerment_applied_date" date CHECK ("empowerment_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_reviewed_date" date CHECK ("empowerment_reviewed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_notice_start_date" date CHECK ("empowerment_notice_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_notice_end_date" date CHECK ("empowerment_notice_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_agreement_date" date CHECK ("empowerment_agreement_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_is_title_clear" boolean,
  "empowerment_is_prospect_bright" boolean,
  "empowerment_is_taker_definite" boolean,
  "empowerment_is_team_willing" boolean,
  "empowerment_term_years" bigint CHECK ("empowerment_term_years" >= 0) CHECK ("empowerment_term_years" <= 100),
  "empowerment_extended_until" date CHECK ("empowerment_extended_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_exercise_condition" text CHECK (char_length("empowerment_exercise_condition") >= 1) CHECK (char_length("empowerment_exercise_condition") <= 20000),
  "empowerment_exercised_date" date CHECK ("empowerment_exercised_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_ip_change_date" date CHECK ("empowerment_ip_change_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_unit_share" numeric CHECK ("empowerment_unit_share" >= 0) CHECK ("empowerment_unit_share" <= 100),
  "empowerment_team_share" numeric CHECK ("empowerment_team_share" >= 0) CHECK ("empowerment_team_share" <= 100),
  "empowerment_incentive_path" text CHECK ("empowerment_incentive_path" IN ('empower-then-convert', 'convert-then-reward')),
  "empowerment_is_due_diligence_exempt" boolean,
  "empowerment_ethics_review_date" date CHECK ("empowerment_ethics_review_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_security_review_date" date CHECK ("empowerment_security_review_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "valuation_method" text CHECK (char_length("valuation_method") >= 1) CHECK (char_length("valuation_method") <= 200),
  "valuation_amount" numeric CHECK ("valuation_amount" >= -9999999999999.99) CHECK ("valuation_amount" <= 9999999999999.99) CHECK ("valuation_amount" = round("valuation_amount", 2)),
  "valuation_valued_date" date CHECK ("valuation_valued_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "valuation_appraiser_name" text CHECK (char_length("valuation_appraiser_name") >= 1) CHECK (char_length("valuation_appraiser_name") <= 500),
  "asset_ledger_is_separate_account" boolean,
  "asset_ledger_is_patent_fee_as_cost" boolean,
  "asset_ledger_holding_company_id" text CHECK (char_length("asset_ledger_holding_company_id") >= 1) CHECK (char_length("asset_ledger_holding_company_id") <= 128) CHECK ("asset_ledger_holding_company_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "asset_ledger_holding_company_level" bigint CHECK ("asset_ledger_holding_company_level" >= 0) CHECK ("asset_ledger_holding_company_level" <= 9),
  "asset_ledger_equity_held" numeric CHECK ("asset_ledger_equity_held" >= 0) CHECK ("asset_ledger_equity_held" <= 100),
  "asset_ledger_disposed_date" date CHECK ("asset_ledger_disposed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "asset_ledger_disposal_amount" numeric CHECK ("asset_ledger_disposal_amount" >= -9999999999999.99) CHECK ("asset_ledger_disposal_amount" <= 9999999999999.99) CHECK ("asset_ledger_disposal_amount" = round("asset_ledger_disposal_amount", 2)),
  "asset_ledger_is_income_retained" boolean,
  "asset_ledger_assessment_mode" text CHECK (char_length("asset_ledger_assessment_mode") >= 1) CHECK (char_length("asset_ledger_assessment_mode") <= 200),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id),
  CONSTRAINT "empowerment-conditions-not-met" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT ( empowerment_kind = 'ownership' AND empowerment_agreement_date IS NOT NULL AND NOT ( empowerment_is_title_clear AND empowerment_is_prospect_bright AND empowerment_is_taker_definite AND empowerment_is_team_willing ) ))),
  CONSTRAINT "empowerment-use-term-too-short" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT (empowerment_kind = 'long-term-use' AND empowerment_term_years < 10)))
);
COMMENT ON TABLE achievements IS '科技成果';
COMMENT ON COLUMN achievements."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN achievements."name" IS '成果名称：成果登记或发布时使用的名称。';
COMMENT ON COLUMN achievements."name_en" IS '成果英文名称：成果名称的英文译名。';
COMMENT ON COLUMN achievements."kind" IS '成果类别：基础理论、应用技术、软科学等。';
COMMENT ON COLUMN achievements."stage" IS '所处阶段：成果目前发展到哪一步。';
COMMENT ON COLUMN achievements."level" IS '成果水平：评价结论给出的技术水平。';
COMMENT ON COLUMN achievements."origin" IS '成果属性：原始创新、引进消化吸收再创新还是国内二次开发。';
COMMENT ON COLUMN achievements."evaluation_mode" IS '评价方式：以鉴定、验收、评审还是其他方式评价。';
COMMENT ON COLUMN achievements."evaluation_date" IS '评价日期：作出评价结论的日期。';
COMMENT ON COLUMN achievements."evaluation_evaluator_name" IS '评价机构：组织并作出评价的单位。';
COMMENT ON COLUMN achievements."maturity_scheme" IS '成熟度标准：等级所依据的标准。';
COMMENT ON COLUMN achievements."maturity_level" IS '成熟度等级：在该标准下的等级数字。';
COMMENT ON COLUMN achievements."maturity_assessed_date" IS '成熟度评定日期：作出评定的日期。';
COMMENT ON COLUMN achievements."summary" IS '成果简介：成果解决的问题、技术要点和用途。';
COMMENT ON COLUMN achievements."started_date" IS '研究起始日期：研究开发开始的日期。';
COMMENT ON COLUMN achievements."completed_date" IS '完成日期：研究开发完成的日期。';
COMMENT ON COLUMN achievements."registration_number" IS '成果登记号：登记机构给出的编号。';
COMMENT ON COLUMN achievements."registration_registered_date" IS '成果登记日期：准予登记的日期。';
COMMENT ON COLUMN achievements."registration_registry_name" IS '成果登记机构：办理登记的机构。';
COMMENT ON COLUMN achievements."funding_source" IS '经费来源：研究开发经费主要由谁提供。';
COMMENT ON COLUMN achievements."plan_source" IS '计划来源：成果所出自的科技计划。';
COMMENT ON COLUMN achievements."owner_name" IS '权利单位：成果所属的单位，即职务科技成果的单位。';
COMMENT ON COLUMN achievements."owner_id" IS '权利单位标识：成果所属单位的记录标识。';
COMMENT ON COLUMN achievements."empowerment_kind" IS '赋权类型：赋予的是所有权还是长期使用权。';
COMMENT ON COLUMN achievements."empowerment_applied_date" IS '赋权申请日期：完成人提出申请的日期。';
COMMENT ON COLUMN achievements."empowerment_reviewed_date" IS '赋权审核日期：单位审核通过的日期。';
COMMENT ON COLUMN achievements."empowerment_notice_start_date" IS '赋权公示开始日期：单位内公示的第一天。';
COMMENT ON COLUMN achievements."empowerment_notice_end_date" IS '赋权公示结束日期：单位内公示的最后一天。';
COMMENT ON COLUMN achievements."empowerment_agreement_date" IS '赋权协议日期：单位与完成人签订书面协议的日期。';
COMMENT ON COLUMN achievements."empowerment_is_title_clear" IS '权属是否清晰：成果的权利归属是否清楚、没有争议。';
COMMENT ON COLUMN achievements."empowerment_is_prospect_bright" IS '应用前景是否明朗：成果的应用前景是否明朗。';
COMMENT ON COLUMN achievements."empowerment_is_taker_definite" IS '承接对象是否明确：是否已有明确的承接转化的对象。';
COMMENT ON COLUMN achievements."empowerment_is_team_willing" IS '转化意愿是否强烈：完成人是否有强烈的转化意愿。';
COMMENT ON COLUMN achievements."empowerment_term_years" IS '使用权年限：赋予长期使用权的年数。';
COMMENT ON COLUMN achievements."empowerment_extended_until" IS '使用权延长至：使用权续期后到期的日期。';
COMMENT ON COLUMN achievements."empowerment_exercise_condition" IS '行权条件：先赋权后行权时，行使权利须满足的条件。';
COMMENT ON COLUMN achievements."empowerment_exercised_date" IS '行权日期：条件满足后实际行使权利的日期。';
COMMENT ON COLUMN achievements."empowerment_ip_change_date" IS '权属变更登记日期：知识产权变更为共有的登记日期。';
COMMENT ON COLUMN achievements."empowerment_unit_share" IS '单位收益比例：约定由单位取得的收益比例。';
COMMENT ON COLUMN achievements."empowerment_team_share" IS '团队收益比例：约定由完成人团队取得的收益比例。';
COMMENT ON COLUMN achievements."empowerment_incentive_path" IS '激励路径：先赋权后转化，还是先转化后奖励。';
COMMENT ON COLUMN achievements."empowerment_is_due_diligence_exempt" IS '是否尽职免责：决策人是否依勤勉尽责规定免除责任。';
COMMENT ON COLUMN achievements."empowerment_ethics_review_date" IS '伦理审查日期：通过科技伦理审查的日期。';
COMMENT ON COLUMN achievements."empowerment_security_review_date" IS '安全审查日期：通过科技安全审查的日期。';
COMMENT ON COLUMN achievements."valuation_method" IS '评估方式：价值以评估、协议、市场价还是其他方式确定。';
COMMENT ON COLUMN achievements."valuation_amount" IS '评估价值：确定的成果价值。';
COMMENT ON COLUMN achievements."valuation_valued_date" IS '评估日期：价值所对应的基准日。';
COMMENT ON COLUMN achievements."valuation_appraiser_name" IS '评估机构：出具评估意见的机构。';
COMMENT ON COLUMN achievements."asset_ledger_is_separate_account" IS '是否单独设账：成果是否登入单独的资产台账。';
COMMENT ON COLUMN achievements."asset_ledger_is_patent_fee_as_cost" IS '专利费用是否计入成本：专利申请费、代理费是否计作成果资产的成本。';
COMMENT ON COLUMN achievements."asset_ledger_holding_company_id" IS '持股公司标识：代单位持有股权的资产管理公司的记录标识。';
COMMENT ON COLUMN achievements."asset_ledger_holding_company_level" IS '持股公司层级：持股公司是单位的第几级公司。';
COMMENT ON COLUMN achievements."asset_ledger_equity_held" IS '持股比例：作价投资后持有的股权比例。';
COMMENT ON COLUMN achievements."asset_ledger_disposed_date" IS '处置日期：转让、退出股权等处置的日期。';
COMMENT ON COLUMN achievements."asset_ledger_disposal_amount" IS '处置收入：处置所得的收入。';
COMMENT ON COLUMN achievements."asset_ledger_is_income_retained" IS '处置收入是否留归单位：处置收入是否全部留归单位使用。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_mode" IS '考核方式：对成果资产按类型和阶段整体考核，还是逐项考核。';
COMMENT ON COLUMN achievements."source" IS '数据来源：发布这条记录并对其内容负责的单位。';
COMMENT ON COLUMN achievements."updated_at" IS '更新时间：发布单位最后一次改动这条记录的时刻。';
COMMENT ON COLUMN achievements."record_status" IS '记录状态：这条记录是有效、已撤回还是已并入另一条；不写即有效。';
COMMENT ON COLUMN achievements."replaced_by" IS '替代记录：本记录被合并后，取代它的那条记录的标识。';

CREATE TABLE achievement_identifiers (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "scheme" text NOT NULL CHECK (char_length("scheme") >= 1) CHECK (char_length("scheme") <= 200),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_identifiers IS '各类编号';
COMMENT ON COLUMN achievement_identifiers."scheme" IS '编号体系：这个编号属于哪一套编号规则。';
COMMENT ON COLUMN achievement_identifiers."value" IS '编号值：按该编号规则书写的编号本身。';

CREATE TABLE achievement_forms (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_forms IS '成果体现形式';
COMMENT ON COLUMN achievement_forms."value" IS '成果体现形式：科技成果以什么样的东西呈现出来。';

CREATE TABLE achievement_fields (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_fields IS '技术领域';
COMMENT ON COLUMN achievement_fields."value" IS '技术领域：技术合同登记和统计所用的十一个一级技术领域。';

CREATE TABLE achievement_key_industries (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_key_industries IS '重点产业';
COMMENT ON COLUMN achievement_key_industries."value" IS '重点产业领域：北京市支持科技成果转化的重点产业领域。';

CREATE TABLE achievement_keywords (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_keywords IS '关键词';
COMMENT ON COLUMN achievement_keywords."value" IS '短文本：名称、编号一类的短文字，首尾不留空白。';

CREATE TABLE achievement_ip_rights (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 60),
  "application_number" text CHECK (char_length("application_number") >= 1) CHECK (char_length("application_number") <= 60),
  "holder_name" text CHECK (char_length("holder_name") >= 1) CHECK (char_length("holder_name") <= 500),
  "filing_date" date CHECK ("filing_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "grant_date" date CHECK ("grant_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "expiry_date" date CHECK ("expiry_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_ip_rights IS '知识产权明细';
COMMENT ON COLUMN achievement_ip_rights."kind" IS '权利类别：这项知识产权属于法律规定的哪一类。';
COMMENT ON COLUMN achievement_ip_rights."title" IS '权利名称：申请文件、证书或登记簿上的名称。';
COMMENT ON COLUMN achievement_ip_rights."number" IS '授权号或登记号：授权或登记后取得的编号，如专利号、软件著作权登记号。';
COMMENT ON COLUMN achievement_ip_rights."application_number" IS '申请号：受理机关给出的申请编号，不带字母前缀。';
COMMENT ON COLUMN achievement_ip_rights."holder_name" IS '知识产权人：登记簿上记载的权利人，多人用分号隔开。';
COMMENT ON COLUMN achievement_ip_rights."filing_date" IS '申请日：受理机关确定的申请日。';
COMMENT ON COLUMN achievement_ip_rights."grant_date" IS '授权日：授权公告或登记的日期。';
COMMENT ON COLUMN achievement_ip_rights."expiry_date" IS '权利届满日：法定保护期的最后一天。';
COMMENT ON COLUMN achievement_ip_rights."status" IS '权利状态：这项权利当前的法律状态。';

CREATE TABLE achievement_holders (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "institution_id" text CHECK (char_length("institution_id") >= 1) CHECK (char_length("institution_id") <= 128) CHECK ("institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "share" numeric CHECK ("share" >= 0) CHECK ("share" <= 100),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_holders IS '权利人及份额';
COMMENT ON COLUMN achievement_holders."name" IS '权利人名称：共有人的名称；团队写团队名称。';
COMMENT ON COLUMN achievement_holders."kind" IS '权利人类型：共有人是单位、个人还是团队。';
COMMENT ON COLUMN achievement_holders."institution_id" IS '权利人机构标识：共有人为机构时的记录标识。';
COMMENT ON COLUMN achievement_holders."share" IS '权利份额：该方占有的权利比例。';

CREATE TABLE achievement_completers (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "institution_name" text CHECK (char_length("institution_name") >= 1) CHECK (char_length("institution_name") <= 500),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_completers IS '成果完成人';
COMMENT ON COLUMN achievement_completers."name" IS '完成人姓名：完成人的姓名，按贡献大小排列。';
COMMENT ON COLUMN achievement_completers."institution_name" IS '完成人单位：完成人工作所在的单位。';

CREATE TABLE achievement_conversions (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "mode" text CHECK ("mode" IN ('own-implementation', 'transfer', 'licence', 'joint-implementation', 'equity', 'other')),
  "pricing" text CHECK (char_length("pricing") >= 1) CHECK (char_length("pricing") <= 200),
  "notice_start_date" date CHECK ("notice_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "notice_end_date" date CHECK ("notice_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "contract_id" text CHECK (char_length("contract_id") >= 1) CHECK (char_length("contract_id") <= 128) CHECK ("contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "taker_name" text CHECK (char_length("taker_name") >= 1) CHECK (char_length("taker_name") <= 500),
  "converted_date" date CHECK ("converted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "income" numeric CHECK ("income" >= -9999999999999.99) CHECK ("income" <= 9999999999999.99) CHECK ("income" = round("income", 2)),
  "taxes" numeric CHECK ("taxes" >= -9999999999999.99) CHECK ("taxes" <= 9999999999999.99) CHECK ("taxes" = round("taxes", 2)),
  "maintenance_cost" numeric CHECK ("maintenance_cost" >= -9999999999999.99) CHECK ("maintenance_cost" <= 9999999999999.99) CHECK ("maintenance_cost" = round("maintenance_cost", 2)),
  "direct_cost" numeric CHECK ("direct_cost" >= -9999999999999.99) CHECK ("direct_cost" <= 9999999999999.99) CHECK ("direct_cost" = round("direct_cost", 2)),
  "net_income" numeric CHECK ("net_income" >= -9999999999999.99) CHECK ("net_income" <= 9999999999999.99) CHECK ("net_income" = round("net_income", 2)),
  "incentive_path" text CHECK ("incentive_path" IN ('empower-then-convert', 'convert-then-reward')),
  "team_reward" numeric CHECK ("team_reward" >= -9999999999999.99) CHECK ("team_reward" <= 9999999999999.99) CHECK ("team_reward" = round("team_reward", 2)),
  "team_reward_share" numeric CHECK ("team_reward_share" >= 0) CHECK ("team_reward_share" <= 100),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions IS '成果转化';
COMMENT ON COLUMN achievement_conversions."mode" IS '转化方式：自行实施、转让、许可、合作实施还是作价投资。';
COMMENT ON COLUMN achievement_conversions."pricing" IS '定价方式：以协议、挂牌还是拍卖确定价格。';
COMMENT ON COLUMN achievement_conversions."notice_start_date" IS '定价公示开始日期：协议定价在单位内公示的第一天。';
COMMENT ON COLUMN achievement_conversions."notice_end_date" IS '定价公示结束日期：协议定价在单位内公示的最后一天。';
COMMENT ON COLUMN achievement_conversions."contract_id" IS '转化合同标识：这次转化所签合同的记录标识。';
COMMENT ON COLUMN achievement_conversions."taker_name" IS '承接单位：受让、受许可或者接受投资的单位。';
COMMENT ON COLUMN achievement_conversions."converted_date" IS '转化日期：转化合同签订或者开始实施的日期。';
COMMENT ON COLUMN achievement_conversions."income" IS '转化收入：单位因这次转化取得的全部收入。';
COMMENT ON COLUMN achievement_conversions."taxes" IS '转化税费：这次交易缴纳的税费。';
COMMENT ON COLUMN achievement_conversions."maintenance_cost" IS '成果维护费用：为维护成果权利支出的费用。';
COMMENT ON COLUMN achievement_conversions."direct_cost" IS '交易直接费用：评估、鉴定、谈判等直接费用。';
COMMENT ON COLUMN achievement_conversions."net_income" IS '转化净收入：收入减去税费、维护费用和直接费用后的数额。';
COMMENT ON COLUMN achievement_conversions."incentive_path" IS '转化激励路径：这次转化采用的激励路径。';
COMMENT ON COLUMN achievement_conversions."team_reward" IS '团队奖励金额：奖励给完成人和转化人员的数额。';
COMMENT ON COLUMN achievement_conversions."team_reward_share" IS '团队奖励比例：奖励占净收入的比例。';

CREATE TABLE achievement_conversions_distribution (
  achievement_id text NOT NULL,
  conversions_ordinal bigint NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "payee_kind" text NOT NULL CHECK (char_length("payee_kind") >= 1) CHECK (char_length("payee_kind") <= 200),
  "payee_name" text CHECK (char_length("payee_name") >= 1) CHECK (char_length("payee_name") <= 500),
  "form" text CHECK (char_length("form") >= 1) CHECK (char_length("form") <= 200),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions_distribution IS '收益分配';
COMMENT ON COLUMN achievement_conversions_distribution."payee_kind" IS '受益方类型：受益的是单位、个人还是团队。';
COMMENT ON COLUMN achievement_conversions_distribution."payee_name" IS '受益方名称：取得收益的单位或人的名称。';
COMMENT ON COLUMN achievement_conversions_distribution."form" IS '取得形式：以现金、股权还是其他形式取得。';
COMMENT ON COLUMN achievement_conversions_distribution."amount" IS '取得金额：取得的数额，股权按作价计。';

CREATE TABLE achievement_withheld (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "field" text NOT NULL CHECK (char_length("field") >= 1) CHECK (char_length("field") <= 500),
  "reason" text NOT NULL CHECK (char_length("reason") >= 1) CHECK (char_length("reason") <= 200),
  "explanation" text CHECK (char_length("explanation") >= 1) CHECK (char_length("explanation") <= 20000),
  "public_from" date CHECK ("public_from" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_withheld IS '未公开字段说明';
COMMENT ON COLUMN achievement_withheld."field" IS '未公开字段：没有公开的字段，写它在记录中的路径。';
COMMENT ON COLUMN achievement_withheld."reason" IS '未公开原因：不公开该字段的理由类别。';
COMMENT ON COLUMN achievement_withheld."explanation" IS '未公开说明：对不公开理由的具体解释。';
COMMENT ON COLUMN achievement_withheld."public_from" IS '拟公开日期：该字段自哪一天起可以公开。';

CREATE TABLE grants (
  "id" text NOT NULL CHECK (char_length("id") >= 1) CHECK (char_length("id") <= 128) CHECK ("id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "programme" text NOT NULL CHECK (char_length("programme") >= 1) CHECK (char_length("programme") <= 200),
  "recipient_id" text CHECK (char_length("recipient_id") >= 1) CHECK (char_length("recipient_id") <= 128) CHECK ("recipient_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "recipient_name" text CHECK (char_length("recipient_name") >= 1) CHECK (char_length("recipient_name") <= 500),
  "funder_name" text CHECK (char_length("funder_name") >= 1) CHECK (char_length("funder_name") <= 500),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "fiscal_amount" numeric CHECK ("fiscal_amount" >= -9999999999999.99) CHECK ("fiscal_amount" <= 9999999999999.99) CHECK ("fiscal_amount" = round("fiscal_amount", 2)),
  "self_raised_amount" numeric CHECK ("self_raised_amount" >= -9999999999999.99) CHECK ("self_raised_amount" <= 9999999999999.99) CHECK ("self_raised_amount" = round("self_raised_amount", 2)),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "method" text CHECK (char_length("method") >= 1) CHECK (char_length("method") <= 200),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id),
  CONSTRAINT "over-ceiling-transfer-institution" CHECK (coalesce(start_date < '2024-10-30', FALSE) OR (NOT (programme = 'transfer-institution' AND fiscal_amount > 3000000))),
  CONSTRAINT "self-raised-below-fiscal" CHECK (coalesce(start_date < '2024-10-30', FALSE) OR (NOT ( programme IN ('transfer-institution', 'proof-of-concept-platform') AND self_raised_amount < fiscal_amount )))
);
COMMENT ON TABLE grants IS '财政支持项目';
COMMENT ON COLUMN grants."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN grants."title" IS '项目名称：立项文件或者公示名单上的项目名称。';
COMMENT ON COLUMN grants."programme" IS '支持方向：资金管理办法规定的支持事项。';
COMMENT ON COLUMN grants."recipient_id" IS '承担单位标识：得到支持的单位的记录标识。';
COMMENT ON COLUMN grants."recipient_name" IS '承担单位：得到支持的单位的名称。';
COMMENT ON COLUMN grants."funder_name" IS '支持部门：批准并拨付资金的部门。';
COMMENT ON COLUMN grants."year" IS '支持年度：批准支持的年度。';
COMMENT ON COLUMN grants."fiscal_amount" IS '财政资金：财政给予支持的总额。';
COMMENT ON COLUMN grants."self_raised_amount" IS '自筹资金：承担单位自己投入的总额。';
COMMENT ON COLUMN grants."start_date" IS '项目开始日期：支持期的第一天。';
COMMENT ON COLUMN grants."end_date" IS '项目结束日期：支持期的最后一天。';
COMMENT ON COLUMN grants."method" IS '支持方式：事前补助、事后补助、奖励还是其他方式。';
COMMENT ON COLUMN grants."status" IS '项目状态：项目目前处于申请、执行还是验收等阶段。';
COMMENT ON COLUMN grants."source" IS '数据来源：发布这条记录并对其内容负责的单位。';
COMMENT ON COLUMN grants."updated_at" IS '更新时间：发布单位最后一次改动这条记录的时刻。';
COMMENT ON COLUMN grants."record_status" IS '记录状态：这条记录是有效、已撤回还是已并入另一条；不写即有效。';
COMMENT ON COLUMN grants."replaced_by" IS '替代记录：本记录被合并后，取代它的那条记录的标识。';

CREATE TABLE grant_identifiers (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "scheme" text NOT NULL CHECK (char_length("scheme") >= 1) CHECK (char_length("scheme") <= 200),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 500),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_identifiers IS '各类编号';
COMMENT ON COLUMN grant_identifiers."scheme" IS '编号体系：这个编号属于哪一套编号规则。';
COMMENT ON COLUMN grant_identifiers."value" IS '编号值：按该编号规则书写的编号本身。';

CREATE TABLE grant_budget (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "use" text NOT NULL CHECK (char_length("use") >= 1) CHECK (char_length("use") <= 200),
  "fiscal_amount" numeric CHECK ("fiscal_amount" >= -9999999999999.99) CHECK ("fiscal_amount" <= 9999999999999.99) CHECK ("fiscal_amount" = round("fiscal_amount", 2)),
  "self_raised_amount" numeric CHECK ("self_raised_amount" >= -9999999999999.99) CHECK ("self_raised_amount" <= 9999999999999.99) CHECK ("self_raised_amount" = round("self_raised_amount", 2)),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_budget IS '经费预算';
COMMENT ON COLUMN grant_budget."use" IS '资金用途：这笔资金用在哪一方面。';
COMMENT ON COLUMN grant_budget."fiscal_amount" IS '财政资金预算：该用途中由财政资金承担的部分。';
COMMENT ON COLUMN grant_budget."self_raised_amount" IS '自筹资金预算：该用途中由自筹资金承担的部分。';

CREATE TABLE grant_indicators (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "indicator" text NOT NULL CHECK (char_length("indicator") >= 1) CHECK (char_length("indicator") <= 200),
  "baseline" numeric CHECK ("baseline" >= -999999999999) CHECK ("baseline" <= 999999999999),
  "target" numeric CHECK ("target" >= -999999999999) CHECK ("target" <= 999999999999),
  "actual" numeric CHECK ("actual" >= -999999999999) CHECK ("actual" <= 999999999999),
  "unit" text CHECK (char_length("unit") >= 1) CHECK (char_length("unit") <= 500),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_indicators IS '指标完成情况';
COMMENT ON COLUMN grant_indicators."indicator" IS '指标名称：考核或统计的是哪一项。';
COMMENT ON COLUMN grant_indicators."baseline" IS '基准值：作为比较起点的数值，一般是上一年的实际数。';
COMMENT ON COLUMN grant_indicators."target" IS '目标值：承诺在期末达到的数值。';
COMMENT ON COLUMN grant_indicators."actual" IS '实际值：期末实际达到的数值。';
COMMENT ON COLUMN grant_indicators."unit" IS '指标计量单位：三个数值所用的单位。';

CREATE TABLE grant_achievement_ids (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE,
  UNIQUE (grant_id, value)
);
COMMENT ON TABLE grant_achievement_ids IS '关联成果';
COMMENT ON COLUMN grant_achievement_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

CREATE TABLE grant_contract_ids (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE,
  UNIQUE (grant_id, value)
);
COMMENT ON TABLE grant_contract_ids IS '关联合同';
COMMENT ON COLUMN grant_contract_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

CREATE TABLE grant_withheld (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "field" text NOT NULL CHECK (char_length("field") >= 1) CHECK (char_length("field") <= 500),
  "reason" text NOT NULL CHECK (char_length("reason") >= 1) CHECK (char_length("reason") <= 200),
  "explanation" text CHECK (char_length("explanation") >= 1) CHECK (char_length("explanation") <= 20000),
  "public_from" date CHECK ("public_from" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_withheld IS '未公开字段说明';
COMMENT ON COLUMN grant_withheld."field" IS '未公开字段：没有公开的字段，写它在记录中的路径。';
COMMENT ON COLUMN grant_withheld."reason" IS '未公开原因：不公开该字段的理由类别。';
COMMENT ON COLUMN grant_withheld."explanation" IS '未公开说明：对不公开理由的具体解释。';
COMMENT ON COLUMN grant_withheld."public_from" IS '拟公开日期：该字段自哪一天起可以公开。';
