import { projectForm, projectWith, type IndicatorSpec, type PartSpec, type RuleCases } from "../cases";
import { magParts } from "./rule";

const quarters = (...texts: readonly string[]): readonly PartSpec[] =>
  texts.map((text, index) => [`${["一", "二", "三", "四"][index]}季度`, text, 3 * index + 1, 3 * index + 3]);
const since = (...texts: readonly string[]): readonly PartSpec[] =>
  texts.map((text, index) => [`1-${3 * index + 3}月`, text, 1, 3 * index + 3]);
const half = (text: string): readonly PartSpec[] => [["上半年目标值", text, 1, 6]];
const places = (...texts: readonly string[]): readonly PartSpec[] =>
  texts.map((text, index) => [["柳滩县", "云岭区", "石桥镇"][index] ?? "", text]);
const row = (name: string, target: string, parts: readonly PartSpec[], level2 = "数量指标"): IndicatorSpec => [
  level2,
  name,
  target,
  { parts },
];

export const cases: RuleCases = {
  rule: magParts,
  accept: {
    "quarters that add up, with signs, decimals and 万": [
      projectWith(
        row("巡河次数", "≥120次", quarters("≥20次", "≥40次", "≥40次", "≥20次")),
        row("清淤长度", "11公里", quarters("1", "4", "4", "2")),
        row("植树株数", "≥1.2万株", quarters("0.2万株", "0.8万株", "0.1万株", "0.1万株")),
        row("处理污水量", "≥1000吨", quarters("333.3吨", "333.3吨", "333.3吨", "0.1吨")),
        row("项目总成本", "≤96万元", quarters("≤20万元", "≤30万元", "≤30万元", "≤16万元"), "成本指标"),
      ),
    ],
    "cumulative quarters, and columns that begin with January": [
      projectWith(
        row("巡河次数", "≥120次", quarters("20次", "60次", "100次", "120次")),
        row("清淤长度", "≥11公里", since("1公里", "5公里", "9公里", "11公里")),
        row("发放补贴", "≥300万元", since("0万元", "100万元", "300万元", "300万元")),
      ),
    ],
    "the same in every quarter: rates, levels, limits": [
      projectWith(
        row("验收合格率", "=100%", quarters("=100%", "=100%", "=100%", "=100%"), "质量指标"),
        row("管护河道长度", "≥90公里", quarters("≥90公里", "≥90公里", "≥90公里", "≥90公里")),
        row("安全事故数", "0起", quarters("0起", "0起", "0起", "0起"), "质量指标"),
        row("日均接待人次", "≥200人次", quarters("180人次", "220人次", "230人次", "170人次")),
        row("在校学生数", "≥500人", quarters("520人", "515人", "500人", "505人")),
        row("有效投诉件数", "≤3件", quarters("≤1件", "≤1件", "≤1件", "≤1件"), "质量指标"),
      ),
    ],
    "a stock that shrinks to the year's figure, limits that get stricter": [
      projectWith(
        row("欠缴单位存量", "≤45家", quarters("60", "55", "50", "45")),
        row("积压案件", "=20件", quarters("50件", "40件", "30件", "20件")),
        row("在建路段", "=45段", since("60段", "50段", "50段", "45段")),
        row("差错率", "≤1%", quarters("≤3%", "≤2%", "≤2%", "≤1%"), "质量指标"),
      ),
    ],
    "a half-year below the year, blank quarters, words, other units": [
      projectWith(
        row("巡河次数", "≥120次", half("≥60次")),
        row("满意率", "≥90%", half("≥92%"), "质量指标"),
        row("清淤长度", "≥11公里", quarters("1公里", "4公里", "", "2公里")),
        row("新建泵站", "2座", quarters("完成招标", "开工", "主体完工", "2座")),
        row("植树株数", "≥1.2万株", quarters("2000", "8000", "1000", "3000")),
      ),
    ],
    "people who are served in several quarters": [
      projectWith(row("惠及困难老人", "≥400人", quarters("300人", "320人", "310人", "330人"))),
    ],
    "regions that do not add up in several rows": [
      projectWith(
        row("巡河次数", "≥120次", places("50", "50", "50")),
        row("清淤长度", "≥11公里", places("4公里", "4公里", "4公里")),
        row("整治河段", "≥6段", places("2段", "2段", "2段")),
      ),
    ],
    "regions that do not add up in the only row that has them": [
      projectWith(row("巡河次数", "≥120次", places("50", "50", "50"))),
    ],
    "the only region that is named, which is not the whole": [
      projectWith(
        row("巡河次数", "≥120次", [["柳滩县", "120"]]),
        row("清淤长度", "≥11公里", [["柳滩县", "11公里"]]),
        row("整治河段", "≥9段", [["柳滩县", "6段"]]),
      ),
    ],
    "no parts": [projectWith(["数量指标", "巡河次数", "≥120次"])],
  },
  reject: {
    "quarters that miss the year": {
      forms: [
        projectWith(
          row("发放贷款笔数", "≥4200笔", quarters("900笔", "1000笔", "1100笔", "1000笔")),
          row("业务宣传场次", "≥20场", quarters("6场", "6场", "6场", "6场")),
          row("护林巡查次数", "≥24次", quarters("6次", "6次", "6次", "5次")),
          row("设备检修次数", "≥100次", quarters("20次", "30次", "40次", "60次")),
        ),
      ],
      id: "sum",
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
      says: "合计 4000笔，全年为“≥4200笔”",
      related: ["P1 part1:1", "P1 part2:1", "P1 part3:1", "P1 part4:1"],
    },
    "costs of quarters above those of the year": {
      forms: [
        projectWith(row("项目总成本", "≤96万元", quarters("≤30万元", "≤30万元", "≤30万元", "≤16万元"), "成本指标")),
      ],
      id: "sum",
      at: ["P1 target:1"],
      says: "合计 106万元",
    },
    "a half-year above the year": {
      forms: [
        projectWith(
          row("巡河次数", "≥120次", half("≥160次")),
          row("预算执行率", "≥60%", half("≥80%"), "质量指标"),
          row("设备购置成本", "≤30万元", half("≤50万元"), "成本指标"),
        ),
      ],
      id: "over",
      at: ["P1 part1:1", "P1 part1:2", "P1 part1:3"],
      says: "“上半年目标值”为“≥160次”，全年只有“≥120次”",
      related: ["P1 target:1"],
    },
    "cumulative values that end elsewhere": {
      forms: [
        projectWith(
          row("巡河次数", "≥120次", quarters("30次", "60次", "90次", "110次")),
          row("清淤长度", "≥11公里", since("1公里", "5公里", "9公里", "10公里")),
          row("整治河段", "≥9段", quarters("3段", "6段", "6段", "8段")),
        ),
      ],
      id: "last",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "最后的“四季度”为“110次”，全年却是“≥120次”",
    },
    "cumulative values that fall": {
      forms: [projectWith(row("清淤长度", "≥11公里", since("1公里", "5公里", "4公里", "11公里")))],
      id: "falls",
      at: ["P1 part3:1"],
      says: "“1-9月”的“4公里”却小于“1-6月”的“5公里”",
    },
    "regions that miss the whole where those of the others add up, or exceed it": {
      forms: [
        projectWith(
          row("巡河次数", "≥120次", places("40", "40", "40")),
          row("拆除渔船艘数", "=150艘", places("60艘", "50艘", "50艘")),
          row("整治河段", "≥6段", places("2段", "2段", "2段")),
        ),
        projectForm({ sheet: "P2", indicators: [row("整治河段", "≥6段", places("7段", "2段", "2段"))] }),
      ],
      id: ["places", "over"],
      at: ["P1 target:2", "P2 part1:1"],
      says: "合计 160艘，总体为“=150艘”",
    },
  },
};
