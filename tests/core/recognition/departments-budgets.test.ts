import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows, text } from "../../support/read-grid";

const TABLE = `一级指标 | 二级指标 | 三级指标 | < | 目标值 | <
产出指标 | 数量指标 | 维护防火林带 | < | ≥120公里 | <
产出指标 | 质量指标 | 林带合格率 | < | ≥95% | <`;

describe("the budget of a department", () => {
  it("has 项目经费 beside 人员经费 and 公用经费 as its 项目支出, and staff, offices and units are neither money nor goals", () => {
    const forms = recognise(
      drawnGrid(`部门整体支出绩效目标表（2026年度） | < | < | < | < | <
部门名称 | 青禾县林业局 | < | < | < | <
部门所属领域 | 农林水 | < | 直属单位包括 | 青禾县国有林场、青禾县森林病虫害防治站 | <
内设职能部门 | 办公室、营林股、资源股、防火办 | < | 所属单位数 | 6 | <
收入预算合计 | 1128 | < | 其中：上级财政拨款 | 320 | <
本级财政安排 | 788 | < | 其他资金 | 20 | <
支出预算合计 | 1128 | < | 其中：人员经费 | 512.6 | <
公用经费 | 65.4 | < | 项目经费 | 550 | <
${TABLE}`),
    );
    expect((["totalFunds", "projectExpenditure"] as const).map((key) => amount(forms, key))).toEqual([1128, 550]);
    expect((["overallGoal", "annualGoal", "duties"] as const).map((key) => text(forms, key))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("does not have the part of one level of government as its 项目支出", () => {
    const forms = recognise(
      drawnGrid(`部门整体支出绩效目标申报表（2026年度） | < | < | < | < | <
部门名称 | 青禾市住建局 | < | 所属单位数 | 6 | <
年度预算安排 | 合计 | 基本支出 | 项目支出—本级 | 项目支出—上级 | <
^ | 5824.6 | 2124.6 | 1500 | 2200 | <
${TABLE}`),
    );
    expect(
      (["totalFunds", "basicExpenditure", "projectExpenditure", "superiorFunds"] as const).map((key) =>
        amount(forms, key),
      ),
    ).toEqual([5824.6, 2124.6, undefined, undefined]);
  });
});

it("reads names and values in pairs of columns below each 一级, with a unit above its projects", () => {
  const forms = recognise(
    drawnGrid(`部门预算项目绩效目标汇总表（2026年度） | < | < | < | < | < | < | < | <
部门名称：青禾市林业局 | < | < | < | < | < | < | 单位：万元 | <
单位编码\\n（项目编码） | 项目单位\\n（项目名称） | 资金总额 | 绩效目标 | 成本指标 | < | 产出指标 | < | 备注
^ | ^ | ^ | ^ | 三级指标 | 指标值 | 三级指标 | 指标值 | ^
136001 | 青禾市林业局本级 | 388 |  |  |  |  |  |
41160024001 | 国土绿化 | 260 | 新造林1500亩，苗木成活率达到90%以上。 | 栽植总成本 | ≤260万元 | 新造林面积 | ≥1500亩 |
^ | ^ | ^ | ^ |  |  | 苗木成活率 | ≥90% |
41160024002 | 有害生物防治 | 128 | 飞机防治食叶害虫6万亩次，成灾率控制在3‰以内。 | 飞防单价 | ≤18元/亩 | 飞防作业面积 | ≥6万亩次 |`),
  );
  expect(forms.map(({ texts }) => texts.projectName?.value)).toEqual(["国土绿化", "有害生物防治"]);
  expect(forms.map(({ amounts }) => amounts.totalFunds?.text)).toEqual(["260", "128"]);
  expect(
    forms[0]?.listSums?.map(({ unit, total, lines }) => [unit, total.text, ...lines.map((line) => line.text)]),
  ).toEqual([["青禾市林业局本级", "388", "260", "128"]]);
  expect(forms.map((form) => rows([form]))).toEqual([
    ["成本指标//栽植总成本 ≤2600000元", "产出指标//新造林面积 ≥1500亩", "产出指标//苗木成活率 ≥90%"],
    ["成本指标//飞防单价 ≤18元/亩", "产出指标//飞防作业面积 ≥60000亩"],
  ]);
});
