import type { Edition } from "../editions/edition";
import type { Form, Pack } from "../forms/form";
import { finish, type Steps } from "../steps";
import { cellLabel, type CellRef } from "../workbook/address";
import { type Finding } from "./finding";
import { SEVERITIES } from "../severity";
import { clashesAsOne, underTheirCauses } from "./causes";
import { equalsAsOne } from "./equals";
import { asHouseStyle } from "./house-style";
import { gatherByForm } from "./gather";
import type { Rule } from "./rule";
import { editedPacks, runRule } from "./run-rule";

/**
 * Runs rules over a pack: findings sorted by form, sheet and cell, without duplicates, consequences under their causes.
 */
export const runRules = (pack: Pack, rules: readonly Rule[], editionOf: (form: Form) => Edition): readonly Finding[] =>
  finish(runRulesInSteps(pack, rules, editionOf));

/** The same step by step: a rule at a time, on many forms in several steps. `now` returns milliseconds. */
export function* runRulesInSteps(
  pack: Pack,
  rules: readonly Rule[],
  editionOf: (form: Form) => Edition,
  now: () => number = Date.now,
): Steps<readonly Finding[]> {
  const packFor = editedPacks(pack, editionOf);
  const findings: Finding[] = [];
  for (const [index, rule] of rules.entries()) {
    for (const batch of runRule(rule, packFor(rule), editionOf, now)) {
      // One by one: spreading a large pack's findings into call arguments may overflow the stack.
      for (const finding of batch) findings.push(finding);
      yield index / rules.length;
    }
  }
  const roots = underTheirCauses(unique(findings), rules);
  const sorted = clashesAsOne(sortFindings(roots, pack));
  const gathered = equalsAsOne(gatherByForm(sorted, rules, pack), rules, pack);
  return sortFindings(asHouseStyle(gathered, rules, pack), pack);
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(
    findings.map((finding) => [`${finding.rule} ${cellLabel(finding.at)} ${finding.message.zh}`, finding]),
  );
  return [...byKey.values()];
}

function sortFindings(findings: readonly Finding[], pack: Pack): readonly Finding[] {
  const sheetOrder = new Map([...new Set(pack.forms.map((form) => form.sheet))].map((sheet, index) => [sheet, index]));
  const order = ({ sheet }: CellRef): number => sheetOrder.get(sheet) ?? sheetOrder.size;
  // The order of sheets is looked up once for each finding, not for each comparison.
  return findings
    .map((finding) => ({ finding, sheet: order(finding.at) }))
    .toSorted(
      ({ finding: a, sheet }, { finding: b, sheet: other }) =>
        sheet - other ||
        a.at.row - b.at.row ||
        a.at.column - b.at.column ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
    )
    .map(({ finding }) => finding);
}
