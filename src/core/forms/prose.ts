import { flatMap } from "../flat-map";
import type { Form, Indicator, Located } from "./form";
import { compactText } from "../values/text";
import { oncePer } from "../once-per";

/** A text and all cells of the form that hold it. */
export interface Prose {
  readonly text: string;
  readonly cells: readonly Located<string>[];
}

/** Values of fewer words are grades and figures: 有效提升, 2026年12月底前完成. */
const WORDED = /(?:\p{Script=Han}[，、,]?){8}/u;

/** A value in words: 完成祠堂日常维护、病虫害防治测绘. */
const wordedTarget = ({ target }: Indicator): readonly Located<string>[] =>
  WORDED.test(target.text) ? [{ ...target, value: target.text.trim() }] : [];

/** Cells that the unit words itself: names, duties, goals, tasks, 三级指标, their explanations and scoring, and values in words. */
const ownWords = ({ texts, tasks, indicators }: Form): readonly Located<string>[] =>
  [
    texts.departmentName,
    texts.projectName,
    texts.duties,
    texts.overallGoal,
    texts.periodGoal,
    texts.annualGoal,
    ...tasks.map(({ name }) => name),
    ...flatMap(indicators, ({ level3, explanation, scoring }) => [level3, explanation, scoring]),
    ...flatMap(indicators, wordedTarget),
  ].filter((cell) => cell !== undefined && cell !== null);

/** The distinct texts (compact) that a unit has worded itself, in cell order: a goal typed twice is listed once. */
export const proseOf = oncePer((form: Form): readonly Prose[] => {
  const byText = new Map<string, Located<string>[]>();
  for (const cell of ownWords(form)) {
    const text = compactText(cell.value);
    const cells = byText.get(text) ?? [];
    // A cell merged over several rows counts once.
    const isNew = !cells.some(({ at }) => at.row === cell.at.row && at.column === cell.at.column);
    if (text !== "" && isNew) byText.set(text, [...cells, cell]);
  }
  return [...byText].map(([text, cells]) => ({ text, cells }));
});
