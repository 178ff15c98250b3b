import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile, writeNewFile } from "../files";
import { isWorkbook } from "../marked-copy";

/** What was removed from a marked file. */
export interface Removed {
  readonly marks: number;
  readonly notes: number;
}

/** A marked file, and the copy to write. */
interface Copying {
  readonly file: string;
  readonly copy: string;
}

/** Writes the copy; returns what was removed. */
export async function unmarkFile({ file, copy }: Copying): Promise<Result<Removed, string>> {
  const workbook = await openFile(file);
  if (!workbook.ok) return workbook;
  if (!isWorkbook(workbook.value)) return fail("不是 .xlsx 工作簿，其中没有标注可去");
  // Removed in reverse order of adding, so that every part becomes what it was.
  const notes = await workbook.value.clearNotes();
  if (!notes.ok) return fail(portErrorText(notes.error));
  const marks = await workbook.value.clearMarks();
  if (!marks.ok) return fail(portErrorText(marks.error));
  const written = await writeNewFile(copy, workbook.value.bytes());
  return written.ok
    ? ok({ marks: marks.value.removed, notes: notes.value.removed })
    : fail(`副本 ${copy} 未写出：${written.error}`);
}
