import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** The forms from the ministry's rules of 2015, which most regions followed. */
export const national2015: Edition = {
  id: "national-2015",
  name: { zh: "财政部 2015（成本指标在产出下）", en: "Ministry of Finance 2015 (cost under output)" },
  region: { zh: "全国", en: "Nationwide" },
  traits: "财预〔2015〕88号：成本在产出下，满意度为一级；中期与年度的资金、目标、指标值并列，每个指标只写一次名称",
  basis: "财预〔2015〕88号《中央部门预算绩效目标管理办法》",
  years: { from: 2015, to: null },
  detection: "tree",
  moneyUnit: "万元",
  tree: { department: tree, project: tree },
  layouts: { department: departmentLayout, project: projectLayout },
  required: {
    department: ["departmentName", "totalFunds", "fiscalFunds", "overallGoal"],
    project: ["projectName", "departmentName", "unitName", "period", "totalFunds", "fiscalFunds", "annualGoal"],
  },
  rulesOff: [],
  constants: USUAL_CONSTANTS,
};
