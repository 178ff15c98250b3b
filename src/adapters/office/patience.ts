import type { OfficeApi } from "./office-api";

/** Timeout for an answer in ms; the slowest known writes on the web take half of that (office-js#3774). */
const PATIENCE = 60_000;
/** Fraction of the timeout for finding out whether a cell is being edited. */
const ASKING = 0.25;

/** No answer arrived in time; the request may still be carried out. */
export class NoAnswer extends Error {}

/**
 * Runs a batch with a timeout: some requests of real Excels never settle (office-js#6150, #4273). Each `sync` has its
 * own timeout. While the user edits a cell the waiting continues, since Excel resumes by itself afterwards. Rejects
 * with `NoAnswer`; a batch that has timed out sends nothing more.
 */
export function runPatiently<T>(
  api: OfficeApi,
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const { Excel, patience = PATIENCE } = api;
  let isOver = false;
  let wasEdited = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const rest = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return new Promise<T>((resolve, reject) => {
    const wait = (): void => {
      rest();
      timer = setTimeout(() => void look(), patience);
    };
    const look = async (): Promise<void> => {
      const isEdited = (await codeOf(api, (context) => context.workbook.worksheets.load("items/id"))) === CELL_EDIT;
      if (isOver) return;
      // After an edit that has just ended, Excel needs time for what it has held up.
      if (isEdited || wasEdited) {
        wasEdited = isEdited;
        wait();
        return;
      }
      isOver = true;
      reject(new NoAnswer());
    };
    wait();
    void Excel.run(options, async (context) => {
      const sync = context.sync.bind(context);
      context.sync = (value) => {
        if (isOver) return Promise.reject(new NoAnswer());
        wait();
        return sync(value);
      };
      try {
        return await batch(context);
      } finally {
        context.sync = sync;
      }
    })
      .then(resolve, reject)
      .finally(() => {
        isOver = true;
        rest();
      });
  });
}

const CELL_EDIT = "InvalidOperationInCellEditMode";

/**
 * Sends Excel a query that does not wait for the end of a cell edit. Returns the error code, "" for success, and null
 * for no answer.
 */
export async function codeOf(
  { Excel, patience = PATIENCE }: OfficeApi,
  ask: (context: Excel.RequestContext) => void,
): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asked = Excel.run(async (context) => {
    ask(context);
    await context.sync();
    return "";
  }).catch((error: unknown) => (isOfficeError(error) ? error.code : null));
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, patience * ASKING);
  });
  const code = await Promise.race([asked, silence]);
  clearTimeout(timer);
  return code;
}

/** The members of `OfficeExtension.Error` that are used here. */
export interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string | null };
}

export const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  typeof error.code === "string" &&
  "debugInfo" in error;
