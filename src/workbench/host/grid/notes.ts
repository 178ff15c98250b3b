import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import { generateRandomId, type Injector } from "@univerjs/core";
import { formatCell } from "../../../core/workbook/address";
import type { Book } from "../model/book";
import type { CommentData } from "../model/book-data";
import type { Sheet } from "../model/sheet";

/** Size of the box that shows a note, in pixels. */
const BOX = { width: 220, height: 110 } as const;

/** Shows the comments and notes of sheets in the grid: a marker in the cell's corner, and the text on hover. */
export class GridNotes {
  readonly #book: Book;
  readonly #notes: SheetsNoteModel;

  constructor(injector: Injector, book: Book) {
    this.#book = book;
    this.#notes = injector.get(SheetsNoteModel);
  }

  /**
   * Shows the model's comments in the grid. Univer moves its notes by id, some time after their cells: a note that is not
   * in its place is replaced by one with an id of its own, which such a late move does not concern.
   */
  show(sheet: Sheet): void {
    const { grid } = this.#book;
    const missing = new Map(sheet.comments.map((comment) => [formatCell(comment), comment]));
    for (const { id, row, col, note } of [...(this.#notes.getSheetNotes(grid.unit, sheet.id)?.values() ?? [])]) {
      const key = formatCell({ row, column: col });
      const comment = missing.get(key);
      if (comment && wordsOf(comment) === note) missing.delete(key);
      else grid.run(RemoveNoteMutation.id, { sheetId: sheet.id, noteId: id, row, col, silent: true });
    }
    for (const comment of missing.values()) {
      const { row, column: col } = comment;
      const note = { id: generateRandomId(), row, col, ...BOX, note: wordsOf(comment) };
      grid.run(UpdateNoteMutation.id, { sheetId: sheet.id, row, col, note, silent: true });
    }
  }
}

/** The text with its author and the replies. */
const wordsOf = ({ author, text, thread }: CommentData): string =>
  [{ author, text }, ...(thread?.replies ?? [])].map((part) => `${part.author}：\n${part.text}`).join("\n");
