import { flatMap } from "../flat-map";
import { known, projectBudget, type KnownAmount } from "../forms/amounts";
import { isCost } from "../forms/category";
import type { Form, Indicator } from "../forms/form";
import type { Fen } from "../values/amount";
import { compactText } from "../values/text";
import { isMoneyUnit } from "../values/units";
import { nameOf, STARTS_WITH_REDUCTION } from "../indicators/measure";
import { coverageOf } from "./cost-coverage";
import { isNotApplicable } from "../indicators/not-applicable";
import { oncePer } from "../once-per";

/** Income and effects: money that comes in or is moved elsewhere, not spent from the form's budget. */
const INCOME =
  /增收|创收|收入|税收|产值|利润|收益|效益|营业额|销售额|交易额|挽回|带动|拉动|撬动|引导|吸引|收费|节约|节支/;
const SPENDING = /成本|费用|支出|经费|开支/;
/** What is spent or used for an amount of income is a ratio of costs: 百元医疗收入消耗卫生材料. */
const PER_INCOME =
  /[十百千万亿每]元.{0,6}(?:收入|产值|利润|收益|营业额|销售额|GDP|增加值).{0,6}(?:消耗|能耗|电耗|水耗|用水|用电|用能|耗材|药耗|材料|占用|负担|投入|费|薪)/;
/** Those who benefit from a reduced burden: the people served, not the unit that spends. */
const OTHERS_BURDEN =
  /企业|群众|居民|市民|村民|农户|农民|百姓|公众|社会|市场主体|商户|用户|学生|家长|患者|旅客|乘客|职工|工作人员|纳税人|申请人|办事|出行|就医|时间|负担|损失/;

/** Rates that are common for costs: control, saving, deviation, share, interest. */
export const COST_RATE =
  /控制|节约|节支|结余|审减|核减|变动|波动|浮动|下浮|偏差|偏离|超支|超预算|超概|占.{0,20}比|比例|比重|利率|费率|税率|折扣/;

/** Whether a name states a benefit even though it may mention costs: 减少群众办事成本, 增加税收. */
export const statesBenefit = (name: string): boolean =>
  (STARTS_WITH_REDUCTION.test(name) && OTHERS_BURDEN.test(name)) ||
  (INCOME.test(name) && !SPENDING.test(name) && !PER_INCOME.test(name));

/** Rows of the cost branches, except those marked as not applicable. */
export const costRows = oncePer((form: Form): readonly Indicator[] =>
  form.indicators.filter((indicator) => isCost(indicator.category) && !isNotApplicable(indicator)),
);

/** A cost row that limits an amount of money: ≤, <, = or a plain amount. */
export interface CostCeiling {
  readonly indicator: Indicator;
  readonly fen: Fen;
  /** It limits the form's whole budget, not a part of it. */
  readonly isWhole: boolean;
}

/**
 * The yearly cost ceilings of a form. Savings, income and unit costs are not ceilings. A ceiling that equals the
 * budget, or the sum of all others, is the whole whatever its name.
 */
export const costCeilings = oncePer((form: Form): readonly CostCeiling[] => {
  const ceilings = flatMap(costRows(form), (indicator): readonly CostCeiling[] => {
    const coverage = coverageOf(indicator);
    const name = nameOf(indicator);
    const { comparator } = indicator.target.value;
    if (coverage?.kind !== "yearly" || comparator === "≥" || comparator === ">") return [];
    if (STARTS_WITH_REDUCTION.test(name) || statesBenefit(name)) return [];
    return [{ indicator, fen: coverage.fen, isWhole: namesWhole(name, form) }];
  });
  const budget = known(form.kind === "department" ? form.amounts.totalFunds : projectBudget(form))?.value.fen;
  const sum = ceilings.reduce((total, { fen }) => total + fen, 0);
  return ceilings.map((ceiling) => {
    const equalsOthers = ceilings.length > 2 && ceiling.fen * 2 === sum;
    const isWhole = ceiling.isWhole || equalsOthers || (ceilings.length > 1 && ceiling.fen === budget);
    return { ...ceiling, isWhole };
  });
});

/** The ceilings that must fit into the form's budget: 社会成本 and 生态环境成本 may fall on others. */
export const ceilingsHeldAgainst = (form: Form): readonly CostCeiling[] =>
  costCeilings(form).filter(({ indicator }) => indicator.category === "cost");

/** Words that do not say what is paid for: 项目总成本, 总支出成本控制情况. */
const GENERAL_WORDS =
  /项目|预算|资金|经费|成本|费用|费|支出|开支|投入|投资|总|金额|额|合计|全部|整体|控制|情况|数|年度|全年|本年|当年|上限|专项|实际|部门|单位|[的用款在为内]/g;

/** Whether a cost name covers the whole budget: it contains nothing but general words and the project's name. */
export function namesWhole(name: string, form: Form): boolean {
  const project = compactText(form.texts.projectName?.value ?? "");
  const rest = (project === "" ? name : name.replace(project, "")).replace(GENERAL_WORDS, "");
  if (rest !== "") return false;
  return form.kind === "project" || (/总|合计|全部|整体/.test(name) && !name.includes("项目"));
}

/**
 * The amount of a department form that a cost covers by its name: 项目支出 for 项目支出总成本, 基本支出 for 基本支出成本.
 * Null for other costs, and if the amount is not known.
 */
export function departmentAmount(name: string, { kind, amounts }: Form): KnownAmount | null {
  if (kind !== "department") return null;
  const rest = name.replace(GENERAL_WORDS, "");
  if (rest === "" && name.includes("项目")) return known(amounts.projectExpenditure);
  return rest === "基本" ? known(amounts.basicExpenditure) : null;
}

/** Ceilings that may be contained in another ceiling; left out of sums. */
const MAY_BE_CONTAINED = /其中|三公|人员经费|公用经费/;

/** Ceilings of parts of the budget that can be added up. */
export const partCeilings = (ceilings: readonly CostCeiling[]): readonly CostCeiling[] => {
  const parts = ceilings.filter(({ isWhole }) => !isWhole);
  const independent = parts.filter(({ indicator }) => !MAY_BE_CONTAINED.test(nameOf(indicator)));
  return independent.length > 0 ? independent : parts.slice(0, 1);
};

/** Whether another cost row also limits money, but not by an amount that can be added: 元/人·天, a control rate, words. */
export const hasFurtherControl = (form: Form, ceilings: readonly CostCeiling[]): boolean =>
  costRows(form).some((indicator) => {
    if (ceilings.some((ceiling) => ceiling.indicator === indicator)) return false;
    const { kind, text } = indicator.target.value;
    if (/控制|预算/.test(nameOf(indicator)) || /控制|预算/.test(text)) return true;
    return kind !== "percent" && /\d/.test(text);
  });

/** The largest reading of a form's budget: including 上级资金, or for the whole 实施期. Null if an amount is unclear. */
export function largestBudget(form: Form): Fen | null {
  const { totalFunds, annualBudget, superiorFunds, periodFunds, fiscalFunds } = form.amounts;
  const budget = form.kind === "department" ? totalFunds : projectBudget(form);
  const fen = known(budget)?.value.fen;
  if (fen === undefined || superiorFunds?.value.state === "unreadable") return null;
  const own = known(annualBudget)?.value.fen ?? fen;
  // A stated total includes the money from higher levels.
  const superior = known(totalFunds) ? 0 : (known(superiorFunds)?.value.fen ?? 0);
  // If 财政拨款 exceeds its total, BUD-SOURCE-SUM reports it.
  const stated = [totalFunds, periodFunds, fiscalFunds].map((amount) => known(amount)?.value.fen ?? 0);
  return Math.max(fen, own + superior, ...stated);
}

/** Words that limit a ceiling to one year. */
const OF_THE_YEAR = /年度|当年|本年|全年/;

/**
 * The largest amount that a ceiling may be compared with. If the form states the year's money as well as that of the
 * whole 实施期, a ceiling for the year (年度建设成本) is limited to the year's. A cost of a department that covers its
 * 项目支出 is limited to that. Null if an amount is unclear.
 */
export function largestBudgetFor({ indicator }: Pick<CostCeiling, "indicator">, form: Form): Fen | null {
  const largest = largestBudget(form);
  const ofYear = fundsOfYear(form);
  // A row with a value for the whole 实施期 beside it states the year's.
  const isOfYear = OF_THE_YEAR.test(nameOf(indicator)) || indicator.periodTarget?.value.number != null;
  const part = departmentAmount(nameOf(indicator), form);
  if (part) return part.value.fen;
  return largest !== null && ofYear !== null && isOfYear ? Math.min(largest, ofYear) : largest;
}

/** The year's money, if the form also states that of the whole 实施期; otherwise null. */
function fundsOfYear({ amounts }: Form): Fen | null {
  const [total, period, annual] = [amounts.totalFunds, amounts.periodFunds, amounts.annualBudget].map(
    (amount) => known(amount)?.value.fen ?? null,
  );
  if (period != null && total != null && total < period) return total;
  // 上级资金 may come on top of it.
  const withSuperior = annual == null ? null : annual + (known(amounts.superiorFunds)?.value.fen ?? 0);
  if (period != null && withSuperior !== null && withSuperior < period) return withSuperior;
  // If 上级资金 comes on top of it, 年度本级预算金额 is only a part of the year's money.
  return annual != null && total != null && annual < total && !amounts.superiorFunds ? annual : null;
}

/** The price of borrowed money is a rate. */
const INTEREST = /利率|费率/;

/** Whether a cost row states an amount (also per unit or as a range) or an interest rate. */
export function limitsMoney(indicator: Indicator): boolean {
  const { unit, text, parts, kind } = indicator.target.value;
  if (coverageOf(indicator) !== null || isMoneyUnit(unit) || parts.some((part) => isMoneyUnit(part.unit))) return true;
  if (INTEREST.test(nameOf(indicator)) && kind === "percent") return true;
  return /\d\s*[万亿]?元/.test(text);
}

/** Whether no cost row of a form states an amount: all are words or shares. */
export const lacksCostAmount = (form: Form): boolean => !costRows(form).some(limitsMoney);
