import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newXlsx } from "../../src/adapters/xlsx/workbook";
import { run } from "../../src/cli/program";
import type { CellStyle, NewSheet } from "../../src/core/plan/plan";
import { z } from "zod";
import { REPO_ROOT } from "../support/shared";
import { rowsOf, sheetOf } from "../support/sheet";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  /** Lines on stderr. */
  readonly complaints: readonly string[];
}

/** Runs the command line in this process, as into pipes. */
export async function jixiao(...args: readonly string[]): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  const code = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, complaints: stderr.split("\n").filter((line) => line !== "") };
}

/** A folder for the tests of a file, removed after them. */
export function temporaryFolder(): { readonly at: (...parts: readonly string[]) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return { at: (...parts) => path.join(folder, ...parts) };
}

/** Writes a file and the folders above it. */
export function write(file: string, content: Uint8Array | string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** The forms of the sample pack, which has errors. */
export const SAMPLE_FORMS = path.join(REPO_ROOT, "assets/sample/forms.json");

/** Writes the sample pack as a workbook. */
export async function writeSample(file: string): Promise<string> {
  const { code, complaints } = await jixiao("fill", SAMPLE_FORMS, "-o", file);
  if (code !== 0) throw new Error(complaints.join("\n"));
  return file;
}

const PLAIN: CellStyle = {
  font: { name: "宋体", family: "roman", size: 11, bold: false },
  horizontal: "left",
  vertical: "center",
  wrap: false,
  border: false,
  numberFormat: null,
};

function sheet(name: string, cells: NewSheet["cells"], merges: NewSheet["merges"]): NewSheet {
  return {
    name,
    visibility: "visible",
    columnWidths: [],
    rowHeights: [],
    cells,
    merges,
    names: [],
    conditionalFormats: [],
    page: {
      paper: "A4",
      orientation: "portrait",
      printArea: { row: 0, column: 0, rows: 1, columns: 1 },
      fitToOnePage: false,
      centerHorizontally: false,
      margins: { left: 36, right: 36, top: 36, bottom: 36 },
    },
  };
}

function xlsx(newSheets: readonly NewSheet[]): Uint8Array {
  const workbook = newXlsx({ newSheets, edits: [] });
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.error));
  return workbook.value.bytes();
}

const packSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.array(z.array(z.union([z.string(), z.number()]))),
      merges: z.array(z.string()),
    }),
  ),
});

/** Bytes of a workbook in which nothing is wrong: the clean pack of the corpus. */
export function cleanXlsx(): Uint8Array {
  const { sheets } = packSchema.parse(readJson(path.join(REPO_ROOT, "tests/corpus/clean-pack.json")));
  return xlsx(
    sheets.map(({ name, rows, merges: areas }) => {
      const { cells, merges } = sheetOf(name, rowsOf(rows), areas);
      const newCells = cells.map(({ row, column, text, value }) => ({
        row,
        column,
        value: typeof value === "number" ? value : text,
        style: PLAIN,
      }));
      return sheet(name, newCells, merges);
    }),
  );
}

/** Bytes of a workbook without any form. */
export const formlessXlsx = (): Uint8Array =>
  xlsx([sheet("通讯录", [{ row: 0, column: 0, value: "姓名", style: PLAIN }], [])]);

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
