import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { tree } from "./tree";

/** 部门整体预算绩效目标申报表 that Guangzhou's departments publish with their budgets. */
export const guangzhou: Edition = {
  id: "guangzhou",
  name: { zh: "广州（部门整体预算绩效目标申报表）", en: "Guangzhou (department form)" },
  region: { zh: "广东", en: "Guangdong" },
  traits: "支出、收入、级次并列，年度重点工作任务，实施周期与年度指标值并列",
  basis: "广州市市级部门预算公开的部门整体预算绩效目标申报表",
  years: { from: 2022, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: tree, project: [] },
  layouts: { department: departmentLayout, project: null },
  required: {
    department: ["departmentName", "basicExpenditure", "projectExpenditure", "fiscalFunds", "overallGoal"],
    project: [],
  },
  rulesOff: [],
  constants: USUAL_CONSTANTS,
};
