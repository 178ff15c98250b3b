import { projectForm, type RuleCases } from "../cases";
import { period } from "./rule";

const withPeriod = (value: string) => projectForm({ year: 2023, texts: { period: value } });

export const cases: RuleCases = {
  rule: period,
  accept: {
    "lengths and words without dates": [withPeriod("1年"), withPeriod("长期"), withPeriod("")],
    "spans that hold the year": [
      withPeriod("2023年1月至2023年12月"),
      withPeriod("2022.7-2024.6"),
      withPeriod("2023-2025"),
      withPeriod("2023-01-01—2023-12-31"),
      withPeriod("2021—2023年"),
      withPeriod("3年（2023年—2025年）"),
    ],
    "months of the year itself": [withPeriod("2023年1-12月"), withPeriod("2023.3-12"), withPeriod("2023年")],
    "one day": [withPeriod("2023.5.1-2023.5.1")],
    "an end that names only the year": [withPeriod("2023年6月至2023年底")],
    "a date that the calendar does not have": [withPeriod("2020年13月-2020年14月")],
    "a form without the field": [projectForm({})],
  },
  reject: {
    "the serial number of a date": {
      forms: [projectForm({ texts: { period: "45658" } })],
      id: "serial",
      at: ["P1 period"],
      says: "实施期显示为数字“45658”",
    },
    "an end one day before the start": {
      forms: [withPeriod("2023.5.2-2023.5.1")],
      id: "reversed",
      at: ["P1 period"],
      says: "早于开始日期",
    },
    "an end months before the start": {
      forms: [withPeriod("2023年12月至2023年1月")],
      id: "reversed",
      at: ["P1 period"],
    },
    "a span that ends the year before": {
      forms: [withPeriod("2021年1月至2022年12月")],
      id: "otherYear",
      at: ["P1 period"],
      says: "不包含预算年度 2023 年",
    },
    "a span that begins the year after": { forms: [withPeriod("2024-2026年")], id: "otherYear", at: ["P1 period"] },
    "another year alone": { forms: [withPeriod("2022年度")], id: "otherYear", at: ["P1 period"] },
  },
};
