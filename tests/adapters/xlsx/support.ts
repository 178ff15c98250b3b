import type { CellStyle, NewSheet, Plan } from "../../../src/core/plan/plan";
import { openXlsx, newXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/workbook";
import { openZip, type ZipArchive } from "../../../src/adapters/package/zip";
import { writeZip } from "../../../src/adapters/package/zip-write";
import { valueOf } from "../../support/value-of";

export const open = (bytes: Uint8Array): XlsxWorkbook => valueOf(openXlsx(bytes));

/** The archive of a package. */
export const archiveOf = (bytes: Uint8Array): ZipArchive => valueOf(openZip(bytes));

/** The bytes of every part. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = archiveOf(bytes);
  return new Map(archive.names.map((name) => [name, valueOf(archive.read(name))]));
}

/** The text of a part in UTF-8. */
export const textOf = (bytes: Uint8Array, part: string): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(valueOf(archiveOf(bytes).read(part)));

/** The package with parts replaced, added, or with null removed. */
export const withParts = (bytes: Uint8Array, parts: Readonly<Record<string, string | null>>): Uint8Array =>
  writeZip(
    archiveOf(bytes),
    new Map(Object.entries(parts).map(([name, text]) => [name, text === null ? null : new TextEncoder().encode(text)])),
  );

/** The names of parts that differ, missing ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (name) => Buffer.compare(a.get(name) ?? Buffer.from("missing"), b.get(name) ?? Buffer.from("missing")) !== 0,
  );
}

export const style = (changes: Partial<CellStyle> = {}): CellStyle => ({
  font: { name: "宋体", family: "roman", size: 11, bold: false },
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
  numberFormat: null,
  ...changes,
});

export const sheet = (name: string, changes: Partial<NewSheet> = {}): NewSheet => ({
  name,
  visibility: "visible",
  columnWidths: [54, 54, 108],
  rowHeights: [30, 20],
  cells: [
    { row: 0, column: 0, value: "部门整体支出绩效目标表", style: style({ horizontal: "center", border: false }) },
    { row: 1, column: 0, value: "年度预算申请（万元）", style: style() },
    { row: 1, column: 1, value: 864.3, style: style({ numberFormat: "0.00" }) },
    { row: 1, column: 2, value: "≥30万件", style: style({ numberFormat: "@" }) },
    { row: 2, column: 0, value: null, style: style() },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  names: [{ name: "jixiao.form", formula: '"hunan-2023"', hidden: true }],
  conditionalFormats: [],
  validations: [],
  page: {
    paper: "A4",
    orientation: "portrait",
    printArea: { row: 0, column: 0, rows: 3, columns: 3 },
    fitToOnePage: true,
    centerHorizontally: true,
    margins: { left: 36, right: 36, top: 54, bottom: 54 },
  },
  ...changes,
});

export const plan = (changes: Partial<Plan>): Plan => ({ newSheets: [], edits: [], ...changes });

/** The bytes of a new workbook with these sheets. */
export const workbookOf = (...sheets: readonly NewSheet[]): Uint8Array =>
  valueOf(newXlsx(plan({ newSheets: sheets }))).bytes();
