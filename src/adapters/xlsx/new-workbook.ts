import type { CellStyle, NewSheet, Plan } from "../../core/plan/plan";
import { xmlAttribute } from "../package/escape";
import { PartFailure } from "../package/failure";
import { definedNamesXml, worksheetPieces } from "./new-sheet";
import { createSharedStrings } from "./shared-strings";
import { CONTENT_TYPES, TRANSITIONAL_NAMESPACE, TRANSITIONAL_RELATIONSHIPS } from "./workbook-parts";
import { checkSheetNames } from "./sheet-name";
import { addCellStyles, addDifferentialFormats, emptyStyleSheet, maximumDigitWidth } from "./styles";
import { writeZip } from "../package/zip-write";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument";

/**
 * A new workbook with the sheets of a plan, as the bytes of an .xlsx file. The same plan gives the same bytes. Text
 * goes into the shared strings, which even the simplest readers support. Throws PartFailure for a plan that edits cells
 * (there are none), a plan without a visible sheet, invalid sheet names and text too long for a cell.
 */
export function newWorkbook(plan: Plan): Uint8Array {
  const [edit] = plan.edits;
  if (edit) throw new PartFailure({ kind: "sheet-missing", sheet: edit.at.sheet });
  const sheets = plan.newSheets;
  const selected = sheets.findIndex(({ visibility }) => visibility === "visible");
  if (selected < 0) throw new PartFailure({ kind: "unexpected", detail: "a workbook needs a visible sheet" });
  checkSheetNames([], sheets);

  const cellStyles = addCellStyles(
    emptyStyleSheet(TRANSITIONAL_NAMESPACE),
    // Deduplicate first: cells share style objects, and a report has a million cells.
    [...stylesIn(sheets)],
  );
  const conditional = sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map(({ format }) => format));
  const styles = addDifferentialFormats(cellStyles.text, conditional);
  const strings = createSharedStrings();
  const digitWidth = maximumDigitWidth(styles.text);
  let formatsSoFar = 0;
  const worksheets = sheets.map((sheet, index) => {
    const from = formatsSoFar;
    formatsSoFar += sheet.conditionalFormats.length;
    return worksheetPieces(sheet, {
      namespace: TRANSITIONAL_NAMESPACE,
      digitWidth,
      styleIndex: cellStyles.indexOf,
      differentialFormats: styles.indexes.slice(from, formatsSoFar),
      textCell: strings.cell,
      isSelected: index === selected,
    });
  });

  // A report has a million cells: a sheet is written while it is packed, and all texts are known when the last one is.
  const parts: readonly (readonly [string, Iterable<string>])[] = [
    ["[Content_Types].xml", [contentTypesXml(sheets.length)]],
    ["_rels/.rels", [packageRelationshipsXml()]],
    ["docProps/app.xml", [appPropertiesXml()]],
    ["docProps/core.xml", [corePropertiesXml()]],
    ["xl/workbook.xml", [workbookXml(sheets, selected)]],
    ["xl/_rels/workbook.xml.rels", [workbookRelationshipsXml(sheets.length)]],
    ["xl/styles.xml", [styles.text]],
    ...worksheets.map((pieces, index) => [`xl/${sheetTarget(index)}`, pieces] as const),
    ["xl/sharedStrings.xml", strings.pieces()],
  ];
  return writeZip(null, new Map(parts));
}

/** The distinct styles of all cells, in order. */
function stylesIn(sheets: readonly NewSheet[]): ReadonlySet<CellStyle> {
  const styles = new Set<CellStyle>();
  for (const { cells } of sheets) for (const { style } of cells) styles.add(style);
  return styles;
}

const sheetTarget = (index: number): string => `worksheets/sheet${index + 1}.xml`;

function workbookXml(sheets: readonly NewSheet[], selected: number): string {
  const entries = sheets.map(({ name, visibility }, index) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const view = selected === 0 ? "" : ` firstSheet="${selected}" activeTab="${selected}"`;
  return [
    `${DECLARATION}<workbook xmlns="${TRANSITIONAL_NAMESPACE}" xmlns:r="${TRANSITIONAL_RELATIONSHIPS}">`,
    `<workbookPr/><bookViews><workbookView${view}/></bookViews>`,
    `<sheets>${entries.join("")}</sheets>`,
    `<definedNames>${sheets.map(definedNamesXml).join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function contentTypesXml(sheets: number): string {
  const overrides: (readonly [part: string, type: string])[] = [
    ["docProps/app.xml", `${OFFICE_TYPE}.extended-properties+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["xl/workbook.xml", `${OFFICE_TYPE}.spreadsheetml.sheet.main+xml`],
    ["xl/styles.xml", CONTENT_TYPES.styles],
    ["xl/sharedStrings.xml", `${OFFICE_TYPE}.spreadsheetml.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, index) => [`xl/${sheetTarget(index)}`, CONTENT_TYPES.worksheet] as const),
  ];
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE_NAMESPACE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`),
    "</Types>",
  ].join("");
}

const packageRelationshipsXml = (): string =>
  relationshipsXml([
    [`${TRANSITIONAL_RELATIONSHIPS}/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE_NAMESPACE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${TRANSITIONAL_RELATIONSHIPS}/extended-properties`, "docProps/app.xml"],
  ]);

/** The sheets come first, so their relationships are rId1, rId2 … */
const workbookRelationshipsXml = (sheets: number): string =>
  relationshipsXml([
    ...Array.from(
      { length: sheets },
      (_, index) => [`${TRANSITIONAL_RELATIONSHIPS}/worksheet`, sheetTarget(index)] as const,
    ),
    [`${TRANSITIONAL_RELATIONSHIPS}/styles`, "styles.xml"],
    [`${TRANSITIONAL_RELATIONSHIPS}/sharedStrings`, "sharedStrings.xml"],
  ]);

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships">${entries.join("")}</Relationships>`;
}

/** Contains no times and no author. */
const appPropertiesXml = (): string =>
  [
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`,
    "<Application>绩效目标表助手</Application></Properties>",
  ].join("");

const corePropertiesXml = (): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE_NAMESPACE}/metadata/core-properties"/>`;
