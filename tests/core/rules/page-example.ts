import { sectionsOf } from "../../../src/app/rule-page";
import type { Finding } from "../../../src/core/engine/finding";
import type { Form } from "../../../src/core/forms/form";
import type { RuleCases } from "../../../src/core/rules/cases";
import { run } from "./judge-cases";

/** The end of a clause about what a rule accepts. */
const IS_ACCEPTED = "：可以考核";

/**
 * The clauses of the example on a rule's page (示例) that no case shows, with the texts that the nearest case lacks. A
 * rejecting case shows a clause if all its quoted texts and figures stand in the cells of its forms or in what the rule
 * says or offers there. A clause that ends in 可以考核 is shown by an accepting case.
 */
export function unshownIn(page: string, cases: RuleCases): readonly string[] {
  const example = exampleOf(page);
  const clauses = clausesOf(example).filter((clause) => tokensOf(clause).length > 0);
  const rejecting = Object.values(cases.reject).map(({ forms, constants }) =>
    shown(forms, run(cases, forms, constants).flatMap(saidIn)),
  );
  const accepting = Object.values(cases.accept).map((forms) => shown(forms, []));
  if (clauses.length === 0) return [`the example has no text in “” and no figure: ${example}`];
  return clauses.flatMap((clause) => {
    const side = clause.endsWith(IS_ACCEPTED) ? "accepting" : "rejecting";
    const tokens = tokensOf(clause);
    const [missing = tokens] = (side === "accepting" ? accepting : rejecting)
      .map((text) => tokens.filter((token) => !text.includes(token)))
      .toSorted((a, b) => a.length - b.length);
    return missing.length === 0
      ? []
      : [`${clause} [no ${side} case has all of it; the nearest lacks ${missing.join(", ")}]`];
  });
}

/** The clauses of an example; 。 and ； inside of quotation marks do not end one. */
export const clausesOf = (example: string): readonly string[] => example.match(/(?:“[^”]*”|[^。；])+/g) ?? [];

/** The example (示例) of a rule's page. */
export const exampleOf = (page: string): string => sectionsOf(page).find(({ title }) => title === "示例")?.text ?? "";

/** Quoted texts, “name value” as two, and figures outside of quotation marks. */
export function tokensOf(clause: string): readonly string[] {
  const quoted = [...clause.matchAll(/“([^”]*)”/g)].flatMap(([, text = ""]) => text.split(/[ ·]+/));
  const figures = clause.replace(/“[^”]*”/g, " ").match(/\d+(?:\.\d+)?/g) ?? [];
  return [...quoted, ...figures].map(withoutBlanks).filter((token) => token !== "");
}

/** What a finding says, and the values that its fix offers. */
const saidIn = ({ message, fix }: Finding): readonly string[] => [
  message.zh,
  ...(fix?.edits ?? []).map(({ value }) => String(value)),
];

/** All texts of a pack and of the messages about it, a line each. */
function shown(forms: readonly Form[], messages: readonly string[]): string {
  const texts: string[] = [...messages];
  JSON.stringify(forms, (_, value: unknown) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts.map(withoutBlanks).join("\n");
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, "");
