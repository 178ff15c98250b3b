import type { SheetSnapshot } from "../workbook/snapshot";
import { compactText } from "../values/text";

/** Rows in which a sheet has its title. */
const TITLE_ROWS = 3;

/** Whether a sheet is a list of review opinions (审核意见表): it quotes forms, and is none. */
export const listsOpinions = ({ cells }: SheetSnapshot): boolean =>
  cells.some(({ row, text }) => row < TITLE_ROWS && text.length < 60 && compactText(text).endsWith("审核意见表"));
