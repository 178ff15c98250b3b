import { ofPeriod, ofYear } from "../../../src/core/forms/period-block";
import { read, rows, type Grid } from "../../support/read-grid";

const HEADS = ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"];
const form = (...lines: Grid): Grid => [
  ["项目支出绩效目标表（2026年度）"],
  ["项目名称", "松材线虫病防治"],
  ["", "中期指标", "", "", "年度指标"],
  HEADS,
  ...lines,
];
const periods = (grid: Grid) =>
  read(grid, ["B3:D3", "E3:G3"])[0]?.indicators.map(({ periodTarget }) => periodTarget?.text ?? null);

describe("中期指标 beside 年度指标", () => {
  const same = form(
    ["产出指标", "数量指标", "清理枯死松树", "≥7.5万株", "数量指标", "清理枯死松树", "≥2.5万株"],
    ["", "", "注射免疫药剂", "≥3.6万株", "", "注射免疫药剂", "≥4.2万株"],
  );

  it("has the values of the same indicators for the whole period", () => {
    expect(rows(read(same, ["B3:D3", "E3:G3"]))).toEqual([
      "产出指标/数量指标/清理枯死松树 ≥25000株",
      "产出指标/数量指标/注射免疫药剂 ≥42000株",
    ]);
    expect(periods(same)).toEqual(["≥7.5万株", "≥3.6万株"]);
  });

  const OTHER: Grid = [
    ["产出指标", "数量指标", "清理枯死松树", "≥7.5万株", "数量指标", "飞机防治面积", "≥6万亩"],
    ["", "质量指标", "清理合格率", "≥95%", "质量指标", "清理合格率", "≥93%"],
    ["", "时效指标", "防治完成时间", "2028年10月底前", "", "", ""],
    ["满意度指标", "服务对象满意度指标", "林农满意度", "≥90%", "服务对象满意度指标", "林农满意度", "≥85%"],
  ];
  const OF_YEAR = [
    "产出指标/数量指标/飞机防治面积 ≥60000亩",
    "产出指标/质量指标/清理合格率 ≥93%",
    "满意度指标/服务对象满意度指标/林农满意度 ≥85%",
  ];
  const OF_PERIOD = [
    "产出指标/数量指标/清理枯死松树 ≥75000株",
    "产出指标/质量指标/清理合格率 ≥95%",
    "产出指标/时效指标/防治完成时间 date",
    "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
  ];
  const blocksOf = (grid: Grid, merges: readonly string[]) =>
    read(grid, merges).map((form) => {
      const period = ofPeriod(form);
      return { year: rows([ofYear(form)]), period: period && rows([period]), branches: period?.branches.length };
    });

  it("has indicators of its own if the names differ", () => {
    expect(periods(form(...OTHER))).toEqual(Array.from({ length: 7 }, () => null));
    expect(blocksOf(form(...OTHER), ["B3:D3", "E3:G3"])).toEqual([{ year: OF_YEAR, period: OF_PERIOD, branches: 4 }]);
  });

  it("is told by the captions of the goals above the heads", () => {
    const grid: Grid = [
      ["项目支出绩效目标表（2026年度）"],
      ["项目名称", "松材线虫病防治"],
      ["总体目标", "中期目标（2026-2028年）", "", "", "年度目标"],
      ["", "三年清理枯死松树7.5万株，疫情面积不再扩大", "", "", "飞机防治6万亩次，清理合格率不低于93%"],
      HEADS,
      ...OTHER,
    ];
    const merges = ["A3:A4", "B3:D3", "E3:G3", "B4:D4", "E4:G4"];
    expect(blocksOf(grid, merges)).toEqual([{ year: OF_YEAR, period: OF_PERIOD, branches: 4 }]);
    const turned = grid.map((row) => [row[0] ?? "", ...row.slice(4), "", "", ""].slice(0, 4).concat(row.slice(1, 4)));
    expect(blocksOf(turned, merges)).toEqual([{ year: OF_YEAR, period: OF_PERIOD, branches: 4 }]);
  });

  it("is not told apart without captions: the last table counts", () => {
    const grid: Grid = [["项目支出绩效目标表（2026年度）"], ["项目名称", "松材线虫病防治"], HEADS, ...OTHER];
    expect(blocksOf(grid, [])).toEqual([{ year: OF_YEAR, period: null, branches: undefined }]);
  });
});
