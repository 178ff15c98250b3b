import { fileKind } from "../../../adapters/file-kinds";
import { REFUSED_WORDS } from "../../../app/error-words";
import type { ReadFile } from "../../../app/review/inbox/read-file";
import type { LocalText } from "../../../core/local-text";
import type { Pool } from "../../worker-pool";
import type { Source } from "./sources";
import type { Task, TaskResult } from "./task";

/** The result of one file. */
export interface ReadResult {
  readonly source: Source;
  /** SHA-256 of its content, in hexadecimal; "" if it could not be read. */
  readonly content: string;
  /** "known": the inbox already has a file with this content; "own": the product itself wrote it. */
  readonly outcome: ReadFile | "known" | "own";
}

export interface ReadOptions {
  readonly pool: Pool<Task, TaskResult>;
  /** Whether a file of this content need not be read again. */
  readonly isKnown: (content: string, path: string) => boolean;
  /** Called for each file as it is read, in any order. */
  readonly onResult: (result: ReadResult) => void;
  readonly signal: AbortSignal;
}

/** Larger files are not loaded: no form has that size. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Reads files with all workers of a pool: at most one file per worker is in memory. Resolves when all are read, or
 * after the signal was aborted, with the unread ones.
 */
export async function readAll(sources: readonly Source[], options: ReadOptions): Promise<readonly Source[]> {
  const waiting = [...sources];
  const left: Source[] = [];
  const work = async (): Promise<void> => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const result = options.signal.aborted ? null : await readOne(source, options);
      if (result) options.onResult(result);
      else left.push(source);
    }
  };
  await Promise.all(Array.from({ length: options.pool.size }, work));
  return left;
}

/** Null: aborted. */
async function readOne(source: Source, { pool, isKnown, signal }: ReadOptions): Promise<ReadResult | null> {
  const unreadable = (reason: LocalText, content = ""): ReadResult => ({
    source,
    content,
    outcome: { reading: { kind: "unreadable", reason }, findings: [] },
  });
  const kind = fileKind(source.path);
  if (kind.kind === "refused") return unreadable(REFUSED_WORDS[kind.advice]);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const file = await source.file();
    if (file.size > MOST_BYTES) return unreadable(TOO_LARGE);
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return unreadable(GONE);
  }
  const content = await sha256(bytes);
  if (isKnown(content, source.path)) return { source, content, outcome: "known" };
  try {
    const result = await pool.run({ kind: "check", bytes }, signal);
    switch (result.kind) {
      case "checked":
        return { source, content, outcome: { reading: result.reading, findings: result.findings } };
      case "own":
        return { source, content, outcome: "own" };
      case "failed":
        return unreadable(result.reason, content);
      case "shown":
        return null;
    }
  } catch (reason) {
    if (signal.aborted) return null;
    throw reason;
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const TOO_LARGE: LocalText = {
  zh: "文件超过 100 MB，未读取。请打开文件，删去图片和无关的工作表后再试",
  en: "The file is larger than 100 MB and was not read. Delete pictures and other sheets, and retry",
};

const GONE: LocalText = {
  zh: "文件已被移走、改名或正被占用，读不到。请重新打开文件夹",
  en: "The file has been moved, renamed or is in use. Open the folder again",
};
