import type { Area, CellAddress } from "../../core/workbook/address";
import type { CellValue } from "../../core/workbook/snapshot";

/**
 * A value ("" empties the cell), a formula without "=", or a new result for the formula already in the cell, or for the
 * one that fills it from elsewhere.
 */
export type CellEntry =
  | CellValue
  | { readonly formula: string; readonly result: CellValue | null; readonly array?: ArrayFormula }
  | { readonly newResult: CellValue | null };

/** What makes a formula an array formula: the cells that it fills, and the metadata (`cm`) of a dynamic array. */
export interface ArrayFormula {
  readonly area: Area;
  readonly metadata: string | null;
}

/** The array formula that a write enters; null if it enters none. */
export const arrayOf = ({ value }: CellWrite): ArrayFormula | null =>
  typeof value === "object" && "formula" in value ? (value.array ?? null) : null;

/** Whether a write replaces the cell's content, and with it its formula. */
export const replacesContent = ({ value }: CellWrite): boolean =>
  value !== undefined && !(typeof value === "object" && "newResult" in value);

/** A change to one cell. */
export interface CellWrite {
  readonly at: CellAddress;
  /** The new content; if missing, the content is kept. */
  readonly value?: CellEntry;
  /** The index of the new format; if missing, a cell keeps its format and a new cell takes its row's or column's. */
  readonly style?: number;
}
