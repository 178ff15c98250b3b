import { isOwnSource } from "../../core/dropdowns/list-source";
import { outsideOf } from "../../core/dropdowns/free-areas";
import type { NewListValidation, SheetValidation } from "../../core/plan/plan";
import { fail, ok } from "../../core/result";
import { formatArea, type Area } from "../../core/workbook/address";
import type { Preparation } from "./change";

/** Cells that share one validation, or have none. */
interface Present {
  readonly area: Area;
  readonly type: string;
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** Sets a dropdown on the cells of its areas, replacing any validation. */
export function setDropdown(
  sheet: Excel.Worksheet,
  { areas, source, ignoreBlanks, alert, prompt }: NewListValidation,
): void {
  for (const area of areas) {
    const { dataValidation } = sheet.getRange(formatArea(area));
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${source}` } };
    dataValidation.errorAlert = { ...alert, style: "Information", showAlert: true };
    if (prompt) dataValidation.prompt = { ...prompt, showPrompt: true };
    if (!ignoreBlanks) dataValidation.ignoreBlanks = false;
  }
}

/**
 * Adds dropdowns to cells of existing sheets. Cells with a validation of the user keep it: in an area with mixed ones
 * each cell is read separately, in a further request.
 */
export const addDropdowns =
  (wanted: readonly SheetValidation[]): Preparation =>
  async (context) => {
    const sheetOf = (name: string): Excel.Worksheet => context.workbook.worksheets.getItemOrNullObject(name);
    const sheets = [...new Set(wanted.map(({ sheet }) => sheet))].map((name) => ({ name, sheet: sheetOf(name) }));
    for (const { sheet } of sheets) sheet.load("name,protection/protected");
    const whole = wanted.flatMap(({ sheet, areas }) => areas.map((area) => queryPresent(sheetOf(sheet), sheet, area)));
    await context.sync();
    const missing = sheets.find(({ sheet }) => sheet.isNullObject);
    if (missing) return fail({ kind: "sheet-missing", sheet: missing.name });
    const locked = sheets.find(({ sheet }) => sheet.protection.protected);
    if (locked) return fail({ kind: "sheet-protected", sheet: locked.name });

    const mixed = whole.filter((query) => isMixed(query.take()));
    const single = mixed.flatMap(({ name, area }) =>
      cellsOf(area).map((cell) => queryPresent(sheetOf(name), name, cell)),
    );
    if (single.length > 0) await context.sync();
    const present = [...whole.filter((query) => !mixed.includes(query)), ...single].map(({ name, take }) => ({
      sheet: name,
      ...take(),
    }));
    const users = present.filter(({ type, rule }) => type !== "None" && !isOwnRule(rule));
    const added = wanted.flatMap((validation) =>
      outsideOf(
        validation,
        users.filter(({ sheet }) => sheet === validation.sheet).map(({ area }) => area),
      ),
    );
    return ok({
      sheets: sheets.map(({ name }) => name),
      written: [],
      write: ({ workbook }) => {
        for (const validation of added) setDropdown(workbook.worksheets.getItem(validation.sheet), validation);
      },
      restore: ({ workbook }) => {
        for (const before of present.filter((each) => !users.includes(each))) {
          setBack(workbook.worksheets.getItem(before.sheet), before);
        }
        return Promise.resolve();
      },
    });
  };

function queryPresent(
  sheet: Excel.Worksheet,
  name: string,
  area: Area,
): { readonly name: string; readonly area: Area; readonly take: () => Present } {
  const { dataValidation } = sheet.getRange(formatArea(area));
  dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  return {
    name,
    area,
    take: () => {
      const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
      return { area, type, rule, errorAlert, prompt, ignoreBlanks };
    },
  };
}

const isMixed = ({ type }: Present): boolean => type === "Inconsistent" || type === "MixedCriteria";

const isOwnRule = ({ list }: Excel.DataValidationRule): boolean =>
  typeof list?.source === "string" && isOwnSource(list.source);

function setBack(sheet: Excel.Worksheet, { area, type, rule, errorAlert, prompt, ignoreBlanks }: Present): void {
  const { dataValidation } = sheet.getRange(formatArea(area));
  if (type === "None") {
    dataValidation.clear();
    return;
  }
  dataValidation.rule = rule;
  dataValidation.errorAlert = errorAlert;
  dataValidation.prompt = prompt;
  dataValidation.ignoreBlanks = ignoreBlanks;
}

const cellsOf = ({ row, column, rows, columns }: Area): readonly Area[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));
