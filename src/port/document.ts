import type { DocumentNote } from "../core/document/block";
import type { LocalText } from "../core/local-text";
import type { CellRef } from "../core/workbook/address";
import type { WorkbookLooks, WorkbookReader } from "./workbook";

/** A file of any readable format, opened for reading. */
export interface DocumentReader extends WorkbookReader, Partial<WorkbookLooks> {
  /** Id of its format in the table of formats (`src/adapters/formats.ts`): "xlsx", "docx". */
  readonly format: string;
  /** "document" if its cells come from the tables of a document: findings are then located by place, not by cell. */
  readonly source: "workbook" | "document";
  /** The place of a cell in the document: "表3 第10行"; null in workbooks and for cells not from the document. */
  readonly placeOf: (cell: CellRef) => LocalText | null;
  /** What was left out or changed in reading, complete once the cells have been read. */
  readonly notes: readonly DocumentNote[];
  /** Column widths of a sheet in points, from column A on; [] if the file does not state them. */
  readonly columnWidths: (sheet: string) => readonly number[];
}
