import { writeDocx } from "../../adapters/word/write-word";
import { newXlsx } from "../../adapters/xlsx/workbook";
import { writeZip } from "../../adapters/package/zip-write";
import { setState } from "../../app/review/inbox/decisions";
import { filesOfLetter, unitNameOf, type Inbox, type InboxFile } from "../../app/review/inbox/inbox";
import { documentsFor, overviewPlan, type LetterUnit } from "../../app/review/inbox/inbox-documents";
import type { Language } from "../../app/review/opinions";
import { freeStem, type UnitDocuments } from "../../app/review/unit-documents";
import type { Plan } from "../../core/plan/plan";
import type { Steps } from "../../core/steps";

/** A file for the user. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

export type LetterFormat = "docx" | "xlsx";

/** The return letter to the unit of a file. `suffix`: appended to the unit in the file name. */
export const makeLetter = (
  inbox: Inbox,
  file: InboxFile,
  format: LetterFormat,
  language: Language,
  suffix: string,
): MadeFile => ({
  name: `${freeStem(unitNameOf(file), new Set())}${suffix}.${format}`,
  bytes: bytesOf(documentsFor(inbox, file, language), format),
  type: TYPES[format],
});

/** The letters to units in both formats as one archive, unit by unit. */
export function* makeLetters(
  inbox: Inbox,
  units: readonly LetterUnit[],
  language: Language,
  { suffix, name }: { readonly suffix: string; readonly name: string },
): Steps<MadeFile> {
  const entries = new Map<string, Uint8Array>();
  for (const [index, { file, stem }] of units.entries()) {
    const documents = documentsFor(inbox, file, language);
    for (const format of ["docx", "xlsx"] as const)
      entries.set(`${stem}${suffix}.${format}`, bytesOf(documents, format));
    yield (index + 1) / units.length;
  }
  return { name: `${name}.zip`, bytes: writeZip(null, entries), type: TYPES.zip };
}

/** The overview of the inbox. */
export const makeOverview = (inbox: Inbox, language: Language, name: string): MadeFile => ({
  name: `${name}.xlsx`,
  bytes: workbookBytes(overviewPlan(inbox, language)),
  type: TYPES.xlsx,
});

/** Marks files whose letter was created as returned (已退回). */
export const returned = (inbox: Inbox, files: readonly InboxFile[]): Inbox =>
  setState(inbox, new Set(files.flatMap((file) => filesOfLetter(inbox, file)).map(({ id }) => id)), "returned");

const bytesOf = ({ letter, sheet }: UnitDocuments, format: LetterFormat): Uint8Array =>
  format === "docx" ? writeDocx(letter) : workbookBytes({ newSheets: [sheet], edits: [] });

function workbookBytes(plan: Plan): Uint8Array {
  const workbook = newXlsx(plan);
  if (!workbook.ok) throw new Error(workbook.error.kind);
  return workbook.value.bytes();
}
