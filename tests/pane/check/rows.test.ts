import { checkSnapshot } from "../../../src/app/check";
import { groupFindings, stepFrom } from "../../../src/pane/check/findings/rows";
import { department, indicator, project, snapshotOf, workbookWith } from "../../app/forms";

const groups = async () => {
  const wrong = { ...department, indicators: [indicator("质量指标", "抽检合格率", "≥98")] };
  const { forms, findings } = checkSnapshot(
    await snapshotOf(workbookWith(wrong, { ...project, fields: { ...project.fields, annualBudget: { value: "90" } } })),
    null,
  );
  return groupFindings(forms, findings);
};

describe("stepping through findings", () => {
  it("begins at the first, follows the list, and wraps", async () => {
    const all = (await groups()).flatMap(({ findings }) => findings);
    const step = async (current: string | null, direction: 1 | -1) =>
      stepFrom(await groups(), { current, cell: null }, direction);
    expect((await step(null, 1))?.found.key).toBe(all[0]?.key);
    expect((await step(all[0]?.key ?? "", 1))?.found.key).toBe(all[1]?.key);
    expect(await step(all.at(-1)?.key ?? "", 1)).toMatchObject({ found: { key: all[0]?.key }, isWrapped: true });
    expect(await step(all[0]?.key ?? "", -1)).toMatchObject({ found: { key: all.at(-1)?.key }, isWrapped: true });
  });

  it("goes to the nearest behind a selected cell that has none, and before it", async () => {
    const [first] = await groups();
    const cell = { sheet: "附件1-1", row: 9, column: 0 };
    const rows = first?.findings.map(({ finding }) => finding.at.row) ?? [];
    const behind = Math.min(...rows.filter((row) => row > cell.row));
    const before = Math.max(...rows.filter((row) => row < cell.row));
    expect(stepFrom(await groups(), { current: null, cell }, 1)?.found.finding.at.row).toBe(behind);
    expect(stepFrom(await groups(), { current: null, cell }, -1)?.found.finding.at.row).toBe(before);
  });
});
