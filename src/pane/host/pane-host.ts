import type { LiveWorkbook } from "../../port/workbook";

/** What the pane needs from its surroundings: Office in Excel, or a test. */
export interface PaneHost {
  readonly workbook: LiveWorkbook;
  /** Locale of the program's own texts, such as "zh-CN". */
  readonly displayLanguage: string;
  /** Background colour "#rrggbb" of the program's theme; null if the program reports none. */
  readonly themeColor: () => string | null;
  /** The page of a rule by its code, in Markdown. Rejects if it cannot be loaded. */
  readonly rulePage: (code: string) => Promise<string>;
  /** Shows the bytes of an .xlsx file to the user: as a new workbook, or else as a download with the name. */
  readonly showWorkbook: (name: string, bytes: Uint8Array) => Promise<"opened" | "downloaded">;
  /** Settings of this user on this computer, such as the language. */
  readonly preferences: Preferences;
}

/** Small texts stored by name; if storage is unavailable they last as long as the pane. */
export interface Preferences {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, value: string) => void;
}
