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

  it("has none if its names differ", () => {
    const other = form(
      ["产出指标", "数量指标", "清理枯死松树", "≥7.5万株", "数量指标", "飞机防治面积", "≥6万亩次"],
      ["", "", "注射免疫药剂", "≥3.6万株", "", "注射免疫药剂", "≥4.2万株"],
    );
    expect(periods(other)).toEqual([null, null]);
  });
});
