import { planNewForms, type NewFormsRequest } from "../../src/app/new-forms";
import type { NewSheet } from "../../src/core/plan/plan";
import { valueOf } from "../support/value-of";

const request: NewFormsRequest = {
  edition: "hunan-2023",
  year: 2024,
  department: "临江县市场监督管理局",
  withDepartmentForm: true,
  projects: [
    { name: "食品安全抽检", amount: "86.5" },
    { name: "特种设备监察", amount: "0.123456" },
  ],
};

function sheets(changes: Partial<NewFormsRequest>, existing: readonly string[] = []): readonly NewSheet[] {
  const { edits, newSheets } = valueOf(planNewForms({ ...request, ...changes }, existing));
  expect(edits).toEqual([]);
  return newSheets;
}

const fieldValue = (sheet: NewSheet | undefined, field: string): unknown => {
  const reference = sheet?.names.find(({ name }) => name === `jixiao.field.${field}`)?.formula ?? "";
  const [, letter = "", row = ""] = /\$([A-Z])\$(\d+)$/.exec(reference) ?? [];
  return sheet?.cells.find((cell) => cell.row === Number(row) - 1 && cell.column === letter.charCodeAt(0) - 65)?.value;
};

const problems = (changes: Partial<NewFormsRequest>): readonly string[] => {
  const plan = planNewForms({ ...request, ...changes }, []);
  return plan.ok ? [] : plan.error.map(({ kind }) => kind);
};

describe("planNewForms", () => {
  it("makes a department form and one form a project, with what is known filled in", () => {
    const [department, first, second] = sheets({});
    expect([department, first, second].map((sheet) => sheet?.name)).toEqual(["附件1-1", "附件2-1", "附件2-2"]);
    expect(fieldValue(department, "unitName")).toBe("临江县市场监督管理局");
    expect(fieldValue(department, "attachment")).toBe("附件1-1");
    expect(department?.cells.map(({ value }) => value)).toContain("2024年部门整体支出绩效目标表");
    expect(fieldValue(first, "projectName")).toBe("食品安全抽检");
    expect(fieldValue(first, "annualBudget")).toBe(86.5);
    expect(fieldValue(second, "annualBudget")).toBe(0.123456);
    expect(fieldValue(second, "attachment")).toBe("附件2-2");
  });

  it("numbers on from the sheets that exist", () => {
    expect(sheets({}, ["附件1-1", "附件2-1", "Sheet1"]).map(({ name }) => name)).toEqual([
      "附件1-2",
      "附件2-2",
      "附件2-3",
    ]);
  });

  it("inserts a single blank project form", () => {
    const [form, ...rest] = sheets({ withDepartmentForm: false, department: "", projects: [{ name: "", amount: "" }] });
    expect(rest).toEqual([]);
    expect(fieldValue(form, "projectName")).toBeNull();
    expect(fieldValue(form, "annualBudget")).toBeNull();
    expect(fieldValue(form, "departmentName")).toBeNull();
  });

  it("serves another edition, where a project's amount is its 资金总额", () => {
    const [department, project] = sheets({ edition: "national-2021" });
    expect(department?.cells.map(({ value }) => value)).toContain("部门（单位）整体支出绩效目标表\n（2024年度）");
    expect(fieldValue(project, "totalFunds")).toBe(86.5);
  });

  it("says what it cannot do", () => {
    expect(problems({ edition: "atlantis-1999" })).toEqual(["unknown-edition"]);
    expect(problems({ edition: "general" })).toEqual(["no-layout"]);
    expect(problems({ year: 24 })).toEqual(["bad-year"]);
    expect(problems({ projects: [{ name: "抽检", amount: "八十六" }] })).toEqual(["bad-amount"]);
    expect(problems({ projects: [{ name: "抽检", amount: "1e3" }] })).toEqual(["bad-amount"]);
  });
});
