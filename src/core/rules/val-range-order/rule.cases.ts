import { projectForm, type RuleCases } from "../cases";
import { valRangeOrder } from "./rule";

const row = (target: string, scoring?: string) =>
  projectForm({ indicators: [["数量指标", "巡检次数", target, scoring === undefined ? {} : { scoring }]] });

export const cases: RuleCases = {
  rule: valRangeOrder,
  accept: {
    "ranges of figures that run up or stand still": [
      row("3-5次"),
      row("5-5次"),
      row("8000-1万元"),
      row("100-1万元"),
      row("80%~90%"),
    ],
    "ranges of dates": [
      row("2025年11月-2026年2月"),
      row("2026年1月-12月"),
      row("2026年11月-2月"),
      row("2026.3.1-2026.3.31"),
      row("2026.3.31-2026.3.31"),
    ],
    "a year and a month": [row("2026-2"), row("2026年")],
    "grades that run one way, and other words": [
      row("≥4次", "优≥95%，良≥90%，中≥80%，差<80%"),
      row("≤4次", "优≤2次；良≤4次；中≤6次；差>6次"),
      row("≥4次", "完成得满分，每少1次扣2分"),
    ],
  },
  reject: {
    "ranges that run down": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "巡检次数", "5-3次"],
            ["质量指标", "检测合格率", "95%~90%"],
            ["时效指标", "实施时间", "2026年12月-2026年1月"],
          ],
        }),
      ],
      id: "range",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "指标值“5-3次”的下限 5 大于上限 3",
    },
    "grades that go up and down": {
      forms: [row("≥90%", "优≥95%，良≥97%，中≥80%，差<80%")],
      id: "grades",
      at: ["P1 scoring:1"],
      says: "各档数值没有依次递减或递增",
    },
  },
};
