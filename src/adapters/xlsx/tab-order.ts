import {
  childNamed,
  expand,
  numberAttribute,
  openingTag,
  rootElement,
  spliced,
  withAttribute,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "./xml-element";

/** Attributes that point to a tab by its place: of names, and of the views of the workbook. */
const POINTERS = ["localSheetId", "activeTab", "firstSheet"];

/**
 * The workbook part with its tabs in another order: `order` lists their present places in the new order. Names of sheets
 * and views, which point to tabs by their place, follow.
 */
export function withTabOrder(text: string, order: readonly number[]): string {
  if (order.every((from, to) => from === to)) return text;
  const root = rootElement(text);
  const sheets = childrenOf(text, root, "sheets");
  const moved = sheets.map(({ start, end }, place): Splice => {
    const sheet = sheets[order[place] ?? place];
    return { start, end, text: text.slice(sheet?.start ?? start, sheet?.end ?? end) };
  });
  const placeOf = new Map(order.map((from, to) => [from, to]));
  const pointing = [...childrenOf(text, root, "definedNames"), ...childrenOf(text, root, "bookViews")];
  const followed = pointing.map((element): Splice => {
    const tag = POINTERS.reduce(
      (changed, pointer) => {
        const place = placeOf.get(numberAttribute(text, element, pointer) ?? -1);
        return place === undefined ? changed : withAttribute(changed, pointer, String(place));
      },
      openingTag(text, element),
    );
    return { start: element.start, end: element.contentStart, text: tag };
  });
  return spliced(text, [...moved, ...followed]);
}

function childrenOf(text: string, root: XmlElement, name: string): readonly XmlSpan[] {
  const list = childNamed(root, name);
  return list ? expand(text, list).children : [];
}
