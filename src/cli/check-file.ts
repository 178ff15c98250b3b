import { openDocument } from "../adapters/open";
import { checkWorkbook, type CheckResult } from "../app/check";
import type { ProfileRequest } from "../app/profile";
import { unitOf } from "../app/review/opinions";
import { reviewPack, type PackReview } from "../app/review/pack-review";
import { packFacts, type PackFacts } from "../core/across/pack-facts";
import { formatCell, type CellRef } from "../core/workbook/address";
import { portErrorText } from "./error-text";
import { readBytes, writeNewFile } from "./files";
import { chunkOf, type OutputFormat } from "./format/output";
import { reportOf, summaryOf, unreadable, type Summary, type WorkbookReport } from "./report";
import { cacheKey, type CacheEntry, type CacheReader } from "./result-cache";
import { isOwnOutput, isWorkbook, markedCopy } from "./marked-copy";
import { withPlaces } from "./places";
import { remedyOf } from "./rule-pages";

/** What is the same for all files of a run; plain data, so that worker threads can take it. */
export interface CheckSettings {
  readonly format: OutputFormat;
  /** Id of an edition, or null for the one that each form is recognised as. */
  readonly edition: string | null;
  /** By which 审核口径 it is judged. */
  readonly profile: ProfileRequest;
  /** Whether reports are written, which say more than the output. */
  readonly withReview: boolean;
  /** Whether workbooks are compared with each other. */
  readonly withFacts: boolean;
  /** Whether the reasons stand as notes in marked copies. */
  readonly withNotes: boolean;
  /** The cache to look results up in, or null. */
  readonly cacheFile: string | null;
  /** Tells programs apart; see result-cache.ts. */
  readonly program: string;
  /** A cache whose workbooks are left out, or null. */
  readonly sinceFile: string | null;
}

/** One file to check. */
export interface CheckJob {
  /** Its place in the batch, counted from 0. */
  readonly index: number;
  readonly file: string;
  /** What people read of it: the path below the folder that the user named; see SourceFile. */
  readonly name: string;
  /** Where the copy with marks goes, or null. It is written only when there is something to mark. */
  readonly markedCopy: string | null;
  /** Whether the user named the file itself: then it is checked even if this program wrote it. */
  readonly isNamed: boolean;
}

/** What came of one file: plain data. */
export interface FileResult {
  readonly index: number;
  readonly file: string;
  readonly name: string;
  /** The unit (填报单位) that it is of, or null. */
  readonly unit: string | null;
  /** The name of the profile that it carries and was judged by, or null. */
  readonly carried: string | null;
  /** Why the file, or its marked copy, could not be had. */
  readonly error: string | null;
  /** What the user should know of its marked copy, or null. */
  readonly notice: string | null;
  readonly summary: Summary;
  /** Its part of the output, in the run's format. */
  readonly chunk: string;
  readonly review: PackReview | null;
  readonly facts: PackFacts | null;
  /** What to keep in the cache; null where it is there already, and for files that could not be read. */
  readonly entry: CacheEntry | null;
  /** Why it was left out: its content was seen before, or it is a copy or review that this program wrote; null: it was not. */
  readonly leftOut: "old" | "own" | null;
}

/** Where results of earlier runs are looked up. */
export interface Lookups {
  readonly cache: CacheReader | null;
  readonly since: CacheReader | null;
}

/** Checks one file. Whatever goes wrong is in the result, so that the rest of a batch goes on. */
export async function checkFile(job: CheckJob, settings: CheckSettings, lookups: Lookups): Promise<FileResult> {
  try {
    return await checkAndMark(job, settings, lookups);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed(job, settings, portErrorText({ kind: "unexpected", detail }));
  }
}

/** The result of a file that could not be checked. */
export const failed = (job: CheckJob, settings: CheckSettings, error: string): FileResult =>
  resultOf(job, settings, { report: unreadable(error), review: null, facts: null }, null);

async function checkAndMark(job: CheckJob, settings: CheckSettings, { cache, since }: Lookups): Promise<FileResult> {
  const read = readBytes(job.file);
  if (!read.ok) return failed(job, settings, read.error);
  const bytes = read.value;
  const key = cache || since ? cacheKey(bytes, settings) : "";
  if (since?.hasContent(key) === true) {
    return leftOut(job, settings, "old");
  }
  // Marks need the workbook itself.
  const known = job.markedCopy === null ? (cache?.read(key) ?? null) : null;
  if (known) return resultOf(job, settings, known, null);

  const document = await openDocument(bytes);
  if (!document.ok) return failed(job, settings, portErrorText(document.error));
  const reader = document.value;
  if (!job.isNamed && (await isOwnOutput(reader))) return leftOut(job, settings, "own");
  const checked = await checkWorkbook(reader, settings.edition, { profile: settings.profile });
  if (!checked.ok) return failed(job, settings, portErrorText(checked.error));
  const told = outcomeOf(checked.value, settings);
  const outcome = withPlaces(told, reader);
  const entry = cache && !cache.has(key) ? { key, outcome } : null;
  if (job.markedCopy === null || outcome.report.status !== "findings") return resultOf(job, settings, outcome, entry);

  const marked = await markedCopy(reader, checked.value, settings.withNotes);
  const copy = isWorkbook(reader) ? job.markedCopy : `${job.markedCopy}.xlsx`;
  const written = marked.ok ? await writeNewFile(copy, marked.value.bytes) : null;
  const problem = !marked.ok
    ? `标注副本未写出：${portErrorText(marked.error)}`
    : written?.ok === false
      ? `标注副本 ${copy} 未写出：${written.error}`
      : null;
  const occupied = marked.ok ? marked.value.occupied : [];
  const notices = [
    ...(problem === null && !isWorkbook(reader) ? [newCopyText(copy)] : []),
    ...(occupied.length === 0 ? [] : [occupiedText(occupied)]),
  ];
  return {
    ...resultOf(job, settings, { ...outcome, report: { ...outcome.report, error: problem } }, entry),
    notice: notices.length === 0 ? null : notices.join("；"),
  };
}

/** Said of a file that cannot be marked itself. */
const newCopyText = (copy: string): string => `标注写在新工作簿 ${copy} 中，其中的表与原文相同`;

/** Said where cells have a note of the user, which stays. */
const occupiedText = (cells: readonly CellRef[]): string =>
  `${cells.map((at) => `${at.sheet}!${formatCell(at)}`).join("、")} 已有批注，未改动；这些单元格的审核意见没有写进批注`;

/** What a workbook's content alone decides: the same bytes, program and settings give the same. */
export interface Outcome {
  readonly report: WorkbookReport;
  readonly review: PackReview | null;
  readonly facts: PackFacts | null;
}

const leftOut = (job: CheckJob, settings: CheckSettings, why: FileResult["leftOut"]): FileResult => ({
  ...resultOf(job, settings, EMPTY, null),
  chunk: "",
  leftOut: why,
});

const EMPTY: Outcome = { report: unreadable(""), review: null, facts: null };

const outcomeOf = (check: CheckResult, { withReview, withFacts }: CheckSettings): Outcome => ({
  report: reportOf(check),
  review: withReview ? reviewPack(check, remedyOf, "zh") : null,
  facts: withFacts ? packFacts(unitOf(check.forms), check.forms) : null,
});

const resultOf = (
  { index, file, name }: CheckJob,
  { format }: CheckSettings,
  { report, review, facts }: Outcome,
  entry: CacheEntry | null,
): FileResult => ({
  index,
  file,
  name,
  unit: report.unit,
  carried: report.profile?.origin === "carried" ? report.profile.name : null,
  error: report.error,
  summary: summaryOf(report),
  chunk: chunkOf({ file, ...report }, index, format),
  review,
  facts,
  entry,
  notice: null,
  leftOut: null,
});
