import { contentAt } from "../../src/app/cell-subject";
import { checkSnapshot } from "../../src/app/check";
import { department, project, snapshotOf, workbookWith } from "./forms";

describe("a cell that a finding names", () => {
  it("is told by its project and amount", async () => {
    const { forms } = checkSnapshot(await snapshotOf(workbookWith(department, project)), null);
    const budget = forms[1]?.amounts.annualBudget;
    if (!budget) throw new Error("no budget");
    expect(contentAt(forms, budget.at)).toMatchObject({
      name: { zh: "2024年食品安全抽检" },
      amount: "96",
    });
  });
});
