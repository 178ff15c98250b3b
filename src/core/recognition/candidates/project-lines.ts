import { rowsFrom } from "../../workbook/grid";
import { isHeadLabel, type JudgedCell, type View } from "../view";
import { headerByWords } from "./header";
import { gluedLevels } from "../lexicon/categories";
import type { RawField } from "./raw-field";
import { headOfTree, isUnitLine } from "./tree-column";

/** The rows of one project among several below the same heads. */
export interface ProjectBlock {
  /** The line that names the project. */
  readonly row: number;
  readonly firstDataRow: number;
  /** What a line such as 项目一：青年创业扶持（预算安排80万元） says; labels are read as in any head. */
  readonly fields: readonly RawField[];
}

/** 项目一：青年创业扶持（预算安排80万元）. */
const LINE = /^(?:子?项目|专项)(?:[一二三四五六七八九十]{1,3}|\d{1,2})[:：、.](.{2,80})$/;
const AMOUNT = /^(.{2,}?)[(（]\D{0,10}?(\d[\d,.]*(?:亿元|万元|元))[)）]$/;
const SCORE = 3;
/** The fit of a label whose words are all known. */
const CLEAR_FIT = 0.9;

/**
 * The projects whose first line is the first filled row from `from` on, all below the same heads; empty if that row
 * begins no project. A project with heads of its own, and those below it, are none of them.
 */
export function projectBlocks(view: View, from: number): readonly ProjectBlock[] {
  const blocks: ProjectBlock[] = [];
  let before: number | null = null;
  for (const row of rowsFrom(view.grid, from)) {
    const fields = firstLine(view, row);
    const title = before !== null && isSectionLine(view, before) ? before : row;
    const isFirst = before === null;
    before = row;
    if (!fields) {
      if (blocks.length === 0 && !(isFirst && (isSectionLine(view, row) || isUnitLine(view, row)))) return [];
      continue;
    }
    const data = firstDataRow(view, row);
    if (data === null || headerByWords(view, data)) return blocks;
    blocks.push({ row: title, firstDataRow: data, fields });
  }
  return blocks;
}

/** The first row below the line of a project that names a level, before another project; or else that behind its fields. */
function firstDataRow(view: View, row: number): number | null {
  let behindFields: number | null = null;
  let isOwn = true;
  for (const below of rowsFrom(view.grid, row + 1)) {
    isOwn &&= firstLine(view, below) === null;
    if (isOwn && namesLevel(view, below)) return below;
    if (behindFields === null && !isOfHead(view, below)) behindFields = below;
    if (!isOwn && behindFields !== null) break;
  }
  return behindFields;
}

/** Whether one of the first cells of a row is a level, alone or before a name. */
const namesLevel = ({ grid }: View, row: number): boolean =>
  grid
    .cellsIn(row)
    .slice(0, 3)
    .some(
      ({ compact, judged: { features } }) => features.level1 + features.level2 > 0 || gluedLevels(compact) !== null,
    );

const SECTION = /^[一二三四五六七八九十]+[、.](?!.*(?:指标|表$)).{2,12}$/;

/** 一、项目基本情况 over all columns, above the fields of a project. */
function isSectionLine({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  const [cell] = cells;
  return cell !== undefined && cells.length === 1 && cell.area.columns > 1 && SECTION.test(cell.compact);
}

/** Whether a project among several below the same heads begins in the row. */
export const beginsProject = (view: View, row: number): boolean => firstLine(view, row) !== null;

/** Whether a row says something of the whole project: a line over all columns, or a label with its value. */
function isOfHead({ grid }: View, row: number): boolean {
  const cells = grid.cellsIn(row);
  return cells.length === 1 || cells.slice(0, 1).some(isHeadLabel);
}

/** The fields that the pattern of a project's first line tells; null if the row is none. */
function firstLine(view: View, row: number): readonly RawField[] | null {
  const line = lineIn(view, row);
  if (line) return fieldsOf(line.cell, line.name);
  if (namesProject(view, row)) return [];
  const head = headOfTree(view, row);
  if (!head) return null;
  const { name, money, unit } = head;
  return [rawField("projectName", name), rawField("totalFunds", money), ...(unit ? [rawField("unitName", unit)] : [])];
}

const rawField = (term: RawField["term"], cell: JudgedCell, text = cell.text): RawField => ({
  term,
  label: cell,
  cell,
  text,
  time: null,
  score: SCORE,
});

/** 项目名称：政务云租赁 预算金额：420万元 over all columns, or 项目名称 | 政务云租赁 | …: labels that are read as in any head. */
function namesProject({ grid }: View, row: number): boolean {
  const reading = grid.cellsIn(row)[0]?.judged.labelAhead;
  return reading?.term === "projectName" && reading.fit >= CLEAR_FIT;
}

/** The line in a row, if it is all that the row holds. */
function lineIn({ grid }: View, row: number): { readonly cell: JudgedCell; readonly name: string } | null {
  const cells = grid.cellsIn(row);
  const [cell] = cells;
  const name = cell && cells.length === 1 && cell.area.columns > 1 ? LINE.exec(cell.text.trim())?.[1] : undefined;
  return cell && name !== undefined ? { cell, name } : null;
}

function fieldsOf(cell: JudgedCell, text: string): readonly RawField[] {
  const [, name = text, amount] = AMOUNT.exec(text.trim()) ?? [];
  return [rawField("projectName", cell, name), ...(amount === undefined ? [] : [rawField("totalFunds", cell, amount)])];
}
