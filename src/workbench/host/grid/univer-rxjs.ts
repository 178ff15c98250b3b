import { auditTime, buffer, connect, type OperatorFunction } from "rxjs";

/** RxJS as built for Univer's packages: complete, with buffers that rest while nothing comes in. */
export * from "rxjs";

/**
 * Collects what comes in within some milliseconds of the first value, and emits it together. Replaces the operator of
 * this name, whose timer goes off for ever, though nothing came in: Univer keeps several, of 16 ms each.
 */
export const bufferTime = <T>(ms: number): OperatorFunction<T, T[]> =>
  connect((values) => values.pipe(buffer(values.pipe(auditTime(ms)))));
