import { contains, type Area, type CellAddress } from "../../../core/workbook/address";
import { invalidArgument } from "../fault";
import { intersection, overlaps, subtractFrom } from "./areas";
import type { Book } from "./book";
import type { ValidationData, ValidationRule } from "./book-data";
import { cellAt, checkFormatting } from "./cells";
import type { Editable, Sheet } from "./sheet";

export type Validation = Editable<ValidationData>;
/** A validation without its areas. */
export type ValidationSettings = Omit<ValidationData, "areas">;

/** Maximum length of an inline list or a formula. */
const MAX_FORMULA = 255;

const DEFAULTS: Omit<ValidationSettings, "rule"> = {
  ignoreBlanks: true,
  errorAlert: { style: "Stop", title: "", message: "", showAlert: true },
  prompt: { title: "", message: "", showPrompt: true },
  source: null,
};

/** The validation of several cells: all the same, none, different ones, or only some cells with one. */
export type Coverage =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly validation: Validation }
  | { readonly kind: "partial" }
  | { readonly kind: "different" };

export function coverageOf(sheet: Sheet, areas: readonly Area[]): Coverage {
  const found = sheet.validations.filter((validation) =>
    validation.areas.some((area) => areas.some((other) => overlaps(area, other))),
  );
  const [validation, ...others] = found;
  if (!validation) return { kind: "none" };
  if (others.length > 0) return { kind: "different" };
  const rest = validation.areas.reduce((left, hole) => subtractFrom(left, hole), areas);
  return rest.length === 0 ? { kind: "one", validation } : { kind: "partial" };
}

/** Sets the rule of cells, replacing any they had. Throws InvalidArgument for a rule that Excel refuses. */
export function setRule(book: Book, sheet: Sheet, areas: readonly Area[], rule: ValidationRule): void {
  for (const formula of formulasOf(rule)) {
    if (formula.length > MAX_FORMULA) throw invalidArgument();
    if (formula.startsWith("=") && !book.grid.formulas.isFormula(formula)) throw invalidArgument(formula);
  }
  const coverage = coverageOf(sheet, areas);
  const kept = coverage.kind === "one" ? coverage.validation : DEFAULTS;
  const { ignoreBlanks, errorAlert, prompt, source } = kept;
  clearValidations(book, sheet, areas);
  sheet.validations.push({ areas, rule, ignoreBlanks, errorAlert, prompt, source });
}

/** Changes further settings of the validation of these cells; cells without a rule have nothing to change. */
export function changeValidation(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  change: Partial<Omit<ValidationSettings, "rule">>,
): void {
  checkFormatting(sheet, null);
  book.beforeChange();
  for (const validation of [...sheet.validations]) {
    const inside = validation.areas.flatMap((area) => areas.flatMap((other) => intersection(area, other) ?? []));
    if (inside.length === 0) continue;
    const outside = areas.reduce((left, hole) => subtractFrom(left, hole), validation.areas);
    if (outside.length > 0) sheet.validations.push({ ...validation, areas: outside });
    Object.assign(validation, { ...change, areas: outside.length > 0 ? inside : validation.areas });
  }
}

export function clearValidations(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  checkFormatting(sheet, null);
  book.beforeChange();
  for (const validation of sheet.validations) {
    validation.areas = areas.reduce((left, hole) => subtractFrom(left, hole), validation.areas);
  }
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
}

function formulasOf(rule: ValidationRule): readonly string[] {
  if (rule.kind === "list") return [rule.source];
  return rule.kind === "custom" ? [rule.formula] : [rule.formula1, rule.formula2 ?? ""];
}

export const validationAt = (sheet: Sheet, at: CellAddress): Validation | null =>
  sheet.validations.find(({ areas }) => areas.some((area) => contains(area, at))) ?? null;

/**
 * The items of a cell's dropdown; null when it has no list. References in the source are relative to the top-left cell
 * of the validation's first area.
 */
export async function listItems(book: Book, sheet: Sheet, at: CellAddress): Promise<readonly string[] | null> {
  const validation = validationAt(sheet, at);
  if (validation?.rule.kind !== "list") return null;
  const { source } = validation.rule;
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const values = await evaluateAt(book, sheet, validation, at, source);
  // A formula that refers to one blank cell results in 0.
  const isZero = values.length === 1 && values[0]?.length === 1 && values[0][0] === 0;
  if (isZero && isTrue(await evaluateAt(book, sheet, validation, at, `=ISBLANK(${source.slice(1)})`))) return [];
  return values.flat().flatMap((value) => (value === null || value === "" ? [] : [textOf(value)]));
}

/** Whether the source of a list is an error for its first cell. */
export async function isErrorList(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  rule: ValidationRule,
): Promise<boolean> {
  const [first] = areas;
  if (!first || rule.kind !== "list" || !rule.source.startsWith("=")) return false;
  const values = await evaluateAt(book, sheet, { areas }, first, rule.source);
  return values.flat().some((value) => typeof value === "string" && ERROR.test(value));
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** What a cell would hold after something is typed into it: the result of a formula, or what was typed. */
export async function resultOf(
  book: Book,
  sheet: Sheet,
  at: CellAddress,
  typed: string | number | boolean,
): Promise<string | number | boolean> {
  if (typeof typed !== "string" || !/^=./.test(typed)) return typed;
  const value = await book.grid.formulas.evaluate(sheet.id, at.row, at.column, typed);
  return typeof value === "number" || typeof value === "boolean" ? value : textOf(value);
}

/** Whether a value passes the rule of its cell; a cell without rule takes everything. */
export async function isValid(
  book: Book,
  sheet: Sheet,
  at: CellAddress,
  value: string | number | boolean | null,
): Promise<boolean> {
  const validation = validationAt(sheet, at);
  if (!validation) return true;
  const { rule, ignoreBlanks } = validation;
  if (value === null || value === "") return ignoreBlanks;
  if (rule.kind === "list") {
    const items = (await listItems(book, sheet, at)) ?? [];
    // With a blank source or parent, a list that ignores blanks takes any entry.
    return (items.length === 0 && ignoreBlanks) || items.includes(String(value));
  }
  if (rule.kind === "custom") return isTrue(await evaluateAt(book, sheet, validation, at, rule.formula));
  return compare(book, sheet, validation, at, value, rule);
}

async function compare(
  book: Book,
  sheet: Sheet,
  validation: Validation,
  at: CellAddress,
  value: string | number | boolean,
  rule: Extract<ValidationRule, { readonly operator: string }>,
): Promise<boolean> {
  const number = rule.kind === "textLength" ? String(value).length : Number(value);
  if (Number.isNaN(number) || (rule.kind === "wholeNumber" && !Number.isInteger(number))) return false;
  const operand = async (formula: string): Promise<number> => {
    if (!formula.startsWith("=")) return Number(formula);
    return Number((await evaluateAt(book, sheet, validation, at, formula))[0]?.[0]);
  };
  const first = await operand(rule.formula1);
  const second = rule.formula2 === null ? 0 : await operand(rule.formula2);
  const passes: Readonly<Record<string, boolean>> = {
    Between: number >= first && number <= second,
    NotBetween: number < first || number > second,
    EqualTo: number === first,
    NotEqualTo: number !== first,
    GreaterThan: number > first,
    LessThan: number < first,
    GreaterThanOrEqualTo: number >= first,
    LessThanOrEqualTo: number <= first,
  };
  return passes[rule.operator] ?? true;
}

const isTrue = (values: readonly (readonly unknown[])[]): boolean => {
  const value = values[0]?.[0];
  return value === true || (typeof value === "number" && value !== 0);
};

/** Evaluates a formula for a cell, its relative references moved from the validation's first cell to this one. */
async function evaluateAt(
  book: Book,
  sheet: Sheet,
  { areas }: Pick<Validation, "areas">,
  at: CellAddress,
  formula: string,
): Promise<readonly (readonly unknown[])[]> {
  const origin = areas[0] ?? at;
  const moved = book.grid.formulas.moveReferences(formula, at.row - origin.row, at.column - origin.column);
  const value = await book.grid.formulas.evaluate(sheet.id, at.row, at.column, moved);
  return Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];
}

/** The cells of areas that violate their rules, in row order. */
export async function invalidCells(book: Book, sheet: Sheet, areas: readonly Area[]): Promise<readonly CellAddress[]> {
  const invalid: CellAddress[] = [];
  const checked = sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((area) => areas.flatMap((other) => intersection(area, other) ?? [])),
  );
  for (const { row, column, rows, columns } of checked) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const at = { row: r, column: c };
        if (!(await isValid(book, sheet, at, cellAt(book, sheet, r, c).value))) invalid.push(at);
      }
    }
  }
  return invalid.sort((a, b) => a.row - b.row || a.column - b.column);
}
