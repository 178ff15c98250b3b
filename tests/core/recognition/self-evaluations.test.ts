import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, rows } from "../../support/read-grid";

describe("what a self-evaluation (自评表) tells of results", () => {
  it("is no value of a target", () => {
    const forms = recognise(
      drawnGrid(`项目支出绩效自评表 | < | < | < | <
项目名称 | 公园运转 | < | < | <
一级指标 | 二级指标 | 三级指标 | 预算设定指标值 | 项目完成指标值
产出指标 | 数量指标 | 更新座椅 | 31 | 42
产出指标 | 质量指标 | 设备完好率 | ≥95% | ≥97%`),
    );
    expect(rows(forms)).toEqual(["产出指标/数量指标/更新座椅 31", "产出指标/质量指标/设备完好率 ≥95%"]);
  });

  it.each([
    ["转移支付预算数（A）", "转移支付执行数（B）"],
    ["中央资金预算数", "中央资金决算数"],
    ["年度财政资金总额", "年度财政资金执行数"],
  ])("is no money of the budget: %s beside %s", (planned, spent) => {
    const forms = recognise(
      drawnGrid(`项目支出绩效自评表 | < | < | <
项目名称 | 公园运转 | < | <
预算执行情况（万元） | ${planned} | 5.8 | 预算执行率
^ | ${spent} | 5.2 | 89.7%
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 更新座椅 | ≥31张
产出指标 | 质量指标 | 设备完好率 | ≥95%`),
    );
    expect(amount(forms, "totalFunds")).toBe(5.8);
  });
});

it("the number that a template prints before a name is no part of it", () => {
  const forms = recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 公园运转 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 指标1.更新座椅 | ≥31张
^ | ^ | 指标2：补植树木 | ≥60株
^ | 时效指标 | 完成时间 | 2026年6月底`),
  );
  expect(forms[0]?.indicators.map(({ level3 }) => level3.value)).toEqual(["更新座椅", "补植树木", "完成时间"]);
});
