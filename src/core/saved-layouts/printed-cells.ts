import type { Form } from "../forms/form";
import type { FormSource } from "../recognition/form-source";
import type { GridCell } from "../workbook/grid";

/** Maximum length of captions to the left of a table. */
const MAX_CAPTION = 30;

/** Returns a test for cells recognised as printed text: title, headings, levels of indicators, captions, labels. */
export function printedCells(form: Form, source: FormSource): (cell: GridCell) => boolean {
  const { grid, table, fields, view, isEntry } = source;
  const levels = [
    ...form.branches.flatMap(({ level1, level2 }) => [level1, level2]),
    ...form.indicators.flatMap(({ level1, level2 }) => [level1, level2]),
  ];
  const known = new Set<GridCell>([
    ...[form.title, ...levels].flatMap((located) => (located ? [grid.at(located.at.row, located.at.column)] : [])),
    ...fields.filter(({ label, cell }) => label !== cell).map(({ label }) => label),
    ...(form.year ? [grid.at(form.year.at.row, form.year.at.column)] : []),
  ]);
  const heads = new Set<string>();
  for (let row = table?.heads.from ?? 0; table && row <= table.heads.to; row += 1) {
    for (const cell of grid.cellsIn(row)) heads.add(cell.compact);
  }
  const isCaption = ({ area, compact }: GridCell): boolean =>
    table !== null &&
    !isEntry &&
    area.column < table.firstColumn &&
    area.row + area.rows > table.heads.from &&
    compact.length <= MAX_CAPTION;
  const isHead = ({ area, compact }: GridCell): boolean =>
    table !== null && area.row + area.rows > table.heads.from && area.row <= table.data.to && heads.has(compact);
  return (cell) => {
    const { level1, level2 } = view.features(cell.compact);
    return (
      known.has(cell) ||
      isHead(cell) ||
      (isCaption(cell) && cell.at.row <= (table?.data.to ?? 0)) ||
      level1 === 1 ||
      level2 === 1
    );
  };
}
