import { formatAbsolute, parseArea, parseCell, quoteSheetName, type Area } from "../../../core/workbook/address";
import { HostFault, invalidArgument } from "../fault";
import { findSheet, nameOfSheet, sheetsOf, type Book } from "./book";
import { checkFormatting } from "./cells";
import { withFormatFormulas, withFormulas } from "./rule-formulas";
import { sameName } from "./sheet-name";
import type { Name, Sheet } from "./sheet";

/** The first character a letter, "_" or "\"; then also digits and dots. */
const LEGAL = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** "R1C1", "RC", "R", "C" */
const R1C1 = /^(?:r\d*)?(?:c\d*)?$/i;
const MAX_LENGTH = 255;

/** `'附件 1'!$A$1:$B$2` or `表1!A1`: the sheet's name and the address. */
const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!(),]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/u;

export const namesOf = (book: Book, scope: Sheet | null): readonly Name[] => (scope ? scope.names : book.names);

export const findName = (book: Book, scope: Sheet | null, name: string): Name | null =>
  namesOf(book, scope).find((candidate) => sameName(candidate.name, name)) ?? null;

/** The areas of a formula such as "=附件1!$A$1:$E$20,附件1!$1:$3"; none for another formula. */
export const areasOfName = (formula: string): readonly Area[] =>
  formula.split(",").flatMap((part) => parseArea(part.slice(part.lastIndexOf("!") + 1)) ?? []);

/**
 * Adds a name. Throws InvalidArgument for an illegal name or formula, ItemAlreadyExists for one that its scope already
 * has.
 */
export function addName(
  book: Book,
  scope: Sheet | null,
  data: { readonly name: string; readonly formula: string; readonly comment: string },
): Name {
  const { name, formula } = data;
  const isReference = parseCell(name) !== null || R1C1.test(name);
  if (!LEGAL.test(name) || name.length > MAX_LENGTH || isReference) throw invalidArgument(name);
  checkFormula(book, formula);
  if (scope) checkFormatting(scope, null);
  if (findName(book, scope, name)) throw new HostFault("ItemAlreadyExists");
  book.beforeChange();
  const added: Name = { id: `n${book.nextId++}`, ...data, visible: true };
  setNames(book, scope, [...namesOf(book, scope), added]);
  book.grid.formulas.setName({ id: added.id, name, formula, scope: scope?.id ?? null });
  return added;
}

export function setFormula(book: Book, scope: Sheet | null, name: Name, formula: string): void {
  checkFormula(book, formula);
  book.beforeChange();
  name.formula = formula;
  book.grid.formulas.setName({ ...name, formula, scope: scope?.id ?? null });
}

export function deleteName(book: Book, scope: Sheet | null, name: Name): void {
  if (!namesOf(book, scope).includes(name)) throw new HostFault("ItemNotFound");
  book.beforeChange();
  setNames(
    book,
    scope,
    namesOf(book, scope).filter((other) => other !== name),
  );
  book.grid.formulas.removeName(name.id, name.name);
}

/** Sets a built-in name such as Print_Area; null deletes it. */
export function setBuiltInName(book: Book, sheet: Sheet, name: string, formula: string | null): void {
  const old = findName(book, sheet, name);
  if (old) deleteName(book, sheet, old);
  if (formula !== null) addName(book, sheet, { name, formula, comment: "" });
}

function setNames(book: Book, scope: Sheet | null, names: readonly Name[]): void {
  if (scope) scope.names = [...names];
  else book.names = [...names];
}

function checkFormula(book: Book, formula: string): void {
  if (!formula.startsWith("=") || !book.grid.formulas.isFormula(formula)) throw invalidArgument(formula);
}

/** The cells that a name's formula refers to; null for anything but a plain reference. */
export function referredArea(book: Book, formula: string): { readonly sheet: Sheet; readonly area: Area } | null {
  const match = REFERENCE.exec(formula);
  const sheet = match && findSheet(book, match[1]?.replaceAll("''", "'") ?? match[2] ?? "");
  const area = match && parseArea(match[3] ?? "");
  return sheet && area ? { sheet, area } : null;
}

/** `='附件1-1'!$A$1:$B$2` */
export const referenceTo = (book: Book, sheet: Sheet, area: Area): string =>
  `=${quoteSheetName(nameOfSheet(book, sheet))}!${formatAbsolute(area)}`;

/** Changes all formulas outside cells: of names, conditional formats and validations. */
export function changeFormulas(book: Book, change: (formula: string) => string): void {
  changeNames(book, change);
  for (const sheet of sheetsOf(book)) {
    for (const format of sheet.conditionalFormats) Object.assign(format, withFormatFormulas(format, change));
    for (const validation of sheet.validations) validation.rule = withFormulas(validation.rule, change);
  }
}

/** Changes the formulas of all names. */
export function changeNames(book: Book, change: (formula: string) => string): void {
  for (const scope of [null, ...sheetsOf(book)]) {
    for (const name of namesOf(book, scope)) {
      const formula = change(name.formula);
      if (formula === name.formula) continue;
      name.formula = formula;
      book.grid.formulas.setName({ ...name, formula, scope: scope?.id ?? null });
    }
  }
}
