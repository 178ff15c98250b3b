import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { departmentTree } from "./department-tree";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** The forms that Quanzhou's departments publish with their budgets. */
export const fujianQuanzhou: Edition = {
  id: "fujian-quanzhou",
  name: { zh: "泉州（部门、项目绩效目标表）", en: "Quanzhou (department and project forms)" },
  region: { zh: "福建", en: "Fujian" },
  traits: "项目名称只在标题中；部门表有“一般性支出情况”",
  basis: "泉州市市级部门预算公开的部门整体支出、项目绩效目标表",
  years: { from: 2022, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: departmentTree, project: tree },
  layouts: { department: departmentLayout, project: projectLayout },
  required: {
    department: ["departmentName", "totalFunds", "basicExpenditure", "projectExpenditure", "overallGoal"],
    project: ["totalFunds", "periodGoal"],
  },
  rulesOff: [],
  constants: USUAL_CONSTANTS,
};
