import type { LocalText } from "../local-text";
import type { Struck } from "../workbook/snapshot";

/** The content of a document, in reading order. */
export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: string;
  /** Its text without what is struck through (删除线); absent where nothing is. */
  readonly unstruck?: string;
  /** What struck-through text became of it: see `settleStruck`. */
  readonly struck?: Struck;
}

export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From left to right. Positions not covered by a cell are blank. */
  readonly cells: readonly TableCell[];
}

/** A cell between two vertical edges, in points from the table's left edge. */
export interface TableCell {
  readonly left: number;
  readonly right: number;
  /** Whether the cell starts a vertically merged area or continues the one above. */
  readonly merge: "none" | "begins" | "continues";
  readonly blocks: readonly Block[];
  /** Whether the file may not hold all of its text, since it was printed into a cell too small for it. */
  readonly isCut?: true;
}

/** Something that a reader left out or changed; texts for the user are in the application layer. */
export interface DocumentNote {
  readonly kind: DocumentNoteKind;
  /** Number of occurrences. */
  readonly count: number;
  /** Where they are, if that is known. */
  readonly places?: readonly LocalText[];
}

export type DocumentNoteKind =
  /** Tracked changes (修订), read as accepted. */
  | "tracked-changes"
  /** Hidden text, left out. */
  | "hidden-text"
  /** Text that is struck through beside other text, left out like a deletion. */
  | "struck-left-out"
  /** Texts that are struck through, read all the same. */
  | "struck-kept"
  /** Unknown characters of symbol fonts, replaced by 〓. */
  | "unknown-symbols"
  /** Pictures, left out. */
  | "pictures"
  /** Automatic paragraph numbering, left out. */
  | "numbering"
  /** Small tables inside a cell, read as text. */
  | "nested-tables"
  /** Text boxes, left out. */
  | "text-boxes"
  /** Formulas, replaced by their cached values. */
  | "formulas"
  /** Charts and the like, left out. */
  | "other-sheets"
  /** Printed texts that did not fit into their cells: lines may be missing. */
  | "cut-off"
  /** Lines of a PDF that look like rows of a table without lines, not read as such. */
  | "unruled-rows"
  /** Read from a PDF: the table was reconstructed from lines and texts. */
  | "from-pdf";

/** Placeholder for an unknown character, customary in Chinese typesetting. */
export const UNKNOWN_CHARACTER = "〓";

/** The text of blocks as shown in one cell: one line per paragraph, without leading and trailing blank lines. */
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
