/**
 * How the page's guard learns what became of the pane: events on the document, so that neither script needs the other.
 * `STARTED` comes when the pane is shown, `FAILED` with a reason when it cannot be.
 */
export const STARTED = "jixiao-started";
export const FAILED = "jixiao-failed";

/** Why the pane is not shown. */
export type StartFailure =
  /** The web view lacks what the pane is written in. */
  | "old-web-view"
  /** office.js did not arrive. */
  | "no-office-js"
  /** office.js is there, but its host does not answer. */
  | "no-answer"
  /** The scripts of the pane did not arrive. */
  | "no-scripts"
  /** Opened in a browser, or in another program than Excel. */
  | "not-excel"
  /** Excel is older than the floor of the manifest. */
  | "old-excel"
  /** A defect of ours. */
  | "crashed";
