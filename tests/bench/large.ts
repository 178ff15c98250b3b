import { checkSnapshot } from "../../src/app/check";
import { xlsxOf } from "../support/new-sheet";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";

const TITLE = ["项目支出绩效目标表"];
const HEADER = ["一级指标", "二级指标", "三级指标", "指标值"];
const FORM = [
  TITLE,
  ["项目名称", "图书购置"],
  ["资金总额（万元）", 80],
  HEADER,
  ["产出指标", "数量指标", "购置图书册数", "≥12000册"],
  ["效益指标", "社会效益指标", "年接待读者人次", "≥30万人次"],
];

/** Checks a sheet with so many header rows of indicator tables. The number of forms. */
export const checkHeaderRows = (count: number): number =>
  checkSnapshot(workbookOf(sheetOf("表", rowsOf([TITLE, ...Array.from({ length: count }, () => HEADER)]))), null).forms
    .length;

/** The bytes of a workbook with so many sheets, a form on each. */
export const manySheets = (count: number): Uint8Array =>
  xlsxOf(...Array.from({ length: count }, (_, index) => sheetOf(`表${index + 1}`, rowsOf(FORM))));

/** The bytes of a workbook with a form and so many merged pairs of cells below it. */
export function manyMerges(count: number): Uint8Array {
  const notes = Array.from({ length: count }, (_, index) => [`说明${index + 1}`]);
  const below = FORM.length + 2;
  const pairs = notes.map((_, index) => `A${below + index}:B${below + index}`);
  return xlsxOf(sheetOf("表", { ...rowsOf(FORM), ...rowsOf(notes, below) }, pairs));
}
