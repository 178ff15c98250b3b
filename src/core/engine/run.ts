import type { Edition } from "../editions/edition";
import type { Form, Pack } from "../forms/form";
import { finish, type Steps } from "../steps";
import { formatCell, type CellRef } from "../workbook/address";
import { SEVERITIES, type Finding } from "./finding";
import { underTheirCauses } from "./causes";
import { equalsAsOne } from "./equals";
import { asHouseStyle } from "./house-style";
import { gatherByForm } from "./gather";
import { headlineOf, type HeadlineText } from "./headline";
import type { Rule } from "./rule";

/** Runs rules over a pack: findings in the order of forms, sheets and cells, without duplicates, consequences under their causes. */
export const runRules = (pack: Pack, rules: readonly Rule[], editionOf: (form: Form) => Edition): readonly Finding[] =>
  finish(runRulesInSteps(pack, rules, editionOf));

/** The same, a rule a step. */
export function* runRulesInSteps(
  pack: Pack,
  rules: readonly Rule[],
  editionOf: (form: Form) => Edition,
): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [index, rule] of rules.entries()) {
    // One by one: as arguments of a call, as many as a large pack may have overflow the stack.
    for (const finding of guarded(rule, pack, () => findingsOf(rule, pack, editionOf))) findings.push(finding);
    yield (index + 1) / rules.length;
  }
  const roots = underTheirCauses(unique(findings), rules);
  const sorted = sortFindings(roots, pack);
  const gathered = equalsAsOne(gatherByForm(sorted, rules, pack), rules, pack);
  return sortFindings(asHouseStyle(gathered, rules, pack), pack);
}

function findingsOf(rule: Rule, pack: Pack, editionOf: (form: Form) => Edition): readonly Finding[] {
  const { code } = rule.meta;
  if (rule.scope === "form") {
    return pack.forms.flatMap((form) => {
      const edition = editionOf(form);
      return edition.rulesOff.includes(code) ? [] : rule.check(form, edition);
    });
  }
  const forms = pack.forms.filter((form) => !editionOf(form).rulesOff.includes(code));
  return forms.length === 0 ? [] : rule.check({ forms }, editionOf);
}

const FAILED: HeadlineText<{ code: string }> = {
  zh: ({ code }) => `${code} 未检查`,
  en: ({ code }) => `${code} was not checked`,
};

/** A rule that throws must not hide what the others find: it becomes a finding about itself. */
function guarded(rule: Rule, pack: Pack, run: () => readonly Finding[]): readonly Finding[] {
  try {
    return run();
  } catch (error) {
    const [form] = pack.forms;
    if (!form) return [];
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        rule: rule.meta.code,
        severity: "info",
        at: { sheet: form.sheet, row: form.area.row, column: form.area.column },
        related: [],
        messageId: "ruleFailed",
        params: { reason },
        headline: headlineOf(FAILED, { code: rule.meta.code }),
        message: {
          zh: `规则 ${rule.meta.code} 运行出错，本次未检查此项（${reason}）`,
          en: `Rule ${rule.meta.code} failed and was not applied (${reason})`,
        },
        fix: null,
        parts: [],
        consequences: [],
      },
    ];
  }
}

const cellKey = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell({ row, column })}`;

function unique(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(
    findings.map((finding) => [`${finding.rule} ${cellKey(finding.at)} ${finding.message.zh}`, finding]),
  );
  return [...byKey.values()];
}

function sortFindings(findings: readonly Finding[], pack: Pack): readonly Finding[] {
  const sheetOrder = new Map([...new Set(pack.forms.map((form) => form.sheet))].map((sheet, index) => [sheet, index]));
  const order = ({ sheet }: CellRef): number => sheetOrder.get(sheet) ?? sheetOrder.size;
  return findings.toSorted(
    (a, b) =>
      order(a.at) - order(b.at) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  );
}
