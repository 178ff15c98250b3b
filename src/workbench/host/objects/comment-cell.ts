import { textArgument } from "../arguments";
import { invalidArgument } from "../fault";
import { sheetOf } from "../model/book";
import type { Sheet } from "../model/sheet";
import type { Session, SheetTarget } from "../session";
import type { Argument } from "../table";
import type { Area, CellAddress } from "../../../core/workbook/address";
import { areaArgument } from "./reference";
import { rangeType } from "./range";

/** The comments or notes of a sheet, or, with null, of the workbook. */
export interface CommentsTarget {
  readonly session: Session;
  readonly sheet: Sheet | null;
}

/**
 * The cell whose comments are asked for: a range, or an address, which includes the sheet when the workbook is asked.
 */
export function cellArgument(target: CommentsTarget, args: readonly Argument[]): SheetTarget & CellAddress {
  const { sheet, area } = placeOf(target, args);
  if (!sheet) throw invalidArgument();
  return { session: target.session, sheet, row: area.row, column: area.column };
}

/** Like `cellArgument`, but only for a single cell; for comments, even a sheet's own address has to name the sheet. */
export function singleCellArgument(
  target: CommentsTarget,
  args: readonly Argument[],
  { needsSheet }: { readonly needsSheet: boolean },
): SheetTarget & CellAddress {
  const { sheet, area, isSheetTold } = placeOf(target, args);
  if (!sheet || area.rows * area.columns > 1 || (needsSheet && !isSheetTold)) throw invalidArgument();
  return { session: target.session, sheet, row: area.row, column: area.column };
}

interface Place {
  readonly sheet: Sheet | null;
  readonly area: Area;
  readonly isSheetTold: boolean;
}

function placeOf({ session, sheet }: CommentsTarget, args: readonly Argument[]): Place {
  const range = rangeType.targetOf(args[0]);
  if (range) return { sheet: range.sheet, area: range.area, isSheetTold: true };
  const reference = areaArgument(textArgument(args, 0));
  return {
    sheet: reference.sheet === null ? sheet : sheetOf(session.book, reference.sheet),
    area: reference.area,
    isSheetTold: reference.sheet !== null,
  };
}
