import path from "node:path";
import { FORMATS } from "../adapters/formats";

/** Web pages are read when they are named; in folders they are mostly reports. */
const NOT_IN_FOLDERS = new Set(["html"]);

/** Extensions of the files that are taken from folders, in lower case. */
const TAKEN: ReadonlySet<string> = new Set(
  FORMATS.filter(({ id }) => !NOT_IN_FOLDERS.has(id)).flatMap(({ extensions }) => extensions),
);

const SAVE_AS_XLSX = "不支持此格式。请在 Excel 或 WPS 中另存为 .xlsx";
const SAVE_AS_DOCX = "不支持此格式。请在 Word 或 WPS 中另存为 .docx";
const UNPACK = "是压缩包，未读取。请解压后再试";

/** Files that hold tables or documents and are not read, by extension: what to do with them. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ...[".xlsb", ".csv", ".xlam", ".xla", ".dif", ".slk", ".numbers"].map(
    (extension) => [extension, SAVE_AS_XLSX] as const,
  ),
  ...[".rtf", ".odt", ".mht", ".mhtml", ".pages", ".wpd", ".uot", ".ofd"].map(
    (extension) => [extension, SAVE_AS_DOCX] as const,
  ),
  ...[".zip", ".rar", ".7z", ".tar", ".gz"].map((extension) => [extension, UNPACK] as const),
]);

/** What becomes of a file in a folder: it is read, refused with what to do about it, or nobody's form. */
export type FileKind =
  { readonly kind: "taken" } | { readonly kind: "refused"; readonly problem: string } | { readonly kind: "other" };

/** By the file's extension, since a folder may hold thousands; what a taken file is says its content. */
export function fileKind(name: string): FileKind {
  const extension = path.extname(name).toLowerCase();
  const problem = REFUSED.get(extension);
  if (problem !== undefined) return { kind: "refused", problem };
  return { kind: TAKEN.has(extension) ? "taken" : "other" };
}

/** Names of files that a line has room for. */
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
    const extension = path.extname(name).toLowerCase() || "无扩展名";
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const parts = [...counts].toSorted(([, a], [, b]) => b - a).map(([extension, count]) => `${extension} ${count} 个`);
  return `另有 ${names.length} 个其他类型的文件未读取：${parts.join("、")}`;
}
