import type { Edition } from "../edition";
import { departmentLayout } from "./department";
import { projectLayout } from "./project";
import { tree } from "./tree";

/** The indicator tree of the Ministry of Finance since 2021, in a plain layout. */
export const national2021: Edition = {
  id: "national-2021",
  name: { zh: "财政部 2021（成本指标为一级）", en: "Ministry of Finance 2021 (cost as a first level)" },
  basis: "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
  years: { from: 2022, to: null },
  moneyUnit: "万元",
  tree: { department: tree, project: tree },
  layouts: { department: departmentLayout, project: projectLayout },
  rulesOff: [],
  constants: {
    minIndicators: 3,
    weightTotals: [100, 90],
    amountTolerance: 0,
    openDays: { from: 250, to: 365 },
    costCoverage: 0.9,
    amountPerPerson: { from: 2_000_000, to: 30_000_000 },
    unitCostLimits: [],
    standards: ["计划标准", "历史标准", "行业标准", "预算支出标准", "其他"],
  },
};
