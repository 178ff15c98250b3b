import type { BookData } from "../host/model/book-data";
import type { Session } from "./session";

/** What the workbench is busy with: meanwhile the grid accepts no input. */
export type Work =
  | { readonly kind: "starting" }
  /** "reading" converts a file and can be stopped. */
  | { readonly kind: "reading" | "opening" | "saving"; readonly file: string };

/** A message for the user. Errors and remarks on what was opened stay until closed, others disappear. */
export interface Notice {
  readonly tone: "error" | "remark" | "info";
  readonly title: string;
  readonly text: string;
}

/** What the user is asked: about a file's unsaved changes, or before a switch that ends the steps to take back. */
export type Question =
  | { readonly kind: "unsaved"; readonly file: string }
  | { readonly kind: "switch"; readonly what: "version" | "language" };

export interface WorkbenchState {
  readonly session: Session;
  /** Whether the workbook has changed since it was opened or saved. */
  readonly isChanged: boolean;
  readonly work: Work | null;
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly isPaneShown: boolean;
  /** The workbook as it is drawn, while its print preview is open. */
  readonly preview: BookData | null;
}
