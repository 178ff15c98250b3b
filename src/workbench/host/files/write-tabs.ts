import { changeChartFormulas } from "../../../adapters/xlsx/chart-formulas";
import { withNameFormulas } from "../../../adapters/xlsx/name-formulas";
import { addSheets } from "../../../adapters/xlsx/add-sheets";
import { relationshipsOf, relationshipsPart } from "../../../adapters/package/opc";
import type { PackageEdit } from "../../../adapters/package/package-edit";
import { readWorkbookPart } from "../../../adapters/xlsx/read-workbook-part";
import { withoutTabs, withTabOrder } from "../../../adapters/xlsx/tab-order";
import { rootElement, spliced, type Splice } from "../../../adapters/package/xml-element";
import type { NewSheet } from "../../../core/plan/plan";
import type { NameData, SheetData } from "../model/book-data";
import { withSheetRenamed } from "../../../core/workbook/sheet-references";
import { readTabs } from "./open";
import { readSheet } from "./read-sheet";
import type { Looks } from "./read-looks";
import { isHiddenBuiltIn } from "./write-names";
import { changedTag, listed } from "../../../adapters/xlsx/xml-patch";

/** A sheet of the file and its part. */
export interface FiledSheet {
  readonly part: string;
  readonly data: SheetData;
}

/**
 * Makes the tabs of the file those of the host: deleted sheets are removed with all parts that only they used, others
 * renamed, new ones added as blank sheets, all put in order. Returns the sheets of the file by id.
 */
export function writeTabs(
  edit: PackageEdit,
  before: ReadonlyMap<string, FiledSheet>,
  now: readonly SheetData[],
  looks: Looks,
): ReadonlyMap<string, FiledSheet> {
  const { part: workbook } = readWorkbookPart(edit.current);
  const places = (): ReadonlyMap<string, number> =>
    new Map(readTabs(edit.text(workbook)).map(({ name }, place) => [name, place]));
  const gone = [...before].filter(([id]) => !now.some((sheet) => sheet.id === id));
  if (gone.length > 0) {
    const at = places();
    edit.update(workbook, (text) =>
      withoutTabs(
        text,
        gone.flatMap(([, { data }]) => at.get(data.name) ?? []),
      ),
    );
    for (const [, { part }] of gone) removeTree(edit, part, workbook);
  }

  const kept = now.flatMap((sheet) => {
    const filed = before.get(sheet.id);
    return filed ? [{ sheet, filed }] : [];
  });
  const renamed = kept.filter(({ sheet, filed }) => sheet.name !== filed.data.name);
  if (renamed.length > 0) {
    const at = places();
    edit.update(workbook, (text) => {
      const tabs = listed(text, rootElement(text), "sheets", "sheet");
      const splices = renamed.flatMap(({ sheet, filed }): readonly Splice[] => {
        const tab = tabs[at.get(filed.data.name) ?? -1];
        return tab ? [changedTag(text, tab, { name: sheet.name })] : [];
      });
      return spliced(text, splices);
    });
    for (const { sheet, filed } of renamed) renameInReferences(edit, workbook, filed.data.name, sheet.name);
  }

  const added = now.filter(({ id }) => !before.has(id));
  addSheets(
    edit,
    readWorkbookPart(edit.current),
    added.map(({ name }) => blankSheet(name)),
  );
  const { worksheets } = readWorkbookPart(edit.current);
  const filed = new Map(kept.map(({ sheet, filed: file }) => [sheet.id, file]));
  for (const { id, name } of added) {
    const part = worksheets.find((worksheet) => worksheet.name === name)?.part ?? "";
    filed.set(id, { part, data: readBlank(edit, part, id, name, looks) });
  }
  edit.update(workbook, (text) =>
    withTabOrder(
      text,
      tabOrder(
        readTabs(text).map(({ name }) => name),
        now,
      ),
    ),
  );
  return filed;
}

/** Tabs of other kinds stay behind the worksheet that they followed. */
function tabOrder(tabs: readonly string[], now: readonly SheetData[]): readonly number[] {
  const rank = new Map(now.map(({ name }, index) => [name, index]));
  let last = -1;
  const ranked = tabs.map((name, place) => {
    last = rank.get(name) ?? last;
    return { place, rank: last, isOther: !rank.has(name) };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || Number(a.isOther) - Number(b.isOther) || a.place - b.place)
    .map(({ place }) => place);
}

export const blankSheet = (name: string): NewSheet => ({
  name,
  visibility: "visible",
  columnWidths: [],
  rowHeights: [],
  cells: [],
  merges: [],
  names: [],
  conditionalFormats: [],
  validations: [],
  page: {
    paper: "A4",
    orientation: "portrait",
    printArea: { row: 0, column: 0, rows: 1, columns: 1 },
    fitToOnePage: false,
    centerHorizontally: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54 },
  },
});

/** Every new sheet of a file starts with a print area: it is removed, or replaced by the sheet's own. */
export const BLANK_NAMES: readonly NameData[] = [{ name: "Print_Area", formula: "", visible: true, comment: "" }];

function readBlank(edit: PackageEdit, part: string, id: string, name: string, looks: Looks): SheetData {
  const snapshot = {
    name,
    visibility: "visible",
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    names: [],
    formulaFormats: [],
    listValidations: [],
    isProtected: false,
  } as const;
  const source = { part, text: edit.text(part), looks, theme: [], digitWidth: 1, date1904: false };
  return { ...readSheet(snapshot, source), id, names: BLANK_NAMES, comments: [] };
}

/** Removes a part and all parts that nothing else refers to. */
function removeTree(edit: PackageEdit, part: string, source: string): void {
  const targets = relationshipsOf(edit.current, part).filter(
    ({ isExternal, target }) => !isExternal && edit.current.has(target),
  );
  edit.remove(part, source);
  const relationships = relationshipsPart(part);
  if (targets.length > 0 || edit.current.has(relationships)) edit.remove(relationships, source);
  for (const { target } of targets) {
    if (edit.current.has(target) && !isReached(edit, target)) removeTree(edit, target, source);
  }
}

const isReached = (edit: PackageEdit, part: string): boolean =>
  edit.current.names
    .filter((name) => name.endsWith(".rels"))
    .some((name) => {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
      return relationshipsOf(edit.current, owner).some(({ isExternal, target }) => !isExternal && target === part);
    });

/** Renames a sheet in formulas that the host does not hold: built-in names and charts. */
function renameInReferences(edit: PackageEdit, workbook: string, before: string, after: string): void {
  const renamed = (formula: string): string => withSheetRenamed(formula, before, after);
  edit.update(workbook, (text) =>
    withNameFormulas(text, (formula, name) => (isHiddenBuiltIn(name) ? renamed(formula) : formula)),
  );
  changeChartFormulas(edit, renamed);
}
