import { appendNames } from "../../../adapters/xlsx/add-sheets";
import { xmlText } from "../../../adapters/package/escape";
import { nameOf } from "../../../adapters/xlsx/name-formulas";
import { definedNameXml } from "../../../adapters/xlsx/new-sheet";
import {
  childNamed,
  expand,
  rootElement,
  spliced,
  type Splice,
  type XmlSpan,
} from "../../../adapters/package/xml-element";
import type { NameData } from "../model/book-data";
import { fileName, modelName } from "./open";
import { changedTag, numberOf, removed, withAttributes } from "../../../adapters/xlsx/xml-patch";

/**
 * Updates the defined names in the workbook part: those of the workbook (`tab` null) or of the sheet at a tab index.
 * Unchanged names keep their text.
 */
export function withNames(
  text: string,
  tab: number | null,
  before: readonly NameData[],
  now: readonly NameData[],
): string {
  const list = childNamed(rootElement(text), "definedNames");
  const elements = list ? expand(text, list).children : [];
  const elementOf = (name: string): XmlSpan | undefined =>
    elements.find(
      (element) =>
        numberOf(text, element, "localSheetId") === tab && key(modelName(nameOf(text, element))) === key(name),
    );
  const gone = before
    .filter(({ name }) => !now.some((other) => key(other.name) === key(name)))
    .flatMap(({ name }) => elementOf(name) ?? []);
  const added: string[] = [];
  const changed = now.flatMap((name): readonly Splice[] => {
    const old = before.find((other) => key(other.name) === key(name.name));
    if (old && JSON.stringify(old) === JSON.stringify(name)) return [];
    const element = elementOf(name.name);
    if (!element) added.push(nameXml(name, tab));
    return element ? changedName(text, element, name) : [];
  });
  const isEmptied = list !== undefined && gone.length === elements.length && gone.length > 0;
  const patched = spliced(text, [...(isEmptied ? [list] : gone).map(removed), ...changed]);
  return added.length === 0 ? patched : appendNames(patched, added.join(""));
}

const key = (name: string): string => name.toLowerCase();

const attributesOf = ({ visible, comment }: NameData): Readonly<Record<string, string | null>> => ({
  hidden: visible ? null : "1",
  comment: comment === "" ? null : comment,
});

function nameXml(name: NameData, tab: number | null): string {
  const xml = definedNameXml(fileName(name.name), tab, false, name.formula.replace(/^=/, ""));
  const root = rootElement(xml);
  return withAttributes(xml.slice(0, root.contentStart), attributesOf(name)) + xml.slice(root.contentStart);
}

const changedName = (text: string, element: XmlSpan, name: NameData): readonly Splice[] => [
  changedTag(text, element, attributesOf(name)),
  { start: element.contentStart, end: element.contentEnd, text: xmlText(name.formula.replace(/^=/, "")) },
];

/** Whether a name is a built-in one that the host does not show. */
export const isHiddenBuiltIn = (name: string): boolean => /^_xlnm\./i.test(modelName(name));
