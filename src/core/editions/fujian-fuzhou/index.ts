import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** 项目绩效目标表 that Fuzhou's departments publish with their budgets. */
export const fujianFuzhou: Edition = {
  id: "fujian-fuzhou",
  name: { zh: "福州（项目绩效目标表）", en: "Fuzhou (project form)" },
  region: { zh: "福建", en: "Fujian" },
  traits: "标题带项目名称，不印年度，末行备注",
  basis: "福州市市级部门预算公开的项目绩效目标表",
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
  constants: USUAL_CONSTANTS,
};
