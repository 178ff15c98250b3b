import { formulaPieces } from "../../../core/workbook/formula-pieces";
import type { Book } from "./book";

/** Formulas by unit, sheet, row and column, as Univer collects them for a calculation. */
type FormulaData = Record<string, Record<string, Record<number, Record<number, { readonly f: string }>>>>;

/** Univer's FormulaDataModel. */
interface FormulaModel {
  getFormulaData(): FormulaData;
}

/** Univer's IFunctionService; names are in upper case. */
interface Functions {
  hasExecutor(name: string): boolean;
}

/** Univer's services that computing formulas needs. */
export interface FormulaServices {
  /** FormulaDataModel */
  readonly formulas: object;
  /** IFunctionService */
  readonly functions: Functions;
}

const STRING = /"(?:[^"]|"")*"/g;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

const isModel = (model: object): model is FormulaModel =>
  "getFormulaData" in model && typeof model.getFormulaData === "function";

/**
 * Keeps the results of formulas that Univer cannot compute when it computes all formulas, as after rows were inserted:
 * they refer to other workbooks or to columns of tables (表格), or call functions that only Excel has. Univer would turn
 * them into #NAME?, and IFERROR around them into a wrong value. What depends on them is computed from what they hold.
 * A formula whose own inputs change is computed all the same, and one that shows an error.
 */
export function keepForeignResults({ formulas: model, functions }: FormulaServices, book: Book): { dispose(): void } {
  if (!isModel(model)) throw new Error("This Univer collects formulas in another way");
  const collect = model.getFormulaData.bind(model);
  model.getFormulaData = () => {
    const data = collect();
    const { grid, names } = book;
    if (!grid.formulas.isComputingAll) return data;
    const foreignNames = names.filter(({ formula }) => refersElsewhere(formula)).map(({ name }) => name.toUpperCase());
    const isForeign = foreignness(functions, new Set(foreignNames));
    const isKept = (sheet: string, row: number, column: number, formula: string): boolean =>
      isForeign(formula) && grid.cell(sheet, row, column)?.isError !== true;
    return { ...data, [grid.unit]: without(data[grid.unit] ?? {}, isKept) };
  };
  return {
    dispose: () => {
      model.getFormulaData = collect;
    },
  };
}

/** The formulas of a workbook without some. */
function without(
  sheets: FormulaData[string],
  isLeftOut: (sheet: string, row: number, column: number, formula: string) => boolean,
): FormulaData[string] {
  return mapped(sheets, (rows, sheet) =>
    mapped(rows, (cells, row) =>
      Object.fromEntries(
        Object.entries(cells).filter(([column, { f }]) => !isLeftOut(sheet, Number(row), Number(column), f)),
      ),
    ),
  );
}

const mapped = <T>(entries: Record<string, T>, change: (entry: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, change(entry, key)]));

/** Tells the formulas that Univer cannot compute. `names`: in upper case, names that refer to what it does not have. */
function foreignness(functions: Functions, names: ReadonlySet<string>): (formula: string) => boolean {
  return (formula) => {
    if (formula.includes("#REF!")) return false;
    if (refersElsewhere(formula)) return true;
    const code = formula.replace(STRING, "").toUpperCase();
    return [...code.matchAll(WORD)].some(({ 0: word, index }) =>
      code.charAt(index + word.length) === "(" ? !functions.hasExecutor(word) : names.has(word),
    );
  };
}

/** Whether a formula refers to another workbook or to columns of a table. */
const refersElsewhere = (formula: string): boolean =>
  formula.includes("[") &&
  formulaPieces(formula).some(
    (piece) =>
      piece.kind === "columns" ||
      (piece.kind === "sheet" && piece.isExternal) ||
      (piece.kind === "other" && piece.text.replace(STRING, "").includes("[")),
  );
