import type { CellAddress, CellRef } from "../core/workbook/address";
import type { Result } from "../core/result";

/** Why a workbook could not be read or changed. Words for the user are made where it is shown. */
export type PortError =
  | {
      readonly kind: "not-a-workbook";
      readonly reason: UnreadableReason;
      readonly part?: string;
      readonly detail?: string;
    }
  | { readonly kind: "too-large"; readonly what: string; readonly limit: number; readonly part?: string }
  | { readonly kind: "sheet-exists"; readonly sheet: string }
  | { readonly kind: "sheet-missing"; readonly sheet: string }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  | { readonly kind: "cell-changed"; readonly at: CellRef; readonly expected: string; readonly found: string }
  /** The cell is one of several that an array formula or a data table fills together. */
  | { readonly kind: "array-formula"; readonly at: CellAddress & Partial<CellRef> }
  | LiveError
  | { readonly kind: "unexpected"; readonly detail: string };

/** What only happens in a running program with a user in front of it. */
type LiveError =
  /** The user is typing in a cell. */
  | { readonly kind: "cell-being-edited" }
  /** A dialog of the program is open. */
  | { readonly kind: "dialog-open" }
  /** The user works in another workbook, or has selected a chart. */
  | { readonly kind: "inactive-workbook" }
  /** The structure of the workbook is protected: no sheet can be added or removed. */
  | { readonly kind: "workbook-protected" }
  /** Refused for another reason: the file is read-only, or a policy forbids it. */
  | { readonly kind: "access-denied" }
  /** The program lacks something that is needed. */
  | { readonly kind: "unsupported"; readonly need: string }
  /** A sheet or cell went away between two steps. */
  | { readonly kind: "changed-meanwhile" }
  /** The service is overloaded or the session has ended. */
  | { readonly kind: "busy" }
  /** The last step cannot be taken back: something has changed since, at a cell or on a whole sheet (null). */
  | { readonly kind: "changed-since"; readonly sheet: string; readonly cell: CellAddress | null }
  /** There is no step to take back. */
  | { readonly kind: "nothing-to-take-back" }
  /** No answer came in time. What was asked for may have been done, or be done later. */
  | { readonly kind: "no-answer" }
  /** A change failed, and so did taking it back on these sheets. */
  | { readonly kind: "left-behind"; readonly sheets: readonly string[] };

export type UnreadableReason =
  | "empty-file"
  | "not-a-zip"
  | "legacy-xls"
  | "old-excel"
  | "old-word"
  | "scan"
  | "no-table"
  | "other-format"
  | "encrypted"
  | "no-workbook-part"
  | "missing-part"
  | "bad-xml"
  | "damaged-zip"
  | "damaged-file"
  | "unsupported-zip";

/** Every port answers asynchronously and with its error as a value. */
export type Outcome<T> = Promise<Result<T, PortError>>;
