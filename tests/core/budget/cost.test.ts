import { departmentForm, projectForm } from "../../../src/core/rules/cases";
import {
  costCeilings,
  hasFurtherControl,
  largestBudget,
  largestBudgetFor,
  namesWhole,
  partCeilings,
  statesBenefit,
} from "../../../src/core/budget/cost";

describe("statesBenefit", () => {
  it.each(["减少群众办事成本", "有效降低企业用电费用", "新增税收", "带动社会投资"])(
    "takes %s for a benefit",
    (name) => {
      expect(statesBenefit(name)).toBe(true);
    },
  );
  it.each(["群众接待成本", "降低办公费用", "税收征管经费", "设备采购费用"])("takes %s for no benefit", (name) => {
    expect(statesBenefit(name)).toBe(false);
  });
});

describe("namesWhole", () => {
  const project = projectForm({ texts: { projectName: "窗口服务" } });
  it.each(["总成本", "项目支出费用", "窗口服务经费总额", "总支出成本控制情况"])("takes %s for the whole", (name) => {
    expect(namesWhole(name, project)).toBe(true);
  });
  it.each(["场地租金总额", "窗口设备费用", "基本支出"])("takes %s for a part", (name) => {
    expect(namesWhole(name, project)).toBe(false);
  });
  it("takes 项目支出 of a department for a part", () => {
    expect(namesWhole("项目支出", departmentForm({}))).toBe(false);
    expect(namesWhole("部门总成本", departmentForm({}))).toBe(true);
  });
});

describe("costCeilings", () => {
  const form = projectForm({
    indicators: [
      ["成本指标", "设备费用", "≤20万元"],
      ["成本指标", "印刷费用", "5万"],
      ["成本指标", "租金", "≥3万元"],
      ["成本指标", "节约用水费用", "≤3万元"],
      ["成本指标", "培训费标准", "≤400元/人"],
      ["成本指标", "三公经费", "≤2万元"],
      ["经济效益指标", "门票收入", "≤9万元"],
    ],
  });
  const names = costCeilings(form).map(({ indicator }) => indicator.level3.value);

  it("lists amounts that limit spending", () => {
    expect(names).toEqual(["设备费用", "印刷费用", "三公经费"]);
  });
  it("leaves ceilings that others may contain out of sums", () => {
    expect(partCeilings(costCeilings(form)).map(({ fen }) => fen)).toEqual([20e6, 5e6]);
  });
  it("knows of rows that limit money in another way", () => {
    expect(hasFurtherControl(form, costCeilings(form))).toBe(true);
    const single = projectForm({
      indicators: [
        ["成本指标", "设备费用", "≤20万元"],
        ["成本指标", "设备覆盖率", "≥30%"],
      ],
    });
    expect(hasFurtherControl(single, costCeilings(single))).toBe(false);
  });
});

describe("largestBudget", () => {
  it.each([
    [{ annualBudget: 60 }, 60e6],
    [{ annualBudget: 60, superiorFunds: 20 }, 80e6],
    [{ totalFunds: 60, periodFunds: 180 }, 180e6],
    [{ annualBudget: 60, superiorFunds: "" }, 60e6],
    [{ annualBudget: 60, superiorFunds: "（分级填报）" }, null],
    [{ annualBudget: "" }, null],
  ])("of %j is %p", (amounts, budget) => {
    expect(largestBudget(projectForm({ amounts }))).toBe(budget);
  });
});

describe("largestBudgetFor", () => {
  it.each([
    ["the year's total below the money of the whole run", { totalFunds: 60, periodFunds: 180 }, 60e6],
    [
      "the year's own budget where the total is that of the run",
      { totalFunds: 100, periodFunds: 100, annualBudget: 40 },
      40e6,
    ],
  ])("limits a ceiling of the year to %s", (_, amounts, fen) => {
    const form = projectForm({ amounts, indicators: [["成本指标", "年度设备成本", "≤30万元"]] });
    expect(costCeilings(form).map((ceiling) => largestBudgetFor(ceiling, form))).toEqual([fen]);
  });
});

it("partCeilings keeps the first of ceilings that each may be contained in another", () => {
  const form = projectForm({
    indicators: [
      ["成本指标", "三公经费", "≤15万元"],
      ["成本指标", "人员经费", "≤20万元"],
    ],
  });
  expect(partCeilings(costCeilings(form)).map(({ fen }) => fen)).toEqual([15e6]);
});
