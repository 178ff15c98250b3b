import type { HiddenName } from "../../port/workbook";
import { appendNames } from "./add-sheets";
import { xmlText } from "../package/escape";
import { PartFailure } from "../package/failure";
import { definedNameXml } from "./new-sheet";
import { editPackage } from "../package/package-edit";
import { readWorkbookPart } from "./read-workbook-part";
import {
  attributes,
  childrenNamed,
  expand,
  numberAttribute,
  rootElement,
  spliced,
  type XmlSpan,
} from "../package/xml-element";
import type { ZipArchive } from "../package/zip";

/** Sets or removes hidden names of sheets; only the workbook part changes. Throws PartFailure. */
export function setHiddenNames(archive: ZipArchive, names: readonly HiddenName[]): Uint8Array {
  const edit = editPackage(archive);
  const { part, tabs } = readWorkbookPart(archive);
  for (const { sheet, name, formula } of names) {
    const tab = tabs.indexOf(sheet);
    if (tab < 0) throw new PartFailure({ kind: "sheet-missing", sheet });
    edit.update(part, (text) => withName(text, tab, name, formula));
  }
  return edit.bytes();
}

function withName(text: string, tab: number, name: string, formula: string | null): string {
  const [list] = childrenNamed(rootElement(text), "definedNames");
  const all = list ? expand(text, list).children : [];
  const known = all.find((element) => isName(text, element, tab, name));
  if (formula === null) {
    // The definedNames element must not be empty.
    const removed = list && known && all.length === 1 ? list : known;
    return removed ? spliced(text, [{ start: removed.start, end: removed.end, text: "" }]) : text;
  }
  if (!known) return appendNames(text, definedNameXml(name, tab, true, formula));
  return spliced(text, [{ start: known.contentStart, end: known.contentEnd, text: xmlText(formula) }]);
}

const isName = (text: string, element: XmlSpan, tab: number, name: string): boolean =>
  attributes(text, element).get("name")?.toLowerCase() === name.toLowerCase() &&
  numberAttribute(text, element, "localSheetId") === tab;
