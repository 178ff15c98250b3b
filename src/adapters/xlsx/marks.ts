import { SEVERITIES, type Severity } from "../../core/severity";
import { MARK_FORMATS, markFormula, markSeverity, type Mark } from "../../core/plan/mark";
import { markAreas } from "../../core/plan/mark-areas";
import { formatArea, parseArea, type Area } from "../../core/workbook/address";
import { insertChild, WORKSHEET_ORDER } from "./child-order";
import { NO_LIST, NO_PART, placeFormats, removeFormats } from "./mark-formats";
import { expressionRuleXml } from "./new-sheet";
import { removeSeal } from "./own-copy";
import { editPackage, type PackageEdit } from "../package/package-edit";
import { addStyleSheet, namespaceOf, worksheetPart } from "./workbook-parts";
import { readWorkbookPart, type WorkbookContents } from "./read-workbook-part";
import { dxfXml, emptyStyleSheet } from "./styles";
import { parseXml } from "../package/xml";
import {
  attributes,
  childNamed,
  childrenNamed,
  expand,
  rootElement,
  spliced,
  type Splice,
  type XmlSpan,
} from "../package/xml-element";
import type { ZipArchive } from "../package/zip";

/** Contained in the formula of every mark, however a program rewrites it. */
const TAG = "jixiao.mark.";
/** The priority of a rule in the sheet or in an extension; priorities must be unique across both. */
const PRIORITY = /<(?:[\w.-]+:)?cfRule\b[^<>]*?\spriority\s*=\s*["'](\d+)["']/g;

/**
 * Replaces all marks with these: one conditional format per severity and sheet, with lower priority than all others of
 * the sheet. Only marked sheets and the style sheet change. `placed` counts marked cells, a merged area as one. Throws
 * PartFailure "sheet-missing" when a mark's worksheet does not exist.
 */
export function placeMarks(
  archive: ZipArchive,
  marks: readonly Mark[],
): { readonly bytes: Uint8Array; readonly placed: number } {
  const edit = editPackage(archive);
  removeMarks(edit);
  return { placed: marks.length === 0 ? 0 : putMarks(edit, marks), bytes: edit.bytes() };
}

/**
 * Removes all marks, including those that other programs copied or split. Directly after `placeMarks` this restores
 * every part byte for byte. `removed` counts rules. Throws PartFailure.
 */
export function clearMarks(archive: ZipArchive): { readonly bytes: Uint8Array; readonly removed: number } {
  const edit = editPackage(archive);
  return { removed: removeMarks(edit), bytes: edit.bytes() };
}

function putMarks(edit: PackageEdit, marks: readonly Mark[]): number {
  const workbook = readWorkbookPart(edit.current);
  const sheets = [...new Set(marks.map(({ at }) => at.sheet))].map((sheet) => {
    const part = worksheetPart(workbook, sheet);
    const ofSheet = marks.filter(({ at }) => at.sheet === sheet);
    return { part, ...markAreas(ofSheet, mergesOf(edit.text(part))) };
  });
  const used = SEVERITIES.filter((severity) => sheets.some(({ areas }) => areas.has(severity)));
  const formats = putFormats(edit, workbook, used);
  for (const { part, areas } of sheets) {
    edit.update(part, (text) => {
      const highest = [...text.matchAll(PRIORITY)].reduce((most, match) => Math.max(most, Number(match[1])), 0);
      const rules = [...areas].map(([severity, ofSeverity], index) => {
        const rule = expressionRuleXml(markFormula(severity), formats.get(severity) ?? 0, highest + index + 1);
        return `<conditionalFormatting sqref="${ofSeverity.map(formatArea).join(" ")}">${rule}</conditionalFormatting>`;
      });
      return insertChild(text, WORKSHEET_ORDER, rules.join(""));
    });
  }
  return sheets.reduce((sum, { cells }) => sum + cells, 0);
}

/** Adds the formats of the marks; returns the index for each severity. */
function putFormats(
  edit: PackageEdit,
  workbook: WorkbookContents,
  severities: readonly Severity[],
): ReadonlyMap<Severity, number> {
  const styles = workbook.stylesPart ?? addStyleSheet(edit, workbook.part);
  let indexes: readonly number[] = [];
  edit.update(styles, (text) => {
    const formats = severities.map((severity) => dxfXml(MARK_FORMATS[severity]));
    const placed = placeFormats(text, formats, workbook.stylesPart === null ? NO_PART : NO_LIST);
    indexes = placed.indexes;
    return placed.text;
  });
  return new Map(severities.map((severity, index) => [severity, indexes[index] ?? 0]));
}

function removeMarks(edit: PackageEdit): number {
  const workbook = readWorkbookPart(edit.current);
  let removed = 0;
  for (const { part } of workbook.worksheets) {
    if (!edit.text(part).includes(TAG)) continue;
    edit.update(part, (text) => {
      const splices = ownRules(text);
      removed += splices.reduce((sum, { rules }) => sum + rules, 0);
      return spliced(text, splices);
    });
  }
  if (workbook.stylesPart !== null) removeOwnFormats(edit, workbook.stylesPart, workbook.part);
  removeSeal(edit, workbook.part);
  return removed;
}

function removeOwnFormats(edit: PackageEdit, styles: string, workbook: string): void {
  const restored = removeFormats(edit.text(styles));
  if (restored.wasMissing && restored.text === emptyStyleSheet(namespaceOf(restored.text))) {
    edit.remove(styles, workbook);
  } else {
    edit.update(styles, () => restored.text);
  }
}

/** The positions of our rules; a conditional format with no other rules is removed as a whole. */
function ownRules(text: string): readonly (Splice & { readonly rules: number })[] {
  return childrenNamed(rootElement(text), "conditionalFormatting").flatMap((format) => {
    const rules = childrenNamed(expand(text, format), "cfRule");
    const own = rules.filter((rule) => isOwnRule(text, rule));
    if (own.length === 0) return [];
    if (own.length === rules.length) return [{ start: format.start, end: format.end, text: "", rules: own.length }];
    return own.map(({ start, end }) => ({ start, end, text: "", rules: 1 }));
  });
}

function isOwnRule(text: string, rule: XmlSpan): boolean {
  const xml = text.slice(rule.start, rule.end);
  if (!xml.includes(TAG)) return false;
  let isOwn = false;
  parseXml("", xml, {
    close: (name, content) => {
      if (name === "formula" && markSeverity(content) !== null) isOwn = true;
    },
  });
  return isOwn;
}

function mergesOf(text: string): readonly Area[] {
  const list = childNamed(rootElement(text), "mergeCells");
  return (list ? expand(text, list).children : [])
    .map((merge) => parseArea(attributes(text, merge).get("ref") ?? ""))
    .filter((area) => area !== null);
}
