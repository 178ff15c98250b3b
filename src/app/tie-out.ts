import type { LocalText } from "../core/local-text";
import { projectBudget } from "../core/forms/amounts";
import { AMOUNT_FIELDS, type Form, type Located } from "../core/forms/form";
import type { Edition } from "../core/editions/edition";
import { editionOf as builtInEditionOf } from "../core/recognition/edition";
import { expenditureSum, incomeSum, projectSums, sourceSum } from "../core/budget/budget-sums";
import { AMOUNT_NAMES } from "../core/forms/field-names";
import { readSum, type SumOfLines, type SumState } from "../core/budget/sums";
import type { AmountReading, Fen } from "../core/values/amount";
import type { CellRef } from "../core/workbook/address";

/** What a total is compared with: 收入来源, 资金来源, 支出 by its nature, or the projects of the workbook. */
export type TieKind = "income" | "sources" | "expenditure" | "projects";

/** One amount of a tie-out: a bar of the chart. */
export interface TieAmount {
  readonly name: LocalText;
  /** Its cell, even if blank. */
  readonly at: CellRef;
  /** Null if the cell is blank or unreadable. */
  readonly fen: Fen | null;
  readonly state: AmountReading["state"];
  /** Whether it is part of the sum: 上年结转 and the like may be included in another line. */
  readonly isCounted: boolean;
}

/** 预算勾稽: a total and the parts that should add up to it. The judgement is that of the rule. */
export interface TieOut {
  readonly kind: TieKind;
  /** The rule that reports the gap: "BUD-PROJ-SUM". */
  readonly rule: string;
  /** The form that states the total. */
  readonly form: Form;
  readonly total: TieAmount;
  /** In printed order; projects in the order of their forms. */
  readonly parts: readonly TieAmount[];
  readonly state: SumState;
  /** Sum of the counted parts. */
  readonly sum: Fen;
  /**
   * Total minus sum; null if the total is unknown. Within the edition's tolerance the state is "holds" nevertheless.
   */
  readonly gap: Fen | null;
}

/** The tie-outs of a workbook, by form in sheet order. A form without such amounts has none. */
export function tieOuts(
  forms: readonly Form[],
  editionOf: (form: Form) => Edition = builtInEditionOf,
): readonly TieOut[] {
  const pack = { forms };
  const ofProjects = projectSums(pack, editionOf);
  return forms.flatMap((form) => {
    const edition = editionOf(form);
    const ties = [
      tieOf("income", "BUD-INC-SUM", form, incomeSum(form, edition), fieldName),
      tieOf("sources", "BUD-SOURCE-SUM", form, sourceSum(form, edition), fieldName),
      tieOf("expenditure", "BUD-EXP-SUM", form, expenditureSum(form, edition), fieldName),
      tieOf(
        "projects",
        "BUD-PROJ-SUM",
        form,
        ofProjects.find(({ department }) => department === form) ?? null,
        (_, amount) => projectName(forms, amount),
      ),
    ];
    return ties.filter((tie) => tie !== null).filter(({ rule }) => !edition.rulesOff.includes(rule));
  });
}

/** Null if the form lacks the total or all parts. */
function tieOf(
  kind: TieKind,
  rule: string,
  form: Form,
  sum: SumOfLines | null,
  partName: (form: Form, amount: Located<AmountReading>) => LocalText,
): TieOut | null {
  const parts = [...(sum?.lines ?? []), ...(sum?.uncertain ?? [])].filter((line) => line !== undefined);
  if (!sum?.total || parts.length === 0) return null;
  const { state, counted, sum: added } = readSum(sum);
  const { total } = sum;
  const isCounted = (part: Located<AmountReading>): boolean => counted.some(({ at }) => at === part.at);
  return {
    kind,
    rule,
    form,
    total: amountOf(total, fieldName(form, total), true),
    parts: parts.map((part) => amountOf(part, partName(form, part), isCounted(part))),
    state,
    sum: added,
    gap: total.value.fen === null ? null : total.value.fen - added,
  };
}

const amountOf = ({ at, value }: Located<AmountReading>, name: LocalText, isCounted: boolean): TieAmount => ({
  name,
  at,
  fen: value.fen,
  state: value.state,
  isCounted,
});

/** The form's own name for an amount. */
function fieldName({ amounts }: Form, amount: Located<AmountReading>): LocalText {
  const { zh, en } = AMOUNT_NAMES[AMOUNT_FIELDS.find((key) => amounts[key] === amount) ?? "totalFunds"];
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** The name of the project with the amount; if it has none, its sheet. */
function projectName(forms: readonly Form[], amount: Located<AmountReading>): LocalText {
  const typed = forms.find((form) => projectBudget(form) === amount)?.texts.projectName?.value ?? "";
  const name = typed === "" ? amount.at.sheet : typed;
  return { zh: name, en: name };
}
