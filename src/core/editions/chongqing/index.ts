import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { projectLayout } from "./project";

/** 表十 and 表十一, which Chongqing's departments publish with their budgets. Their indicators have no 一级 and 二级. */
export const chongqing: Edition = {
  id: "chongqing",
  name: { zh: "重庆（表十、表十一）", en: "Chongqing (tables 10 and 11)" },
  region: { zh: "重庆", en: "Chongqing" },
  traits: "指标不分级，符号、单位、权重各成一列",
  basis: "重庆市市级部门预算公开的部门整体（表十）、市级重点专项资金（表十一）绩效目标表",
  years: { from: 2022, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: [], project: [] },
  layouts: { department: departmentLayout, project: projectLayout },
  required: {
    department: ["departmentName", "overallGoal"],
    project: ["projectName", "departmentName", "totalFunds", "annualGoal"],
  },
  rulesOff: [],
  constants: { ...USUAL_CONSTANTS, weightTotals: [100] },
};
