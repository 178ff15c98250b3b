import {
  isAmountField,
  type AmountField,
  type FieldKey,
  type FormKind,
  type Located,
  type TextField,
} from "../forms/form";
import type { AmountReading, MoneyUnit } from "../values/amount";
import { locateField, type RawField } from "./fields";
import { locateAmount } from "./tasks";
import type { Term } from "./vocabulary";

/** The fields of a form by key. */
export interface FormFields {
  readonly amounts: Partial<Record<AmountField, Located<AmountReading>>>;
  readonly texts: Partial<Record<TextField, Located<string>>>;
}

/** Settles what each label stands for in a form of this kind, and reads its value. */
export function formFields(fields: readonly RawField[], kind: FormKind, formUnit: MoneyUnit): FormFields {
  const terms = new Set(fields.map(({ term }) => term));
  const amounts: FormFields["amounts"] = {};
  const texts: FormFields["texts"] = {};
  for (const field of preferred(fields)) {
    const key = keyOf(field.term, kind, terms);
    if (key === null) continue;
    if (isAmountField(key)) amounts[key] ??= locateAmount(field.cell, unitOf(field) ?? formUnit, field.text);
    else texts[key] ??= locateField(field);
  }
  return { amounts, texts };
}

/** The field a term stands for; 单位名称 and 绩效目标 depend on the kind and on the other labels of the form. */
function keyOf(term: Term, kind: FormKind, terms: ReadonlySet<Term>): FieldKey | null {
  switch (term) {
    case "other":
    case "attachment":
      return null;
    case "ownName":
      return kind === "department" && !terms.has("departmentName") ? "departmentName" : "unitName";
    case "goal":
      if (kind === "department") return "overallGoal";
      return terms.has("annualGoal") || terms.has("overallGoal") ? "periodGoal" : "annualGoal";
    case "annualGoal":
      return kind === "department" && !terms.has("overallGoal") && !terms.has("goal") ? "overallGoal" : "annualGoal";
    case "overallGoal":
      return kind === "project" && !terms.has("annualGoal") ? "annualGoal" : "overallGoal";
    case "periodFunds":
      return terms.has("totalFunds") ? "periodFunds" : "totalFunds";
    case "totalFunds":
      return terms.has("periodFunds") ? "annualBudget" : "totalFunds";
    default:
      return term;
  }
}

/** Of a label that stands twice, the one in the column of the year's money goes first, then the one that is filled. */
function preferred(fields: readonly RawField[]): readonly RawField[] {
  const hasPeriod = fields.some(({ term }) => term === "periodFunds");
  const yearColumn = hasPeriod ? fields.find(({ term }) => term === "totalFunds")?.label.at.column : undefined;
  const rank = ({ label, text }: RawField): number =>
    (label.at.column === yearColumn ? 0 : 2) + (text.trim() === "" ? 1 : 0);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** The unit in a label's own words: 预算金额（万元）. */
export function unitOf({ label }: RawField): MoneyUnit | null {
  return (/[（(](亿元|万元|元)[)）]/.exec(label.text)?.[1] as MoneyUnit | undefined) ?? null;
}
