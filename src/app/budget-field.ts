import type { AmountJson, FormJson } from "../core/forms/forms-json";

/** The names that forms have for the budget of the year: 年度预算金额, or 资金总额 where that is all they state. */
const BUDGETS = ["annualBudget", "totalFunds"] as const;

/** The field of a layout for the budget of the year; `known` are the layout's fields. */
export const budgetField = (known: ReadonlySet<string>): (typeof BUDGETS)[number] =>
  known.has("annualBudget") ? "annualBudget" : "totalFunds";

/** A form with its budget of the year in the layout's field for it, unless it states two or the layout has none. */
export function withBudgetIn(form: FormJson, known: ReadonlySet<string>): FormJson {
  const { fields } = form;
  const own = budgetField(known);
  const [given, second] = BUDGETS.filter((key) => isFilled(fields[key]));
  if (given === undefined || second !== undefined || known.has(given) || !known.has(own)) return form;
  const { [given]: budget, ...others } = fields;
  return { ...form, fields: { ...others, [own]: budget } };
}

const isFilled = (amount: AmountJson | undefined): boolean =>
  amount !== undefined && (amount.value !== null || (amount.text ?? "").trim() !== "");
