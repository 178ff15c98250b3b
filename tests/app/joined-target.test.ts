import { indicatorContent } from "../../src/app/fill";
import { withJoinedTargets } from "../../src/app/joined-target";
import type { IndicatorJson } from "../../src/core/forms/forms-json";

const indicator = (
  text: string,
  comparator: string,
  unit: string,
  more: Partial<IndicatorJson> = {},
): IndicatorJson => ({
  level2: "数量指标",
  level3: "馆藏新增",
  target: { text },
  comparator,
  unit,
  ...more,
});

const only =
  (...columns: readonly string[]) =>
  (column: string): boolean =>
    columns.includes(column);

const joined = (json: IndicatorJson, ...columns: readonly string[]): Readonly<Record<string, unknown>> =>
  withJoinedTargets(indicatorContent(json), only("target", ...columns)).columns;

describe("a table without columns for comparator and unit", () => {
  it.each([
    ["30", "≥", "万件", "≥30万件"],
    ["95%", "≥", "%", "≥95%"],
    ["≥30", "≥", "次", "≥30次"],
    ["30", "大于等于", "场次", "≥30场次"],
    ["98", "=", "%", "=98%"],
    ["优良", "定性", "", "优良"],
    ["优良", "定性", "/", "优良"],
    ["2026年12月底前", "", "年月", "2026年12月底前"],
    ["2026年12月底", "≤", "", "≤2026年12月底"],
    ["", "≥", "%", "≥%"],
    ["", "", "份", "份"],
  ])("has %j beside %j and %j as one value", (text, comparator, unit, value) => {
    const columns = joined(indicator(text, comparator, unit));
    expect(columns).toMatchObject({ target: value });
    expect([columns["comparator"] ?? "", columns["unit"] ?? ""]).toEqual(["", ""]);
  });

  it("keeps the column that it has", () => {
    expect(joined(indicator("30", "≥", "万件"), "unit")).toMatchObject({ target: "≥30", unit: "万件" });
    expect(joined(indicator("30", "≥", "万件"), "comparator")).toMatchObject({ target: "30万件", comparator: "≥" });
  });

  it("joins the value of the whole period too", () => {
    expect(joined(indicator("30", "≥", "件", { periodTarget: "90" }), "periodTarget")).toMatchObject({
      target: "≥30件",
      periodTarget: "≥90件",
    });
  });

  it.each([
    ["完成全部修缮", "≥", "项"],
    ["", "定性", ""],
    ["优良", "≥", ""],
  ])("leaves %j beside %j and %j apart, since one value would say something else", (text, comparator, unit) => {
    expect(joined(indicator(text, comparator, unit))).toMatchObject({ target: text, comparator, unit });
  });
});
