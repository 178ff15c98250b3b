import { openDocument } from "../adapters/open";
import { checkWorkbook, type CheckResult } from "../app/check";
import { unitOf } from "../app/review/opinions";
import { reviewPack } from "../app/review/pack-review";
import { packFacts } from "../core/across/pack-facts";
import { formatCell, type CellRef } from "../core/workbook/address";
import { portErrorText } from "./error-text";
import { readBytes, writeNewFile } from "./files";
import { chunkOf } from "./format/output";
import { packedFacts } from "./packed-facts";
import { reportOf, summaryOf, unreadable } from "./report";
import { cacheKey } from "./result-cache";
import type { CacheEntry } from "./check-types";
import { isOwnOutput, isWorkbook, markedCopy } from "./marked-copy";
import { withPlaces } from "./places";
import { remedyOf } from "./rule-pages";
import type { CheckSettings, CheckJob, FileResult, Lookups, Outcome } from "./check-types";

/** Checks one file. Failures become part of the result, so that the rest of a batch continues. */
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
  // Marking needs the workbook itself.
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

/** Message for a file that cannot be marked itself. */
const newCopyText = (copy: string): string => `标注写在新工作簿 ${copy} 中，其中的表与原文相同`;

/** Message for cells whose existing note, written by the user, was kept. */
const occupiedText = (cells: readonly CellRef[]): string =>
  `${cells.map((at) => `${at.sheet}!${formatCell(at)}`).join("、")} 已有批注，未改动；这些单元格的审核意见没有写进批注`;

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
  facts: facts && packedFacts(facts),
  entry,
  notice: null,
  leftOut: null,
});
