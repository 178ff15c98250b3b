import { HostFault } from "../fault";
import { checkStructure, sourceOf, type Book } from "./book";
import type { ProtectionOptions } from "./book-data";
import type { Sheet } from "./sheet";

/** Protects a sheet. Throws AccessDenied when it is already protected. */
export function protectSheet(book: Book, sheet: Sheet, options: ProtectionOptions, password: string | null): void {
  if (sheet.protection) throw new HostFault("AccessDenied");
  book.beforeChange();
  sheet.protection = { options, password };
  raise(book, sheet, true);
}

/** Throws AccessDenied when the sheet is not protected, InvalidArgument for a wrong password. */
export function unprotectSheet(book: Book, sheet: Sheet, password: string | null): void {
  if (!sheet.protection) throw new HostFault("AccessDenied");
  checkPassword(sheet.protection.password, password);
  book.beforeChange();
  sheet.protection = null;
  raise(book, sheet, false);
}

export function protectBook(book: Book, password: string | null): void {
  checkStructure(book);
  book.beforeChange();
  book.protection = { password };
}

export function unprotectBook(book: Book, password: string | null): void {
  if (!book.protection) throw new HostFault("AccessDenied");
  checkPassword(book.protection.password, password);
  book.beforeChange();
  book.protection = null;
}

function checkPassword(expected: string | null, given: string | null): void {
  if (expected !== null && expected !== given) throw new HostFault("InvalidArgument");
}

function raise(book: Book, sheet: Sheet, isProtected: boolean): void {
  book.events.raise("protectionChanged", sheet.id, {
    isProtected,
    source: sourceOf(book),
    type: "WorksheetProtectionChanged",
    worksheetId: sheet.id,
  });
}
