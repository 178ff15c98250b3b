import { cellsBetween, type GridCell } from "../../workbook/grid";
import type { View } from "../view";
import type { PrintedForm } from "./printed";

/** Longer texts are content, not printed. */
const MAX_WORD = 30;
const LEAST_FIT = 0.8;

/** Where a form's printed words are: its rows except those of the table, and the column heads of the table. */
export interface PrintedPlaces {
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  readonly heads: readonly GridCell[];
}

/** The printed words of a form. */
export function printedWords(view: View, { rows, heads }: PrintedPlaces): Pick<PrintedForm, "words" | "texts"> {
  const words = new Set(heads.map(({ text }) => view.word(text)));
  const texts = new Set(words);
  const cells = rows.flatMap(({ from, to }) => cellsBetween(view.grid, from, to));
  for (const { compact, text } of cells) {
    const word = compact.length > MAX_WORD && !/[:：]/.test(compact) ? "" : view.word(text);
    if (word === "" || word.length > MAX_WORD) continue;
    texts.add(word);
    if ((view.label(word)?.fit ?? 0) >= LEAST_FIT) words.add(word);
  }
  return { words, texts };
}
