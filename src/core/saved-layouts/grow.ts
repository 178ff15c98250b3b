import type { Area, CellAddress } from "../workbook/address";
import type { SavedCell, SavedIndicator, SavedLayout } from "./saved-layout";

/**
 * Adds an indicator row below `row` that looks like it. Rows below move down; areas that cross the end of the row grow,
 * and so do level cells that belong to this row alone.
 */
export function withRowBelow(layout: SavedLayout, row: number): SavedLayout {
  const own = layout.indicators.filter(({ cells }) => cells.target.row === row);
  const firstColumn = Math.min(...own.flatMap(({ cells }) => Object.values(cells).map(({ column }) => column)));
  const isHead = ({ column }: CellAddress): boolean => column < firstColumn;
  const move = <T extends CellAddress>(at: T): T => (at.row > row ? { ...at, row: at.row + 1 } : at);
  const below = <T extends CellAddress>(at: T): T => ({ ...at, row: at.row + 1 });
  const inRow = layout.cells.filter((cell) => cell.row === row);
  const added = inRow.map((cell): SavedCell => ({ row: row + 1, column: cell.column, style: cell.style }));
  const lengthened = layout.merges.map((merge): Area => {
    const end = merge.row + merge.rows - 1;
    if (merge.row > row) return below(merge);
    const grows = end > row || (end === row && (merge.rows > 1 || (isHead(merge) && holdsWords(layout, merge))));
    return grows ? { ...merge, rows: merge.rows + 1 } : merge;
  });
  const single = layout.merges.filter(({ row: from, rows }) => from === row && rows === 1);
  const isMerged = ({ column }: CellAddress): boolean =>
    layout.merges.some(
      (merge) =>
        merge.row <= row &&
        row < merge.row + merge.rows &&
        merge.column <= column &&
        column < merge.column + merge.columns,
    );
  const heads = inRow.filter((cell) => isHead(cell) && cell.text !== undefined && !isMerged(cell));
  const merges = [
    ...lengthened,
    ...single.filter((merge) => !(isHead(merge) && holdsWords(layout, merge))).map(below),
    ...heads.map(({ column }): Area => ({ row, column, rows: 2, columns: 1 })),
  ];
  const { page, rowHeights } = layout;
  const { repeatedRows: repeated } = page;
  return {
    ...layout,
    rowHeights: [...rowHeights.slice(0, row + 1), rowHeights[row] ?? DEFAULT_HEIGHT, ...rowHeights.slice(row + 1)],
    cells: [...layout.cells.map(move), ...added].toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges,
    indicators: layout.indicators.flatMap((indicator) => {
      const moved = movedIndicator(indicator, move);
      return own.at(-1) === indicator ? [moved, ...own.map((each) => movedIndicator(each, belowOwn(row)))] : [moved];
    }),
    tasks: layout.tasks.map(({ name, total, parts }) => ({
      name: move(name),
      total: move(total),
      parts: parts.map(move),
    })),
    ...(repeated && repeated.from > row
      ? { page: { ...page, repeatedRows: { from: repeated.from + 1, to: repeated.to + 1 } } }
      : {}),
  };
}

const DEFAULT_HEIGHT = 20;

const holdsWords = ({ cells }: SavedLayout, area: Area): boolean =>
  cells.some(({ row, column, text }) => row === area.row && column === area.column && text !== undefined);

/** Cells of the row are copied; a cell that spans several rows from above also covers the new row. */
const belowOwn =
  (row: number) =>
  <T extends CellAddress>(at: T): T =>
    at.row === row ? { ...at, row: row + 1 } : at;

const movedIndicator = (indicator: SavedIndicator, move: <T extends CellAddress>(at: T) => T): SavedIndicator => ({
  ...indicator,
  cells: Object.fromEntries(
    Object.entries(indicator.cells).map(([key, at]) => [key, move(at)]),
  ) as SavedIndicator["cells"],
});
