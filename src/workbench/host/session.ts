import type { Area } from "../../core/workbook/address";
import { HostFault } from "./fault";
import type { Book } from "./model/book";
import type { Sheet } from "./model/sheet";
import type { UndoLog } from "./model/undo";
import type { Profile } from "./profiles";

/** What every object of the host knows: the workbook, and the Excel that shows it. */
export interface Session {
  readonly book: Book;
  readonly profile: Profile;
  readonly undo: UndoLog;
}

/** What a worksheet object stands for. */
export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** What a range object stands for. */
export interface RangeTarget extends SheetTarget {
  readonly area: Area;
}

/** What several ranges of one sheet stand for. */
export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

export const profileOf = ({ session }: { readonly session: Session }): Profile => session.profile;

/** Throws ItemNotFound when the sheet was deleted meanwhile. */
export function live<T extends SheetTarget>(target: T): T {
  if (target.sheet.isDeleted) throw new HostFault("ItemNotFound");
  return target;
}
