import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellValue, SnapshotCell, Span } from "../../core/workbook/snapshot";
import { cellText } from "./cell-text";
import { isoToSerial } from "./iso-date";
import { movableFormula, type MovableFormula } from "./shared-formula";
import { readRichText } from "./read-shared-strings";
import { decodeXstring } from "../package/xml-text";
import type { TagKind, XmlCursor } from "../package/xml-cursor";

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** Number format codes by style index, null for General. */
  readonly numberFormats: readonly (string | null)[];
  readonly date1904: boolean;
  /** Called for every cell that holds something and for every range of a rule; throws when there are too many. */
  readonly countContent: () => void;
  /** Called with the length of every formula that is derived from a shared one; throws when they are too long in all. */
  readonly countDerived: (length: number) => void;
}

/** What stands in the rows of a sheet. */
export interface SheetRows {
  /** In row order, then column order. */
  readonly cells: readonly SnapshotCell[];
  readonly hiddenRows: readonly Span[];
}

interface FormulaMaster {
  readonly length: number;
  readonly at: MovableFormula;
  readonly row: number;
  readonly column: number;
}

const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const DIGIT_0 = 0x30;

/**
 * Reads the rows of the sheetData element that the cursor has just opened, in one pass; the cursor then stands at its
 * closing tag. Cells without a value and without a formula are passed over. A formula that was never computed has the
 * value "". Throws PartFailure for what no program could have meant.
 */
export function scanRows(cursor: XmlCursor, context: CellContext): SheetRows {
  const scanner = new CellScanner(cursor, context);
  scanner.readRows();
  return { cells: inOrder(scanner.cells), hiddenRows: joinSpans(scanner.hiddenRows) };
}

class CellScanner {
  readonly cells: SnapshotCell[] = [];
  readonly hiddenRows: Span[] = [];
  readonly #cursor: XmlCursor;
  readonly #context: CellContext;
  readonly #masters = new Map<string, FormulaMaster>();
  #row = -1;
  #column = -1;

  constructor(cursor: XmlCursor, context: CellContext) {
    this.#cursor = cursor;
    this.#context = context;
  }

  readRows(): void {
    const cursor = this.#cursor;
    cursor.walk((kind) => {
      if (cursor.name !== "row") return;
      this.#openRow();
      if (kind === "open") this.#readCells();
    });
  }

  #openRow(): void {
    const cursor = this.#cursor;
    const number = cursor.attribute("r");
    this.#row = number === null ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row >= MAX_ROWS) {
      throw cursor.malformed(`row ${number ?? this.#row + 1}`);
    }
    const hidden = cursor.attribute("hidden");
    if (hidden === "1" || hidden === "true") this.hiddenRows.push({ from: this.#row, to: this.#row });
  }

  #readCells(): void {
    const cursor = this.#cursor;
    cursor.walk((kind) => {
      if (cursor.name !== "c") return;
      this.#openCell();
      if (kind === "open") this.#readCell();
    });
  }

  #openCell(): void {
    const cursor = this.#cursor;
    const reference = cursor.attribute("r");
    if (reference === null) this.#column += 1;
    else this.#goTo(reference);
    if (!(this.#column < MAX_COLUMNS && this.#row < MAX_ROWS)) {
      throw cursor.malformed(`cell reference ${reference ?? this.#column + 1}`);
    }
  }

  /**
   * Takes row and column from a reference like "AB12". Character by character, because this runs for every cell; what is
   * no reference makes the row not a number.
   */
  #goTo(reference: string): void {
    let at = 0;
    let column = 0;
    for (let code = reference.charCodeAt(0); code >= LETTER_A && code <= LETTER_Z; code = reference.charCodeAt(++at)) {
      column = column * 26 + (code - LETTER_A + 1);
    }
    const letters = at;
    let row = 0;
    for (; at < reference.length; at++) {
      const digit = reference.charCodeAt(at) - DIGIT_0;
      row = digit >= 0 && digit <= 9 ? row * 10 + digit : NaN;
    }
    this.#column = column - 1;
    this.#row = letters > 0 && row > 0 ? row - 1 : NaN;
  }

  /** Reads from behind the opening tag of a cell to its closing tag. */
  #readCell(): void {
    const cursor = this.#cursor;
    const type = cursor.attribute("t") ?? "n";
    const style = cursor.attribute("s");
    const { numberFormats, date1904, countContent } = this.#context;
    let raw: string | null = null;
    let inline: string | null = null;
    let formula: string | null = null;
    for (let kind = cursor.next(); kind !== "close"; kind = cursor.next()) {
      if (kind === null) throw cursor.malformed("cell is not closed");
      if (cursor.name === "f") formula = this.#readFormula(kind);
      else if (kind === "empty") continue;
      else if (cursor.name === "v") raw = cursor.readText();
      else if (cursor.name === "is") inline = readRichText(cursor);
      else cursor.skipElement();
    }
    cursor.expectClosing("c");
    const value = this.#value(type, raw, inline);
    if (value === "" && formula === null) return;
    countContent();
    const numberFormat = style === null ? (numberFormats[0] ?? null) : (numberFormats[Number(style)] ?? null);
    this.cells.push({
      row: this.#row,
      column: this.#column,
      value,
      text: cellText(value, numberFormat, date1904),
      formula,
      numberFormat,
    });
  }

  /** The value by cell type (ECMA-376 part 1, 18.18.11); "" for a cell that holds nothing. */
  #value(type: string, raw: string | null, inline: string | null): CellValue {
    if (type === "inlineStr") return inline ?? decodeXstring(raw ?? "");
    if (raw === null) return "";
    if (type === "str") return decodeXstring(raw);
    const text = raw.trim();
    if (text === "") return "";
    switch (type) {
      case "s":
        return this.#sharedString(text);
      case "b":
        return text === "1" || text === "true";
      case "e":
        return { error: text };
      case "d":
        return isoToSerial(text, this.#context.date1904) ?? text;
      case "n":
        return this.#number(text);
      default:
        throw this.#cursor.malformed(`cell type ${type}`);
    }
  }

  #sharedString(index: string): string {
    const text = this.#context.sharedStrings[Number(index)];
    if (text === undefined) throw this.#cursor.malformed(`shared string ${index}`);
    return text;
  }

  #number(text: string): number {
    const value = Number(text);
    if (!Number.isFinite(value)) throw this.#cursor.malformed(`number ${text}`);
    return value;
  }

  /**
   * The formula of the current f element. A shared one is written out at its first cell only; a data table or a shared
   * formula whose first cell is missing has no text of its own and reads as "".
   */
  #readFormula(kind: TagKind): string {
    const cursor = this.#cursor;
    const isShared = cursor.attribute("t") === "shared";
    const index = isShared ? (cursor.attribute("si") ?? "") : "";
    const text = kind === "empty" ? "" : decodeXstring(cursor.readText());
    if (!isShared) return text;
    if (text !== "") {
      this.#masters.set(index, { length: text.length, at: movableFormula(text), row: this.#row, column: this.#column });
      return text;
    }
    const master = this.#masters.get(index);
    if (!master) return "";
    this.#context.countDerived(master.length);
    return master.at(this.#row - master.row, this.#column - master.column);
  }
}

/** Row order, then column order; of two cells at one place the later one stays. Files are nearly always in order. */
function inOrder(cells: readonly SnapshotCell[]): readonly SnapshotCell[] {
  const follows = (cell: SnapshotCell, before: SnapshotCell): boolean =>
    cell.row > before.row || (cell.row === before.row && cell.column > before.column);
  if (cells.every((cell, index) => index === 0 || follows(cell, cells[index - 1] ?? cell))) return cells;
  const byPlace = new Map(cells.map((cell) => [cell.row * MAX_COLUMNS + cell.column, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Spans in order, neighbours joined. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}
