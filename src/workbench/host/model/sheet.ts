import type { Area } from "../../../core/workbook/address";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import {
  DEFAULT_PAGE,
  type ArrayData,
  type CommentData,
  type ConditionalFormatData,
  type NameData,
  type PageData,
  type ProtectionData,
  type TableData,
  type ValidationData,
} from "./book-data";

/** A record that is replaced or edited in place. */
export type Editable<T> = { -readonly [K in keyof T]: T[K] };

export interface Name extends Editable<NameData> {
  readonly id: string;
}

/** The parts of a sheet that Univer does not keep. */
export interface Sheet {
  readonly id: string;
  visibility: SheetVisibility;
  tabColor: string;
  conditionalFormats: Editable<ConditionalFormatData>[];
  /** Ids of conditional formats that undo has restored and that no longer answer. */
  lostFormats: ReadonlySet<string>;
  validations: Editable<ValidationData>[];
  comments: readonly CommentData[];
  names: Name[];
  page: PageData;
  protection: ProtectionData | null;
  customProperties: Map<string, string>;
  selection: readonly Area[];
  tables: readonly TableData[];
  arrays: readonly ArrayData[];
  isDeleted: boolean;
}

export const newSheet = (id: string): Sheet => ({
  id,
  visibility: "visible",
  tabColor: "",
  conditionalFormats: [],
  lostFormats: new Set(),
  validations: [],
  comments: [],
  names: [],
  page: DEFAULT_PAGE,
  protection: null,
  customProperties: new Map(),
  selection: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  tables: [],
  arrays: [],
  isDeleted: false,
});
