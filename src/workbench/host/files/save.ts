import type { Result } from "../../../core/result";
import { insertChild, WORKBOOK_ORDER } from "../../../adapters/xlsx/child-order";
import { attempt, inPart, PartFailure, unwrap } from "../../../adapters/package/failure";
import { DAYS_1904 } from "../../../adapters/xlsx/cell-text";
import { newWorkbook } from "../../../adapters/xlsx/new-workbook";
import { readText } from "../../../adapters/package/opc";
import { editPackage, type PackageEdit } from "../../../adapters/package/package-edit";
import { settleFormulas } from "../../../adapters/xlsx/patch";
import { readWorkbookPart } from "../../../adapters/xlsx/read-workbook-part";
import { childNamed, rootElement, spliced } from "../../../adapters/package/xml-element";
import { settleTitles } from "../../../adapters/xlsx/table-titles";
import { openZip } from "../../../adapters/package/zip";
import type { PortError } from "../../../port/errors";
import type { BookData } from "../model/book-data";
import type { CellFormat } from "../model/cell-format";
import { isShifted, moveOf } from "../model/cell-steps";
import { shiftedBook } from "../model/shift-data";
import { readFile, readTabs, type OpenedFile } from "./open";
import { changeComments } from "./write-comments";
import { movePackage } from "../../../adapters/xlsx/shift/move-package";
import { shiftPackage } from "../../../adapters/xlsx/shift/shift-package";
import { StyleWriter } from "./write-looks";
import { withNames } from "./write-names";
import { passwordHash } from "./write-page";
import { writeSheet } from "./write-sheet";
import { BLANK_NAMES, blankSheet, writeTabs, type FiledSheet } from "./write-tabs";
import {
  changedTag,
  listed,
  numberOf,
  removed,
  withAttributes,
  type AttributeChanges,
} from "../../../adapters/xlsx/xml-patch";

/**
 * Saves the workbook as a file. Whatever was not changed since opening stays byte for byte. `before` is the host's data
 * directly after opening, so that what the host does not keep counts as unchanged.
 */
export const saveFile = (opened: OpenedFile, before: BookData, now: BookData): Result<Uint8Array, PortError> =>
  attempt(() => {
    const edit = editPackage(opened.archive);
    writeBook(edit, opened, before, now);
    return edit.bytes();
  });

/** Saves a workbook that was not opened from a file. */
export const saveNewFile = (book: BookData): Result<Uint8Array, PortError> =>
  attempt(() => {
    const now = { ...book, steps: [] };
    const bytes = newWorkbook({ newSheets: now.sheets.map(({ name }) => blankSheet(name)), edits: [] });
    const blank = readFile(unwrap(openZip(bytes)));
    const sheets = blank.data.sheets.map((sheet, index) => ({
      ...sheet,
      id: now.sheets[index]?.id ?? sheet.id,
      names: BLANK_NAMES,
    }));
    const parts = new Map(
      blank.data.sheets.map(({ id }, index) => [sheets[index]?.id ?? id, blank.parts.get(id) ?? ""]),
    );
    const edit = editPackage(blank.archive);
    writeBook(edit, { ...blank, parts }, { ...blank.data, activeSheet: sheets[0]?.id ?? null, sheets }, now);
    return edit.bytes();
  });

function writeBook(edit: PackageEdit, { archive, parts }: OpenedFile, original: BookData, now: BookData): void {
  checkWritable(now);
  const before = withSteps(edit, original, now);
  const looks = looksOf(before);
  const opened = new Map(
    before.sheets.map((data): [string, FiledSheet] => [data.id, { data, part: parts.get(data.id) ?? "" }]),
  );
  const filed = writeTabs(edit, opened, now.sheets, {
    cells: [before.baseFormat],
    conditional: [],
  });
  const workbook = readWorkbookPart(edit.current);
  const styles = new StyleWriter(edit, workbook);
  const isOtherActive = now.activeSheet !== before.activeSheet;
  let hasNewCells = before !== original || before.sheets.some(({ id }) => !filed.has(id));
  let removedFormula = hasNewCells;
  for (const sheet of now.sheets) {
    const file = filed.get(sheet.id);
    if (!file) continue;
    const { part, data } = file;
    const wasSelected = sheet.id === before.activeSheet;
    const isSelected = isOtherActive && (wasSelected || sheet.id === now.activeSheet) ? !wasSelected : null;
    const context = {
      part,
      styles,
      lookOf: looks,
      isSelected,
      isShifted: isShifted(now.steps, sheet.id),
      original: (other: string) => readText(archive, other),
      days: workbook.date1904 ? -DAYS_1904 : 0,
    };
    const written = inPart(part, () => writeSheet(edit.text(part), data, sheet, context));
    edit.update(part, () => written.text);
    settleTitles(edit, part, written.writes);
    changeComments(edit, part, workbook.part, { before: data.comments, after: sheet.comments });
    hasNewCells ||= written.hasNewCells;
    removedFormula ||= written.removedFormula;
  }
  edit.update(workbook.part, (text) => withWorkbook(text, filed, before, now));
  if (hasNewCells) settleFormulas(edit, workbook, removedFormula);
}

/** Refuses settings and custom properties, which would be lost silently; those of an opened file stay in it, unread. */
function checkWritable({ settings, sheets }: BookData): void {
  const hasProperties = sheets.some(({ customProperties }) => Object.keys(customProperties).length > 0);
  if (Object.keys(settings).length > 0) throw new PartFailure({ kind: "unsupported", need: "Workbook.settings" });
  if (hasProperties) throw new PartFailure({ kind: "unsupported", need: "Worksheet.customProperties" });
}

/**
 * Moves rows and columns in the package as they were moved in the host, and what hangs on other moved cells in parts that
 * the host does not read; returns the resulting data of the package.
 */
const withSteps = (edit: PackageEdit, before: BookData, now: BookData): BookData => {
  const nameOf = (id: string): string | null =>
    [...before.sheets, ...now.sheets].find((sheet) => sheet.id === id)?.name ?? null;
  return now.steps.reduce((book, step) => {
    if (step.kind !== "lines-shifted") {
      const move = moveOf(step, nameOf);
      if (move) movePackage(edit, move);
      return book;
    }
    const sheet = before.sheets.find(({ id }) => id === step.sheet)?.name;
    if (sheet === undefined || !now.sheets.some(({ id }) => id === step.sheet)) return book;
    shiftPackage(edit, { sheet, shift: step.shift });
    return shiftedBook(book, { sheet, shift: step.shift });
  }, before);
};

/** The look of cells by the index of their format in the file. */
function looksOf({ sheets, baseFormat }: BookData): (fileFormat: number) => CellFormat {
  const looks = new Map<number, CellFormat>();
  for (const { cells } of sheets) {
    for (const { fileFormat, format } of cells) if (fileFormat !== null) looks.set(fileFormat, format);
  }
  return (fileFormat) => looks.get(fileFormat) ?? baseFormat;
}

/** Writes the workbook part: hidden sheets, names, the active sheet, the protection of the structure. */
function withWorkbook(
  original: string,
  filed: ReadonlyMap<string, FiledSheet>,
  before: BookData,
  now: BookData,
): string {
  const place = new Map(readTabs(original).map(({ name }, index) => [name, index]));
  const tabs = listed(original, rootElement(original), "sheets", "sheet");
  const states = now.sheets.flatMap(({ id, name, visibility }) => {
    const tab = tabs[place.get(name) ?? -1];
    if (!tab || filed.get(id)?.data.visibility === visibility) return [];
    return [changedTag(original, tab, { state: visibility === "visible" ? null : visibility })];
  });
  const named = now.sheets.reduce(
    (text, { id, name, names }) => withNames(text, place.get(name) ?? -1, filed.get(id)?.data.names ?? [], names),
    withNames(spliced(original, states), null, before.names, now.names),
  );
  const active = now.sheets.find(({ id }) => id === now.activeSheet);
  const orderOf = ({ sheets }: BookData): string => sheets.map(({ id }) => id).join();
  const isActiveKept = now.activeSheet === before.activeSheet && orderOf(now) === orderOf(before);
  const shown = active && !isActiveKept ? withActiveTab(named, place.get(active.name) ?? 0) : named;
  return JSON.stringify(before.protection) === JSON.stringify(now.protection)
    ? shown
    : withStructureProtection(shown, now.protection);
}

/** A workbook that names no active tab shows the first. */
function withActiveTab(text: string, tab: number): string {
  const [view] = listed(text, rootElement(text), "bookViews", "workbookView");
  if ((numberOf(text, view, "activeTab") ?? 0) === tab) return text;
  return view
    ? spliced(text, [changedTag(text, view, { activeTab: String(tab) })])
    : insertChild(text, WORKBOOK_ORDER, `<bookViews><workbookView activeTab="${tab}"/></bookViews>`);
}

function withStructureProtection(text: string, protection: BookData["protection"]): string {
  const span = childNamed(rootElement(text), "workbookProtection");
  const bare = span ? spliced(text, [removed(span)]) : text;
  if (!protection) return bare;
  const attributes: AttributeChanges = {
    workbookPassword: protection.password === null ? null : passwordHash(protection.password),
    lockStructure: "1",
  };
  return insertChild(bare, WORKBOOK_ORDER, withAttributes("<workbookProtection/>", attributes));
}
