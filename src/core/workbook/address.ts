/** A cell of one sheet; row and column count from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A cell of a workbook. For a merged area it is the top-left cell, which holds the value. */
export interface CellRef extends CellAddress {
  readonly sheet: string;
}

/** A rectangle of cells; row and column count from 0, `rows` and `columns` are at least 1. */
export interface Area extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

/** Grid limits of an .xlsx worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. The name must consist of letters only. */
export function columnIndex(name: string): number {
  let column = 0;
  // The low five bits of a letter in either case are its position in the alphabet.
  for (let index = 0; index < name.length; index++) column = column * 26 + (name.charCodeAt(index) & 31);
  return column - 1;
}

/** {row: 5, column: 1} → "B6". */
export const formatCell = ({ row, column }: CellAddress): string => `${columnName(column)}${row + 1}`;

/** "附件1-1!B6", for display: the sheet name is not quoted. */
export const cellLabel = (cell: CellRef): string => `${cell.sheet}!${formatCell(cell)}`;

/** "B6" or "$B$6" → {row: 5, column: 1}; null unless the text is a cell within the grid. */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const column = columnIndex(match[1]);
  const row = Number(match[2]) - 1;
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column } : null;
}

/** The smallest area that contains both corners. */
export function areaBetween(a: CellAddress, b: CellAddress): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

/** "A", "$A" */
const WHOLE_COLUMNS = /^\$?[A-Za-z]{1,3}$/;
/** "1", "$1" */
const WHOLE_ROWS = /^\$?[1-9]\d{0,6}$/;

/** "A1:B2", "A1", "A:C" and "1:3", each with or without "$"; null unless the text is an area within the grid. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  const first = colon < 0 ? text : text.slice(0, colon);
  const last = colon < 0 ? text : text.slice(colon + 1);
  const from = parseCell(first);
  const to = parseCell(last);
  if (from && to) return areaBetween(from, to);
  if (WHOLE_COLUMNS.test(first) && WHOLE_COLUMNS.test(last)) return parseArea(`${first}1:${last}${MAX_ROWS}`);
  if (!WHOLE_ROWS.test(first) || !WHOLE_ROWS.test(last)) return null;
  return parseArea(`A${first}:${columnName(MAX_COLUMNS - 1)}${last}`);
}

/** {row: 0, column: 0, rows: 2, columns: 2} → "A1:B2"; a single cell → "A1". */
export function formatArea(area: Area): string {
  const from = formatCell(area);
  const to = formatCell({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return from === to ? from : `${from}:${to}`;
}

/** An absolute reference: "$A$1:$B$2", a single cell "$A$1". */
export const formatAbsolute = (area: Area): string => formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");

/** Whether the cell lies inside the area. */
export function contains(area: Area, { row, column }: CellAddress): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Names that formulas would read as an R1C1 reference or a logical value. */
const READ_OTHERWISE = /^(?:R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet name as required in formulas and defined names: `附件1-1` → `'附件1-1'`, apostrophes doubled. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseCell(name) === null && !READ_OTHERWISE.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Excel compares names of sheets, cells and columns case-insensitively. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
