import { readText, relationshipsOf } from "../../../adapters/package/opc";
import { childNamed, childrenNamed, expand, rootElement, type XmlElement } from "../../../adapters/package/xml-element";
import { decodeXstring } from "../../../adapters/package/xml-text";
import type { ZipArchive } from "../../../adapters/package/zip";
import { parseCell, type CellAddress } from "../../../core/workbook/address";
import type { CommentData } from "../model/book-data";
import { THREADED_COMMENTS } from "../../../adapters/xlsx/threads";
import { attributeOf, contentOf, flagOf, listed } from "../../../adapters/xlsx/xml-patch";

/** A relationship type that Excel added after the standard. */
export const PERSONS = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/** Comment authors of a workbook: names by id. */
export type Persons = ReadonlyMap<string, string>;

/** The targets of a part's relationships of one type. */
export const targetsOfKind = (archive: ZipArchive, source: string, wanted: string): readonly string[] =>
  relationshipsOf(archive, source).flatMap(({ kind, target, isExternal }) =>
    kind === wanted && !isExternal && archive.has(target) ? [target] : [],
  );

export const readPersons = (archive: ZipArchive, workbookPart: string): Persons =>
  new Map(
    targetsOfKind(archive, workbookPart, PERSONS).flatMap((part) => {
      const text = readText(archive, part);
      return childrenNamed(rootElement(text), "person").map((person): [string, string] => [
        attributeOf(text, person, "id") ?? "",
        attributeOf(text, person, "displayName") ?? "",
      ]);
    }),
  );

/**
 * The comments and notes of a worksheet. Each threaded comment also appears among the notes, for programs that know
 * only those; that copy is skipped.
 */
export function readComments(archive: ZipArchive, sheetPart: string, persons: Persons): readonly CommentData[] {
  const threads = targetsOfKind(archive, sheetPart, THREADED_COMMENTS).flatMap((part) =>
    readThreads(readText(archive, part), persons),
  );
  const notes = targetsOfKind(archive, sheetPart, "comments").flatMap((part) => readNotes(readText(archive, part)));
  const isThread = ({ row, column }: CellAddress): boolean =>
    threads.some((thread) => thread.row === row && thread.column === column);
  return [...threads, ...notes.filter((note) => !isThread(note))].toSorted(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}

function readNotes(text: string): readonly CommentData[] {
  const root = rootElement(text);
  const authors = listed(text, root, "authors", "author").map((author) => decodeXstring(contentOf(text, author)));
  return listed(text, root, "commentList", "comment").flatMap((span): readonly CommentData[] => {
    const at = parseCell(attributeOf(text, span, "ref") ?? "");
    const content = childNamed(expand(text, span), "text");
    if (!at) return [];
    return [
      {
        ...at,
        author: authors[Number(attributeOf(text, span, "authorId") ?? 0)] ?? "",
        text: content ? runsOf(text, expand(text, content)) : "",
        thread: null,
      },
    ];
  });
}

/** The text of CT_Rst: plain, or in runs. */
const runsOf = (text: string, rich: XmlElement): string =>
  [rich, ...childrenNamed(rich, "r").map((run) => expand(text, run))]
    .flatMap((holder) => childrenNamed(holder, "t"))
    .map((span) => decodeXstring(contentOf(text, span)))
    .join("");

/** Replies follow the comment that is their parent. */
function readThreads(text: string, persons: Persons): readonly CommentData[] {
  const entries = childrenNamed(rootElement(text), "threadedComment").map((span) => {
    const content = childNamed(expand(text, span), "text");
    return {
      at: parseCell(attributeOf(text, span, "ref") ?? ""),
      parent: attributeOf(text, span, "parentId"),
      resolved: flagOf(text, span, "done"),
      id: attributeOf(text, span, "id") ?? "",
      author: persons.get(attributeOf(text, span, "personId") ?? "") ?? "",
      created: attributeOf(text, span, "dT") ?? "",
      text: content ? contentOf(text, content) : "",
    };
  });
  return entries.flatMap(({ at, parent, id, author, created, text: words, resolved }): readonly CommentData[] => {
    if (!at || parent !== null) return [];
    const replies = entries
      .filter((reply) => reply.parent === id)
      .map((reply) => ({ id: reply.id, author: reply.author, created: reply.created, text: reply.text }));
    return [{ ...at, author, text: words, thread: { id, created, resolved, replies } }];
  });
}
