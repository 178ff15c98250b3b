import type { CellRef } from "../core/workbook/address";
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
  | { readonly kind: "unexpected"; readonly detail: string };

export type UnreadableReason =
  | "empty-file"
  | "not-a-zip"
  | "legacy-xls"
  | "encrypted"
  | "no-workbook-part"
  | "missing-part"
  | "bad-xml"
  | "damaged-zip"
  | "unsupported-zip";

/** Every port answers asynchronously and with its error as a value. */
export type Outcome<T> = Promise<Result<T, PortError>>;
