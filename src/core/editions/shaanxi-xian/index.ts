import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** 表14 and 表15, which Xi'an's departments publish with their budgets. */
export const shaanxiXian: Edition = {
  id: "shaanxi-xian",
  name: { zh: "西安（表14、表15）", en: "Xi'an (tables 14 and 15)" },
  region: { zh: "陕西", en: "Shaanxi" },
  traits: "年度主要任务逐项列资金，金额合计须等于各项之和；分值 90，执行率 10",
  basis: "西安市市级部门预算公开的部门专项业务经费（表14）、部门整体支出（表15）绩效目标表",
  years: { from: 2021, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: tree, project: tree },
  layouts: { department: departmentLayout, project: projectLayout },
  required: {
    department: ["departmentName", "totalFunds", "fiscalFunds", "overallGoal"],
    project: ["projectName", "departmentName", "totalFunds", "fiscalFunds", "annualGoal"],
  },
  rulesOff: [],
  constants: { ...USUAL_CONSTANTS, weightTotals: [90] },
};
