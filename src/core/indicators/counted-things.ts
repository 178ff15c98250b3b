import { compactText } from "../values/text";
import { isDurationUnit, isMoneyUnit } from "../values/units";
import { measureName } from "./measure";
import { isNumberName } from "./number-names";
import { isRateName, isSatisfactionName } from "./rates";
import { isCountUnit } from "./units";

type Units = (unit: string) => boolean;

const oneOf = (units: string): Units => {
  const set = new Set(units.split(" "));
  return (unit) => set.has(unit);
};

/** Units that cannot count the thing named. Merely unusual units are not included. */
const NOT_OF_PLACES = oneOf("件 份 篇 册 本 人 人次 名 次 期 辆 台 套 吨 亩 起 公里 平方米");
const NOT_OF_PEOPLE = oneOf("件 份 篇 册 本 辆 台 套 吨 亩 起 公里 平方米 座 个 次 场 期 项 户 家 处 所");
const NOT_OF_HOUSEHOLDS = oneOf("件 份 篇 册 本 辆 台 套 吨 亩 起 公里 平方米 人 人次 次 场 期");
const NOT_OF_FACILITIES = oneOf("人 人次 名 位 户 次 期 份 篇 册 本 亩 公里 平方米 吨");
const NOT_OF_DOCUMENTS = oneOf("人 人次 名 户 辆 台 吨 亩 公里 平方米 座 家");
const NOT_OF_VEHICLES = oneOf("人 人次 名 户 件 份 篇 册 本 亩 公里 平方米 吨");
const NOT_OF_DIMENSIONS: Units = (unit) => isCountUnit(unit) && unit !== "幅";
const NOT_OF_ATTENDANCE = oneOf("家 户 件 份 篇 册 本 辆 台 套 座 处 所 条 棵 株 页 眼 个");
const NOT_OF_GOODS = oneOf("人 人次 名 位 户 次 场 期 家 座 篇 公里");
const NOT_OF_TIMES = oneOf("人 人次 名 户 辆 台 吨 亩 公里 平方米 座 份 册 本 个 套 家");

/** Further units for counting, which occur less often. */
const OTHER_COUNTS = oneOf("页 笔 轮 届 讲 字 颗 粒 站 班 网点 站点 对象 班级 学生 眼 孔 顶 床 床位 车位 航次 架次");
const isCounting: Units = (unit) => isCountUnit(unit) || OTHER_COUNTS(unit);
/** Units of length, area, volume and weight. */
const isExtent = oneOf(
  "米 公里 千米 里 平方米 平方公里 亩 公顷 立方米 立方 方 吨 千克 公斤 克 升 毫升 厘米 毫米 平米 平方 万方",
);

/** What the end of a name says is counted, and the units that are impossible for it. For 次数 see also `NEEDS_PEOPLE`. */
const THINGS: readonly (readonly [what: string, name: RegExp, wrong: Units])[] = [
  [
    "地区或单位",
    /(城区|市区|区县|县区|县市区|县|区|乡镇|镇|街道|行政村|自然村|村|社区|小区)(数|数量|个数|总数)$/,
    NOT_OF_PLACES,
  ],
  ["人员", /(人数|人口|人口数|人员数|人员数量|学生数量?|教师数量?|专家数量?|职工数量?|对象数)$/, NOT_OF_PEOPLE],
  [
    "人员",
    /(?<!法|机器|介|委托|代理|经纪)(?:人员|传承人|受益人|管理员|护林员|保洁员|保安员|网格员|协管员|辅导员|驾驶员|讲解员|调解员|护理员|党员|学员|队员|演员|教师|医师|护士|医生|学生|幼儿|职工|员工|干部|民警|辅警|协警|村医|专家|人士|农民|村民|居民|老人|老年人|残疾人|儿童|妇女|患者|志愿者|劳动者|从业者)(?:数|数量|总数|人数)$/,
    NOT_OF_PEOPLE,
  ],
  [
    "人员",
    /^(?:新增|计划|全年)?(?:引进|聘用|招聘|聘请|招录|选派|选聘|培训|培养|资助|救助|慰问|表彰|补助).*(?:人才|人士|专家|教师|医生|医师|护士|村医|护林员|网格员|保洁员|保安|辅警|协警|民警|学生|学员|党员|干部|职工|农民|村民|居民|儿童|老人|老年人|残疾人|妇女|劳动者|志愿者|劳模|军人|大学生|毕业生)$/,
    NOT_OF_PEOPLE,
  ],
  ["户数", /(?<![用客账])户数$|家庭数$/, NOT_OF_HOUSEHOLDS],
  [
    "设施设备",
    /(窗口|设备|平台|设施|网点|摄像头|路灯|机柜|服务器|电梯|充电桩)(?:设置|建设|购置|维护|安装)?(数|数量|个数|台数)$/,
    NOT_OF_FACILITIES,
  ],
  [
    "设施设备",
    /(?:停车位|泊位|车位|床位|学位|充电桩|摄像头|路灯|电梯|公厕|机井|泵站|座椅|监控|公交站|候车亭|垃圾箱|消防栓)$/,
    oneOf("人 人次 名 户 次 期 份 篇 册 本 亩 公里 米 平方米 平方公里 公顷 吨"),
  ],
  ["文稿", /(报告|论文|专报|简报|文章|稿件|手册|刊物)(数|数量|篇数|份数)?$/, NOT_OF_DOCUMENTS],
  [
    "物资",
    /(?:化肥|农药|种子|粮食|稻谷|小麦|玉米|煤炭|药品|饲料|钢材|水泥|树苗|苗木|种苗)(?:储备|采购)?(?:数量|总量|量)$/,
    NOT_OF_GOODS,
  ],
  [
    "活动、资料等",
    /^(?:举办|开展|组织|承办|召开|参加).*(?:活动|培训班?|讲座|论坛|比赛|竞赛|演出|展览|演练|会议|宣讲)$|(?:条目|词条|课件|课程|案例|档案|案卷|题库|影片|栏目)(?:数|数量)?$|(?:标准|规范)(?:数|数量)$|^(?:制定|编制|修订|起草|发布|出台).*(?:标准|规范)$/,
    oneOf("平方米 公里 千米 亩 公顷 平方公里 吨 立方米 辆 棵 头 座"),
  ],
  ["车辆", /(车辆|公交车|校车|警车)(数|数量|台数|辆数)$/, NOT_OF_VEHICLES],
  ["人次", /(?<!投诉)人次数?$/, (unit) => isExtent(unit) || isDurationUnit(unit) || NOT_OF_ATTENDANCE(unit)],
  ["是否按时", /^(?:按时|及时|按期|如期)[^率数量次度]*$/, oneOf("人 名 户 件 份 个 亩 台 套 公里 平方米 人/年")],
  ["面积", /面积$/, NOT_OF_DIMENSIONS],
  ["长度", /(里程|长度)$/, NOT_OF_DIMENSIONS],
  ["天数", /(?<!人)天数$/, (unit) => unit !== "天" && unit !== "工作日" && isCountUnit(unit) && unit !== "次"],
  ["次数", /(?:(?<!人)次数|场次|批次|期数)$/, NOT_OF_TIMES],
  // Trains run so many times, classes are so many.
  ["班次", /班次$/, (unit) => unit !== "个" && NOT_OF_TIMES(unit)],
];

/** 次数 that may be counted by attending people: 服务次数 in 人次 is common, 报道次数 in 人次 and 服务次数 in 人 are not. */
const NEEDS_PEOPLE =
  /培训|服务|就诊|诊疗|接待|体检|参与|参加|受益|救助|观看|参观|访|咨询|慰问|出动|巡|义诊|献血|住院|就餐|乘坐|借阅|接种/;

/** Things that are bought, built or maintained; names that count persons mention them. */
const BOUGHT =
  /^(?:计划|新增|更新|全年)?(?:购置|采购|购买|配备|添置|安装|维修|修缮|新建|改建|扩建|改造|建设|维护|印刷|印制)[^人员户家生师]*(?:数量|总数|数)$/;
const isPerson: Units = oneOf("人 人次 名 位");

/** Counts that cannot be percentages, unless the name mentions a change or a part. */
const PURE_COUNT =
  /(?:人次|面积|里程|场次|批次|班次|期次|长度|数量|(?:人|户|件|条|份|篇|次|项|个|台|套|辆|家|处|座|所|栋|间|场|期|批|页|册|例|起|宗|盏|株|头|只|天|笔|门|部|村|单位|企业|项目|窗口|网点|人口|文章|论文|报告|稿件|专利|案件|人员|学生|教师|设备|车辆|岗位|床位|学位|点位|课程|活动|事项|团队|机构|农户|学校|平台|系统|订单)数|(?:投诉|访问|办件|业务|受理|发行|产|清运|录入|阅读|点击|收储|采集|销售)量)$/;
const CHANGE = /增|减|升|降|提高|下滑|变化|同比|环比|占|比|率|完成|覆盖|达标/;
/** What is clicked or handled, not sold. */
const TRAFFIC = /(?:访问|点击|阅读|浏览|转发|办件|受理|下载)量$/;
/**
 * Money received or spent. What costs the public or the environment may be counted otherwise, time is a cost too, and what
 * is waived or paid for people may be counted by cases.
 */
const MONEY =
  /^(?!.*(?:社会|生态|环境|时间|人力|人工)|(?:减免|免除|免收|免缴|报销|代缴|补贴|补助|资助|救助|垫付)).*(?:金额|总额|成本|费用|经费|造价|单价|产值|保费|税收|营业额|销售额|交易额)$/;
/**
 * Fees that the body itself pays, named for what it pays for: 物业费. Those that it pays for others, waives or collects may be
 * counted in cases and things.
 */
const FEE =
  /^(?!.*(?:免|减|报销|代缴|收|补贴|补助|资助|救助|垫付|缴纳|支付|发放)).*(?:物业|水电|办公|差旅|印刷|租赁|劳务|咨询|维修|维护|保洁|管护|运维|监理|设计|评审|检测|审计|购置|装修|制作|编制|印制|清运|养护)费$/;
/** Things, which no fee is counted in; it may be paid in 次, 项 or 月. */
const NOT_OF_FEES = oneOf("个 件 份 篇 册 本 辆 台 套 座 处 所 家 条 棵 株 亩 公里 平方米 吨");
/** A share at the end of a name: 设备配备率100%. */
const SHARE_AT_END = /(?<=[率度])(?:达到?|为|≥)?\d{1,3}(?:\.\d+)?%(?:以上)?$/;
/** A duration or a deadline; neither a share nor a count. */
const TIME =
  /(?:时限|期限|完成时间|办理时间|响应时间|等候时间|到达时间|发放时间|支付时间|拨付时间|竣工时间|开工时间|上线时间|报送时间|公开时间|维持时效|办理时效|服务时效|使用年限|使用寿命|设计年限|保修期限?|质保期限?)$/;
/** Any length of time; it may be counted in lessons, shifts or services. */
const SPAN = /(?:时间|时长|用时|耗时)$/;
const NOT_OF_SPANS = oneOf("人 人次 名 位 户 家 个 件 份 篇 册 本 辆 台 套 座 处 所 条 项 页 亩 公里 平方米 吨");
/** How long a task takes; never a share. */
const TAKES_TIME =
  /(?:恢复|修复|处置|处理|到达|到场|办结|等候|等待|排队|反馈|回复|答复|审批|上报|出警|送达|交付)(?:时间|时长|用时|时限)$/;
/** How fast help arrives; days are too long. */
const EMERGENCY = /(?:到场|出警|到达现场|现场到达|出动|抢救|急救|接警|灭火)(?:响应|到达|处置)?(?:时间|时限|时长|用时)$/;
const isDays: Units = oneOf("天 日 工作日 周 月 年");

/** What is counted and the kind of unit that is impossible for it. */
export interface UnitClash {
  readonly what: string;
}

const clash = (what: string, isImpossible: boolean): UnitClash | null => (isImpossible ? { what } : null);

/**
 * What the name counts, if the unit (canonical, without magnitude) is impossible for it: 满意度 in 次, 面积 in 人. Null if
 * name and unit match or it is unknown.
 */
export function unitClash(typedName: string, unit: string): UnitClash | null {
  const name = compactText(typedName).replace(SHARE_AT_END, "");
  const isTime = isDurationUnit(unit);
  if (isSatisfactionName(name)) {
    return clash("满意度", (isCounting(unit) && unit !== "级") || isMoneyUnit(unit) || isTime || isExtent(unit));
  }
  if (isRateName(name)) return clash("比率", isCounting(unit) || unit === "元" || isTime);
  const head = measureName(name);
  if (TIME.test(head)) return clash("时间", unit === "%" || isMoneyUnit(unit) || isCountUnit(unit));
  if (EMERGENCY.test(head) && isDays(unit)) return { what: "到场的快慢" };
  if (unit === "%" && TAKES_TIME.test(head)) return { what: "时间" };
  if (SPAN.test(head)) return clash("时间", NOT_OF_SPANS(unit) || isMoneyUnit(unit));
  if (MONEY.test(head)) return clash("金额", isCounting(unit) || isTime);
  if (FEE.test(head)) return clash("金额", NOT_OF_FEES(unit));
  if (unit === "%" && PURE_COUNT.test(head)) return CHANGE.test(head) ? null : { what: "数量" };
  if (BOUGHT.test(head) && isPerson(unit)) return { what: "设备、设施或物品" };
  const [what, , wrong] = THINGS.find(([, words]) => words.test(head)) ?? [];
  if (what !== undefined && wrong !== undefined) {
    // 接待次数 may count persons.
    if (what === "次数" && unit === "人次" && NEEDS_PEOPLE.test(head)) return null;
    if (wrong(unit) || unit === "元") return { what };
  }
  if (TRAFFIC.test(head)) return clash("数量", unit === "元" || isTime);
  return clash("数量", isNumberName(head) && (isTime || (unit === "元" && PURE_COUNT.test(head))));
}
