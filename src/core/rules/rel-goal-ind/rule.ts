import Big from "big.js";
import { amountCells } from "../../budget/amount-cells";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { formBudget, known } from "../../forms/amounts";
import type { Form, Indicator, Located } from "../../forms/form";
import { groupBy } from "../../group-by";
import { oncePer } from "../../once-per";
import { compactText } from "../../values/text";
import { goalsOf, outputRows, purposeOf } from "../../forms/goals";
import { nameOf, typedTarget } from "../../indicators/measure";
import { commonPiece } from "../../indicators/names";
import { isNotApplicable } from "../../indicators/not-applicable";
import type { TargetValue } from "../../values/target";
import { FEN_PER_UNIT, formatFen } from "../../values/amount";
import { parsePeriod } from "../../values/dates";
import { formatCell } from "../../workbook/address";
import { figureAmongWords, figureInOtherUnit, goalFigures, goalMoney, slippedFigure } from "./goal-figures";

/** Work that a goal promises, and the words in indicators that would reflect it. */
const WORKS: readonly { readonly zh: string; readonly en: string; readonly goal: RegExp; readonly shown: RegExp }[] = [
  {
    zh: "设备设施维护",
    en: "upkeep",
    goal: /(?:维护|检修|维修|运维|保养|养护|修缮).{0,8}(?:设备|设施|系统|机房|管网|线路)|(?:设备|设施|系统|机房|管网|线路).{0,6}(?:维护|检修|维修|运维|保养|养护|修缮)/,
    shown: /维护|检修|维修|运维|保养|养护|修缮|设备|设施|系统|机房|管网|线路|故障|完好|巡检|抢修/,
  },
  {
    zh: "培训",
    en: "training",
    goal: /(?:开展|组织|举办|实施|加强).{0,10}培训|培训班/,
    shown: /培训|参训|学员|研修|轮训|授课|结业|课时|课程|学习|持证/,
  },
  {
    zh: "宣传",
    en: "publicity",
    goal: /(?:开展|组织|举办|加强|加大).{0,10}宣传/,
    shown: /宣传|宣讲|报道|发布|推文|稿|活动|媒体|知晓|手册|视频|推广/,
  },
  {
    zh: "检查",
    en: "inspection",
    goal: /(?:开展|组织|加强).{0,10}(?:检查|巡查|抽检|督查)/,
    shown: /检查|巡查|抽检|抽查|督查|检测|监测|整改|隐患|问题/,
  },
];
/** With fewer rows it cannot be said that none of them fits. */
const MIN_ROWS = 2;
/** Number of consecutive characters that make a common word. */
const WORD = 2;

/** REL-GOAL-IND: goal and indicators are about the same work and state the same figures. */
export const relGoalInd = defineFormRule<{
  unmeasured: { work: string; workEn: string };
  figure: { name: string; target: string; goal: string };
  unit: { name: string; target: string; goal: string };
  money: { goal: string; budget: string };
}>({
  meta: {
    code: "REL-GOAL-IND",
    severity: "warning",
    title: { zh: "绩效目标与指标不对应", en: "Goal and indicators do not match" },
    dimension: "relevance",
    basis: "绩效指标是绩效目标的细化和量化，二者对应",
  },
  messages: {
    unmeasured: {
      zh: ({ work }) => `绩效目标写的是${work}，产出指标中没有一个与此有关，请增加能反映该工作完成情况的指标`,
      en: ({ workEn }) => `The goal promises ${workEn}, no output is about it: add an indicator that shows it`,
      headline: { zh: () => "目标所写的工作没有产出指标", en: () => "Work of the goal has no indicator" },
    },
    figure: {
      zh: ({ name, target, goal }) => `“${name}”的指标值为“${target}”，绩效目标中写的是“${goal}”，请统一`,
      en: ({ name, target, goal }) =>
        `“${name}” has the target “${target}”, the goal states “${goal}”: make them agree`,
      headline: {
        zh: ({ name }) => `“${name}”与绩效目标所写不同`,
        en: ({ name }) => `“${name}” differs from the goal`,
      },
    },
    unit: {
      zh: ({ name, target, goal }) => `“${name}”的指标值为“${target}”，绩效目标中写的是“${goal}”，单位不是一类，请核对`,
      en: ({ name, target, goal }) => `“${name}” has the target “${target}”, the goal states “${goal}”: check the unit`,
      headline: {
        zh: ({ name }) => `“${name}”的单位与目标不同`,
        en: ({ name }) => `“${name}”: unit unlike the goal's`,
      },
    },
    money: {
      zh: ({ goal, budget }) => `绩效目标写的资金是“${goal}”，表内预算是 ${budget} 万元，金额不一致，请统一`,
      en: ({ goal, budget }) =>
        `The goal speaks of “${goal}”, the form's budget is ${budget} (10k CNY): make them agree`,
      headline: {
        zh: ({ goal, budget }) => `目标写 ${goal}，预算 ${budget} 万元`,
        en: ({ goal, budget }) => `Goal ${goal}, budget ${budget}`,
      },
    },
  },
  *check(form) {
    const [goal] = goalsOf(form);
    if (!goal) return;
    const work = unmeasuredWork(form, goal);
    if (work) yield { messageId: "unmeasured", params: { work: work.zh, workEn: work.en }, at: goal.at };
    const money = otherMoney(form, goal);
    if (money) yield { messageId: "money", params: money, at: goal.at, related: budgetCells(form) };
    for (const indicator of form.indicators) {
      const stated = figureInOtherUnit(goal, indicator)?.text;
      if (stated === undefined) continue;
      const params = {
        name: indicator.level3.value,
        target: `${typedTarget(indicator)}${indicator.unit?.value ?? ""}`,
        goal: stated,
      };
      yield { messageId: "unit", params, at: indicator.target.at, related: [goal.at] };
    }
    // A name with a target for each region is in accord if one of them, the total, is the goal's.
    const byName = groupBy(form.indicators, ({ level3 }) => `${formatCell(level3.at)} ${level3.value}`);
    for (const [indicator, ...places] of byName.values()) {
      const figure = otherFigure(goal, indicator, form);
      if (figure === null || [indicator, ...places].some((row) => otherFigure(goal, row, form) === null)) continue;
      const params = { name: indicator.level3.value, target: typedTarget(indicator), goal: figure };
      yield { messageId: "figure", params, at: indicator.target.at, related: [goal.at] };
    }
  },
});

/** The goal's work if no output reflects it or shares a word with the project's name and goals. */
function unmeasuredWork(form: Form, goal: Located<string>): (typeof WORKS)[number] | null {
  const rows = outputRows(form).filter((indicator) => !isNotApplicable(indicator));
  if (rows.length < MIN_ROWS) return null;
  const outputs = rows.map(nameOf);
  const purpose = purposeOf(form);
  if (outputs.some((name) => commonPiece(name, purpose).length >= WORD)) return null;
  const words = compactText(goal.value);
  return WORKS.find((work) => work.goal.test(words) && !outputs.some((name) => work.shown.test(name))) ?? null;
}

const budgetCells = (form: Form) => [formBudget(form)?.at].filter((at) => at !== undefined);

/** Differences up to this share are rounding: 180万元 for 179.6. */
const ROUNDED = 0.01;

/**
 * The money that the goal states, if it is near no amount of the form and near no sum of two amounts. Null for projects over
 * several years.
 */
function otherMoney(form: Form, goal: Located<string>): { readonly goal: string; readonly budget: string } | null {
  const budget = known(formBudget(form));
  const stated = goalMoney(goal);
  const fen = stated?.number == null ? null : Number(stated.number) * FEN_PER_UNIT.元;
  const amounts = flatMap(amountCells(form), ({ value }) => value.fen ?? []);
  const span = parsePeriod(form.texts.period?.value ?? "");
  if (!budget || !stated || fen === null || (span && span.to.year > span.from.year)) return null;
  const sums = flatMap(amounts, (amount, index) => [
    amount,
    ...amounts.slice(index + 1).map((other) => amount + other),
  ]);
  const isKnown = sums.some((sum) => Math.abs(sum - fen) <= Math.max(fen * ROUNDED, 1));
  return isKnown ? null : { goal: stated.text, budget: formatFen(budget.value.fen) };
}

/** The figure that the goal states for the indicator, if it never states the indicator's own. */
function otherFigure(goal: Located<string>, indicator: Indicator, form: Form): string | null {
  const { number } = indicator.target.value;
  const figures = goalFigures(goal, indicator);
  const [first] = figures;
  if (number === null || figures.some((figure) => figure.number !== null && new Big(figure.number).eq(number)))
    return null;
  return (first ?? slippedFigure(goal, indicator) ?? unclaimedFigure(goal, indicator, form))?.text ?? null;
}

/** A figure among the words of the indicator's name, if no indicator of the form has it as its target. */
function unclaimedFigure(goal: Located<string>, indicator: Indicator, form: Form): TargetValue | null {
  const figure = figureAmongWords(goal, indicator);
  return figure?.number == null || targetFigures(form).has(new Big(figure.number).toFixed()) ? null : figure;
}

/** The figures of all targets of a form. */
const targetFigures = oncePer(
  ({ indicators }: Form): ReadonlySet<string> =>
    new Set(
      flatMap(indicators, ({ target: { value } }) => (value.number === null ? [] : new Big(value.number).toFixed())),
    ),
);
