import type { FillSlot } from "../core/completeness/fill-slots";
import type { Form } from "../core/forms/form";
import type { CellRef } from "../core/workbook/address";

/** The progress of one form. */
export interface FormProgress {
  readonly form: Form;
  /** The number of places that must be filled. */
  readonly total: number;
  /** Those still to fill, in cell order. */
  readonly gaps: readonly FillSlot[];
}

/** 填报进度: how close the forms of a workbook are to 报送. */
export interface FillProgress {
  readonly forms: readonly FormProgress[];
  readonly total: number;
  readonly filled: number;
  /** The number of places still to fill. */
  readonly left: number;
  /** Missing signatures; they are made by hand on the printed form and do not count as left to fill. */
  readonly unsigned: number;
  readonly errors: number;
  readonly warnings: number;
}

/** 可以报送: nothing is left to fill and there are no errors. */
export const isReady = ({ left, errors }: FillProgress): boolean => left === 0 && errors === 0;

/** A place to fill, and whether the search wrapped around. */
export interface NextGap {
  readonly slot: FillSlot;
  readonly isWrapped: boolean;
}

/**
 * The next place to fill after (1) or before (-1) a cell: in its form, then in the following forms. Null if none is
 * left.
 */
export function nextGap({ forms }: FillProgress, cell: CellRef | null, step: 1 | -1): NextGap | null {
  const gaps = forms.flatMap(({ gaps: open }) => open);
  const next = nextPlace(
    forms.map(({ form }) => form),
    gaps,
    cell,
    step,
  );
  return next && { slot: next.place, isWrapped: next.isWrapped };
}

/**
 * The place after (1) or before (-1) a cell, by form, row and column; places outside forms come last. Null if there is
 * none.
 */
export function nextPlace<Place extends { readonly at: CellRef }>(
  forms: readonly Form[],
  places: readonly Place[],
  cell: CellRef | null,
  step: 1 | -1,
): { readonly place: Place; readonly isWrapped: boolean } | null {
  const keyOf = (at: CellRef): readonly number[] => {
    const own = forms.findIndex((form) => form.sheet === at.sheet && isFrom(form, at));
    return [own < 0 ? forms.length : own, at.row, at.column];
  };
  const ordered = places
    .map((place) => ({ place, key: keyOf(place.at) }))
    .toSorted((a, b) => step * compare(a.key, b.key));
  const from = cell && keyOf(cell);
  const isInForm = from !== null && from[0] !== forms.length;
  const beyond = isInForm ? ordered.find(({ key }) => step * compare(key, from) > 0) : ordered[0];
  const found = beyond ?? ordered[0];
  return found ? { place: found.place, isWrapped: beyond === undefined } : null;
}

const isFrom = ({ area }: Form, { row }: CellRef): boolean => row >= area.row && row < area.row + area.rows;

/** Orders two places by form, row and column. */
function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
