import type { CellAddress } from "../../../core/workbook/address";
import { HostFault } from "../fault";
import { newId, type Book } from "./book";
import type { CommentData } from "./book-data";
import { checkFormatting } from "./cells";
import type { Sheet } from "./sheet";

/** The author of comments written in this Excel. */
const WRITER = "用户";

/** Notes are the older kind without replies; comments are threads. */
export type CommentKind = "note" | "comment";

const isAt = ({ row, column }: CellAddress, cell: CellAddress): boolean => row === cell.row && column === cell.column;

/**
 * Adds a comment or note to a cell. Throws AccessDenied on a protected sheet that does not allow editing objects, and
 * InvalidOperation where the cell already has one of either kind.
 */
export function addComment(book: Book, sheet: Sheet, kind: CommentKind, at: CellAddress, text: string): CommentData {
  checkFormatting(sheet, "allowEditObjects");
  if (sheet.comments.some((comment) => isAt(comment, at))) throw new HostFault("InvalidOperation");
  book.beforeChange();
  const { row, column } = at;
  const created = new Date().toISOString().replace(/\dZ$/, "");
  const thread = kind === "note" ? null : { id: newId(book), created, resolved: false, replies: [] };
  const comment: CommentData = { row, column, author: WRITER, text, thread };
  sheet.comments = [...sheet.comments, comment].toSorted((a, b) => a.row - b.row || a.column - b.column);
  return comment;
}

/** Changes the text of a comment or note. */
export const rewriteComment = (book: Book, sheet: Sheet, comment: CommentData, text: string): void => {
  change(book, sheet, comment, [{ ...comment, text }]);
};

export const deleteComment = (book: Book, sheet: Sheet, comment: CommentData): void => {
  change(book, sheet, comment, []);
};

function change(book: Book, sheet: Sheet, comment: CommentData, instead: readonly CommentData[]): void {
  checkFormatting(sheet, "allowEditObjects");
  book.beforeChange();
  sheet.comments = sheet.comments.flatMap((each) => (isAt(each, comment) ? instead : [each]));
}
