import { formatAbsolute, quoteSheetName, type Area } from "../../../core/workbook/address";
import { asFlag, asNumber, asOneOf, asFields, textArgument } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import type { PageData, Zoom } from "../model/book-data";
import { isWholeColumns, isWholeRows } from "../model/areas";
import { nameOfSheet } from "../model/book";
import { areasOfName, findName, setBuiltInName } from "../model/names";
import { live, profileOf, type SheetTarget } from "../session";
import { defineType, method, scalar, type Argument, type HostObject, type HostType, type Scalar } from "../table";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";
import { areaArgument, areasArgument } from "./reference";

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"] as const;
/** Points per unit of `setPrintMargins`. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

function setPage({ session, sheet }: SheetTarget, change: Partial<PageData>): void {
  session.book.beforeChange();
  sheet.page = { ...sheet.page, ...change };
}

const margin = (key: `${(typeof MARGINS)[number]}Margin`): Scalar<SheetTarget> =>
  scalar(
    "1.9",
    ({ sheet }) => sheet.page[key],
    (target, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument();
      setPage(live(target), { [key]: points });
    },
  );

const flag = (
  key: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite",
): Scalar<SheetTarget> =>
  scalar(
    "1.9",
    ({ sheet }) => sheet.page[key],
    (target, value) => {
      setPage(live(target), { [key]: asFlag(value) });
    },
  );

/** Zoom as a whole: a scale of 10 to 400 %, or a number of pages in each direction. */
function zoomOf(value: Argument): Zoom {
  const { scale, horizontalFitToPages, verticalFitToPages, ...others } = asFields(value);
  if (Object.keys(others).length > 0) throw invalidArgument();
  const pages = {
    horizontalFitToPages: pagesOf(horizontalFitToPages),
    verticalFitToPages: pagesOf(verticalFitToPages),
  };
  const fits = pages.horizontalFitToPages !== null || pages.verticalFitToPages !== null;
  if (scale === undefined) {
    if (!fits) throw invalidArgument();
    return pages;
  }
  if (fits || typeof scale !== "number" || scale < 10 || scale > 400) throw invalidArgument();
  return { scale };
}

function pagesOf(value: Argument | undefined): number | null {
  if (value === undefined) return null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw invalidArgument();
  return value;
}

const zoomJson = (zoom: Zoom): Json => Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== null));

/** The areas that the Print_Area or Print_Titles of a sheet refers to. */
const builtInAreas = ({ session, sheet }: SheetTarget, name: string): readonly Area[] =>
  areasOfName(findName(session.book, sheet, name)?.formula ?? "");

function setBuiltIn({ session, sheet }: SheetTarget, name: string, areas: readonly Area[]): void {
  const quoted = quoteSheetName(nameOfSheet(session.book, sheet));
  const references = areas.map((area) => `${quoted}!${absoluteText(area)}`);
  setBuiltInName(session.book, sheet, name, `=${references.join(",")}`);
}

/** "$1:$3" for whole rows, "$A:$B" for whole columns, else "$A$1:$B$2". */
function absoluteText(area: Area): string {
  if (isWholeRows(area)) return `$${area.row + 1}:$${area.row + area.rows}`;
  if (!isWholeColumns(area)) return formatAbsolute(area);
  return formatAbsolute({ ...area, rows: 1 })
    .replaceAll(/\$\d+/g, "")
    .replace(/^(\$[A-Z]+)$/, "$1:$1");
}

function areasOf(argument: Argument | undefined): readonly Area[] {
  const range = rangeType.targetOf(argument);
  if (range) return [range.area];
  const areas = rangeAreasType.targetOf(argument);
  return areas ? areas.areas : areasArgument(textArgument([argument ?? null], 0));
}

const areasObject = (target: SheetTarget, areas: readonly Area[]): HostObject | null =>
  areas.length === 0 ? null : rangeAreasType.create({ session: target.session, sheet: target.sheet, areas });

function titles(target: SheetTarget, kind: "rows" | "columns"): HostObject | null {
  const area = builtInAreas(target, "Print_Titles").find(kind === "rows" ? isWholeRows : isWholeColumns);
  return area ? rangeType.create({ session: target.session, sheet: target.sheet, area }) : null;
}

function setTitles(target: SheetTarget, kind: "rows" | "columns", argument: Argument | undefined): void {
  const area = rangeType.targetOf(argument)?.area ?? areaArgument(textArgument([argument ?? null], 0)).area;
  const isKind = kind === "rows" ? isWholeRows : isWholeColumns;
  if (!isKind(area)) throw invalidArgument();
  const others = builtInAreas(target, "Print_Titles").filter((other) => !isKind(other));
  setBuiltIn(target, "Print_Titles", [...others, area]);
}

export const pageLayoutType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: "PageLayout",
  since: "1.9",
  profile: profileOf,
  scalars: {
    PaperSize: scalar(
      "1.9",
      ({ sheet }) => sheet.page.paperSize,
      (target, value) => {
        setPage(live(target), { paperSize: asOneOf(PAPERS, value) });
      },
    ),
    Orientation: scalar(
      "1.9",
      ({ sheet }) => sheet.page.orientation,
      (target, value) => {
        setPage(live(target), { orientation: asOneOf(["Portrait", "Landscape"], value) });
      },
    ),
    Zoom: scalar(
      "1.9",
      ({ sheet }) => zoomJson(sheet.page.zoom),
      (target, value) => {
        const zoom = zoomOf(value);
        if (target.session.book.switches.isFitToPagesIgnored && !("scale" in zoom)) return;
        setPage(live(target), { zoom });
      },
    ),
    LeftMargin: margin("leftMargin"),
    RightMargin: margin("rightMargin"),
    TopMargin: margin("topMargin"),
    BottomMargin: margin("bottomMargin"),
    HeaderMargin: margin("headerMargin"),
    FooterMargin: margin("footerMargin"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    BlackAndWhite: flag("blackAndWhite"),
  },
  methods: {
    SetPrintArea: method("1.9", (target, args) => {
      setBuiltIn(live(target), "Print_Area", areasOf(args[0]));
    }),
    GetPrintArea: method("1.9", (target) => {
      const areas = areasObject(target, builtInAreas(live(target), "Print_Area"));
      if (!areas) throw new HostFault("ItemNotFound");
      return areas;
    }),
    GetPrintAreaOrNullObject: method("1.9", (target) => areasObject(target, builtInAreas(live(target), "Print_Area"))),
    SetPrintTitleRows: method("1.9", (target, args) => {
      setTitles(live(target), "rows", args[0]);
    }),
    SetPrintTitleColumns: method("1.9", (target, args) => {
      setTitles(live(target), "columns", args[0]);
    }),
    GetPrintTitleRowsOrNullObject: method("1.9", (target) => titles(live(target), "rows")),
    GetPrintTitleColumnsOrNullObject: method("1.9", (target) => titles(live(target), "columns")),
    SetPrintMargins: method("1.9", (target, args) => {
      const unit = UNITS[asOneOf(["Points", "Inches", "Centimeters"], args[0])];
      for (const [name, value] of Object.entries(asFields(args[1]))) {
        const key = asOneOf(MARGINS, name);
        setPage(live(target), { [`${key}Margin`]: asNumber(value) * unit });
      }
    }),
  },
});
