import { relationshipsOf } from "../package/opc";
import type { PackageEdit } from "../package/package-edit";
import { childNamed, childrenNamed, expand, rootElement, spliced } from "../package/xml-element";
import { parseCell, type CellAddress } from "../../core/workbook/address";
import { attributeOf, contentOf, removed } from "./xml-patch";

/** The type of a relationship that Excel brought after the standard. */
export const THREADED_COMMENTS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

/** A comment (批注会话) of a worksheet part. */
export interface Thread {
  readonly at: CellAddress;
  readonly id: string;
  readonly text: string;
  readonly replies: number;
}

/**
 * Takes comments with their replies out of the parts that hold them, and a part that holds none any more. Answers their cells:
 * there a note stands for each, for programs that know only these.
 */
export function dropThreads(
  edit: PackageEdit,
  sheetPart: string,
  isGone: (thread: Thread) => boolean,
): readonly CellAddress[] {
  const parts = relationshipsOf(edit.current, sheetPart).filter(
    ({ kind, target, isExternal }) => kind === THREADED_COMMENTS && !isExternal && edit.current.has(target),
  );
  return parts.flatMap(({ target }) => {
    const text = edit.text(target);
    const spans = childrenNamed(rootElement(text), "threadedComment");
    const parentOf = (span: (typeof spans)[number]): string | null => attributeOf(text, span, "parentId");
    const gone = spans.flatMap((span): readonly Thread[] => {
      const at = parseCell(attributeOf(text, span, "ref") ?? "");
      const id = attributeOf(text, span, "id");
      if (!at || id === null || parentOf(span) !== null) return [];
      const content = childNamed(expand(text, span), "text");
      const replies = spans.filter((reply) => parentOf(reply) === id).length;
      const thread = { at, id, text: content ? contentOf(text, content) : "", replies };
      return isGone(thread) ? [thread] : [];
    });
    if (gone.length === 0) return [];
    const ids = new Set(gone.map(({ id }) => id));
    const isOf = (span: (typeof spans)[number]): boolean =>
      ids.has(parentOf(span) ?? attributeOf(text, span, "id") ?? "");
    const taken = spans.filter(isOf);
    if (taken.length === spans.length) edit.remove(target, sheetPart);
    else edit.update(target, (old) => spliced(old, taken.map(removed)));
    return gone.map(({ at }) => at);
  });
}
