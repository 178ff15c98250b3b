import type { Inbox } from "../../app/review/inbox/inbox";
import type { Listing } from "../../app/review/inbox/listing";
import type { InboxStrings } from "./strings";

/** The progress of reading files. */
export interface ReadingState {
  readonly done: number;
  readonly total: number;
  /** Whether files are being read; otherwise reading was stopped early. */
  readonly isRunning: boolean;
}

/** A message for the user: the key of its text and the values in it. */
export interface DeskNotice {
  readonly tone: "info" | "warning" | "error";
  readonly text: keyof InboxStrings["notices"];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What the page shows. */
export interface DeskState {
  readonly inbox: Inbox;
  /** Whether decisions have changed since the last save. */
  readonly isChanged: boolean;
  /** The file that stores the state, and whether it is saved automatically; null if there is none. */
  readonly stateFile: { readonly name: string; readonly isAutomatic: boolean } | null;
  readonly reading: ReadingState | null;
  /** The share of all letters that is made, from 0 to 1, while they are being made. */
  readonly making: number | null;
  /** Id of the shown file. */
  readonly selected: number | null;
  readonly listing: Listing;
  readonly notice: DeskNotice | null;
  /** Whether the user is being asked about unsaved changes. */
  readonly isAsking: boolean;
}
