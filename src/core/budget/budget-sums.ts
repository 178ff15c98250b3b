import { declaredSums, type Edition } from "../editions/edition";
import { flatMap } from "../flat-map";
import { ownAmount, projectBudget } from "../forms/amounts";
import { formsOf, type AmountField, type Form, type ListSum, type Located, type Pack } from "../forms/form";
import type { SumKind } from "../layout/layout";
import type { AmountReading, Fen } from "../values/amount";
import { amountCells } from "./amount-cells";
import { pairForms } from "../forms/pairing";
import { groupBy } from "../group-by";
import { readSum, sumGap, type SumGap, type SumOfLines } from "./sums";

type Amount = Located<AmountReading> | undefined;

/**
 * By income (按收入性质分): 资金总额 and its lines, or, if 财政拨款 has its own line, 财政拨款 and the budgets it
 * consists of. Null if the form lists none. The list of sources is complete if it ends with 其他资金.
 */
export function incomeSum(form: Form, edition: Edition): SumOfLines | null {
  const declared = declaredSum("income", form, edition);
  if (declared) return declared;
  const { amounts, namedSources = [] } = form;
  const { generalBudget, governmentFund, stateCapital, specialAccount, otherFunds, carryover, superiorFunds } = amounts;
  const tolerance = edition.constants.amountTolerance;
  if (amounts.fiscalFunds) {
    const lines = [generalBudget, governmentFund, stateCapital];
    return {
      total: amounts.fiscalFunds,
      lines,
      uncertain: [specialAccount, carryover, superiorFunds],
      open: lines.some((line) => line === undefined) || hasUnreadLine(form, amounts.fiscalFunds, lines),
      tolerance,
    };
  }
  const lines = [generalBudget, governmentFund, stateCapital, specialAccount];
  if (lines.every((line) => line === undefined)) return null;
  return {
    total: amounts.totalFunds,
    lines: [...lines, otherFunds],
    uncertain: [carryover, superiorFunds, ...namedSources],
    open: otherFunds === undefined || hasUnreadLine(form, amounts.totalFunds, lines),
    tolerance,
  };
}

/** By expenditure (按支出性质分): 资金总额 = 基本支出 + 项目支出, or the sum that the layout declares. */
export const expenditureSum = (form: Form, edition: Edition): SumOfLines =>
  declaredSum("expenditure", form, edition) ?? {
    total: form.amounts.totalFunds,
    lines: [form.amounts.basicExpenditure, form.amounts.projectExpenditure],
    complete: true,
    tolerance: edition.constants.amountTolerance,
  };

/** Lines that may be printed besides the parts that the layout declares, and that may be contained in other lines. */
const BESIDE: Readonly<Record<SumKind, readonly AmountField[]>> = {
  income: ["carryover", "superiorFunds"],
  sources: ["carryover", "specialAccount", "superiorFunds"],
  expenditure: [],
};

/**
 * The sums that the layout of the form's edition declares (`LayoutSum`), including amounts that only the layout knows.
 * None if the form's cells differ from the layout; then the sums are inferred from the fields.
 */
function declaredByLayout(kind: SumKind, form: Form, edition: Edition): readonly SumOfLines[] {
  const { namedSources = [] } = form;
  return flatMap(declaredSums(edition, form.kind) ?? [], (sum): readonly SumOfLines[] => {
    const total = form.amounts[sum.total];
    const lines = [
      ...sum.parts.map((field) => form.amounts[field]),
      ...(sum.ownParts ?? []).map((key) => ownAmount(form, key)),
    ];
    if (sum.kind !== kind || !total || lines.length === 0 || lines.some((line) => line === undefined)) return [];
    const beside = BESIDE[kind].filter((field) => !sum.parts.includes(field)).map((field) => form.amounts[field]);
    return [
      {
        total,
        lines,
        uncertain: kind === "expenditure" ? beside : [...beside, ...namedSources],
        complete: sum.complete,
        open: hasUnreadLine(form, total, lines),
        tolerance: edition.constants.amountTolerance,
      },
    ];
  });
}

/** Of several sums, such as one for the whole 实施期 and one for the year, the one with a gap, or else the first. */
const worstOf = (sums: readonly SumOfLines[]): SumOfLines | null =>
  sums.find((sum) => readSum(sum).state === "gap") ?? sums[0] ?? null;

const declaredSum = (kind: SumKind, form: Form, edition: Edition): SumOfLines | null =>
  worstOf(declaredByLayout(kind, form, edition));

/**
 * Whether a list of sources has a line that is not read, such as 专项债券; a total above the sum then proves nothing.
 */
const hasUnreadLine = (form: Form, total: Amount, lines: readonly Amount[]): boolean =>
  hasUnreadRow(form, total, lines) || hasUnreadColumn(form, total, lines);

/** Whether a cell between a total and its last line, in a column of amounts, is not read. */
function hasUnreadRow({ unread }: Form, total: Amount, lines: readonly Amount[]): boolean {
  if (!total) return false;
  const cells = flatMap([total, ...lines], (amount) => (amount?.at.sheet === total.at.sheet ? amount.at : []));
  const columns = new Set(cells.map(({ column }) => column));
  const last = Math.max(...cells.map(({ row }) => row));
  return unread.some(({ row, column }) => columns.has(column) && row >= total.at.row && row <= last);
}

/** In rows with several amounts, whether one of them has none in a column in which another one has. */
function hasUnreadColumn(form: Form, total: Amount, lines: readonly Amount[]): boolean {
  const rows = new Set(flatMap([total, ...lines], (line) => line?.at.row ?? []));
  const byRow = groupBy(
    amountCells(form).filter(({ at }) => rows.has(at.row)),
    ({ at }) => at.row,
  );
  const several = [...byRow.values()].filter((row) => row.length > 1).map((row) => row.map(({ at }) => at.column));
  const columns = new Set(several.flat());
  return several.some((row) => [...columns].some((column) => !row.includes(column)));
}

/** The amount whose sources are listed. If the form has 上级资金, 年度本级预算金额 is itself a source. */
export function totalOfSources({ amounts }: Form): AmountField {
  if (amounts.totalFunds) return "totalFunds";
  return amounts.annualBudget && !amounts.superiorFunds ? "annualBudget" : "periodFunds";
}

/**
 * 财政拨款 + 其他资金 + 上年结转, or 本级 + 上级; 上年结转 and the like may be part of another line. If the form also states the money
 * of the whole 实施期 with its sources and there is a gap, that sum. Null if the form lists no sources.
 */
export function sourceSum(form: Form, edition: Edition): SumOfLines | null {
  const declared = declaredByLayout("sources", form, edition);
  const total = form.amounts[totalOfSources(form)];
  const isDeclared = declared.some((sum) => sum.total === total);
  const inferred = isDeclared ? null : inferredSources(form, total, edition);
  const ofPeriod = declared.some((sum) => sum.total === form.amounts.periodFunds) ? null : periodSources(form, edition);
  return worstOf([...declared, inferred, ofPeriod].filter((sum) => sum !== null));
}

function inferredSources(form: Form, total: Amount, edition: Edition): SumOfLines | null {
  const { fiscalFunds, annualBudget, superiorFunds, specialAccount, carryover, otherFunds, periodFunds } = form.amounts;
  const { namedSources = [] } = form;
  const tolerance = edition.constants.amountTolerance;
  if (fiscalFunds) {
    const lines = [fiscalFunds, otherFunds];
    const uncertain = [carryover, specialAccount, superiorFunds, ...namedSources];
    if (isRowOf(periodFunds, fiscalFunds) && !isRowOf(total, fiscalFunds)) {
      return { total: periodFunds, lines, uncertain, open: otherFunds === undefined, tolerance };
    }
    // A list with a line for each kind of money would have one for 其他资金 if there were any.
    const isListed =
      otherFunds !== undefined ||
      (carryover !== undefined && specialAccount !== undefined) ||
      // 中央财政补助 and 地方财政安排 directly below the total are all that pays.
      (isBelow(superiorFunds, total) && isBelow(fiscalFunds, superiorFunds));
    const open = !isListed || hasUnreadLine(form, total, [...lines, ...uncertain]);
    return { total, lines, uncertain, open, tolerance };
  }
  if (!annualBudget) return sumOfLevels(form, total, tolerance);
  if (!superiorFunds || isYearAbove(annualBudget, total, superiorFunds)) return null;
  const ofYear = {
    total: annualBudget,
    lines: [superiorFunds],
    uncertain: [carryover, otherFunds, ...namedSources],
    tolerance,
  };
  if (readSum(ofYear).state === "holds") return ofYear;
  return {
    total,
    lines: [annualBudget, superiorFunds],
    uncertain: [carryover, otherFunds, ...namedSources],
    tolerance,
  };
}

/** 中央补助 + 地方资金, 中央资金 + 省级资金 + 区级资金: what several levels of government pay. Null if fewer than two levels are listed. */
function sumOfLevels(form: Form, total: Amount, tolerance: Fen): SumOfLines | null {
  const { superiorFunds, otherFunds, carryover, specialAccount, generalBudget } = form.amounts;
  const { namedSources = [] } = form;
  if (!superiorFunds || generalBudget || (otherFunds === undefined && namedSources.length < 2)) return null;
  const lines = [superiorFunds, otherFunds];
  const uncertain = [carryover, specialAccount, ...namedSources];
  return { total, lines, uncertain, open: hasUnreadLine(form, total, [...lines, ...uncertain]), tolerance };
}

/** Whether an amount stands in the cell below another. */
const isBelow = (amount: Amount, above: Amount): boolean =>
  amount !== undefined && amount.at.column === above?.at.column && amount.at.row === above.at.row + 1;

const isRowOf = (a: Amount, b: Amount): boolean => a !== undefined && a.at.row === b?.at.row;

/** In a table of years, the line of one year above the total of all years, beside which the sources are. */
const isYearAbove = (year: Amount, total: Amount, source: Amount): boolean =>
  year !== undefined && year.at.column === total?.at.column && year.at.row < total.at.row && isRowOf(total, source);

/** The money of the whole 实施期 and its sources; null if the form states none. */
function periodSources(form: Form, edition: Edition): SumOfLines | null {
  const { periodFunds, periodFiscalFunds, periodOtherFunds } = form.amounts;
  if (!periodFunds || !periodFiscalFunds || !periodOtherFunds) return null;
  const lines = [periodFiscalFunds, periodOtherFunds];
  const open = hasUnreadLine(form, periodFunds, lines);
  return { total: periodFunds, lines, open, tolerance: edition.constants.amountTolerance };
}

/** 项目支出 of a department form and the budgets of its projects. */
export interface ProjectSum extends SumOfLines {
  readonly department: Form;
  readonly projects: readonly Form[];
}

/**
 * 项目支出 of each department form = the budgets of its project forms. Forms set aside (hidden sheets, other years) are
 * counted only if the sum holds with them; lines of a list of goals without indicators, which may be one of other money, are
 * not counted if it holds without them. There is no sum for a department form without projects, or if further
 * projects may belong to it.
 */
export function projectSums(pack: Pack, editionOf: (form: Form) => Edition): readonly ProjectSum[] {
  const { sets, ofOtherYears, hidden } = pairForms(pack);
  return flatMap(sets, ({ department, projects, isCertain }) => {
    if (!isCertain || projects.length === 0) return [];
    const sumOf = (forms: readonly Form[]): ProjectSum => ({
      department,
      projects: forms,
      total: department.amounts.projectExpenditure,
      lines: forms.map(projectBudget),
      complete: true,
      tolerance: editionOf(department).constants.amountTolerance,
    });
    const aside = [ofOtherYears, formsOf({ forms: hidden }, "project")].filter(({ length }) => length > 0);
    const withIndicators = projects.filter(({ uncertain }) => !uncertain.some(({ kind }) => kind === "no-indicators"));
    const readings = [
      projects,
      ...(withIndicators.length > 0 ? [withIndicators] : []),
      ...(sets.length === 1 ? aside.map((forms) => [...projects, ...forms]) : []),
    ].map(sumOf);
    return readings.find((reading) => readSum(reading).state === "holds") ?? readings.slice(0, 1);
  });
}

/** A total of a list with another sum of its lines; the total of a unit's line has the unit. */
export type ListGap = SumGap & Pick<ListSum, "unit">;

/** From this gap on, in hundredths of the total, a list holds some of the projects of its unit rather than a wrong amount. */
const MAX_GAP_OF_UNIT = 10;

const mayLeaveOutProjects = ({ total, sum, gap, lines }: SumGap): boolean =>
  sum < total.value.fen && (lines.length < 2 || gap * 100 > total.value.fen * MAX_GAP_OF_UNIT);

/** The lists of projects or tasks whose total lines are not the sum of their lines; of several columns with one gap the first. */
export function listGaps(pack: Pack, editionOf: (form: Form) => Edition): readonly ListGap[] {
  // The entries of a list share its sums.
  const lists = new Map(flatMap(pack.forms, (form) => (form.listSums ? [[form.listSums, form] as const] : [])));
  return flatMap([...lists], ([sums, form]) => {
    const { amountTolerance: tolerance } = editionOf(form).constants;
    const gaps = flatMap(sums, ({ unit, ...sum }): readonly ListGap[] => {
      const found = sumGap({ ...sum, tolerance });
      if (!found || unit === undefined) return found ? [found] : [];
      return mayLeaveOutProjects(found) ? [] : [{ ...found, unit }];
    });
    return gaps.filter(({ gap }, index) => gaps.findIndex((other) => other.gap === gap) === index);
  });
}
