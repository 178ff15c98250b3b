import type { Result } from "../../../core/result";
import { attempt, unwrap } from "../../../adapters/package/failure";
import { readText, relationshipsOf } from "../../../adapters/package/opc";
import { readSnapshot } from "../../../adapters/xlsx/read";
import { readWorkbookPart, type WorkbookContents } from "../../../adapters/xlsx/read-workbook-part";
import { maximumDigitWidth } from "../../../adapters/xlsx/styles";
import { attributes, rootElement } from "../../../adapters/package/xml-element";
import { decodeXstring } from "../../../adapters/package/xml-text";
import { openZip, type ZipArchive } from "../../../adapters/package/zip";
import type { PortError } from "../../../port/errors";
import type { BookData, NameData, SheetData } from "../model/book-data";
import { themeColors } from "../../../adapters/xlsx/read-colors";
import { readComments, readPersons } from "./read-comments";
import { readLooks } from "./read-looks";
import { readStructureProtection } from "./read-page";
import { readSheet } from "./read-sheet";
import { readTables } from "./read-tables";
import { attributeOf, contentOf, flagOf, listed, numberOf } from "../../../adapters/xlsx/xml-patch";

/** A package that the host has opened. */
export interface OpenedFile {
  readonly archive: ZipArchive;
  /** The part of each worksheet by the host's sheet id. */
  readonly parts: ReadonlyMap<string, string>;
  readonly data: BookData;
  /** Higher than any number used in sheet ids. */
  readonly nextId: number;
}

/** Opens the bytes of an .xlsx or .xlsm file. */
export const openFile = (bytes: Uint8Array): Result<OpenedFile, PortError> =>
  attempt(() => readFile(unwrap(openZip(bytes))));

/** Reads an archive as the host's data. Throws PartFailure. */
export function readFile(archive: ZipArchive): OpenedFile {
  const snapshot = unwrap(readSnapshot(archive));
  const workbook = readWorkbookPart(archive);
  const text = readText(archive, workbook.part);
  const styles = workbook.stylesPart === null ? null : readText(archive, workbook.stylesPart);
  const theme = themeColors(themeText(archive, workbook));
  const looks = readLooks(styles, workbook.stylesPart ?? "", theme);
  const digitWidth = styles === null ? DEFAULT_DIGIT_WIDTH : maximumDigitWidth(styles);
  const tabs = readTabs(text);
  const names = readNames(text);
  const persons = readPersons(archive, workbook.part);
  const parts = new Map<string, string>();
  const sheets = snapshot.sheets.map((sheet, index): SheetData => {
    const part = workbook.worksheets[index]?.part ?? "";
    const tab = tabs.findIndex(({ name }) => name === sheet.name);
    const id = idOf(tabs[tab]?.sheetId ?? index + 1);
    parts.set(id, part);
    const source = { part, text: readText(archive, part), looks, theme, digitWidth, date1904: workbook.date1904 };
    return {
      ...readSheet(sheet, source),
      id,
      comments: readComments(archive, part, persons),
      names: names.filter((name) => name.tab === tab).map(nameData),
      tables: readTables(archive, part),
    };
  });
  const [view] = listed(text, rootElement(text), "bookViews", "workbookView");
  const active = tabs[numberOf(text, view, "activeTab") ?? 0];
  return {
    archive,
    parts,
    data: {
      sheets,
      names: names.filter(({ tab }) => tab === null).map(nameData),
      settings: {},
      protection: readStructureProtection(text),
      activeSheet: sheets.find(({ name, visibility }) => name === active?.name && visibility === "visible")?.id ?? null,
      baseFormat: looks.cells[0],
      steps: [],
    },
    nextId: tabs.reduce((most, { sheetId }) => Math.max(most, sheetId), 0) + 1,
  };
}

/** Digit width of 宋体 11, in pixels. */
const DEFAULT_DIGIT_WIDTH = 8;

function themeText(archive: ZipArchive, { part }: WorkbookContents): string | null {
  const theme = relationshipsOf(archive, part).find(({ kind, target }) => kind === "theme" && archive.has(target));
  return theme ? readText(archive, theme.target) : null;
}

/** A tab of the workbook: a worksheet or a sheet of another kind. */
export interface Tab {
  readonly name: string;
  readonly sheetId: number;
}

/** All tabs as the workbook part lists them. */
export const readTabs = (text: string): readonly Tab[] =>
  listed(text, rootElement(text), "sheets", "sheet").map((span) => ({
    name: decodeXstring(attributeOf(text, span, "name") ?? ""),
    sheetId: numberOf(text, span, "sheetId") ?? 0,
  }));

/** The host's id for a sheet of the file. */
export const idOf = (sheetId: number): string =>
  `{00000000-${sheetId.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;

/** A defined name in the workbook part, with the index of the tab that scopes it. */
interface FileName extends NameData {
  readonly tab: number | null;
}

/** Built-in names that Excel's API shows, without the prefix that they have in files. */
const SHOWN_BUILT_IN = /^_xlnm\.(?=print_(?:area|titles)$)/i;
const BUILT_IN = /^_xlnm\./i;

const readNames = (text: string): readonly FileName[] =>
  listed(text, rootElement(text), "definedNames", "definedName").flatMap((span): readonly FileName[] => {
    const name = modelName(decodeXstring(attributes(text, span).get("name") ?? ""));
    if (BUILT_IN.test(name)) return [];
    return [
      {
        name,
        formula: `=${decodeXstring(contentOf(text, span))}`,
        visible: !flagOf(text, span, "hidden"),
        comment: decodeXstring(attributeOf(text, span, "comment") ?? ""),
        tab: numberOf(text, span, "localSheetId"),
      },
    ];
  });

const nameData = ({ name, formula, visible, comment }: FileName): NameData => ({ name, formula, visible, comment });

/** "_xlnm.Print_Area" → "Print_Area"; other built-in names keep their prefix. */
export const modelName = (name: string): string => name.replace(SHOWN_BUILT_IN, "");

/** "Print_Area" → "_xlnm.Print_Area" */
export const fileName = (name: string): string => (/^print_(?:area|titles)$/i.test(name) ? `_xlnm.${name}` : name);
