import type { Edition } from "../edition";
import type { FieldKey } from "../../forms/form";
import { USUAL_CONSTANTS } from "../usual-constants";
import { departmentLayout } from "./department";
import { projectLayout } from "./project";
import { tree } from "./tree";

const FOOT: readonly FieldKey[] = ["preparedBy", "phone", "date", "responsible"];

const REQUIRED: Edition["required"] = {
  department: [
    "departmentName",
    "totalFunds",
    "basicExpenditure",
    "projectExpenditure",
    "duties",
    "overallGoal",
    ...FOOT,
  ],
  project: ["projectName", "departmentName", "unitName", "period", "totalFunds", "annualGoal", ...FOOT],
};

/** The Ministry of Finance's indicator tree since 2021, in a plain layout. */
export const national2021: Edition = {
  id: "national-2021",
  name: { zh: "财政部 2021（成本指标为一级）", en: "Ministry of Finance 2021 (cost as a first level)" },
  region: { zh: "全国", en: "Nationwide" },
  traits: "财预〔2021〕101号：成本为一级指标",
  basis: "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
  years: { from: 2022, to: null },
  detection: "tree",
  moneyUnit: "万元",
  tree: { department: tree, project: tree },
  layouts: { department: departmentLayout, project: projectLayout },
  required: REQUIRED,
  rulesOff: [],
  constants: { ...USUAL_CONSTANTS, amountPerPerson: { from: 2_000_000, to: 30_000_000 } },
};
