import { insertChild, WORKSHEET_ORDER } from "../../../adapters/xlsx/child-order";
import { xmlAttribute, xmlText } from "../../../adapters/package/escape";
import { freePartName, type NewPart, type PackageEdit } from "../../../adapters/package/package-edit";
import { drawingOf, NO_BOXES, withBoxes, type NoteBox } from "../../../adapters/xlsx/note-boxes";
import { namespaceOf, relationshipType } from "../../../adapters/xlsx/workbook-parts";
import { appendInside, prefixOf, rootElement, spliced, withPrefix } from "../../../adapters/package/xml-element";
import { addNotes, boxRows, dropNotes } from "../../../adapters/xlsx/notes";
import { dropThreads, THREADED_COMMENTS } from "../../../adapters/xlsx/threads";
import { formatCell } from "../../../core/workbook/address";
import type { CommentData, ReplyData, ThreadData } from "../model/book-data";
import { PERSONS, readPersons, targetsOfKind, type Persons } from "./read-comments";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const THREADS_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const CONTENT_TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  threads: "application/vnd.ms-excel.threadedcomments+xml",
  persons: "application/vnd.ms-excel.person+xml",
} as const;

/** Updates the comments and notes of a worksheet; unchanged ones keep every byte. Throws PartFailure. */
export function changeComments(
  edit: PackageEdit,
  sheetPart: string,
  workbookPart: string,
  { before, after }: { readonly before: readonly CommentData[]; readonly after: readonly CommentData[] },
): void {
  const kept = new Set(before.map(keyOf).filter((key) => after.some((comment) => keyOf(comment) === key)));
  const [gone, added] = [before, after].map((list) => list.filter((comment) => !kept.has(keyOf(comment))));
  if (before.length === 0 && after.length > 0) {
    addComments(edit, sheetPart, workbookPart, after);
    return;
  }
  if (gone && gone.length > 0) {
    const cells = new Set(gone.map(formatCell));
    const ids = new Set(gone.map(({ thread }) => thread?.id));
    dropThreads(edit, sheetPart, ({ id }) => ids.has(id));
    dropNotes(edit, sheetPart, (note) => cells.has(formatCell(note)));
  }
  if (!added || added.length === 0) return;
  const notes = added.map((comment) => ({ ...comment, author: writerOf(comment), text: noteText(comment) }));
  addNotes(edit, sheetPart, workbookPart, notes);
  addThreads(edit, sheetPart, workbookPart, added);
}

const keyOf = (comment: CommentData): string => JSON.stringify(comment);

/**
 * Adds comments and notes to a worksheet that has none, such as a copied one: the notes with the boxes that show them,
 * threads, and their authors. Reuses parts that held comments before. Throws PartFailure.
 */
function addComments(
  edit: PackageEdit,
  sheetPart: string,
  workbookPart: string,
  comments: readonly CommentData[],
): void {
  const namespace = namespaceOf(edit.text(sheetPart));
  const folder = folderOf(workbookPart);
  put(edit, "comments", {
    name: freePartName(edit.current, `${folder}comments`),
    contentType: CONTENT_TYPES.comments,
    text: notesXml(comments, namespace),
    source: sheetPart,
    relationshipType: relationshipType(namespace, "comments"),
  });
  const drawing = drawingOf(edit, sheetPart);
  if (drawing === undefined) {
    const boxes = edit.add({
      name: freePartName(edit.current, `${folder}drawings/vmlDrawing`, "vml"),
      contentType: CONTENT_TYPES.vmlDrawing,
      text: withBoxes(NO_BOXES, boxesOf(comments)),
      source: sheetPart,
      relationshipType: relationshipType(namespace, "vmlDrawing"),
    });
    const relationships = relationshipType(namespace, "").replace(/\/$/, "");
    edit.update(sheetPart, (text) =>
      insertChild(text, WORKSHEET_ORDER, `<legacyDrawing xmlns:r="${relationships}" r:id="${boxes}"/>`),
    );
  } else {
    edit.update(drawing, (text) => withBoxes(text, boxesOf(comments)));
  }
  addThreads(edit, sheetPart, workbookPart, comments);
}

/** Adds the threads of the comments, after existing ones, and their authors. */
function addThreads(
  edit: PackageEdit,
  sheetPart: string,
  workbookPart: string,
  comments: readonly CommentData[],
): void {
  const threads = comments.flatMap(({ thread, ...comment }) => (thread ? [{ comment, thread }] : []));
  if (threads.length === 0) return;
  const persons = addPersons(
    edit,
    workbookPart,
    threads.flatMap(({ comment, thread }) => [comment.author, ...thread.replies.map(({ author }) => author)]),
  );
  const entries = threadEntries(threads, persons);
  const [known] = targetsOfKind(edit.current, sheetPart, THREADED_COMMENTS);
  if (known !== undefined) {
    edit.update(known, (text) => {
      const root = rootElement(text);
      return spliced(text, [appendInside(text, root, withPrefix(entries, prefixOf(root.name)))]);
    });
    return;
  }
  edit.add({
    name: freePartName(edit.current, `${folderOf(workbookPart)}threadedComments/threadedComment`),
    contentType: CONTENT_TYPES.threads,
    text: `${DECLARATION}<ThreadedComments xmlns="${THREADS_NAMESPACE}">${entries}</ThreadedComments>`,
    source: sheetPart,
    relationshipType: THREADED_COMMENTS,
  });
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Adds a part, or overwrites the one that its source refers to by a relationship of this type. */
function put(edit: PackageEdit, kind: string, part: NewPart): void {
  const [known] = targetsOfKind(edit.current, part.source, kind);
  if (known === undefined) edit.add(part);
  else edit.update(known, () => part.text);
}

/** A threaded comment names its thread as the author, which is how Excel tells it from a note. */
const writerOf = ({ author, thread }: CommentData): string => (thread ? `tc=${thread.id}` : author);

/** The text shown by programs that know only notes. */
const noteText = ({ text, thread }: CommentData): string =>
  thread
    ? ["[线程批注]", "", "注释:", `    ${text}`, ...thread.replies.map((reply) => `回复:\n    ${reply.text}`)].join(
        "\n",
      )
    : text;

function notesXml(comments: readonly CommentData[], namespace: string): string {
  const authors = [...new Set(comments.map(writerOf))];
  const notes = comments.map((comment) => {
    const text = `<t xml:space="preserve">${xmlText(noteText(comment))}</t>`;
    return `<comment ref="${formatCell(comment)}" authorId="${authors.indexOf(writerOf(comment))}"><text>${text}</text></comment>`;
  });
  return [
    `${DECLARATION}<comments xmlns="${namespace}">`,
    `<authors>${authors.map((author) => `<author>${xmlText(author)}</author>`).join("")}</authors>`,
    `<commentList>${notes.join("")}</commentList></comments>`,
  ].join("");
}

const boxesOf = (comments: readonly CommentData[]): readonly NoteBox[] =>
  comments.map((comment) => ({ row: comment.row, column: comment.column, boxRows: boxRows(noteText(comment)) }));

interface Thread {
  readonly comment: Omit<CommentData, "thread">;
  readonly thread: ThreadData;
}

function threadEntries(threads: readonly Thread[], persons: Persons): string {
  const idOf = (author: string): string => [...persons].find(([, name]) => name === author)?.[0] ?? "";
  const entry = (reference: string, { id, author, created, text }: ReplyData, rest: string): string =>
    [
      `<threadedComment ref="${reference}" dT="${xmlAttribute(created)}" personId="${xmlAttribute(idOf(author))}" id="${xmlAttribute(id)}"${rest}>`,
      `<text>${xmlText(text)}</text></threadedComment>`,
    ].join("");
  return threads
    .flatMap(({ comment, thread }) => {
      const reference = formatCell(comment);
      const first = { id: thread.id, author: comment.author, created: thread.created, text: comment.text };
      const parent = ` parentId="${xmlAttribute(thread.id)}"`;
      return [
        entry(reference, first, thread.resolved ? ' done="1"' : ""),
        ...thread.replies.map((reply) => entry(reference, reply, parent)),
      ];
    })
    .join("");
}

/** Adds authors to the workbook; returns all authors that it then has. */
function addPersons(edit: PackageEdit, workbookPart: string, authors: readonly string[]): Persons {
  const known = readPersons(edit.current, workbookPart);
  const unknown = [...new Set(authors)].filter((author) => ![...known.values()].includes(author));
  if (unknown.length === 0) return known;
  const all = new Map(known);
  for (const author of unknown) all.set(freePersonId(all), author);
  const entries = [...all]
    .filter(([id]) => !known.has(id))
    .map(
      ([id, name]) =>
        `<person displayName="${xmlAttribute(name)}" id="${id}" userId="${xmlAttribute(name)}" providerId="None"/>`,
    )
    .join("");
  const [part] = targetsOfKind(edit.current, workbookPart, PERSONS);
  if (part === undefined) {
    edit.add({
      name: freePartName(edit.current, `${folderOf(workbookPart)}persons/person`),
      contentType: CONTENT_TYPES.persons,
      text: `${DECLARATION}<personList xmlns="${THREADS_NAMESPACE}">${entries}</personList>`,
      source: workbookPart,
      relationshipType: PERSONS,
    });
  } else {
    edit.update(part, (text) => spliced(text, [appendInside(text, rootElement(text), entries)]));
  }
  return all;
}

function freePersonId(persons: Persons): string {
  for (let number = 1; ; number++) {
    const id = `{00000000-0000-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!persons.has(id)) return id;
  }
}
