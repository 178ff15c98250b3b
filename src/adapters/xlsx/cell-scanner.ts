import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellValue, SnapshotCell, Span, Struck } from "../../core/workbook/snapshot";
import { cellText } from "./cell-text";
import { isoToSerial } from "./iso-date";
import { movableFormula, type MovableFormula } from "./shared-formula";
import { readRichText, type RichText, type SharedStrings } from "./read-shared-strings";
import { decodeXstring } from "../package/xml-text";
import type { TagKind, XmlCursor } from "../package/xml-cursor";

/** Workbook-wide data that cells refer to. */
export interface CellContext {
  readonly sharedStrings: SharedStrings;
  /** Number format codes by style index, null for General. */
  readonly numberFormats: readonly (string | null)[];
  /** Whether a style strikes its text through, by style index. */
  readonly struckStyles: readonly boolean[];
  readonly date1904: boolean;
  /** Called for every cell with content and every range of a rule; throws when there are too many. */
  readonly countContent: () => void;
  /** Called with the length of every formula derived from a shared one; throws when the total is too long. */
  readonly countDerived: (length: number) => void;
}

/** The contents of a sheet's rows. */
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
 * Reads the rows of the sheetData element that the cursor has just opened, in one pass, and leaves the cursor at its
 * closing tag. Cells with neither value nor formula are skipped. A formula that was never computed has the value "".
 * Throws PartFailure for malformed rows.
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
   * Sets row and column from a reference like "AB12". Parses character by character because this runs for every cell;
   * an invalid reference makes the row NaN.
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

  /** Reads from after the opening tag of a cell to its closing tag. */
  #readCell(): void {
    const cursor = this.#cursor;
    const type = cursor.attribute("t") ?? "n";
    const style = cursor.attribute("s");
    const { numberFormats, date1904, countContent } = this.#context;
    let raw: string | null = null;
    let inline: RichText | null = null;
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
    const value = this.#value(type, raw, inline?.text ?? null);
    if (value === "" && formula === null) return;
    countContent();
    const styleIndex = style === null ? 0 : Number(style);
    const numberFormat = numberFormats[styleIndex] ?? null;
    const struck = inline?.struck ?? this.#struck(type, raw, styleIndex);
    this.cells.push({
      row: this.#row,
      column: this.#column,
      value,
      text: cellText(value, numberFormat, date1904),
      formula,
      numberFormat,
      ...(struck ? { struck } : {}),
    });
  }

  /** How much of the cell its shared string, or else its style, strikes through. */
  #struck(type: string, raw: string | null, style: number): Struck | undefined {
    const { sharedStrings, struckStyles } = this.#context;
    const ofRuns = type === "s" && sharedStrings.struck.size > 0 ? sharedStrings.struck.get(Number(raw)) : undefined;
    return ofRuns ?? (struckStyles[style] === true ? "wholly" : undefined);
  }

  /** The value by cell type (ECMA-376 part 1, 18.18.11); "" for an empty cell. */
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
    const text = this.#context.sharedStrings.texts[Number(index)];
    if (text === undefined) throw this.#cursor.malformed(`shared string ${index}`);
    return text;
  }

  #number(text: string): number {
    const value = Number(text);
    if (!Number.isFinite(value)) throw this.#cursor.malformed(`number ${text}`);
    return value;
  }

  /**
   * The formula of the current f element. A shared formula has its text in its first cell only; a data table, or a
   * shared formula whose first cell is missing, reads as "".
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

/** Sorts by row, then column; of two cells at the same address the later one wins. Files are nearly always in order. */
function inOrder(cells: readonly SnapshotCell[]): readonly SnapshotCell[] {
  const follows = (cell: SnapshotCell, before: SnapshotCell): boolean =>
    cell.row > before.row || (cell.row === before.row && cell.column > before.column);
  if (cells.every((cell, index) => index === 0 || follows(cell, cells[index - 1] ?? cell))) return cells;
  const byPlace = new Map(cells.map((cell) => [cell.row * MAX_COLUMNS + cell.column, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Sorts spans and joins adjacent ones. */
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
