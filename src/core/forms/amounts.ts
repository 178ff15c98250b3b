import type { AmountReading, Fen } from "../values/amount";
import { readAmount } from "../values/read-amount";
import type { Form, Located } from "./form";

/** An amount that was read as a number. */
export type KnownAmount = Located<AmountReading & { readonly fen: Fen }>;

/** The amount if it is a number; null if it is absent, blank or unreadable. */
export function known(amount: Located<AmountReading> | undefined): KnownAmount | null {
  const fen = amount?.value.fen;
  return amount && fen !== null && fen !== undefined ? { ...amount, value: { ...amount.value, fen } } : null;
}

/** An amount that only the layout knows, by its key; undefined if the form has no such field. */
export function ownAmount({ own, moneyUnit }: Form, key: string): Located<AmountReading> | undefined {
  const field = own[key];
  return field && { ...field, value: readAmount(field.value, moneyUnit) };
}

/**
 * What the project asks for in the budget year: 年度本级预算金额, or, if the edition has no such cell, 资金总额 or
 * 财政拨款. Undefined if the form has none of them.
 */
export const projectBudget = ({ amounts }: Form): Located<AmountReading> | undefined =>
  amounts.annualBudget ?? amounts.totalFunds ?? amounts.fiscalFunds ?? amounts.periodFunds;

/** The money that cost ceilings must not exceed: 资金总额 of a department form, the budget of a project form. */
export const formBudget = (form: Form): Located<AmountReading> | undefined =>
  form.kind === "department" ? form.amounts.totalFunds : projectBudget(form);
