import type { Form } from "../core/forms/form";
import type { RowFit } from "../core/plan/plan";
import { contains } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { groupBy } from "../core/group-by";

/** Shorter texts fit into any cell. */
const LONG = 12;

/** The long texts of forms, whose rows may be too low on screen and paper. Only rows of forms are considered. */
export const planRowFits = ({ sheets }: WorkbookSnapshot, forms: readonly Form[]): readonly RowFit[] =>
  [...groupBy(forms, ({ sheet }) => sheet)].map(([name, [...own]]) => {
    const sheet = sheets.find((each) => each.name === name);
    const texts = (sheet?.cells ?? [])
      .filter((cell) => cell.text.length >= LONG && own.some(({ area }) => contains(area, cell)))
      .map(({ row, column, text }) => {
        const merge = sheet?.merges.find((each) => each.row === row && each.column === column);
        return { area: merge ?? { row, column, rows: 1, columns: 1 }, text };
      });
    return { sheet: name, texts };
  });
