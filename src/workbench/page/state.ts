import type { Session } from "./session";

/** What keeps the workbench busy: while it does, the grid takes nothing. */
export type Work = { readonly kind: "starting" } | { readonly kind: "opening" | "saving"; readonly file: string };

/** Something to tell the user. An error waits until it is closed, the others pass. */
export interface Notice {
  readonly tone: "error" | "info";
  readonly title: string;
  readonly text: string;
}

export interface WorkbenchState {
  readonly session: Session;
  /** The workbook has changed since it was opened or saved. */
  readonly isChanged: boolean;
  readonly work: Work | null;
  readonly notice: Notice | null;
  /** The user is asked what to do with the changes of this file. */
  readonly question: string | null;
  readonly isPaneShown: boolean;
}
