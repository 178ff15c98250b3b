import type { Edition } from "../edition";
import type { FieldKey } from "../../forms/form";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout, departmentTree } from "./department";
import { projectLayout, projectTree } from "./project";

const FOOT: readonly FieldKey[] = ["preparedBy", "phone", "date", "responsible"];

const REQUIRED: Edition["required"] = {
  department: [
    "unitName",
    "departmentName",
    "totalFunds",
    "basicExpenditure",
    "projectExpenditure",
    "duties",
    "overallGoal",
    ...FOOT,
  ],
  project: ["unitName", "projectName", "departmentName", "annualBudget", "period", "periodGoal", "annualGoal", ...FOOT],
};

/** The two forms that Hunan's counties hand in with the budget for 2023. */
export const hunan2023: Edition = {
  id: "hunan-2023",
  name: { zh: "湖南 2023", en: "Hunan 2023" },
  region: { zh: "湖南", en: "Hunan" },
  traits: "成本在产出下，满意度在效益下；附件1-1、附件2-n",
  basis: "湖南省市县预算绩效目标申报表（2023 年度部门整体支出、项目支出绩效目标表）",
  years: { from: 2023, to: null },
  detection: "layout",
  moneyUnit: "万元",
  tree: { department: departmentTree, project: projectTree },
  layouts: { department: departmentLayout, project: projectLayout },
  required: REQUIRED,
  rulesOff: [],
  constants: USUAL_CONSTANTS,
};
