import type * as Pdfjs from "pdfjs-dist";

declare global {
  /** Where pdfjs looks for its reading part: with this set it needs no worker thread. */
  var pdfjsWorker: unknown;
}

/** A class that pdfjs instantiates on loading, for drawing. Nothing is drawn here. */
function NoDrawing(): void {
  // It needs nothing.
}

/**
 * The folder of the character maps (CMaps) for Chinese fonts that are not embedded in the file, as many programs write
 * it; null in a browser, where those texts stay unknown.
 */
export function cMapFolder(): string | null {
  if (typeof process === "undefined") return null;
  const { createRequire } = process.getBuiltinModule("node:module");
  return createRequire(`${__dirname}/`)
    .resolve("pdfjs-dist/package.json")
    .replace(/package\.json$/, "cmaps/");
}

/** Loads pdfjs on the first PDF, because it is larger than a megabyte. */
export async function loadPdfjs(): Promise<typeof Pdfjs> {
  if (!("DOMMatrix" in globalThis)) Object.assign(globalThis, { DOMMatrix: NoDrawing });
  const { log } = console;
  // If the drawing library is not installed, pdfjs logs that to stdout, which is for results only.
  console.log = () => undefined;
  try {
    const library = await import(/* webpackChunkName: "pdfjs" */ "pdfjs-dist/legacy/build/pdf.mjs");
    globalThis.pdfjsWorker ??= await import(
      /* webpackChunkName: "pdfjs-worker" */ "pdfjs-dist/legacy/build/pdf.worker.mjs"
    );
    return library;
  } finally {
    console.log = log;
  }
}
