import type { Finding } from "../../src/core/engine/finding";
import { formatCell } from "../../src/core/workbook/address";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { rowsOf, sheetOf, workbookOf } from "./sheet";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";

const CORPUS_FOLDER = path.join(__dirname, "../corpus");

const corpusSchema = z.strictObject({
  about: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.array(z.array(z.union([z.string(), z.number()]))),
      merges: z.array(z.string()),
    }),
  ),
});

/** A workbook of the corpus: invented units and people, with layouts and flaws found in practice. */
export interface CorpusWorkbook {
  readonly name: string;
  readonly about: string;
  readonly snapshot: WorkbookSnapshot;
  /** The expected findings: "附件2-1!E15 error VAL-UNIT-MISSING", in the order of the report. */
  readonly findings: readonly string[];
}

export function corpus(): readonly CorpusWorkbook[] {
  return readdirSync(CORPUS_FOLDER)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const name = path.basename(file, ".json");
      const { about, sheets } = corpusSchema.parse(JSON.parse(readFileSync(path.join(CORPUS_FOLDER, file), "utf8")));
      return {
        name,
        about,
        snapshot: workbookOf(...sheets.map((sheet) => sheetOf(sheet.name, rowsOf(sheet.rows), sheet.merges))),
        findings: readFileSync(path.join(CORPUS_FOLDER, `${name}.findings.txt`), "utf8")
          .trim()
          .split("\n"),
      };
    });
}

const line = (severity: string, { rule, at }: Pick<Finding, "rule" | "at">): string =>
  `${at.sheet}!${formatCell(at)} ${severity} ${rule}`;

/** The workbook of this name. */
export function corpusWorkbook(name: string): CorpusWorkbook {
  const found = corpus().find((each) => each.name === name);
  if (!found) throw new Error(`the corpus has no ${name}`);
  return found;
}

/** A finding as listed in the corpus, followed by its further places and its consequences. */
export const toldBy = (finding: Finding): readonly string[] => [
  line(finding.severity, finding),
  ...finding.parts.slice(1).map((part) => `  ${line(finding.severity, part)}`),
  ...finding.consequences.map((one) => `  ${line(one.severity, one)}`),
];
