import { knownSums } from "../../src/app/known-sums";
import type { FormJson } from "../../src/core/forms/forms-json";
import { recognise } from "../../src/core/recognition/recognise";
import { department, project, snapshotOf, workbookWith } from "./forms";

const blank = (form: FormJson, ...fields: readonly string[]): FormJson => ({
  ...form,
  fields: { ...form.fields, ...Object.fromEntries(fields.map((field) => [field, { value: null }])) },
});

async function sumsOf(...forms: readonly FormJson[]): Promise<readonly (readonly string[])[]> {
  const found = knownSums(recognise(await snapshotOf(workbookWith(...forms))));
  return found.map(({ figure, from }) => [figure, from.zh]);
}

describe("amounts that others tell", () => {
  it("are the sum of the projects, of the lines of a form, and the one line that is left", async () => {
    const further = { ...project, sheet: "附件2-2", fields: { ...project.fields, annualBudget: { value: "12.5" } } };
    expect(await sumsOf(blank(department, "projectExpenditure", "totalFunds"), project, further)).toEqual([
      ["108.5", "2 张项目表合计"],
      ["300", "由本表其他金额算得"],
    ]);
    expect(await sumsOf(blank(department, "basicExpenditure"))).toEqual([["204", "由本表其他金额算得"]]);
  });

  it("are none where an amount is unknown, where two sums disagree, or where something stands already", async () => {
    expect(await sumsOf(department, project)).toEqual([]);
    expect(
      await sumsOf(blank(department, "projectExpenditure", "basicExpenditure"), blank(project, "annualBudget")),
    ).toEqual([]);
    // 96 of the project, 90 of the form's own total.
    const short = blank(department, "projectExpenditure");
    expect(
      await sumsOf({ ...short, fields: { ...short.fields, basicExpenditure: { value: "210" } } }, project),
    ).toEqual([]);
  });
});
