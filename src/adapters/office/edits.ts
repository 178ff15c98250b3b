import type { CellEdit } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import type { Preparation } from "./change";
import { typedValue } from "./typed-text";

/** The content of a cell before an edit. */
interface Original {
  readonly edit: CellEdit;
  readonly text: string;
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string | null;
}

/** Edits cells. Each is checked first: it must be editable and still show what it showed when the edit was proposed. */
export const editCells =
  (edits: readonly CellEdit[]): Preparation =>
  async (context) => {
    const originals = await readOriginals(context, edits);
    if (!originals.ok) return originals;
    return ok({
      sheets: edits.map(({ at }) => at.sheet),
      written: edits.map(({ at: { sheet, row, column } }) => ({ sheet, area: { row, column, rows: 1, columns: 1 } })),
      write: (target) => {
        for (const { edit, numberFormat } of originals.value) {
          cellOf(target, edit).values = [[typedValue(edit.value, numberFormat)]];
        }
      },
      restore: (target) => restore(target, originals.value),
    });
  };

const cellOf = (context: Excel.RequestContext, { at }: CellEdit): Excel.Range =>
  context.workbook.worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1);

/** Reads the cells to edit; refuses edits of deleted sheets, protected cells and changed cells. */
async function readOriginals(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<Result<readonly Original[], PortError>> {
  const sheets = new Map(
    [...new Set(edits.map(({ at }) => at.sheet))].map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name,protection/protected");
      return [name, sheet];
    }),
  );
  const ranges = edits.map((edit) => {
    const range = sheets.get(edit.at.sheet)?.getRangeByIndexes(edit.at.row, edit.at.column, 1, 1);
    range?.load("text,values,formulas,numberFormat,format/protection/locked");
    return { edit, range };
  });
  await context.sync();
  const originals: Original[] = [];
  for (const { edit, range } of ranges) {
    const sheet = sheets.get(edit.at.sheet);
    if (!sheet || sheet.isNullObject || !range) return fail({ kind: "sheet-missing", sheet: edit.at.sheet });
    const { text, values, formulas, numberFormat, format } = range;
    const found = text[0]?.[0] ?? "";
    if (found !== edit.before) return fail({ kind: "cell-changed", at: edit.at, expected: edit.before, found });
    if (sheet.protection.protected && format.protection.locked) {
      return fail({ kind: "sheet-protected", sheet: edit.at.sheet });
    }
    const code = String(numberFormat[0]?.[0] ?? "General");
    originals.push({
      edit,
      text: found,
      value: values[0]?.[0],
      formula: formulas[0]?.[0],
      numberFormat: code === "General" ? null : code,
    });
  }
  return ok(originals);
}

/** Restores the formula or value of cells that have changed. */
async function restore(context: Excel.RequestContext, originals: readonly Original[]): Promise<void> {
  const cells = originals.map((original) => {
    const range = cellOf(context, original.edit);
    range.load("formulas");
    return { original, range };
  });
  await context.sync();
  for (const { original, range } of cells) {
    const { value, formula, numberFormat } = original;
    if (range.formulas[0]?.[0] === formula) continue;
    const isText = typeof formula === "string" && formula === value;
    range.formulas = [[isText ? typedValue(formula, numberFormat) : formula]];
  }
}
