import { readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/program";
import type { Processes } from "../../src/cli/processes";
import { buildProgram } from "../support/bundle";
import { corpusWorkbook } from "../support/corpus";
import { xlsxOf } from "../support/new-sheet";
import { REPO_ROOT } from "../support/shared";
import { sheetOf } from "../support/sheet";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  /** Lines on stderr. */
  readonly complaints: readonly string[];
}

/** Runs the command line in this process, as into pipes. */
export const jixiao = (...args: readonly string[]): Promise<Ended> => jixiaoIn(null, NEVER, ...args);

const NEVER = new AbortController().signal;

/** The same with files read in processes, and interrupted by a signal. */
export async function jixiaoIn(
  processes: Processes | null,
  signal: AbortSignal,
  ...args: readonly string[]
): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const code = await run(args, io, signal, processes);
  return { code, stdout, complaints: stderr.split("\n").filter((line) => line !== "") };
}

/** Builds the module of processes that fail at some files; see hostile.worker.ts. */
export const buildHostileWorker = (file: string): string =>
  buildProgram(path.join(__dirname, "hostile.worker.ts"), file);

/** The forms of the sample pack, which has errors. */
export const SAMPLE_FORMS = path.join(REPO_ROOT, "assets/sample/forms.json");

/** Writes the sample pack as a workbook. */
export async function writeSample(file: string): Promise<string> {
  const { code, complaints } = await jixiao("fill", SAMPLE_FORMS, "-o", file);
  if (code !== 0) throw new Error(complaints.join("\n"));
  return file;
}

/** Bytes of a workbook in which nothing is wrong: the clean pack of the corpus. */
export const cleanXlsx = (): Uint8Array => xlsxOf(...corpusWorkbook("clean-pack").snapshot.sheets);

/** Bytes of a workbook without any form. */
export const formlessXlsx = (): Uint8Array => xlsxOf(sheetOf("通讯录", { A1: "姓名" }));

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
