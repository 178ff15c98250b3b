import type { Result } from "../core/result";
import type { ProfileRequest } from "../app/profile";
import { type PackReview } from "../app/review/pack-review";
import { type PackFacts } from "../core/across/pack-facts";
import type { OutputFormat } from "./format/output-format";
import type { PackedFacts } from "./packed-facts";
import { type Summary, type WorkbookReport } from "./report";

/** Settings common to all files of a run; plain data, so that child processes can receive them. */
export interface CheckSettings {
  readonly format: OutputFormat;
  /** Id of an edition, or null to recognise each form's own. */
  readonly edition: string | null;
  /** The 审核口径 to judge by. */
  readonly profile: ProfileRequest;
  /** Whether reports are written, which need more than the output. */
  readonly withReview: boolean;
  /** Whether workbooks are compared with each other. */
  readonly withFacts: boolean;
  /** Whether marked copies get the reasons as notes. */
  readonly withNotes: boolean;
  /** The cache to look results up in, or null. */
  readonly cacheFile: string | null;
  /** Cache key of this build; see result-cache.ts. */
  readonly program: string;
  /** A cache whose workbooks are skipped, or null. */
  readonly sinceFile: string | null;
}

/** One file to check. */
export interface CheckJob {
  /** Its index in the batch, counted from 0. */
  readonly index: number;
  readonly file: string;
  /** Its displayed name: the path below the folder that the user named; see SourceFile. */
  readonly name: string;
  /** Path of the marked copy, or null. It is written only when there is something to mark. */
  readonly markedCopy: string | null;
  /** Whether the user named the file itself: then it is checked even if this program wrote it. */
  readonly isNamed: boolean;
}

/** The result of one file, as plain data. */
export interface FileResult {
  readonly index: number;
  readonly file: string;
  readonly name: string;
  /** The unit (填报单位) that it belongs to, or null. */
  readonly unit: string | null;
  /** The name of the profile that it carries and was judged by, or null. */
  readonly carried: string | null;
  /** Why the file or its marked copy is not available. */
  readonly error: string | null;
  /** A notice about its marked copy, or null. */
  readonly notice: string | null;
  readonly summary: Summary;
  /** Its part of the output, in the run's format. */
  readonly chunk: string;
  readonly review: PackReview | null;
  readonly facts: PackedFacts | null;
  /** What to add to the cache; null if it is already there, and for unreadable files. */
  readonly entry: CacheEntry | null;
  /**
   * Why it was skipped: its content was seen before, or this program wrote it (a copy or review); null if it was not.
   */
  readonly leftOut: "old" | "own" | null;
}

/** Where results of earlier runs are found. */
export interface Lookups {
  readonly cache: CacheReader | null;
  readonly since: CacheReader | null;
}

/** The result that depends only on a workbook's content: equal bytes, program and settings give equal outcomes. */
export interface Outcome {
  readonly report: WorkbookReport;
  readonly review: PackReview | null;
  readonly facts: PackFacts | null;
}

/** A cached result. */
export interface CacheEntry {
  /** See `cacheKey`. */
  readonly key: string;
  readonly outcome: Outcome;
}

export interface CacheReader {
  has(key: string): boolean;
  /** Whether a workbook with the same content was checked, under any settings. */
  hasContent(key: string): boolean;
  /** The cached result; null if the key is unknown or its line damaged. */
  read(key: string): Outcome | null;
  close(): void;
}

export interface CacheWriter {
  /** Errors are worded for the user. */
  add(entry: CacheEntry): Result<null, string>;
  close(): void;
}
