import type { CellAddress, CellRef } from "../core/workbook/address";
import type { Result } from "../core/result";

/** Why a workbook could not be read or changed. Texts for the user are made where the error is shown. */
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
  /** The cell is part of a multi-cell array formula or data table. */
  | { readonly kind: "array-formula"; readonly at: CellAddress & Partial<CellRef> }
  | LiveError
  | { readonly kind: "unexpected"; readonly detail: string };

/** Errors that occur only in a running program with a user present. */
type LiveError =
  /** The user is typing in a cell. */
  | { readonly kind: "cell-being-edited" }
  /** A dialog is open in the program. */
  | { readonly kind: "dialog-open" }
  /** The user is working in another workbook, or has selected a chart. */
  | { readonly kind: "inactive-workbook" }
  /** The structure of the workbook is protected: sheets cannot be added or removed. */
  | { readonly kind: "workbook-protected" }
  /** Refused for another reason: the file is read-only, or a policy forbids it. */
  | { readonly kind: "access-denied" }
  /** The program lacks a required feature. */
  | { readonly kind: "unsupported"; readonly need: string }
  /** A sheet or cell was removed between two steps. */
  | { readonly kind: "changed-meanwhile" }
  /** The service is overloaded or the session has ended. */
  | { readonly kind: "busy" }
  /** The last step cannot be undone: something has changed since, in a cell or anywhere on a sheet (null). */
  | { readonly kind: "changed-since"; readonly sheet: string; readonly cell: CellAddress | null }
  /** There is no step to undo. */
  | { readonly kind: "nothing-to-take-back" }
  /** No answer within the time limit. The request may have been carried out, or may be later. */
  | { readonly kind: "no-answer" }
  /** A change failed, and so did undoing it on these sheets. */
  | { readonly kind: "left-behind"; readonly sheets: readonly string[] };

export type UnreadableReason =
  | "empty-file"
  | "not-a-zip"
  | "legacy-xls"
  | "old-excel"
  | "old-word"
  | "scan"
  | "no-table"
  /** A PDF whose tables have no lines. */
  | "no-lines"
  | "other-format"
  | "encrypted"
  | "no-workbook-part"
  | "missing-part"
  | "bad-xml"
  | "damaged-zip"
  | "damaged-file"
  | "unsupported-zip";

/** Ports answer asynchronously, with errors as values. */
export type Outcome<T> = Promise<Result<T, PortError>>;
