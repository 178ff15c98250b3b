import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";

/** What is read of an indicator with this name and value. */
function read(name: string, value: string) {
  const [form] = recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 经济林种植 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | ${name} | ${value}
产出指标 | 质量指标 | 苗木成活 | 良好`),
  );
  const [indicator] = form?.indicators ?? [];
  if (!indicator) throw new Error("no indicator was read");
  const { comparator, number, unit, text } = indicator.target.value;
  return { name: indicator.level3.value, text, value: [comparator, number, unit] };
}

describe("a hint in brackets behind a name", () => {
  it.each([
    ["苗木成活率（≥**%）", "85", ["≥", "85", "%"]],
    ["苗木成活率（≥ ** %）", "85", ["≥", "85", "%"]],
    ["新增产值（≥××万元）", "6070", ["≥", "60700000", "元"]],
    ["补助标准（≤**元/株）", "28.4", ["≤", "28.4", "元/株"]],
    ["苗木死亡率（不高于__%）", "5", ["≤", "5", "%"]],
    ["受益农户（≥XX户）", "120", ["≥", "120", "户"]],
    ["受益人口（人）", "132", [null, "132", "人"]],
    ["种植面积（单位：亩）", "132", [null, "132", "亩"]],
    ["种植面积（≥）", "132亩", ["≥", "132", "亩"]],
  ])("gives %s | %s the sign and the unit", (name, value, expected) => {
    expect(read(name, value)).toMatchObject({ text: value, value: expected });
    expect(read(name, value).name).toBe(name);
  });

  it.each([
    ["苗木成活率（≥**%）", "≥85%", ["≥", "85", "%"]],
    ["苗木成活率（≥**%）", ">=85", ["≥", "85", "%"]],
    ["苗木死亡率（≥**%）", "≤5%", ["≤", "5", "%"]],
    ["受益人口（人）", "≥32户", ["≥", "32", "户"]],
    ["受益人口（含监测户）", "132", [null, "132", null]],
    ["经济林种植（二期）", "132", [null, "132", null]],
    ["受益人口（人）", "2026年底", [null, null, null]],
    ["受益人口（≥**人）", "显著增加", [null, null, null]],
  ])("yields to what stands in the value: %s | %s", (name, value, expected) => {
    expect(read(name, value).value).toEqual(expected);
  });
});
