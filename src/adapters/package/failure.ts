import { fail, ok, type Result } from "../../core/result";
import type { PortError } from "../../port/errors";

/** Carries a port error out of nested edits of a package; never leaves this folder, see `attempt`. */
export class PartFailure extends Error {
  readonly error: PortError;

  constructor(error: PortError) {
    super(error.kind);
    this.name = "PartFailure";
    this.error = error;
  }
}

/** Runs an edit; a PartFailure becomes its port error, any other exception is a defect and goes on. */
export function attempt<T>(edit: () => T): Result<T, PortError> {
  try {
    return ok(edit());
  } catch (cause) {
    if (cause instanceof PartFailure) return fail(cause.error);
    throw cause;
  }
}

/** Like `attempt` inside an edit: names the part in an error about its XML. */
export function inPart<T>(part: string, edit: () => T): T {
  try {
    return edit();
  } catch (cause) {
    if (!(cause instanceof PartFailure) || cause.error.kind !== "not-a-workbook") throw cause;
    const named = cause.error.part ?? "";
    throw new PartFailure({ ...cause.error, part: named === "" ? part : named });
  }
}

/** The value of a result inside an edit; its error becomes a PartFailure. */
export function unwrap<T>(result: Result<T, PortError>): T {
  if (result.ok) return result.value;
  throw new PartFailure(result.error);
}
