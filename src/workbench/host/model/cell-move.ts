import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../core/workbook/address";
import { withBlockMoved, type BlockMove, type Home } from "../../../core/workbook/moved-block";
import { withAreasMoved, withNameAreasMoved } from "../../../core/workbook/shift-formula";
import { sameName } from "./sheet-name";
import { intersection, isWholeColumns, isWholeRows, shifted, subtractFrom, type Shift } from "./areas";

/** A part of an area before a movement of cells, and its place afterwards; null if it is gone. */
export interface MovedPart {
  readonly from: Area;
  readonly to: { readonly sheet: string; readonly area: Area } | null;
}

/** A movement of cells that is not one of whole rows or columns being inserted or deleted. Sheets by name. */
export interface CellMove {
  /** The formula of a cell, a conditional format or a validation after the movement. */
  readonly formula: (formula: string, home: Home) => string;
  readonly nameFormula: (formula: string) => string;
  /** The parts of an area of a sheet; none overlap. */
  readonly parts: (sheet: string, area: Area) => readonly MovedPart[];
}

/** A block is dragged or cut; the cells that it is put on are replaced. */
export function blockMove(move: BlockMove): CellMove {
  const { from, to } = move;
  const target: Area = { ...from.area, row: to.row, column: to.column };
  return {
    formula: (formula, home) => withBlockMoved(formula, home, move),
    nameFormula: (formula) => withBlockMoved(formula, null, move),
    parts: (sheet, area) => {
      const moving = sameName(sheet, from.sheet) ? intersection(area, from.area) : null;
      const left = moving ? subtractFrom([area], from.area) : [area];
      const covered = sameName(sheet, to.sheet) ? left.flatMap((part) => intersection(part, target) ?? []) : [];
      const staying = covered.length > 0 ? subtractFrom(left, target) : left;
      const [rows, columns] = [to.row - from.area.row, to.column - from.area.column];
      return [
        ...staying.map((part) => ({ from: part, to: { sheet, area: part } })),
        ...covered.map((part) => ({ from: part, to: null })),
        ...(moving
          ? [
              {
                from: moving,
                to: { sheet: to.sheet, area: { ...moving, row: moving.row + rows, column: moving.column + columns } },
              },
            ]
          : []),
      ];
    },
  };
}

/** Cells are inserted or deleted, and those below or to the right of them move. */
export function bandShift(sheet: string, range: Area, axis: Shift["axis"], change: Shift["change"]): CellMove {
  const isDown = axis === "rows";
  const shift: Shift = {
    axis,
    change,
    at: isDown ? range.row : range.column,
    count: isDown ? range.rows : range.columns,
  };
  const band: Area = isDown ? { ...range, row: 0, rows: MAX_ROWS } : { ...range, column: 0, columns: MAX_COLUMNS };
  const isInBand = (area: Area): boolean => subtractFrom([area], band).length === 0;
  const moveArea = (area: Area): Area | null => (isInBand(area) ? shifted(area, shift) : area);
  return {
    ...byAreas(sheet, moveArea),
    parts: (other, area) => {
      const inside = sameName(other, sheet) ? intersection(area, band) : null;
      if (!inside) return [{ from: area, to: { sheet: other, area } }];
      const place = shifted(inside, shift);
      return [
        ...subtractFrom([area], band).map((part) => ({ from: part, to: { sheet: other, area: part } })),
        { from: inside, to: place && { sheet: other, area: place } },
      ];
    },
  };
}

/** Whole rows or columns, `first` to `last`, are moved before another one. */
export function linesMove(sheet: string, axis: Shift["axis"], first: number, last: number, before: number): CellMove {
  const [start, count] = axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const size = last - first + 1;
  const placeOf = (line: number): number => {
    if (line >= first && line <= last) return line - first + (before > last ? before - size : before);
    if (line > last && line < before) return line - size;
    if (line < first && line >= before) return line + size;
    return line;
  };
  /** The ends of an area follow their lines. */
  const moveArea = (area: Area): Area => {
    if (axis === "rows" ? isWholeColumns(area) : isWholeRows(area)) return area;
    const ends = [placeOf(area[start]), placeOf(area[start] + area[count] - 1)];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return { ...area, [start]: low, [count]: high - low + 1 };
  };
  const cuts = [first, last + 1, before];
  return {
    ...byAreas(sheet, moveArea),
    parts: (other, area) => {
      if (!sameName(other, sheet)) return [{ from: area, to: { sheet: other, area } }];
      const end = area[start] + area[count];
      const edges = [...new Set([area[start], ...cuts.filter((cut) => cut > area[start] && cut < end), end])].toSorted(
        (a, b) => a - b,
      );
      return edges.slice(0, -1).map((edge, index) => {
        const from = { ...area, [start]: edge, [count]: (edges[index + 1] ?? end) - edge };
        return { from, to: { sheet: other, area: { ...from, [start]: placeOf(edge) } } };
      });
    },
  };
}

const byAreas = (sheet: string, move: (area: Area) => Area | null): Pick<CellMove, "formula" | "nameFormula"> => ({
  formula: (formula, { before }) => withAreasMoved(formula, before, sheet, move),
  nameFormula: (formula) => withNameAreasMoved(formula, sheet, move),
});
