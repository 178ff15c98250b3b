import { ok, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { ChangedSheet, StopWatching, WorkbookChange } from "../../port/workbook";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { changedEntries, readSheetList } from "./sheet-list";
import { querySheets, type SheetEntry } from "./sheets";

/** Debounce delay for changes in ms. */
const REST = 300;

/**
 * Whether this product is writing: where Excel does not report the source of events, those during a write are its own.
 */
export interface WritingState {
  readonly isWriting: () => boolean;
}

/**
 * Follows changes and the selection of the whole workbook. Events are debounced; then the tabs are compared too, since
 * before ExcelApi 1.17 no event reports that one was renamed, moved, hidden or shown. The library swallows exceptions
 * in handlers, so the handlers do nothing that can fail.
 */
export async function watchWorkbook(
  api: OfficeApi,
  { isWriting }: WritingState,
  listener: (change: WorkbookChange) => void,
): Outcome<StopWatching> {
  const pending = new Map<string, ChangedSheet>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let selectedSheet: string | null = null;
  let sheets: readonly SheetEntry[] = [];
  let isStopped = false;

  const flush = async (): Promise<void> => {
    timer = null;
    const list = await readSheetList(api);
    // More may have happened meanwhile; it is reported together later.
    if (isStopped || isWaiting()) return;
    if (list.ok) {
      for (const id of changedEntries(sheets, list.value)) gather(id, {});
      sheets = list.value;
    }
    const change = { sheets: [...pending.values()] };
    pending.clear();
    if (change.sheets.length > 0) listener(change);
  };
  const isWaiting = (): boolean => timer !== null;
  const restart = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), REST);
  };
  const look = (): Promise<void> => {
    restart();
    return Promise.resolve();
  };
  const gather = (id: string, { isShifted = false, isTold = true }: Partial<ChangedSheet>): void => {
    const before = pending.get(id);
    pending.set(id, {
      id,
      isShifted: isShifted || (before?.isShifted ?? false),
      isTold: isTold || (before?.isTold ?? false),
    });
  };
  const note = (id: string, told: Partial<ChangedSheet>): void => {
    gather(id, told);
    restart();
  };

  const registered = await inExcel(api, async (context): Promise<Result<readonly Handler[], PortError>> => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(({ worksheetId, changeType, triggerSource }) => {
        // Do not check for our own writing here: the user may type at the same time.
        if (triggerSource !== "ThisLocalAddin") note(worksheetId, { isShifted: changeType !== "RangeEdited" });
        return Promise.resolve();
      }),
      worksheets.onSelectionChanged.add(({ worksheetId }) => {
        note(selectedSheet ?? worksheetId, { isTold: false });
        selectedSheet = worksheetId;
        return Promise.resolve();
      }),
      worksheets.onAdded.add(({ worksheetId, source }) => {
        if (source !== "Local" || !isWriting()) note(worksheetId, { isShifted: true });
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(({ worksheetId, source }) => {
        if (source !== "Local" || !isWriting()) note(worksheetId, { isShifted: true });
        return Promise.resolve();
      }),
      worksheets.onActivated.add(look),
      ...(api.isSetSupported("ExcelApi", "1.17")
        ? [worksheets.onNameChanged.add(look), worksheets.onMoved.add(look), worksheets.onVisibilityChanged.add(look)]
        : []),
    ];
    const list = querySheets(context);
    await context.sync();
    sheets = list();
    return ok(handlers);
  });
  if (!registered.ok) return registered;
  return ok(async () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return removeHandlers(api, registered.value);
  });
}

export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/** A handler can only be removed through the context that added it. */
export const removeHandlers = (api: OfficeApi, handlers: readonly Handler[]): Outcome<null> =>
  inExcel(
    api,
    async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
      return ok(null);
    },
    handlers[0]?.context,
  );
