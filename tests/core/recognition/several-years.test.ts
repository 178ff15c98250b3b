import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows, text } from "../../support/read-grid";

describe("a plan of several years", () => {
  const plan = (title: string, stated: string) =>
    recognise(
      drawnGrid(`${title} | < | < | < | <
${stated} | < | 单位：万元 | < | <
项目名称 | 壁画修复 | 主管部门 | 青禾省文物局 | <
资金计划 | 年度 | 资金总额 | 其中：财政拨款 | <
^ | 2026年 | 360 | 350 | <
^ | 2027年 | 380 | 380 | <
一级指标 | 二级指标 | 三级指标 | 年度 | 年度值
产出指标 | 数量指标 | 修复面积 | 2026年 | ≥180平方米
^ | ^ | ^ | 2027年 | ≥200平方米
^ | 质量指标 | 验收合格率 | 2026年 | 100%
^ | ^ | ^ | 2027年 | ≥99%
满意度指标 | 服务对象满意度指标 | 观众满意度 | 2026年 | ≥92%
^ | ^ | ^ | 2027年 | ≥93%`),
    );

  it.each([
    {
      year: 2026,
      budget: 360,
      found: ["产出指标/数量指标/修复面积 ≥180平方米", "产出指标/质量指标/验收合格率 100%"],
      last: "≥92%",
    },
    {
      year: 2027,
      budget: 380,
      found: ["产出指标/数量指标/修复面积 ≥200平方米", "产出指标/质量指标/验收合格率 ≥99%"],
      last: "≥93%",
    },
  ])("with a row for each year is read for the budget year $year", ({ year, budget, found, last }) => {
    const forms = plan("2026—2028年项目支出绩效目标表", `填报年度：${year}年`);
    expect([forms[0]?.year?.value, amount(forms, "annualBudget")]).toEqual([year, budget]);
    expect(rows(forms)).toEqual([...found, `满意度指标/服务对象满意度指标/观众满意度 ${last}`]);
  });

  it("begins with the budget year if nothing else states it", () => {
    expect(plan("2026—2028年项目支出绩效目标表", "填报单位：青禾省文物局")[0]?.year?.value).toBe(2026);
  });

  it("keeps rows whose years are those of the indicators", () => {
    const forms = recognise(
      drawnGrid(`2026年项目支出绩效目标表 | < | < | <
项目名称 | 壁画修复 | 主管部门 | 青禾省文物局
二级指标 | 三级指标 | 建成年度 | 指标值
数量指标 | 修复面积 | 2026年 | ≥180平方米
数量指标 | 修复洞窟 | 2027年 | ≥3个
质量指标 | 验收合格率 | 2026年 | ≥95%
质量指标 | 返工率 | 2027年 | ≤1%`),
    );
    expect(rows(forms)).toEqual([
      "/数量指标/修复面积 ≥180平方米",
      "/数量指标/修复洞窟 ≥3个",
      "/质量指标/验收合格率 ≥95%",
      "/质量指标/返工率 ≤1%",
    ]);
  });

  it("with a column of amounts for each year has the budget year's", () => {
    const forms = recognise(
      drawnGrid(`项目支出三年绩效目标表 | < | < | < | <
项目名称 | 移民后期扶持 | < | 填报年度 | 2025年
项目资金（万元） | 资金来源 | 2024年（已完成） | 2025年（本年计划） | 2026年（预计）
^ | 合计 | 1012.4 | 1046 | 1060
^ | 财政资金 | 982.4 | 1016 | 1030
^ | 其他资金 | 30 | 30 | 30
2025年目标 | 向八千六百名移民直接发放补助，建设产业基地三处，培训五百人次。 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
产出指标 | 数量指标 | 直补移民人数 | 8600人 |
产出指标 | 数量指标 | 产业基地 | 3处 |`),
    );
    expect(amount(forms, "totalFunds")).toBe(1046);
    expect([amount(forms, "fiscalFunds"), amount(forms, "otherFunds")]).toEqual([1016, 30]);
    expect(text(forms, "annualGoal")).toMatch(/^向八千/);
  });
});

describe("values of earlier years before that of the year", () => {
  const form = (heads: string) =>
    recognise(
      drawnGrid(`财政支出项目绩效目标申报表 | < | < | < | < | <
项目名称 | 职工技能竞赛 | < | 主管部门 | 青禾县总工会 | <
${heads}
产出指标 | 数量指标 | 竞赛场次 | 4场 | 5场 | 6场
^ | ^ | 参赛人次 | 280人次 | 300人次 | 320人次
^ | 质量指标 | 奖金足额发放率 | 100% | 100% | 100%
效益指标 | 社会效益指标 | 争议调解成功率 | 85% | 88% | ≥90%`),
    );
  const FOUND = [
    "产出指标/数量指标/竞赛场次 6场",
    "产出指标/数量指标/参赛人次 320人次",
    "产出指标/质量指标/奖金足额发放率 100%",
    "效益指标/社会效益指标/争议调解成功率 ≥90%",
  ];
  const under = (years: string) => `一级指标 | 二级指标 | 指标名称 | 指标值 | < | <\n^ | ^ | ^ | ${years}`;
  const beside = (years: string) => `一级指标 | 二级指标 | 指标名称 | ${years}`;

  it.each([
    under("前年 | 上年 | 预计当年实现"),
    under("前年实际 | 上年实际 | 当年目标"),
    under("前两年 | 上年 | 当年"),
    under("2024年 | 2025年 | 2026年目标值"),
    under("2024年实际值 | 2025年预计值 | 2026年目标值"),
    beside("前年 | 上年 | 预计当年实现"),
    beside("2024年 | 2025年 | 2026年目标值"),
    beside("2024年完成 | 2025年预计完成 | 2026年目标值"),
  ])("are not the target: %s", (heads) => {
    expect(rows(form(heads))).toEqual(FOUND);
  });

  it("are not the target of the year's block, below that of the whole run with one value", () => {
    const [read] = recognise(
      drawnGrid(`财政支出项目绩效目标申报表 | < | < | < | < | <
项目名称 | 职工技能竞赛 | < | 主管部门 | 青禾县总工会 | <
长期绩效目标表 | < | < | < | < | <
一级指标 | 二级指标 | 指标名称 | 指标值 | < | <
产出指标 | 数量指标 | 三年竞赛场次 | ≥18场 | < | <
效益指标 | 社会效益指标 | 组织覆盖率 | ≥90% | < | <
年度绩效目标表 | < | < | < | < | <
${under("前年 | 上年 | 预计当年实现")}
产出指标 | 数量指标 | 竞赛场次 | 4场 | 5场 | 6场
^ | 质量指标 | 奖金足额发放率 | 98% | 99% | 100%`),
    );
    expect(read && rows([read])).toEqual([
      "产出指标/数量指标/三年竞赛场次 ≥18场",
      "效益指标/社会效益指标/组织覆盖率 ≥90%",
      "产出指标/数量指标/竞赛场次 6场",
      "产出指标/质量指标/奖金足额发放率 100%",
    ]);
    expect(read?.periodRows).toEqual({ from: 2, to: 5 });
  });

  it("have the goal of their own above each block", () => {
    const [read] = recognise(
      drawnGrid(`项目申报表 | < | < | <
项目名称 | 校舍维修 | 主管部门 | 青禾县教育局
项目绩效总目标 | < | < | <
目标说明 | 五年内维修校舍4200平方米，消除危房。 | < | <
长期绩效目标表 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 五年累计维修面积 | ≥4200平方米
效益指标 | 社会效益指标 | 危房存量 | 0平方米
项目年度绩效目标 | < | < | <
目标说明 | 当年维修校舍680平方米，更换门窗。 | < | <
年度绩效目标表 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 当年维修面积 | ≥680平方米
^ | 质量指标 | 验收合格率 | 100%`),
    );
    expect([read?.texts.periodGoal?.value, read?.texts.annualGoal?.value]).toEqual([
      "五年内维修校舍4200平方米，消除危房。",
      "当年维修校舍680平方米，更换门窗。",
    ]);
  });
});
