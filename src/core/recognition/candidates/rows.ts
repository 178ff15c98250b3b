import type { Branch, Indicator, Located } from "../../forms/form";
import { parseTarget, unknownValue } from "../../values/parse-target";
import { signInName, typedUnitInName } from "../../values/name-hints";
import type { TargetContext, TargetValue } from "../../values/target";
import { withoutCode } from "../../values/text";
import type { Grid, GridCell } from "../../workbook/grid";
import { gluedLevels } from "../lexicon/categories";
import { locatedText } from "../located";
import type { ColumnSpan } from "./column-span";
import { withLateLevel1 } from "./late-level";
import { partsInRow } from "./part-columns";
import { cellOf } from "./row-cells";
import {
  bareLevel,
  categoryOfLevels,
  headingAt,
  headsBranches,
  levelOf,
  levelsAt,
  namesBranch,
  namesHoldLevels,
  serialKind,
} from "./row-levels";
import type { Columns, TableLine } from "./table-line";

/** The content of a table's rows. */
export interface TableRows {
  readonly indicators: readonly Indicator[];
  readonly branches: readonly Branch[];
  /** Cells of filled rows whose meaning is unknown. */
  readonly unexplained: readonly GridCell[];
  /** The names in rows left over from the template. */
  readonly leftOver: readonly GridCell[];
}

/** Names left over from a template: 指标2：, ……, 三级指标1, （请填写）, XXX. */
const LEFT_OVER =
  /^(?:(?:三级|具体|明细)?(?:指标|指标名称)[\d一二三四五六七八九十]*[:：]?[.…·×xX*]*|[.…·。]+|[-—–/]+|\(?(?:请|待)?填写?[^()]{0,8}\)?|[×xX*]{1,4}(?:指标)?)$/;
/** Values left over from a template: ≥, ……, ×%. */
const BLANK_VALUE = /^[≥≤><=＝]?[.…·×xX*/—–-]*(?:%|个|万元|元)?$/;
/** A dash or a stroke says that there is no indicator. */
const NO_NAME = /^[-—–/]+$/;
/** A number alone names none: 1., （2）. */
const NUMBER_ALONE = /^\(?\d{1,2}\)?[.、．:：]?$/;

/** Reads the lines of a table; levels apply to the rows below until the next one. */
export function readRows(grid: Grid, lines: readonly TableLine[]): TableRows {
  const indicators: Indicator[] = [];
  const branches: Branch[] = [];
  const unexplained: GridCell[] = [];
  const leftOver: GridCell[] = [];
  let level1: Located<string> | null = null;
  let level2: Located<string> | null = null;
  let hasRowOfLevel1 = false;
  let serialOfLevel1 = "";
  const isGlued = namesHoldLevels(grid, lines);
  const isNumbered = namesAreNumbered(grid, lines);
  for (const [index, line] of lines.entries()) {
    const { row, columns, values, isLevelRow, isDoubtful } = line;
    if (isLevelRow) {
      const [cell] = grid.cellsIn(row);
      if (!cell) continue;
      const level = levelOf(cell, bareLevel(cell.compact));
      if (namesBranch(cell.compact, serialOfLevel1)) level2 = level;
      else [level1, level2, hasRowOfLevel1, serialOfLevel1] = [level, null, true, serialKind(cell.compact)];
      continue;
    }
    if (numbersColumns(grid, row)) continue;
    const heading = headingAt(grid, row, columns);
    if (heading) {
      const level = levelOf(heading, bareLevel(heading.compact));
      if (headsBranches(grid, heading, { columns, next: lines[index + 1], serialOfLevel1 })) {
        [level1, level2, hasRowOfLevel1, serialOfLevel1] = [level, null, true, serialKind(heading.compact)];
      } else [level1, level2] = [levelsAt(grid, row, columns, isGlued)[0] ?? level1, level];
      continue;
    }
    const above: Located<string> | null = level1;
    const [own1, own2] = levelsAt(grid, row, columns, isGlued);
    // In a table without 一级, the previous one does not apply to a new branch that does not name it.
    const isAlone = own2 !== null && !columns.has("level1") && !hasRowOfLevel1;
    level1 = own1 ?? (isAlone ? null : level1);
    level2 = own2 ?? (level1?.value === above?.value ? level2 : null);
    if (level2) addBranch(branches, level1, level2, row);
    if (line.isOfOtherYear) continue;
    const targets = values.length > 0 ? values : [columns.get("target")];
    for (const target of targets) {
      const levels = { level1, level2, category: categoryOfLevels(level1, level2) };
      const indicator = indicatorAt(grid, row, columns, target, {
        levels,
        parts: line.parts,
        isGlued,
        isNumbered,
        isDoubtful,
      });
      if (indicator) indicators.push(indicator);
      else if (target === targets[0]) {
        unexplained.push(...valueWithoutName(grid, row, columns));
        leftOver.push(...templateName(grid, row, columns, target));
      }
    }
  }
  const settled = withLateLevel1({ indicators, branches });
  return { indicators: settled.indicators, branches: settled.branches, unexplained, leftOver };
}

/** Whether the row numbers the columns: 1 | 2 | 3 under the heads. */
function numbersColumns(grid: Grid, row: number): boolean {
  const cells = grid.cellsIn(row);
  if (cells.length < 4 || !cells.every(({ compact }) => /^\d{1,2}$/.test(compact))) return false;
  const first = Number(cells[0]?.compact);
  return cells.every(({ compact }, index) => Number(compact) === first + index);
}

function addBranch(branches: Branch[], level1: Located<string> | null, level2: Located<string>, row: number): void {
  const last = branches.at(-1);
  if (last?.level2.value === level2.value && last.level1?.value === level1?.value) {
    branches[branches.length - 1] = { ...last, rows: { from: last.rows.from, to: row } };
    return;
  }
  branches.push({ level1, level2, category: categoryOfLevels(level1, level2), rows: { from: row, to: row } });
}

/** A value without a name that is not just part of a merged cell from above. */
function valueWithoutName(grid: Grid, row: number, columns: Columns): readonly GridCell[] {
  const [name, value] = [cellOf(grid, row, columns.get("level3")), cellOf(grid, row, columns.get("target"))];
  return value && value.compact !== "" && value.at.row === row && name?.compact === "" ? [value] : [];
}

/** The name in a row left over from the template. */
function templateName(grid: Grid, row: number, columns: Columns, target: ColumnSpan | undefined): readonly GridCell[] {
  const [name, value] = [cellOf(grid, row, columns.get("level3")), cellOf(grid, row, target)];
  const isName = name?.at.row === row && !NO_NAME.test(name.compact) && !NUMBER_ALONE.test(name.compact);
  return isName && value && isLeftOver(name, value) ? [name] : [];
}

const isLeftOver = (name: GridCell, value: GridCell): boolean =>
  BLANK_VALUE.test(value.compact) && isOfTemplate(name.compact);

/** 其他, which forms print below each 二级 for further indicators. */
const isBlankOther = (name: GridCell, value: GridCell): boolean =>
  BLANK_VALUE.test(value.compact) && /^其[他它](?:指标)?$/.test(name.compact);

const isOfTemplate = (name: string): boolean => LEFT_OVER.test(name) || NUMBER_ALONE.test(name);

/** What is known of a row before its cells are read. */
interface RowAs {
  readonly levels: Pick<Indicator, "level1" | "level2" | "category">;
  /** How the names of the table's indicators are written. */
  readonly isGlued: boolean;
  readonly isNumbered: boolean;
  readonly isDoubtful: boolean;
  /** The columns of parts of the value. */
  readonly parts: TableLine["parts"];
}

/** A number that templates print before a name: 指标1：, 指标2. */
const TEMPLATE_SERIAL = /^\s*指标(?:\d{1,2}|[一二三四五六七八九十]{1,2})[:：.．、]\s*(?=\S)/;
/** A number that is not part of the name: 1.1.1 退化草原改良面积, （1）培训人次, 1、购置设备. */
const NAME_SERIAL = /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}(?:[.．]\d{1,2})+(?=\s|[^\d.%])|\d{1,2}[、.．](?!\d)|[①-⑳])\s*/;

const withoutSerial = (name: string): string => name.replace(NAME_SERIAL, "").trim();

/** Whether all names of a table begin with a number: a single one may be part of the name, as in 5G基站. */
function namesAreNumbered(grid: Grid, lines: readonly TableLine[]): boolean {
  let numbered = 0;
  for (const { row, columns } of lines) {
    const cell = cellOf(grid, row, columns.get("level3"));
    if (!cell || cell.compact === "" || isOfTemplate(cell.compact) || headingAt(grid, row, columns)) continue;
    if (!NAME_SERIAL.test(cell.text)) return false;
    numbered += 1;
  }
  return numbered > 2;
}

function indicatorAt(
  grid: Grid,
  row: number,
  columns: Columns,
  target: ColumnSpan | undefined,
  { levels, isGlued, isNumbered, isDoubtful, parts: partColumns }: RowAs,
): Indicator | null {
  const nameCell = cellOf(grid, row, columns.get("level3"));
  const valueCell = cellOf(grid, row, target);
  if (!nameCell || !valueCell || (nameCell.compact === "" && valueCell.compact === "")) return null;
  if (isLeftOver(nameCell, valueCell) || isBlankOther(nameCell, valueCell)) return null;
  // A name merged over several rows belongs only to its first row.
  if (nameCell.at.row !== row && valueCell.at.row !== row) return null;
  const comparator = withoutItsCode(locatedText(cellOf(grid, row, columns.get("comparator"))));
  const unit = locatedText(cellOf(grid, row, columns.get("unit")));
  const read = { comparator: comparator?.value ?? signInName(nameCell.text), unit: unit?.value ?? null };
  const periodCell = cellOf(grid, row, columns.get("periodTarget"));
  const weight = locatedText(cellOf(grid, row, columns.get("weight")));
  const parts = partsInRow(grid, row, valueCell, partColumns, read);
  const text = valueCell.text;
  const name = (isGlued ? gluedLevels(nameCell.compact)?.rest : undefined) ?? nameCell.text;
  return {
    level3: {
      at: nameCell.at,
      cellText: nameCell.text,
      text: name,
      value: (isNumbered ? withoutSerial(name) : name.trim()).replace(TEMPLATE_SERIAL, ""),
    },
    target: {
      at: valueCell.at,
      cellText: text,
      text,
      value: isDoubtful ? unknownValue(text) : targetBeside(nameCell.text, text, read),
    },
    periodTarget: periodCell && {
      at: periodCell.at,
      cellText: periodCell.text,
      text: periodCell.text,
      value: parseTarget(periodCell.text, read),
    },
    ...(parts.length > 0 && { parts }),
    comparator,
    unit,
    standard: locatedText(cellOf(grid, row, columns.get("standard"))),
    weight: weight && {
      ...weight,
      value: /^\d+(\.\d+)?%?$/.test(weight.value) ? Number.parseFloat(weight.value) : null,
    },
    explanation: locatedText(cellOf(grid, row, columns.get("explanation"))),
    scoring: locatedText(cellOf(grid, row, columns.get("scoring"))),
    note: locatedText(cellOf(grid, row, columns.get("note"))),
    level1: levels.level1,
    level2: levels.level2,
    category: levels.category,
  };
}

/** A value; a figure without a unit has that in brackets behind its name: 受益人口（人）. A year (2026) is no figure. */
function targetBeside(name: string, text: string, read: TargetContext): TargetValue {
  const value = parseTarget(text, read);
  const unit = value.kind === "quantity" && value.unit === null && value.tail === "" ? typedUnitInName(name) : null;
  return unit === null || (unit === "年" && YEAR.test(value.figure ?? ""))
    ? value
    : parseTarget(text, { ...read, unit });
}

const YEAR = /^20\d{2}$/;

/** Removes codes of import sheets: 2-≥. */
const withoutItsCode = (located: Located<string> | null): Located<string> | null =>
  located && { ...located, value: withoutCode(located.value) };
