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
        // A view that does not say which tab it shows shows the first.
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
 * The workbook part without the tabs at these places, and without the names that belong to them. What points to other
 * tabs by their place follows; a view of a tab that is gone shows the first one left.
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
  // A list of names may not be empty.
  const goneNames = list && ofGone.length === names.length ? [list] : ofGone;
  return spliced(text, [...[...sheets, ...goneNames].map(removed), ...moved]);
}

function childrenOf(text: string, root: XmlElement, name: string): readonly XmlSpan[] {
  const list = childNamed(root, name);
  return list ? expand(text, list).children : [];
}
