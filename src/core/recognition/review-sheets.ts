import type { LocalText } from "../local-text";
import type { SheetSnapshot } from "../workbook/snapshot";
import { compactText } from "../values/text";

/** The title of a list of review opinions (审核意见表), in its first row. */
export const REVIEW_TITLE: LocalText = {
  zh: "预算绩效目标审核意见表",
  en: "Review of budget performance target forms",
};

const TITLES: ReadonlySet<string> = new Set(Object.values(REVIEW_TITLE).map(compactText));

/** Whether a sheet is such a list: it quotes forms, and is none. */
export const listsOpinions = ({ cells }: SheetSnapshot): boolean =>
  cells.some(({ row, text }) => row === 0 && TITLES.has(compactText(text)));
