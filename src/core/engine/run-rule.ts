import type { Edition } from "../editions/edition";
import type { Form, Pack } from "../forms/form";
import type { Finding } from "./finding";
import { headlineOf, type HeadlineText } from "./headline";
import type { Rule } from "./rule";

/** Seconds that one rule may take in a workbook. All rules together take a fraction of it on any real one. */
const BUDGET = 10;

/** A rule has used up its budget. */
class OverBudget extends Error {}

/**
 * What a rule finds in a pack: a batch for each form, or one for a rule over the pack. A rule that throws or takes too long
 * must not hide what the others find: it becomes a finding about itself, after those that it has made. `now` tells the time
 * in milliseconds.
 */
export function* runRule(
  rule: Rule,
  pack: Pack,
  editionOf: (form: Form) => Edition,
  now: () => number,
): Generator<readonly Finding[], void, undefined> {
  const forms = pack.forms.filter((form) => !editionOf(form).rulesOff.includes(rule.meta.code));
  const [first] = forms;
  if (!first) return;
  const end = now() + BUDGET * 1000;
  try {
    if (rule.scope === "pack") {
      yield rule.check({ forms }, editionOf);
      return;
    }
    for (const form of forms) {
      if (now() > end) throw new OverBudget();
      yield rule.check(form, editionOf(form));
    }
  } catch (error) {
    yield [aboutItself(rule.meta.code, first, error)];
  }
}

const NOT_CHECKED: HeadlineText<{ code: string }> = {
  zh: ({ code }) => `${code} 未检查`,
  en: ({ code }) => `${code} was not checked`,
};

function aboutItself(code: string, { sheet, area }: Form, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const isOverBudget = error instanceof OverBudget;
  return {
    rule: code,
    severity: "info",
    at: { sheet, row: area.row, column: area.column },
    related: [],
    messageId: isOverBudget ? "ruleOverBudget" : "ruleFailed",
    params: isOverBudget ? { seconds: BUDGET } : { reason },
    headline: headlineOf(NOT_CHECKED, { code }),
    message: isOverBudget
      ? {
          zh: `规则 ${code} 用时超过 ${BUDGET} 秒，其余的表未检查此项`,
          en: `Rule ${code} took over ${BUDGET} s and was not applied to the remaining forms`,
        }
      : {
          zh: `规则 ${code} 运行出错，有的表未检查此项（${reason}）`,
          en: `Rule ${code} failed and was not applied everywhere (${reason})`,
        },
    fix: null,
    parts: [],
    consequences: [],
  };
}
