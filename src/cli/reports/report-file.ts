import { InvalidArgumentError } from "commander";
import { access } from "node:fs/promises";
import type { AcrossFinding } from "../../core/across/across-rule";
import type { Criteria } from "../../core/profile/criteria";
import { reviewCollector, type ReviewLimits } from "../../app/review/review";
import { ok } from "../../core/result";
import type { FileResult } from "../check-types";
import { writeNewFile } from "../files";
import type { CommandContext } from "../io";
import { FILE_EXISTS } from "../error-text";
import { remedyOf } from "../rule-pages";
import { htmlReport } from "./html/page";
import { unitReports } from "./unit-reports";
import { xlsxReport } from "./xlsx";

/** A report to write. */
export interface ReportFile {
  readonly file: string;
  readonly kind: "html" | "xlsx";
}

/** The parts of a result that reports use. */
export type Reviewed = Pick<FileResult, "name" | "error" | "review">;

/** Collects the content of reports and writes them at the end. */
export interface Reports {
  /** Files that cannot be written, with the reason in words for the user. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  add(result: Reviewed): void;
  addAcross(findings: readonly AcrossFinding[]): void;
  /** Writes the files; returns those that failed, with the reason in words for the user. */
  write(): Promise<readonly { readonly file: string; readonly problem: string }[]>;
}

/** Limits within which a browser and Excel respond without delay. */
const LIMITS: Readonly<Record<ReportFile["kind"], ReviewLimits>> = {
  html: { opinions: 20_000, ties: 500 },
  xlsx: { opinions: 100_000, ties: 0 },
};

/** Parses the path of a report. */
export function parseReport(file: string): ReportFile {
  if (/\.html?$/i.test(file)) return { file, kind: "html" };
  if (/\.xlsx$/i.test(file)) return { file, kind: "xlsx" };
  throw new InvalidArgumentError(`“${file}”应以 .html 或 .xlsx 结尾`);
}

/** Folders of each unit's reports and of those of the previous round; null if not requested. */
export interface UnitFolders {
  readonly reportPerUnit: string | null;
  readonly former: string | null;
}

/**
 * Starts the reports; an existing file is reported at once, not after the whole batch. `criteria`: those used for
 * comparisons.
 */
export async function openReports(
  files: readonly ReportFile[],
  { reportPerUnit, former }: UnitFolders,
  { metaOf }: Criteria,
  context: CommandContext,
): Promise<Reports> {
  const units = reportPerUnit === null ? null : unitReports(reportPerUnit, former, "zh", context);
  const existing = await Promise.all(files.map(async ({ file }) => ((await exists(file)) ? [file] : [])));
  const limits = files.map(({ kind }) => LIMITS[kind]);
  // Shared by all reports: each takes as much of it as it lists.
  const collector = reviewCollector(
    {
      opinions: Math.max(0, ...limits.map(({ opinions }) => opinions)),
      ties: Math.max(0, ...limits.map(({ ties }) => ties)),
    },
    "zh",
  );
  return {
    problems: existing.flat().map((file) => ({ file, problem: FILE_EXISTS })),
    add: ({ name, error, review }) => {
      collector.add(name, error, review);
      if (review) units?.add(name, review);
    },
    addAcross: (findings) => {
      collector.addAcross(findings, remedyOf, metaOf);
    },
    write: async () => {
      const problems: { file: string; problem: string }[] = [];
      for (const { file, kind } of files) {
        const review = collector.review(LIMITS[kind]);
        const bytes =
          kind === "html" ? ok(new TextEncoder().encode(htmlReport(review, "zh"))) : xlsxReport(review, "zh");
        const written = bytes.ok ? await writeNewFile(file, bytes.value) : bytes;
        if (!written.ok) problems.push({ file, problem: written.error });
      }
      return [...problems, ...((await units?.write()) ?? [])];
    },
  };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
