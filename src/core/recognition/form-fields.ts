import { flatMap } from "../flat-map";
import {
  isAmountField,
  type AmountField,
  type FieldKey,
  type FormKind,
  type Located,
  type TextField,
  type UncertainReading,
} from "../forms/form";
import { parseDate, parsePeriod } from "../values/dates";
import { compactText } from "../values/text";
import type { AmountReading, MoneyUnit } from "../values/amount";
import { unitInBrackets } from "./candidates/amount-units";
import { locateField } from "./candidates/locate-field";
import { isFilled, labelsWith, type RawField } from "./candidates/raw-field";
import { locateAmount } from "./candidates/tasks";
import { ADJUSTED, APPROVED, ASKED, AT_FIRST } from "./lexicon/adjusted";
import type { Term } from "./lexicon/label-reading";
import { isGoalTerm } from "./lexicon/labels";
import { lesserUnits, settleDepartments, settleOwners } from "./settle-owners";

/** The fields of a form by key, and those with two readings that are too similar to choose from. */
export interface FormFields {
  readonly amounts: Partial<Record<AmountField, Located<AmountReading>>>;
  readonly texts: Partial<Record<TextField, Located<string>>>;
  /** Money by sources that have no field. */
  readonly namedSources: readonly Located<AmountReading>[];
  readonly uncertain: readonly UncertainReading[];
  /** All readings of each key, best first, for explanations. */
  readonly ranked: ReadonlyMap<FieldKey, readonly RawField[]>;
}

/** With a smaller margin between two readings there is no decision. */
const SMALL_MARGIN = 0.15;

/** Decides what each label means in a form of this kind, and reads its value. */
export function formFields(fields: readonly RawField[], kind: FormKind, formUnit: MoneyUnit): FormFields {
  const settled = SETTLE.reduce((read, settle) => settle(read), fields);
  const terms = new Set(settled.map(({ term }) => term));
  const ranked = new Map<FieldKey, RawField[]>();
  for (const field of preferred(settled)) {
    const key = keyOf(field.term, kind, terms);
    if (key === null) continue;
    const list = ranked.get(key);
    if (list) list.push(field);
    else ranked.set(key, [field]);
  }
  const amounts: FormFields["amounts"] = {};
  const texts: FormFields["texts"] = {};
  const uncertain: UncertainReading[] = [];
  for (const [key, [first, ...others]] of ranked) {
    if (!first) continue;
    const rival = rivalOf(key, first, others);
    if (rival) {
      uncertain.push({ kind: "field", field: key, at: first.cell.at, other: rival.cell.at });
      continue;
    }
    if (isAmountField(key)) amounts[key] = locateAmount(first.cell, unitOf(first) ?? formUnit, first.text);
    else texts[key] = locateField(first);
  }
  const namedSources = sourcesBeside(settled, ranked).map((field) =>
    locateAmount(field.cell, unitOf(field) ?? formUnit, field.text),
  );
  return { amounts, texts, namedSources, uncertain, ranked };
}

/** What labels mean beside each other, in the order in which it is decided. */
const SETTLE: readonly ((fields: readonly RawField[]) => readonly RawField[])[] = [
  settleAdjusted,
  settleApproved,
  settleTotals,
  settleSources,
  settleExpenditure,
  settleLevels,
  settleOnlyAmount,
  settleGoals,
  settleDepartments,
  settleOwners,
  settlePeriod,
];

const SOURCES: readonly FieldKey[] = ["fiscalFunds", "superiorFunds", "otherFunds"];

const AMOUNT = /^\d[\d,]*(?:\.\d+)?(?:万|万元|亿元|元)?$/;

/**
 * Sources without a field, and the second of two that share one: 市级财政 beside 县级财政, 自有资金：0万元 and 其他：14.4万元 in one cell.
 * A label printed twice is one source.
 */
function sourcesBeside(settled: readonly RawField[], ranked: FormFields["ranked"]): readonly RawField[] {
  const holdsAmount = (field: RawField): boolean =>
    isFilled(field) && (field.cell.judged.features.amount === 1 || AMOUNT.test(compactText(field.text)));
  const isOther = (a: RawField, b: RawField): boolean => a.label === b.label || a.label.compact !== b.label.compact;
  const named = settled.filter((field) => field.term === "namedFunds" && holdsAmount(field));
  const second = flatMap(SOURCES, (key) => {
    const [first, ...others] = ranked.get(key) ?? [];
    return others.filter((other) => first && holdsAmount(other) && other.time === first.time && isOther(other, first));
  });
  return [...named, ...second];
}

/**
 * A second reading with another value that is nearly as good. Forms may print a plain text label twice for good reasons
 * (a repeated page header); then the first one counts. Of two plain totals with different figures neither is used.
 */
function rivalOf(key: FieldKey, first: RawField, others: readonly RawField[]): RawField | null {
  if (others.length === 0 || !isFilled(first)) return null;
  const firstText = compactText(first.text);
  const rival = others.find(
    (other) =>
      isFilled(other) &&
      compactText(other.text) !== firstText &&
      first.score - other.score < SMALL_MARGIN &&
      (first.score < PLAIN || (isTotal(key) && other.time === first.time && other.label !== first.label)),
  );
  return rival ?? null;
}

const isTotal = (key: FieldKey): boolean => key === "totalFunds" || key === "annualBudget";

/** The score of a label whose words match completely. */
const PLAIN = 2.9;

/**
 * Totals for the whole period beside totals for the year: 中期资金总额 ‖ 年度资金总额, 项目总投资 ‖ 预算申报数. The year's is the budget; one
 * that mentions neither is the total.
 */
function settleTotals(fields: readonly RawField[]): readonly RawField[] {
  const totals = fields.filter(({ term, score }) => term === "totalFunds" && score > 1);
  const hasPeriod = fields.some(({ term }) => term === "periodFunds");
  if (!hasPeriod && totals.length < 2) return fields;
  const hasOpen = totals.some(({ time }) => time === null);
  const isBudget = ({ term, time }: RawField): boolean =>
    term === "totalFunds" && (hasPeriod ? time !== "period" : hasOpen && time === "year");
  const hasBudget = fields.some(isBudget);
  return hasBudget
    ? fields.map((field) => (isBudget(field) ? { ...field, term: "annualBudget" as const } : field))
    : fields;
}

const OF_PERIOD: ReadonlyMap<Term, "periodFiscalFunds" | "periodOtherFunds"> = new Map([
  ["fiscalFunds", "periodFiscalFunds"],
  ["otherFunds", "periodOtherFunds"],
]);

/** 财政拨款 and 其他资金 below 中期资金总额, beside those of the year, are the sources of the whole period's money. */
function settleSources(fields: readonly RawField[]): readonly RawField[] {
  const period = fields.find(({ term }) => term === "periodFunds")?.label.at;
  if (!period) return fields;
  const isBelow = ({ label: { at } }: RawField): boolean => at.column === period.column && at.row > period.row;
  const beside = new Set(fields.filter((field) => !isBelow(field)).map(({ term }) => term));
  return fields.map((field) => {
    const term = OF_PERIOD.get(field.term);
    return term !== undefined && isBelow(field) && beside.has(field.term) ? { ...field, term } : field;
  });
}

const OF_PEOPLE = /^(?:其中:?)?(?:人员|公用)(?:经费|支出)/;
const OF_PROJECTS = /^(?:其中:?)?项目(?:经费|资金|支出)(?:\([^()]*\))?:?$/;

/** 项目经费 beside 人员经费 and 公用经费 is what a department spends on projects. */
function settleExpenditure(fields: readonly RawField[]): readonly RawField[] {
  const isKind = ({ term, label }: RawField): boolean => term === "totalFunds" && OF_PROJECTS.test(label.compact);
  if (!fields.some(isKind) || labelsWith(OF_PEOPLE, fields).size === 0) return fields;
  return fields.map((field) => (isKind(field) ? { ...field, term: "projectExpenditure" as const } : field));
}

/** 年初目标 ‖ 调整后目标, 年初预算 ‖ 调整后预算: what was adjusted counts. */
function settleAdjusted(fields: readonly RawField[]): readonly RawField[] {
  const ofAdjusted = labelsWith(ADJUSTED, fields);
  if (ofAdjusted.size === 0) return fields;
  const adjusted = new Set(
    fields.filter((field) => ofAdjusted.has(field.label) && isFilled(field)).map(({ term }) => term),
  );
  if (adjusted.size === 0) return fields;
  const atFirst = labelsWith(AT_FIRST, fields);
  const hasGoal = [...adjusted].some(isGoalTerm);
  return fields.filter(
    ({ label, term }) => !(atFirst.has(label) && (adjusted.has(term) || (hasGoal && isGoalTerm(term)))),
  );
}

/** 申报金额 ‖ 批复金额: what was granted counts. */
function settleApproved(fields: readonly RawField[]): readonly RawField[] {
  const amounts = fields.filter((field) => isAmountField(field.term as FieldKey) && isFilled(field));
  const approved = labelsWith(APPROVED, amounts);
  if (approved.size === 0) return fields;
  const granted = new Set(amounts.filter(({ label }) => approved.has(label)).map(({ term }) => term));
  const asked = labelsWith(ASKED, amounts);
  return fields.filter(({ label, term }) => !(asked.has(label) && granted.has(term)));
}

/** 市级安排 beside 上级补助 is 财政拨款 of the form's own level, if no other label is. */
function settleLevels(fields: readonly RawField[]): readonly RawField[] {
  const has = (term: Term): number => fields.filter((field) => field.term === term).length;
  const ofLevel = has("levelFunds");
  if (ofLevel === 0) return fields;
  const isOwn = ofLevel === 1 && has("superiorFunds") > 0 && has("fiscalFunds") === 0;
  return fields.map((field) =>
    field.term === "levelFunds"
      ? { ...field, term: isOwn ? ("fiscalFunds" as const) : ("namedFunds" as const) }
      : field,
  );
}

/** 年度财政资金总额, 区级支出预算总量. */
const SUM_OF_SOURCE = /总额|总量|合计|总计/;

/**
 * 下达中央预算内投资, 本年度申请财政资金 or 财政资金总额 as the only label of an amount of the year is the money that the form is
 * about.
 */
function settleOnlyAmount(fields: readonly RawField[]): readonly RawField[] {
  const isAmount = ({ term }: RawField): boolean => isAmountField(term as FieldKey) || term === "namedFunds";
  const amounts = fields.filter((field) => isAmount(field) && field.time !== "period");
  const [only, ...further] = amounts;
  if (!only || !isFilled(only) || further.length > 0) return fields;
  const { term, label } = only;
  const isSum = SUM_OF_SOURCE.test(label.compact);
  const isWhole =
    term === "superiorFunds" ||
    (term === "fiscalFunds" && (isSum || ASKED.test(label.compact))) ||
    (term === "namedFunds" && isSum);
  return isWhole ? fields.map((field) => (field === only ? { ...field, term: "totalFunds" as const } : field)) : fields;
}

/** 项目总目标 ‖ 年度总体目标: decides which of two goals is the year's if a label mentions neither 年度 nor 实施期. */
function settleGoals(fields: readonly RawField[]): readonly RawField[] {
  const goals = fields.filter(({ term }) => term === "goal");
  const isMixed = goals.some(({ time }) => time === "year") && goals.some(({ time }) => time !== "year");
  return isMixed
    ? fields.map((field) =>
        field.term === "goal" && field.time === "year" ? { ...field, term: "annualGoal" as const } : field,
      )
    : fields;
}

/**
 * 项目开始日期 ‖ 项目完成日期: both dates are the period, unless that is stated too. It may also stand whole in the cell of its start:
 * 2026年3月至11月.
 */
function settlePeriod(fields: readonly RawField[]): readonly RawField[] {
  const filled = (term: Term): RawField | undefined => fields.find((field) => field.term === term && isFilled(field));
  const [start, end] = [filled("periodStart"), filled("periodEnd")];
  if (!start || filled("period") || !(end || statesBothEnds(start.text))) return fields;
  const period = { ...start, term: "period" as const, ...(end && { end: end.cell }) };
  return fields.map((field) => (field === start ? period : field));
}

/** Whether a text is a period and no date alone. */
const statesBothEnds = (text: string): boolean => parsePeriod(text) !== null && parseDate(text) === null;

/** The field that a term denotes; 单位名称 and 绩效目标 depend on the kind of form and on its other labels. */
function keyOf(term: Term, kind: FormKind, terms: ReadonlySet<Term>): FieldKey | null {
  switch (term) {
    case "other":
    case "levelFunds":
    case "namedFunds":
    case "attachment":
    case "periodStart":
    case "periodEnd":
      return null;
    case "ownName":
      return kind === "department" && !terms.has("departmentName") ? "departmentName" : "unitName";
    // 填报部门名称 of a form that names no other body.
    case "unitName":
      return kind === "department" && !terms.has("departmentName") && !terms.has("ownName")
        ? "departmentName"
        : "unitName";
    case "goal":
      if (kind === "department") return "overallGoal";
      return terms.has("annualGoal") || terms.has("overallGoal") ? "periodGoal" : "annualGoal";
    case "annualGoal":
      return kind === "department" && !terms.has("overallGoal") && !terms.has("goal") ? "overallGoal" : "annualGoal";
    case "overallGoal":
      return kind === "project" && !terms.has("annualGoal") ? "annualGoal" : "overallGoal";
    case "periodFunds":
      return terms.has("totalFunds") || terms.has("annualBudget") ? "periodFunds" : "totalFunds";
    default:
      return term;
  }
}

/** Sorts readings: parts of the total that the form is about first, then filled readings, then by score. */
function preferred(fields: readonly RawField[]): readonly RawField[] {
  const totals = flatMap(["totalFunds", "annualBudget"] as const, (total) =>
    fields.filter(({ term }) => term === total),
  );
  const main = totals.find(isFilled) ?? totals[0];
  const isLesserUnit = lesserUnits(fields);
  const rank = (field: RawField): number =>
    (field.label.at.column === main?.label.at.column || !isAmountField(field.term as FieldKey) ? 0 : 2) +
    (isFilled(field) ? 0 : 1) +
    (isLesserUnit(field) ? 0.5 : 0);
  const ranked = fields.map((field) => ({ field, rank: rank(field) }));
  return ranked.toSorted((a, b) => a.rank - b.rank || compareScores(a.field, b.field)).map(({ field }) => field);
}

/** Minimal differences in score do not override the order on the sheet. */
const compareScores = (a: RawField, b: RawField): number =>
  Math.abs(a.score - b.score) < 0.05 ? 0 : b.score - a.score;

/** The unit given in a label, or in the head of its column or block. */
export const unitOf = ({ label, unit }: Pick<RawField, "label" | "unit">): MoneyUnit | null =>
  unitInBrackets(label.text) ?? unit ?? null;
