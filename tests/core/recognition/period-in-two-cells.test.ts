import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { text } from "../../support/read-grid";

/** A form of which the third row has the labels and values that a test gives. */
const formWith = (line: string) =>
  recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 水文站房维修 | 主管部门 | 青禾县水文站
${line}
年度绩效目标 | 维修站房三座，更新测流设备十二台，水文资料整编合格。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维修站房 | ≥3座
产出指标 | 质量指标 | 资料整编合格率 | ≥98%`),
  );

describe("the ends of a period in cells of their own", () => {
  it.each([
    ["项目开始日期 | 2026-03-01 | 项目完成日期 | 2026-11-30", "2026-03-01至2026-11-30"],
    ["项目起始时间 | 2026年3月 | 项目结束时间 | 2026年11月", "2026年3月至2026年11月"],
    ["项目开始年度 | 2026 | 项目终止年度 | 2028", "2026至2028"],
    ["计划开工时间 | 2026.3 | 计划竣工时间 | 2026.11", "2026.3至2026.11"],
    ["项目完成日期 | 2026-11-30 | 项目开始日期 | 2026-03-01", "2026-03-01至2026-11-30"],
    ["项目开始日期 | 2026年3月至11月 | 项目完成日期 | ", "2026年3月至11月"],
  ])("%s", (line, period) => {
    expect(text(formWith(line), "period")).toBe(period);
  });

  it.each([
    ["项目开始年度 | 2026 | 项目期限 | 5年", "5年"],
    ["项目起、止时间 | 2026.3-2026.11 | 项目属性 | 新增项目", "2026.3-2026.11"],
    ["项目开始日期 | 2026-03-01 | 项目完成日期 | ", undefined],
    ["项目完成日期 | 2026-11-30 | 项目属性 | 新增项目", undefined],
  ])("but not in %s", (line, period) => {
    expect(text(formWith(line), "period")).toBe(period);
  });
});
