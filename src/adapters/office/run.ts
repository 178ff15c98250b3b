import { fail, type Result } from "../../core/result";
import type { Outcome, PortError } from "../../port/errors";
import type { OfficeApi } from "./office-api";
import { codeOf, isOfficeError, NoAnswer, runPatiently, type OfficeError } from "./patience";

/** Limit of Excel on the web for a request or an answer, in bytes. */
const MAX_REQUEST_BYTES = 5 * 1024 * 1024;
export const REQUEST_TOO_LARGE: PortError = { kind: "too-large", what: "request-bytes", limit: MAX_REQUEST_BYTES };

/**
 * Runs a batch: the only access to Excel. It waits while the user types in a cell, where Excel supports that, and
 * otherwise at most a minute for each answer.
 * Every change is sent in one `sync`, which Excel keeps as one undo record. An error of Excel becomes a port error; any
 * other exception is a defect and is rethrown. `context` continues an earlier batch, which event handlers need.
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
 * Sends the queued requests. Returns false when the answer would exceed the limit of Excel on the web: then nothing of
 * it arrived, and the caller can request less.
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

/**
 * While another workbook has the focus, Excel refuses some calls without a reason; requesting the selection reveals it.
 */
async function isInactive(api: OfficeApi): Promise<boolean> {
  const code = await codeOf(api, (context) => context.workbook.getActiveCell().load("address"));
  return code !== null && INACTIVE.has(code);
}

const INACTIVE: ReadonlySet<string> = new Set(["InvalidSelection", "InactiveWorkbook"]);
/** Errors of some calls while another workbook has the focus: of adding a sheet, and of a name (office-js#2078). */
const UNSAID: ReadonlySet<string> = new Set(["GeneralException", "ItemNotFound"]);

/** Maps the codes that learn.microsoft.com documents for Excel to port errors. */
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
