import { flatMap } from "../../flat-map";
import { categoryOf } from "../../forms/category";
import type { Branch, Indicator, Located } from "../../forms/form";
import { parseTarget } from "../../values/parse-target";
import type { Grid, GridCell } from "../../workbook/grid";
import { gluedLevels, isLevel1, isLevel2 } from "../lexicon/categories";
import { located } from "../located";
import { readOutline, type HeadingLevels, type Piece } from "./outline";

/** The content of a single cell that holds all indicators of a project. */
export interface CellOfIndicators {
  readonly indicators: readonly Indicator[];
  readonly branches: readonly Branch[];
  /** 【总体目标】 in the same cell; null if it has none. */
  readonly goal: string | null;
}

/** Fewer indicators do not make a list. */
const MIN_OUTLINE = 2;

/** 一级 and 二级 cells beside or above a cell of indicators; null for a level without one. */
export interface Heading {
  readonly level1: GridCell | null;
  readonly level2: GridCell | null;
}

/**
 * Reads a cell with "【产出指标-数量指标】" blocks, with "1-产出指标；11-数量指标；…" chains, or with an outline of levels; null if it is
 * none of these. `heading` has the levels beside or above the cell; null if there are none.
 */
export function readCellOfIndicators(cell: GridCell, heading: Heading | null = null): CellOfIndicators | null {
  const blocks = bracketBlocks(cell.text);
  const marked = [...blocks.pieces, ...chain(cell.text)];
  const outline = marked.length > 0 ? [] : readOutline(cell.text, heading && levelsOf(heading));
  const isOutline = outline.length >= MIN_OUTLINE || (heading !== null && outline.length > 0);
  const pieces = isOutline ? outline : marked;
  if (pieces.length === 0) return null;
  const part = (text: string): Located<string> => ({ at: cell.at, cellText: cell.text, text, value: text.trim() });
  const level = (text: string, head: GridCell | null | undefined): Located<string> | null => {
    if (text === "") return null;
    return head?.compact === text ? located(head, text) : part(text);
  };
  const indicators = pieces.map(({ level1, level2, name, value }) =>
    statedIndicator({
      level1: level(level1, heading?.level1),
      level2: level(level2, heading?.level2),
      level3: part(name),
      target: { at: cell.at, cellText: cell.text, text: value, value: parseTarget(value) },
    }),
  );
  return { indicators, branches: branchesOf(indicators, cell.at.row), goal: blocks.goal };
}

/** The levels at the left of a cell: 产出指标 | 数量指标, or one of the two; null if there are none. */
export function headingLeftOf(grid: Grid, { at, area }: GridCell): Heading | null {
  const leftOf = (column: number): GridCell | null => (column > 0 ? grid.at(at.row, column - 1) : null);
  const left = leftOf(area.column);
  if (!left || left.at.row > at.row) return null;
  const upper = left.area.column > 0 ? filledAbove(grid, at.row, left.area.column - 1) : null;
  const level1 = upper && isLevel1(upper.compact) ? upper : null;
  // 成本指标 is a word of both levels: beside 产出指标 it is the lower one.
  if (isLevel2(left.compact) && (level1 || !isLevel1(left.compact))) return { level1, level2: left };
  return isLevel1(left.compact) ? { level1: left, level2: null } : null;
}

/** The cell at a place, or else the next one above that is not blank: a 一级 that is not merged over its rows. */
function filledAbove(grid: Grid, row: number, column: number): GridCell {
  let place = row;
  while (place > 0 && grid.at(place, column).compact === "") place -= 1;
  return grid.at(place, column);
}

/** An indicator of which a list says its levels, its name and its value, and nothing else. */
export const statedIndicator = (stated: Pick<Indicator, "level1" | "level2" | "level3" | "target">): Indicator => ({
  ...stated,
  category: categoryOf(stated.level2?.value ?? "") ?? categoryOf(stated.level1?.value ?? ""),
  comparator: null,
  unit: null,
  standard: null,
  weight: null,
  explanation: null,
  periodTarget: null,
  scoring: null,
  note: null,
});

/** The branches of the indicators of one row. */
export function branchesOf(indicators: readonly Indicator[], row: number): readonly Branch[] {
  const seen = new Map<string, Branch>();
  for (const { level1, level2, category } of indicators) {
    if (level2)
      seen.set(`${level1?.value} ${level2.value}`, { level1, level2, category, rows: { from: row, to: row } });
  }
  return [...seen.values()];
}

const levelsOf = ({ level1, level2 }: Heading): HeadingLevels => ({
  level1: level1?.compact ?? "",
  level2: level2?.compact ?? "",
});

/** Combines the cells of one entry; null if none of them lists indicators. */
export function joined(cells: readonly CellOfIndicators[]): CellOfIndicators | null {
  if (cells.length === 0) return null;
  return {
    indicators: flatMap(cells, ({ indicators }) => indicators),
    branches: flatMap(cells, ({ branches }) => branches),
    goal: cells.find(({ goal }) => goal !== null)?.goal ?? null,
  };
}

const BLOCK = /[【[]([^】\]]{2,30})[】\]][:：]?([^【[]*)/g;
const NAMED_VALUE = /^(.*\S)\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]\s*[;；。]?$/;

/** 【产出指标-数量指标】, then a line per indicator with its value in brackets or after a colon. */
function bracketBlocks(text: string): { readonly pieces: readonly Piece[]; readonly goal: string | null } {
  const pieces: Piece[] = [];
  let goal: string | null = null;
  for (const [, head = "", body = ""] of text.matchAll(BLOCK)) {
    if (head.includes("目标") && goal === null) goal = body.trim();
    const levels = gluedLevels(head.replace(/\s+/g, ""));
    if (levels?.rest !== "") continue;
    for (const line of body.split(/\n|(?<=[)）])[;；]/)) {
      const bare = line.trim().replace(/^指标\d*\s*[:：]\s*/, "");
      if (bare === "") continue;
      const [, name = bare, value = ""] = NAMED_VALUE.exec(bare) ?? /^([^:：]+)[:：](.+)$/.exec(bare) ?? [];
      pieces.push({ level1: levels.level1, level2: levels.level2, name: name.trim(), value: value.trim() });
    }
  }
  return { pieces, goal };
}

const LINK = /(?:^|[。;；\n\s])\d+[、.]\s*\d*-?([^；;:：]{2,20})[；;]\s*\d*-?([^；;:：]{2,24})[；;]\s*([^；;]+?)[；;]/g;
const LABELLED = /([^；;:：。]{2,14})[:：]\s*([^；;]*)/g;

/** "1、1-产出指标；11-数量指标；名称；实施周期指标值:80座；年度指标值:40座。2、…" */
function chain(text: string): readonly Piece[] {
  const links = [...text.matchAll(LINK)].filter(
    ([, level1 = "", level2 = ""]) => isLevel1(level1.trim()) && isLevel2(level2.trim()),
  );
  return links.map((link, index): Piece => {
    const [whole, level1 = "", level2 = "", name = ""] = link;
    const rest = text.slice(link.index + whole.length, links[index + 1]?.index ?? text.length);
    const values = [...rest.matchAll(LABELLED)].map(([, label = "", value = ""]) => ({
      label,
      value: value.trim().replace(/[。;；]$/, ""),
    }));
    const chosen = values.find(({ label }) => /年度|当年|本年/.test(label)) ?? values.at(-1);
    return {
      level1: level1.trim(),
      level2: level2.trim(),
      name: name.trim(),
      value: chosen?.value ?? rest.trim().replace(/[。;；]$/, ""),
    };
  });
}
