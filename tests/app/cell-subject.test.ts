import { contentAt, subjectAt } from "../../src/app/cell-subject";
import { checkSnapshot } from "../../src/app/check";
import { department, project, snapshotOf, workbookWith } from "./forms";

describe("what a cell is about", () => {
  it("is the indicator of its row, the amount that it holds, or nothing", async () => {
    const { forms } = checkSnapshot(await snapshotOf(workbookWith(department, project)), null);
    const [form] = forms;
    if (!form) throw new Error("no form");
    const [indicator] = form.indicators;
    expect(indicator && subjectAt(form, indicator.target.at)?.zh).toBe(indicator?.level3.value);
    expect(form.amounts.projectExpenditure && subjectAt(form, form.amounts.projectExpenditure.at)?.zh).toBe("项目支出");
    expect(subjectAt(form, { sheet: form.sheet, row: 0, column: 0 })).toBeNull();
  });

  it("names the project and its amount for a cell of another form", async () => {
    const { forms } = checkSnapshot(await snapshotOf(workbookWith(department, project)), null);
    const budget = forms[1]?.amounts.annualBudget;
    if (!budget) throw new Error("no budget");
    expect(contentAt(forms, budget.at)).toMatchObject({
      name: { zh: forms[1]?.texts.projectName?.value },
      amount: project.fields.annualBudget?.value,
    });
  });
});
