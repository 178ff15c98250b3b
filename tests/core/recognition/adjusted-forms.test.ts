import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows, text } from "../../support/read-grid";

it("of values before and after an adjustment those after it count", () => {
  const forms = recognise(
    drawnGrid(`项目支出绩效目标调整表 | < | < | < | < | <
项目名称 | 招商服务 | < | 实施单位 | 青禾经开区招商局 | <
项目资金 | 资金来源 | < | 年初预算 | 调整（±） | 调整后预算
^ | 合计 | < | 680 | 120 | 800
^ | 财政拨款 | < | 650 | 120 | 770
^ | 其他资金 | < | 30 | 0 | 30
绩效目标 | 年初目标 | < | 调整后目标 | < | <
^ | 签约四十个项目，企业满意度九成以上，外资到位。 | < | 签约四十八个项目，企业满意度九成以上，外资到位。 | < | <
一级指标 | 二级指标 | 三级指标 | 年初指标值 | 调整后指标值 | 调整原因
产出指标 | 数量指标 | 签约项目个数 | ≥40个 | ≥48个 | 增加推介
产出指标 | 质量指标 | 项目开工率 | ≥45% | ≥50% |
满意度指标 | 服务对象满意度指标 | 企业满意度 | ≥90% | ≥90% |`),
  );
  expect((["totalFunds", "fiscalFunds", "otherFunds"] as const).map((key) => amount(forms, key))).toEqual([
    800, 770, 30,
  ]);
  expect(text(forms, "annualGoal")).toMatch(/^签约四十八个/);
  expect(rows(forms)).toEqual([
    "产出指标/数量指标/签约项目个数 ≥48个",
    "产出指标/质量指标/项目开工率 ≥50%",
    "满意度指标/服务对象满意度指标/企业满意度 ≥90%",
  ]);
});

describe("调整前 beside 调整后", () => {
  const read = (blocks: string) => {
    const forms = recognise(
      drawnGrid(`项目支出绩效目标调整申报表 | < | < | < | < | < | <
项目名称 | 排涝设施改造 | < | < | < | < | <
主管部门 | 青禾县住建局 | < | < | 项目单位 | 青禾县市政管理处 | <
${blocks}`),
    );
    return [amount(forms, "totalFunds"), amount(forms, "fiscalFunds"), text(forms, "annualGoal"), ...rows(forms)];
  };

  it("counts what stands below 调整后: amounts with labels of their own, the goal, and the values", () => {
    expect(
      read(`项目资金（万元） | 调整前 | < | < | 调整后 | < | <
^ | 资金总额 | 1960 | < | 资金总额 | 1420 | <
^ | 财政拨款 | 1960 | < | 财政拨款 | 1400 | <
年度绩效目标 | 调整前 | < | < | 调整后 | < | <
^ | 改造易涝点12处，新建泵站2座。 | < | < | 改造易涝点8处，新建泵站1座，疏通管网96公里。 | < | <
一级指标 | 二级指标 | 三级指标 | < | 调整前指标值 | 调整后指标值 | 说明
产出指标 | 数量指标 | 改造易涝点数量 | < | ＝12处 | ＝8处 |
产出指标 | 数量指标 | 新建泵站数量 | < | ＝2座 | ＝1座 | 缓建`),
    ).toEqual([
      1420,
      1400,
      "改造易涝点8处，新建泵站1座，疏通管网96公里。",
      "产出指标/数量指标/改造易涝点数量 =8处",
      "产出指标/数量指标/新建泵站数量 =1座",
    ]);
  });

  it("counts what stands right of 变更后, and the table under it", () => {
    expect(
      read(`预算金额 | 变更前 | 1960 | < | 变更后 | 1420 | <
年度绩效目标 | 变更前 | < | < | 变更后 | < | <
^ | 改造易涝点12处，新建泵站2座。 | < | < | 改造易涝点8处，新建泵站1座，疏通管网96公里。 | < | <
一级指标 | 变更前 | < | < | 变更后 | < | <
^ | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 改造易涝点数量 | ＝12处 | 数量指标 | 改造易涝点数量 | ＝8处
^ | 质量指标 | 验收合格率 | ＝100% | 质量指标 | 竣工验收合格率 | ＝100%`),
    ).toEqual([
      1420,
      undefined,
      "改造易涝点8处，新建泵站1座，疏通管网96公里。",
      "产出指标/数量指标/改造易涝点数量 =8处",
      "产出指标/质量指标/竣工验收合格率 =100%",
    ]);
  });
});

describe("lines over all columns within a table", () => {
  const sheet = (first: string, second: string) =>
    recognise(
      drawnGrid(`单位整体支出绩效目标表（2026年度） | < | < | < | <
单位名称 | 青禾市邮政管理局 | < | < | <
序号 | 一级指标 | 二级指标 | 三级指标 | 指标值
${first} | < | < | < | <
1 | 产出指标 | 数量指标 | 检查网点家次 | ≥720家次
2 | 产出指标 | 质量指标 | 案件撤销率 | ≤1%
${second} | < | < | < | <
3 | 产出指标 | 时效指标 | 申诉处理天数 | ≤12天
4 | 满意度指标 | 服务对象满意度指标 | 消费者满意度 | ≥98%
填表人：周远 | < | < | < | <`),
    );

  it.each([
    ["履职一：行业监管执法", "履职二：服务质量与消费者权益"],
    ["目标1：按期完成检查", "目标2：提高申诉处理能力"],
    ["（一）监管", "（二）服务"],
  ])("head its parts: %s", (first, second) => {
    const forms = sheet(first, second);
    expect(forms).toHaveLength(1);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/检查网点家次 ≥720家次",
      "产出指标/质量指标/案件撤销率 ≤1%",
      "产出指标/时效指标/申诉处理天数 ≤12天",
      "满意度指标/服务对象满意度指标/消费者满意度 ≥98%",
    ]);
  });
});
