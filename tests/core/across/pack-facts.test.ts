import { packFacts, type FormFacts } from "../../../src/core/across/pack-facts";
import { recognise } from "../../../src/core/recognition/recognise";
import { projectForm } from "../../../src/core/rules/cases";
import { corpus } from "../../support/corpus";

/** The facts of the corpus's clean pack, with some of its cells written otherwise. */
function factsOf(otherwise: Readonly<Record<string, string>> = {}): readonly FormFacts[] {
  const pack = corpus().find(({ name }) => name === "clean-pack");
  if (!pack) throw new Error("the corpus has no clean pack");
  const sheets = pack.snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const text = otherwise[cell.text];
      return text === undefined ? cell : { ...cell, value: text, text };
    }),
  }));
  return packFacts("青禾县河道管理站", recognise({ ...pack.snapshot, sheets })).forms;
}

const figuresOf = (facts: readonly FormFacts[]): readonly string[] =>
  (facts[0]?.indicators ?? []).map(({ cell, comparator, number, unit }) => `${cell} ${comparator} ${number} ${unit}`);

describe("the facts of a pack", () => {
  it("hold nothing of the indicators of the whole run beside those of the year", () => {
    const form = projectForm({
      indicators: [
        ["数量指标", "三年清淤长度", "≥90公里"],
        ["数量指标", "清淤长度", "≥30公里"],
      ],
    });
    const row = form.indicators[0]?.level3.at.row ?? 0;
    const [facts] = packFacts(null, [{ ...form, periodRows: { from: row, to: row } }]).forms;
    expect(facts?.indicators.map(({ name }) => name)).toEqual(["清淤长度"]);
  });

  it("hold the kinds, names, years and budgets of its forms", () => {
    const [department, project] = factsOf();
    expect(department).toMatchObject({
      kind: "department",
      sheet: "附件1-1",
      project: "",
      year: 2025,
      budget: { fen: 300e6, cell: "C5" },
    });
    expect(project).toMatchObject({
      kind: "project",
      sheet: "附件2-1",
      project: "河道清淤",
      year: 2025,
      budget: { fen: 120e6, cell: "B5" },
    });
  });

  it("hold the indicators whose value is one number with comparator and unit", () => {
    expect(figuresOf(factsOf())).toEqual([
      "E13 ≥ 240 公里",
      "E14 ≥ 12 公里",
      "E15 = 100 %",
      "E16 ≤ 3000000 元",
      "E18 ≥ 500000 元",
      "E19 ≥ 18 个",
      "E20 ≥ 95 %",
    ]);
    expect(factsOf()[0]?.indicators[2]).toMatchObject({
      name: "清淤工程验收合格率",
      measure: "清淤工程验收合格率",
      category: "quality",
      text: "=100%",
    });
    const otherwise = { "≥240公里": "240公里", "≥12公里": "≥12", "=100%": "≥优良", "≥18个": "≥18个，≥200户" };
    expect(figuresOf(factsOf(otherwise))).toEqual(["E16 ≤ 3000000 元", "E18 ≥ 500000 元", "E20 ≥ 95 %"]);
  });
});
