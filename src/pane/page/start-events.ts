/**
 * How the page's guard learns the fate of the pane: events on the document, so that neither script needs the other.
 * `STARTED` is sent when the pane is shown, `FAILED` with a reason if it cannot be.
 */
export const STARTED = "jixiao-started";
export const FAILED = "jixiao-failed";

/** Why the pane is not shown. */
export type StartFailure =
  /** The web view lacks features that the pane needs. */
  | "old-web-view"
  /** office.js did not load. */
  | "no-office-js"
  /** office.js loaded, but its host does not answer. */
  | "no-answer"
  /** The scripts of the pane did not load. */
  | "no-scripts"
  /** Opened in a browser, or in a program other than Excel. */
  | "not-excel"
  /** Excel is older than the manifest's minimum. */
  | "old-excel"
  /** A bug of ours. */
  | "crashed";
