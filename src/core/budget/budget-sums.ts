import type { Edition } from "../editions/edition";
import { projectBudget } from "../forms/amounts";
import { formsOf, type AmountField, type Form, type Pack } from "../forms/form";
import { pairForms } from "../forms/pairing";
import { readSum, type SumOfLines } from "./sums";

/**
 * By income (按收入性质分): 资金总额 and its lines, or where 财政拨款 is a line of its own, 财政拨款 and the budgets that are
 * its parts. Null where the form lists none. The list of sources is complete where it ends with 其他资金.
 */
export function incomeSum({ amounts }: Form, { constants }: Edition): SumOfLines | null {
  const { generalBudget, governmentFund, stateCapital, specialAccount, otherFunds, carryover, superiorFunds } = amounts;
  const tolerance = constants.amountTolerance;
  if (amounts.fiscalFunds) {
    const lines = [generalBudget, governmentFund, stateCapital];
    return {
      total: amounts.fiscalFunds,
      lines,
      uncertain: [specialAccount, carryover, superiorFunds],
      open: lines.some((line) => line === undefined),
      tolerance,
    };
  }
  const lines = [generalBudget, governmentFund, stateCapital, specialAccount];
  if (lines.every((line) => line === undefined)) return null;
  return {
    total: amounts.totalFunds,
    lines: [...lines, otherFunds],
    uncertain: [carryover, superiorFunds],
    open: otherFunds === undefined,
    tolerance,
  };
}

/** By expenditure (按支出性质分): 资金总额 = 基本支出 + 项目支出. */
export const expenditureSum = ({ amounts }: Form, { constants }: Edition): SumOfLines => ({
  total: amounts.totalFunds,
  lines: [amounts.basicExpenditure, amounts.projectExpenditure],
  complete: true,
  tolerance: constants.amountTolerance,
});

/** The amount whose sources are listed: where 上级资金 is asked for, 年度本级预算金额 is a source itself. */
export function totalOfSources({ amounts }: Form): AmountField {
  if (amounts.totalFunds) return "totalFunds";
  return amounts.annualBudget && !amounts.superiorFunds ? "annualBudget" : "periodFunds";
}

/** 财政拨款 with 其他资金 and 上年结转, or 本级 with 上级: 上年结转 and the like may be part of another line. Else null. */
export function sourceSum(form: Form, { constants }: Edition): SumOfLines | null {
  const { amounts } = form;
  const { fiscalFunds, annualBudget, superiorFunds, specialAccount, carryover, otherFunds } = amounts;
  const total = amounts[totalOfSources(form)];
  const tolerance = constants.amountTolerance;
  if (fiscalFunds) {
    const lines = [fiscalFunds, otherFunds];
    const uncertain = [carryover, specialAccount, superiorFunds];
    return { total, lines, uncertain, open: otherFunds === undefined, tolerance };
  }
  if (!annualBudget || !superiorFunds) return null;
  return { total, lines: [annualBudget, superiorFunds], uncertain: [carryover, otherFunds], tolerance };
}

/** 项目支出 of a department form, held against its projects. */
export interface ProjectSum extends SumOfLines {
  readonly department: Form;
}

/**
 * 项目支出 of each department form = budgets of the project forms that belong to it. Forms that stand aside (hidden sheets,
 * other years) count where the sum is right with them only: then they are meant. A department form without projects has no
 * sum, nor has one that further projects may belong to.
 */
export function projectSums(pack: Pack, editionOf: (form: Form) => Edition): readonly ProjectSum[] {
  const { sets, ofOtherYears, hidden } = pairForms(pack);
  return sets.flatMap(({ department, projects, isCertain }) => {
    if (!isCertain || projects.length === 0) return [];
    const sumOf = (forms: readonly Form[]): ProjectSum => ({
      department,
      total: department.amounts.projectExpenditure,
      lines: forms.map(projectBudget),
      complete: true,
      tolerance: editionOf(department).constants.amountTolerance,
    });
    const aside = [ofOtherYears, formsOf({ forms: hidden }, "project")].filter(({ length }) => length > 0);
    const readings = [projects, ...(sets.length === 1 ? aside.map((forms) => [...projects, ...forms]) : [])].map(sumOf);
    return readings.find((reading) => readSum(reading).state === "holds") ?? readings.slice(0, 1);
  });
}
