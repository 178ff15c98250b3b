import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** The 项目绩效目标表 that central departments have published with their budgets since 2022. */
export const central2022: Edition = {
  id: "central-2022",
  name: { zh: "中央部门 2022（项目绩效目标表）", en: "Central departments 2022 (project form)" },
  region: { zh: "全国", en: "Nationwide" },
  traits: "中央部门：上年结转，分值 90，执行率 10",
  basis: "中央部门预算公开的项目绩效目标表（2022 年度起）",
  years: { from: 2022, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: [], project: tree },
  layouts: { department: null, project: projectLayout },
  required: {
    department: [],
    project: ["projectName", "departmentName", "unitName", "totalFunds", "fiscalFunds", "annualGoal"],
  },
  rulesOff: [],
  constants: { ...USUAL_CONSTANTS, weightTotals: [90] },
};
