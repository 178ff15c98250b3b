import { insertChild, STYLESHEET_ORDER } from "./child-order";
import { appendEntries } from "./styles";
import { childNamed, expand, openingTag, prefixOf, rootElement, spliced, withPrefix } from "../package/xml-element";

/**
 * The comment before our differential formats: how many follow, and the list's former opening tag, so that removing
 * them restores the style sheet byte for byte. It contains neither "<" nor "--".
 */
const NOTE = /<!--jixiao\.dxfs\.1 (\d+) ([^<>-]+)-->/;
/** Recorded instead of an opening tag: there was no list, or no style sheet. */
export const NO_LIST = "no.list";
export const NO_PART = "no.part";
/** Recorded before the opening tag of an empty style sheet: `<styleSheet/>`. */
const EMPTY_ROOT = "empty.root ";

/**
 * Adds differential formats (written without prefix) to a style sheet and returns their indexes. A format that is
 * already present is reused. `without` is recorded when the list is missing.
 */
export function placeFormats(
  text: string,
  formats: readonly string[],
  without: typeof NO_LIST | typeof NO_PART,
): { readonly text: string; readonly indexes: readonly number[] } {
  const root = rootElement(text);
  const prefix = prefixOf(root.name);
  const list = childNamed(root, "dxfs");
  const element = list && expand(text, list);
  const entries = element?.children.map(({ start, end }) => text.slice(start, end)) ?? [];
  const wanted = formats.map((xml) => withPrefix(xml, prefix));
  const added = wanted.filter((xml) => !entries.includes(xml));
  const all = [...entries, ...added];
  const indexes = wanted.map((xml) => all.indexOf(xml));
  if (added.length === 0) return { text, indexes };
  const isEmpty = root.contentEnd === root.end;
  const missing = isEmpty ? `${EMPTY_ROOT}${encodeTag(openingTag(text, root))}` : without;
  const note = `<!--jixiao.dxfs.1 ${added.length} ${element ? encodeTag(openingTag(text, element)) : missing}-->`;
  const xml = `${note}${added.join("")}`;
  return {
    text: element
      ? appendEntries(text, element, xml, added.length)
      : insertChild(text, STYLESHEET_ORDER, `<dxfs count="${added.length}">${note}${formats.join("")}</dxfs>`),
    indexes,
  };
}

/**
 * Restores the style sheet to its state before `placeFormats` and reports whether there was none at all. Our formats
 * stay if others follow them, because indexes would change, and if another program dropped our comment.
 */
export function removeFormats(text: string): { readonly text: string; readonly wasMissing: boolean } {
  const root = rootElement(text);
  const list = childNamed(root, "dxfs");
  const match = list && NOTE.exec(text.slice(list.contentStart, list.contentEnd));
  if (!list || !match) return { text, wasMissing: false };
  const [note, count, noted = ""] = match;
  const start = list.contentStart + match.index;
  const { children } = expand(text, list);
  const own = children.filter((child) => child.start > start);
  const last = own.at(-1);
  const wasEmpty = noted.startsWith(EMPTY_ROOT);
  const hadList = noted !== NO_LIST && noted !== NO_PART && !wasEmpty;
  const tag = hadList ? decodeURIComponent(noted) : "";
  const hadEntries = hadList && !tag.endsWith("/>");
  if (!last || own.length !== Number(count) || (!hadEntries && own.length !== children.length)) {
    return { text: spliced(text, [{ start, end: start + note.length, text: "" }]), wasMissing: false };
  }
  if (wasEmpty && root.children.length === 1) {
    const emptied = { start: root.start, end: root.end, text: decodeURIComponent(noted.slice(EMPTY_ROOT.length)) };
    return { text: spliced(text, [emptied]), wasMissing: false };
  }
  const restored = hadEntries
    ? [
        { start: list.start, end: list.contentStart, text: tag },
        { start, end: last.end, text: "" },
      ]
    : [{ start: list.start, end: list.end, text: tag }];
  return { text: spliced(text, restored), wasMissing: noted === NO_PART };
}

const encodeTag = (tag: string): string => encodeURIComponent(tag).replaceAll("-", "%2D");
