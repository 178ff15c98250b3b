import { expenditureSum, incomeSum, projectSums, sourceSum } from "../core/budget/budget-sums";
import type { SumOfLines } from "../core/budget/sums";
import type { LocalText } from "../core/local-text";
import { known } from "../core/forms/amounts";
import type { Form } from "../core/forms/form";
import type { CellEdit } from "../core/plan/plan";
import { editionOf } from "../core/recognition/edition";
import { editValue } from "../core/rules/edits";
import { formatFen, type Fen } from "../core/values/amount";
import { cellLabel } from "../core/workbook/address";

/** A blank amount that follows from other amounts. It is offered, and written only when the user agrees. */
export interface KnownSum {
  readonly edit: CellEdit;
  /** In the unit of the form: "316". */
  readonly figure: string;
  /** Where it comes from: 4 张项目表合计. */
  readonly from: LocalText;
}

const BY_LINES: LocalText = { zh: "由本表其他金额算得", en: "From the other amounts of this form" };

/** The blank amounts that follow from others of the workbook: a total of all its lines, or the only missing line. */
export function knownSums(forms: readonly Form[]): readonly KnownSum[] {
  const found = forms.flatMap((form) => [...ofProjects(forms, form), ...ofLines(form)]);
  const alike = ({ edit }: KnownSum): readonly KnownSum[] =>
    found.filter((other) => cellLabel(other.edit.at) === cellLabel(edit.at));
  // If two sums give different numbers, neither is offered.
  return found.filter((sum) => {
    const same = alike(sum);
    return same[0] === sum && same.every(({ figure }) => figure === sum.figure);
  });
}

function ofProjects(forms: readonly Form[], form: Form): readonly KnownSum[] {
  const sum = projectSums({ forms }, editionOf).find(({ department }) => department === form);
  const budgets = sum?.lines.map(known) ?? [];
  const fen = add(budgets.map((budget) => budget?.value.fen ?? null));
  const from = { zh: `${budgets.length} 张项目表合计`, en: `Sum of ${budgets.length} project forms` };
  return fen === null ? [] : offered(form, sum?.total, fen, from);
}

function ofLines(form: Form): readonly KnownSum[] {
  const edition = editionOf(form);
  return [incomeSum(form, edition), expenditureSum(form, edition), sourceSum(form, edition)].flatMap((sum) =>
    sum === null ? [] : solved(form, sum),
  );
}

/** The only blank amount of a sum; none if two are blank, or if a line may or may not count. */
function solved(form: Form, { total, lines, uncertain = [], open = false }: SumOfLines): readonly KnownSum[] {
  const printed = lines.filter((line) => line !== undefined);
  if (open || printed.length < 2 || uncertain.some((line) => known(line) !== null)) return [];
  const blank = printed.filter((line) => known(line) === null);
  const sum = add(printed.filter((line) => !blank.includes(line)).map((line) => known(line)?.value.fen ?? null));
  if (sum === null) return [];
  const stated = known(total)?.value.fen;
  if (stated === undefined) return blank.length === 0 ? offered(form, total, sum, BY_LINES) : [];
  const [line, ...further] = blank;
  return line && further.length === 0 && stated >= sum ? offered(form, line, stated - sum, BY_LINES) : [];
}

const add = (amounts: readonly (Fen | null)[]): Fen | null =>
  amounts.length === 0 ? null : amounts.reduce((sum, fen) => (sum === null || fen === null ? null : sum + fen), 0);

/** Offers an amount for blank cells only. */
function offered(form: Form, amount: SumOfLines["total"], fen: Fen, from: LocalText): readonly KnownSum[] {
  if (amount?.value.state !== "blank" || amount.cellText.trim() !== "") return [];
  const figure = formatFen(fen, form.moneyUnit);
  return [{ edit: editValue(amount, Number(figure)), figure, from }];
}
