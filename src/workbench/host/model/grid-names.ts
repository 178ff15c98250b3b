/** A defined name for the formulas of the grid. */
export interface GridName {
  readonly id: string;
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  /** Id of the sheet that has it; null for a name of the workbook. */
  readonly scope: string | null;
}

/** A defined name in Univer's format. */
export const univerName = ({ id, name, formula, scope }: GridName): Readonly<Record<string, string>> => ({
  id,
  name,
  formulaOrRefString: formula,
  localSheetId: scope ?? "AllDefaultWorkbook",
});

/** The names of a workbook, as Univer takes them with the workbook itself. */
export const namesResource = (names: readonly GridName[]): { readonly name: string; readonly data: string } => ({
  name: "SHEET_DEFINED_NAME_PLUGIN",
  data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, univerName(name)]))),
});
