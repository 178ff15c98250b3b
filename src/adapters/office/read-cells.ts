import type { Area } from "../../core/workbook/address";
import type { CellValue, SnapshotCell } from "../../core/workbook/snapshot";

/** A rectangle of a sheet to read. */
export interface Block extends Area {
  readonly sheet: Excel.Worksheet;
}

/**
 * Cells per request. Each cell is requested in five forms; full of short Chinese text that makes some 3 MB, and Excel
 * on the web returns at most 5 MB.
 */
const CELLS_PER_REQUEST = 50_000;

const WANTED = "values,formulas,text,numberFormat,valueTypes";

/** What Excel returns for the cells of a block; each matrix has the block's shape. */
type Answer = Pick<Excel.Range, "values" | "formulas" | "text" | "numberFormat" | "valueTypes">;

/** Cuts an area into blocks of whole rows that fit into one request; longer rows are cut too. */
export function blocksOf(sheet: Excel.Worksheet, area: Area): readonly Block[] {
  const columns = Math.min(area.columns, CELLS_PER_REQUEST);
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => {
    const row = area.row + index * rows;
    return { sheet, row, column: area.column, columns, rows: Math.min(rows, area.row + area.rows - row) };
  });
}

/** Groups blocks into requests. Forms of a hundred sheets fit into one; larger workbooks need more. */
export function requestsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const requests: Block[][] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.rows * block.columns;
    const last = requests.at(-1);
    if (last && cells + size <= CELLS_PER_REQUEST) {
      last.push(block);
      cells += size;
    } else {
      requests.push([block]);
      cells = size;
    }
  }
  return requests;
}

/** Splits a request into two of half the size; empty for a single cell. */
export function halved(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const [block] = blocks;
  const half = Math.ceil(blocks.length / 2);
  if (!block || blocks.length > 1) return block ? [blocks.slice(0, half), blocks.slice(half)] : [];
  const axis = block.rows > 1 ? "rows" : "columns";
  const first = Math.ceil(block[axis] / 2);
  if (first === block[axis]) return [];
  const rest = { ...block, [axis]: block[axis] - first };
  const at = axis === "rows" ? { row: block.row + first } : { column: block.column + first };
  return [[{ ...block, [axis]: first }], [{ ...rest, ...at }]];
}

/** Requests the non-blank cells of a block in row order; read the result after the next `sync`. */
export function queryCells({ sheet, row, column, rows, columns }: Block): () => readonly SnapshotCell[] {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load(WANTED);
  return () => {
    const cells: SnapshotCell[] = [];
    for (let i = 0; i < rows; i += 1) {
      for (let j = 0; j < columns; j += 1) {
        const cell = cellAt(range, i, j);
        if (cell) cells.push({ row: row + i, column: column + j, ...cell });
      }
    }
    return cells;
  };
}

function cellAt(answer: Answer, row: number, column: number): Omit<SnapshotCell, "row" | "column"> | null {
  const raw: unknown = answer.values[row]?.[column];
  if (raw === "" || raw === null || raw === undefined) return null;
  const value = valueOf(raw, answer.valueTypes[row]?.[column]);
  const code = String(answer.numberFormat[row]?.[column] ?? "");
  return {
    value,
    text: answer.text[row]?.[column] ?? "",
    formula: formulaOf(answer.formulas[row]?.[column], raw),
    numberFormat: code === "" || code === "General" ? null : code,
  };
}

/** Excel returns an error as its code: only the type distinguishes it from a text such as "#N/A". */
function valueOf(raw: unknown, type: string | undefined): CellValue {
  if (type === "Error") return { error: String(raw) };
  return typeof raw === "number" || typeof raw === "boolean" ? raw : String(raw);
}

/** Excel returns the value where there is no formula, so a text that begins with "=" equals its value. */
const formulaOf = (formula: unknown, raw: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== raw ? formula.slice(1) : null;
