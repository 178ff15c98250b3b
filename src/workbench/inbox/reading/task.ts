import { openDocument } from "../../../adapters/open";
import { isSealedCopy } from "../../../adapters/xlsx/own-copy";
import { portErrorWords } from "../../../app/error-words";
import type { RemedyOf } from "../../../app/review/opinions";
import { readFile, type ReadFile } from "../../../app/review/inbox/read-file";
import { isReview } from "../../../app/review/review-workbook";
import type { LocalText } from "../../../core/local-text";
import type { PortError } from "../../../port/errors";
import { shownSheets, type ShownSheet } from "./shown-sheet";

/** A worker's task: to read and check a file, or to show its sheets. */
export interface Task {
  readonly kind: "check" | "show";
  readonly bytes: Uint8Array;
}

/** Its result as plain data. `own`: the product itself wrote the file as output. */
export type TaskResult =
  | ({ readonly kind: "checked" } & ReadFile)
  | { readonly kind: "shown"; readonly sheets: readonly ShownSheet[] }
  | { readonly kind: "own" }
  | { readonly kind: "failed"; readonly reason: LocalText };

/** Runs a task; failures are part of the result. */
export async function perform({ kind, bytes }: Task, remedyOf: RemedyOf): Promise<TaskResult> {
  const opened = await openDocument(bytes);
  if (!opened.ok) return failed(opened.error);
  const reader = opened.value;
  if (kind === "show") {
    const snapshot = await reader.read();
    if (!snapshot.ok) return failed(snapshot.error);
    return { kind: "shown", sheets: shownSheets(snapshot.value, reader.columnWidths) };
  }
  if ((await isReview(reader)) || isSealedCopy(bytes)) return { kind: "own" };
  const read = await readFile(reader, remedyOf);
  return read.ok ? { kind: "checked", ...read.value } : failed(read.error);
}

const failed = (error: PortError): TaskResult => ({ kind: "failed", reason: portErrorWords(error) });
