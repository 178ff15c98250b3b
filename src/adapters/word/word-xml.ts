import type { Block, DocumentNote, DocumentNoteKind, TableCell, TableRow } from "../../core/document/block";
import { UNKNOWN_CHARACTER } from "../../core/document/block";
import { PartFailure } from "../package/failure";
import { parseXml, type XmlAttributes } from "../package/xml";
import { symbolCharacter, withSymbols } from "./symbols";

/** What a document may hold at most; beyond it, reading answers "too-large". */
export const WORD_LIMITS = { cells: 500_000, characters: 20_000_000, depth: 60 } as const;

/** A document as it was read. */
export interface DocumentContent {
  readonly blocks: readonly Block[];
  readonly notes: readonly DocumentNote[];
}

/** In points; for columns whose width the file does not state. */
const DEFAULT_COLUMN = 50;

/** Whatever holds paragraphs and tables: the body, a cell, a text box. */
interface Container {
  readonly blocks: Block[];
  /** The texts of the paragraph that is open, or of one whose mark was deleted and that the next one goes on with. */
  paragraph: string[] | null;
  isJoined: boolean;
}

interface OpenTable {
  readonly rows: TableRow[];
  /** Edges of the grid in points, the left one of the table first. */
  readonly grid: number[];
}

interface OpenRow {
  readonly cells: TableCell[];
  /** The column of the grid that the next cell begins at. */
  column: number;
  isDeleted: boolean;
}

interface OpenCell {
  span: number;
  merge: TableCell["merge"];
}

interface Run {
  isHidden: boolean;
  font: string;
}

const newContainer = (): Container => ({ blocks: [], paragraph: null, isJoined: false });

/**
 * The blocks of a body in WordprocessingML: of a .docx part, transitional or strict, of a flat package, or of a document of
 * Word 2003, which say the same in nearly the same words. Tracked changes are read as accepted, hidden text is left out, a
 * text box stands before its paragraph. `isBody` tells by its part's content type which body to read in a flat package.
 * Throws PartFailure.
 */
export function readWordXml(part: string, text: string): DocumentContent {
  const reader = new WordReader(part);
  parseXml(part, text, { open: reader.open, close: reader.close });
  return { blocks: reader.body.blocks, notes: reader.notes() };
}

/** Elements whose content is not part of the text that a reader of the document sees. */
const SKIPPED = new Set(["del", "moveFrom", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange"]);

class WordReader {
  readonly body = newContainer();
  private readonly part: string;
  private readonly containers: Container[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly rows: OpenRow[] = [];
  private readonly cells: OpenCell[] = [];
  /** Names of the elements that are open. */
  private readonly path: string[] = [];
  /** The depth at which skipping began; 0 where nothing is skipped. */
  private skippedFrom = 0;
  /** Whether each open AlternateContent has had its choice. */
  private readonly choices: boolean[] = [];
  /** Of each open field, whether its instruction is being read. */
  private readonly fields: boolean[] = [];
  private run: Run = { isHidden: false, font: "" };
  private isPlaceholder = false;
  private readonly counts = new Map<DocumentNoteKind, number>();
  private cellCount = 0;
  private characters = 0;

  constructor(part: string) {
    this.part = part;
  }

  notes(): readonly DocumentNote[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count }));
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    this.path.push(name);
    if (this.skippedFrom > 0) return;
    if (this.path.length > WORD_LIMITS.depth * 8) this.refuse("depth", WORD_LIMITS.depth);
    if (this.isSkipped(name, attributes)) {
      this.skippedFrom = this.path.length;
      return;
    }
    if (name === "body" && this.containers.length === 0) this.containers.push(this.body);
    if (this.containers.length === 0) return;
    this.openStructure(name, attributes);
    this.openText(name, attributes);
  };

  readonly close = (name: string, text: string): void => {
    const depth = this.path.length;
    this.path.pop();
    if (this.skippedFrom > 0) {
      if (depth === this.skippedFrom) this.skippedFrom = 0;
      return;
    }
    if (name === "AlternateContent") this.choices.pop();
    if (this.containers.length === 0) return;
    if (name === "t") this.addRunText(withSymbols(text, this.run.font));
    else if (name === "num") this.addText("/");
    else this.closeStructure(name);
  };

  private isSkipped(name: string, attributes: XmlAttributes): boolean {
    const parent = this.path.at(-2);
    // A deleted paragraph mark, row or cell is said by an empty element among properties.
    if ((name === "del" || name === "moveFrom") && parent !== "rPr" && parent !== "trPr") {
      this.note("tracked-changes");
      return true;
    }
    if (name === "annotation" && (attributes.get("type") ?? "").endsWith("Deletion")) {
      this.note("tracked-changes");
      return parent !== "rPr" && parent !== "trPr" ? true : (this.deleteAround(parent), true);
    }
    if (name === "Fallback") return this.choices.at(-1) === true;
    if (name === "part") return !isMainPart(attributes);
    if (name === "sdtContent" && this.isPlaceholder) return true;
    return name !== "del" && name !== "moveFrom" && SKIPPED.has(name);
  }

  private openStructure(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-2);
    switch (name) {
      case "AlternateContent":
        this.choices.push(false);
        break;
      case "Choice":
        if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
        break;
      case "tbl":
        this.endParagraph();
        this.tables.push({ rows: [], grid: [0] });
        break;
      case "gridCol": {
        const grid = this.tables.at(-1)?.grid;
        grid?.push((grid.at(-1) ?? 0) + (points(attributes.get("w")) ?? DEFAULT_COLUMN));
        break;
      }
      case "tr":
        this.rows.push({ cells: [], column: 0, isDeleted: false });
        break;
      case "gridBefore": {
        const row = this.rows.at(-1);
        if (row) row.column = spanOf(attributes);
        break;
      }
      case "tc":
        this.cellCount += 1;
        if (this.cellCount > WORD_LIMITS.cells) this.refuse("cells", WORD_LIMITS.cells);
        this.cells.push({ span: 1, merge: "none" });
        this.pushContainer();
        break;
      case "gridSpan": {
        const cell = this.cells.at(-1);
        if (cell && parent === "tcPr") cell.span = Math.max(1, spanOf(attributes));
        break;
      }
      case "vMerge":
      case "vmerge": {
        const cell = this.cells.at(-1);
        if (cell) cell.merge = attributes.get("val") === "restart" ? "begins" : "continues";
        break;
      }
      case "txbxContent":
        this.pushContainer();
        break;
      case "del":
      case "moveFrom":
        this.note("tracked-changes");
        this.deleteAround(parent);
        break;
      case "ins":
      case "moveTo":
        this.note("tracked-changes");
        break;
      case "sdtPr":
        this.isPlaceholder = false;
        break;
      case "showingPlcHdr":
        this.isPlaceholder = true;
        break;
    }
  }

  private openText(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-2);
    switch (name) {
      case "p":
        this.beginParagraph();
        break;
      case "r":
        this.run = { isHidden: false, font: "" };
        break;
      case "vanish":
        if (parent === "rPr" && this.path.at(-3) === "r" && isOn(attributes)) this.run.isHidden = true;
        break;
      case "rFonts":
        this.run.font = attributes.get("hAnsi") ?? attributes.get("h-ansi") ?? attributes.get("ascii") ?? "";
        break;
      case "tab":
        if (parent === "r") this.addRunText("\t");
        break;
      case "ptab":
        this.addRunText("\t");
        break;
      case "br":
        if ((attributes.get("type") ?? "textWrapping") === "textWrapping" || attributes.get("type") === "text-wrapping")
          this.addRunText("\n");
        break;
      case "cr":
        this.addRunText("\n");
        break;
      case "noBreakHyphen":
        this.addRunText("-");
        break;
      case "sym":
        this.addRunText(
          symbolCharacter(attributes.get("font") ?? "", Number.parseInt(attributes.get("char") ?? "", 16)),
        );
        break;
      case "fldChar":
        this.openField(attributes.get("fldCharType"));
        break;
      case "blip":
      case "imagedata":
        this.note("pictures");
        break;
      case "numPr":
      case "listPr":
        if (parent === "pPr") this.note("numbering");
        break;
    }
  }

  private openField(type: string | undefined): void {
    if (type === "begin") this.fields.push(true);
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
    else if (type === "end") this.fields.pop();
  }

  private closeStructure(name: string): void {
    switch (name) {
      case "p": {
        const container = this.containers.at(-1);
        if (container && !container.isJoined) this.endParagraph();
        break;
      }
      case "tc":
        this.closeCell();
        break;
      case "tr": {
        const row = this.rows.pop();
        if (row && !row.isDeleted) this.tables.at(-1)?.rows.push({ cells: row.cells });
        break;
      }
      case "tbl": {
        const table = this.tables.pop();
        const container = this.containers.at(-1);
        if (!table || !container || table.rows.length === 0) break;
        container.blocks.push({ kind: "table", rows: table.rows });
        break;
      }
      case "txbxContent": {
        const { blocks } = this.popContainer();
        this.containers.at(-1)?.blocks.push(...blocks);
        break;
      }
      case "sdt":
        this.isPlaceholder = false;
        break;
      case "body":
        if (this.containers.length === 1) {
          this.endParagraph();
          this.containers.pop();
        }
        break;
    }
  }

  private closeCell(): void {
    const { blocks } = this.popContainer();
    const cell = this.cells.pop();
    const row = this.rows.at(-1);
    const grid = this.tables.at(-1)?.grid;
    if (!cell || !row || !grid) return;
    const left = row.column;
    row.column = left + cell.span;
    row.cells.push({ left: edgeAt(grid, left), right: edgeAt(grid, row.column), merge: cell.merge, blocks });
  }

  private pushContainer(): void {
    if (this.containers.length > WORD_LIMITS.depth) this.refuse("depth", WORD_LIMITS.depth);
    this.containers.push(newContainer());
  }

  private popContainer(): Container {
    if (this.containers.length < 2) return newContainer();
    this.endParagraph();
    return this.containers.pop() ?? newContainer();
  }

  private beginParagraph(): void {
    const container = this.containers.at(-1);
    if (!container) return;
    if (!container.isJoined) {
      this.endParagraph();
      container.paragraph = [];
    }
    container.isJoined = false;
    this.run = { isHidden: false, font: "" };
  }

  private endParagraph(): void {
    const container = this.containers.at(-1);
    if (!container?.paragraph) return;
    container.blocks.push({ kind: "paragraph", text: container.paragraph.join("") });
    container.paragraph = null;
    container.isJoined = false;
  }

  /** The row, or the mark of the paragraph, among whose properties a deletion is said. */
  private deleteAround(parent: string | undefined): void {
    if (parent === "trPr") {
      const row = this.rows.at(-1);
      if (row) row.isDeleted = true;
    }
    const container = this.containers.at(-1);
    if (parent === "rPr" && this.path.includes("pPr") && container?.paragraph) container.isJoined = true;
  }

  private addRunText(text: string): void {
    if (text === "" || this.fields.includes(true)) return;
    if (this.run.isHidden) this.note("hidden-text");
    else this.addText(text);
  }

  private addText(text: string): void {
    const paragraph = this.containers.at(-1)?.paragraph;
    if (!paragraph) return;
    this.characters += text.length;
    if (this.characters > WORD_LIMITS.characters) this.refuse("characters", WORD_LIMITS.characters);
    if (text.includes(UNKNOWN_CHARACTER)) this.note("unknown-symbols");
    paragraph.push(text);
  }

  private note(kind: DocumentNoteKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  private refuse(what: string, limit: number): never {
    throw new PartFailure({ kind: "too-large", what, limit, part: this.part });
  }
}

/** An edge of the grid; behind its end as far as columns of the default width go. */
const edgeAt = (grid: readonly number[], column: number): number =>
  grid[column] ?? (grid.at(-1) ?? 0) + (column - grid.length + 1) * DEFAULT_COLUMN;

/** Word has 63 columns at most. */
const MAX_SPAN = 1000;

const spanOf = (attributes: XmlAttributes): number => {
  const value = attributes.get("val") ?? "";
  return /^\d{1,9}$/.test(value) ? Math.min(MAX_SPAN, Number(value)) : 0;
};

const isOn = (attributes: XmlAttributes): boolean => !/^(0|false|off)$/.test(attributes.get("val") ?? "");

/** A length in twentieths of a point, or with a unit as strict documents write it, in points; null for none. */
function points(length: string | undefined): number | null {
  const [, number, unit] = /^(\d{1,7}(?:\.\d{1,6})?)(pt|cm|mm|in)?$/.exec(length ?? "") ?? [];
  if (number === undefined) return null;
  const scale = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72 };
  return Number(number) * (unit === undefined ? 1 / 20 : scale[unit as keyof typeof scale]);
}

/** Whether a part of a flat package is the document, by its content type or, where none is stated, by its usual name. */
function isMainPart(attributes: XmlAttributes): boolean {
  const type = attributes.get("contentType");
  if (type === undefined) return attributes.get("name") === "/word/document.xml";
  return type.includes("word") && type.endsWith(".main+xml");
}
