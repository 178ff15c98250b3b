import { Parser } from "htmlparser2";
import type { Block, TableCell, TableRow } from "../../core/document/block";
import type { Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { documentReader } from "../document-reader";
import { attempt, PartFailure } from "../package/failure";
import { textOfFile } from "../text-of-file";

/** Limits for a page; beyond them, reading fails with "too-large". */
const LIMITS = { cells: 500_000, characters: 20_000_000, depth: 60 };
/** Assumed column width in points, since a page does not reliably state its widths. */
const COLUMN = 60;
const MAX_SPAN = 200;

/** Opens a web page with tables, including Word clipboard content and the HTML that some systems export as .xls. */
export const openHtml = (bytes: Uint8Array): Result<DocumentReader, PortError> => openHtmlText(textOfFile(bytes));

/** Like `openHtml`, from decoded text. */
export const openHtmlText = (html: string): Result<DocumentReader, PortError> =>
  attempt(() => documentReader("html", { blocks: readHtml(html), notes: [] }, null));

interface OpenTable {
  readonly rows: TableRow[];
  row: TableCell[];
  /** Whether a row is open; closing tags may be missing. */
  isInRow: boolean;
  column: number;
  /** By column: the remaining rows and the width of a cell that extends from above. */
  readonly above: Map<number, { rows: number; readonly columns: number }>;
  cell: { readonly left: number; readonly columns: number; readonly rows: number } | null;
}

interface Container {
  readonly blocks: Block[];
  text: string;
  /** The text without what is struck through. */
  unstruck: string;
  isStruck: boolean;
}

const newContainer = (): Container => ({ blocks: [], text: "", unstruck: "", isStruck: false });

const SKIPPED = new Set(["script", "style", "head", "title", "del", "template", "xml"]);
const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "section",
  "article",
  "center",
  "form",
  "dd",
  "dt",
]);
const STRUCK_ELEMENTS = new Set(["s", "strike"]);
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i;
const VOID = new Set(["br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr"]);

/** Reads paragraphs and tables. Throws PartFailure when a limit is exceeded. */
function readHtml(html: string): readonly Block[] {
  if (html.length > LIMITS.characters)
    throw new PartFailure({ kind: "too-large", what: "characters", limit: LIMITS.characters });
  const root = newContainer();
  const containers = [root];
  const tables: OpenTable[] = [];
  let cells = 0;
  let skipped = 0;
  /** The open element that strikes text through, and how many of its name are open within; "" for none. */
  const striking = { name: "", depth: 0 };
  const here = (): Container => containers.at(-1) ?? root;
  const addText = (text: string): void => {
    const container = here();
    container.text += text;
    if (striking.depth === 0) container.unstruck += text;
    else container.isStruck ||= text.trim() !== "";
  };
  const endParagraph = (): void => {
    const container = here();
    const text = collapsed(container.text);
    const unstruck = container.isStruck ? { unstruck: collapsed(container.unstruck) } : {};
    if (text !== "") container.blocks.push({ kind: "paragraph", text, ...unstruck });
    Object.assign(container, { text: "", unstruck: "", isStruck: false });
  };
  const endCell = (): void => {
    const table = tables.at(-1);
    if (!table?.cell) return;
    endParagraph();
    const { blocks } = containers.length > 1 ? (containers.pop() ?? root) : root;
    const { left, columns, rows } = table.cell;
    table.cell = null;
    table.row.push(edges(left, columns, rows > 1 ? "begins" : "none", blocks));
    if (rows > 1) table.above.set(left, { rows: rows - 1, columns });
    table.column = left + columns;
  };
  /** Adds cells from the rows above that extend into this row at the current column. */
  const passAbove = (table: OpenTable): void => {
    for (let open = table.above.get(table.column); open; open = table.above.get(table.column)) {
      table.row.push(edges(table.column, open.columns, "continues", []));
      open.rows -= 1;
      if (open.rows === 0) table.above.delete(table.column);
      table.column += open.columns;
    }
  };
  const endRow = (table: OpenTable): void => {
    endCell();
    if (!table.isInRow) return;
    table.isInRow = false;
    for (const [left, open] of [...table.above].toSorted(([a], [b]) => a - b)) {
      if (left < table.column) continue;
      table.row.push(edges(left, open.columns, "continues", []));
      open.rows -= 1;
      if (open.rows === 0) table.above.delete(left);
    }
    if (table.row.some(({ merge }) => merge !== "continues")) table.rows.push({ cells: table.row });
    table.row = [];
    table.column = 0;
  };
  const endTable = (): void => {
    const table = tables.at(-1);
    if (!table) return;
    endRow(table);
    tables.pop();
    if (table.rows.length > 0) here().blocks.push({ kind: "table", rows: table.rows });
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (skipped > 0 || SKIPPED.has(name) || HIDDEN.test(attributes["style"] ?? "")) {
        if (!VOID.has(name)) skipped += 1;
        return;
      }
      if (striking.depth === 0 && strikes(name, attributes["style"])) striking.name = name;
      if (striking.name === name && !VOID.has(name)) striking.depth += 1;
      const table = tables.at(-1);
      if (name === "table") {
        if (tables.length > LIMITS.depth)
          throw new PartFailure({ kind: "too-large", what: "depth", limit: LIMITS.depth });
        endParagraph();
        tables.push({ rows: [], row: [], isInRow: false, column: 0, above: new Map(), cell: null });
      } else if (name === "tr" && table) {
        endRow(table);
        table.isInRow = true;
      } else if ((name === "td" || name === "th") && table) {
        endCell();
        table.isInRow = true;
        passAbove(table);
        cells += 1;
        if (cells > LIMITS.cells) throw new PartFailure({ kind: "too-large", what: "cells", limit: LIMITS.cells });
        table.cell = { left: table.column, columns: span(attributes["colspan"]), rows: span(attributes["rowspan"]) };
        containers.push(newContainer());
      } else if (name === "br") addText("\n");
      else if (BLOCKS.has(name)) endParagraph();
    },
    ontext: (text) => {
      if (skipped > 0) return;
      // Text between rows and cells is not shown on the page.
      const table = tables.at(-1);
      if (table && !table.cell) return;
      addText(text.replace(/[\r\n]+/g, SOURCE_LINE));
    },
    onclosetag: (name) => {
      if (skipped > 0) {
        if (!VOID.has(name)) skipped -= 1;
        return;
      }
      const table = tables.at(-1);
      if (name === "table") endTable();
      else if (name === "tr" && table) endRow(table);
      else if (name === "td" || name === "th") endCell();
      else if (BLOCKS.has(name)) endParagraph();
      if (striking.name === name && (striking.depth -= 1) === 0) striking.name = "";
    },
  });
  parser.end(html);
  while (tables.length > 0) endTable();
  endParagraph();
  return root.blocks;
}

const strikes = (name: string, style = ""): boolean =>
  STRUCK_ELEMENTS.has(name) ||
  style
    .toLowerCase()
    .split(";")
    .some((property) => property.trim().startsWith("text-decoration") && property.includes("line-through"));

const edges = (left: number, columns: number, merge: TableCell["merge"], blocks: readonly Block[]): TableCell => ({
  left: left * COLUMN,
  right: (left + columns) * COLUMN,
  merge,
  blocks,
});

const span = (value: string | undefined): number =>
  value !== undefined && /^\d{1,6}$/.test(value) ? Math.max(1, Math.min(MAX_SPAN, Number(value))) : 1;

/** Placeholder for a line break in the source, which is not a line break on the page. */
const SOURCE_LINE = "\u2028";
const WIDE_END = /[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF]$/;
const WIDE_START = /^[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF]/;

/** The text as displayed: source line breaks become spaces, or nothing between Chinese characters. */
function collapsed(text: string): string {
  const [first = "", ...others] = text.replace(/[ \t]+/g, " ").split(SOURCE_LINE);
  const joined = others.reduce((before, line) => {
    const isClosed = WIDE_END.test(before.slice(-1)) && WIDE_START.test(line.slice(0, 1));
    return `${before}${isClosed ? "" : " "}${line}`;
  }, first);
  return joined.replace(/ {2,}/g, " ").trim();
}
