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
--   date-spelling: 日期的各种写法都读成日期
--     a date is read in any usual spelling
--   fraction: 写进整数列的小数被四舍五入
--     a fraction is rounded in a whole number
--   offset: 没有时区的时刻按会话时区理解
--     a moment without its offset is taken in the time zone of the session
-- Errors among the rule cards that are no CHECK here:
--   achievement/both-incentive-paths: 查询涉及多行，CHECK 里不能写查询
--     a query over several rows, which no CHECK may hold
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

CREATE TABLE institutions (
  "id" text NOT NULL CHECK (char_length("id") >= 1) CHECK (char_length("id") <= 128) CHECK ("id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "name_en" text CHECK (char_length("name_en") >= 1) CHECK (char_length("name_en") <= 500),
  "short_name" text CHECK (char_length("short_name") >= 1) CHECK (char_length("short_name") <= 500),
  "nature" text CHECK (char_length("nature") >= 1) CHECK (char_length("nature") <= 200),
  "legal_form" text CHECK (char_length("legal_form") >= 1) CHECK (char_length("legal_form") <= 200),
  "economic_nature" text CHECK (char_length("economic_nature") >= 1) CHECK (char_length("economic_nature") <= 200),
  "affiliation_level" text CHECK (char_length("affiliation_level") >= 1) CHECK (char_length("affiliation_level") <= 200),
  "uscc" text CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "parent_id" text CHECK (char_length("parent_id") >= 1) CHECK (char_length("parent_id") <= 128) CHECK ("parent_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "parent_name" text CHECK (char_length("parent_name") >= 1) CHECK (char_length("parent_name") <= 500),
  "parent_region" text CHECK (char_length("parent_region") >= 1) CHECK (char_length("parent_region") <= 200),
  "competent_authority" text CHECK (char_length("competent_authority") >= 1) CHECK (char_length("competent_authority") <= 500),
  "founded_date" date CHECK ("founded_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "is_in_zgc_core" boolean,
  "address" text CHECK (char_length("address") >= 1) CHECK (char_length("address") <= 500),
  "website" text CHECK (char_length("website") <= 2000) CHECK ("website" ~ '^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$'),
  "summary" text CHECK (char_length("summary") >= 1) CHECK (char_length("summary") <= 20000),
  "legal_representative" text CHECK (char_length("legal_representative") >= 1) CHECK (char_length("legal_representative") <= 500),
  "head_name" text CHECK (char_length("head_name") >= 1) CHECK (char_length("head_name") <= 500),
  "head_position" text CHECK (char_length("head_position") >= 1) CHECK (char_length("head_position") <= 500),
  "head_phone" text CHECK (char_length("head_phone") >= 1) CHECK (char_length("head_phone") <= 500),
  "enterprise_size" text CHECK ("enterprise_size" IN ('large', 'medium', 'small', 'micro')),
  "is_high_tech_enterprise" boolean,
  "is_in_statistics" boolean,
  "is_national_demonstration" boolean,
  "is_demonstration_applicant" boolean,
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_applied_date" date CHECK ("registration_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_is_declared_true" boolean,
  "registration_status" text CHECK (char_length("registration_status") >= 1) CHECK (char_length("registration_status") <= 200),
  "registration_listed_date" date CHECK ("registration_listed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "staff_total_count" bigint CHECK ("staff_total_count" >= 0) CHECK ("staff_total_count" <= 999999999999),
  "staff_full_time_count" bigint CHECK ("staff_full_time_count" >= 0) CHECK ("staff_full_time_count" <= 999999999999),
  "staff_part_time_count" bigint CHECK ("staff_part_time_count" >= 0) CHECK ("staff_part_time_count" <= 999999999999),
  "staff_market_hired_count" bigint CHECK ("staff_market_hired_count" >= 0) CHECK ("staff_market_hired_count" <= 999999999999),
  "staff_postgraduate_count" bigint CHECK ("staff_postgraduate_count" >= 0) CHECK ("staff_postgraduate_count" <= 999999999999),
  "staff_bachelor_count" bigint CHECK ("staff_bachelor_count" >= 0) CHECK ("staff_bachelor_count" <= 999999999999),
  "staff_college_count" bigint CHECK ("staff_college_count" >= 0) CHECK ("staff_college_count" <= 999999999999),
  "staff_senior_title_count" bigint CHECK ("staff_senior_title_count" >= 0) CHECK ("staff_senior_title_count" <= 999999999999),
  "staff_middle_title_count" bigint CHECK ("staff_middle_title_count" >= 0) CHECK ("staff_middle_title_count" <= 999999999999),
  "staff_manager_count" bigint CHECK ("staff_manager_count" >= 0) CHECK ("staff_manager_count" <= 999999999999),
  "staff_full_time_manager_count" bigint CHECK ("staff_full_time_manager_count" >= 0) CHECK ("staff_full_time_manager_count" <= 999999999999),
  "staff_part_time_manager_count" bigint CHECK ("staff_part_time_manager_count" >= 0) CHECK ("staff_part_time_manager_count" <= 999999999999),
  "staff_technical_team_count" bigint CHECK ("staff_technical_team_count" >= 0) CHECK ("staff_technical_team_count" <= 999999999999),
  "facilities_area" numeric CHECK ("facilities_area" >= -999999999999) CHECK ("facilities_area" <= 999999999999),
  "facilities_equipment_count" bigint CHECK ("facilities_equipment_count" >= 0) CHECK ("facilities_equipment_count" <= 999999999999),
  "facilities_equipment_value" numeric CHECK ("facilities_equipment_value" >= -9999999999999.99) CHECK ("facilities_equipment_value" <= 9999999999999.99) CHECK ("facilities_equipment_value" = round("facilities_equipment_value", 2)),
  "facilities_has_website" boolean,
  "facilities_has_database" boolean,
  "platform_is_independent" boolean,
  "platform_structure" text CHECK (char_length("platform_structure") >= 1) CHECK (char_length("platform_structure") <= 20000),
  "platform_opened_date" date CHECK ("platform_opened_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "platform_is_open" boolean,
  "platform_is_joint_lab" boolean,
  "platform_pool_count" bigint CHECK ("platform_pool_count" >= 0) CHECK ("platform_pool_count" <= 999999999999),
  "platform_pool_outside_count" bigint CHECK ("platform_pool_outside_count" >= 0) CHECK ("platform_pool_outside_count" <= 999999999999),
  "platform_verified_count" bigint CHECK ("platform_verified_count" >= 0) CHECK ("platform_verified_count" <= 999999999999),
  "platform_counted_date" date CHECK ("platform_counted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registry_point_code" text CHECK (char_length("registry_point_code") >= 1) CHECK (char_length("registry_point_code") <= 500),
  "registry_authorised_date" date CHECK ("registry_authorised_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registry_registrar_count" bigint CHECK ("registry_registrar_count" >= 0) CHECK ("registry_registrar_count" <= 999999999999),
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
  CONSTRAINT "parent-outside-beijing" CHECK (coalesce(registration_listed_date < '2022-09-23', FALSE) OR (NOT ( registration_status = 'listed' AND legal_form = 'inner-unit' AND substr(parent_region, 1, 2) <> '11' ))),
  CONSTRAINT "transfer-institution-outside-beijing" CHECK (coalesce(registration_listed_date < '2022-09-23', FALSE) OR (NOT ( registration_status = 'listed' AND substr(region, 1, 2) <> '11' AND parent_id IS NULL AND parent_name IS NULL )))
);
COMMENT ON TABLE institutions IS '机构';
COMMENT ON COLUMN institutions."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN institutions."name" IS '机构名称：登记证书上的全称；内设机构写所属单位名称加机构名。';
COMMENT ON COLUMN institutions."name_en" IS '英文名称：机构对外使用的英文名称。';
COMMENT ON COLUMN institutions."short_name" IS '简称：机构通行的中文简称。';
COMMENT ON COLUMN institutions."nature" IS '机构性质：机构属于高校、院所、医疗卫生机构还是市场化机构等。';
COMMENT ON COLUMN institutions."legal_form" IS '法人类型：机构以何种法人资格存在，或是法人的内设机构。';
COMMENT ON COLUMN institutions."economic_nature" IS '经济性质：按技术合同登记表的性质代码填写，企业即登记注册类型。';
COMMENT ON COLUMN institutions."affiliation_level" IS '隶属层级：单位隶属中央部门、市还是区；不隶属政府的填其他。';
COMMENT ON COLUMN institutions."uscc" IS '统一社会信用代码：机构自己的信用代码；内设机构没有时不填。';
COMMENT ON COLUMN institutions."parent_id" IS '依托单位标识：内设机构所属法人单位的记录标识。';
COMMENT ON COLUMN institutions."parent_name" IS '依托单位：内设机构所属法人单位的名称。';
COMMENT ON COLUMN institutions."parent_region" IS '依托单位行政区划：内设机构所属法人单位注册地的行政区划代码，据以判断是否属在京单位的内设机构。';
COMMENT ON COLUMN institutions."competent_authority" IS '主管部门：对单位负有主管职责、接收其年度报告的部门。';
COMMENT ON COLUMN institutions."founded_date" IS '成立日期：机构登记成立或批准设立的日期。';
COMMENT ON COLUMN institutions."region" IS '所在行政区划：机构注册地的行政区划代码，北京经济技术开发区用扩展代码。';
COMMENT ON COLUMN institutions."is_in_zgc_core" IS '是否在中关村核心区：注册地是否在中关村国家自主创新示范区核心区（海淀园）。';
COMMENT ON COLUMN institutions."address" IS '办公地址：机构固定办公场所的地址。';
COMMENT ON COLUMN institutions."website" IS '网站：机构自己的网站首页地址。';
COMMENT ON COLUMN institutions."summary" IS '机构简介：机构的来历、职能和特色，供目录展示。';
COMMENT ON COLUMN institutions."legal_representative" IS '法定代表人：登记证书上的法定代表人姓名；内设机构不填，另填负责人。';
COMMENT ON COLUMN institutions."head_name" IS '负责人：主持机构日常工作的人的姓名。';
COMMENT ON COLUMN institutions."head_position" IS '负责人职务：负责人在机构或所属单位的职务。';
COMMENT ON COLUMN institutions."head_phone" IS '负责人电话：负责人的办公电话或手机。';
COMMENT ON COLUMN institutions."enterprise_size" IS '企业规模：机构为企业时，按国家统计划型标准确定的规模。';
COMMENT ON COLUMN institutions."is_high_tech_enterprise" IS '是否高新技术企业：机构是否持有有效的国家高新技术企业证书。';
COMMENT ON COLUMN institutions."is_in_statistics" IS '是否科技服务业纳统单位：是否已作为科技服务业单位纳入统计。';
COMMENT ON COLUMN institutions."is_national_demonstration" IS '是否国家技术转移示范机构：机构是否列入国家技术转移示范机构名单。';
COMMENT ON COLUMN institutions."is_demonstration_applicant" IS '是否申报示范机构：是否申报过国家技术转移示范机构，不论结果。';
COMMENT ON COLUMN institutions."registration_number" IS '登记编号：入库后由管理部门给出的编号。';
COMMENT ON COLUMN institutions."registration_applied_date" IS '登记申请日期：在线提交登记申请的日期。';
COMMENT ON COLUMN institutions."registration_is_declared_true" IS '是否承诺诚信填报：申请人是否承诺所填信息真实、材料有效。';
COMMENT ON COLUMN institutions."registration_status" IS '登记状态：登记目前办到哪一步、结果如何。';
COMMENT ON COLUMN institutions."registration_listed_date" IS '入库日期：终审通过并列入名册的日期。';
COMMENT ON COLUMN institutions."staff_total_count" IS '人员总数：在编和聘用人员合计。';
COMMENT ON COLUMN institutions."staff_full_time_count" IS '专职人员数：专门从事技术转移工作的人数。';
COMMENT ON COLUMN institutions."staff_part_time_count" IS '兼职人员数：兼做技术转移工作的人数。';
COMMENT ON COLUMN institutions."staff_market_hired_count" IS '市场化聘用人数：通过市场化方式聘用的人数。';
COMMENT ON COLUMN institutions."staff_postgraduate_count" IS '硕士及以上人数：具有硕士或博士学位的人数。';
COMMENT ON COLUMN institutions."staff_bachelor_count" IS '本科人数：最高学历为本科的人数。';
COMMENT ON COLUMN institutions."staff_college_count" IS '专科人数：最高学历为大专的人数。';
COMMENT ON COLUMN institutions."staff_senior_title_count" IS '高级职称人数：具有正高或副高级职称的人数。';
COMMENT ON COLUMN institutions."staff_middle_title_count" IS '中级职称人数：具有中级职称的人数。';
COMMENT ON COLUMN institutions."staff_manager_count" IS '技术经理人数：专职和兼职技术经理人的人数。';
COMMENT ON COLUMN institutions."staff_full_time_manager_count" IS '专职技术经理人数：其中以技术转移为本职的技术经理人数。';
COMMENT ON COLUMN institutions."staff_part_time_manager_count" IS '兼职技术经理人数：其中另有本职的技术经理人数。';
COMMENT ON COLUMN institutions."staff_technical_team_count" IS '技术开发团队人数：从事验证、开发等技术工作的人数。';
COMMENT ON COLUMN institutions."facilities_area" IS '办公面积：办公和验证场地的建筑面积。';
COMMENT ON COLUMN institutions."facilities_equipment_count" IS '设备数量：可用于技术转移的仪器设备台套数。';
COMMENT ON COLUMN institutions."facilities_equipment_value" IS '设备原值：上述仪器设备的账面原值。';
COMMENT ON COLUMN institutions."facilities_has_website" IS '是否有独立网站：机构是否有自己运行的网站。';
COMMENT ON COLUMN institutions."facilities_has_database" IS '是否有数据库：机构是否建有成果、需求等数据库。';
COMMENT ON COLUMN institutions."platform_is_independent" IS '是否相对独立：平台是否是相对独立、职能清晰的机构或部门。';
COMMENT ON COLUMN institutions."platform_structure" IS '组织架构：平台的机构设置、职责分工和决策方式。';
COMMENT ON COLUMN institutions."platform_opened_date" IS '平台启用日期：平台开始对外提供服务的日期。';
COMMENT ON COLUMN institutions."platform_is_open" IS '是否开放服务：平台的技术、人才、设备是否向外单位开放。';
COMMENT ON COLUMN institutions."platform_is_joint_lab" IS '是否合作建设：研发和实验平台是否与其他单位合作建设，自建的填否。';
COMMENT ON COLUMN institutions."platform_pool_count" IS '项目库项目数：项目库中现有的概念验证项目数。';
COMMENT ON COLUMN institutions."platform_pool_outside_count" IS '外部来源项目数：项目库中来自建设单位以外的项目数。';
COMMENT ON COLUMN institutions."platform_verified_count" IS '已验证项目数：从项目库选出并已开展验证的项目累计数。';
COMMENT ON COLUMN institutions."platform_counted_date" IS '项目库统计日期：以上项目数截至的日期。';
COMMENT ON COLUMN institutions."registry_point_code" IS '登记点编号：合同登记编号中代表该登记机构的两位数。';
COMMENT ON COLUMN institutions."registry_authorised_date" IS '登记机构设立日期：被批准从事技术合同认定登记的日期。';
COMMENT ON COLUMN institutions."registry_registrar_count" IS '登记人员数：专门从事合同认定登记的人数。';
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

CREATE TABLE institution_partners (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "partner_id" text CHECK (char_length("partner_id") >= 1) CHECK (char_length("partner_id") <= 128) CHECK ("partner_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "since_date" date CHECK ("since_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "is_joint_platform" boolean,
  "cooperation" text CHECK (char_length("cooperation") >= 1) CHECK (char_length("cooperation") <= 500),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_partners IS '合作机构';
COMMENT ON COLUMN institution_partners."kind" IS '合作方类型：合作方是技术转移机构、企业、孵化器、园区还是服务机构等。';
COMMENT ON COLUMN institution_partners."partner_id" IS '合作方标识：合作方的机构记录标识。';
COMMENT ON COLUMN institution_partners."name" IS '合作方名称：合作方的单位全称。';
COMMENT ON COLUMN institution_partners."since_date" IS '合作起始日期：合作协议签订或生效的日期。';
COMMENT ON COLUMN institution_partners."is_joint_platform" IS '是否共建平台：双方是否共建合作平台或联合实验室。';
COMMENT ON COLUMN institution_partners."cooperation" IS '合作内容：双方在哪些事项上合作。';

CREATE TABLE institution_registration_conditions (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "condition" text NOT NULL CHECK (char_length("condition") >= 1) CHECK (char_length("condition") <= 200),
  "is_met" boolean,
  "evidence" text CHECK (char_length("evidence") >= 1) CHECK (char_length("evidence") <= 500),
  "checked_date" date CHECK ("checked_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_registration_conditions IS '登记条件核对';
COMMENT ON COLUMN institution_registration_conditions."condition" IS '登记条件：核对的是哪一项登记条件。';
COMMENT ON COLUMN institution_registration_conditions."is_met" IS '是否满足条件：经核对，该项条件是否满足。';
COMMENT ON COLUMN institution_registration_conditions."evidence" IS '证明材料：证明该项条件的材料名称。';
COMMENT ON COLUMN institution_registration_conditions."checked_date" IS '条件核对日期：对该项条件作出结论的日期。';

CREATE TABLE institution_registration_status_history (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "status" text NOT NULL CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "handler_level" text CHECK (char_length("handler_level") >= 1) CHECK (char_length("handler_level") <= 200),
  "ground" text CHECK (char_length("ground") >= 1) CHECK (char_length("ground") <= 200),
  "due_date" date CHECK ("due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_registration_status_history IS '历次状态';
COMMENT ON COLUMN institution_registration_status_history."status" IS '变更后状态：这一步之后登记所处的状态。';
COMMENT ON COLUMN institution_registration_status_history."date" IS '状态日期：这一步完成的日期。';
COMMENT ON COLUMN institution_registration_status_history."by" IS '办理单位：完成这一步的机关或机构。';
COMMENT ON COLUMN institution_registration_status_history."handler_level" IS '办理层级：完成这一步的是区级部门、市级主管部门还是其他单位；终审在市级。';
COMMENT ON COLUMN institution_registration_status_history."ground" IS '处理理由：退回、不予登记、整改、除名或退出的理由类别，细节写在办理说明里。';
COMMENT ON COLUMN institution_registration_status_history."due_date" IS '办理期限：要求申请人补正或整改完毕的最后日期。';
COMMENT ON COLUMN institution_registration_status_history."note" IS '办理说明：退回、不予登记等的理由或补充说明。';

CREATE TABLE institution_annual_reports (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "submitted_date" date CHECK ("submitted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "submitted_to" text CHECK (char_length("submitted_to") >= 1) CHECK (char_length("submitted_to") <= 500),
  "copied_to" text CHECK (char_length("copied_to") >= 1) CHECK (char_length("copied_to") <= 500),
  "technology_transfer_revenue" numeric CHECK ("technology_transfer_revenue" >= -9999999999999.99) CHECK ("technology_transfer_revenue" <= 9999999999999.99) CHECK ("technology_transfer_revenue" = round("technology_transfer_revenue", 2)),
  "total_revenue" numeric CHECK ("total_revenue" >= -9999999999999.99) CHECK ("total_revenue" <= 9999999999999.99) CHECK ("total_revenue" = round("total_revenue", 2)),
  "working_funds" numeric CHECK ("working_funds" >= -9999999999999.99) CHECK ("working_funds" <= 9999999999999.99) CHECK ("working_funds" = round("working_funds", 2)),
  "fiscal_national" numeric CHECK ("fiscal_national" >= -9999999999999.99) CHECK ("fiscal_national" <= 9999999999999.99) CHECK ("fiscal_national" = round("fiscal_national", 2)),
  "fiscal_local" numeric CHECK ("fiscal_local" >= -9999999999999.99) CHECK ("fiscal_local" <= 9999999999999.99) CHECK ("fiscal_local" = round("fiscal_local", 2)),
  "self_funded" numeric CHECK ("self_funded" >= -9999999999999.99) CHECK ("self_funded" <= 9999999999999.99) CHECK ("self_funded" = round("self_funded", 2)),
  "other_income" numeric CHECK ("other_income" >= -9999999999999.99) CHECK ("other_income" <= 9999999999999.99) CHECK ("other_income" = round("other_income", 2)),
  "promoted_contract_count" bigint CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999),
  "promoted_contract_amount" numeric CHECK ("promoted_contract_amount" >= -9999999999999.99) CHECK ("promoted_contract_amount" <= 9999999999999.99) CHECK ("promoted_contract_amount" = round("promoted_contract_amount", 2)),
  "promoted_technical_amount" numeric CHECK ("promoted_technical_amount" >= -9999999999999.99) CHECK ("promoted_technical_amount" <= 9999999999999.99) CHECK ("promoted_technical_amount" = round("promoted_technical_amount", 2)),
  "economic_benefit" numeric CHECK ("economic_benefit" >= -9999999999999.99) CHECK ("economic_benefit" <= 9999999999999.99) CHECK ("economic_benefit" = round("economic_benefit", 2)),
  "promoted_achievement_count" bigint CHECK ("promoted_achievement_count" >= 0) CHECK ("promoted_achievement_count" <= 999999999999),
  "promoted_achievement_amount" numeric CHECK ("promoted_achievement_amount" >= -9999999999999.99) CHECK ("promoted_achievement_amount" <= 9999999999999.99) CHECK ("promoted_achievement_amount" = round("promoted_achievement_amount", 2)),
  "demand_count" bigint CHECK ("demand_count" >= 0) CHECK ("demand_count" <= 999999999999),
  "event_count" bigint CHECK ("event_count" >= 0) CHECK ("event_count" <= 999999999999),
  "achievement_count" bigint CHECK ("achievement_count" >= 0) CHECK ("achievement_count" <= 999999999999),
  "conversions_transfer_count" bigint CHECK ("conversions_transfer_count" >= 0) CHECK ("conversions_transfer_count" <= 999999999999),
  "conversions_transfer_amount" numeric CHECK ("conversions_transfer_amount" >= -9999999999999.99) CHECK ("conversions_transfer_amount" <= 9999999999999.99) CHECK ("conversions_transfer_amount" = round("conversions_transfer_amount", 2)),
  "conversions_licence_count" bigint CHECK ("conversions_licence_count" >= 0) CHECK ("conversions_licence_count" <= 999999999999),
  "conversions_licence_amount" numeric CHECK ("conversions_licence_amount" >= -9999999999999.99) CHECK ("conversions_licence_amount" <= 9999999999999.99) CHECK ("conversions_licence_amount" = round("conversions_licence_amount", 2)),
  "conversions_equity_count" bigint CHECK ("conversions_equity_count" >= 0) CHECK ("conversions_equity_count" <= 999999999999),
  "conversions_equity_amount" numeric CHECK ("conversions_equity_amount" >= -9999999999999.99) CHECK ("conversions_equity_amount" <= 9999999999999.99) CHECK ("conversions_equity_amount" = round("conversions_equity_amount", 2)),
  "conversions_received_amount" numeric CHECK ("conversions_received_amount" >= -9999999999999.99) CHECK ("conversions_received_amount" <= 9999999999999.99) CHECK ("conversions_received_amount" = round("conversions_received_amount", 2)),
  "conversions_beijing_count" bigint CHECK ("conversions_beijing_count" >= 0) CHECK ("conversions_beijing_count" <= 999999999999),
  "conversions_beijing_amount" numeric CHECK ("conversions_beijing_amount" >= -9999999999999.99) CHECK ("conversions_beijing_amount" <= 9999999999999.99) CHECK ("conversions_beijing_amount" = round("conversions_beijing_amount", 2)),
  "research_contracts_development_count" bigint CHECK ("research_contracts_development_count" >= 0) CHECK ("research_contracts_development_count" <= 999999999999),
  "research_contracts_development_amount" numeric CHECK ("research_contracts_development_amount" >= -9999999999999.99) CHECK ("research_contracts_development_amount" <= 9999999999999.99) CHECK ("research_contracts_development_amount" = round("research_contracts_development_amount", 2)),
  "research_contracts_consulting_count" bigint CHECK ("research_contracts_consulting_count" >= 0) CHECK ("research_contracts_consulting_count" <= 999999999999),
  "research_contracts_consulting_amount" numeric CHECK ("research_contracts_consulting_amount" >= -9999999999999.99) CHECK ("research_contracts_consulting_amount" <= 9999999999999.99) CHECK ("research_contracts_consulting_amount" = round("research_contracts_consulting_amount", 2)),
  "research_contracts_service_count" bigint CHECK ("research_contracts_service_count" >= 0) CHECK ("research_contracts_service_count" <= 999999999999),
  "research_contracts_service_amount" numeric CHECK ("research_contracts_service_amount" >= -9999999999999.99) CHECK ("research_contracts_service_amount" <= 9999999999999.99) CHECK ("research_contracts_service_amount" = round("research_contracts_service_amount", 2)),
  "research_contracts_beijing_development_count" bigint CHECK ("research_contracts_beijing_development_count" >= 0) CHECK ("research_contracts_beijing_development_count" <= 999999999999),
  "research_contracts_beijing_development_amount" numeric CHECK ("research_contracts_beijing_development_amount" >= -9999999999999.99) CHECK ("research_contracts_beijing_development_amount" <= 9999999999999.99) CHECK ("research_contracts_beijing_development_amount" = round("research_contracts_beijing_development_amount", 2)),
  "rewards_cash_amount" numeric CHECK ("rewards_cash_amount" >= -9999999999999.99) CHECK ("rewards_cash_amount" <= 9999999999999.99) CHECK ("rewards_cash_amount" = round("rewards_cash_amount", 2)),
  "rewards_equity_amount" numeric CHECK ("rewards_equity_amount" >= -9999999999999.99) CHECK ("rewards_equity_amount" <= 9999999999999.99) CHECK ("rewards_equity_amount" = round("rewards_equity_amount", 2)),
  "rewards_person_count" bigint CHECK ("rewards_person_count" >= 0) CHECK ("rewards_person_count" <= 999999999999),
  "rewards_main_contributor_amount" numeric CHECK ("rewards_main_contributor_amount" >= -9999999999999.99) CHECK ("rewards_main_contributor_amount" <= 9999999999999.99) CHECK ("rewards_main_contributor_amount" = round("rewards_main_contributor_amount", 2)),
  "rewards_unit_retained_amount" numeric CHECK ("rewards_unit_retained_amount" >= -9999999999999.99) CHECK ("rewards_unit_retained_amount" <= 9999999999999.99) CHECK ("rewards_unit_retained_amount" = round("rewards_unit_retained_amount", 2)),
  "mobility_part_time_count" bigint CHECK ("mobility_part_time_count" >= 0) CHECK ("mobility_part_time_count" <= 999999999999),
  "mobility_leave_count" bigint CHECK ("mobility_leave_count" >= 0) CHECK ("mobility_leave_count" <= 999999999999),
  "mobility_founded_count" bigint CHECK ("mobility_founded_count" >= 0) CHECK ("mobility_founded_count" <= 999999999999),
  "mobility_beijing_founded_count" bigint CHECK ("mobility_beijing_founded_count" >= 0) CHECK ("mobility_beijing_founded_count" <= 999999999999),
  "mobility_invested_count" bigint CHECK ("mobility_invested_count" >= 0) CHECK ("mobility_invested_count" <= 999999999999),
  "funded_items_achievement_count" bigint CHECK ("funded_items_achievement_count" >= 0) CHECK ("funded_items_achievement_count" <= 999999999999),
  "funded_items_contract_count" bigint CHECK ("funded_items_contract_count" >= 0) CHECK ("funded_items_contract_count" <= 999999999999),
  "funded_items_amount" numeric CHECK ("funded_items_amount" >= -9999999999999.99) CHECK ("funded_items_amount" <= 9999999999999.99) CHECK ("funded_items_amount" = round("funded_items_amount", 2)),
  "transfer_bodies_own_count" bigint CHECK ("transfer_bodies_own_count" >= 0) CHECK ("transfer_bodies_own_count" <= 999999999999),
  "transfer_bodies_staff_count" bigint CHECK ("transfer_bodies_staff_count" >= 0) CHECK ("transfer_bodies_staff_count" <= 999999999999),
  "transfer_bodies_partner_count" bigint CHECK ("transfer_bodies_partner_count" >= 0) CHECK ("transfer_bodies_partner_count" <= 999999999999),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_annual_reports IS '年度报告';
COMMENT ON COLUMN institution_annual_reports."year" IS '报告年度：报告所反映的自然年度，不是报送的年份。';
COMMENT ON COLUMN institution_annual_reports."kind" IS '报告种类：是登记后的年度信息填报，还是高校院所的科技成果转化年度报告等。';
COMMENT ON COLUMN institution_annual_reports."submitted_date" IS '报送日期：向管理部门报送年度数据的日期。';
COMMENT ON COLUMN institution_annual_reports."submitted_to" IS '报送部门：年度数据报送给哪个部门。';
COMMENT ON COLUMN institution_annual_reports."copied_to" IS '抄送部门：中央在京单位等把报告同时抄送给哪个部门。';
COMMENT ON COLUMN institution_annual_reports."technology_transfer_revenue" IS '技术转移收入：当年从事技术转移及相关服务取得的收入。';
COMMENT ON COLUMN institution_annual_reports."total_revenue" IS '营业收入：当年全部营业收入。';
COMMENT ON COLUMN institution_annual_reports."working_funds" IS '工作经费：当年用于技术转移工作的经费合计。';
COMMENT ON COLUMN institution_annual_reports."fiscal_national" IS '国家财政经费：当年得到的中央财政经费。';
COMMENT ON COLUMN institution_annual_reports."fiscal_local" IS '地方财政经费：当年得到的市、区财政经费。';
COMMENT ON COLUMN institution_annual_reports."self_funded" IS '单位自筹经费：当年由单位自行投入的经费。';
COMMENT ON COLUMN institution_annual_reports."other_income" IS '其他收入：不属于财政经费、自筹经费和服务收入的收入。';
COMMENT ON COLUMN institution_annual_reports."promoted_contract_count" IS '促成技术合同数：当年促成并办理登记的技术合同项数。';
COMMENT ON COLUMN institution_annual_reports."promoted_contract_amount" IS '促成技术合同成交额：当年促成并办理登记的技术合同成交总额。';
COMMENT ON COLUMN institution_annual_reports."promoted_technical_amount" IS '促成技术交易额：当年促成合同中的技术交易额合计。';
COMMENT ON COLUMN institution_annual_reports."economic_benefit" IS '经济效益：当年促成的转化项目给承接方带来的新增产值或利润等，按填报口径。';
COMMENT ON COLUMN institution_annual_reports."promoted_achievement_count" IS '促成成果交易数：当年促成交易的科技成果项数。';
COMMENT ON COLUMN institution_annual_reports."promoted_achievement_amount" IS '促成成果交易额：当年促成的科技成果交易金额合计。';
COMMENT ON COLUMN institution_annual_reports."demand_count" IS '征集需求数：当年征集到的企业技术需求项数。';
COMMENT ON COLUMN institution_annual_reports."event_count" IS '组织活动数：当年组织的对接、展示、路演等活动场次。';
COMMENT ON COLUMN institution_annual_reports."achievement_count" IS '年度新增成果数：当年取得的科技成果项数。';
COMMENT ON COLUMN institution_annual_reports."conversions_transfer_count" IS '转让合同项数：当年签订的成果转让合同项数。';
COMMENT ON COLUMN institution_annual_reports."conversions_transfer_amount" IS '转让合同金额：当年签订的成果转让合同金额合计。';
COMMENT ON COLUMN institution_annual_reports."conversions_licence_count" IS '许可合同项数：当年签订的成果许可合同项数。';
COMMENT ON COLUMN institution_annual_reports."conversions_licence_amount" IS '许可合同金额：当年签订的成果许可合同金额合计。';
COMMENT ON COLUMN institution_annual_reports."conversions_equity_count" IS '作价投资项数：当年以成果作价投资的合同项数。';
COMMENT ON COLUMN institution_annual_reports."conversions_equity_amount" IS '作价投资金额：当年以成果作价投资的金额合计。';
COMMENT ON COLUMN institution_annual_reports."conversions_received_amount" IS '转化到账金额：以上三种方式当年实际到账的金额，含往年合同。';
COMMENT ON COLUMN institution_annual_reports."conversions_beijing_count" IS '在京转化项数：以上合同中承接方在北京的项数。';
COMMENT ON COLUMN institution_annual_reports."conversions_beijing_amount" IS '在京转化金额：以上合同中承接方在北京的金额合计。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_development_count" IS '技术开发合同项数：当年签订的技术开发合同项数。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_development_amount" IS '技术开发合同金额：当年签订的技术开发合同金额合计。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_consulting_count" IS '技术咨询合同项数：当年签订的技术咨询合同项数。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_consulting_amount" IS '技术咨询合同金额：当年签订的技术咨询合同金额合计。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_service_count" IS '技术服务合同项数：当年签订的技术服务合同项数。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_service_amount" IS '技术服务合同金额：当年签订的技术服务合同金额合计。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_beijing_development_count" IS '在京产学研合作项数：技术开发合同中委托方在北京的项数。';
COMMENT ON COLUMN institution_annual_reports."research_contracts_beijing_development_amount" IS '在京产学研合作金额：技术开发合同中委托方在北京的金额合计。';
COMMENT ON COLUMN institution_annual_reports."rewards_cash_amount" IS '现金奖励金额：当年发放给个人的现金奖励合计。';
COMMENT ON COLUMN institution_annual_reports."rewards_equity_amount" IS '股份奖励金额：当年给予个人的股份、出资比例折合金额。';
COMMENT ON COLUMN institution_annual_reports."rewards_person_count" IS '奖励人次：当年得到现金或股份奖励的人次。';
COMMENT ON COLUMN institution_annual_reports."rewards_main_contributor_amount" IS '主要贡献人员奖励金额：奖励中给予研发和转化主要贡献人员的金额。';
COMMENT ON COLUMN institution_annual_reports."rewards_unit_retained_amount" IS '留归单位金额：转化收入扣除对个人奖励后留给单位的金额。';
COMMENT ON COLUMN institution_annual_reports."mobility_part_time_count" IS '兼职转化人数：当年在外兼职从事成果转化的人数。';
COMMENT ON COLUMN institution_annual_reports."mobility_leave_count" IS '离岗创业人数：当年离岗创业的人数。';
COMMENT ON COLUMN institution_annual_reports."mobility_founded_count" IS '创办公司数：当年以成果新创办的公司数。';
COMMENT ON COLUMN institution_annual_reports."mobility_beijing_founded_count" IS '在京创办公司数：其中注册在北京的公司数。';
COMMENT ON COLUMN institution_annual_reports."mobility_invested_count" IS '参股公司数：年末单位持有股份的转化公司数。';
COMMENT ON COLUMN institution_annual_reports."funded_items_achievement_count" IS '财政资助成果数：财政资助项目当年产生的成果项数。';
COMMENT ON COLUMN institution_annual_reports."funded_items_contract_count" IS '财政资助成果转化项数：上述成果转让、许可、作价投资的合同项数。';
COMMENT ON COLUMN institution_annual_reports."funded_items_amount" IS '财政资助成果转化金额：上述合同的金额合计。';
COMMENT ON COLUMN institution_annual_reports."transfer_bodies_own_count" IS '自建技术转移机构数：单位自己设立的技术转移机构数。';
COMMENT ON COLUMN institution_annual_reports."transfer_bodies_staff_count" IS '自建机构从业人数：自建技术转移机构的专职和兼职人员数。';
COMMENT ON COLUMN institution_annual_reports."transfer_bodies_partner_count" IS '合作技术转移机构数：与单位合作转化的市场化技术转移机构数。';

CREATE TABLE institution_annual_reports_promoted_contracts (
  institution_id text NOT NULL,
  annual_reports_ordinal bigint NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "contract_id" text CHECK (char_length("contract_id") >= 1) CHECK (char_length("contract_id") <= 128) CHECK ("contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "total_amount" numeric CHECK ("total_amount" >= -9999999999999.99) CHECK ("total_amount" <= 9999999999999.99) CHECK ("total_amount" = round("total_amount", 2)),
  "technical_amount" numeric CHECK ("technical_amount" >= -9999999999999.99) CHECK ("technical_amount" <= 9999999999999.99) CHECK ("technical_amount" = round("technical_amount", 2)),
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE institution_annual_reports_promoted_contracts IS '促成的技术合同';
COMMENT ON COLUMN institution_annual_reports_promoted_contracts."contract_id" IS '促成合同标识：该合同的记录标识。';
COMMENT ON COLUMN institution_annual_reports_promoted_contracts."title" IS '促成合同名称：技术合同登记的项目名称。';
COMMENT ON COLUMN institution_annual_reports_promoted_contracts."registration_number" IS '促成合同登记编号：技术合同登记证明上的编号。';
COMMENT ON COLUMN institution_annual_reports_promoted_contracts."total_amount" IS '促成合同总额：该合同的成交总额。';
COMMENT ON COLUMN institution_annual_reports_promoted_contracts."technical_amount" IS '促成合同技术额：该合同的技术交易额。';

CREATE TABLE institution_annual_reports_promoted_achievements (
  institution_id text NOT NULL,
  annual_reports_ordinal bigint NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "achievement_id" text CHECK (char_length("achievement_id") >= 1) CHECK (char_length("achievement_id") <= 128) CHECK ("achievement_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "supplier_name" text CHECK (char_length("supplier_name") >= 1) CHECK (char_length("supplier_name") <= 500),
  "demand_name" text CHECK (char_length("demand_name") >= 1) CHECK (char_length("demand_name") <= 500),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE institution_annual_reports_promoted_achievements IS '促成的成果交易';
COMMENT ON COLUMN institution_annual_reports_promoted_achievements."achievement_id" IS '交易成果标识：交易所涉成果的记录标识。';
COMMENT ON COLUMN institution_annual_reports_promoted_achievements."name" IS '交易成果名称：交易所涉成果的名称。';
COMMENT ON COLUMN institution_annual_reports_promoted_achievements."supplier_name" IS '成果供方：提供成果的单位。';
COMMENT ON COLUMN institution_annual_reports_promoted_achievements."demand_name" IS '成果需方：提出需求、承接成果的单位。';
COMMENT ON COLUMN institution_annual_reports_promoted_achievements."amount" IS '成果交易金额明细：这笔交易的金额。';

CREATE TABLE institution_annual_reports_indicators (
  institution_id text NOT NULL,
  annual_reports_ordinal bigint NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "indicator" text NOT NULL CHECK (char_length("indicator") >= 1) CHECK (char_length("indicator") <= 200),
  "baseline" numeric CHECK ("baseline" >= -999999999999) CHECK ("baseline" <= 999999999999),
  "target" numeric CHECK ("target" >= -999999999999) CHECK ("target" <= 999999999999),
  "actual" numeric CHECK ("actual" >= -999999999999) CHECK ("actual" <= 999999999999),
  "unit" text CHECK (char_length("unit") >= 1) CHECK (char_length("unit") <= 500),
  "evidence" text CHECK (char_length("evidence") >= 1) CHECK (char_length("evidence") <= 20000),
  PRIMARY KEY (institution_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (institution_id, annual_reports_ordinal) REFERENCES institution_annual_reports (institution_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE institution_annual_reports_indicators IS '指标完成情况';
COMMENT ON COLUMN institution_annual_reports_indicators."indicator" IS '指标名称：考核或统计的是哪一项。';
COMMENT ON COLUMN institution_annual_reports_indicators."baseline" IS '基准值：作为比较起点的数值，一般是上一年的实际数。';
COMMENT ON COLUMN institution_annual_reports_indicators."target" IS '目标值：承诺在期末达到的数值。';
COMMENT ON COLUMN institution_annual_reports_indicators."actual" IS '实际值：期末实际达到的数值。';
COMMENT ON COLUMN institution_annual_reports_indicators."unit" IS '指标计量单位：三个数值所用的单位。';
COMMENT ON COLUMN institution_annual_reports_indicators."evidence" IS '指标佐证：数值依据的材料和计数口径。';

CREATE TABLE institution_assessments (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "result" text CHECK (char_length("result") >= 1) CHECK (char_length("result") <= 200),
  "assessor_name" text CHECK (char_length("assessor_name") >= 1) CHECK (char_length("assessor_name") <= 500),
  "notice_start_date" date CHECK ("notice_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "notice_end_date" date CHECK ("notice_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "announced_date" date CHECK ("announced_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "rectify_until" date CHECK ("rectify_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  "rectified_date" date CHECK ("rectified_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_assessments IS '考核评价';
COMMENT ON COLUMN institution_assessments."kind" IS '考核种类：是在库机构年度考核、成果转化工作评价还是其他考核。';
COMMENT ON COLUMN institution_assessments."year" IS '考核年度：考核所针对的自然年度。';
COMMENT ON COLUMN institution_assessments."result" IS '考核结果：考核或评价的结论等次。';
COMMENT ON COLUMN institution_assessments."assessor_name" IS '考核单位：组织考核或评价的部门。';
COMMENT ON COLUMN institution_assessments."notice_start_date" IS '考核公示开始日期：考核结果公示的第一天。';
COMMENT ON COLUMN institution_assessments."notice_end_date" IS '考核公示结束日期：考核结果公示的最后一天。';
COMMENT ON COLUMN institution_assessments."announced_date" IS '考核结果公布日期：公示期满后正式公布结果的日期。';
COMMENT ON COLUMN institution_assessments."rectify_until" IS '考核整改期限：不合格的机构应完成整改的最后日期。';
COMMENT ON COLUMN institution_assessments."rectified_date" IS '整改完成日期：整改经管理部门确认完成的日期。';
COMMENT ON COLUMN institution_assessments."note" IS '考核说明：不合格的原因、整改要求等。';

CREATE TABLE institution_staff_teams (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "count" bigint CHECK ("count" >= 0) CHECK ("count" <= 999999999999),
  "full_time_count" bigint CHECK ("full_time_count" >= 0) CHECK ("full_time_count" <= 999999999999),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_staff_teams IS '团队构成';
COMMENT ON COLUMN institution_staff_teams."kind" IS '团队类型：团队承担的职能。';
COMMENT ON COLUMN institution_staff_teams."count" IS '团队人数：该团队现有的人，专职和兼职都算，一人只计入一个团队。';
COMMENT ON COLUMN institution_staff_teams."full_time_count" IS '团队专职人数：该团队中的专职人数。';

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
COMMENT ON COLUMN institution_staff_experts."count" IS '专家人数：受聘担任该方向顾问的人，不含平台自己的团队成员。';

CREATE TABLE institution_facilities_areas (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "use" text CHECK (char_length("use") >= 1) CHECK (char_length("use") <= 200),
  "area" numeric CHECK ("area" >= -999999999999) CHECK ("area" <= 999999999999),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_facilities_areas IS '分用途面积';
COMMENT ON COLUMN institution_facilities_areas."use" IS '场地用途：这部分场地的用途。';
COMMENT ON COLUMN institution_facilities_areas."area" IS '用途面积：这部分场地的平方米数。';

CREATE TABLE institution_facilities_equipment (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "model" text CHECK (char_length("model") >= 1) CHECK (char_length("model") <= 500),
  "count" bigint CHECK ("count" >= 0) CHECK ("count" <= 999999999999),
  "value" numeric CHECK ("value" >= -9999999999999.99) CHECK ("value" <= 9999999999999.99) CHECK ("value" = round("value", 2)),
  "is_shared" boolean,
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_facilities_equipment IS '主要设备';
COMMENT ON COLUMN institution_facilities_equipment."name" IS '设备名称：设备的通用名称。';
COMMENT ON COLUMN institution_facilities_equipment."model" IS '设备型号：设备的规格型号。';
COMMENT ON COLUMN institution_facilities_equipment."count" IS '同型设备台数：该型号设备的台（套）数。';
COMMENT ON COLUMN institution_facilities_equipment."value" IS '单项设备原值：该型号设备的原值合计。';
COMMENT ON COLUMN institution_facilities_equipment."is_shared" IS '是否对外开放设备：设备是否向外单位提供服务。';

CREATE TABLE institution_registry_served_regions (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE,
  UNIQUE (institution_id, value)
);
COMMENT ON TABLE institution_registry_served_regions IS '受理区域';
COMMENT ON COLUMN institution_registry_served_regions."value" IS '行政区划：单位所在或业务归属的行政区划，以六位数字表示。';

CREATE TABLE institution_pilots (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "pilot" text NOT NULL CHECK (char_length("pilot") >= 1) CHECK (char_length("pilot") <= 200),
  "document_number" text CHECK (char_length("document_number") >= 1) CHECK (char_length("document_number") <= 500),
  "unit_level" text CHECK (char_length("unit_level") >= 1) CHECK (char_length("unit_level") <= 200),
  "batch" text CHECK (char_length("batch") >= 1) CHECK (char_length("batch") <= 500),
  "is_extension" boolean,
  "is_by_reference" boolean,
  "since_date" date CHECK ("since_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "ended_date" date CHECK ("ended_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_pilots IS '承担试点';
COMMENT ON COLUMN institution_pilots."pilot" IS '试点名称：机构参加的是哪一项试点。';
COMMENT ON COLUMN institution_pilots."document_number" IS '试点文号：试点方案或批复文件的文号。';
COMMENT ON COLUMN institution_pilots."unit_level" IS '试点单位层级：以中央在京单位还是市属单位的身份纳入。';
COMMENT ON COLUMN institution_pilots."batch" IS '试点批次：第几批纳入，如首批、第二批。';
COMMENT ON COLUMN institution_pilots."is_extension" IS '是否拓展试点单位：是否在首批之后拓展进来的单位。';
COMMENT ON COLUMN institution_pilots."is_by_reference" IS '是否参照执行：是否不在名单内、参照试点方案执行，如中央在京单位。';
COMMENT ON COLUMN institution_pilots."since_date" IS '纳入试点日期：机构被批准参加该试点的日期。';
COMMENT ON COLUMN institution_pilots."ended_date" IS '退出试点日期：试点结束或退出的日期。';

CREATE TABLE institution_adopted_rules (
  institution_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 500),
  "adopted_date" date CHECK ("adopted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "revised_date" date CHECK ("revised_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "has_negative_list" boolean,
  "negative_list_scope" text CHECK (char_length("negative_list_scope") >= 1) CHECK (char_length("negative_list_scope") <= 500),
  PRIMARY KEY (institution_id, ordinal),
  FOREIGN KEY (institution_id) REFERENCES institutions (id) ON DELETE CASCADE
);
COMMENT ON TABLE institution_adopted_rules IS '转化制度';
COMMENT ON COLUMN institution_adopted_rules."kind" IS '制度类型：该制度规定的是哪方面的事。';
COMMENT ON COLUMN institution_adopted_rules."title" IS '制度名称：制度文件的标题。';
COMMENT ON COLUMN institution_adopted_rules."number" IS '制度文号：单位印发制度的文号。';
COMMENT ON COLUMN institution_adopted_rules."adopted_date" IS '制度印发日期：该制度印发施行的日期。';
COMMENT ON COLUMN institution_adopted_rules."revised_date" IS '制度修订日期：最近一次修订的日期；新制定的不填。';
COMMENT ON COLUMN institution_adopted_rules."has_negative_list" IS '是否有负面清单：制度是否列出不得为的情形。';
COMMENT ON COLUMN institution_adopted_rules."negative_list_scope" IS '负面清单环节：负面清单覆盖哪些环节。';

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
  "position" text CHECK (char_length("position") >= 1) CHECK (char_length("position") <= 500),
  "other_employer_name" text CHECK (char_length("other_employer_name") >= 1) CHECK (char_length("other_employer_name") <= 500),
  "is_with_beijing_institution" boolean,
  "is_mainly_in_beijing" boolean,
  "level" text CHECK (char_length("level") >= 1) CHECK (char_length("level") <= 200),
  "occupation" text CHECK (char_length("occupation") >= 1) CHECK (char_length("occupation") <= 200),
  "title_level" text CHECK (char_length("title_level") >= 1) CHECK (char_length("title_level") <= 200),
  "title_series" text CHECK (char_length("title_series") >= 1) CHECK (char_length("title_series") <= 500),
  "education" text CHECK (char_length("education") >= 1) CHECK (char_length("education") <= 200),
  "certificate_kind" text CHECK (char_length("certificate_kind") >= 1) CHECK (char_length("certificate_kind") <= 200),
  "certificate_number" text CHECK (char_length("certificate_number") >= 1) CHECK (char_length("certificate_number") <= 500),
  "certificate_issuer" text CHECK (char_length("certificate_issuer") >= 1) CHECK (char_length("certificate_issuer") <= 500),
  "certificate_date" date CHECK ("certificate_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "certificate_valid_until" date CHECK ("certificate_valid_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  "started_date" date CHECK ("started_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_applied_date" date CHECK ("registration_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_is_declared_true" boolean,
  "registration_status" text CHECK (char_length("registration_status") >= 1) CHECK (char_length("registration_status") <= 200),
  "registration_listed_date" date CHECK ("registration_listed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "consent_is_given" boolean,
  "consent_date" date CHECK ("consent_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "consent_objected_date" date CHECK ("consent_objected_date" BETWEEN '1000-01-01' AND '9999-12-31'),
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
COMMENT ON COLUMN managers."position" IS '任职岗位：在所属机构担任的岗位或职务。';
COMMENT ON COLUMN managers."other_employer_name" IS '其他工作单位：以个人身份登记的人、兼职的人在技术转移机构以外的工作单位。';
COMMENT ON COLUMN managers."is_with_beijing_institution" IS '是否在本市机构从业：是否在北京的技术转移机构从业；是的由该机构统一登记。';
COMMENT ON COLUMN managers."is_mainly_in_beijing" IS '是否主要在京工作：是否主要在北京从事技术转移和成果转化工作。';
COMMENT ON COLUMN managers."level" IS '能力等级：证书或评定所载的技术经理人能力等级；职称另填。';
COMMENT ON COLUMN managers."occupation" IS '职业：本人的主要职业；兼职的填本职。';
COMMENT ON COLUMN managers."title_level" IS '职称级别：已取得的专业技术职称的级别。';
COMMENT ON COLUMN managers."title_series" IS '职称系列：职称所属的系列和专业。';
COMMENT ON COLUMN managers."education" IS '学历：已毕业的最高学历层次。';
COMMENT ON COLUMN managers."certificate_kind" IS '证书种类：主要证书属于哪一类。';
COMMENT ON COLUMN managers."certificate_number" IS '证书编号：能力或资格证书上的编号。';
COMMENT ON COLUMN managers."certificate_issuer" IS '发证机构：颁发该证书的单位。';
COMMENT ON COLUMN managers."certificate_date" IS '发证日期：证书上的签发日期。';
COMMENT ON COLUMN managers."certificate_valid_until" IS '证书有效期至：主要证书有效的最后日期，长期有效的不填。';
COMMENT ON COLUMN managers."started_date" IS '从业起始日期：开始从事技术转移工作的日期。';
COMMENT ON COLUMN managers."region" IS '所在行政区划：主要工作地的行政区划代码。';
COMMENT ON COLUMN managers."registration_number" IS '登记编号：入库后由管理部门给出的编号。';
COMMENT ON COLUMN managers."registration_applied_date" IS '登记申请日期：在线提交登记申请的日期。';
COMMENT ON COLUMN managers."registration_is_declared_true" IS '是否承诺诚信填报：申请人是否承诺所填信息真实、材料有效。';
COMMENT ON COLUMN managers."registration_status" IS '登记状态：登记目前办到哪一步、结果如何。';
COMMENT ON COLUMN managers."registration_listed_date" IS '入库日期：终审通过并列入名册的日期。';
COMMENT ON COLUMN managers."consent_is_given" IS '是否同意公开：本人是否同意公开姓名、机构、等级和领域。';
COMMENT ON COLUMN managers."consent_date" IS '同意公开日期：本人作出同意的日期。';
COMMENT ON COLUMN managers."consent_objected_date" IS '提出异议日期：本人要求停止公开的日期；此后记录只保留标识。';
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

CREATE TABLE manager_abilities (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
);
COMMENT ON TABLE manager_abilities IS '专业能力';
COMMENT ON COLUMN manager_abilities."value" IS '专业能力：技术经理人在成果转化中能够承担的专业方面。';

CREATE TABLE manager_certificates (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "level" text CHECK (char_length("level") >= 1) CHECK (char_length("level") <= 200),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 500),
  "issuer_name" text CHECK (char_length("issuer_name") >= 1) CHECK (char_length("issuer_name") <= 500),
  "issued_date" date CHECK ("issued_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "valid_until" date CHECK ("valid_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_certificates IS '其他证书';
COMMENT ON COLUMN manager_certificates."kind" IS '其他证书种类：该证书属于哪一类。';
COMMENT ON COLUMN manager_certificates."name" IS '其他证书名称：证书上印的名称。';
COMMENT ON COLUMN manager_certificates."level" IS '其他证书等级：证书载明的等级。';
COMMENT ON COLUMN manager_certificates."number" IS '其他证书编号：证书上的编号。';
COMMENT ON COLUMN manager_certificates."issuer_name" IS '其他证书发证机构：颁发该证书的单位。';
COMMENT ON COLUMN manager_certificates."issued_date" IS '其他证书发证日期：颁发该证书的日期。';
COMMENT ON COLUMN manager_certificates."valid_until" IS '其他证书有效期至：该证书有效的最后日期。';

CREATE TABLE manager_trainings (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "organiser_name" text CHECK (char_length("organiser_name") >= 1) CHECK (char_length("organiser_name") <= 500),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "hours" numeric CHECK ("hours" >= -999999999999) CHECK ("hours" <= 999999999999),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_trainings IS '培训经历';
COMMENT ON COLUMN manager_trainings."title" IS '培训名称：培训班或课程的名称。';
COMMENT ON COLUMN manager_trainings."organiser_name" IS '培训机构：举办培训的单位。';
COMMENT ON COLUMN manager_trainings."start_date" IS '培训开始日期：培训的第一天。';
COMMENT ON COLUMN manager_trainings."end_date" IS '培训结束日期：培训的最后一天。';
COMMENT ON COLUMN manager_trainings."hours" IS '培训学时：完成的学时数。';

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

CREATE TABLE manager_key_industries (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE,
  UNIQUE (manager_id, value)
);
COMMENT ON TABLE manager_key_industries IS '产业方向';
COMMENT ON COLUMN manager_key_industries."value" IS '重点产业领域：北京市支持科技成果转化的重点产业领域。';

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

CREATE TABLE manager_registration_conditions (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "condition" text NOT NULL CHECK (char_length("condition") >= 1) CHECK (char_length("condition") <= 200),
  "is_met" boolean,
  "evidence" text CHECK (char_length("evidence") >= 1) CHECK (char_length("evidence") <= 500),
  "checked_date" date CHECK ("checked_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_registration_conditions IS '登记条件核对';
COMMENT ON COLUMN manager_registration_conditions."condition" IS '登记条件：核对的是哪一项登记条件。';
COMMENT ON COLUMN manager_registration_conditions."is_met" IS '是否满足条件：经核对，该项条件是否满足。';
COMMENT ON COLUMN manager_registration_conditions."evidence" IS '证明材料：证明该项条件的材料名称。';
COMMENT ON COLUMN manager_registration_conditions."checked_date" IS '条件核对日期：对该项条件作出结论的日期。';

CREATE TABLE manager_registration_status_history (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "status" text NOT NULL CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "handler_level" text CHECK (char_length("handler_level") >= 1) CHECK (char_length("handler_level") <= 200),
  "ground" text CHECK (char_length("ground") >= 1) CHECK (char_length("ground") <= 200),
  "due_date" date CHECK ("due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_registration_status_history IS '历次状态';
COMMENT ON COLUMN manager_registration_status_history."status" IS '变更后状态：这一步之后登记所处的状态。';
COMMENT ON COLUMN manager_registration_status_history."date" IS '状态日期：这一步完成的日期。';
COMMENT ON COLUMN manager_registration_status_history."by" IS '办理单位：完成这一步的机关或机构。';
COMMENT ON COLUMN manager_registration_status_history."handler_level" IS '办理层级：完成这一步的是区级部门、市级主管部门还是其他单位；终审在市级。';
COMMENT ON COLUMN manager_registration_status_history."ground" IS '处理理由：退回、不予登记、整改、除名或退出的理由类别，细节写在办理说明里。';
COMMENT ON COLUMN manager_registration_status_history."due_date" IS '办理期限：要求申请人补正或整改完毕的最后日期。';
COMMENT ON COLUMN manager_registration_status_history."note" IS '办理说明：退回、不予登记等的理由或补充说明。';

CREATE TABLE manager_annual_reports (
  manager_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "submitted_date" date CHECK ("submitted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "submitted_to" text CHECK (char_length("submitted_to") >= 1) CHECK (char_length("submitted_to") <= 500),
  "promoted_contract_count" bigint CHECK ("promoted_contract_count" >= 0) CHECK ("promoted_contract_count" <= 999999999999),
  "promoted_contract_amount" numeric CHECK ("promoted_contract_amount" >= -9999999999999.99) CHECK ("promoted_contract_amount" <= 9999999999999.99) CHECK ("promoted_contract_amount" = round("promoted_contract_amount", 2)),
  "promoted_technical_amount" numeric CHECK ("promoted_technical_amount" >= -9999999999999.99) CHECK ("promoted_technical_amount" <= 9999999999999.99) CHECK ("promoted_technical_amount" = round("promoted_technical_amount", 2)),
  "promoted_achievement_count" bigint CHECK ("promoted_achievement_count" >= 0) CHECK ("promoted_achievement_count" <= 999999999999),
  "promoted_achievement_amount" numeric CHECK ("promoted_achievement_amount" >= -9999999999999.99) CHECK ("promoted_achievement_amount" <= 9999999999999.99) CHECK ("promoted_achievement_amount" = round("promoted_achievement_amount", 2)),
  "served_enterprise_count" bigint CHECK ("served_enterprise_count" >= 0) CHECK ("served_enterprise_count" <= 999999999999),
  "training_hours" numeric CHECK ("training_hours" >= -999999999999) CHECK ("training_hours" <= 999999999999),
  "work_summary" text CHECK (char_length("work_summary") >= 1) CHECK (char_length("work_summary") <= 20000),
  PRIMARY KEY (manager_id, ordinal),
  FOREIGN KEY (manager_id) REFERENCES managers (id) ON DELETE CASCADE
);
COMMENT ON TABLE manager_annual_reports IS '年度报告';
COMMENT ON COLUMN manager_annual_reports."year" IS '报告年度：报告所反映的自然年度，不是报送的年份。';
COMMENT ON COLUMN manager_annual_reports."kind" IS '报告种类：是登记后的年度信息填报，还是高校院所的科技成果转化年度报告等。';
COMMENT ON COLUMN manager_annual_reports."submitted_date" IS '报送日期：向管理部门报送年度数据的日期。';
COMMENT ON COLUMN manager_annual_reports."submitted_to" IS '报送部门：年度数据报送给哪个部门。';
COMMENT ON COLUMN manager_annual_reports."promoted_contract_count" IS '促成技术合同数：当年促成并办理登记的技术合同项数。';
COMMENT ON COLUMN manager_annual_reports."promoted_contract_amount" IS '促成技术合同成交额：当年促成并办理登记的技术合同成交总额。';
COMMENT ON COLUMN manager_annual_reports."promoted_technical_amount" IS '促成技术交易额：当年促成合同中的技术交易额合计。';
COMMENT ON COLUMN manager_annual_reports."promoted_achievement_count" IS '促成成果交易数：当年促成交易的科技成果项数。';
COMMENT ON COLUMN manager_annual_reports."promoted_achievement_amount" IS '促成成果交易额：当年促成的科技成果交易金额合计。';
COMMENT ON COLUMN manager_annual_reports."served_enterprise_count" IS '服务企业数：当年服务的企业家数。';
COMMENT ON COLUMN manager_annual_reports."training_hours" IS '年度培训学时：当年参加培训的学时。';
COMMENT ON COLUMN manager_annual_reports."work_summary" IS '业务开展情况：本人当年业务的文字说明。';

CREATE TABLE manager_annual_reports_contract_ids (
  manager_id text NOT NULL,
  annual_reports_ordinal bigint NOT NULL CHECK (annual_reports_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (manager_id, annual_reports_ordinal, ordinal),
  FOREIGN KEY (manager_id, annual_reports_ordinal) REFERENCES manager_annual_reports (manager_id, ordinal) ON DELETE CASCADE,
  UNIQUE (manager_id, annual_reports_ordinal, value)
);
COMMENT ON TABLE manager_annual_reports_contract_ids IS '年度促成合同';
COMMENT ON COLUMN manager_annual_reports_contract_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

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
  "contract_text_is_electronic" boolean,
  "contract_text_is_paper_print_provided" boolean,
  "contract_text_language" text CHECK (char_length("contract_text_language") >= 1) CHECK (char_length("contract_text_language") <= 500),
  "contract_text_is_chinese_provided" boolean,
  "contract_text_template" text CHECK (char_length("contract_text_template") >= 1) CHECK (char_length("contract_text_template") <= 500),
  "contract_text_confidential_parts" text CHECK (char_length("contract_text_confidential_parts") >= 1) CHECK (char_length("contract_text_confidential_parts") <= 20000),
  "contract_type" text NOT NULL CHECK ("contract_type" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')),
  "contract_subtype" text CHECK (char_length("contract_subtype") >= 1) CHECK (char_length("contract_subtype") <= 200),
  "signed_date" date CHECK ("signed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "total_amount" numeric NOT NULL CHECK ("total_amount" >= -9999999999999.99) CHECK ("total_amount" <= 9999999999999.99) CHECK ("total_amount" = round("total_amount", 2)),
  "technical_amount" numeric CHECK ("technical_amount" >= -9999999999999.99) CHECK ("technical_amount" <= 9999999999999.99) CHECK ("technical_amount" = round("technical_amount", 2)),
  "non_technical_amount" numeric CHECK ("non_technical_amount" >= -9999999999999.99) CHECK ("non_technical_amount" <= 9999999999999.99) CHECK ("non_technical_amount" = round("non_technical_amount", 2)),
  "foreign_price_currency" text CHECK (char_length("foreign_price_currency") >= 1) CHECK (char_length("foreign_price_currency") <= 200),
  "foreign_price_amount" numeric CHECK ("foreign_price_amount" >= -999999999999) CHECK ("foreign_price_amount" <= 999999999999),
  "foreign_price_exchange_rate" numeric CHECK ("foreign_price_exchange_rate" >= -999999999999) CHECK ("foreign_price_exchange_rate" <= 999999999999),
  "foreign_price_rate_date" date CHECK ("foreign_price_rate_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "expected_effect_new_investment_amount" numeric CHECK ("expected_effect_new_investment_amount" >= -9999999999999.99) CHECK ("expected_effect_new_investment_amount" <= 9999999999999.99) CHECK ("expected_effect_new_investment_amount" = round("expected_effect_new_investment_amount", 2)),
  "expected_effect_new_output_amount" numeric CHECK ("expected_effect_new_output_amount" >= -9999999999999.99) CHECK ("expected_effect_new_output_amount" <= 9999999999999.99) CHECK ("expected_effect_new_output_amount" = round("expected_effect_new_output_amount", 2)),
  "expected_effect_actual_output_amount" numeric CHECK ("expected_effect_actual_output_amount" >= -9999999999999.99) CHECK ("expected_effect_actual_output_amount" <= 9999999999999.99) CHECK ("expected_effect_actual_output_amount" = round("expected_effect_actual_output_amount", 2)),
  "payment_mode" text CHECK (char_length("payment_mode") >= 1) CHECK (char_length("payment_mode") <= 200),
  "payment_entry_fee" numeric CHECK ("payment_entry_fee" >= -9999999999999.99) CHECK ("payment_entry_fee" <= 9999999999999.99) CHECK ("payment_entry_fee" = round("payment_entry_fee", 2)),
  "payment_royalty_base" text CHECK (char_length("payment_royalty_base") >= 1) CHECK (char_length("payment_royalty_base") <= 200),
  "payment_royalty_rate" numeric CHECK ("payment_royalty_rate" >= 0) CHECK ("payment_royalty_rate" <= 100),
  "payment_royalty_shape" text CHECK ("payment_royalty_shape" IN ('fixed', 'rising', 'falling')),
  "payment_royalty_start_date" date CHECK ("payment_royalty_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "payment_royalty_end_date" date CHECK ("payment_royalty_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "payment_terms" text CHECK (char_length("payment_terms") >= 1) CHECK (char_length("payment_terms") <= 20000),
  "licence_kind" text CHECK ("licence_kind" IN ('exclusive', 'sole', 'non-exclusive', 'open')),
  "licence_territory" text CHECK (char_length("licence_territory") >= 1) CHECK (char_length("licence_territory") <= 500),
  "licence_start_date" date CHECK ("licence_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "licence_end_date" date CHECK ("licence_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "licence_field_of_use" text CHECK (char_length("licence_field_of_use") >= 1) CHECK (char_length("licence_field_of_use") <= 500),
  "licence_is_sublicensable" boolean,
  "licence_is_in_writing" boolean,
  "licence_filed_date" date CHECK ("licence_filed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "licence_filing_number" text CHECK (char_length("licence_filing_number") >= 1) CHECK (char_length("licence_filing_number") <= 500),
  "licence_open_licence_date" date CHECK ("licence_open_licence_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "licence_has_evaluation_report" boolean,
  "technology_field" text CHECK (char_length("technology_field") >= 1) CHECK (char_length("technology_field") <= 200),
  "plan_source" text CHECK (char_length("plan_source") >= 1) CHECK (char_length("plan_source") <= 200),
  "socio_economic_objective" text CHECK (char_length("socio_economic_objective") >= 1) CHECK (char_length("socio_economic_objective") <= 200),
  "industry_served" text CHECK (char_length("industry_served") >= 1) CHECK (char_length("industry_served") <= 200),
  "trade_direction" text CHECK ("trade_direction" IN ('domestic', 'import', 'export')),
  "import_export_control_class" text CHECK (char_length("import_export_control_class") >= 1) CHECK (char_length("import_export_control_class") <= 200),
  "import_export_is_effective_on_licence" boolean,
  "import_export_registration_number" text CHECK (char_length("import_export_registration_number") >= 1) CHECK (char_length("import_export_registration_number") <= 500),
  "import_export_registered_date" date CHECK ("import_export_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "import_export_licence_number" text CHECK (char_length("import_export_licence_number") >= 1) CHECK (char_length("import_export_licence_number") <= 500),
  "import_export_licensed_date" date CHECK ("import_export_licensed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "import_export_authority" text CHECK (char_length("import_export_authority") >= 1) CHECK (char_length("import_export_authority") <= 500),
  "foreign_party_approval_is_publicly_funded" boolean,
  "foreign_party_approval_authority" text CHECK (char_length("foreign_party_approval_authority") >= 1) CHECK (char_length("foreign_party_approval_authority") <= 500),
  "foreign_party_approval_approval_number" text CHECK (char_length("foreign_party_approval_approval_number") >= 1) CHECK (char_length("foreign_party_approval_approval_number") <= 500),
  "foreign_party_approval_approved_date" date CHECK ("foreign_party_approval_approved_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "is_classified" boolean,
  "is_desensitised" boolean,
  "desensitisation_reviewed_date" date CHECK ("desensitisation_reviewed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "desensitisation_reviewed_by" text CHECK (char_length("desensitisation_reviewed_by") >= 1) CHECK (char_length("desensitisation_reviewed_by") <= 500),
  "desensitisation_method" text CHECK (char_length("desensitisation_method") >= 1) CHECK (char_length("desensitisation_method") <= 20000),
  "is_related_party" boolean,
  "is_government_project" boolean,
  "government_basis_document_kind" text CHECK (char_length("government_basis_document_kind") >= 1) CHECK (char_length("government_basis_document_kind") <= 200),
  "government_basis_document_number" text CHECK (char_length("government_basis_document_number") >= 1) CHECK (char_length("government_basis_document_number") <= 500),
  "government_basis_issued_by" text CHECK (char_length("government_basis_issued_by") >= 1) CHECK (char_length("government_basis_issued_by") <= 500),
  "government_basis_project_name" text CHECK (char_length("government_basis_project_name") >= 1) CHECK (char_length("government_basis_project_name") <= 500),
  "government_basis_project_number" text CHECK (char_length("government_basis_project_number") >= 1) CHECK (char_length("government_basis_project_number") <= 500),
  "project_category" text CHECK (char_length("project_category") >= 1) CHECK (char_length("project_category") <= 500),
  "project_department" text CHECK (char_length("project_department") >= 1) CHECK (char_length("project_department") <= 500),
  "project_leader_name" text CHECK (char_length("project_leader_name") >= 1) CHECK (char_length("project_leader_name") <= 500),
  "project_is_lead_unit" boolean,
  "project_cooperation_mode" text CHECK (char_length("project_cooperation_mode") >= 1) CHECK (char_length("project_cooperation_mode") <= 500),
  "project_research_kind" text CHECK (char_length("project_research_kind") >= 1) CHECK (char_length("project_research_kind") <= 200),
  "project_is_ethics_review_required" boolean,
  "project_is_recognition_requested" boolean,
  "project_archive_number" text CHECK (char_length("project_archive_number") >= 1) CHECK (char_length("project_archive_number") <= 500),
  "year" bigint CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "recognition_goal" text CHECK (char_length("recognition_goal") >= 1) CHECK (char_length("recognition_goal") <= 20000),
  "recognition_is_mastered_at_signing" boolean,
  "recognition_innovation" text CHECK (char_length("recognition_innovation") >= 1) CHECK (char_length("recognition_innovation") <= 20000),
  "recognition_is_exclusion_checked" boolean,
  "recognition_acceptance_indicators" text CHECK (char_length("recognition_acceptance_indicators") >= 1) CHECK (char_length("recognition_acceptance_indicators") <= 20000),
  "recognition_conclusion" text CHECK ("recognition_conclusion" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')),
  "recognition_is_technology_contract" boolean,
  "recognition_is_mixed" boolean,
  "recognition_registered_part" text CHECK (char_length("recognition_registered_part") >= 1) CHECK (char_length("recognition_registered_part") <= 20000),
  "recognition_is_report_delivered" boolean,
  "recognition_development_is_goal_concrete" boolean,
  "recognition_development_is_innovative" boolean,
  "recognition_development_expected_result" text CHECK (char_length("recognition_development_expected_result") >= 1) CHECK (char_length("recognition_development_expected_result") <= 20000),
  "recognition_subject_matter_is_complete" boolean,
  "recognition_subject_matter_is_practical" boolean,
  "recognition_subject_matter_is_reliable" boolean,
  "recognition_subject_matter_is_existing_and_specific" boolean,
  "recognition_subject_matter_is_in_public_domain" boolean,
  "recognition_subject_matter_is_ownership_clear" boolean,
  "recognition_subject_matter_ownership_clause" text CHECK (char_length("recognition_subject_matter_ownership_clause") >= 1) CHECK (char_length("recognition_subject_matter_ownership_clause") <= 20000),
  "recognition_know_how_is_not_public" boolean,
  "recognition_know_how_is_of_value" boolean,
  "recognition_know_how_is_applicable" boolean,
  "recognition_know_how_is_protected" boolean,
  "recognition_know_how_measures" text CHECK (char_length("recognition_know_how_measures") >= 1) CHECK (char_length("recognition_know_how_measures") <= 20000),
  "recognition_consulting_question" text CHECK (char_length("recognition_consulting_question") >= 1) CHECK (char_length("recognition_consulting_question") <= 20000),
  "recognition_consulting_report_title" text CHECK (char_length("recognition_consulting_report_title") >= 1) CHECK (char_length("recognition_consulting_report_title") <= 500),
  "recognition_service_problem" text CHECK (char_length("recognition_service_problem") >= 1) CHECK (char_length("recognition_service_problem") <= 20000),
  "recognition_service_quality_indicators" text CHECK (char_length("recognition_service_quality_indicators") >= 1) CHECK (char_length("recognition_service_quality_indicators") <= 20000),
  "recognition_service_quantity_indicators" text CHECK (char_length("recognition_service_quantity_indicators") >= 1) CHECK (char_length("recognition_service_quantity_indicators") <= 20000),
  "recognition_service_is_ip_untouched" boolean,
  "recognition_training_technology" text CHECK (char_length("recognition_training_technology") >= 1) CHECK (char_length("recognition_training_technology") <= 20000),
  "recognition_training_trainees" text CHECK (char_length("recognition_training_trainees") >= 1) CHECK (char_length("recognition_training_trainees") <= 500),
  "recognition_training_trainee_count" bigint CHECK ("recognition_training_trainee_count" >= 0) CHECK ("recognition_training_trainee_count" <= 999999999999),
  "recognition_training_course" text CHECK (char_length("recognition_training_course") >= 1) CHECK (char_length("recognition_training_course") <= 20000),
  "recognition_intermediation_promoted_contract_id" text CHECK (char_length("recognition_intermediation_promoted_contract_id") >= 1) CHECK (char_length("recognition_intermediation_promoted_contract_id") <= 128) CHECK ("recognition_intermediation_promoted_contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "recognition_intermediation_promoted_contract_number" text CHECK (char_length("recognition_intermediation_promoted_contract_number") >= 1) CHECK (char_length("recognition_intermediation_promoted_contract_number") <= 500),
  "recognition_intermediation_is_registered_apart" boolean,
  "recognition_intermediation_fee_amount" numeric CHECK ("recognition_intermediation_fee_amount" >= -9999999999999.99) CHECK ("recognition_intermediation_fee_amount" <= 9999999999999.99) CHECK ("recognition_intermediation_fee_amount" = round("recognition_intermediation_fee_amount", 2)),
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_registrant_role" text CHECK ("registration_registrant_role" IN ('seller', 'buyer', 'intermediary')),
  "registration_registrant_name" text CHECK (char_length("registration_registrant_name") >= 1) CHECK (char_length("registration_registrant_name") <= 500),
  "registration_account_name" text CHECK (char_length("registration_account_name") >= 1) CHECK (char_length("registration_account_name") <= 500),
  "registration_registry_id" text CHECK (char_length("registration_registry_id") >= 1) CHECK (char_length("registration_registry_id") <= 128) CHECK ("registration_registry_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "registration_registry_name" text CHECK (char_length("registration_registry_name") >= 1) CHECK (char_length("registration_registry_name") <= 500),
  "registration_point_code" text CHECK (char_length("registration_point_code") >= 1) CHECK (char_length("registration_point_code") <= 500),
  "registration_registrar_name" text CHECK (char_length("registration_registrar_name") >= 1) CHECK (char_length("registration_registrar_name") <= 500),
  "registration_applied_date" date CHECK ("registration_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_registered_date" date CHECK ("registration_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_status" text CHECK (char_length("registration_status") >= 1) CHECK (char_length("registration_status") <= 200),
  "registration_certificate_date" date CHECK ("registration_certificate_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_certificate_number" text CHECK (char_length("registration_certificate_number") >= 1) CHECK (char_length("registration_certificate_number") <= 500),
  "registration_certificate_total_amount" numeric CHECK ("registration_certificate_total_amount" >= -9999999999999.99) CHECK ("registration_certificate_total_amount" <= 9999999999999.99) CHECK ("registration_certificate_total_amount" = round("registration_certificate_total_amount", 2)),
  "registration_certificate_technical_amount" numeric CHECK ("registration_certificate_technical_amount" >= -9999999999999.99) CHECK ("registration_certificate_technical_amount" <= 9999999999999.99) CHECK ("registration_certificate_technical_amount" = round("registration_certificate_technical_amount", 2)),
  "registration_is_self_printed" boolean,
  "registration_penalty_decided_date" date CHECK ("registration_penalty_decided_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_penalty_authority" text CHECK (char_length("registration_penalty_authority") >= 1) CHECK (char_length("registration_penalty_authority") <= 500),
  "registration_penalty_fine_amount" numeric CHECK ("registration_penalty_fine_amount" >= -9999999999999.99) CHECK ("registration_penalty_fine_amount" <= 9999999999999.99) CHECK ("registration_penalty_fine_amount" = round("registration_penalty_fine_amount", 2)),
  "registration_penalty_ground" text CHECK (char_length("registration_penalty_ground") >= 1) CHECK (char_length("registration_penalty_ground") <= 20000),
  "review_accepted_date" date CHECK ("review_accepted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_supplement_requested_date" date CHECK ("review_supplement_requested_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_supplemented_date" date CHECK ("review_supplemented_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_is_large_contract" boolean,
  "review_decided_date" date CHECK ("review_decided_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_is_expert_review" boolean,
  "review_expert_review_reviewed_date" date CHECK ("review_expert_review_reviewed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_expert_review_organised_by" text CHECK (char_length("review_expert_review_organised_by") >= 1) CHECK (char_length("review_expert_review_organised_by") <= 500),
  "review_expert_review_expert_count" bigint CHECK ("review_expert_review_expert_count" >= 0) CHECK ("review_expert_review_expert_count" <= 999999999999),
  "review_expert_review_outcome" text CHECK (char_length("review_expert_review_outcome") >= 1) CHECK (char_length("review_expert_review_outcome") <= 200),
  "review_expert_review_opinion" text CHECK (char_length("review_expert_review_opinion") >= 1) CHECK (char_length("review_expert_review_opinion") <= 20000),
  "review_outcome" text CHECK (char_length("review_outcome") >= 1) CHECK (char_length("review_outcome") <= 200),
  "review_decision" text CHECK (char_length("review_decision") >= 1) CHECK (char_length("review_decision") <= 20000),
  "review_refusal_notice_date" date CHECK ("review_refusal_notice_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_re_examination_applied_date" date CHECK ("review_re_examination_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_re_examination_body_name" text CHECK (char_length("review_re_examination_body_name") >= 1) CHECK (char_length("review_re_examination_body_name") <= 500),
  "review_re_examination_reason" text CHECK (char_length("review_re_examination_reason") >= 1) CHECK (char_length("review_re_examination_reason") <= 20000),
  "review_re_examination_decided_date" date CHECK ("review_re_examination_decided_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "review_re_examination_outcome" text CHECK (char_length("review_re_examination_outcome") >= 1) CHECK (char_length("review_re_examination_outcome") <= 200),
  "review_re_examination_opinion" text CHECK (char_length("review_re_examination_opinion") >= 1) CHECK (char_length("review_re_examination_opinion") <= 20000),
  "use_first_is_use_first" boolean,
  "use_first_licensee_size" text CHECK ("use_first_licensee_size" IN ('large', 'medium', 'small', 'micro')),
  "use_first_use_start_date" date CHECK ("use_first_use_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_first_payment_date" date CHECK ("use_first_first_payment_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_agreed_fee_amount" numeric CHECK ("use_first_agreed_fee_amount" >= -9999999999999.99) CHECK ("use_first_agreed_fee_amount" <= 9999999999999.99) CHECK ("use_first_agreed_fee_amount" = round("use_first_agreed_fee_amount", 2)),
  "use_first_fee_terms" text CHECK (char_length("use_first_fee_terms") >= 1) CHECK (char_length("use_first_fee_terms") <= 20000),
  "use_first_is_fee_waived" boolean,
  "use_first_licensed_patent_count" bigint CHECK ("use_first_licensed_patent_count" >= 0) CHECK ("use_first_licensed_patent_count" <= 999999999999),
  "use_first_offer_number" text CHECK (char_length("use_first_offer_number") >= 1) CHECK (char_length("use_first_offer_number") <= 500),
  "use_first_offer_date" date CHECK ("use_first_offer_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_effect" text CHECK (char_length("use_first_effect") >= 1) CHECK (char_length("use_first_effect") <= 20000),
  "use_first_effect_sales_amount" numeric CHECK ("use_first_effect_sales_amount" >= -9999999999999.99) CHECK ("use_first_effect_sales_amount" <= 9999999999999.99) CHECK ("use_first_effect_sales_amount" = round("use_first_effect_sales_amount", 2)),
  "use_first_evaluated_date" date CHECK ("use_first_evaluated_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_guarantor_id" text CHECK (char_length("use_first_guarantor_id") >= 1) CHECK (char_length("use_first_guarantor_id") <= 128) CHECK ("use_first_guarantor_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "use_first_guarantor_name" text CHECK (char_length("use_first_guarantor_name") >= 1) CHECK (char_length("use_first_guarantor_name") <= 500),
  "use_first_guarantee_amount" numeric CHECK ("use_first_guarantee_amount" >= -9999999999999.99) CHECK ("use_first_guarantee_amount" <= 9999999999999.99) CHECK ("use_first_guarantee_amount" = round("use_first_guarantee_amount", 2)),
  "use_first_guarantee_kind" text CHECK (char_length("use_first_guarantee_kind") >= 1) CHECK (char_length("use_first_guarantee_kind") <= 200),
  "use_first_guarantee_start_date" date CHECK ("use_first_guarantee_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_guarantee_end_date" date CHECK ("use_first_guarantee_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "use_first_guarantor_risk_share" numeric CHECK ("use_first_guarantor_risk_share" >= 0) CHECK ("use_first_guarantor_risk_share" <= 100),
  "use_first_claims_paid_amount" numeric CHECK ("use_first_claims_paid_amount" >= -9999999999999.99) CHECK ("use_first_claims_paid_amount" <= 9999999999999.99) CHECK ("use_first_claims_paid_amount" = round("use_first_claims_paid_amount", 2)),
  "terms_content_scope" text CHECK (char_length("terms_content_scope") >= 1) CHECK (char_length("terms_content_scope") <= 20000),
  "terms_plan" text CHECK (char_length("terms_plan") >= 1) CHECK (char_length("terms_plan") <= 20000),
  "terms_place" text CHECK (char_length("terms_place") >= 1) CHECK (char_length("terms_place") <= 500),
  "terms_manner" text CHECK (char_length("terms_manner") >= 1) CHECK (char_length("terms_manner") <= 500),
  "terms_confidentiality" text CHECK (char_length("terms_confidentiality") >= 1) CHECK (char_length("terms_confidentiality") <= 20000),
  "terms_risk_bearing" text CHECK (char_length("terms_risk_bearing") >= 1) CHECK (char_length("terms_risk_bearing") <= 20000),
  "terms_result_ownership" text CHECK (char_length("terms_result_ownership") >= 1) CHECK (char_length("terms_result_ownership") <= 20000),
  "terms_income_sharing" text CHECK (char_length("terms_income_sharing") >= 1) CHECK (char_length("terms_income_sharing") <= 20000),
  "terms_acceptance_method" text CHECK (char_length("terms_acceptance_method") >= 1) CHECK (char_length("terms_acceptance_method") <= 20000),
  "terms_accepted_date" date CHECK ("terms_accepted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "terms_dispute_settlement" text CHECK (char_length("terms_dispute_settlement") >= 1) CHECK (char_length("terms_dispute_settlement") <= 500),
  "main_contract_id" text CHECK (char_length("main_contract_id") >= 1) CHECK (char_length("main_contract_id") <= 128) CHECK ("main_contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "tax_relief_is_vat_exempt" boolean,
  "tax_relief_vat_exempt_amount" numeric CHECK ("tax_relief_vat_exempt_amount" >= -9999999999999.99) CHECK ("tax_relief_vat_exempt_amount" <= 9999999999999.99) CHECK ("tax_relief_vat_exempt_amount" = round("tax_relief_vat_exempt_amount", 2)),
  "tax_relief_is_income_tax_reduced" boolean,
  "tax_relief_income_tax_gain_amount" numeric CHECK ("tax_relief_income_tax_gain_amount" >= -9999999999999.99) CHECK ("tax_relief_income_tax_gain_amount" <= 9999999999999.99) CHECK ("tax_relief_income_tax_gain_amount" = round("tax_relief_income_tax_gain_amount", 2)),
  "remarks" text CHECK (char_length("remarks") >= 1) CHECK (char_length("remarks") <= 20000),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id),
  CONSTRAINT "development-already-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT (contract_type = 'technology-development' AND recognition_is_mastered_at_signing))),
  CONSTRAINT "registered-by-wrong-party" CHECK (coalesce(signed_date < '2016-11-25', FALSE) OR (NOT ( substr(region, 1, 2) = '11' AND ( (registration_registrant_role = 'buyer' AND trade_direction <> 'import') OR (registration_registrant_role = 'seller' AND trade_direction = 'import') ) ))),
  CONSTRAINT "subject-in-public-domain" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT ( contract_type IN ('technology-transfer', 'technology-licence') AND recognition_subject_matter_is_in_public_domain AND coalesce(registration_status, '') <> 'refused' ))),
  CONSTRAINT "technical-amount-exceeds-total" CHECK (coalesce(signed_date < '2001-07-18', FALSE) OR coalesce(signed_date > '2026-02-28', FALSE) OR (technical_amount <= total_amount)),
  CONSTRAINT "transfer-not-mastered" CHECK (coalesce(signed_date < '2021-01-01', FALSE) OR (NOT ( contract_type IN ('technology-transfer', 'technology-licence') AND NOT recognition_is_mastered_at_signing )))
);
COMMENT ON TABLE contracts IS '技术合同';
COMMENT ON COLUMN contracts."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN contracts."title" IS '合同名称：合同文本上的名称，应反映技术内容和合同类型。';
COMMENT ON COLUMN contracts."own_number" IS '自编合同号：当事人自己给合同的编号，不是登记编号。';
COMMENT ON COLUMN contracts."contract_text_is_electronic" IS '是否电子合同：合同是否以可靠的电子签名订立。';
COMMENT ON COLUMN contracts."contract_text_is_paper_print_provided" IS '是否提交纸质文本：电子合同是否已打印成纸质文本提交。';
COMMENT ON COLUMN contracts."contract_text_language" IS '合同文字：合同原文使用的语言。';
COMMENT ON COLUMN contracts."contract_text_is_chinese_provided" IS '是否有中文文本：是否提交了完整、真实的中文文本。';
COMMENT ON COLUMN contracts."contract_text_template" IS '示范文本：采用的合同示范文本或参考文本的名称。';
COMMENT ON COLUMN contracts."contract_text_confidential_parts" IS '文本保密约定：登记机构应当保密的部分。';
COMMENT ON COLUMN contracts."contract_type" IS '合同类型：法律规定的技术合同类型：开发、转让、许可、咨询、服务。';
COMMENT ON COLUMN contracts."contract_subtype" IS '合同子类型：合同类型之下的细分，如委托开发、专利实施许可。';
COMMENT ON COLUMN contracts."signed_date" IS '签订日期：最后一方签字盖章的日期。';
COMMENT ON COLUMN contracts."start_date" IS '生效日期：合同开始履行的日期。';
COMMENT ON COLUMN contracts."end_date" IS '截止日期：合同约定履行完毕的日期。';
COMMENT ON COLUMN contracts."total_amount" IS '合同成交总额：合同约定的全部价款、报酬和使用费。';
COMMENT ON COLUMN contracts."technical_amount" IS '技术交易额：成交总额减去购置设备、仪器、零部件、原材料等非技术性费用后的数额。';
COMMENT ON COLUMN contracts."non_technical_amount" IS '非技术性费用：成交总额中属于设备、仪器、零部件、原材料等的部分。';
COMMENT ON COLUMN contracts."foreign_price_currency" IS '币种：合同订价所用货币的三位字母代码。';
COMMENT ON COLUMN contracts."foreign_price_amount" IS '外币金额：以合同货币计的总价。';
COMMENT ON COLUMN contracts."foreign_price_exchange_rate" IS '折算汇率：一单位外币折合的人民币元数。';
COMMENT ON COLUMN contracts."foreign_price_rate_date" IS '汇率日期：所用汇率是哪一天的。';
COMMENT ON COLUMN contracts."expected_effect_new_investment_amount" IS '预计新增投入：受让方为实施技术预计新增的投入。';
COMMENT ON COLUMN contracts."expected_effect_new_output_amount" IS '预计新增产值：技术实施后预计每年新增的产值。';
COMMENT ON COLUMN contracts."expected_effect_actual_output_amount" IS '实际新增产值：技术实施后实际新增的产值。';
COMMENT ON COLUMN contracts."payment_mode" IS '支付方式：一次付清、分期、提成还是入门费加提成。';
COMMENT ON COLUMN contracts."payment_entry_fee" IS '入门费：提成支付之前预先支付的固定费用。';
COMMENT ON COLUMN contracts."payment_royalty_base" IS '提成基数：提成按什么计算，如销售额、利润。';
COMMENT ON COLUMN contracts."payment_royalty_rate" IS '提成比例：提成占基数的百分比；逐年变化的写第一年的比例。';
COMMENT ON COLUMN contracts."payment_royalty_shape" IS '提成比例变化：提成比例各年固定、递增还是递减。';
COMMENT ON COLUMN contracts."payment_royalty_start_date" IS '提成起算日期：从哪一天起按基数计算提成。';
COMMENT ON COLUMN contracts."payment_royalty_end_date" IS '提成截止日期：计算提成的最后一天。';
COMMENT ON COLUMN contracts."payment_terms" IS '付款约定：合同写明的付款条件、时间和账户以外的其他约定。';
COMMENT ON COLUMN contracts."licence_kind" IS '许可方式：独占、排他、普通还是开放许可。';
COMMENT ON COLUMN contracts."licence_territory" IS '许可地域：被许可人可以使用技术的地域。';
COMMENT ON COLUMN contracts."licence_start_date" IS '许可开始日期：可以使用技术的第一天。';
COMMENT ON COLUMN contracts."licence_end_date" IS '许可截止日期：可以使用技术的最后一天。';
COMMENT ON COLUMN contracts."licence_field_of_use" IS '许可使用领域：被许可人可以把技术用于哪些产品或工艺。';
COMMENT ON COLUMN contracts."licence_is_sublicensable" IS '是否可再许可：被许可人能否再许可他人使用。';
COMMENT ON COLUMN contracts."licence_is_in_writing" IS '是否书面许可：许可是否以书面形式订立。';
COMMENT ON COLUMN contracts."licence_filed_date" IS '许可备案日期：向国家知识产权局办理实施许可合同备案的日期。';
COMMENT ON COLUMN contracts."licence_filing_number" IS '许可备案号：实施许可合同备案证明上的编号。';
COMMENT ON COLUMN contracts."licence_open_licence_date" IS '开放许可公告日期：专利开放许可声明公告的日期。';
COMMENT ON COLUMN contracts."licence_has_evaluation_report" IS '是否有专利权评价报告：实用新型、外观设计开放许可所需的评价报告是否已提供。';
COMMENT ON COLUMN contracts."technology_field" IS '技术领域：合同标的所属的技术领域。';
COMMENT ON COLUMN contracts."plan_source" IS '计划来源：合同项目所出自的科技计划，没有的为计划外。';
COMMENT ON COLUMN contracts."socio_economic_objective" IS '社会经济目标：合同项目所要达到的社会经济目标。';
COMMENT ON COLUMN contracts."industry_served" IS '服务的国民经济行业：合同成果所服务的行业，不是买方自身的行业。';
COMMENT ON COLUMN contracts."trade_direction" IS '贸易方向：技术是在国内交易、进口还是出口。';
COMMENT ON COLUMN contracts."import_export_control_class" IS '技术管制类别：该技术属禁止、限制还是自由进出口。';
COMMENT ON COLUMN contracts."import_export_is_effective_on_licence" IS '是否自许可证颁发生效：限制类合同是否自许可证颁发之日起生效。';
COMMENT ON COLUMN contracts."import_export_registration_number" IS '技术进出口登记号：商务主管部门登记证书上的合同号。';
COMMENT ON COLUMN contracts."import_export_registered_date" IS '技术进出口登记日期：登记证书颁发的日期。';
COMMENT ON COLUMN contracts."import_export_licence_number" IS '进出口许可证号：限制类技术进口或出口许可证的编号。';
COMMENT ON COLUMN contracts."import_export_licensed_date" IS '进出口许可证日期：许可证颁发的日期。';
COMMENT ON COLUMN contracts."import_export_authority" IS '进出口管理机关：颁发登记证书或许可证的机关。';
COMMENT ON COLUMN contracts."foreign_party_approval_is_publicly_funded" IS '是否财政资金形成：合同标的是否由财政资金设立的科技计划项目形成。';
COMMENT ON COLUMN contracts."foreign_party_approval_authority" IS '批准机关：作出批准的项目管理机构。';
COMMENT ON COLUMN contracts."foreign_party_approval_approval_number" IS '批准文号：批准文件的编号。';
COMMENT ON COLUMN contracts."foreign_party_approval_approved_date" IS '批准日期：批准文件的日期。';
COMMENT ON COLUMN contracts."is_classified" IS '是否涉密：合同内容是否涉及国家秘密。';
COMMENT ON COLUMN contracts."is_desensitised" IS '是否已脱密处理：涉密合同在申请登记前是否已作脱密处理。';
COMMENT ON COLUMN contracts."desensitisation_reviewed_date" IS '脱密审查日期：完成脱密审查的日期。';
COMMENT ON COLUMN contracts."desensitisation_reviewed_by" IS '脱密审查单位：作出脱密审查的单位。';
COMMENT ON COLUMN contracts."desensitisation_method" IS '脱密方式：删去、概括或替换了哪类内容。';
COMMENT ON COLUMN contracts."is_related_party" IS '是否关联交易：买卖双方之间是否存在关联关系。';
COMMENT ON COLUMN contracts."is_government_project" IS '是否政府项目：合同是否以政府项目任务书或中标通知书为依据。';
COMMENT ON COLUMN contracts."government_basis_document_kind" IS '依据文件种类：所依据的是任务书还是中标通知书。';
COMMENT ON COLUMN contracts."government_basis_document_number" IS '依据文件编号：任务书或中标通知书的编号。';
COMMENT ON COLUMN contracts."government_basis_issued_by" IS '下达单位：下达任务或确定中标的机关。';
COMMENT ON COLUMN contracts."government_basis_project_name" IS '计划项目名称：科技计划中该项目的名称。';
COMMENT ON COLUMN contracts."government_basis_project_number" IS '计划项目编号：科技计划中该项目的编号。';
COMMENT ON COLUMN contracts."project_category" IS '项目分类：单位自己的项目分类。';
COMMENT ON COLUMN contracts."project_department" IS '项目归属部门：承担项目的内部单位。';
COMMENT ON COLUMN contracts."project_leader_name" IS '项目主持人：主持项目的人的姓名，不对外公开。';
COMMENT ON COLUMN contracts."project_is_lead_unit" IS '是否为第一承建单位：本单位在多家承担的项目中是否排第一。';
COMMENT ON COLUMN contracts."project_cooperation_mode" IS '合作方式：单位记录的合作形式，如委托、联合。';
COMMENT ON COLUMN contracts."project_research_kind" IS '研究类型：项目属基础研究、应用研究还是试验发展。';
COMMENT ON COLUMN contracts."project_is_ethics_review_required" IS '是否需要伦理评审：项目是否须经伦理委员会审查。';
COMMENT ON COLUMN contracts."project_is_recognition_requested" IS '是否申请技术合同认定：单位是否拟为该合同申请认定登记。';
COMMENT ON COLUMN contracts."project_archive_number" IS '档案编号：合同归档后的编号。';
COMMENT ON COLUMN contracts."year" IS '登记年度：合同认定登记所在的自然年度。';
COMMENT ON COLUMN contracts."region" IS '所属行政区：卖方所在区的行政区划代码，统计按此归属。';
COMMENT ON COLUMN contracts."recognition_goal" IS '技术目标：合同要解决的技术问题和要达到的目标。';
COMMENT ON COLUMN contracts."recognition_is_mastered_at_signing" IS '签订时是否已掌握：订立合同时，当事人是否已经掌握该技术方案。';
COMMENT ON COLUMN contracts."recognition_innovation" IS '创新内容：技术方案与现有技术相比的新颖之处。';
COMMENT ON COLUMN contracts."recognition_is_exclusion_checked" IS '是否已排除不予认定情形：是否已逐条核对不予认定登记的情形。';
COMMENT ON COLUMN contracts."recognition_acceptance_indicators" IS '验收指标：交付成果应达到的质量和数量指标。';
COMMENT ON COLUMN contracts."recognition_conclusion" IS '认定结论：登记机构认定的合同类型。';
COMMENT ON COLUMN contracts."recognition_is_technology_contract" IS '是否属于技术合同：登记机构认为合同是否属于技术合同。';
COMMENT ON COLUMN contracts."recognition_is_mixed" IS '是否混合合同：合同是否同时含有技术和非技术内容。';
COMMENT ON COLUMN contracts."recognition_registered_part" IS '认定登记部分：混合合同中予以认定登记的技术部分。';
COMMENT ON COLUMN contracts."recognition_is_report_delivered" IS '是否以报告交付：咨询成果是否为供决策用的报告或意见。';
COMMENT ON COLUMN contracts."recognition_development_is_goal_concrete" IS '目标是否明确具体：科学研究和技术开发目标是否明确、具体。';
COMMENT ON COLUMN contracts."recognition_development_is_innovative" IS '是否有创新内容：研究开发工作和预期成果是否有相应的技术创新内容。';
COMMENT ON COLUMN contracts."recognition_development_expected_result" IS '预期成果：研究开发预期取得的成果。';
COMMENT ON COLUMN contracts."recognition_subject_matter_is_complete" IS '是否完整：标的是否构成完整的技术方案。';
COMMENT ON COLUMN contracts."recognition_subject_matter_is_practical" IS '是否实用：标的能否在生产或服务中应用。';
COMMENT ON COLUMN contracts."recognition_subject_matter_is_reliable" IS '是否可靠：按标的实施能否稳定达到约定效果。';
COMMENT ON COLUMN contracts."recognition_subject_matter_is_existing_and_specific" IS '是否现有且特定：标的在签订时是否已经存在并能特定。';
COMMENT ON COLUMN contracts."recognition_subject_matter_is_in_public_domain" IS '是否已进入公有领域：标的是否已为公众自由使用，如专利已过期。';
COMMENT ON COLUMN contracts."recognition_subject_matter_is_ownership_clear" IS '权属是否明确：当事人对标的的知识产权权属约定是否明确。';
COMMENT ON COLUMN contracts."recognition_subject_matter_ownership_clause" IS '权属约定：合同对标的权属及后续改进归属的约定。';
COMMENT ON COLUMN contracts."recognition_know_how_is_not_public" IS '是否不为公众所知悉：该信息是否不为所属领域的人普遍知悉。';
COMMENT ON COLUMN contracts."recognition_know_how_is_of_value" IS '是否具有经济价值：该信息能否为权利人带来经济利益。';
COMMENT ON COLUMN contracts."recognition_know_how_is_applicable" IS '秘密是否实用：该信息能否直接用于解决生产中的技术问题。';
COMMENT ON COLUMN contracts."recognition_know_how_is_protected" IS '是否采取保密措施：权利人是否采取了相应的保密措施。';
COMMENT ON COLUMN contracts."recognition_know_how_measures" IS '保密措施：权利人采取了哪些保密措施。';
COMMENT ON COLUMN contracts."recognition_consulting_question" IS '咨询课题：请对方论证、预测、调查或评价的特定技术项目。';
COMMENT ON COLUMN contracts."recognition_consulting_report_title" IS '咨询报告名称：提交的报告或意见的名称。';
COMMENT ON COLUMN contracts."recognition_service_problem" IS '特定技术问题：要用专业技术知识解决的问题。';
COMMENT ON COLUMN contracts."recognition_service_quality_indicators" IS '质量指标：工作成果应达到的质量指标。';
COMMENT ON COLUMN contracts."recognition_service_quantity_indicators" IS '数量指标：工作成果应达到的数量指标。';
COMMENT ON COLUMN contracts."recognition_service_is_ip_untouched" IS '是否不涉及知识产权权属：传递技术知识是否不涉及专利、技术秘密等知识产权的权属。';
COMMENT ON COLUMN contracts."recognition_training_technology" IS '培训技术：培训针对的特定技术项目。';
COMMENT ON COLUMN contracts."recognition_training_trainees" IS '培训对象：委托方指定的受训人员范围。';
COMMENT ON COLUMN contracts."recognition_training_trainee_count" IS '培训人数：受训的人数。';
COMMENT ON COLUMN contracts."recognition_training_course" IS '培训课程：课程、学时和考核办法。';
COMMENT ON COLUMN contracts."recognition_intermediation_promoted_contract_id" IS '促成的合同：中介所促成的技术合同的记录标识。';
COMMENT ON COLUMN contracts."recognition_intermediation_promoted_contract_number" IS '促成合同登记编号：所促成技术合同的登记编号。';
COMMENT ON COLUMN contracts."recognition_intermediation_is_registered_apart" IS '是否单独登记：中介合同是单独登记，还是随所促成的合同一并登记。';
COMMENT ON COLUMN contracts."recognition_intermediation_fee_amount" IS '中介报酬：支付给中介方的报酬。';
COMMENT ON COLUMN contracts."registration_number" IS '合同登记编号：登记机构给出的编号，14 位或 16 位数字。';
COMMENT ON COLUMN contracts."registration_registrant_role" IS '登记申请方：由合同哪一方申请登记。';
COMMENT ON COLUMN contracts."registration_registrant_name" IS '登记申请人：在登记系统中提交申请的单位或个人。';
COMMENT ON COLUMN contracts."registration_account_name" IS '登记账户：申请方在登记系统注册的用户名称。';
COMMENT ON COLUMN contracts."registration_registry_id" IS '登记机构标识：办理登记的机构的记录标识。';
COMMENT ON COLUMN contracts."registration_registry_name" IS '登记机构：办理登记的机构的名称。';
COMMENT ON COLUMN contracts."registration_point_code" IS '登记点代码：登记编号中表示登记点的两位数字。';
COMMENT ON COLUMN contracts."registration_registrar_name" IS '登记员：负责审核的登记人员姓名，不对外公开。';
COMMENT ON COLUMN contracts."registration_applied_date" IS '登记申请日期：提交登记申请的日期。';
COMMENT ON COLUMN contracts."registration_registered_date" IS '登记日期：登记机构准予登记的日期。';
COMMENT ON COLUMN contracts."registration_status" IS '登记状态：登记目前办到哪一步、结果如何。';
COMMENT ON COLUMN contracts."registration_certificate_date" IS '登记证明日期：登记证明上的出具日期。';
COMMENT ON COLUMN contracts."registration_certificate_number" IS '登记证明编号：登记证明自身的编号。';
COMMENT ON COLUMN contracts."registration_certificate_total_amount" IS '证明载明成交额：登记证明上写明的合同成交总额。';
COMMENT ON COLUMN contracts."registration_certificate_technical_amount" IS '证明载明技术交易额：登记证明上写明的技术交易额。';
COMMENT ON COLUMN contracts."registration_is_self_printed" IS '是否自行打印证明：登记证明是否由申请人在系统中自行打印。';
COMMENT ON COLUMN contracts."registration_penalty_decided_date" IS '处罚决定日期：作出处理决定的日期。';
COMMENT ON COLUMN contracts."registration_penalty_authority" IS '处罚机关：作出处理决定的机关。';
COMMENT ON COLUMN contracts."registration_penalty_fine_amount" IS '罚款金额：处以罚款的数额。';
COMMENT ON COLUMN contracts."registration_penalty_ground" IS '处罚事由：违反规定的事实。';
COMMENT ON COLUMN contracts."review_accepted_date" IS '受理日期：登记机构收齐材料并受理的日期。';
COMMENT ON COLUMN contracts."review_supplement_requested_date" IS '补正通知日期：登记机构要求补正材料的日期。';
COMMENT ON COLUMN contracts."review_supplemented_date" IS '补正完成日期：申请人交齐补正材料的日期。';
COMMENT ON COLUMN contracts."review_is_large_contract" IS '是否大额合同：成交额是否高于须专家评审的界限。';
COMMENT ON COLUMN contracts."review_decided_date" IS '审核决定日期：登记机构作出决定的日期。';
COMMENT ON COLUMN contracts."review_is_expert_review" IS '是否专家评审：登记机构是否组织了专家评审。';
COMMENT ON COLUMN contracts."review_expert_review_reviewed_date" IS '专家评审日期：专家评审会或函审完成的日期。';
COMMENT ON COLUMN contracts."review_expert_review_organised_by" IS '评审组织单位：组织专家评审的单位。';
COMMENT ON COLUMN contracts."review_expert_review_expert_count" IS '评审专家人数：参加评审的专家人数。';
COMMENT ON COLUMN contracts."review_expert_review_outcome" IS '专家评审结论：专家认为应否认定、归入哪一类。';
COMMENT ON COLUMN contracts."review_expert_review_opinion" IS '专家意见：专家组的意见和理由。';
COMMENT ON COLUMN contracts."review_outcome" IS '审核结果类别：准予登记、退回补正还是不予登记。';
COMMENT ON COLUMN contracts."review_decision" IS '审核意见：登记机构的结论和理由。';
COMMENT ON COLUMN contracts."review_refusal_notice_date" IS '不予登记通知日期：书面通知申请人不予登记的日期。';
COMMENT ON COLUMN contracts."review_re_examination_applied_date" IS '复核申请日期：申请复核的日期。';
COMMENT ON COLUMN contracts."review_re_examination_body_name" IS '复核机构：作出复核决定的管理机构。';
COMMENT ON COLUMN contracts."review_re_examination_reason" IS '复核理由：申请人提出的理由和补充材料。';
COMMENT ON COLUMN contracts."review_re_examination_decided_date" IS '复核决定日期：作出复核决定的日期。';
COMMENT ON COLUMN contracts."review_re_examination_outcome" IS '复核结论：维持原决定还是改为准予登记。';
COMMENT ON COLUMN contracts."review_re_examination_opinion" IS '复核意见：复核机构的意见。';
COMMENT ON COLUMN contracts."use_first_is_use_first" IS '是否先使用后付费：合同是否约定先使用后付费。';
COMMENT ON COLUMN contracts."use_first_licensee_size" IS '被许可企业规模：使用技术的企业按国家划型标准的规模。';
COMMENT ON COLUMN contracts."use_first_use_start_date" IS '开始使用日期：被许可企业开始使用技术的日期。';
COMMENT ON COLUMN contracts."use_first_first_payment_date" IS '首次付款日期：约定或实际第一次支付费用的日期。';
COMMENT ON COLUMN contracts."use_first_agreed_fee_amount" IS '约定后付费用：使用之后应支付的许可费。';
COMMENT ON COLUMN contracts."use_first_fee_terms" IS '后付条件：什么情况下、按什么标准支付。';
COMMENT ON COLUMN contracts."use_first_is_fee_waived" IS '是否免费许可：使用后是否不再收取费用。';
COMMENT ON COLUMN contracts."use_first_licensed_patent_count" IS '许可专利数：合同许可使用的专利件数，奖励按此计算。';
COMMENT ON COLUMN contracts."use_first_offer_number" IS '公开征集编号：成果以先使用后付费方式对外发布时的公告编号。';
COMMENT ON COLUMN contracts."use_first_offer_date" IS '公开征集日期：成果以先使用后付费方式对外发布的日期。';
COMMENT ON COLUMN contracts."use_first_effect" IS '许可实施成效：企业使用技术后的效果，奖励时参考。';
COMMENT ON COLUMN contracts."use_first_effect_sales_amount" IS '实施新增销售收入：使用该技术的产品带来的新增销售收入。';
COMMENT ON COLUMN contracts."use_first_evaluated_date" IS '成效评价日期：评价实施成效的日期。';
COMMENT ON COLUMN contracts."use_first_guarantor_id" IS '担保机构标识：为付费提供担保的机构的记录标识。';
COMMENT ON COLUMN contracts."use_first_guarantor_name" IS '担保机构：为付费提供担保的机构的名称。';
COMMENT ON COLUMN contracts."use_first_guarantee_amount" IS '担保金额：担保机构承担责任的最高数额。';
COMMENT ON COLUMN contracts."use_first_guarantee_kind" IS '担保方式：保证、抵押、质押还是保险。';
COMMENT ON COLUMN contracts."use_first_guarantee_start_date" IS '担保开始日期：担保责任开始的日期。';
COMMENT ON COLUMN contracts."use_first_guarantee_end_date" IS '担保截止日期：担保责任的最后一天。';
COMMENT ON COLUMN contracts."use_first_guarantor_risk_share" IS '担保机构风险比例：欠付费用中由担保机构承担的百分比。';
COMMENT ON COLUMN contracts."use_first_claims_paid_amount" IS '代偿金额：担保机构实际代为支付的数额。';
COMMENT ON COLUMN contracts."terms_content_scope" IS '标的内容和范围：合同标的的技术内容、范围和要求。';
COMMENT ON COLUMN contracts."terms_plan" IS '履行计划：各阶段的工作和进度。';
COMMENT ON COLUMN contracts."terms_place" IS '履行地点：合同义务在哪里履行。';
COMMENT ON COLUMN contracts."terms_manner" IS '履行方式：以交付、驻场、远程等何种方式履行。';
COMMENT ON COLUMN contracts."terms_confidentiality" IS '保密约定：技术情报和资料的保密范围、期限。';
COMMENT ON COLUMN contracts."terms_risk_bearing" IS '风险责任：研究开发失败的风险由谁承担。';
COMMENT ON COLUMN contracts."terms_result_ownership" IS '成果归属：履行合同产生的成果归谁、怎样使用。';
COMMENT ON COLUMN contracts."terms_income_sharing" IS '收益分成：使用、转让成果的收益怎样分配。';
COMMENT ON COLUMN contracts."terms_acceptance_method" IS '验收方式：按什么程序、由谁验收。';
COMMENT ON COLUMN contracts."terms_accepted_date" IS '验收日期：成果通过验收的日期。';
COMMENT ON COLUMN contracts."terms_dispute_settlement" IS '争议解决：争议由仲裁还是诉讼解决。';
COMMENT ON COLUMN contracts."main_contract_id" IS '主合同：本合同所附属的转让、许可或开发合同的记录标识，如同一技术的后续服务。';
COMMENT ON COLUMN contracts."tax_relief_is_vat_exempt" IS '是否免征增值税：技术转让、开发及相关咨询服务收入是否申请免征增值税。';
COMMENT ON COLUMN contracts."tax_relief_vat_exempt_amount" IS '免税收入额：申请免征增值税的收入。';
COMMENT ON COLUMN contracts."tax_relief_is_income_tax_reduced" IS '是否减免所得税：技术转让所得是否申请减征或免征企业所得税。';
COMMENT ON COLUMN contracts."tax_relief_income_tax_gain_amount" IS '技术转让所得：申请减免企业所得税的技术转让所得。';
COMMENT ON COLUMN contracts."remarks" IS '合同备注：其他栏目放不下的说明。';
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

CREATE TABLE contract_non_technical_items (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "quantity" numeric CHECK ("quantity" >= -999999999999) CHECK ("quantity" <= 999999999999),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_non_technical_items IS '非技术性费用明细';
COMMENT ON COLUMN contract_non_technical_items."kind" IS '非技术性费用类别：这项费用花在哪一类物品或工作上。';
COMMENT ON COLUMN contract_non_technical_items."name" IS '非技术性费用名称：购置物品或工作的名称。';
COMMENT ON COLUMN contract_non_technical_items."quantity" IS '购置数量：购置物品的件数或套数。';
COMMENT ON COLUMN contract_non_technical_items."amount" IS '非技术性费用金额：这一项从成交总额中减去的数额。';

CREATE TABLE contract_payment_instalments (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "due_date" date CHECK ("due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "payment_condition" text CHECK (char_length("payment_condition") >= 1) CHECK (char_length("payment_condition") <= 20000),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_payment_instalments IS '约定付款';
COMMENT ON COLUMN contract_payment_instalments."due_date" IS '约定付款日期：这一期最迟付款的日期。';
COMMENT ON COLUMN contract_payment_instalments."amount" IS '约定付款金额：这一期应付的数额。';
COMMENT ON COLUMN contract_payment_instalments."payment_condition" IS '约定付款条件：这一期在什么条件下支付。';

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
  "name_en" text CHECK (char_length("name_en") >= 1) CHECK (char_length("name_en") <= 500),
  "seal_name" text CHECK (char_length("seal_name") >= 1) CHECK (char_length("seal_name") <= 500),
  "department" text CHECK (char_length("department") >= 1) CHECK (char_length("department") <= 500),
  "institution_id" text CHECK (char_length("institution_id") >= 1) CHECK (char_length("institution_id") <= 128) CHECK ("institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "uscc" text CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "legal_status" text CHECK (char_length("legal_status") >= 1) CHECK (char_length("legal_status") <= 200),
  "is_authorised" boolean,
  "legal_entity_name" text CHECK (char_length("legal_entity_name") >= 1) CHECK (char_length("legal_entity_name") <= 500),
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
  "is_high_tech_enterprise" boolean,
  "is_contributing_research" boolean,
  "work_share" text CHECK (char_length("work_share") >= 1) CHECK (char_length("work_share") <= 20000),
  "contribution" text CHECK (char_length("contribution") >= 1) CHECK (char_length("contribution") <= 20000),
  "address" text CHECK (char_length("address") >= 1) CHECK (char_length("address") <= 500),
  "representative" text CHECK (char_length("representative") >= 1) CHECK (char_length("representative") <= 500),
  "contact_name" text CHECK (char_length("contact_name") >= 1) CHECK (char_length("contact_name") <= 500),
  "contact_phone" text CHECK (char_length("contact_phone") >= 1) CHECK (char_length("contact_phone") <= 500),
  "contact_email" text CHECK (char_length("contact_email") >= 1) CHECK (char_length("contact_email") <= 500),
  "postcode" text CHECK (char_length("postcode") >= 1) CHECK (char_length("postcode") <= 500),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_parties IS '合同当事人';
COMMENT ON COLUMN contract_parties."role" IS '当事人角色：该方在合同中是卖方、买方还是中介方。';
COMMENT ON COLUMN contract_parties."name" IS '名称：该方的全称；自然人写姓名，对外公开时只列卖方单位。';
COMMENT ON COLUMN contract_parties."name_en" IS '外文名称：境外当事人的原文名称。';
COMMENT ON COLUMN contract_parties."seal_name" IS '印章名称：合同上该方印章的名称，应与当事人名称一致。';
COMMENT ON COLUMN contract_parties."department" IS '当事人内部单位：签约或履行的课题组、院系等内部单位。';
COMMENT ON COLUMN contract_parties."institution_id" IS '机构标识：该方在机构数据中的记录标识。';
COMMENT ON COLUMN contract_parties."uscc" IS '统一社会信用代码：该方的 18 位信用代码。';
COMMENT ON COLUMN contract_parties."legal_status" IS '主体资格：该方是法人、自然人、非法人组织还是不具有主体资格的内部单位。';
COMMENT ON COLUMN contract_parties."is_authorised" IS '是否经法人授权：不具有主体资格的单位签约时，是否取得所属法人的授权。';
COMMENT ON COLUMN contract_parties."legal_entity_name" IS '所属法人：分支机构或内部单位所属、以其为合同当事人的法人。';
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
COMMENT ON COLUMN contract_parties."is_high_tech_enterprise" IS '是否为高新技术企业：该方在签约时是否在高新技术企业认定有效期内。';
COMMENT ON COLUMN contract_parties."is_contributing_research" IS '是否参与研究开发：合作开发中该方是否分担研究开发工作，只出资金、设备、材料的为否。';
COMMENT ON COLUMN contract_parties."work_share" IS '研究开发分工：合作开发中该方承担的研究开发工作。';
COMMENT ON COLUMN contract_parties."contribution" IS '投入：该方投入的资金、设备、材料、场地或技术。';
COMMENT ON COLUMN contract_parties."address" IS '地址：该方的通讯地址。';
COMMENT ON COLUMN contract_parties."representative" IS '代表人：该方的法定代表人或签约代表。';
COMMENT ON COLUMN contract_parties."contact_name" IS '联系人姓名：该方办理合同事务的人。';
COMMENT ON COLUMN contract_parties."contact_phone" IS '联系人电话号码：该方联系人的电话。';
COMMENT ON COLUMN contract_parties."contact_email" IS '联系人邮箱：该方联系人的电子邮箱。';
COMMENT ON COLUMN contract_parties."postcode" IS '邮编：该方通讯地址的邮政编码。';

CREATE TABLE contract_ip_rights (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 60),
  "application_number" text CHECK (char_length("application_number") >= 1) CHECK (char_length("application_number") <= 60),
  "publication_number" text CHECK (char_length("publication_number") >= 1) CHECK (char_length("publication_number") <= 500),
  "applicant_name" text CHECK (char_length("applicant_name") >= 1) CHECK (char_length("applicant_name") <= 500),
  "holder_name" text CHECK (char_length("holder_name") >= 1) CHECK (char_length("holder_name") <= 500),
  "filing_date" date CHECK ("filing_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "grant_date" date CHECK ("grant_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "expiry_date" date CHECK ("expiry_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "fees_paid_until" date CHECK ("fees_paid_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  "transfer_registered_date" date CHECK ("transfer_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "country" text CHECK (char_length("country") >= 1) CHECK (char_length("country") <= 200),
  "is_publicly_funded_result" boolean,
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_ip_rights IS '知识产权明细';
COMMENT ON COLUMN contract_ip_rights."kind" IS '权利类别：这项知识产权属于法律规定的哪一类。';
COMMENT ON COLUMN contract_ip_rights."title" IS '权利名称：申请文件、证书或登记簿上的名称。';
COMMENT ON COLUMN contract_ip_rights."number" IS '授权号或登记号：授权或登记后取得的编号，如专利号、软件著作权登记号。';
COMMENT ON COLUMN contract_ip_rights."application_number" IS '申请号：受理机关给出的申请编号，不带字母前缀。';
COMMENT ON COLUMN contract_ip_rights."publication_number" IS '公布号：申请公布或授权公告文献的编号。';
COMMENT ON COLUMN contract_ip_rights."applicant_name" IS '权利申请人：申请文件上的申请人，多人用分号隔开；自然人不对外公开。';
COMMENT ON COLUMN contract_ip_rights."holder_name" IS '知识产权人：登记簿上记载的权利人，多人用分号隔开。';
COMMENT ON COLUMN contract_ip_rights."filing_date" IS '申请日：受理机关确定的申请日。';
COMMENT ON COLUMN contract_ip_rights."grant_date" IS '授权日：授权公告或登记的日期。';
COMMENT ON COLUMN contract_ip_rights."expiry_date" IS '权利届满日：法定保护期的最后一天。';
COMMENT ON COLUMN contract_ip_rights."status" IS '权利状态：这项权利当前的法律状态。';
COMMENT ON COLUMN contract_ip_rights."fees_paid_until" IS '年费缴至日期：年费已缴到哪一天，表明权利持续有效。';
COMMENT ON COLUMN contract_ip_rights."transfer_registered_date" IS '权利变更登记日：权利人变更在主管部门登记的日期，转让自此生效。';
COMMENT ON COLUMN contract_ip_rights."country" IS '权利授予国：权利由哪个国家或地区授予。';
COMMENT ON COLUMN contract_ip_rights."is_publicly_funded_result" IS '是否财政项目成果：这项权利是否产生于财政资金设立的科技计划项目。';

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

CREATE TABLE contract_recognition_exclusions (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_recognition_exclusions IS '不予认定情形';
COMMENT ON COLUMN contract_recognition_exclusions."value" IS '不属于该类技术合同的情形：认定规则列明、出现即不能按该类技术合同登记的情形。';

CREATE TABLE contract_recognition_monopoly_clauses (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_recognition_monopoly_clauses IS '非法垄断技术条款';
COMMENT ON COLUMN contract_recognition_monopoly_clauses."value" IS '非法垄断技术的约定：司法解释所列、属于非法垄断技术的合同约定。';

CREATE TABLE contract_recognition_consulting_purposes (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_recognition_consulting_purposes IS '咨询用途';
COMMENT ON COLUMN contract_recognition_consulting_purposes."value" IS '技术咨询用途：技术咨询意见供委托方作哪类决策。';

CREATE TABLE contract_recognition_consulting_methods (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_recognition_consulting_methods IS '咨询方式';
COMMENT ON COLUMN contract_recognition_consulting_methods."value" IS '技术咨询方式：运用科学知识和技术手段得出咨询意见的办法。';

CREATE TABLE contract_recognition_service_aims (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_recognition_service_aims IS '服务目的';
COMMENT ON COLUMN contract_recognition_service_aims."value" IS '技术服务目的：技术服务所要改进或实现的方面。';

CREATE TABLE contract_registration_changes (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "applied_date" date CHECK ("applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "changed_date" date CHECK ("changed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "reason" text CHECK (char_length("reason") >= 1) CHECK (char_length("reason") <= 20000),
  "value_before" text CHECK (char_length("value_before") >= 1) CHECK (char_length("value_before") <= 20000),
  "value_after" text CHECK (char_length("value_after") >= 1) CHECK (char_length("value_after") <= 20000),
  "agreement_name" text CHECK (char_length("agreement_name") >= 1) CHECK (char_length("agreement_name") <= 500),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_registration_changes IS '登记变更和注销';
COMMENT ON COLUMN contract_registration_changes."kind" IS '变更种类：变更了金额、期限、当事人，还是注销、撤销。';
COMMENT ON COLUMN contract_registration_changes."applied_date" IS '变更申请日期：申请变更或注销的日期。';
COMMENT ON COLUMN contract_registration_changes."changed_date" IS '变更日期：登记机构办结变更、注销或撤销的日期。';
COMMENT ON COLUMN contract_registration_changes."reason" IS '变更原因：当事人申请变更、注销的理由或撤销的依据。';
COMMENT ON COLUMN contract_registration_changes."value_before" IS '变更前内容：变更以前的内容。';
COMMENT ON COLUMN contract_registration_changes."value_after" IS '变更后内容：变更以后的内容。';
COMMENT ON COLUMN contract_registration_changes."agreement_name" IS '变更协议：补充协议或解除协议的名称。';

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

CREATE TABLE contract_review_refusal_grounds (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_review_refusal_grounds IS '不予登记理由';
COMMENT ON COLUMN contract_review_refusal_grounds."value" IS '不予登记理由：登记机构据以不予认定登记或退回的理由。';

CREATE TABLE contract_income_verifications (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "payment_number" bigint CHECK ("payment_number" >= 0) CHECK ("payment_number" <= 999999999999),
  "applicant_name" text CHECK (char_length("applicant_name") >= 1) CHECK (char_length("applicant_name") <= 500),
  "applied_date" date CHECK ("applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "verified_date" date CHECK ("verified_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "payment_date" date CHECK ("payment_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "payer_name" text CHECK (char_length("payer_name") >= 1) CHECK (char_length("payer_name") <= 500),
  "payee_name" text CHECK (char_length("payee_name") >= 1) CHECK (char_length("payee_name") <= 500),
  "total_amount" numeric CHECK ("total_amount" >= -9999999999999.99) CHECK ("total_amount" <= 9999999999999.99) CHECK ("total_amount" = round("total_amount", 2)),
  "technical_amount" numeric CHECK ("technical_amount" >= -9999999999999.99) CHECK ("technical_amount" <= 9999999999999.99) CHECK ("technical_amount" = round("technical_amount", 2)),
  "deducted_cost" numeric CHECK ("deducted_cost" >= -9999999999999.99) CHECK ("deducted_cost" <= 9999999999999.99) CHECK ("deducted_cost" = round("deducted_cost", 2)),
  "technical_income" numeric CHECK ("technical_income" >= -9999999999999.99) CHECK ("technical_income" <= 9999999999999.99) CHECK ("technical_income" = round("technical_income", 2)),
  "value_added_tax_amount" numeric CHECK ("value_added_tax_amount" >= -9999999999999.99) CHECK ("value_added_tax_amount" <= 9999999999999.99) CHECK ("value_added_tax_amount" = round("value_added_tax_amount", 2)),
  "management_fee_amount" numeric CHECK ("management_fee_amount" >= -9999999999999.99) CHECK ("management_fee_amount" <= 9999999999999.99) CHECK ("management_fee_amount" = round("management_fee_amount", 2)),
  "recognition_fee_amount" numeric CHECK ("recognition_fee_amount" >= -9999999999999.99) CHECK ("recognition_fee_amount" <= 9999999999999.99) CHECK ("recognition_fee_amount" = round("recognition_fee_amount", 2)),
  "verified_by" text CHECK (char_length("verified_by") >= 1) CHECK (char_length("verified_by") <= 500),
  "registrar_name" text CHECK (char_length("registrar_name") >= 1) CHECK (char_length("registrar_name") <= 500),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_income_verifications IS '技术性收入核定';
COMMENT ON COLUMN contract_income_verifications."payment_number" IS '核定次序：第几次付款的核定，从 1 数起。';
COMMENT ON COLUMN contract_income_verifications."applicant_name" IS '核定申报方：申报核定的单位。';
COMMENT ON COLUMN contract_income_verifications."applied_date" IS '核定申报日期：向登记机构申报这次收入的日期。';
COMMENT ON COLUMN contract_income_verifications."verified_date" IS '核定日期：登记机构完成核定的日期。';
COMMENT ON COLUMN contract_income_verifications."payment_date" IS '到账日期：这次款项到账的日期。';
COMMENT ON COLUMN contract_income_verifications."payer_name" IS '付款单位：这次款项由谁支付。';
COMMENT ON COLUMN contract_income_verifications."payee_name" IS '收款单位：这次款项进入哪个单位的账户。';
COMMENT ON COLUMN contract_income_verifications."total_amount" IS '本次实现合同交易额：这次到账的合同价款。';
COMMENT ON COLUMN contract_income_verifications."technical_amount" IS '本次实现技术交易额：这次到账款中属于技术交易额的部分。';
COMMENT ON COLUMN contract_income_verifications."deducted_cost" IS '本次扣除成本：核定时从技术交易额中扣除的成本。';
COMMENT ON COLUMN contract_income_verifications."technical_income" IS '本次实现技术性收入：这次核定的技术性收入。';
COMMENT ON COLUMN contract_income_verifications."value_added_tax_amount" IS '本次增值税：这次收款缴纳的增值税。';
COMMENT ON COLUMN contract_income_verifications."management_fee_amount" IS '本次管理费用：单位从这次收款中提取的管理费用，不论核定时是否扣除。';
COMMENT ON COLUMN contract_income_verifications."recognition_fee_amount" IS '认定服务费：为这次认定支付的服务费用。';
COMMENT ON COLUMN contract_income_verifications."verified_by" IS '核定机构：完成核定的登记机构。';
COMMENT ON COLUMN contract_income_verifications."registrar_name" IS '核定人：完成核定的登记员姓名，不对外公开。';

CREATE TABLE contract_income_verifications_cost_items (
  contract_id text NOT NULL,
  income_verifications_ordinal bigint NOT NULL CHECK (income_verifications_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 500),
  PRIMARY KEY (contract_id, income_verifications_ordinal, ordinal),
  FOREIGN KEY (contract_id, income_verifications_ordinal) REFERENCES contract_income_verifications (contract_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE contract_income_verifications_cost_items IS '扣除成本明细';
COMMENT ON COLUMN contract_income_verifications_cost_items."kind" IS '成本类别：劳务费、原材料费、管理费等核定表所列类别。';
COMMENT ON COLUMN contract_income_verifications_cost_items."amount" IS '成本金额：这一项扣除的数额。';
COMMENT ON COLUMN contract_income_verifications_cost_items."note" IS '成本说明：这项成本的构成或计算办法。';

CREATE TABLE contract_use_first_reward_grant_ids (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_use_first_reward_grant_ids IS '奖补记录';
COMMENT ON COLUMN contract_use_first_reward_grant_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

CREATE TABLE contract_deliverables (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "quantity" numeric CHECK ("quantity" >= -999999999999) CHECK ("quantity" <= 999999999999),
  "is_technical_carrier" boolean,
  "description" text CHECK (char_length("description") >= 1) CHECK (char_length("description") <= 20000),
  "due_date" date CHECK ("due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "delivered_date" date CHECK ("delivered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_deliverables IS '合同交付物';
COMMENT ON COLUMN contract_deliverables."name" IS '交付物名称：应交付的样机、软件、报告等的名称。';
COMMENT ON COLUMN contract_deliverables."kind" IS '交付物类别：样机、软件、报告、图纸等。';
COMMENT ON COLUMN contract_deliverables."quantity" IS '交付数量：应交付的件数、套数或份数。';
COMMENT ON COLUMN contract_deliverables."is_technical_carrier" IS '是否技术载体：是否作为技术载体交付的少量样机、设备，其直接成本可以不从技术交易额中扣除。';
COMMENT ON COLUMN contract_deliverables."description" IS '交付物说明：交付物的数量、形式和要求。';
COMMENT ON COLUMN contract_deliverables."due_date" IS '交付期限：应当交付的日期。';
COMMENT ON COLUMN contract_deliverables."delivered_date" IS '实际交付日期：委托方收到该项交付物的那一天。';

CREATE TABLE contract_evidence (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "document_number" text CHECK (char_length("document_number") >= 1) CHECK (char_length("document_number") <= 500),
  "issued_by" text CHECK (char_length("issued_by") >= 1) CHECK (char_length("issued_by") <= 500),
  "issued_date" date CHECK ("issued_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "language" text CHECK (char_length("language") >= 1) CHECK (char_length("language") <= 500),
  "copy_form" text CHECK (char_length("copy_form") >= 1) CHECK (char_length("copy_form") <= 200),
  "copies_count" bigint CHECK ("copies_count" >= 0) CHECK ("copies_count" <= 999999999999),
  "location" text CHECK (char_length("location") >= 1) CHECK (char_length("location") <= 500),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE
);
COMMENT ON TABLE contract_evidence IS '证明材料';
COMMENT ON COLUMN contract_evidence."kind" IS '材料种类：这份文件证明什么。';
COMMENT ON COLUMN contract_evidence."name" IS '材料名称：文件的名称。';
COMMENT ON COLUMN contract_evidence."document_number" IS '材料编号：文件自身的编号。';
COMMENT ON COLUMN contract_evidence."issued_by" IS '材料出具单位：出具文件的单位。';
COMMENT ON COLUMN contract_evidence."issued_date" IS '材料出具日期：文件上的日期。';
COMMENT ON COLUMN contract_evidence."language" IS '材料文字：文件使用的语言。';
COMMENT ON COLUMN contract_evidence."copy_form" IS '材料形式：提交的是原件、复印件还是电子件。';
COMMENT ON COLUMN contract_evidence."copies_count" IS '材料份数：提交的份数。';
COMMENT ON COLUMN contract_evidence."location" IS '材料存放位置：单位内部保存该文件的路径或网址。';

CREATE TABLE contract_grant_ids (
  contract_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 128) CHECK ("value" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (contract_id, ordinal),
  FOREIGN KEY (contract_id) REFERENCES contracts (id) ON DELETE CASCADE,
  UNIQUE (contract_id, value)
);
COMMENT ON TABLE contract_grant_ids IS '关联财政支持';
COMMENT ON COLUMN contract_grant_ids."value" IS '标识：一条记录的标识，只用英文字母、数字、点、下划线和连字符。';

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
  "is_service" boolean,
  "stage" text CHECK (char_length("stage") >= 1) CHECK (char_length("stage") <= 200),
  "level" text CHECK (char_length("level") >= 1) CHECK (char_length("level") <= 200),
  "origin" text CHECK (char_length("origin") >= 1) CHECK (char_length("origin") <= 200),
  "acquisition" text CHECK (char_length("acquisition") >= 1) CHECK (char_length("acquisition") <= 200),
  "secrecy_level" text CHECK (char_length("secrecy_level") >= 1) CHECK (char_length("secrecy_level") <= 200),
  "secrecy_until_date" date CHECK ("secrecy_until_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "evaluation_mode" text CHECK (char_length("evaluation_mode") >= 1) CHECK (char_length("evaluation_mode") <= 200),
  "evaluation_date" date CHECK ("evaluation_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "evaluation_evaluator_name" text CHECK (char_length("evaluation_evaluator_name") >= 1) CHECK (char_length("evaluation_evaluator_name") <= 500),
  "evaluation_evaluator_id" text CHECK (char_length("evaluation_evaluator_id") >= 1) CHECK (char_length("evaluation_evaluator_id") <= 128) CHECK ("evaluation_evaluator_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "evaluation_report_number" text CHECK (char_length("evaluation_report_number") >= 1) CHECK (char_length("evaluation_report_number") <= 500),
  "evaluation_basis" text CHECK (char_length("evaluation_basis") >= 1) CHECK (char_length("evaluation_basis") <= 500),
  "evaluation_conclusion" text CHECK (char_length("evaluation_conclusion") >= 1) CHECK (char_length("evaluation_conclusion") <= 20000),
  "maturity_scheme" text CHECK (char_length("maturity_scheme") >= 1) CHECK (char_length("maturity_scheme") <= 200),
  "maturity_level" bigint CHECK ("maturity_level" >= 0) CHECK ("maturity_level" <= 99),
  "maturity_assessed_date" date CHECK ("maturity_assessed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "maturity_assessor_name" text CHECK (char_length("maturity_assessor_name") >= 1) CHECK (char_length("maturity_assessor_name") <= 500),
  "socio_economic_objective" text CHECK (char_length("socio_economic_objective") >= 1) CHECK (char_length("socio_economic_objective") <= 200),
  "application" text CHECK (char_length("application") >= 1) CHECK (char_length("application") <= 20000),
  "summary" text CHECK (char_length("summary") >= 1) CHECK (char_length("summary") <= 20000),
  "started_date" date CHECK ("started_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "completed_date" date CHECK ("completed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "internal_registration_number" text CHECK (char_length("internal_registration_number") >= 1) CHECK (char_length("internal_registration_number") <= 500),
  "internal_registration_registered_date" date CHECK ("internal_registration_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "internal_registration_unconverted_reason" text CHECK (char_length("internal_registration_unconverted_reason") >= 1) CHECK (char_length("internal_registration_unconverted_reason") <= 20000),
  "internal_registration_is_completer_implementing" boolean,
  "registration_number" text CHECK (char_length("registration_number") >= 1) CHECK (char_length("registration_number") <= 500),
  "registration_registered_date" date CHECK ("registration_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "registration_registry_name" text CHECK (char_length("registration_registry_name") >= 1) CHECK (char_length("registration_registry_name") <= 500),
  "registration_recommender_name" text CHECK (char_length("registration_recommender_name") >= 1) CHECK (char_length("registration_recommender_name") <= 500),
  "submission_system_name" text CHECK (char_length("submission_system_name") >= 1) CHECK (char_length("submission_system_name") <= 500),
  "submission_submitted_date" date CHECK ("submission_submitted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "library_name" text CHECK (char_length("library_name") >= 1) CHECK (char_length("library_name") <= 500),
  "library_entry_number" text CHECK (char_length("library_entry_number") >= 1) CHECK (char_length("library_entry_number") <= 500),
  "library_entered_date" date CHECK ("library_entered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "library_is_high_value" boolean,
  "library_recommended_by" text CHECK (char_length("library_recommended_by") >= 1) CHECK (char_length("library_recommended_by") <= 500),
  "library_recommended_by_id" text CHECK (char_length("library_recommended_by_id") >= 1) CHECK (char_length("library_recommended_by_id") <= 128) CHECK ("library_recommended_by_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "library_recommended_date" date CHECK ("library_recommended_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "offer_status" text CHECK (char_length("offer_status") >= 1) CHECK (char_length("offer_status") <= 200),
  "offer_explanation" text CHECK (char_length("offer_explanation") >= 1) CHECK (char_length("offer_explanation") <= 20000),
  "offer_price" numeric CHECK ("offer_price" >= -9999999999999.99) CHECK ("offer_price" <= 9999999999999.99) CHECK ("offer_price" = round("offer_price", 2)),
  "offer_is_price_negotiable" boolean,
  "offer_is_use_first" boolean,
  "offer_is_free" boolean,
  "offer_offered_date" date CHECK ("offer_offered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "offer_expires_date" date CHECK ("offer_expires_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "is_converted" boolean,
  "funding_source" text CHECK (char_length("funding_source") >= 1) CHECK (char_length("funding_source") <= 200),
  "plan_source" text CHECK (char_length("plan_source") >= 1) CHECK (char_length("plan_source") <= 200),
  "project_number" text CHECK (char_length("project_number") >= 1) CHECK (char_length("project_number") <= 500),
  "project_title" text CHECK (char_length("project_title") >= 1) CHECK (char_length("project_title") <= 500),
  "owner_name" text CHECK (char_length("owner_name") >= 1) CHECK (char_length("owner_name") <= 500),
  "owner_id" text CHECK (char_length("owner_id") >= 1) CHECK (char_length("owner_id") <= 128) CHECK ("owner_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "contact_name" text CHECK (char_length("contact_name") >= 1) CHECK (char_length("contact_name") <= 500),
  "contact_position" text CHECK (char_length("contact_position") >= 1) CHECK (char_length("contact_position") <= 500),
  "contact_phone" text CHECK (char_length("contact_phone") >= 1) CHECK (char_length("contact_phone") <= 500),
  "contact_email" text CHECK (char_length("contact_email") >= 1) CHECK (char_length("contact_email") <= 500),
  "contact_address" text CHECK (char_length("contact_address") >= 1) CHECK (char_length("contact_address") <= 500),
  "contact_postcode" text CHECK (char_length("contact_postcode") >= 1) CHECK (char_length("contact_postcode") <= 500),
  "empowerment_kind" text CHECK ("empowerment_kind" IN ('ownership', 'long-term-use')),
  "empowerment_status" text CHECK (char_length("empowerment_status") >= 1) CHECK (char_length("empowerment_status") <= 200),
  "empowerment_is_partial" boolean,
  "empowerment_applied_date" date CHECK ("empowerment_applied_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_conversion_plan" text CHECK (char_length("empowerment_conversion_plan") >= 1) CHECK (char_length("empowerment_conversion_plan") <= 20000),
  "empowerment_reviewed_date" date CHECK ("empowerment_reviewed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_decision_body_name" text CHECK (char_length("empowerment_decision_body_name") >= 1) CHECK (char_length("empowerment_decision_body_name") <= 500),
  "empowerment_decided_date" date CHECK ("empowerment_decided_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_decision_number" text CHECK (char_length("empowerment_decision_number") >= 1) CHECK (char_length("empowerment_decision_number") <= 500),
  "empowerment_notice_start_date" date CHECK ("empowerment_notice_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_notice_end_date" date CHECK ("empowerment_notice_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_has_objection" boolean,
  "empowerment_objection_handling" text CHECK (char_length("empowerment_objection_handling") >= 1) CHECK (char_length("empowerment_objection_handling") <= 20000),
  "empowerment_agreement_date" date CHECK ("empowerment_agreement_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_agreement_number" text CHECK (char_length("empowerment_agreement_number") >= 1) CHECK (char_length("empowerment_agreement_number") <= 500),
  "empowerment_income_agreement" text CHECK (char_length("empowerment_income_agreement") >= 1) CHECK (char_length("empowerment_income_agreement") <= 20000),
  "empowerment_is_title_clear" boolean,
  "empowerment_is_prospect_bright" boolean,
  "empowerment_is_taker_definite" boolean,
  "empowerment_is_team_willing" boolean,
  "empowerment_term_years" bigint CHECK ("empowerment_term_years" >= 0) CHECK ("empowerment_term_years" <= 100),
  "empowerment_use_start_date" date CHECK ("empowerment_use_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_use_end_date" date CHECK ("empowerment_use_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_extension_condition" text CHECK (char_length("empowerment_extension_condition") >= 1) CHECK (char_length("empowerment_extension_condition") <= 20000),
  "empowerment_is_agreement_kept" boolean,
  "empowerment_is_progress_good" boolean,
  "empowerment_is_income_good" boolean,
  "empowerment_extended_date" date CHECK ("empowerment_extended_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_extended_until" date CHECK ("empowerment_extended_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_is_exercised_later" boolean,
  "empowerment_exercise_kind" text CHECK (char_length("empowerment_exercise_kind") >= 1) CHECK (char_length("empowerment_exercise_kind") <= 200),
  "empowerment_exercise_condition" text CHECK (char_length("empowerment_exercise_condition") >= 1) CHECK (char_length("empowerment_exercise_condition") <= 20000),
  "empowerment_exercise_due_date" date CHECK ("empowerment_exercise_due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_exercised_date" date CHECK ("empowerment_exercised_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_ip_change_date" date CHECK ("empowerment_ip_change_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_ip_change_number" text CHECK (char_length("empowerment_ip_change_number") >= 1) CHECK (char_length("empowerment_ip_change_number") <= 500),
  "empowerment_unit_share" numeric CHECK ("empowerment_unit_share" >= 0) CHECK ("empowerment_unit_share" <= 100),
  "empowerment_team_share" numeric CHECK ("empowerment_team_share" >= 0) CHECK ("empowerment_team_share" <= 100),
  "empowerment_incentive_path" text CHECK ("empowerment_incentive_path" IN ('empower-then-convert', 'convert-then-reward')),
  "empowerment_is_due_diligence_exempt" boolean,
  "empowerment_is_illegal_gain_free" boolean,
  "empowerment_is_negative_list_clear" boolean,
  "empowerment_due_diligence_findings" text CHECK (char_length("empowerment_due_diligence_findings") >= 1) CHECK (char_length("empowerment_due_diligence_findings") <= 20000),
  "empowerment_ethics_review_date" date CHECK ("empowerment_ethics_review_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_security_review_date" date CHECK ("empowerment_security_review_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_confidentiality_review_date" date CHECK ("empowerment_confidentiality_review_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "empowerment_is_public_interest_safe" boolean,
  "valuation_method" text CHECK (char_length("valuation_method") >= 1) CHECK (char_length("valuation_method") <= 200),
  "valuation_amount" numeric CHECK ("valuation_amount" >= -9999999999999.99) CHECK ("valuation_amount" <= 9999999999999.99) CHECK ("valuation_amount" = round("valuation_amount", 2)),
  "valuation_valued_date" date CHECK ("valuation_valued_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "valuation_appraiser_name" text CHECK (char_length("valuation_appraiser_name") >= 1) CHECK (char_length("valuation_appraiser_name") <= 500),
  "valuation_report_number" text CHECK (char_length("valuation_report_number") >= 1) CHECK (char_length("valuation_report_number") <= 500),
  "valuation_is_appraisal_waived" boolean,
  "valuation_waiver_reason" text CHECK (char_length("valuation_waiver_reason") >= 1) CHECK (char_length("valuation_waiver_reason") <= 20000),
  "asset_ledger_is_separate_account" boolean,
  "asset_ledger_opened_date" date CHECK ("asset_ledger_opened_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "asset_ledger_account_number" text CHECK (char_length("asset_ledger_account_number") >= 1) CHECK (char_length("asset_ledger_account_number") <= 500),
  "asset_ledger_has_own_bank_account" boolean,
  "asset_ledger_status" text CHECK (char_length("asset_ledger_status") >= 1) CHECK (char_length("asset_ledger_status") <= 200),
  "asset_ledger_asset_class" text CHECK (char_length("asset_ledger_asset_class") >= 1) CHECK (char_length("asset_ledger_asset_class") <= 500),
  "asset_ledger_is_reviewed_separately" boolean,
  "asset_ledger_managing_department_name" text CHECK (char_length("asset_ledger_managing_department_name") >= 1) CHECK (char_length("asset_ledger_managing_department_name") <= 500),
  "asset_ledger_book_value" numeric CHECK ("asset_ledger_book_value" >= -9999999999999.99) CHECK ("asset_ledger_book_value" <= 9999999999999.99) CHECK ("asset_ledger_book_value" = round("asset_ledger_book_value", 2)),
  "asset_ledger_is_patent_fee_as_cost" boolean,
  "asset_ledger_filing_fee" numeric CHECK ("asset_ledger_filing_fee" >= -9999999999999.99) CHECK ("asset_ledger_filing_fee" <= 9999999999999.99) CHECK ("asset_ledger_filing_fee" = round("asset_ledger_filing_fee", 2)),
  "asset_ledger_agency_fee" numeric CHECK ("asset_ledger_agency_fee" >= -9999999999999.99) CHECK ("asset_ledger_agency_fee" <= 9999999999999.99) CHECK ("asset_ledger_agency_fee" = round("asset_ledger_agency_fee", 2)),
  "asset_ledger_holding_company_id" text CHECK (char_length("asset_ledger_holding_company_id") >= 1) CHECK (char_length("asset_ledger_holding_company_id") <= 128) CHECK ("asset_ledger_holding_company_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "asset_ledger_holding_company_name" text CHECK (char_length("asset_ledger_holding_company_name") >= 1) CHECK (char_length("asset_ledger_holding_company_name") <= 500),
  "asset_ledger_holding_company_level" bigint CHECK ("asset_ledger_holding_company_level" >= 0) CHECK ("asset_ledger_holding_company_level" <= 9),
  "asset_ledger_investee_name" text CHECK (char_length("asset_ledger_investee_name") >= 1) CHECK (char_length("asset_ledger_investee_name") <= 500),
  "asset_ledger_investee_id" text CHECK (char_length("asset_ledger_investee_id") >= 1) CHECK (char_length("asset_ledger_investee_id") <= 128) CHECK ("asset_ledger_investee_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "asset_ledger_equity_date" date CHECK ("asset_ledger_equity_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "asset_ledger_equity_amount" numeric CHECK ("asset_ledger_equity_amount" >= -9999999999999.99) CHECK ("asset_ledger_equity_amount" <= 9999999999999.99) CHECK ("asset_ledger_equity_amount" = round("asset_ledger_equity_amount", 2)),
  "asset_ledger_equity_held" numeric CHECK ("asset_ledger_equity_held" >= 0) CHECK ("asset_ledger_equity_held" <= 100),
  "asset_ledger_disposal_mode" text CHECK (char_length("asset_ledger_disposal_mode") >= 1) CHECK (char_length("asset_ledger_disposal_mode") <= 200),
  "asset_ledger_disposal_decided_by" text CHECK (char_length("asset_ledger_disposal_decided_by") >= 1) CHECK (char_length("asset_ledger_disposal_decided_by") <= 500),
  "asset_ledger_disposal_taker_name" text CHECK (char_length("asset_ledger_disposal_taker_name") >= 1) CHECK (char_length("asset_ledger_disposal_taker_name") <= 500),
  "asset_ledger_disposed_date" date CHECK ("asset_ledger_disposed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "asset_ledger_disposal_amount" numeric CHECK ("asset_ledger_disposal_amount" >= -9999999999999.99) CHECK ("asset_ledger_disposal_amount" <= 9999999999999.99) CHECK ("asset_ledger_disposal_amount" = round("asset_ledger_disposal_amount", 2)),
  "asset_ledger_is_income_retained" boolean,
  "asset_ledger_is_income_budgeted_apart" boolean,
  "asset_ledger_assessment_mode" text CHECK (char_length("asset_ledger_assessment_mode") >= 1) CHECK (char_length("asset_ledger_assessment_mode") <= 200),
  "asset_ledger_assessment_class" text CHECK (char_length("asset_ledger_assessment_class") >= 1) CHECK (char_length("asset_ledger_assessment_class") <= 500),
  "asset_ledger_assessment_stage" text CHECK (char_length("asset_ledger_assessment_stage") >= 1) CHECK (char_length("asset_ledger_assessment_stage") <= 200),
  "asset_ledger_assessment_start_date" date CHECK ("asset_ledger_assessment_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "asset_ledger_assessment_end_date" date CHECK ("asset_ledger_assessment_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "asset_ledger_assessment_result" text CHECK (char_length("asset_ledger_assessment_result") >= 1) CHECK (char_length("asset_ledger_assessment_result") <= 20000),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 500),
  "updated_at" timestamptz,
  "record_status" text CHECK ("record_status" IN ('active', 'withdrawn', 'merged')),
  "replaced_by" text CHECK (char_length("replaced_by") >= 1) CHECK (char_length("replaced_by") <= 128) CHECK ("replaced_by" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  PRIMARY KEY (id),
  CONSTRAINT "empowerment-conditions-not-met" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT ( empowerment_kind = 'ownership' AND empowerment_agreement_date IS NOT NULL AND NOT ( empowerment_is_title_clear AND empowerment_is_prospect_bright AND empowerment_is_taker_definite AND empowerment_is_team_willing ) ))),
  CONSTRAINT "empowerment-harms-public-interest" CHECK (coalesce(empowerment_agreement_date < '2020-01-01', FALSE) OR (NOT (empowerment_agreement_date IS NOT NULL AND NOT empowerment_is_public_interest_safe))),
  CONSTRAINT "empowerment-use-period-too-short" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT ( empowerment_kind = 'long-term-use' AND coalesce(empowerment_term_years, 10) >= 10 AND empowerment_use_end_date < empowerment_use_start_date + INTERVAL '10 years' - INTERVAL '1 day' ))),
  CONSTRAINT "empowerment-use-term-too-short" CHECK (coalesce(empowerment_agreement_date < '2020-05-09', FALSE) OR (NOT (empowerment_kind = 'long-term-use' AND empowerment_term_years < 10)))
);
COMMENT ON TABLE achievements IS '科技成果';
COMMENT ON COLUMN achievements."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN achievements."name" IS '成果名称：成果登记或发布时使用的名称。';
COMMENT ON COLUMN achievements."name_en" IS '成果英文名称：成果名称的英文译名。';
COMMENT ON COLUMN achievements."kind" IS '成果类别：基础理论、应用技术、软科学等。';
COMMENT ON COLUMN achievements."is_service" IS '是否职务科技成果：执行单位任务或者主要利用单位物质技术条件完成的，填是。';
COMMENT ON COLUMN achievements."stage" IS '所处阶段：成果目前发展到哪一步。';
COMMENT ON COLUMN achievements."level" IS '成果水平：评价结论给出的技术水平。';
COMMENT ON COLUMN achievements."origin" IS '成果属性：原始创新、引进消化吸收再创新还是国内二次开发。';
COMMENT ON COLUMN achievements."acquisition" IS '取得方式：成果由单位自己研究取得，还是受让、受赠或并购取得。';
COMMENT ON COLUMN achievements."secrecy_level" IS '密级：成果的保密级别；可以公开的填公开。';
COMMENT ON COLUMN achievements."secrecy_until_date" IS '保密期限至：定密的成果保密到哪一天。';
COMMENT ON COLUMN achievements."evaluation_mode" IS '评价方式：以鉴定、验收、评审还是其他方式评价。';
COMMENT ON COLUMN achievements."evaluation_date" IS '评价日期：作出评价结论的日期。';
COMMENT ON COLUMN achievements."evaluation_evaluator_name" IS '评价机构：组织并作出评价的单位。';
COMMENT ON COLUMN achievements."evaluation_evaluator_id" IS '评价机构标识：评价机构的记录标识。';
COMMENT ON COLUMN achievements."evaluation_report_number" IS '评价报告编号：评价报告或鉴定证书上的编号。';
COMMENT ON COLUMN achievements."evaluation_basis" IS '评价依据：评价所依据的标准或者规范。';
COMMENT ON COLUMN achievements."evaluation_conclusion" IS '评价结论：评价机构对成果的文字结论。';
COMMENT ON COLUMN achievements."maturity_scheme" IS '成熟度标准：等级所依据的标准。';
COMMENT ON COLUMN achievements."maturity_level" IS '成熟度等级：在该标准下的等级数字。';
COMMENT ON COLUMN achievements."maturity_assessed_date" IS '成熟度评定日期：作出评定的日期。';
COMMENT ON COLUMN achievements."maturity_assessor_name" IS '成熟度评定单位：作出评定的单位。';
COMMENT ON COLUMN achievements."socio_economic_objective" IS '社会经济目标：研究开发所服务的社会经济目标。';
COMMENT ON COLUMN achievements."application" IS '应用范围：成果用在哪里、给谁用，用文字说明。';
COMMENT ON COLUMN achievements."summary" IS '成果简介：成果解决的问题、技术要点和用途。';
COMMENT ON COLUMN achievements."started_date" IS '研究起始日期：研究开发开始的日期。';
COMMENT ON COLUMN achievements."completed_date" IS '完成日期：研究开发完成的日期。';
COMMENT ON COLUMN achievements."internal_registration_number" IS '单位内登记编号：本单位给成果的编号。';
COMMENT ON COLUMN achievements."internal_registration_registered_date" IS '单位内登记日期：在本单位登记的日期。';
COMMENT ON COLUMN achievements."internal_registration_unconverted_reason" IS '未转化理由：登记满一年仍未转化的正当理由。';
COMMENT ON COLUMN achievements."internal_registration_is_completer_implementing" IS '是否由完成人实施：单位无正当理由未转化，由完成人自行实施转化的，填是。';
COMMENT ON COLUMN achievements."registration_number" IS '成果登记号：登记机构给出的编号。';
COMMENT ON COLUMN achievements."registration_registered_date" IS '成果登记日期：准予登记的日期。';
COMMENT ON COLUMN achievements."registration_registry_name" IS '成果登记机构：办理登记的机构。';
COMMENT ON COLUMN achievements."registration_recommender_name" IS '推荐单位：把成果推荐到登记机构的单位或部门。';
COMMENT ON COLUMN achievements."submission_system_name" IS '汇交系统：接收信息的科技成果信息系统。';
COMMENT ON COLUMN achievements."submission_submitted_date" IS '汇交日期：提交信息的日期。';
COMMENT ON COLUMN achievements."library_name" IS '成果库名称：纳入的是哪个成果库。';
COMMENT ON COLUMN achievements."library_entry_number" IS '入库编号：成果库给出的编号。';
COMMENT ON COLUMN achievements."library_entered_date" IS '入库日期：纳入成果库的日期。';
COMMENT ON COLUMN achievements."library_is_high_value" IS '是否高价值成果：推荐时认定为高价值科技成果的，填是。';
COMMENT ON COLUMN achievements."library_recommended_by" IS '入库推荐机构：向市里推荐这项成果的技术转移机构。';
COMMENT ON COLUMN achievements."library_recommended_by_id" IS '入库推荐机构标识：推荐机构的记录标识。';
COMMENT ON COLUMN achievements."library_recommended_date" IS '入库推荐日期：向市里推荐的日期。';
COMMENT ON COLUMN achievements."offer_status" IS '供给状态：供给信息目前的状态。';
COMMENT ON COLUMN achievements."offer_explanation" IS '转化说明：对转化条件、所需资源和合作要求的说明。';
COMMENT ON COLUMN achievements."offer_price" IS '意向价格：希望取得的价款；面议的不填。';
COMMENT ON COLUMN achievements."offer_is_price_negotiable" IS '是否价格面议：价格当面商定的，填是。';
COMMENT ON COLUMN achievements."offer_is_use_first" IS '是否接受先使用后付费：愿意先许可中小微企业使用、以后再收费的，填是。';
COMMENT ON COLUMN achievements."offer_is_free" IS '是否免费许可：愿意不收许可费的，填是。';
COMMENT ON COLUMN achievements."offer_offered_date" IS '供给发布日期：供给信息发布的日期。';
COMMENT ON COLUMN achievements."offer_expires_date" IS '供给有效期至：供给信息到哪一天为止有效。';
COMMENT ON COLUMN achievements."is_converted" IS '是否已转化：成果至今有没有转化过。';
COMMENT ON COLUMN achievements."funding_source" IS '经费来源：研究开发经费主要由谁提供。';
COMMENT ON COLUMN achievements."plan_source" IS '计划来源：成果所出自的科技计划。';
COMMENT ON COLUMN achievements."project_number" IS '项目编号：产生成果的科技项目的编号。';
COMMENT ON COLUMN achievements."project_title" IS '立项项目名称：产生成果的科技项目的名称。';
COMMENT ON COLUMN achievements."owner_name" IS '权利单位：成果所属的单位，即职务科技成果的单位。';
COMMENT ON COLUMN achievements."owner_id" IS '权利单位标识：成果所属单位的记录标识。';
COMMENT ON COLUMN achievements."contact_name" IS '联系人：负责答复本记录事宜的人的姓名。';
COMMENT ON COLUMN achievements."contact_position" IS '职务：联系人在单位担任的职务。';
COMMENT ON COLUMN achievements."contact_phone" IS '联系电话：可以找到联系人的电话号码，固定电话带区号。';
COMMENT ON COLUMN achievements."contact_email" IS '电子邮箱：联系人接收邮件的地址。';
COMMENT ON COLUMN achievements."contact_address" IS '联系地址：寄送材料的地址。';
COMMENT ON COLUMN achievements."contact_postcode" IS '邮政编码：联系地址的邮政编码。';
COMMENT ON COLUMN achievements."empowerment_kind" IS '赋权类型：赋予的是所有权还是长期使用权。';
COMMENT ON COLUMN achievements."empowerment_status" IS '赋权进展：赋权办到了哪一步。';
COMMENT ON COLUMN achievements."empowerment_is_partial" IS '是否部分赋权：只给予部分权利或部分份额的，填是。';
COMMENT ON COLUMN achievements."empowerment_applied_date" IS '赋权申请日期：完成人提出申请的日期。';
COMMENT ON COLUMN achievements."empowerment_conversion_plan" IS '转化计划：申请时提出的转化方式、承接对象和进度安排。';
COMMENT ON COLUMN achievements."empowerment_reviewed_date" IS '赋权审核日期：单位审核通过的日期。';
COMMENT ON COLUMN achievements."empowerment_decision_body_name" IS '赋权决策机构：作出赋权决定的会议或者机构。';
COMMENT ON COLUMN achievements."empowerment_decided_date" IS '赋权决定日期：作出赋权决定的日期。';
COMMENT ON COLUMN achievements."empowerment_decision_number" IS '赋权决定文号：决定或会议纪要的编号。';
COMMENT ON COLUMN achievements."empowerment_notice_start_date" IS '赋权公示开始日期：单位内公示的第一天。';
COMMENT ON COLUMN achievements."empowerment_notice_end_date" IS '赋权公示结束日期：单位内公示的最后一天。';
COMMENT ON COLUMN achievements."empowerment_has_objection" IS '赋权公示有无异议：公示期间收到异议的，填是。';
COMMENT ON COLUMN achievements."empowerment_objection_handling" IS '赋权异议处理：对异议的调查和处理结果。';
COMMENT ON COLUMN achievements."empowerment_agreement_date" IS '赋权协议日期：单位与完成人签订书面协议的日期。';
COMMENT ON COLUMN achievements."empowerment_agreement_number" IS '赋权协议编号：书面协议的编号。';
COMMENT ON COLUMN achievements."empowerment_income_agreement" IS '收益分配约定：协议对收益分配和费用承担的约定。';
COMMENT ON COLUMN achievements."empowerment_is_title_clear" IS '权属是否清晰：成果的权利归属是否清楚、没有争议。';
COMMENT ON COLUMN achievements."empowerment_is_prospect_bright" IS '应用前景是否明朗：成果的应用前景是否明朗。';
COMMENT ON COLUMN achievements."empowerment_is_taker_definite" IS '承接对象是否明确：是否已有明确的承接转化的对象。';
COMMENT ON COLUMN achievements."empowerment_is_team_willing" IS '转化意愿是否强烈：完成人是否有强烈的转化意愿。';
COMMENT ON COLUMN achievements."empowerment_term_years" IS '使用权年限：赋予长期使用权的年数。';
COMMENT ON COLUMN achievements."empowerment_use_start_date" IS '使用权起始日期：长期使用权开始的日期。';
COMMENT ON COLUMN achievements."empowerment_use_end_date" IS '使用权届满日期：长期使用权按协议到期的日期，不含延长。';
COMMENT ON COLUMN achievements."empowerment_extension_condition" IS '使用权延长条件：协议对延长使用权约定的条件。';
COMMENT ON COLUMN achievements."empowerment_is_agreement_kept" IS '是否履行协议：科研人员履行了赋权协议的，填是。';
COMMENT ON COLUMN achievements."empowerment_is_progress_good" IS '转化进展是否积极：成果转化取得积极进展的，填是。';
COMMENT ON COLUMN achievements."empowerment_is_income_good" IS '收益情况是否良好：转化收益情况良好的，填是。';
COMMENT ON COLUMN achievements."empowerment_extended_date" IS '使用权延长决定日期：单位同意延长使用权的日期。';
COMMENT ON COLUMN achievements."empowerment_extended_until" IS '使用权延长至：使用权续期后到期的日期。';
COMMENT ON COLUMN achievements."empowerment_is_exercised_later" IS '是否先赋权后行权：先给予权利、条件满足后再行使的，填是。';
COMMENT ON COLUMN achievements."empowerment_exercise_kind" IS '行权方式：以什么行为行使被赋予的权利。';
COMMENT ON COLUMN achievements."empowerment_exercise_condition" IS '行权条件：先赋权后行权时，行使权利须满足的条件。';
COMMENT ON COLUMN achievements."empowerment_exercise_due_date" IS '行权期限：最迟应在哪一天行使权利。';
COMMENT ON COLUMN achievements."empowerment_exercised_date" IS '行权日期：条件满足后实际行使权利的日期。';
COMMENT ON COLUMN achievements."empowerment_ip_change_date" IS '权属变更登记日期：知识产权变更为共有的登记日期。';
COMMENT ON COLUMN achievements."empowerment_ip_change_number" IS '权属变更登记编号：主管部门变更登记或者合格通知的编号。';
COMMENT ON COLUMN achievements."empowerment_unit_share" IS '单位收益比例：约定由单位取得的收益比例。';
COMMENT ON COLUMN achievements."empowerment_team_share" IS '团队收益比例：约定由完成人团队取得的收益比例。';
COMMENT ON COLUMN achievements."empowerment_incentive_path" IS '激励路径：先赋权后转化，还是先转化后奖励。';
COMMENT ON COLUMN achievements."empowerment_is_due_diligence_exempt" IS '是否尽职免责：决策人是否依勤勉尽责规定免除责任。';
COMMENT ON COLUMN achievements."empowerment_is_illegal_gain_free" IS '是否未牟取非法利益：决策和经办人员没有牟取非法利益的，填是；这是免责的前提。';
COMMENT ON COLUMN achievements."empowerment_is_negative_list_clear" IS '是否未触及负面清单：评估、公示、审批等环节没有触及勤勉尽责负面清单的，填是。';
COMMENT ON COLUMN achievements."empowerment_due_diligence_findings" IS '勤勉尽责核查情况：逐环节核查的记录。';
COMMENT ON COLUMN achievements."empowerment_ethics_review_date" IS '伦理审查日期：通过科技伦理审查的日期。';
COMMENT ON COLUMN achievements."empowerment_security_review_date" IS '安全审查日期：通过科技安全审查的日期。';
COMMENT ON COLUMN achievements."empowerment_confidentiality_review_date" IS '保密审查日期：通过保密审查的日期。';
COMMENT ON COLUMN achievements."empowerment_is_public_interest_safe" IS '是否不损害公共利益：不损害国家安全和社会公共利益的，填是。';
COMMENT ON COLUMN achievements."valuation_method" IS '评估方式：价值以评估、协议、市场价还是其他方式确定。';
COMMENT ON COLUMN achievements."valuation_amount" IS '评估价值：确定的成果价值。';
COMMENT ON COLUMN achievements."valuation_valued_date" IS '评估日期：价值所对应的基准日。';
COMMENT ON COLUMN achievements."valuation_appraiser_name" IS '评估机构：出具评估意见的机构。';
COMMENT ON COLUMN achievements."valuation_report_number" IS '评估报告编号：资产评估报告的编号。';
COMMENT ON COLUMN achievements."valuation_is_appraisal_waived" IS '是否不进行评估：依规定决定不进行资产评估的，填是。';
COMMENT ON COLUMN achievements."valuation_waiver_reason" IS '不评估理由：不进行评估所依据的规定或者情形。';
COMMENT ON COLUMN achievements."asset_ledger_is_separate_account" IS '是否单独设账：成果是否登入单独的资产台账。';
COMMENT ON COLUMN achievements."asset_ledger_opened_date" IS '单列起始日期：成果登入单独台账的日期。';
COMMENT ON COLUMN achievements."asset_ledger_account_number" IS '资产台账编号：在单独台账中的编号。';
COMMENT ON COLUMN achievements."asset_ledger_has_own_bank_account" IS '是否开立专门账户：为成果转化资金开立了单独账户的，填是。';
COMMENT ON COLUMN achievements."asset_ledger_status" IS '资产状态：这项成果资产目前的状态。';
COMMENT ON COLUMN achievements."asset_ledger_asset_class" IS '资产分类：单位在单列台账中所用的类别。';
COMMENT ON COLUMN achievements."asset_ledger_is_reviewed_separately" IS '是否单独审批：审批不走其他国有资产的程序的，填是。';
COMMENT ON COLUMN achievements."asset_ledger_managing_department_name" IS '归口管理部门：负责这项成果资产的部门。';
COMMENT ON COLUMN achievements."asset_ledger_book_value" IS '入账价值：登入台账的金额。';
COMMENT ON COLUMN achievements."asset_ledger_is_patent_fee_as_cost" IS '专利费用是否计入成本：专利申请费、代理费是否计作成果资产的成本。';
COMMENT ON COLUMN achievements."asset_ledger_filing_fee" IS '申请费：计入成本的专利申请费等官费。';
COMMENT ON COLUMN achievements."asset_ledger_agency_fee" IS '代理费：计入成本的专利代理费。';
COMMENT ON COLUMN achievements."asset_ledger_holding_company_id" IS '持股公司标识：代单位持有股权的资产管理公司的记录标识。';
COMMENT ON COLUMN achievements."asset_ledger_holding_company_name" IS '持股公司名称：代单位持有和管理成果、股权的公司的名称。';
COMMENT ON COLUMN achievements."asset_ledger_holding_company_level" IS '持股公司层级：持股公司是单位的第几级公司。';
COMMENT ON COLUMN achievements."asset_ledger_investee_name" IS '被投资企业：成果作价投入的企业。';
COMMENT ON COLUMN achievements."asset_ledger_investee_id" IS '被投资企业标识：该企业的记录标识。';
COMMENT ON COLUMN achievements."asset_ledger_equity_date" IS '取得股权日期：作价投资取得股权的日期。';
COMMENT ON COLUMN achievements."asset_ledger_equity_amount" IS '作价金额：成果作价入股的金额。';
COMMENT ON COLUMN achievements."asset_ledger_equity_held" IS '持股比例：作价投资后持有的股权比例。';
COMMENT ON COLUMN achievements."asset_ledger_disposal_mode" IS '处置方式：股权或成果以什么方式处置。';
COMMENT ON COLUMN achievements."asset_ledger_disposal_decided_by" IS '处置决定机构：自主决定处置的会议或者机构。';
COMMENT ON COLUMN achievements."asset_ledger_disposal_taker_name" IS '处置受让方：取得所处置股权或成果的一方。';
COMMENT ON COLUMN achievements."asset_ledger_disposed_date" IS '处置日期：转让、退出股权等处置的日期。';
COMMENT ON COLUMN achievements."asset_ledger_disposal_amount" IS '处置收入：处置所得的收入。';
COMMENT ON COLUMN achievements."asset_ledger_is_income_retained" IS '处置收入是否留归单位：处置收入是否全部留归单位使用。';
COMMENT ON COLUMN achievements."asset_ledger_is_income_budgeted_apart" IS '处置收入是否单列管理：处置收入纳入单位预算并单列管理的，填是。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_mode" IS '考核方式：对成果资产按类型和阶段整体考核，还是逐项考核。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_class" IS '考核类型：分类考核时所归的类型。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_stage" IS '考核阶段：分阶段考核时所处的阶段。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_start_date" IS '考核期开始：考核期的第一天。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_end_date" IS '考核期结束：考核期的最后一天。';
COMMENT ON COLUMN achievements."asset_ledger_assessment_result" IS '考核结果：整体考核的结论。';
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

CREATE TABLE achievement_evaluation_findings (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "dimension" text NOT NULL CHECK (char_length("dimension") >= 1) CHECK (char_length("dimension") <= 200),
  "score" numeric CHECK ("score" >= -999999999999) CHECK ("score" <= 999999999999),
  "finding" text CHECK (char_length("finding") >= 1) CHECK (char_length("finding") <= 20000),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_evaluation_findings IS '分项价值';
COMMENT ON COLUMN achievement_evaluation_findings."dimension" IS '价值维度：评价的是哪一方面的价值。';
COMMENT ON COLUMN achievement_evaluation_findings."score" IS '价值得分：该方面的得分。';
COMMENT ON COLUMN achievement_evaluation_findings."finding" IS '价值说明：该方面的文字判断。';

CREATE TABLE achievement_maturity_history (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "occasion" text CHECK (char_length("occasion") >= 1) CHECK (char_length("occasion") <= 200),
  "scheme" text CHECK (char_length("scheme") >= 1) CHECK (char_length("scheme") <= 200),
  "level" bigint CHECK ("level" >= 0) CHECK ("level" <= 99),
  "assessed_date" date CHECK ("assessed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "assessor_name" text CHECK (char_length("assessor_name") >= 1) CHECK (char_length("assessor_name") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_maturity_history IS '历次成熟度评定';
COMMENT ON COLUMN achievement_maturity_history."occasion" IS '评定时点：在什么情况下作的评定。';
COMMENT ON COLUMN achievement_maturity_history."scheme" IS '历次成熟度标准：该次等级所依据的量表。';
COMMENT ON COLUMN achievement_maturity_history."level" IS '历次成熟度等级：该次评定的等级数字。';
COMMENT ON COLUMN achievement_maturity_history."assessed_date" IS '历次成熟度评定日期：作出该次评定的日期。';
COMMENT ON COLUMN achievement_maturity_history."assessor_name" IS '历次成熟度评定单位：作出该次评定的单位。';
COMMENT ON COLUMN achievement_maturity_history."note" IS '成熟度评定说明：该次评定的依据或者样机、试验情况。';

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

CREATE TABLE achievement_disciplines (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_disciplines IS '学科分类';
COMMENT ON COLUMN achievement_disciplines."value" IS '学科：成果或人员所属的学科，门类用一个字母，一级学科用三位数字。';

CREATE TABLE achievement_application_industries (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_application_industries IS '应用行业';
COMMENT ON COLUMN achievement_application_industries."value" IS '国民经济行业：单位所属或技术所服务的国民经济行业，门类字母后可接至多四位数字。';

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

CREATE TABLE achievement_offer_modes (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK ("value" IN ('own-implementation', 'transfer', 'licence', 'joint-implementation', 'equity', 'other')),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_offer_modes IS '拟采取的转化方式';
COMMENT ON COLUMN achievement_offer_modes."value" IS '转化方式：科技成果持有者把成果转化出去的法定方式。';

CREATE TABLE achievement_offer_intentions (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_offer_intentions IS '交易意向';
COMMENT ON COLUMN achievement_offer_intentions."value" IS '交易意向：持有方发布成果时希望达成的交易种类。';

CREATE TABLE achievement_completing_institutions (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "institution_id" text CHECK (char_length("institution_id") >= 1) CHECK (char_length("institution_id") <= 128) CHECK ("institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "contribution" text CHECK (char_length("contribution") >= 1) CHECK (char_length("contribution") <= 20000),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_completing_institutions IS '完成单位名单';
COMMENT ON COLUMN achievement_completing_institutions."name" IS '完成单位名称：完成单位的全称。';
COMMENT ON COLUMN achievement_completing_institutions."institution_id" IS '完成单位标识：完成单位的记录标识。';
COMMENT ON COLUMN achievement_completing_institutions."contribution" IS '完成单位贡献：该单位承担的工作。';

CREATE TABLE achievement_ip_rights (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 60),
  "application_number" text CHECK (char_length("application_number") >= 1) CHECK (char_length("application_number") <= 60),
  "publication_number" text CHECK (char_length("publication_number") >= 1) CHECK (char_length("publication_number") <= 500),
  "applicant_name" text CHECK (char_length("applicant_name") >= 1) CHECK (char_length("applicant_name") <= 500),
  "holder_name" text CHECK (char_length("holder_name") >= 1) CHECK (char_length("holder_name") <= 500),
  "filing_date" date CHECK ("filing_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "grant_date" date CHECK ("grant_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "expiry_date" date CHECK ("expiry_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "fees_paid_until" date CHECK ("fees_paid_until" BETWEEN '1000-01-01' AND '9999-12-31'),
  "transfer_registered_date" date CHECK ("transfer_registered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "country" text CHECK (char_length("country") >= 1) CHECK (char_length("country") <= 200),
  "is_publicly_funded_result" boolean,
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_ip_rights IS '知识产权明细';
COMMENT ON COLUMN achievement_ip_rights."kind" IS '权利类别：这项知识产权属于法律规定的哪一类。';
COMMENT ON COLUMN achievement_ip_rights."title" IS '权利名称：申请文件、证书或登记簿上的名称。';
COMMENT ON COLUMN achievement_ip_rights."number" IS '授权号或登记号：授权或登记后取得的编号，如专利号、软件著作权登记号。';
COMMENT ON COLUMN achievement_ip_rights."application_number" IS '申请号：受理机关给出的申请编号，不带字母前缀。';
COMMENT ON COLUMN achievement_ip_rights."publication_number" IS '公布号：申请公布或授权公告文献的编号。';
COMMENT ON COLUMN achievement_ip_rights."applicant_name" IS '权利申请人：申请文件上的申请人，多人用分号隔开；自然人不对外公开。';
COMMENT ON COLUMN achievement_ip_rights."holder_name" IS '知识产权人：登记簿上记载的权利人，多人用分号隔开。';
COMMENT ON COLUMN achievement_ip_rights."filing_date" IS '申请日：受理机关确定的申请日。';
COMMENT ON COLUMN achievement_ip_rights."grant_date" IS '授权日：授权公告或登记的日期。';
COMMENT ON COLUMN achievement_ip_rights."expiry_date" IS '权利届满日：法定保护期的最后一天。';
COMMENT ON COLUMN achievement_ip_rights."status" IS '权利状态：这项权利当前的法律状态。';
COMMENT ON COLUMN achievement_ip_rights."fees_paid_until" IS '年费缴至日期：年费已缴到哪一天，表明权利持续有效。';
COMMENT ON COLUMN achievement_ip_rights."transfer_registered_date" IS '权利变更登记日：权利人变更在主管部门登记的日期，转让自此生效。';
COMMENT ON COLUMN achievement_ip_rights."country" IS '权利授予国：权利由哪个国家或地区授予。';
COMMENT ON COLUMN achievement_ip_rights."is_publicly_funded_result" IS '是否财政项目成果：这项权利是否产生于财政资金设立的科技计划项目。';

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
  "position" text CHECK (char_length("position") >= 1) CHECK (char_length("position") <= 500),
  "is_leader" boolean,
  "contribution" text CHECK (char_length("contribution") >= 1) CHECK (char_length("contribution") <= 20000),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_completers IS '成果完成人';
COMMENT ON COLUMN achievement_completers."name" IS '完成人姓名：完成人的姓名，按贡献大小排列。';
COMMENT ON COLUMN achievement_completers."institution_name" IS '完成人单位：完成人工作所在的单位。';
COMMENT ON COLUMN achievement_completers."position" IS '完成人职务职称：完成人在单位的职务或职称。';
COMMENT ON COLUMN achievement_completers."is_leader" IS '完成人是否担任领导职务：担任单位领导职务的，填是，其奖励须公开公示。';
COMMENT ON COLUMN achievement_completers."contribution" IS '完成人贡献：完成人承担的工作。';

CREATE TABLE achievement_empowerment_rights (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_empowerment_rights IS '赋予的权利';
COMMENT ON COLUMN achievement_empowerment_rights."value" IS '赋予的权利：单位给予完成人的具体权利。';

CREATE TABLE achievement_empowerment_subject_kinds (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE,
  UNIQUE (achievement_id, value)
);
COMMENT ON TABLE achievement_empowerment_subject_kinds IS '赋权标的';
COMMENT ON COLUMN achievement_empowerment_subject_kinds."value" IS '知识产权类别：技术合同和科技成果所涉及的知识产权或类似权益的种类。';

CREATE TABLE achievement_empowerment_applicants (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text NOT NULL CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "is_representative" boolean,
  "share" numeric CHECK ("share" >= 0) CHECK ("share" <= 100),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_empowerment_applicants IS '赋权申请人';
COMMENT ON COLUMN achievement_empowerment_applicants."name" IS '申请人姓名：在赋权申请上署名的成果完成人。';
COMMENT ON COLUMN achievement_empowerment_applicants."is_representative" IS '是否申请代表：代表团队办理赋权的，填是。';
COMMENT ON COLUMN achievement_empowerment_applicants."share" IS '团队内份额：申请人在团队所得中的比例。';

CREATE TABLE achievement_empowerment_step_history (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "step" text NOT NULL CHECK (char_length("step") >= 1) CHECK (char_length("step") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_empowerment_step_history IS '赋权步骤记录';
COMMENT ON COLUMN achievement_empowerment_step_history."step" IS '赋权步骤：办完的是哪一步。';
COMMENT ON COLUMN achievement_empowerment_step_history."date" IS '步骤日期：办完这一步的日期。';
COMMENT ON COLUMN achievement_empowerment_step_history."by" IS '步骤经办：办理这一步的部门或机构。';
COMMENT ON COLUMN achievement_empowerment_step_history."note" IS '步骤说明：这一步的结果或文件。';

CREATE TABLE achievement_asset_ledger_income_uses (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "use" text NOT NULL CHECK (char_length("use") >= 1) CHECK (char_length("use") <= 200),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "year" bigint CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_asset_ledger_income_uses IS '处置收入用途';
COMMENT ON COLUMN achievement_asset_ledger_income_uses."use" IS '收入用途：支出用于什么。';
COMMENT ON COLUMN achievement_asset_ledger_income_uses."amount" IS '用途金额：用于该项的数额。';
COMMENT ON COLUMN achievement_asset_ledger_income_uses."year" IS '使用年度：支出的年度。';

CREATE TABLE achievement_conversions (
  achievement_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "mode" text CHECK ("mode" IN ('own-implementation', 'transfer', 'licence', 'joint-implementation', 'equity', 'other')),
  "own_number" text CHECK (char_length("own_number") >= 1) CHECK (char_length("own_number") <= 500),
  "is_use_first" boolean,
  "pricing" text CHECK (char_length("pricing") >= 1) CHECK (char_length("pricing") <= 200),
  "venue_name" text CHECK (char_length("venue_name") >= 1) CHECK (char_length("venue_name") <= 500),
  "price" numeric CHECK ("price" >= -9999999999999.99) CHECK ("price" <= 9999999999999.99) CHECK ("price" = round("price", 2)),
  "noticed_name" text CHECK (char_length("noticed_name") >= 1) CHECK (char_length("noticed_name") <= 500),
  "noticed_price" numeric CHECK ("noticed_price" >= -9999999999999.99) CHECK ("noticed_price" <= 9999999999999.99) CHECK ("noticed_price" = round("noticed_price", 2)),
  "notice_start_date" date CHECK ("notice_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "notice_end_date" date CHECK ("notice_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "has_objection" boolean,
  "objection_handling" text CHECK (char_length("objection_handling") >= 1) CHECK (char_length("objection_handling") <= 20000),
  "decision_body_name" text CHECK (char_length("decision_body_name") >= 1) CHECK (char_length("decision_body_name") <= 500),
  "decision_date" date CHECK ("decision_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "decision_number" text CHECK (char_length("decision_number") >= 1) CHECK (char_length("decision_number") <= 500),
  "decision_tier" text CHECK (char_length("decision_tier") >= 1) CHECK (char_length("decision_tier") <= 500),
  "contract_id" text CHECK (char_length("contract_id") >= 1) CHECK (char_length("contract_id") <= 128) CHECK ("contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "taker_name" text CHECK (char_length("taker_name") >= 1) CHECK (char_length("taker_name") <= 500),
  "taker_id" text CHECK (char_length("taker_id") >= 1) CHECK (char_length("taker_id") <= 128) CHECK ("taker_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "taker_region" text CHECK (char_length("taker_region") >= 1) CHECK (char_length("taker_region") <= 200),
  "taker_size" text CHECK ("taker_size" IN ('large', 'medium', 'small', 'micro')),
  "is_taker_wholly_state_owned" boolean,
  "is_related_party" boolean,
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "intermediary_name" text CHECK (char_length("intermediary_name") >= 1) CHECK (char_length("intermediary_name") <= 500),
  "intermediary_id" text CHECK (char_length("intermediary_id") >= 1) CHECK (char_length("intermediary_id") <= 128) CHECK ("intermediary_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "manager_id" text CHECK (char_length("manager_id") >= 1) CHECK (char_length("manager_id") <= 128) CHECK ("manager_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "converted_date" date CHECK ("converted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "income" numeric CHECK ("income" >= -9999999999999.99) CHECK ("income" <= 9999999999999.99) CHECK ("income" = round("income", 2)),
  "taxes" numeric CHECK ("taxes" >= -9999999999999.99) CHECK ("taxes" <= 9999999999999.99) CHECK ("taxes" = round("taxes", 2)),
  "maintenance_cost" numeric CHECK ("maintenance_cost" >= -9999999999999.99) CHECK ("maintenance_cost" <= 9999999999999.99) CHECK ("maintenance_cost" = round("maintenance_cost", 2)),
  "direct_cost" numeric CHECK ("direct_cost" >= -9999999999999.99) CHECK ("direct_cost" <= 9999999999999.99) CHECK ("direct_cost" = round("direct_cost", 2)),
  "net_income" numeric CHECK ("net_income" >= -9999999999999.99) CHECK ("net_income" <= 9999999999999.99) CHECK ("net_income" = round("net_income", 2)),
  "incentive_path" text CHECK ("incentive_path" IN ('empower-then-convert', 'convert-then-reward')),
  "team_reward" numeric CHECK ("team_reward" >= -9999999999999.99) CHECK ("team_reward" <= 9999999999999.99) CHECK ("team_reward" = round("team_reward", 2)),
  "team_reward_share" numeric CHECK ("team_reward_share" >= 0) CHECK ("team_reward_share" <= 100),
  "main_contributor_share" numeric CHECK ("main_contributor_share" >= 0) CHECK ("main_contributor_share" <= 100),
  "reward_paid_date" date CHECK ("reward_paid_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "is_in_wage_total" boolean,
  "equity_share" numeric CHECK ("equity_share" >= 0) CHECK ("equity_share" <= 100),
  "equity_reward_share" numeric CHECK ("equity_reward_share" >= 0) CHECK ("equity_reward_share" <= 100),
  "tax_filed_date" date CHECK ("tax_filed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "tax_filing_number" text CHECK (char_length("tax_filing_number") >= 1) CHECK (char_length("tax_filing_number") <= 500),
  "company_name" text CHECK (char_length("company_name") >= 1) CHECK (char_length("company_name") <= 500),
  "company_uscc" text CHECK ("company_uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "company_institution_id" text CHECK (char_length("company_institution_id") >= 1) CHECK (char_length("company_institution_id") <= 128) CHECK ("company_institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "company_founded_date" date CHECK ("company_founded_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "company_registered_address" text CHECK (char_length("company_registered_address") >= 1) CHECK (char_length("company_registered_address") <= 500),
  "company_region" text CHECK (char_length("company_region") >= 1) CHECK (char_length("company_region") <= 200),
  "company_introduction" text CHECK (char_length("company_introduction") >= 1) CHECK (char_length("company_introduction") <= 20000),
  "company_registered_capital" numeric CHECK ("company_registered_capital" >= -9999999999999.99) CHECK ("company_registered_capital" <= 9999999999999.99) CHECK ("company_registered_capital" = round("company_registered_capital", 2)),
  "company_paid_in_amount" numeric CHECK ("company_paid_in_amount" >= -9999999999999.99) CHECK ("company_paid_in_amount" <= 9999999999999.99) CHECK ("company_paid_in_amount" = round("company_paid_in_amount", 2)),
  "company_invested_amount" numeric CHECK ("company_invested_amount" >= -9999999999999.99) CHECK ("company_invested_amount" <= 9999999999999.99) CHECK ("company_invested_amount" = round("company_invested_amount", 2)),
  "platform_id" text CHECK (char_length("platform_id") >= 1) CHECK (char_length("platform_id") <= 128) CHECK ("platform_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "platform_project_number" text CHECK (char_length("platform_project_number") >= 1) CHECK (char_length("platform_project_number") <= 500),
  "platform_project_leader" text CHECK (char_length("platform_project_leader") >= 1) CHECK (char_length("platform_project_leader") <= 500),
  "platform_service_content" text CHECK (char_length("platform_service_content") >= 1) CHECK (char_length("platform_service_content") <= 20000),
  "verification_status" text CHECK (char_length("verification_status") >= 1) CHECK (char_length("verification_status") <= 200),
  "verification_verified_by" text CHECK (char_length("verification_verified_by") >= 1) CHECK (char_length("verification_verified_by") <= 500),
  "verification_verified_date" date CHECK ("verification_verified_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "verification_comment" text CHECK (char_length("verification_comment") >= 1) CHECK (char_length("verification_comment") <= 20000),
  "case_study_research_months" bigint CHECK ("case_study_research_months" >= 0) CHECK ("case_study_research_months" <= 1200),
  "case_study_process" text CHECK (char_length("case_study_process") >= 1) CHECK (char_length("case_study_process") <= 20000),
  "case_study_income" text CHECK (char_length("case_study_income") >= 1) CHECK (char_length("case_study_income") <= 20000),
  "case_study_intermediary_role" text CHECK (char_length("case_study_intermediary_role") >= 1) CHECK (char_length("case_study_intermediary_role") <= 20000),
  "case_study_distribution" text CHECK (char_length("case_study_distribution") >= 1) CHECK (char_length("case_study_distribution") <= 20000),
  "case_study_application" text CHECK (char_length("case_study_application") >= 1) CHECK (char_length("case_study_application") <= 20000),
  "case_study_benefit" text CHECK (char_length("case_study_benefit") >= 1) CHECK (char_length("case_study_benefit") <= 20000),
  PRIMARY KEY (achievement_id, ordinal),
  FOREIGN KEY (achievement_id) REFERENCES achievements (id) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions IS '成果转化';
COMMENT ON COLUMN achievement_conversions."mode" IS '转化方式：自行实施、转让、许可、合作实施还是作价投资。';
COMMENT ON COLUMN achievement_conversions."own_number" IS '转化项目编号：单位给这次转化的编号。';
COMMENT ON COLUMN achievement_conversions."is_use_first" IS '是否先使用后付费转化：以先使用后付费方式许可的，填是。';
COMMENT ON COLUMN achievement_conversions."pricing" IS '定价方式：以协议、挂牌还是拍卖确定价格。';
COMMENT ON COLUMN achievement_conversions."venue_name" IS '交易场所：挂牌或拍卖所在的技术交易市场。';
COMMENT ON COLUMN achievement_conversions."price" IS '成交价格：这次转化约定的价款或作价金额。';
COMMENT ON COLUMN achievement_conversions."noticed_name" IS '公示成果名称：公示中写明的成果名称。';
COMMENT ON COLUMN achievement_conversions."noticed_price" IS '公示拟交易价格：公示中写明的拟交易价格。';
COMMENT ON COLUMN achievement_conversions."notice_start_date" IS '定价公示开始日期：协议定价在单位内公示的第一天。';
COMMENT ON COLUMN achievement_conversions."notice_end_date" IS '定价公示结束日期：协议定价在单位内公示的最后一天。';
COMMENT ON COLUMN achievement_conversions."has_objection" IS '定价公示有无异议：公示期间收到异议的，填是。';
COMMENT ON COLUMN achievement_conversions."objection_handling" IS '定价异议处理：对异议的处理结果。';
COMMENT ON COLUMN achievement_conversions."decision_body_name" IS '转化决策机构：作出决定的会议、部门或者负责人。';
COMMENT ON COLUMN achievement_conversions."decision_date" IS '转化决策日期：作出决定的日期。';
COMMENT ON COLUMN achievement_conversions."decision_number" IS '转化决策文号：决定或者会议纪要的编号。';
COMMENT ON COLUMN achievement_conversions."decision_tier" IS '审批层级：按转化金额适用的审批级别。';
COMMENT ON COLUMN achievement_conversions."contract_id" IS '转化合同标识：这次转化所签合同的记录标识。';
COMMENT ON COLUMN achievement_conversions."taker_name" IS '承接单位：受让、受许可或者接受投资的单位。';
COMMENT ON COLUMN achievement_conversions."taker_id" IS '承接单位标识：承接单位的记录标识。';
COMMENT ON COLUMN achievement_conversions."taker_region" IS '承接单位地区：承接单位所在的地区。';
COMMENT ON COLUMN achievement_conversions."taker_size" IS '承接企业规模：承接的企业是大型、中型、小型还是微型。';
COMMENT ON COLUMN achievement_conversions."is_taker_wholly_state_owned" IS '承接单位是否国有全资：承接单位为国有全资企业的，填是。';
COMMENT ON COLUMN achievement_conversions."is_related_party" IS '是否关联交易：承接单位与完成人或者单位有利害关系的，填是。';
COMMENT ON COLUMN achievement_conversions."region" IS '转化落地地区：成果转化后实施所在的地区。';
COMMENT ON COLUMN achievement_conversions."intermediary_name" IS '第三方机构：促成这次转化的服务机构。';
COMMENT ON COLUMN achievement_conversions."intermediary_id" IS '第三方机构标识：该服务机构的记录标识。';
COMMENT ON COLUMN achievement_conversions."manager_id" IS '技术经理人标识：负责这次转化的技术经理人的记录标识。';
COMMENT ON COLUMN achievement_conversions."converted_date" IS '转化日期：转化合同签订或者开始实施的日期。';
COMMENT ON COLUMN achievement_conversions."income" IS '转化收入：单位因这次转化取得的全部收入。';
COMMENT ON COLUMN achievement_conversions."taxes" IS '转化税费：这次交易缴纳的税费。';
COMMENT ON COLUMN achievement_conversions."maintenance_cost" IS '成果维护费用：为维护成果权利支出的费用。';
COMMENT ON COLUMN achievement_conversions."direct_cost" IS '交易直接费用：评估、鉴定、谈判等直接费用。';
COMMENT ON COLUMN achievement_conversions."net_income" IS '转化净收入：收入减去税费、维护费用和直接费用后的数额。';
COMMENT ON COLUMN achievement_conversions."incentive_path" IS '转化激励路径：这次转化采用的激励路径。';
COMMENT ON COLUMN achievement_conversions."team_reward" IS '团队奖励金额：奖励给完成人和转化人员的数额。';
COMMENT ON COLUMN achievement_conversions."team_reward_share" IS '团队奖励比例：奖励占净收入的比例。';
COMMENT ON COLUMN achievement_conversions."main_contributor_share" IS '主要贡献人员奖励比例：主要贡献人员所得占奖励总额的比例。';
COMMENT ON COLUMN achievement_conversions."reward_paid_date" IS '奖励发放日期：奖励发给个人的日期；分次的填首次。';
COMMENT ON COLUMN achievement_conversions."is_in_wage_total" IS '是否计入当年工资总额：奖励支出计入当年工资总额但不受总额限制的，填是。';
COMMENT ON COLUMN achievement_conversions."equity_share" IS '作价入股占比：成果作价取得的股权占企业股本的比例。';
COMMENT ON COLUMN achievement_conversions."equity_reward_share" IS '股权奖励比例：奖励给完成人的股权占作价所得股权的比例。';
COMMENT ON COLUMN achievement_conversions."tax_filed_date" IS '税务备案日期：就转化收入或奖励办理税务备案的日期。';
COMMENT ON COLUMN achievement_conversions."tax_filing_number" IS '税务备案编号：办理税收优惠时税务机关给的受理号。';
COMMENT ON COLUMN achievement_conversions."company_name" IS '创办企业名称：新设企业的名称。';
COMMENT ON COLUMN achievement_conversions."company_uscc" IS '创办企业信用代码：新设企业的统一社会信用代码。';
COMMENT ON COLUMN achievement_conversions."company_institution_id" IS '创办企业标识：新设企业的记录标识。';
COMMENT ON COLUMN achievement_conversions."company_founded_date" IS '企业设立日期：企业登记成立的日期。';
COMMENT ON COLUMN achievement_conversions."company_registered_address" IS '企业注册地址：企业登记的住所。';
COMMENT ON COLUMN achievement_conversions."company_region" IS '企业注册地区：企业登记所在的地区。';
COMMENT ON COLUMN achievement_conversions."company_introduction" IS '企业简介：企业的业务和产品。';
COMMENT ON COLUMN achievement_conversions."company_registered_capital" IS '企业注册资本：企业登记的注册资本。';
COMMENT ON COLUMN achievement_conversions."company_paid_in_amount" IS '企业实缴资本：股东已经缴付的资本。';
COMMENT ON COLUMN achievement_conversions."company_invested_amount" IS '企业获投资金额：企业从投资方获得的投资。';
COMMENT ON COLUMN achievement_conversions."platform_id" IS '概念验证平台标识：为这次转化提供服务的概念验证平台的记录标识。';
COMMENT ON COLUMN achievement_conversions."platform_project_number" IS '验证项目编号：平台项目库中的编号。';
COMMENT ON COLUMN achievement_conversions."platform_project_leader" IS '验证项目负责人：概念验证项目负责人的姓名。';
COMMENT ON COLUMN achievement_conversions."platform_service_content" IS '平台服务内容：对平台所做工作的说明。';
COMMENT ON COLUMN achievement_conversions."verification_status" IS '核实状态：核实办到哪一步、结论如何。';
COMMENT ON COLUMN achievement_conversions."verification_verified_by" IS '核实单位：作出核实结论的部门。';
COMMENT ON COLUMN achievement_conversions."verification_verified_date" IS '核实日期：作出核实结论的日期。';
COMMENT ON COLUMN achievement_conversions."verification_comment" IS '核实意见：核实的意见，不予通过的写明理由。';
COMMENT ON COLUMN achievement_conversions."case_study_research_months" IS '研发周期：从立项到完成研发的月数。';
COMMENT ON COLUMN achievement_conversions."case_study_process" IS '转化方式及过程：转化是怎样一步步完成的。';
COMMENT ON COLUMN achievement_conversions."case_study_income" IS '转化收益情况：对收益的文字说明。';
COMMENT ON COLUMN achievement_conversions."case_study_intermediary_role" IS '第三方机构作用：服务机构在转化中做了什么。';
COMMENT ON COLUMN achievement_conversions."case_study_distribution" IS '收益分配说明：收益怎样分配的文字说明。';
COMMENT ON COLUMN achievement_conversions."case_study_application" IS '案例应用领域：成果转化后用在哪里。';
COMMENT ON COLUMN achievement_conversions."case_study_benefit" IS '转化效益：产生的经济效益和社会效益。';

CREATE TABLE achievement_conversions_receipts (
  achievement_id text NOT NULL,
  conversions_ordinal bigint NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "received_date" date CHECK ("received_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "is_cost_deducted" boolean,
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions_receipts IS '到账记录';
COMMENT ON COLUMN achievement_conversions_receipts."received_date" IS '到账日期：款项到账的日期。';
COMMENT ON COLUMN achievement_conversions_receipts."amount" IS '到账金额：该笔到账的数额。';
COMMENT ON COLUMN achievement_conversions_receipts."kind" IS '到账性质：该笔是入门费、提成、转让款还是其他。';
COMMENT ON COLUMN achievement_conversions_receipts."is_cost_deducted" IS '是否扣除成本：费用在该笔到账时扣除的，填是；一般只在首笔扣除。';

CREATE TABLE achievement_conversions_costs (
  achievement_id text NOT NULL,
  conversions_ordinal bigint NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text NOT NULL CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions_costs IS '费用明细';
COMMENT ON COLUMN achievement_conversions_costs."kind" IS '费用种类：这是哪一种费用。';
COMMENT ON COLUMN achievement_conversions_costs."amount" IS '费用金额：该项费用的数额。';

CREATE TABLE achievement_conversions_profit_shares (
  achievement_id text NOT NULL,
  conversions_ordinal bigint NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "operating_profit" numeric CHECK ("operating_profit" >= -9999999999999.99) CHECK ("operating_profit" <= 9999999999999.99) CHECK ("operating_profit" = round("operating_profit", 2)),
  "share" numeric CHECK ("share" >= 0) CHECK ("share" <= 100),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions_profit_shares IS '营业利润提成';
COMMENT ON COLUMN achievement_conversions_profit_shares."year" IS '提成年度：提取所属的年度。';
COMMENT ON COLUMN achievement_conversions_profit_shares."operating_profit" IS '营业利润：该成果当年产生的营业利润。';
COMMENT ON COLUMN achievement_conversions_profit_shares."share" IS '提成比例：提取占营业利润的比例。';
COMMENT ON COLUMN achievement_conversions_profit_shares."amount" IS '提成金额：提取的数额。';

CREATE TABLE achievement_conversions_distribution (
  achievement_id text NOT NULL,
  conversions_ordinal bigint NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "payee_kind" text NOT NULL CHECK (char_length("payee_kind") >= 1) CHECK (char_length("payee_kind") <= 200),
  "payee_name" text CHECK (char_length("payee_name") >= 1) CHECK (char_length("payee_name") <= 500),
  "form" text CHECK (char_length("form") >= 1) CHECK (char_length("form") <= 200),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "share" numeric CHECK ("share" >= 0) CHECK ("share" <= 100),
  "is_main_contributor" boolean,
  "is_leader" boolean,
  "disclosed_date" date CHECK ("disclosed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "paid_date" date CHECK ("paid_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE achievement_conversions_distribution IS '收益分配';
COMMENT ON COLUMN achievement_conversions_distribution."payee_kind" IS '受益方类型：受益的是单位、个人还是团队。';
COMMENT ON COLUMN achievement_conversions_distribution."payee_name" IS '受益方名称：取得收益的单位或人的名称。';
COMMENT ON COLUMN achievement_conversions_distribution."form" IS '取得形式：以现金、股权还是其他形式取得。';
COMMENT ON COLUMN achievement_conversions_distribution."amount" IS '取得金额：取得的数额，股权按作价计。';
COMMENT ON COLUMN achievement_conversions_distribution."share" IS '取得比例：占净收入或股权的比例。';
COMMENT ON COLUMN achievement_conversions_distribution."is_main_contributor" IS '是否主要贡献人员：在研究开发和转化中作出主要贡献的，填是。';
COMMENT ON COLUMN achievement_conversions_distribution."is_leader" IS '受益方是否担任领导职务：受益人担任单位领导职务的，填是。';
COMMENT ON COLUMN achievement_conversions_distribution."disclosed_date" IS '领导人员公示日期：担任领导职务的人所得奖励公开公示的日期。';
COMMENT ON COLUMN achievement_conversions_distribution."paid_date" IS '分配兑现日期：现金支付或股权登记的日期。';

CREATE TABLE achievement_conversions_platform_services (
  achievement_id text NOT NULL,
  conversions_ordinal bigint NOT NULL CHECK (conversions_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (achievement_id, conversions_ordinal, ordinal),
  FOREIGN KEY (achievement_id, conversions_ordinal) REFERENCES achievement_conversions (achievement_id, ordinal) ON DELETE CASCADE,
  UNIQUE (achievement_id, conversions_ordinal, value)
);
COMMENT ON TABLE achievement_conversions_platform_services IS '平台服务';
COMMENT ON COLUMN achievement_conversions_platform_services."value" IS '服务内容：概念验证平台和技术转移机构向成果方、企业提供的服务项目。';

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
  "basis_title" text CHECK (char_length("basis_title") >= 1) CHECK (char_length("basis_title") <= 500),
  "basis_document_number" text CHECK (char_length("basis_document_number") >= 1) CHECK (char_length("basis_document_number") <= 500),
  "basis_article" text CHECK (char_length("basis_article") >= 1) CHECK (char_length("basis_article") <= 500),
  "call_title" text CHECK (char_length("call_title") >= 1) CHECK (char_length("call_title") <= 500),
  "call_number" text CHECK (char_length("call_number") >= 1) CHECK (char_length("call_number") <= 500),
  "call_published_date" date CHECK ("call_published_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "call_deadline_date" date CHECK ("call_deadline_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "application_number" text CHECK (char_length("application_number") >= 1) CHECK (char_length("application_number") <= 500),
  "application_submitted_date" date CHECK ("application_submitted_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "application_fiscal_amount" numeric CHECK ("application_fiscal_amount" >= -9999999999999.99) CHECK ("application_fiscal_amount" <= 9999999999999.99) CHECK ("application_fiscal_amount" = round("application_fiscal_amount", 2)),
  "approval_notice_start_date" date CHECK ("approval_notice_start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "approval_notice_end_date" date CHECK ("approval_notice_end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "approval_approved_date" date CHECK ("approval_approved_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "approval_number" text CHECK (char_length("approval_number") >= 1) CHECK (char_length("approval_number") <= 500),
  "approval_task_book_number" text CHECK (char_length("approval_task_book_number") >= 1) CHECK (char_length("approval_task_book_number") <= 500),
  "approval_task_book_date" date CHECK ("approval_task_book_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "recipient_id" text CHECK (char_length("recipient_id") >= 1) CHECK (char_length("recipient_id") <= 128) CHECK ("recipient_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "recipient_name" text CHECK (char_length("recipient_name") >= 1) CHECK (char_length("recipient_name") <= 500),
  "unit_id" text CHECK (char_length("unit_id") >= 1) CHECK (char_length("unit_id") <= 128) CHECK ("unit_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "unit_name" text CHECK (char_length("unit_name") >= 1) CHECK (char_length("unit_name") <= 500),
  "leader_name" text CHECK (char_length("leader_name") >= 1) CHECK (char_length("leader_name") <= 500),
  "funder_name" text CHECK (char_length("funder_name") >= 1) CHECK (char_length("funder_name") <= 500),
  "year" bigint NOT NULL CHECK ("year" >= 1949) CHECK ("year" <= 2100),
  "fiscal_amount" numeric CHECK ("fiscal_amount" >= -9999999999999.99) CHECK ("fiscal_amount" <= 9999999999999.99) CHECK ("fiscal_amount" = round("fiscal_amount", 2)),
  "self_raised_amount" numeric CHECK ("self_raised_amount" >= -9999999999999.99) CHECK ("self_raised_amount" <= 9999999999999.99) CHECK ("self_raised_amount" = round("self_raised_amount", 2)),
  "amount_basis" text CHECK (char_length("amount_basis") >= 1) CHECK (char_length("amount_basis") <= 20000),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "method" text CHECK (char_length("method") >= 1) CHECK (char_length("method") <= 200),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "goal" text CHECK (char_length("goal") >= 1) CHECK (char_length("goal") <= 20000),
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
  CONSTRAINT "over-ceiling-transfer-institution" CHECK (coalesce(start_date < '2024-10-30', FALSE) OR (NOT (programme = 'transfer-institution' AND fiscal_amount > 3000000))),
  CONSTRAINT "self-raised-below-fiscal" CHECK (coalesce(start_date < '2024-10-30', FALSE) OR (NOT ( programme IN ('transfer-institution', 'proof-of-concept-platform') AND self_raised_amount < fiscal_amount )))
);
COMMENT ON TABLE grants IS '财政支持项目';
COMMENT ON COLUMN grants."id" IS '记录标识：本记录在全部发布单位之间唯一的标识，由来源代号、连字符和来源内的编号组成，可直接用在网址中。';
COMMENT ON COLUMN grants."title" IS '项目名称：立项文件或者公示名单上的项目名称。';
COMMENT ON COLUMN grants."programme" IS '支持方向：资金管理办法规定的支持事项。';
COMMENT ON COLUMN grants."basis_title" IS '依据文件：资金管理办法等依据文件的名称。';
COMMENT ON COLUMN grants."basis_document_number" IS '依据文号：依据文件的发文字号。';
COMMENT ON COLUMN grants."basis_article" IS '依据条款：适用的条款，按原文写。';
COMMENT ON COLUMN grants."call_title" IS '通知名称：申报通知或者申报指南的名称。';
COMMENT ON COLUMN grants."call_number" IS '通知文号：申报通知的文号或者编号。';
COMMENT ON COLUMN grants."call_published_date" IS '通知发布日期：申报通知公开发布的日期。';
COMMENT ON COLUMN grants."call_deadline_date" IS '申报截止日期：受理申报的最后一天。';
COMMENT ON COLUMN grants."application_number" IS '申报编号：受理系统给出的编号。';
COMMENT ON COLUMN grants."application_submitted_date" IS '申报日期：申报材料提交的日期。';
COMMENT ON COLUMN grants."application_fiscal_amount" IS '申请财政资金：申请书中请求财政支持的金额。';
COMMENT ON COLUMN grants."approval_notice_start_date" IS '拟支持公示开始日期：拟支持名单公示的第一天。';
COMMENT ON COLUMN grants."approval_notice_end_date" IS '拟支持公示结束日期：拟支持名单公示的最后一天。';
COMMENT ON COLUMN grants."approval_approved_date" IS '立项日期：主管部门决定支持的日期。';
COMMENT ON COLUMN grants."approval_number" IS '立项编号：立项文件给出的项目编号。';
COMMENT ON COLUMN grants."approval_task_book_number" IS '任务书编号：任务书或者合同书的编号。';
COMMENT ON COLUMN grants."approval_task_book_date" IS '任务书签订日期：任务书签字盖章的日期。';
COMMENT ON COLUMN grants."recipient_id" IS '承担单位标识：得到支持的单位的记录标识。';
COMMENT ON COLUMN grants."recipient_name" IS '承担单位：得到支持的单位的名称。';
COMMENT ON COLUMN grants."unit_id" IS '受支持机构标识：所支持的技术转移机构或者概念验证平台的记录标识；它是承担单位的内设机构时与承担单位不同。';
COMMENT ON COLUMN grants."unit_name" IS '受支持机构：所支持的技术转移机构或者概念验证平台的名称。';
COMMENT ON COLUMN grants."leader_name" IS '项目负责人：对任务书负责的人的姓名。';
COMMENT ON COLUMN grants."funder_name" IS '支持部门：批准并拨付资金的部门。';
COMMENT ON COLUMN grants."year" IS '支持年度：批准支持的年度。';
COMMENT ON COLUMN grants."fiscal_amount" IS '财政资金：财政给予支持的总额。';
COMMENT ON COLUMN grants."self_raised_amount" IS '自筹资金：承担单位自己投入的总额。';
COMMENT ON COLUMN grants."amount_basis" IS '金额核定依据：支持金额怎样算出，例如专利数量和实施成效、所担风险。';
COMMENT ON COLUMN grants."start_date" IS '项目开始日期：支持期的第一天。';
COMMENT ON COLUMN grants."end_date" IS '项目结束日期：支持期的最后一天。';
COMMENT ON COLUMN grants."method" IS '支持方式：事前补助、事后补助、奖励还是其他方式。';
COMMENT ON COLUMN grants."status" IS '项目状态：项目目前处于申请、执行还是验收等阶段。';
COMMENT ON COLUMN grants."goal" IS '年度目标：执行期要达到的目标，用文字概括；数值写在指标里。';
COMMENT ON COLUMN grants."contact_name" IS '联系人：负责答复本记录事宜的人的姓名。';
COMMENT ON COLUMN grants."contact_position" IS '职务：联系人在单位担任的职务。';
COMMENT ON COLUMN grants."contact_phone" IS '联系电话：可以找到联系人的电话号码，固定电话带区号。';
COMMENT ON COLUMN grants."contact_email" IS '电子邮箱：联系人接收邮件的地址。';
COMMENT ON COLUMN grants."contact_address" IS '联系地址：寄送材料的地址。';
COMMENT ON COLUMN grants."contact_postcode" IS '邮政编码：联系地址的邮政编码。';
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

CREATE TABLE grant_funds (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "source" text CHECK (char_length("source") >= 1) CHECK (char_length("source") <= 200),
  "payer_name" text CHECK (char_length("payer_name") >= 1) CHECK (char_length("payer_name") <= 500),
  "planned_amount" numeric CHECK ("planned_amount" >= -9999999999999.99) CHECK ("planned_amount" <= 9999999999999.99) CHECK ("planned_amount" = round("planned_amount", 2)),
  "received_amount" numeric CHECK ("received_amount" >= -9999999999999.99) CHECK ("received_amount" <= 9999999999999.99) CHECK ("received_amount" = round("received_amount", 2)),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_funds IS '资金来源构成';
COMMENT ON COLUMN grant_funds."source" IS '出资来源：这部分资金由谁出。';
COMMENT ON COLUMN grant_funds."payer_name" IS '出资单位：出资单位的名称。';
COMMENT ON COLUMN grant_funds."planned_amount" IS '计划投入金额：任务书约定由该来源投入的金额。';
COMMENT ON COLUMN grant_funds."received_amount" IS '实际到位金额：截至目前由该来源到位的金额。';

CREATE TABLE grant_payments (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "paid_date" date CHECK ("paid_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "document_number" text CHECK (char_length("document_number") >= 1) CHECK (char_length("document_number") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 500),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_payments IS '资金拨付';
COMMENT ON COLUMN grant_payments."paid_date" IS '拨付日期：资金拨出的日期。';
COMMENT ON COLUMN grant_payments."amount" IS '本次拨付金额：这一次拨付的金额。';
COMMENT ON COLUMN grant_payments."document_number" IS '拨付文号：拨付通知的文号。';
COMMENT ON COLUMN grant_payments."note" IS '拨付说明：首付、尾款、退回等说明；退回的金额写负数。';

CREATE TABLE grant_status_history (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "by" text CHECK (char_length("by") >= 1) CHECK (char_length("by") <= 500),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_status_history IS '历次状态';
COMMENT ON COLUMN grant_status_history."status" IS '变更后状态：这一步之后项目所处的状态。';
COMMENT ON COLUMN grant_status_history."date" IS '状态日期：这一步完成的日期。';
COMMENT ON COLUMN grant_status_history."by" IS '办理单位：完成这一步的机关或机构。';
COMMENT ON COLUMN grant_status_history."note" IS '办理说明：不予立项、终止等的理由或补充说明。';

CREATE TABLE grant_plan (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "description" text CHECK (char_length("description") >= 1) CHECK (char_length("description") <= 20000),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "deliverable" text CHECK (char_length("deliverable") >= 1) CHECK (char_length("deliverable") <= 500),
  "completed_date" date CHECK ("completed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "progress" text CHECK (char_length("progress") >= 1) CHECK (char_length("progress") <= 20000),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_plan IS '工作计划';
COMMENT ON COLUMN grant_plan."kind" IS '任务类别：任务属于哪方面工作。';
COMMENT ON COLUMN grant_plan."description" IS '任务内容：要做什么，做到什么程度。';
COMMENT ON COLUMN grant_plan."start_date" IS '任务开始日期：任务计划开始的日期。';
COMMENT ON COLUMN grant_plan."end_date" IS '任务完成期限：任务计划完成的日期。';
COMMENT ON COLUMN grant_plan."deliverable" IS '任务成果：完成任务的标志，例如印发的文件。';
COMMENT ON COLUMN grant_plan."completed_date" IS '任务实际完成日期：任务实际完成的日期；没有完成不填。';
COMMENT ON COLUMN grant_plan."progress" IS '任务进展：完成情况或者没有完成的原因。';

CREATE TABLE grant_conditions (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "condition" text CHECK (char_length("condition") >= 1) CHECK (char_length("condition") <= 200),
  "is_met" boolean,
  "evidence" text CHECK (char_length("evidence") >= 1) CHECK (char_length("evidence") <= 20000),
  "checked_date" date CHECK ("checked_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_conditions IS '支持条件核对';
COMMENT ON COLUMN grant_conditions."condition" IS '支持条件名称：核对的是哪一项条件。';
COMMENT ON COLUMN grant_conditions."is_met" IS '是否满足条件：核对的结论，满足为真。';
COMMENT ON COLUMN grant_conditions."evidence" IS '条件佐证：据以认定的材料、编号或数字。';
COMMENT ON COLUMN grant_conditions."checked_date" IS '条件核对日期：核对该项条件的日期。';

CREATE TABLE grant_budget (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "use" text NOT NULL CHECK (char_length("use") >= 1) CHECK (char_length("use") <= 200),
  "fiscal_amount" numeric CHECK ("fiscal_amount" >= -9999999999999.99) CHECK ("fiscal_amount" <= 9999999999999.99) CHECK ("fiscal_amount" = round("fiscal_amount", 2)),
  "self_raised_amount" numeric CHECK ("self_raised_amount" >= -9999999999999.99) CHECK ("self_raised_amount" <= 9999999999999.99) CHECK ("self_raised_amount" = round("self_raised_amount", 2)),
  "fiscal_spent" numeric CHECK ("fiscal_spent" >= -9999999999999.99) CHECK ("fiscal_spent" <= 9999999999999.99) CHECK ("fiscal_spent" = round("fiscal_spent", 2)),
  "self_raised_spent" numeric CHECK ("self_raised_spent" >= -9999999999999.99) CHECK ("self_raised_spent" <= 9999999999999.99) CHECK ("self_raised_spent" = round("self_raised_spent", 2)),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_budget IS '经费预算';
COMMENT ON COLUMN grant_budget."use" IS '资金用途：这笔资金用在哪一方面。';
COMMENT ON COLUMN grant_budget."fiscal_amount" IS '财政资金预算：该用途中由财政资金承担的部分。';
COMMENT ON COLUMN grant_budget."self_raised_amount" IS '自筹资金预算：该用途中由自筹资金承担的部分。';
COMMENT ON COLUMN grant_budget."fiscal_spent" IS '财政资金支出：该用途中财政资金的实际支出。';
COMMENT ON COLUMN grant_budget."self_raised_spent" IS '自筹资金支出：该用途中自筹资金的实际支出。';
COMMENT ON COLUMN grant_budget."note" IS '预算说明：该用途的开支内容和测算依据。';

CREATE TABLE grant_indicators (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "indicator" text NOT NULL CHECK (char_length("indicator") >= 1) CHECK (char_length("indicator") <= 200),
  "baseline" numeric CHECK ("baseline" >= -999999999999) CHECK ("baseline" <= 999999999999),
  "target" numeric CHECK ("target" >= -999999999999) CHECK ("target" <= 999999999999),
  "actual" numeric CHECK ("actual" >= -999999999999) CHECK ("actual" <= 999999999999),
  "unit" text CHECK (char_length("unit") >= 1) CHECK (char_length("unit") <= 500),
  "evidence" text CHECK (char_length("evidence") >= 1) CHECK (char_length("evidence") <= 20000),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_indicators IS '指标完成情况';
COMMENT ON COLUMN grant_indicators."indicator" IS '指标名称：考核或统计的是哪一项。';
COMMENT ON COLUMN grant_indicators."baseline" IS '基准值：作为比较起点的数值，一般是上一年的实际数。';
COMMENT ON COLUMN grant_indicators."target" IS '目标值：承诺在期末达到的数值。';
COMMENT ON COLUMN grant_indicators."actual" IS '实际值：期末实际达到的数值。';
COMMENT ON COLUMN grant_indicators."unit" IS '指标计量单位：三个数值所用的单位。';
COMMENT ON COLUMN grant_indicators."evidence" IS '指标佐证：数值依据的材料和计数口径。';

CREATE TABLE grant_reviews (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "reviewer_name" text CHECK (char_length("reviewer_name") >= 1) CHECK (char_length("reviewer_name") <= 500),
  "expert_count" bigint CHECK ("expert_count" >= 0) CHECK ("expert_count" <= 999999999999),
  "score" numeric CHECK ("score" >= -999999999999) CHECK ("score" <= 999999999999),
  "outcome" text CHECK (char_length("outcome") >= 1) CHECK (char_length("outcome") <= 200),
  "opinion" text CHECK (char_length("opinion") >= 1) CHECK (char_length("opinion") <= 20000),
  "correction_due_date" date CHECK ("correction_due_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "report_number" text CHECK (char_length("report_number") >= 1) CHECK (char_length("report_number") <= 500),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_reviews IS '审查记录';
COMMENT ON COLUMN grant_reviews."kind" IS '审查环节：属于哪一种审查。';
COMMENT ON COLUMN grant_reviews."date" IS '审查日期：形成结论的日期。';
COMMENT ON COLUMN grant_reviews."reviewer_name" IS '审查单位：组织审查的单位；专家个人姓名不写。';
COMMENT ON COLUMN grant_reviews."expert_count" IS '审查专家人数：参加审查的专家人数。';
COMMENT ON COLUMN grant_reviews."score" IS '审查得分：百分制或者其他分制的得分。';
COMMENT ON COLUMN grant_reviews."outcome" IS '审查结论：审查得出的结论。';
COMMENT ON COLUMN grant_reviews."opinion" IS '审查意见：专家组或部门的书面意见。';
COMMENT ON COLUMN grant_reviews."correction_due_date" IS '整改期限：要求完成整改的日期。';
COMMENT ON COLUMN grant_reviews."report_number" IS '审查报告编号：验收证书、审计报告等的编号。';

CREATE TABLE grant_projects (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "number" text CHECK (char_length("number") >= 1) CHECK (char_length("number") <= 500),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "status" text CHECK (char_length("status") >= 1) CHECK (char_length("status") <= 200),
  "pooled_date" date CHECK ("pooled_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "source_id" text CHECK (char_length("source_id") >= 1) CHECK (char_length("source_id") <= 128) CHECK ("source_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "source_name" text CHECK (char_length("source_name") >= 1) CHECK (char_length("source_name") <= 500),
  "source_nature" text CHECK (char_length("source_nature") >= 1) CHECK (char_length("source_nature") <= 200),
  "achievement_id" text CHECK (char_length("achievement_id") >= 1) CHECK (char_length("achievement_id") <= 128) CHECK ("achievement_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "leader_name" text CHECK (char_length("leader_name") >= 1) CHECK (char_length("leader_name") <= 500),
  "manager_id" text CHECK (char_length("manager_id") >= 1) CHECK (char_length("manager_id") <= 128) CHECK ("manager_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "developer_count" bigint CHECK ("developer_count" >= 0) CHECK ("developer_count" <= 999999999999),
  "key_industry" text CHECK (char_length("key_industry") >= 1) CHECK (char_length("key_industry") <= 200),
  "service_note" text CHECK (char_length("service_note") >= 1) CHECK (char_length("service_note") <= 20000),
  "provider_name" text CHECK (char_length("provider_name") >= 1) CHECK (char_length("provider_name") <= 500),
  "start_date" date CHECK ("start_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "end_date" date CHECK ("end_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "maturity_scheme" text CHECK (char_length("maturity_scheme") >= 1) CHECK (char_length("maturity_scheme") <= 200),
  "maturity_before" bigint CHECK ("maturity_before" >= 0) CHECK ("maturity_before" <= 999999999999),
  "maturity_after" bigint CHECK ("maturity_after" >= 0) CHECK ("maturity_after" <= 999999999999),
  "cost_amount" numeric CHECK ("cost_amount" >= -9999999999999.99) CHECK ("cost_amount" <= 9999999999999.99) CHECK ("cost_amount" = round("cost_amount", 2)),
  "service_contract_client_id" text CHECK (char_length("service_contract_client_id") >= 1) CHECK (char_length("service_contract_client_id") <= 128) CHECK ("service_contract_client_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "service_contract_client_name" text CHECK (char_length("service_contract_client_name") >= 1) CHECK (char_length("service_contract_client_name") <= 500),
  "service_contract_client_size" text CHECK ("service_contract_client_size" IN ('large', 'medium', 'small', 'micro')),
  "service_contract_client_region" text CHECK (char_length("service_contract_client_region") >= 1) CHECK (char_length("service_contract_client_region") <= 200),
  "service_contract_contract_id" text CHECK (char_length("service_contract_contract_id") >= 1) CHECK (char_length("service_contract_contract_id") <= 128) CHECK ("service_contract_contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "service_contract_contract_type" text CHECK ("service_contract_contract_type" IN ('technology-development', 'technology-transfer', 'technology-licence', 'technology-consulting', 'technology-service')),
  "service_contract_title" text CHECK (char_length("service_contract_title") >= 1) CHECK (char_length("service_contract_title") <= 500),
  "service_contract_signed_date" date CHECK ("service_contract_signed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "service_contract_amount" numeric CHECK ("service_contract_amount" >= -9999999999999.99) CHECK ("service_contract_amount" <= 9999999999999.99) CHECK ("service_contract_amount" = round("service_contract_amount", 2)),
  "service_contract_content" text CHECK (char_length("service_contract_content") >= 1) CHECK (char_length("service_contract_content") <= 20000),
  "service_contract_confirmation_status" text CHECK (char_length("service_contract_confirmation_status") >= 1) CHECK (char_length("service_contract_confirmation_status") <= 200),
  "service_contract_confirmation_by" text CHECK (char_length("service_contract_confirmation_by") >= 1) CHECK (char_length("service_contract_confirmation_by") <= 500),
  "service_contract_confirmation_date" date CHECK ("service_contract_confirmation_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "service_contract_confirmation_comment" text CHECK (char_length("service_contract_confirmation_comment") >= 1) CHECK (char_length("service_contract_confirmation_comment") <= 20000),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_projects IS '项目明细';
COMMENT ON COLUMN grant_projects."number" IS '明细项目编号：平台或机构给项目的编号。';
COMMENT ON COLUMN grant_projects."title" IS '明细项目名称：项目的名称。';
COMMENT ON COLUMN grant_projects."kind" IS '项目归类：成果源头验证、企业服务、转化还是产学研；一个项目只归一类。';
COMMENT ON COLUMN grant_projects."status" IS '项目库状态：项目在项目库和验证过程中的状态。';
COMMENT ON COLUMN grant_projects."pooled_date" IS '项目入库日期：通过评审纳入项目库的日期。';
COMMENT ON COLUMN grant_projects."source_id" IS '成果来源单位标识：产出成果的单位的记录。';
COMMENT ON COLUMN grant_projects."source_name" IS '成果来源单位：产出成果的单位名称。';
COMMENT ON COLUMN grant_projects."source_nature" IS '成果来源单位性质：来源单位是高校、院所、医疗卫生机构还是企业。';
COMMENT ON COLUMN grant_projects."achievement_id" IS '验证成果标识：项目所涉科技成果的记录。';
COMMENT ON COLUMN grant_projects."leader_name" IS '明细项目负责人：成果方负责该项目的人。';
COMMENT ON COLUMN grant_projects."manager_id" IS '跟踪技术经理人标识：跟踪该项目的技术经理人的记录。';
COMMENT ON COLUMN grant_projects."developer_count" IS '投入技术开发人数：为该项目配备的技术开发人员数。';
COMMENT ON COLUMN grant_projects."key_industry" IS '项目所属产业：项目属于哪个重点产业领域。';
COMMENT ON COLUMN grant_projects."service_note" IS '服务内容说明：服务内容的文字说明。';
COMMENT ON COLUMN grant_projects."provider_name" IS '项目服务提供方：具体提供服务的部门或合作方。';
COMMENT ON COLUMN grant_projects."start_date" IS '项目验证开始日期：实际开始验证或服务的日期。';
COMMENT ON COLUMN grant_projects."end_date" IS '项目验证结束日期：验证得出结论或服务完成的日期。';
COMMENT ON COLUMN grant_projects."maturity_scheme" IS '项目成熟度量表：采用哪一种成熟度量表。';
COMMENT ON COLUMN grant_projects."maturity_before" IS '验证前等级：验证开始时的等级。';
COMMENT ON COLUMN grant_projects."maturity_after" IS '验证后等级：验证结束时的等级。';
COMMENT ON COLUMN grant_projects."cost_amount" IS '项目验证投入：为该项目支出的验证费用，财政和自筹合计。';
COMMENT ON COLUMN grant_projects."service_contract_client_id" IS '委托企业标识：委托企业的机构记录。';
COMMENT ON COLUMN grant_projects."service_contract_client_name" IS '委托企业：委托开展验证或者开发的企业名称。';
COMMENT ON COLUMN grant_projects."service_contract_client_size" IS '委托企业规模：委托企业是大型、中型、小型还是微型。';
COMMENT ON COLUMN grant_projects."service_contract_client_region" IS '委托企业所在区划：委托企业注册地的行政区划。';
COMMENT ON COLUMN grant_projects."service_contract_contract_id" IS '服务合同标识：该合同的技术合同记录。';
COMMENT ON COLUMN grant_projects."service_contract_contract_type" IS '服务合同类型：技术开发合同还是技术服务合同。';
COMMENT ON COLUMN grant_projects."service_contract_title" IS '服务合同名称：合同的名称。';
COMMENT ON COLUMN grant_projects."service_contract_signed_date" IS '服务合同签订日期：合同签订的日期。';
COMMENT ON COLUMN grant_projects."service_contract_amount" IS '服务合同金额：合同载明的总额。';
COMMENT ON COLUMN grant_projects."service_contract_content" IS '服务合同内容：合同约定的服务内容。';
COMMENT ON COLUMN grant_projects."service_contract_confirmation_status" IS '服务核实状态：填报的内容是已提交、已核实还是已退回。';
COMMENT ON COLUMN grant_projects."service_contract_confirmation_by" IS '服务核实人：核实的人或者单位。';
COMMENT ON COLUMN grant_projects."service_contract_confirmation_date" IS '服务核实日期：作出核实结论的日期。';
COMMENT ON COLUMN grant_projects."service_contract_confirmation_comment" IS '服务核实说明：退回的理由或者其他说明。';

CREATE TABLE grant_projects_stages (
  grant_id text NOT NULL,
  projects_ordinal bigint NOT NULL CHECK (projects_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE,
  UNIQUE (grant_id, projects_ordinal, value)
);
COMMENT ON TABLE grant_projects_stages IS '验证阶段';
COMMENT ON COLUMN grant_projects_stages."value" IS '验证阶段：一次概念验证要证明的是哪一方面。';

CREATE TABLE grant_projects_services (
  grant_id text NOT NULL,
  projects_ordinal bigint NOT NULL CHECK (projects_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "value" text NOT NULL CHECK (char_length("value") >= 1) CHECK (char_length("value") <= 200),
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE,
  UNIQUE (grant_id, projects_ordinal, value)
);
COMMENT ON TABLE grant_projects_services IS '所提供的服务';
COMMENT ON COLUMN grant_projects_services."value" IS '服务内容：概念验证平台和技术转移机构向成果方、企业提供的服务项目。';

CREATE TABLE grant_projects_outputs (
  grant_id text NOT NULL,
  projects_ordinal bigint NOT NULL CHECK (projects_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "completed_date" date CHECK ("completed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "quantity" bigint CHECK ("quantity" >= 0) CHECK ("quantity" <= 999999999999),
  "output_value_amount" numeric CHECK ("output_value_amount" >= -9999999999999.99) CHECK ("output_value_amount" <= 9999999999999.99) CHECK ("output_value_amount" = round("output_value_amount", 2)),
  "sales_amount" numeric CHECK ("sales_amount" >= -9999999999999.99) CHECK ("sales_amount" <= 9999999999999.99) CHECK ("sales_amount" = round("sales_amount", 2)),
  "note" text CHECK (char_length("note") >= 1) CHECK (char_length("note") <= 20000),
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE grant_projects_outputs IS '验证产出';
COMMENT ON COLUMN grant_projects_outputs."kind" IS '产出种类：样品、样机、小批量试制还是新产品。';
COMMENT ON COLUMN grant_projects_outputs."name" IS '产出名称：样机或者产品的名称、型号。';
COMMENT ON COLUMN grant_projects_outputs."completed_date" IS '产出完成日期：样机通过测试或者产品定型的日期。';
COMMENT ON COLUMN grant_projects_outputs."quantity" IS '产出数量：台、套、批中的件数。';
COMMENT ON COLUMN grant_projects_outputs."output_value_amount" IS '产值金额：已形成的产值。';
COMMENT ON COLUMN grant_projects_outputs."sales_amount" IS '产品销售金额：执行期内实现的销售收入，不含税。';
COMMENT ON COLUMN grant_projects_outputs."note" IS '产出说明：性能、测试结论等。';

CREATE TABLE grant_projects_conversions (
  grant_id text NOT NULL,
  projects_ordinal bigint NOT NULL CHECK (projects_ordinal >= 1),
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "mode" text CHECK (char_length("mode") >= 1) CHECK (char_length("mode") <= 200),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "firm_name" text CHECK (char_length("firm_name") >= 1) CHECK (char_length("firm_name") <= 500),
  "firm_institution_id" text CHECK (char_length("firm_institution_id") >= 1) CHECK (char_length("firm_institution_id") <= 128) CHECK ("firm_institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "firm_uscc" text CHECK ("firm_uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "firm_region" text CHECK (char_length("firm_region") >= 1) CHECK (char_length("firm_region") <= 200),
  "firm_address" text CHECK (char_length("firm_address") >= 1) CHECK (char_length("firm_address") <= 500),
  "firm_founded_date" date CHECK ("firm_founded_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "firm_introduction" text CHECK (char_length("firm_introduction") >= 1) CHECK (char_length("firm_introduction") <= 20000),
  "contract_id" text CHECK (char_length("contract_id") >= 1) CHECK (char_length("contract_id") <= 128) CHECK ("contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "contract_amount" numeric CHECK ("contract_amount" >= -9999999999999.99) CHECK ("contract_amount" <= 9999999999999.99) CHECK ("contract_amount" = round("contract_amount", 2)),
  "invested_amount" numeric CHECK ("invested_amount" >= -9999999999999.99) CHECK ("invested_amount" <= 9999999999999.99) CHECK ("invested_amount" = round("invested_amount", 2)),
  "paid_in_amount" numeric CHECK ("paid_in_amount" >= -9999999999999.99) CHECK ("paid_in_amount" <= 9999999999999.99) CHECK ("paid_in_amount" = round("paid_in_amount", 2)),
  "confirmation_status" text CHECK (char_length("confirmation_status") >= 1) CHECK (char_length("confirmation_status") <= 200),
  "confirmation_by" text CHECK (char_length("confirmation_by") >= 1) CHECK (char_length("confirmation_by") <= 500),
  "confirmation_date" date CHECK ("confirmation_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "confirmation_comment" text CHECK (char_length("confirmation_comment") >= 1) CHECK (char_length("confirmation_comment") <= 20000),
  PRIMARY KEY (grant_id, projects_ordinal, ordinal),
  FOREIGN KEY (grant_id, projects_ordinal) REFERENCES grant_projects (grant_id, ordinal) ON DELETE CASCADE
);
COMMENT ON TABLE grant_projects_conversions IS '项目转化';
COMMENT ON COLUMN grant_projects_conversions."mode" IS '项目转化方式：落地还是创办企业，以什么形式。';
COMMENT ON COLUMN grant_projects_conversions."date" IS '项目转化日期：合同签订或者企业设立的日期。';
COMMENT ON COLUMN grant_projects_conversions."firm_name" IS '转入企业名称：承接企业或者新设企业的名称。';
COMMENT ON COLUMN grant_projects_conversions."firm_institution_id" IS '转入企业标识：该企业的机构记录。';
COMMENT ON COLUMN grant_projects_conversions."firm_uscc" IS '转入企业信用代码：该企业的统一社会信用代码。';
COMMENT ON COLUMN grant_projects_conversions."firm_region" IS '转入企业所在区划：企业注册地的行政区划，据以判断是否在京。';
COMMENT ON COLUMN grant_projects_conversions."firm_address" IS '转入企业注册地址：企业登记的住所。';
COMMENT ON COLUMN grant_projects_conversions."firm_founded_date" IS '转入企业成立日期：企业设立登记的日期。';
COMMENT ON COLUMN grant_projects_conversions."firm_introduction" IS '转入企业简介：企业的主要业务。';
COMMENT ON COLUMN grant_projects_conversions."contract_id" IS '落地合同标识：落地所依据的技术合同记录。';
COMMENT ON COLUMN grant_projects_conversions."contract_amount" IS '落地合同总额：转化合同载明的总额；创办企业填作价金额。';
COMMENT ON COLUMN grant_projects_conversions."invested_amount" IS '企业获投资金额：新设企业签约获得的外部投资。';
COMMENT ON COLUMN grant_projects_conversions."paid_in_amount" IS '企业实缴到位金额：上述投资中已经实缴的部分。';
COMMENT ON COLUMN grant_projects_conversions."confirmation_status" IS '转化核实状态：填报的内容是已提交、已核实还是已退回。';
COMMENT ON COLUMN grant_projects_conversions."confirmation_by" IS '转化核实人：核实的人或者单位。';
COMMENT ON COLUMN grant_projects_conversions."confirmation_date" IS '转化核实日期：作出核实结论的日期。';
COMMENT ON COLUMN grant_projects_conversions."confirmation_comment" IS '转化核实说明：退回的理由或者其他说明。';

CREATE TABLE grant_firms (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "institution_id" text CHECK (char_length("institution_id") >= 1) CHECK (char_length("institution_id") <= 128) CHECK ("institution_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "uscc" text CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "result" text CHECK (char_length("result") >= 1) CHECK (char_length("result") <= 200),
  "qualification" text CHECK (char_length("qualification") >= 1) CHECK (char_length("qualification") <= 200),
  "result_date" date CHECK ("result_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "certificate_number" text CHECK (char_length("certificate_number") >= 1) CHECK (char_length("certificate_number") <= 500),
  "revenue_year" bigint CHECK ("revenue_year" >= 1949) CHECK ("revenue_year" <= 2100),
  "service_revenue_amount" numeric CHECK ("service_revenue_amount" >= -9999999999999.99) CHECK ("service_revenue_amount" <= 9999999999999.99) CHECK ("service_revenue_amount" = round("service_revenue_amount", 2)),
  "revenue_growth" numeric CHECK ("revenue_growth" >= -999999999999) CHECK ("revenue_growth" <= 999999999999),
  "is_growth_expected" boolean,
  "research_expense_amount" numeric CHECK ("research_expense_amount" >= -9999999999999.99) CHECK ("research_expense_amount" <= 9999999999999.99) CHECK ("research_expense_amount" = round("research_expense_amount", 2)),
  "research_growth" numeric CHECK ("research_growth" >= -999999999999) CHECK ("research_growth" <= 999999999999),
  "support_note" text CHECK (char_length("support_note") >= 1) CHECK (char_length("support_note") <= 20000),
  "confirmation_status" text CHECK (char_length("confirmation_status") >= 1) CHECK (char_length("confirmation_status") <= 200),
  "confirmation_by" text CHECK (char_length("confirmation_by") >= 1) CHECK (char_length("confirmation_by") <= 500),
  "confirmation_date" date CHECK ("confirmation_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "confirmation_comment" text CHECK (char_length("confirmation_comment") >= 1) CHECK (char_length("confirmation_comment") <= 20000),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_firms IS '企业成长';
COMMENT ON COLUMN grant_firms."name" IS '成长企业名称：取得结果的企业名称。';
COMMENT ON COLUMN grant_firms."institution_id" IS '成长企业标识：该企业的机构记录。';
COMMENT ON COLUMN grant_firms."uscc" IS '成长企业信用代码：该企业的统一社会信用代码。';
COMMENT ON COLUMN grant_firms."region" IS '成长企业所在区划：企业注册地的行政区划。';
COMMENT ON COLUMN grant_firms."result" IS '企业成长类别：取得的是哪一项结果。';
COMMENT ON COLUMN grant_firms."qualification" IS '认定资质：取得资质的，是哪一种资质。';
COMMENT ON COLUMN grant_firms."result_date" IS '成长结果日期：入统或者认定的日期。';
COMMENT ON COLUMN grant_firms."certificate_number" IS '资质证书编号：高新技术企业等证书上印的编号。';
COMMENT ON COLUMN grant_firms."revenue_year" IS '营收所属年度：以下金额和增速属于哪一年。';
COMMENT ON COLUMN grant_firms."service_revenue_amount" IS '科技服务业营收：企业当年科技服务业的营业收入。';
COMMENT ON COLUMN grant_firms."revenue_growth" IS '企业营收增速：营收比上年的增长率；年度未完的填预计数。';
COMMENT ON COLUMN grant_firms."is_growth_expected" IS '是否预计增速：增速是预计数而非实际数的为真。';
COMMENT ON COLUMN grant_firms."research_expense_amount" IS '企业研发费用：企业当年的研发费用。';
COMMENT ON COLUMN grant_firms."research_growth" IS '企业研发费用增速：研发费用比上年的增长率。';
COMMENT ON COLUMN grant_firms."support_note" IS '引导服务内容：为该企业做了哪些引导和服务。';
COMMENT ON COLUMN grant_firms."confirmation_status" IS '企业结果核实状态：填报的内容是已提交、已核实还是已退回。';
COMMENT ON COLUMN grant_firms."confirmation_by" IS '企业结果核实人：核实的人或者单位。';
COMMENT ON COLUMN grant_firms."confirmation_date" IS '企业结果核实日期：作出核实结论的日期。';
COMMENT ON COLUMN grant_firms."confirmation_comment" IS '企业结果核实说明：退回的理由或者其他说明。';

CREATE TABLE grant_fixed_investments (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "unit_name" text CHECK (char_length("unit_name") >= 1) CHECK (char_length("unit_name") <= 500),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "planned_amount" numeric CHECK ("planned_amount" >= -9999999999999.99) CHECK ("planned_amount" <= 9999999999999.99) CHECK ("planned_amount" = round("planned_amount", 2)),
  "amount" numeric CHECK ("amount" >= -9999999999999.99) CHECK ("amount" <= 9999999999999.99) CHECK ("amount" = round("amount", 2)),
  "statistics_date" date CHECK ("statistics_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_fixed_investments IS '固定资产投资';
COMMENT ON COLUMN grant_fixed_investments."unit_name" IS '投资单位：完成投资的单位名称。';
COMMENT ON COLUMN grant_fixed_investments."title" IS '投资项目名称：纳入固定资产投资统计时填报的项目名称。';
COMMENT ON COLUMN grant_fixed_investments."planned_amount" IS '计划总投资：项目的计划总投资额。';
COMMENT ON COLUMN grant_fixed_investments."amount" IS '本期完成投资：执行期内完成的投资额。';
COMMENT ON COLUMN grant_fixed_investments."statistics_date" IS '投资纳统日期：该项目纳入统计的日期。';

CREATE TABLE grant_recommended_achievements (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "achievement_id" text CHECK (char_length("achievement_id") >= 1) CHECK (char_length("achievement_id") <= 128) CHECK ("achievement_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "key_industry" text CHECK (char_length("key_industry") >= 1) CHECK (char_length("key_industry") <= 200),
  "recommended_date" date CHECK ("recommended_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "library_entered_date" date CHECK ("library_entered_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "library_number" text CHECK (char_length("library_number") >= 1) CHECK (char_length("library_number") <= 500),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_recommended_achievements IS '高价值成果';
COMMENT ON COLUMN grant_recommended_achievements."achievement_id" IS '高价值成果标识：该成果的记录。';
COMMENT ON COLUMN grant_recommended_achievements."title" IS '高价值成果名称：成果的名称。';
COMMENT ON COLUMN grant_recommended_achievements."key_industry" IS '高价值成果产业：成果属于哪个重点产业领域。';
COMMENT ON COLUMN grant_recommended_achievements."recommended_date" IS '成果推荐日期：推荐给本市主管部门的日期；没有推荐不填。';
COMMENT ON COLUMN grant_recommended_achievements."library_entered_date" IS '成果库入库日期：纳入北京市科技成果库的日期；没有入库不填。';
COMMENT ON COLUMN grant_recommended_achievements."library_number" IS '成果库编号：在北京市科技成果库中的编号。';

CREATE TABLE grant_hired_managers (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "manager_id" text CHECK (char_length("manager_id") >= 1) CHECK (char_length("manager_id") <= 128) CHECK ("manager_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "employment" text CHECK (char_length("employment") >= 1) CHECK (char_length("employment") <= 200),
  "hired_date" date CHECK ("hired_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "left_date" date CHECK ("left_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_hired_managers IS '新聘技术经理人';
COMMENT ON COLUMN grant_hired_managers."manager_id" IS '新聘经理人标识：该技术经理人的记录。';
COMMENT ON COLUMN grant_hired_managers."name" IS '新聘经理人姓名：没有记录标识时的姓名。';
COMMENT ON COLUMN grant_hired_managers."employment" IS '新聘经理人从业方式：专职还是兼职。';
COMMENT ON COLUMN grant_hired_managers."hired_date" IS '聘用日期：聘用合同开始的日期。';
COMMENT ON COLUMN grant_hired_managers."left_date" IS '离职日期：执行期内离职的日期；在岗不填。';

CREATE TABLE grant_events (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "region" text CHECK (char_length("region") >= 1) CHECK (char_length("region") <= 200),
  "is_online" boolean,
  "participant_count" bigint CHECK ("participant_count" >= 0) CHECK ("participant_count" <= 999999999999),
  "firm_count" bigint CHECK ("firm_count" >= 0) CHECK ("firm_count" <= 999999999999),
  "achievement_count" bigint CHECK ("achievement_count" >= 0) CHECK ("achievement_count" <= 999999999999),
  "intent_count" bigint CHECK ("intent_count" >= 0) CHECK ("intent_count" <= 999999999999),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_events IS '转化活动';
COMMENT ON COLUMN grant_events."kind" IS '活动种类：活动以什么为主。';
COMMENT ON COLUMN grant_events."title" IS '活动名称：通知或会标上写的名称。';
COMMENT ON COLUMN grant_events."date" IS '活动日期：活动的第一天。';
COMMENT ON COLUMN grant_events."region" IS '活动所在区划：举办地的行政区划。';
COMMENT ON COLUMN grant_events."is_online" IS '是否线上活动：只在线上举办的为真。';
COMMENT ON COLUMN grant_events."participant_count" IS '活动参加人数：签到人数。';
COMMENT ON COLUMN grant_events."firm_count" IS '参加企业数：参加活动的企业家数。';
COMMENT ON COLUMN grant_events."achievement_count" IS '展示成果数：对接或展示的成果项数。';
COMMENT ON COLUMN grant_events."intent_count" IS '达成意向数：活动上达成合作意向的项数。';

CREATE TABLE grant_trainings (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "audience" text CHECK (char_length("audience") >= 1) CHECK (char_length("audience") <= 200),
  "title" text CHECK (char_length("title") >= 1) CHECK (char_length("title") <= 500),
  "date" date CHECK ("date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "hours" numeric CHECK ("hours" >= -999999999999) CHECK ("hours" <= 999999999999),
  "participant_count" bigint CHECK ("participant_count" >= 0) CHECK ("participant_count" <= 999999999999),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_trainings IS '转化培训';
COMMENT ON COLUMN grant_trainings."audience" IS '培训对象：主要面向外单位还是本单位。';
COMMENT ON COLUMN grant_trainings."title" IS '培训名称：培训班或讲座的名称。';
COMMENT ON COLUMN grant_trainings."date" IS '培训日期：培训的第一天。';
COMMENT ON COLUMN grant_trainings."hours" IS '培训学时：课程安排的总学时，同一课程重复开班的另计。';
COMMENT ON COLUMN grant_trainings."participant_count" IS '培训人数：参加培训的人数。';

CREATE TABLE grant_joint_platforms (
  grant_id text NOT NULL,
  ordinal bigint NOT NULL CHECK (ordinal >= 1),
  "name" text CHECK (char_length("name") >= 1) CHECK (char_length("name") <= 500),
  "kind" text CHECK (char_length("kind") >= 1) CHECK (char_length("kind") <= 200),
  "partner_id" text CHECK (char_length("partner_id") >= 1) CHECK (char_length("partner_id") <= 128) CHECK ("partner_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "partner_name" text CHECK (char_length("partner_name") >= 1) CHECK (char_length("partner_name") <= 500),
  "signed_date" date CHECK ("signed_date" BETWEEN '1000-01-01' AND '9999-12-31'),
  "contract_id" text CHECK (char_length("contract_id") >= 1) CHECK (char_length("contract_id") <= 128) CHECK ("contract_id" ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
  "partner_amount" numeric CHECK ("partner_amount" >= -9999999999999.99) CHECK ("partner_amount" <= 9999999999999.99) CHECK ("partner_amount" = round("partner_amount", 2)),
  PRIMARY KEY (grant_id, ordinal),
  FOREIGN KEY (grant_id) REFERENCES grants (id) ON DELETE CASCADE
);
COMMENT ON TABLE grant_joint_platforms IS '共建合作平台';
COMMENT ON COLUMN grant_joint_platforms."name" IS '共建平台名称：平台的名称。';
COMMENT ON COLUMN grant_joint_platforms."kind" IS '共建平台种类：联合实验室、研发中心或者其他形式。';
COMMENT ON COLUMN grant_joint_platforms."partner_id" IS '共建企业标识：共建企业的机构记录。';
COMMENT ON COLUMN grant_joint_platforms."partner_name" IS '共建企业：共建企业的名称。';
COMMENT ON COLUMN grant_joint_platforms."signed_date" IS '共建协议日期：共建协议签订的日期。';
COMMENT ON COLUMN grant_joint_platforms."contract_id" IS '共建合同标识：共建协议的技术合同记录。';
COMMENT ON COLUMN grant_joint_platforms."partner_amount" IS '共建企业投入：企业约定投入的金额。';

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
