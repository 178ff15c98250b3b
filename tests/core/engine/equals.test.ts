import { equalsAsOne } from "../../../src/core/engine/equals";
import { projectForm } from "../../../src/core/rules/cases";
import { finding, ruleOf } from "./findings";

const rules = [ruleOf("HABIT", { hasOneRemedy: true }), ruleOf("SLIP")];
const pack = {
  forms: [
    projectForm({
      sheet: "P1",
      indicators: [
        ["数量指标", "培训人次", "85"],
        ["数量指标", "培训场次", "12"],
        ["质量指标", "培训合格率", "95"],
      ],
    }),
    projectForm({ sheet: "P2" }),
  ],
};
const inRows = (code: string, rows: readonly number[], sheet = "P1") =>
  rows.map((row) => {
    const words = `${code} ${sheet} ${row}`;
    const at = { sheet, row, column: 3 };
    const edits = [{ at, before: "85", value: "≥85" }];
    return finding(code, row, sheet, {
      at,
      message: { zh: words, en: words },
      fix: { label: { zh: `改为 ${row}`, en: `${row}` }, edits },
    });
  });

describe("equalsAsOne", () => {
  it("tells three and more slips of a form with one remedy as one, with a part for each", () => {
    const [entry, ...others] = equalsAsOne(inRows("HABIT", [100, 101, 102]), rules, pack);
    expect(others).toEqual([]);
    expect(entry?.parts.map(({ name }) => name.zh)).toEqual(["培训人次", "培训场次", "培训合格率"]);
    expect(entry?.message.zh).toBe("本表 3 处HABIT（培训人次、培训场次、培训合格率）。如HABIT P1 100");
    expect(entry?.headline.zh).toBe("HABIT：3 处");
    expect(entry?.related.map(({ row }) => row)).toEqual([101, 102]);
    expect(entry?.fix?.edits).toHaveLength(3);
  });

  it("leaves two, those of two forms and slips that need a remedy each as they are", () => {
    expect(equalsAsOne(inRows("HABIT", [100, 101]), rules, pack)).toHaveLength(2);
    expect(equalsAsOne([...inRows("HABIT", [100, 101]), ...inRows("HABIT", [100], "P2")], rules, pack)).toHaveLength(3);
    expect(equalsAsOne(inRows("SLIP", [100, 101, 102]), rules, pack)).toHaveLength(3);
  });

  it("tells the same sentence about several cells of a form once", () => {
    const same = [finding("SLIP", 100), finding("SLIP", 101), finding("SLIP", 100, "P2")];
    const [first, second, ...others] = equalsAsOne(same, rules, pack);
    expect(others).toEqual([]);
    expect(first?.related).toEqual([{ sheet: "P1", row: 101, column: 1 }]);
    expect(second?.at.sheet).toBe("P2");
  });
});
