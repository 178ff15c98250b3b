import { formatArea } from "../../../../src/core/workbook/address";
import type { BookData, SheetData } from "../../../../src/workbench/host/model/book-data";

/** Formulas that the host cannot compute: their results stay as they are in the file. */
const UNCOMPUTED = /DISPIMG|\[1\]/;
const NO_RESULT = { value: null, isError: false };

/** Whatever two workbooks that are the same for their users have in common. */
export const shown = ({ sheets, names, protection, activeSheet, baseFormat }: BookData): unknown => ({
  names: byText(names),
  protection: protection !== null,
  active: sheets.find(({ id }) => id === activeSheet)?.name,
  sheets: sheets.map((one: SheetData) => ({
    ...one,
    id: "",
    tables: [],
    names: byText(one.names),
    merges: one.merges.map(formatArea).toSorted(),
    cells: one.cells
      .filter(({ value, formula, format }) => value !== null || formula !== null || format !== baseFormat)
      .map((cell) => ({
        ...cell,
        fileFormat: null,
        // Univer writes sheet names without quotation marks where they need none.
        formula: cell.formula?.replace(/'([^']+)'!/g, "$1!") ?? null,
        ...(UNCOMPUTED.test(cell.formula ?? "") ? NO_RESULT : {}),
      })),
    conditionalFormats: one.conditionalFormats.map((format) => ({
      ...format,
      id: "",
      source: null,
      areas: format.areas.map(formatArea),
    })),
    validations: byText(one.validations.map((validation) => ({ ...validation, source: null }))),
    protection: one.protection && { ...one.protection, password: one.protection.password !== null },
  })),
});

const byText = <T>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
