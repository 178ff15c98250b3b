import type { RemedyOf } from "./review/opinions";

/** A section of a rule's page, in Chinese. */
export interface RulePageSection {
  /** Such as 为什么. */
  readonly title: string;
  readonly text: string;
}

/** The section that the rule itself also states, as its basis. */
export const BASIS = "依据";

/** The sections of a rule's page (its README.md) in order, each with its title and plain text. */
export const sectionsOf = (page: string): readonly RulePageSection[] =>
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n").map((line) => line.trim());
      return { title, text: lines.join("") };
    });

/** An example of the page, whose numbers are from another form: ，如“≤170万元”. */
const EXAMPLE = /[，,]?如“[^“”]*”(?:[、或]“[^“”]*”)*/g;

/** Bracketed remarks. */
const ASIDE = /（[^（）]*）/g;

/** Clauses about the tool, not the form. */
const ABOUT_THE_TOOL =
  /本规则|本工具|本条|不作|不检查|不比较|不在此列|不提示|只作?提示|时提示|一并列出|一并计入|一键|[A-Z]-[A-Z]/;

const REMEDY = "怎样改";

/** The advice under 怎样改 in a rule's page, in one line; "" if there is none about the form. */
export const remedyIn = (page: string): string =>
  (sectionsOf(page).find(({ title }) => title === REMEDY)?.text ?? "")
    .replace(EXAMPLE, "")
    .replace(ASIDE, (aside) => (aside.includes("一键") ? "" : aside))
    .split(/(?<=。)/)
    .map(aboutTheForm)
    .join("");

/** A sentence without its clauses about the tool; "" if nothing is left. */
function aboutTheForm(sentence: string): string {
  const clauses = sentence.replace(/。$/, "").split("；");
  const kept = clauses.filter((clause) => clause !== "" && !ABOUT_THE_TOOL.test(clause));
  return kept.length === 0 ? "" : `${kept.join("；")}。`;
}

/** The remedies from the pages of these rules, loaded one by one. */
export async function remediesOf(
  codes: Iterable<string>,
  rulePage: (code: string) => Promise<string>,
): Promise<RemedyOf> {
  const pages = await Promise.all(
    [...new Set(codes)].map(async (code) => [code, remedyIn(await rulePage(code))] as const),
  );
  const remedyOf = new Map(pages);
  return (code) => remedyOf.get(code) ?? null;
}
