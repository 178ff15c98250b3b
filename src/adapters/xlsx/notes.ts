import { xmlText } from "../package/escape";
import { relationshipsOf, relationshipsPart } from "../package/opc";
import { editPackage, freePartName, type PackageEdit } from "../package/package-edit";
import {
  appendInside,
  childNamed,
  childrenNamed,
  expand,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
  type XmlElement,
  type XmlSpan,
} from "../package/xml-element";
import { decodeXstring } from "../package/xml-text";
import type { ZipArchive } from "../package/zip";
import type { CellNote } from "../../core/plan/note";
import { formatCell, parseCell, type CellAddress, type CellRef } from "../../core/workbook/address";
import { insertChild, WORKSHEET_ORDER } from "./child-order";
import { drawingOf, NO_BOXES, withBoxes, withoutBoxes } from "./note-boxes";
import { readWorkbookPart } from "./read-workbook-part";
import { namespaceOf, relationshipType, worksheetPart } from "./workbook-parts";
import { dropThreads } from "./threads";
import { attributeOf, childOf, contentOf, listed, numberOf, removed } from "./xml-patch";

/** The author of our notes. */
export const NOTE_AUTHOR = "绩效目标表助手";

/** Characters per line of a note box, and its minimum and maximum height in rows. */
const LINE_LENGTH = 12;
const BOX_ROWS = { least: 4, most: 20 } as const;

const CONTENT_TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Replaces our notes with these. A cell that already has another note or comment keeps it and is listed in `occupied`.
 * `isOwn` reports whether the text of a note is ours and unchanged by users. Throws PartFailure "sheet-missing" when a note's
 * worksheet does not exist.
 */
export function placeNotes(
  archive: ZipArchive,
  notes: readonly CellNote[],
  isOwn: (text: string) => boolean,
): { readonly bytes: Uint8Array; readonly placed: number; readonly occupied: readonly CellRef[] } {
  const edit = editPackage(archive);
  removeNotes(edit, isOwn);
  const workbook = readWorkbookPart(edit.current);
  const occupied: CellRef[] = [];
  let placed = 0;
  for (const sheet of new Set(notes.map(({ at }) => at.sheet))) {
    const part = worksheetPart(workbook, sheet);
    const taken = new Set(notesOn(edit, part).map(formatCell));
    const wanted = notes.filter(({ at }) => at.sheet === sheet);
    const free = wanted.filter(({ at }) => !taken.has(formatCell(at)));
    occupied.push(...wanted.filter((note) => !free.includes(note)).map(({ at }) => at));
    const written = free.map(({ at, text }) => ({ ...at, author: NOTE_AUTHOR, text }));
    if (free.length > 0) addNotes(edit, part, workbook.part, written);
    placed += free.length;
  }
  return { bytes: edit.bytes(), placed, occupied };
}

/**
 * Removes our notes, and the comments that replace them in older Excels, except those that a user has changed. Directly after
 * `placeNotes` this restores every part byte for byte. Throws PartFailure.
 */
export function clearNotes(
  archive: ZipArchive,
  isOwn: (text: string) => boolean,
): { readonly bytes: Uint8Array; readonly removed: number } {
  const edit = editPackage(archive);
  const count = removeNotes(edit, isOwn);
  return { bytes: edit.bytes(), removed: count };
}

/** A note to write. */
export interface NewNote extends CellAddress {
  readonly author: string;
  readonly text: string;
}

/** A note in a comments part. */
interface ReadNote extends NewNote {
  readonly span: XmlSpan;
  readonly authorId: number;
}

const targetOf = (edit: PackageEdit, part: string, wanted: string): string | undefined =>
  relationshipsOf(edit.current, part).find(
    ({ kind, target, isExternal }) => kind === wanted && !isExternal && edit.current.has(target),
  )?.target;

function notesOn(edit: PackageEdit, sheetPart: string): readonly ReadNote[] {
  const part = targetOf(edit, sheetPart, "comments");
  return part === undefined ? [] : readNotes(edit.text(part));
}

function readNotes(text: string): readonly ReadNote[] {
  const authors = authorsOf(text);
  return listed(text, rootElement(text), "commentList", "comment").flatMap((span): readonly ReadNote[] => {
    const at = parseCell(attributeOf(text, span, "ref") ?? "");
    const content = childNamed(expand(text, span), "text");
    const words = content ? textOf(text, expand(text, content)) : "";
    const authorId = numberOf(text, span, "authorId") ?? 0;
    return at ? [{ ...at, span, authorId, author: authors[authorId]?.name ?? "", text: words }] : [];
  });
}

/** The text of a CT_Rst element, plain or in runs. */
const textOf = (text: string, rich: XmlElement): string =>
  [rich, ...childrenNamed(rich, "r").map((run) => expand(text, run))]
    .flatMap((holder) => childrenNamed(holder, "t"))
    .map((span) => decodeXstring(contentOf(text, span)))
    .join("");

interface Author {
  readonly span: XmlSpan;
  readonly name: string;
}

const authorsOf = (text: string): readonly Author[] =>
  listed(text, rootElement(text), "authors", "author").map((span) => ({
    span,
    name: decodeXstring(contentOf(text, span)),
  }));

/** Writes notes behind those that a worksheet has, with the boxes that show them. The cells have none yet. */
export function addNotes(edit: PackageEdit, sheetPart: string, workbookPart: string, notes: readonly NewNote[]): void {
  const namespace = namespaceOf(edit.text(sheetPart));
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const known = targetOf(edit, sheetPart, "comments");
  if (known === undefined) {
    edit.add({
      name: freePartName(edit.current, `${folder}comments`),
      contentType: CONTENT_TYPES.comments,
      text: withNotes(
        `${DECLARATION}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`,
        notes,
      ),
      source: sheetPart,
      relationshipType: relationshipType(namespace, "comments"),
    });
  } else {
    edit.update(known, (text) => withNotes(text, notes));
  }
  const boxes = notes.map(({ row, column, text }) => ({ row, column, boxRows: boxRows(text) }));
  const drawing = drawingOf(edit, sheetPart);
  if (drawing !== undefined) {
    edit.update(drawing, (text) => withBoxes(text, boxes));
    return;
  }
  const id = edit.add({
    name: freePartName(edit.current, `${folder}drawings/vmlDrawing`, "vml"),
    contentType: CONTENT_TYPES.vmlDrawing,
    text: withBoxes(NO_BOXES, boxes),
    source: sheetPart,
    relationshipType: relationshipType(namespace, "vmlDrawing"),
  });
  edit.update(sheetPart, (text) => insertChild(text, WORKSHEET_ORDER, legacyDrawing(namespace, id)));
}

const legacyDrawing = (namespace: string, id: string): string =>
  `<legacyDrawing xmlns:r="${relationshipType(namespace, "").replace(/\/$/, "")}" r:id="${id}"/>`;

/** How many rows the box of a note takes. */
export function boxRows(text: string): number {
  const rows = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 1);
  return Math.min(Math.max(rows, BOX_ROWS.least), BOX_ROWS.most);
}

/** Appends notes to a comments part. */
function withNotes(text: string, notes: readonly NewNote[]): string {
  const root = rootElement(text);
  const prefix = prefixOf(root.name);
  const [authors, list] = [childOf(text, root, "authors"), childOf(text, root, "commentList")];
  if (!authors || !list) return text;
  const known = authorsOf(text).map(({ name }) => name);
  const fresh = [...new Set(notes.map(({ author }) => author))].filter((author) => !known.includes(author));
  const all = [...known, ...fresh];
  const xml = notes.map(
    (note) =>
      `<comment ref="${formatCell(note)}" authorId="${all.indexOf(note.author)}"><text><t xml:space="preserve">${xmlText(note.text)}</t></text></comment>`,
  );
  const names = fresh.map((author) => `<author>${xmlText(author)}</author>`).join("");
  return spliced(text, [
    ...(names === "" ? [] : [appendInside(text, authors, withPrefix(names, prefix))]),
    appendInside(text, list, withPrefix(xml.join(""), prefix)),
  ]);
}

function removeNotes(edit: PackageEdit, isOwn: (text: string) => boolean): number {
  const workbook = readWorkbookPart(edit.current);
  return workbook.worksheets.reduce((sum, { part }) => sum + removeFrom(edit, part, isOwn), 0);
}

function removeFrom(edit: PackageEdit, sheetPart: string, isOwn: (text: string) => boolean): number {
  const threads = dropThreads(edit, sheetPart, ({ text, replies }) => replies === 0 && isOwn(text));
  const cells = new Set(threads.map(formatCell));
  return dropNotes(edit, sheetPart, (note) => cells.has(formatCell(note)) || isOwn(note.text));
}

/** Takes notes out of a worksheet with their boxes, and what nothing needs after that; answers how many. */
export function dropNotes(edit: PackageEdit, sheetPart: string, isGone: (note: NewNote) => boolean): number {
  const part = targetOf(edit, sheetPart, "comments");
  if (part === undefined) return 0;
  const text = edit.text(part);
  const notes = readNotes(text);
  const gone = notes.filter(isGone);
  if (gone.length === 0) return 0;
  const drawing = drawingOf(edit, sheetPart);
  const free = freeAuthors(authorsOf(text), gone, notes);
  if (gone.length === notes.length && free.length === authorsOf(text).length) edit.remove(part, sheetPart);
  else edit.update(part, () => spliced(text, [...free, ...gone.map(({ span }) => span)].map(removed)));
  if (drawing !== undefined) {
    edit.update(drawing, (old) => withoutBoxes(old, gone));
    if (edit.text(drawing) === NO_BOXES) removeDrawing(edit, sheetPart, drawing);
  }
  removeEmptyRelationships(edit, sheetPart);
  return gone.length;
}

/** Author entries that go with their last note, from the end of the list only: notes refer to authors by index. */
function freeAuthors(
  authors: readonly Author[],
  gone: readonly ReadNote[],
  notes: readonly ReadNote[],
): readonly XmlSpan[] {
  const isFree = (id: number): boolean =>
    gone.some(({ authorId }) => authorId === id) && !notes.some((note) => note.authorId === id && !gone.includes(note));
  const lastKept = authors.findLastIndex((_, id) => !isFree(id));
  return authors.slice(lastKept + 1).map(({ span }) => span);
}

function removeDrawing(edit: PackageEdit, sheetPart: string, drawing: string): void {
  edit.update(sheetPart, (text) => {
    const span = childNamed(rootElement(text), "legacyDrawing");
    return span ? spliced(text, [removed(span)]) : text;
  });
  edit.remove(drawing, sheetPart);
}

/** Removes the relationships part once it is empty. */
function removeEmptyRelationships(edit: PackageEdit, sheetPart: string): void {
  const part = relationshipsPart(sheetPart);
  if (edit.current.has(part) && relationshipsOf(edit.current, sheetPart).length === 0) edit.remove(part, sheetPart);
}
