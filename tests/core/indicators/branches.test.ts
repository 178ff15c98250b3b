import { hunan2023 } from "../../../src/core/editions/hunan-2023";
import { branch, node } from "../../../src/core/editions/define-tree";
import type { TreeNode } from "../../../src/core/forms/tree";
import { projectForm, type IndicatorSpec } from "../../../src/core/rules/cases";
import { branchGaps, setIndicators } from "../../../src/core/indicators/branches";

const ROWS: readonly IndicatorSpec[] = [
  ["数量指标", "植树棵数", "≥3000棵", { level1: "产出指标" }],
  ["质量指标", "成活率", "≥90%", { level1: "产出指标" }],
  ["成本指标", "苗木费用", "≤20万元", { level1: "产出指标" }],
];

describe("setIndicators", () => {
  it("leaves out rows that say that they do not apply, and keeps rows without a name", () => {
    const form = projectForm({ indicators: [...ROWS, ["时效指标", "不适用", "无"], ["质量指标", "", "≥90%"]] });
    expect(setIndicators(form)).toHaveLength(4);
  });
});

describe("branchGaps", () => {
  it("names each lack in one part only", () => {
    const gaps = branchGaps(projectForm({ indicators: ROWS }), hunan2023);
    expect(gaps.benefit?.level2).toBe("效益指标");
    expect(gaps.satisfaction?.level2).toBe("社会公众或服务对象满意度指标");
    expect(gaps.branches.map(({ level2 }) => level2)).toEqual(["时效指标"]);
  });

  it("calls the benefits what the edition calls them, unless it has them below one head with others", () => {
    const named = (...nodes: readonly TreeNode[]): string | undefined =>
      branchGaps(projectForm({ indicators: ROWS }), { ...hunan2023, tree: { department: [], project: nodes } }).benefit
        ?.level2;
    const outputs = node("服务指标", branch("服务数量", "quantity"));
    expect(named(outputs, node("成效指标", branch("民生成效", "social-benefit")))).toBe("成效指标");
    expect(named(node("绩效指标", branch("数量", "quantity"), branch("民生", "social-benefit")))).toBe("效益指标");
  });

  it("lists single benefits once there is one of them", () => {
    const form = projectForm({ indicators: [...ROWS, ["生态效益指标", "增加绿地面积", "≥2亩"]] });
    const gaps = branchGaps(form, hunan2023);
    expect(gaps.benefit).toBeNull();
    // Real forms of Hunan leave 经济效益 out.
    expect(gaps.branches.map(({ level2 }) => level2)).toEqual(["时效指标", "社会效益指标"]);
  });

  it("knows nothing while a row's branch is unknown", () => {
    const form = projectForm({ indicators: [...ROWS, ["其他指标", "养护天数", "≥90天"]] });
    expect(branchGaps(form, hunan2023)).toEqual({ benefit: null, satisfaction: null, branches: [] });
  });
});
