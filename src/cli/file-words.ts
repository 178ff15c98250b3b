import { extensionOf, type FileAdvice } from "../adapters/file-kinds";
import { REFUSED_WORDS } from "../app/error-words";

/** Advice for a file that is not read. */
export const refusalText = (advice: FileAdvice): string => REFUSED_WORDS[advice].zh;

/** Maximum number of file names in a line. */
const MAX_NAMED = 3;

/** "2 个文件是本程序写出的标注副本、审核意见表或退回函，未再核对：甲.xlsx、乙.xlsx". */
export function ownOutputsText(files: readonly string[]): string {
  const named = files.slice(0, MAX_NAMED).join("、");
  return `${files.length} 个文件是本程序写出的标注副本、审核意见表或退回函，未再核对：${named}${files.length > MAX_NAMED ? "等" : ""}`;
}

/** "3 个其他文件未读取：.jpg 2 个、.txt 1 个"; null for none. */
export function othersText(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const counts = new Map<string, number>();
  for (const name of names) {
    const extension = extensionOf(name) || "无扩展名";
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const parts = [...counts].toSorted(([, a], [, b]) => b - a).map(([extension, count]) => `${extension} ${count} 个`);
  return `另有 ${names.length} 个其他类型的文件未读取：${parts.join("、")}`;
}
