import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import manifest from "../../package.json";
import { fail, ok, type Result } from "../core/result";
import { isOutcome } from "./cached-outcome";
import type { CheckSettings, Lookups, Outcome } from "./check-types";
import { DISK_FULL, fileErrorText, NOT_A_FILE } from "./error-text";
import type { CacheReader, CacheWriter } from "./check-types";

/**
 * Results of earlier runs, in a file that the user names. Its first line identifies the build; each further line has
 * the SHA-256 of a workbook's content, that of the settings, and the result: forms (kind, edition, sheet, area, title),
 * findings with their texts and numbers; with reports also the unit, project names and amounts of the tie-outs; with
 * --across also the names and values of the indicators. It contains no file names and no other cells.
 */
const HEADER = "jixiao-cache 1";
const NEWLINE = 10;
/** Number of hexadecimal digits of a SHA-256; the settings follow. */
const CONTENT_LENGTH = 64;
const SETTINGS_LENGTH = 8;
const KEY_LENGTH = CONTENT_LENGTH + SETTINGS_LENGTH;
const BLOCK = 1 << 20;
/** Readable by its owner only. */
const MODE = 0o600;

/** The key of a workbook's content and of the settings that affect its result or what is kept of it. */
export const cacheKey = (content: Uint8Array, { edition, profile, withReview, withFacts }: CheckSettings): string =>
  sha256(content) + sha256(JSON.stringify([edition, profile, withReview, withFacts])).slice(0, SETTINGS_LENGTH);

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** Cache key of this build; entries of other builds are ignored. */
export const programId = (): string => `${manifest.version} ${sha256(readFileSync(__filename)).slice(0, 16)}`;

/** Opens the caches that the settings name. */
export const openLookups = ({ cacheFile, sinceFile, program }: CheckSettings): Lookups => ({
  cache: cacheFile === null ? null : openCache(cacheFile, program),
  since: sinceFile === null ? null : openCache(sinceFile, program),
});

/** Opens a cache for reading; null if there is none yet, or it was written by another build. */
export function openCache(file: string, program: string): CacheReader | null {
  let descriptor: number;
  try {
    if (!statSync(file).isFile()) return null;
    descriptor = openSync(file, "r");
  } catch {
    return null;
  }
  const { header, lines } = scan(descriptor);
  if (header !== `${HEADER} ${program}`) {
    closeSync(descriptor);
    return null;
  }
  const contents = new Set([...lines.keys()].map(contentOf));
  return {
    has: (key) => lines.has(key),
    hasContent: (key) => contents.has(contentOf(key)),
    read: (key) => {
      const line = lines.get(key);
      if (!line) return null;
      const outcome = readLine(descriptor, line);
      // A damaged line is not there: the result of the new check is added after it.
      if (!outcome) lines.delete(key);
      return outcome;
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

/**
 * Opens a cache for appending; starts a new one if the file is missing or from another build. Removes a line that an
 * earlier run left incomplete. Errors are worded for the user: a file that is not a cache is left alone.
 */
export function openCacheWriter(file: string, program: string): Result<CacheWriter, string> {
  let descriptor: number;
  let isNew: boolean;
  try {
    const before = statSync(file, { throwIfNoEntry: false });
    if (before?.isFile() === false) return fail(NOT_A_FILE);
    isNew = before === undefined;
    descriptor = openSync(file, "a+", MODE);
  } catch (error) {
    return fail(fileErrorText(error));
  }
  const { size } = fstatSync(descriptor);
  const { header, end } = scan(descriptor);
  if (size > 0 && !header.startsWith(HEADER)) {
    closeSync(descriptor);
    return fail("不是核对缓存，未使用。请换一个文件名");
  }
  const isOurs = header === `${HEADER} ${program}`;
  let written = isOurs ? end : 0;
  /** Appends a complete line or nothing; disk errors are worded for the user. */
  const addLine = (line: string): Result<null, string> => {
    try {
      const bytes = Buffer.from(`${line}\n`);
      if (writeSync(descriptor, bytes) < bytes.length) {
        ftruncateSync(descriptor, written);
        return fail(DISK_FULL);
      }
      written += bytes.length;
      return ok(null);
    } catch (error) {
      ftruncateSync(descriptor, written);
      return fail(fileErrorText(error));
    }
  };
  ftruncateSync(descriptor, written);
  const begun = isOurs ? ok(null) : addLine(`${HEADER} ${program}`);
  if (!begun.ok) {
    closeSync(descriptor);
    if (isNew) rmSync(file, { force: true });
    return begun;
  }
  const added = new Set<string>();
  return ok({
    add: ({ key, outcome }) => {
      if (added.has(key)) return ok(null);
      added.add(key);
      return addLine(`${key} ${JSON.stringify(outcome)}`);
    },
    close: () => {
      closeSync(descriptor);
    },
  });
}

const contentOf = (key: string): string => key.slice(0, CONTENT_LENGTH);

interface Line {
  readonly start: number;
  readonly length: number;
}

/** Finds the lines of the file without keeping their text. `end`: the position after the last complete line. */
function scan(descriptor: number): {
  readonly header: string;
  readonly lines: Map<string, Line>;
  readonly end: number;
} {
  const lines = new Map<string, Line>();
  let header: string | null = null;
  let end = 0;
  // The start of a line that continues in the next block: enough for the header and for keys.
  let begun = "";
  const block = Buffer.allocUnsafe(BLOCK);
  for (let offset = 0; ;) {
    const length = readSync(descriptor, block, 0, BLOCK, offset);
    if (length === 0) break;
    let from = 0;
    for (
      let at = block.subarray(0, length).indexOf(NEWLINE);
      at >= 0;
      at = block.subarray(0, length).indexOf(NEWLINE, from)
    ) {
      const beginning = begun + block.toString("latin1", from, Math.min(at, from + KEY_LENGTH + HEADER.length));
      if (header === null) header = beginning;
      else lines.set(beginning.slice(0, KEY_LENGTH), { start: end, length: offset + at - end });
      end = offset + at + 1;
      from = at + 1;
      begun = "";
    }
    if (begun.length < KEY_LENGTH)
      begun += block.toString("latin1", from, Math.min(length, from + KEY_LENGTH + HEADER.length));
    offset += length;
  }
  return { header: header ?? begun, lines, end };
}

function readLine(descriptor: number, { start, length }: Line): Outcome | null {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, start);
  try {
    const outcome: unknown = JSON.parse(bytes.toString("utf8", KEY_LENGTH + 1));
    return isOutcome(outcome) ? outcome : null;
  } catch {
    return null;
  }
}
