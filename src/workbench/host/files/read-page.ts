import { childNamed, expand, rootElement, type XmlElement, type XmlSpan } from "../../../adapters/package/xml-element";
import {
  DEFAULT_PAGE,
  DEFAULT_PROTECTION,
  NOTHING_FROZEN,
  type FrozenPanes,
  type PageData,
  type ProtectionData,
  type ProtectionOptions,
  type Zoom,
} from "../model/book-data";
import { attributeOf, childOf, flagOf, listed, numberOf } from "../../../adapters/xlsx/xml-patch";

const POINTS_PER_INCH = 72;

/** Paper sizes that the host knows, by their numbers in files (ECMA-376 part 1, 18.3.1.63). */
export const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** Names of the margins, with Excel's own defaults in inches. */
export const MARGINS = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
} as const;

/** The frozen panes of a sheet's first view; a movable split does not count. */
export function readFrozen(text: string, view: XmlSpan | undefined): FrozenPanes {
  const pane = view && childOf(text, expand(text, view), "pane");
  if (!pane || !(attributeOf(text, pane, "state") ?? "").startsWith("frozen")) return NOTHING_FROZEN;
  return { rows: numberOf(text, pane, "ySplit") ?? 0, columns: numberOf(text, pane, "xSplit") ?? 0 };
}

export function readPage(text: string, worksheet: XmlElement): PageData {
  const options = childNamed(worksheet, "printOptions");
  const margins = childNamed(worksheet, "pageMargins");
  const setup = childNamed(worksheet, "pageSetup");
  const points = (name: keyof typeof MARGINS): number =>
    round((numberOf(text, margins, name) ?? MARGINS[name]) * POINTS_PER_INCH);
  const size = numberOf(text, setup, "paperSize");
  return {
    ...DEFAULT_PAGE,
    paperSize: Object.keys(PAPERS).find((name) => PAPERS[name] === (size ?? PAPERS["Letter"])) ?? null,
    orientation: attributeOf(text, setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    zoom: zoomOf(text, worksheet),
    leftMargin: points("left"),
    rightMargin: points("right"),
    topMargin: points("top"),
    bottomMargin: points("bottom"),
    headerMargin: points("header"),
    footerMargin: points("footer"),
    centerHorizontally: flagOf(text, options, "horizontalCentered"),
    centerVertically: flagOf(text, options, "verticalCentered"),
    printGridlines: flagOf(text, options, "gridLines"),
    printHeadings: flagOf(text, options, "headings"),
    blackAndWhite: flagOf(text, setup, "blackAndWhite"),
    breaks: {
      rows: breaksOf(text, worksheet, "rowBreaks"),
      columns: breaksOf(text, worksheet, "colBreaks"),
    },
  };
}

/** The page breaks that a user has set; those that Excel found itself do not count (18.3.1.3). */
const breaksOf = (text: string, worksheet: XmlElement, list: "rowBreaks" | "colBreaks"): readonly number[] =>
  listed(text, worksheet, list, "brk")
    .filter((span) => flagOf(text, span, "man"))
    .flatMap((span) => numberOf(text, span, "id") ?? []);

const round = (points: number): number => Number(points.toFixed(4));

function zoomOf(text: string, worksheet: XmlElement): Zoom {
  const properties = childOf(text, worksheet, "sheetPr");
  const setup = childNamed(worksheet, "pageSetup");
  if (!flagOf(text, properties && childNamed(properties, "pageSetUpPr"), "fitToPage")) {
    return { scale: numberOf(text, setup, "scale") ?? 100 };
  }
  // 0 pages: as many as it takes.
  const pages = (name: string): number | null => (numberOf(text, setup, name) ?? 1) || null;
  return { horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") };
}

/**
 * What sheet protection can allow: the attribute that forbids it, and whether it is forbidden by default (18.3.1.85).
 */
export const PERMISSIONS = {
  autoFilter: ["allowAutoFilter", true],
  deleteColumns: ["allowDeleteColumns", true],
  deleteRows: ["allowDeleteRows", true],
  objects: ["allowEditObjects", false],
  scenarios: ["allowEditScenarios", false],
  formatCells: ["allowFormatCells", true],
  formatColumns: ["allowFormatColumns", true],
  formatRows: ["allowFormatRows", true],
  insertColumns: ["allowInsertColumns", true],
  insertHyperlinks: ["allowInsertHyperlinks", true],
  insertRows: ["allowInsertRows", true],
  pivotTables: ["allowPivotTables", true],
  sort: ["allowSort", true],
} as const satisfies Readonly<Record<string, readonly [keyof ProtectionOptions, boolean]>>;

/** Attributes that hold a password in any form. */
export const PASSWORDS = ["password", "hashValue"] as const;
/** Placeholder for a password of which the file has only the hash; it cannot be typed. */
const HASHED = "\u0000";

export function readProtection(text: string, worksheet: XmlElement): ProtectionData | null {
  const span = childNamed(worksheet, "sheetProtection");
  if (!flagOf(text, span, "sheet")) return null;
  const allowed = Object.entries(PERMISSIONS).map(([name, [option, missing]]) => [
    option,
    !flagOf(text, span, name, missing),
  ]);
  const selectionMode = flagOf(text, span, "selectUnlockedCells")
    ? "None"
    : flagOf(text, span, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  return {
    password: PASSWORDS.some((name) => attributeOf(text, span, name) !== null) ? HASHED : null,
    options: { ...DEFAULT_PROTECTION, ...(Object.fromEntries(allowed) as Partial<ProtectionOptions>), selectionMode },
  };
}

/** The protection of the workbook's structure, from the workbook part. */
export function readStructureProtection(text: string): { readonly password: string | null } | null {
  const span = childNamed(rootElement(text), "workbookProtection");
  if (!flagOf(text, span, "lockStructure")) return null;
  const isHashed = ["workbookPassword", "workbookHashValue"].some((name) => attributeOf(text, span, name) !== null);
  return { password: isHashed ? HASHED : null };
}
