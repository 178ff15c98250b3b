import type { Result } from "../../src/core/result";

/** The value of a result that must be a success. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
