import { fail, ok, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";

/** A change of sheets that exist, ready to be written. */
export interface PreparedChange {
  /** The sheets that it changes. */
  readonly sheets: readonly string[];
  /** Queues what is to be written. */
  readonly write: (context: Excel.RequestContext) => void;
  /** After a failure: brings back what was there before, wherever it is gone. */
  readonly restore: (context: Excel.RequestContext) => Promise<void>;
}

/** Looks at what a change is about, mostly in one request, and refuses one that the sheets forbid. */
export type Preparation = (context: Excel.RequestContext) => Promise<Result<PreparedChange, PortError>>;

/**
 * Makes changes, all in one request, which is one step to undo, once all of them have looked. Where writing fails
 * everything is brought back.
 */
export async function changeSheets(api: OfficeApi, preparations: readonly Preparation[]): Outcome<null> {
  if (preparations.length === 0) return ok(null);
  const prepared = await inExcel(api, (context) => prepareAll(context, preparations));
  if (!prepared.ok) return prepared;
  const written = await inExcel(api, async (context) => {
    for (const change of prepared.value) change.write(context);
    await context.sync();
    return ok(null);
  });
  // Whoever does not answer cannot be asked to bring anything back either.
  if (written.ok || written.error.kind === "no-answer") return written;
  const restored = await inExcel(api, async (context) => {
    for (const change of prepared.value.toReversed()) await change.restore(context);
    await context.sync();
    return ok(null);
  });
  const sheets = new Set(prepared.value.flatMap((change) => change.sheets));
  return restored.ok ? written : fail({ kind: "left-behind", sheets: [...sheets] });
}

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
