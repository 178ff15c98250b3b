/** What a document holds, in reading order. */
export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From left to right. Places that no cell covers are blank. */
  readonly cells: readonly TableCell[];
}

/** A cell between two vertical edges, in points from the table's own left edge. */
export interface TableCell {
  readonly left: number;
  readonly right: number;
  /** Whether the cell begins a vertically merged area, or goes on with the one above it. */
  readonly merge: "none" | "begins" | "continues";
  readonly blocks: readonly Block[];
}

/** What a reader saw and did not take over as it stands; words for the user are made in the application. */
export interface DocumentNote {
  readonly kind: DocumentNoteKind;
  /** How often. */
  readonly count: number;
}

export type DocumentNoteKind =
  /** Tracked changes (修订), read as accepted. */
  | "tracked-changes"
  /** Hidden text, left out. */
  | "hidden-text"
  /** Characters of symbol fonts that are not known; 〓 stands in their places. */
  | "unknown-symbols"
  /** Pictures, left out. */
  | "pictures"
  /** Automatic numbers of paragraphs, left out. */
  | "numbering"
  /** Small tables inside of a cell, read as text. */
  | "nested-tables"
  /** Text boxes, left out. */
  | "text-boxes"
  /** Formulas, read as their last values. */
  | "formulas"
  /** Charts and the like, left out. */
  | "other-sheets"
  /** Read from a PDF: lines and texts give the table. */
  | "from-pdf";

/** Stands for a character that is not known, as Chinese typesetters use it. */
export const UNKNOWN_CHARACTER = "〓";

/** The text of blocks as one cell shows it: a line a paragraph, without blank lines at the ends. */
export function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block.text]
      : block.rows.map(({ cells }) =>
          cells
            .map((cell) => textOf(cell.blocks))
            .filter((text) => text !== "")
            .join(" "),
        ),
  );
  const isFilled = (line: string): boolean => line.trim() !== "";
  const first = lines.findIndex(isFilled);
  return first < 0 ? "" : lines.slice(first, lines.findLastIndex(isFilled) + 1).join("\n");
}
