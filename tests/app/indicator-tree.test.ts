import { indicatorTree, type TreeNodeView } from "../../src/app/indicator-tree";
import { editionOf } from "../../src/core/recognition/edition";
import { recognise } from "../../src/core/recognition/recognise";
import { runRules } from "../../src/core/engine/run";
import { projectForm, type IndicatorSpec } from "../../src/core/rules/cases";
import { RULES } from "../../src/core/rules/registry";
import { corpus } from "../support/corpus";

const ROWS: readonly IndicatorSpec[] = [
  ["数量指标", "植树棵数", "≥3000棵", { level1: "产出指标" }],
  ["数量指标", "补植棵数", "≥200棵", { level1: "产出指标" }],
  ["质量指标", "成活率", "≥90%", { level1: "产出指标" }],
  ["成本指标", "苗木费用", "≤20万元", { level1: "产出指标" }],
];

const outline = (nodes: readonly TreeNodeView[]): readonly string[] =>
  nodes.flatMap(({ name, branches }) => [
    name,
    ...branches.map(
      (branch) => `  ${branch.name} ${branch.state} ${branch.indicators.map((one) => one.name).join("、")}`,
    ),
  ]);

describe("indicatorTree", () => {
  it("stands in the order of the edition, with the branches that have no indicator", () => {
    expect(outline(indicatorTree(projectForm({ indicators: ROWS })))).toEqual([
      "产出指标",
      "  数量指标 filled 植树棵数、补植棵数",
      "  质量指标 filled 成活率",
      "  时效指标 missing ",
      "  成本指标 filled 苗木费用",
      "效益指标",
      "  经济效益指标 missing ",
      "  社会效益指标 missing ",
      "  生态效益指标 missing ",
      "  可持续影响指标 missing ",
      "  社会公众或服务对象满意度指标 missing ",
    ]);
  });

  it("of a blank form lacks what its edition demands: nothing mandatory is merely empty", () => {
    const branches = indicatorTree(projectForm({ indicators: [] })).flatMap((node) => node.branches);
    expect(branches.filter(({ isMandatory }) => isMandatory).length).toBeGreaterThan(3);
    expect(branches.filter(({ isMandatory, state }) => isMandatory && state === "empty")).toEqual([]);
  });

  it("lets single benefits be empty once there is one, and tells rows that do not apply", () => {
    const form = projectForm({
      indicators: [...ROWS, ["社会效益指标", "增加绿地", "≥2亩"], ["生态效益指标", "不适用", ""]],
    });
    expect(outline(indicatorTree(form)).slice(-6)).toEqual([
      "效益指标",
      "  经济效益指标 empty ",
      "  社会效益指标 filled 增加绿地",
      "  生态效益指标 left-out 不适用",
      "  可持续影响指标 empty ",
      "  社会公众或服务对象满意度指标 missing ",
    ]);
  });

  it("prints a branch of the edition that needs no row only with an indicator", () => {
    const national = projectForm({ edition: "national-2021", indicators: ROWS });
    expect(outline(indicatorTree(national)).join("\n")).not.toContain("可持续影响指标");
    const lasting = projectForm({
      edition: "national-2021",
      indicators: [...ROWS, ["可持续影响指标", "管护年限", "≥5年"]],
    });
    expect(outline(indicatorTree(lasting))).toContain("  可持续影响指标 filled 管护年限");
  });

  it("keeps branches that the edition lacks, and uses the form's own in an edition without a tree", () => {
    const more: readonly IndicatorSpec[] = [...ROWS, ["管理指标", "制度健全性", "健全", { level1: "管理指标" }]];
    expect(outline(indicatorTree(projectForm({ indicators: more }))).slice(-2)).toEqual([
      "管理指标",
      "  管理指标 filled 制度健全性",
    ]);
    expect(outline(indicatorTree(projectForm({ edition: "general", indicators: more })))).toEqual([
      "产出指标",
      "  数量指标 filled 植树棵数、补植棵数",
      "  质量指标 filled 成活率",
      "  成本指标 filled 苗木费用",
      "管理指标",
      "  管理指标 filled 制度健全性",
    ]);
  });

  it.each(corpus().map((workbook) => [workbook.name, workbook] as const))(
    "has every indicator of %s once, and is missing what the rules miss",
    (_name, { snapshot }) => {
      const forms = recognise(snapshot);
      const findings = runRules({ forms }, RULES, editionOf);
      for (const form of forms) {
        const branches = indicatorTree(form).flatMap((node) => node.branches);
        expect(branches.flatMap(({ indicators }) => indicators.map(({ at }) => at)).toSorted(byRow)).toEqual(
          form.indicators.map(({ level3 }) => level3.at).toSorted(byRow),
        );
        const missed = findings.filter(
          ({ rule, at }) => at.sheet === form.sheet && /^CNT-(L2-MISSING|BENEFIT|SAT-REQUIRED)$/.test(rule),
        );
        expect(branches.some(({ state }) => state === "missing")).toBe(missed.length > 0);
      }
    },
  );
});

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;
