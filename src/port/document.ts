import type { DocumentNote } from "../core/document/block";
import type { LocalText } from "../core/local-text";
import type { CellRef } from "../core/workbook/address";
import type { WorkbookLooks, WorkbookReader } from "./workbook";

/** A file of any format that holds forms, opened for reading. */
export interface DocumentReader extends WorkbookReader, Partial<WorkbookLooks> {
  /** Id of its format: "xlsx", "xls", "ods", "docx", "doc", "word-xml", "html", "pdf". */
  readonly format: string;
  /** "document" where its cells are made of the tables of a document: what is found is told by place, not by cell. */
  readonly source: "workbook" | "document";
  /** Where a cell stands in the document: "表3 第10行"; null in workbooks, and for cells that it does not have. */
  readonly placeOf: (cell: CellRef) => LocalText | null;
  /** What was not taken over as it stands. */
  readonly notes: readonly DocumentNote[];
  /** Widths of the columns of a sheet in points from A on; [] where the file does not say. */
  readonly columnWidths: (sheet: string) => readonly number[];
}
