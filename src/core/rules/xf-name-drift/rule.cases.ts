import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { xfNameDrift } from "./rule";

const department = (...indicators: IndicatorSpec[]) => departmentForm({ indicators });
const project = (sheet: string, ...indicators: IndicatorSpec[]) => projectForm({ sheet, indicators });

export const cases: RuleCases = {
  rule: xfNameDrift,
  accept: {
    "the same name up to blanks and punctuation": [
      department(["质量指标", "书、刊 上架率", "≥90%"]),
      project("P1", ["质量指标", "书刊上架率（%）", "≥90%"]),
    ],
    "a long qualifier in front": [
      department(["时效指标", "资金到位率", "≥95%"]),
      project("P1", ["时效指标", "修缮费用资金到位率", "≥95%"]),
    ],
    "a word in front that makes another measure of it": [
      department(["数量指标", "流动书车服务读者人次", "≥900人次"]),
      project("P1", ["数量指标", "新增流动书车服务读者人次", "≥90人次"]),
    ],
    "a word in front among projects": [
      project("P1", ["质量指标", "馆内图书借阅提前办结率", "≥20%"]),
      project("P2", ["质量指标", "图书借阅提前办结率", "≥20%"]),
    ],
    "two names in one form": [project("P1", ["质量指标", "提高图书上架率", "≥9%"], ["质量指标", "图书上架率", "≥90%"])],
  },
  reject: {
    "a short word in front, once for all forms": {
      forms: [
        department(["质量指标", "图书借阅提前办结率", "≥20%"]),
        project("P1", ["质量指标", "借阅提前办结率", "≥30%"]),
        project("P2", ["质量指标", "借阅提前办结率", "≥30%"]),
      ],
      id: "drift",
      at: ["P1 level3:1"],
      says: "“借阅提前办结率”与“部门整体”表的“图书借阅提前办结率”似为同一指标",
    },
    "a verb in front": {
      forms: [project("P1", ["质量指标", "图书上架率", "≥90%"]), project("P2", ["质量指标", "提高图书上架率", "≥90%"])],
      id: "drift",
      at: ["P2 level3:1"],
    },
    "a longer word in front that leaves the names three quarters alike": {
      forms: [
        department(["质量指标", "馆藏纸本图书借阅办结率", "≥20%"]),
        project("P1", ["质量指标", "图书借阅办结率", "≥30%"]),
      ],
      id: "drift",
      at: ["P1 level3:1"],
    },
    "transposed characters of a short name": {
      forms: [project("P1", ["时效指标", "当天办结率", "≥90%"]), project("P2", ["时效指标", "办当天结率", "≥90%"])],
      id: "drift",
      at: ["P2 level3:1"],
    },
    "a name of the catalog and its synonym": {
      forms: [
        department(["时效指标", "工资按时发放率", "≥90%"]),
        project("P1", ["时效指标", "工资发放及时率", "≥90%"]),
      ],
      id: "synonym",
      at: ["P1 level3:1"],
      says: "是同一指标，名称写法不一，请统一为指标库中的“工资发放及时率”",
      fixes: { "D level3:1": "工资发放及时率" },
    },
    "two synonyms": {
      forms: [
        department(["时效指标", "工资按时发放率", "≥90%"]),
        project("P1", ["时效指标", "工资及时发放率（%）", "≥90%"]),
        project("P2", ["时效指标", "工资及时发放率", "≥90%"]),
      ],
      id: "synonym",
      at: ["P1 level3:1"],
      fixes: { "D level3:1": "工资发放及时率", "P1 level3:1": "工资发放及时率（%）" },
    },
    "a slip in a name of the catalog": {
      forms: [
        project("P1", ["质量指标", "车辆检年合格率", "=100%"]),
        project("P2", ["质量指标", "车辆年检合格率", "=100%"]),
      ],
      id: "synonym",
      at: ["P2 level3:1"],
      says: "请统一为指标库中的“车辆年检合格率”",
      fixes: { "P1 level3:1": "车辆年检合格率" },
    },
    "transposed characters": {
      forms: [
        project("P1", ["时效指标", "借阅当天办结率", "≥90%"]),
        project("P2", ["时效指标", "借阅办当天结率", "≥90%"]),
      ],
      id: "drift",
      at: ["P2 level3:1"],
    },
  },
};
