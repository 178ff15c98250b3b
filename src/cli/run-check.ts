import path from "node:path";
import { compareAcross } from "../core/across/compare";
import { criteriaGiven, type ProfileRequest } from "../app/profile";
import type { AcrossFinding } from "../core/across/across-rule";
import type { Criteria } from "../core/profile/criteria";
import { failed } from "./check-file";
import type { CheckSettings, FileResult } from "./check-types";
import { checkFiles } from "./check-files";
import { othersText, ownOutputsText } from "./file-words";
import { findWorkbooks } from "./files";
import { outputWriter, type OutputWriter } from "./format/output";
import type { FORMATS } from "./format/output-format";
import { inOrder } from "./in-order";
import { complain, oneLine, type CommandContext, type ExitCode, type Io } from "./io";
import { unpackedFacts, type PackedFacts } from "./packed-facts";
import { carriedText, profileRequest, type ProfileOptions } from "./profile-option";
import { progressOn } from "./progress";
import { addSummaries, NO_WORKBOOKS } from "./report";
import { openCache, openCacheWriter, programId } from "./result-cache";
import type { CacheWriter } from "./check-types";
import { textSharer } from "./shared-texts";
import { openReports, type ReportFile, type Reports } from "./reports/report-file";

export interface CheckOptions extends ProfileOptions {
  readonly format: (typeof FORMATS)[number];
  /** Folder for marked copies, or null. */
  readonly mark: string | null;
  /** Whether marked copies get the reasons as notes. */
  readonly notes: boolean;
  readonly report: readonly ReportFile[];
  /** Folder for a review sheet and a return letter per unit, or null. */
  readonly reportPerUnit: string | null;
  /** Folder of each unit's reports of the previous round, or null. */
  readonly former: string | null;
  readonly across: boolean;
  readonly cache: string | null;
  readonly since: string | null;
  readonly jobs: number;
  /** Whether a workbook with something to fill has an exit code of its own. */
  readonly complete: boolean;
  /** Id of an edition, or null to recognise it. */
  readonly edition: string | null;
}

/** Checks the files behind the paths, writes the output as results arrive, then the reports. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, signal, processes } = context;
  const profile = profileRequest(options);
  if (!profile.ok) {
    for (const problem of profile.error) complain(io, options.profile ?? "", problem);
    return 2;
  }
  const settings = settingsOf(options, profile.value, io);
  const criteria = criteriaGiven(profile.value);
  const cache = cacheOf(options, settings, io);
  const reports = await openReports(options.report, options, criteria, context);
  for (const { file, problem } of reports.problems) complain(io, file, problem);
  if (cache === "unusable" || reports.problems.length > 0) {
    if (cache !== "unusable") cache?.close();
    return 2;
  }
  const { sources, problems, others } = await findWorkbooks(paths, options.mark);
  const jobs = sources.map(({ file, name, isNamed }, index) => ({
    index,
    file,
    name,
    isNamed,
    markedCopy: options.mark === null ? null : path.join(options.mark, name),
  }));
  const unusable = problems.map(({ file, problem }, index) =>
    failed(
      { index: jobs.length + index, file, name: path.basename(file), markedCopy: null, isNamed: true },
      settings,
      problem,
    ),
  );
  const output = outputWriter(settings.format, io.stdout, criteria);
  const batch = newBatch({ output, reports, cache, cacheFile: options.cache, criteria }, options, io);
  const progress = progressOn(io.stderr, jobs.length);
  try {
    const results = checkFiles(jobs, settings, { processes, most: options.jobs }, signal);
    // Makes reports and comparisons independent of how files are distributed over processes.
    const isOrdered = output.isOrdered || settings.withReview || options.across;
    let done = 0;
    for await (const result of isOrdered ? inOrder(results) : results) {
      done += 1;
      progress.clear();
      batch.take(result);
      progress.step(result.file);
    }
    progress.clear();
    for (const result of unusable) batch.take(result);
    const left = othersText(others);
    if (left !== null) io.stderr.write(`${left}\n`);
    return await batch.end(done, jobs.length);
  } finally {
    cache?.close();
  }
}

const settingsOf = (options: CheckOptions, profile: ProfileRequest, { stdout }: Io): CheckSettings => ({
  format: options.format === "text" && (stdout.hasColors?.() ?? false) ? "coloured-text" : options.format,
  edition: options.edition,
  profile,
  withReview: options.report.length > 0 || options.reportPerUnit !== null,
  withFacts: options.across,
  withNotes: options.notes,
  cacheFile: options.cache,
  sinceFile: options.since,
  program: programId(),
});

/** The cache to add to, null if not requested; reports on stderr why one cannot be used. */
function cacheOf({ cache, since }: CheckOptions, { program }: CheckSettings, io: Io): CacheWriter | null | "unusable" {
  if (since !== null) {
    const known = openCache(since, program);
    if (!known) {
      complain(io, since, "没有这个版本的核对缓存。请给出上次 --cache 写的文件，或不用 --since 核对一次");
      return "unusable";
    }
    known.close();
  }
  if (cache === null) return null;
  const writer = openCacheWriter(cache, program);
  if (writer.ok) return writer.value;
  complain(io, cache, writer.error);
  return "unusable";
}

/** Collects the results of a run over many files as they arrive. */
interface Batch {
  take(result: FileResult): void;
  /** Writes the end of the output: `done` of `total` files were checked. */
  end(done: number, total: number): Promise<ExitCode>;
}

/** Where results are written. */
interface Destinations {
  readonly output: OutputWriter;
  readonly reports: Reports;
  readonly cache: CacheWriter | null;
  /** The file name of the cache. */
  readonly cacheFile: string | null;
  /** The criteria for comparisons. */
  readonly criteria: Criteria;
}

function newBatch(
  { output, reports, cache, cacheFile, criteria }: Destinations,
  { across: isCompared, complete }: CheckOptions,
  io: Io,
): Batch {
  let summary = NO_WORKBOOKS;
  let old = 0;
  const own: string[] = [];
  const carried: { readonly file: string; readonly profile: string }[] = [];
  let hasProblem = false;
  let isCacheWhole = true;
  const facts = new Map<string, PackedFacts>();
  const names = new Map<string, string>();
  const shared = textSharer();
  const nameOf = (file: string): string => names.get(file) ?? file;
  /** Output for people shows names, not paths. */
  const named = (finding: AcrossFinding): AcrossFinding => ({
    ...finding,
    file: nameOf(finding.file),
    related: finding.related.map((cell) => ({ ...cell, file: nameOf(cell.file) })),
  });
  const problem = (file: string, text: string): void => {
    hasProblem = true;
    complain(io, file, text);
  };
  return {
    take: (result) => {
      output.add(result);
      if (result.leftOut === "old") old += 1;
      if (result.leftOut === "own") own.push(result.file);
      if (result.leftOut !== null) return;
      if (result.carried !== null) carried.push({ file: result.file, profile: result.carried });
      if (result.notice !== null) complain(io, result.file, result.notice);
      if (result.error !== null) problem(result.file, result.error);
      summary = addSummaries(summary, result.summary);
      reports.add({ name: result.name, error: result.error, review: shared(result.review) });
      if (result.facts) {
        facts.set(result.file, result.facts);
        names.set(result.file, result.name);
      }
      const kept = result.entry && isCacheWhole ? cache?.add(result.entry) : undefined;
      if (kept?.ok === false && cacheFile !== null) {
        isCacheWhole = false;
        problem(cacheFile, kept.error);
      }
    },
    end: async (done, total) => {
      const across = isCompared ? compareAcross(unpackedFacts(facts), criteria.acrossRules) : null;
      // Free memory for the reports.
      facts.clear();
      output.end({ summary, across, isWhole: done === total });
      reports.addAcross((across ?? []).map(named));
      for (const { file, problem: text } of await reports.write()) problem(file, text);
      if (old > 0) io.stderr.write(`${old} 个文件与上次相同，未列出\n`);
      if (own.length > 0) io.stderr.write(`${oneLine(ownOutputsText(own))}\n`);
      if (carried.length > 0) io.stderr.write(`${oneLine(carriedText(carried))}\n`);
      if (done < total) {
        io.stderr.write(`已中断：检查了 ${done}/${total} 个文件，结果只含这些文件\n`);
        return 130;
      }
      if (hasProblem) return 2;
      if (summary.errors > 0 || across?.some(({ severity }) => severity === "error") === true) return 1;
      return complete && summary.todos > 0 ? 3 : 0;
    },
  };
}
