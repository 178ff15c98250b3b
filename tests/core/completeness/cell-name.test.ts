import { cellName } from "../../../src/core/completeness/cell-name";
import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";

it("the cell of a part is called by its quarter, that of the target by the indicator", () => {
  const [form] = recognise(
    drawnGrid(`2026年项目支出绩效目标表 | < | < | < | <
项目名称 | 河湖管护 | < | 资金总额（万元） | 96
二级指标 | 三级指标 | 全年目标值 | 一季度 | 二季度
数量指标 | 巡河次数 | ≥120次 | ≥20次 | ≥40次
质量指标 | 验收合格率 | 100% | 100% | 100%`),
  );
  const [indicator] = form?.indicators ?? [];
  if (!form || !indicator) throw new Error("no form");
  const names = [indicator.target.at, ...(indicator.parts ?? []).map(({ value }) => value.at)].map(
    (at) => cellName(form, at)?.zh,
  );
  expect(names).toEqual(["巡河次数", "一季度", "二季度"]);
});
