import { projectForm } from "../../../src/core/rules/cases";
import { goalsOf, outputRows, purposeOf } from "../../../src/core/forms/goals";

const form = projectForm({
  texts: { projectName: "图书馆 修缮", periodGoal: "三年完成修缮", annualGoal: "修缮屋面" },
  indicators: [
    ["数量指标", "修缮面积", "≥900平方米"],
    ["时效指标", "完工时间", "12月底前"],
    ["成本指标", "修缮费用", "≤60万元"],
    ["质量指标", "", ""],
    ["", "读者满意度", "≥90%"],
  ],
});

describe("goals", () => {
  it("puts the goal of the year first", () => {
    expect(goalsOf(form).map(({ value }) => value)).toEqual(["修缮屋面", "三年完成修缮"]);
  });

  it.each(["", "无", "/", "——", "同上"])("takes %j for no goal", (annualGoal) => {
    expect(goalsOf(projectForm({ texts: { annualGoal } }))).toEqual([]);
  });

  it("states the purpose by name and goals without blanks", () => {
    expect(purposeOf(form)).toBe("图书馆修缮\n修缮屋面\n三年完成修缮");
  });

  it("takes named rows of quantity, quality and time for outputs", () => {
    expect(outputRows(form).map(({ level3 }) => level3.value)).toEqual(["修缮面积", "完工时间"]);
  });
});
