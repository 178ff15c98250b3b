import { freeSheetName } from "../../core/dropdowns/catalog-sheet";
import type { LocalText } from "../../core/local-text";
import { FORM_KINDS } from "../../core/forms/form";
import { parseSavedLayout, type SavedLayout } from "../../core/saved-layouts/saved-layout";
import type { CellStyle, NewSheet, Plan } from "../../core/plan/plan";
import { fail, ok, type Result } from "../../core/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkbookReader, WorkbookWriter } from "../../port/workbook";
import { portErrorWords } from "../error-words";
import type { LayoutsByKind } from "./plan-saved";

/** The hidden name that identifies the sheet of layouts; its formula is the version of the storage format. */
const LAYOUTS_NAME = "jixiao.layouts";
const SHEET_NAME = "版式库";
/** A cell holds at most 32,767 characters; longer layouts continue in the next cell of the row. */
const CHUNK = 30_000;

/** The layouts of one region, chosen together: at most one for each kind of form. */
export interface LayoutGroup {
  /** "saved:青禾" */
  readonly id: string;
  /** The region, or, without one, the layout's own name. */
  readonly name: string;
  readonly layouts: LayoutsByKind;
}

const PREFIX = "saved:";

const groupName = ({ region, name }: SavedLayout): string => region || name;

/** The layouts stored in a workbook, by region. Unreadable ones are skipped. */
export function keptLayouts({ sheets }: WorkbookSnapshot): readonly LayoutGroup[] {
  const groups = new Map<string, LayoutGroup>();
  for (const layout of layoutsIn(sheets.find(holdsLayouts))) {
    const name = groupName(layout);
    const layouts = { ...groups.get(name)?.layouts, [layout.kind]: layout };
    groups.set(name, { id: PREFIX + name, name, layouts });
  }
  return [...groups.values()];
}

const holdsLayouts = ({ names }: SheetSnapshot): boolean =>
  names.some(({ name }) => name.toLowerCase() === LAYOUTS_NAME.toLowerCase());

function layoutsIn(sheet: SheetSnapshot | undefined): readonly SavedLayout[] {
  const rows = new Map<number, string>();
  for (const { row, text } of sheet?.cells ?? []) rows.set(row, (rows.get(row) ?? "") + text);
  return [...rows.values()].flatMap((text) => {
    const layout = parseLayoutText(text);
    return layout.ok ? [layout.value] : [];
  });
}

/** Reads a layout from the text of its file. */
export function parseLayoutText(text: string): Result<SavedLayout, LocalText> {
  try {
    return parseSavedLayout(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parseSavedLayout(null);
  }
}

/** Stores a layout in the workbook, replacing one of the same region and kind; changes nothing else. */
export const keepLayout = (
  workbook: WorkbookReader & WorkbookWriter,
  layout: SavedLayout,
): Promise<Result<null, LocalText>> =>
  changeKept(workbook, (kept) => [
    ...kept.filter((each) => each.kind !== layout.kind || groupName(each) !== groupName(layout)),
    layout,
  ]);

/** Removes the layouts of a group from the workbook; forms made from them stay. */
export const removeLayouts = (
  workbook: WorkbookReader & WorkbookWriter,
  { layouts }: LayoutGroup,
): Promise<Result<null, LocalText>> => {
  const gone = FORM_KINDS.flatMap((kind) => layouts[kind] ?? []).map((layout) => JSON.stringify(layout));
  return changeKept(workbook, (kept) => kept.filter((layout) => !gone.includes(JSON.stringify(layout))));
};

async function changeKept(
  workbook: WorkbookReader & WorkbookWriter,
  change: (kept: readonly SavedLayout[]) => readonly SavedLayout[],
): Promise<Result<null, LocalText>> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return fail(portErrorWords(snapshot.error));
  const sheet = snapshot.value.sheets.find(holdsLayouts);
  const names = await workbook.sheetNames();
  if (!names.ok) return fail(portErrorWords(names.error));
  const rows = change(layoutsIn(sheet)).map(chunksOf);
  const plan: Plan = sheet
    ? { newSheets: [], edits: [], contents: [{ sheet: sheet.name, rows }] }
    : { newSheets: [newLayoutsSheet(freeSheetName(SHEET_NAME, names.value), rows)], edits: [] };
  const applied = await workbook.apply(plan);
  return applied.ok ? ok(null) : fail(portErrorWords(applied.error));
}

function chunksOf(layout: SavedLayout): readonly string[] {
  const text = JSON.stringify(layout);
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

const PLAIN: CellStyle = {
  font: { name: "宋体", family: "roman", size: 10.5, bold: false },
  horizontal: "left",
  vertical: "center",
  wrap: false,
  border: false,
  numberFormat: "@",
};

/** Very hidden, so that it is not mistaken for a form. */
const newLayoutsSheet = (name: string, rows: readonly (readonly string[])[]): NewSheet => ({
  name,
  visibility: "veryHidden",
  columnWidths: [],
  rowHeights: [],
  cells: rows.flatMap((chunks, row) => chunks.map((value, column) => ({ row, column, value, style: PLAIN }))),
  merges: [],
  names: [{ name: LAYOUTS_NAME, formula: '"1"', hidden: true }],
  conditionalFormats: [],
  validations: [],
  page: {
    paper: "A4",
    orientation: "portrait",
    printArea: null,
    fitToOnePage: false,
    centerHorizontally: false,
    margins: { left: 51, right: 51, top: 45, bottom: 45 },
  },
});
