import type { RemedyOf } from "./review/opinions";

/** A part of a rule's page, in Chinese. */
export interface RulePageSection {
  /** Such as 为什么. */
  readonly title: string;
  readonly text: string;
}

/** The part that the rule itself tells too, as its basis. */
export const BASIS = "依据";

/** The parts of a rule's page (its README.md), in order: a title for the whole, then plain text below headings. */
export const sectionsOf = (page: string): readonly RulePageSection[] =>
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n").map((line) => line.trim());
      return { title, text: lines.join("") };
    });

/** An example in the page's words, whose figures are those of another form: ，如“≤170万元”. */
const EXAMPLE = /[，,]?如“[^“”]*”(?:[、或]“[^“”]*”)*/g;

/** Remarks in brackets. */
const ASIDE = /（[^（）]*）/g;

/** Clauses about the tool and not about the form. */
const ABOUT_THE_TOOL =
  /本规则|本工具|本条|不作|不检查|不比较|不在此列|不提示|只提示|时提示|一并列出|一并计入|一键|[A-Z]-[A-Z]/;

const REMEDY = "怎样改";

/** What a rule's page says under 怎样改 about the form, in one line; "" where it says nothing. */
export const remedyIn = (page: string): string =>
  (sectionsOf(page).find(({ title }) => title === REMEDY)?.text ?? "")
    .replace(EXAMPLE, "")
    .replace(ASIDE, (aside) => (aside.includes("一键") ? "" : aside))
    .split(/(?<=。)/)
    .map(aboutTheForm)
    .join("");

/** A sentence without its clauses about the tool; "" where nothing is left. */
function aboutTheForm(sentence: string): string {
  const clauses = sentence.replace(/。$/, "").split("；");
  const kept = clauses.filter((clause) => clause !== "" && !ABOUT_THE_TOOL.test(clause));
  return kept.length === 0 ? "" : `${kept.join("；")}。`;
}

/** What the pages of these rules advise, loaded one by one. */
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
