import { projectForm } from "../../../src/core/rules/cases";
import { proseOf } from "../../../src/core/forms/prose";

describe("proseOf", () => {
  it("lists each text once with all its cells, compact", () => {
    const form = projectForm({
      texts: { projectName: "设备维修", periodGoal: "保障运行", annualGoal: "保障 运行　", phone: "13800000000" },
      indicators: [["数量指标", "检修次数", "≥12次", { explanation: "保障运行" }]],
    });
    expect(proseOf(form).map(({ text, cells }) => [text, cells.length])).toEqual([
      ["设备维修", 1],
      ["保障运行", 3],
      ["检修次数", 1],
    ]);
  });

  it("leaves out blank cells and takes a merged cell once", () => {
    const form = projectForm({ texts: { annualGoal: "　" }, indicators: [["数量指标", "检修次数", "≥12次"]] });
    const [row] = form.indicators;
    const merged = { ...form, indicators: row ? [row, row] : [] };
    expect(proseOf(merged).map(({ text, cells }) => [text, cells.length])).toEqual([["检修次数", 1]]);
  });
});
