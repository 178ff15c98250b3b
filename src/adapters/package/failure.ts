import { fail, ok, type Result } from "../../core/result";
import type { PortError } from "../../port/errors";

/** Carries a port error out of nested calls; must not leave the adapters, see `attempt`. */
export class PartFailure extends Error {
  readonly error: PortError;

  constructor(error: PortError) {
    super(error.kind);
    this.name = "PartFailure";
    this.error = error;
  }
}

/** Runs an edit and turns a PartFailure into its port error; any other exception is a bug and propagates. */
export function attempt<T>(edit: () => T): Result<T, PortError> {
  try {
    return ok(edit());
  } catch (cause) {
    if (cause instanceof PartFailure) return fail(cause.error);
    throw cause;
  }
}

/** Runs a nested edit and adds the part name to errors that lack one. */
export function inPart<T>(part: string, edit: () => T): T {
  try {
    return edit();
  } catch (cause) {
    if (!(cause instanceof PartFailure) || cause.error.kind !== "not-a-workbook") throw cause;
    const named = cause.error.part ?? "";
    throw new PartFailure({ ...cause.error, part: named === "" ? part : named });
  }
}

/** The value of a result; an error is thrown as a PartFailure. */
export function unwrap<T>(result: Result<T, PortError>): T {
  if (result.ok) return result.value;
  throw new PartFailure(result.error);
}
