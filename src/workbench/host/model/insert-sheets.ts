import { HostFault } from "../fault";
import { checkFocus, checkStructure, nameOfSheet, newId, sheetsOf, sourceOf, type Book } from "./book";
import { loadSheet } from "./book-capture";
import type { BookData, SheetData } from "./book-data";
import { withNewIds } from "./copy";
import { withSheetRenamed } from "../../../core/workbook/sheet-references";
import { addName, findName } from "./names";
import { withFormatFormulas, withFormulas } from "./rule-formulas";
import { copyName, sameName } from "./sheet-name";

/** Which sheets to insert, null for all, and the position of the first; null for the end. */
export interface Insertion {
  readonly names: readonly string[] | null;
  readonly position: number | null;
}

/**
 * Inserts sheets of another workbook; returns their ids. A sheet whose name is taken becomes "X (2)"; names of that
 * workbook are inserted as #REF!. Throws ItemNotFound for a sheet that does not exist there.
 */
export function insertSheets(book: Book, source: BookData, { names, position }: Insertion): readonly string[] {
  checkFocus(book);
  checkStructure(book);
  const wanted = names === null ? source.sheets : names.map((name) => namedSheet(source, name));
  const renamed = freeNames(book, wanted);
  const others = source.sheets.filter((sheet) => !wanted.includes(sheet));
  /** Excel would turn references to other sheets of that file into links to it; the host refuses them. */
  const change = (formula: string): string => {
    if (others.some(({ name }) => withSheetRenamed(formula, name, `${name}#`) !== formula)) {
      throw new HostFault("NotImplemented", "references to sheets that are not inserted");
    }
    return [...renamed].reduce((changed, [{ name }, now]) => withSheetRenamed(changed, name, now), formula);
  };
  const inserted = [...renamed].map(([sheet, name]) => insertedSheet(book, source, { ...sheet, name }, change));
  book.beforeChange();
  for (const [index, data] of inserted.entries()) {
    loadSheet(book, data);
    if (position !== null) book.grid.tabs.move(data.id, position + index);
    book.events.raise("added", data.id, { source: sourceOf(book), type: "WorksheetAdded", worksheetId: data.id });
  }
  for (const { name, visible, comment } of source.names) {
    if (!findName(book, null, name)) addName(book, null, { name, formula: "=#REF!", comment }).visible = visible;
  }
  return inserted.map(({ id }) => id);
}

function namedSheet({ sheets }: BookData, name: string): SheetData {
  const sheet = sheets.find((candidate) => sameName(candidate.name, name));
  if (!sheet) throw new HostFault("ItemNotFound");
  return sheet;
}

function freeNames(book: Book, wanted: readonly SheetData[]): ReadonlyMap<SheetData, string> {
  const taken = sheetsOf(book).map((sheet) => nameOfSheet(book, sheet));
  return new Map(
    wanted.map((sheet) => {
      const name = copyName(sheet.name, taken);
      taken.push(name);
      return [sheet, name];
    }),
  );
}

/** A sheet prepared for this workbook: with new ids, and without references into the other file. */
const insertedSheet = (
  book: Book,
  source: BookData,
  sheet: SheetData,
  change: (formula: string) => string,
): SheetData => ({
  ...sheet,
  id: newId(book),
  cells: sheet.cells.map((cell) => ({
    ...cell,
    formula: cell.formula === null ? null : change(cell.formula),
    // Cells without a format of their own take this workbook's default.
    format: cell.format === source.baseFormat ? book.grid.baseFormat : cell.format,
    fileFormat: null,
  })),
  conditionalFormats: sheet.conditionalFormats.map((format) =>
    withFormatFormulas({ ...format, id: newId(book), source: null }, change),
  ),
  validations: sheet.validations.map((validation) => ({
    ...validation,
    rule: withFormulas(validation.rule, change),
    source: null,
  })),
  comments: sheet.comments.map((comment) => withNewIds(book, comment)),
  names: sheet.names.map((name) => ({ ...name, formula: change(name.formula) })),
});
