import type { CellEdit } from "../core/plan/plan";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../core/workbook/snapshot";

/** The workbook as it would read after edits. */
export const withEdits = (snapshot: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => {
    const ofSheet = edits.filter(({ at }) => at.sheet === sheet.name);
    return ofSheet.length === 0 ? sheet : { ...sheet, cells: editedCells(sheet, ofSheet) };
  }),
});

function editedCells({ cells }: SheetSnapshot, edits: readonly CellEdit[]): readonly SnapshotCell[] {
  const isEdited = (cell: SnapshotCell): boolean =>
    edits.some(({ at }) => at.row === cell.row && at.column === cell.column);
  const written = edits
    .filter(({ value }) => value !== "")
    .map(({ at: { row, column }, value }): SnapshotCell => {
      const numberFormat = cells.find((cell) => cell.row === row && cell.column === column)?.numberFormat ?? null;
      return { row, column, value, text: String(value), formula: null, numberFormat };
    });
  return [...cells.filter((cell) => !isEdited(cell)), ...written].toSorted(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}
