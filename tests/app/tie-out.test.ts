import { tieOuts, type TieOut } from "../../src/app/tie-out";
import { tieTitle, tieVerdict } from "../../src/app/tie-out-words";
import type { Form } from "../../src/core/forms/form";
import { editionOf } from "../../src/core/recognition/edition";
import { runRules } from "../../src/core/engine/run";
import { cellLabel, departmentForm, projectForm } from "../../src/core/rules/cases";
import { RULES } from "../../src/core/rules/registry";

const AMOUNTS = {
  totalFunds: 300,
  generalBudget: 280,
  governmentFund: "",
  otherFunds: 20,
  basicExpenditure: 204,
  projectExpenditure: 96,
};

const department = (amounts: Partial<Record<keyof typeof AMOUNTS, string | number>> = {}): Form =>
  departmentForm({ amounts: { ...AMOUNTS, ...amounts } });
const projects = (...budgets: readonly (string | number)[]): readonly Form[] =>
  budgets.map((budget, index) =>
    projectForm({
      sheet: `P${index + 1}`,
      amounts: { annualBudget: budget },
      texts: { projectName: index === 0 ? "图书购置" : "" },
    }),
  );

const tie = (kind: TieOut["kind"], ...forms: readonly Form[]): TieOut => {
  const found = tieOuts(forms).find((one) => one.kind === kind);
  if (!found) throw new Error(`no tie-out of kind ${kind}`);
  return found;
};
const verdict = (kind: TieOut["kind"], ...forms: readonly Form[]): string => tieVerdict(tie(kind, ...forms)).zh;

describe("tieOuts", () => {
  it("holds the total against its lines, each with its cell", () => {
    const { total, parts, state, gap } = tie("income", department());
    expect([total.name.zh, cellLabel(total.at), total.fen]).toEqual(["资金总额", "D totalFunds", 300e6]);
    expect(parts.map(({ name, at, fen, state: filled }) => [name.zh, cellLabel(at), fen, filled])).toEqual([
      ["一般公共预算", "D generalBudget", 280e6, "number"],
      ["政府性基金", "D governmentFund", null, "blank"],
      ["其他资金", "D otherFunds", 20e6, "number"],
    ]);
    expect([state, gap]).toEqual(["holds", 0]);
  });

  it("names the projects, and by its sheet one without a name", () => {
    const { parts, gap, rule } = tie("projects", department(), ...projects(80, 10));
    expect(parts.map(({ name }) => name.zh)).toEqual(["图书购置", "P2"]);
    expect([gap, rule]).toEqual([6e6, "BUD-PROJ-SUM"]);
  });

  it("counts a line that may be part of another only where the total is meant with it", () => {
    const amounts = { totalFunds: 100, fiscalFunds: 80, otherFunds: 20, carryover: 5 };
    expect(tie("sources", departmentForm({ amounts })).parts.map(({ isCounted }) => isCounted)).toEqual([
      true,
      true,
      false,
    ]);
    const { parts, state } = tie("sources", departmentForm({ amounts: { ...amounts, otherFunds: 15 } }));
    expect([parts.map(({ isCounted }) => isCounted), state]).toEqual([[true, true, true], "holds"]);
  });

  it("has nothing for forms without such amounts, nor for projects under two department forms", () => {
    expect(tieOuts(projects(80))).toEqual([]);
    const two = [department(), departmentForm({ sheet: "D2", amounts: AMOUNTS }), ...projects(80)];
    expect(tieOuts(two).map(({ kind }) => kind)).not.toContain("projects");
  });

  it.each<[string, readonly TieOut["kind"][], readonly Form[]]>([
    ["all that holds", [], [department(), ...projects(90, 6)]],
    ["a gap by income", ["income"], [department({ otherFunds: 19 })]],
    ["a gap by expenditure", ["expenditure"], [department({ basicExpenditure: 200 })]],
    ["a gap of the projects", ["projects"], [department(), ...projects(90)]],
    ["a project without an amount", [], [department(), ...projects(90, "")]],
    ["an amount that is not understood", [], [department({ otherFunds: "见附表" })]],
    [
      "figures rounded to two places",
      [],
      [departmentForm({ edition: "general", amounts: { ...AMOUNTS, totalFunds: 300.02 } })],
    ],
    ["a list that need not be complete", [], [departmentForm({ amounts: { totalFunds: 300, generalBudget: 200 } })]],
  ])("says what the rules say: %s", (_case, withGap, forms) => {
    const said = runRules({ forms }, RULES, editionOf).map(({ rule, at }) => `${rule} ${cellLabel(at)}`);
    const ties = tieOuts(forms);
    expect(ties).not.toEqual([]);
    expect(ties.filter(({ state }) => state === "gap").map(({ kind }) => kind)).toEqual(withGap);
    const saidOf = ties.filter(({ rule, total }) => said.includes(`${rule} ${cellLabel(total.at)}`));
    expect(saidOf.map(({ kind }) => kind)).toEqual(withGap);
  });
});

describe("tieVerdict", () => {
  it("tells every outcome with its figures", () => {
    expect(verdict("income", department())).toBe("相符，均为 300 万元");
    expect(verdict("projects", department(), ...projects(90))).toBe(
      "相差 6 万元：各项目预算合计 90 万元，少于项目支出 96 万元",
    );
    expect(verdict("expenditure", department({ totalFunds: 280 }))).toBe(
      "相差 20 万元：基本支出和项目支出合计 300 万元，多于资金总额 280 万元",
    );
    expect(verdict("income", departmentForm({ edition: "general", amounts: { ...AMOUNTS, totalFunds: 300.02 } }))).toBe(
      "相符，合计 300 万元，尾差 0.02 万元",
    );
    expect(verdict("income", departmentForm({ amounts: { totalFunds: 300, generalBudget: 200 } }))).toBe(
      "所列合计 200 万元，少于资金总额 300 万元；所列可能不全，不作判断",
    );
    expect(verdict("projects", department(), ...projects(90, ""))).toBe("“P2”未填，暂不能核对");
    expect(verdict("income", department({ otherFunds: "见附表" }))).toBe("“其他资金”的金额读不出，暂不能核对");
    expect(verdict("income", department({ totalFunds: "" }))).toBe("“资金总额”未填，暂不能核对");
  });

  it("has a heading in both languages", () => {
    expect(tieTitle(tie("projects", department(), ...projects(96)))).toEqual({
      zh: "项目支出与各项目预算",
      en: "Project expenditure against project budgets",
    });
  });
});
