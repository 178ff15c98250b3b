import { departmentForm, projectForm, type RuleCases } from "../cases";
import { magDailyAnnual } from "./rule";

const form = (daily: string, annual: string) =>
  projectForm({
    indicators: [
      ["数量指标", "日均接待游客量", daily],
      ["数量指标", "全年接待游客量", annual],
    ],
  });

export const cases: RuleCases = {
  rule: magDailyAnnual,
  accept: {
    "a year of 250 to 365 days": [form("≥200人次", "≥5万人次"), form("≥200人次", "≥73000人次")],
    "other units, other measures, other periods": [
      form("≥200人次", "≥200场"),
      projectForm({
        indicators: [
          ["数量指标", "日均接待游客量", "≥200人次"],
          ["数量指标", "全年接待团队量", "≥300人次"],
          ["数量指标", "月均接待游客量", "≥300人次"],
        ],
      }),
    ],
    "a floor and a ceiling": [form("≥200人次", "≤10万人次")],
    "a year without anything": [form("≥200人次", "≥0人次")],
    "a daily rate": [form("≥98%", "≥99%")],
  },
  reject: {
    "a year that is too large": {
      forms: [form("≥200人次", "≥73001人次")],
      id: ["daily", "annual"],
      at: ["P1 target:1", "P1 target:2"],
      says: "日均“≥200人次”按 250–365 天折合全年 50000 至 73000",
    },
    "a year that is too small": {
      forms: [form("≥200人次", "≥49999人次")],
      id: ["daily", "annual"],
      at: ["P1 target:1", "P1 target:2"],
    },
    "a year that is too large in two forms, told of the one with the daily figure": {
      forms: [
        departmentForm({ indicators: [["数量指标", "全年接待游客量", "≥100万人次"]] }),
        form("≥200人次", "≥10万人次"),
      ],
      id: ["daily", "annual"],
      at: ["P1 target:1", "P1 target:2"],
      says: "“≥10万人次”",
      related: ["D target:1", "P1 target:2"],
    },
    "figures of two forms, the yearly one without a word for the year": {
      forms: [
        departmentForm({ indicators: [["数量指标", "接待游客量", "≥100万人次"]] }),
        projectForm({ indicators: [["数量指标", "每日接待游客量", "≥200人次"]] }),
      ],
      id: "daily",
      at: ["P1 target:1"],
    },
  },
};
