import { isSheetName, isTaken } from "../layout/sheet-names";
import type { LocalText } from "../local-text";
import type { Area, CellRef } from "../workbook/address";
import type { CellValue, SheetSnapshot, SnapshotCell, Struck, WorkbookSnapshot } from "../workbook/snapshot";
import { textOf, type Block } from "./block";
import { columnsOf, type Columns } from "./edges";
import { paragraphCells } from "./paragraph-cells";
import { attachmentOf, firstTexts, formTitleOf, sectionsOf, type NumberedTable, type Section } from "./sections";
import { settleStruck, struckIn } from "./struck";

/** A document as a workbook, with a mapping from cells back to places in the document. */
export interface DocumentSheets {
  readonly snapshot: WorkbookSnapshot;
  /** The place of a cell in the document: "表3 第10行", "第2段"; null for cells not from the document. */
  readonly placeOf: (cell: CellRef) => LocalText | null;
  /** Column widths in points, by sheet name. */
  readonly columnWidths: ReadonlyMap<string, readonly number[]>;
  /** Number of tables inside cells, which are read as text. */
  readonly nestedTables: number;
  /** Cells whose text may not be complete. */
  readonly cut: readonly CellRef[];
}

/** The origin of a sheet's row. */
type RowOrigin =
  | { readonly kind: "paragraph"; readonly number: number }
  | { readonly kind: "row"; readonly table: number; readonly row: number };

/**
 * Converts a document to a workbook with one sheet per form, split at attachment labels and titles. Table rows become
 * rows; a paragraph outside tables becomes a row merged over the full width, so that 续表 is not read as an indicator.
 * Plain figures become numbers, since documents have no number cells.
 */
export function documentSheets(blocks: readonly Block[], savedYear: number | null): DocumentSheets {
  const names: string[] = [];
  const origins = new Map<string, readonly RowOrigin[]>();
  const columnWidths = new Map<string, readonly number[]>();
  const allCut: CellRef[] = [];
  const sections = sectionsOf(settleStruck(blocks));
  const sheets = sections.map((section) => {
    const name = sheetName(section, names);
    names.push(name);
    const { sheet, rows, columns, cut } = sheetOf(name, section);
    origins.set(name, rows);
    columnWidths.set(name, columns.widths);
    allCut.push(...cut);
    return sheet;
  });
  return {
    snapshot: { sheets, names: [], savedYear, source: "document" },
    placeOf: ({ sheet, row }) => {
      const origin = origins.get(sheet)?.[row];
      return origin ? placeWords(origin) : null;
    },
    columnWidths,
    cut: allCut,
    nestedTables: sections.flatMap((section) => section.blocks).reduce((sum, block) => sum + nestedIn(block), 0),
  };
}

const nestedIn = (block: Section["blocks"][number]): number =>
  block.kind === "paragraph"
    ? 0
    : block.rows
        .flatMap(({ cells }) => cells)
        .reduce((sum, cell) => sum + cell.blocks.filter(({ kind }) => kind === "table").length, 0);

const placeWords = (origin: RowOrigin): LocalText =>
  origin.kind === "paragraph"
    ? { zh: `第${origin.number}段`, en: `paragraph ${origin.number}` }
    : { zh: `表${origin.table} 第${origin.row}行`, en: `table ${origin.table}, row ${origin.row}` };

function sheetOf(name: string, { blocks }: Section) {
  const columns = columnsOf(blocks.filter((block) => block.kind === "table"));
  const width = Math.max(1, columns.widths.length);
  const rows: RowOrigin[] = [];
  const cells: SnapshotCell[] = [];
  const merges: Area[] = [];
  const cut: CellRef[] = [];
  for (const block of blocks) {
    if (block.kind === "table") {
      for (const area of areasOf(block, columns, rows.length)) {
        const text = area.texts.join("\n");
        if (text !== "") cells.push(cellOf(area.row, area.column, text, area.struck));
        if (area.isCut) cut.push({ sheet: name, row: area.row, column: area.column });
        merges.push({ row: area.row, column: area.column, rows: area.rows, columns: area.columns });
      }
      rows.push(...block.rows.map((_, row): RowOrigin => ({ kind: "row", table: block.number, row: row + 1 })));
      continue;
    }
    const texts = paragraphCells(block.text);
    const parts = texts.length <= width ? texts : [block.text];
    for (const [column, text] of parts.entries()) {
      const isLast = column === parts.length - 1;
      cells.push(cellOf(rows.length, column, text, block.struck));
      merges.push({ row: rows.length, column, rows: 1, columns: isLast ? width - column : 1 });
    }
    rows.push({ kind: "paragraph", number: block.number });
  }
  const sheet: SheetSnapshot = {
    name,
    visibility: "visible",
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: merges.filter((area) => area.rows * area.columns > 1),
    hiddenRows: [],
    hiddenColumns: [],
    names: [],
    formulaFormats: [],
    listValidations: [],
    isProtected: false,
  };
  return { sheet, rows, columns, cut };
}

/** A cell of the sheet, which may continue in the next row. */
type OpenArea = { -readonly [Key in keyof Area]: Area[Key] } & {
  readonly texts: string[];
  isCut: boolean;
  struck: Struck | undefined;
};

/** The cells of a table, placed on a sheet from a row on. */
function areasOf({ rows }: NumberedTable, columns: Columns, firstRow: number): readonly OpenArea[] {
  let open = new Map<number, OpenArea>();
  const areas: OpenArea[] = [];
  for (const [index, { cells: tableCells }] of rows.entries()) {
    const row = firstRow + index;
    const next = new Map<number, OpenArea>();
    let free = 0;
    for (const { left, right, merge, blocks, isCut } of tableCells) {
      const column = Math.max(free, columns.at(left));
      const columnCount = Math.max(1, columns.at(right) - column);
      free = column + columnCount;
      const above = merge === "continues" ? open.get(column) : undefined;
      const text = textOf(blocks);
      const goesOn = above?.columns === columnCount ? above : undefined;
      const area = goesOn ?? { row, column, rows: 0, columns: columnCount, texts: [], isCut: false, struck: undefined };
      if (!goesOn) areas.push(area);
      area.rows += 1;
      area.isCut ||= isCut === true;
      area.struck ??= struckIn(blocks);
      // Some programs repeat the text in every row that a merged cell continues in.
      if (text !== "" && !area.texts.includes(text)) area.texts.push(text);
      if (merge !== "none") next.set(column, area);
    }
    open = next;
  }
  return areas;
}

const cellOf = (row: number, column: number, text: string, struck: Struck | undefined): SnapshotCell => {
  const value = valueOf(text);
  return {
    row,
    column,
    value,
    text: typeof value === "number" ? text.trim() : text,
    formula: null,
    numberFormat: null,
    ...(struck ? { struck } : {}),
  };
};

/** A figure that Excel would recognise when typed; codes with a leading zero and long numbers stay text. */
const FIGURE = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,15})?$/;

export function valueOf(text: string): CellValue {
  const trimmed = text.trim();
  const digits = trimmed.replaceAll(",", "");
  return FIGURE.test(trimmed) && digits.length <= 16 ? Number(digits) : text;
}

/** The attachment label, the title, or the number of the first table; made unique. */
function sheetName({ blocks }: Section, taken: readonly string[]): string {
  const texts = blocks.slice(0, blocks.findIndex(({ kind }) => kind === "table") + 1).flatMap(firstTexts);
  const table = blocks.find((block) => block.kind === "table");
  const wishes = [...texts.map(attachmentOf), ...texts.map(formTitleOf), table ? `表${table.number}` : "正文"];
  const name = wishes.find((wish): wish is string => wish !== null && isSheetName(wish)) ?? "正文";
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : ` (${number})`;
    const unique = `${name.slice(0, 31 - end.length)}${end}`;
    if (!isTaken(unique, taken)) return unique;
  }
}
