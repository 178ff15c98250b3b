import { defineFormRule } from "../../engine/rule";
import type { Edition } from "../../editions/edition";
import type { Form, Located } from "../../forms/form";
import { goalsOf } from "../../forms/goals";
import { branchGaps, isUnread, setIndicators } from "../../indicators/branches";
import type { CellRef } from "../../workbook/address";

/** CNT-SAT-REQUIRED: the satisfaction of the people served is measured. */
export const cntSatRequired = defineFormRule<{
  missing: { branch: string };
  blank: { branch: string };
  goal: { goal: string };
}>({
  meta: {
    code: "CNT-SAT-REQUIRED",
    severity: "error",
    title: { zh: "没有满意度指标", en: "No satisfaction indicator" },
    dimension: "completeness",
    basis: "设满意度指标",
    isLocal: true,
    isAboutWhole: true,
  },
  messages: {
    missing: {
      zh: ({ branch }) => `没有设“${branch}”，请增加服务对象或受益者的满意度指标（如 ≥90%）`,
      en: ({ branch }) => `There is no “${branch}”: ask those who are served how satisfied they are`,
      headline: { zh: () => "没有满意度指标", en: () => "No satisfaction indicator" },
    },
    blank: {
      zh: ({ branch }) => `表内印有“${branch}”，却没有填指标，请补充服务对象或受益者的满意度指标；确不涉及的，请写明`,
      en: ({ branch }) =>
        `The form prints “${branch}” but no indicator stands there: set one, or say why there is none`,
      headline: { zh: () => "满意度一栏空白", en: () => "The satisfaction branch is blank" },
      severity: "warning",
    },
    goal: {
      zh: ({ goal }) => `绩效目标写了“${goal}”，指标中却没有满意度，请增加满意度指标`,
      en: ({ goal }) => `The goal states “${goal}”, but no indicator measures satisfaction: add one`,
      headline: { zh: () => "目标写了满意度，指标中没有", en: () => "Satisfaction in the goal alone" },
    },
  },
  *check(form, edition) {
    const { satisfaction } = branchGaps(form, edition);
    if (satisfaction) {
      yield { messageId: "missing", params: { branch: satisfaction.level2 }, at: satisfaction.at };
      return;
    }
    const blank = blankBranch(form, edition);
    if (blank) yield { messageId: "blank", params: { branch: blank.value }, at: blank.at };
    const stated = blank ? null : statedInGoal(form);
    if (stated) yield { messageId: "goal", params: { goal: stated.text }, at: stated.at };
  },
});

/** Whether a clause states satisfaction with a figure: 市民满意度90%以上. */
const statesSatisfaction = (clause: string): boolean =>
  clause
    .split(/满意度|满意率|好评率/)
    .slice(1)
    .some((figure) => /\d[%％分]/.test(figure));

/** The satisfaction that the goal for the year promises in figures, if no indicator is about it. */
function statedInGoal(form: Form): { readonly text: string; readonly at: CellRef } | null {
  const [goal] = goalsOf(form);
  const isMeasured = form.indicators.some(
    ({ level3, category }) => category === "satisfaction" || ABOUT.test(level3.value),
  );
  if (!goal || isUnread(form) || form.indicators.length === 0 || isMeasured) return null;
  const text = goal.value.split(/[，。；、,;]/).find(statesSatisfaction);
  return text === undefined ? null : { text: text.trim(), at: goal.at };
}

const ABOUT = /满意|好评|认可/;

/** The satisfaction branch if the form prints it without an indicator, though its edition leaves open whether it needs one. */
function blankBranch(form: Form, { constants, branchDemands }: Edition): Located<string> | null {
  if (branchDemands?.satisfaction === false) return null;
  const rows = setIndicators(form);
  // Also by a row that is marked as not applicable.
  const hasRow = form.indicators.some(({ category }) => category === "satisfaction");
  const isMeasured = rows.some(({ level3 }) => ABOUT.test(level3.value));
  if (isUnread(form) || rows.length < constants.minIndicators || hasRow || isMeasured) return null;
  return form.branches.find(({ category }) => category === "satisfaction")?.level2 ?? null;
}
