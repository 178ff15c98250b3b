import type { FillSlot } from "../core/completeness/fill-slots";
import type { Form } from "../core/forms/form";
import type { CellRef } from "../core/workbook/address";

/** How far one form is. */
export interface FormProgress {
  readonly form: Form;
  /** How many places it must fill. */
  readonly total: number;
  /** Those that are still to fill, in the order of the cells. */
  readonly gaps: readonly FillSlot[];
}

/** 填报进度: how far the forms of a workbook are from 报送. */
export interface FillProgress {
  readonly forms: readonly FormProgress[];
  readonly total: number;
  readonly filled: number;
  /** How many places are still to fill. */
  readonly left: number;
  readonly errors: number;
  readonly warnings: number;
}

/** 可以报送: nothing is left to fill and no error stands. */
export const isReady = ({ left, errors }: FillProgress): boolean => left === 0 && errors === 0;

/** A place to fill, and whether looking for it began again at the other end. */
export interface NextGap {
  readonly slot: FillSlot;
  readonly isWrapped: boolean;
}

/** The next place to fill behind (1) or before (-1) a cell: in its form, then in the forms after it. Null when none is left. */
export function nextGap({ forms }: FillProgress, cell: CellRef | null, step: 1 | -1): NextGap | null {
  const order = new Map(forms.map(({ form }, index) => [form, index] as const));
  const gaps = forms.flatMap(({ form, gaps: open }) => open.map((slot) => ({ slot, form })));
  if (gaps.length === 0) return null;
  const own = cell && forms.findIndex(({ form }) => form.sheet === cell.sheet && isFrom(form, cell));
  const place = (form: Form, { row, column }: CellRef): readonly number[] => [order.get(form) ?? 0, row, column];
  const from = cell === null || own === null || own < 0 ? null : [own, cell.row, cell.column];
  const sorted = step === 1 ? gaps : gaps.toReversed();
  const beyond =
    from === null ? sorted[0] : sorted.find(({ form, slot }) => step * compare(place(form, slot.at), from) > 0);
  const found = beyond ?? sorted[0];
  return found ? { slot: found.slot, isWrapped: beyond === undefined } : null;
}

const isFrom = ({ area }: Form, { row }: CellRef): boolean => row >= area.row && row < area.row + area.rows;

/** Which of two places comes first: by form, row and column. */
function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
