import { recognise } from "../../../src/core/recognition/recognise";
import { rowsOf, sheetOf, workbookOf } from "../../support/sheet";

const ROWS = [
  ["项目支出绩效目标表"],
  ["项目名称", "图书购置"],
  ["资金总额（万元）", 2_503_000],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "购置图书册数", "≥12000册"],
];

/** The total of a form whose cell shows its number as the text. */
function totalShownAs(text: string): number | null | undefined {
  const sheet = sheetOf("表", rowsOf(ROWS));
  const cells = sheet.cells.map((cell) => (typeof cell.value === "number" ? { ...cell, text } : cell));
  return recognise(workbookOf({ ...sheet, cells }))[0]?.amounts.totalFunds?.value.fen;
}

describe("an amount whose format shows it in a larger unit", () => {
  it("is what it shows, unrounded", () => {
    expect(totalShownAs("250.3")).toBe(250_300_000);
    expect(totalShownAs("250")).toBe(250_300_000);
  });

  it("is what it holds where the format only groups or rounds", () => {
    for (const text of ["2503000", "2,503,000.00", "¥2,503,000"]) expect(totalShownAs(text)).toBe(2_503_000_000_000);
  });
});
