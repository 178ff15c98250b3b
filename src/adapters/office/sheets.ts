import type { DefinedName, SheetVisibility } from "../../core/workbook/snapshot";

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  /** Stable when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

const LIST = "items/id,items/name,items/visibility,items/position";
const NAMES = "items/name,items/formula,items/visible,items/scope";
/** Names that Excel reserves for page setup and filters. */
const BUILT_IN_NAME = /^(?:_xlnm\.|_FilterDatabase$|Print_Area$|Print_Titles$)/i;

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = { Hidden: "hidden", VeryHidden: "veryHidden" };

/** Requests the worksheets in tab order; read the result after the next `sync`. */
export function querySheets(context: Excel.RequestContext): () => readonly SheetEntry[] {
  const { worksheets } = context.workbook;
  worksheets.load(LIST);
  return () =>
    worksheets.items
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, name, visibility }) => ({ id, name, visibility: VISIBILITIES[visibility] ?? "visible" }));
}

/** Requests the names of a workbook or of a sheet, without those that Excel reserves. */
export function queryNames(
  names: Excel.NamedItemCollection,
  scope: "Workbook" | "Worksheet",
): () => readonly DefinedName[] {
  names.load(NAMES);
  return () =>
    names.items
      .filter((item) => item.scope === scope && !BUILT_IN_NAME.test(item.name))
      .map(({ name, formula, visible }) => ({ name, formula: String(formula).replace(/^=/, ""), hidden: !visible }));
}
