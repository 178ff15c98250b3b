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

/** What every mark's formula contains, in any program's spelling. */
const TAG = "jixiao.mark.";
/** The priority of a rule, in the sheet's own list or in an extension: priorities are unique among both. */
const PRIORITY = /<(?:[\w.-]+:)?cfRule\b[^<>]*?\spriority\s*=\s*["'](\d+)["']/g;

/**
 * The package with exactly these marks: one conditional format per severity and sheet, ranking behind all others of the
 * sheet; earlier marks are gone. Only marked sheets and the style sheet change. `placed` counts marked cells, a merged
 * area as one. Throws PartFailure: "sheet-missing" when a mark is on no worksheet.
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
 * The package without marks, also without those that other programs copied or split. Directly after `placeMarks` every
 * part is what it was before, to the byte. `removed` counts rules. Throws PartFailure.
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

/** Adds how the marks look; answers the index of each severity's format. */
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

/** Where our rules stand; a conditional format that holds no other goes as a whole. */
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
