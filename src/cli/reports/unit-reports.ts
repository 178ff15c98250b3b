import { access } from "node:fs/promises";
import path from "node:path";
import { newXlsx } from "../../adapters/xlsx/workbook";
import { writeDocx } from "../../adapters/word/write-word";
import { isForLetter, type LetterOpinion } from "../../app/review/letter";
import { BLANK_HEAD } from "../../app/review/letter-words";
import type { FormerSheet } from "../../app/review/listed-opinions";
import type { Language, Opinion } from "../../app/review/opinions";
import type { PackReview } from "../../app/review/pack-review";
import { againstFormer } from "../../app/review/rounds";
import { freeStem, unitDocuments } from "../../app/review/unit-documents";
import { SEVERITIES } from "../../core/severity";
import { ok, fail, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { writeNewFile } from "../files";
import type { CommandContext } from "../io";
import { packed, unpacked, type Packed } from "../packed";
import { openTaskRunner, type TaskRunner } from "../run-task";

/** Collects reviews by unit, packed, and writes a review sheet (.xlsx) and a return letter (.docx) for each. */
export interface UnitReports {
  add(name: string, review: PackReview): void;
  /** Writes the files; returns those that failed, with the reason in words for the user. */
  write(): Promise<readonly { readonly file: string; readonly problem: string }[]>;
}

type Problem = Awaited<ReturnType<UnitReports["write"]>>[number];

/**
 * Writes the reports of each unit to a folder, named after the unit, else after its file. `formerFolder`: the reports
 * of the previous round, which the opinions are compared with; null in the first round.
 */
export function unitReports(
  folder: string,
  formerFolder: string | null,
  language: Language,
  context: CommandContext,
): UnitReports {
  const units = new Map<string, { readonly name: string; readonly review: Packed<PackReview> }[]>();
  return {
    add: (name, review) => {
      if (review.forms === 0) return;
      const unit = review.unit ?? path.parse(name).name;
      const ofUnit = units.get(unit) ?? [];
      units.set(unit, ofUnit);
      // Without the tie-outs, which these reports do not show.
      ofUnit.push({ name, review: packed({ ...review, ties: [] }) });
    },
    write: async () => {
      const problems: Problem[] = [];
      const taken = new Set<string>();
      const runner = openTaskRunner(context);
      try {
        for (const [unit, ofUnit] of units) {
          const stem = freeStem(unit, taken);
          const formerFile = formerFolder === null ? null : path.join(formerFolder, `${stem}.xlsx`);
          const former = formerFile === null ? ok(null) : await sheetOf(formerFile, runner);
          if (!former.ok) problems.push({ file: formerFile ?? "", problem: former.error });
          const packs = ofUnit.map(({ name, review }) => ({ name, review: unpacked(review) }));
          const contents = unitContents(unit, packs, former.ok ? former.value : null, language);
          for (const [extension, bytes] of contents) {
            const file = path.join(folder, stem + extension);
            const written = bytes.ok ? await writeNewFile(file, bytes.value) : bytes;
            if (!written.ok) problems.push({ file, problem: written.error });
          }
        }
      } finally {
        runner.close();
      }
      return problems;
    },
  };
}

/** The review sheet of the previous round; null if the unit had none. */
async function sheetOf(file: string, runner: TaskRunner): Promise<Result<FormerSheet | null, string>> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return ok(null);
  const read = await runner.run("formerSheet", file);
  if (read === null) return fail("已中断，未与上轮比较");
  return read.ok ? read.value : read;
}

type Packs = readonly { readonly name: string; readonly review: PackReview }[];

/** The files of a unit: extension and bytes. */
function unitContents(unit: string, packs: Packs, former: FormerSheet | null, language: Language) {
  const all = opinionsOfUnit(packs);
  const compared = former && againstFormer(all, former.entries);
  const opinions: readonly LetterOpinion[] = (compared?.opinions ?? all).map((opinion) => ({
    progress: null,
    ...opinion,
    remark: "",
  }));
  const { letter, sheet } = unitDocuments(
    {
      unit,
      forms: packs.reduce((sum, { review }) => sum + review.forms, 0),
      opinions: opinions.filter(isForLetter),
      round: former ? former.round + 1 : 1,
      former: compared?.counts ?? null,
      profiles: [...new Set(packs.flatMap(({ review }) => review.profile ?? []))],
      rating: null,
      head: BLANK_HEAD,
    },
    opinions,
    language,
  );
  const workbook = newXlsx({ newSheets: [sheet], edits: [] });
  return [
    [".xlsx", workbook.ok ? ok(workbook.value.bytes()) : fail(portErrorText(workbook.error))],
    [".docx", ok(writeDocx(letter))],
  ] as const;
}

/** The opinions of all workbooks of a unit, worst first; with several workbooks each names its own. */
const opinionsOfUnit = (packs: Packs): readonly Opinion[] =>
  packs
    .flatMap(({ name, review }) =>
      review.opinions.map((opinion) =>
        packs.length > 1 ? { ...opinion, form: `${path.parse(name).name} ${opinion.form}` } : opinion,
      ),
    )
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
