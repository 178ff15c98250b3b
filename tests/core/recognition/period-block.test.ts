import { ofPeriod, ofYear } from "../../../src/core/forms/period-block";
import type { Form } from "../../../src/core/forms/form";
import { read, rows, type Grid } from "../../support/read-grid";

const HEADS = ["一级指标", "二级指标", "指标内容", "指标值", "备注"];
const TOP: Grid = [
  ["财政支出项目绩效目标申报表", "", "", "", "", ""],
  ["项目名称", "村级道路硬化", "", "主管部门", "云岭县交通运输局", ""],
];
const PERIOD: Grid = [
  ["产出指标", "数量指标", "硬化道路总里程", "78公里", ""],
  ["", "质量指标", "验收合格率", "100%", ""],
  ["满意度指标", "服务对象满意度指标", "沿线群众满意度", "90%以上", ""],
];
const YEAR: Grid = [
  ["产出指标", "数量指标", "硬化道路里程", "24公里", ""],
  ["", "质量指标", "验收合格率", "100%", ""],
  ["满意度指标", "服务对象满意度指标", "沿线群众满意度", "90%以上", ""],
];
const OF_PERIOD = [
  "产出指标/数量指标/硬化道路总里程 78公里",
  "产出指标/质量指标/验收合格率 100%",
  "满意度指标/服务对象满意度指标/沿线群众满意度 ≥90%",
];
const OF_YEAR = [
  "产出指标/数量指标/硬化道路里程 24公里",
  "产出指标/质量指标/验收合格率 100%",
  "满意度指标/服务对象满意度指标/沿线群众满意度 ≥90%",
];

/** Rows with a caption at their left, in the first one. */
const captioned = (caption: string, block: Grid): Grid =>
  block.map((row, index) => [index === 0 ? caption : "", ...row]);

/** The indicators of the year, and those of the whole run. */
function blocksOf(forms: readonly Form[]): readonly (readonly string[])[] {
  expect(forms).toHaveLength(1);
  return forms.flatMap((form) => {
    const period = ofPeriod(form);
    return [rows([ofYear(form)]), period ? rows([period]) : []];
  });
}

describe("indicators of the whole run beside those of the year", () => {
  it.each([
    ["长期绩效指标", "年度绩效指标"],
    ["中期绩效目标（2026-2028年）", "2026年度绩效目标"],
    ["一、实施期指标", "二、年度指标"],
  ])("are told by captions that are merged with the heads of their own: %s, %s", (ofRun, ofTheYear) => {
    const forms = read(
      [...TOP, ...captioned(ofRun, [HEADS, ...PERIOD]), ...captioned(ofTheYear, [HEADS, ...YEAR])],
      ["A3:A6", "A7:A10"],
    );
    expect(blocksOf(forms)).toEqual([OF_YEAR, OF_PERIOD]);
  });

  it("are told by captions below one row of heads, in either order", () => {
    const grid = (first: Grid, second: Grid): Grid => [...TOP, ["", ...HEADS], ...first, ...second];
    const [period, year] = [captioned("长期指标", PERIOD), captioned("年度指标", YEAR)];
    const merges = ["A4:A6", "A7:A9"];
    expect(blocksOf(read(grid(period, year), merges))).toEqual([OF_YEAR, OF_PERIOD]);
    expect(blocksOf(read(grid(year, period), merges))).toEqual([OF_YEAR, OF_PERIOD]);
    expect(blocksOf(read(grid(period, year)))).toEqual([OF_YEAR, OF_PERIOD]);
  });

  it("are told by captions in a row of their own", () => {
    const forms = read(
      [...TOP.map((row) => row.slice(0, 5)), HEADS, ["（一）长期绩效指标"], ...PERIOD, ["（二）年度绩效指标"], ...YEAR],
      ["A4:E4", "A8:E8"],
    );
    expect(blocksOf(forms)).toEqual([OF_YEAR, OF_PERIOD]);
  });

  it("are not looked for where one caption stands at all rows, or only one kind of caption", () => {
    const grid = [...TOP, ...captioned("年度绩效指标", [HEADS, ...YEAR])];
    expect(blocksOf(read(grid, ["A3:A6"]))).toEqual([OF_YEAR, []]);
    const long = [...TOP, ...captioned("长期绩效指标", [HEADS, ...PERIOD])];
    expect(blocksOf(read(long, ["A3:A6"]))).toEqual([OF_PERIOD, []]);
  });
});
