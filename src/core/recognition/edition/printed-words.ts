import { flatMap } from "../../flat-map";
import type { FormLayout } from "../../layout/layout";
import { compactText } from "../../values/text";

/** "其中：" and numbering before a label. */
const LEAD = /^(?:其中:?|[*★]|[(]?[一二三四五六七八九十\d]+[).、])+/;
const FIGURE_YEAR = /20\d{2}(?=年)/g;

/**
 * A compact label or head without the parts that vary between forms of an edition: brackets, numbering, text after a colon.
 * "其中：财政拨款（万元）" → 财政拨款.
 */
export function wordOf(compact: string): string {
  const [word = ""] = compact.replace(LEAD, "").split(":", 1);
  return word.replace(/\([^()]*\)/g, "").replace(FIGURE_YEAR, "");
}

/** A title without year and brackets: 项目支出绩效目标表. */
export const titleWord = (title: string): string =>
  compactText(title)
    .replace(/\([^()]*\)/g, "")
    .replace(/\{[a-z]+\}年?度?|20\d{2}年?度?/g, "");

/** The labels, captions and column heads that a blank form of a layout prints, as returned by `wordOf`. */
export function wordsOfLayout({ rows }: FormLayout): ReadonlySet<string> {
  const texts = flatMap(rows, (row): readonly string[] => {
    if (row.kind === "indicators") return [row.caption.text, ...row.columns.map(({ header }) => header)];
    const cells = row.kind === "list" ? flatMap(row.totals, (line) => line.cells) : row.cells;
    return flatMap(cells, ({ content }) => (content.kind === "label" ? [content.text] : []));
  });
  return new Set(texts.map((text) => wordOf(compactText(text))).filter((word) => word !== ""));
}
