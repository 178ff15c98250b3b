import { rowsIn } from "../../workbook/grid";
import type { JudgedCell, View } from "../view";
import type { HeaderRows } from "./header-rows";
import type { RawField } from "./raw-field";

/** The rows of one project among several below the same heads. */
export interface ProjectBlock {
  /** The line that names the project. */
  readonly row: number;
  readonly firstDataRow: number;
  /** What the line says: the name, and the amount in brackets behind it. */
  readonly fields: readonly RawField[];
}

/** 项目一：青年创业扶持（预算安排80万元）. */
const LINE = /^(?:子?项目|专项)(?:[一二三四五六七八九十]{1,3}|\d{1,2})[:：、.](.{2,80})$/;
const AMOUNT = /^(.{2,}?)[(（]\D{0,10}?(\d[\d,.]*(?:亿元|万元|元))[)）]$/;
const SCORE = 3;

/** The projects below heads whose first row is such a line; empty if it is none. */
export function projectBlocks(view: View, { firstDataRow }: HeaderRows): readonly ProjectBlock[] {
  const { grid } = view;
  const rows = rowsIn(grid, firstDataRow, grid.rows.at(-1) ?? firstDataRow);
  if (rows[0] === undefined || !lineIn(view, rows[0])) return [];
  return rows.flatMap((row, index): readonly ProjectBlock[] => {
    const line = lineIn(view, row);
    const data = rows.slice(index + 1).find((below) => grid.cellsIn(below).length > 1);
    return line && data !== undefined ? [{ row, firstDataRow: data, fields: fieldsOf(line.cell, line.name) }] : [];
  });
}

/** The line in a row, if it is all that the row holds. */
function lineIn({ grid }: View, row: number): { readonly cell: JudgedCell; readonly name: string } | null {
  const [cell, ...others] = grid.cellsIn(row);
  const name = cell && others.length === 0 && cell.area.columns > 1 ? LINE.exec(cell.text.trim())?.[1] : undefined;
  return cell && name !== undefined ? { cell, name } : null;
}

function fieldsOf(cell: JudgedCell, text: string): readonly RawField[] {
  const [, name = text, amount] = AMOUNT.exec(text.trim()) ?? [];
  const field = (term: RawField["term"], value: string): RawField => ({
    term,
    label: cell,
    cell,
    text: value,
    time: null,
    score: SCORE,
  });
  return [field("projectName", name), ...(amount === undefined ? [] : [field("totalFunds", amount)])];
}
