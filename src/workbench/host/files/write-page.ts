import { insertChild, WORKSHEET_ORDER } from "../../../adapters/xlsx/child-order";
import {
  appendInside,
  childrenNamed,
  expand,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
} from "../../../adapters/package/xml-element";
import { formatCell, MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { FrozenPanes, PageData, ProtectionData, SheetData } from "../model/book-data";
import { MARGINS, PAPERS, PASSWORDS, PERMISSIONS } from "./read-page";
import {
  changedTag,
  childOf,
  flagOf,
  fragmentOf,
  listed,
  removed,
  withAttributes,
  withChild,
  withChildAttributes,
  type AttributeChanges,
} from "../../../adapters/xlsx/xml-patch";

const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
const POINTS_PER_INCH = 72;

const flag = (isOn: boolean): string | null => (isOn ? "1" : null);

/** Updates the page setup of a worksheet part. */
export function withPage(text: string, before: PageData, now: PageData): string {
  const inches = (name: keyof typeof MARGINS): string =>
    String(Number((now[`${name}Margin`] / POINTS_PER_INCH).toFixed(6)));
  const margins = Object.fromEntries(
    (Object.keys(MARGINS) as (keyof typeof MARGINS)[]).map((name) => [name, inches(name)]),
  );
  const areMarginsSame = (Object.keys(MARGINS) as (keyof typeof MARGINS)[]).every(
    (name) => now[`${name}Margin`] === before[`${name}Margin`],
  );
  const paper = now.paperSize === before.paperSize ? undefined : PAPERS[now.paperSize ?? ""];
  const options: AttributeChanges = {
    horizontalCentered: flag(now.centerHorizontally),
    verticalCentered: flag(now.centerVertically),
    headings: flag(now.printHeadings),
    gridLines: flag(now.printGridlines),
  };
  const setup: AttributeChanges = {
    ...(paper === undefined ? {} : { paperSize: String(paper) }),
    ...(now.orientation === before.orientation ? {} : { orientation: now.orientation.toLowerCase() }),
    ...(now.blackAndWhite === before.blackAndWhite ? {} : { blackAndWhite: flag(now.blackAndWhite) }),
    ...(JSON.stringify(now.zoom) === JSON.stringify(before.zoom) ? {} : zoomAttributes(now.zoom)),
  };
  const withOptions = withChildAttributes(text, WORKSHEET_ORDER, "printOptions", options);
  const withMargins = areMarginsSame
    ? withOptions
    : withChildAttributes(withOptions, WORKSHEET_ORDER, "pageMargins", margins);
  const withSetup = withChildAttributes(withMargins, WORKSHEET_ORDER, "pageSetup", setup);
  const withRows = withBreaks(withSetup, "rowBreaks", before.breaks.rows, now.breaks.rows);
  const withColumns = withBreaks(withRows, "colBreaks", before.breaks.columns, now.breaks.columns);
  return withFit(withColumns, !("scale" in now.zoom));
}

/** The last column that a break between rows crosses, and the last row for one between columns. */
const EXTENT = { rowBreaks: MAX_COLUMNS - 1, colBreaks: MAX_ROWS - 1 } as const;

/** Sets the page breaks of a sheet, as a copy of another sheet needs them. */
function withBreaks(
  text: string,
  list: keyof typeof EXTENT,
  before: readonly number[],
  now: readonly number[],
): string {
  if (now.join() === before.join()) return text;
  const span = childOf(text, rootElement(text), list);
  const bare = span ? spliced(text, [removed(span)]) : text;
  if (now.length === 0) return bare;
  const breaks = now.map((id) => `<brk id="${id}" max="${EXTENT[list]}" man="1"/>`).join("");
  const counts = `count="${now.length}" manualBreakCount="${now.length}"`;
  return insertChild(bare, WORKSHEET_ORDER, `<${list} ${counts}>${breaks}</${list}>`);
}

const zoomAttributes = (zoom: PageData["zoom"]): AttributeChanges =>
  "scale" in zoom
    ? { scale: String(zoom.scale), fitToWidth: null, fitToHeight: null }
    : {
        scale: null,
        fitToWidth: String(zoom.horizontalFitToPages ?? 0),
        fitToHeight: String(zoom.verticalFitToPages ?? 0),
      };

function withFit(text: string, isFit: boolean): string {
  const properties = childOf(text, rootElement(text), "sheetPr");
  const fit = childOf(text, properties, "pageSetUpPr");
  if (flagOf(text, fit, "fitToPage") === isFit) return text;
  const tag = fit ? fragmentOf(text, fit) : "<pageSetUpPr/>";
  return withSheetProperty(text, "pageSetUpPr", withAttributes(tag, { fitToPage: flag(isFit) }));
}

/** Sets a child of the worksheet part's sheetPr; null removes it. */
function withSheetProperty(text: string, name: string, xml: string | null): string {
  const span = childOf(text, rootElement(text), "sheetPr");
  if (!span) return xml === null ? text : insertChild(text, WORKSHEET_ORDER, `<sheetPr>${xml}</sheetPr>`);
  const changed = withChild(text.slice(span.start, span.end), SHEET_PROPERTIES_ORDER, name, xml);
  return spliced(text, [{ start: span.start, end: span.end, text: changed }]);
}

/** Updates tab colour, grid lines and frozen panes of a worksheet part. */
export function withView(text: string, before: SheetData, now: SheetData): string {
  const color = now.tabColor === "" ? null : `<tabColor rgb="FF${now.tabColor.slice(1)}"/>`;
  const colored = now.tabColor === before.tabColor ? text : withSheetProperty(text, "tabColor", color);
  return withFrozen(withGridlines(colored, before, now), before.frozen, now.frozen);
}

function withGridlines(colored: string, before: SheetData, now: SheetData): string {
  if (now.showGridlines === before.showGridlines) return colored;
  const shown = now.showGridlines ? null : "0";
  const views = listed(colored, rootElement(colored), "sheetViews", "sheetView");
  if (views.length > 0) {
    return spliced(
      colored,
      views.map((view) => changedTag(colored, view, { showGridLines: shown })),
    );
  }
  return insertChild(
    colored,
    WORKSHEET_ORDER,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
  );
}

/** Replaces the pane of the first view and keeps the rest; selections inside the former panes are dropped. */
function withFrozen(text: string, before: FrozenPanes, now: FrozenPanes): string {
  if (before.rows === now.rows && before.columns === now.columns) return text;
  const [view] = listed(text, rootElement(text), "sheetViews", "sheetView");
  const pane = paneXml(now);
  if (!view) {
    const xml = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
    return insertChild(text, WORKSHEET_ORDER, xml);
  }
  const element = expand(text, view);
  const gone = [...childrenNamed(element, "pane"), ...childrenNamed(element, "selection")];
  const bare = spliced(text, gone.map(removed));
  const [left] = listed(bare, rootElement(bare), "sheetViews", "sheetView");
  if (!left || pane === "") return bare;
  const root = rootElement(bare);
  const emptied = expand(bare, left);
  const xml = withPrefix(pane, prefixOf(root.name));
  const at = emptied.contentStart;
  return spliced(bare, [
    emptied.children.length === 0 ? appendInside(bare, emptied, xml) : { start: at, end: at, text: xml },
  ]);
}

function paneXml({ rows, columns }: FrozenPanes): string {
  if (rows + columns === 0) return "";
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = formatCell({ row: rows, column: columns });
  return `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

/** Sets whether the tab of a worksheet part is selected. */
export function withSelection(text: string, isSelected: boolean): string {
  const views = listed(text, rootElement(text), "sheetViews", "sheetView");
  if (views.length === 0 && isSelected) {
    return insertChild(
      text,
      WORKSHEET_ORDER,
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
    );
  }
  return spliced(
    text,
    views.map((view) => changedTag(text, view, { tabSelected: flag(isSelected) })),
  );
}

/** Sets or removes the protection of a worksheet part. */
export function withProtection(text: string, protection: ProtectionData | null): string {
  const span = childOf(text, rootElement(text), "sheetProtection");
  const bare = span ? spliced(text, [removed(span)]) : text;
  if (!protection) return bare;
  const { options, password } = protection;
  const attributes: AttributeChanges = {
    ...(password === null ? {} : { [PASSWORDS[0]]: passwordHash(password) }),
    sheet: "1",
    ...Object.fromEntries(
      Object.entries(PERMISSIONS).flatMap(([name, [option, missing]]) =>
        options[option] === missing ? [[name, missing ? "0" : "1"]] : [],
      ),
    ),
    selectLockedCells: flag(options.selectionMode !== "Normal"),
    selectUnlockedCells: flag(options.selectionMode === "None"),
  };
  return insertChild(bare, WORKSHEET_ORDER, withAttributes("<sheetProtection/>", attributes));
}

/** The 16-bit hash of an ASCII password, which every version of Excel understands (ECMA-376 part 4, 14.7.1). */
export function passwordHash(password: string): string {
  const rotated = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  const bytes = new TextEncoder().encode(password);
  const hash = rotated(bytes.reduceRight((value, byte) => rotated(value) ^ byte, 0)) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
