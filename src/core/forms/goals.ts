import type { Form, Located } from "./form";
import { compactText } from "../values/text";
import { oncePer } from "../once-per";

/** Goal cells that state nothing: 无, /, —. */
const NOTHING = /^(无|暂无|同上|[/\-—–]*)$/;

/** The goals that a form states, the one of the budget year first. */
export const goalsOf = oncePer(({ texts }: Form): readonly Located<string>[] =>
  [texts.annualGoal, texts.overallGoal, texts.periodGoal].flatMap((goal) =>
    goal && !NOTHING.test(compactText(goal.value)) ? [goal] : [],
  ),
);

/** What a form says of its purpose: the project's name and its goals, compact, as one text with breaks between. */
export const purposeOf = oncePer((form: Form): string =>
  [form.texts.projectName, ...goalsOf(form)].map((text) => compactText(text?.value ?? "")).join("\n"),
);

/** 产出 rows: what is done with the money. Empty while the branches are unknown. */
export const outputRows = ({ indicators }: Form): Form["indicators"] =>
  indicators.filter(
    ({ category, level3 }) =>
      level3.value !== "" && (category === "quantity" || category === "quality" || category === "timeliness"),
  );
