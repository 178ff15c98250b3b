import type { Edition } from "../editions/edition";
import type { Form } from "../forms/form";
import { isOfPeriod, ofPeriod, ofYear } from "../forms/period-block";
import type { Finding } from "./finding";
import { headlineOf, type HeadlineText } from "./headline";
import type { FormRule, Rule } from "./rule";

/**
 * Time limit in seconds for one rule in a workbook, without pauses between its steps. On real workbooks all rules together
 * take a fraction of it.
 */
const BUDGET = 10;

/** A rule has exceeded its time limit. */
class OverBudget extends Error {}

/** A form and its edition, looked up once for all rules. */
export interface EditedForm {
  readonly form: Form;
  readonly edition: Edition;
}

/**
 * Findings of a rule in the forms of a pack: one batch per form, or a single one for a rule over the pack. A rule that
 * throws or takes too long must not hide the findings of others: the failure becomes a finding after those already made.
 * `now` returns milliseconds.
 */
export function* runRule(
  rule: Rule,
  pack: readonly EditedForm[],
  editionOf: (form: Form) => Edition,
  now: () => number,
): Generator<readonly Finding[], void, undefined> {
  const { code } = rule.meta;
  const forms = pack.filter(({ edition }) => !edition.rulesOff.includes(code));
  const [first] = forms;
  if (!first) return;
  let spent = 0;
  try {
    if (rule.scope === "pack") {
      yield rule.check({ forms: forms.map(({ form }) => ofYear(form)) }, editionOf);
      return;
    }
    for (const { form, edition } of forms) {
      if (spent > BUDGET * 1000) throw new OverBudget();
      const started = now();
      const findings = [...rule.check(ofYear(form), edition), ...findingsInPeriod(rule, form, edition)];
      spent += now() - started;
      yield findings;
    }
  } catch (error) {
    yield [aboutItself(code, first.form, error)];
  }
}

/** The findings of a rule in the block of the whole run; none for forms without one. */
function findingsInPeriod(rule: FormRule, form: Form, edition: Edition): readonly Finding[] {
  const block = rule.meta.isAboutWhole ? null : ofPeriod(form);
  if (!block) return [];
  return rule.check(block, edition).filter(({ at }) => at.sheet === form.sheet && isOfPeriod(form, at));
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
