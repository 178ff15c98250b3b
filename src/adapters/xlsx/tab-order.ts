import {
  childNamed,
  expand,
  localName,
  numberAttribute,
  openingTag,
  rootElement,
  spliced,
  withAttribute,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "../package/xml-element";

/** Attributes of names and workbook views that refer to a tab by index. */
const POINTERS = ["localSheetId", "activeTab", "firstSheet"];

/**
 * Reorders the tabs of the workbook part: `order` lists their current indexes in the new order. Names and views that
 * refer to tabs by index are updated.
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
        // A view without activeTab shows the first tab.
        const isShownFirst = pointer === "activeTab" && localName(element.name) === "workbookView";
        const before = numberAttribute(text, element, pointer) ?? (isShownFirst ? 0 : -1);
        const place = placeOf.get(before);
        return place === undefined || place === before ? changed : withAttribute(changed, pointer, String(place));
      },
      openingTag(text, element),
    );
    return { start: element.start, end: element.contentStart, text: tag };
  });
  return spliced(text, [...moved, ...followed]);
}

/**
 * Removes the tabs at these indexes and the names scoped to them. References to other tabs by index are updated; a view
 * of a removed tab shows the first remaining one.
 */
export function withoutTabs(text: string, places: readonly number[]): string {
  if (places.length === 0) return text;
  const gone = new Set(places);
  const root = rootElement(text);
  const removed = ({ start, end }: XmlSpan): Splice => ({ start, end, text: "" });
  const sheets = childrenOf(text, root, "sheets").filter((_, place) => gone.has(place));
  const names = childrenOf(text, root, "definedNames");
  const ofGone = names.filter((name) => gone.has(numberAttribute(text, name, "localSheetId") ?? -1));
  const list = childNamed(root, "definedNames");
  const views = childrenOf(text, root, "bookViews");
  const moved = [...names.filter((name) => !ofGone.includes(name)), ...views].map((element): Splice => {
    const tag = POINTERS.reduce(
      (changed, pointer) => {
        const place = numberAttribute(text, element, pointer);
        if (place === null) return changed;
        const before = places.filter((other) => other < place).length;
        return withAttribute(changed, pointer, gone.has(place) ? "0" : String(place - before));
      },
      openingTag(text, element),
    );
    return { start: element.start, end: element.contentStart, text: tag };
  });
  // The definedNames element must not be empty.
  const goneNames = list && ofGone.length === names.length ? [list] : ofGone;
  return spliced(text, [...[...sheets, ...goneNames].map(removed), ...moved]);
}

function childrenOf(text: string, root: XmlElement, name: string): readonly XmlSpan[] {
  const list = childNamed(root, name);
  return list ? expand(text, list).children : [];
}
