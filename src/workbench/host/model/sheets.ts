import { formatArea, type Area } from "../../../core/workbook/address";
import { withSheetDeleted, withSheetRenamed } from "../../../core/workbook/sheet-references";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import { HostFault } from "../fault";
import { boundingArea, isUnbounded, overlaps, sameArea } from "./areas";
import { checkFocus, checkStructure, nameOfSheet, newId, sheetsOf, sourceOf, type Book } from "./book";
import { formulasOf, keepFormulas } from "./cell-formulas";
import { changeFormulas } from "./names";
import { newSheet, type Sheet } from "./sheet";
import { checkSheetName, sameName } from "./sheet-name";

/** Adds a sheet after the others; without a name it gets the next free one. */
export function addSheet(book: Book, name: string | null): Sheet {
  checkFocus(book);
  checkStructure(book);
  const names = sheetsOf(book).map((sheet) => nameOfSheet(book, sheet));
  const free = name ?? nextFreeName(names, (number) => `Sheet${number}`);
  checkSheetName(free, names);
  book.beforeChange();
  const sheet = newSheet((book.switches.isSheetIdReused ? takeFreedId(book) : null) ?? newId(book));
  book.sheets.set(sheet.id, sheet);
  book.grid.tabs.insert(sheet.id, free, names.length);
  book.events.raise("added", sheet.id, { source: sourceOf(book), type: "WorksheetAdded", worksheetId: sheet.id });
  return sheet;
}

function takeFreedId(book: Book): string | null {
  const { freedId } = book;
  book.freedId = null;
  return freedId !== null && !book.sheets.has(freedId) ? freedId : null;
}

export function nextFreeName(taken: readonly string[], nameOf: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const name = nameOf(number);
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}

/** Throws InvalidOperation for a very hidden sheet and for the last visible one. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  if (book.switches.isOtherWorkbookFocused) throw new HostFault("InvalidSelection");
  checkStructure(book);
  if (sheet.visibility === "veryHidden") throw new HostFault("InvalidOperation");
  checkNotLastVisible(book, sheet);
  book.beforeChange();
  const wasActive = book.activeSheet === sheet.id;
  const sheets = sheetsOf(book);
  const index = sheets.indexOf(sheet);
  for (const name of sheet.names) book.grid.formulas.removeName(name.id, name.name);
  const name = nameOfSheet(book, sheet);
  const order = sheets.map((other) => nameOfSheet(book, other));
  const change = (formula: string): string => withSheetDeleted(formula, name, order);
  const formulas = formulasOf(book.grid);
  book.grid.tabs.remove(sheet.id);
  keepFormulas(
    book.grid,
    formulas.map((cell) => ({ ...cell, formula: change(cell.formula) })),
  );
  book.sheets.delete(sheet.id);
  sheet.isDeleted = true;
  book.freedId = sheet.id;
  changeFormulas(book, change);
  book.events.raise("deleted", sheet.id, { source: sourceOf(book), type: "WorksheetDeleted", worksheetId: sheet.id });
  const neighbours = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
  const next = neighbours.find(({ visibility }) => visibility === "visible");
  if (wasActive && next) activateSheet(book, next);
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  checkStructure(book);
  const others = sheetsOf(book).filter((other) => other !== sheet);
  checkSheetName(
    name,
    others.map((other) => nameOfSheet(book, other)),
  );
  book.beforeChange();
  const nameBefore = nameOfSheet(book, sheet);
  const change = (formula: string): string => withSheetRenamed(formula, nameBefore, name);
  const formulas = formulasOf(book.grid);
  book.grid.tabs.rename(sheet.id, name);
  keepFormulas(
    book.grid,
    formulas.map((cell) => ({ ...cell, formula: change(cell.formula) })),
  );
  changeFormulas(book, change);
  const event = { nameBefore, nameAfter: name, source: sourceOf(book), type: "WorksheetNameChanged" };
  book.events.raise("nameChanged", sheet.id, { ...event, worksheetId: sheet.id });
}

const VISIBILITY_WORDS: Readonly<Record<SheetVisibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

export function setVisibility(book: Book, sheet: Sheet, visibility: SheetVisibility): void {
  checkStructure(book);
  if (sheet.visibility === visibility) return;
  if (visibility !== "visible") checkNotLastVisible(book, sheet);
  book.beforeChange();
  const event = {
    visibilityBefore: VISIBILITY_WORDS[sheet.visibility],
    visibilityAfter: VISIBILITY_WORDS[visibility],
    source: sourceOf(book),
    type: "WorksheetVisibilityChanged",
  };
  sheet.visibility = visibility;
  book.grid.tabs.setHidden(sheet.id, visibility !== "visible");
  book.events.raise("visibilityChanged", sheet.id, { ...event, worksheetId: sheet.id });
  const next = sheetsOf(book).find((other) => other.visibility === "visible");
  if (visibility !== "visible" && book.activeSheet === sheet.id && next) activateSheet(book, next);
}

/** "#RRGGBB", or "" for none. */
export function setTabColor(book: Book, sheet: Sheet, color: string): void {
  book.beforeChange();
  sheet.tabColor = color;
  book.grid.tabs.setTabColor(sheet.id, color);
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  checkStructure(book);
  if (position < 0 || position >= book.sheets.size) throw new HostFault("InvalidArgument");
  book.beforeChange();
  const positionBefore = sheetsOf(book).indexOf(sheet);
  book.grid.tabs.move(sheet.id, position);
  const event = { positionBefore, positionAfter: position, source: sourceOf(book), type: "WorksheetMoved" };
  book.events.raise("moved", sheet.id, { ...event, worksheetId: sheet.id });
}

/** Throws InvalidOperation for a hidden sheet. */
export function activateSheet(book: Book, sheet: Sheet): void {
  checkFocus(book);
  if (sheet.visibility !== "visible") throw new HostFault("InvalidOperation");
  if (book.activeSheet === sheet.id) return;
  const before = book.activeSheet;
  book.activeSheet = sheet.id;
  if (book.sheets.has(before)) {
    book.events.raise("deactivated", before, { type: "WorksheetDeactivated", worksheetId: before });
  }
  book.events.raise("activated", sheet.id, { type: "WorksheetActivated", worksheetId: sheet.id });
}

/** Selects areas of the active sheet. */
export function select(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  checkFocus(book);
  if (book.activeSheet !== sheet.id) {
    if (book.switches.isSelectOnInactiveSheetIgnored) return;
    activateSheet(book, sheet);
  }
  const address = areas.map(formatArea).join(",");
  if (sheet.selection.map(formatArea).join(",") === address) return;
  sheet.selection = areas;
  const payload = { address, type: "WorksheetSelectionChanged", worksheetId: sheet.id, workbookId: "" };
  book.events.raise("selectionChanged", sheet.id, payload);
}

/**
 * Extends an area to include merged areas fully, as Excel's selection does; whole rows and columns are left as they
 * are.
 */
export function withMerged(area: Area, merges: readonly Area[]): Area {
  if (isUnbounded(area)) return area;
  const grown = merges.filter((merge) => overlaps(area, merge)).reduce(boundingArea, area);
  return sameArea(grown, area) ? area : withMerged(grown, merges);
}

function checkNotLastVisible(book: Book, sheet: Sheet): void {
  const isOtherVisible = sheetsOf(book).some((other) => other !== sheet && other.visibility === "visible");
  if (sheet.visibility === "visible" && !isOtherVisible) throw new HostFault("InvalidOperation");
}
