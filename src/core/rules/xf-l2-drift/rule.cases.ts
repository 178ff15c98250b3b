import { departmentForm, projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { xfL2Drift } from "./rule";

const department = (...indicators: IndicatorSpec[]) => departmentForm({ indicators });
const project = (sheet: string, ...indicators: IndicatorSpec[]) => projectForm({ sheet, indicators });

export const cases: RuleCases = {
  rule: xfL2Drift,
  accept: {
    "the same branch under another name": [
      department(["社会公众或服务对象满意度", "读者服务满意度", "≥90%"]),
      project("P1", ["服务对象满意度指标", "读者服务满意度", "≥90%"]),
    ],
    "a general measure": [
      project("P1", ["时效指标", "任务完成率", "≥90%"]),
      project("P2", ["数量指标", "任务完成率", "≥90%"]),
    ],
    "two indicators of the catalog": [
      project("P1", ["质量指标", "施工安全事故起数", "=0起"]),
      project("P2", ["社会效益指标", "食品安全事故起数", "=0起"]),
    ],
    "little in common": [
      project("P1", ["质量指标", "馆藏古籍善本书目数据完整率", "≥90%"]),
      project("P2", ["社会效益指标", "县志数据完整率", "≥90%"]),
    ],
    "costs, and branches that are unknown": [
      project("P1", ["成本指标", "借阅证工本费", "≤2万元"], ["", "古籍修复率", "≥90%"]),
      project("P2", ["社会成本指标", "借阅证工本费", "≤2万元"], ["质量指标", "古籍修复率", "≥90%"]),
    ],
    "twice in one form": [project("P1", ["质量指标", "古籍修复率", "≥90%"], ["数量指标", "古籍修复率", "≥90%"])],
  },
  reject: {
    "an indicator of the catalog and another name for it": {
      forms: [
        project("P1", ["质量指标", "施工安全事故起数", "=0起"]),
        project("P2", ["社会效益指标", "在建施工安全事故起数", "=0起"]),
        project("P3", ["社会效益指标", "施工现场安全事故起数", "=0起"]),
      ],
      id: "drift",
      at: ["P2 level3:1", "P3 level3:1"],
    },
    "one name under two branches": {
      forms: [
        department(["社会效益指标", "提高古籍修复率", "≥90%"]),
        project("P1", ["质量指标", "古籍修复率", "≥90%"]),
        project("P2", ["社会效益指标", "古籍修复率", "≥90%"]),
      ],
      id: "drift",
      at: ["P1 level3:1", "P2 level3:1"],
      says: "“古籍修复率”列在“质量指标”下，“部门整体”表的“提高古籍修复率”列在“社会效益指标”下",
    },
    "names whose last five characters are the same": {
      forms: [
        project("P1", ["质量指标", "馆藏书目修复率", "≥90%"]),
        project("P2", ["社会效益指标", "县志书目修复率", "≥90%"]),
      ],
      id: "drift",
      at: ["P2 level3:1"],
    },
    "names that are the same in six of ten characters": {
      forms: [
        project("P1", ["质量指标", "旧刊物修复率", "≥90%"]),
        project("P2", ["社会效益指标", "县城东区旧刊物修复率", "≥90%"]),
      ],
      id: "drift",
      at: ["P2 level3:1"],
    },
    "transposed characters, the one that does not fit its branch": {
      forms: [
        project("P1", ["质量指标", "馆际借阅事项当天办结率", "≥90%"]),
        project("P2", ["时效指标", "图书借阅事项办当天结率", "≥90%"]),
      ],
      id: "drift",
      at: ["P1 level3:1"],
    },
  },
};
