import { ok, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { ChangedSheet, StopWatching, WorkbookChange } from "../../port/workbook";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";

/** A change counts as come to rest after this many milliseconds without another. */
const REST = 300;

/** Says whether this product is writing: events of that time are its own where the program does not say whose they are. */
export interface WritingState {
  readonly isWriting: () => boolean;
}

/**
 * Follows changes and the selection of the whole workbook. Events are gathered until they come to rest. Exceptions in
 * handlers would be swallowed by the library, so the handlers do nothing that can fail.
 */
export async function watchWorkbook(
  api: OfficeApi,
  { isWriting }: WritingState,
  listener: (change: WorkbookChange) => void,
): Outcome<StopWatching> {
  const pending = new Map<string, ChangedSheet>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let selectedSheet: string | null = null;

  const flush = (): void => {
    timer = null;
    const change = { sheets: [...pending.values()] };
    pending.clear();
    listener(change);
  };
  const note = (id: string, { isShifted = false, isTold = true }: Partial<ChangedSheet>): void => {
    const before = pending.get(id);
    pending.set(id, {
      id,
      isShifted: isShifted || (before?.isShifted ?? false),
      isTold: isTold || (before?.isTold ?? false),
    });
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, REST);
  };

  const registered = await inExcel(api, async (context): Promise<Result<readonly Handler[], PortError>> => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(({ worksheetId, changeType, triggerSource }) => {
        // Whether this product is writing says nothing here: its user may type at the same time.
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
    ];
    await context.sync();
    return ok(handlers);
  });
  if (!registered.ok) return registered;
  return ok(async () => {
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
