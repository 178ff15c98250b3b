import { fillSlots } from "../../../src/core/completeness/fill-slots";
import { hunan2023 } from "../../../src/core/editions/hunan-2023";
import { projectForm, type IndicatorSpec } from "../../../src/core/rules/cases";

const row = (level2: string, level3: string): IndicatorSpec => [level2, level3, "≥3件"];
const branchGaps = (...indicators: readonly IndicatorSpec[]) =>
  fillSlots(projectForm({ indicators }), hunan2023)
    .filter(({ kind, gap }) => kind === "branch" && gap !== null)
    .map(({ name }) => name.zh);

describe("fillSlots", () => {
  it("asks for mandatory branches while a form has fewer indicators than it needs", () => {
    expect(branchGaps(row("数量指标", "办件数量"))).toContain("质量指标");
  });

  it("takes a figure in percentage points for a value, and a unit without a figure for a gap", () => {
    const gapOf = (target: string) =>
      fillSlots(projectForm({ indicators: [["质量指标", "近视率下降百分点", target]] }), hunan2023)
        .filter(({ kind, gap }) => kind === "figure" && gap !== null)
        .map(({ gap }) => gap?.zh);
    expect(gapOf("≥0.6个百分点")).toEqual([]);
    expect(gapOf("≥个百分点")).toEqual(["还没有填数字（≥__个百分点）"]);
  });

  it("leaves branches to the rules once there are enough, as the verdict does", () => {
    const enough = ["办件数量", "培训场次", "检查次数"].map((name) => row("数量指标", name));
    expect(branchGaps(...enough)).toEqual([]);
  });
});
