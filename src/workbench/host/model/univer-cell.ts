import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { CellFormat } from "./cell-format";
import type { FormatExtras, UniverFormat } from "./univer-style";

/** The content of a cell: an error cell has its code as text and `isError`. */
export interface StoredCell {
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** With "=". */
  readonly formula: string | null;
  readonly format: CellFormat;
  /** The index of the cell's format in the opened file (`s` in a worksheet part); kept when the format changes. */
  readonly fileFormat: number | null;
}

/** What to write into a cell. Missing keys leave the cell as it is. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** null empties the cell. A text is written as text; a formula with "=" has its last result in `result`. */
  readonly content?: CellContent | null;
  readonly format?: CellFormat;
  readonly fileFormat?: number | null;
}

export type CellContent =
  | { readonly value: string | number | boolean; readonly isError?: boolean }
  | { readonly formula: string; readonly result: string | number | boolean | null };

/** The parts of a cell that Univer does not keep. */
interface CellCustom {
  /** The format's index in the opened file. */
  readonly file?: number;
  readonly extras?: FormatExtras;
  /** An error that was entered, not computed. */
  readonly error?: boolean;
}

export const ERROR_CODES: ReadonlySet<unknown> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

export const customOf = (cell: Nullable<ICellData>): CellCustom => (cell?.custom ?? {}) as CellCustom;

/** Whether a cell shows an error: computed, or entered as one. */
export const isErrorCell = (cell: ICellData): boolean =>
  ERROR_CODES.has(cell.v) && ((cell.f ?? "") !== "" || customOf(cell).error === true);

export function valueOf({ v, t, p }: ICellData): StoredCell["value"] {
  // A text with line breaks or with formats inside is a document: its paragraphs end with "\r", the whole with "\r\n".
  const text = p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (text !== undefined && text !== "") return text;
  if (v === undefined || v === null || v === "") return null;
  return t === CellValueType.BOOLEAN ? v === 1 || v === true || v === "1" : v;
}

/** The cell data that applies a change; `format` is that of the change. */
export function cellData(
  old: Nullable<ICellData>,
  { content, fileFormat }: CellChange,
  format: UniverFormat | undefined,
): ICellData {
  const custom = customOf(old);
  const file = fileFormat === undefined ? custom.file : (fileFormat ?? undefined);
  const extras = format === undefined ? custom.extras : (format.extras ?? undefined);
  const isError = content === undefined ? custom.error : content !== null && "value" in content && content.isError;
  const kept: CellCustom = {
    ...(file === undefined ? {} : { file }),
    ...(extras === undefined ? {} : { extras }),
    ...(isError === true ? { error: true } : {}),
  };
  return {
    ...(content === undefined ? {} : univerContent(content)),
    ...(format === undefined ? {} : { s: format.style }),
    custom: Object.keys(kept).length === 0 ? null : { ...kept },
  };
}

function univerContent(content: CellContent | null): ICellData {
  if (content === null) return { v: null, f: null, si: null, p: null, t: null };
  if ("formula" in content) return { ...typed(content.result), f: content.formula, si: null, p: null };
  return { ...typed(content.value), f: null, si: null, p: null };
}

function typed(value: string | number | boolean | null): ICellData {
  if (value === null) return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}
