import { projectForm, type RuleCases } from "../cases";
import { txtRepeat } from "./rule";

const goal = (annualGoal: string) => projectForm({ texts: { annualGoal } });

export const cases: RuleCases = {
  rule: txtRepeat,
  accept: {
    "texts without a repetition": [goal("全年维修设备 12 次，设备完好率达到 98%"), goal("")],
    "words that come again after a comma": [goal("检修及时、检修到位")],
    "doubling that is good style": [goal("常常巡查，一项一项落实，一件一件办理，各项各类台账齐全，认真研究研究")],
    "a second word that opens a compound": [goal("做好大学大学生就业和道路工程工程款支付，改善便民服务服务对象体验")],
    "的的 where the first one belongs to 目的": [goal("实现节约目的的措施")],
    "words that meet at the end of a line": [goal("加强设备管理\n管理台账齐全")],
    "grades and figures as values": [projectForm({ indicators: [["数量指标", "修缮祠堂", "高高兴兴"]] })],
    "figures and marks": [goal("2023年2023年 12121212 一一一一 ○○○○")],
  },
  reject: {
    "an amount that is typed twice": {
      forms: [projectForm({ amounts: { fiscalFunds: "320万320万" } })],
      id: "twice",
      at: ["P1 fiscalFunds"],
      says: "320万320万",
    },
    "a word twice in a goal": {
      forms: [goal("及时及时完成设备维护")],
      id: "twice",
      at: ["P1 annualGoal"],
      says: "“及时及时”用词重复",
    },
    "a word twice in a name, with a blank between": {
      forms: [projectForm({ indicators: [["成本指标", "检修费用 费用", "≤5万元"]] })],
      id: "twice",
      at: ["P1 level3:1"],
    },
    "a word twice in a value that is a sentence": {
      forms: [projectForm({ indicators: [["数量指标", "修缮祠堂", "完成青禾县青禾县宗祠日常维护和病虫害防治"]] })],
      id: "twice",
      at: ["P1 target:1"],
      says: "“青禾县青禾县”用词重复",
    },
    "a long word twice": { forms: [goal("确保便民服务便民服务正常开展")], id: "twice", at: ["P1 annualGoal"] },
    的的: { forms: [goal("提供良好的的环境")], id: "twice", at: ["P1 annualGoal"], says: "“的的”用词重复" },
    "a short form before its word": { forms: [goal("满足群众刚需需求")], id: "twice", at: ["P1 annualGoal"] },
    "one finding for two goals of the same words": {
      forms: [projectForm({ texts: { periodGoal: "及时及时维护", annualGoal: "及时及时维护" } })],
      id: "twice",
      at: ["P1 periodGoal"],
    },
  },
};
