import { checkSnapshot } from "../../src/app/check";
import { fillProgress } from "../../src/app/fill-progress";
import { isReady, nextGap } from "../../src/app/next-gap";
import type { FormJson } from "../../src/core/forms/forms-json";
import { department, project, snapshotOf, workbookWith } from "./forms";

const progressOf = async (...forms: readonly FormJson[]) =>
  fillProgress(checkSnapshot(await snapshotOf(workbookWith(...forms)), null));

const blank = (form: FormJson): FormJson => ({
  ...form,
  fields: { ...form.fields, overallGoal: { value: "" }, annualGoal: { value: "" } },
});

describe("progress of a workbook", () => {
  it("counts what each form lacks, and is not ready before nothing is left", async () => {
    const filled = await progressOf(department, project);
    const open = await progressOf(blank(department), project);
    expect(open.left).toBe(filled.left + 1);
    expect(open.forms[0]?.gaps.map(({ name }) => name.zh)).toContain("整体绩效目标");
    expect(isReady(open)).toBe(false);
    // Signatures come on paper: nobody waits for them here, and the pane tells of them.
    expect(filled.forms.flatMap(({ gaps }) => gaps.map(({ kind }) => kind))).not.toContain("signature");
    expect(filled.unsigned).toBe(2);
    expect(isReady({ ...filled, left: 0, errors: 0 })).toBe(true);
    expect(isReady({ ...filled, left: 0, errors: 1 })).toBe(false);
  });
});

describe("the next place to fill", () => {
  it("is the one behind the selected cell, over the forms, and begins again at the end", async () => {
    const progress = await progressOf(blank(department), blank(project));
    const gaps = progress.forms.flatMap((form) => form.gaps);
    const [first, second] = gaps;
    const last = gaps.at(-1);
    if (!first || !second || !last) throw new Error("too few gaps");
    expect(nextGap(progress, null, 1)).toEqual({ slot: first, isWrapped: false });
    expect(nextGap(progress, first.at, 1)?.slot.at).toEqual(gaps.find(({ at }) => at.row !== first.at.row)?.at);
    expect(nextGap(progress, last.at, 1)).toEqual({ slot: first, isWrapped: true });
    expect(nextGap(progress, first.at, -1)).toEqual({ slot: last, isWrapped: true });
  });
});
