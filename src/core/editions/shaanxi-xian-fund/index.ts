import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** 表16, which Xi'an's departments publish with their budgets: the funds that they distribute. */
export const shaanxiXianFund: Edition = {
  id: "shaanxi-xian-fund",
  name: { zh: "西安（表16，专项资金）", en: "Xi'an (table 16, special funds)" },
  region: { zh: "陕西", en: "Shaanxi" },
  traits: "专项资金；实施期与年度的资金、目标并列；成本在产出下",
  basis: "西安市市级部门预算公开的专项资金总体绩效目标表（表16）",
  years: { from: 2021, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: [], project: tree },
  layouts: { department: null, project: projectLayout },
  required: {
    department: null,
    project: ["projectName", "departmentName", "period", "annualBudget", "fiscalFunds", "annualGoal"],
  },
  rulesOff: [],
  constants: USUAL_CONSTANTS,
};
