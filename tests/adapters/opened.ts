import { openDocument } from "../../src/adapters/open";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import type { DocumentReader } from "../../src/port/document";

/** Opens a document that must be readable. */
export async function opened(bytes: Uint8Array): Promise<DocumentReader> {
  const document = await openDocument(bytes);
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  return document.value;
}

/** The sheets of a document that must be readable. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly SheetSnapshot[]> {
  const snapshot = await (await opened(bytes)).read();
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.error));
  return snapshot.value.sheets;
}

/** The texts of a sheet by row. */
export function rowsOf({ cells }: SheetSnapshot): readonly (readonly string[])[] {
  const last = cells.at(-1)?.row ?? -1;
  return Array.from({ length: last + 1 }, (_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text));
}
