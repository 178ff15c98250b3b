import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "./address";

/** One coordinate of a reference, counted from 0. */
export interface Line {
  readonly index: number;
  /** Written with "$": does not move when the formula is copied. */
  readonly isFixed: boolean;
}

/** A corner of a reference; column or row is null in references to whole rows or columns. */
export interface Corner {
  readonly column: Line | null;
  readonly row: Line | null;
}

/** The qualifier of a reference or a name, up to the "!". */
export interface SheetPiece {
  readonly kind: "sheet";
  /** As written, including the "!". */
  readonly text: string;
  /** One sheet name, or the first and last of a range of sheets (甲:丙!A1); empty if only a workbook is named. */
  readonly names: readonly string[];
  /** Whether it refers to another workbook: [1]表!A1. */
  readonly isExternal: boolean;
}

/** Cells that a formula refers to: A1, $A$1:B2, A:C, 1:3. */
export interface ReferencePiece {
  readonly kind: "reference";
  /** As written, without the sheet qualifier. */
  readonly text: string;
  /** One corner for a single cell, otherwise two. */
  readonly corners: readonly Corner[];
  /** The qualifier before it; null for cells of the formula's own sheet. */
  readonly sheet: SheetPiece | null;
}

/** The brackets of a structured reference: [[#This Row],[金额]] of 表1[[#This Row],[金额]]. */
export interface ColumnsPiece {
  readonly kind: "columns";
  readonly text: string;
  /** The name of the table (表格) before it. */
  readonly table: string;
}

/** Anything else: operators, functions, texts, numbers, names, errors. */
export interface OtherPiece {
  readonly kind: "other";
  readonly text: string;
}

export type FormulaPiece = SheetPiece | ReferencePiece | ColumnsPiece | OtherPiece;

/**
 * A character of a word. Operators in stored formulas are ASCII, so every non-ASCII character except spaces belongs to
 * a word: Excel writes 甲・乙!A1 and LibreOffice 2024年!A1 without quotes.
 */
const WORD_CHARACTER = "[^\\s\\x00-\\x20\"!#$%&'()*+,\\-/:;<=>@[\\]^`{|}~\\x7F]";
const WORD = `${WORD_CHARACTER}+`;
/** What may not follow a reference: more of a word, a call, table columns, or the "!" of a sheet name. */
const END = `(?!${WORD_CHARACTER}|[$(![])`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
/** In table column names an apostrophe escapes the following character. */
const IN_BRACKETS = String.raw`'[^]|[^[\]']`;
const BRACKETS = String.raw`\[(?:${IN_BRACKETS}|\[(?:${IN_BRACKETS})*\])*\]`;

const TOKEN = new RegExp(
  [
    `"(?:[^"]|"")*"`,
    `'(?<quoted>(?:[^']|'')+)'!`,
    // Quoted but not a sheet name, or unterminated: not valid, but consumed in one go to avoid rescanning.
    `'(?:[^']|'')*'?`,
    // A reference to a deleted sheet is invalid, whatever cells it names.
    `#REF!(?:[$]|${WORD_CHARACTER})*(?::(?:[$]|${WORD_CHARACTER})+)?`,
    `#[A-Za-z][A-Za-z0_/]*[!?]?`,
    `(?<external>${BRACKETS}(?:${WORD}(?::${WORD})?)?)!`,
    `(?<table>${WORD})(?<columns>${BRACKETS})`,
    BRACKETS,
    `(?<plain>(?!${CELL}:)${WORD}(?::${WORD})?)!`,
    `(?<cells>${CELL}:${CELL})${END}`,
    `(?<cell>${CELL})${END}`,
    `(?<lines>${COLUMN}:${COLUMN}|${ROW}:${ROW})${END}`,
    `(?:[$]|${WORD_CHARACTER})+`,
  ].join("|"),
  "gu",
);

/** Splits a formula into pieces whose texts concatenate to the formula. It may start with "=". */
export function formulaPieces(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let from = 0;
  let sheet: SheetPiece | null = null;
  const addOther = (to: number): void => {
    if (to > from) pieces.push({ kind: "other", text: formula.slice(from, to) });
    from = to;
  };
  for (const match of formula.matchAll(TOKEN)) {
    const piece: Exclude<FormulaPiece, OtherPiece> | null =
      sheetPiece(match) ??
      referencePiece(match, sheet !== null && from === match.index ? sheet : null) ??
      columnsPiece(match);
    sheet = null;
    if (!piece) continue;
    const end = match.index + match[0].length;
    addOther(end - piece.text.length);
    pieces.push(piece);
    from = end;
    if (piece.kind === "sheet") sheet = piece;
  }
  addOther(formula.length);
  return pieces;
}

/** The formula with some pieces replaced; null keeps a piece. */
export const rewritten = (formula: string, change: (piece: FormulaPiece) => string | null): string =>
  formulaPieces(formula)
    .map((piece) => change(piece) ?? piece.text)
    .join("");

function sheetPiece({ 0: text, groups = {} }: RegExpExecArray): SheetPiece | null {
  const { quoted, external, plain } = groups;
  if (quoted !== undefined) {
    // Sheet names cannot contain brackets or colons: these mark a workbook, or a range of two sheets.
    const bracket = quoted.lastIndexOf("]") + 1;
    return {
      kind: "sheet",
      text,
      names: namesIn(quoted.slice(bracket).replaceAll("''", "'")),
      isExternal: bracket > 0,
    };
  }
  if (external !== undefined) {
    return { kind: "sheet", text, names: namesIn(external.slice(external.lastIndexOf("]") + 1)), isExternal: true };
  }
  return plain === undefined ? null : { kind: "sheet", text, names: namesIn(plain), isExternal: false };
}

const namesIn = (text: string): readonly string[] => text.split(":").filter((name) => name !== "");

function referencePiece({ 0: text, groups = {} }: RegExpExecArray, sheet: SheetPiece | null): ReferencePiece | null {
  if ((groups["cells"] ?? groups["cell"] ?? groups["lines"]) === undefined) return null;
  const corners = text.split(":").map(cornerOf);
  return corners.every(isInGrid) ? { kind: "reference", text, corners, sheet } : null;
}

const columnsPiece = ({ groups: { table, columns } = {} }: RegExpExecArray): ColumnsPiece | null =>
  table === undefined || columns === undefined ? null : { kind: "columns", text: columns, table };

function cornerOf(text: string): Corner {
  const [, columnMark = "", column = "", rowMark = "", row = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    column: column === "" ? null : { index: columnIndex(column), isFixed: columnMark !== "" },
    // In a whole-row reference the first "$" belongs to the row.
    row: row === "" ? null : { index: Number(row) - 1, isFixed: (column === "" ? columnMark : rowMark) !== "" },
  };
}

const isInGrid = ({ column, row }: Corner): boolean =>
  (column?.index ?? 0) < MAX_COLUMNS && (row?.index ?? 0) < MAX_ROWS;
