import type { CatalogIndicator } from "../../catalog/schema";
import { isBenefit, isCost } from "../../forms/category";
import type { Indicator } from "../../forms/form";
import { isDurationUnit, isMoneyUnit, isPercentUnit } from "../../values/units";
import { catalogIndicator } from "../catalog-names";
import { nameOf, STARTS_WITH_REDUCTION } from "../measure";
import { oncePer } from "../../once-per";
import { isUnderstood } from "./understood";
import { unitInName } from "../../values/name-hints";
import type { Named, Polarity, PolarityAbout } from "./kinds";
import { polarityByBranch } from "./by-branch";
import { wordsIn, type NameWord, type WordClass } from "./words";

const up = (about: PolarityAbout): Polarity => ({ direction: "up", about });
const down = (about: PolarityAbout): Polarity => ({ direction: "down", about });

/** The direction of an indicator: from the catalog, or else from its words; null unless one of them is clear. */
export function polarityOf(indicator: Indicator): Polarity | null {
  return polarityOfRow(indicator).known;
}

const polarityOfRow = oncePer((indicator: Indicator): { readonly known: Polarity | null } => {
  const { level3, target, category } = indicator;
  const name = nameOf(indicator);
  const listed = catalogIndicator(name);
  const unit = target.value.unit ?? unitInName(level3.value);
  return { known: listed ? polarityOfListed(listed) : polarityOfName({ name, unit, category }) };
});

/** The direction stated in the catalog. */
export function polarityOfListed(listed: CatalogIndicator): Polarity {
  const { direction, category, kind, name } = listed;
  const named = polarityOfName({ name, unit: listed.unit, category });
  if (named?.direction === (direction === "positive" ? "up" : "down")) return named;
  if (direction === "negative") {
    if (category === "cost") return down("cost");
    if (kind === "duration" || kind === "date") return down("time-limit");
    return down(category === "quantity" ? "means" : "harm");
  }
  if (kind === "amount") return up("gain");
  return up(kind === "percent" || kind === "permille" || kind === "score" ? "rate" : "count");
}

/** Endings of names for a share, a degree or an index. */
const RATE_HEAD = /(?:率|(?<![强长宽厚])度|占比|比例|比重|百分比|程度|覆盖面|指数|感|性)$/;
/** Endings of names for a number, an amount or a size. */
const COUNT_HEAD = /(?:数|量|额|次|人次|场次|批次|频次|面积|里程|长度|件|起|例|宗|值|情况|项目|车辆)$/;
/** Endings of names for money, of which a percentage cannot be a share: 采购价. */
const MONEY_HEAD = /(?:价|费|款|金额|费用|经费|资金)$/;
/** Public resources whose number is kept low (三公). */
const MEANS = /因公出国|出国境|公务用车(?:保有|购置|数量)|公务接待(?:批次|人次|人数|次数)|财政供养人员|编制数$/;
/** Use of money, where in general neither more nor less is better. */
const TO_BE_SPENT = /(?:执行|使用|支出|支付|拨付|控制)(?:率|进度|比例)$(?<=(?:预算|资金|经费|支出|成本|费用).*)/;

/** Economic output in money. */
const OUTCOME =
  /^(?!.*(?:减少|降低|压减|损失)).*(?:产值|增加值|利润|旅游收入|综合收入|销售收入|销售额|营业额)(?:总?额)?$/;

/** A facility or a person named after what it is for: 候车亭, 填埋场, 急救员. */
const FACILITY = /^[亭厅室椅楼场站所库箱柜池塔棚员]/;
/** A time by which something comes early: 预警提前时间. */
const AHEAD = /提前(?:预报|预警|发布)?(?:时间|时长|量)$/;

/** What can still be detected, or where something begins: the lower the better, but it is no harm. */
const LOWEST = /(?:下限|检出限|阈值|门限|门槛|盲区|起点)$/;
/** Unlawful acts that nobody is said to deal with; as an output they may be the cases found: 非法捕捞案件. */
const UNLAWFUL =
  /^(?:非法|违法|违规|违章|盗[采伐挖窃猎]|偷[捕排采盗]|走私|无证)[\p{Script=Han}]{0,8}(?:案件|事件|行为|现象)(?:发生)?(?:起数|件数|次数|数量|数)?$/u;

/** A supply is also consumption. */
const SUPPLIED = /供[水电热气]量$/;

const has = (word: NameWord | undefined, ...classes: readonly WordClass[]): boolean =>
  word !== undefined && classes.some((wordClass) => word.classes.has(wordClass));

/** General words after the measure. */
const TRAILING = /(?:指标|情况|水平|目标值?)$/;

/**
 * The direction that the words of a compact name (`measureName`) imply. The last word decides (故障修复时间 is a time, 投诉处理率
 * a rate of handling), modified by the words before it (无故障运行率, 逾期办结率, 减少事故起数).
 */
export function polarityOfName({ name, unit, category }: Named): Polarity | null {
  const measured = name.replace(TRAILING, "");
  if (LOWEST.test(measured)) return null;
  if (isBenefit(category) && UNLAWFUL.test(measured)) return down("harm");
  const words = wordsIn(measured);
  const named = { name: measured, unit, category };
  const polarity = polarityOfWords(named, words) ?? polarityByBranch(named, words);
  return polarity && isUnderstood(named, words, polarity) ? polarity : null;
}

function polarityOfWords({ name: measured, unit, category }: Named, words: readonly NameWord[]): Polarity | null {
  if (MEANS.test(measured)) return words.some((word) => has(word, "reduce")) ? up("reduction") : down("means");
  if (OUTCOME.test(measured) && !isCost(category) && isMoneyUnit(unit)) return up("gain");
  const last = words.at(-1);
  const before = words.at(-2);
  if (!last || TO_BE_SPENT.test(measured) || SUPPLIED.test(measured)) return null;
  const isRate = (isPercentUnit(unit) && !MONEY_HEAD.test(measured)) || RATE_HEAD.test(measured);
  const follows = before?.to === last.from;
  const reduced = STARTS_WITH_REDUCTION.exec(measured)?.[0];
  if (reduced !== undefined && (words.length > 1 || measured.length > reduced.length + 1)) return up("reduction");
  if (LASTING.test(measured)) return unit === null || isDurationUnit(unit) ? up("lasting") : null;
  if (AHEAD.test(measured)) return null;
  if (has(last, "time") && last.to === measured.length) return polarityOfTime(words, measured, unit);
  if (has(last, "reduce")) return polarityOfReduction(words, last, measured);
  if (has(last, "change")) return words.some((word) => has(word, "spending")) ? down("cost") : null;
  if (has(last, "grow")) {
    // 改造提升亩均财政投入 as a cost is money spent.
    if (isCost(category) && isMoneyUnit(unit) && last.to < measured.length) return null;
    const isUnwanted =
      words.slice(0, -1).some((word) => has(word, "harm", "spending")) && !/投入|研发|收入|投资/.test(measured);
    return isUnwanted ? down("harm") : gainOrRate(isRate, unit);
  }
  if (has(last, "harm")) return polarityOfHarm(words, measured, isRate);
  // 裸土覆盖率 may be the bare soil or what covers it.
  if (last.word === "覆盖" && has(before, "harm")) return null;
  if (follows && has(before, "turn") && has(last, "work", "good", "cure", "stay")) {
    // 追回违规使用资金 measures what is recovered.
    const isGoverned = words.slice(0, -2).some((word) => has(word, "cure"));
    return isGoverned && !isRate ? null : down("harm");
  }
  if (follows && has(before, "without")) return up("rate");
  if (has(last, "spending")) return isCost(category) || isMoneyUnit(unit) || isRate ? down("cost") : null;
  if (has(last, "work", "good", "cure", "stay")) {
    if (isDurationUnit(unit)) return null;
    if (isMoneyUnit(unit)) return category === "cost" ? down("cost") : null;
    if (last.word === "控制") return words.some((word) => has(word, "spending")) ? down("cost") : null;
    if (isRate) return up("rate");
    // People may be beneficiaries or paid staff.
    return (COUNT_HEAD.test(measured) || category === "quantity") && !PERSON.test(unit ?? "") ? up("count") : null;
  }
  return null;
}

const PERSON = /^(?:人|名|位)$/;

/** Words that only ever mean something saved or removed. */
const SAVING = /^(?:节|审减|核减|减排|精简|减量|减灾|压减|降耗|降本)/;
/** Things used up or borne, besides the harms: 化肥使用量, 家庭负担. */
const BURDEN = /用量|负担|时间|时限|周期|材料|环节|跑动/;

/** The direction of a reduction. It depends on what falls: 能耗下降率, 合格率下降幅度; 耕地减少率 is left undecided. */
function polarityOfReduction(words: readonly NameWord[], last: NameWord, measured: string): Polarity | null {
  const before = words.slice(0, -1);
  const object = before.at(-1);
  if (object && has(object, "good") && /^[率度性]/.test(measured.slice(object.to, last.from))) return down("harm");
  const isUnwanted = before.some((word) => has(word, "harm", "spending")) || BURDEN.test(measured.slice(0, last.from));
  return isUnwanted || SAVING.test(last.word) ? up("reduction") : null;
}

const gainOrRate = (isRate: boolean, unit: string | null): Polarity =>
  isMoneyUnit(unit) ? up("gain") : up(isRate ? "rate" : "count");

/** Words that make a time a limit; otherwise it is how long a service is kept up. */
const LIMIT = /时限|响应|办理|办结|修复|恢复|到达|完成|处置|等候|等待|排队|候诊|候车|候机/;
/** How long something bought or built lasts. */
const LASTING = /(?:使用|运行|有效|质保|保修|设计)(?:的)?(?:年限|寿命|年数)$/;
/** How long works or an answer may take; at the end of the name. */
const WORKS_TIME = /(?:工期|施工周期|建设周期|采购周期|实施周期|反应时间)$/;

/** How long works and contracts are looked after: 管护期限, 养护年限. */
const KEPT_UP =
  /(?:公示|公告|投标|征集|征求意见|报名|保存|保管|留存|存档|管护|养护|维护|看护|监护|抚育|托管|保修|质保|合同|协议|承包|经营|任期|聘期|服役|帮扶|驻村|跟踪|监测)(?:文件)?(?:编制|发布)?(?:的)?(?:期限|年限|时限|时间|时长|周期)$/;

/** How long something holds out: 持续供水时间, 断电应急保温时长. */
const HOLDS_OUT =
  /持续|连续|续航|保持|维持|坚持|保温|保鲜|保压|蓄电|备用|储备|供[水电气热氧暖](?:时间|时长)$|待机|驻留|驻守|值守|在岗|服役|耐/;

/** Time that work adds up to, not time that it may take: 监测累计时长. */
const ADDED_UP = /(?:累计|总)(?:时间|时长)$/;

function polarityOfTime(words: readonly NameWord[], measured: string, unit: string | null): Polarity | null {
  const before = words.at(-2);
  if (unit !== null && !isDurationUnit(unit)) return null;
  if (KEPT_UP.test(measured) || HOLDS_OUT.test(measured)) return null;
  if (words.at(-1)?.word === "时限" || WORKS_TIME.test(measured)) return down("time-limit");
  if (words.some((word) => has(word, "without"))) return null;
  if (has(before, "stay") && !LIMIT.test(before?.word ?? "")) return null;
  if (has(before, "harm")) return down(LIMIT.test(before?.word ?? "") ? "time-limit" : "harm");
  return has(before, "work", "cure", "good") && !ADDED_UP.test(measured) ? down("time-limit") : null;
}

/** Work and services. They do not affect complaints and accidents named after them: 垃圾清运投诉件数, 窗口服务有效投诉件数. */
const WORK_ON_THINGS =
  /^(?:清运|清扫|清理|整治|治理|修复|修缮|改造|服务|培训|保障|管护|维修|检修|补贴|补助|救助|收集|转运|治疗|安置)$/;
/** How reports and replies go wrong: 报送超时次数. */
const LATE_OR_WRONG = /超时|超期|逾期|延误|差错|失误|遗漏/;
const REPORTING = /^(?:报送|上报|报告|登记|统计|反馈|回复|答复|响应|受理)$/;
const COMPLAINT = /投诉|事故|舆情|伤亡|死亡/;
/** An insurance fund is meant to keep a surplus. */
const KEPT_IN_FUND = /(?:基金|医保|社保|养老|保险).{0,20}(?:结余|结转)/;

/**
 * The direction of a harm that is counted or measured. Its absence (无事故) is good; work on it (查处违法案件数) is another
 * measure.
 */
function polarityOfHarm(words: readonly NameWord[], measured: string, isRate: boolean): Polarity | null {
  const before = words.slice(0, -1);
  const last = words.at(-1)?.word ?? "";
  if (FACILITY.test(measured.slice(words.at(-1)?.to)) || KEPT_IN_FUND.test(measured)) return null;
  if (before.some((word) => has(word, "reduce"))) return up("reduction");
  if (has(before.at(-1), "without")) return up("rate");
  if (before.some((word) => has(word, "without") && word.word.length > 1)) return up("reduction");
  const isOfThings = ({ word }: NameWord): boolean => COMPLAINT.test(last) && WORK_ON_THINGS.test(word);
  const isOfWork = ({ word }: NameWord): boolean => LATE_OR_WRONG.test(last) && REPORTING.test(word);
  const isGoverned = before.some((word) => has(word, "cure") && !isOfThings(word) && !isOfWork(word));
  if (!isRate && isGoverned) return null;
  return isRate || COUNT_HEAD.test(measured) || measured.endsWith(last) ? down("harm") : null;
}
