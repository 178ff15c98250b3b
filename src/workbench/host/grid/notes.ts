import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import type { Injector } from "@univerjs/core";
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

  /** Shows the model's comments in the grid. */
  show(sheet: Sheet): void {
    const { grid } = this.#book;
    const gone = new Map(
      [...(this.#notes.getSheetNotes(grid.unit, sheet.id)?.values() ?? [])].map((note) => [
        formatCell({ row: note.row, column: note.col }),
        note,
      ]),
    );
    for (const comment of sheet.comments) {
      const { row, column: col } = comment;
      const note = { id: formatCell(comment), row, col, ...BOX, note: wordsOf(comment) };
      const shown = gone.get(note.id);
      gone.delete(note.id);
      if (shown?.note === note.note) continue;
      grid.run(UpdateNoteMutation.id, { sheetId: sheet.id, row, col, note, silent: true });
    }
    for (const { row, col } of gone.values()) {
      grid.run(RemoveNoteMutation.id, { sheetId: sheet.id, row, col, silent: true });
    }
  }
}

/** The text with its author and the replies. */
const wordsOf = ({ author, text, thread }: CommentData): string =>
  [{ author, text }, ...(thread?.replies ?? [])].map((part) => `${part.author}：\n${part.text}`).join("\n");
