import { departmentForm, projectForm, type FormSpec, type RuleCases } from "../cases";
import { xfPair } from "./rule";

const department = (sheet: string, name: string, more: FormSpec = {}) =>
  departmentForm({ ...more, sheet, texts: { departmentName: name } });
const project = (sheet: string, name: string, more: FormSpec = {}) =>
  projectForm({ ...more, sheet, texts: { departmentName: name } });

export const cases: RuleCases = {
  rule: xfPair,
  accept: {
    "one department form with its projects, whatever unit they name": [
      department("D", "青禾县文化局"),
      project("P1", "青禾县图书馆"),
      project("P2", ""),
    ],
    "projects without a department form": [project("P1", "青禾县图书馆"), project("P2", "青禾县文化馆")],
    "a single project of another year, which belongs to the form all the same": [
      department("D", "青禾县文化局", { year: 2024 }),
      project("P1", "", { year: 2023 }),
    ],
    "a workbook of which all sheets are hidden": [department("D", "青禾县文化局", { isHidden: true })],
  },
  reject: {
    "two department forms": {
      forms: [
        department("D1", "青禾县文化局"),
        project("P1", "青禾县文化局"),
        department("D2", "青禾县教育局"),
        project("P2", "县教育局"),
      ],
      id: "departments",
      at: ["D1 title"],
      says: "有 2 张部门表（D1、D2），已按年度和部门分别与项目表核对",
      related: ["D2 title"],
    },
    "last year's project beside this year's": {
      forms: [
        department("D", "青禾县文化局", { year: 2024 }),
        project("P1", "", { year: 2024 }),
        project("P2", "", { year: 2023 }),
      ],
      id: "otherYear",
      at: ["P2 title"],
      says: "1 张项目表（P2）的年度与部门表不同，没有与部门表核对合计",
    },
    "forms on hidden sheets": {
      forms: [department("D", "青禾县文化局"), project("P1", ""), project("P2", "", { isHidden: true })],
      id: "hidden",
      at: ["P2 title"],
      says: "隐藏的工作表（P2）中有 1 张绩效目标表",
    },
    "as many forms on hidden sheets as are named": {
      forms: [
        department("D", "青禾县文化局"),
        ...["P1", "P2", "P3"].map((sheet) => project(sheet, "", { isHidden: true })),
      ],
      id: "hidden",
      at: ["P1 title"],
      says: "隐藏的工作表（P1、P2、P3）中有 3 张绩效目标表",
    },
    "a hidden project that the sum is right with only": {
      forms: [
        departmentForm({ amounts: { projectExpenditure: 30 } }),
        projectForm({ sheet: "P1", amounts: { annualBudget: 10 } }),
        projectForm({ sheet: "P2", amounts: { annualBudget: 20 }, isHidden: true }),
      ],
      id: "hiddenCounted",
      at: ["P2 title"],
      says: "已计入项目合计",
    },
    "a project that names none of two departments": {
      forms: [
        department("D1", "青禾县文化局"),
        project("P1", "青禾县文化局"),
        department("D2", "青禾县教育局"),
        project("P2", "青禾县体育中心"),
        project("P3", ""),
      ],
      id: ["departments", "unpaired"],
      at: ["D1 title", "P2 title"],
    },
  },
};
