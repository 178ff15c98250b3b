import { projectForm, type RuleCases } from "../cases";
import { txtVerbName } from "./rule";

const row = (name: string, target: string) => projectForm({ indicators: [["社会效益指标", name, target]] });

export const cases: RuleCases = {
  rule: txtVerbName,
  accept: {
    "names of things": [row("设备完好率", "≥95%"), row("管护覆盖率", "≥90%")],
    "names that state the change": [
      row("提高通行速度幅度", "≥5%"),
      row("参保人数同比增加率", "≥5%"),
      row("降低事故率较上年", "≥5%"),
    ],
    "reductions of money and time": [row("减少办事时间", "≥20%"), row("降低用电成本", "≥5%")],
    "values that are no percentage": [
      row("提升巡查次数", "≥12次"),
      row("提高服务水平", "明显提高"),
      row("提高完好率", ""),
    ],
    "a verb that stands behind": [row("服务能力提升", "≥5%")],
  },
  reject: {
    "a verb before a rate": {
      forms: [row("提高管护覆盖率", "≥90%")],
      id: "share",
      at: ["P1 level3:1"],
      says: "写水平的改为“管护覆盖率”",
    },
    "a verb behind an adverb": { forms: [row("有效提升设备完好率（%）", "≥90%")], id: "known", at: ["P1 level3:1"] },
    "a verb before a notion": {
      forms: [row("增强居民环保意识", "≥30%")],
      id: "notion",
      at: ["P1 level3:1"],
      says: "没有比较基数",
    },
    "a verb before a rate that the catalog has": {
      forms: [row("提高车辆年检合格率", "≥90%")],
      id: "known",
      at: ["P1 level3:1"],
      says: "写水平的改为指标库中的“车辆年检合格率”，写幅度的注明比较基数",
      saysEn: "(“车辆年检合格率” of the catalog)?",
    },
    "a verb before a rate that is near one of the catalog": {
      forms: [row("提高公务车辆年检合格率", "≥90%")],
      id: "share",
      at: ["P1 level3:1"],
      says: "注明比较基数；指标库中有“车辆年检合格率”，是否指此",
      saysEn: "; did you mean “车辆年检合格率” of the catalog?",
    },
    "a reduction of a rate": { forms: [row("降低投诉率", "≤5%")], id: "share", at: ["P1 level3:1"] },
  },
};
