import type { Form, Located } from "./form";
import { compactText } from "../values/text";
import { oncePer } from "../once-per";

/** One text and every cell of the form that holds it. */
export interface Prose {
  readonly text: string;
  readonly cells: readonly Located<string>[];
}

/** Cells with words of the unit's own: names, duties, goals, tasks, 三级指标, their explanations and scoring. */
const ownWords = ({ texts, tasks, indicators }: Form): readonly Located<string>[] =>
  [
    texts.departmentName,
    texts.projectName,
    texts.duties,
    texts.overallGoal,
    texts.periodGoal,
    texts.annualGoal,
    ...tasks.map(({ name }) => name),
    ...indicators.flatMap(({ level3, explanation, scoring }) => [level3, explanation, scoring]),
  ].filter((cell) => cell !== undefined && cell !== null);

/** The distinct texts, compact, that a unit has written itself, in the order of its cells: a goal that is typed twice is one. */
export const proseOf = oncePer((form: Form): readonly Prose[] => {
  const byText = new Map<string, Located<string>[]>();
  for (const cell of ownWords(form)) {
    const text = compactText(cell.value);
    const cells = byText.get(text) ?? [];
    // A cell that is merged over several rows is one cell.
    const isNew = !cells.some(({ at }) => at.row === cell.at.row && at.column === cell.at.column);
    if (text !== "" && isNew) byText.set(text, [...cells, cell]);
  }
  return [...byText].map(([text, cells]) => ({ text, cells }));
});
