import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { UNKNOWN_CHARACTER, type Block, type DocumentNote } from "../../core/document/block";
import { fail, type Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { documentReader } from "../document-reader";
import { attempt, PartFailure } from "../package/failure";
import { blocksOf } from "./blocks";
import { drawnLines, type OperatorNumbers } from "./drawing";
import { withoutLeftovers } from "./leftovers";
import { cMapFolder, loadPdfjs } from "./load-pdfjs";
import { GAP } from "./outside";
import type { Matrix, PageContent } from "./page";
import { piecesOf } from "./pieces";

/** Limits for a file. */
const LIMITS = { pages: 500, characters: 2_000_000 };

/**
 * Opens a PDF created by a program. Its tables are reconstructed from lines and texts, with a note, since the file does
 * not define them. A file without any text is a scan and refused.
 */
export const openPdf = (bytes: Uint8Array): Promise<Result<DocumentReader, PortError>> =>
  withoutLeftovers(() => readPdf(bytes));

async function readPdf(bytes: Uint8Array): Promise<Result<DocumentReader, PortError>> {
  const { getDocument, OPS } = await loadPdfjs();
  const cMaps = cMapFolder();
  const loading = getDocument({
    // pdfjs takes ownership of the bytes.
    data: new Uint8Array(bytes),
    ...(cMaps === null ? {} : { cMapUrl: cMaps, cMapPacked: true }),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await loading.promise;
    const pages = await contentOf(document, OPS);
    return attemptRead(pages, await hasFixedRows(document));
  } catch (cause) {
    if (cause instanceof PartFailure) return fail(cause.error);
    const reason = cause instanceof Error && cause.name === "PasswordException" ? "encrypted" : "damaged-file";
    return fail({ kind: "not-a-workbook", reason });
  } finally {
    await loading.destroy();
  }
}

async function contentOf(document: PDFDocumentProxy, ops: OperatorNumbers): Promise<readonly PageContent[]> {
  if (document.numPages > LIMITS.pages)
    throw new PartFailure({ kind: "too-large", what: "pages", limit: LIMITS.pages });
  const pages: PageContent[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await pageContent(page, ops);
    page.cleanup();
    characters += content.pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > LIMITS.characters) {
      throw new PartFailure({ kind: "too-large", what: "characters", limit: LIMITS.characters });
    }
    pages.push(content);
  }
  return pages;
}

async function pageContent(page: PDFPageProxy, ops: OperatorNumbers): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const base = view.transform as unknown as Matrix;
  const texts = await page.getTextContent();
  // The fonts are known when the operators are.
  const drawn = drawnLines(await page.getOperatorList(), ops, base);
  const fontName = (id: string): string => {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    return typeof font === "object" && font !== null && "name" in font && typeof font.name === "string"
      ? font.name
      : "";
  };
  return { ...drawn, pieces: piecesOf(texts, fontName, base), width: view.width };
}

/** Fewer lines in a row are a signature, or what stands above a table. */
const LEAST_ROWS = 3;

/** The number of lines outside tables that look like rows of a table without lines: several, each of three parts or more. */
function unruledRows(blocks: readonly Block[]): number {
  let [all, inRow] = [0, 0];
  for (const block of blocks) {
    const isRow = block.kind === "paragraph" && !/[:：]/.test(block.text) && block.text.split(GAP).length > 2;
    inRow = isRow ? inRow + 1 : 0;
    if (inRow >= LEAST_ROWS) all += inRow === LEAST_ROWS ? LEAST_ROWS : 1;
  }
  return all;
}

/** Programs whose rows grow with their texts: word processors and browsers. */
const GROWING = /word|writer|文字|skia|quartz|webkit/i;

/** Whether the program that printed the file may have left out lines that did not fit into their rows. */
async function hasFixedRows(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata();
  return !Object.entries(info).some(
    ([key, value]) => (key === "Creator" || key === "Producer") && typeof value === "string" && GROWING.test(value),
  );
}

const attemptRead = (pages: readonly PageContent[], areRowsFixed: boolean): Result<DocumentReader, PortError> =>
  attempt(() => {
    const texts = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
    if (!texts.some((text) => text.trim() !== "")) throw new PartFailure({ kind: "not-a-workbook", reason: "scan" });
    const blocks = blocksOf(pages, areRowsFixed);
    if (!blocks.some(({ kind }) => kind === "table")) {
      throw new PartFailure({ kind: "not-a-workbook", reason: "no-lines" });
    }
    const count = (found: number, kind: DocumentNote["kind"]): readonly DocumentNote[] =>
      found === 0 ? [] : [{ kind, count: found }];
    const unknown = texts.reduce((sum, text) => sum + text.split(UNKNOWN_CHARACTER).length - 1, 0);
    const notes = [
      { kind: "from-pdf", count: 1 } as const,
      ...count(unruledRows(blocks), "unruled-rows"),
      ...count(unknown, "unknown-symbols"),
      ...count(
        pages.reduce((sum, { pictures }) => sum + pictures, 0),
        "pictures",
      ),
    ];
    return documentReader("pdf", { blocks, notes }, null);
  });
