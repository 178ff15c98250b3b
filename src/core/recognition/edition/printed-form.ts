import { cellsBetween } from "../../workbook/grid";
import type { JudgedCell, View } from "../view";
import type { PrintedForm } from "./printed";

/** Longer texts are content, not printed. */
const MAX_WORD = 30;
const LEAST_FIT = 0.8;

/** Where a form's printed words are: its rows except those of the table, and the column heads of the table. */
export interface PrintedPlaces {
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  readonly heads: readonly JudgedCell[];
}

/** The printed words of a form. */
export function printedWords(view: View, { rows, heads }: PrintedPlaces): Pick<PrintedForm, "words" | "texts"> {
  const words = new Set(heads.map(({ judged }) => judged.word));
  const texts = new Set(words);
  for (const { from, to } of rows) {
    for (const { compact, judged } of cellsBetween(view.grid, from, to)) {
      const word = compact.length > MAX_WORD && !compact.includes(":") ? "" : judged.word;
      if (word === "" || word.length > MAX_WORD) continue;
      texts.add(word);
      const { label } = word === compact ? judged : view.judge(word);
      if ((label?.fit ?? 0) >= LEAST_FIT) words.add(word);
    }
  }
  return { words, texts };
}
