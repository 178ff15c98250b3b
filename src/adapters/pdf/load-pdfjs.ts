import type * as Pdfjs from "pdfjs-dist";

declare global {
  /** Where pdfjs looks for the part that reads: it then needs no worker thread. */
  var pdfjsWorker: unknown;
}

/** What pdfjs makes one of when it is loaded, to draw with. Nothing is drawn here. */
function NoDrawing(): void {
  // It needs nothing.
}

/**
 * The folder of the tables (CMaps) that say which characters a Chinese font shows that the file does not hold, as many programs
 * write it; null in a browser, where those texts stay unknown.
 */
export function cMapFolder(): string | null {
  if (typeof process === "undefined") return null;
  const { createRequire } = process.getBuiltinModule("node:module");
  return createRequire(`${__dirname}/`)
    .resolve("pdfjs-dist/package.json")
    .replace(/package\.json$/, "cmaps/");
}

/** Loads pdfjs when the first PDF needs it: it has more than a megabyte. */
export async function loadPdfjs(): Promise<typeof Pdfjs> {
  if (!("DOMMatrix" in globalThis)) Object.assign(globalThis, { DOMMatrix: NoDrawing });
  const { log } = console;
  // Where the library that draws is not installed, pdfjs says so on stdout, which belongs to results.
  console.log = () => undefined;
  try {
    const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
    globalThis.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return library;
  } finally {
    console.log = log;
  }
}
