import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, text } from "../../support/read-grid";

const TABLE = `一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 抚育面积 | ≥80亩
产出指标 | 质量指标 | 成活率 | ≥85%`;
const read = (title: string, head: string) => recognise(drawnGrid(`${title} | < | < | <\n${head}\n${TABLE}`));

describe("a form that names one body", () => {
  it.each([
    { where: "单位名称 of a unit's form", title: "单位整体支出绩效目标表", head: "单位名称 | 青禾海关 | < | <" },
    {
      where: "部门（单位）名称 of a unit's form",
      title: "单位整体支出绩效目标表",
      head: "部门（单位）名称 | 青禾海关 | < | <",
    },
    {
      where: "预算单位 of a project",
      title: "2026年项目支出绩效目标表",
      head: "预算单位：青禾海关 | < | 项目名称 | 查验",
    },
  ])("has it as department and as unit: $where", ({ title, head }) => {
    const forms = read(title, head);
    expect([text(forms, "departmentName"), text(forms, "unitName")]).toEqual(["青禾海关", "青禾海关"]);
  });

  it("has the two of 预算单位 and 实施单位 that it names", () => {
    const forms = read(
      "项目支出绩效目标表",
      "预算单位 | 青禾镇建设所 | 项目执行单位 | 青禾镇路灯站\n主管预算部门 | 青禾县城管局 | 项目名称 | 路灯电费",
    );
    expect([text(forms, "departmentName"), text(forms, "unitName")]).toEqual(["青禾县城管局", "青禾镇路灯站"]);
  });

  it("may name it in the title only", () => {
    const forms = read("青禾市水务局2026年项目支出绩效目标表", "项目名称 | 河道清淤 | 项目类别 | 特定目标类");
    expect(text(forms, "departmentName")).toBe("青禾市水务局");
  });

  it.each(["项目支出绩效目标表（2026年度）", "河道清淤工程2026年项目支出绩效目标表"])(
    "is not made of other words of a title: %s",
    (title) => {
      expect(text(read(title, "项目名称 | 河道清淤 | 项目类别 | 特定目标类"), "departmentName")).toBeUndefined();
    },
  );
});

it.each([
  { label: "行业牵头单位", key: "departmentName" as const },
  { label: "业务分管部门", key: "departmentName" as const },
  { label: "任务实施主体", key: "unitName" as const },
  { label: "项目业主", key: "unitName" as const },
])("$label names a body", ({ label, key }) => {
  expect(text(read("项目支出绩效目标表", `${label} | 青禾海关 | 项目名称 | 查验`), key)).toBe("青禾海关");
});

it("a label with unknown words is not the name of the project before it", () => {
  const forms = read("项目支出绩效目标表", "项目名称 | 片区联络单位 | 青禾海关 | <");
  expect(text(forms, "projectName")).toBeUndefined();
});

describe("money by its sources", () => {
  it.each([
    {
      head: "资金（万元） | 年度安排合计 | 236 | <\n项目名称：救治 | 市级安排 | 156 | <\n类别 | 上级补助 | 80 | <",
      funds: [236, 156, 80],
    },
    {
      head: "项目名称 | 演出 | < | <\n预算安排 | 合计 | 746 | 其中：市级财政 620\n备注 | 上级补助 | 126 | <",
      funds: [746, 620, 126],
    },
    {
      head: "项目名称 | 保洁 | < | <\n预算资金 | 预算数：486.2\\n其中：财政资金486.2\\n其他资金0 | < | <",
      funds: [486.2, 486.2, undefined],
    },
  ])("reads $head", ({ head, funds }) => {
    const forms = read("项目支出绩效目标表", head);
    expect([amount(forms, "totalFunds"), amount(forms, "fiscalFunds"), amount(forms, "superiorFunds")]).toEqual(funds);
  });

  it("keeps sources without a field, and the second of two that share one", () => {
    const sheet =
      "项目名称 | 供水 | 资金总额 | 1260\n县级财政 | 200 | 省级财政 | 300\n中央补助 | 500 | 专项债券 | 160\n市级财政 | 100 | 其他资金 | 0";
    const forms = read("项目支出绩效目标表", sheet);
    expect(amount(forms, "fiscalFunds")).toBe(200);
    expect(forms[0]?.namedSources?.map(({ text: typed }) => typed)).toEqual(["300", "160", "100"]);
    expect(forms[0]?.unread).toEqual([]);
  });

  it("takes 单位自筹 and not 县级配套 for 其他资金 where both are listed", () => {
    const forms = read("项目支出绩效目标表", "项目名称 | 供水 | 资金总额 | 260\n县级配套 | 100 | 单位自筹 | 160");
    expect(amount(forms, "otherFunds")).toBe(160);
    expect(forms[0]?.namedSources?.map(({ text: typed }) => typed)).toEqual(["100"]);
  });

  it("takes a label that is printed for two times as one source", () => {
    const sheet =
      "项目名称 | 供水 | < | <\n实施期资金总额 | 300 | 年度资金总额 | 100\n其中：财政拨款 | 240 | 其中：财政拨款 | 80\n其他资金 | 60 | 其他资金 | 20";
    const forms = read("项目支出绩效目标表", sheet);
    expect([amount(forms, "periodFunds"), amount(forms, "annualBudget")]).toEqual([300, 100]);
    expect(forms[0]?.namedSources).toBeUndefined();
  });

  it("does not take 市级安排 for the form's own money where no other level is named", () => {
    const forms = read("项目支出绩效目标表", "项目名称 | 救治 | 资金总额 | 236\n类别 | 重点 | 市级安排 | 156");
    expect(amount(forms, "fiscalFunds")).toBeUndefined();
  });

  it("reads 合同期限 as the period and 本年申请发行 as the year's part of a 总投资", () => {
    const forms = read(
      "专项债券项目绩效目标表",
      "项目名称 | 厂房 | 合同期限 | 2026年3月至11月\n项目总投资 | 52000 | 本年申请发行 | 16000",
    );
    expect(text(forms, "period")).toBe("2026年3月至11月");
    expect([amount(forms, "periodFunds"), amount(forms, "annualBudget")]).toEqual([52000, 16000]);
  });
});
