import { quoteSheetName } from "../workbook/address";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { NewSheet } from "./plan";

/** A new sheet as it would be read back from a workbook; the text of a figure ignores its number format. */
export function snapshotOf(sheet: NewSheet): SheetSnapshot {
  const quoted = quoteSheetName(sheet.name);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: sheet.cells.flatMap(({ row, column, value, style }) =>
      value === null || value === ""
        ? []
        : [{ row, column, value, text: String(value), formula: null, numberFormat: style.numberFormat }],
    ),
    merges: sheet.merges,
    hiddenRows: [],
    hiddenColumns: [],
    names: sheet.names.map((name) => ({ ...name, formula: name.formula.replaceAll("{sheet}", () => quoted) })),
    formulaFormats: sheet.conditionalFormats.map(({ areas, formula }) => ({ areas, formula })),
    listValidations: sheet.validations.map(({ areas, source }) => ({ areas, source })),
    isProtected: false,
  };
}
