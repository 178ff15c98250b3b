import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { compactText } from "../../../src/core/values/text";
import { drawOf, type Draw } from "../../fuzz/layouts/draw";
import { categoriesRepeated, shifted } from "../../metamorphic/transformations";
import { cellWith, tableAt, withCells, withColumn, type TableAt } from "./sheet-edits";
import { ADDED_HEADS, HEADS, LABELS, SPLIT_HEADS } from "./wordings";

/** A known form that says the same in other words and in another arrangement. */
export function reworded(snapshot: WorkbookSnapshot, seed: number): WorkbookSnapshot {
  const draw = drawOf(seed);
  const words = new Map<string, string>();
  const arranged = { ...snapshot, sheets: snapshot.sheets.map((sheet) => rearranged(sheet, draw)) };
  const written = { ...arranged, sheets: arranged.sheets.map((sheet) => inOtherWords(sheet, draw, words)) };
  const repeated = draw.chance(0.3) ? categoriesRepeated(written).snapshot : written;
  return draw.chance(0.3) ? shifted(repeated, draw.int(1, 3), draw.int(1, 2)).snapshot : repeated;
}

/** 其中： and the like before a label; （万元） and a colon behind it. */
const AROUND = /^(.*?)((?:\([^()]*\))?:?)$/;

/** A 二级, behind which no label stands: an indicator may have the name of a label. */
const BRANCH = /^(?:数量|质量|时效|.{2,4}成本|.{2,4}效益|可持续影响|服务对象满意度)指标$/;

/** Every label and head gets one other wording, wherever the workbook prints it. */
function inOtherWords(sheet: SheetSnapshot, draw: Draw, words: Map<string, string>): SheetSnapshot {
  const table = tableAt(sheet);
  const branches = sheet.cells.filter(({ text }) => BRANCH.test(compactText(text)));
  const isBehindBranch = (cell: SnapshotCell): boolean =>
    branches.some(({ row, column }) => row === cell.row && column < cell.column);
  const reword = (cell: SnapshotCell): SnapshotCell => {
    if (typeof cell.value !== "string" || isBehindBranch(cell)) return cell;
    const [, label = "", tail = ""] = AROUND.exec(compactText(cell.text)) ?? [];
    const known = words.get(label);
    const wording =
      known === undefined ? [...HEADS, ...LABELS].find(({ label: printed }) => printed.test(label)) : undefined;
    const text = known ?? (wording ? draw.pick(wording.words) : undefined);
    if (text === undefined || (table && cell.row > table.headerRow)) return cell;
    words.set(label, text);
    const whole = /[）)]$/.test(text) ? text : text + tail;
    return { ...cell, value: whole, text: whole };
  };
  return { ...sheet, cells: sheet.cells.map(reword) };
}

type Change = (sheet: SheetSnapshot, table: TableAt, draw: Draw) => SheetSnapshot;

/** Up to two changes of the table of a sheet that has one. */
function rearranged(sheet: SheetSnapshot, draw: Draw): SheetSnapshot {
  const changes = draw.some<Change>([split, withNote, withPoints, withLastYear, withSerial], draw.int(0, 2));
  return changes.reduce((changed, change) => {
    const table = tableAt(changed);
    return table ? change(changed, table, draw) : changed;
  }, sheet);
}

/** ≥95%, 不低于 30 个 by sign, figure and unit. */
const MEASURE = /^(≥|≤|>=|<=|>|<|=)?([\d,]+(?:\.\d+)?)([^\d≥≤><=]{0,8})$/;

/** The rows of the table that hold something at these columns. */
const valueCells = (sheet: SheetSnapshot, { headerRow, lastRow, value }: TableAt): readonly SnapshotCell[] =>
  sheet.cells.filter(({ row, column }) => column === value.from && row > headerRow && row <= lastRow);

/** 指标值 becomes three columns: sign, figure, unit. */
const split: Change = (sheet, table, draw) => {
  const values = valueCells(sheet, table);
  const wide = withColumn(withColumn(sheet, table, table.value.to + 1), table, table.value.from);
  const [sign, figure, unit] = [table.value.from, table.value.from + 1, table.value.to + 2];
  const parts = values.flatMap((cell) => {
    const measure = typeof cell.value === "string" ? MEASURE.exec(compactText(cell.text)) : null;
    return measure ? [{ row: cell.row, sign: measure[1], figure: measure[2] ?? "", unit: measure[3] }] : [];
  });
  // Values without a sign would have to get one.
  if (parts.length < values.length / 2 || parts.some((part) => part.sign === undefined)) return sheet;
  return withCells(wide, [
    cellWith(table.headerRow, sign, draw.pick(SPLIT_HEADS.comparator)),
    cellWith(table.headerRow, unit, draw.pick(SPLIT_HEADS.unit)),
    ...parts.flatMap((part) => [
      ...(part.sign === undefined ? [] : [cellWith(part.row, sign, part.sign)]),
      cellWith(part.row, figure, part.figure),
      ...(part.unit ? [cellWith(part.row, unit, part.unit)] : []),
    ]),
  ]);
};

/** A column with this head and these contents before column `at`. */
function added(
  sheet: SheetSnapshot,
  table: TableAt,
  at: number,
  head: string,
  content: (index: number, value: SnapshotCell) => string | number,
): SheetSnapshot {
  const rows = valueCells(sheet, table);
  const cells = rows.map((cell, index) => cellWith(cell.row, at, content(index, cell)));
  const filled = cells.filter(({ text }) => text !== "");
  return withCells(withColumn(sheet, table, at), [cellWith(table.headerRow, at, head), ...filled]);
}

const withSerial: Change = (sheet, table, draw) =>
  added(sheet, table, table.level1, draw.pick(ADDED_HEADS.serial), (index) => index + 1);

const withNote: Change = (sheet, table, draw) => {
  const word = draw.pick(["", "综合科", "按月统计"]);
  return added(sheet, table, table.lastColumn + 1, draw.pick(ADDED_HEADS.note), () => word);
};

const withPoints: Change = (sheet, table, draw) => {
  const at = draw.chance(0.5) ? table.value.from : table.value.to + 1;
  return added(sheet, table, at, draw.pick(ADDED_HEADS.points), () => draw.pick([5, 10, 10, 15]));
};

/** Nine tenths of the value as what was reached last year. */
const withLastYear: Change = (sheet, table, draw) =>
  added(sheet, table, table.value.from, draw.pick(ADDED_HEADS.lastYear), (_index, { text }) => {
    const [, , figure = "", unit = ""] = MEASURE.exec(compactText(text)) ?? [];
    const number = Number(figure.replaceAll(",", ""));
    return number > 0 ? `${String(Math.floor(number * 0.9))}${unit}` : "";
  });
