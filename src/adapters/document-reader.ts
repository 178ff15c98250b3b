import { documentSheets } from "../core/document/snapshot";
import { struckNotes } from "../core/document/struck";
import type { Block, DocumentNote } from "../core/document/block";
import { ok } from "../core/result";
import type { DocumentReader } from "../port/document";
import { PartFailure } from "./package/failure";

/** A reader for a document already parsed into blocks. Throws PartFailure "no-table" when there is no table. */
export function documentReader(
  format: string,
  { blocks, notes }: { readonly blocks: readonly Block[]; readonly notes: readonly DocumentNote[] },
  savedYear: number | null,
): DocumentReader {
  if (!blocks.some(({ kind }) => kind === "table")) {
    throw new PartFailure({ kind: "not-a-workbook", reason: "no-table" });
  }
  const { snapshot, placeOf, columnWidths, nestedTables, cut } = documentSheets(blocks, savedYear);
  const places = cut.flatMap((cell) => placeOf(cell) ?? []);
  return {
    format,
    source: "document",
    read: () => Promise.resolve(ok(snapshot)),
    sheetNames: () => Promise.resolve(ok(snapshot.sheets.map(({ name }) => name))),
    placeOf,
    notes: [
      ...notes,
      ...struckNotes(snapshot, placeOf),
      ...(nestedTables > 0 ? [{ kind: "nested-tables", count: nestedTables } as const] : []),
      ...(cut.length > 0 ? [{ kind: "cut-off", count: cut.length, places } as const] : []),
    ],
    columnWidths: (sheet) => columnWidths.get(sheet) ?? [],
  };
}
