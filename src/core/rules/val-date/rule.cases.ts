import { projectForm, type RuleCases } from "../cases";
import { valDate } from "./rule";

const row = (name: string, target: string) => projectForm({ indicators: [["时效指标", name, target]] });

export const cases: RuleCases = {
  rule: valDate,
  accept: {
    "real dates": [
      row("完成时间", "11月30日前"),
      row("完成时间", "2024年2月29日前"),
      row("完成时间", "2月29日前"),
      row("完成时间", "2025-12-31"),
      row("完成时间", "12月底前"),
      row("实施时间", "1月至12月"),
    ],
    "figures that are no dates": [
      row("发放时间", "12个月"),
      row("检测频次", "3-45次"),
      row("水质评分", "≥3.45"),
      row("办理时限", "≤3个工作日"),
      projectForm({ indicators: [["数量指标", "受益人数", "46387"]] }),
      projectForm({ indicators: [["数量指标", "发放次数", "13次/月"]] }),
    ],
  },
  reject: {
    "days and months that there are not": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "养护任务完成时间", "11月31日前"],
            ["时效指标", "验收时间", "2025年2月29日前"],
            ["时效指标", "开工时间", "13月底前"],
            ["时效指标", "竣工时间", "2025-2-30"],
          ],
        }),
      ],
      id: "impossible",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
      says: "“养护任务完成时间”的日期“11月31日”不存在",
    },
    "a serial number": {
      forms: [row("全年巡查完成时间", "46,387")],
      id: "serial",
      at: ["P1 target:1"],
      says: "像是日期的序列值（2026-12-31）",
    },
  },
};
