import { FORMATS } from "./formats";

/** The extensions of all files that can be read, as a file picker takes them: ".docx,.docm,…". */
export const PICKED_EXTENSIONS: string = FORMATS.flatMap(({ extensions }) => extensions).join(",");

/** Extensions of the files read from folders, in lower case. */
const TAKEN: ReadonlySet<string> = new Set(
  FORMATS.filter(({ isOnlyNamed }) => isOnlyNamed !== true).flatMap(({ extensions }) => extensions),
);

/** What to do with a file that holds a table or document but cannot be read. */
export type FileAdvice = "save-as-xlsx" | "save-as-docx" | "unpack";

/** Files that may hold tables or documents, by extension, with advice for those that no format takes. */
const REFUSED: ReadonlyMap<string, FileAdvice> = new Map(
  (
    [
      ["save-as-xlsx", [".xlsb", ".csv", ".xlam", ".xla", ".dif", ".slk", ".numbers"]],
      ["save-as-docx", [".rtf", ".odt", ".mht", ".mhtml", ".pages", ".wpd", ".uot", ".ofd"]],
      ["unpack", [".zip", ".rar", ".7z", ".tar", ".gz"]],
    ] as const
  ).flatMap(([advice, extensions]) => extensions.map((extension) => [extension, advice] as const)),
);

/** What to do with a file in a folder: read it, refuse it with advice, or ignore it. */
export type FileKind =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly advice: FileAdvice }
  | { readonly kind: "other" };

/**
 * Classifies by extension, because a folder may hold thousands of files; the content is checked when a file is opened.
 */
export function fileKind(name: string): FileKind {
  const extension = extensionOf(name);
  if (TAKEN.has(extension)) return { kind: "taken" };
  const advice = REFUSED.get(extension);
  return advice === undefined ? { kind: "other" } : { kind: "refused", advice };
}

/** "a/b.XLSX" → ".xlsx"; "" without an extension. */
export const extensionOf = (name: string): string => (/[^/\\](\.[^./\\]*)$/.exec(name)?.[1] ?? "").toLowerCase();

/** Owner files that Excel and WPS leave beside an open workbook, and hidden files. */
export const isHiddenFile = (name: string): boolean => name.startsWith(".") || name.startsWith("~$");
