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

/** Sentences about the tool and not about the form. */
const ABOUT_THE_TOOL = /本规则|本工具|本条|不作|不检查|不在此列|一键|[A-Z]-[A-Z]/;

const REMEDY = "怎样改";

/** What a rule's page says under 怎样改 about the form, in one line; "" where it says nothing. */
export const remedyIn = (page: string): string =>
  (sectionsOf(page).find(({ title }) => title === REMEDY)?.text ?? "")
    .replace(EXAMPLE, "")
    .split(/(?<=。)/)
    .filter((sentence) => !ABOUT_THE_TOOL.test(sentence))
    .join("");
