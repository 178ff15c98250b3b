import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { projectLayout } from "./project";

/** 表十二, which Chongqing's departments publish with their budgets: all general projects on one sheet. */
export const chongqingList: Edition = {
  id: "chongqing-list",
  name: { zh: "重庆（表十二，一张表列多个项目）", en: "Chongqing (table 12, projects listed on one sheet)" },
  region: { zh: "重庆", en: "Chongqing" },
  traits: "一张表列多个项目，指标不分级",
  basis: "重庆市市级部门预算公开的市级一般性项目绩效目标表（表十二）",
  years: { from: 2022, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: [], project: [] },
  layouts: { department: null, project: projectLayout },
  required: { department: null, project: ["projectName", "departmentName", "totalFunds", "annualGoal"] },
  rulesOff: [],
  constants: { ...USUAL_CONSTANTS, weightTotals: [100] },
};
