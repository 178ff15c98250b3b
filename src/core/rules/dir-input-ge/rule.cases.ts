import { projectWith, type RuleCases } from "../cases";
import { dirInputGe } from "./rule";

export const cases: RuleCases = {
  rule: dirInputGe,
  accept: {
    "upper limits, and means of other kinds": [
      projectWith(
        ["数量指标", "公务用车保有量", "≤10辆"],
        ["数量指标", "因公出国（境）人次", "≤3人次"],
        ["数量指标", "临时聘用人员数量", "≥5人"],
        ["数量指标", "培训人次", "≥200人次"],
      ),
    ],
  },
  reject: {
    "official cars, journeys and hired staff": {
      forms: [
        projectWith(
          ["数量指标", "公务用车保有量", "≥10辆"],
          ["数量指标", "因公出国（境）次数", "≥2次"],
          ["数量指标", "劳务派遣人员数量", "≥20人"],
        ),
      ],
      id: "limit",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“公务用车保有量”属于控制规模的投入，“≥10辆”没有上限",
    },
  },
};
