import type { Form } from "../../src/core/forms/form";
import { recognise } from "../../src/core/recognition/recognise";
import { rowsOf, sheetOf, workbookOf } from "./sheet";

/** The cells of a sheet from A1, row by row; "" is blank. */
export type Grid = readonly (readonly (string | number)[])[];

/** The forms of a sheet with these cells. */
export const read = (grid: Grid, merges: readonly string[] = []): readonly Form[] =>
  recognise(workbookOf(sheetOf("表", rowsOf(grid), merges)));

/** "level1/level2/name comparator number unit" for each indicator. */
export const rows = (forms: readonly Form[]): readonly string[] =>
  forms.flatMap(({ indicators }) =>
    indicators.map(({ level1, level2, level3, target: { value } }) =>
      [
        [level1?.value ?? "", level2?.value ?? "", level3.value].join("/"),
        `${value.comparator ?? ""}${value.number ?? value.kind}${value.unit ?? ""}`,
      ].join(" "),
    ),
  );

/** A text of the first form; undefined if the form has none. */
export const text = (forms: readonly Form[], key: keyof Form["texts"]): string | undefined =>
  firstOf(forms).texts[key]?.value;

/** An amount of the first form in 万元; undefined if the form has none, null if it is not understood. */
export const amount = (forms: readonly Form[], key: keyof Form["amounts"]): number | null | undefined => {
  const fen = firstOf(forms).amounts[key]?.value.fen;
  return typeof fen === "number" ? fen / 1e6 : fen;
};

function firstOf([form]: readonly Form[]): Form {
  if (!form) throw new Error("no form was read");
  return form;
}
