import { formatOf } from "../../../adapters/open";
import type { LocalText } from "../../../core/local-text";
import { fail, ok, type Result } from "../../../core/result";
import { newPool, type Loss, type PoolWorker } from "../../worker-pool";
import type { GivenFile, WorkbookFile } from "./as-workbook";
import { unchanged } from "./unchanged";

/** A file for the grid, or why there is none. */
export type Opened = Result<WorkbookFile, LocalText>;

export interface OpenOptions {
  /** Starts a worker that answers each GivenFile with Opened; see worker.ts. */
  readonly start: () => PoolWorker;
  /** Stops the opening. */
  readonly signal: AbortSignal;
  /** Time limit for a document. */
  readonly timeLimitMs?: number;
}

/**
 * Opens a file for the grid: an .xlsx unchanged, a document or an old workbook converted, in a worker, since a damaged
 * one may keep its reader busy for a minute. Files of unknown formats are passed to the grid, which reports why it
 * cannot open them. Null: stopped.
 */
export async function openFile(
  file: File,
  { start, signal, timeLimitMs = 60_000 }: OpenOptions,
): Promise<Opened | null> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  if (!format.ok || format.value.id === "xlsx") return ok(unchanged(name, bytes));
  const pool = newPool<GivenFile, Opened>(start, {
    size: 1,
    timeLimitMs,
    lost: (loss) => fail(lostWords(loss, timeLimitMs / 1000)),
  });
  try {
    return await pool.run({ name, bytes }, signal);
  } catch (reason) {
    if (signal.aborted) return null;
    throw reason;
  } finally {
    pool.close();
  }
}

const SAVE_ANEW = {
  zh: "请用原来的程序打开文件，另存为 .xlsx 或 .docx 后再试",
  en: "Open the file in the program that it is from, save it as .xlsx or .docx, and retry",
};

const lostWords = (loss: Loss, seconds: number): LocalText =>
  loss === "slow"
    ? {
        zh: `${seconds} 秒内未读完，已停止。文件可能已损坏。${SAVE_ANEW.zh}`,
        en: `It was not read within ${seconds} seconds. The file may be damaged. ${SAVE_ANEW.en}`,
      }
    : {
        zh: `读取时内存不足或程序出错。${SAVE_ANEW.zh}`,
        en: `Memory ran out or the program failed. ${SAVE_ANEW.en}`,
      };
