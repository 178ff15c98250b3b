import type { Area } from "../../core/workbook/address";
import { HostFault } from "./fault";
import type { Book } from "./model/book";
import type { Sheet } from "./model/sheet";
import type { UndoLog } from "./model/undo";
import type { Profile } from "./profiles";

/** What every object of the host has access to: the workbook, and the Excel that shows it. */
export interface Session {
  readonly book: Book;
  readonly profile: Profile;
  readonly undo: UndoLog;
}

/** The target of a worksheet object. */
export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** The target of a range object. */
export interface RangeTarget extends SheetTarget {
  readonly area: Area;
}

/** The target of several ranges of one sheet. */
export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

export const profileOf = ({ session }: { readonly session: Session }): Profile => session.profile;

/** Throws ItemNotFound when the sheet has been deleted since. */
export function live<T extends SheetTarget>(target: T): T {
  if (target.sheet.isDeleted) throw new HostFault("ItemNotFound");
  return target;
}
