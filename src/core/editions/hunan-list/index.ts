import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** The lists that Changsha's departments publish with their budgets: all forms of a kind on one sheet. */
export const hunanList: Edition = {
  id: "hunan-list",
  name: { zh: "湖南（一张表列多个项目）", en: "Hunan (projects listed on one sheet)" },
  region: { zh: "湖南", en: "Hunan" },
  traits: "一张表列多个项目（单位），横向；合计须等于各项目之和；指标值、度量单位、符号、解释、评分标准各成一列",
  basis: "长沙市市级部门预算公开的部门整体支出、项目支出绩效目标表",
  years: { from: 2024, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: tree, project: tree },
  layouts: { department: departmentLayout, project: projectLayout },
  required: {
    department: ["departmentName", "totalFunds", "basicExpenditure", "projectExpenditure", "overallGoal"],
    project: ["projectName", "totalFunds", "annualGoal"],
  },
  rulesOff: [],
  constants: USUAL_CONSTANTS,
};
