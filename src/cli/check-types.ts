import type { Result } from "../core/result";
import type { ProfileRequest } from "../app/profile";
import { type PackReview } from "../app/review/pack-review";
import { type PackFacts } from "../core/across/pack-facts";
import type { OutputFormat } from "./format/output-format";
import { type Summary, type WorkbookReport } from "./report";

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

/** What a workbook's content alone decides: the same bytes, program and settings give the same. */
export interface Outcome {
  readonly report: WorkbookReport;
  readonly review: PackReview | null;
  readonly facts: PackFacts | null;
}

/** A result as the cache keeps it. */
export interface CacheEntry {
  /** See `cacheKey`. */
  readonly key: string;
  readonly outcome: Outcome;
}

export interface CacheReader {
  has(key: string): boolean;
  /** Whether a workbook of the same content was checked, with whatever settings. */
  hasContent(key: string): boolean;
  /** What was found; null where the key is unknown or its line damaged. */
  read(key: string): Outcome | null;
  close(): void;
}

export interface CacheWriter {
  /** An error is in words for the user. */
  add(entry: CacheEntry): Result<null, string>;
  close(): void;
}
