import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { UNKNOWN_CHARACTER, type DocumentNote } from "../../core/document/block";
import { fail, type Result } from "../../core/result";
import type { DocumentReader } from "../../port/document";
import type { PortError } from "../../port/errors";
import { documentReader } from "../document-reader";
import { attempt, PartFailure } from "../package/failure";
import { blocksOf } from "./blocks";
import { drawnLines, type OperatorNumbers } from "./drawing";
import { cMapFolder, loadPdfjs } from "./load-pdfjs";
import { combined, type Matrix, type PageContent, type TextPiece } from "./page";

/** Limits for a file. */
const LIMITS = { pages: 500, characters: 2_000_000 };

/**
 * Opens a PDF created by a program. Its tables are reconstructed from lines and texts, with a note, since the file does
 * not define them. A file without any text is a scan and refused.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<DocumentReader, PortError>> {
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
    return attemptRead(await contentOf(document, OPS));
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
  const base = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const texts = await page.getTextContent();
  const drawn = drawnLines(await page.getOperatorList(), ops, base);
  const pieces = texts.items.flatMap((item): readonly TextPiece[] => {
    if (!("str" in item) || item.str === "") return [];
    const matrix = combined(base, item.transform as unknown as Matrix);
    const size = Math.hypot(matrix[2], matrix[3]);
    return [{ text: readable(item.str), x: matrix[4], y: matrix[5], width: item.width, size }];
  });
  return { ...drawn, pieces };
}

/** Symbols in Unicode's private area, or without a character: their meaning is unknown. */
const UNKNOWN = /[\p{Co}\p{Cc}\uFFFD]/gu;

const readable = (text: string): string => text.replace(UNKNOWN, UNKNOWN_CHARACTER);

const attemptRead = (pages: readonly PageContent[]): Result<DocumentReader, PortError> =>
  attempt(() => {
    const texts = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
    if (!texts.some((text) => text.trim() !== "")) throw new PartFailure({ kind: "not-a-workbook", reason: "scan" });
    const { blocks, overflows } = blocksOf(pages);
    const count = (found: number, kind: DocumentNote["kind"]): readonly DocumentNote[] =>
      found === 0 ? [] : [{ kind, count: found }];
    const unknown = texts.reduce((sum, text) => sum + text.split(UNKNOWN_CHARACTER).length - 1, 0);
    const notes = [
      { kind: "from-pdf", count: 1 } as const,
      ...count(overflows, "cut-off"),
      ...count(unknown, "unknown-symbols"),
      ...count(
        pages.reduce((sum, { pictures }) => sum + pictures, 0),
        "pictures",
      ),
    ];
    return documentReader("pdf", { blocks, notes }, null);
  });
