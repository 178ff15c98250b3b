import { digest } from "../digest";
import type { CellRef } from "../workbook/address";

/** A note (批注) of ours at a cell; of a merged area at its top-left one. */
export interface CellNote {
  readonly at: CellRef;
  readonly text: string;
}

/** Begins the last line of a note of ours; the digest of what stands above it follows. */
const SIGNATURE = "—— 绩效目标表助手 #";

/** The text with a last line that says whose it is and tells later whether somebody has changed it. */
export const signedNote = (text: string): string => `${text}\n${SIGNATURE}${digest(text)}`;

/** Whether a note is ours and nobody has changed it since. Programs write line breaks in three ways. */
export function isOwnNote(note: string): boolean {
  const text = note.replace(/\r\n?/g, "\n").trimEnd();
  const end = text.lastIndexOf(`\n${SIGNATURE}`);
  return end >= 0 && text === signedNote(text.slice(0, end));
}
