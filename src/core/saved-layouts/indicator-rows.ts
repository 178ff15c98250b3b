import type { Form, Indicator, TableColumn } from "../forms/form";
import type { FormSource } from "../recognition/form-source";
import type { CellAddress } from "../workbook/address";
import { cellsOf } from "./content";
import type { SavedColumn, SavedIndicator } from "./saved-layout";

/** The indicator rows of a layout: those of the form, and its blank ones. */
export function indicatorRows(form: Form, source: FormSource): readonly SavedIndicator[] {
  const own = form.indicators.map(ownRow);
  const filled = new Set(own.map(({ cells }) => cells.target.row));
  const blank = blankRows(form, source).filter(({ cells }) => !filled.has(cells.target.row));
  return [...own, ...blank].toSorted((a, b) => a.cells.target.row - b.cells.target.row);
}

function ownRow(indicator: Indicator): SavedIndicator {
  const { level1, level2, level3 } = indicator;
  const cells = Object.fromEntries(cellsOf(indicator).map(([key, { at }]) => [key, bare(at)]));
  const start = level3.cellText.indexOf(level3.text);
  const lead = start > 0 ? level3.cellText.slice(0, start) : undefined;
  return {
    level1: level1?.value ?? "",
    level2: level2?.value ?? "",
    ...(lead === undefined ? {} : { lead }),
    cells: cells as SavedIndicator["cells"],
  };
}

const bare = ({ row, column }: CellAddress): CellAddress => ({ row, column });

const COLUMNS = [
  "level3",
  "target",
  "periodTarget",
  "comparator",
  "unit",
  "standard",
  "weight",
  "explanation",
  "scoring",
  "note",
] as const satisfies readonly (SavedColumn & TableColumn)[];

/** Rows of branches that have no indicator yet. */
function blankRows({ branches }: Form, { table, grid }: FormSource): readonly SavedIndicator[] {
  if (!table) return [];
  return branches.flatMap(({ level1, level2, rows }): readonly SavedIndicator[] => {
    const found: SavedIndicator[] = [];
    for (let row = rows.from; row <= rows.to; row += 1) {
      const places = COLUMNS.flatMap((key) => {
        const span = table.columns.get(key);
        const cell = span && grid.at(row, span.from);
        return cell?.at.row === row ? [[key, bare(cell.at)] as const] : [];
      });
      const cells: Partial<Record<SavedColumn, CellAddress>> = Object.fromEntries(places);
      const isOwn = cells.level3?.column === level2.at.column && cells.level3.row === level2.at.row;
      if (!cells.level3 || !cells.target || isOwn) continue;
      found.push({
        level1: level1?.value ?? "",
        level2: level2.value,
        cells: { ...cells, level3: cells.level3, target: cells.target },
      });
    }
    return found;
  });
}
