import { flatMap } from "../flat-map";
import type { Form, Located } from "./form";
import { compactText } from "../values/text";
import { oncePer } from "../once-per";

/** Goal cells without a goal: 无, /, —. */
const NOTHING = /^(无|暂无|同上|[/\-—–]*)$/;

/** The goals of a form, starting with the one for the budget year. */
export const goalsOf = oncePer(({ texts }: Form): readonly Located<string>[] =>
  flatMap([texts.annualGoal, texts.overallGoal, texts.periodGoal], (goal) =>
    goal && !NOTHING.test(compactText(goal.value)) ? [goal] : [],
  ),
);

/** The purpose of a form: the project's name and its goals, compact, joined by line breaks. */
export const purposeOf = oncePer((form: Form): string =>
  [form.texts.projectName, ...goalsOf(form)].map((text) => compactText(text?.value ?? "")).join("\n"),
);

/** 产出 rows: what the money is used to do. Empty if the branches are unknown. */
export const outputRows = ({ indicators }: Form): Form["indicators"] =>
  indicators.filter(
    ({ category, level3 }) =>
      level3.value !== "" && (category === "quantity" || category === "quality" || category === "timeliness"),
  );
