import { fail, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { codeOf, isOfficeError, NoAnswer, runPatiently, type OfficeError } from "./patience";

/** Excel on the web takes and gives no more than this many bytes a request. */
const MAX_REQUEST_BYTES = 5 * 1024 * 1024;
export const REQUEST_TOO_LARGE: PortError = { kind: "too-large", what: "request-bytes", limit: MAX_REQUEST_BYTES };

/**
 * Runs a batch: the only way to Excel. It waits while the user types in a cell, where the program can do that, and else no
 * longer than a minute for each answer.
 * Every change is sent in one `sync`, which Excel keeps as one undo record. An error of Excel becomes a port error; any
 * other exception is a defect and goes on. `context` continues an earlier batch; event handlers need that.
 */
export async function inExcel<T>(
  api: OfficeApi,
  batch: (context: Excel.RequestContext) => Promise<Result<T, PortError>>,
  context?: OfficeExtension.ClientRequestContext,
): Outcome<T> {
  try {
    const options = { delayForCellEdit: true, ...(context ? { previousObjects: context } : {}) };
    return await runPatiently(api, options, batch);
  } catch (error) {
    if (error instanceof NoAnswer) return fail({ kind: "no-answer" });
    if (!isOfficeError(error)) throw error;
    const isElsewhere = UNSAID.has(error.code) && (await isInactive(api));
    return fail(isElsewhere ? { kind: "inactive-workbook" } : portError(error));
  }
}

/**
 * Sends what has been asked for. False when the answer would have been larger than Excel on the web gives: then nothing of
 * it has come, and less can be asked for.
 */
export async function syncWithinLimit(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isOfficeError(error) && error.code === "ResponsePayloadSizeLimitExceeded") return false;
    throw error;
  }
}

/** While another workbook has the focus, Excel refuses some calls without saying why; asking for the selection tells. */
async function isInactive(api: OfficeApi): Promise<boolean> {
  const code = await codeOf(api, (context) => context.workbook.getActiveCell().load("address"));
  return code !== null && INACTIVE.has(code);
}

const INACTIVE: ReadonlySet<string> = new Set(["InvalidSelection", "InactiveWorkbook"]);
/** What Excel says of some calls while another workbook has the focus: of adding a sheet, and of a name (office-js#2078). */
const UNSAID: ReadonlySet<string> = new Set(["GeneralException", "ItemNotFound"]);

/** The codes that learn.microsoft.com documents for Excel, and what they mean to a user. */
function portError({ code, message, debugInfo }: OfficeError): PortError {
  const place = debugInfo?.errorLocation ?? "";
  if (INACTIVE.has(code)) return { kind: "inactive-workbook" };
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "cell-being-edited" };
    case "WriteNotSupportedWhenModalDialogOpen":
      return { kind: "dialog-open" };
    case "AccessDenied":
      return { kind: "access-denied" };
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedOperation":
    case "UnsupportedFeature":
      return { kind: "unsupported", need: place === "" ? message : place };
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidObjectPath":
      return { kind: "changed-meanwhile" };
    case "RequestAborted":
    case "ActivityLimitReached":
    case "MemoryLimitReached":
    case "InvalidOrTimedOutSession":
      return { kind: "busy" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return REQUEST_TOO_LARGE;
    default:
      return { kind: "unexpected", detail: place === "" ? code : `${code} ${place}` };
  }
}
