import { runRules, runRulesInSteps } from "../../../src/core/engine/run";
import type { FormRule } from "../../../src/core/engine/rule";
import type { Form } from "../../../src/core/forms/form";
import { editionOf } from "../../../src/core/recognition/edition";
import { cntDup } from "../../../src/core/rules/cnt-dup/rule";
import { cntMin } from "../../../src/core/rules/cnt-min/rule";
import { costOverBudget } from "../../../src/core/rules/cost-over-budget/rule";
import { projectForm } from "../../../src/core/rules/cases";
import { finish } from "../../../src/core/steps";
import { similarForms } from "../../support/similar-forms";
import { finding, ruleOf } from "./findings";

const forms = similarForms(2);

/** Finds one thing in each form, as `onForm` lets it. */
const speaking = (code: string, onForm: (sheet: string) => void = () => undefined): FormRule => ({
  scope: "form",
  meta: ruleOf(code).meta,
  messageIds: ["m"],
  check: ({ sheet }) => {
    onForm(sheet);
    return [finding(code, 0, sheet)];
  },
});

const told = (findings: ReturnType<typeof runRules>): string[] =>
  findings.map(({ rule, messageId }) => `${rule} ${messageId}`);

describe("a rule that fails", () => {
  it("becomes a finding about itself; what it found before and what others find stays", () => {
    const failing = speaking("A", (sheet) => {
      if (sheet === forms[1]?.sheet) throw new Error("broken");
    });
    expect(told(runRules({ forms }, [failing, speaking("B")], editionOf)).toSorted()).toEqual([
      "A m",
      "A ruleFailed",
      "B m",
      "B m",
      "B m",
    ]);
  });
});

describe("a rule that takes more than ten seconds", () => {
  it("leaves the remaining forms and says so; the next rule is checked everywhere", () => {
    let time = 0;
    const slow = speaking("A", () => {
      time += 6000;
    });
    const found = finish(runRulesInSteps({ forms }, [slow, speaking("B")], editionOf, () => time));
    expect(told(found).toSorted()).toEqual(["A m", "A m", "A ruleOverBudget", "B m", "B m", "B m"]);
    const [said] = found.filter(({ messageId }) => messageId === "ruleOverBudget");
    expect(said?.message.zh).toBe("规则 A 用时超过 10 秒，其余的表未检查此项");
  });

  it("does not count the time in which the check was paused", () => {
    let time = 0;
    const lasting = speaking("A", () => {
      time += 100;
    });
    const steps = runRulesInSteps({ forms }, [lasting], editionOf, () => time);
    const findings = (): ReturnType<typeof runRules> => {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        time += 60_000;
      }
    };
    expect(told(findings())).toEqual(forms.map(() => "A m"));
  });
});

describe("a form with a block of the whole run", () => {
  const form = projectForm({
    amounts: { totalFunds: "20" },
    indicators: [
      ["质量指标", "道路验收合格率", "=100%"],
      ["成本指标", "道路硬化总成本", "≤90万元"],
      ["质量指标", "道路验收合格率", "=100%"],
      ["成本指标", "道路硬化总成本", "≤20万元"],
      ["数量指标", "硬化道路里程", ""],
    ],
  });
  const firstRow = form.indicators[0]?.level3.at.row ?? 0;
  const found = (periodRows?: Form["periodRows"]): string[] =>
    told(
      runRules(
        { forms: [periodRows ? { ...form, periodRows } : form] },
        [cntDup, costOverBudget, cntMin],
        () => edition,
      ),
    );
  const edition = { ...editionOf(form), constants: { ...editionOf(form).constants, minIndicators: 4 } };

  it("is checked as two: the rows of the year with all the form says, those of the whole run by themselves", () => {
    expect(found()).toEqual(expect.arrayContaining(["CNT-DUP same", expect.stringMatching(/^COST-OVER-BUDGET/)]));
    expect(found({ from: firstRow, to: firstRow + 1 })).toEqual(["CNT-MIN few"]);
  });

  it("has what is wrong within the block of the whole run told", () => {
    expect(found({ from: firstRow, to: firstRow + 2 })).toContain("CNT-DUP same");
  });
});
