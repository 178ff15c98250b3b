import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { text } from "../../support/read-grid";

const read = (head: string) =>
  recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 管护 | < | <
${head}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 抚育面积 | ≥80亩
产出指标 | 质量指标 | 成活率 | ≥85%`),
  );
const GOAL = "管护公益林600亩，全年不发生森林火灾。";

describe("a goal that begins with the word", () => {
  it.each(["目标：", "绩效目标：", "目标:"])("is read as typed beside its label: %s", (word) => {
    const forms = read(`年度总体目标 | ${word}${GOAL} | < | <`);
    expect([text(forms, "annualGoal"), text(forms, "periodGoal")]).toEqual([`${word}${GOAL}`, undefined]);
  });

  it("is read as typed below its label", () => {
    const forms = read(
      `实施期目标 | < | 年度目标 | <\n目标：三年管护公益林1800亩，不发生森林火灾。 | < | 目标：${GOAL} | <`,
    );
    expect(text(forms, "annualGoal")).toBe(`目标：${GOAL}`);
    expect(text(forms, "periodGoal")).toBe("目标：三年管护公益林1800亩，不发生森林火灾。");
  });

  it("has its label there where no other is", () => {
    expect(text(read(`绩效目标：${GOAL} | < | < | <`), "annualGoal")).toBe(GOAL);
  });
});
