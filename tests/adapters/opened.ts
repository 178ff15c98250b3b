import { openDocument } from "../../src/adapters/open";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import type { DocumentReader } from "../../src/port/document";
import { valueOf } from "../support/value-of";

/** Opens a document that must be readable. */
export const opened = async (bytes: Uint8Array): Promise<DocumentReader> => valueOf(await openDocument(bytes));

/** The sheets of a document that must be readable. */
export const sheetsOf = async (bytes: Uint8Array): Promise<readonly SheetSnapshot[]> =>
  valueOf(await (await opened(bytes)).read()).sheets;

/** The texts of all its cells. */
export const textsIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await sheetsOf(bytes)).flatMap(({ cells }) => cells.map(({ text }) => text));

/** The texts of a sheet by row. */
export function rowsOf({ cells }: SheetSnapshot): readonly (readonly string[])[] {
  const last = cells.at(-1)?.row ?? -1;
  return Array.from({ length: last + 1 }, (_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text));
}
