import { departmentForm, type RuleCases } from "../cases";
import { goalDuty } from "./rule";

const department = (duties: string, overallGoal: string) => departmentForm({ texts: { duties, overallGoal } });

export const cases: RuleCases = {
  rule: goalDuty,
  accept: {
    "a goal of its own": [department("负责全县公园绿地的管理养护", "养护公园绿地300公顷，绿地完好率达到95%")],
    "a goal that begins with the duties": [
      department("负责全县公园绿地的管理养护", "负责全县公园绿地的管理养护，新增绿地5公顷"),
    ],
    "two blank cells": [department("", "")],
    "a form without duties": [departmentForm({ texts: { overallGoal: "负责全县公园绿地的管理养护" } })],
  },
  reject: {
    "the duties word for word": {
      forms: [department("负责全县公园绿地的管理养护", "负责全县公园绿地的管理养护")],
      id: "copied",
      at: ["D overallGoal"],
      says: "绩效目标与部门职能职责文字相同",
    },
    "the duties with other blanks and punctuation": {
      forms: [department("负责全县公园绿地的管理养护；指导绿化。", "负责全县公园绿地的管理养护，\n指导绿化")],
      id: "copied",
      at: ["D overallGoal"],
    },
    "a form whose goal is called 年度": {
      forms: [departmentForm({ texts: { duties: "管理全县公园", annualGoal: "管理全县公园" } })],
      id: "copied",
      at: ["D annualGoal"],
    },
  },
};
