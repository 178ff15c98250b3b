import { digest } from "../digest";
import type { CellRef } from "../workbook/address";

/** One of our notes (批注) at a cell; for a merged area at its top-left cell. */
export interface CellNote {
  readonly at: CellRef;
  readonly text: string;
}

/** Start of the last line of our notes, followed by a digest of the text above it. */
const SIGNATURE = "—— 绩效目标表助手 #";

/** The text with a last line that identifies the note as ours and allows detecting later changes. */
export const signedNote = (text: string): string => `${text}\n${SIGNATURE}${digest(text)}`;

/** Whether a note is ours and unchanged. Programs write line breaks in three ways. */
export function isOwnNote(note: string): boolean {
  const text = note.replace(/\r\n?/g, "\n").trimEnd();
  const end = text.lastIndexOf(`\n${SIGNATURE}`);
  return end >= 0 && text === signedNote(text.slice(0, end));
}
