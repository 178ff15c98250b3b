import { bootExcel, type BootedExcel } from "../../../src/workbench/host/boot-node";
import { createHost, type Host, type HostOptions } from "../../../src/workbench/host/host";
import { valueOf } from "../../support/value-of";

/** A host and the library that talks to it. */
export interface RunningExcel extends BootedExcel {
  readonly host: Host;
}

export function startExcel(options: HostOptions = {}): RunningExcel {
  const host = valueOf(createHost(options));
  return { host, ...bootExcel(host) };
}

/** The sheet of a new workbook. */
export const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

/** Runs a command of the grid on its first sheet, as a person at it makes Univer run it. */
export async function runCommand({ host }: RunningExcel, id: string, params: object): Promise<void> {
  const { grid } = host.book;
  const [subUnitId = ""] = grid.tabs.ids();
  const isDone = await grid.univer.executeCommand(id, { unitId: grid.unit, subUnitId, ...params });
  if (!isDone) throw new Error(id);
}

/** What went wrong, as the library reports it: "ItemNotFound"; "none" when nothing did. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return "none";
  } catch (error) {
    return codeOfError(error);
  }
}

/** What the library throws at once. */
export function thrownCode(action: () => unknown): string {
  try {
    action();
    return "none";
  } catch (error) {
    return codeOfError(error);
  }
}

function codeOfError(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

/** Runs a batch and syncs at its end; answers the code of its error, "none" when all went well. */
export const codeOfBatch = (
  { Excel }: Pick<RunningExcel, "Excel">,
  batch: (context: Excel.RequestContext) => void,
): Promise<string> =>
  codeOf(
    Excel.run(async (context) => {
      batch(context);
      await context.sync();
    }),
  );

/** Long enough for the events of what was done to arrive. */
export const events = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
