import { readReviewSheet, type FormerSheet } from "../../app/review/listed-opinions";
import { fail, ok, type Result } from "../../core/result";
import { portErrorText } from "../error-text";
import { openFile } from "../files";

/** The review sheet of the previous round in a file of `--report-per-unit`. */
export async function formerSheet(file: string): Promise<Result<FormerSheet, string>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const snapshot = await opened.value.read();
  if (!snapshot.ok) return fail(portErrorText(snapshot.error));
  const [sheet] = snapshot.value.sheets.flatMap((one) => readReviewSheet(one) ?? []);
  return sheet ? ok(sheet) : fail("里面没有审核意见表，未与上轮比较。请给出上次 --report-per-unit 写的文件夹");
}
