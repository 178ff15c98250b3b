import type { Edition } from "../editions/edition";
import { flatMap } from "../flat-map";
import type { Form, Pack } from "../forms/form";
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

/** A form as the rules see it, looked up once for all of them. */
interface EditedForm {
  readonly edition: Edition;
  /** The form without its block of the whole run. */
  readonly year: Form;
  /** That block by itself; null if there is none. */
  readonly period: Form | null;
}

/** The forms that a rule checks. */
export interface EditedPack {
  readonly forms: readonly EditedForm[];
  /** The same forms for a rule over a pack. */
  readonly pack: Pack;
}

/** The forms of a pack with their editions, for each rule. */
export function editedPacks({ forms }: Pack, editionOf: (form: Form) => Edition): (rule: Rule) => EditedPack {
  const edited = forms.map((form) => ({ edition: editionOf(form), year: ofYear(form), period: ofPeriod(form) }));
  const all = packOf(edited);
  const off = new Set(flatMap(edited, ({ edition }) => edition.rulesOff));
  return ({ meta: { code } }) =>
    off.has(code) ? packOf(edited.filter(({ edition }) => !edition.rulesOff.includes(code))) : all;
}

const packOf = (forms: readonly EditedForm[]): EditedPack => ({
  forms,
  pack: { forms: forms.map(({ year }) => year) },
});

/** Milliseconds after which a rule over many forms pauses. */
const STEP = 4;

/**
 * Findings of a rule in the forms of a pack: in batches, between which the caller may pause. A rule that throws or takes
 * too long must not hide the findings of others: the failure becomes a finding after those already made. `now` returns
 * milliseconds.
 */
export function* runRule(
  rule: Rule,
  { forms, pack }: EditedPack,
  editionOf: (form: Form) => Edition,
  now: () => number,
): Generator<readonly Finding[], void, undefined> {
  const [first] = forms;
  if (!first) return;
  let batch: Finding[] = [];
  try {
    if (rule.scope === "pack") {
      yield rule.check(pack, editionOf);
      return;
    }
    let spent = 0;
    let begun = now();
    for (const form of forms) {
      if (spent > BUDGET * 1000) throw new OverBudget();
      // One by one: spreading a large form's findings into call arguments may overflow the stack.
      for (const finding of findingsIn(form, rule)) batch.push(finding);
      const taken = now() - begun;
      if (taken < STEP) continue;
      spent += taken;
      yield batch;
      batch = [];
      begun = now();
    }
    yield batch;
  } catch (error) {
    yield [...batch, aboutItself(rule.meta.code, first.year, error)];
  }
}

/** The findings of a rule in a form, and in its block of the whole run by itself. */
function findingsIn({ year, period, edition }: EditedForm, rule: FormRule): readonly Finding[] {
  const found = rule.check(year, edition);
  if (!period || rule.meta.isAboutWhole) return found;
  const inPeriod = rule.check(period, edition);
  return [...found, ...inPeriod.filter(({ at }) => at.sheet === period.sheet && isOfPeriod(period, at))];
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
