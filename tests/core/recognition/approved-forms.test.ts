import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows, text } from "../../support/read-grid";

describe("what was asked for beside what was granted", () => {
  it.each([
    ["申报", "批复"],
    ["申请", "核定"],
    ["上报", "审定"],
  ])("is not read: %s before %s", (asked, granted) => {
    const forms = recognise(
      drawnGrid(`2026年县本级项目支出绩效目标批复表 | < | < | < | < | <
项目名称 | 水文站房维修 | < | 预算单位 | 青禾县水文站 | <
${asked}金额（万元） | 88 | < | ${granted}金额（万元） | 76 | <
年度绩效目标 | 维修站房三座，更新测流设备十二台，水文资料整编合格。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | ${asked}值 | ${granted}指标值 | 审核意见
产出指标 | 数量指标 | 维修站房 | ≥2座 | ≥3座 | 按目标调高
产出指标 | 数量指标 | 更新测流设备 | ≥12台 | ≥12台 | 同意
产出指标 | 质量指标 | 资料整编合格率 | ≥95% | ≥98% | 同意
财政部门意见 | 按${granted}值执行。 | < | < | < | <
批复单位（章）：青禾县财政局  日期：2026年2月3日 | < | < | < | < | <`),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/维修站房 ≥3座",
      "产出指标/数量指标/更新测流设备 ≥12台",
      "产出指标/质量指标/资料整编合格率 ≥98%",
    ]);
    expect(amount(forms, "totalFunds")).toBe(76);
    expect(text(forms, "unitName")).toBe("青禾县水文站");
    expect(forms[0]?.uncertain).toEqual([]);
  });
});

describe("a form with the heads of an indicator catalog", () => {
  it("is read, since it names a project and its money", () => {
    const forms = recognise(
      drawnGrid(`应急保障专项绩效目标申报表 | < | < | < | < | <
编制单位：青禾市防汛物资站 | < | < | 项目年度：2026年 | < | <
专项名称 | 防汛物资储备轮换 | < | 预算总额 | 186万元 | <
二级指标 | 一级指标 | 三级指标 | 要求 | 标准值 | 单位
数量指标 | 产出指标 | 轮换编织袋 | 不少于 | 60000 | 条
数量指标 | 产出指标 | 常备抢险队 | 等于 | 4 | 支
质量指标 | 产出指标 | 物资完好率 | 不少于 | 98 | %
时效指标 | 产出指标 | 调运出库时间 | 不超过 | 2 | 小时`),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/轮换编织袋 ≥60000条",
      "产出指标/数量指标/常备抢险队 =4支",
      "产出指标/质量指标/物资完好率 ≥98%",
      "产出指标/时效指标/调运出库时间 ≤2小时",
    ]);
    expect([text(forms, "projectName"), forms[0]?.year?.value]).toEqual(["防汛物资储备轮换", 2026]);
  });

  it("is a catalog without them", () => {
    const forms = recognise(
      drawnGrid(`青禾市绩效指标库 | < | < | < | <
二级指标 | 一级指标 | 三级指标 | 标准值 | 单位
数量指标 | 产出指标 | 轮换编织袋 | ≥60000 | 条
质量指标 | 产出指标 | 物资完好率 | ≥98 | %`),
    );
    expect(forms).toEqual([]);
  });
});

it("signs in brackets behind the names belong to the values", () => {
  const forms = recognise(
    drawnGrid(`2026年项目支出绩效目标申报表 | < | < | < | <
项目名称 | 双语出版 | 预算金额（万元） | 42 | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 单位
产出指标 | 数量指标 | 翻译公文（≥） | 300 | 篇
产出指标 | 质量指标 | 退稿率（≤） | 2 | %
产出指标 | 时效指标 | 平均交稿时间（不超过） | 5 | 天
效益指标 | 社会效益指标 | 译文舆情事件（=） | 0 | 起`),
  );
  expect(rows(forms).map((row) => row.split(" ")[1])).toEqual(["≥300篇", "≤2%", "≤5天", "=0起"]);
});

it("numbers and money of projects at the left of a list are no values of its indicators", () => {
  const forms = recognise(
    drawnGrid(`2026年青禾农场项目支出绩效目标表 | < | < | < | < | < | < | <
类别 | 序号 | 项目名称 | 年度预算 | 一级指标 | 二级指标 | 三级指标 | 本年预期
农业类 | 1 | 渠系清淤 | 56 | 产出指标 | 数量指标 | 清淤渠道 | ≥14公里
^ | ^ | ^ | ^ | 产出指标 | 质量指标 | 验收合格率 | 100%
^ | 2 | 农膜回收 | 34 | 产出指标 | 数量指标 | 回收农膜 | ≥90吨
^ | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 职工满意度 | ≥90%
小计 | < | < | 90 | | | |`),
  );
  expect(
    forms.map((form) => [form.texts.projectName?.value, amount([form], "totalFunds"), form.indicators.length]),
  ).toEqual([
    ["渠系清淤", 56, 2],
    ["农膜回收", 34, 2],
  ]);
});

it("goals below their labels are read beside the head of their row", () => {
  const forms = recognise(
    drawnGrid(`（2026年度）省级投资项目绩效目标申报表 | < | < | <
项目名称 | 锚地疏浚 | < | <
总体目标 | 实施期目标 | 年度目标 | <
内容 | 疏浚锚地二十六公里，新增泊位六个，全部通过交工验收。 | 疏浚锚地九公里，新增泊位两个，年内无污染事件。 | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 疏浚锚地 | ≥9公里
产出指标 | 数量指标 | 新增泊位 | ≥2个`),
  );
  expect([text(forms, "periodGoal")?.slice(0, 6), text(forms, "annualGoal")?.slice(0, 6)]).toEqual([
    "疏浚锚地二十",
    "疏浚锚地九公",
  ]);
});
