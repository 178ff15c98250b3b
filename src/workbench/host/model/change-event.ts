import type { Json } from "../json";
import { sourceOf, type Book } from "./book";
import type { Sheet } from "./sheet";
import type { StoredCell } from "./univer-cell";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

interface Changed {
  /** Without a sheet name. */
  readonly address: string;
  readonly changeType: ChangeType;
  /** Values before and after; single cells only. */
  readonly details: Readonly<Record<string, Json>> | null;
}

/** Raises `onChanged`. */
export function raiseChanged(book: Book, sheet: Sheet, { address, changeType, details }: Changed): void {
  book.events.raise("changed", sheet.id, {
    address,
    changeType,
    source: sourceOf(book),
    triggerSource: book.author === "add-in" ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheet.id,
    shiftDirection: "None",
    ...details,
  });
}

export type ValueType = "Empty" | "String" | "Integer" | "Double" | "Boolean" | "Error";

/** `Range.valueTypes`, with Excel's names. */
export function valueTypeOf({ value, isError }: StoredCell): ValueType {
  if (isError) return "Error";
  if (value === null || value === "") return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "string") return "String";
  return Number.isInteger(value) ? "Integer" : "Double";
}
