import type { LocalText } from "../core/local-text";
import type { RenderProblem } from "../core/layout/form-content";

/** Why new forms cannot be made, worded for the user. */
export interface PlanProblem {
  readonly kind: RenderProblem["kind"] | "unknown-edition" | "bad-year" | "bad-amount";
  readonly message: LocalText;
}

export const unknownEdition = (edition: string, known: readonly string[]): PlanProblem => ({
  kind: "unknown-edition",
  message: {
    zh: `没有版式“${edition}”，现有：${known.join("、")}`,
    en: `There is no edition "${edition}"; known are ${known.join(", ")}`,
  },
});
