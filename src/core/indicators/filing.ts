import { isBenefit, isCost, isOutput } from "../forms/category";
import type { Indicator, IndicatorCategory } from "../forms/form";
import { isCeiling, isFloor, nameOf } from "./measure";
import { catalogIndicator } from "./catalog-names";
import { isNotApplicable } from "./not-applicable";
import { isNumberName } from "./number-names";
import { isRate, isSatisfaction } from "./rates";
import { isCountUnit } from "./units";

/** Only these are necessarily asked of the people served; 认可度 and 知晓率 may be filed under 社会效益. */
const SATISFACTION = /满意|好评/;

/** Time that is kept, anywhere in the name. 时长 and 天数 are quantities. */
const TIMELY =
  /及时|按时|按期|准时|如期|(?<!超)限时|时限|时效|提前(?:办结|办理|完成|办毕)|当[天日](?:办结|办理|办毕|完成)|办当[天日]结|响应(?:时间|速度|时长|率)|(?:反应|反映)(?:时间|速度)/;
/** Times that count as kept if they have an upper limit. */
const TIME_TAKEN =
  /(?:时间|用时|耗时|周期|工期|速度)$|(?:办理|办结|办件|审批|审核|审查|评审|验收|出具|拨付|支付|发放|兑付|处置|处理|反馈|回复|答复|响应|修复|整改|送达|公示后?|完成|交付)(?:平均)?(?:天数|日数|工作日数?|小时数)$/;
/** A deadline: 竣工时间 with 12月31日前. */
const DAY = /(?:时间|日期|期限|时点|节点)$/;
/** How a device or a treatment performs, not when work is done: 平均住院日, 页面加载时间. */
const PERFORMANCE =
  /住院日|滞留|加载|时延|延迟|停电|停水|停机|停运|中断|续航|间隔|周转|(?:超限|超标|超温|异常|故障|宕机|断电|断网|离线|失联|误差|堵车|拥堵)(?:累计|总)?(?:时间|时长)$/;
/** A number of things that come late is one of faults: 未按期整改事项数. */
const NOT_IN_TIME = /未(?:能)?(?:按|及时|如期)/;
/** Names that mention a time but end in something else: 时限调查次数. */
const COUNTED = /(?:次数|场次|人次|数量|人数|个数|份数)$/;

/** Money gained or saved for others; checked before 金额 and 费用. */
const GAIN =
  /增收|创收|节支|(?<!保值)增值率|(?:核减|审减|清收|追缴|追回|挽回).{0,8}(?:金额|额|资金|工程款|款|造价|投资)$|产值|利润|挽回.{0,6}损失|避免.{0,6}损失|(?:节约|节省|降低|减少).{0,10}(?:资金|费用|支出|成本|开支|损失)/;

/** Names that end in a word for spending. 收费, 免费 and 消费 are not costs of the unit, nor are 高标准 and 标准化. */
const SPENDING =
  /(?:(?<![收免消缴退])费|费用|经费|成本|支出|开支|单价|定额|工资|薪酬|租金|津贴|(?:补助|补贴|奖补|奖励|救助|发放|经费|费用|工资|支付)(?:标准|金额))(?:标准|(?:发放|支付)?(?:总额|总数|额|数))?$/;
/** Words that turn such a name into a gain, a saving or work. */
const NOT_SPENT =
  /违规|违法|错发|冒领|挪用|骗取|收入|收取|征收|追缴|追回|清欠|节约|节支|节省|减少|降低|压减|核减|审减|增长|控制|免|培训班|带动|拉动|撬动/;
/** Work done with the money: 及时缴纳物业费, 发放生活补助金额. */
const PAYS =
  /^(?:及时|按时|按期|足额|准确|规范|依法|按规定|按标准|全部|完成)*(?:缴纳|支付|发放|拨付|落实|兑现|报销|结算|核定)/;
/** Budget lines for running the unit itself; not a burden on society. */
const OWN_SPENDING =
  /基本支出|项目支出|人员经费|公用经费|办公经费|运转经费|日常公用|^(?:水|电|水电|燃气|物业|办公|差旅|会议|培训|印刷|租赁)费|工资/;

/** Rates of how well something is done or maintained. */
const QUALITY_RATE =
  /(?:维护|维持|管护|覆盖|合格|达标|完好|准确|正确|优良|整洁|清洁|差错|存活|成活|安全|绿化|普及|知晓|参与|巩固|一致|规范|合规)率$/;
/** Words that relate such a rate to time after all. */
const TIME_WORD =
  /时|期|限内|按(?:计划|进度|节点|序时)|早|快|速|进度|提前|频率|更新|当[天日]|[年月日季周]底?|延误|滞后|完成|办结|到位/;

/** Running the unit itself, which yields no economic benefit: 行政职能运行率, 保障机关正常运转. */
const OWN_RUNNING =
  /(?:行政|职能|机关|政务|履职|办公|单位|部门|基地|窗口|正常|有效|平稳).{0,8}(?:运转|运行|履职)|行政职能/;
const ECONOMIC =
  /经济|收|增值|产值|利润|税|成本|费|节约|节支|节省|效益|资金|资产|投资|投入|融资|贷款|就业|价|金额|消费|营业|销售|产量|产业|企业|市场|租|回报|损失|浪费|撬动|创业|项目|园区|贸易|旅游/;

/** Money that comes in: 总收入, 村集体经济收入. */
const INCOME = /(?:总收入|营业收入|经济收入|经营收入|销售额|产值|利润|税收)(?:总?额|总量)?$/;
/** Safety and order, which are not economic: 安全率, 安全生产率. */
const SAFETY = /(?:安全|秩序|稳定|治安)(?:生产|施工|运行)?(?:保障|维护|达标|合格)?率$/;
/** How people feel about their lives: an effect on society. Satisfaction is about a service instead. */
const FEELING = /(?:幸福感|获得感|安全感|归属感|自豪感|认同感|幸福指数|安全指数)(?:程度|提升|提高|增强|度|指数)*$/;
/** Harm to people and order, which is not economic: 人员伤亡事故, 犯罪率, 安全责任事故发生数. */
const HARM =
  /(?:事故|人员伤亡|人员死亡|犯罪|(?:刑事|治安|犯罪)案件|(?:安全|群体性|突发)事件)(?:的|发生|发案|死亡|伤亡|受伤|立案|下降|上升|同比|总)*(?:率|人数|起数|次数|件数|数量|数|人次|情况)?(?:为零|为0|零发生)?$/;
/** Words that relate harm to money or production after all: 事故损失, 设备事故率. */
const OF_MONEY = /损失|成本|费|赔|经济|gdp|资金|资产|收入|质量|设备/i;
/** How many know of something. */
const KNOWN = /(?:知晓|知悉|知信|认知)(?:率|度|比例)$/;
/** Burdens: what society or nature has to bear. */
const BURDEN =
  /成本|费|负担|支出|代价|损失|损害|影响|污染|排放|噪|扬尘|能耗|消耗|耗|占用|占地|破坏|风险|事故|纠纷|投诉|上访|垃圾|废|浪费|投入|治理|修复|补偿|赔偿|拆迁|搬迁|堵|扰民|时间|减少|降低|控制|碳|水土流失|价格/;
/** Improvements: a benefit, wherever the word is in the name. */
const IMPROVES =
  /传承|弘扬|提升|提高|改善|促进|推动|增强|保护|美化|绿化|优化|丰富|满足|带动|增加|完善|健全|便利|方便|发展|和谐|稳定|保障|增长|覆盖/;
/** Number of beneficiaries. */
const PEOPLE = /(?:受益|惠及|覆盖|服务)(?:群众|人口|居民|村民|对象|农户|学生)?(?:人口|人数|户数|人次|数量|数)?$/;
/** How well spending stays within the budget. */
const CONTROL_RATE = /^(?:项目|预算|总|经费|费用|经济|社会|环境)*成本(?:控制|使用)率$|^预算控制率$/;
/** Keeping the cost down, which is no output, also without the word for a rate: 成本控制, 控制工程成本. */
const COST_KEPT =
  /^(?:项目|工程|建设|总|实施|运行|运营|采购|管理|活动|单位|预算|有效|严格|合理|加强)*成本(?:费用)?(?:控制|管控)(?:情况|目标|数|额|金额|率)?$|^(?:有效|严格|合理|加强)*(?:控制|管控)(?:项目|工程|建设|总|实施|运行|运营|采购)*成本$/;
/** Spending that is kept down, which nature does not gain from. */
const COSTS_LESS =
  /(?:控制|降低|节约|节省|减少|压缩|压减).{0,8}(?:成本|费用|开支|支出|经费)|(?:成本|费用|开支|支出|经费)(?:的)?(?:控制|降低|节约|节省|减少|压缩|压减)/;
/** Words that relate it to nature after all. */
const OF_NATURE = /环境|生态|环保|能耗|能源|节能|减排|排放|污|碳|资源|水土|绿|节水|用水|用电|油|燃|垃圾|废|治理/;
/** Timeliness as the measure itself. */
const TIMELY_DEGREE = /(?:及时性|及时率|按期率|按时率)$/;
/** Work to be done in time, as the measure itself: 及时发布政务新闻消息. */
const TIMELY_WORK = /^(?:及时|按时|按期|准时|限时)(?!.*率$)/;
/** Rates of work that is inherently timed: 完工率, 拨付率. Other rates under 时效 tell how well or how much. */
const PROCESS_RATE =
  /(?:工|产|收|付|放|行|线|货|结|报|复|达|动|施|度|签|约|支|征|缴|兑现|公开|上报|整改|落实|响应|实现|转办|受理|运行|开通|拨)率$/;
/** Documents, meetings and the like that are produced; not a benefit in themselves. */
const MADE =
  /(?:文件|报告|方案|手册|简报|规范|培训|会议|讲座|宣传|检查|巡查|抽查|督查|评估|专利|知识产权|论文|著作)(?:编制|印发|发布|举办|开展)?(?:总?数量?|次数|场次|期数|份数|篇数|件数)?$/;

/** Where a name belongs, and why. */
export interface Place {
  readonly category: IndicatorCategory;
  /** The reason as worded in messages: 满意度内容. */
  readonly kind:
    | "satisfaction"
    | "time"
    | "gain"
    | "spending"
    | "own-spending"
    | "quality"
    | "running"
    | "safety"
    | "catalog"
    | "control"
    | "count"
    | "reached"
    | "people"
    | "income"
    | "feeling"
    | "known"
    | "benefit";
}

/**
 * For each branch in which the catalog files an indicator, the branches that are definitely wrong for it. The others
 * are a matter of emphasis, such as a rate under 质量 or 社会效益, or are checked by other rules.
 */
const SURELY_WRONG: Readonly<Partial<Record<IndicatorCategory, readonly IndicatorCategory[]>>> = {
  quantity: ["timeliness", "economic-benefit"],
  quality: ["economic-benefit"],
  timeliness: ["quantity", "quality", "economic-benefit", "social-benefit", "ecological-benefit", "sustainability"],
  "social-cost": ["quantity", "quality", "timeliness"],
  "ecological-cost": ["quantity", "quality", "timeliness"],
  "economic-benefit": ["quality", "timeliness"],
  "social-benefit": ["timeliness"],
  "ecological-benefit": ["timeliness"],
  sustainability: ["quantity", "timeliness", "economic-benefit"],
};

/**
 * The branch that an indicator belongs to, if its words or the catalog leave no doubt that its own branch is wrong;
 * otherwise null. Limited to the word families that are reliable in practice (docs/domain.md 3.1); rows of 成本 are
 * checked by COST-NOT-COST, shares under 数量 by CAT-RATE-IN-QTY.
 */
export function properPlace(indicator: Indicator): Place | null {
  const { category } = indicator;
  const name = nameOf(indicator);
  if (category === null || category === "cost" || name === "" || isNotApplicable(indicator)) return null;
  return placeByWords(indicator, category, name) ?? placeByCatalog(category, name);
}

function placeByCatalog(category: IndicatorCategory, name: string): Place | null {
  const filed = catalogIndicator(name)?.category;
  // A rate without a word for time may be a standard of quality: 垃圾日产日清率.
  if (filed === "timeliness" && category === "quality" && name.endsWith("率") && !TIMELY.test(name)) return null;
  return filed && SURELY_WRONG[filed]?.includes(category) === true ? { category: filed, kind: "catalog" } : null;
}

function placeByWords(indicator: Indicator, category: IndicatorCategory, name: string): Place | null {
  if (isSatisfaction(indicator) && SATISFACTION.test(name)) {
    return category === "satisfaction" ? null : { category: "satisfaction", kind: "satisfaction" };
  }
  if (isCost(category)) return placeOfOtherCost(indicator, category, name);
  if (isOutput(category)) return placeOfOutput(indicator, category, name);
  if (isBenefit(category)) {
    if (CONTROL_RATE.test(name)) return { category: "cost", kind: "control" };
    if (TIMELY_DEGREE.test(name) || (TIMELY_WORK.test(name) && indicator.target.value.kind === "percent"))
      return { category: "timeliness", kind: "time" };
    if (category !== "sustainability" && isOutputCount(indicator, category, name))
      return { category: "quantity", kind: "count" };
  }
  if (category === "social-benefit" && INCOME.test(name) && indicator.target.value.kind === "amount")
    return { category: "economic-benefit", kind: "income" };
  if (category === "ecological-benefit" && COSTS_LESS.test(name) && !OF_NATURE.test(name))
    return { category: "economic-benefit", kind: "gain" };
  if (category === "economic-benefit" && KNOWN.test(name) && indicator.target.value.kind === "percent")
    return { category: "social-benefit", kind: "known" };
  if (category === "economic-benefit" && (SAFETY.test(name) || isAboutHarm(name)))
    return { category: "social-benefit", kind: "running" };
  if (category === "satisfaction" && HARM.test(name)) return { category: "social-benefit", kind: "safety" };
  if (category === "satisfaction" && FEELING.test(name)) return { category: "social-benefit", kind: "feeling" };
  if (category === "satisfaction" && PEOPLE.test(name) && indicator.target.value.kind === "quantity")
    return { category: "social-benefit", kind: "people" };
  if (category === "economic-benefit" && OWN_RUNNING.test(name) && !ECONOMIC.test(name))
    return { category: "social-benefit", kind: "running" };
  return null;
}

/** 社会成本 and 生态环境成本 are burdens on others, neither the unit's own spending nor improvements. */
function placeOfOtherCost({ target }: Indicator, category: IndicatorCategory, name: string): Place | null {
  if (OWN_SPENDING.test(name) && !NOT_SPENT.test(name)) return { category: "cost", kind: "own-spending" };
  const { kind } = target.value;
  if (kind === "amount" || BURDEN.test(name) || !IMPROVES.test(name)) return null;
  return { category: category === "social-cost" ? "social-benefit" : "ecological-benefit", kind: "benefit" };
}

/** Whether a name, or at least two clauses of a sentence, are about harm and not about its cost. */
function isAboutHarm(name: string): boolean {
  if (OF_MONEY.test(name)) return false;
  return HARM.test(name) || name.split(/[,，;；。、]/).filter((clause) => HARM.test(clause)).length > 1;
}

/** Whether a compact name is that of keeping the cost down: 成本控制, 控制工程成本. */
export const isCostControlName = (name: string): boolean => COST_KEPT.test(name);

function placeOfOutput(indicator: Indicator, category: IndicatorCategory, name: string): Place | null {
  const { kind } = indicator.target.value;
  if (GAIN.test(name) && (kind === "amount" || isRate(indicator)))
    return { category: "economic-benefit", kind: "gain" };
  if (isCostControlName(name)) return { category: "cost", kind: "control" };
  if (SPENDING.test(name) && !NOT_SPENT.test(name) && !PAYS.test(name)) return { category: "cost", kind: "spending" };
  if (category === "timeliness" && isReach(indicator, name)) return { category: "quantity", kind: "reached" };
  if (category === "timeliness")
    return (QUALITY_RATE.test(name) || isRateWithoutTime(indicator, name)) && !TIME_WORD.test(name)
      ? { category: "quality", kind: "quality" }
      : null;
  return keepsTime(indicator, name) ? { category: "timeliness", kind: "time" } : null;
}

/** Units of people and extents; other counts, such as 次 and 个, may say how often or how late. */
const REACHED_UNIT = /^(?:人次|人|名|户|户次|家|家次|亩|公顷|平方米|平方公里|公里|台|套|辆|棵|株|座)$/;

/** How many or how much, with nothing about time: 惠及学生 ≥1.5万人次. */
function isReach(indicator: Indicator, name: string): boolean {
  const { kind, unit, per } = indicator.target.value;
  const isCounted = kind === "quantity" && unit !== null && per === null && REACHED_UNIT.test(unit);
  return isCounted && !isCeiling(indicator) && !TIME_WORD.test(name);
}

/** A share of something that is not inherently timed: 破案率, 参保率. */
const isRateWithoutTime = (indicator: Indicator, name: string): boolean =>
  name.endsWith("率") && isRate(indicator) && indicator.target.value.kind === "percent" && !PROCESS_RATE.test(name);

/**
 * A count of things produced, filed under a benefit. Patents and papers may be a social benefit; such cases are
 * uncertain.
 */
function isOutputCount(indicator: Indicator, category: IndicatorCategory, name: string): boolean {
  const { kind, unit } = indicator.target.value;
  if (kind !== "quantity" || unit === null || !isCountUnit(unit) || !MADE.test(name)) return false;
  return category === "economic-benefit" || !/专利|知识产权|论文|著作|报告/.test(name);
}

/** In a long name, a word for time in the middle refers to something else. */
const LONG_NAME = 12;
const AT_START = 2;
const AT_END = 7;

function isTimely(name: string): boolean {
  const found = TIMELY.exec(name);
  if (!found) return false;
  const end = name.length - found.index - found[0].length;
  return name.length <= LONG_NAME || found.index <= AT_START || end + found[0].length <= AT_END;
}

/** Whether the row is about keeping a time, by its words or by a maximum duration. */
function keepsTime(indicator: Indicator, name: string): boolean {
  if (COUNTED.test(name) || (NOT_IN_TIME.test(name) && isNumberName(name)) || PERFORMANCE.test(name)) return false;
  const { kind } = indicator.target.value;
  if (isTimely(name)) return !(kind === "duration" && isFloor(indicator));
  if (kind === "date") return DAY.test(name);
  const isBounded = indicator.target.value.comparator === "≤" || indicator.target.value.comparator === "<";
  return kind === "duration" && isBounded && (TIME_TAKEN.test(name) || indicator.category === "quality");
}
