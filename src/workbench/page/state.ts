import type { Session } from "./session";

/** What the workbench is busy with: meanwhile the grid accepts no input. */
export type Work = { readonly kind: "starting" } | { readonly kind: "opening" | "saving"; readonly file: string };

/** A message for the user. Errors stay until closed, others disappear. */
export interface Notice {
  readonly tone: "error" | "info";
  readonly title: string;
  readonly text: string;
}

export interface WorkbenchState {
  readonly session: Session;
  /** Whether the workbook has changed since it was opened or saved. */
  readonly isChanged: boolean;
  readonly work: Work | null;
  readonly notice: Notice | null;
  /** The name of the file whose unsaved changes the user is asked about. */
  readonly question: string | null;
  readonly isPaneShown: boolean;
}
