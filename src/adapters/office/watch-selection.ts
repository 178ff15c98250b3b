import { ok, type Result } from "../../core/result";
import type { CellRef } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { StopWatching } from "../../port/workbook";
import { readActiveCell } from "./navigate";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import { removeHandlers, type Handler } from "./watch";

/** A selection counts as come to rest after this many milliseconds: holding down an arrow key is one. */
const REST = 120;

/** Follows the active cell. What an event says may be out of date when it arrives, so the cell is asked for. */
export async function watchSelection(api: OfficeApi, listener: (cell: CellRef) => void): Outcome<StopWatching> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest = 0;

  const tell = async (): Promise<void> => {
    timer = null;
    latest += 1;
    const asked = latest;
    const cell = await readActiveCell(api);
    // While asking, the selection may have moved on, or nobody may be listening any more.
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
