import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";

const read = (goal: string, ...head: readonly string[]) =>
  recognise(
    drawnGrid(`部门整体绩效自评表 | < | < | <
部门名称 | 青禾县广电站 | < | <
${head.join("\n")}
年度目标 | ${goal} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 播出节目 | ≥80期
产出指标 | 质量指标 | 播出准点率 | ≥95%`),
  )[0]?.year?.value;

describe("the year that only the sentences of a form name", () => {
  it.each([
    "广电站2031年较好地完成了履职任务，开展了各项宣传工作。",
    "办好各档节目，全部设备在2031年底前完成更新并且验收合格。",
    "按照《青禾县广电规划（2026—2035年）》（青广〔2028〕6号）的要求，于2031年更新全部设备。",
  ])("is the form's: %s", (goal) => {
    expect(read(goal)).toBe(2031);
  });

  it.each([
    "办好各档节目，设备在2031年底前更新，2032年投入使用。",
    "设备在2030年至2032年底之间分批完成更新并且验收合格。",
    "自2028年以来办好各档节目，持续提高播出的质量和水平。",
    "办好各档节目，收听率较2030年提高，听众投诉明显减少。",
  ])("is not, if it may be another: %s", (goal) => {
    expect(read(goal)).toBeUndefined();
  });

  it("stands back behind what the head states", () => {
    expect(read("办好各档节目，全部设备在2032年底前完成更新并且验收合格。", "（2031年度） | < | < | <")).toBe(2031);
  });
});

describe("the year of forms that state none", () => {
  const dated = (goal: string, last: string) => `项目支出绩效目标表 | < | < | <
项目名称 | 播出设备更新 | < | <
年度目标 | ${goal} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 更新设备 | ≥80台
产出指标 | 时效指标 | 更新完成时间 | ${last}`;

  it("is that of a date among the targets, if the goal names it too", () => {
    const yearOf = (goal: string) => recognise(drawnGrid(dated(goal, "2031年8月底前")))[0]?.year?.value;
    expect(yearOf("更新设备80台，2031年9月起使用。")).toBe(2031);
    expect(yearOf("更新设备80台，2032年1月起使用。")).toBeUndefined();
    expect(yearOf("更新设备80台。")).toBeUndefined();
  });

  it("is shown as that of the others of the workbook, if they agree, or of the dates among the targets", () => {
    const sheetsOf = (...years: readonly string[]) =>
      years.flatMap((year, index) =>
        drawnGrid(dated(`${year}更新设备80台。`, "8月底前")).sheets.map((sheet) => ({
          ...sheet,
          name: `表${index + 1}`,
        })),
      );
    const yearsOf = (...years: readonly string[]) =>
      recognise({ sheets: sheetsOf(...years), names: [], savedYear: 2040 }).map(({ fileYear }) => fileYear);
    expect(yearsOf("2031年", "", "2031年")).toEqual([2031, 2031, 2031]);
    expect(yearsOf("2031年", "", "2032年")).toEqual([2040, 2040, 2040]);
    expect(yearsOf("")).toEqual([2040]);
    const dates = drawnGrid(dated("更新设备80台。", "2031年8月底前")).sheets;
    expect(recognise({ sheets: dates, names: [], savedYear: 2040 })[0]).toMatchObject({ year: null, fileYear: 2031 });
  });
});
