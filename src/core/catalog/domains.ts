import type { LocalText } from "../local-text";

/** A 领域 of the catalog: a type of project. */
export interface Domain {
  readonly id: string;
  readonly name: LocalText;
  /** Words in a project's name that suggest the 领域; longer words count more. */
  readonly words: readonly string[];
}

/** Indicators that suit any project (共性). */
export const COMMON_DOMAIN = "common";
/** Indicators of a department's overall spending (部门整体). */
export const DEPARTMENT_DOMAIN = "department";

const domain = (id: string, zh: string, en: string, words = ""): Domain => ({
  id,
  name: { zh, en },
  words: words === "" ? [] : words.split(" "),
});

/** All 领域, in display order. */
export const DOMAINS: readonly Domain[] = [
  domain(COMMON_DOMAIN, "共性", "Common"),
  domain(DEPARTMENT_DOMAIN, "部门整体", "Department"),
  domain(
    "government-services",
    "政务服务",
    "Government services",
    "政务服务 政务大厅 政务中心 服务大厅 便民服务 行政审批 审批服务 审批事项 三级服务中心 一件事 帮办代办 12345",
  ),
  domain("maintenance", "运维", "Maintenance", "运维 运行维护 运营维护 营运维护 维修 维护 保养 检修 修缮"),
  domain("property", "物业", "Property services", "物业 保洁 保安 安保 保安服务 绿化养护"),
  domain("training", "培训", "Training", "培训 教育培训 继续教育 轮训 培训班"),
  domain("meetings", "会议", "Meetings", "会议 会务 研讨会 座谈会 论坛"),
  domain("leasing", "租赁", "Leasing", "租赁 租用 租金 房租 车位 停车"),
  domain("utilities", "水电", "Water and power", "水电 电费 水费 供水供电 用电 取暖 供暖 燃气"),
  domain(
    "information-systems",
    "信息化",
    "Information systems",
    "信息化 信息系统 系统建设 平台建设 软件 数字化 智慧 网络安全 大数据 政务云 云平台 服务器 机房",
  ),
  domain("construction", "工程", "Construction", "工程 基建 改造 新建 扩建 建设项目 老旧小区 棚改 管网"),
  domain("procurement", "采购", "Procurement", "采购 购置 设备购置 政府采购 办公设备"),
  domain(
    "labour-dispatch",
    "劳务派遣",
    "Labour dispatch",
    "劳务派遣 劳务 派遣 购买服务 聘用人员 临聘 编外人员 辅助人员",
  ),
  domain("publicity", "宣传", "Publicity", "宣传 普法 宣讲 公益广告 宣教"),
  domain("research", "调研", "Research", "调研 课题 研究 咨询 规划编制 调查研究"),
  domain("law-enforcement", "执法", "Law enforcement", "执法 稽查 综合执法 行政执法 专项整治 检查"),
  domain("education", "教育", "Education", "教育 学校 中小学 学前 幼儿园 助学 资助学生 校舍 义务教育 教师 营养改善"),
  domain("health", "医疗", "Health", "医疗 卫生 公共卫生 医院 疾控 卫生院 疫苗 家庭医生 健康 妇幼 计划生育"),
  domain("health-insurance", "医疗保障", "Health insurance", "医疗保障 医保 医疗救助 参保 医疗保险"),
  domain("agriculture", "农业", "Agriculture", "农业 农田 高标准农田 粮食 农机 种植 养殖 畜牧 动物防疫 农产品 惠农"),
  domain(
    "rural-revitalisation",
    "乡村振兴",
    "Rural revitalisation",
    "乡村振兴 衔接资金 扶贫 脱贫 防返贫 户厕 人居环境 雨露计划",
  ),
  domain("water", "水利", "Water works", "水利 河道 水库 灌溉 防汛 抗旱 农村饮水 河长制 水土保持 清淤"),
  domain("forestry", "林业", "Forestry", "林业 造林 森林 公益林 护林 退耕还林 湿地 林草"),
  domain("environment", "环保", "Environment", "环保 环境保护 生态环境 污染 污染防治 环境监测 大气 减排 水污染"),
  domain("city-management", "城管环卫", "City management", "城管 环卫 清扫 垃圾 路灯 市容 公厕 园林绿化 城市管理"),
  domain("transport", "交通", "Transport", "交通 公路 道路养护 农村公路 公交 危桥 客运 运输 四好农村路"),
  domain("social-security", "社保", "Social security", "社保 社会保险 就业 养老保险 公益性岗位 创业 招聘 人才"),
  domain("civil-affairs", "民政", "Civil affairs", "民政 低保 救助 特困 养老服务 高龄津贴 孤儿 殡葬 社区服务 慈善"),
  domain("disability", "残疾人事业", "Disability services", "残疾人 残联 残疾 无障碍 康复"),
  domain("police", "公安", "Police", "公安 警务 辅警 刑侦 治安 反诈 派出所 禁毒 天网 雪亮工程"),
  domain(
    "justice",
    "法院司法",
    "Courts and justice",
    "法院 司法 检察 法律援助 人民调解 社区矫正 审判 陪审员 执行 行政复议",
  ),
  domain(
    "culture-tourism",
    "文化旅游",
    "Culture and tourism",
    "文化 旅游 图书馆 文化馆 博物馆 文物 非遗 演出 免费开放 图书 农家书屋",
  ),
  domain("sport", "体育", "Sport", "体育 健身 赛事 运动会 运动员"),
  domain("science", "科技", "Science and technology", "科技 研发 高新技术 专利 科普 创新 知识产权 成果转化"),
  domain(
    "market-regulation",
    "市场监管",
    "Market regulation",
    "市场监管 食品 药品 抽检 特种设备 计量 消费维权 质量监督",
  ),
  domain("emergency", "应急消防", "Emergency and fire", "应急 消防 安全生产 防灾 减灾 救灾 隐患 森林防火"),
  domain("industry", "招商工信", "Industry and investment", "招商 工业 园区 产业发展 企业奖补 中小企业 商务 工信"),
  domain("archives", "档案史志", "Archives and annals", "档案 史志 年鉴 地方志 志书 方志"),
  domain("veterans", "退役军人", "Veterans", "退役军人 优抚 退役士兵 双拥 烈士 军休"),
  domain("party-building", "党建群团", "Party building", "党建 党员 工会 共青团 妇联 群团 主题教育 志愿服务 慰问"),
  domain(
    "land-housing",
    "自然资源住建",
    "Land and housing",
    "自然资源 国土 不动产 规划 住房 保障房 危房 地质灾害 租赁补贴 住建",
  ),
  domain("weather-statistics", "气象统计", "Weather and statistics", "气象 统计 普查 人工增雨 抽样调查"),
  domain("fiscal-audit", "财政审计监督", "Fiscal and audit", "审计 绩效评价 投资评审 财政监督 评审 财务监督"),
  domain("congress", "人大政协履职", "Congress and CPPCC", "人大 政协 代表 委员 提案 议案"),
  domain("subsidies-debt", "奖补与债务", "Subsidies and debt", "奖补 奖励 债务 还本付息 债券 补助资金 补贴资金"),
  domain("logistics", "后勤食堂车辆", "Canteen and vehicles", "后勤 食堂 车辆 公务用车 公车 接待 用餐"),
  domain("new-media", "新媒体舆情", "New media", "新媒体 舆情 网络舆论 网民留言 网信 公众号"),
];

/** The 领域 with a given id. */
export const domainById = (id: string): Domain | undefined => DOMAINS.find((each) => each.id === id);
