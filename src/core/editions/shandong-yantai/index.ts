import type { Edition } from "../edition";
import { USUAL_CONSTANTS } from "../usual-constants";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** 政策和项目预算绩效目标表 that Yantai's departments publish with their budgets. */
export const shandongYantai: Edition = {
  id: "shandong-yantai",
  name: { zh: "烟台（政策和项目预算绩效目标表）", en: "Yantai (policies and projects)" },
  region: { zh: "山东", en: "Shandong" },
  traits: "政策和项目预算绩效目标表",
  basis: "烟台市市级部门预算公开的政策和项目预算绩效目标表",
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
