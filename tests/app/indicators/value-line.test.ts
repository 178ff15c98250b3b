import { checkSnapshot } from "../../../src/app/check";
import { knownOf, NOTHING_KNOWN } from "../../../src/app/indicators/known-workbook";
import { carryProfile } from "../../../src/app/profile";
import { NO_PROFILE, type Profile } from "../../../src/core/profile/profile";
import { compactProfile } from "../../../src/core/profile/write-profile";
import { doubtsOf } from "../../../src/app/indicators/value-doubts";
import {
  nextWithoutValue,
  offerForTyped,
  planValue,
  valueLineAt,
  valueText,
  type ValueLine,
} from "../../../src/app/indicators/value-line";
import type { Form } from "../../../src/core/forms/form";
import type { FormJson } from "../../../src/core/forms/forms-json";
import { department, indicator, project, snapshotOf, workbookWith } from "../forms";
import { valueOf } from "../../support/value-of";

const formsOf = async (...forms: readonly FormJson[]): Promise<readonly Form[]> =>
  checkSnapshot(await snapshotOf(workbookWith(...forms)), null).forms;

function lineFor(forms: readonly Form[], level3: string): ValueLine {
  const found = forms.flatMap(({ indicators }) => indicators).find((one) => one.level3.value === level3);
  const line = found && valueLineAt(forms, found.target.at);
  if (!line) throw new Error(`no line for ${level3}`);
  return line;
}

const withValues = (...values: readonly (readonly [string, string])[]): FormJson => ({
  ...project,
  indicators: values.map(([name, value]) => indicator("质量指标", name, value)),
});

describe("the value line", () => {
  it.each([
    ["≥95%", "≥", "95", "%"],
    ["≥30万件", "≥", "30", "万件"],
    ["≤156万元", "≤", "156", "万元"],
    ["12月底前", "", "12月底前", ""],
    ["优", "", "优", ""],
    ["≥%", "≥", "", "%"],
  ])("takes %j apart", async (text, comparator, figure, unit) => {
    const { draft } = lineFor(await formsOf(withValues(["抽检合格率", text], ["其他合格率", "≥90%"])), "抽检合格率");
    expect(draft).toMatchObject({ comparator, figure, unit });
  });

  it("begins with sign and unit of the catalog where nothing stands", async () => {
    const line = lineFor(await formsOf(withValues(["验收合格率", ""], ["其他合格率", "≥90%"])), "验收合格率");
    expect(line.isFilled).toBe(false);
    expect(line.draft).toMatchObject({ comparator: "≥", figure: "", unit: "%" });
    expect(line.usual).toMatch(/^≥\d+%$/);
  });

  it("writes one text, and changes nothing that is there already", async () => {
    const line = lineFor(await formsOf(withValues(["抽检合格率", "≥%"])), "抽检合格率");
    const draft = { ...line.draft, figure: "95" };
    expect(valueText(draft)).toBe("≥95%");
    expect(planValue(line, draft)).toEqual([{ at: line.indicator.target.at, before: "≥%", value: "≥95%" }]);
    expect(planValue(line, line.draft)).toEqual([]);
  });

  it("goes to the next row without a value, and begins again above", async () => {
    const forms = await formsOf(withValues(["甲合格率", "≥%"], ["乙合格率", "≥90%"], ["丙合格率", "≥%"]));
    const [first, , third] = forms[0]?.indicators ?? [];
    expect(nextWithoutValue(lineFor(forms, "乙合格率"))).toEqual(third?.target.at);
    expect(nextWithoutValue(lineFor(forms, "丙合格率"))).toEqual(first?.target.at);
  });

  it("shows last year's value of the same indicator", async () => {
    const last = { ...withValues(["抽检合格率", "≥97%"]), year: 2023, title: "2023年项目支出绩效目标表", sheet: "旧" };
    const forms = await formsOf(withValues(["抽检合格率", ""], ["其他合格率", "≥90%"]), last);
    expect(lineFor(forms, "抽检合格率").lastYear).toBe("≥97%");
  });

  it("tells what the check would say of a value before it is written", async () => {
    const line = lineFor(await formsOf(department), "抽检合格率");
    expect(doubtsOf(line, { ...line.draft, figure: "120", unit: "%" }).map(({ rule }) => rule)).toContain(
      "VAL-PCT-GT100",
    );
    expect(doubtsOf(line, { ...line.draft, figure: "98", unit: "%" })).toEqual([]);
  });

  it("tells it by the profile chosen here, else by the one that the workbook carries", async () => {
    const workbook = workbookWith(department, project);
    const doubts = async (chosen: Profile | null): Promise<readonly string[]> => {
      const known = knownOf(await snapshotOf(workbook), chosen && compactProfile(chosen), NOTHING_KNOWN);
      const line = lineFor(known.forms, "抽检合格率");
      return doubtsOf(line, { ...line.draft, figure: "120", unit: "%" }, known.criteria).map(({ rule }) => rule);
    };
    const without: Profile = { ...NO_PROFILE, name: "青禾县口径", rules: { "VAL-PCT-GT100": { level: "off" } } };
    expect(await doubts(null)).toContain("VAL-PCT-GT100");
    expect(await doubts(without)).not.toContain("VAL-PCT-GT100");
    valueOf(await carryProfile(workbook, without));
    expect(await doubts(null)).not.toContain("VAL-PCT-GT100");
    expect(await doubts({ ...NO_PROFILE, name: "本机口径" })).toContain("VAL-PCT-GT100");
  });
});

describe("a bare number typed into a value cell", () => {
  it.each([
    ["≥%", "90", "≥90%"],
    ["≥95%", "90", "≥90%"],
    ["", "90", "≥90%"],
  ])("over %j is offered with sign and unit", async (before, typed, offered) => {
    const name = "验收合格率";
    const was = await formsOf(withValues([name, before], ["其他合格率", "≥90%"]));
    const is = await formsOf(withValues([name, typed], ["其他合格率", "≥90%"]));
    expect(offerForTyped(was, is)).toMatchObject({ typed, offered });
    expect(offerForTyped(is, is)).toBeNull();
  });
});
