import path from "node:path";
import { newXlsx } from "../../adapters/xlsx/workbook";
import { writeDocx } from "../../adapters/word/write-word";
import { isForLetter, reviewLetter } from "../../app/review/letter";
import type { Language, Opinion } from "../../app/review/opinions";
import type { PackReview } from "../../app/review/pack-review";
import { unitReviewSheet } from "../../app/review/review-sheet";
import { REVIEW_WORDS } from "../../app/review/words";
import { SEVERITIES } from "../../core/engine/finding";
import { groupBy } from "../../core/group-by";
import { ok, fail } from "../../core/result";
import { portErrorText } from "../error-text";
import { writeNewFile } from "../files";

/** Gathers reviews by unit and writes for each a review sheet (.xlsx) and a return letter (.docx). */
export interface UnitReports {
  add(name: string, review: PackReview): void;
  /** Writes the files; what could not be written, in words for the user. */
  write(): Promise<readonly { readonly file: string; readonly problem: string }[]>;
}

/** The reports of each unit in a folder, under the name of the unit, else of its file. */
export function unitReports(folder: string, language: Language): UnitReports {
  const packs: { readonly name: string; readonly review: PackReview }[] = [];
  return {
    add: (name, review) => {
      if (review.forms > 0) packs.push({ name, review });
    },
    write: async () => {
      const problems: { file: string; problem: string }[] = [];
      const taken = new Set<string>();
      const units = groupBy(packs, ({ name, review }) => review.unit ?? path.parse(name).name);
      for (const [unit, ofUnit] of units) {
        const stem = freeStem(unit, taken);
        const opinions = opinionsOfUnit(ofUnit);
        const forms = ofUnit.reduce((sum, { review }) => sum + review.forms, 0);
        const letter = { unit, forms, opinions: opinions.filter(isForLetter), former: null };
        const sheet = unitReviewSheet(REVIEW_WORDS.sheet[language], unit, opinions, language);
        const workbook = newXlsx({ newSheets: [sheet], edits: [] });
        const contents = [
          [`${stem}.xlsx`, workbook.ok ? ok(workbook.value.bytes()) : fail(portErrorText(workbook.error))],
          [`${stem}.docx`, ok(writeDocx(reviewLetter(letter, language)))],
        ] as const;
        for (const [name, bytes] of contents) {
          const file = path.join(folder, name);
          const written = bytes.ok ? await writeNewFile(file, bytes.value) : bytes;
          if (!written.ok) problems.push({ file, problem: written.error });
        }
      }
      return problems;
    },
  };
}

/** The opinions of all workbooks of a unit, worst first; of several workbooks each says which one it is about. */
const opinionsOfUnit = (packs: readonly { readonly name: string; readonly review: PackReview }[]): readonly Opinion[] =>
  packs
    .flatMap(({ name, review }) =>
      review.opinions.map((opinion) =>
        packs.length > 1 ? { ...opinion, form: `${path.parse(name).name} ${opinion.form}` } : opinion,
      ),
    )
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** Characters of a name, well below what file systems take. */
const MAX_STEM = 60;

/** A file name for a unit: without what file systems refuse, and never the same twice. */
function freeStem(unit: string, taken: Set<string>): string {
  const plain = unit.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, "_").replace(/^\.+/, "");
  const base = Array.from(plain.trim()).slice(0, MAX_STEM).join("") || REVIEW_WORDS.unit.zh;
  let stem = base;
  for (let number = 2; taken.has(stem.toLowerCase()); number += 1) stem = `${base}（${number}）`;
  taken.add(stem.toLowerCase());
  return stem;
}
