import { INDICATORS_NAME } from "../layout/form-names";
import { hasLines } from "../plan/borders";
import type { CellStyle, FontStyle, NewCell, NewSheet, PageSetup } from "../plan/plan";
import { parseArea, type Area } from "../workbook/address";
import { intersection } from "../workbook/areas";
import type { Span } from "../workbook/snapshot";

/** A document to write: paragraphs and tables with one page setup. */
export interface WrittenDocument {
  readonly page: Pick<PageSetup, "paper" | "orientation" | "margins">;
  readonly blocks: readonly WrittenBlock[];
}

export type WrittenBlock = WrittenParagraph | WrittenTable;

export interface WrittenParagraph {
  readonly kind: "paragraph";
  /** Line breaks are kept. */
  readonly text: string;
  readonly font: FontStyle;
  readonly horizontal: CellStyle["horizontal"];
  /** In points; 0 when missing. */
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  /** First-line indent in characters, 2 in running text; 0 when missing. */
  readonly indent?: number;
  /** Line height as a multiple of single spacing; 1 when missing. */
  readonly lineSpacing?: number;
  /** Room left and right of it, in points, as beside a table narrower than the page; 0 when missing. */
  readonly side?: number;
  /** Whether it starts a new page. */
  readonly startsPage?: boolean;
}

/** A table modelled on a sheet: positions count from its own first row and column. */
export interface WrittenTable {
  readonly kind: "table";
  /** In points, like the heights; rows grow if their text needs more. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly cells: readonly WrittenCell[];
  readonly merges: readonly Area[];
  /** Number of leading rows repeated on every page the table spans. */
  readonly headRows: number;
}

/** A cell of a table in a document. */
export interface WrittenCell extends NewCell {
  /** A remark added to it, as a bold paragraph of its own. */
  readonly added?: string;
}

/** A4 in points. */
const PAPER = { short: 595.3, long: 841.9 };
/** Forms that would have to shrink below this scale to fit one page continue on a second one. */
const LEAST_SCALE = 0.62;
/** Safety margin, because programs break lines differently. */
const RESERVE = 0.97;

/**
 * Converts sheets to a document, each on a new page: rows consisting of one full-width cell without lines become
 * paragraphs (附件, title, 填报单位), the others tables with the same widths. A form that does not fit one page at a
 * readable size continues on the next, where the heading row of the indicators is repeated.
 */
export function documentOfSheets(sheets: readonly NewSheet[]): WrittenDocument {
  const [first] = sheets;
  const page = first?.page ?? {
    paper: "A4",
    orientation: "portrait",
    margins: { left: 51, right: 51, top: 45, bottom: 45 },
  };
  return {
    page,
    blocks: sheets.flatMap((sheet, index) => onNewPage(blocksOf(sheet, scaleOf(sheet)), index > 0)),
  };
}

/** Lengths in two directions, or their scales: of columns to fit the page width, and of heights and fonts. */
interface Scale {
  readonly width: number;
  readonly height: number;
}

/** The width and height that the margins of a page leave. */
function roomOn({ margins, orientation }: NewSheet["page"]): Scale {
  const [width, height] = orientation === "portrait" ? [PAPER.short, PAPER.long] : [PAPER.long, PAPER.short];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

function scaleOf({ columnWidths, rowHeights, page }: NewSheet): Scale {
  const room = roomOn(page);
  const inWidth = Math.min(1, room.width / sumOf(columnWidths));
  const inHeight = (room.height * RESERVE) / sumOf(rowHeights);
  const whole = Math.min(inWidth, inHeight);
  return { width: inWidth, height: whole < LEAST_SCALE ? inWidth : whole };
}

const sumOf = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** Makes the first paragraph start a page; before a table an empty one is inserted. */
function onNewPage(blocks: readonly WrittenBlock[], startsPage: boolean): readonly WrittenBlock[] {
  const [first, ...others] = blocks;
  if (!startsPage || !first) return blocks;
  return first.kind === "paragraph" ? [{ ...first, startsPage }, ...others] : [{ ...BLANK, startsPage }, ...blocks];
}

/** A tiny paragraph between tables, which would otherwise merge into one. */
const BLANK: WrittenParagraph = {
  kind: "paragraph",
  text: "",
  font: { name: "宋体", family: "roman", size: 1, bold: false },
  horizontal: "left",
};

function blocksOf(sheet: NewSheet, scale: Scale): readonly WrittenBlock[] {
  const rows = sheet.rowHeights.length;
  const heads = headRowsOf(sheet);
  const blocks: WrittenBlock[] = [];
  let from = 0;
  const closeTable = (to: number): void => {
    if (to > from) {
      if (blocks.at(-1)?.kind === "table") blocks.push(BLANK);
      blocks.push(tableOf(sheet, from, to, scale, heads?.from === from ? heads.to - heads.from + 1 : 0));
    }
    from = to;
  };
  for (let row = 0; row < rows; row++) {
    if (heads?.from === row) closeTable(row);
    const paragraph = paragraphAt(sheet, row, scale);
    if (!paragraph) continue;
    closeTable(row);
    blocks.push(paragraph);
    from = row + 1;
  }
  closeTable(rows);
  return blocks;
}

/** The heading rows of the indicators, if the form needs a second page and no merged area crosses their upper edge. */
function headRowsOf(sheet: NewSheet): Span | null {
  const heads = statedHeads(sheet);
  if (!heads) return null;
  const fits = scaleOf(sheet).height * sumOf(sheet.rowHeights) < PAPER.long;
  const isCut = sheet.merges.some((merge) => merge.row < heads.from && merge.row + merge.rows > heads.from);
  return heads.from > 0 && !fits && !isCut ? heads : null;
}

/** The heading rows by the name that says where the indicators are, or as the page repeats them. */
function statedHeads({ names, page }: NewSheet): Span | null {
  const reference = names
    .find(({ name }) => name === INDICATORS_NAME)
    ?.formula.split("!")
    .at(-1);
  const area = reference === undefined ? null : parseArea(reference);
  return area ? { from: area.row - 1, to: area.row - 1 } : (page.repeatedRows ?? null);
}

/** The row as a paragraph if it is a single full-width cell without lines. */
function paragraphAt(sheet: NewSheet, row: number, scale: Scale): WrittenParagraph | null {
  const inRow = sheet.cells.filter((cell) => cell.row === row);
  const [first] = inRow;
  if (
    !first ||
    first.column > 0 ||
    inRow.some(({ style, value }) => hasLines(style.border) || (value !== null && value !== first.value))
  )
    return null;
  const width = sheet.columnWidths.length;
  const isWhole =
    width === 1 ||
    sheet.merges.some((area) => area.row === row && area.column === 0 && area.columns === width && area.rows === 1);
  if (!isWhole || first.value === null) return null;
  const { font, horizontal } = first.style;
  const height = (sheet.rowHeights[row] ?? 0) * scale.height;
  const size = font.size * scale.height;
  const lines = String(first.value).split("\n").length;
  const space = Math.max(0, (height - lines * size * 1.3) / 2);
  const side = (roomOn(sheet.page).width - sumOf(sheet.columnWidths) * scale.width) / 2;
  return {
    kind: "paragraph",
    text: String(first.value),
    font: { ...font, size },
    horizontal,
    spaceBefore: space,
    spaceAfter: space,
    side: Math.max(0, side),
  };
}

function tableOf(sheet: NewSheet, from: number, to: number, scale: Scale, headRows: number): WrittenTable {
  const within: Area = { row: from, column: 0, rows: to - from, columns: sheet.columnWidths.length };
  return {
    kind: "table",
    columnWidths: sheet.columnWidths.map((width) => width * scale.width),
    rowHeights: sheet.rowHeights.slice(from, to).map((height) => height * scale.height),
    cells: sheet.cells
      .filter(({ row }) => row >= from && row < to)
      .map((cell) => ({
        ...cell,
        row: cell.row - from,
        style: { ...cell.style, font: { ...cell.style.font, size: cell.style.font.size * scale.height } },
      })),
    merges: sheet.merges.flatMap((merge) => {
      const common = intersection(merge, within);
      return common ? [{ ...common, row: common.row - from }] : [];
    }),
    headRows,
  };
}
