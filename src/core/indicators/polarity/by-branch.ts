import type { IndicatorCategory } from "../../forms/form";
import { isDurationUnit, isMoneyUnit, isPercentUnit } from "../../values/units";
import { isNumberName, isSizeName } from "../number-names";
import type { Named, Polarity } from "./kinds";
import type { NameWord, WordClass } from "./words";

/** Branches that list what is done or achieved, not what it costs. */
const OUTPUTS: ReadonlySet<IndicatorCategory> = new Set([
  "quantity",
  "quality",
  "economic-benefit",
  "social-benefit",
  "ecological-benefit",
]);

/** Words that leave open whether more is better. */
const OPEN: readonly WordClass[] = ["harm", "turn", "without", "reduce", "change", "spending"];

/** Staff, meetings, vehicles and consumption: a limit may be intended. */
export const MAY_BE_LIMITED =
  /聘(?!会)|雇|派遣|编制(?=[数人员内外总]|$)|在编|在职|在岗|岗位|用工|工作人员|保安|保洁员|协管|辅警|司机|驾驶员|物业|值守|会议|公务|差旅|用车|跑动|往返|赔付|赔偿|处分|问责|接待|出国|出境|公车|车辆|用房|窗口|[用供][水电气油煤纸能热]|[水电油气煤]耗|消耗|排放|产生量|库存|储备|占地|占用|征地|用地|拆迁|天数|时间|时长/;
/** Staff are also called by their number alone; people served or trained are named. */
const STAFF_NUMBER = /^[^培服受资补体筛扶关引参就]*人员(?:数量?|总数|人数)?$/;

/** Complaints and accidents about work are not dealt with by it: 垃圾清运投诉件数. */
const COMPLAINT = /投诉|事故|舆情|伤亡|死亡/;

const NOT_INCOME: readonly WordClass[] = ["spending", "reduce", "harm", "turn"];

/** Money that comes in or is won back. */
const INCOME =
  /(?:收入|增收|收益|税收|税款|利税|利润|产值|增加值|外资|内资|引资|零售总?额|销售总?额|交易总?额|营业额)(?:总?额)?$/;
const WON_BACK = /(?:挽回|追回|追缴|追讨|挽损|节约|追赃)/;

/**
 * The direction that branch and unit of a compact name imply where its words do not: things done, and income. `words`
 * are the vocabulary words of the name.
 */
export function polarityByBranch({ name, unit, category }: Named, words: readonly NameWord[]): Polarity | null {
  if (!category || !OUTPUTS.has(category)) return null;
  if (isMoneyUnit(unit)) {
    const isIncome = INCOME.test(name) && !words.some(({ classes }) => NOT_INCOME.some((one) => classes.has(one)));
    const isGain = category !== "quantity" && category !== "quality" && (isIncome || WON_BACK.test(name));
    return isGain ? { direction: "up", about: "gain" } : null;
  }
  if (unit === null || isDurationUnit(unit) || isPercentUnit(unit) || isOpen(words)) return null;
  if (MAY_BE_LIMITED.test(name) || STAFF_NUMBER.test(name)) return null;
  const isCounted = category === "quantity" || isNumberName(name) || isSizeName(name);
  return isCounted ? { direction: "up", about: "count" } : null;
}

/** Harms that are dealt with are counted like other work: 查获走私案件数, 治理隐患点数量. */
function isOpen(words: readonly NameWord[]): boolean {
  const cure = words.findIndex(({ classes }) => classes.has("cure"));
  return words.some(({ classes, word }, index) => {
    if (classes.has("harm") && cure >= 0 && cure < index && !COMPLAINT.test(word)) return false;
    return OPEN.some((wordClass) => classes.has(wordClass));
  });
}
