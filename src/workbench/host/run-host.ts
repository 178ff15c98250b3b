import type { FUniver } from "@univerjs/core/facade";
import type { Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import type { OpenedFile } from "./files/open";
import { saveFile, saveNewFile } from "./files/save";
import { runBatch, type References } from "./interpreter";
import { loadBook, captureBook, NEW_BOOK } from "./model/book-capture";
import { calculate, createBook, type Book } from "./model/book";
import type { BookData } from "./model/book-data";
import { EventHub } from "./model/events";
import { Grid } from "./model/grid";
import type { UndoLog } from "./model/undo";
import { workbookType } from "./objects/workbook";
import { hasExcelApi, payloadLimit, UNDO_OF_ADD_INS, type Profile } from "./profiles";
import { DEFAULT_SWITCHES, type Switches } from "./switches";
import { answerMessage, concernsWorkbook, eventMessage, parseRequest, type BatchAnswer } from "./wire";
import { HostFault, type FaultCode } from "./fault";

/** How an Excel starts. */
export interface RunOptions {
  readonly profile?: Profile;
  readonly switches?: Partial<Switches>;
  /** The workbook to start with; a blank one when missing. */
  readonly data?: BookData;
  /** An opened file to start with instead. */
  readonly file?: OpenedFile;
}

/** An Excel that the Office.js library talks to. */
export interface RunningHost {
  readonly profile: Profile;
  /** Takes a message of the library and returns the answer. Messages are processed one after the other. */
  handle(request: string): Promise<string>;
  /** Calls the listener with each message of events. */
  onEvent(listener: (message: string) => void): void;
  /** Sends the pending events. */
  readonly tell: () => Promise<void>;
  readonly book: Book;
  readonly switches: Switches;
  /** The workbook as plain data with computed formulas; equal workbooks give equal data. */
  capture(): Promise<BookData>;
  /**
   * The workbook as an .xlsx file: the opened file's bytes, changed where the workbook has changed. Fails where that
   * would lose new settings or custom properties of sheets, which the host does not write into files.
   */
  save(): Promise<Result<Uint8Array, PortError>>;
}

/** An answer that never arrives. */
const never = new Promise<never>(() => undefined);

type Incoming = ReturnType<typeof parseRequest> & { readonly request: string };

/** Polling interval in ms of a batch that waits for the end of a cell edit. */
const CELL_EDIT_POLL = 5;

/** Starts an Excel on a Univer, headless or seen, with a blank workbook or the given one. */
export function runHost(univer: FUniver, undo: UndoLog, options: RunOptions): RunningHost {
  const switches: Switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const { file } = options;
  const data = file?.data ?? options.data ?? NEW_BOOK;
  const profile = options.profile ?? "365";
  const events = new EventHub();
  const book = createBook(new Grid(univer, data.baseFormat), events, switches);
  book.nextId = file?.nextId ?? book.nextId;
  loadBook(book, data);
  const opened = captureBook(book);
  // Older Excels also forget the user's own steps after any write by an add-in.
  const forgets = !hasExcelApi(profile, UNDO_OF_ADD_INS);
  book.beforeChange = () => {
    if (forgets && book.author === "add-in") undo.clear();
    else undo.record(() => captureBook(book));
  };
  const session = { book, profile, undo };
  const root = workbookType.create(session);
  const references: References = { objects: new Map(), names: new WeakMap(), next: 1 };
  const listeners: ((message: string) => void)[] = [];

  const sendEvents = (): void => {
    const entries = events.take();
    if (entries.length === 0) return;
    const message = eventMessage(entries);
    switches.trace?.(`event ${message}`);
    for (const listener of listeners) listener(message);
  };

  const tell = async (): Promise<void> => {
    if (events.isAwaited("calculated")) await calculate(book);
    sendEvents();
  };

  const limit = payloadLimit(profile);
  const isTooLarge = (message: string): boolean => limit !== null && new TextEncoder().encode(message).length > limit;

  const answer = async ({ request, id, waits, batch }: Incoming): Promise<string> => {
    const isHeldUp = (): boolean => switches.isCellEditMode && concernsWorkbook(batch);
    while (isHeldUp() && waits) await new Promise((resume) => setTimeout(resume, CELL_EDIT_POLL));
    const refused = isHeldUp()
      ? "InvalidOperationInCellEditMode"
      : isTooLarge(request)
        ? "RequestPayloadSizeLimitExceeded"
        : null;
    const result = refused === null ? await run(batch) : refusal(refused);
    const text = answerMessage(id, result);
    switches.trace?.(`request ${JSON.stringify(batch)}\nanswer ${JSON.stringify(result)}`);
    setTimeout(sendEvents, 0);
    // What the batch has done stays done.
    return isTooLarge(text) ? answerMessage(id, refusal("ResponsePayloadSizeLimitExceeded")) : text;
  };

  const run = async (batch: Parameters<typeof runBatch>[3]): Promise<BatchAnswer> => {
    switches.beforeBatch?.();
    undo.begin();
    book.author = "add-in";
    const result = await runBatch(session, root, references, batch);
    if (events.isAwaited("calculated")) await calculate(book);
    undo.end();
    return result;
  };

  let last: Promise<unknown> = Promise.resolve();
  const handle = async (request: string): Promise<string> => {
    const incoming = { request, ...parseRequest(request) };
    // A batch that does not wait for the end of a cell edit is refused at once, even if others wait.
    if (switches.isCellEditMode && !incoming.waits) return answer(incoming);
    const { unanswered } = switches;
    const silence = concernsWorkbook(incoming.batch)
      ? typeof unanswered === "function"
        ? unanswered()
        : unanswered
      : null;
    if (silence === "nothing-done") return never;
    const next = last.then(() => answer(incoming));
    last = next.catch(() => undefined);
    return silence === "done" ? next.then(() => never) : next;
  };

  return {
    profile,
    handle,
    onEvent: (listener) => listeners.push(listener),
    tell,
    book,
    switches,
    capture: async () => {
      await calculate(book);
      return captureBook(book);
    },
    save: async () => {
      await calculate(book);
      return file ? saveFile(file, opened, captureBook(book)) : saveNewFile(captureBook(book));
    },
  };
}

function refusal(code: FaultCode): BatchAnswer {
  const { message } = new HostFault(code);
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: "" } };
}
