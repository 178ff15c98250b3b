import path from "node:path";
import fc from "fast-check";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { attackTexts, repeated } from "../support/attack-cells";
import { corpus } from "../support/corpus";
import { REPO_ROOT } from "../support/shared";
import { targetText } from "./target-text";

const LABELS = [
  "2025年项目支出绩效目标表",
  "部门整体支出绩效目标表",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "计量单位",
  "计算符号",
  "权重",
  "绩效标准",
  "产出指标",
  "数量指标",
  "成本指标",
  "满意度指标",
  "资金总额：",
  "其中：一般公共预算：12.5万元 政府性基金：",
  "项目名称",
  "项目支出",
  "年度绩效目标",
  "填表人：    联系电话：    填报日期：",
  "附件2-1",
  "单位：万元",
];

/** Words that rules and recogniser look for, over and over: what slow expressions choke on. */
const attackText = fc
  .tuple(
    fc.constantFrom(...LABELS, ...attackTexts(path.join(REPO_ROOT, "src/core")).values()),
    fc.constantFrom(100, 1000, 5000),
  )
  .map(([text, length]) => repeated(text, length));

const content: fc.Arbitrary<SnapshotCell["value"]> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 3, arbitrary: targetText },
  { weight: 2, arbitrary: fc.oneof(fc.double(), fc.integer({ min: -50, max: 5000 })) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: attackText },
  { weight: 1, arbitrary: fc.constantFrom("#REF!", "#N/A").map((error) => ({ error })) },
);

const textOf = (value: SnapshotCell["value"]): string => (typeof value === "object" ? value.error : String(value));

/** A place in the part of a sheet where forms stand, and now and then far away. */
const place = fc.oneof(
  { weight: 9, arbitrary: fc.record({ row: fc.nat(45), column: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) }) },
);

type Mutation = (sheet: SheetSnapshot) => SheetSnapshot;

const typed: fc.Arbitrary<Mutation> = fc.tuple(place, content).map(([at, value]) => (sheet) => ({
  ...sheet,
  cells: [
    ...sheet.cells.filter(({ row, column }) => row !== at.row || column !== at.column),
    { ...at, value, text: textOf(value), formula: null, numberFormat: null },
  ],
}));

const cleared: fc.Arbitrary<Mutation> = fc.nat().map((pick) => (sheet) => ({
  ...sheet,
  cells: sheet.cells.filter((_, index) => index !== pick % Math.max(1, sheet.cells.length)),
}));

const exchanged: fc.Arbitrary<Mutation> = fc.tuple(fc.nat(), fc.nat()).map(([first, second]) => (sheet) => {
  const a = sheet.cells[first % Math.max(1, sheet.cells.length)];
  const b = sheet.cells[second % Math.max(1, sheet.cells.length)];
  if (!a || !b) return sheet;
  const swap = (cell: SnapshotCell): SnapshotCell => {
    const other = cell === a ? b : a;
    return cell === a || cell === b ? { ...cell, value: other.value, text: other.text } : cell;
  };
  return { ...sheet, cells: sheet.cells.map(swap) };
});

const merged: fc.Arbitrary<Mutation> = fc
  .tuple(place, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([at, rows, columns]) => (sheet) => ({ ...sheet, merges: [...sheet.merges, { ...at, rows, columns }] }));

const unmerged: fc.Arbitrary<Mutation> = fc.nat().map((pick) => (sheet) => ({
  ...sheet,
  merges: sheet.merges.filter((_, index) => index !== pick % Math.max(1, sheet.merges.length)),
}));

const doubledRow: fc.Arbitrary<Mutation> = fc.tuple(fc.nat(45), fc.nat(45)).map(([from, to]) => (sheet) => ({
  ...sheet,
  cells: [
    ...sheet.cells.filter(({ row }) => row !== to),
    ...sheet.cells.filter(({ row }) => row === from).map((cell) => ({ ...cell, row: to })),
  ],
}));

const renamed: fc.Arbitrary<Mutation> = fc
  .constantFrom("__proto__", "附件2－1", "constructor", "'", "a!b", "表 1")
  .map((name) => (sheet) => ({ ...sheet, name }));

const inOrder = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
});

const files = corpus();

/** Workbooks of the corpus after a few accidents, so that they are nearly forms. */
export const mutatedWorkbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .tuple(
    fc.constantFrom(...files.map(({ snapshot }) => snapshot)),
    fc.array(fc.tuple(fc.nat(), fc.oneof(typed, typed, cleared, exchanged, merged, unmerged, doubledRow, renamed)), {
      minLength: 1,
      maxLength: 25,
    }),
  )
  .map(([snapshot, mutations]) => ({
    ...snapshot,
    sheets: mutations
      .reduce<readonly SheetSnapshot[]>(
        (sheets, [pick, mutate]) =>
          sheets.map((sheet, index) => (index === pick % sheets.length ? mutate(sheet) : sheet)),
        snapshot.sheets,
      )
      .map(inOrder),
  }));
