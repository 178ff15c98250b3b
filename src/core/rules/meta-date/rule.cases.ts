import { projectForm, type RuleCases } from "../cases";
import { metaDate } from "./rule";

const dated = (date: string, year = 2023) => projectForm({ year, texts: { date } });

export const cases: RuleCases = {
  rule: metaDate,
  accept: {
    "the usual notations": [
      dated("2023.7.14"),
      dated("2023-07-14"),
      dated("2023年7月14日"),
      dated("20230714"),
      dated("2022年11月"),
      dated("　2023 年 7 月 14 日（盖章）"),
      dated("2023/7/14 10:30"),
    ],
    "results told in the year after": [
      projectForm({ year: 2023, title: "2023年度小型水库除险项目自评表", texts: { date: "2024年3月18日" } }),
      projectForm({ year: 2023, title: "2023年度护林项目绩效目标完成情况表", texts: { date: "2024.2.6" } }),
    ],
    "the last day of the year": [dated("2023-12-31")],
    "the leap day": [dated("2024.2.29", 2024)],
    "blanks that are filled by hand": [dated(""), dated("年  月  日"), dated("2023年  月  日")],
    "dates in an order that is not known for sure": [
      dated("7/14/23"),
      dated("14-Jul-23"),
      dated("二〇二三年七月十四日"),
    ],
    "a form without the field": [projectForm({})],
  },
  reject: {
    "the day after the year's end": {
      forms: [dated("2024.1.1")],
      id: "late",
      at: ["P1 date"],
      says: "“2024.1.1”晚于预算年度 2023 年",
    },
    "a month that does not exist": {
      forms: [dated("2023年13月1日")],
      id: "impossible",
      at: ["P1 date"],
      says: "不存在",
    },
    "a day that does not exist": { forms: [dated("2023.2.29")], id: "impossible", at: ["P1 date"], says: "不存在" },
    "a figure that is no date": { forms: [dated("45121")], id: "unreadable", at: ["P1 date"], says: "不是日期" },
    words: { forms: [dated("待报")], id: "unreadable", at: ["P1 date"] },
  },
};
