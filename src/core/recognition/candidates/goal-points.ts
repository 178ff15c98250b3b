import { rowsIn, type Grid } from "../../workbook/grid";
import { isGoalTerm } from "../lexicon/labels";
import type { JudgedCell } from "../view";
import type { RawField, Region } from "./raw-field";

/** 目标1：…, 1.…, （一）…, ①…: a point of a goal. */
const POINT = /^(?:目标\d{1,2}[:：.、]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|[①-⑳])/;

/** Adds the further rows of a goal that has one for each point. */
export function withFurtherPoints(
  grid: Grid<JudgedCell>,
  region: Region,
  field: RawField,
  isTaken: (cell: JudgedCell) => boolean,
): RawField {
  const { term, cell, label, text } = field;
  if (!isGoalTerm(term) || cell === label || !POINT.test(text.trim())) return field;
  const more: JudgedCell[] = [];
  for (const row of rowsIn(grid, cell.area.row + cell.area.rows, region.to)) {
    const next = grid.at(row, cell.at.column);
    const isPoint = next.at.row === row && next.at.column === cell.at.column && POINT.test(next.text.trim());
    if (!isPoint || isTaken(next)) break;
    more.push(next);
  }
  return more.length === 0 ? field : { ...field, more };
}
