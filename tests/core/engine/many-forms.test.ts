import { editionOf } from "../../../src/core/recognition/edition";
import type { Finding } from "../../../src/core/engine/finding";
import { runRules } from "../../../src/core/engine/run";
import { RULES } from "../../../src/core/rules/registry";
import { groupBy } from "../../../src/core/group-by";
import { longForm, similarForms } from "../../support/similar-forms";

const PACK_RULES = RULES.filter(({ scope }) => scope === "pack");
const FORMS = 400;
const MAX_RELATED = 20;
/** Two rows of a form may each say that they stand against the other. */
const MAX_A_ROW = 2;

/** The most findings of one rule in one row. */
const mostOfARow = (findings: readonly Finding[]): number =>
  Math.max(
    ...[...groupBy(findings, ({ rule, at }) => `${rule} ${at.sheet} ${at.row}`).values()].map(({ length }) => length),
  );

describe("rules over hundreds of similar forms", () => {
  const forms = similarForms(FORMS);
  const findings = runRules({ forms }, PACK_RULES, editionOf);

  it("say at most a finding or two of a row, however many others it stands against", () => {
    expect(mostOfARow(findings)).toBeLessThanOrEqual(MAX_A_ROW);
    const speaking = findings.map(({ rule }) => rule);
    expect(speaking).toEqual(
      expect.arrayContaining(["MAG-DAILY-ANNUAL", "MAG-UNIT", "XF-L2-DRIFT", "XF-THRESH-DRIFT"]),
    );
  });

  it("name no more cells beside a row than anyone looks at", () => {
    const ofRows = findings.filter(
      ({ rule, parts }) => parts.length === 0 && (rule.startsWith("MAG-") || rule.startsWith("XF-")),
    );
    expect(Math.max(...ofRows.map(({ related }) => related.length))).toBe(MAX_RELATED);
  });

  it("say at most a finding or two of a row of one long form", () => {
    const found = runRules({ forms: [longForm(5000)] }, PACK_RULES, editionOf);
    expect(found).not.toEqual([]);
    expect(mostOfARow(found)).toBeLessThanOrEqual(MAX_A_ROW);
  });
});
