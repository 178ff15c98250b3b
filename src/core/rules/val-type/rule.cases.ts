import { projectForm, type RuleCases } from "../cases";
import { valType } from "./rule";

const typed = (target: string, comparator: string) =>
  projectForm({ columns: ["target", "comparator"], indicators: [["质量指标", "运行保障", target, { comparator }]] });

export const cases: RuleCases = {
  rule: valType,
  accept: {
    "figures with a sign and words typed 定性": [typed("95%", "≥"), typed("平稳有序", "定性"), typed("30台", "定量")],
    "figures in words, dates and blanks": [
      typed("第一名", "≥"),
      typed("3月、9月上旬", "定性"),
      typed("3月、9月各一次", "定性"),
      typed("6月底前", "≤"),
      typed("开学前", "≤"),
      typed("", "≥"),
      typed("平稳有序", "＝"),
    ],
    "a column that is not filled": [typed("平稳有序", "")],
    "a type that we do not know": [typed("平稳有序", "正向")],
    "a form without such a column": [projectForm({ indicators: [["质量指标", "运行保障", "平稳有序"]] })],
  },
  reject: {
    "words typed 定量": {
      forms: [typed("平稳有序", "定量")],
      id: "words",
      at: ["P1 target:1"],
      says: "指标性质为“定量”，指标值“平稳有序”却是文字",
    },
    "words with a sign": { forms: [typed("平稳有序", "≥")], id: "words", at: ["P1 target:1"] },
    "a figure typed 定性": {
      forms: [typed("95%", "定性指标")],
      id: "figure",
      at: ["P1 target:1"],
      says: "指标性质为“定性”，指标值“95%”却是数值",
    },
  },
};
