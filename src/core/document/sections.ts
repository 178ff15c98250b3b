import { ATTACHMENT, isPlainTitle } from "../recognition/lexicon/titles";
import { compactText } from "../values/text";
import { textOf, type Block, type TableBlock, type TableRow } from "./block";

/** A table of a document with its number, counted from 1 in reading order. */
export interface NumberedTable extends TableBlock {
  readonly number: number;
}

/** A paragraph with its number among the paragraphs outside of tables, counted from 1, blank ones not counted. */
export interface NumberedParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly number: number;
}

/** What becomes one sheet. */
export interface Section {
  readonly blocks: readonly (NumberedParagraph | NumberedTable)[];
}

/**
 * Cuts a document into its forms: each begins with the attachment label or the title that follows a table, be it a paragraph or the
 * first row of a table. Titles of continued tables (续表) do not begin a form.
 */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: (NumberedParagraph | NumberedTable)[][] = [[]];
  let hasTable = false;
  for (const block of numbered(blocks.flatMap(withoutFrames))) {
    if (hasTable && beginsForm(block)) {
      sections.push([]);
      hasTable = false;
    }
    sections.at(-1)?.push(block);
    hasTable ||= block.kind === "table";
  }
  return sections.filter((section) => section.length > 0).map((section) => ({ blocks: section }));
}

/** The label of an attachment (附件1-1), or null. */
export function attachmentOf(text: string): string | null {
  const compact = compactText(text);
  return ATTACHMENT.test(compact) ? compact.replace(/[:：]$/, "") : null;
}

/** A title of a form that is not the head of a continued table, without blanks; or null. */
export function formTitleOf(text: string): string | null {
  const compact = compactText(text);
  return isPlainTitle(compact) && !compact.includes("续") ? compact : null;
}

function beginsForm(block: NumberedParagraph | NumberedTable): boolean {
  return firstTexts(block).some((text) => attachmentOf(text) !== null || formTitleOf(text) !== null);
}

/** The texts in which a block may say that a form begins. */
export const firstTexts = (block: NumberedParagraph | NumberedTable): readonly string[] =>
  block.kind === "paragraph" ? [block.text] : (block.rows[0]?.cells.map((cell) => textOf(cell.blocks)) ?? []);

function numbered(blocks: readonly Block[]): readonly (NumberedParagraph | NumberedTable)[] {
  let tables = 0;
  let paragraphs = 0;
  return blocks
    .filter((block) => block.kind === "table" || block.text.trim() !== "")
    .map((block) =>
      block.kind === "table" ? { ...block, number: (tables += 1) } : { ...block, number: (paragraphs += 1) },
    );
}

/**
 * Tables that only serve to place others on the page are opened: a row whose one filled cell holds a table becomes what is
 * in that cell.
 */
function withoutFrames(block: Block): readonly Block[] {
  if (block.kind === "paragraph") return [block];
  const opened: Block[] = [];
  let rows: TableRow[] = [];
  const close = (): void => {
    if (rows.length > 0) opened.push({ kind: "table", rows });
    rows = [];
  };
  for (const row of block.rows) {
    const framed = framedBlocks(row);
    if (framed) {
      close();
      opened.push(...framed.flatMap(withoutFrames));
    } else rows.push(row);
  }
  close();
  return opened;
}

function framedBlocks({ cells }: TableRow): readonly Block[] | null {
  const [filled, ...others] = cells.filter((cell) => textOf(cell.blocks) !== "");
  return filled && others.length === 0 && filled.blocks.some(({ kind }) => kind === "table") ? filled.blocks : null;
}
