import { checkSnapshot } from "../../../src/app/check";
import { filterFindings, groupFindings, NO_FILTER, stepFrom } from "../../../src/pane/check/findings/rows";
import { department, indicator, project, snapshotOf, workbookWith } from "../../app/forms";

const checked = async () => {
  const wrong = { ...department, indicators: [indicator("质量指标", "抽检合格率", "≥98")] };
  return checkSnapshot(
    await snapshotOf(workbookWith(wrong, { ...project, fields: { ...project.fields, annualBudget: { value: "90" } } })),
    null,
  );
};

const groups = async () => {
  const { forms, findings } = await checked();
  return groupFindings(forms, findings);
};

describe("findings by form", () => {
  it("begin with what concerns several forms, whatever the severity of the rest", async () => {
    const found = await groups();
    expect(found[0]).toMatchObject({ key: "form-whole", isWhole: true });
    expect(found[0]?.findings.map(({ finding }) => finding.rule)).toContain("BUD-PROJ-SUM");
    const others = found.slice(1).flatMap(({ findings }) => findings);
    expect(others.length).toBeGreaterThan(1);
    expect(others.filter(({ finding: { at, related } }) => related.some(({ sheet }) => sheet !== at.sheet))).toEqual(
      [],
    );
  });

  it("of one form are also those that begin in another one", async () => {
    const { forms, findings } = await checked();
    const ofProject = filterFindings(findings, forms, { ...NO_FILTER, form: 1 }, ({ zh }) => zh);
    expect(ofProject.map(({ rule }) => rule)).toContain("BUD-PROJ-SUM");
    expect(ofProject.length).toBeLessThan(findings.length);
  });
});

describe("stepping through findings", () => {
  it("begins at the first, follows the list, and wraps", async () => {
    const all = (await groups()).flatMap(({ findings }) => findings);
    const [first, second] = all;
    const last = all.at(-1);
    if (!first || !second || !last) throw new Error("fewer than two findings");
    const step = async (current: string | null, direction: 1 | -1) =>
      stepFrom(await groups(), { current, cell: null }, direction);
    expect((await step(null, 1))?.found.key).toBe(first.key);
    expect((await step(first.key, 1))?.found.key).toBe(second.key);
    expect(await step(last.key, 1)).toMatchObject({ found: { key: first.key }, isWrapped: true });
    expect(await step(first.key, -1)).toMatchObject({ found: { key: last.key }, isWrapped: true });
  });

  it("goes to the nearest behind a selected cell that has none, and before it", async () => {
    const first = (await groups()).find(({ form }) => form?.sheet === "附件1-1");
    const rows = [...new Set(first?.findings.map(({ finding }) => finding.at.row))].toSorted((a, b) => a - b);
    const [before, behind] = rows;
    if (before === undefined || behind === undefined) throw new Error("findings in fewer than two rows");
    // Behind all that stands in the first of the rows.
    const cell = { sheet: "附件1-1", row: before, column: 19 };
    expect(stepFrom(await groups(), { current: null, cell }, 1)?.found.finding.at.row).toBe(behind);
    expect(stepFrom(await groups(), { current: null, cell }, -1)?.found.finding.at.row).toBe(before);
  });
});
