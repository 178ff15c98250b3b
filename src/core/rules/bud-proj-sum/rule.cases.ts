import { departmentForm, projectForm, type FormSpec, type RuleCases } from "../cases";
import type { Form } from "../../forms/form";
import { budProjSum } from "./rule";

const department = departmentForm({ amounts: { projectExpenditure: 120.5 } });
const project = (sheet: string, annualBudget: number | string) => projectForm({ sheet, amounts: { annualBudget } });

/** A line of a list of goals without indicators. */
const lineOfGoals = (annualBudget: number) =>
  projectForm({
    sheet: "清单",
    amounts: { annualBudget },
    uncertain: [{ kind: "no-indicators", at: { sheet: "清单", row: 3, column: 5 }, other: null }],
  });

/** A department form that lists its projects with their amounts. */
const listing = (...tasks: readonly (readonly [string, number])[]) =>
  departmentForm({
    amounts: { projectExpenditure: 120.5 },
    tasks: tasks.map(([name, total]) => [name, total, []] as const),
  });
const named = (sheet: string, projectName: string, amounts: FormSpec["amounts"]) =>
  projectForm({ sheet, texts: { projectName }, ...(amounts && { amounts }) });

const filled = (sheet: string, projectName: string, annualBudget: number) =>
  projectForm({
    sheet,
    texts: { projectName },
    amounts: { annualBudget },
    indicators: [["数量指标", `${projectName}数量`, "≥20个"]],
  });

/** The entries of a list of projects with a total line; the amounts are those of fields in the first entry's form. */
const list = (stated: number, ...lines: readonly number[]): readonly Form[] => {
  const { totalFunds: total } = projectForm({ amounts: { totalFunds: stated } }).amounts;
  const forms = lines.map((amount, index) =>
    projectForm({ sheet: `P${index + 1}`, amounts: { annualBudget: amount } }),
  );
  const own = forms.flatMap(({ amounts }) => amounts.annualBudget ?? []);
  const listSums = total ? [{ total, lines: own }] : [];
  return forms.map((form) => ({ ...form, listSums }));
};

/** The same, where the total is that of the line of a unit above its projects. */
function underUnit(...amounts: Parameters<typeof list>): readonly Form[] {
  const forms = list(...amounts);
  const listSums = forms[0]?.listSums?.map((sum) => ({ ...sum, unit: "青禾市林业局本级" })) ?? [];
  return forms.map((form) => ({ ...form, listSums }));
}

/** A department form and its two projects. */
const set = (departmentName: string, year: number, total: number, second = total - 10) => [
  departmentForm({
    sheet: `D${departmentName}${year}`,
    year,
    amounts: { projectExpenditure: total },
    texts: { departmentName },
  }),
  projectForm({ sheet: "P1", year, amounts: { annualBudget: 10 }, texts: { departmentName } }),
  projectForm({ sheet: "P2", year, amounts: { annualBudget: second }, texts: { departmentName } }),
];

export const cases: RuleCases = {
  rule: budProjSum,
  accept: {
    "some of the projects of a unit, and a single one": [...underUnit(150, 90, 30), ...underUnit(31, 30)],
    "a list whose lines add up to its total line": [...list(120, 90, 30)],
    "a summary of the projects before their own forms": [
      department,
      projectForm({ sheet: "汇总", texts: { projectName: "古籍修复" }, amounts: { annualBudget: 100 } }),
      projectForm({ sheet: "汇总", texts: { projectName: "读者讲座" }, amounts: { annualBudget: 20.5 } }),
      filled("P1", "古籍修复", 100),
      filled("P2", "读者讲座", 20.5),
    ],
    "a list of other money without indicators beside projects that add up": [
      department,
      lineOfGoals(1200),
      project("P1", 100),
      project("P2", 20.5),
    ],
    "projects that add up, also as text": [department, project("P1", 100), project("P2", "　20.5")],
    "a sum that doubles would miss by a hair": [
      departmentForm({ amounts: { projectExpenditure: 0.3 } }),
      project("P1", 0.1),
      project("P2", 0.2),
    ],
    "a project whose amount is unknown": [department, project("P1", 100), project("P2", "（分级填报）")],
    "a department form alone": [department],
    "last year's set beside this year's, each right in itself": [
      ...set("青禾县文化局", 2024, 30),
      ...set("青禾县文化局", 2023, 20),
    ],
    "two departments, each right in itself": [...set("青禾县文化局", 2024, 30), ...set("青禾县教育局", 2024, 20)],
    "two departments and a project that may belong to both": [
      ...set("青禾县文化局", 2024, 30),
      ...set("青禾县教育局", 2024, 20),
      projectForm({ sheet: "P9", amounts: { annualBudget: 5 } }),
    ],
    "a hidden draft beside the forms": [
      ...set("青禾县文化局", 2024, 30),
      projectForm({ sheet: "P9", amounts: { annualBudget: 5 }, isHidden: true }),
    ],
    "a project whose title kept last year's number": [
      departmentForm({ year: 2024, amounts: { projectExpenditure: 30 } }),
      projectForm({ sheet: "P1", year: 2024, amounts: { annualBudget: 10 } }),
      projectForm({ sheet: "P2", year: 2023, amounts: { annualBudget: 20 } }),
    ],
    "listed projects with the amounts of their forms, one of them of a single source": [
      listing(["图书购置", 100], ["阅读推广", 12.5]),
      named("P1", "图书购置", { annualBudget: 100 }),
      named("P2", "阅读推广", { annualBudget: 20.5, fiscalFunds: 12.5 }),
    ],
    "a listed project without a form, and one name for two forms": [
      listing(["图书购置", 30], ["馆舍维修", 90.5]),
      named("P1", "图书购置", { annualBudget: 100 }),
      named("P2", "图书购置", { annualBudget: 20.5 }),
    ],
  },
  reject: {
    "more money of projects than their unit has": {
      forms: [...underUnit(50, 90, 30)],
      id: "unit",
      at: ["P1 totalFunds"],
    },
    "the total line of a list, once for all its entries": {
      forms: [...list(130, 90, 30)],
      id: "list",
      at: ["P1 totalFunds"],
      says: "清单 2 项合计 120 万元，合计行 130 万元，相差 10 万元",
    },
    "the line of a unit above its projects": {
      forms: [...underUnit(130, 90, 30)],
      id: "unit",
      at: ["P1 totalFunds"],
      says: "“青禾市林业局本级”一行 130 万元，其下 2 个项目合计 120 万元，相差 10 万元",
    },
    "a project with another amount than the department form lists": {
      forms: [
        listing(["图书购置", 100], ["阅读推广", 20.5]),
        named("P1", "图书购置", { annualBudget: 100 }),
        named("P2", "阅读推广", { annualBudget: 50.5 }),
      ],
      id: "listed",
      at: ["P2 annualBudget"],
      says: "“阅读推广”本表金额 50.5 万元，部门表所列 20.5 万元，相差 30 万元",
    },
    "a listed amount that explains only part of the gap": {
      forms: [
        listing(["图书购置", 100], ["阅读推广", 10]),
        named("P1", "图书购置", { annualBudget: 100 }),
        named("P2", "阅读推广", { annualBudget: 50 }),
      ],
      id: ["listed", "gap"],
      at: ["P2 annualBudget", "D projectExpenditure"],
      fixes: { "D projectExpenditure": 150 },
    },
    "one of two departments whose projects leave a gap": {
      forms: [...set("青禾县文化局", 2024, 30), ...set("青禾县教育局", 2024, 20, 5)],
      id: "gap",
      at: ["D青禾县教育局2024 projectExpenditure"],
      says: "2 个项目合计 15 万元，部门表项目支出 20 万元，相差 5 万元",
      fixes: { "D青禾县教育局2024 projectExpenditure": 15 },
    },
    "projects that leave a gap": {
      forms: [department, project("P1", 100), project("P2", 20)],
      id: "gap",
      at: ["D projectExpenditure"],
      says: "2 个项目合计 120 万元，部门表项目支出 120.5 万元，相差 0.5 万元",
      fixes: { "D projectExpenditure": 120 },
    },
    "projects above the department's figure by one 分": {
      forms: [department, project("P1", 100), project("P2", 20.500001)],
      id: "gap",
      at: ["D projectExpenditure"],
      fixes: { "D projectExpenditure": 120.500001 },
    },
  },
};
