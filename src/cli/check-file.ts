import { checkWorkbook } from "../app/check";
import { marksOf } from "../app/mark";
import { portErrorText } from "./error-text";
import { openFile, writeNewFile } from "./files";
import { reportOf, unreadable, type WorkbookReport } from "./report";

/** One file to check; plain data, so that a worker thread can take it. */
export interface CheckJob {
  readonly file: string;
  /** Where the copy with marks goes, or null. It is written only when there is something to mark. */
  readonly markedCopy: string | null;
  /** Id of an edition, or null for the one that each form is recognised as. */
  readonly edition: string | null;
}

/** Checks one file. Whatever goes wrong is in the report, so that the rest of a batch goes on. */
export async function checkFile(job: CheckJob): Promise<WorkbookReport> {
  try {
    return await checkAndMark(job);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unreadable(job.file, portErrorText({ kind: "unexpected", detail }));
  }
}

async function checkAndMark({ file, markedCopy, edition }: CheckJob): Promise<WorkbookReport> {
  const workbook = await openFile(file);
  if (!workbook.ok) return unreadable(file, workbook.error);
  const checked = await checkWorkbook(workbook.value, edition);
  if (!checked.ok) return unreadable(file, portErrorText(checked.error));
  const report = reportOf(file, checked.value);
  if (markedCopy === null || report.status !== "findings") return report;

  const marked = await workbook.value.replaceMarks(marksOf(checked.value.findings));
  if (!marked.ok) return { ...report, error: `标注副本未写出：${portErrorText(marked.error)}` };
  const written = await writeNewFile(markedCopy, workbook.value.bytes());
  return written.ok ? report : { ...report, error: `标注副本 ${markedCopy} 未写出：${written.error}` };
}
