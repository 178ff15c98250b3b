import { isCost } from "../forms/category";
import type { Indicator } from "../forms/form";
import { compactText, withoutEndings } from "../values/text";
import { isCostControlName } from "./filing";
import { isNumberName, isSizeName } from "./number-names";
import { isKnownUnit } from "../values/known-units";
import { nameOf, typedTarget } from "./measure";
import { isRate, isSatisfaction } from "./rates";

/** Why a value in words cannot be measured (无法衡量). */
export type ValueFlaw =
  /** Praise without grades: 较好, 明显. */
  | "praise"
  /** A bare direction: 提高, 改善, 促进. */
  | "direction"
  /** An indefinite number: 若干, 一批. */
  | "indefinite"
  /** A time without an end: 长期. */
  | "endless"
  /** 无, although something is to be achieved. */
  | "nothing"
  /** 是, although the name is not a question. */
  | "yes"
  /** A sentence or a slogan: 参照招标价控制. */
  | "sentence"
  /** The name of a measure instead of a value: 保障程度. */
  | "measure"
  /** Words although a percentage is required: 按时完工率 及时. */
  | "rate-in-words"
  /** Words although a number is required: 培训人次 完成, 修复时限 及时. */
  | "number-in-words"
  /** A report of what was done: 已完成. */
  | "result"
  /** The name once more. */
  | "name-again"
  /** Keeping within the budget, without an amount: 不超过预算. */
  | "budget-only"
  /** A cost left to the spender: 按实际发生. */
  | "open-cost"
  /** A unit without a figure: 万元. */
  | "unit-only";

const PRAISE =
  /^(?:效果|成效|作用|影响|成绩|质量|水平|程度|反响|口碑|效益){0,2}(?:非常|十分|比较|较为|相对)?(?:较好|很好|好|不错|明显|显著|较明显|较高|很高|高效|较大|很大|较强|很强|突出|巨大|深远|长远|有效|合理|可控|良好|有力|到位|积极|广泛|充分|强|快|足|佳)$/;
const RANKED = /^(?:名列前茅|位居前列|走在前列|处于前列|前列|一流|领先|先进|更上一层楼|再上新台阶)$/;
const ENDLESS = /^(?:中?长期|长远|长久|永久|常年|长期有效|长期坚持|持续|较长)$/;
/** Names that ask how long: 作用期限. */
const ASKS_TIME = /期限|时限|年限|时间|时长/;
/** A comparison with a level that is known or published: 不低于上年, 高于全县平均水平. */
const BASELINE =
  /^(?:不低于|不高于|不少于|不超过|不大于|高于|低于|优于|超过|达到|持平)(?:于)?(?:上一?年|去年|往年|前[三3]年|同期|全[国省市县区州盟旗]|[国省市县区]级?|同类|同级|行业|本[省市县区校]|当地|市场)[\p{Script=Han}]{0,6}$/u;
const NUMBERLESS =
  /^(?:若干|一批|大批|大量|多[次个项场人件家条篇]|数[十百千万][多余]?|许多|较多|一定数量|适量|部分|不定期|按需|据实|视情况|按实际(?:情况)?)[^\d]{0,3}$/;
/** Verbs that tell the direction of a change, but not its extent. */
const DIRECTION =
  /^(?:进一步|继续)?(?:促进|提高|提升|改善|增强|增加|增长|加强|推动|推进|优化|完善|降低|减少|下降|减轻|减缓|缩短|缩小|遏制|上升|增进|强化|深化|拓展|拓宽|加快|激发|夯实|弘扬|便利|好转|扩大|发展|稳定发展|持续发展|可持续发展|健康发展|带动|维护|保障|巩固|缓解|改观|支持|落实|做好|规范)$/;
/** The same with an adverb, which is accepted as 定性: 明显改善, 有效提升. */
const QUALIFIED_DIRECTION =
  /^(?:明显|显著|有效|逐步|逐年|不断|持续|稳步|大幅度?|较大|切实|进一步|更加|较上年|比上年|全面|充分|得到|基本|有力|促进|实现)*(?:明显|显著|有效|不断|持续)?(?:促进|提高|提升|改善|增强|增加|增长|加强|推动|推进|优化|完善|降低|减少|下降|扩大|发展|稳定|好转|丰富|规范|保障|巩固|缓解|传承|浓厚|健全|建立|改进|优化|支撑)$/;
/** The same, hardly claimed: 有所提升. */
const SLIGHT =
  /^(?:会|将)?(?:有所|有一定(?:的)?|有一定程度(?:的)?|得到一定(?:程度)?(?:的)?|一定程度上?|适当|适度|略有)(?:的)?[\p{Script=Han}]{2,4}$/u;
/** Levels, of which a small rise can be shown: 生活质量. A mood or an awareness cannot. */
const LEVEL = /(?:质量|水平|程度|情况|能力)$/;
/** Names that ask for a direction: 道路景观提升情况, 撬动作用. */
const ASKS_DIRECTION = /(?:情况|程度|作用|能力|水平|影响|效果|意识|氛围|指数)$/;
/** Progress is a percentage or a date, not a grade. */
const PROGRESS = /进度(?:指标)?$/;
/** Nothing but signs: ≥%. */
const SKELETON = /^[≥≤><=%‰_*\s()（）]+$/;
const GRADE = /^[优良中差好高低]+$/;
const YES = /^是$/;
const ASKS = /是否|有无|与否/;
const NOTHING = /^无$/;
/** What has been done, as a column of results says. */
const DONE =
  /^(?:均|全部|都)?已经?(?:全部|全面|基本|按时|按期|如期|顺利|圆满)*(?:完成|落实|实现|达标|达到|达成|开展|实施|执行|建成|竣工|验收|发放|支付|拨付|到位|办结|整改|上线|投入使用|制定|建立|结束)[\p{Script=Han}]{0,4}$/u;
/** A name that is copied is a text of some length; 专款专用 may be both name and state. */
const COPIED = 6;
/** States that can be judged even if name and value are the same: 工程质量达标. */
const STATE = /(?:达标|合格|到位|完好|正常|及时|专用|健全|完成|稳定|通过)$/;
const WITHIN_BUDGET =
  /^(?:严格)?(?:不超过?|不超出|未超|不高于|控制在|不突破)(?:年初|全年|年度|项目|批复|财政|预定|总)*(?:预算|概算)(?:批复)?(?:金额|总额|数|资金|范围|额度)?(?:以内|之内|内)?$/;
/** Things of which none is desired: 安全事故 无. */
const UNWANTED =
  /事故|投诉|违规|违纪|违法|案件|差错|错误|上访|信访|纠纷|舆情|损失|污染|风险|隐患|不良|负面|超标|超支|流失|浪费|伤亡|死亡|问题|诉讼|争议|拖欠|影响/;
const MEASURE = /(?:程度|满意度|情况|水平|率)$/;
/** A figure, a rank or a date in words. */
const FIGURE_IN_WORDS =
  /[\d一二三四五六七八九十百两零〇]|全部|全面完成|全覆盖|全年|每[年月季周日天次]|按[年月季周日]|[年月]底|年内|学期/;
/** Words of this length or more are a sentence, not a grade. */
const SENTENCE = 11;
const CLAUSE = /[，,。；]|参照|根据|按照|依据|严格|确保|通过|为了/;

/**
 * The flaw that prevents the value of an indicator from being measured; null for figures, dates, grades and unknown
 * words.
 */
export function valueFlaw(indicator: Indicator): ValueFlaw | null {
  const { kind } = indicator.target.value;
  const value = withoutEndings(typedTarget(indicator), ["。", ".", "；", ";"]);
  const name = nameOf(indicator);
  if (value === "" || SKELETON.test(value) || (kind !== "qualitative" && kind !== "unknown")) return null;
  if (NUMBERLESS.test(value)) return "indefinite";
  if (isUnitOnly(value)) return "unit-only";
  if (kind !== "qualitative" && /\d/.test(value)) return null;
  if (PRAISE.test(value) || RANKED.test(value)) return "praise";
  if (ENDLESS.test(value)) return indicator.category === "sustainability" && !ASKS_TIME.test(name) ? null : "endless";
  if (BASELINE.test(value)) return null;
  if (NOTHING.test(value)) return UNWANTED.test(name) ? null : "nothing";
  if (DONE.test(value)) return "result";
  if (WITHIN_BUDGET.test(value) && !isCost(indicator.category) && isCostControlName(name)) return "budget-only";
  if (YES.test(value)) return ASKS.test(name) ? null : "yes";
  if (SLIGHT.test(value) && !LEVEL.test(name)) return "direction";
  if (DIRECTION.test(value)) return ASKS_DIRECTION.test(name) ? null : "direction";
  if (value.length >= COPIED && value === name && !STATE.test(value)) return "name-again";
  if (PROGRESS.test(name) && GRADE.test(value)) return "praise";
  if (MEASURE.test(value) && !FIGURE_IN_WORDS.test(value)) return "measure";
  if (isSentence(value)) return "sentence";
  const isInWords = kind === "qualitative" && !FIGURE_IN_WORDS.test(value);
  // A rate may be said to rise; satisfaction is asked in a survey, whose result is a figure.
  const isStated = statesDirection(value) && !isSatisfaction(indicator);
  if (isRate(indicator) && isInWords && !isStated) return "rate-in-words";
  if (isCost(indicator.category) && OPEN_COST.test(value)) return "open-cost";
  const needsNumber = isNumberName(name) || isSizeName(name) || TIME_LIMIT.test(name);
  return needsNumber && BARE_WORD.test(value) ? "number-in-words" : null;
}

/** Names that ask how long something takes. */
const TIME_LIMIT =
  /(?:时限|期限|(?:修复|响应|处置|办理|办结|办件|到场|到达|恢复|等候|等待|反馈|回复|答复|审批|上报|结算|发放|拨付|支付|兑付|兑现|验收|报销|结案|送达|整改)时间|时长|周期)$/;
/** Words that state neither a number nor a time: 完成, 及时, 全部, 按要求. */
const BARE_WORD =
  /^(?:全部|全面|足额|完成|全部完成|按时|按时完成|按期|按期完成|及时|及时完成|准时|尽快|尽早|达标|合格|按要求|按规定|按规定(?:时间|时限|期限)|(?:在)?(?:规定|要求|限定)(?:的)?(?:时间|时限|期限)(?:内|之内|以内)?|按(?:时限|时间)要求|按计划|按需|符合(?:要求|规定|标准)|满足(?:需要|需求|要求)|正常|优|良|优良|良好|适时|年内适时|保质保量|应[\p{Script=Han}]尽[\p{Script=Han}])$/u;
/** Costs that nobody has limited. 控制在预算内 limits them, though not by an amount. */
const OPEN_COST =
  /^(?:按(?:照)?(?:实际|规定|标准|合同|程序|需求?|财务制度)[\p{Script=Han}]{0,6}|据实[\p{Script=Han}]{0,4}|实报实销|厉行节约|节约|节俭|从严控制|严格控制|合规|(?:符合|执行|遵守|遵循)(?:相关|有关|国家|现行|财务|采购)*(?:规定|要求|制度|程序))$/u;

/** Whether the words tell the direction of a change, with or without an adverb: 提高, 明显改善. */
export const statesDirection = (value: string): boolean => DIRECTION.test(value) || QUALIFIED_DIRECTION.test(value);

const isUnitOnly = (value: string): boolean =>
  /^[\p{L}%‰/（）()]{1,6}$/u.test(value) && isKnownUnit(compactText(value));

/** Words of this length or more are a sentence even if they contain a number in words. */
const LONG_SENTENCE = 18;

const isSentence = (value: string): boolean =>
  !/\d/.test(value) &&
  (!FIGURE_IN_WORDS.test(value) || value.length >= LONG_SENTENCE) &&
  !QUALIFIED_DIRECTION.test(value) &&
  (value.length >= SENTENCE || (CLAUSE.test(value) && value.length >= SENTENCE / 2));
