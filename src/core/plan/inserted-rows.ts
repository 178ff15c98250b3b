import { overlaps } from "../workbook/areas";
import type { CellAddress } from "../workbook/address";
import { shifted, type Shift } from "../workbook/shift";
import { withCellsShifted, withNameShifted, type SheetShift } from "../workbook/shift-formula";
import type { DefinedName, SheetSnapshot, SnapshotCell, Span, WorkbookSnapshot } from "../workbook/snapshot";
import type { InsertedRow } from "./plan";

/** The identity of a row before rows were inserted. */
export interface RowBefore {
  /** For an inserted row, the row above it, whose look it copies. */
  readonly row: number;
  readonly isNew: boolean;
}

/** Traces a row back to before these rows were inserted into its sheet, in order. */
export const rowBefore = (row: number, inserted: readonly InsertedRow[]): RowBefore =>
  inserted
    .toReversed()
    .reduce<RowBefore>(
      (at, { row: added }) => (at.row < added ? at : { row: at.row - 1, isNew: at.isNew || at.row === added }),
      { row, isNew: false },
    );

/** The row of a cell after the insertion. */
export const rowAfter = (cell: CellAddress, { row, movedUp }: InsertedRow): number => {
  const isMovedUp = cell.row === row && movedUp.includes(cell.column);
  return cell.row < row || isMovedUp ? cell.row : cell.row + 1;
};

/** The workbook as it would read with a row inserted. */
export function withInsertedRow(snapshot: WorkbookSnapshot, inserted: InsertedRow): WorkbookSnapshot {
  const moved: SheetShift = { sheet: inserted.sheet, shift: shiftOf(inserted) };
  return {
    ...snapshot,
    names: snapshot.names.map((name) => movedName(name, moved)),
    sheets: snapshot.sheets.map((sheet) => {
      const following = {
        ...sheet,
        names: sheet.names.map((name) => movedName(name, moved)),
        cells: sheet.cells.map((cell) => movedFormula(cell, sheet.name, moved)),
      };
      return sheet.name === inserted.sheet ? grown(following, inserted, moved) : following;
    }),
  };
}

/** The shift that an inserted row causes below it. */
export const shiftOf = ({ row }: InsertedRow): Shift => ({ axis: "rows", change: "insert", at: row, count: 1 });

const movedName = (name: DefinedName, moved: SheetShift): DefinedName => ({
  ...name,
  formula: withNameShifted(name.formula, moved),
});

const movedFormula = (cell: SnapshotCell, sheet: string, moved: SheetShift): SnapshotCell =>
  cell.formula === null ? cell : { ...cell, formula: withCellsShifted(cell.formula, sheet, moved) };

function grown(sheet: SheetSnapshot, inserted: InsertedRow, moved: SheetShift): SheetSnapshot {
  const { row, cells: texts, merges } = inserted;
  const { shift } = moved;
  const place = (cell: SnapshotCell): SnapshotCell => ({ ...cell, row: rowAfter(cell, inserted) });
  const formatAbove = (column: number): string | null =>
    sheet.cells.find((cell) => cell.row === row - 1 && cell.column === column)?.numberFormat ?? null;
  const added = texts.map(({ column, value }): SnapshotCell => {
    return { row, column, value, text: value, formula: null, numberFormat: formatAbove(column) };
  });
  const spans = sheet.merges.flatMap((area) => shifted(area, shift) ?? []);
  const areasOf = <T extends { readonly areas: SheetSnapshot["merges"] }>(rule: T): T => ({
    ...rule,
    areas: rule.areas.flatMap((area) => shifted(area, shift) ?? []),
  });
  return {
    ...sheet,
    cells: [...sheet.cells.map(place), ...added].toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: [...spans.filter((area) => !merges.some((other) => overlaps(area, other))), ...merges],
    hiddenRows: sheet.hiddenRows.map((span) => movedSpan(span, row)),
    formulaFormats: sheet.formulaFormats.map(areasOf),
    listValidations: sheet.listValidations.map(areasOf),
  };
}

const movedSpan = ({ from, to }: Span, row: number): Span => ({
  from: from < row ? from : from + 1,
  to: to < row ? to : to + 1,
});
