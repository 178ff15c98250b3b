import type { Edition } from "../edition";
import { departmentLayout, departmentTree } from "./department";
import { projectLayout, projectTree } from "./project";

/** The pair of forms that Hunan's counties hand in with the budget of 2023. */
export const hunan2023: Edition = {
  id: "hunan-2023",
  name: { zh: "湖南 2023", en: "Hunan 2023" },
  basis: "湖南省市县预算绩效目标申报表（2023 年度部门整体支出、项目支出绩效目标表）",
  years: { from: 2023, to: null },
  moneyUnit: "万元",
  tree: { department: departmentTree, project: projectTree },
  layouts: { department: departmentLayout, project: projectLayout },
  rulesOff: [],
  constants: {
    minIndicators: 3,
    weightTotals: [100, 90],
    amountTolerance: 0,
    openDays: { from: 250, to: 365 },
    costCoverage: 0.9,
    amountPerPerson: { from: 2_000_000, to: 20_000_000 },
    unitCostLimits: [],
    standards: ["计划标准", "历史标准", "行业标准", "预算支出标准", "其他"],
  },
};
