import Big from "big.js";
import { formatFen, type Fen } from "../values/amount";
import type { FiledForm } from "./same-unit";

/** From here on a change is a slip of the unit (元 for 万元, a point), not of the plan. */
const SLIP = 100;

/** The budget of a form and that of the same one a year before. */
export interface BudgetChange {
  /** In 万元, as they are printed. */
  readonly amount: string;
  readonly lastAmount: string;
  /** Where they stand: "B5". */
  readonly cell: string;
  readonly lastCell: string;
  /** This year's as a multiple of last year's. */
  readonly ratio: Big;
  /** They are so far apart that one of them is written in another unit. */
  readonly isSlip: boolean;
}

/** How the budget changed; null where one of the two is unknown or nothing. */
export function budgetChange(before: FiledForm, now: FiledForm): BudgetChange | null {
  const [last, own] = [before.form.budget, now.form.budget];
  if (!last || !own || !isMoney(last.fen) || !isMoney(own.fen)) return null;
  const ratio = new Big(own.fen).div(last.fen);
  return {
    amount: formatFen(own.fen),
    lastAmount: formatFen(last.fen),
    cell: own.cell,
    lastCell: last.cell,
    ratio,
    isSlip: ratio.gte(SLIP) || ratio.lte(new Big(1).div(SLIP)),
  };
}

const isMoney = (fen: Fen): boolean => fen > 0;
