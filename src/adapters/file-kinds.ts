import { FORMATS } from "./formats";

/** Web pages are read when they are named; in folders they are mostly reports. */
const NOT_IN_FOLDERS = new Set(["html"]);

/** Extensions of the files that are taken from folders, in lower case. */
const TAKEN: ReadonlySet<string> = new Set(
  FORMATS.filter(({ id }) => !NOT_IN_FOLDERS.has(id)).flatMap(({ extensions }) => extensions),
);

/** What to do with a file that holds a table or document and is not read. */
export type FileAdvice = "save-as-xlsx" | "save-as-docx" | "unpack";

/** Files that hold tables or documents and are not read, by extension. */
const REFUSED: ReadonlyMap<string, FileAdvice> = new Map(
  (
    [
      ["save-as-xlsx", [".xlsb", ".csv", ".xlam", ".xla", ".dif", ".slk", ".numbers"]],
      ["save-as-docx", [".rtf", ".odt", ".mht", ".mhtml", ".pages", ".wpd", ".uot", ".ofd"]],
      ["unpack", [".zip", ".rar", ".7z", ".tar", ".gz"]],
    ] as const
  ).flatMap(([advice, extensions]) => extensions.map((extension) => [extension, advice] as const)),
);

/** What becomes of a file in a folder: it is read, refused with what to do about it, or nobody's form. */
export type FileKind =
  { readonly kind: "taken" } | { readonly kind: "refused"; readonly advice: FileAdvice } | { readonly kind: "other" };

/** By the file's extension, since a folder may hold thousands; what a taken file is says its content. */
export function fileKind(name: string): FileKind {
  const extension = extensionOf(name);
  const advice = REFUSED.get(extension);
  if (advice !== undefined) return { kind: "refused", advice };
  return { kind: TAKEN.has(extension) ? "taken" : "other" };
}

/** ".xlsx" of "a/b.XLSX"; "" where there is none. */
export const extensionOf = (name: string): string => (/[^/\\](\.[^./\\]*)$/.exec(name)?.[1] ?? "").toLowerCase();

/** Owner files that Excel and WPS leave beside an open workbook, and files that systems hide. */
export const isHiddenFile = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");
