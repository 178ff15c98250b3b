import type { Inbox } from "../../app/review/inbox/inbox";
import type { Listing } from "../../app/review/inbox/listing";
import type { InboxStrings } from "./strings";

/** How far the reading of files has come. */
export interface ReadingState {
  readonly done: number;
  readonly total: number;
  /** Whether files are being read; else reading was stopped before its end. */
  readonly isRunning: boolean;
}

/** Something to tell the user, by the name of its text and what is put into it. */
export interface DeskNotice {
  readonly tone: "info" | "warning" | "error";
  readonly text: keyof InboxStrings["notices"];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What the page shows. */
export interface DeskState {
  readonly inbox: Inbox;
  /** Whether decisions have changed since they were last saved. */
  readonly isChanged: boolean;
  /** The file that the state is kept in, and whether it is written to by itself; null while there is none. */
  readonly stateFile: { readonly name: string; readonly isAutomatic: boolean } | null;
  readonly reading: ReadingState | null;
  /** Id of the file that is shown. */
  readonly selected: number | null;
  readonly listing: Listing;
  readonly notice: DeskNotice | null;
  /** Whether the user is asked about changes that are not saved. */
  readonly isAsking: boolean;
}
