import { ATTACHMENT, isPlainTitle } from "../recognition/lexicon/titles";
import { compactText } from "../values/text";
import { holdsGrid, unfolded } from "./nested";
import { textOf, type Block, type ParagraphBlock, type TableBlock, type TableRow } from "./block";

/** A table of a document with its number in reading order, from 1. */
export interface NumberedTable extends TableBlock {
  readonly number: number;
}

/** A paragraph with its number among the non-blank paragraphs outside tables, from 1. */
export interface NumberedParagraph extends ParagraphBlock {
  readonly number: number;
}

/** The content of one sheet. */
export interface Section {
  readonly blocks: readonly (NumberedParagraph | NumberedTable)[];
}

/**
 * Splits a document into forms: after a table, an attachment label or a title starts a new form, whether in a paragraph
 * or in the first row of a table. Titles of continued tables (续表) do not.
 */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: (NumberedParagraph | NumberedTable)[][] = [[]];
  let hasTable = false;
  for (const block of numbered(blocks.flatMap(withoutFrames))) {
    if (hasTable && (beginsForm(block) || namesAnother(block, sections.at(-1) ?? []))) {
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

/** A form title without spaces, unless it is that of a continued table; otherwise null. */
export function formTitleOf(text: string): string | null {
  const compact = compactText(text);
  return isPlainTitle(compact) && !compact.includes("续") ? compact : null;
}

function beginsForm(block: NumberedParagraph | NumberedTable): boolean {
  return firstTexts(block).some((text) => attachmentOf(text) !== null || formTitleOf(text) !== null);
}

/** The labels of what a form is about: 项目名称, 项目支出名称, 部门（单位）名称. */
const NAME_LABEL = /^(?:项目(?:支出)?|(?:部门|单位|预算单位)(?:[（(]单位[）)])?)名称$/;

/** Whether a table begins with the name of another project or department than the section does: a form without a title of its own. */
function namesAnother(block: NumberedParagraph | NumberedTable, section: Section["blocks"]): boolean {
  const name = nameIn(block);
  if (name === null) return false;
  const known = section.map(nameIn).find((each) => each?.label === name.label);
  return known !== undefined && known?.value !== name.value;
}

/** What the first row of a table says of the form's name; null where it says nothing. */
function nameIn(block: NumberedParagraph | NumberedTable): { readonly label: string; readonly value: string } | null {
  if (block.kind === "paragraph") return null;
  const [label = "", value = ""] = firstTexts(block).map(compactText);
  return NAME_LABEL.test(label) && value !== "" ? { label, value } : null;
}

/** The texts of a block that may mark the start of a form. */
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
 * Unwraps tables used only for page layout: a row whose only filled cell contains a table, or all of whose filled cells
 * contain tables with several rows and columns, is replaced by the content of those cells.
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
    } else rows.push(...unfolded(row));
  }
  close();
  return opened;
}

function framedBlocks({ cells }: TableRow): readonly Block[] | null {
  const filled = cells.filter((cell) => textOf(cell.blocks) !== "");
  const isFrame =
    filled.length === 1
      ? filled.some(({ blocks }) => blocks.some(({ kind }) => kind === "table"))
      : filled.length > 1 && filled.every(({ blocks }) => holdsGrid(blocks));
  return isFrame ? filled.flatMap(({ blocks }) => blocks) : null;
}
