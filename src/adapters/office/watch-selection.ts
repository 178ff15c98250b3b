import { ok, type Result } from "../../core/result";
import type { CellRef } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { StopWatching } from "../../port/workbook";
import { readActiveCell } from "./navigate";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { removeHandlers, type Handler } from "./watch";

/** Debounce delay in ms: holding down an arrow key counts as one selection. */
const REST = 120;

/** Follows the active cell. An event may be outdated when it arrives, so the active cell is read. */
export async function watchSelection(api: OfficeApi, listener: (cell: CellRef) => void): Outcome<StopWatching> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest = 0;

  const tell = async (): Promise<void> => {
    timer = null;
    latest += 1;
    const asked = latest;
    const cell = await readActiveCell(api);
    // Meanwhile the selection may have moved on, or the listener may be gone.
    if (cell.ok && asked === latest) listener(cell.value);
  };
  const note = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void tell(), REST);
    return Promise.resolve();
  };

  const registered = await inExcel(api, async (context): Promise<Result<readonly Handler[], PortError>> => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onSelectionChanged.add(note), worksheets.onActivated.add(note)];
    await context.sync();
    return ok(handlers);
  });
  if (!registered.ok) return registered;
  return ok(() => {
    if (timer !== null) clearTimeout(timer);
    latest += 1;
    return removeHandlers(api, registered.value);
  });
}
