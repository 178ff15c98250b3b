import { asText, integerArgument, textArgument } from "../arguments";
import { HostFault } from "../fault";
import { nameOfSheet, sheetsOf } from "../model/book";
import type { CommentData } from "../model/book-data";
import { addComment, deleteComment, rewriteComment } from "../model/comments";
import { live, profileOf, type SheetTarget } from "../session";
import { defineType, method, scalar, type HostObject, type HostType } from "../table";
import { formatCell, quoteSheetName, type CellAddress } from "../../../core/workbook/address";
import { cellArgument, singleCellArgument, type CommentsTarget } from "./comment-cell";
import { rangeType } from "./range";

/** A note by its cell: Excel gives notes no ids. */
type NoteTarget = SheetTarget & CellAddress;

const isNote = ({ thread }: CommentData): boolean => thread === null;

/** Throws ItemNotFound when the cell has no note, or no longer. */
function noteOf(target: NoteTarget): CommentData {
  const found = live(target).sheet.comments.find(
    (comment) => isNote(comment) && comment.row === target.row && comment.column === target.column,
  );
  if (!found) throw new HostFault("ItemNotFound");
  return found;
}

const noteType = defineType<NoteTarget>({
  name: "Note",
  since: "1.18",
  profile: profileOf,
  identity: ({ session, sheet, ...cell }) => ({
    Id: `${quoteSheetName(nameOfSheet(session.book, sheet))}!${formatCell(cell)}`,
  }),
  scalars: {
    AuthorName: scalar("1.18", (target) => noteOf(target).author),
    Content: scalar(
      "1.18",
      (target) => noteOf(target).text,
      (target, value) => {
        rewriteComment(target.session.book, target.sheet, noteOf(target), asText(value));
      },
    ),
  },
  methods: {
    Delete: method("1.18", (target) => {
      deleteComment(target.session.book, target.sheet, noteOf(target));
    }),
    GetLocation: method("1.18", (target) => {
      const { row, column } = noteOf(target);
      return rangeType.create({ ...live(target), area: { row, column, rows: 1, columns: 1 } });
    }),
  },
});

const notesOf = ({ session, sheet }: CommentsTarget): readonly NoteTarget[] =>
  (sheet ? [live({ session, sheet }).sheet] : sheetsOf(session.book)).flatMap((each) =>
    each.comments.filter(isNote).map(({ row, column }) => ({ session, sheet: each, row, column })),
  );

/** Throws ItemNotFound where there is none. */
function created(target: NoteTarget | undefined): HostObject {
  if (!target) throw new HostFault("ItemNotFound");
  noteOf(target);
  return noteType.create(target);
}

/** Notes, without their size and visibility. */
export const notesType: HostType<CommentsTarget> = defineType<CommentsTarget>({
  name: "NoteCollection",
  since: "1.18",
  profile: profileOf,
  items: (target) => notesOf(target).map((note) => noteType.create(note)),
  item: (target, key) => created(cellArgument(target, [key])),
  methods: {
    Add: method("1.18", (target, args) => {
      const cell = singleCellArgument(target, args, { needsSheet: false });
      addComment(cell.session.book, cell.sheet, "note", cell, textArgument(args, 1));
      return noteType.create(cell);
    }),
    GetCount: method("1.18", (target) => notesOf(target).length),
    GetItemAt: method("1.18", (target, args) => created(notesOf(target)[integerArgument(args, 0)])),
    GetItemOrNullObject: method("1.18", (target, args) => {
      const cell = cellArgument(target, args);
      const isThere = notesOf(cell).some(({ row, column }) => row === cell.row && column === cell.column);
      return isThere ? noteType.create(cell) : null;
    }),
  },
});
