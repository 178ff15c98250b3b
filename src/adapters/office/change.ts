import { fail, ok, type Result } from "../../core/result";
import type { Area } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";

/** A prepared change of existing sheets. */
export interface PreparedChange {
  /** The sheets that the change touches. */
  readonly sheets: readonly string[];
  /** The cells that must still hold what was written before the change can be taken back. */
  readonly written: readonly SheetArea[];
  /** Where cells that were written before this change are after it; absent if it moves none. */
  readonly placeAfter?: (place: SheetArea) => SheetArea;
  /** Queues the writes. */
  readonly write: (context: Excel.RequestContext) => void;
  /** After a failure: restores the former contents where they were overwritten. */
  readonly restore: (context: Excel.RequestContext) => Promise<void>;
}

/** A rectangle of cells of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A change that was made, and the contents of its cells right after it. */
export interface MadeChange {
  readonly change: PreparedChange;
  readonly held: readonly (SheetArea & { readonly formulas: readonly (readonly unknown[])[] })[];
}

/** Reads what a change needs, mostly in one request, and refuses a change that the sheets forbid. */
export type Preparation = (context: Excel.RequestContext) => Promise<Result<PreparedChange, PortError>>;

/**
 * Makes changes in one request, which is one undo step, after all of them have been prepared. If writing fails,
 * everything is restored.
 */
export async function changeSheets(
  api: OfficeApi,
  preparations: readonly Preparation[],
): Outcome<readonly MadeChange[]> {
  if (preparations.length === 0) return ok([]);
  const prepared = await inExcel(api, (context) => prepareAll(context, preparations));
  if (!prepared.ok) return prepared;
  const written = await inExcel(api, async (context) => {
    for (const change of prepared.value) change.write(context);
    const made = prepared.value.map((change, index) => {
      const later = prepared.value.slice(index + 1);
      const held = change.written.map((written) => {
        const place = later.reduce((at, { placeAfter }) => placeAfter?.(at) ?? at, written);
        return { place, range: rangeOf(context, place) };
      });
      for (const { range } of held) range.load("formulas");
      return (): MadeChange => ({
        change,
        held: held.map(({ place, range }) => ({ ...place, formulas: range.formulas as readonly unknown[][] })),
      });
    });
    await context.sync();
    return ok(made.map((take) => take()));
  });
  // Without an answer a restore would get none either.
  if (written.ok || written.error.kind === "no-answer") return written;
  const restored = await inExcel(api, async (context) => {
    for (const change of prepared.value.toReversed()) await change.restore(context);
    await context.sync();
    return ok(null);
  });
  const sheets = new Set(prepared.value.flatMap((change) => change.sheets));
  return restored.ok ? written : fail({ kind: "left-behind", sheets: [...sheets] });
}

export const rangeOf = (context: Excel.RequestContext, { sheet, area }: SheetArea): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);

async function prepareAll(
  context: Excel.RequestContext,
  preparations: readonly Preparation[],
): Promise<Result<readonly PreparedChange[], PortError>> {
  const prepared: PreparedChange[] = [];
  for (const prepare of preparations) {
    const change = await prepare(context);
    if (!change.ok) return change;
    prepared.push(change.value);
  }
  return ok(prepared);
}
