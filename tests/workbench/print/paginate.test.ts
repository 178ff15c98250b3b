import {
  DEFAULT_PAGE,
  NOTHING_FROZEN,
  type PageData,
  type SheetData,
} from "../../../src/workbench/host/model/book-data";
import { DEFAULT_FORMAT, type CellFormat } from "../../../src/workbench/host/model/cell-format";
import { paginate, type PagedSheet } from "../../../src/workbench/print/paginate";
import { printedSheet, printedSheets, type PrintedSheet } from "../../../src/workbench/print/printed-sheet";
import { areaAt, cellAt } from "../../support/places";

interface Content {
  readonly cells?: Readonly<Record<string, string | number>>;
  readonly format?: Partial<CellFormat>;
  readonly merges?: readonly string[];
  readonly rows?: SheetData["rows"];
  readonly names?: Readonly<Record<string, string>>;
  readonly page?: Partial<PageData>;
}

const sheet = ({ cells = {}, format = {}, merges = [], rows = [], names = {}, page = {} }: Content): SheetData => ({
  id: "1",
  name: "表",
  visibility: "visible",
  tabColor: "",
  showGridlines: true,
  frozen: NOTHING_FROZEN,
  cells: Object.entries(cells).map(([at, value]) => ({
    ...cellAt(at),
    value,
    isError: false,
    formula: null,
    format: { ...DEFAULT_FORMAT, ...format },
    fileFormat: null,
  })),
  merges: merges.map(areaAt),
  arrays: [],
  columns: [],
  rows,
  conditionalFormats: [],
  validations: [],
  comments: [],
  names: Object.entries(names).map(([name, formula]) => ({ name, formula, visible: true, comment: "" })),
  page: { ...DEFAULT_PAGE, ...page },
  protection: null,
  customProperties: {},
  tables: [],
});

const printed = (content: Content, fits = false): PrintedSheet => {
  const found = printedSheet(sheet(content), fits);
  if (!found) throw new Error("Nothing to print");
  return found;
};

const pagesOf = (content: Content): PagedSheet => paginate(printed(content));

/** Rows of the pages, counted from 1: "1 2 | 3" for repeated rows 1 and 2 before row 3. */
const rowsOf = ({ pages }: PagedSheet): readonly string[] =>
  pages.map(({ rows }) => rows.map((run) => run.map((row) => row + 1).join(" ")).join(" | "));

/** Rows of 200 points, of which three stand on an upright A4 page. */
const high = (count: number): SheetData["rows"] =>
  Array.from({ length: count }, (_, index) => ({ index, size: 200, hidden: false }));

const column = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index + 1}`, "文字"]));

describe("pages of a sheet", () => {
  it("hold whole rows, as many as the paper has room for", () => {
    expect(rowsOf(pagesOf({ cells: column(5), rows: high(5) }))).toEqual(["1 2 3", "4 5"]);
  });

  it("lie or stand", () => {
    const page = { orientation: "Landscape" } as const;
    expect(rowsOf(pagesOf({ cells: column(3), rows: high(3), page }))).toEqual(["1 2", "3"]);
  });

  it("repeat the heading rows after the page that has them", () => {
    const names = { Print_Titles: "='表'!$1:$1" };
    expect(rowsOf(pagesOf({ cells: column(6), rows: high(6), names }))).toEqual(["1 2 3", "1 | 4 5", "1 | 6"]);
  });

  it("leave hidden rows out", () => {
    const rows = high(5).map((row) => ({ ...row, hidden: row.index === 1 }));
    expect(rowsOf(pagesOf({ cells: column(5), rows }))).toEqual(["1 3 4", "5"]);
  });

  it("are scaled down in whole per cent until the wanted number suffices", () => {
    const onOne = { zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } };
    const one = pagesOf({ cells: column(5), rows: high(5), page: onOne });
    expect(one.pages).toHaveLength(1);
    // 1,000 points on 733.9.
    expect(one.scale).toBe(0.73);
    const asManyAsItTakes = { zoom: { horizontalFitToPages: 1, verticalFitToPages: null } };
    expect(pagesOf({ cells: column(5), rows: high(5), page: asManyAsItTakes }).scale).toBe(1);
  });

  it("are never scaled up to fit, but by a set scale", () => {
    expect(
      pagesOf({ cells: { A1: "文字" }, page: { zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } } }).scale,
    ).toBe(1);
    expect(pagesOf({ cells: { A1: "文字" }, page: { zoom: { scale: 150 } } }).scale).toBe(1.5);
  });

  it("begin where the user has set a break, unless the sheet is fit to pages", () => {
    const breaks = { rows: [1], columns: [] };
    expect(rowsOf(pagesOf({ cells: column(3), page: { breaks } }))).toEqual(["1", "2 3"]);
    const zoom = { horizontalFitToPages: 1, verticalFitToPages: null };
    expect(rowsOf(pagesOf({ cells: column(3), page: { breaks, zoom } }))).toEqual(["1 2 3"]);
  });

  it("hold the print area alone, each area on pages of its own", () => {
    const names = { Print_Area: "='表'!$A$2:$B$3,'表'!$A$5:$B$5" };
    expect(rowsOf(pagesOf({ cells: column(9), names }))).toEqual(["2 3", "5"]);
  });

  it("hold of whole columns what is used", () => {
    expect(rowsOf(pagesOf({ cells: column(3), names: { Print_Area: "='表'!$A:$A" } }))).toEqual(["1 2 3"]);
  });

  it("go to the right where columns do not fit, down first", () => {
    const cells = { ...column(4), Z1: "远处" };
    const { pages } = pagesOf({ cells, rows: high(4) });
    const first = pages.map(({ rows, columns }) => [rows[0]?.[0], columns[0]?.[0]]);
    expect(first.slice(0, 3)).toEqual([
      [0, 0],
      [3, 0],
      [0, 9],
    ]);
  });

  it("do not exist for a blank sheet or a hidden one", () => {
    expect(printedSheet(sheet({}), false)).toBeNull();
    const hidden: SheetData = { ...sheet({ cells: { A1: "藏" } }), visibility: "hidden" };
    const book = {
      names: [],
      settings: {},
      protection: null,
      activeSheet: null,
      baseFormat: DEFAULT_FORMAT,
      steps: [],
    };
    expect(printedSheets({ ...book, sheets: [hidden] }, false)).toEqual([]);
  });
});

describe("rows on paper", () => {
  const long = "全年按季度完成各项工作任务".repeat(20);

  it("without a height of their own fit their texts, as Excel opens them", () => {
    const { rowHeight, lowRows } = printed({ cells: { A1: long }, format: { wrap: true } });
    expect(rowHeight(0)).toBeGreaterThan(200);
    expect(lowRows).toEqual([]);
  });

  it("that cut a text are named, and higher on request", () => {
    const content: Content = {
      cells: { A1: long },
      format: { wrap: true },
      merges: ["A1:B1"],
      rows: [{ index: 0, size: 30, hidden: false }],
    };
    expect(printed(content).lowRows).toEqual([0]);
    expect(printed(content).rowHeight(0)).toBe(30);
    expect(printed(content, true).rowHeight(0)).toBeGreaterThan(200);
  });
});

describe("cells on paper", () => {
  it("have the text that Excel shows, and one entry for a merged area", () => {
    const { cells } = printed({
      cells: { A1: 0.5, B1: "", C1: "合并" },
      merges: ["A1:B1"],
      format: { numberFormat: "0%" },
    });
    expect(cells.map(({ text, area }) => [text, area.column, area.columns])).toEqual([
      ["50%", 0, 2],
      ["合并", 2, 1],
    ]);
  });

  it("run over into blank cells at their right, up to the next content", () => {
    const { cells } = printed({ cells: { A1: "单位：青禾县图书馆", D1: "盖章" } });
    expect(cells.map(({ overflow }) => overflow)).toEqual([2, 30]);
  });
});
