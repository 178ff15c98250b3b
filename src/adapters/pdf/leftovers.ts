/** Names of pdfjs's exceptions for damaged files. */
const DAMAGES: ReadonlySet<unknown> = new Set([
  "FormatError",
  "ParserEOFException",
  "XRefEntryException",
  "XRefParseException",
  "MissingDataException",
]);

const isDamage = (reason: unknown): boolean =>
  typeof reason === "object" && reason !== null && "name" in reason && DAMAGES.has(reason.name);

/** The listeners set aside while PDFs are read. */
let others: readonly NodeJS.UnhandledRejectionListener[] = [];
let reading = 0;

const onRejection: NodeJS.UnhandledRejectionListener = (reason, promise) => {
  if (isDamage(reason)) return;
  if (others.length === 0) throw reason;
  for (const listener of others) listener(reason, promise);
};

/**
 * Reads a PDF while promises that pdfjs forgets are let go: it fetches pages ahead, and where these are damaged nobody
 * handles the rejection. In Node that would end the program, or be taken for a failure of the next file.
 */
export async function withoutLeftovers<T>(read: () => Promise<T>): Promise<T> {
  if (typeof process === "undefined" || typeof process.listeners !== "function") return read();
  if (reading === 0) {
    others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", onRejection);
  }
  reading += 1;
  try {
    return await read();
  } finally {
    // Rejections are told once all that waits has run.
    await new Promise((resolve) => setTimeout(resolve, 0));
    reading -= 1;
    if (reading === 0) {
      process.removeAllListeners("unhandledRejection");
      for (const listener of others) process.on("unhandledRejection", listener);
    }
  }
}
