import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { dirCountLe } from "./rule";

const form = (...indicators: readonly IndicatorSpec[]) => projectForm({ indicators });

export const cases: RuleCases = {
  rule: dirCountLe,
  accept: {
    "lower limits and fixed numbers": [
      form(["数量指标", "网络设备维护数量", "≥2055台"], ["数量指标", "购置设备数量", "=10台"]),
    ],
    "what is to be kept down, and people who may be paid": [
      form(
        ["数量指标", "租赁车辆数量", "≤5辆"],
        ["数量指标", "会议天数", "≤6天"],
        ["数量指标", "驻外工作人员人数", "≤18人"],
        ["数量指标", "全年用水量", "≤3000吨"],
        ["数量指标", "投诉件数", "≤5件"],
      ),
    ],
    "other branches": [form(["社会效益指标", "办理事项数量", "≤300件"])],
  },
  reject: {
    "work to be done": {
      forms: [form(["数量指标", "网络系统设备维护数量", "≤2055台"], ["数量指标", "改造老旧小区个数", "不超过12个"])],
      id: "limit",
      at: ["P1 target:1", "P1 target:2"],
      says: "“网络系统设备维护数量”是要完成的数量，“≤2055台”只限制最多做多少",
    },
  },
};
