import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount } from "../../support/read-grid";

const read = (head: string) =>
  recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
${head}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 抚育面积 | ≥80亩
产出指标 | 质量指标 | 成活率 | ≥85%`),
  );

describe("the unit nearest to an amount counts", () => {
  it.each([
    {
      where: "the caption of the block before a line above the table",
      head: "项目名称 | 抚育 | 单位：元 | <\n资金情况\\n（万元） | 年度金额 | 136 | <\n^ | 其中：中央补助 | 96 | <",
      funds: [136, 96],
      unit: "万元",
    },
    {
      where: "that of 元 before a line of 万元",
      head: "项目名称 | 抚育 | 单位：万元 | <\n资金情况（元） | 年度金额 | 1360000 | <\n^ | 其中：中央补助 | 960000 | <",
      funds: [136, 96],
      unit: "元",
    },
    {
      where: "the head of the column before the line",
      head: "项目名称 | 抚育 | 单位：元 | <\n资金来源 | < | 预算数（万元） | 执行数（万元）\n资金总额 | < | 136 | 90\n中央补助 | < | 96 | 60",
      funds: [136, 96],
      unit: "万元",
    },
    {
      where: "the label before the caption",
      head: "项目名称 | 抚育 | 单位：万元 | <\n资金情况（万元） | 年度金额（元） | 1360000 | <\n^ | 其中：中央补助（元） | 960000 | <",
      funds: [136, 96],
      unit: "元",
    },
    {
      where: "the line, where the caption is that of other rows",
      head: "项目名称 | 抚育 | 单位：元 | <\n分年资金（万元） | 以前年度 | 20 | <\n^ | 以后年度 | 30 | <\n资金 | 年度金额 | 1360000 | <\n^ | 其中：中央补助 | 960000 | <",
      funds: [136, 96],
      unit: "元",
    },
  ])("$where", ({ head, funds, unit }) => {
    const forms = read(head);
    expect([amount(forms, "totalFunds"), amount(forms, "superiorFunds")]).toEqual(funds);
    expect(forms[0]?.moneyUnit).toBe(unit);
  });

  it("each amount has its own where their labels differ", () => {
    const forms = read(
      "项目名称 | 抚育 | 单位：万元 | <\n资金情况（元） | 年度金额 | 1360000 | <\n^ | 其中：中央补助（万元） | 96 | <",
    );
    expect([amount(forms, "totalFunds"), amount(forms, "superiorFunds")]).toEqual([136, 96]);
    expect(forms[0]?.moneyUnit).toBe("万元");
  });

  it("a line of another unit is told, with its cell", () => {
    const block = "资金情况（万元） | 年度金额 | 136 | <\n^ | 其中：中央补助 | 96 | <";
    const [form] = read(`项目名称 | 抚育 | 单位：元 | <\n${block}`);
    expect([form?.otherUnitLine?.at.row, form?.otherUnitLine?.at.column, form?.otherUnitLine?.value]).toEqual([
      1,
      2,
      "元",
    ]);
    const [same] = read(`项目名称 | 抚育 | 单位：万元 | <\n${block}`);
    expect(same?.otherUnitLine).toBeUndefined();
  });
});
