import { distinctEdits } from "../../../src/core/plan/distinct-edits";

const edit = (column: number, value: string) => ({ at: { sheet: "附件1-1", row: 0, column }, before: "", value });

describe("distinctEdits", () => {
  it("keeps each edit once", () => {
    expect(distinctEdits([edit(0, "甲"), edit(1, "乙"), edit(0, "甲")])).toEqual({
      ok: true,
      value: [edit(0, "甲"), edit(1, "乙")],
    });
  });

  it("fails with the cell that two edits want to be different", () => {
    expect(distinctEdits([edit(0, "甲"), edit(1, "乙"), edit(1, "甲")])).toEqual({ ok: false, error: edit(1, "").at });
  });
});
