import Big from "big.js";
import { formatFen, type Fen } from "../values/amount";
import type { FiledForm } from "./same-unit";

/** A change by this factor or more is a wrong unit (元 for 万元) or a misplaced point, not a change of plan. */
const SLIP = 100;

/** The budget of a form and of the same form a year earlier. */
export interface BudgetChange {
  /** In 万元, as printed. */
  readonly amount: string;
  readonly lastAmount: string;
  /** Where the amounts are: "B5". */
  readonly cell: string;
  readonly lastCell: string;
  /** This year's amount as a multiple of last year's. */
  readonly ratio: Big;
  /** The amounts are so far apart that one of them must be in another unit. */
  readonly isSlip: boolean;
}

/** How the budget changed; null if either amount is unknown or not above 0. */
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
