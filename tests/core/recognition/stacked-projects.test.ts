import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows, text } from "../../support/read-grid";

const ROWS = [
  "产出指标/数量指标/抚育面积 ≥80亩",
  "效益指标/生态效益指标/成活率 ≥85%",
  "产出指标/质量指标/监测覆盖率 ≥95%",
  "效益指标/社会效益指标/受益农户 ≥300户",
];

const ONE = `产出指标 | 数量指标 | 抚育面积 | ≥80亩
效益指标 | 生态效益指标 | 成活率 | ≥85%`;
const TWO = `产出指标 | 质量指标 | 监测覆盖率 | ≥95%
效益指标 | 社会效益指标 | 受益农户 | ≥300户`;
const HEADS = "一级指标 | 二级指标 | 三级指标 | 指标值";
const GOALS = [
  "全年抚育储备林八十亩以上，成活率不低于百分之八十五。",
  "病虫害监测覆盖全部林区，三百户农户受益。",
] as const;

describe("projects below each other under one row of heads", () => {
  it.each([
    {
      how: "the heads stand above all, each project begins with a line over all columns",
      sheet: `2026年项目绩效目标公开表 | < | < | <
填报单位：青禾县林业局 | < | 单位：万元 | <
${HEADS}
项目名称：储备林抚育  预算金额：42万元  实施单位：青禾县林场 | < | < | <
年度绩效目标：${GOALS[0]} | < | < | <
${ONE}
项目名称：病虫害防控  预算金额：26万元  实施单位：青禾县森防站 | < | < | <
年度绩效目标：${GOALS[1]} | < | < | <
${TWO}`,
    },
    {
      how: "the heads stand above all, each project begins with labels in cells",
      sheet: `2026年项目绩效目标公开表 | < | < | <
单位：万元 | < | < | <
${HEADS}
项目名称 | 储备林抚育 | 预算金额 | 42
实施单位 | 青禾县林场 | < | <
年度绩效目标 | ${GOALS[0]} | < | <
${ONE}
项目名称 | 病虫害防控 | 预算金额 | 26
实施单位 | 青禾县森防站 | < | <
年度绩效目标 | ${GOALS[1]} | < | <
${TWO}`,
    },
    {
      how: "only the first project has heads, which the others inherit",
      sheet: `2026年项目绩效目标公开表 | < | < | <
单位：万元 | < | < | <
项目名称 | 储备林抚育 | 预算金额 | 42
实施单位 | 青禾县林场 | < | <
年度绩效目标 | ${GOALS[0]} | < | <
${HEADS}
${ONE}
项目名称 | 病虫害防控 | 预算金额 | 26
实施单位 | 青禾县森防站 | < | <
年度绩效目标 | ${GOALS[1]} | < | <
${TWO}`,
    },
  ])("are a form each: $how", ({ sheet }) => {
    const forms = recognise(drawnGrid(sheet));
    expect(forms.map((form) => [text([form], "projectName"), amount([form], "totalFunds"), form.year?.value])).toEqual([
      ["储备林抚育", 42, 2026],
      ["病虫害防控", 26, 2026],
    ]);
    expect(forms.map((form) => text([form], "unitName"))).toEqual(["青禾县林场", "青禾县森防站"]);
    expect(forms.map((form) => text([form], "annualGoal"))).toEqual(GOALS);
    expect(rows(forms)).toEqual(ROWS);
  });

  it("have their own section lines, money of several years in the unit of its label, and a goal beside a caption", () => {
    const forms = recognise(
      drawnGrid(`2026年项目绩效目标公开表 | < | < | <
一、项目概况 | < | < | <
项目名称 | 储备林抚育 | 实施单位 | 青禾县林场
年度（元） | 资金总额 | 财政拨款 | 其他资金
2025年 | 380000 | 380000 | 0
2026年 | 420000 | 400000 | 20000
目标 | 年度绩效目标 | ${GOALS[0]} | <
${HEADS}
${ONE}
一、项目概况 | < | < | <
项目名称 | 病虫害防控 | 实施单位 | 青禾县森防站
年度（元） | 资金总额 | 财政拨款 | 其他资金
2025年 | 240000 | 240000 | 0
2026年 | 260000 | 260000 | 0
目标 | 年度绩效目标 | ${GOALS[1]} | <
${TWO}`),
    );
    expect(
      forms.map((form) => [text([form], "projectName"), amount([form], "annualBudget"), form.year?.value]),
    ).toEqual([
      ["储备林抚育", 42, 2026],
      ["病虫害防控", 26, 2026],
    ]);
    expect(forms.map((form) => text([form], "annualGoal"))).toEqual(GOALS);
    expect(rows(forms)).toEqual(ROWS);
  });

  it("are read from their own heads where they have some", () => {
    const forms = recognise(
      drawnGrid(`项目绩效目标表 | < | < | <
项目名称 | 储备林抚育 | 预算金额 | 42
${HEADS}
${ONE}
项目名称 | 病虫害防控 | 预算金额 | 26
三级指标 | 指标值 | 一级指标 | 二级指标
监测覆盖率 | ≥95% | 产出指标 | 质量指标
受益农户 | ≥300户 | 效益指标 | 社会效益指标`),
    );
    expect(rows(forms)).toEqual(ROWS);
  });
});

describe("funds and goals below the table", () => {
  it("are fields and no indicators", () => {
    const forms = recognise(
      drawnGrid(`兵团团场项目支出绩效目标表 | < | < | <
填报单位：苍泉镇 | < | 2025年度    金额单位：元 | <
项目名称 | 连队环境提升 | 主管部门 | 苍泉镇建设局
二级指标 | 三级指标 | 指标值 | 指标说明
数量指标 | 安装路灯 | 240盏 | 八个连队
质量指标 | 亮灯率 | ≥98% |
项目资金总额 | 2680000 | 其中：中央预算内资金 | 1800000
师团配套资金 | 880000 | 其他资金 | 0
年度目标 | 为八个连队安装太阳能路灯二百四十盏，亮灯率不低于百分之九十八。 | < | <`),
    );
    expect(rows(forms)).toEqual(["/数量指标/安装路灯 240盏", "/质量指标/亮灯率 ≥98%"]);
    expect([amount(forms, "totalFunds"), amount(forms, "superiorFunds")]).toEqual([268, 180]);
    expect(text(forms, "annualGoal")).toMatch(/^为八个连队/);
  });
});
